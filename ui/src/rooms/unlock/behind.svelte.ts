/**
 * The backup that is made behind the lock, as the locked screen may tell of it: how far it is, and not where it goes.
 */
import { partOf } from '../../app/backups.svelte';
import { ask } from '../../desk/ask';

/** Milliseconds between two looks. */
const EVERY = 700;
/** Looks before it is believed that nothing goes on: the work begins a moment after the screen stands. */
const PATIENCE = 4;

class Behind {
  /** A backup is being made. */
  runs = $state(false);
  /** How far it is, 0 to 1; undefined when nobody knows. */
  part = $state<number | undefined>();
}

/** Follows it. Call it while the component is set up. */
export function behindTheLock(): Behind {
  const mine = new Behind();
  $effect(() => {
    let still = 0;
    const timer = setInterval(() => void look(), EVERY);
    const look = async (): Promise<void> => {
      // A look that fails is followed by the next one.
      const work = await ask('backup/progress', {}).catch(() => undefined);
      if (work === undefined) return;
      mine.runs = work?.work === 'backup';
      mine.part = work && mine.runs ? partOf(work) : undefined;
      // Other work that is being stopped comes before it.
      still = work ? 0 : still + 1;
      if (still === PATIENCE) clearInterval(timer);
    };
    return () => clearInterval(timer);
  });
  return mine;
}
