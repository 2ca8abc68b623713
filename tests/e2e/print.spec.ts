// A company and a product on paper: one page of A4 with name, facts and picture, and without what can only be
// pressed.
import type { Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { clipped } from './support/clipped';
import { expect, open, test } from './support/clean';
import { settle } from './support/looks';
import { address, place, read, samples } from './support/places';
import { LANGS } from './support/texts';

const OUT = resolve(__dirname, '../../out/print');
/** A4 at 96 px an inch. */
const PAPER = { width: 794, height: 1123 };
/** What nobody can press on paper. */
const CONTROLS = '.header .nav, .languages, .skip, .breadcrumbs, .pager, .chips, .search, form, button, .button, .connection, .footer a';

for (const kind of ['company', 'product'] as const) {
  for (const lang of LANGS) {
    test(`a ${kind} in ${lang} prints to one clean page`, async ({ page }) => {
      const thing = await read(`/api/v1/${kind === 'company' ? 'companies' : 'products'}/${(await samples())[kind]}?lang=${lang}`);
      await open(page, await address(place(kind), lang));
      await settle(page);
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: false });
      mkdirSync(OUT, { recursive: true });
      writeFileSync(join(OUT, `${kind}-${lang}.pdf`), pdf);

      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize(PAPER);
      await page.screenshot({ path: join(OUT, `${kind}-${lang}.png`), fullPage: true });
      expect.soft(pages(pdf), 'pages of paper').toEqual([A4]);
      expect.soft(await visible(page, CONTROLS), 'controls on paper').toEqual([]);
      await expect.soft(page.locator('h1')).toBeVisible();
      await expect.soft(page.locator('h1')).toHaveText(thing.name);
      const facts = page.locator('main .facts');
      await expect.soft(facts.first(), 'the facts').toBeVisible();
      for (const fact of kind === 'company' ? [thing.business_number, thing.address] : [thing.hs6.slice(0, 4)]) {
        await expect.soft(page.locator('main')).toContainText(fact);
      }
      const pictures = await page.locator('main img').evaluateAll((all: HTMLImageElement[]) =>
        all.filter((one) => one.checkVisibility()).map((one) => ({ loaded: one.complete && one.naturalWidth > 0, ...one.getBoundingClientRect().toJSON() })),
      );
      expect.soft(pictures.filter(({ loaded }) => !loaded), 'pictures that did not come').toEqual([]);
      // At least as wide as a finger is long, and near the name.
      expect.soft(pictures.some(({ width, top }) => width > 150 && top < PAPER.height / 2), 'a picture of it').toBe(true);
      expect.soft(await clipped(page), 'text that is cut').toEqual([]);
      const [ink, ground] = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return [color, backgroundColor];
      });
      expect.soft(ground, 'paper is white').toMatch(/^rgb\(255, 255, 255\)$|^rgba\(0, 0, 0, 0\)$/);
      expect.soft(ink, 'and ink is dark').toMatch(/^rgb\((\d\d?), (\d\d?), (\d\d?)\)$/);
    });
  }
}

test('a reader who works in the dark prints on white paper too', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await open(page, await address(place('product'), 'ko'));
  const [ink, ground] = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor];
  });
  expect(ground).toMatch(/^rgb\(255, 255, 255\)$|^rgba\(0, 0, 0, 0\)$/);
  expect(ink).toMatch(/^rgb\((\d\d?), (\d\d?), (\d\d?)\)$/);
});

test('pages of paper are counted', async ({ page }) => {
  await page.setContent('<p>one</p><p style="break-before: page">two</p><p style="break-before: page">three</p>');
  expect(pages(await page.pdf({ format: 'A4' }))).toEqual([A4, A4, A4]);
});

const A4 = 'A4';

/** The size of each page. Chromium writes its page objects uncompressed, one `/Type /Page` with a `/MediaBox` each. */
function pages(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  const found = [...text.matchAll(/<<(?:(?!endobj)[\s\S])*?\/Type\s*\/Page\b(?!s)(?:(?!endobj)[\s\S])*?endobj/g)];
  if (!found.length) throw new Error('the PDF has no page that can be read');
  return found.map(([object]) => {
    const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/.exec(object);
    if (!box) return 'no size';
    const [width, height] = [Number(box[1]), Number(box[2])];
    // 595.3 × 841.9 points, in whatever way the browser rounded them.
    return Math.abs(width - 595.3) < 1.5 && Math.abs(height - 841.9) < 1.5 ? A4 : `${width} × ${height} points`;
  });
}

/** Elements that show, of those that must not. */
function visible(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    (all) => [...new Set([...document.querySelectorAll(all)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1)
      .map((element) => `${element.localName}${[...element.classList].map((one) => `.${one}`).join('')}`))],
    selector,
  );
}
