/** Printed pages as the therapist handles them: which states may follow, and how much each matters. */
import type { Page, PageState } from '../../desk/types';

/** What may be said of a page next; the same rule the desk holds. */
export function nextStates(page: Page): PageState[] {
  if (page.state === 'printed') return ['filed', 'replaced', 'destroyed'];
  if (page.state === 'filed') return ['replaced', 'destroyed'];
  if (page.state === 'replaced') return ['destroyed'];
  if (page.state === 'to_remove') return onlyLines(page) ? ['filed', 'destroyed'] : ['destroyed'];
  return [];
}

/** Lines are blacked out and the page goes back; otherwise the whole page is taken out. */
export const onlyLines = (page: Page): boolean => page.kind === 'log' && page.client === null;

/** How loud a state is said. */
export const TONES: Record<PageState, 'plain' | 'good' | 'warn' | 'bad' | 'info'> = {
  printed: 'warn',
  filed: 'good',
  replaced: 'plain',
  to_remove: 'bad',
  destroyed: 'plain',
};
