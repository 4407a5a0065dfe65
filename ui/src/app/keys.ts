/**
 * Keys as they are written and pressed: `Ctrl+K`, `Alt+Left`, `Shift+N`, `b`, `?`. A plain letter never fires while somebody
 * types, and nothing of the room fires under an open dialog. Knows no action.
 */

const NAMES: Record<string, string> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Escape: 'Esc',
  ' ': 'Space',
};

/** The key as it is written in the key map. */
export function pressed(event: KeyboardEvent): string {
  const key = NAMES[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const sign = event.key.length === 1 && !/[a-zåäöæø0-9]/i.test(event.key);
  let text = '';
  if (event.ctrlKey || event.metaKey) text += 'Ctrl+';
  if (event.altKey) text += 'Alt+';
  // On a sign the shift is part of the sign: `?` is `?` on every keyboard.
  if (event.shiftKey && !sign) text += 'Shift+';
  return text + key;
}

/** Somebody is typing: plain keys belong to the field. */
export function typing(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}

/** A dialog or menu lies over the room. */
export function covered(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}

/** Keys that work although somebody types: they carry Ctrl or Alt, or are function keys. */
export function strong(key: string): boolean {
  return /^(Ctrl|Alt)\+/.test(key) || /^F\d+$/.test(key);
}

/** Enter and Space on a button or link press that button, and arrows in a list move in that list. */
export function owned(event: KeyboardEvent, key: string): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (key === 'Enter' || key === 'Space')
    return target.closest('button, a, summary, [role="tab"], [role="option"]') !== null;
  return false;
}
