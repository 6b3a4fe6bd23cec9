/** What each question answers, as the OpenAPI document says it (`schema.d.ts`, generated). */
import type { components, paths } from './schema';

/** How far an answer is complete. */
export type CompleteTo = components['schemas']['CompleteTo'];

interface Answering<Data> {
  readonly get: {
    readonly responses: {
      readonly 200: { readonly content: { readonly 'application/json': { readonly data: Data } } };
    };
  };
}

/** Every path that answers a question. */
export type Asked = {
  [P in keyof paths]: paths[P] extends Answering<unknown> ? P : never;
}[keyof paths];

/** What it answers, but for how far it is complete. */
export type AnswerOf<P extends Asked> = paths[P] extends Answering<infer Data> ? Data : never;
