import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { licences } from './build/licences';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// What both pages or many views share; else GraphiQL's editor alone would be thirty files.
const chunks: readonly (readonly [name: string, path: RegExp])[] = [
  ['react', /node_modules\/(react|react-dom|scheduler)\//],
  ['editor', /node_modules\/(codemirror|codemirror-graphql)\//],
];

const [ofPages, ofWorkers] = licences();

// While one edits, the explorer has the address that it has in the server.
const address: Plugin = {
  name: 'address',
  apply: 'serve',
  configureServer({ middlewares }) {
    middlewares.use((request, _, next) => {
      request.url = request.url?.replace(/^\/explore(?=\?|$)/, '/explore.html');
      next();
    });
  },
};

// Two pages, the explorer and GraphiQL, go into ../graph/api/assets/dist, from where the Go program embeds them. File
// names have no hashes, since the bundle is kept in the repository and the server tells files apart by ETags.
export default defineConfig(({ command }) => ({
  base: command === 'build' ? '/assets/' : '/',
  publicDir: false,
  plugins: [ofPages, address],
  esbuild: { jsx: 'automatic', legalComments: 'none' },
  build: {
    outDir: file('../graph/api/assets/dist'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      // Marks of React's server, which mean nothing in a browser.
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
      input: { explore: file('explore.html'), graphiql: file('graphiql.html') },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        assetFileNames: '[name][extname]',
        manualChunks: (id) => chunks.find(([, path]) => path.test(id))?.[0],
      },
    },
  },
  worker: { format: 'es', plugins: () => [ofWorkers], rollupOptions: { output: { entryFileNames: '[name].js' } } },
  // `npm run dev` answers the page itself and asks a server that runs beside it: DIPLOGRAPH=http://127.0.0.1:8080
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/network.json', '/id/', '/schema.graphql'].map((path) => [path, process.env.DIPLOGRAPH ?? 'http://127.0.0.1:8080']),
    ),
  },
  test: { include: ['src/**/*.test.ts'] },
}));
