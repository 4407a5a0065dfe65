// covers: R25 (whoever waits sees how far a backup is), C38 (what went wrong is told at its place)
import { describe, expect, it, beforeEach } from 'vitest';
import { reachBy } from '../desk/ask';
import type { Reply } from '../desk/transport';
import type { Progress } from '../desk/types';
import { blankShelf, nameOf } from '../rooms/settings/shelves';
import { speak } from '../words/words.svelte';
import { makeBackup, makeBackups, partOf, workWords } from './backups.svelte';
import { news, putAllAway } from './news.svelte';

const work = (change: Partial<Progress>): Progress => ({
  work: 'backup',
  shelf: 'Blå disken',
  stage: 'writing',
  done: 0,
  of: 0,
  ...change,
});
const shelf = (label: string) => ({ ...blankShelf('/disk', label), id: label });
let asked: string[] = [];
let replies: Record<string, Reply> = {};

beforeEach(() => {
  speak('sv');
  putAllAway();
  asked = [];
  replies = {};
  reachBy({
    ask: (command, request) => {
      const key = `${command} ${(request as { shelf?: string }).shelf ?? ''}`.trim();
      asked.push(key);
      return Promise.resolve(replies[key] ?? { ok: {} });
    },
    askRaw: () => Promise.resolve({ ok: null }),
    hear: () => undefined,
  });
});

describe('how far it is', () => {
  it('never goes back from stage to stage', () => {
    const parts = ['files', 'writing', 'reading', 'examining'].flatMap((stage) =>
      [0, 5, 10].map((done) => partOf(work({ stage, done, of: 10 })) ?? -1),
    );
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.at(-1)).toBe(1);
  });
  it('is within the whole when more was done than was thought', () =>
    expect(partOf(work({ stage: 'files', done: 900, of: 12 }))).toBe(0.25));
  it('is not known of a cleaning', () => expect(partOf(work({ work: 'cleaning', done: 1, of: 2 }))).toBeUndefined());
  it('is said in words', () => expect(workWords(work({}))).toBe('Säkerhetskopierar till Blå disken: skriver'));
});

describe('making backups', () => {
  it('goes from shelf to shelf, also past one that fails', async () => {
    replies = {
      'backup/state': {
        ok: { shelves: [shelf('a'), shelf('b')], late: false, none: false, old_keys: [], running: null },
      },
      'backup/make a': { refusal: { code: 'shelf_gone' } },
    };
    await makeBackups();
    expect(asked).toEqual(['backup/state', 'backup/make a', 'backup/make b']);
    // Why the first failed stands on its card.
    expect(news().map((each) => each.text)).toEqual(['Säkerhetskopian på b är gjord och kontrolläst.']);
  });
  it('says what no shelf knows', async () => {
    replies = { 'backup/make a': { refusal: { code: 'busy_working' } } };
    await makeBackup(shelf('a'));
    expect(news().map((each) => each.kind)).toEqual(['refused']);
  });
});

describe('the name of a folder', () => {
  it.each([
    ['/run/media/liv/Blå disken', 'Blå disken'],
    ['/run/media/liv/Blå disken/', 'Blå disken'],
    ['/run/media/liv/Blå disken/Kartotek-4f1c02ab', 'Blå disken'],
    ['D:\\Kopior', 'Kopior'],
    ['/', ''],
    ['', ''],
  ])('%s', (folder, name) => expect(nameOf(folder)).toBe(name));
});
