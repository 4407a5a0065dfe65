/** A client's bookings and visits as one row of days; a visit of a booking is one line, not two. Pure. */
import type { Booking, Visit } from '../../desk/types';

export interface Line {
  id: string;
  at: string;
  service: string;
  visit: string | null;
  note: string | null;
  booking: Booking | null;
  /** It came to nothing. */
  off: boolean;
  late: boolean;
}

/** Newest first. */
export function lines(bookings: readonly Booking[], visits: readonly Visit[]): Line[] {
  const byBooking = new Map(bookings.map((booking) => [booking.id, booking]));
  const came = visits.map((visit): Line => {
    const booking = visit.booking ? (byBooking.get(visit.booking) ?? null) : null;
    return {
      id: visit.id,
      at: booking?.starts_at ?? visit.began_at,
      service: visit.service || booking?.service || '',
      visit: visit.id,
      note: visit.note,
      booking,
      off: false,
      late: false,
    };
  });
  const seen = new Set(visits.map((visit) => visit.booking));
  const others = bookings
    .filter((booking) => !seen.has(booking.id))
    .map((booking): Line => ({
      id: booking.id,
      at: booking.starts_at,
      service: booking.service,
      visit: booking.visit,
      note: null,
      booking,
      off: ['cancelled', 'gone'].includes(booking.state) || booking.attendance === 'no_show',
      late: booking.late_cancelled,
    }));
  return [...came, ...others].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** How it stands, in the words of the day. */
export function cameOf(line: Line, now: number): string {
  if (line.visit) return 'came';
  const booking = line.booking;
  if (!booking) return 'came';
  if (booking.attendance !== 'none') return booking.attendance;
  if (booking.state !== 'confirmed') return booking.state;
  return Date.parse(booking.ends_at) < now ? 'over' : 'ahead';
}
