// covers: T41 (what is typed into a booking survives a crash)
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fake } from '../../../dev/fake';
import { card } from '../../../dev/people';
import { session } from '../../app/session.svelte';
import { ask, reachBy } from '../../desk/ask';
import type { Booking, Draft, State } from '../../desk/types';
import { settle } from '../../words/format.svelte';
import { speak } from '../../words/words.svelte';
import AddBooking from './AddBooking.svelte';

const one = card(201);
let screen: Record<string, unknown> | null = null;
let made: Booking[] = [];

const drafts = (): Promise<Draft[]> => ask('draft/list', { word: 'booking', client: one.id });
const keep = (day: string): Promise<Draft> =>
  ask('draft/save', {
    id: null,
    word: 'booking',
    client: one.id,
    body: { day, time: '14:15', minutes: '75', article: '', service: 'Hembesök' },
    at: null,
  });

function add(): void {
  made = [];
  screen = mount(AddBooking, {
    target: document.body,
    props: {
      open: true,
      client: one.id,
      name: 'Ebba Provgren',
      on: '2026-03-16',
      ondone: (booking: Booking) => void made.push(booking),
    },
  });
  flushSync();
}
const values = (): string[] => {
  flushSync();
  return [...document.querySelectorAll<HTMLInputElement>('form input')].map((field) => field.value);
};

beforeEach(() => {
  reachBy(fake);
  speak('sv');
  settle({ zone: 'Europe/Stockholm', currency: 'SEK' });
  session.state = { today: '2026-03-16', open: true } as State;
});
afterEach(async () => {
  if (screen) await unmount(screen);
  screen = null;
  document.body.replaceChildren();
  for (const draft of await drafts()) if (draft.id) await ask('draft/drop', { draft: draft.id });
});

describe('a booking typed at the desk', () => {
  it('goes on where a crash broke it off', async () => {
    await keep('2026-03-19');
    add();
    await vi.waitFor(() => expect(values()).toEqual(['2026-03-19', '14:15', '75', 'Hembesök']));
  });

  it('is begun anew when its day has gone by', async () => {
    await keep('2026-03-15');
    add();
    await vi.waitFor(() => expect(values()).toEqual(['2026-03-16', '', '60']));
  });

  it('keeps what is typed', async () => {
    add();
    await vi.waitFor(() => expect(values()).toHaveLength(3));
    const [, time] = document.querySelectorAll<HTMLInputElement>('form input');
    if (!time) throw new Error('no time');
    time.value = '9';
    time.dispatchEvent(new Event('input', { bubbles: true }));
    flushSync();
    await vi.waitFor(async () => expect((await drafts())[0]?.body).toMatchObject({ time: '9', day: '2026-03-16' }), {
      timeout: 4000,
    });
  });
});
