/**
 * How the screen reaches the gate. In the window it is the window's own invoke; for work without a window a bridge or a fake
 * in `dev/` takes its place and never gets into a build. Knows no command.
 */
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Fact, Refusal } from './types';

/** Bytes with a neutral name. */
export interface Sheet {
  name: string;
  mime: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What the gate says: an answer and what became stale by it, a sheet, or a refusal. */
export interface Reply {
  ok?: unknown;
  sheet?: Sheet;
  stale?: Fact[];
  refusal?: Refusal;
}

/** What goes beside a raw question. */
export interface Beside {
  /** A passphrase or password, as bytes. */
  secret?: Uint8Array;
  /** The therapist chooses where the bytes are kept; they never reach the page. */
  save?: boolean;
  /** The therapist chooses a file that the window puts into the request. */
  open?: boolean;
}

export interface Transport {
  ask(command: string, request: unknown): Promise<Reply>;
  askRaw(command: string, request: unknown, beside: Beside): Promise<Reply>;
  /** Calls `heard` with the facts that became stale, or with null when the vault was locked from outside. */
  hear(heard: (facts: Fact[] | null) => void): void;
}

/** A header may hold ASCII only; JSON can say the rest by number. */
export function asciiJson(request: unknown): string {
  return JSON.stringify(request).replace(
    /[\u007f-\uffff]/g,
    (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'),
  );
}

/** Takes a framed answer apart: length of the head (u32, little endian), head (JSON), bytes. */
export function unframe(all: Uint8Array<ArrayBuffer>): Reply {
  const length = new DataView(all.buffer, all.byteOffset).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(all.subarray(4, 4 + length))) as Reply & {
    name?: string;
    mime?: string;
  };
  if (head.name === undefined || head.mime === undefined) return head;
  const sheet: Sheet = { name: head.name, mime: head.mime, bytes: all.slice(4 + length) };
  return { sheet, stale: head.stale ?? [] };
}

/** The window: one command for values, one for bytes. */
export const windowTransport: Transport = {
  ask: (command, request) => invoke<Reply>('gate', { command, request }),

  async askRaw(command, request, beside) {
    const headers: Record<string, string> = { 'x-command': command, 'x-request': asciiJson(request) };
    if (beside.secret) headers['x-secret'] = 'yes';
    if (beside.save) headers['x-save'] = 'yes';
    if (beside.open) headers['x-open'] = 'yes';
    return unframe(
      new Uint8Array(await invoke<ArrayBuffer>('gate_raw', beside.secret ?? new Uint8Array(), { headers })),
    );
  },

  hear(heard) {
    void listen<Fact[]>('kartotek://stale', (event) => heard(event.payload));
    void listen('kartotek://locked', () => heard(null));
  },
};
