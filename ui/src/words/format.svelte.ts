/**
 * Dates, times, amounts and figures as the language writes them, in the clinic's zone and currency. What is typed by hand is
 * read back here too. Amounts are whole minor units, rates are basis points; nothing is ever a floating sum.
 */
import { LOCALES, language } from './words.svelte';

// Until the clinic is known, a time is told as this computer tells it.
let zone = $state(Intl.DateTimeFormat().resolvedOptions().timeZone);
let currency = $state('SEK');

/** The clinic's zone and currency, from the country's profile. */
export function settle(place: { zone: string; currency: string }): void {
  zone = place.zone;
  currency = place.currency;
}

/** How the currency is written beside an amount: `kr`, `€`. */
export function currencySign(): string {
  const parts = numbers({ style: 'currency', currency }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

/** Formats once made: making one takes longer than all the rest of a row, and each holds its tables until it is swept up. */
const made = new Map<string, unknown>();

function once<F, O>(kind: new (locale: string, options?: O) => F, locale: string, options?: O): F {
  const key = kind.name + locale + JSON.stringify(options);
  let format = made.get(key) as F | undefined;
  if (!format) made.set(key, (format = new kind(locale, options)));
  return format;
}

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(Intl.DateTimeFormat, LOCALES[language()], options);
}

function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once(Intl.NumberFormat, LOCALES[language()], options);
}

/** A civil date has no zone: it is read and shown as UTC noon. */
function noon(on: string): Date {
  return new Date(`${on.slice(0, 10)}T12:00:00Z`);
}

const CIVIL = { timeZone: 'UTC' } as const;

/** `2 mars 2026`. */
export function formatDay(on: string): string {
  return dates({ ...CIVIL, day: 'numeric', month: 'long', year: 'numeric' }).format(noon(on));
}

/** `2026-03-02`, `02.03.2026`, in Finnish `2.3.2026`: as short as the language has it. */
export function formatDayShort(on: string): string {
  const digits = language() === 'fi' ? 'numeric' : '2-digit';
  return dates({ ...CIVIL, day: digits, month: digits, year: 'numeric' }).format(noon(on));
}

/** A birth date as the language has it; of some the year alone is known. */
export function formatBorn(born: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(born) ? formatDayShort(born) : born;
}

/** `måndag 2 mars`. */
export function formatWeekday(on: string): string {
  return dates({ ...CIVIL, weekday: 'long', day: 'numeric', month: 'long' }).format(noon(on));
}

/** `mån 2 mars`. */
export function formatWeekdayShort(on: string): string {
  return dates({ ...CIVIL, weekday: 'short', day: 'numeric', month: 'short' }).format(noon(on));
}

/** `mån 2`, in Danish `man. 2.`: where the week is named beside it. */
export function formatWeekdayBare(on: string): string {
  const parts = dates({ ...CIVIL, weekday: 'short', day: 'numeric', month: 'short' }).formatToParts(noon(on));
  const month = parts.findIndex(({ type }) => type === 'month');
  return parts
    .slice(0, month)
    .map(({ value }) => value)
    .join('')
    .trim();
}

/** `mån 2 mars 2026`. */
export function formatWeekdayYear(on: string): string {
  return dates({ ...CIVIL, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(noon(on));
}

/** `mars 2026`. */
export function formatMonth(on: string): string {
  return dates({ ...CIVIL, month: 'long', year: 'numeric' }).format(noon(on));
}

/** `09:30` at the clinic. */
export function formatTime(at: string): string {
  return dates({ timeZone: zone, hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(at));
}

/** Day and time at the clinic. */
export function formatMoment(at: string): string {
  return dates({
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(at));
}

/** The time alone when it was today, else the day too. */
export function formatMomentNear(at: string, today: string): string {
  return dayOf(at) === today ? formatTime(at) : formatMoment(at);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** `för 3 timmar sedan`, `i går`, `för 2 månader sedan`. Nights count, not hours, once it was another day and half a day ago. */
export function formatAgo(at: string, now: number): string {
  const words = once(Intl.RelativeTimeFormat, LOCALES[language()], { numeric: 'auto' });
  const since = Math.max(0, now - Date.parse(at));
  if (since < MINUTE) return words.format(0, 'second');
  if (since < HOUR) return words.format(-Math.floor(since / MINUTE), 'minute');
  const nights = Math.round((noon(dayOf(new Date(now))).getTime() - noon(dayOf(at)).getTime()) / (24 * HOUR));
  if (nights === 0 || since < 12 * HOUR) return words.format(-Math.floor(since / HOUR), 'hour');
  // The Norwegian of the tables counts in «døgn»; a person says days.
  if (nights < 60) return words.format(-nights, 'day').replace('døgn', 'dager');
  if (nights < 730) return words.format(-Math.floor(nights / 30.4), 'month');
  return words.format(-Math.floor(nights / 365.25), 'year');
}

/** The civil date of an instant at the clinic, `YYYY-MM-DD`. */
export function dayOf(at: string | Date): string {
  return once(Intl.DateTimeFormat, 'sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(at));
}

/** The instant of a wall clock at the clinic: `2026-03-29`, `09:30` -> ISO in UTC. */
export function instantOf(on: string, clock: string): string {
  const wall = Date.parse(`${on}T${clock}:00Z`);
  let instant = wall;
  // The offset depends on the instant that is looked for; two rounds settle it, also around a change of the clock.
  for (let round = 0; round < 2; round++) instant = wall - offset(instant);
  return new Date(instant).toISOString();
}

function offset(instant: number): number {
  const parts = once(Intl.DateTimeFormat, 'sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  }).format(new Date(instant));
  return Date.parse(parts.replace(' ', 'T') + 'Z') - Math.floor(instant / 1000) * 1000;
}

/** Another day, so many days on. */
export function dayAfter(on: string, days: number): string {
  const day = noon(on);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** Monday of the week of a day. */
export function mondayOf(on: string): string {
  return dayAfter(on, -((noon(on).getUTCDay() + 6) % 7));
}

/** `1 250,00 kr`: minor units in the clinic's currency. Less than nothing has a minus as wide as a figure in all languages. */
export function formatMoney(minor: number): string {
  const money = numbers({ style: 'currency', currency }).format(minor / 100);
  return money.replace('-', '\u2212');
}

/** `1250,00`: the same without its currency, as it is typed. */
export function formatAmount(minor: number): string {
  return numbers({
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    useGrouping: false,
  }).format(minor / 100);
}

/** Reads an amount typed as `1 250`, `1250,5`, `1.250,00`; null when it is none. */
export function readAmount(typed: string): number | null {
  let text = typed.replace(/[\s\u00a0\u202f']/g, '').replace(/\u2212/g, '-');
  if (text.includes(',') && text.includes('.')) {
    const point = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
    text = text.split(point === ',' ? '.' : ',').join('');
  }
  const found = /^(-?)(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text);
  if (!found) return null;
  const minor = Number(found[2]) * 100 + Number((found[3] ?? '').padEnd(2, '0'));
  return found[1] ? -minor : minor;
}

/** `25 %`, `25,5 %` from basis points. */
export function formatRate(basisPoints: number): string {
  return numbers({ style: 'percent', maximumFractionDigits: 2 }).format(basisPoints / 10_000);
}

/** `4, 7 och 9`. */
export function formatFigures(values: readonly number[]): string {
  return once(Intl.ListFormat, LOCALES[language()]).format(values.map((value) => formatFigure(value)));
}

/** A figure as the language writes it. */
export function formatFigure(value: number, decimals = 0): string {
  return numbers({ maximumFractionDigits: decimals }).format(value);
}

/** What was measured: `7/10`, `55,5 cm`. */
export function formatMeasured({ value, unit }: { value: number; unit: string }): string {
  return formatFigure(value, 2) + (unit === '' || unit.startsWith('/') ? unit : `\u00A0${unit}`);
}

/** Bytes as kB, MB or GB; in Finnish kt, Mt or Gt. */
export function formatSize(bytes: number): string {
  if (bytes < 1_000_000) return inUnit(Math.ceil(bytes / 1000), 'kilobyte', 0);
  if (bytes < 1_000_000_000) return inUnit(bytes / 1_000_000, 'megabyte', 1);
  return inUnit(bytes / 1_000_000_000, 'gigabyte', 1);
}

function inUnit(value: number, unit: string, decimals: number): string {
  return numbers({
    style: 'unit',
    unit,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/**
 * Reads a day typed as `2026-03-02`, `2.3.2026`, `2/3-26`, `20260302`, `2/3` (this year) or `+7`; null when it is none.
 * Day comes before month, as in all five languages.
 */
export function readDay(typed: string, today: string): string | null {
  const text = typed.trim();
  const ahead = /^([+-]\d{1,4})$/.exec(text);
  if (ahead) return dayAfter(today, Number(ahead[1]));
  const iso = /^(\d{4})[-.\s/]?(\d{1,2})[-.\s/]?(\d{1,2})$/.exec(text);
  if (iso && (text.length !== 8 || !/\D/.test(text))) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})[-.\s/]+(\d{1,2})(?:[-.\s/]+(\d{2}|\d{4}))?\.?$/.exec(text);
  if (!local) return null;
  const thisYear = Number(today.slice(0, 4));
  let year = local[3] ? Number(local[3]) : thisYear;
  // Two digits: up to ten years ahead, else the past. A birth date of 84 is 1984.
  if (local[3]?.length === 2) year += year + 2000 > thisYear + 10 ? 1900 : 2000;
  return real(year, Number(local[2]), Number(local[1]));
}

function real(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** Weekdays from Monday, short and long. */
export function weekdayNames(): { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_, at) => {
    const day = noon(dayAfter('2024-01-01', at));
    return {
      short: dates({ ...CIVIL, weekday: 'short' }).format(day),
      long: dates({ ...CIVIL, weekday: 'long' }).format(day),
    };
  });
}
