/**
 * The one place that asks the desk. A question is a command of the table with its request; what comes back is the answer, or
 * `Refused` with the code. News that facts became stale is spread from here. Knows nothing of rooms and words.
 */
import type { Commands, Fact, Refusal } from './types';
import { type Reply, type Sheet, type Transport, windowTransport } from './transport';

export type { Sheet } from './transport';
export type Command = keyof Commands;
export type Request<C extends Command> = Commands[C]['request'];
export type Answer<C extends Command> = Commands[C]['answer'];

/** The desk said no. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** Opening a card is written down in the access log, yet it changes nothing that is on the screen. */
const OPENINGS: readonly Command[] = ['client/open', 'overview/show', 'client/reveal-identity'];

let transport: Transport = windowTransport;
// The names are put in by the build, so that nothing of `dev/` is left in a build without them.
if (import.meta.env.VITE_DESK === 'http') transport = (await import('../../dev/bridge')).bridge;
if (import.meta.env.VITE_DESK === 'fake') transport = (await import('../../dev/fake')).fake;

/** Another way to the gate; for tests. */
export function reachBy(other: Transport): void {
  transport = other;
}

const ears = new Set<(facts: readonly Fact[]) => void>();
let whenLocked: () => void = () => undefined;
let askForProof: () => Promise<boolean> = () => Promise.resolve(false);

/** Hears which facts became stale; answers with the way to stop hearing. */
export function hearStale(ear: (facts: readonly Fact[]) => void): () => void {
  ears.add(ear);
  return () => ears.delete(ear);
}

/** Says what to do when the vault turns out to be locked. */
export function onLocked(then: () => void): void {
  whenLocked = then;
}

/** Says how the passphrase is asked for when a command needs it fresh; true when it was proved. */
export function onProofWanted(ask: () => Promise<boolean>): void {
  askForProof = ask;
}

/** Starts listening to the window. */
export function listenToWindow(): void {
  transport.hear((facts) => (facts === null ? whenLocked() : spread(facts)));
}

/** Tells the screen that facts became stale. */
export function spread(facts: readonly Fact[]): void {
  if (facts.length > 0) for (const ear of [...ears]) ear(facts);
}

async function guarded(command: Command, question: () => Promise<Reply>): Promise<Reply> {
  let reply = await question();
  if (reply.refusal?.code === 'prove_first' && (await askForProof())) reply = await question();
  if (reply.refusal) {
    if (reply.refusal.code === 'locked') whenLocked();
    throw new Refused(reply.refusal);
  }
  if (!OPENINGS.includes(command)) spread(reply.stale ?? []);
  return reply;
}

/** Asks; answers or throws `Refused`. */
export async function ask<C extends Command>(command: C, request: Request<C>): Promise<Answer<C>> {
  return (await guarded(command, () => transport.ask(command, request))).ok as Answer<C>;
}

/** Asks with a passphrase or password beside the request; its bytes are wiped afterwards. */
export async function askWithSecret<C extends Command>(
  command: C,
  request: Request<C>,
  secret: string,
): Promise<Answer<C>> {
  const bytes = new TextEncoder().encode(secret);
  try {
    return (await guarded(command, () => transport.askRaw(command, request, { secret: bytes }))).ok as Answer<C>;
  } finally {
    bytes.fill(0);
  }
}

/** Asks for bytes to be shown: a page, a picture. */
export async function askForSheet<C extends Command>(command: C, request: Request<C>): Promise<Sheet> {
  const { sheet } = await guarded(command, () => transport.askRaw(command, request, {}));
  if (!sheet) throw new Refused({ code: 'internal', place: command });
  return sheet;
}

/** Asks for bytes to be kept in a file the therapist chooses; they never reach the page. False = nothing chosen. */
export async function askAndSave<C extends Command>(command: C, request: Request<C>): Promise<boolean> {
  const reply = await guarded(command, () => transport.askRaw(command, request, { save: true }));
  return (reply.ok as { saved: boolean }).saved;
}

/** Asks with a file the therapist chooses: the window adds `name` and `content`. Null = nothing chosen. */
export async function askWithFile<C extends Command>(
  command: C,
  request: Omit<Request<C>, 'name' | 'content'>,
): Promise<Answer<C> | null> {
  return (await guarded(command, () => transport.askRaw(command, request, { open: true }))).ok as Answer<C> | null;
}

/** Lets the therapist choose a folder or a disk in the window's own dialog; null = nothing chosen. */
export async function chooseFolder(): Promise<string | null> {
  const reply = await transport.ask('window/choose-folder', {});
  if (reply.refusal) throw new Refused(reply.refusal);
  return (reply.ok as { folder: string | null }).folder;
}

/** Milliseconds between two signs of life to the window. */
const LIFE = 15_000;
let lastSign = 0;

/** Somebody touches the desk: the window's idle clock starts anew. */
export function touched(now: number): void {
  if (now - lastSign < LIFE) return;
  lastSign = now;
  void transport.ask('window/active', {});
}

/** Closes the window: what is due is done first, in sight. */
export function closeWindow(): void {
  void transport.ask('window/close', {});
}

/** Closes it without waiting for what is due. */
export function closeAtOnce(): void {
  void transport.ask('window/close-at-once', {});
}

/** The window stays after all. */
export async function stayOpen(): Promise<void> {
  await transport.ask('window/stay', {});
}
