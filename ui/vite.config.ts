import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const house = fileURLToPath(new URL('..', import.meta.url));

// Which packages end in the page, for the bill of what is shipped (`cargo xtask ship`). A bundler's own lines have no file: their
// names begin with a zero byte and their package's name.
const packages: Plugin = {
  name: 'packages-in-the-page',
  generateBundle(_, bundle) {
    const inside = new Set<string>();
    for (const part of Object.values(bundle)) {
      for (const id of part.type === 'chunk' ? part.moduleIds : []) {
        const own = /^\0(?:@[^/]+\/)?[^/:]+(?=[/:])/.exec(id)?.[0].slice(1);
        const place = /(?:\/node_modules\/(?:@[^/]+\/)?[^/]+)+/.exec(id)?.[0].slice(1);
        if (place ?? own) inside.add(place ?? `node_modules/${own ?? ''}`);
      }
    }
    mkdirSync(`${house}/target/ship`, { recursive: true });
    writeFileSync(`${house}/target/ship/bundle.json`, JSON.stringify([...inside].sort(), null, 1));
  },
};

// The page may load nothing but its own files: no data: addresses, no inline scripts, no preload helper that writes any.
export default defineConfig({
  base: './',
  plugins: [svelte(), packages],
  build: { target: 'safari16', assetsInlineLimit: 0, modulePreload: false, cssCodeSplit: false, sourcemap: false },
  // Words and fonts lie beside the screen, in the house's own assets.
  server: { port: 1420, strictPort: true, host: '127.0.0.1', fs: { allow: [house] } },
  preview: { host: '127.0.0.1' },
  clearScreen: false,
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts', 'dev/**/*.test.ts'] },
});
