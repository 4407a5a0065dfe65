/** Refusals of a folder that is older than it should be: what there is can be opened all the same, by whoever says so knowingly. */
import type { Refusal } from '../../desk/types';

export interface Loss {
  /** The number that says which loss is accepted. */
  have: number;
  /** Saved changes that are known to be missing; 0 = nobody can say. */
  lost: number;
}

/** What would be lost; null when the refusal is another. */
export function lossOf(refusal: Refusal | null): Loss | null {
  switch (refusal?.code) {
    case 'stale_vault':
    case 'folder_older':
      return { have: refusal.have, lost: refusal.expected - refusal.have };
    case 'folder_parted':
    case 'keys_older':
      return { have: refusal.have, lost: 0 };
    default:
      return null;
  }
}
