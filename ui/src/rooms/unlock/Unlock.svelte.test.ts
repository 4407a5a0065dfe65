// covers: W07 R37 (the keyring is a way in beside the passphrase: offered only when it is on, and never in its place)
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { session } from '../../app/session.svelte';
import { reachBy } from '../../desk/ask';
import type { Reply } from '../../desk/transport';
import type { Refusal, State } from '../../desk/types';
import { speak, t } from '../../words/words.svelte';
import Unlock from './Unlock.svelte';

const asked: string[] = [];
let answer: (reply: Reply) => void;
let screen: Record<string, unknown> | null = null;

function shown(keyring: boolean): void {
  session.state = { vault: true, demo: false, open: false, keyring } as State;
  screen = mount(Unlock, { target: document.body });
  flushSync();
}

beforeEach(() => {
  asked.length = 0;
  speak('sv');
  reachBy({
    ask: (command) => {
      asked.push(command);
      return new Promise((done) => (answer = done));
    },
    askRaw: () => Promise.reject(new Error('nothing secret is asked here')),
    hear: () => undefined,
  });
});
afterEach(async () => {
  if (screen) await unmount(screen);
  document.body.replaceChildren();
});

const button = (): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find((each) => each.textContent.includes(t('unlock-keyring')));
const passphrase = (): HTMLInputElement | null => document.querySelector('input[type=password]');

it('offers the keyring only where it is switched on, and asks nothing of it unbidden', () => {
  shown(false);
  expect(button()).toBeUndefined();
  void unmount(screen ?? {});
  screen = null;
  document.body.replaceChildren();
  shown(true);
  expect(button()).toBeDefined();
  expect(passphrase()).not.toBeNull();
  expect(asked).toEqual([]);
});

it.each<Refusal>([
  { code: 'keyring_locked' },
  { code: 'keyring_empty' },
  { code: 'keyring_unavailable' },
  { code: 'passphrase_due' },
])('says why it does not open ($code), and the passphrase can be typed at once', async (refusal) => {
  shown(true);
  button()?.click();
  flushSync();
  expect(asked).toEqual(['device/unlock']);
  expect(document.body.textContent).toContain(t('unlock-keyring-working'));
  answer({ refusal });
  await vi.waitFor(() => {
    flushSync();
    expect(document.body.textContent).toContain(t(`err-${refusal.code}`));
  });
  expect(document.body.textContent).toContain(t(`rec-${refusal.code}`));
  expect(document.body.textContent).not.toContain(t('unlock-keyring-working'));
  expect(document.activeElement).toBe(passphrase());
});
