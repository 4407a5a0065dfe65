/** Invented forms, consents and figures for looking at the screen; the texts are the released ones. */
import type {
  Consent,
  ConsentText,
  FormText,
  Intake,
  IntakeRow,
  Language,
  Measurement,
  OfText,
} from '../src/desk/types';
import { id } from './base';

const FORMS = import.meta.glob<unknown>('../../assets/forms/registration/1/*.json', { eager: true, import: 'default' });

type Loose = { sections: { data?: string; questions: object[] }[] };

export function form(language: Language): FormText {
  const text = FORMS[`../../assets/forms/registration/1/${language}.json`] as FormText & Loose;
  const whole = { hint: '', choices: [], mandatory: false, card_field: null, warns: false };
  return {
    ...text,
    sections: text.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({ ...whole, ...question })),
    })),
  } as FormText;
}

const CONSENTS = import.meta.glob<unknown>('../../assets/forms/consent/1/*.json', { eager: true, import: 'default' });

interface Said {
  title: string;
  paragraphs: string[];
  basis: string;
}
interface ConsentFile extends Record<'publishing' | 'marketing', Said> {
  kinds: { id: string; title: string; what: string }[];
  where: Record<string, string>;
  by: Record<string, string>;
  periods: { years: string };
  storage: Said;
}

export function consentText({ purpose, channel, language }: OfText): ConsentText {
  const file = CONSENTS[`../../assets/forms/consent/1/${language}.json`] as ConsentFile;
  const kind = file.kinds.find((each) => each.id === channel);
  const words: Record<string, string> = {
    practice: 'Norrsken Massage',
    kind: kind?.what ?? '',
    where: file.where[channel] ?? '',
    by: file.by[channel] ?? '',
    period: file.periods.years.replace('{years}', '10'),
    money_years: '7',
    contact: 'Liv Norrsken, hej@example.invalid',
    authority: 'imy.se',
  };
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '');
  const said = file[purpose];
  return {
    purpose,
    channel,
    version: 1,
    language,
    title: purpose === 'storage' ? (kind?.title ?? '') : fill(said.title),
    paragraphs: said.paragraphs.map(fill),
    basis: said.basis,
  };
}

const stroke = Array.from({ length: 40 }, (_, n) => ({ x: 120 + n * 18, y: 210 + 90 * Math.sin(n / 2.2), t: n * 20 }));
const ending = { kind: 'signed' as const, signature: { strokes: [stroke], name: 'Björn Dalvik' } };

export function consent(client: string): Consent {
  return {
    id: id('4', 1),
    client,
    text: consentText({ purpose: 'storage', channel: '', language: 'sv' }),
    text_sha256: 'cd'.repeat(32),
    state: 'given',
    ending,
    until_on: null,
    events: [{ state: 'given', how: 'desk', at: '2025-04-03T09:00:00Z' }],
  };
}

export function intakeRow(): IntakeRow {
  return {
    id: id('3', 1),
    form: 'registration',
    title: form('sv').title,
    version: 1,
    language: 'sv',
    filled_at: '2025-04-03T09:00:00Z',
    filled_on: '2025-04-03',
    ending: 'signed',
    outdated: false,
  };
}

export function intake(): Intake {
  return {
    id: id('3', 1),
    client: id('c', 1),
    form: form('sv'),
    text_sha256: 'ab'.repeat(32),
    sha256: 'ef'.repeat(32),
    answers: [
      { question: 'given', value: 'Björn', comment: '' },
      { question: 'reason', value: 'Ont i nacken sedan i höstas.', comment: '' },
      { question: 'where', value: 'neck,shoulder', comment: '' },
      { question: 'pain_now', value: '6', comment: '' },
      { question: 'clots', value: 'yes', comment: 'Vänster vad, 2019' },
    ],
    ending,
    filled_at: '2025-04-03T09:00:00Z',
    outdated: false,
    changed: ['pain_now'],
    card_differs: [],
  };
}

export function measurements(client: string): Measurement[] {
  return [7, 6, 6, 4, 3].map((value, n) => ({
    id: id('8', n),
    client,
    visit: null,
    name: 'Smärta (NRS)',
    value,
    unit: '/10',
    on: `2026-0${Math.min(3, 1 + Math.floor(n / 2))}-1${n}`,
  }));
}
