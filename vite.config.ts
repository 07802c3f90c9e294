import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type UserConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { DEVELOPMENT_POLICY, SECURITY_HEADERS } from './scripts/site/headers.mjs';
import { preloadPicture } from './scripts/site/preload.mjs';
import { slimCytoscape } from './scripts/site/slim-cytoscape.mjs';

/** The app as a folder of files, for a server that sends the headers of scripts/site/headers.mjs. */
const served: UserConfig = {
  plugins: [react(), preloadPicture(), slimCytoscape()],
  base: './',
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    manifest: true,
    modulePreload: { polyfill: false },
    // A font as a data: address would break `font-src 'self'`.
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
  server: { headers: { ...SECURITY_HEADERS, 'Content-Security-Policy': DEVELOPMENT_POLICY } },
};

/** The app as one page that needs no server; scripts/site/one-file.mjs finishes it. */
const oneFile: UserConfig = {
  plugins: [react(), viteSingleFile(), slimCytoscape()],
  base: './',
  resolve: { conditions: [...defaultClientConditions, 'one-file'] },
  build: {
    outDir: 'dist/.one-file',
    copyPublicDir: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  // A page from the disk may not start module workers. A classic one is a single script, with its lazy parts inside.
  worker: { format: 'iife' },
};

/** The command line tool, with all that it needs in one module. */
const cli: UserConfig = {
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist/cli',
    target: 'node20',
    copyPublicDir: false,
    rolldownOptions: { output: { entryFileNames: 'throughline.js' } },
  },
  ssr: { noExternal: true },
};

/** One configuration for each thing that is built, chosen by `--mode`. */
export default defineConfig(({ mode }) => (mode === 'cli' ? cli : mode === 'one-file' ? oneFile : served));
