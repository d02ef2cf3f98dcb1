// Bundles the GraphiQL page into ../graph/api/assets/dist, from where the Go program embeds it. Fonts and images are
// put into the style sheet, so that the page loads two files and nothing else.
import { build } from 'esbuild';

await build({
  entryPoints: { graphiql: 'src/graphiql.jsx' },
  outdir: '../graph/api/assets/dist',
  bundle: true,
  minify: true,
  legalComments: 'linked',
  target: ['es2022'],
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.woff2': 'dataurl', '.svg': 'dataurl', '.ttf': 'dataurl' },
  logLevel: 'info',
});
