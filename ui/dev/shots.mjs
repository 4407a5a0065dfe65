/**
 * Looks at the screen: builds it with invented people, serves it under the window's own content policy, and takes pictures of
 * every room in light and dark. Says what the policy refused and what the page complained about.
 *
 *   [PORT=4199] [LANGUAGES=sv,fi] [LOOK=light,dark] [WIDTH=1280] [HEIGHT=800] [BUILT=1] [QUICK=1] node dev/shots.mjs OUT [room,room…]
 *
 * Without LANGUAGES and LOOK each picture is taken twice: Swedish in light, Finnish in dark. With either, every language is
 * taken in every look. A width other than 1280 is part of the picture's name. BUILT takes the site built last time;
 * Every picture is measured too: words cut off, buttons in two lines and sideways scrolling are complained about.
 * SPEAKS lets every client speak the language of the screen; QUICK leaves out the look for what a screen reader stumbles on.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { DOORS } from './doors.mjs';

const out = resolve(process.argv[2] ?? '/tmp/kartotek-shots');
const only = process.argv[3]?.split(',');
mkdirSync(out, { recursive: true });
process.env.VITE_DESK = 'fake';
const outDir = resolve(out, 'site');
if (!process.env.BUILT) await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } });

const port = Number(process.env.PORT ?? 4199);
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src ipc: http://ipc.localhost";
const server = await preview({
  build: { outDir },
  preview: { port, strictPort: true, headers: { 'Content-Security-Policy': POLICY } },
});

const ERASURES = {
  sv: 'Alla raderingar',
  fi: 'Kaikki poistot',
  da: 'Alle sletninger',
  nb: 'Alle slettinger',
  en: 'All erasures',
};
/** The panel of the keyring, among those of the vault. */
const KEYRING = 'main section.panel:nth-of-type(4)';
const CARD = [
  ['press', 'Control+2'],
  ['press', 'ArrowDown'],
  ['press', 'Enter'],
];

const keys = (...all) => all.map((key) => ['press', key]);
const presses = (key, times) => keys(...Array(times).fill(key));
const ERASING = [...keys('Control+6', 'Control+k'), ['type', ERASURES], ['press', 'Enter']];
const ERASED = [
  ...ERASING,
  ...keys('n', 'ArrowDown', 'Enter'),
  ['click', 'main fieldset label'],
  ['click', 'main form input.control'],
  ['type', 'Cecilia Olsäter'],
  ['press', 'Enter'],
];

/** Name, how the desk starts, and what is pressed before the picture. */
const ROOMS = [
  ['first-welcome', 'start=first', []],
  ['first-practice', 'start=first', [['click', 'button.primary']]],
  ['unlock', 'start=locked', []],
  ['unlock-keyring', 'start=locked&keyring', []],
  ...['due', 'locked', 'empty', 'away'].map((how) => [
    `unlock-keyring-${how}`,
    `start=locked&keyring=${how}`,
    [['click', '.button:has(svg)']],
  ]),
  ['first-synced', 'start=first&synced', []],
  ['first-network', 'start=first&network', []],
  ...['synced', 'network'].map((how) => [
    `settings-vault-${how}`,
    how,
    [
      ['press', 'Control+7'],
      ['click', 'main nav button:nth-child(7)'],
      ['see', 'main section.panel:last-of-type'],
    ],
  ]),
  ['clients-empty', 'empty&cards=0', [['press', 'Control+2']]],
  ['clients-one', 'cards=1', [['press', 'Control+2']]],
  ['clients-many', 'cards=3000', [['press', 'Control+2']]],
  ['today', '', []],
  ['today-empty', 'empty', []],
  ['overview', '', [['press', 'Enter']]],
  ['clients', '', [['press', 'Control+2']]],
  ['client', '', CARD],
  ['client-journal', '', [...CARD, ['press', 'Alt+2'], ['press', 'n']]],
  ['client-visits', '', [...CARD, ['press', 'Alt+3']]],
  ['client-forms', '', [...CARD, ['press', 'Alt+4']]],
  ['client-consents', '', [...CARD, ['press', 'Alt+5']]],
  ['client-measurements', '', [...CARD, ['press', 'Alt+6']]],
  ['client-sales', '', [...CARD, ['press', 'Alt+7']]],
  ['client-attachments', '', [...CARD, ['press', 'Alt+8']]],
  ['client-history', '', [...CARD, ['press', 'Alt+9']]],
  ['admit', '', [['press', 'Control+n']]],
  [
    'fill-in',
    '',
    [...CARD, ['press', 'Alt+4'], ['press', 'f'], ['click', 'dialog .primary'], ['click', 'dialog .primary']],
  ],
  ['bookings', '', [['press', 'Control+3']]],
  ['journal', '', [['press', 'Control+4']]],
  ['daybook', '', [['press', 'Control+5']]],
  ['binder', '', [['press', 'Control+6']]],
  ['bookings-empty', 'empty', [['press', 'Control+3']]],
  [
    'bookings-day',
    '',
    [
      ['press', 'Control+3'],
      ['press', 'End'],
      ['press', 'v'],
    ],
  ],
  ['bookings-many', 'rows=3000', [['press', 'Control+3']]],
  ['daybook-empty', 'empty', [['press', 'Control+5']]],
  ['daybook-one', 'rows=1', [['press', 'Control+5']]],
  [
    'daybook-month',
    'rows=3000',
    [
      ['press', 'Control+5'],
      ['press', 'v'],
    ],
  ],
  ['bookings-match', 'long', [['press', 'Control+3'], ...presses('ArrowDown', 3)]],
  ['bookings-add', 'long', keys('Control+3', 'a', 'ArrowDown', 'Enter')],
  ['bookings-cancel', '', keys('Control+3', 'ArrowDown', 'ArrowDown', 'c')],
  ['bookings-day-busy', 'long', keys('Control+3', 'v')],
  ['bookings-failed', 'failed', keys('Control+3')],
  ['daybook-pay', 'rows=14', keys('Control+5', 'Home', 'p')],
  ['daybook-reverse', 'rows=14', keys('Control+5', 'Home', 'ArrowDown', 'r')],
  ['daybook-close', 'rows=14', keys('Control+5', 'c')],
  ['daybook-report', 'rows=14', keys('Control+5', 'd')],
  ['daybook-closed', 'rows=14', [...keys('Control+5', 'c'), ['click', 'dialog .primary, [role=dialog] .primary']]],
  ['daybook-pick', '', keys('Control+5', 'n')],
  ['daybook-sell', 'long', keys('Control+5', 'n', 'ArrowDown', 'Enter')],
  ['daybook-long', 'rows=14&long', keys('Control+5', 'v')],
  ['binder-empty', 'empty', [['press', 'Control+6']]],
  ['binder-no-printer', 'printless', keys('Control+6')],
  ['binder-stopped', 'stopped', keys('Control+6')],
  ['binder-printing', 'slow', keys('Control+6', 'p')],
  ...[2, 3, 4].map((n) => [`binder-${n}`, 'rows=3000', keys('Control+6', String(n))]),
  ['binder-shred', 'rows=14', keys('Control+6', '3', 'x')],
  ['erase-list', '', ERASING.slice(0, 4)],
  ['erase', '', [...ERASING, ...keys('n', 'ArrowDown', 'Enter')]],
  ['erase-blocked', 'blocked&long', [...ERASING, ...keys('n', 'ArrowDown', 'Enter')]],
  ['export', '', [...ERASING, ...keys('n', 'ArrowDown', 'Enter', 'u')]],
  ['erase-done', '', ERASED],
  ['erase-done-owed', 'backups=owed', ERASED],
  ['erase-done-away', 'backups=two', ERASED],
  [
    'erase-rest',
    '',
    [...ERASED, ['click', '.side:last-child input.control'], ['type', '070-174 06 02'], ['press', 'Enter']],
  ],
  ['settings', '', [['press', 'Control+7']]],
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => [
    `settings-${n}`,
    '',
    [
      ['press', 'Control+7'],
      ['click', `main nav button:nth-child(${n})`],
    ],
  ]),
  [
    'settings-keyring-on',
    'keyring',
    [
      ['press', 'Control+7'],
      ['click', 'main nav button:nth-child(7)'],
      ['see', KEYRING],
    ],
  ],
  [
    'settings-keyring-unconfirmed',
    'unconfirmed',
    [
      ['press', 'Control+7'],
      ['click', 'main nav button:nth-child(7)'],
      ['see', KEYRING],
    ],
  ],
  ['removal', 'vanishing', keys('r')],
  [
    'account-remove',
    '',
    [
      ['press', 'Control+7'],
      ['click', 'main nav button:nth-child(5)'],
      ['click', '.account header button[aria-haspopup]'],
      ...keys('ArrowUp', 'Enter'),
    ],
  ],
  [
    'settings-keyring',
    '',
    [
      ['press', 'Control+7'],
      ['click', 'main nav button:nth-child(7)'],
      ['click', `${KEYRING} .button`],
      ['see', KEYRING],
    ],
  ],
  [
    'account',
    '',
    [
      ['press', 'Control+7'],
      ['click', 'main nav button:nth-child(5)'],
      ['click', 'main .panel header .button'],
    ],
  ],
  ['sale', '', [['press', 's']]],
  [
    'palette',
    '',
    [
      ['press', 'Control+k'],
      ['type', 'lind'],
    ],
  ],
  ['keys', '', [['press', '?']]],
  ...DOORS,
];
const { LANGUAGES, LOOK, WIDTH, HEIGHT, NARROW, SPEAKS, QUICK } = process.env;
const viewport = { width: Number(WIDTH ?? 1280), height: Number(HEIGHT ?? 800) };
const look = (language, appearance, size = viewport) => [
  [language, appearance, ...(size.width === 1280 ? [] : [size.width])].join('-'),
  `language=${language}&appearance=${appearance}${SPEAKS ? `&speaks=${language}` : ''}`,
  size,
];
const LOOKS =
  LANGUAGES || LOOK
    ? (LANGUAGES ?? 'sv').split(',').flatMap((each) => (LOOK ?? 'light,dark').split(',').map((one) => look(each, one)))
    : [look('sv', 'light'), look('fi', 'dark')];
if (NARROW) LOOKS.push(look('sv', 'light', { width: 1024, height: 700 }));

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
async function judge(page, complain) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
  );
  for (const each of violations) {
    complain(
      `${each.id}: ${each.nodes
        .slice(0, 3)
        .map((node) => node.target.join(' '))
        .join(' | ')}`,
    );
  }
}

/** What does not fit: words cut off, a button in two lines, something that scrolls sideways. */
const measure = () => {
  const seen = (each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const named = (each) => `“${each.textContent.trim().replace(/\s+/g, ' ').slice(0, 60)}”`;
  const found = [];
  for (const each of document.querySelectorAll('body *')) {
    if (!seen(each) || each.closest('.only-spoken')) continue;
    const style = getComputedStyle(each);
    if (each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1) {
      if (style.textOverflow === 'ellipsis') found.push(`cut: ${named(each)}`);
      else if (['auto', 'scroll'].includes(style.overflowX)) found.push(`sideways: ${each.className || each.tagName}`);
      else if (
        style.overflowX === 'visible' &&
        style.display !== 'inline' &&
        each.matches('p, h1, h2, h3, li, dd, dt, label, td, th')
      )
        found.push(`too wide: ${named(each)}`);
    }
    if (each.matches('button, [role=tab]') && each.textContent.trim() && style.display !== 'none') {
      const range = document.createRange();
      range.selectNodeContents(each.querySelector('.words') ?? each);
      const lines = new Set(
        [...range.getClientRects()].filter((box) => box.width > 1).map((box) => Math.round(box.bottom / 12)),
      );
      if (each.matches('.button') && lines.size > 1) found.push(`button in ${lines.size} lines: ${named(each)}`);
    }
  }
  return [...new Set(found)];
};

let complaints = 0;
for (const [name, query, size] of LOOKS) {
  for (const [room, start, steps] of ROOMS) {
    if (only && !only.some((each) => (each.endsWith('*') ? room.startsWith(each.slice(0, -1)) : room === each)))
      continue;
    const page = await browser.newPage({ viewport: size });
    const complain = (text) => {
      complaints++;
      console.log(`${name} ${room}: ${text}`);
    };
    // Where a part is kept from coming, it is said to be missing.
    const heard = (text) => ['part-gone', 'desk-gone'].includes(room) || complain(text);
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && heard(message.text()));
    page.on('pageerror', (error) => heard(error.message));
    await page.clock.setFixedTime('2026-03-16T10:45:00+01:00');
    const open = async () => {
      await page.goto(`http://127.0.0.1:${port}/?${query}&${start}`);
      await page.waitForSelector('h1, h2');
    };
    // A machine that has other things to do is asked again.
    await open().catch(open).catch(open);
    await page.waitForTimeout(350);
    page.setDefaultTimeout(8000);
    for (const each of steps) {
      if (typeof each === 'function') await each(page).catch((error) => complain(error.message));
      const [what, value] = typeof each === 'function' ? [] : each;
      if (what === 'press') await page.keyboard.press(value);
      if (what === 'type') await page.keyboard.type(value[name.slice(0, 2)] ?? value);
      if (what === 'see') await page.locator(value).scrollIntoViewIfNeeded();
      if (what === 'click') await page.click(value).catch((error) => complain(error.message));
      await page.waitForTimeout(150);
    }
    await page.waitForTimeout(250);
    const missing = await page.getByText('⟦').allTextContents();
    if (missing.length > 0) complain(`no words: ${[...new Set(missing.join(' ').match(/⟦[^⟧]*⟧/g))].join(' ')}`);
    for (const each of await page.evaluate(measure)) complain(each);
    if (!QUICK) await judge(page, complain);
    await page.screenshot({ path: resolve(out, `${room}-${name}.png`) });
    await page.close();
  }
}
await browser.close();
await server.close();
console.log(`${complaints} complaints; pictures in ${out}`);
process.exit(complaints === 0 ? 0 : 1);
