/** What is done with a booking. Each deed says what became of it; a refusal is said by the desk. */
import { attempt, tell } from '../../app/news.svelte';
import { ask } from '../../desk/ask';
import type { Booking } from '../../desk/types';

/** Notes down that the client came. */
export async function begin(booking: Booking): Promise<void> {
  const { client } = booking;
  if (!client) return;
  const visit = await attempt(() =>
    ask('visit/begin', { client, booking: booking.id, on: null, service: booking.service, place: '' }),
  );
  if (!visit) return;
  tell('today-begun', { name: booking.name }, async () => {
    await attempt(() => ask('visit/undo', { visit: visit.id }));
  });
}

/** Notes down that the client did not come. */
export async function miss(booking: Booking): Promise<void> {
  const missed = await attempt(() => ask('booking/no-show', { booking: booking.id }));
  if (missed) tell('today-missed', { name: booking.name });
}

/** Says whose booking it is; null = the new card that was made for it is right. */
export async function match(booking: Booking, client: string | null): Promise<void> {
  const matched = await attempt(() => ask('booking/match', { booking: booking.id, client }));
  if (matched) tell('bookings-matched', { name: matched.name });
}

/** Cancels a booking that was typed here. */
export async function cancel(booking: Booking): Promise<void> {
  const cancelled = await attempt(() => ask('booking/cancel', { booking: booking.id }));
  if (cancelled)
    tell(cancelled.late_cancelled ? 'bookings-cancelled-late' : 'bookings-cancelled', { name: booking.name });
}
