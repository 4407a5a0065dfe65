/**
 * What is pressed to see the doors of the house and the turned screen: first run, unlock, recovery, settings, forms and consents.
 * Each entry as in shots.mjs: name, how the desk starts, steps. A step may also be a function of the page.
 */
const keys = (...all) => all.map((key) => ['press', key]);
const wait = (page, ms = 150) => page.waitForTimeout(ms);

const CARD = [
  ['press', 'Control+2'],
  ['press', 'ArrowDown'],
  ['press', 'Enter'],
];
const PHRASE = 'lugn mossa under granen';
const KEY = 'K7QM-2WXD-9FHT-4RBN-8CVJ-3SPL-6YGA-5EZU-K7QM-2WXD-9FHT-4RBN-8CVJ';

/** Answers what is asked in one section and goes on, until the part with that number is shown. */
const fillTo = (part) => async (page) => {
  for (let at = 0; at < part; at++) {
    for (const question of await page.locator('dialog .question').all()) {
      const radios = question.locator('input[type=radio]');
      if ((await radios.count()) === 2) await radios.nth(1).check({ force: true });
    }
    for (const field of await page.locator('dialog textarea').all()) await field.fill('Ont i nacken sedan i höstas.');
    for (const name of ['phone']) {
      const field = page.locator(`dialog [data-question="${name}"] input`);
      if ((await field.count()) > 0) await field.fill('070-174 06 01');
    }
    await page.click('dialog button[type=submit]');
    await wait(page, 80);
  }
};

/** Signs in the box as a hand would. */
const sign = async (page) => {
  const box = await page.locator('canvas').boundingBox();
  if (!box) return;
  await page.mouse.move(box.x + 60, box.y + box.height * 0.6);
  await page.mouse.down();
  for (let n = 0; n < 40; n++)
    await page.mouse.move(box.x + 60 + n * 7, box.y + box.height * (0.55 + 0.2 * Math.sin(n / 2)));
  await page.mouse.up();
};

const bottom = (page) =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll('main, dialog, .body')) each.scrollTo(0, each.scrollHeight);
  });

const FORMS = [...CARD, ['press', 'Alt+4']];
const HANDED = [...FORMS, ['press', 'f']];
const CONSENTS = [...CARD, ['press', 'Alt+5']];
const TO_PASSPHRASE = [
  ['click', 'button.primary'],
  ['type', 'Norrsken Massage'],
  ['click', 'fieldset label'],
  ['click', 'button[type=submit]'],
];
const TO_SHEET = [
  ...TO_PASSPHRASE,
  ['type', PHRASE],
  async (page) => {
    await page.locator('input[type=password]').nth(1).fill(PHRASE);
    await wait(page, 250);
    await page.click('button[type=submit]');
  },
];
const ASKED = [...CONSENTS, ['press', 'f'], ['press', 'Enter']];

const TO_BACKUPS = keys('Control+7', 'Alt+8');

const BACKUPS = [
  ['backups-empty', 'backups=none', TO_BACKUPS],
  ['backups-good', '', TO_BACKUPS],
  ['backups-late', 'backups=late', TO_BACKUPS],
  ['backups-gone', 'backups=gone', TO_BACKUPS],
  ['backups-failed', 'backups=failed', TO_BACKUPS],
  ['backups-clock', 'backups=clock', TO_BACKUPS],
  ['backups-running', 'backups=running', TO_BACKUPS],
  ['backups-two', 'backups=two', TO_BACKUPS],
  ['backups-list', '', [...TO_BACKUPS, ['press', 'v']]],
  ['backups-owed', 'backups=owed', [...TO_BACKUPS, ['press', 'v']]],
  ['backups-add', 'backups=none', [...TO_BACKUPS, ['press', 'n']]],
  ['backups-chosen', 'backups=none', [...TO_BACKUPS, ...keys('n', 'Enter')]],
  ['backups-missing', 'backups=none', [...TO_BACKUPS, ['press', 'n'], ['click', '[role=dialog] [type=submit]']]],
  ['backups-made', 'backups=none', [...TO_BACKUPS, ...keys('n', 'Enter'), ['click', '[role=dialog] [type=submit]']]],
  ['backups-remove', '', [...TO_BACKUPS, ['press', 'x']]],
  ['backups-old-keys', 'backups=oldkeys', TO_BACKUPS],
  ['backups-demo', 'demo', TO_BACKUPS],
  ['backups-by-key', 'backups=late', keys('Control+b')],
  ['backups-today-late', 'backups=late', []],
  ['backups-today-none', 'backups=none', []],
];

/** A server is chosen and its address typed; what becomes of it depends on its name. */
const onServer = (kind, address) => [
  async (page) => {
    const form = page.locator('form:has(select)').last();
    await form.locator('select').selectOption(kind);
    if (!address) return;
    await form.locator('.control').nth(1).fill(address);
    await form.locator('.control').nth(2).fill('liv');
    await form.locator('input[type=password]').fill('hemligt');
    await form.locator('[type=submit]').click();
    await wait(page, 200);
    await form
      .locator('[aria-invalid=true], .key')
      .first()
      .scrollIntoViewIfNeeded({ timeout: 500 })
      .catch(() => {});
  },
];
const NEW_PLACE = [...TO_BACKUPS, ['press', 'n']];
const SERVERS = [
  ['backups-servers', 'backups=servers', TO_BACKUPS],
  ['backups-server-remove', 'backups=servers', [...TO_BACKUPS, ['press', 'x']]],
  ['backups-servers-end', 'backups=servers', [...TO_BACKUPS, bottom]],
  [
    'backups-server-change',
    'backups=servers',
    [...TO_BACKUPS, ['click', '.shelf header button'], ...keys('ArrowDown', 'ArrowDown', 'Enter')],
  ],
  ...['webdav', 'sftp', 's3'].flatMap((kind) => [
    [`backups-${kind}`, 'backups=none', [...NEW_PLACE, ...onServer(kind)]],
    [`restore-${kind}`, 'start=first', [['click', '.actions button:last-child'], ...onServer(kind)]],
  ]),
  ...['unknown', 'slow', 'untrusted', 'login', 'fault'].map((how) => [
    `backups-webdav-${how}`,
    'backups=none',
    [...NEW_PLACE, ...onServer('webdav', `https://${how}.example/liv`)],
  ]),
  ...['key', 'changed', 'badkey'].flatMap((how) => [
    [`backups-sftp-${how}`, 'backups=none', [...NEW_PLACE, ...onServer('sftp', `sftp://${how}.example/~/kartotek`)]],
    [
      `restore-sftp-${how}`,
      'start=first',
      [['click', '.actions button:last-child'], ...onServer('sftp', `sftp://${how}.example/~/kartotek`)],
    ],
  ]),
];

const TO_VAULT = [...keys('Control+7'), ['click', 'main nav button:nth-child(7)']];
const panel = (n) => `main .panel:nth-of-type(${n})`;
/** Brings a panel of the vault's part to the top. */
const up = (n) => (page) => page.locator(panel(n)).evaluate((each) => each.scrollIntoView());
const RENEWING = [...TO_VAULT, ['click', `${panel(3)} button`]];
const renewed = (current) => [
  ...RENEWING,
  async (page) => {
    const fields = page.locator(`${panel(3)} input[type=password]`);
    await fields.nth(0).fill(current);
    for (const n of [1, 2]) await fields.nth(n).fill('en helt ny fras om havet');
    await wait(page, 300);
    await page.locator(`${panel(3)} button[type=submit]`).click();
    await wait(page, 300);
  },
  up(3),
];
const ANOTHER_KEY = [...TO_VAULT, ['click', `${panel(1)} .panel-body > div .button, ${panel(1)} .lead + div .button`]];
const RENEWALS = [
  ['renew-keys', '', [...TO_VAULT, up(3)]],
  ['renew-keys-asking', '', [...RENEWING, up(3)]],
  ['renew-keys-missing', '', [...RENEWING, ['type', 'x'], ['press', 'Enter'], up(3)]],
  ['renew-keys-wrong', '', renewed('fel fras')],
  ['renew-keys-done', '', renewed(PHRASE)],
  ['renew-keys-done-end', '', [...renewed(PHRASE), up(4)]],
  ['renew-keys-owed', 'backups=oldkeys', [...renewed(PHRASE), up(4)]],
  ['renew-key-asking', '', ANOTHER_KEY],
  ['renew-key-done', '', [...ANOTHER_KEY, ['type', PHRASE], ['press', 'Enter'], (page) => wait(page, 200)]],
  ['vault-whole', '', [...TO_VAULT, ['click', `${panel(5)} button`], up(5)]],
  ['vault-damaged', 'damaged', [...TO_VAULT, ['click', `${panel(5)} button`], up(5)]],
  ...['', 'damaged'].map((how) => [
    how ? 'vault-found' : 'vault-nothing',
    how,
    [...TO_VAULT, ['click', `${panel(6)} input`], ['type', 'signe'], ['press', 'Enter'], up(6)],
  ]),
];

/** A folder that is older than it should be: first refused, then offered, then opened. */
const REFUSED = [['type', PHRASE], ['press', 'Enter'], (page) => wait(page, 200)];
const recovering = async (page) => {
  await page.fill('textarea', KEY);
  for (const n of [0, 1]) await page.locator('input[type=password]').nth(n).fill(PHRASE);
  await wait(page, 300);
  await page.click('button[type=submit]');
  await wait(page, 200);
};
const LOSSES = [
  ...['stale', 'older', 'parted', 'keys'].flatMap((how) => [
    [`unlock-${how}`, `start=locked&loss=${how}`, REFUSED],
    [`unlock-${how}-asked`, `start=locked&loss=${how}`, [...REFUSED, ['click', 'form .quiet'], ['type', PHRASE]]],
  ]),
  ['recover-stale', 'start=locked&loss=stale', [['click', '.ways button'], recovering]],
  ['recover-stale-asked', 'start=locked&loss=stale', [['click', '.ways button'], recovering, ['click', 'form .quiet']]],
  ['noticed', 'noticed', []],
  ['noticed-all', 'noticed=all', []],
];

/** A part of the program that could not be fetched. */
const lost = (name) => (page) => page.route(`**/${name}-*.js`, (route) => route.abort());
const GONE = [
  ['part-gone', 'start=locked', [lost('Restore'), ['click', '.ways button:nth-child(2)'], (page) => wait(page, 200)]],
  ['desk-gone', '', [lost('Desk'), (page) => page.reload(), (page) => wait(page, 600)]],
];

/** What is typed as a folder, and then looked for. */
const looked = (folder) => [['type', folder], ['press', 'Enter'], (page) => wait(page, 200)];
const FROM_LOCK = [['click', '.ways button:nth-child(2)']];
const FROM_WELCOME = [['click', '.actions button:last-child']];
// Chosen in the window's own dialog; the focus then stands on the button that looks for it.
const PICKED = [...keys('Enter', 'Enter'), (page) => wait(page, 200)];
const TO_KEY = [...PICKED, ['press', 'Enter']];
const LOOKED = [...TO_KEY, ['type', PHRASE], ['press', 'Enter'], (page) => wait(page, 200)];
const RESTORED = [...LOOKED, ['click', '[type=submit]'], (page) => wait(page, 200)];
const BY_KEY = [
  ...TO_KEY,
  ['click', 'form .small'],
  (page) => page.fill('textarea', KEY.slice(0, 64)),
  ['press', 'Enter'],
  (page) => wait(page, 200),
  ['click', '[type=submit]'],
  (page) => wait(page, 200),
];

const RESTORES = [
  ['restore-place', 'start=first', FROM_WELCOME],
  ['restore-none', 'start=first', [...FROM_WELCOME, ['press', 'Shift+Tab'], ...looked('/run/media/liv/tom')]],
  ['restore-away', 'start=first', [...FROM_WELCOME, ['press', 'Shift+Tab'], ...looked('/run/media/liv/borta')]],
  ['restore-pick', 'start=first', [...FROM_WELCOME, ...PICKED]],
  ['restore-key', 'start=first', [...FROM_WELCOME, ...TO_KEY]],
  ['restore-key-wrong', 'start=first', [...FROM_WELCOME, ...TO_KEY, ['type', 'fel fras'], ['press', 'Enter']]],
  ['restore-key-recovery', 'start=first', [...FROM_WELCOME, ...TO_KEY, ['click', 'form .small']]],
  ['restore-look', 'start=first', [...FROM_WELCOME, ...LOOKED]],
  ['restore-look-replacing', 'start=locked', [...FROM_LOCK, ...LOOKED]],
  ['restore-working', 'start=first&slow', [...FROM_WELCOME, ...LOOKED, ['click', '[type=submit]']]],
  ['restore-done', 'start=first&lacking', [...FROM_WELCOME, ...RESTORED]],
  ['restore-done-replacing', 'start=locked', [...FROM_LOCK, ...RESTORED]],
  ['restore-done-recovery', 'start=first', [...FROM_WELCOME, ...BY_KEY]],
  ['restore-passphrase', 'start=first', [...FROM_WELCOME, ...BY_KEY, ['click', '[type=submit]']]],
  ['restore-unlock', 'start=first', [...FROM_WELCOME, ...RESTORED, ['click', '[type=submit]']]],
];

export const DOORS = [
  ...RESTORES,
  ...BACKUPS,
  ...SERVERS,
  ...RENEWALS,
  ...LOSSES,
  ...GONE,
  [
    'first-practice-missing',
    'start=first',
    [
      ['click', 'button.primary'],
      ['click', 'button[type=submit]'],
    ],
  ],
  ['first-passphrase', 'start=first', TO_PASSPHRASE],
  ['first-passphrase-weak', 'start=first', [...TO_PASSPHRASE, ['type', 'aaaaaaaaa']]],
  [
    'first-passphrase-good',
    'start=first',
    [...TO_PASSPHRASE, ['type', PHRASE], ['press', 'Tab'], ['press', 'Tab'], ['type', 'annat']],
  ],
  ['first-sheet', 'start=first', TO_SHEET],
  ['first-sheet-printed', 'start=first', [...TO_SHEET, ['click', '.print button'], (page) => wait(page, 200)]],
  ['first-sheet-printless', 'start=first&printless', TO_SHEET],
  ['first-typed', 'start=first', [...TO_SHEET, ['click', 'button[type=submit]']]],
  [
    'first-typed-wrong',
    'start=first',
    [...TO_SHEET, ['click', 'button[type=submit]'], ['type', 'K7QM 2WXD 9FHT'], ['press', 'Enter']],
  ],
  ['unlock-wrong', 'start=locked', [['type', 'fel fras'], ['press', 'Enter'], (page) => wait(page, 200)]],
  ['unlock-invented', 'start=invented', []],
  ['recover', 'start=locked', [['click', '.ways button']]],
  [
    'recover-new',
    'start=locked',
    [
      ['click', '.ways button'],
      async (page) => {
        await page.fill('textarea', KEY);
        await page.locator('input[type=password]').nth(0).fill(PHRASE);
        await page.locator('input[type=password]').nth(1).fill(PHRASE);
        await wait(page, 300);
        await page.click('button[type=submit]');
      },
    ],
  ],
  [
    'recover-typed',
    'start=locked',
    [
      ['click', '.ways button'],
      async (page) => {
        await page.fill('textarea', KEY);
        await page.locator('input[type=password]').nth(0).fill(PHRASE);
        await page.locator('input[type=password]').nth(1).fill(PHRASE);
        await wait(page, 300);
        await page.click('button[type=submit]');
        await wait(page, 300);
        await page.click('button[type=submit]');
        await page.keyboard.type('k7qm 2wxd 9');
      },
    ],
  ],
  ['consent-room', 'missing=consent', [...CARD, ['press', 'g']]],
  ['unconfirmed', 'unconfirmed', [['click', '.strip button']]],
  ['settings-vault-end', '', [['press', 'Control+7'], ['click', 'main nav button:nth-child(7)'], bottom]],
  ['settings-about-end', '', [['press', 'Control+7'], ['click', 'main nav button:nth-child(9)'], bottom]],
  ['settings-practice-end', '', [['press', 'Control+7'], bottom]],
  [
    'settings-article',
    '',
    [
      ['press', 'Control+7'],
      ['click', 'main nav button:nth-child(3)'],
      ['click', 'main .panel header .button'],
    ],
  ],
  [
    'settings-identity-yes',
    '',
    [
      ['press', 'Control+7'],
      ['click', 'main nav button:nth-child(6)'],
      ['click', 'main fieldset label:nth-child(2)'],
    ],
  ],
  [
    'settings-bookings-none',
    'empty',
    [
      ['press', 'Control+7'],
      ['click', 'main nav button:nth-child(5)'],
    ],
  ],
  [
    'account-end',
    '',
    [
      ['press', 'Control+7'],
      ['click', 'main nav button:nth-child(5)'],
      ['click', 'main .panel header .button'],
      bottom,
    ],
  ],
  ['forms-none', 'empty', FORMS],
  ['forms-shown', '', [...FORMS, ['click', '.row [aria-expanded]']]],
  ['fill-lead', '', HANDED],
  ['fill-1', '', [...HANDED, ['click', 'dialog .primary']]],
  ['fill-3', '', [...HANDED, ['click', 'dialog .primary'], fillTo(2)]],
  ['fill-3-end', '', [...HANDED, ['click', 'dialog .primary'], fillTo(2), bottom]],
  ['fill-4', '', [...HANDED, ['click', 'dialog .primary'], fillTo(3)]],
  ['fill-4-missing', '', [...HANDED, ['click', 'dialog .primary'], fillTo(3), ['click', 'dialog button[type=submit]']]],
  ['fill-9-yes', '', [...HANDED, ['click', 'dialog .primary'], fillTo(8), ['click', 'dialog .question label']]],
  ['fill-13', '', [...HANDED, ['click', 'dialog .primary'], fillTo(12)]],
  ['fill-sign', '', [...HANDED, ['click', 'dialog .primary'], fillTo(13)]],
  ['fill-signed', '', [...HANDED, ['click', 'dialog .primary'], fillTo(13), sign]],
  [
    'fill-sign-missing',
    '',
    [...HANDED, ['click', 'dialog .primary'], fillTo(13), ['click', 'dialog button[type=submit]']],
  ],
  [
    'fill-paper',
    '',
    [...HANDED, ['click', 'dialog .primary'], fillTo(13), ['click', 'dialog .others button:nth-child(1)']],
  ],
  [
    'fill-refuse',
    '',
    [...HANDED, ['click', 'dialog .primary'], fillTo(13), ['click', 'dialog .others button:nth-child(2)']],
  ],
  [
    'fill-thanks',
    '',
    [...HANDED, ['click', 'dialog .primary'], fillTo(13), sign, ['click', 'dialog button[type=submit]']],
  ],
  ['fill-back', '', [...HANDED, ['click', 'dialog .out button']]],
  ['consents-none', 'empty', CONSENTS],
  ['consents-shown', '', [...CONSENTS, ['click', '.row [aria-expanded]']]],
  ['consents-end', '', [...CONSENTS, bottom]],
  ['consent-asking', 'empty', [...CONSENTS, ['press', 'f']]],
  ['consent-text', 'empty', ASKED],
  ['consent-text-end', 'empty', [...ASKED, bottom]],
  ['consent-choose', 'empty', [...ASKED, ['click', 'dialog button[type=submit]'], bottom]],
  [
    'consent-sign',
    'empty',
    [...ASKED, ['click', 'dialog fieldset label:nth-child(1)'], ['click', 'dialog button[type=submit]']],
  ],
  [
    'consent-no',
    'empty',
    [...ASKED, ['click', 'dialog fieldset label:nth-child(2)'], ['click', 'dialog button[type=submit]']],
  ],
  ['withdraw', '', [...CONSENTS, ['click', '.row .ways button:nth-child(2)']]],
  ['intake-room', 'missing=intake', [...CARD, ['press', 'g']]],
  [
    'prove',
    'proving',
    [
      ['press', 'Control+7'],
      ['click', 'main nav button:nth-child(7)'],
      async (page) => {
        const fields = page.locator('main input[type=password]');
        await fields.nth(2).fill(PHRASE);
        await fields.nth(0).fill(PHRASE);
        await fields.nth(1).fill(PHRASE);
        await wait(page, 300);
        await page.locator('main form button[type=submit]').first().click();
      },
    ],
  ],
];
