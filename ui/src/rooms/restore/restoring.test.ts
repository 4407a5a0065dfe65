// covers: R38 (the printed key opens a backup too), C38 (a backup is looked into before anything is changed)
import { beforeEach, describe, expect, it } from 'vitest';
import { session } from '../../app/session.svelte';
import { reachBy } from '../../desk/ask';
import type { Reply } from '../../desk/transport';
import { Restoring } from './restoring.svelte';

const FOUND = ['2026-03-16', '2026-03-15'].map((day) => ({
  folder: '/disk/Kartotek-4f1c02ab',
  name: `${day}.kartotek`,
  made_at: `${day}T06:30:00Z`,
  size: 1,
}));
const RESTORED = { made_at: '2026-03-16T06:30:00Z', clients: 2, notes: 3, lacking: 0, set_aside: false };
let asked: { command: string; request: unknown; secret: string }[] = [];
let replies: Record<string, Reply> = {};

beforeEach(() => {
  asked = [];
  replies = { 'restore/find': { ok: FOUND }, 'restore/look': { ok: { clients: 2 } }, 'restore/run': { ok: RESTORED } };
  session.restoring = true;
  const answer = (command: string, request: unknown, secret = ''): Promise<Reply> => {
    asked.push({ command, request, secret });
    return Promise.resolve(replies[command] ?? { ok: {} });
  };
  reachBy({
    ask: (command, request) => answer(command, request),
    askRaw: (command, request, beside) => answer(command, request, new TextDecoder().decode(beside.secret)),
    hear: () => undefined,
  });
});

async function looked(recovery = false): Promise<Restoring> {
  const run = new Restoring();
  run.folder = ' /disk ';
  await run.find();
  run.recovery = recovery;
  run.secret = 'lugn mossa';
  await run.look();
  return run;
}

describe('restoring', () => {
  it('chooses the newest, and opens it with the secret beside the request', async () => {
    const run = await looked();
    expect(run.step).toBe('look');
    expect(asked.map((each) => each.command)).toEqual(['restore/find', 'restore/look']);
    expect(asked[0]?.request).toEqual({ folder: '/disk', server: null });
    expect(asked[1]).toEqual({
      command: 'restore/look',
      request: { folder: '/disk/Kartotek-4f1c02ab', name: '2026-03-16.kartotek', recovery: false, server: null },
      secret: 'lugn mossa',
    });
  });

  it('reaches a server with a password of its own, which is not kept', async () => {
    const run = new Restoring();
    run.kind = 'webdav';
    Object.assign(run.place, { address: ' https://moln.example/dav ', username: 'maj', secret: 'en kopp te' });
    await run.find();
    run.secret = 'lugn mossa';
    await run.look();
    await run.run();
    const server = { kind: 'webdav', username: 'maj', region: '', own_server: false, host_key: '' };
    expect(asked[0]).toEqual({
      command: 'restore/find',
      request: { folder: 'https://moln.example/dav', server },
      secret: 'en kopp te',
    });
    expect(asked.slice(1).map((each) => each.secret)).toEqual(['lugn mossa\0en kopp te', 'lugn mossa\0en kopp te']);
    expect((asked[1]?.request as { server: unknown }).server).toEqual(server);
    expect([run.place.secret, run.secret]).toEqual(['', '']);
  });

  it('stays at the place where nothing lies', async () => {
    replies['restore/find'] = { ok: [] };
    const run = new Restoring();
    await run.find();
    expect([run.step, run.found]).toEqual(['place', []]);
  });

  it('stays where it was refused, and says why', async () => {
    replies['restore/look'] = { refusal: { code: 'wrong_passphrase' } };
    const run = await looked();
    expect([run.step, run.refusal?.code, run.busy]).toEqual(['pick', 'wrong_passphrase', false]);
    replies['restore/look'] = { ok: { clients: 2 } };
    replies['restore/run'] = { refusal: { code: 'stopped' } };
    await run.look();
    await run.run();
    expect([run.step, run.refusal?.code]).toEqual(['look', 'stopped']);
  });

  it('forgets the passphrase once it is done', async () => {
    const run = await looked();
    await run.run();
    expect([run.step, run.secret]).toEqual(['done', '']);
  });

  it('keeps the recovery key for the new passphrase, and forgets it on leaving', async () => {
    const run = await looked(true);
    await run.run();
    expect([run.step, run.secret]).toEqual(['done', 'lugn mossa']);
    await run.leave();
    expect([run.secret, session.restoring]).toEqual(['', false]);
  });
});
