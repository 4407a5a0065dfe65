// covers: T27 W35 (is it really gone? Nobody is told so who was not told everything)
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { backupDesk } from '../../dev/backups';
import { reachBy } from '../desk/ask';
import type { Scanned } from '../desk/types';
import { settle } from '../words/format.svelte';
import { speak, t } from '../words/words.svelte';
import LookForWords from './LookForWords.svelte';

const CLEAN: Scanned = {
  pages: 100,
  frames: 3,
  files: 2,
  unreadable: 0,
  backups: 7,
  away: [],
  stopped: false,
  set_aside: false,
  hits: 0,
  places: [],
};

let screen: Record<string, unknown> | null = null;

async function told(scanned: Scanned): Promise<string> {
  const desk = backupDesk(
    new URLSearchParams('backups=two'),
    () => {
      throw new Error('refused');
    },
    () => undefined,
  );
  reachBy({
    ask: (command) => {
      if (command === 'desk/scan') return Promise.resolve({ ok: scanned });
      if (command === 'backup/state') return Promise.resolve({ ok: desk['backup/state']?.({} as never, '') });
      return Promise.reject(new Error(command));
    },
    askRaw: () => Promise.reject(new Error('nothing of the kind')),
    hear: () => undefined,
  });
  screen = mount(LookForWords, { target: document.body, props: { lead: '' } });
  flushSync();
  const field = document.querySelector('input');
  if (!field) throw new Error('no field');
  field.value = 'Kvastmossa';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
  document.querySelector('form')?.requestSubmit();
  await vi.waitFor(() => {
    flushSync();
    expect(document.querySelector('.figure')).not.toBeNull();
  });
  return document.body.textContent;
}

beforeEach(() => {
  speak('sv');
  settle({ zone: 'Europe/Stockholm', currency: 'SEK' });
});

afterEach(async () => {
  if (screen) await unmount(screen);
  screen = null;
  document.body.replaceChildren();
});

it('says that nothing is left only after everything was looked through', async () => {
  expect(await told(CLEAN)).toContain(t('vault-scan-nothing'));
});

it.each([
  ['stopped', { stopped: true }],
  ['a disk that is away', { away: ['Den svarta disken'] }],
  ['something damaged', { unreadable: 1 }],
  ['a vault set aside', { set_aside: true }],
])('never says so after a part of it: %s', async (_, part: Partial<Scanned>) => {
  const text = await told({ ...CLEAN, ...part });
  expect(text).not.toContain(t('vault-scan-nothing'));
  expect(text).toContain(t('vault-scan-nothing-so-far'));
  expect(text.includes(t('look-stopped'))).toBe(part.stopped === true);
});

it('tells what it found until it was stopped', async () => {
  const text = await told({ ...CLEAN, stopped: true, hits: 2, places: [{ place: 'backup', hits: 2 }] });
  expect(text).toContain(t('vault-scan-found', { hits: 2 }));
  expect(text).toContain(t('look-stopped'));
});
