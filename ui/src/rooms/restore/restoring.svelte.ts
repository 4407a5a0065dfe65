/**
 * Restoring a backup: from a folder and what opens it to a vault that can be unlocked. Until the last step nothing is changed, and
 * what was typed lives here only until it has been used.
 */
import { partOf } from '../../app/backups.svelte';
import { attempt } from '../../app/news.svelte';
import { look, session } from '../../app/session.svelte';
import { ask, askWithSecret } from '../../desk/ask';
import type { FoundBackup, LookedInto, OfBackup, Refusal, RestoredVault } from '../../desk/types';

/** Milliseconds between two looks at how far it is. */
const EVERY = 700;

export type Step = 'place' | 'pick' | 'key' | 'look' | 'done' | 'passphrase';
export const STEPS: readonly Step[] = ['place', 'pick', 'key', 'look'];

export class Restoring {
  step = $state<Step>('place');
  folder = $state('');
  /** Newest first; null until somebody looked. */
  found = $state.raw<readonly FoundBackup[] | null>(null);
  chosen = $state(0);
  /** It is opened by the recovery key, not by the passphrase. */
  recovery = $state(false);
  secret = $state('');
  seen = $state.raw<LookedInto | null>(null);
  restored = $state.raw<RestoredVault | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  busy = $state(false);
  /** How far the restoring is, 0 to 1; undefined while nobody knows. */
  part = $state<number | undefined>(undefined);

  get backup(): FoundBackup | undefined {
    return this.found?.[this.chosen];
  }

  go(step: Step): void {
    this.refusal = null;
    this.step = step;
  }

  /** Looks for backups at a place. */
  async find(): Promise<void> {
    this.found = null;
    const found = await this.#working(() => ask('restore/find', { folder: this.folder.trim() }));
    if (!found) return;
    this.found = found;
    this.chosen = 0;
    if (found.length > 0) this.go('pick');
  }

  /** Opens the chosen one, to show what it holds. */
  async look(): Promise<void> {
    const wanted = this.#wanted();
    if (!wanted || this.secret.trim() === '') return;
    this.seen = await this.#working(() => askWithSecret('restore/look', wanted, this.secret));
    if (this.seen) this.go('look');
  }

  /** Restores it. */
  async run(): Promise<void> {
    const wanted = this.#wanted();
    if (!wanted) return;
    const watch = setInterval(() => void this.#follow(), EVERY);
    this.restored = await this.#working(() => askWithSecret('restore/run', wanted, this.secret));
    clearInterval(watch);
    this.part = undefined;
    if (!this.restored) return;
    // The recovery key is asked for once more by what sets the new passphrase.
    if (!this.recovery) this.secret = '';
    this.go('done');
  }

  /** Stops what runs; nothing is changed then. */
  async stop(): Promise<void> {
    await attempt(() => ask('backup/stop', {}));
  }

  /** Away from here: to the lock when there is a vault, else to the welcome. */
  async leave(): Promise<void> {
    this.secret = '';
    if (this.restored) {
      session.beginning = false;
      await attempt(look);
    }
    session.restoring = false;
  }

  async #follow(): Promise<void> {
    // A look that fails is followed by the next one.
    const work = await ask('backup/progress', {}).catch(() => null);
    if (this.busy) this.part = work ? partOf(work) : undefined;
  }

  #wanted(): OfBackup | null {
    const { backup, recovery } = this;
    return backup ? { folder: backup.folder, name: backup.name, recovery } : null;
  }

  async #working<T>(work: () => Promise<T>): Promise<T | null> {
    this.busy = true;
    this.refusal = null;
    try {
      return await attempt(work, (refusal) => (this.refusal = refusal));
    } finally {
      this.busy = false;
    }
  }
}
