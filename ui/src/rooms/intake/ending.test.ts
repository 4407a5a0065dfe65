// covers: T41 (a crash loses at most what was typed in the last pause)
import { beforeEach, describe, expect, it } from 'vitest';
import { settle } from '../../words/format.svelte';
import { blankEnding, ofToday, settled, unsigned, type Ended } from './ending';

const stroke = Array.from({ length: 6 }, (_, n) => ({ x: n * 10, y: 200, t: n * 8 }));
const signed: Ended = { ...blankEnding('Björn Dalvik'), strokes: [stroke] };

beforeEach(() => settle({ zone: 'Europe/Stockholm', currency: 'SEK' }));

describe('an ending', () => {
  it('begins with nothing drawn', () => expect(settled(blankEnding('Björn Dalvik'))).toBeNull());
  it('is a signature with a name', () => {
    expect(settled(signed)).toEqual({ kind: 'signed', signature: { strokes: [stroke], name: 'Björn Dalvik' } });
    expect(settled({ ...signed, written: ' ' })).toBeNull();
  });
  it('is no slip of the hand', () => expect(settled({ ...signed, strokes: [stroke.slice(0, 4)] })).toBeNull());
  it('on paper says where the paper lies, and a no says why', () => {
    expect(settled({ ...signed, kind: 'on_paper' })).toBeNull();
    expect(settled({ ...signed, kind: 'on_paper', place: 'Flik 3' })).toEqual({ kind: 'on_paper', place: 'Flik 3' });
    expect(settled({ ...signed, kind: 'refused' })).toBeNull();
    expect(settled({ ...signed, kind: 'refused', reason: 'Vill inte' })).toEqual({
      kind: 'refused',
      reason: 'Vill inte',
    });
  });
  it('loses its signature and nothing else when what stands above may change', () =>
    expect(unsigned({ ...signed, place: 'Flik 3' })).toEqual({ ...signed, strokes: [], place: 'Flik 3' }));
});

describe('a draft', () => {
  it('is of today by the clock of the clinic', () => {
    expect(ofToday('2026-03-15T23:30:00Z', '2026-03-16')).toBe(true);
    expect(ofToday('2026-03-15T22:30:00Z', '2026-03-16')).toBe(false);
    expect(ofToday(null, '2026-03-16')).toBe(false);
  });
});
