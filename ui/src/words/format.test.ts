import { beforeEach, describe, expect, it } from 'vitest';
import {
  dayAfter,
  dayOf,
  formatAgo,
  formatAmount,
  formatMoney,
  formatRate,
  formatSize,
  formatTime,
  instantOf,
  mondayOf,
  readAmount,
  readDay,
  settle,
} from './format.svelte';
import { speak } from './words.svelte';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace('\u2212', '-');

beforeEach(() => {
  speak('sv');
  settle({ zone: 'Europe/Stockholm', currency: 'SEK' });
});

describe('amounts', () => {
  it.each([
    ['850', 85000],
    ['850,5', 85050],
    ['850.50', 85050],
    ['1 250,00', 125000],
    ['1.250,00', 125000],
    ['1,250.00', 125000],
    ['-12,00', -1200],
    ['0', 0],
  ])('%s is read', (typed, minor) => expect(readAmount(typed)).toBe(minor));

  it.each(['', 'kr', '1,234', '12,3,4', '1e3', '--1', '99999999999'])('%s is none', (typed) =>
    expect(readAmount(typed)).toBeNull(),
  );

  it('what is written can be read again, in every language', () => {
    for (const code of ['sv', 'da', 'nb', 'fi', 'en'] as const) {
      speak(code);
      for (const minor of [0, 1, 99, 100, 85050, 123456789, -1200]) expect(readAmount(formatAmount(minor))).toBe(minor);
    }
  });

  it('never go through a floating sum', () => expect(readAmount('0,29')).toBe(29));
  it('have the same minus in every language', () => {
    for (const code of ['sv', 'da', 'nb', 'fi', 'en'] as const) {
      speak(code);
      expect(formatMoney(-125050)).toMatch(/^\u2212[^-]*$/);
    }
  });
  it('carry the currency of the clinic', () => {
    settle({ zone: 'Europe/Helsinki', currency: 'EUR' });
    speak('fi');
    expect(plain(formatMoney(125050))).toBe('1 250,50 €');
  });
  it('rates are basis points', () => expect(plain(formatRate(2550))).toBe('25,5 %'));
});

describe('days', () => {
  it.each([
    ['2026-03-02', '2026-03-02'],
    ['20260302', '2026-03-02'],
    ['2.3.2026', '2026-03-02'],
    ['2/3', '2026-03-02'],
    ['2/3-26', '2026-03-02'],
    ['12.5.84', '1984-05-12'],
    ['+7', '2026-03-23'],
    ['-1', '2026-03-15'],
    ['29.2.2024', '2024-02-29'],
  ])('%s is read', (typed, on) => expect(readDay(typed, '2026-03-16')).toBe(on));

  it.each(['', '29.2.2026', '31.4', '2026-13-01', '1', 'igår', '2026', '123.4'])('%s is none', (typed) =>
    expect(readDay(typed, '2026-03-16')).toBeNull(),
  );
  it('weeks begin on Monday', () => {
    expect(mondayOf('2026-03-16')).toBe('2026-03-16');
    expect(mondayOf('2026-03-22')).toBe('2026-03-16');
  });
  it('a day is a day across the change of the clock', () => expect(dayAfter('2026-03-28', 1)).toBe('2026-03-29'));
});

// covers: C53 (the clock of the clinic, not of the machine)
describe('the clock of the clinic', () => {
  it('shows winter and summer time', () => {
    expect(formatTime('2026-03-28T08:30:00Z')).toBe('09:30');
    expect(formatTime('2026-03-29T07:30:00Z')).toBe('09:30');
  });
  it('reads a wall clock back, also on the days the clock changes', () => {
    expect(instantOf('2026-03-28', '09:30')).toBe('2026-03-28T08:30:00.000Z');
    expect(instantOf('2026-03-29', '09:30')).toBe('2026-03-29T07:30:00.000Z');
    expect(instantOf('2026-10-25', '01:30')).toBe('2026-10-24T23:30:00.000Z');
    expect(instantOf('2026-10-25', '09:30')).toBe('2026-10-25T08:30:00.000Z');
  });
  it('knows which day it is there', () => {
    expect(dayOf('2026-03-16T23:30:00Z')).toBe('2026-03-17');
    settle({ zone: 'Europe/Helsinki', currency: 'EUR' });
    expect(dayOf('2026-03-16T22:30:00Z')).toBe('2026-03-17');
  });
});

describe('how long ago', () => {
  const now = Date.parse('2026-03-16T18:30:00+01:00');
  it.each([
    ['2026-03-16T18:29:40+01:00', 'nu'],
    ['2026-03-16T18:12:00+01:00', 'för 18 minuter sedan'],
    ['2026-03-16T07:30:00+01:00', 'för 11 timmar sedan'],
    ['2026-03-15T20:00:00+01:00', 'i går'],
    ['2026-03-14T23:59:00+01:00', 'i förrgår'],
    ['2026-03-01T12:00:00+01:00', 'för 15 dagar sedan'],
    ['2025-12-20T12:00:00+01:00', 'för 2 månader sedan'],
    ['2023-03-01T12:00:00+01:00', 'för 3 år sedan'],
    ['2026-03-17T12:00:00+01:00', 'nu'],
  ])('%s', (at, words) => expect(formatAgo(at, now)).toBe(words));
  it('is days in Norwegian too', () => {
    speak('nb');
    expect(formatAgo('2026-03-11T12:00:00+01:00', Date.parse('2026-03-16T12:00:00+01:00'))).toBe('for 5 dager siden');
    speak('sv');
  });
  it('a late evening is not yesterday a few hours later', () =>
    expect(formatAgo('2026-03-15T22:00:00+01:00', Date.parse('2026-03-16T01:00:00+01:00'))).toBe('för 3 timmar sedan'));
});

describe('sizes', () => {
  it.each([
    [12, '1 kB'],
    [999_500, '1 000 kB'],
    [48_300_000, '48,3 MB'],
    [2_150_000_000, '2,2 GB'],
  ])('%d', (bytes, text) => expect(plain(formatSize(bytes))).toBe(text));

  it('has the Finnish letters in Finnish', () => {
    speak('fi');
    expect([2_000, 12_340_000].map((bytes) => plain(formatSize(bytes)))).toEqual(['2 kt', '12,3 Mt']);
  });
});
