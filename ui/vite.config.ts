import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const house = fileURLToPath(new URL('..', import.meta.url));

// The page may load nothing but its own files: no data: addresses, no inline scripts, no preload helper that writes any.
export default defineConfig({
  base: './',
  plugins: [svelte()],
  build: { target: 'safari16', assetsInlineLimit: 0, modulePreload: false, cssCodeSplit: false, sourcemap: false },
  // Words and fonts lie beside the screen, in the house's own assets.
  server: { port: 1420, strictPort: true, host: '127.0.0.1', fs: { allow: [house] } },
  preview: { host: '127.0.0.1' },
  clearScreen: false,
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts', 'dev/**/*.test.ts'] },
});
