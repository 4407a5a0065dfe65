/**
 * What can be done right now, each with its words and, where it has one, its key. Rooms add their actions while they are
 * shown; palette, key map and keyboard all read this one list.
 */
import { untrack } from 'svelte';
import { covered, owned, pressed, strong, typing } from './keys';

export interface Action {
  /** Stable, `word/verb`. */
  id: string;
  /** Id of its words in the catalogue, or the text itself when it is a name. */
  words: string;
  /** `Ctrl+K`, `b`; written as in the key map. */
  key?: string;
  run: () => void | Promise<void>;
  /** Works also under an open dialog (lock, palette). */
  always?: boolean;
  /** Not now. */
  off?: boolean;
  /** Only a key, not offered in the palette. */
  silent?: boolean;
}

interface Shelf {
  actions: () => readonly Action[];
  /** Id of the words of its heading in the key map. */
  heading: string;
}

let shelves = $state.raw<readonly Shelf[]>([]);

/**
 * Offers actions while the component lives. What a room offers wins over what is offered everywhere (`everywhere`), and later
 * ones over earlier ones with the same key. `heading` is the id of its words in the key map.
 */
export function offer(heading: string, actions: () => readonly Action[], everywhere = false): void {
  $effect(() => {
    const shelf: Shelf = { heading, actions };
    const others = untrack(() => shelves);
    shelves = everywhere ? [shelf, ...others] : [...others, shelf];
    return () => {
      shelves = untrack(() => shelves).filter((other) => other !== shelf);
    };
  });
}

/** All actions by heading, newest room last. */
export function offered(): { heading: string; actions: readonly Action[] }[] {
  return shelves.map((shelf) => ({ heading: shelf.heading, actions: shelf.actions() }));
}

/** Runs what the pressed key stands for; true when there was something. */
export function press(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  const key = pressed(event);
  if (!strong(key) && typing(event)) return false;
  if (owned(event, key)) return false;
  const under = covered();
  for (const shelf of [...shelves].reverse()) {
    const action = shelf.actions().find((each) => each.key?.toUpperCase() === key.toUpperCase());
    if (!action || action.off) continue;
    if (under && !action.always) continue;
    event.preventDefault();
    void action.run();
    return true;
  }
  return false;
}
