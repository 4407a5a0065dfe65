/** Invented people for looking at the screen. Nobody here exists. */
import type { Booking, Card, CardFields, ClientRow, Note } from '../src/desk/types';
import { TODAY, id, no, query } from './base';
import { PRICE, SERVICES } from './rules';

const GIVEN = [
  'Astrid',
  'Björn',
  'Cecilia',
  'Dag',
  'Ebba',
  'Folke',
  'Gunvor',
  'Håkan',
  'Ingrid',
  'Jarl',
  'Karin',
  'Lovisa',
  'Mårten',
  'Nanna',
  'Olof',
  'Pernilla',
  'Ragnar',
  'Siri',
  'Tore',
  'Ulla',
  'Vendela',
  'Åke',
  'Östen',
];
const FAMILY = [
  'Almgren',
  'Bergstrand',
  'Ceder',
  'Dalvik',
  'Ekeblom',
  'Fjällby',
  'Granlund',
  'Hagsten',
  'Isaksheim',
  'Järvenlund',
  'Kvistholm',
  'Lindfors-Åberg',
  'Mossberg',
  'Nyhamn',
  'Olsäter',
  'Pihlström',
  'Rosendal',
  'Sjövik',
  'Tallmo',
  'Utterberg',
];

/** Every client's language, where one is asked for. */
const SPEAKS = query.get('speaks') as CardFields['language'] | null;

export function fields(n: number): CardFields {
  const given = GIVEN[n % GIVEN.length] ?? '';
  const family = FAMILY[(n * 7) % FAMILY.length] ?? '';
  return {
    given,
    family,
    email:
      n % 5 === 3 ? '' : `${given}.${family}@example.invalid`.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
    phone: n % 7 === 6 ? '' : `070-174 06 ${String(n % 100).padStart(2, '0')}`,
    street: `Provgatan ${(n % 40) + 1}`,
    postcode: '123 45',
    city: 'Exempelstad',
    birth_on: n % 3 === 0 ? null : `19${50 + (n % 50)}-0${(n % 9) + 1}-1${n % 10}`,
    birth_year: n % 3 === 0 ? 1950 + (n % 50) : null,
    gender: '',
    language: SPEAKS ?? (n % 6 === 4 ? 'fi' : 'sv'),
    agreement: n === 2 ? 'Fast tid varannan torsdag, 700 kr enligt överenskommelse.' : '',
    warning: n === 1 ? 'Blodförtunnande medicin. Inga hårda tryck.' : '',
    guardian: '',
    notes_at_provider: false,
    other_system: '',
    own: [],
  };
}

export function card(n: number): Card {
  const typed = fields(n);
  const missing = [typed.phone === '' && 'phone', typed.email === '' && 'email'].filter(
    (each) => typeof each === 'string',
  );
  return {
    id: id('c', n),
    number: 1000 + n,
    fields: typed,
    missing,
    source: n % 4 === 0 ? 'booking' : 'client',
    source_note: '',
    identity_masked: null,
    identity_warning: false,
    payer: null,
    marketing: [],
    inactive_at: null,
    created_at: '2025-01-11T09:00:00Z',
    changed_at: '2026-02-11T09:00:00Z',
    counts: {
      bookings: 8,
      visits: 6,
      notes: 5,
      unsigned: n % 3 === 1 ? 1 : 0,
      intakes: 1,
      consents: 1,
      measurements: 6,
      sales: 6,
      attachments: 0,
      open_amount: n % 4 === 1 ? PRICE.treatment : 0,
    },
  };
}

/** As many as `cards` says. */
export const CARDS: Card[] = Array.from({ length: Number(query.get('cards') ?? 240) }, (_, n) => card(n + 1));
if (query.has('long'))
  for (const n of [1, 5, 9, 10])
    Object.assign(CARDS[n]?.fields ?? {}, {
      given: 'Anna-Margareta Christina Elisabeth',
      family: 'Hohenstein-Lindfors-Åberg',
    });

export const cardOf = (client: string): Card =>
  CARDS.find((one) => one.id === client) ?? no({ code: 'not_found', word: 'client' });

export function rowOf(one: Card): ClientRow {
  return {
    id: one.id,
    number: one.number,
    name: `${one.fields.given} ${one.fields.family}`,
    phone: one.fields.phone,
    email: one.fields.email,
    born: one.fields.birth_on ?? String(one.fields.birth_year ?? ''),
    last_visit_on: one.number % 3 === 0 ? null : '2026-02-23',
    next_booking_at: one.number % 4 === 0 ? '2026-03-19T09:00:00Z' : null,
    incomplete: one.missing.length > 0,
    inactive: one.number % 29 === 0,
  };
}

const TIMES = ['08:00', '09:15', '10:30', '11:30', '13:00', '14:15', '15:30'];
export const BOOKINGS: Booking[] = TIMES.map((time, n) => {
  const one = CARDS[n];
  const starts = `${TODAY}T${time}:00+01:00`;
  return {
    id: id('b', n),
    account: n === 4 ? null : id('a', 1),
    origin: n === 4 ? 'desk' : 'provider',
    client: one?.id ?? null,
    name: one ? rowOf(one).name : '',
    remote_name: one ? rowOf(one).name : '',
    unmatched: n === 5,
    candidates: n === 5 ? 2 : 0,
    starts_at: new Date(starts).toISOString(),
    ends_at: new Date(Date.parse(starts) + 3_600_000).toISOString(),
    zone: 'Europe/Stockholm',
    zone_doubt: false,
    all_day: false,
    state: n === 3 ? 'cancelled' : n === 6 ? 'tentative' : 'confirmed',
    attendance: n < 2 ? 'came' : 'none',
    visit: n < 2 ? id('d', n) : null,
    service: SERVICES[n % SERVICES.length] ?? '',
    remote_notes: n === 2 ? 'Ont i höger axel, vill gärna ha tyst behandling.' : '',
    late_cancelled: n === 3,
    moved_from_at: null,
  };
});

export function notes(client: string): Note[] {
  return [
    {
      id: id('e', 1),
      client,
      visit: null,
      template: 'soap',
      happened_on: '2026-02-23',
      signed: false,
      texts: [
        {
          version: 1,
          parts: [
            {
              part: 'subjective',
              text: 'Sover bättre sedan förra gången. Stel på morgonen, lättar efter en promenad.',
            },
            { part: 'plan', text: 'Fortsätter med övning 2 och 4. Nytt besök om tre veckor.' },
          ],
          written_at: '2026-02-23T10:05:00Z',
          signed_at: null,
          signed_by: '',
          reason: '',
          sha256: '',
        },
      ],
    },
    {
      id: id('e', 2),
      client,
      visit: null,
      template: 'soap',
      happened_on: '2026-02-02',
      signed: true,
      texts: [
        {
          version: 1,
          parts: [
            { part: 'subjective', text: 'Spänd nacke efter lång bilresa.' },
            { part: 'objective', text: 'Rotation höger 55°, vänster 70°. Ömt över övre trapezius höger.' },
            { part: 'assessment', text: 'Muskulär spänning utan utstrålning.' },
            { part: 'plan', text: 'Behandling nacke och skuldror. Visar två övningar.' },
          ],
          written_at: '2026-02-02T10:05:00Z',
          signed_at: '2026-02-02T16:20:00Z',
          signed_by: 'Liv Norrsken, massageterapeut',
          reason: '',
          sha256: 'ab'.repeat(32),
        },
      ],
    },
  ];
}
