/** Invented shelves and backups for looking at the screen: `backups=none|late|gone|failed|running|owed|two|servers|clock|oldkeys`, else one good shelf. */
import type { Answer } from '../src/desk/ask';
import type { Progress, Refusal, Shelf, ShelfEvent } from '../src/desk/types';
import { TODAY, id, type Desk } from './base';

const DISK = '/run/media/liv/Blå disken';
const PHRASE = 'lugn mossa under granen';

const event = (at: string, refusal = ''): ShelfEvent => ({
  at,
  refusal,
  name: '2026-03-16T0630-9f2c.kartotek',
  commit_seq: 412,
  audit_rows: 412,
  bytes: 48_300_000,
  clients: 214,
  notes: 1803,
  files: 12,
});

const shelf = (n: number, label: string, address: string, change: Partial<Shelf> = {}): Shelf => ({
  id: id('2', n),
  kind: 'folder',
  label,
  address: `${address}/Kartotek-4f1c02ab`,
  username: '',
  region: '',
  own_server: false,
  host_key: '',
  has_secret: false,
  backup: event(`${TODAY}T06:30:00Z`),
  failed: null,
  rehearsal: event('2026-03-11T16:40:00Z'),
  unproven: null,
  rehearsal_due: false,
  due: false,
  due_at_lock: false,
  late: false,
  clock_back: false,
  ...change,
});

const KEY = 'SHA256:9f2cQm0Hk3sV7uXw1bTz5yRaPdLeNgJiKoBhCfEvMxY';
/** What a server with that name answers. */
const ANSWERS: Record<string, Refusal> = {
  unknown: { code: 'shelf_unknown_host' },
  slow: { code: 'shelf_slow' },
  untrusted: { code: 'shelf_not_trusted' },
  login: { code: 'shelf_logged_out' },
  fault: { code: 'shelf_server_error', status: 507 },
  key: { code: 'shelf_key_unknown', key: KEY },
  changed: { code: 'shelf_key_changed', key: KEY },
  badkey: { code: 'shelf_bad_key' },
};
const answered = (address: string): Refusal | undefined => ANSWERS[/:\/\/(\w+)\./.exec(address)?.[1] ?? ''];

const OLD = event('2026-03-13T16:45:00Z');
const MADE = [`${TODAY}T06:30:00Z`, ...['15', '14', '13', '12', '11', '10'].map((day) => `2026-03-${day}T17:35:00Z`)];

function shelvesOf(how: string): Shelf[] {
  const blue = (change: Partial<Shelf> = {}): Shelf[] => [shelf(1, 'Blå disken', DISK, change)];
  switch (how) {
    case 'none':
      return [];
    case 'late':
      return blue({ backup: OLD, late: true, due: true, rehearsal: null });
    case 'gone':
      return blue({ backup: OLD, failed: event(`${TODAY}T09:10:00Z`, 'shelf_gone'), due: true, rehearsal: null });
    case 'failed':
      return blue({ backup: OLD, failed: event(`${TODAY}T09:10:00Z`, 'shelf_full'), due: true, late: true });
    case 'clock':
      return blue({ backup: event('2026-03-20T16:00:00Z'), clock_back: true });
    case 'two':
      return [
        ...blue(),
        shelf(2, 'Hemma i kassaskåpet', '/run/media/liv/KASSASKÅP', {
          backup: OLD,
          failed: event(`${TODAY}T06:31:00Z`, 'shelf_gone'),
        }),
      ];
    case 'servers': {
      const far = { own_server: false, username: 'liv', has_secret: true };
      return [
        shelf(1, 'Molnet hos Exempel', 'https://moln.example/remote.php/dav/files/liv', {
          ...far,
          kind: 'webdav',
          unproven: event('2026-03-15T19:02:00Z', 'shelf_slow'),
          rehearsal: null,
        }),
        shelf(2, 'Servern på kontoret', 'sftp://server.example/~/kartotek', {
          ...far,
          kind: 'sftp',
          host_key: KEY,
          backup: OLD,
          failed: event(`${TODAY}T06:31:00Z`, 'shelf_key_changed'),
          late: true,
        }),
      ];
    }
    default:
      return blue();
  }
}

/** The commands about backups; `restored` is called when a vault has been restored. */
export function backupDesk(query: URLSearchParams, no: (refusal: Refusal) => never, restored: () => void): Desk {
  const how = query.get('backups') ?? '';
  const demo = query.has('demo');
  let shelves = shelvesOf(how);
  let running: Progress | null =
    how === 'running' ? { work: 'backup', shelf: 'Blå disken', stage: 'writing', done: 21, of: 48 } : null;
  const state = (): Answer<'backup/state'> => ({
    shelves,
    late: !demo && shelves.some((each) => each.late),
    none: !demo && shelves.length === 0,
    old_keys: how === 'oldkeys' ? shelves.flatMap((each) => each.id ?? []) : [],
    running,
  });
  const change = (which: string, to: Partial<Shelf>): void => {
    shelves = shelves.map((each) => (each.id === which ? { ...each, ...to } : each));
  };
  const needsDisk = (which: string): void => {
    if (shelves.find((each) => each.id === which)?.failed?.refusal === 'shelf_gone') no({ code: 'shelf_gone' });
  };
  const seen = (secret: string, recovery: boolean, made_at: string): Answer<'restore/look'> => {
    if (!recovery && secret !== PHRASE) no({ code: 'wrong_passphrase' });
    if (recovery && secret.replace(/\W/g, '').length < 52) no({ code: 'wrong_recovery_key' });
    return { made_at, clients: 214, notes: 1803, sales: 4021, files: 12, replaces: query.get('start') === 'locked' };
  };
  const madeAt = (name: string): string => MADE.find((at) => name.includes(at.slice(0, 10))) ?? `${TODAY}T06:30:00Z`;

  return {
    'backup/state': state,
    'backup/save-shelf': (request) => {
      if (request.address.includes('borta')) no({ code: 'shelf_gone' });
      const answer = answered(request.address);
      if (answer && request.host_key === '') no(answer);
      if (shelves.some((each) => each.address.startsWith(request.address))) no({ code: 'in_use' });
      const fresh = shelf(shelves.length + 5, request.label, request.address, { backup: null, rehearsal: null });
      shelves = [...shelves, fresh];
      return state();
    },
    'backup/remove-shelf': (request) => {
      shelves = shelves.filter((each) => each.id !== request.shelf);
      return { done: true };
    },
    'backup/make': (request) => {
      needsDisk(request.shelf);
      change(request.shelf, { backup: event(new Date().toISOString()), failed: null, late: false, due: false });
      return state();
    },
    'backup/make-due': state,
    'backup/rehearse-due': state,
    'backup/try-shelf': () => ({ done: true }),
    'backup/progress': () => running,
    'backup/stop': () => {
      running = null;
      return { done: true };
    },
    'backup/list': (request) => {
      needsDisk(request.shelf);
      return MADE.map((made_at, n) => ({
        name: `${made_at.slice(0, 10)}-9f2c.kartotek`,
        made_at,
        size: 48_300_000 - n * 210_000,
        clients: n === 6 && how === 'owed' ? null : 214 - n,
        notes: n === 6 && how === 'owed' ? null : 1803 - n * 9,
        owed: how === 'owed' && n > 3,
      }));
    },
    'backup/rehearse': (request) => {
      needsDisk(request.shelf);
      change(request.shelf, { rehearsal: event(new Date().toISOString()) });
      return state();
    },
    'restore/find': (request) => {
      if (request.folder.includes('borta')) no({ code: 'shelf_gone' });
      const answer = answered(request.folder);
      if (answer && !request.server?.host_key) no(answer);
      if (request.folder.includes('tom')) return [];
      return MADE.map((made_at, n) => ({
        folder: `${request.folder}/Kartotek-4f1c02ab`,
        name: `${made_at.slice(0, 10)}-9f2c.kartotek`,
        made_at,
        size: 48_300_000 - n * 210_000,
      }));
    },
    'restore/look': (request, secret) => seen(secret, request.recovery, madeAt(request.name)),
    'restore/run': (request, secret) => {
      const { made_at, clients, notes, replaces } = seen(secret, request.recovery, madeAt(request.name));
      restored();
      return { made_at, clients, notes, lacking: query.has('lacking') ? 2 : 0, set_aside: replaces };
    },
  };
}

/** What the therapist chooses in the window's own dialog. */
export const CHOSEN = DISK;
