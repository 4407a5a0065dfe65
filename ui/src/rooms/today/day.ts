/** How a row of the day stands, in one word, and which row comes next. */
import type { DayRow } from '../../desk/types';

export type Standing = 'came' | 'no_show' | 'cancelled' | 'gone' | 'tentative' | 'over' | 'now' | 'ahead';

/** Milliseconds of an hour: what an unbooked visit is taken to last. */
const HOUR = 3_600_000;

export function standing(row: DayRow, now: number): Standing {
  const { booking } = row;
  if (row.visit) return 'came';
  if (!booking) return 'came';
  if (booking.attendance === 'no_show') return 'no_show';
  if (booking.state === 'cancelled') return 'cancelled';
  if (booking.state === 'gone') return 'gone';
  if (now >= Date.parse(booking.ends_at)) return 'over';
  if (now >= Date.parse(booking.starts_at)) return 'now';
  return booking.state === 'tentative' ? 'tentative' : 'ahead';
}

export function keyOf(row: DayRow): string {
  return row.booking?.id ?? row.visit?.id ?? row.at;
}

/** The row to begin with: the one under way, else the next one, else the last. */
export function nextRow(rows: readonly DayRow[], now: number): number {
  const waiting = rows.findIndex((row) => {
    const how = standing(row, now);
    const ends = row.booking ? Date.parse(row.booking.ends_at) : Date.parse(row.at) + HOUR;
    return ends > now && how !== 'cancelled' && how !== 'gone' && how !== 'no_show';
  });
  return waiting >= 0 ? waiting : rows.length - 1;
}

/** Whether a visit can be begun from this row. */
export function canBegin(row: DayRow): boolean {
  if (row.visit || !row.client) return false;
  return row.booking === null || row.booking.state === 'confirmed' || row.booking.state === 'tentative';
}

/** Whether it can be said that nobody came. */
export function canMiss(row: DayRow, now: number): boolean {
  const { booking } = row;
  if (!booking || row.visit || !row.client || booking.attendance !== 'none') return false;
  return (booking.state === 'confirmed' || booking.state === 'tentative') && Date.parse(booking.starts_at) <= now;
}
