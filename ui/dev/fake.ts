/**
 * A desk that forgets: answers from memory so that rooms can be looked at without a window. It judges nothing; what it takes
 * is only ever shown. Never part of a build.
 */
import type { Command } from '../src/desk/ask';
import type { Reply, Transport } from '../src/desk/transport';
import { COMMANDS, type Refusal } from '../src/desk/types';
import { CHOSEN, backupDesk } from './backups';
import { no, query, type Desk } from './base';
import { calendar } from './calendar';
import { clients } from './clients';
import { house, state } from './house';
import { CARDS, rowOf } from './people';
import { till } from './till';

const desk: Desk = {
  ...house,
  ...clients,
  ...calendar,
  ...till,
  ...backupDesk(query, no, () => void Object.assign(state, { vault: true, open: false })),
};

/** A page of the log as it lies on paper, in words enough to judge whether it can be read. */
const LINES = Array.from({ length: 14 }, (_, n) => {
  const card = CARDS[n];
  const cells = [String(104 + n), card ? rowOf(card).name : '', 'Behandling 60 min', 'Kort', '850,00'];
  return cells
    .map((cell, at) => `<text x="${[18, 28, 80, 128, 178][at]}" y="${62 + n * 9}" font-size="3.6">${cell}</text>`)
    .join('');
});
const PAGE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297" font-family="sans-serif"><rect width="210" height="297" fill="#fff"/><text x="18" y="26" font-size="7" font-weight="bold">Kundlogg</text><text x="18" y="34" font-size="3.6">Norrsken Massage · 13 mars 2026</text><text x="18" y="52" font-size="3.2" fill="#555">Nr · Klient · Vad · Betalt · Kronor</text>${LINES.join('')}<text x="18" y="285" font-size="3.6">B2026-0040-11</text></svg>`;

/** What only a window can do. */
const WINDOWS = ['window/active', 'window/close', 'window/close-at-once', 'window/stay'];

function reply(command: string, request: unknown, secret: string): Reply {
  if (WINDOWS.includes(command)) return { ok: null };
  if (command === 'window/choose-folder') return { ok: { folder: CHOSEN } };
  const answer = desk[command as Command] as ((request: unknown, secret: string) => unknown) | undefined;
  if (!answer) return { refusal: { code: 'unknown_command', command } };
  try {
    const row = COMMANDS[command as Command];
    return { ok: structuredClone(answer(request, secret)), stale: row.effect === 'writes' ? [...row.facts] : [] };
  } catch (error) {
    const { refusal } = error as { refusal?: Refusal };
    if (!refusal) throw error;
    return { refusal };
  }
}

export const fake: Transport = {
  async ask(command, request) {
    // A printer or a disk that takes its time.
    if (query.has('slow') && ['binder/print', 'backup/make'].includes(command))
      await new Promise((done) => setTimeout(done, 60_000));
    return reply(command, request, '');
  },
  async askRaw(command, request, beside) {
    if (query.has('slow') && command === 'restore/run') await new Promise((done) => setTimeout(done, 60_000));
    if (COMMANDS[command as Command].bytes) {
      if (beside.save) return { ok: { saved: true } };
      return { sheet: { name: 'page.svg', mime: 'image/svg+xml', bytes: new TextEncoder().encode(PAGE) } };
    }
    return reply(command, request, new TextDecoder().decode(beside.secret));
  },
  hear: () => undefined,
};
