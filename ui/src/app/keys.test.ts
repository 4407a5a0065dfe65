import { afterEach, describe, expect, it } from 'vitest';
import { covered, owned, pressed, strong, typing } from './keys';

const key = (name: string, more: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key: name, ...more });

afterEach(() => document.body.replaceChildren());

function from(html: HTMLElement, event: KeyboardEvent): KeyboardEvent {
  document.body.append(html);
  html.dispatchEvent(event);
  return event;
}

describe('a pressed key', () => {
  it.each([
    [key('k', { ctrlKey: true }), 'Ctrl+K'],
    [key('K', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+K'],
    [key('ArrowLeft', { altKey: true }), 'Alt+Left'],
    [key('?', { shiftKey: true }), '?'],
    [key('+'), '+'],
    [key('å'), 'Å'],
    [key('Escape'), 'Esc'],
  ])('%#', (event, text) => expect(pressed(event)).toBe(text));
});

describe('plain keys', () => {
  it('belong to the field while somebody types', () => {
    const input = document.createElement('input');
    expect(typing(from(input, key('b', { bubbles: true })))).toBe(true);
    expect(typing(from(document.createElement('textarea'), key('b')))).toBe(true);
  });
  it('are free on a box to tick and on the page', () => {
    const box = document.createElement('input');
    box.type = 'checkbox';
    expect(typing(from(box, key('b')))).toBe(false);
    expect(typing(from(document.createElement('div'), key('b')))).toBe(false);
  });
  it('are not strong', () => {
    expect(strong('B')).toBe(false);
    expect(strong('Ctrl+L')).toBe(true);
    expect(strong('F1')).toBe(true);
  });
  it('Enter on a button presses the button', () => {
    expect(owned(from(document.createElement('button'), key('Enter')), 'Enter')).toBe(true);
    expect(owned(from(document.createElement('div'), key('Enter')), 'Enter')).toBe(false);
  });
});

it('a dialog covers the room', () => {
  expect(covered()).toBe(false);
  const dialog = document.createElement('div');
  dialog.setAttribute('role', 'dialog');
  document.body.append(dialog);
  expect(covered()).toBe(true);
});
