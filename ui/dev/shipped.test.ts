// covers: T46 (nothing for trying out is shipped), house rule 8 (what is shipped obeys the content policy)
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';

const outDir = mkdtempSync(join(tmpdir(), 'kartotek-ui-'));
let files: { name: string; text: string }[] = [];

beforeAll(async () => {
  await build({
    configFile: 'vite.config.ts',
    mode: 'production',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
  files = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(html|js|css)$/.test(entry.name))
    .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }));
}, 240_000);
afterAll(() => rmSync(outDir, { recursive: true, force: true }));

const holding = (pattern: RegExp): string[] => files.filter((file) => pattern.test(file.text)).map((file) => file.name);

describe('what is shipped', () => {
  it('is there', () => expect(files.some((file) => file.name.endsWith('.js'))).toBe(true));
  it('knows no bridge and no invented people', () => expect(holding(/7878|example\.invalid|Provgatan/)).toEqual([]));
  it('loads nothing by data address', () => expect(holding(/url\(\s*['"]?data:|src=["']data:/)).toEqual([]));
  it('has no script in the page', () => {
    const page = files.find((file) => file.name === 'index.html')?.text ?? '';
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).not.toMatch(/\sstyle=|<style|\son\w+=/);
  });
  it('evaluates no text', () => expect(holding(/\beval\(|new Function\(/)).toEqual([]));
  it('points by relative address', () =>
    expect(files.find((file) => file.name === 'index.html')?.text).not.toMatch(/(?:src|href)="\//));
  it('keeps nothing in the browser', () =>
    expect(holding(/localStorage|sessionStorage|indexedDB|document\.cookie/)).toEqual([]));
});

it('the lock file names no registry', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
});
