/** The house of the invented desk: its doors, the practice, the settings, the printer and what lies as a draft. */
import type { Clinic, Draft, Noticed, Refusal, Settings, State } from '../src/desk/types';
import { fresh, language, no, query, TODAY, type Desk } from './base';
import { COUNTRY, profile } from './rules';

const start = query.get('start') ?? 'open';
const KEY = 'K7QM-2WXD-9FHT-4RBN-8CVJ-3SPL-6YGA-5EZU-K7QM-2WXD-9FHT-4RBN-8CVJ';

/** What stands in the way of a folder that is older than it should be; it opens once that is accepted. `loss=stale|older|parted|keys`. */
const LOSSES: Record<string, Refusal> = {
  stale: { code: 'stale_vault', have: 412, expected: 424 },
  older: { code: 'folder_older', have: 412, expected: 413 },
  parted: { code: 'folder_parted', have: 412 },
  keys: { code: 'keys_older', have: 3 },
};
const missing = LOSSES[query.get('loss') ?? ''];
function guard(accepted: number | null): void {
  if (missing && accepted === null) no(missing);
}

/** Why the keyring does not open. `keyring=due|locked|empty|away`. */
const KEYRINGS: Record<string, Refusal> = {
  due: { code: 'passphrase_due' },
  locked: { code: 'keyring_locked' },
  empty: { code: 'keyring_empty' },
  away: { code: 'keyring_unavailable' },
};

/** All that can have been noticed at opening: `noticed=all`, else two of it. */
const NOTICED: Noticed[] = [
  { code: 'header_older', have: 7, known: 9 },
  { code: 'old_bookings_gone', bookings: 1312, visits_kept: 9 },
  { code: 'loss_accepted', have: 412, expected: 424 },
  { code: 'folder_accepted' },
  { code: 'outside_not_written' },
];

let practice: Clinic = {
  name: 'Norrsken Massage',
  street: 'Provgatan 1',
  postcode: '123 45',
  city: 'Exempelstad',
  country: COUNTRY,
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
export const state: State = {
  vault: start !== 'first' && start !== 'invented',
  demo: start === 'locked' || start === 'invented',
  open: start === 'open',
  open_demo: query.has('demo'),
  language,
  appearance: settings.appearance,
  today: TODAY,
  practice: start === 'open' ? practice.name : '',
  country: start === 'open' ? practice.country : null,
  keyring: query.has('keyring'),
  recovery_confirmed: !query.has('unconfirmed'),
  recovery_waiting: query.has('waiting'),
  noticed: query.has('noticed') ? NOTICED.slice(0, query.get('noticed') === 'all' ? undefined : 2) : [],
  place: query.has('synced') ? '/home/liv/Dropbox/kartotek' : '/home/liv/.local/share/kartotek',
  doubt: query.has('synced')
    ? { kind: 'synced', by: 'Dropbox' }
    : query.has('network')
      ? { kind: 'network', by: '' }
      : null,
};
const drafts: Draft[] = [];

export const house: Desk = {
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
  'desk/unlock': (request, secret) => {
    if (secret !== 'lugn mossa under granen') no({ code: 'wrong_passphrase' });
    guard(request.accept_loss);
    Object.assign(state, { open: true, practice: practice.name, country: practice.country });
    return { ...state };
  },
  'desk/renew-recovery': (_, secret) => {
    if (secret !== 'lugn mossa under granen') no({ code: 'wrong_passphrase' });
    state.recovery_waiting = true;
    return { recovery_key: KEY };
  },
  'desk/tidy': () => ({ bookings: { bookings: 0, visits_kept: 0, cards: 0 }, purged: false }),
  'desk/recover': (request) => {
    guard(request.accept_loss);
    Object.assign(state, { open: true, recovery_confirmed: false });
    return { recovery_key: KEY };
  },
  'desk/lock': () => (Object.assign(state, { open: false }), { ...state }),
  'desk/prove': () => ({ done: true }),
  'keys/renew': (_, secret) => {
    if (!secret.startsWith('lugn mossa under granen\0')) no({ code: 'wrong_passphrase' });
    Object.assign(state, { recovery_confirmed: false, recovery_waiting: true });
    return { recovery_key: KEY };
  },
  'device/state': () => ({ on: state.keyring, days: 14, proved_at: state.keyring ? `${TODAY}T08:10:00Z` : null }),
  'device/allow': (request, secret) => {
    if (secret !== 'lugn mossa under granen') no({ code: 'wrong_passphrase' });
    if (!state.recovery_confirmed) no({ code: 'recovery_first' });
    state.keyring = true;
    return { on: true, days: request.days, proved_at: `${TODAY}T08:10:00Z` };
  },
  'device/forbid': () => ((state.keyring = false), { entry_gone: true }),
  'device/hand-over': () => ({ done: true }),
  'device/unlock': () => {
    const refused = KEYRINGS[query.get('keyring') ?? ''];
    if (refused) no(refused);
    Object.assign(state, { open: true, practice: practice.name, country: practice.country });
    return { ...state };
  },
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
  'desk/verify': () =>
    query.has('damaged')
      ? { ok: false, findings: ['pages', 'day_chain'], broken_day: '2026-03-13' }
      : { ok: true, findings: [], broken_day: null },
  'desk/scan': () =>
    query.has('damaged')
      ? {
          pages: 81_236,
          frames: 1_412,
          files: 6,
          unreadable: 1,
          backups: 6,
          away: ['Den svarta disken'],
          stopped: false,
          set_aside: true,
          hits: 5,
          places: [
            { place: 'free_page', hits: 3 },
            { place: 'backup', hits: 2 },
          ],
        }
      : {
          pages: 81_236,
          frames: 1_412,
          files: 6,
          unreadable: 0,
          backups: 14,
          away: [],
          stopped: false,
          set_aside: false,
          hits: 0,
          places: [],
        },
  'country/profile': (request) => profile(request.country),
  'practice/read': () => practice,
  'practice/change': (request) => (practice = request),
  'setting/read': () => settings,
  'setting/change': (request) => (settings = request),
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
};
