// A tour through the explorer in a real browser, over the documents in seeds or a thousand that are made up. It starts the
// server that it is given, or builds one, in a folder of its own, and ends with an error where something is not as it
// should be.
//
//   npm run tour                                          builds the server, over the documents in seeds
//   npm run tour -- world                                 over a thousand documents
//   DIPLOGRAPH_BIN=../bin/diplograph npm run tour         takes that one
//   CHROMIUM=/path/to/chromium PICTURES=folder npm run tour
//   MEASURE=yes npm run tour                              counts the frames of a large network as well
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { corpora } from './corpora.mjs';
import { firstView, frames } from './measure.mjs';
import { build, serve } from './server.mjs';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) {
  console.log(`there is no ${executablePath}: THE TOUR IS SKIPPED`);
  process.exit(0);
}
const [name = 'seeds'] = process.argv.slice(2);
const corpus = corpora[name];
if (!corpus) {
  console.error(`there is no corpus ${name}: name one of ${Object.keys(corpora).join(', ')}`);
  process.exit(2);
}
const [one, other] = corpus.pair;
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
    await page.keyboard.type(corpus.state.typed);
    await page.getByRole('option', { name: corpus.state.name }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: corpus.state.name }).waitFor();
    assert.equal(new URL(page.url()).search, `?view=entity&id=${corpus.state.id}`);
  },
  async 'a fact leads to its quote in the text'(page) {
    await page.locator('.relation-section .quote').first().click();
    const quote = page.locator('mark[data-chosen]').first();
    await quote.waitFor();
    assert.ok(await quote.isVisible(), 'the quote is in sight');
    assert.match(await page.locator('mark[data-chosen]').allTextContents().then((parts) => parts.join('')), new RegExp(corpus.state.name));
    await page.getByRole('button', { name: 'Next fact' }).click();
    await page.locator('.fact[aria-current]').waitFor();
  },
  async 'words of passages are found'(page) {
    await visit(page, `?view=search&q=${encodeURIComponent(corpus.passages)}&kind=passages`);
    assert.ok((await page.locator('.results li').count()) > 0, 'some passage is found');
  },
  async 'a way is found, with its sentences'(page) {
    await visit(page, '?view=paths');
    for (const [label, name] of [['From', corpus.way[0]], ['To', corpus.way[1]]]) {
      await page.getByRole('combobox', { name: label, exact: true }).fill(name);
      await page.getByRole('option', { name: new RegExp(`^${name}\\b`) }).first().click();
    }
    await page.locator('.way').first().waitFor();
    const [way] = await page.locator('.way').all();
    const steps = await way.locator('.step').count();
    assert.ok(steps > 0 && (await way.locator('.quote').count()) === steps, 'each step has its sentence');
  },
  async 'a network is drawn, and its edges open to quotes'(page) {
    await visit(page, `?view=network&edge=${one.id} ${other.id}`);
    await page.locator('.canvas[data-layout="done"]').waitFor();
    assert.ok((await page.locator('.panel .quote').count()) > 0, 'the edge has quotes');
    await page.getByRole('button', { name: one.name, exact: true }).click();
    await page.getByRole('button', { name: 'Only its neighbours' }).click();
    assert.match(page.url(), new RegExp(`ego=${one.id}`));
    const gexf = await exported(page, 'GEXF');
    assert.match(gexf.content.toString(), new RegExp(`<gexf version="1.[23]"[^]*label="${one.name}"`));
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
      [`?view=attendance&series=${corpus.series}`, '.matrix .mark-present'],
      [`?view=stances&actor=${other.id}`, '.facts .quote'],
      [`?view=timeline&series=${corpus.series}`, '.table tbody tr'],
      [`?view=compare&a=${one.id}&b=${other.id}`, '.compared tbody tr'],
      ['?view=map', corpus.shaded ? '.map path:not(.shade-0)' : '.map path'],
    ]) {
      await visit(page, query);
      await page.locator(selector).first().waitFor({ state: 'attached' });
    }
    await visit(page, `?view=attendance&series=${corpus.series}`);
    await page.locator('.mark-present').first().click();
    await page.locator('.behind .quote').first().waitFor();
    assert.match((await exported(page, 'CSV')).content.toString(), /present/);
  },
  async 'all views hand out what they show'(page) {
    for (const [name, query] of Object.entries(views)) {
      await visit(page, query);
      if (/view=network/.test(query)) await page.locator('.canvas[data-layout="done"]').waitFor();
      const buttons = await page.getByRole('group', { name: 'Export' }).getByRole('button').allTextContents();
      for (const label of buttons) {
        const { content } = await exported(page, label);
        const text = content.toString();
        if (label === 'PNG') assert.equal(content.subarray(1, 4).toString(), 'PNG', name);
        else if (/^(SVG|GEXF)$/.test(label)) assert.equal(await page.evaluate((text) => new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent, text), undefined, name);
        else if (/CSV$/.test(label)) assert.ok(text.split('\r\n').length > 2, `${name}: ${label} has rows`);
        else assert.ok(text.length > 0, name);
        if (pictures) writeFileSync(join(pictures, `${name}-${label.replaceAll(' ', '-')}${{ PNG: '.png', SVG: '.svg' }[label] ?? '.txt'}`), content);
      }
      console.log(`        ${name}: ${buttons.join(', ') || 'nothing to take'}`);
    }
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
    await visit(page, `?view=review&tab=merge&a=${corpus.same[0]}&b=${corpus.same[1]}`);
    await page.getByRole('button', { name: 'They are the same' }).click();
    await page.getByText(/^Done: /).waitFor();
    await page.getByRole('button', { name: 'Take back' }).first().click();
    await page.locator('.columns').waitFor();
  },
  async 'what goes wrong says what to do'(page) {
    await visit(page, '?view=entity&id=state/ZZ');
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
  search: '?view=search&q=cyber',
  entity: `?view=entity&id=${one.id}`,
  document: `?view=document&id=${corpus.document}`,
  network: `?view=network&node=${one.id}`,
  ego: `?view=network&ego=${one.id}`,
  paths: `?view=paths&from=${one.id}&to=${other.id}`,
  attendance: `?view=attendance&series=${corpus.series}`,
  stances: '?view=stances',
  actor: `?view=stances&actor=${one.id}`,
  timeline: `?view=timeline&series=${corpus.series}`,
  compare: `?view=compare&a=${one.id}&b=${other.id}`,
  map: '?view=map',
  review: '?view=review',
};

/** Looks at every view, in light and dark and on a small screen. */
async function lookAtAll() {
  for (const [look, size] of Object.entries({ light: {}, dark: { colorScheme: 'dark' }, small: { width: 390, height: 800 } })) {
    const page = await open(size);
    for (const [name, query] of Object.entries(views)) {
      await visit(page, query);
      if (/view=network/.test(query)) await page.locator('.canvas[data-layout="done"]').waitFor();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) problems.push(`${name}, ${look}: it is ${over} pixels wider than the screen`);
      await accessible(page, `${name}, ${look}`);
      await picture(page, `${name}-${look}`);
    }
    await page.context().close();
  }
}

/** Measures how soon a page is there, and, where it is asked for, how smoothly a large network moves. */
async function measure() {
  const page = await open();
  const first = await firstView(page, server.url);
  console.log(`first view after ${first.toFixed(0)} ms`);
  if (process.env.MEASURE) {
    const { moved, dragged } = await frames(page, server.url);
    console.log(`with 2,000 nodes and 20,000 edges, ${moved.toFixed(0)} frames a second while all is moved, ${dragged.toFixed(0)} while a node is dragged`);
    await picture(page, 'large');
  }
  await page.context().close();
}

try {
  server = await serve(process.env.DIPLOGRAPH_BIN ? resolve(process.env.DIPLOGRAPH_BIN) : build(root, folder), root, folder, corpus);
  browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-gpu', '--enable-unsafe-swiftshader'],
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
  await measure();
  await lookAtAll();
} finally {
  await browser?.close();
  await server?.end();
  rmSync(folder, { recursive: true });
}
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'the tour found nothing wrong' : `the tour found ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
