/**
 * A desk that forgets: answers from memory so that rooms can be looked at without a window. It judges nothing; what it takes
 * is only ever shown. Never part of a build.
 */
import type { Answer, Command, Request } from '../src/desk/ask';
import type { Reply, Transport } from '../src/desk/transport';
import {
  COMMANDS,
  type Account,
  type Article,
  type Clinic,
  type DayRow,
  type Draft,
  type Erased,
  type Language,
  type OwnField,
  type Refusal,
  type Sale,
  type Settings,
  type State,
} from '../src/desk/types';
import { CHOSEN, backupDesk } from './backups';
import { erasing, many, pagesOf, salesOf } from './books';
import { BOOKINGS, CARDS, TODAY, id, notes, rowOf } from './people';
import { consent, consentText, form, intake, intakeRow, measurements } from './paperwork';

const query = new URLSearchParams(location.search);
const language = (query.get('language') ?? 'sv') as Language;
const start = query.get('start') ?? 'open';

let practice: Clinic = {
  name: 'Norrsken Massage',
  street: 'Provgatan 1',
  postcode: '123 45',
  city: 'Exempelstad',
  country: ({ fi: 'fi', da: 'dk', nb: 'no', sv: 'se', en: 'se' } as const)[language],
  organisation_number: '556000-0000',
  email: 'hej@example.invalid',
  phone: '070-174 06 00',
  therapist_name: 'Liv Norrsken',
  therapist_title: 'massageterapeut',
  therapist_phone: '070-174 06 01',
  licensed: false,
  language,
  demo: query.has('demo'),
};
let settings: Settings = {
  idle_minutes: 5,
  intake_months: 12,
  printer: null,
  appearance: query.get('appearance') ?? 'system',
  duplex: false,
  late_cancel_hours: 24,
  identity_ground: null,
  template: 'soap',
  booking_months: 13,
};
const state: State = {
  vault: start !== 'first' && start !== 'invented',
  demo: start === 'locked' || start === 'invented',
  open: start === 'open',
  open_demo: query.has('demo'),
  language,
  appearance: settings.appearance,
  today: TODAY,
  practice: start === 'open' ? practice.name : '',
  country: start === 'open' ? practice.country : null,
  recovery_confirmed: !query.has('unconfirmed'),
  recovery_waiting: query.has('waiting'),
  noticed: query.has('noticed')
    ? [
        { code: 'header_older', have: 7, known: 9 },
        { code: 'old_bookings_gone', bookings: 12, visits_kept: 9 },
      ]
    : [],
  place: '/home/liv/.local/share/kartotek',
};
let articles: Article[] = [
  { id: id('f', 1), name: 'Behandling 60 min', kind: 'treatment', price: 85000, vat: 2500, position: 1 },
  { id: id('f', 2), name: 'Behandling 45 min', kind: 'treatment', price: 70000, vat: 2500, position: 2 },
  { id: id('f', 3), name: 'Massageolja 250 ml', kind: 'goods', price: 18900, vat: 2500, position: 3 },
];
let own: OwnField[] = [{ id: id('9', 1), name: 'Idrott', position: 1 }];
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
const drafts: Draft[] = [];
const rows = Number(query.get('rows') ?? (query.has('empty') ? 0 : 14));
const sales: Sale[] = salesOf(rows);
const printed = pagesOf(rows);
let binder = { place: 'Låst skåp i behandlingsrummet', key_holder: 'Liv Norrsken' };
const closed = new Set<string>();
const erasures: Erased[] = [];
let running = 0;
const fresh = (): string => id('7', ++running);
const KEY = 'K7QM-2WXD-9FHT-4RBN-8CVJ-3SPL-6YGA-5EZU-K7QM-2WXD-9FHT-4RBN-8CVJ';

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
        service: 'Behandling 45 min',
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

const cardOf = (client: string) => CARDS.find((one) => one.id === client) ?? no({ code: 'not_found', word: 'client' });

function no(refusal: Refusal): never {
  throw Object.assign(new Error(refusal.code), { refusal });
}

type Desk = { [C in Command]?: (request: Request<C>, secret: string) => Answer<C> };

const PROFILE = {
  se: {
    currency: 'SEK',
    zone: 'Europe/Stockholm',
    payment_methods: ['card', 'swish', 'cash', 'invoice', 'gift_card', 'epassi'],
    vat_rates: [2500, 1200, 600, 0],
  },
  no: {
    currency: 'NOK',
    zone: 'Europe/Oslo',
    payment_methods: ['card', 'vipps', 'cash', 'invoice'],
    vat_rates: [2500, 1500, 1200, 0],
  },
  dk: {
    currency: 'DKK',
    zone: 'Europe/Copenhagen',
    payment_methods: ['card', 'mobilepay', 'cash', 'invoice'],
    vat_rates: [2500, 0],
  },
  fi: {
    currency: 'EUR',
    zone: 'Europe/Helsinki',
    payment_methods: ['card', 'mobilepay', 'cash', 'invoice', 'epassi'],
    vat_rates: [2550, 1400, 1000, 0],
  },
};

const desk: Desk = {
  'desk/state': () => ({ ...state }),
  'desk/begin': (request) => {
    practice = request.practice;
    Object.assign(state, {
      vault: true,
      open: true,
      open_demo: practice.demo,
      country: practice.country,
      practice: practice.name,
      recovery_confirmed: practice.demo,
    });
    return { recovery_key: KEY };
  },
  'desk/confirm-recovery': (request) => {
    if (request.recovery_key.replace(/\W/g, '').toUpperCase() !== KEY.replace(/\W/g, ''))
      no({ code: 'wrong_recovery_key' });
    Object.assign(state, { recovery_confirmed: true, recovery_waiting: false });
    return { done: true };
  },
  'desk/unlock': (_, secret) => {
    if (secret !== 'lugn mossa under granen') no({ code: 'wrong_passphrase' });
    Object.assign(state, { open: true, practice: practice.name, country: practice.country });
    return { ...state };
  },
  'desk/renew-recovery': (_, secret) => {
    if (secret !== 'lugn mossa under granen') no({ code: 'wrong_passphrase' });
    state.recovery_waiting = true;
    return { recovery_key: KEY };
  },
  'keys/renew': (_, secret) => {
    if (!secret.startsWith('lugn mossa under granen\0')) no({ code: 'wrong_passphrase' });
    Object.assign(state, { recovery_confirmed: false, recovery_waiting: true });
    return { recovery_key: KEY };
  },
  'desk/tidy': () => ({ bookings: { bookings: 0, visits_kept: 0, cards: 0 }, purged: false }),
  'desk/recover': () => (Object.assign(state, { open: true, recovery_confirmed: false }), { recovery_key: KEY }),
  'desk/lock': () => (Object.assign(state, { open: false }), { ...state }),
  'desk/prove': () => ({ done: true }),
  'desk/change-passphrase': () => (query.has('proving') ? no({ code: 'prove_first' }) : { done: true }),
  'desk/strength': (_, secret) => ({
    bits: secret.length * 4,
    advice:
      secret.length < 8
        ? 'too_short'
        : new Set(secret).size < 6
          ? 'less_repetition'
          : secret.length < 15
            ? 'longer'
            : 'good',
  }),
  'desk/verify': () => ({ ok: true, findings: [], broken_day: null }),
  'desk/scan': () => ({ pages: 812, frames: 14, files: 6, unreadable: 0, hits: 0, places: [] }),
  'country/profile': (request) => ({
    country: request.country,
    ...PROFILE[request.country],
    journal_years: 10,
    journal_years_licensed: 10,
    bookkeeping_years: 7,
    journal_source: 'Ingen lag. Branschens sed: tio år efter det sista besöket.',
    journal_source_licensed: 'Patientdatalagen (2008:355) 3 kap. 17 §',
    bookkeeping_source: 'Bokföringslagen (1999:1078) 7 kap. 2 §',
    paper_first: false,
    authority: 'imy.se',
  }),
  'practice/read': () => practice,
  'practice/change': (request) => (practice = request),
  'setting/read': () => settings,
  'setting/change': (request) => (settings = request),
  'today/show': () => ({
    on: TODAY,
    rows: day(),
    pull: accounts[0]?.last ?? null,
    unprinted: 2,
    unsigned: 3,
    visits: 3,
    sum: 85000,
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
      service: 'Behandling 60 min',
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
  'article/list': () => articles,
  'article/save': (request) => {
    const kept = { ...request, id: request.id ?? fresh() };
    articles = articles.some((one) => one.id === kept.id)
      ? articles.map((one) => (one.id === kept.id ? kept : one))
      : [...articles, kept];
    return kept;
  },
  'article/remove': (request) => ((articles = articles.filter((one) => one.id !== request.article)), { done: true }),
  'daybook/list': (request) => {
    const some = sales.filter((sale) => sale.on >= request.from && sale.on <= request.to);
    const paid = Map.groupBy(
      some.flatMap((sale) => sale.payments),
      (payment) => payment.method,
    );
    return {
      sales: some,
      by_method: [...paid].map(([key, all]) => ({
        key,
        count: all.length,
        amount: all.reduce((sum, one) => sum + one.amount, 0),
        vat: 0,
      })),
      by_rate: [...Map.groupBy(some, (sale) => String(sale.vat))].map(([key, all]) => ({
        key,
        count: all.length,
        amount: all.reduce((sum, one) => sum + one.amount, 0),
        vat: all.reduce((sum, one) => sum + one.vat_amount, 0),
      })),
      sum: some.reduce((sum, sale) => sum + sale.amount, 0),
      open: some.reduce((sum, sale) => sum + sale.open, 0),
      closed: [...closed],
    };
  },
  'daybook/of-client': (request) => sales.filter((sale) => sale.client === request.client),
  'daybook/pay': (request) => {
    const sale = sales.find((one) => one.id === request.sale) ?? no({ code: 'not_found', word: 'sale' });
    const amount = request.amount ?? sale.open;
    sale.payments.push({ id: fresh(), method: request.method, amount, on: request.on ?? TODAY });
    return Object.assign(sale, { open: sale.open - amount });
  },
  'daybook/reverse': (request) => {
    const sale = sales.find((one) => one.id === request.sale) ?? no({ code: 'not_found', word: 'sale' });
    const made: Sale = {
      ...sale,
      id: fresh(),
      number: 118 + sales.length,
      on: TODAY,
      amount: -sale.amount,
      vat_amount: -sale.vat_amount,
      payments: sale.payments.map((one) => ({ ...one, amount: -one.amount, on: TODAY })),
      open: 0,
      reverses: { id: sale.id, year: sale.year, number: sale.number },
      page: null,
    };
    Object.assign(sale, { open: 0, reversed_by: { id: made.id, year: made.year, number: made.number } });
    sales.push(made);
    return made;
  },
  'daybook/close': (request) => {
    const on = request.on ?? TODAY;
    closed.add(on);
    return { on, closed_at: `${TODAY}T17:00:00Z`, sha256: 'ab'.repeat(32), sales: sales.length };
  },
  'daybook/register': (request) => {
    const made: Sale = {
      id: fresh(),
      year: 2026,
      number: 118 + sales.length,
      client: request.client,
      name: '',
      visit: request.visit,
      on: request.on ?? TODAY,
      item: request.item,
      kind: request.kind,
      quantity: request.quantity,
      amount: request.amount,
      vat: request.vat,
      vat_amount: Math.round((request.amount * request.vat) / (10000 + request.vat)),
      payer_kind: 'client',
      payer_name: '',
      payments: request.method ? [{ id: fresh(), method: request.method, amount: request.amount, on: TODAY }] : [],
      open: request.method ? 0 : request.amount,
      reverses: null,
      reversed_by: null,
      registered_at: `${TODAY}T09:00:00Z`,
      page: null,
    };
    sales.push(made);
    return made;
  },
  'binder/state': () => ({
    ...binder,
    unprinted: query.has('empty')
      ? []
      : [
          { on: '2026-03-13', lines: 9, closed: true },
          { on: TODAY, lines: 5, closed: false },
        ],
    pages: printed,
    total: printed.length,
  }),
  'binder/place': (request) => (
    (binder = request),
    { ...binder, unprinted: [], pages: printed, total: printed.length }
  ),
  'binder/preview': (request) => ({
    pages: request.on.length,
    lines: request.on.length * 7,
    labels: request.on.map((_, n) => `B2026-00${40 + n}-11`),
  }),
  'binder/print': () => ({ pages: printed.slice(0, 2), job: '41' }),
  'binder/mark': (request) =>
    Object.assign(printed.find((one) => one.id === request.page) ?? no({ code: 'not_found', word: 'page' }), {
      state: request.state,
      black_out: [],
    }),
  'erase/weigh': (request) => erasing(cardOf(request.client), query.has('blocked')),
  'erase/list': () => erasures,
  'erase/client': (request) => {
    const { lost, holds, pages, places } = erasing(cardOf(request.client), false);
    const made: Erased = {
      id: fresh(),
      number: 'R2026-0003',
      at: `${TODAY}T09:30:00Z`,
      reason: request.reason,
      lost,
      holds,
      pages,
      places,
    };
    erasures.unshift(made);
    return made;
  },
  'paper/printers': () =>
    query.has('printless')
      ? []
      : [{ name: 'Kontoret', default: true, state: query.has('stopped') ? 'stopped' : 'idle' }],
  'paper/pages': () => ({ pages: 1 }),
  'paper/print': () => ({ job: '12', pages: 1 }),
  'attachment/list': () => [],
  'draft/list': (request) =>
    drafts.filter(
      (draft) =>
        (request.word === null || draft.word === request.word) &&
        (request.client === null || draft.client === request.client),
    ),
  'draft/save': (request) => {
    const kept = { ...request, id: request.id ?? fresh(), at: `${TODAY}T09:00:00Z` };
    const at = drafts.findIndex((draft) => draft.id === kept.id);
    if (at >= 0) drafts[at] = kept;
    else drafts.push(kept);
    return kept;
  },
  'draft/drop': (request) => (
    drafts.splice(0, drafts.length, ...drafts.filter((draft) => draft.id !== request.draft)),
    { done: true }
  ),
  'audit/list': () => [],
  ...backupDesk(query, no, () => void Object.assign(state, { vault: true, open: false })),
};

/** A page of the log as it lies on paper, in words enough to judge whether it can be read. */
const LINES = Array.from({ length: 14 }, (_, n) => {
  const card = CARDS[n];
  const cells = [String(104 + n), card ? rowOf(card).name : '', 'Behandling 60 min', 'Kort', '850,00'];
  return cells
    .map((cell, at) => `<text x="${[18, 28, 80, 128, 178][at]}" y="${62 + n * 9}" font-size="3.6">${cell}</text>`)
    .join('');
});
const PAGE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297" font-family="sans-serif"><rect width="210" height="297" fill="#fff"/><text x="18" y="26" font-size="7" font-weight="bold">Kundlogg</text><text x="18" y="34" font-size="3.6">Norrsken Massage · 13 mars 2026</text><text x="18" y="52" font-size="3.2" fill="#555">Nr · Klient · Vad · Betalt · Kronor</text>${LINES.join('')}<text x="18" y="285" font-size="3.6">B2026-0040-11</text></svg>`;

function reply(command: string, request: unknown, secret: string): Reply {
  if (command === 'window/active') return { ok: null };
  if (command === 'window/choose-folder') return { ok: { folder: CHOSEN } };
  const answer = desk[command as Command] as ((request: unknown, secret: string) => unknown) | undefined;
  if (!answer) return { refusal: { code: 'unknown_command', command } };
  try {
    const row = COMMANDS[command as Command];
    return { ok: structuredClone(answer(request, secret)), stale: row.effect === 'writes' ? [...row.facts] : [] };
  } catch (error) {
    const { refusal } = error as { refusal?: Refusal };
    if (!refusal) throw error;
    return { refusal };
  }
}

export const fake: Transport = {
  async ask(command, request) {
    // A printer or a disk that takes its time.
    if (query.has('slow') && ['binder/print', 'backup/make'].includes(command))
      await new Promise((done) => setTimeout(done, 60_000));
    return reply(command, request, '');
  },
  async askRaw(command, request, beside) {
    if (query.has('slow') && command === 'restore/run') await new Promise((done) => setTimeout(done, 60_000));
    if (COMMANDS[command as Command].bytes) {
      if (beside.save) return { ok: { saved: true } };
      return { sheet: { name: 'page.svg', mime: 'image/svg+xml', bytes: new TextEncoder().encode(PAGE) } };
    }
    return reply(command, request, new TextDecoder().decode(beside.secret));
  },
  hear: () => undefined,
};
