// covers: T41 (what is typed into a sale survives a crash)
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fake } from '../../../dev/fake';
import { card } from '../../../dev/people';
import { session } from '../../app/session.svelte';
import { ask, reachBy } from '../../desk/ask';
import type { CountryProfile, Draft, Sale, State } from '../../desk/types';
import { settle } from '../../words/format.svelte';
import { speak } from '../../words/words.svelte';
import SaleDialog from './SaleDialog.svelte';

const one = card(200);
const VISIT = '00000000-0000-7000-8000-d00000000777';
const typed = {
  visit: VISIT,
  article: '',
  item: 'Hembesök',
  kind: 'treatment',
  quantity: '1',
  amount: 123400,
  vat: 2500,
  method: 'swish',
  byPayer: true,
};
let screen: Record<string, unknown> | null = null;
let props: { open: boolean; sold: Sale[] };

const drafts = (): Promise<Draft[]> => ask('draft/list', { word: 'sale', client: one.id });
const keep = (): Promise<Draft> =>
  ask('draft/save', { id: null, word: 'sale', client: one.id, body: typed as Draft['body'], at: null });

function sell(visit: string | null, service = ''): void {
  props = { open: true, sold: [] };
  screen = mount(SaleDialog, {
    target: document.body,
    props: {
      get open() {
        return props.open;
      },
      set open(now: boolean) {
        props.open = now;
      },
      client: one.id,
      // Like the rooms that open it: once it is closed nobody knows any more whose it was.
      get name() {
        if (!props.open) throw new Error('forgotten');
        return 'Ebba Provgren';
      },
      visit,
      service,
      ondone: (sale: Sale) => void props.sold.push(sale),
    },
  });
  flushSync();
}
const amount = (): HTMLInputElement => {
  flushSync();
  const field = document.querySelector<HTMLInputElement>('input[inputmode=decimal]');
  if (!field) throw new Error('no amount');
  return field;
};
const form = (): HTMLFormElement => {
  const found = document.querySelector('form');
  if (!found) throw new Error('no form');
  return found;
};

beforeEach(() => {
  reachBy(fake);
  speak('sv');
  settle({ zone: 'Europe/Stockholm', currency: 'SEK' });
  session.state = { today: '2026-03-16', open: true } as State;
  session.profile = { payment_methods: ['card', 'swish'], vat_rates: [2500, 600] } as CountryProfile;
});
afterEach(async () => {
  if (screen) await unmount(screen);
  screen = null;
  document.body.replaceChildren();
  for (const draft of await drafts()) if (draft.id) await ask('draft/drop', { draft: draft.id });
});

describe('a sale', () => {
  it('goes on where a crash broke it off', async () => {
    await keep();
    sell(VISIT);
    await vi.waitFor(() => expect(amount().value).toMatch(/^1.?234,00$/));
    const chosen = [...document.querySelectorAll('input[type=radio]:checked')].map((each) =>
      each.closest('label')?.textContent.trim(),
    );
    expect(chosen).toEqual(['Behandling', 'Swish']);
  });

  it('of another visit is not taken for this one', async () => {
    await keep();
    sell(null, 'Behandling 45 min');
    await vi.waitFor(() => expect(amount().value).toBe('700,00'));
  });

  it('keeps what is typed, and forgets it when it is closed on purpose', async () => {
    sell(VISIT, 'Behandling 60 min');
    await vi.waitFor(() => expect(amount().value).toBe('850,00'));
    expect(await drafts()).toEqual([]);
    amount().value = '900';
    amount().dispatchEvent(new Event('input', { bubbles: true }));
    flushSync();
    await vi.waitFor(async () => expect((await drafts())[0]?.body).toMatchObject({ amount: 90000, visit: VISIT }), {
      timeout: 4000,
    });
    [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === 'Avbryt')?.click();
    await vi.waitFor(async () => expect(await drafts()).toEqual([]));
    expect(props.open).toBe(false);
  });

  it('is told and over with before the one who opened it forgets whose it was', async () => {
    sell(VISIT, 'Behandling 60 min');
    await vi.waitFor(() => expect(amount().value).toBe('850,00'));
    document.querySelector<HTMLInputElement>('input[type=radio]')?.click();
    flushSync();
    form().requestSubmit();
    await vi.waitFor(() => expect(props.sold.map((sale) => [sale.amount, sale.visit])).toEqual([[85000, VISIT]]));
    expect(props.open).toBe(false);
  });
});
