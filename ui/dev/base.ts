/** What every part of the invented desk starts from: the address line it was opened with, and how it says no. */
import type { Answer, Command, Request } from '../src/desk/ask';
import type { Language, Refusal } from '../src/desk/types';

export type Desk = { [C in Command]?: (request: Request<C>, secret: string) => Answer<C> };

export const TODAY = '2026-03-16';
export const query = new URLSearchParams(location.search);
export const language = (query.get('language') ?? 'sv') as Language;
/** How many lines and pages there are to look at. */
export const rows = Number(query.get('rows') ?? (query.has('empty') ? 0 : 14));

export const id = (kind: string, n: number): string =>
  `00000000-0000-7000-8000-${kind}${String(n).padStart(12 - kind.length, '0')}`;

let running = 0;
/** An id that nothing else has. */
export const fresh = (): string => id('7', ++running);

export function no(refusal: Refusal): never {
  throw Object.assign(new Error(refusal.code), { refusal });
}
