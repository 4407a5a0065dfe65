// covers: house rule 8 (the page gets nothing but the gate), W08 (a locked vault is noticed at once)
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Refused, ask, askForSheet, askWithSecret, hearStale, onLocked, onProofWanted, reachBy } from './ask';
import { asciiJson, unframe, type Beside, type Reply } from './transport';

let replies: Reply[] = [];
let asked: { command: string; request: unknown; beside?: Beside; secret?: string }[] = [];

beforeEach(() => {
  replies = [];
  asked = [];
  onProofWanted(() => Promise.resolve(false));
  onLocked(() => undefined);
  reachBy({
    ask: (command, request) => {
      asked.push({ command, request });
      return Promise.resolve(replies.shift() ?? {});
    },
    askRaw: (command, request, beside) => {
      asked.push({ command, request, beside, secret: new TextDecoder().decode(beside.secret) });
      return Promise.resolve(replies.shift() ?? {});
    },
    hear: () => undefined,
  });
});

describe('asking', () => {
  it('answers, and spreads what became stale', async () => {
    const heard: unknown[] = [];
    const stop = hearStale((facts) => heard.push(facts));
    replies = [{ ok: { done: true }, stale: ['journal'] }];
    expect(await ask('journal/discard', { note: 'n' })).toEqual({ done: true });
    stop();
    expect(heard).toEqual([['journal']]);
  });

  it('opening a card makes nothing on the screen stale', async () => {
    const heard = vi.fn();
    const stop = hearStale(heard);
    replies = [{ ok: {}, stale: ['client'] }];
    await ask('client/open', { client: 'c' });
    stop();
    expect(heard).not.toHaveBeenCalled();
  });

  it('throws a refusal with its fields', async () => {
    replies = [{ refusal: { code: 'day_closed', on: '2026-03-16' } }];
    const error = await ask('daybook/close', { on: null }).catch((why: unknown) => why);
    expect(error).toBeInstanceOf(Refused);
    expect((error as Refused).refusal).toEqual({ code: 'day_closed', on: '2026-03-16' });
  });

  it('notices that the vault was locked', async () => {
    const locked = vi.fn();
    onLocked(locked);
    replies = [{ refusal: { code: 'locked' } }];
    await expect(ask('practice/read', {})).rejects.toBeInstanceOf(Refused);
    expect(locked).toHaveBeenCalledOnce();
  });

  it('asks for the passphrase once where it has to be fresh, then goes on', async () => {
    onProofWanted(() => Promise.resolve(true));
    replies = [{ refusal: { code: 'prove_first' } }, { ok: [] }];
    expect(await ask('daybook/close', { on: null })).toEqual([]);
    expect(asked).toHaveLength(2);
  });

  it('does not go on when it was not proved', async () => {
    replies = [{ refusal: { code: 'prove_first' } }, { ok: [] }];
    await expect(ask('daybook/close', { on: null })).rejects.toBeInstanceOf(Refused);
    expect(asked).toHaveLength(1);
  });
});

describe('secrets', () => {
  it('go beside the request, never in it, and are wiped', async () => {
    replies = [{ ok: { done: true } }];
    await askWithSecret('desk/prove', {}, 'lugn mossa');
    expect(asked[0]?.secret).toBe('lugn mossa');
    expect(JSON.stringify(asked[0]?.request)).not.toContain('mossa');
    expect([...(asked[0]?.beside?.secret ?? [1])].every((byte) => byte === 0)).toBe(true);
  });
});

describe('bytes', () => {
  it('come out of their frame', async () => {
    const head = new TextEncoder().encode(JSON.stringify({ name: 'sida.svg', mime: 'image/svg+xml', stale: [] }));
    const all = new Uint8Array([head.length, 0, 0, 0, ...head, 60, 115]);
    replies = [unframe(all)];
    const sheet = await askForSheet('binder/preview-page', { on: [], page: 1 });
    expect(sheet.name).toBe('sida.svg');
    expect([...sheet.bytes]).toEqual([60, 115]);
  });

  it('a refusal comes in the same frame', () => {
    const head = new TextEncoder().encode(JSON.stringify({ refusal: { code: 'nothing_to_print' } }));
    expect(unframe(new Uint8Array([head.length, 0, 0, 0, ...head]))).toEqual({ refusal: { code: 'nothing_to_print' } });
  });

  it('requests fit into a header whatever the name', () => {
    const text = asciiJson({ text: 'Åsa – 字 😀' });
    expect(text).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(text)).toEqual({ text: 'Åsa – 字 😀' });
  });
});
