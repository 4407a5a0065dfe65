/**
 * Pulling one account. What would take too many bookings away is refused with their number; then the desk asks, and a yes counts
 * for that number only.
 */
import { ask } from '../desk/ask';
import type { Account, Pull } from '../desk/types';
import { attempt, tellRefusal } from './news.svelte';

export interface Removal {
  account: string;
  label: string;
  gone: number;
  of: number;
}

let asked = $state.raw<Removal | null>(null);

/** What is being asked about; null = nothing. */
export function removal(): Removal | null {
  return asked;
}

export function putRemovalAway(): void {
  asked = null;
}

/** Pulls; `confirmed` is the number of bookings that may vanish. Null when it was refused, which has been said then. */
export async function pullAccount(
  account: Pick<Account, 'id' | 'label'>,
  confirmed: number | null = null,
): Promise<Pull | null> {
  const { id, label } = account;
  if (id === null) return null;
  return attempt(
    () => ask('account/pull', { account: id, confirmed }),
    (refusal) => {
      if (refusal.code === 'mass_removal') asked = { account: id, label, gone: refusal.gone, of: refusal.of };
      else tellRefusal(refusal);
    },
  );
}
