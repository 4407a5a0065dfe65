/** Invented lines, printed pages and erasures for looking at the screen. */
import type { Booking, Card, Page, Sale, Span, Weighed } from '../src/desk/types';
import { TODAY, id } from './base';
import { CARDS, rowOf } from './people';
import { COUNTRY, GOODS, PRICE, SERVICES, profile } from './rules';

const RULES = profile(COUNTRY);
const METHODS = [RULES.payment_methods[1] ?? 'card', 'card', 'card', 'invoice', 'cash'];

/** So many lines of the month up to today. */
export function salesOf(count: number): Sale[] {
  return Array.from({ length: count }, (_, n) => {
    const one = CARDS[n % CARDS.length];
    const goods = n % 5 === 4;
    const amount = goods ? PRICE.goods : PRICE.treatment;
    const open = n % 6 === 3;
    const day = count > 100 ? 1 + Math.floor((n * 15) / count) : n < 9 && count > 1 ? 13 : 16;
    const on = `2026-03-${String(day).padStart(2, '0')}`;
    const reversed = n === count - 2 && count > 5;
    const reversal = n === count - 1 && count > 5;
    const sign = reversal ? -1 : 1;
    const vat = RULES.vat_rates[n % 5 === 1 ? 1 : 0] ?? 0;
    return {
      id: id('5', n + 1),
      year: 2026,
      number: n + 104,
      client: one?.id ?? null,
      name: one ? rowOf(one).name : '',
      visit: null,
      on,
      item: goods ? GOODS : (SERVICES[0] ?? ''),
      kind: goods ? 'goods' : 'treatment',
      quantity: goods ? 2 : 1,
      amount: sign * amount,
      vat,
      vat_amount: sign * Math.round((amount * vat) / (10_000 + vat)),
      payer_kind: 'client',
      payer_name: n === 2 ? 'Exempelbolaget AB' : '',
      payments: open ? [] : [{ id: id('4', n), method: METHODS[n % 5] ?? 'card', amount: sign * amount, on }],
      open: open && !reversed && !reversal ? amount : 0,
      reverses: reversal ? { id: id('5', n), year: 2026, number: n + 103 } : null,
      reversed_by: reversed ? { id: id('5', n + 2), year: 2026, number: n + 105 } : null,
      registered_at: `${on}T09:00:00Z`,
      page: day < 13 ? 'B2026-0031-07' : null,
    };
  });
}

/** So many printed pages, newest first. */
export function pagesOf(count: number): Page[] {
  const states = ['printed', 'printed', 'filed', 'to_remove', 'filed', 'to_remove', 'replaced'] as const;
  return Array.from({ length: count }, (_, n) => {
    const state = states[n] ?? (n % 9 === 8 ? 'destroyed' : 'filed');
    return {
      id: id('3', n + 1),
      label: `B2026-${String(count - n).padStart(4, '0')}-${String(10 + ((n * 7) % 90))}`,
      kind: n === 5 ? 'file' : 'log',
      state,
      on: n < 2 ? '2026-03-12' : '2026-03-09',
      sheet: 1,
      sheets: 1,
      lines: n === 5 ? 0 : 12,
      client: null,
      printed_at: `${TODAY}T16:00:00Z`,
      black_out: n === 3 ? [4, 9] : [],
    };
  });
}

/** The day's bookings on every working day of the span; with `count` that many in all. */
export function many(bookings: Booking[], span: Span, count: number): Booking[] {
  const days: string[] = [];
  for (let at = Date.parse(span.from); at <= Date.parse(span.to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  const made: Booking[] = [];
  for (const on of days) {
    const weekday = new Date(on).getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    for (const [n, booking] of bookings.entries()) {
      if (booking.starts_at.slice(0, 10) !== TODAY) {
        if (booking.starts_at.startsWith(on)) made.push(booking);
      } else if (on === TODAY) made.push(booking);
      else if ((n + weekday) % 3 !== 0)
        made.push({
          ...booking,
          id: `${booking.id}${on}`,
          starts_at: on + booking.starts_at.slice(10),
          ends_at: on + booking.ends_at.slice(10),
          unmatched: false,
          attendance: on < TODAY ? 'came' : 'none',
          visit: null,
        });
    }
  }
  const [first] = made;
  while (first && made.length < count) {
    const from = made[made.length % bookings.length] ?? first;
    made.push({ ...from, id: `${from.id}-${made.length}` });
  }
  return made.toSorted((a, b) => Date.parse(a.starts_at) - Date.parse(b.starts_at));
}

/** What an erasure of that client would do. */
export function erasing(card: Card, blocked: boolean): Weighed {
  return {
    client: card.id,
    name: rowOf(card).name,
    lost: [
      { word: 'bookings', count: 8 },
      { word: 'visits', count: 6 },
      { word: 'notes', count: 5 },
      { word: 'measurements', count: 6 },
      { word: 'intakes', count: 1 },
      { word: 'consents', count: 1 },
      { word: 'attachments', count: 0 },
      { word: 'changes', count: 2 },
    ],
    holds: [
      {
        word: 'sales',
        count: 6,
        until_on: '2033-12-31',
        source: RULES.bookkeeping_source,
        kept: 'nameless',
      },
    ],
    open_amount: blocked ? PRICE.treatment : 0,
    pages: [
      { label: 'B2026-0021-15', task: 'black_out', lines: [4, 9] },
      { label: 'B2026-0018-40', task: 'remove', lines: [] },
    ],
    places: ['provider', 'mail', 'phone'],
    blocked_by: blocked ? ['unpaid'] : [],
  };
}
