/** A server with backups as it is typed in, for a shelf that is kept and for a restore that keeps nothing. */
import type { Refusal, Server, ShelfKind } from '../desk/types';

/** What is typed. */
export interface ServerPlace {
  address: string;
  username: string;
  secret: string;
  region: string;
  own_server: boolean;
  /** The confirmed key of an SSH server. */
  host_key: string;
}

/** The kinds of place, in the order they are offered. */
export const KINDS: readonly ShelfKind[] = ['folder', 'webdav', 'sftp', 's3'];
/** What is wrong with where it should be. */
export const OF_ADDRESS: readonly string[] = [
  'shelf_address',
  'shelf_unknown_host',
  'shelf_unreachable',
  'shelf_slow',
  'shelf_not_trusted',
  'shelf_no_folder',
];
const OF_LOGIN: readonly string[] = ['shelf_logged_out', 'shelf_bad_key', 'shelf_key_unknown', 'shelf_key_changed'];

export const blankPlace = (): ServerPlace => ({
  address: '',
  username: '',
  secret: '',
  region: '',
  own_server: false,
  host_key: '',
});

/** The key that the server shows and nobody has confirmed. */
export function keyShown(refusal: Refusal | null): string | undefined {
  if (refusal?.code !== 'shelf_key_unknown' && refusal?.code !== 'shelf_key_changed') return undefined;
  return refusal.key === '' ? undefined : refusal.key;
}

/** Whether the fields say themselves what was refused. */
export const isOfServer = (refusal: Refusal): boolean =>
  OF_ADDRESS.includes(refusal.code) || (OF_LOGIN.includes(refusal.code) && !('key' in refusal && refusal.key === ''));

/** As the desk wants to be told by somebody who has no vault. */
export const serverOf = (kind: ShelfKind, { username, region, own_server, host_key }: ServerPlace): Server => ({
  kind,
  username: username.trim(),
  region: region.trim(),
  own_server,
  host_key,
});
