// Wrong addresses and broken apps: ways on in the right language and the right status, a page that stays
// readable without its app, a beacon, and never a loop of reloads.
import type { Page } from '@playwright/test';
import { expect, open, ready, test, type Clean } from './support/clean';
import { samples } from './support/places';
import { LANGS, t, TAGS, type Lang } from './support/texts';

const unknown: [path: string, lang: Lang][] = [
  ...LANGS.map((lang): [string, Lang] => [`/${lang}/no-such-page`, lang]),
  ['/ko/products/none', 'ko'],
  ['/en/companies/none', 'en'],
  ['/zh/live/none', 'zh'],
  ['/ja/courses/none/book', 'ja'],
  ['/en/catalog/deeper/than/there/is', 'en'],
];

for (const [path, lang] of unknown) {
  test(`${path} is a page with ways on and status 404`, async ({ page, clean }) => {
    clean.expect(/status of 404/);
    const response = await open(page, path);
    expect(response.status()).toBe(404);
    await saysNotFound(page, lang);
    await page.getByRole('link', { name: t(lang, 'not_found.catalog') }).click();
    await expect(page.locator('main h1')).toHaveText(t(lang, 'catalog.title'));
  });
}

test.describe('an unknown language', () => {
  test.use({ locale: 'en-US' });

  test('/xx/catalog is not found, in the language of the reader', async ({ page, clean }) => {
    clean.expect(/status of 404/);
    const response = await open(page, '/xx/catalog');
    expect(response.status()).toBe(404);
    await saysNotFound(page, 'en');
  });
});

async function saysNotFound(page: Page, lang: Lang): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', TAGS[lang]);
  await expect(page.locator('h1')).toHaveText(t(lang, 'not_found.title'));
  await expect(page.locator('main .ways a')).toHaveCount(3);
  await expect(page.locator('head meta[name=robots]')).toHaveAttribute('content', 'noindex');
}

test('a thing that is gone after a link inside the app is not found either', async ({ page, clean }) => {
  clean.expect(/status of 404/);
  await open(page, '/ko/catalog');
  const link = page.locator('.plate h3 a').first();
  await link.evaluate((a) => a.setAttribute('href', '/ko/products/none'));
  await link.click();
  await expect(page.locator('main h1')).toHaveText(t('ko', 'not_found.title'));
  expect(clean.documents()).toBe(1);
});

test('/ leads to the language that the reader asks for', async ({ request }) => {
  for (const [accept, code] of [
    ['ja', 'ja'], ['en-GB,en;q=0.9,ko;q=0.8', 'en'], ['zh-CN', 'zh'], ['fr', 'ko'], ['de;q=0.9, ja;q=0.5', 'ja'],
  ]) {
    const answer = await request.get('/', { headers: { 'accept-language': accept }, maxRedirects: 0 });
    expect(answer.status(), accept).toBe(307);
    expect(answer.headers().location, accept).toBe(`/${code}`);
    expect(answer.headers().vary?.toLowerCase()).toContain('accept-language');
  }
});

test('a slash at the end leads to the address without it', async ({ request }) => {
  const answer = await request.get('/ko/catalog/?hall=FB', { maxRedirects: 0 });
  expect([301, 308]).toContain(answer.status());
  expect(answer.headers().location).toBe('/ko/catalog?hall=FB');
  const home = await request.get('/en/', { maxRedirects: 0 });
  expect(home.headers().location).toBe('/en');
});

test('unknown addresses of the API answer with a problem, and lost files with 404', async ({ request }) => {
  const answer = await request.get('/api/v1/nothing');
  expect(answer.status()).toBe(404);
  expect(answer.headers()['content-type']).toBe('application/problem+json');
  expect(await answer.json()).toMatchObject({ code: 'not_found', status: 404 });
  expect((await request.get('/assets/madang-app-0000000000000000.js')).status()).toBe(404);
  const field = await request.post('/api/v1/bookings', {
    headers: { 'idempotency-key': crypto.randomUUID() },
    data: { session: 'x', attendees: [], colour: 'blue' },
  });
  expect(field.status()).toBe(422);
  expect((await field.json()).fields[0]).toMatchObject({ path: 'colour', code: 'unknown_field' });
});

test('no answer is without its security headers', async ({ request }) => {
  for (const path of ['/ko', '/ko/no-such-page', '/api/v1/expo', '/api/v1/nothing', '/icon.svg', '/studio']) {
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toMatch(/'unsafe-inline'|'unsafe-eval'/);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
  }
});

/** What the browser says when the wasm is held back: that, and that its texts were fetched for nothing. */
const BROKEN = [/wasm/i, /ERR_FAILED/, /preloaded using link preload/];

test('without its wasm a page stays readable, reports, and stops loading itself', async ({ page, clean }) => {
  clean.expect(...BROKEN);
  await page.clock.install();
  await page.route('**/*.wasm', (route) => route.abort('failed'));
  const { product } = await samples();
  const beacon = page.waitForResponse('**/api/v1/client-errors');
  await page.goto(`/ko/products/${product}`);
  expect((await beacon).status()).toBeLessThan(300);
  await expect(page.locator('.restarting')).toHaveText(t('ko', 'shell.restarting'));
  await expect(page.locator('h1')).not.toBeEmpty();
  await wait(page, clean, 2_000, 2);
  await wait(page, clean, 10_000, 3);
  await wait(page, clean, 60_000, 4);
  // Now it does without: readable, links and forms work, nothing is tried again.
  const beacons = () => clean.api().filter((call) => call.endsWith('client-errors')).length;
  const told = beacons();
  await page.clock.fastForward(700_000);
  await page.waitForTimeout(500);
  expect(clean.documents()).toBe(4);
  expect(beacons()).toBe(told);
  await page.locator('.nav a[href="/ko/courses"]').click();
  await expect(page.locator('h1')).toHaveText(t('ko', 'course.title'));
});

test('in real time a broken app reloads at most twice in its first 15 s', async ({ page, clean }) => {
  clean.expect(...BROKEN);
  await page.route('**/*.wasm', (route) => route.abort('failed'));
  await page.goto('/en/visit');
  await page.waitForTimeout(15_000);
  expect(clean.documents()).toBeLessThanOrEqual(3);
  await expect(page.locator('h1')).toHaveText(t('en', 'visit.title'));
});

test('a panic is reported and reloads once; the third in ten minutes is the last', async ({ page, clean }) => {
  await page.clock.install();
  await open(page, '/ko/catalog');
  for (const [at, pause] of [2_000, 10_000, 60_000].entries()) {
    await panic(page);
    await wait(page, clean, pause, at + 2);
    if (at < 2) await ready(page);
  }
  // Plain now: what the server sent, with links that load documents.
  await page.waitForTimeout(1_000);
  await expect(page.locator('html')).not.toHaveAttribute('data-ready');
  await expect(page.locator('.plates .plate')).not.toHaveCount(0);
  await panic(page);
  await page.clock.fastForward(700_000);
  await page.waitForTimeout(500);
  expect(clean.documents()).toBe(4);
});

test('a panic does not take away what somebody is typing', async ({ page, clean }) => {
  await page.clock.install();
  await open(page, '/ko/catalog');
  await page.locator('#catalog-q').fill('김치');
  await panic(page);
  await page.clock.fastForward(30_000);
  await page.waitForTimeout(500);
  expect(clean.documents()).toBe(1);
  await expect(page.locator('#catalog-q')).toHaveValue('김치');
  // The form is the browser's again.
  await page.locator('main form.search button').click();
  await expect(page).toHaveURL(/q=/);
  expect(clean.documents()).toBe(2);
});

/** What the panic hook of the app does. */
async function panic(page: Page): Promise<void> {
  const beacon = page.waitForRequest('**/api/v1/client-errors');
  await page.evaluate(() => (window as any).madangFail('panic', 'test'));
  expect((await beacon).method()).toBe('POST');
  await expect(page.locator('.restarting')).toBeVisible();
}

/** Lets the time pass after which the page loads itself again, and not a moment before. */
async function wait(page: Page, clean: Clean, ms: number, documents: number): Promise<void> {
  await page.clock.fastForward(ms - 700);
  expect(clean.documents(), `documents before ${ms} ms`).toBe(documents - 1);
  await page.clock.fastForward(800);
  await expect.poll(() => clean.documents(), { message: `documents after ${ms} ms` }).toBe(documents);
  await page.waitForLoadState();
  if (documents < 4) await expect.poll(() => page.evaluate(() => document.readyState)).toBe('complete');
}

// Chromium rejects the promises of a transition from the page before when this page was there sooner than it.
test('a transition between pages that is given up is no fault of the app', async ({ page, clean }) => {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      for (const name of ['InvalidStateError', 'AbortError']) {
        void Promise.reject(new DOMException('Transition was aborted', name));
      }
    });
  });
  await open(page, '/en/visit');
  await expect(page.locator('.restarting')).toHaveCount(0);
  expect(clean.api()).toEqual([]);
});
