/** Builds Electron's two CommonJS entries: the main script and the sandboxed preload script. */
import path from 'node:path';
import { defineConfig } from 'vite';

const electron = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  root: electron,
  plugins: [
    {
      name: 'main-brings-in-compiled-modules',
      enforce: 'pre',
      resolveId: (id) => (id === './shell/desktop.ts' ? { id: './shell/desktop.js', external: true } : undefined),
    },
  ],
  build: {
    outDir: path.resolve(electron, '..', 'dist', 'electron'),
    emptyOutDir: false,
    minify: false,
    target: 'node20',
    lib: {
      entry: { main: path.join(electron, 'main.ts'), preload: path.join(electron, 'preload.ts') },
      formats: ['cjs'],
      fileName: (_, name) => `${name}.cjs`,
    },
    rolldownOptions: { external: ['electron'] },
  },
});
