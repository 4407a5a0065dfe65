/**
 * Where the therapist is: a room and what it is about, with a way back and forth. A tiny history of its own; no address bar,
 * no links, nothing that outlives the lock.
 */

/** Rooms and what each wants to know. The names are the folders under `rooms/`. */
export interface Places {
  today: { on?: string };
  overview: { client: string; visit?: string; booking?: string };
  clients: { text?: string; admit?: boolean };
  client: { client: string; tab?: string; note?: string; visit?: string };
  intake: { client: string; intake?: string };
  consent: { client: string; purpose?: string };
  journal: { text?: string };
  bookings: { on?: string; booking?: string };
  daybook: { on?: string; sale?: string; client?: string };
  binder: { from?: string; to?: string; part?: 'removing' };
  export: { client: string };
  erase: { client?: string; done?: string };
  settings: { part?: string };
}

export type Room = keyof Places;
export type Place = { [R in Room]: { room: R; params: Places[R] } }[Room];

const START: Place = { room: 'today', params: {} };

let trail = $state.raw<readonly Place[]>([START]);
let step = $state(0);
/** Asked before leaving; a room that holds unsaved work keeps it here and may say no. */
let leaving: (() => boolean | Promise<boolean>) | null = null;

/** Where we are. */
export function here(): Place {
  return trail[step] ?? START;
}

async function mayLeave(): Promise<boolean> {
  if (!leaving) return true;
  const may = await leaving();
  if (may) leaving = null;
  return may;
}

/** Goes to a room. The same place again is no new step. */
export async function go<R extends Room>(room: R, params: Places[R]): Promise<void> {
  const now = here();
  if (now.room === room && JSON.stringify(now.params) === JSON.stringify(params)) return;
  if (!(await mayLeave())) return;
  trail = [...trail.slice(0, step + 1).slice(-99), { room, params } as Place];
  step = trail.length - 1;
}

/** Same room, other params, no new step: a tab, a day, a search text. */
export function become<R extends Room>(room: R, params: Places[R]): void {
  if (here().room !== room) return;
  trail = trail.map((place, at) => (at === step ? ({ room, params } as Place) : place));
}

/** One step back; at the first place it does nothing. */
export async function back(): Promise<void> {
  if (step > 0 && (await mayLeave())) step--;
}

/** One step forth. */
export async function forth(): Promise<void> {
  if (step < trail.length - 1 && (await mayLeave())) step++;
}

/** Whether there is a step back, and forth. */
export function steps(): { back: boolean; forth: boolean } {
  return { back: step > 0, forth: step < trail.length - 1 };
}

/** Forgets the trail: at lock, and when somebody was erased. */
export function startOver(): void {
  trail = [START];
  step = 0;
  leaving = null;
}

/** Asks before this room is left; call it in the room's set-up. */
export function beforeLeaving(ask: () => boolean | Promise<boolean>): void {
  $effect(() => {
    leaving = ask;
    return () => {
      if (leaving === ask) leaving = null;
    };
  });
}
