// covers: W14 (the client fills in on the therapist's screen and reaches nothing else), R04 (the client's mode), C21
import { createRawSnippet, flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reachBy } from '../desk/ask';
import type { Reply } from '../desk/transport';
import { language, speak, t } from '../words/words.svelte';
import { offer, press } from './actions.svelte';
import HandOver from './HandOver.svelte';

const PHRASE = 'lugn mossa under granen';
const ran: string[] = [];
const asked: string[] = [];
/** Nothing can be written any more. */
let full = false;
let ends: (() => void)[] = [];
let left = vi.fn();

/** The keys of the desk as it stands open behind the screen. */
const KEYS = ['Ctrl+K', 'Ctrl+2', 'Ctrl+N', 'Ctrl+S', 'Alt+Left', 'Alt+3', '?', 'n', 'Esc', 'F5', 'Ctrl+R'];

async function turn(): Promise<void> {
  ran.length = 0;
  asked.length = 0;
  left = vi.fn();
  speak('sv');
  reachBy({
    ask: (command) => {
      asked.push(command);
      return Promise.resolve(full ? { refusal: { code: 'disk_full' } } : { ok: { done: true } });
    },
    askRaw: (command, _, beside): Promise<Reply> => {
      const right = command === 'desk/prove' && new TextDecoder().decode(beside.secret) === PHRASE;
      return Promise.resolve(right ? { ok: { done: true } } : { refusal: { code: 'wrong_passphrase' } });
    },
    hear: () => undefined,
  });
  const actions = [...KEYS, 'Ctrl+L'].map((key) => ({
    id: key,
    words: key,
    key,
    run: () => void ran.push(key),
    always: key === 'Ctrl+K' || key === 'Ctrl+L',
  }));
  ends.push($effect.root(() => offer('keys-everywhere', () => actions, true)));
  window.addEventListener('keydown', press);
  ends.push(() => window.removeEventListener('keydown', press));
  const children = createRawSnippet(() => ({ render: () => '<form><input id="answer" /></form>' }));
  const screen = mount(HandOver, {
    target: document.body,
    props: { label: 'Hälsodeklaration', language: 'fi', onleave: left, children },
  });
  ends.push(() => void unmount(screen));
  flushSync();
  await tick();
}

beforeEach(async () => {
  full = false;
  await turn();
});
afterEach(() => {
  ends.reverse().forEach((end) => end());
  ends = [];
  flushSync();
  document.body.replaceChildren();
});

const dialog = (): HTMLDialogElement => document.querySelector('dialog') as HTMLDialogElement;
const inside = (): HTMLElement => document.getElementById('answer') as HTMLElement;

function pressing(key: string, more: KeyboardEventInit = {}, at: HTMLElement = inside()): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  // The invented browser takes every Alt for AltGr; real ones tell them apart.
  vi.spyOn(event, 'getModifierState').mockReturnValue(false);
  at.dispatchEvent(event);
  return event;
}

const NAMES: Record<string, string> = { Left: 'ArrowLeft', Esc: 'Escape' };

describe('the screen turned to the client', () => {
  it.each(KEYS)('lets %s do nothing, typed in a field or beside it', (key) => {
    const parts = key.split('+');
    const name = parts.at(-1) ?? '';
    const more = { ctrlKey: parts.includes('Ctrl'), altKey: parts.includes('Alt') };
    for (const at of [inside(), dialog()]) {
      const event = pressing(NAMES[name] ?? name.toLowerCase().replace('f5', 'F5'), more, at);
      if (more.ctrlKey || more.altKey || key === 'Esc' || key === 'F5') expect(event.defaultPrevented).toBe(true);
    }
    expect(ran).toEqual([]);
  });

  it('may always be locked', () => {
    pressing('l', { ctrlKey: true });
    expect(ran).toEqual(['Ctrl+L']);
  });

  it('lets text be edited and signs be typed', () => {
    for (const key of ['c', 'v', 'z', 'ArrowLeft'])
      expect(pressing(key, { ctrlKey: true }).defaultPrevented).toBe(false);
    for (const key of ['a', 'å', 'Enter', 'Tab']) expect(pressing(key).defaultPrevented).toBe(false);
    const at = new KeyboardEvent('keydown', { key: '@', ctrlKey: true, altKey: true, bubbles: true, cancelable: true });
    vi.spyOn(at, 'getModifierState').mockImplementation((name) => name === 'AltGraph');
    inside().dispatchEvent(at);
    expect(at.defaultPrevented).toBe(false);
  });

  it('cannot be closed from within, nor asked for a menu', () => {
    const cancel = new Event('cancel', { cancelable: true });
    dialog().dispatchEvent(cancel);
    expect(cancel.defaultPrevented).toBe(true);
    dialog().close();
    dialog().dispatchEvent(new Event('close'));
    expect(dialog().open).toBe(true);
    const menu = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
    inside().dispatchEvent(menu);
    expect(menu.defaultPrevented).toBe(true);
  });

  it('says so to the desk, whose keyring then lets nobody in, and is not turned where that cannot be', async () => {
    expect(asked).toEqual(['device/hand-over']);
    expect(left).not.toHaveBeenCalled();
    full = true;
    await turn();
    await vi.waitFor(() => expect(left).toHaveBeenCalledOnce());
  });

  it('goes back only with the passphrase', async () => {
    const leave = async (passphrase: string): Promise<void> => {
      const field = dialog().querySelector<HTMLInputElement>('input[type=password]');
      if (!field) throw new Error('no field');
      field.value = passphrase;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      flushSync();
      field.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      await vi.waitFor(() => expect(field.value).toBe(''));
      flushSync();
    };
    dialog().querySelector<HTMLElement>('.out button')?.click();
    flushSync();
    await leave('fel fras');
    expect(left).not.toHaveBeenCalled();
    expect(dialog().textContent).toContain(t('err-wrong_passphrase'));
    await leave(PHRASE);
    expect(left).toHaveBeenCalledOnce();
  });

  it('hides the answers while the passphrase is asked for, and Esc goes back to them', async () => {
    dialog().querySelector<HTMLElement>('.out button')?.click();
    flushSync();
    expect(inside().closest('[hidden]')).not.toBeNull();
    pressing('Escape', {}, dialog());
    await tick();
    expect(inside().closest('[hidden]')).toBeNull();
    expect(dialog().querySelector('input[type=password]')).toBeNull();
  });

  it('speaks the language of the client, whatever sets another one meanwhile', () => {
    expect(language()).toBe('fi');
    expect(dialog().lang).toBe('fi');
    speak('sv');
    flushSync();
    expect(language()).toBe('fi');
  });
});
