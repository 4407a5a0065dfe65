/** What the therapist does with a row of the day. Each deed says what became of it; a refusal is said by the desk. */
import { attempt, tell } from '../../app/news.svelte';
import { go } from '../../app/place.svelte';
import { pullAccount } from '../../app/removal.svelte';
import { ask } from '../../desk/ask';
import type { DayRow, Pull, Visit } from '../../desk/types';
import { dayOf } from '../../words/format.svelte';
import { t } from '../../words/words.svelte';

/** Notes down that the client came. */
export async function begin(row: DayRow): Promise<Visit | null> {
  const { client, booking } = row;
  if (!client) return null;
  const visit = await attempt(() =>
    ask('visit/begin', {
      client,
      booking: booking?.id ?? null,
      on: null,
      service: booking?.service ?? '',
      place: '',
    }),
  );
  if (visit) tell('today-begun', { name: row.name }, () => takeBack(visit.id));
  return visit;
}

/** Notes down somebody who came without a booking. */
export async function walkIn(client: string, name: string): Promise<void> {
  const visit = await attempt(() => ask('visit/begin', { client, booking: null, on: null, service: '', place: '' }));
  if (visit) tell('today-begun', { name }, () => takeBack(visit.id));
}

async function takeBack(visit: string): Promise<void> {
  await attempt(() => ask('visit/undo', { visit }));
}

/** Goes to the note of the visit; begins the visit if that was forgotten. */
export async function write(row: DayRow): Promise<void> {
  const visit = row.visit ?? (await begin(row));
  if (!visit) return;
  await go('client', {
    client: visit.client,
    tab: 'journal',
    visit: visit.id,
    ...(visit.note && { note: visit.note }),
  });
}

/** Notes down that the client did not come. */
export async function miss(row: DayRow): Promise<void> {
  const { booking } = row;
  if (!booking) return;
  const missed = await attempt(() => ask('booking/no-show', { booking: booking.id }));
  if (missed) tell('today-missed', { name: row.name });
}

/** Goes where what is missing can be put right. */
export function mend(row: DayRow, what: string): void {
  const { client, booking } = row;
  if (what === 'match') {
    void go('bookings', booking ? { booking: booking.id, on: dayOf(booking.starts_at) } : {});
    return;
  }
  if (!client) return;
  if (what === 'consent') void go('consent', { client });
  else if (what === 'intake' || what === 'intake_outdated') void go('intake', { client });
  else if (what === 'unsigned_note') void go('client', { client, tab: 'journal' });
  else if (what === 'unpaid') void go('client', { client, tab: 'sales' });
  else void go('client', { client, tab: 'card' });
}

/** Pulls the bookings of every account that is on. Answers null when there is none. */
export async function pull(): Promise<void> {
  const accounts = await attempt(() => ask('account/list', {}));
  if (!accounts) return;
  const on = accounts.filter((account) => account.enabled && account.id !== null);
  if (on.length === 0) {
    tell('today-no-account');
    void go('settings', { part: 'bookings' });
    return;
  }
  const pulls: Pull[] = [];
  for (const account of on) {
    const done = await pullAccount(account);
    if (done) pulls.push(done);
  }
  if (pulls.length > 0) tell('today-pulled', { news: sum(pulls) });
}

function sum(pulls: readonly Pull[]): string {
  const count = (of: 'new' | 'changed' | 'gone'): number => pulls.reduce((all, each) => all + each[of], 0);
  return t('pull-figures', { new: count('new'), changed: count('changed'), gone: count('gone') });
}
