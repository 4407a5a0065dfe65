// covers: C24 (a walk-in has no booking, a no-show has no visit)
import { describe, expect, it } from 'vitest';
import type { Booking, DayRow, Visit } from '../../desk/types';
import { canBegin, canMiss, nextRow, standing } from './day';

const at = (clock: string): number => Date.parse(`2026-03-16T${clock}:00Z`);

function booked(from: string, to: string, change: Partial<Booking> = {}, visit: Visit | null = null): DayRow {
  const booking = {
    id: from,
    starts_at: `2026-03-16T${from}:00Z`,
    ends_at: `2026-03-16T${to}:00Z`,
    state: 'confirmed',
    attendance: 'none',
    ...change,
  } as Booking;
  return {
    booking,
    visit,
    client: 'c',
    name: 'Astrid Almgren',
    phone: '',
    at: booking.starts_at,
    missing: [],
    warned: false,
  };
}
const visit = { id: 'v' } as Visit;

describe('how a row stands', () => {
  it.each([
    [booked('09:00', '10:00', {}, visit), '09:30', 'came'],
    [booked('09:00', '10:00'), '09:30', 'now'],
    [booked('09:00', '10:00'), '10:00', 'over'],
    [booked('09:00', '10:00'), '08:59', 'ahead'],
    [booked('09:00', '10:00', { state: 'tentative' }), '08:00', 'tentative'],
    [booked('09:00', '10:00', { state: 'cancelled' }), '09:30', 'cancelled'],
    [booked('09:00', '10:00', { state: 'gone' }), '09:30', 'gone'],
    [booked('09:00', '10:00', { attendance: 'no_show' }), '09:30', 'no_show'],
  ])('%#', (row, clock, how) => expect(standing(row, at(clock))).toBe(how));
});

describe('the row to begin with', () => {
  const rows = [
    booked('08:00', '09:00', {}, visit),
    booked('09:00', '10:00', { state: 'cancelled' }),
    booked('10:00', '11:00'),
  ];
  it('is the one under way', () => expect(nextRow(rows, at('08:30'))).toBe(0));
  it('passes over what was cancelled', () => expect(nextRow(rows, at('09:30'))).toBe(2));
  it('is the last when the day is over', () => expect(nextRow(rows, at('20:00'))).toBe(2));
  it('is none on an empty day', () => expect(nextRow([], at('08:00'))).toBe(-1));
});

describe('what can be done', () => {
  it('nobody can be missed before the time has come', () => {
    expect(canMiss(booked('09:00', '10:00'), at('08:59'))).toBe(false);
    expect(canMiss(booked('09:00', '10:00'), at('09:00'))).toBe(true);
  });
  it('a cancelled booking is neither begun nor missed', () => {
    const row = booked('09:00', '10:00', { state: 'cancelled' });
    expect(canBegin(row)).toBe(false);
    expect(canMiss(row, at('12:00'))).toBe(false);
  });
  it('who came late after all can still be begun', () => {
    expect(canBegin(booked('09:00', '10:00', { attendance: 'no_show' }))).toBe(true);
  });
  it('a row without a card can do neither', () => {
    const row = { ...booked('09:00', '10:00'), client: null };
    expect(canBegin(row)).toBe(false);
    expect(canMiss(row, at('12:00'))).toBe(false);
  });
});
