/**
 * The words of the screen: one Fluent catalogue a language, from `assets/words/screen`. Reading a word follows the language,
 * so a change shows at once everywhere. The words themselves stand only in the catalogues.
 */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Language } from '../desk/types';
import da from '../../../assets/words/screen/da.ftl?raw';
import en from '../../../assets/words/screen/en.ftl?raw';
import fi from '../../../assets/words/screen/fi.ftl?raw';
import nb from '../../../assets/words/screen/nb.ftl?raw';
import sv from '../../../assets/words/screen/sv.ftl?raw';

export type Args = Record<string, string | number>;

const CATALOGUES: Record<Language, string> = { sv, da, nb, fi, en };
/** In the order in which they are offered, each in its own tongue. */
export const LANGUAGES: readonly { code: Language; name: string }[] = [
  { code: 'sv', name: 'Svenska' },
  { code: 'da', name: 'Dansk' },
  { code: 'nb', name: 'Norsk bokmål' },
  { code: 'fi', name: 'Suomi' },
  { code: 'en', name: 'English' },
];
/** For figures and dates; English here is the English of Europe. */
export const LOCALES: Record<Language, string> = { sv: 'sv-SE', da: 'da-DK', nb: 'nb-NO', fi: 'fi-FI', en: 'en-GB' };

/** A catalogue whose messages are read when they are first said: the first room needs few of fifteen hundred. */
class Catalogue {
  // No marks around arguments: all five languages run left to right, and copied text stays clean.
  readonly #read: FluentBundle;
  readonly #lines: ReadonlyMap<string, string>;

  constructor(code: Language) {
    this.#read = new FluentBundle(LOCALES[code], { useIsolating: false });
    this.#lines = lines(CATALOGUES[code]);
  }

  has(id: string): boolean {
    return this.#lines.has(id);
  }

  say(id: string, args: Args): string | null {
    if (!this.#read.hasMessage(id)) this.#read.addResource(new FluentResource(this.#lines.get(id) ?? ''));
    const pattern = this.#read.getMessage(id)?.value;
    return pattern ? this.#read.formatPattern(pattern, args, []) : null;
  }
}

/** Each message by its id, with its lines. A line that begins with a letter begins a message; none is made of another. */
export function lines(text: string): Map<string, string> {
  const found = new Map<string, string>();
  let begun = -1;
  for (let from = 0; from < text.length;) {
    const next = text.indexOf('\n', from);
    const to = next < 0 ? text.length : next + 1;
    const first = text[from] ?? '';
    const begins = first >= 'a' && first <= 'z';
    if (begun >= 0 && (begins || first === '#')) keep(found, text.slice(begun, from));
    if (begins) begun = from;
    else if (first === '#') begun = -1;
    from = to;
  }
  if (begun >= 0) keep(found, text.slice(begun));
  return found;
}

function keep(found: Map<string, string>, message: string): void {
  found.set(message.slice(0, message.indexOf(' =')), message);
}

const catalogues = new Map<Language, Catalogue>();

function catalogue(code: Language): Catalogue {
  let made = catalogues.get(code);
  if (!made) catalogues.set(code, (made = new Catalogue(code)));
  return made;
}

let spoken = $state<Language>(guess());

function guess(): Language {
  const code = (globalThis.navigator?.language ?? 'sv').slice(0, 2).toLowerCase();
  if (code === 'no' || code === 'nn') return 'nb';
  return LANGUAGES.find((language) => language.code === code)?.code ?? 'sv';
}

/** Language of the screen. */
export function language(): Language {
  return spoken;
}

/** Speaks another language from now on. */
export function speak(code: Language): void {
  spoken = code;
  if (globalThis.document) document.documentElement.lang = code;
}

/** Whether the catalogue has these words. */
export function has(id: string): boolean {
  return catalogue(spoken).has(id);
}

/** The words of that id in the screen's language. */
export function t(id: string, args: Args = {}): string {
  return say(spoken, id, args);
}

/** The words of that id in another language, for what a client reads. */
export function say(code: Language, id: string, args: Args = {}): string {
  return catalogue(code).say(id, args) ?? `⟦${id}⟧`;
}
