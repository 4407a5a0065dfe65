/** What may be asked for, and where a client stands with each. Pure. */
import type { Consent, Language, Purpose } from '../../desk/types';
import type { Ended } from '../intake/ending';

/** Channels of each purpose in the order they are shown; the empty one of storage stands for everything together. */
export const CHANNELS: Record<Purpose, readonly string[]> = {
  storage: ['', 'health', 'notes', 'images'],
  publishing: ['website', 'instagram', 'facebook', 'youtube', 'print'],
  marketing: ['email', 'sms', 'post', 'phone'],
};
export const PURPOSES: readonly Purpose[] = ['storage', 'publishing', 'marketing'];

/** What is kept while a client is being asked. */
export interface Asking {
  purpose: Purpose;
  channel: string;
  language: Language;
  until: string | null;
  /** Of the text that was read. */
  version: number;
  will: boolean | null;
  signing: boolean;
  ended: Ended;
}

export type Standing = 'unasked' | 'given' | 'refused' | 'withdrawn' | 'expired';

/** Newest first, as the desk lists them. */
export function of(consents: readonly Consent[], purpose: Purpose, channel: string): Consent[] {
  return consents.filter((consent) => consent.text.purpose === purpose && consent.text.channel === channel);
}

/** A part nobody asked about for itself follows what was said to everything together. */
export function follows(all: readonly Consent[], channel: string, today: string): boolean {
  return (
    channel !== '' &&
    standing(of(all, 'storage', channel)[0], today) === 'unasked' &&
    standing(of(all, 'storage', '')[0], today) === 'given'
  );
}

/** Where it stands; a consent whose last day is over has run out. */
export function standing(newest: Consent | undefined, today: string): Standing {
  if (!newest) return 'unasked';
  if (newest.state === 'given' && newest.until_on !== null && newest.until_on < today) return 'expired';
  return newest.state;
}
