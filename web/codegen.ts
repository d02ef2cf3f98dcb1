import type { CodegenConfig } from '@graphql-codegen/cli';

// Types of the queries in src, made of the schema files of this repository.
const config: CodegenConfig = {
  schema: '../schema/*.graphqls',
  documents: ['src/explore/**/*.{ts,tsx}'],
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        strictScalars: true,
        useTypeImports: true,
        enumsAsTypes: true,
        onlyOperationTypes: true,
        documentMode: 'string',
        scalars: { Date: 'string', DateTime: 'string', Locale: 'string' },
      },
    },
  },
};

export default config;
