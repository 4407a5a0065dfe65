/**
 * Backups as several rooms need them: how it stands, followed while something runs, and the two deeds that take long. What went
 * wrong at a shelf stands on the shelf; only what the shelf does not know is said in passing.
 */
import { ask, spread } from '../desk/ask';
import { live, type Live } from '../desk/live.svelte';
import type { BackupState, Progress, Refusal, Scanned, Shelf } from '../desk/types';
import { t } from '../words/words.svelte';
import { attempt, tell, tellRefusal } from './news.svelte';

/** Milliseconds between two looks while something runs. */
const EVERY = 700;
/** What each work does, in order. Cleaning and looking do it once for every backup, so nobody knows how far they are. */
const STAGES: Record<string, readonly string[]> = {
  backup: ['files', 'writing', 'reading', 'examining'],
  rehearsal: ['reading', 'files', 'examining'],
  restore: ['reading', 'files', 'examining'],
  keys: ['writing', 'files', 'examining'],
};

let deeds = $state(0);

/** How it stands with the backups, followed while something runs. Call it while the component is set up. */
export function watchBackups(): Live<BackupState> {
  const state = live('backup/state', () => ({}), { keep: true });
  const runs = $derived(deeds > 0 || (state.value?.running ?? null) !== null);
  $effect(() => {
    if (!runs) return;
    const timer = setInterval(() => state.again(), EVERY);
    return () => clearInterval(timer);
  });
  return state;
}

/** How far a work is as a whole, 0 to 1; undefined when nobody knows. */
export function partOf({ work, stage, done, of }: Progress): number | undefined {
  const stages = STAGES[work] ?? [];
  const at = stages.indexOf(stage);
  if (at < 0) return undefined;
  const within = of > 0 ? Math.min(1, done / of) : 0;
  return (at + within) / stages.length;
}

/** What runs, in words. */
export function workWords({ work, stage, shelf }: Progress): string {
  return t(`backups-work-${work}`, { shelf, stage: t(`backups-stage-${stage}`) });
}

async function long<T>(deed: () => Promise<T>, refused: (refusal: Refusal) => void): Promise<T | null> {
  deeds++;
  try {
    return await attempt(deed, (refusal) => {
      // A try that failed is written down too.
      spread(['backup']);
      refused(refusal);
    });
  } finally {
    deeds--;
  }
}

/** Looks for words in the vault and in the backups at hand. */
export function lookForWords(words: string[], refused: (refusal: Refusal) => void): Promise<Scanned | null> {
  return long(() => ask('desk/scan', { words }), refused);
}

/** Makes a backup; why it failed stands on the shelf afterwards. */
export async function makeBackup({ id, label }: Shelf): Promise<void> {
  if (id === null) return;
  const done = await long(
    () => ask('backup/make', { shelf: id }),
    (refusal) => {
      if (refusal.code === 'busy_working' || refusal.code === 'not_found') tellRefusal(refusal);
    },
  );
  if (done) tell('backups-made', { name: label });
}

/** Makes a backup on every shelf, one after the other. */
export async function makeBackups(): Promise<void> {
  const state = await attempt(() => ask('backup/state', {}));
  if (state?.running) return tellRefusal({ code: 'busy_working' });
  for (const shelf of state?.shelves ?? []) await makeBackup(shelf);
}

/** Tries a restore; `refused` hears why it did not work. */
export async function rehearse({ id, label }: Shelf, refused: (refusal: Refusal) => void): Promise<void> {
  if (id === null) return;
  const done = await long(() => ask('backup/rehearse', { shelf: id }), refused);
  if (done) tell('backups-rehearsal-good', { name: label });
}

/** Makes what is due, and cleans what holds somebody who was erased. */
export async function makeDue(refused: (refusal: Refusal) => void): Promise<void> {
  await long(() => ask('backup/make-due', {}), refused);
}

/** Stops what runs; it ends at its next block of bytes. */
export async function stopWork(): Promise<void> {
  await attempt(() => ask('backup/stop', {}));
}
