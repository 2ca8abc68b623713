// The frame around every page: languages, skip link, the way back; and axe on every page in a sample of all
// languages, schemes and widths.
import { axe, complaints } from './support/axe';
import { expect, open, test } from './support/clean';
import { GRID, looks, pairs, settle, wear } from './support/looks';
import { address, PLACES } from './support/places';
import { t, TAGS } from './support/texts';

test('the sample of looks leaves out no pair of language, scheme and width', () => {
  PLACES.forEach((_, at) => {
    const ours = looks(at);
    expect(new Set(ours.map(({ lang }) => lang)).size, 'each page in each language').toBe(4);
    expect(new Set(ours.map(({ scheme }) => scheme)).size, 'each page in each scheme').toBe(3);
    // Whatever page is taken away or put in between, its neighbours cover every pair.
    expect(pairs([0, 1, 2, 3, 4].flatMap((next) => looks(at + next)))).toEqual(pairs(GRID));
  });
});

PLACES.forEach((place, at) => {
  test(`axe finds nothing on ${place.name}`, async ({ page, clean }) => {
    if (place.status) clean.expect(/status of 404/);
    test.setTimeout(120_000);
    for (const { lang, scheme, width } of looks(at)) {
      await wear(page, scheme);
      await page.setViewportSize({ width, height: 900 });
      await open(page, await address(place, lang));
      await settle(page);
      expect.soft(complaints(await axe(page)), `${place.name}, ${lang}, ${scheme}, ${width} px`).toEqual([]);
    }
  });
});

test('the language switch stays on the page and keeps the query', async ({ page }) => {
  await open(page, '/ko/catalog?hall=FB&view=companies');
  await page.locator('.languages').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL('/en/catalog?hall=FB&view=companies');
  await expect(page.locator('html')).toHaveAttribute('lang', TAGS.en);
  await expect(page.locator('h1')).toHaveText(t('en', 'catalog.title_hall_companies', { hall: t('en', 'hall.FB') }));
});

test('after a link inside the app the language switch follows', async ({ page }) => {
  await open(page, '/en');
  await page.locator('.nav a[href="/en/catalog"]').click();
  await expect(page.locator('main h1')).toHaveText(t('en', 'catalog.title'));
  await page.locator('.chips a[href="/en/catalog?hall=PM"]').click();
  await expect(page).toHaveURL('/en/catalog?hall=PM');
  await page.locator('.languages').getByRole('link', { name: '日本語' }).click();
  await expect(page).toHaveURL('/ja/catalog?hall=PM');
  await expect(page.locator('h1')).toHaveText(t('ja', 'catalog.title_hall', { hall: t('ja', 'hall.PM') }));
});

test('the current section and language are marked', async ({ page }) => {
  await open(page, '/ko/courses');
  await expect(page.locator('.nav [aria-current=page]')).toHaveText(t('ko', 'nav.courses'));
  await expect(page.locator('.languages [aria-current=true]')).toHaveText('한국어');
  await page.locator('.nav a[href="/ko/live"]').click();
  await expect(page.locator('.nav [aria-current=page]')).toHaveText(t('ko', 'nav.live'));
});

test('the first press of Tab offers to skip to the content', async ({ page }) => {
  await open(page, '/ko/catalog');
  await page.keyboard.press('Tab');
  const skip = page.locator('a.skip');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await expect(skip).toHaveText(t('ko', 'shell.skip'));
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('a change of the query neither moves the focus nor loads a document', async ({ page, clean }) => {
  await open(page, '/ko/catalog');
  await page.locator('#catalog-q').fill('김');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=/);
  await expect(page.locator('#catalog-q')).toHaveValue('김');
  await page.waitForTimeout(500);
  await expect(page.locator('main h1')).not.toBeFocused();
  expect(clean.documents()).toBe(1);
});

test('the way back leads to where one was', async ({ page, clean }) => {
  await open(page, '/ko/catalog');
  const link = page.locator('.plate h3 a').nth(20);
  await link.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(300);
  await link.click();
  await expect(page).toHaveURL(/\/products\//);
  await expect(page.locator('main h1')).toBeFocused();
  expect(await page.evaluate(() => scrollY), 'a new page begins at its top').toBeLessThan(50);
  await page.goBack();
  await expect(page.locator('main h1')).toHaveText(t('ko', 'catalog.title'));
  await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(150);
  expect(clean.documents()).toBe(1);
});

test('a page that comes late still gets the focus, unless one went on', async ({ page }) => {
  const gate = { open: () => {} };
  const opened = () => new Promise<void>((done) => (gate.open = done));
  let wait = opened();
  await page.route((url) => url.pathname === '/api/v1/courses', async (route) => {
    await wait;
    await route.continue();
  });
  await open(page, '/ko/visit');
  await page.locator('.nav a[href="/ko/courses"]').click();
  await expect(page.locator('main h1')).toHaveText(t('ko', 'ui.loading'));
  await page.waitForTimeout(3_000);
  await expect(page.locator('.nav a[href="/ko/courses"]')).toBeFocused();
  gate.open();
  await expect(page.locator('main h1')).toHaveText(t('ko', 'course.title'));
  await expect(page.locator('main h1')).toBeFocused();

  wait = opened();
  await page.locator('.nav a[href="/ko/visit"]').click();
  await expect(page.locator('main h1')).toBeFocused();
  await page.locator('.nav a[href="/ko/courses"]').click();
  await expect(page.locator('main h1')).toHaveText(t('ko', 'ui.loading'));
  await page.keyboard.press('Tab');
  await expect(page.locator('.nav a[href="/ko/technologies"]')).toBeFocused();
  gate.open();
  await expect(page.locator('main h1')).toHaveText(t('ko', 'course.title'));
  await page.waitForTimeout(300);
  await expect(page.locator('.nav a[href="/ko/technologies"]')).toBeFocused();
});

test('light and dark are two sets of colours', async ({ page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, '/ko');
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground()).not.toBe(light);
});
