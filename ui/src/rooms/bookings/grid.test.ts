// covers: W44 (bookings seen by day and week)
import { describe, expect, it } from 'vitest';
import type { Booking } from '../../desk/types';
import { blocksOf, crowdsOf, daysOf, hoursOf, liesOn, minuteOf } from './grid';
import { settle } from '../../words/format.svelte';

settle({ zone: 'Europe/Stockholm', currency: 'SEK' });

function booking(id: string, starts_at: string, ends_at: string, all_day = false): Booking {
  return {
    id,
    account: null,
    origin: 'desk',
    client: 'c',
    name: 'Ebba Provgren',
    remote_name: '',
    unmatched: false,
    candidates: 0,
    starts_at,
    ends_at,
    zone: 'Europe/Stockholm',
    zone_doubt: false,
    all_day,
    state: 'confirmed',
    attendance: 'none',
    visit: null,
    service: '',
    remote_notes: '',
    late_cancelled: false,
    moved_from_at: null,
  };
}

describe('the grid of a day', () => {
  it('counts minutes by the clock on the wall, also on the day the clock changes', () => {
    expect(minuteOf('2026-03-16T07:00:00Z', '2026-03-16')).toBe(8 * 60);
    expect(minuteOf('2026-03-29T06:00:00Z', '2026-03-29')).toBe(8 * 60);
    expect(minuteOf('2026-10-25T07:00:00Z', '2026-10-25')).toBe(8 * 60);
  });

  it('puts what overlaps side by side, and what only meets below each other', () => {
    const blocks = blocksOf(
      [
        booking('a', '2026-03-16T08:00:00Z', '2026-03-16T09:00:00Z'),
        booking('b', '2026-03-16T08:30:00Z', '2026-03-16T09:30:00Z'),
        booking('c', '2026-03-16T09:00:00Z', '2026-03-16T10:00:00Z'),
        booking('d', '2026-03-16T10:00:00Z', '2026-03-16T11:00:00Z'),
      ],
      '2026-03-16',
    );
    expect(blocks.map(({ booking: { id }, lane, lanes }) => [id, lane, lanes])).toEqual([
      ['a', 0, 2],
      ['b', 1, 2],
      ['c', 0, 2],
      ['d', 0, 1],
    ]);
  });

  it('draws what fits and counts the rest, so that nobody disappears', () => {
    const same = ['a', 'b', 'c', 'd', 'e'].map((id) => booking(id, '2026-03-16T08:00:00Z', '2026-03-16T09:00:00Z'));
    const alone = booking('f', '2026-03-16T11:00:00Z', '2026-03-16T12:00:00Z');
    const { shown, crowds } = crowdsOf(blocksOf([...same, alone], '2026-03-16'), 3);
    expect(shown.map(({ booking: { id }, lane, lanes }) => [id, lane, lanes])).toEqual([
      ['a', 0, 3],
      ['b', 1, 3],
      ['f', 0, 1],
    ]);
    expect(crowds.map(({ from, to, hidden }) => [from, to, hidden.map(({ id }) => id)])).toEqual([
      [9 * 60, 10 * 60, ['c', 'd', 'e']],
    ]);
    expect(crowdsOf(blocksOf(same, '2026-03-16'), 5).crowds).toEqual([]);
  });

  it('cuts at midnight and leaves whole days out', () => {
    const late = booking('a', '2026-03-16T22:00:00Z', '2026-03-16T23:30:00Z');
    const [first, second] = [blocksOf([late], '2026-03-16')[0], blocksOf([late], '2026-03-17')[0]];
    expect([first?.from, first?.to]).toEqual([23 * 60, 24 * 60]);
    expect([second?.from, second?.to]).toEqual([0, 30]);
    expect(blocksOf([booking('b', '2026-03-15T23:00:00Z', '2026-03-16T23:00:00Z', true)], '2026-03-16')).toEqual([]);
  });

  it('a booking that ends at midnight is not on the next day', () => {
    expect(liesOn(booking('a', '2026-03-16T22:00:00Z', '2026-03-16T23:00:00Z'), '2026-03-17')).toBe(false);
  });

  it('shows a working day, longer for whoever comes early, and a weekend only when it is needed', () => {
    const early = booking('a', '2026-03-21T05:30:00Z', '2026-03-21T06:30:00Z');
    expect(hoursOf([])).toEqual({ first: 8, last: 18 });
    expect(hoursOf(blocksOf([early], '2026-03-21'))).toEqual({ first: 6, last: 18 });
    expect(daysOf('2026-03-16', [], '2026-03-16')).toHaveLength(5);
    expect(daysOf('2026-03-16', [early], '2026-03-16')).toHaveLength(6);
    expect(daysOf('2026-03-16', [], '2026-03-22')).toContain('2026-03-22');
  });
});
