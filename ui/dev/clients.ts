/** Invented clients for looking at the screen: the day, the cards, and what was filled in, agreed to and written about them. */
import type { DayRow, OwnField } from '../src/desk/types';
import { fresh, id, no, query, TODAY, type Desk } from './base';
import { lastPull } from './calendar';
import { consent, consentText, form, intake, intakeRow, measurements } from './paperwork';
import { BOOKINGS, CARDS, cardOf, notes, rowOf } from './people';
import { PRICE, SERVICES } from './rules';

let own: OwnField[] = [{ id: id('9', 1), name: 'Idrott', position: 1 }];

const MISSING: string[][] = [
  ['unsigned_note', 'unpaid'],
  [],
  ['intake'],
  [],
  ['consent', 'intake'],
  ['match', 'card'],
  ['intake_outdated'],
];

function day(): DayRow[] {
  if (query.has('empty')) return [];
  const rows: DayRow[] = BOOKINGS.map((booking, n) => ({
    booking,
    visit: booking.visit
      ? {
          id: booking.visit,
          client: booking.client ?? '',
          name: booking.name,
          booking: booking.id,
          on: TODAY,
          began_at: booking.starts_at,
          service: booking.service,
          place: '',
          note: n === 0 ? id('e', 1) : null,
          sale: n === 0 ? id('5', 1) : null,
        }
      : null,
    client: booking.client,
    name: booking.name,
    phone: CARDS[n]?.fields.phone ?? '',
    at: booking.starts_at,
    missing: MISSING[n] ?? [],
    warned: n === 0,
  }));
  const walkIn = CARDS[11];
  if (walkIn) {
    rows.push({
      booking: null,
      visit: {
        id: id('d', 9),
        client: walkIn.id,
        name: rowOf(walkIn).name,
        booking: null,
        on: TODAY,
        began_at: `${TODAY}T11:40:00Z`,
        service: SERVICES[1] ?? '',
        place: '',
        note: null,
        sale: null,
      },
      client: walkIn.id,
      name: rowOf(walkIn).name,
      phone: walkIn.fields.phone,
      at: `${TODAY}T11:40:00Z`,
      missing: [],
      warned: false,
    });
  }
  return rows.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

export const clients: Desk = {
  'today/show': () => ({
    on: TODAY,
    rows: day(),
    pull: lastPull(),
    unprinted: 2,
    unsigned: 3,
    visits: query.has('empty') ? 0 : 3,
    sum: query.has('empty') ? 0 : PRICE.treatment,
    closed: false,
  }),
  'overview/show': (request) => ({
    card: cardOf(request.client),
    warnings: [
      { from: 'card', text: 'Blodförtunnande medicin. Inga hårda tryck.' },
      { from: 'intake', text: 'Gravid: ja, vecka 22' },
    ],
    notes: notes(request.client),
    measurements: [7, 6, 6, 4, 3].map((value, n) => ({
      id: id('8', n),
      client: request.client,
      visit: null,
      name: 'Smärta (NRS)',
      value,
      unit: '/10',
      on: `2026-0${Math.min(3, 1 + Math.floor(n / 2))}-1${n}`,
    })),
    visits: ['2026-02-23', '2026-02-02', '2026-01-12'].map((on, n) => ({
      id: id('d', 20 + n),
      client: request.client,
      name: '',
      booking: null,
      on,
      began_at: `${on}T09:00:00Z`,
      service: SERVICES[0] ?? '',
      place: '',
      note: null,
      sale: null,
    })),
    missing: [query.get('missing') ?? 'unsigned_note'],
    intake_on: '2025-04-03',
    at: `${TODAY}T07:55:00Z`,
  }),
  'client/find': (request) => {
    const wanted = request.text.toLowerCase();
    const rows = CARDS.map(rowOf).filter((row) =>
      `${row.name} ${row.phone} ${row.email} ${row.born} ${row.number}`.toLowerCase().includes(wanted),
    );
    return { rows: rows.slice(request.offset, request.offset + (request.limit || 100)), total: rows.length };
  },
  'client/open': (request) => cardOf(request.client),
  'client/admit': (request) => {
    const made = {
      ...(CARDS[0] ?? no({ code: 'internal', place: 'fake' })),
      id: fresh(),
      number: 1000 + CARDS.length + 1,
      fields: request.fields,
    };
    CARDS.push(made);
    return made;
  },
  'client/change': (request) => Object.assign(cardOf(request.client), { fields: request.fields }),
  'client/history': () => ({ changes: [], access: [{ act: 'client/open', at: `${TODAY}T07:55:00Z` }] }),
  'client/own-fields': () => own,
  'client/save-own-field': (request) =>
    (own = request.id
      ? own.map((field) => (field.id === request.id ? request : field))
      : [...own, { ...request, id: fresh() }]),
  'client/remove-own-field': (request) => (own = own.filter((field) => field.id !== request.field)),
  'client/set-inactive': (request) =>
    Object.assign(cardOf(request.client), { inactive_at: request.inactive ? `${TODAY}T09:00:00Z` : null }),
  'payer/save': (request) => ({ ...request, id: request.id ?? fresh() }),
  'form/show': (request) => form(request.language),
  'intake/list': () => (query.has('empty') ? [] : [intakeRow()]),
  'intake/show': () => intake(),
  'intake/close': (request) => ({ ...intake(), answers: request.answers, ending: request.ending }),
  'consent/text': (request) => consentText(request),
  'consent/list': (request) => (query.has('empty') ? [] : [consent(request.client)]),
  'consent/give': (request) => consent(request.client),
  'consent/withdraw': () => consent(id('c', 1)),
  'journal/sign': (request) => ({
    ...(notes(id('c', 1))[0] ?? no({ code: 'internal', place: 'fake' })),
    id: request.note,
    signed: true,
  }),
  'journal/discard': () => ({ done: true }),
  'journal/list': (request) => notes(request.client),
  'journal/unsigned': () =>
    CARDS.slice(0, 3).map((one, n) => ({
      note: id('e', n),
      client: one.id,
      name: rowOf(one).name,
      happened_on: `2026-03-1${n}`,
      snippet: 'Sover bättre sedan förra gången.',
    })),
  'journal/search': () => [],
  'journal/write': (request) => ({
    id: request.id ?? fresh(),
    client: request.client,
    visit: request.visit,
    template: request.template,
    happened_on: request.happened_on,
    signed: false,
    texts: [
      {
        version: 1,
        parts: request.parts,
        written_at: `${TODAY}T09:00:00Z`,
        signed_at: null,
        signed_by: '',
        reason: '',
        sha256: '',
      },
    ],
  }),
  'measurement/list': (request) => measurements(request.client),
  'measurement/add': (request) => ({ ...request, id: fresh() }),
};
