// covers: R25 R38 (where backups lie, and what proves that they come back)
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { backupDesk } from '../../../dev/backups';
import { session } from '../../app/session.svelte';
import { reachBy } from '../../desk/ask';
import { settle } from '../../words/format.svelte';
import { speak, t } from '../../words/words.svelte';
import BackupPart from './BackupPart.svelte';

let screen: Record<string, unknown> | null = null;

async function shown(how: string, until: string): Promise<void> {
  const desk = backupDesk(
    new URLSearchParams(`backups=${how}`),
    () => {
      throw new Error('refused');
    },
    () => undefined,
  );
  reachBy({
    ask: (command) =>
      command === 'backup/state'
        ? Promise.resolve({ ok: desk['backup/state']?.({} as never, '') })
        : Promise.reject(new Error(command)),
    askRaw: () => Promise.reject(new Error('nothing of the kind')),
    hear: () => undefined,
  });
  screen = mount(BackupPart, { target: document.body });
  await vi.waitFor(() => {
    flushSync();
    expect(document.body.textContent).toContain(until);
  });
}

const times = (words: string): number => document.body.textContent.split(words).length - 1;

beforeEach(() => {
  speak('sv');
  settle({ zone: 'Europe/Stockholm', currency: 'SEK' });
  session.state = null;
});

afterEach(async () => {
  if (screen) await unmount(screen);
  screen = null;
  document.body.replaceChildren();
});

it('says once what a rehearsal does, and each button points to it', async () => {
  await shown('two', 'Hemma i kassaskåpet');
  const buttons = [...document.querySelectorAll('button')].filter((each) =>
    each.textContent.includes(t('backups-rehearse')),
  );
  expect(buttons).toHaveLength(2);
  expect(times(t('backups-rehearse-hint'))).toBe(1);
  for (const button of buttons) {
    const described = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toContain(t('backups-rehearse-hint'));
  }
});

it('says nothing of it where nothing lies yet', async () => {
  await shown('none', t('backups-empty'));
  expect(times(t('backups-rehearse-hint'))).toBe(0);
});
