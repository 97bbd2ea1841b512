import { readdir, rm } from 'node:fs/promises';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/** Empties dist before a build, but keeps the viewer, which scripts/ohif.mjs puts there. */
function emptyExceptViewer(): Plugin {
  return {
    name: 'empty-except-viewer',
    apply: 'build',
    async buildStart() {
      for (const name of await readdir('dist').catch(() => [])) {
        if (name !== 'ohif') await rm(`dist/${name}`, { recursive: true });
      }
    },
  };
}

export default defineConfig({
  plugins: [emptyExceptViewer(), svelte()],
  build: {
    rollupOptions: { input: ['index.html', 'objects.html'] },
    outDir: 'dist',
    emptyOutDir: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
  },
  // A running `gantry serve` answers what is not a page of ours.
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/dicomweb': 'http://127.0.0.1:8080', '/ohif': 'http://127.0.0.1:8080' } },
});
