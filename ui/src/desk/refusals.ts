/**
 * From a refusal's code to both halves of its words: what happened, and what to do. Fields of the refusal become arguments in
 * the therapist's own form: a date as a date, an amount as money, a field by its name. A test holds the catalogues complete.
 */
import { REFUSALS, type Refusal } from './types';
import { t, has, type Args } from '../words/words.svelte';
import { formatDay, formatMoney, formatRate } from '../words/format.svelte';

export interface RefusalWords {
  what: string;
  todo: string;
}

/** Name of a field as it stands on the screen. */
export function fieldName(field: string): string {
  const id = `field-${field}`;
  return has(id) ? t(id) : field;
}

function argument(name: string, value: unknown): string | number {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((field) => fieldName(String(field))).join(', ');
  if (name === 'field') return fieldName(String(value));
  if (name === 'word') return fieldName(String(value));
  if (name === 'on' || name === 'until_on') return formatDay(String(value));
  if (name === 'open') return formatMoney(Number(value));
  if (name === 'rate') return formatRate(Number(value));
  if (name === 'method') return has(`method-${String(value)}`) ? t(`method-${String(value)}`) : String(value);
  if (name === 'reason') return has(`reason-${String(value)}`) ? t(`reason-${String(value)}`) : '';
  return typeof value === 'number' ? value : String(value);
}

/** Both halves of the words of a refusal. */
export function refusalWords(refusal: Refusal): RefusalWords {
  const args: Args = {};
  // The refusal of an old pull is kept by its code alone.
  for (const name of REFUSALS[refusal.code] ?? []) args[name] = '–';
  for (const [name, value] of Object.entries(refusal)) if (name !== 'code') args[name] = argument(name, value);
  const code = has(`err-${refusal.code}`) ? refusal.code : 'internal';
  return { what: t(`err-${code}`, args), todo: t(`rec-${code}`, args) };
}
