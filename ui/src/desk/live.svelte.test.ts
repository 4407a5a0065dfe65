import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reachBy, spread } from './ask';
import { live, type Live } from './live.svelte';
import type { Reply } from './transport';

let waiting: { request: unknown; answer: (reply: Reply) => void }[] = [];
let end = (): void => undefined;

beforeEach(() => {
  waiting = [];
  reachBy({
    ask: (_, request) => new Promise((answer) => waiting.push({ request, answer })),
    askRaw: () => Promise.resolve({}),
    hear: () => undefined,
  });
});
afterEach(() => end());

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  flushSync();
};

function watching<T>(setUp: () => T): T {
  let made: T | undefined;
  end = $effect.root(() => {
    made = setUp();
  });
  flushSync();
  return made as T;
}

describe('a live answer', () => {
  it('never shows the answer to an earlier question', async () => {
    let client = $state('a');
    const notes: Live<unknown> = watching(() => live('journal/list', () => ({ client })));
    client = 'b';
    flushSync();
    waiting[1]?.answer({ ok: ['b'] });
    await settled();
    waiting[0]?.answer({ ok: ['a'] });
    await settled();
    expect(notes.value).toEqual(['b']);
  });

  it('never shows one client while another is asked for', async () => {
    let client = $state('a');
    const notes: Live<unknown> = watching(() => live('journal/list', () => ({ client })));
    waiting[0]?.answer({ ok: ['a'] });
    await settled();
    expect(notes.value).toEqual(['a']);
    client = 'b';
    flushSync();
    expect(notes.value).toBeNull();
  });

  // covers: T50 (what changed is shown without a click)
  it('asks again when a fact it shows is stale, and only then', async () => {
    const notes: Live<unknown> = watching(() => live('journal/list', () => ({ client: 'a' })));
    waiting[0]?.answer({ ok: [1] });
    await settled();
    spread(['booking']);
    expect(waiting).toHaveLength(1);
    spread(['journal']);
    expect(waiting).toHaveLength(2);
    expect(notes.value).toEqual([1]);
    waiting[1]?.answer({ ok: [1, 2] });
    await settled();
    expect(notes.value).toEqual([1, 2]);
  });

  it('keeps a refusal apart from an answer', async () => {
    const notes: Live<unknown> = watching(() => live('journal/list', () => ({ client: 'a' })));
    waiting[0]?.answer({ refusal: { code: 'not_found', word: 'client' } });
    await settled();
    expect(notes.value).toBeNull();
    expect(notes.refusal?.code).toBe('not_found');
    expect(notes.asking).toBe(false);
  });

  it('asks nothing for null, and nothing after its end', async () => {
    watching(() => live('journal/list', () => null));
    expect(waiting).toHaveLength(0);
    end();
    spread(['journal']);
    expect(waiting).toHaveLength(0);
  });
});
