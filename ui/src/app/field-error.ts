/** A refusal beside the field it is about: both halves in one line. */
import { refusalWords } from '../desk/refusals';
import type { Refusal } from '../desk/types';

/** The words for a field, when the refusal is about it; without names: for any refusal. */
export function fieldError(refusal: Refusal | null, ...fields: string[]): string | undefined {
  if (!refusal) return undefined;
  if (fields.length > 0 && !isAbout(refusal, fields)) return undefined;
  const words = refusalWords(refusal);
  return `${words.what} ${words.todo}`;
}

/** The field a refusal is about, when it names one. */
export function fieldOf(refusal: Refusal): string | undefined {
  if ('field' in refusal) return refusal.field;
  if (refusal.code === 'incomplete') return refusal.missing[0];
  return refusal.code === 'bad_email' ? 'email' : undefined;
}

/** Whether a refusal is about one of these fields. */
export function isAbout(refusal: Refusal, fields: readonly string[]): boolean {
  if (refusal.code === 'incomplete') return refusal.missing.some((field) => fields.includes(field));
  const field = fieldOf(refusal);
  return field !== undefined && fields.includes(field);
}
