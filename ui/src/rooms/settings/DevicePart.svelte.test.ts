// covers: C49 R37 R38 (opening from the keyring: off until somebody who has the passphrase and a sheet says otherwise)
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { session } from '../../app/session.svelte';
import { reachBy } from '../../desk/ask';
import type { Reply } from '../../desk/transport';
import type { Refusal } from '../../desk/types';
import { settle } from '../../words/format.svelte';
import { speak, t } from '../../words/words.svelte';
import DevicePart from './DevicePart.svelte';

const PHRASE = 'lugn mossa under granen';
const sent: { command: string; request: unknown; secret?: string }[] = [];
let on = false;
let refused: Refusal | null = null;
let entryGone = true;
let screen: Record<string, unknown> | null = null;

const state = (): Reply => ({ ok: { on, days: 14, proved_at: on ? '2026-03-16T08:10:00Z' : null } });

async function shown(confirmed = true): Promise<void> {
  screen = mount(DevicePart, { target: document.body, props: { confirmed } });
  await said(t(on ? 'vault-device-forbid' : 'vault-device-allow'));
}

async function said(words: string): Promise<void> {
  await vi.waitFor(() => {
    flushSync();
    expect(document.body.textContent).toContain(words);
  });
}

const button = (words: string): HTMLButtonElement =>
  [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === t(words)) as HTMLButtonElement;

function typed(field: Element | null, value: string): void {
  (field as HTMLInputElement).value = value;
  field?.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}

async function asking(): Promise<void> {
  await shown();
  button('vault-device-allow').click();
  flushSync();
}

beforeEach(() => {
  [sent.length, on, refused, entryGone] = [0, false, null, true];
  speak('sv');
  settle({ zone: 'Europe/Stockholm', currency: 'SEK' });
  session.state = null;
  reachBy({
    ask: (command, request) => {
      sent.push({ command, request });
      if (command === 'device/state') return Promise.resolve(state());
      if (command === 'device/forbid') {
        on = false;
        return Promise.resolve({ ok: { entry_gone: entryGone } });
      }
      return Promise.resolve({ ok: { open: false, language: 'sv', appearance: 'light' } });
    },
    askRaw: (command, request, beside) => {
      sent.push({ command, request, secret: new TextDecoder().decode(beside.secret) });
      if (refused) return Promise.resolve({ refusal: refused });
      on = true;
      return Promise.resolve(state());
    },
    hear: () => undefined,
  });
});
afterEach(async () => {
  if (screen) await unmount(screen);
  screen = null;
  document.body.replaceChildren();
});

it('is off, says what it costs, and cannot be switched on before the sheet was typed back', async () => {
  await shown(false);
  await said(t('vault-device-off'));
  await said(t('vault-device-warning'));
  await said(t('rec-recovery_first'));
  expect(button('vault-device-allow').disabled).toBe(true);
});

it('is switched on with the passphrase, which goes beside the request and never in it', async () => {
  await asking();
  expect(button('vault-device-allow').disabled).toBe(true);
  const [secret, days] = document.querySelectorAll('form input');
  typed(secret ?? null, PHRASE);
  for (const wrong of ['0', '61', 'två', '']) {
    typed(days ?? null, wrong);
    expect(button('vault-device-allow').disabled, wrong).toBe(true);
  }
  typed(days ?? null, '7');
  button('vault-device-allow').click();
  await said(t('vault-device-forbid'));
  expect(sent.filter(({ command }) => command === 'device/allow')).toEqual([
    { command: 'device/allow', request: { days: 7 }, secret: PHRASE },
  ]);
  expect(document.querySelector('input[type=password]')).toBeNull();
});

it.each<Refusal>([{ code: 'wrong_passphrase' }, { code: 'keyring_unavailable' }, { code: 'keyring_locked' }])(
  'stays off and says why when it is refused ($code)',
  async (why) => {
    refused = why;
    await asking();
    typed(document.querySelector('input[type=password]'), 'fel fras');
    button('vault-device-allow').click();
    await said(t(`err-${why.code}`));
    expect(document.querySelector<HTMLInputElement>('input[type=password]')?.value).toBe('');
    expect(document.body.textContent).not.toContain(t('vault-device-forbid'));
  },
);

it('is switched off, and says so when the entry in the keyring could not be reached', async () => {
  on = true;
  entryGone = false;
  await shown();
  button('vault-device-forbid').click();
  await said(t('vault-device-entry-left'));
  expect(button('vault-device-allow').disabled).toBe(false);
});
