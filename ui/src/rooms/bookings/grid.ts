/** Where bookings stand on the grid of a day: minutes from midnight at the clinic, and side by side when they overlap. */
import type { Booking } from '../../desk/types';
import { dayAfter, dayOf, instantOf } from '../../words/format.svelte';
import type { Standing } from '../today/day';

export interface Block {
  booking: Booking;
  /** Minutes from midnight, within the day. */
  from: number;
  to: number;
  /** Which of how many side by side. */
  lane: number;
  lanes: number;
}

const NOON = 12 * 60;
const DAY = 24 * 60;
/** Minutes that a block needs to hold its words. */
const LEAST = 20;

/** Minutes from midnight on that day; below 0 or above 1440 when the instant lies on another day. */
export function minuteOf(at: string, on: string): number {
  // From noon: the hour that a change of the clock takes or gives lies in the night.
  return NOON + Math.round((Date.parse(at) - Date.parse(instantOf(on, '12:00'))) / 60_000);
}

/** Whether some of the booking lies on that day. */
export function liesOn(booking: Booking, on: string): boolean {
  const last = dayOf(new Date(Date.parse(booking.ends_at) - 1));
  return dayOf(booking.starts_at) <= on && on <= last;
}

/** The blocks of a day; whole days are not among them. */
export function blocksOf(bookings: readonly Booking[], on: string): Block[] {
  const blocks = bookings
    .filter((booking) => !booking.all_day && liesOn(booking, on))
    .map((booking): Block => {
      const from = Math.max(0, minuteOf(booking.starts_at, on));
      const to = Math.min(DAY, minuteOf(booking.ends_at, on));
      return { booking, from, to: Math.max(to, from + LEAST), lane: 0, lanes: 1 };
    })
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  let group: Block[] = [];
  let until = -1;
  for (const block of blocks) {
    if (block.from >= until) group = [];
    const taken = new Set(group.filter((other) => other.to > block.from).map((other) => other.lane));
    while (taken.has(block.lane)) block.lane++;
    group.push(block);
    until = Math.max(until, ...group.map((other) => other.to));
    const lanes = Math.max(...group.map((other) => other.lane)) + 1;
    for (const other of group) other.lanes = lanes;
  }
  return blocks;
}

/** Many at the same time, of which not all can be drawn side by side. */
export interface Crowd {
  from: number;
  to: number;
  /** Not drawn; the list beside the grid has them all. */
  hidden: Booking[];
}

/** Blocks that fit side by side in `most` lanes; of a fuller group the last lane says how many more there are. */
export function crowdsOf(blocks: readonly Block[], most: number): { shown: Block[]; crowds: Crowd[] } {
  const shown: Block[] = [];
  const crowds: Crowd[] = [];
  for (const block of blocks) {
    if (block.lanes <= most) shown.push(block);
    else if (block.lane < most - 1) shown.push({ ...block, lanes: most });
    else {
      const last = crowds.at(-1);
      if (last && block.from < last.to) {
        last.to = Math.max(last.to, block.to);
        last.hidden.push(block.booking);
      } else crowds.push({ from: block.from, to: block.to, hidden: [block.booking] });
    }
  }
  return { shown, crowds };
}

/** First and last full hour that the grid shows: a working day, longer when somebody is booked outside of it. */
export function hoursOf(blocks: readonly Block[]): { first: number; last: number } {
  return {
    first: Math.min(8, ...blocks.map((block) => Math.floor(block.from / 60))),
    last: Math.max(18, ...blocks.map((block) => Math.ceil(block.to / 60))),
  };
}

/** Days of the week that are shown: weekends only when somebody is booked then, or when they are asked for. */
export function daysOf(monday: string, bookings: readonly Booking[], asked: string): string[] {
  return Array.from({ length: 7 }, (_, at) => dayAfter(monday, at)).filter(
    (on, at) => at < 5 || on === asked || bookings.some((booking) => liesOn(booking, on)),
  );
}

/** How a booking stands now, in one word. */
export function standingOf(booking: Booking, now: number): Standing {
  if (booking.attendance === 'came') return 'came';
  if (booking.attendance === 'no_show') return 'no_show';
  if (booking.state === 'cancelled' || booking.state === 'gone') return booking.state;
  if (now >= Date.parse(booking.ends_at)) return 'over';
  if (now >= Date.parse(booking.starts_at)) return 'now';
  return booking.state === 'tentative' ? 'tentative' : 'ahead';
}

const stands = (booking: Booking): boolean => booking.state === 'confirmed' || booking.state === 'tentative';

/** Whether a visit can be begun. */
export function canBegin(booking: Booking): boolean {
  return stands(booking) && booking.client !== null && booking.attendance !== 'came';
}

/** Whether it can be said that nobody came. */
export function canMiss(booking: Booking, now: number): boolean {
  return (
    stands(booking) && booking.client !== null && booking.attendance === 'none' && Date.parse(booking.starts_at) <= now
  );
}

/** Whether it can be cancelled here: only what was typed here. */
export function canCancel(booking: Booking): boolean {
  return booking.origin === 'desk' && stands(booking) && booking.attendance !== 'came';
}
