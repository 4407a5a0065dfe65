/**
 * Restoring a backup: from a folder and what opens it to a vault that can be unlocked. Until the last step nothing is changed, and
 * what was typed lives here only until it has been used.
 */
import { partOf } from '../../app/backups.svelte';
import { attempt } from '../../app/news.svelte';
import { blankPlace, serverOf } from '../../app/server-place';
import { look, session } from '../../app/session.svelte';
import { ask, askWithSecret } from '../../desk/ask';
import type { FoundBackup, LookedInto, OfBackup, Refusal, RestoredVault, Server, ShelfKind } from '../../desk/types';

/** Milliseconds between two looks at how far it is. */
const EVERY = 700;

export type Step = 'place' | 'pick' | 'key' | 'look' | 'done' | 'passphrase';
export const STEPS: readonly Step[] = ['place', 'pick', 'key', 'look'];

export class Restoring {
  step = $state<Step>('place');
  kind = $state<ShelfKind>('folder');
  folder = $state('');
  /** How the server is reached, when they lie on one. */
  place = $state(blankPlace());
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

  /** Where they are looked for. */
  get at(): string {
    return (this.kind === 'folder' ? this.folder : this.place.address).trim();
  }

  get server(): Server | null {
    return this.kind === 'folder' ? null : serverOf(this.kind, this.place);
  }

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
    const { server } = this;
    const wanted = { folder: this.at, server };
    const { secret } = this.place;
    const found = await this.#working(() =>
      server && secret !== '' ? askWithSecret('restore/find', wanted, secret) : ask('restore/find', wanted),
    );
    if (!found) return;
    this.found = found;
    this.chosen = 0;
    if (found.length > 0) this.go('pick');
  }

  /** Opens the chosen one, to show what it holds. */
  async look(): Promise<void> {
    const wanted = this.#wanted();
    if (!wanted || this.secret.trim() === '') return;
    this.seen = await this.#working(() => askWithSecret('restore/look', wanted, this.#beside()));
    if (this.seen) this.go('look');
  }

  /** Restores it. */
  async run(): Promise<void> {
    const wanted = this.#wanted();
    if (!wanted) return;
    const watch = setInterval(() => void this.#follow(), EVERY);
    this.restored = await this.#working(() => askWithSecret('restore/run', wanted, this.#beside()));
    clearInterval(watch);
    this.part = undefined;
    if (!this.restored) return;
    // The recovery key is asked for once more by what sets the new passphrase.
    if (!this.recovery) this.secret = '';
    this.place.secret = '';
    this.go('done');
  }

  /** Stops what runs; nothing is changed then. */
  async stop(): Promise<void> {
    await attempt(() => ask('backup/stop', {}));
  }

  /** Away from here: to the lock when there is a vault, else to the welcome. */
  async leave(): Promise<void> {
    this.secret = '';
    this.place = blankPlace();
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
    const { backup, recovery, server } = this;
    return backup ? { folder: backup.folder, name: backup.name, recovery, server } : null;
  }

  /** What goes beside the request: what opens the backup, and after a NUL what lets one into the server. */
  #beside(): string {
    const { server, secret, place } = this;
    return server && place.secret !== '' ? `${secret}\0${place.secret}` : secret;
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
