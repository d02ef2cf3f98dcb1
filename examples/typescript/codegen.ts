import type { CodegenConfig } from '@graphql-codegen/cli';

// The types are made of the schema files of this repository, so no server is needed. For one that runs elsewhere, put
// its address here: 'https://example.org/schema.graphql'.
const config: CodegenConfig = {
  schema: '../../schema/*.graphqls',
  documents: ['src/**/*.ts', '!src/gql/**'],
  emitLegacyCommonJSImports: false,
  importExtension: '.js',
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        strictScalars: true,
        useTypeImports: true,
        enumsAsTypes: true,
        immutableTypes: true,
        documentMode: 'string',
        scalars: { Date: 'string', DateTime: 'string', Locale: 'string' },
      },
    },
  },
};

export default config;
