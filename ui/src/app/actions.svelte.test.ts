import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { offer, offered, press, type Action } from './actions.svelte';

let ends: (() => void)[] = [];
afterEach(() => {
  ends.forEach((end) => end());
  ends = [];
  document.body.replaceChildren();
});

function offering(heading: string, actions: readonly Action[], everywhere = false): void {
  ends.push($effect.root(() => offer(heading, () => actions, everywhere)));
  flushSync();
}

const key = (name: string, more: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key: name, cancelable: true, ...more });

describe('a key', () => {
  it('runs what the room offers before what is offered everywhere, in whatever order they came', () => {
    const [room, desk] = [vi.fn(), vi.fn()];
    offering('room-today', [{ id: 'a', words: 'a', key: 'b', run: room }]);
    offering('keys-everywhere', [{ id: 'b', words: 'b', key: 'b', run: desk }], true);
    expect(press(key('b'))).toBe(true);
    expect(room).toHaveBeenCalledOnce();
    expect(desk).not.toHaveBeenCalled();
  });

  it('does nothing when its action is off', () => {
    const run = vi.fn();
    offering('room-today', [{ id: 'a', words: 'a', key: 'x', run, off: true }]);
    expect(press(key('x'))).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });

  // covers: R44 (the key that locks works whatever stands open)
  it('reaches under a dialog only for what always works', () => {
    const [lock, begin] = [vi.fn(), vi.fn()];
    offering('keys-everywhere', [
      { id: 'lock', words: 'lock', key: 'Ctrl+L', run: lock, always: true },
      { id: 'begin', words: 'begin', key: 'b', run: begin },
    ]);
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    document.body.append(dialog);
    expect(press(key('b'))).toBe(false);
    expect(press(key('l', { ctrlKey: true }))).toBe(true);
    expect(lock).toHaveBeenCalledOnce();
    expect(begin).not.toHaveBeenCalled();
  });

  it('is gone with its room', () => {
    offering('room-today', [{ id: 'a', words: 'a', key: 'b', run: vi.fn() }]);
    ends.pop()?.();
    flushSync();
    expect(offered()).toEqual([]);
    expect(press(key('b'))).toBe(false);
  });
});
