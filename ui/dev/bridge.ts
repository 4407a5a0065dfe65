/**
 * For work without a window: asks a bridge on this machine that stands in front of the console. Answers come as JSON, bytes and
 * secrets as base64. Never part of a build.
 */
import type { Reply, Transport } from '../src/desk/transport';

const BRIDGE = 'http://127.0.0.1:7878/gate';

/** What only a window can do. */
const WINDOWS = ['window/active', 'window/close', 'window/close-at-once', 'window/stay'];

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

async function post(body: unknown): Promise<Reply> {
  const answer = await fetch(BRIDGE, { method: 'POST', body: JSON.stringify(body) });
  return (await answer.json()) as Reply;
}

export const bridge: Transport = {
  ask: (command, request) => {
    if (WINDOWS.includes(command)) return Promise.resolve({ ok: null });
    // There is no window to choose in: the path is typed.
    if (command === 'window/choose-folder') return Promise.resolve({ ok: { folder: null } });
    return post({ command, request });
  },
  async askRaw(command, request, beside) {
    const reply = await post({ command, request, ...(beside.secret && { secret: toBase64(beside.secret) }) });
    const value = reply.ok as { name?: string; mime?: string; bytes?: string } | null | undefined;
    if (value?.bytes === undefined || value.name === undefined || value.mime === undefined) return reply;
    if (beside.save) return { ok: { saved: true }, stale: reply.stale ?? [] };
    return { sheet: { name: value.name, mime: value.mime, bytes: fromBase64(value.bytes) }, stale: reply.stale ?? [] };
  },
  hear: () => undefined,
};
