// covers: T06 (five languages, all complete), house rule 4 (no refusal without both halves of its words)
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import {
  FluentParser,
  Resource,
  serializeExpression,
  Visitor,
  type Message,
  type VariableReference,
} from '@fluent/syntax';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../desk/types';
import { lines } from './words.svelte';

const FOLDER = '../assets/words/screen';
const LANGUAGES = ['sv', 'da', 'nb', 'fi', 'en'];

interface Entry {
  variables: string[];
  plain: string;
}

class Variables extends Visitor {
  found = new Set<string>();
  visitVariableReference(node: VariableReference): void {
    this.found.add(node.id.name);
  }
}

function read(language: string): Map<string, Entry> {
  const text = readFileSync(join(FOLDER, `${language}.ftl`), 'utf8');
  const resource: Resource = new FluentParser({ withSpans: false }).parse(text);
  const entries = new Map<string, Entry>();
  for (const entry of resource.body) {
    if (entry.type === 'Junk') throw new Error(`${language}: ${(entry as { content: string }).content}`);
    if (entry.type !== 'Message') continue;
    const message = entry as Message;
    if (entries.has(message.id.name)) throw new Error(`${language}: ${message.id.name} twice`);
    const variables = new Variables();
    variables.visit(message);
    const plain = (message.value?.elements ?? [])
      .map((part) =>
        part.type === 'TextElement'
          ? (part as { value: string }).value
          : serializeExpression((part as never)['expression']),
      )
      .join('')
      .trim();
    entries.set(message.id.name, { variables: [...variables.found].sort(), plain });
  }
  return entries;
}

const catalogues = new Map(LANGUAGES.map((language) => [language, read(language)]));
const swedish = catalogues.get('sv') ?? new Map<string, Entry>();

function files(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const sources = files('src', /\.(svelte|ts)$/).filter(
  (path) => !path.endsWith('.test.ts') && !path.includes('desk/types/'),
);

describe.each(LANGUAGES)('the %s catalogue', (language) => {
  const words = catalogues.get(language) ?? new Map<string, Entry>();

  it('has the same ids as all the others', () => {
    expect([...words.keys()].sort()).toEqual([...swedish.keys()].sort());
  });

  it('reads the same message by message as whole', () => {
    const text = readFileSync(join(FOLDER, `${language}.ftl`), 'utf8');
    const apart = [...lines(text).values()].flatMap((line) => new FluentResource(line).body);
    expect(apart).toEqual(new FluentResource(text).body);
    expect([...lines(text).keys()]).toEqual([...words.keys()]);
  });

  it('has no empty words', () => {
    expect([...words].filter(([, entry]) => entry.plain === '').map(([id]) => id)).toEqual([]);
  });

  it('uses the same variables', () => {
    const other = [...words].filter(([id, entry]) => entry.variables.join() !== swedish.get(id)?.variables.join());
    expect(other.map(([id]) => id)).toEqual([]);
  });

  it('says of every refusal what happened and what to do', () => {
    const missing = Object.keys(REFUSALS).flatMap((code) =>
      [`err-${code}`, `rec-${code}`].filter((id) => !words.has(id)),
    );
    expect(missing).toEqual([]);
  });

  it('says nothing of a refusal that the refusal does not carry', () => {
    const wrong = [...words].filter(([id, entry]) => {
      const code = /^(?:err|rec)-(.+)$/.exec(id)?.[1];
      if (!code) return false;
      const fields: readonly string[] | undefined = (REFUSALS as Record<string, readonly string[]>)[code];
      return !fields || entry.variables.some((name) => !fields.includes(name));
    });
    expect(wrong.map(([id]) => id)).toEqual([]);
  });
});

describe('the sources', () => {
  it('ask only for words that exist', () => {
    const missing = new Set<string>();
    for (const path of sources) {
      const text = readFileSync(path, 'utf8');
      for (const found of text.matchAll(
        /\b(?:t|tell|has)\(\s*'([\w-]+)'|(?:words|heading):\s*'([\w-]+)'|\boffer\(\s*'([\w-]+)'/g,
      )) {
        const id = found[1] ?? found[2] ?? found[3] ?? '';
        if (!swedish.has(id)) missing.add(`${path}: ${id}`);
      }
      // `standing-${how}`: at least one id must begin that way.
      for (const found of text.matchAll(/\bt\(\s*`([\w-]+-)\$\{/g)) {
        const start = found[1] ?? '';
        if (![...swedish.keys()].some((id) => id.startsWith(start))) missing.add(`${path}: ${start}…`);
      }
    }
    expect([...missing]).toEqual([]);
  });

  it('hold no words of their own', () => {
    const spoken: string[] = [];
    for (const path of sources.filter((each) => each.endsWith('.svelte'))) {
      spoken.push(...ownWords(readFileSync(path, 'utf8')).map((words) => `${path}: ${words}`));
    }
    expect(spoken).toEqual([]);
  }, 60_000);

  it('every word in the catalogues is used', () => {
    const all = sources.map((path) => readFileSync(path, 'utf8')).join('\n');
    const starts = [...all.matchAll(/[`']([\w-]+-)\$\{/g)].map((found) => found[1] ?? '');
    const unused = [...swedish.keys()].filter(
      (id) => !all.includes(`'${id}'`) && !starts.some((start) => id.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });
});

/** Text between tags, and text in attributes that are read or heard, that contains a letter. */
function ownWords(source: string): string[] {
  const found: string[] = [];
  const heard = new Set(['title', 'label', 'aria-label', 'placeholder', 'alt', 'text', 'lead', 'hint', 'verb']);
  const letters = /\p{L}{2,}/u;
  const walk = (node: unknown, parent: string): void => {
    if (Array.isArray(node)) return node.forEach((each) => walk(each, parent));
    if (node === null || typeof node !== 'object') return;
    const { type, name, data } = node as { type?: string; name?: string; data?: string };
    if (type === 'Text' && data && letters.test(data)) {
      if (parent === 'fragment' || heard.has(parent)) found.push(data.trim());
    }
    const into = type === 'Attribute' ? `${name}` : type === 'Fragment' ? 'fragment' : parent;
    for (const [key, value] of Object.entries(node)) if (key !== 'parent' && key !== 'metadata') walk(value, into);
  };
  walk(parse(source, { modern: true }).fragment, 'fragment');
  return found;
}

describe('the look for own words', () => {
  it('finds text between tags and in labels, and nothing else', () => {
    expect(ownWords('<p class="plain">Hej du</p>')).toEqual(['Hej du']);
    expect(ownWords('<Button label="Stäng" kind="quiet" />')).toEqual(['Stäng']);
    expect(ownWords("<p>{t('kit-close')} · {1}</p>")).toEqual([]);
  });
});
