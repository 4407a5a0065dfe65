/**
 * What the desk has to say in passing: done, can be undone, or refused and why. Spoken to screen readers as well; a refusal
 * stays until it is put away.
 */
import { Refused } from '../desk/ask';
import { type RefusalWords, refusalWords } from '../desk/refusals';
import type { Refusal } from '../desk/types';
import { t, type Args } from '../words/words.svelte';

export interface News {
  id: number;
  kind: 'done' | 'refused';
  text: string;
  todo: string;
  undo: (() => void | Promise<void>) | null;
}

/** Milliseconds a message stays; twice as long when something can be undone. */
const STAYS = 5_000;

let all = $state.raw<readonly News[]>([]);
let last = 0;

/** What is being said now. */
export function news(): readonly News[] {
  return all;
}

/** Says that something is done, and how to undo it. */
export function tell(words: string, args: Args = {}, undo: News['undo'] = null): void {
  const id = ++last;
  all = [...all.slice(-3), { id, kind: 'done', text: t(words, args), todo: '', undo }];
  setTimeout(() => putAway(id), undo ? STAYS * 2 : STAYS);
}

/** Says why something was refused. */
export function tellRefusal(refusal: Refusal): void {
  const words: RefusalWords = refusalWords(refusal);
  if (all.some((each) => each.kind === 'refused' && each.text === words.what)) return;
  all = [...all.slice(-3), { id: ++last, kind: 'refused', text: words.what, todo: words.todo, undo: null }];
}

export function putAway(id: number): void {
  all = all.filter((each) => each.id !== id);
}

export function putAllAway(): void {
  all = [];
}

/**
 * Does something that may be refused; a refusal is said, and null comes back. With `own` the room says it itself.
 */
export async function attempt<T>(deed: () => Promise<T>, own?: (refusal: Refusal) => void): Promise<T | null> {
  try {
    return await deed();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.refusal.code !== 'locked') (own ?? tellRefusal)(error.refusal);
    return null;
  }
}
