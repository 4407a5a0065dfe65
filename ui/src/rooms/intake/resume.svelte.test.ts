// covers: T41 (what a client was answering, signing or being asked survives a crash), W14
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fake } from '../../../dev/fake';
import { form } from '../../../dev/paperwork';
import { card } from '../../../dev/people';
import { session } from '../../app/session.svelte';
import { ask, reachBy } from '../../desk/ask';
import type { Draft, State } from '../../desk/types';
import AskConsent from '../consent/AskConsent.svelte';
import type { Asking } from '../consent/purposes';
import type { Filling } from './answers';
import { blankEnding } from './ending';
import FillIn from './FillIn.svelte';

const one = card(1);
const text = form('sv');
let screen: Record<string, unknown> | null = null;

/** The day on which the drafts of the invented desk are kept. */
const KEPT = '2026-03-16';

const keep = (word: string, body: Filling | Asking): Promise<Draft> =>
  ask('draft/save', { id: null, word, client: one.id, body, at: null });
const drafts = (word: string): Promise<Draft[]> => ask('draft/list', { word, client: one.id });

const shown = (label: string): HTMLInputElement | undefined => {
  flushSync();
  const at = [...document.querySelectorAll('label')].find((each) => each.textContent.trim().startsWith(label));
  return at ? (document.getElementById(at.htmlFor) as HTMLInputElement) : undefined;
};

beforeEach(() => {
  reachBy(fake);
  session.state = { today: KEPT, open: true } as State;
});
afterEach(async () => {
  if (screen) await unmount(screen);
  screen = null;
  document.body.replaceChildren();
  for (const word of ['intake', 'consent'])
    for (const draft of await drafts(word)) if (draft.id) await ask('draft/drop', { draft: draft.id });
});

const filling = (): Filling => ({
  form: text.kind,
  version: text.version,
  language: text.language,
  said: { given: { value: 'Björn', comment: '' } },
  step: text.sections.length,
  ended: { ...blankEnding('Björn'), kind: 'on_paper', place: 'Flik 3' },
});
const asking = (): Asking => ({
  purpose: 'storage',
  channel: '',
  language: 'sv',
  until: null,
  version: 1,
  will: true,
  signing: true,
  ended: { ...blankEnding('Björn'), kind: 'on_paper', place: 'Flik 4' },
});
function fillIn(): void {
  screen = mount(FillIn, {
    target: document.body,
    props: { card: one, form: text, closed: [], onleave: () => undefined },
  });
  flushSync();
}

function askConsent(): void {
  const { purpose, channel, language, until } = asking();
  screen = mount(AskConsent, {
    target: document.body,
    props: { card: one, purpose, channel, language, until, onleave: () => undefined },
  });
  flushSync();
}

describe('a form broken off at the signature', () => {
  it('goes on there, with what was written', async () => {
    await keep('intake', filling());
    fillIn();
    await vi.waitFor(() => expect(shown('Var pappret ligger')?.value).toBe('Flik 3'));
  });

  it('keeps what is written there', async () => {
    await keep('intake', filling());
    fillIn();
    await vi.waitFor(() => expect(shown('Var pappret ligger')).toBeDefined());
    const field = shown('Var pappret ligger');
    if (!field) throw new Error('no field');
    field.value = 'Flik 12';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    flushSync();
    await vi.waitFor(async () => expect(((await drafts('intake'))[0]?.body as Filling).ended?.place).toBe('Flik 12'), {
      timeout: 4000,
    });
  });
});

describe('a consent broken off in the middle', () => {
  it('goes on where it was on the same day', async () => {
    await keep('consent', asking());
    askConsent();
    await vi.waitFor(() => expect(shown('Var pappret ligger')?.value).toBe('Flik 4'));
  });

  it('is asked anew on another day: nobody says yes beforehand', async () => {
    await keep('consent', asking());
    session.state = { today: '2026-03-17', open: true } as State;
    askConsent();
    await vi.waitFor(() => expect(document.querySelectorAll('input[type=radio]').length).toBe(2));
    expect(document.querySelectorAll('input[type=radio]:checked').length).toBe(0);
    expect(shown('Var pappret ligger')).toBeUndefined();
  });

  it('is asked anew when another text is shown', async () => {
    await keep('consent', { ...asking(), version: 0 });
    askConsent();
    await vi.waitFor(() => expect(document.querySelectorAll('input[type=radio]').length).toBe(2));
    expect(document.querySelectorAll('input[type=radio]:checked').length).toBe(0);
  });
});
