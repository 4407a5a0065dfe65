/** How a form or a consent is being ended while nothing is settled yet: kept with the draft, so that a crash loses no stroke. */
import type { Ending, StrokePoint } from '../../desk/types';
import { dayOf } from '../../words/format.svelte';

export interface Ended {
  kind: Ending['kind'];
  strokes: StrokePoint[][];
  /** The name beside the signature. */
  written: string;
  /** Where the signed paper lies. */
  place: string;
  reason: string;
}

/** Points below which a signature is a slip of the hand. */
export const FEWEST = 5;

/** Nothing drawn; the name offered beside the signature. */
export const blankEnding = (name: string): Ended => ({
  kind: 'signed',
  strokes: [],
  written: name,
  place: '',
  reason: '',
});

/** Points drawn in all. */
export const points = (ended: Ended): number => ended.strokes.reduce((sum, stroke) => sum + stroke.length, 0);

/** The ending as it is handed in; null while something is missing. */
export function settled(ended: Ended): Ending | null {
  const { kind, strokes, written, place, reason } = ended;
  if (kind === 'signed')
    return points(ended) >= FEWEST && written.trim() !== '' ? { kind, signature: { strokes, name: written } } : null;
  if (kind === 'on_paper') return place.trim() === '' ? null : { kind, place };
  return reason.trim() === '' ? null : { kind, reason };
}

/** A signature belongs to what stands above it: when that may change, it is drawn anew. */
export const unsigned = (ended: Ended): Ended => ({ ...ended, strokes: [] });

/** Whether a draft was kept today at the clinic. Nobody's yes and nobody's signature is carried into another day. */
export function ofToday(keptAt: string | null, today: string): boolean {
  return keptAt !== null && dayOf(keptAt) === today;
}
