// Nothing jumps: on a slow line and with nothing in the cache, from the first letter to the foot of the page, no
// element of any public page changes its place by itself. The document itself comes piece by piece; style, fonts,
// pictures and live figures come while one reads.
import type { Page } from '@playwright/test';
import { expect, ready, test } from './support/clean';
import { decoded, fetchRaw, Front } from './support/front';
import { address, PLACES, type Place } from './support/places';
import { LANGS, type Lang } from './support/texts';

/** What counts as nothing: it is printed as 0.00. */
const NOTHING = 0.005;

/** A phone's bad line. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/** In so many pieces a document comes, so many milliseconds apart: each is painted before the next. */
const PIECES = 40;
const PAUSE = 40;

let front: Front;
test.beforeAll(async () => {
  front = await Front.start();
});
test.afterAll(() => front?.close());

/** Two languages for each page, the one on a phone and the other on a desk. */
const looks = (at: number): [lang: Lang, width: number, height: number][] => [
  [LANGS[at % LANGS.length], 390, 844],
  [LANGS[(at + 1 + (Math.floor(at / LANGS.length) % (LANGS.length - 1))) % LANGS.length], 1440, 900],
];

const PUBLIC: Place[] = PLACES.filter(({ status }) => !status);

PUBLIC.forEach((place, at) => {
  for (const [lang, width, height] of looks(at)) {
    test(`nothing jumps on ${place.name} in ${lang} at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const line = await page.context().newCDPSession(page);
      await line.send('Network.enable');
      await line.send('Network.emulateNetworkConditions', LINE);
      await page.addInitScript(watch);
      const { path, headers, body } = await fetchRaw(await address(place, lang));
      front.document = { path, headers, html: decoded(body), pieces: PIECES, pause: PAUSE };
      await page.goto(`${front.origin}${path}`, { waitUntil: 'load' });
      await ready(page);
      await page.evaluate(() => document.fonts.ready);
      // What an app does late, it does within this.
      await page.waitForTimeout(1_500);
      await scrollThrough(page);
      const { shifts, painted } = await page.evaluate(() => ({
        shifts: (window as any).__shifts as Shift[],
        painted: performance.getEntriesByName('first-contentful-paint').length,
      }));
      expect(painted, 'the page was painted, so that something could jump').toBe(1);
      const sum = shifts.reduce((all, { value }) => all + value, 0);
      const moved = shifts.map(({ value, at: when, moved: what }) => `${value.toFixed(4)} after ${when} ms: ${what.join('; ')}`);
      expect(sum, `what moved:\n${moved.join('\n')}`).toBeLessThan(NOTHING);
    });
  }
});

test('a jump is seen', async ({ page }) => {
  await page.addInitScript(watch);
  await page.goto('about:blank');
  await page.setContent('<!doctype html><h1>마당</h1><p>the open yard of a Korean house</p>');
  await page.evaluate(watch);
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    await frame();
    await frame();
    document.querySelector('h1')!.style.paddingTop = '200px';
    await frame();
    await frame();
  });
  await expect.poll(() => page.evaluate(() => (window as any).__shifts.length)).toBeGreaterThan(0);
  const [{ value, moved }] = await page.evaluate(() => (window as any).__shifts as Shift[]);
  expect(value).toBeGreaterThan(NOTHING);
  expect(moved.join()).toContain('> p from');
});

interface Shift {
  value: number;
  at: number;
  moved: string[];
}

/** Runs in the page before it: keeps each shift that no reader caused. */
function watch(): void {
  const shifts: Shift[] = [];
  Object.assign(window, { __shifts: shifts });
  const name = (node: Node | null): string => {
    const element = node instanceof Element ? node : node?.parentElement;
    if (!element) return 'something gone';
    const own = element.localName + (element.id && `#${element.id}`) + [...element.classList].map((one) => `.${one}`).join('');
    return element.classList.length || !element.parentElement ? own : `${name(element.parentElement)} > ${own}`;
  };
  const spot = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].map(Math.round).join(' ');
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as any[]) {
      if (entry.hadRecentInput) continue;
      const moved = entry.sources.map((one: any) => `${name(one.node)} from ${spot(one.previousRect)} to ${spot(one.currentRect)}`);
      shifts.push({ value: entry.value, at: Math.round(entry.startTime), moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** To the foot of the page and back, slowly enough that pictures on the way are asked for. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frames = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)));
    for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight * 0.8) {
      window.scrollTo(0, at);
      await frames();
    }
    await Promise.all([...document.images].map((picture) => picture.complete || new Promise((done) => {
      picture.addEventListener('load', done, { once: true });
      picture.addEventListener('error', done, { once: true });
    })));
    window.scrollTo(0, 0);
    await frames();
  });
}
