/** Answers while a form is filled in: what is asked, what was said, what is still missing. Pure; the practice judges. */
import type { Ended } from './ending';
import type { Answer, CardFields, Consent, FormText, Question, Section } from '../../desk/types';

export type Said = Record<string, { value: string; comment: string }>;

/** What is kept as a draft. */
export interface Filling {
  form: string;
  version: number;
  language: string;
  said: Said;
  step: number;
  ended?: Ended;
}

/** Sections that may be asked: a kind of data the client did not agree to is left out. */
export function open(form: FormText, closed: readonly string[]): Section[] {
  return form.sections.filter((section) => !closed.includes(section.data));
}

/** Kinds of data the client said no to, by the newest consent of each kind, or of all together. */
export function closedKinds(consents: readonly Consent[]): string[] {
  const newest = (channel: string) =>
    consents.find((consent) => consent.text.purpose === 'storage' && consent.text.channel === channel);
  return ['health', 'notes', 'images'].filter((kind) => {
    const consent = newest(kind) ?? newest('');
    return consent !== undefined && consent.state !== 'given';
  });
}

/** What the card knows already, for the client to look over. */
export function known(form: FormText, card: CardFields): Said {
  const said: Said = {};
  for (const question of form.sections.flatMap((section) => section.questions)) {
    if (!question.card_field) continue;
    const value = card[question.card_field as keyof CardFields];
    if (typeof value === 'string' && value !== '') said[question.id] = { value, comment: '' };
  }
  return said;
}

/** Mandatory questions of a section without an answer, by id. */
export function missing(section: Section, said: Said): string[] {
  return section.questions
    .filter((question) => question.mandatory && !said[question.id]?.value.trim())
    .map((question) => question.id);
}

/** Answers as they are handed in, in the order of the form; blank ones left out. */
export function answers(sections: readonly Section[], said: Said): Answer[] {
  return sections
    .flatMap((section) => section.questions)
    .flatMap((question) => {
      const { value = '', comment = '' } = said[question.id] ?? {};
      return value.trim() === '' && comment.trim() === '' ? [] : [{ question: question.id, value, comment }];
    });
}

/** Chosen ids of a question with several choices. */
export const chosen = (value: string): string[] => value.split(',').filter((id) => id !== '');

/** An answer in words, as the form's own choices have them. */
export function inWords(question: Question, answer: Answer | undefined, yes: string, no: string): string {
  if (!answer) return '';
  if (answer.value === 'yes' && question.kind === 'yes_no') return yes;
  if (answer.value === 'no' && question.kind === 'yes_no') return no;
  if (question.kind === 'choice' || question.kind === 'choices')
    return chosen(answer.value)
      .map((id) => question.choices.find((choice) => choice.id === id)?.text ?? id)
      .join(', ');
  if (question.kind === 'scale') return `${answer.value} / 10`;
  return answer.value;
}
