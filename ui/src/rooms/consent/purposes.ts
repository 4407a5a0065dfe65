/** What may be asked for, and where a client stands with each. Pure. */
import type { Consent, Purpose } from '../../desk/types';

/** Channels of each purpose in the order they are shown; the empty one of storage stands for everything together. */
export const CHANNELS: Record<Purpose, readonly string[]> = {
  storage: ['', 'health', 'notes', 'images'],
  publishing: ['website', 'instagram', 'facebook', 'youtube', 'print'],
  marketing: ['email', 'sms', 'post', 'phone'],
};
export const PURPOSES: readonly Purpose[] = ['storage', 'publishing', 'marketing'];

export type Standing = 'unasked' | 'given' | 'refused' | 'withdrawn' | 'expired';

/** Newest first, as the desk lists them. */
export function of(consents: readonly Consent[], purpose: Purpose, channel: string): Consent[] {
  return consents.filter((consent) => consent.text.purpose === purpose && consent.text.channel === channel);
}

/** Where it stands; a consent whose last day is over has run out. */
export function standing(newest: Consent | undefined, today: string): Standing {
  if (!newest) return 'unasked';
  if (newest.state === 'given' && newest.until_on !== null && newest.until_on < today) return 'expired';
  return newest.state;
}
