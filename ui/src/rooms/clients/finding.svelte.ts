/**
 * The list of clients, found page by page: a screenful at once, more as the end comes near. A newer question makes
 * an older answer worthless; while the new one is asked the old list stays.
 */
import { ask, hearStale, Refused } from '../../desk/ask';
import type { ClientRow, Refusal } from '../../desk/types';

/** A screenful and a little more: what stands there at the next key. */
const FIRST = 40;
const PAGE = 200;

interface Wanted {
  text: string;
  inactive: boolean;
}

class Finding {
  rows = $state.raw<readonly ClientRow[]>([]);
  total = $state(0);
  /** The first answer is there. */
  ready = $state(false);
  refusal = $state.raw<Refusal | null>(null);
  #turn = 0;
  #busy = false;
  #wanted: Wanted = { text: '', inactive: false };

  /** Asks anew; as many rows as were shown, so that nothing jumps. */
  async look(wanted: Wanted, most: number): Promise<void> {
    this.#wanted = wanted;
    await this.#ask(0, Math.max(FIRST, most));
  }

  /** The next page, when there is one. */
  more = (): void => {
    if (!this.#busy && this.rows.length < this.total) void this.#ask(this.rows.length, PAGE);
  };

  async #ask(offset: number, limit: number): Promise<void> {
    const mine = ++this.#turn;
    this.#busy = true;
    try {
      const found = await ask('client/find', { ...this.#wanted, limit, offset });
      if (mine !== this.#turn) return;
      this.rows = offset === 0 ? found.rows : [...this.rows, ...found.rows];
      this.total = found.total;
      this.refusal = null;
      this.ready = true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (mine === this.#turn) this.refusal = error.refusal;
    } finally {
      if (mine === this.#turn) this.#busy = false;
    }
  }
}

/** Follows what is typed. Call it while the component is set up. */
export function finding(wanted: () => Wanted): Finding {
  const mine = new Finding();
  $effect(() => {
    const now = wanted();
    void mine.look(now, 0);
    return hearStale((facts) => {
      if (facts.includes('client')) void mine.look(now, mine.rows.length);
    });
  });
  return mine;
}
