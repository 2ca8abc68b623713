// Live figures on a server and simulator of this file's own: they move while factories send, grow old by
// themselves when they stop, and come back without a page load.
import type { Page } from '@playwright/test';
import { expect, open, test } from './support/clean';
import { Expo } from './support/expo';
import { read } from './support/places';
import { t } from './support/texts';

/** The declared period of the feeds, ms. */
const PERIOD = 1_000;
/** A period at which ages can be seen to grow, ms. */
const SLOW = 3_000;
/** When a feed of the first period is old, ms: two periods and a second. */
const OLD_AFTER = 2 * PERIOD + 1_000;
/** The page looks at its clock once a second, and the test every 100 ms. */
const TOLERANCE = 1_200;
/** How often the simulator is killed. */
const TRIES = 10;

test.describe.configure({ mode: 'default', timeout: 240_000 });

let expo: Expo;
/** Slugs of the factories that send by HTTP, and of those with shift sheets. */
let feeds: string[];
let sheets: string[];

test.beforeAll(async () => {
  test.setTimeout(240_000);
  expo = await Expo.start();
  const { items } = await read('/api/v1/factories?lang=en', expo.origin);
  const of = (feed: string) => items.filter((card: any) => card.feed === feed).map((card: any) => card.slug);
  [feeds, sheets] = [of('http'), of('shift_sheet')];
});

test.afterAll(() => expo?.close());

test('figures move, say that they are simulated, and can be paused', async ({ page, clean }) => {
  await sending(SLOW);
  await open(page, `${expo.origin}/en/live`);
  await expect.poll(async () => (await inState(page, 'live')).length).toBeGreaterThan(30);
  const fresh = await inState(page, 'live', feeds);
  expect(await moving(page, 6_000), 'tiles whose value or age changed').toBeGreaterThan(10);
  for (const slug of fresh.slice(0, 5)) {
    await expect(tile(page, slug).locator('[data-label=simulated]')).toHaveText(t('en', 'live.label_simulated'));
    await expect(tile(page, slug).locator('.state-word')).toHaveText(t('en', 'state.live'));
  }
  for (const slug of sheets) {
    await expect(tile(page, slug).locator('[data-label=shift_sheet]')).toHaveText(t('en', 'live.label_shift_sheet'));
  }

  await page.getByRole('button', { name: t('en', 'live.pause') }).click();
  await expect(page.locator('.pause [role=status]')).not.toBeEmpty();
  // The beat that was under way may still end.
  await page.waitForTimeout(1_100);
  expect(await moving(page, 3_000), 'tiles that changed while paused').toBe(0);
  await page.getByRole('button', { name: t('en', 'live.resume') }).click();
  expect(await moving(page, 6_000)).toBeGreaterThan(10);
  expect(clean.api(), 'calls of the API beside the stream').toEqual([]);
});

test('the page of a factory moves too, with its four indicators and machines', async ({ page }) => {
  await sending(SLOW);
  const { items } = await read('/api/v1/factories?lang=en', expo.origin);
  const card = items.find((one: any) => one.feed === 'http' && one.state === 'live');
  await open(page, `${expo.origin}/en/live/${card.slug}`);
  const tiles = page.locator(`article.tile[data-slug="${card.slug}"]`);
  await expect(tiles).toHaveCount(4);
  await expect(page.locator('article.tile[data-indicator=oee]')).toHaveAttribute('data-state', /live|late/);
  expect(await moving(page, 6_000)).toBeGreaterThan(0);
});

test('a factory with shift sheets says so and claims nothing live', async ({ page }) => {
  await open(page, `${expo.origin}/en/live/${sheets[0]}`);
  await expect(page.locator('.factory-head')).toContainText(t('en', 'live.sheet_note').slice(0, 40));
  await expect(page.locator('article.tile [data-label=shift_sheet]')).toHaveCount(4);
});

test(`a dead simulator turns every tile old in time, ${TRIES} of ${TRIES} tries`, async ({ page }) => {
  await open(page, `${expo.origin}/ko/live`);
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    await sending();
    await expect.poll(async () => (await inState(page, 'live', feeds)).length, { timeout: 20_000 }).toBeGreaterThan(30);
    const fresh = [...(await inState(page, 'live', feeds)), ...(await inState(page, 'late', feeds))];
    await expo.stopSimulator();
    const dead = Date.now();
    await allOld(page, fresh);
    console.log(`try ${attempt}: ${fresh.length} tiles stale ${Date.now() - dead} ms after the kill`);
    // Told by word as well, and no tile of a feed looks healthy.
    expect(new Set(await words(page, fresh))).toEqual(new Set([t('ko', 'state.stale')]));
    expect([...(await inState(page, 'live', feeds)), ...(await inState(page, 'late', feeds))]).toEqual([]);
    await expect(tile(page, fresh[0]).locator('.tile-age-text')).toContainText('KST');
  }
});

test('a server that is gone: a banner, old tiles; back again without a page load', async ({ page, clean }) => {
  clean.expect(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/);
  await sending();
  await open(page, `${expo.origin}/ko/live`);
  await page.evaluate(() => Object.assign(window, { __mark: 'kept' }));
  await expect.poll(async () => (await inState(page, 'live', feeds)).length, { timeout: 20_000 }).toBeGreaterThan(30);
  const banner = page.locator('.connection p.banner');
  await expect(banner).toBeHidden();
  const fresh = [...(await inState(page, 'live', feeds)), ...(await inState(page, 'late', feeds))];

  await expo.stopServing();
  await allOld(page, fresh);
  await expect(banner).toBeVisible();
  await expect(page.locator('.connection')).toHaveAttribute('data-trouble', /degraded|down|offline/);
  const said = await banner.innerText();
  expect([t('ko', 'shell.degraded'), t('ko', 'shell.down'), t('ko', 'shell.offline')]).toContain(said);
  // What stands on the page stays readable.
  await expect(page.locator('main h1')).toHaveText(t('ko', 'live.title'));

  await expo.serve();
  await expect.poll(async () => (await inState(page, 'live', feeds)).length, { timeout: 45_000 }).toBeGreaterThan(30);
  await expect(banner).toBeHidden();
  expect(await page.evaluate(() => (window as any).__mark), 'no page load').toBe('kept');
  expect(clean.documents()).toBe(1);
});

/** Lets the factories send with this period, and waits until no tile lives by another one. */
async function sending(period = PERIOD): Promise<void> {
  await expo.stopSimulator();
  await expo.simulate(period, async () => {
    const { items } = await read('/api/v1/factories?lang=en', expo.origin);
    const fresh = items.filter((card: any) => card.feed === 'http' && /live|late/.test(card.state));
    return fresh.length > 30 && fresh.every((card: any) => card.period_ms === period);
  });
}

function tile(page: Page, slug: string) {
  return page.locator(`article.tile[data-slug="${slug}"]`);
}

/** Slugs of the tiles in a state, of these factories or of all. */
async function inState(page: Page, state: string, among?: string[]): Promise<string[]> {
  const slugs = await page.locator(`article.tile[data-state="${state}"]`).evaluateAll((tiles) =>
    tiles.map((one) => one.getAttribute('data-slug')!),
  );
  return slugs.filter((slug) => !among || among.includes(slug));
}

/** The words for the states of these factories. */
function words(page: Page, slugs: string[]): Promise<string[]> {
  return page.evaluate(
    (all) => all.map((slug) => document.querySelector(`article.tile[data-slug="${slug}"] .state-word`)?.textContent ?? ''),
    slugs,
  );
}

/** Waits, no longer than it may take, until these tiles are stale and no tile of a feed looks healthy. */
async function allOld(page: Page, fresh: string[]): Promise<void> {
  await page.waitForFunction(
    ([stale, all]) => {
      const state = (slug: string) => document.querySelector(`article.tile[data-slug="${slug}"]`)?.getAttribute('data-state');
      return stale.every((slug) => state(slug) === 'stale') && !all.some((slug) => /live|late/.test(state(slug) ?? ''));
    },
    [fresh, feeds],
    { polling: 100, timeout: OLD_AFTER + TOLERANCE },
  );
}

/** How many tiles show another value or age at least once within that time. */
async function moving(page: Page, ms: number): Promise<number> {
  const figures = () =>
    page.locator('article.tile').evaluateAll((tiles) =>
      tiles.map((one) => ['.tile-value', '.tile-age-text'].map((part) => one.querySelector(part)?.textContent).join('|')),
    );
  const first = await figures();
  const moved = new Set<number>();
  for (const end = Date.now() + ms; Date.now() < end; await page.waitForTimeout(200)) {
    (await figures()).forEach((text, at) => text !== first[at] && moved.add(at));
  }
  return moved.size;
}
