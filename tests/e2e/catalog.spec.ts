// The catalogue as it is narrowed: words in many spellings, filters with their counts, ways out of nothing.
import type { Page } from '@playwright/test';
import { axe, complaints } from './support/axe';
import { expect, open, tabTo, test } from './support/clean';
import { clipped } from './support/clipped';
import { settle, wear } from './support/looks';
import { read } from './support/places';
import { LANGS, t } from './support/texts';

const found = (page: Page) => page.locator('.results-head h2');
const unfold = (page: Page) => page.locator('.filters > details > summary').click();

test('a filter keeps what its box promised, and is taken off by its chip', async ({ page }) => {
  await open(page, '/en/catalog?hall=FB');
  await unfold(page);
  const group = page.locator('.filters details.facet').filter({ hasText: t('en', 'facet.certificate') }).last();
  await group.locator('summary').click();
  const box = group.locator('.facet-option').filter({ hasText: 'HACCP' });
  const count = await box.locator('.count').innerText();
  await box.locator('input').check();
  await page.getByRole('button', { name: t('en', 'catalog.filters_go') }).click();
  await expect(page).toHaveURL(/hall=FB&.*certificate=HACCP/);
  await expect(found(page)).toHaveText(t('en', 'catalog.products_other').replace('{n}', count));
  await page.locator('.chip-remove').filter({ hasText: 'HACCP' }).click();
  await expect(page).toHaveURL('/en/catalog?hall=FB');
  await expect(page.locator('.chip-remove')).toHaveCount(0);
});

test('filters need no pointer', async ({ page }) => {
  await open(page, '/ko/catalog?hall=ME');
  await tabTo(page, '.filters > details > summary');
  await page.keyboard.press('Enter');
  await tabTo(page, '.filter-groups details:first-child > summary');
  await page.keyboard.press('Enter');
  await tabTo(page, '.filter-groups input');
  await page.keyboard.press('Space');
  const value = await page.locator('.filter-groups input:checked').getAttribute('value');
  await tabTo(page, '.filters button[type=submit]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`category=${value}`));
  await expect(page.locator('.chip-remove')).toHaveCount(1);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the filters are a plain form, and an attribute of a category narrows it', async ({ page, clean }) => {
    clean.expect(/\.js csp$/);
    const path = '/api/v1/products?lang=ja&category=whole-cabbage-kimchi&facets=attribute';
    const { facets } = await read(path);
    const facet = facets.find(({ name }: { name: string }) => name === 'attribute.spiciness');
    const { value, label, count } = facet.values[0];
    await page.goto('/ja/catalog?category=whole-cabbage-kimchi');
    await unfold(page);
    await page.locator(`.filters summary`).filter({ hasText: facet.label }).click();
    await page.locator(`input[name="attribute.spiciness"][value="${value}"]`).check();
    await page.locator('.filters button[type=submit]').click();
    await expect(found(page)).toHaveText(t('ja', 'catalog.products_other').replace('{n}', String(count)));
    await expect(page.locator('.chip-remove').filter({ hasText: label })).toBeVisible();
  });

  test('an order is kept from page to page', async ({ page, clean }) => {
    clean.expect(/\.js csp$/);
    await page.goto('/en/catalog?sort=lead');
    const first = await read('/api/v1/products?lang=en&sort=lead&limit=25');
    await expect(page.locator('.plate h3').first()).toHaveText(first.items[0].name);
    await page.locator('.pager a[href$="page=2"]').first().click();
    await expect(page).toHaveURL(/sort=lead&page=2/);
    await expect(page.locator('.plate h3').first()).toHaveText(first.items[24].name);
  });
});

for (const [q, lang, name] of [
  ['ㅍㄱㄱㅊ', 'ko', '포기김치'],
  ['rlacl', 'ko', '김치'],
  ['포기김치를', 'ko', '포기김치'],
  ['kimchy', 'en', 'kimchi'],
  ['きむち', 'ja', 'キムチ'],
  ['整顆白菜泡菜', 'zh', '整颗白菜泡菜'],
] as const) {
  test(`${q} finds ${name}`, async ({ page }) => {
    await open(page, `/${lang}/catalog`);
    await page.locator('#catalog-q').fill(q);
    await page.keyboard.press('Enter');
    await expect(page.locator('.plate h3').first()).toContainText(name);
  });
}

test('another keyboard is told, and what is nearest is said to be no more', async ({ page }) => {
  await open(page, '/ko/catalog?q=rlacl');
  await expect(page.locator('.results .note')).toHaveText(t('ko', 'catalog.correction').replace('{q}', '김치'));
  await open(page, '/en/catalog?q=kimchi%20lathe');
  await expect(page.locator('.results .note')).toHaveText(t('en', 'catalog.nearest'));
});

test('nothing found says which filter to drop, and what that brings', async ({ page }) => {
  const { without } = await read('/api/v1/products?lang=en&q=lathe&hall=FB&facets=1');
  const [{ total }] = without.filter(({ name }: { name: string }) => name === 'hall');
  await open(page, '/en/catalog?q=lathe&hall=FB');
  const way = page.locator('.empty a').first();
  await expect(way).toContainText(t('en', 'facet.hall'));
  await way.click();
  await expect(page).toHaveURL('/en/catalog?q=lathe');
  await expect(found(page)).toHaveText(t('en', 'catalog.products_other').replace('{n}', String(total)));
});

test('the unfolded filters are free of faults in every language, scheme and width', async ({ page }) => {
  for (const [n, lang] of LANGS.entries()) {
    const width = [320, 820, 1440, 390][n];
    await page.setViewportSize({ width, height: 900 });
    for (const scheme of ['light', 'dark', 'forced'] as const) {
      await wear(page, scheme);
      await open(page, `/${lang}/catalog?category=whole-cabbage-kimchi&certificate=HACCP`);
      await unfold(page);
      await settle(page);
      expect.soft(complaints(await axe(page)), `${lang}, ${scheme}, ${width} px`).toEqual([]);
      expect.soft(await clipped(page), `${lang}, ${width} px`).toEqual([]);
    }
  }
});
