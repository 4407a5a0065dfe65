/**
 * Whether there is a vault, whether it is open, and whose it is: practice, settings and country's profile for every room.
 * At lock everything that was shown is forgotten.
 */
import { ask, askWithSecret, closeWindow, hearStale, onLocked } from '../desk/ask';
import type { Clinic, CountryProfile, Settings, State } from '../desk/types';
import { settle } from '../words/format.svelte';
import { speak } from '../words/words.svelte';
import { appear } from './appearance';
import { putAllAway } from './news.svelte';
import { startOver } from './place.svelte';

class Session {
  state = $state.raw<State | null>(null);
  practice = $state.raw<Clinic | null>(null);
  settings = $state.raw<Settings | null>(null);
  profile = $state.raw<CountryProfile | null>(null);
  /** The first run is not through yet, though the vault is open. */
  beginning = $state(false);
  /** The window is to close when the backup is made that is due; its address says so from the first moment. */
  closing = $state(globalThis.location?.hash === '#closing');
  /** A backup is being restored; nothing else is shown meanwhile. */
  restoring = $state(false);

  /** Today at the clinic. */
  get today(): string {
    return this.state?.today ?? '';
  }
}

export const session = new Session();

const beforeLock = new Set<() => Promise<void>>();

/** Something to be done before the vault is locked by hand: a draft to be kept. Answers with the way to take it back. */
export function finishBeforeLock(work: () => Promise<void>): () => void {
  beforeLock.add(work);
  return () => beforeLock.delete(work);
}

/** Asks again where the desk stands. */
export async function look(): Promise<void> {
  take(await ask('desk/state', {}));
  if (session.state?.open) await lookInside();
}

/** Takes over what an unlocking answered. */
export async function enter(state: State): Promise<void> {
  startOver();
  if (state.open) {
    await lookInside();
    keepTime();
  }
  session.restoring = false;
  take(state);
}

function take(state: State): void {
  session.state = state;
  if (!session.practice) speak(state.language);
  if (!session.settings) appear(state.appearance);
}

async function lookInside(): Promise<void> {
  const [practice, settings] = await Promise.all([ask('practice/read', {}), ask('setting/read', {})]);
  const profile = await ask('country/profile', { country: practice.country });
  settle(profile);
  session.practice = practice;
  session.settings = settings;
  session.profile = profile;
  speak(practice.language);
  appear(settings.appearance);
}

function forget(): void {
  session.practice = null;
  session.settings = null;
  session.profile = null;
  session.beginning = false;
  startOver();
  putAllAway();
}

/** Closes the window: what is being typed is kept first. */
export async function close(): Promise<void> {
  await Promise.allSettled([...beforeLock].map((work) => work()));
  closeWindow();
}

/** Locks: what is being typed is kept first. */
export async function lock(): Promise<void> {
  await Promise.allSettled([...beforeLock].map((work) => work()));
  const state = await ask('desk/lock', {});
  forget();
  take(state);
}

/** Opens the vault of the practice, or the one with invented people. Throws `Refused`. */
export async function unlock(demo: boolean, passphrase: string, acceptLoss: number | null = null): Promise<void> {
  await enter(await askWithSecret('desk/unlock', { demo, accept_loss: acceptLoss }, passphrase));
}

/** Opens the vault from this computer's keyring. Throws `Refused`. */
export async function unlockFromKeyring(): Promise<void> {
  await enter(await ask('device/unlock', {}));
}

let clock: ReturnType<typeof setInterval> | undefined;

/** The day may turn while the desk stands open. */
function keepTime(): void {
  clearInterval(clock);
  clock = setInterval(() => {
    if (session.state?.open) void ask('desk/state', {}).then((state) => (session.state = state));
  }, 60_000);
}

/** Follows locking from outside and changes of the practice. */
export function follow(): void {
  onLocked(() => {
    forget();
    void ask('desk/state', {}).then(take);
  });
  hearStale((facts) => {
    if (!session.state?.open || session.beginning) return;
    if (facts.includes('practice') || facts.includes('session')) void look();
  });
}
