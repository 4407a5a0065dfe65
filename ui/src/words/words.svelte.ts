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

const bundles = new Map<Language, FluentBundle>();

function bundle(code: Language): FluentBundle {
  let made = bundles.get(code);
  if (!made) {
    // No marks around arguments: all five languages run left to right, and copied text stays clean.
    made = new FluentBundle(LOCALES[code], { useIsolating: false });
    made.addResource(new FluentResource(CATALOGUES[code]));
    bundles.set(code, made);
  }
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
  return bundle(spoken).hasMessage(id);
}

/** The words of that id in the screen's language. */
export function t(id: string, args: Args = {}): string {
  return say(spoken, id, args);
}

/** The words of that id in another language, for what a client reads. */
export function say(code: Language, id: string, args: Args = {}): string {
  const words = bundle(code);
  const message = words.getMessage(id);
  if (!message?.value) return `⟦${id}⟧`;
  return words.formatPattern(message.value, args, []);
}
