/**
 * A live answer: asked when the component appears, again when the request changes, and again when a fact it shows becomes
 * stale. What belongs to another request is never shown: it is cleared at once unless `keep` is set (lists while typing).
 */
import { type Answer, type Command, type Request, Refused, ask, hearStale } from './ask';
import { COMMANDS, type Refusal } from './types';

export class Live<A> {
  /** The newest answer; null until it is there. */
  value = $state.raw<A | null>(null);
  /** Why there is none. */
  refusal = $state.raw<Refusal | null>(null);
  /** A question is under way. */
  asking = $state(false);
  /** Asks once more. */
  again: () => void = () => undefined;
}

/**
 * Asks `command` with what `request` gives; null asks nothing. Call it while the component is set up.
 * `keep`: show the old answer until the new one is there. `pause`: milliseconds to wait for the next key.
 */
export function live<C extends Command>(
  command: C,
  request: () => Request<C> | null,
  { keep = false, pause = 0 }: { keep?: boolean; pause?: number } = {},
): Live<Answer<C>> {
  const answer = new Live<Answer<C>>();
  const shows = COMMANDS[command].facts;
  let turn = 0;
  let asked = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function put(wanted: Request<C>): Promise<void> {
    const mine = ++turn;
    answer.asking = true;
    try {
      const value = await ask(command, wanted);
      if (mine !== turn) return;
      answer.value = value;
      answer.refusal = null;
    } catch (error) {
      if (mine !== turn) return;
      if (!(error instanceof Refused)) throw error;
      answer.value = null;
      answer.refusal = error.refusal;
    } finally {
      if (mine === turn) answer.asking = false;
    }
  }

  $effect(() => {
    const wanted = request();
    const text = JSON.stringify(wanted);
    const first = asked === '';
    if (text !== asked && !keep) answer.value = null;
    asked = text;
    clearTimeout(timer);
    if (wanted === null) {
      turn++;
      answer.value = null;
      answer.asking = false;
      answer.again = () => undefined;
      return;
    }
    answer.again = () => void put(wanted);
    if (pause > 0 && !first) timer = setTimeout(() => void put(wanted), pause);
    else void put(wanted);
    return hearStale((facts) => {
      if (facts.some((fact) => shows.includes(fact))) void put(wanted);
    });
  });
  $effect(() => () => clearTimeout(timer));
  return answer;
}
