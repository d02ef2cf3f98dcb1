// A tour through the explorer in a real browser, over the documents in seeds. It starts the server that it is given, or
// builds one, in a folder of its own, and ends with an error where something is not as it should be.
//
//   npm run tour                                          builds the server
//   DIPLOGRAPH_BIN=../bin/diplograph npm run tour         takes that one
//   CHROMIUM=/path/to/chromium PICTURES=folder npm run tour
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { large } from './large.mjs';
import { build, serve } from './server.mjs';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) {
  console.log(`there is no ${executablePath}: THE TOUR IS SKIPPED`);
  process.exit(0);
}
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'diplograph-tour-'));
const pictures = process.env.PICTURES;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const problems = [];
let browser;
let server;

/** Opens a window of its own, whose errors are problems of the tour. */
async function open({ width = 1280, height = 800, colorScheme = 'light' } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, acceptDownloads: true, bypassCSP: false });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()} at ${page.url()}`));
  page.on('pageerror', (error) => problems.push(`error: ${error.message} at ${page.url()}`));
  page.on('request', (request) => /^(data|blob):/.test(request.url()) || request.url().startsWith(server.url) || problems.push(`asks elsewhere: ${request.url()}`));
  return page;
}

/** Goes to an address of the explorer, and waits until nothing is on its way. */
async function visit(page, query) {
  await page.goto(`${server.url}/explore${query}`);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !document.querySelector('.loading'));
}

/** Looks for what keeps people from using a page, by axe-core; what is serious or worse is a problem. */
async function accessible(page, name) {
  const results = await page.evaluate(`(() => { const module = undefined; ${axe}; return window.axe.run(document, { resultTypes: ['violations'] }); })()`);
  for (const { id, impact, nodes } of results.violations) {
    if (impact === 'serious' || impact === 'critical') problems.push(`axe, ${name}: ${id} (${impact}) at ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(', ')}`);
  }
}

async function picture(page, name) {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** What is downloaded when a button of the exports is pressed. */
async function exported(page, label) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('group', { name: 'Export' }).getByRole('button', { name: label, exact: true }).click()]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

const stops = {
  async 'search leads to a thing, by keys alone'(page) {
    await visit(page, '');
    await page.keyboard.press('/');
    await page.keyboard.type('qat');
    await page.getByRole('option', { name: /Qatar/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Qatar' }).waitFor();
    assert.equal(new URL(page.url()).search, '?view=entity&id=state/QA');
  },
  async 'a fact leads to its quote in the text'(page) {
    await page.locator('.relation-section .quote').first().click();
    const quote = page.locator('mark[data-chosen]').first();
    await quote.waitFor();
    assert.ok(await quote.isVisible(), 'the quote is in sight');
    assert.match(await page.locator('mark[data-chosen]').allTextContents().then((parts) => parts.join('')), /Qatar/);
    await page.getByRole('button', { name: 'Next fact' }).click();
    await page.locator('.fact[aria-current]').waitFor();
  },
  async 'words of passages are found'(page) {
    await visit(page, '?view=search&q=data%20sovereignty&kind=passages');
    assert.ok((await page.locator('.results li').count()) > 0, 'some passage is found');
  },
  async 'a way is found, with its sentences'(page) {
    await visit(page, '?view=paths');
    for (const [label, name] of [['From', 'Qatar'], ['To', 'Huang Zhixiong']]) {
      await page.getByRole('combobox', { name: label, exact: true }).fill(name);
      await page.getByRole('option', { name }).first().click();
    }
    await page.locator('.way').first().waitFor();
    assert.equal(await page.locator('.way').first().locator('.quote').count(), 3);
  },
  async 'a network is drawn, and its edges open to quotes'(page) {
    await visit(page, '?view=network&edge=state/CN state/IR');
    await page.locator('.canvas[data-layout="done"]').waitFor();
    assert.ok((await page.locator('.panel .quote').count()) > 0, 'the edge has quotes');
    await page.getByRole('button', { name: 'China', exact: true }).click();
    await page.getByRole('button', { name: 'Only its neighbours' }).click();
    assert.match(page.url(), /ego=state\/CN/);
    const gexf = await exported(page, 'GEXF');
    assert.match(gexf.content.toString(), /<gexf version="1.[23]"[\s\S]*label="China"/);
    assert.match((await exported(page, 'Edges as CSV')).content.toString(), /^source id,source,target id,target,weight\r\n/);
    assert.equal((await exported(page, 'PNG')).content.subarray(1, 4).toString(), 'PNG');
    assert.match((await exported(page, 'SVG')).content.toString(), /<svg[\s\S]*<circle/);
  },
  async 'time is brushed'(page) {
    await visit(page, '?view=network');
    await page.getByRole('slider', { name: 'Last year' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/to=\d{4}/);
    await page.waitForLoadState('networkidle');
    await visit(page, '?view=network&window=12');
    const slider = page.getByRole('slider', { name: 'Window' });
    const last = Number(await slider.getAttribute('max'));
    await slider.focus();
    await page.keyboard.press('End');
    if (last > 0) await page.waitForURL(new RegExp(`at=${last}`));
  },
  async 'matrices, timelines, comparisons and maps have content'(page) {
    for (const [query, selector] of [
      ['?view=attendance&series=series/aalco-oewg-cyberspace', '.matrix .mark-present'],
      ['?view=stances&actor=state/IR', '.facts .quote'],
      ['?view=timeline&series=series/aalco-oewg-cyberspace', '.table tbody tr'],
      ['?view=compare&a=state/CN&b=state/IR', '.compared tbody tr'],
      ['?view=map', '.map path:not(.shade-0)'],
    ]) {
      await visit(page, query);
      await page.locator(selector).first().waitFor({ state: 'attached' });
    }
    assert.match((await exported(page, 'SVG')).content.toString(), /<svg[\s\S]*<path/);
    assert.equal((await exported(page, 'PNG')).content.subarray(1, 4).toString(), 'PNG');
    await visit(page, '?view=attendance&series=series/aalco-oewg-cyberspace');
    await page.locator('.mark-present').first().click();
    await page.locator('.behind .quote').first().waitFor();
    assert.match((await exported(page, 'CSV')).content.toString(), /present/);
  },
  async 'a fact is reviewed, and it is taken back'(page) {
    await visit(page, '?view=review');
    const card = page.locator('.card').first();
    await card.focus();
    await page.keyboard.press('a');
    await card.getByText('accepted').waitFor();
    await card.getByRole('button', { name: 'Take back' }).click();
    await card.getByText('taken back').waitFor();
    await card.getByRole('button', { name: 'Correct…' }).click();
    await card.getByRole('combobox').first().or(card.getByLabel('Value')).first().waitFor();
    await card.getByLabel('The text says').selectOption('POSSIBLE');
    await card.getByRole('button', { name: 'Correct it' }).click();
    await card.getByText('corrected').waitFor();
  },
  async 'two things are merged, and it is taken back'(page) {
    await visit(page, '?view=review&tab=merge&a=state/QA&b=state/IQ');
    await page.getByRole('button', { name: 'They are the same' }).click();
    await page.getByText(/^Done: /).waitFor();
    await page.getByRole('button', { name: 'Take back' }).first().click();
    await page.locator('.columns').waitFor();
  },
  async 'what goes wrong says what to do'(page) {
    await visit(page, '?view=entity&id=state/XX');
    await page.getByText('Nothing bears the id').waitFor();
    await visit(page, '?view=nothing');
    await page.getByText('There is no such view').first().waitFor();
    await page.route('**/graphql', (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"errors":[{"message":"the query took too long","extensions":{"code":"TIMEOUT"}}]}' }));
    await visit(page, '?view=map');
    await page.getByRole('alert').getByText('Narrow the period').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.map').waitFor();
  },
};

const views = {
  start: '',
  search: '?view=search&q=cyberspace',
  entity: '?view=entity&id=state/CN',
  document: '?view=document&id=document/seeds-000-837661f2fe58bab1',
  network: '?view=network&node=state/CN',
  paths: '?view=paths&from=state/QA&to=person/huang-zhixiong',
  attendance: '?view=attendance&series=series/aalco-oewg-cyberspace',
  stances: '?view=stances',
  timeline: '?view=timeline&series=series/aalco-oewg-cyberspace',
  compare: '?view=compare&a=state/CN&b=state/IR',
  map: '?view=map',
  review: '?view=review',
};

/** Looks at every view, in light and dark and on a small screen. */
async function lookAtAll() {
  for (const [look, size] of Object.entries({ light: {}, dark: { colorScheme: 'dark' }, small: { width: 390, height: 800 } })) {
    const page = await open(size);
    for (const [name, query] of Object.entries(views)) {
      await visit(page, query);
      if (name === 'network') await page.locator('.canvas[data-layout="done"]').waitFor();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) problems.push(`${name}, ${look}: it is ${over} pixels wider than the screen`);
      await accessible(page, `${name}, ${look}`);
      await picture(page, `${name}-${look}`);
    }
    await page.context().close();
  }
}

/** Measures how soon a page is there, and how many frames a second a large network has while it is moved. */
async function measure() {
  const page = await open();
  const begun = performance.now();
  await page.goto(`${server.url}/explore`);
  await page.locator('.figures').waitFor();
  const first = performance.now() - begun;
  await page.route('**/network.json*', (route) => route.fulfill({ json: large(2000, 20_000) }));
  await page.goto(`${server.url}/explore?view=network`);
  const box = await page.locator('.canvas').boundingBox();
  await page.locator('.canvas[data-layout]').waitFor();
  const frames = page.evaluate(() => new Promise((tell) => {
    let count = 0;
    const start = performance.now();
    const next = (now) => (now - start > 3000 ? tell((count * 1000) / (now - start)) : (count++, requestAnimationFrame(next)));
    requestAnimationFrame(next);
  }));
  await page.mouse.move(box.x + 300, box.y + 300);
  await page.mouse.down();
  for (let i = 0; i < 120; i++) await page.mouse.move(box.x + 300 + 100 * Math.sin(i / 8), box.y + 300 + 60 * Math.cos(i / 8));
  await page.mouse.up();
  const laid = page.locator('.canvas[data-layout="done"]').waitFor({ timeout: 90_000 });
  console.log(`first view after ${first.toFixed(0)} ms; ${(await frames).toFixed(0)} frames a second while 2,000 nodes and 20,000 edges are moved and laid out`);
  await laid;
  await picture(page, 'large');
  await page.context().close();
}

try {
  server = await serve(process.env.DIPLOGRAPH_BIN ? resolve(process.env.DIPLOGRAPH_BIN) : build(root, folder), root, folder);
  browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  const page = await open();
  for (const [name, stop] of Object.entries(stops)) {
    try {
      await stop(page);
      console.log(`ok      ${name}`);
    } catch (error) {
      console.log(`NOT OK  ${name}`);
      problems.push(`${name}: ${error.message}`);
    }
  }
  await page.context().close();
  await lookAtAll();
  if (process.env.MEASURE) await measure();
} finally {
  await browser?.close();
  await server?.end();
  rmSync(folder, { recursive: true });
}
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'the tour found nothing wrong' : `the tour found ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
