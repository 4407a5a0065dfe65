/** The invented calendar: bookings, the provider they come from, and visits. */
import type { Account } from '../src/desk/types';
import { fresh, id, no, query, rows, TODAY, type Desk } from './base';
import { many } from './books';
import { BOOKINGS, CARDS, cardOf, rowOf } from './people';

let accounts: Account[] = query.has('empty')
  ? []
  : [
      {
        id: id('a', 1),
        kind: 'feed',
        label: 'EasyPractice',
        address: 'https://bokning.example.invalid/kalender.ics',
        username: null,
        has_secret: true,
        own_server: false,
        every_minutes: 15,
        enabled: true,
        processor: 'Exempelbokning AB',
        agreement_on: '2025-05-02',
        processor_note: '',
        last: {
          at: `${TODAY}T07:45:00Z`,
          outcome: query.has('failed') ? 'failed' : 'ok',
          refusal: query.has('failed') ? 'unreachable' : null,
          seen: 46,
          new: 1,
          changed: 0,
          gone: 0,
        },
      },
    ];

/** How the last fetch went. */
export const lastPull = (): Account['last'] => accounts[0]?.last ?? null;

export const calendar: Desk = {
  'booking/list': (request) => (query.has('empty') ? [] : many(BOOKINGS, request, query.has('rows') ? rows : 0)),
  'booking/add': (request) => {
    const made = {
      ...(BOOKINGS[0] ?? no({ code: 'internal', place: 'fake' })),
      id: fresh(),
      account: null,
      origin: 'desk' as const,
      client: request.client,
      name: rowOf(cardOf(request.client)).name,
      starts_at: request.starts_at,
      ends_at: new Date(Date.parse(request.starts_at) + request.minutes * 60_000).toISOString(),
      service: request.service,
      attendance: 'none' as const,
      visit: null,
    };
    BOOKINGS.push(made);
    return made;
  },
  'booking/cancel': (request) =>
    Object.assign(BOOKINGS.find((one) => one.id === request.booking) ?? no({ code: 'not_found', word: 'booking' }), {
      state: 'cancelled' as const,
    }),
  'booking/match': (request) =>
    Object.assign(BOOKINGS.find((one) => one.id === request.booking) ?? no({ code: 'not_found', word: 'booking' }), {
      unmatched: false,
      candidates: 0,
      ...(request.client && { client: request.client, name: rowOf(cardOf(request.client)).name }),
    }),
  'booking/of-client': (request) => BOOKINGS.filter((booking) => booking.client === request.client),
  'booking/no-show': (request) => {
    const booking = BOOKINGS.find((one) => one.id === request.booking) ?? no({ code: 'not_found', word: 'booking' });
    return Object.assign(booking, { attendance: booking.attendance === 'no_show' ? 'none' : 'no_show' });
  },
  'booking/candidates': () =>
    CARDS.slice(20, 22).map((one) => ({
      client: one.id,
      name: rowOf(one).name,
      phone: one.fields.phone,
      email: one.fields.email,
      agrees: ['name', 'phone'],
    })),
  'account/list': () => accounts,
  'account/save': (request) => {
    const kept = { ...request, id: request.id ?? fresh() };
    accounts = [...accounts.filter((one) => one.id !== kept.id), kept];
    return kept;
  },
  'account/remove': (request) => ((accounts = accounts.filter((one) => one.id !== request.account)), { done: true }),
  'account/pull': (request) => {
    if (query.has('vanishing') && request.confirmed !== 31) no({ code: 'mass_removal', gone: 31, of: 46 });
    return {
      at: `${TODAY}T08:02:00Z`,
      outcome: 'ok',
      refusal: null,
      seen: 46,
      new: 2,
      changed: 1,
      gone: query.has('vanishing') ? 31 : 0,
    };
  },
  'visit/begin': (request) => {
    const booking = BOOKINGS.find((one) => one.id === request.booking);
    const visit = fresh();
    if (booking) Object.assign(booking, { attendance: 'came', visit });
    return {
      id: visit,
      client: request.client,
      name: '',
      booking: request.booking,
      on: TODAY,
      began_at: `${TODAY}T08:05:00Z`,
      service: request.service,
      place: '',
      note: null,
      sale: null,
    };
  },
  'visit/undo': (request) => {
    for (const booking of BOOKINGS)
      if (booking.visit === request.visit) Object.assign(booking, { attendance: 'none', visit: null });
    return { done: true };
  },
  'visit/list': () => [],
};
