// covers: W12 (each printed page has an id and a state)
import { describe, expect, it } from 'vitest';
import type { Page } from '../../desk/types';
import { nextStates } from './pages';

const page: Page = {
  id: 'p',
  label: 'B2026-0007-83',
  kind: 'log',
  state: 'printed',
  on: '2026-03-16',
  sheet: 1,
  sheets: 1,
  lines: 12,
  client: null,
  printed_at: '2026-03-16T16:00:00Z',
  black_out: [],
};

describe('a printed page', () => {
  it('goes into the binder, is replaced, is shredded, and that is the end', () => {
    expect(nextStates(page)).toEqual(['filed', 'replaced', 'destroyed']);
    expect(nextStates({ ...page, state: 'filed' })).toEqual(['replaced', 'destroyed']);
    expect(nextStates({ ...page, state: 'replaced' })).toEqual(['destroyed']);
    expect(nextStates({ ...page, state: 'destroyed' })).toEqual([]);
  });

  it('of the log goes back when its lines are blacked out; one about an erased client never does', () => {
    expect(nextStates({ ...page, state: 'to_remove', black_out: [3] })).toEqual(['filed', 'destroyed']);
    expect(nextStates({ ...page, state: 'to_remove', kind: 'file' })).toEqual(['destroyed']);
    expect(nextStates({ ...page, state: 'to_remove', client: 'c' })).toEqual(['destroyed']);
  });
});
