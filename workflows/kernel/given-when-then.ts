export * from './given-when-then.spec-support';
