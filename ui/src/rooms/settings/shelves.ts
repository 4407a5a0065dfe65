/** What a shelf of backups is called, and what lies on it, in words. */
import { blankPlace, type ServerPlace } from '../../app/server-place';
import type { Shelf, ShelfEvent } from '../../desk/types';
import { t } from '../../words/words.svelte';

/** A folder that is not kept yet. */
export function blankShelf(address: string, label: string): Shelf {
  return {
    id: null,
    kind: 'folder',
    label,
    address,
    username: '',
    region: '',
    own_server: false,
    host_key: '',
    has_secret: false,
    backup: null,
    failed: null,
    rehearsal: null,
    unproven: null,
    rehearsal_due: false,
    due: false,
    due_at_lock: false,
    late: false,
    clock_back: false,
  };
}

/** What is typed to reach a shelf on a server; the password that is kept is never shown. */
export function placeOf(shelf: Shelf | null): ServerPlace {
  if (!shelf || shelf.kind === 'folder') return blankPlace();
  const { address, username, region, own_server, host_key } = shelf;
  return { address, username, region, own_server, host_key, secret: '' };
}

/** A name for a folder: its last part; where that is the program's own, the one before. */
export function nameOf(folder: string): string {
  const parts = folder.split(/[/\\]/).filter((part) => part.trim() !== '');
  const own = parts.findLastIndex((part) => part.startsWith('Kartotek-'));
  return (own > 0 && own === parts.length - 1 ? parts[own - 1] : parts.at(-1)) ?? '';
}

/** `214 klienter, 1 803 anteckningar, 12 bilagor`. */
export function figuresOf({ clients, notes, files }: ShelfEvent): string {
  return [
    t('clients-count', { count: clients }),
    t('held-notes', { count: notes }),
    t('held-attachments', { count: files }),
  ].join(', ');
}
