// The command line as a process of its own, from the sources: the TypeScript is compiled as it is loaded, since what jest
// compiled lives in jest alone.
const { transformFileSync } = require('@swc/core');
const { join } = require('node:path');

require.extensions['.ts'] = (module, file) => {
  const { code } = transformFileSync(file, {
    swcrc: false,
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
  });
  module._compile(code, file);
};

require(join(__dirname, '../../src/main-cli.ts'));
