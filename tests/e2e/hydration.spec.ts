// Every public page in every language: rendered by the server, taken over by the app without a word on the
// console and without asking the API again, with a head that search engines and shares can use; and from
// each page one gets on without loading a document.
import type { Page } from '@playwright/test';
import { expect, open, ready, test, type Clean } from './support/clean';
import { address, ORIGIN, PLACES, type Place } from './support/places';
import { LANGS, t, TAGS, type Lang } from './support/texts';

for (const place of PLACES) {
  for (const lang of LANGS) {
    test(`${place.name} in ${lang}: rendered, taken over, and left without a page load`, async ({ page, clean }) => {
      if (place.status) clean.expect(/status of 404/);
      const path = await address(place, lang);
      const response = (await page.goto(path))!;
      expect(response.status()).toBe(place.status ?? 200);
      const html = await response.text();
      await ready(page);
      await quiet(page, clean);
      await renderedByTheServer(page, html);
      await head(page, place, lang, path);
      await leave(page, clean, place, lang);
    });
  }
}

/** After the app took over and had time to do what it should not: no call but the stream's. */
async function quiet(page: Page, clean: Clean): Promise<void> {
  await page.waitForTimeout(400);
  expect(clean.api(), 'calls of the API in the first view').toEqual([]);
  expect(clean.documents()).toBe(1);
}

async function renderedByTheServer(page: Page, html: string): Promise<void> {
  expect(html).not.toContain('data-shell');
  // The style may speak of it, the page itself must not be it.
  expect(html, 'a skeleton in the page of the server').not.toMatch(/<[^<>]* aria-busy="true"/);
  await expect(page.locator('h1')).toHaveCount(1);
  const heading = await page.locator('h1').innerText();
  for (const word of heading.split(/\s+/)) {
    expect(html).toContain(word.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
  }
}

async function head(page: Page, place: Place, lang: Lang, path: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', TAGS[lang]);
  const [title, found] = await page.evaluate(() => {
    const all = (selector: string, name: string) =>
      [...document.head.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
    const content = (selector: string) => all(selector, 'content');
    const alternates = [...document.head.querySelectorAll('link[rel=alternate][hreflang]')];
    return [
      document.title,
      {
        descriptions: content('meta[name=description]'),
        canonical: all('link[rel=canonical]', 'href'),
        alternates: alternates.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
        og: Object.fromEntries(
          ['type', 'title', 'description', 'url', 'locale'].map((key) => [key, content(`meta[property="og:${key}"]`)]),
        ),
      },
    ] as const;
  });
  expect(title).toMatch(new RegExp(`.+ · ${t(lang, 'shell.name')}$`));
  expect(found.descriptions).toHaveLength(1);
  expect(found.descriptions[0].length).toBeGreaterThan(5);
  // The session of a form makes no other page.
  const rest = (place.name === 'booking form' ? path.split('?')[0] : path).slice(3);
  const here = `${ORIGIN}/${lang}${rest}`;
  expect(found.canonical).toEqual([here]);
  expect(found.alternates.map(([tag, href]) => `${tag} ${href}`).sort()).toEqual(
    [...LANGS.map((code) => `${TAGS[code]} ${ORIGIN}/${code}${rest}`), `x-default ${ORIGIN}/en${rest}`].sort(),
  );
  const description = found.descriptions[0];
  expect(found.og).toEqual({ type: ['website'], title: [title], description: [description], url: [here], locale: [TAGS[lang]] });
  await linkedData(page, place);
}

async function linkedData(page: Page, place: Place): Promise<void> {
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  const types = blocks.map((text) => JSON.parse(text)).map((data) => {
    expect(data['@context']).toBe('https://schema.org');
    return data['@type'] as string;
  });
  expect(types.sort()).toEqual([...(place.linked ?? [])].sort());
}

/** A link of the header: another page without another document, its heading in focus, its title said. */
async function leave(page: Page, clean: Clean, place: Place, lang: Lang): Promise<void> {
  const to = place.name.startsWith('cours') || place.name === 'booking form' ? 'patents' : 'courses';
  await page.evaluate(() => Object.assign(window, { __mark: 'kept' }));
  await page.locator(`.nav a[href="/${lang}/${to}"]`).click();
  await expect(page).toHaveURL(`/${lang}/${to}`);
  const heading = page.locator('main h1');
  const words = t(lang, to === 'patents' ? 'patent.title' : 'course.title');
  await expect(heading).toHaveText(words);
  await expect(heading).toBeFocused();
  const title = t(lang, 'shell.title', { page: words });
  await expect(page).toHaveTitle(title);
  await expect(page.locator('p.visually-hidden[role=status][aria-live=polite]')).toHaveText(title);
  await expect(page.locator('h1')).toHaveCount(1);
  // Nothing of the page before stays in the head.
  await expect(page.locator('head link[rel=canonical]')).toHaveCount(1);
  await expect(page.locator('head link[rel=canonical]')).toHaveAttribute('href', `${ORIGIN}/${lang}/${to}`);
  await expect(page.locator('head meta[name=description]')).toHaveCount(1);
  expect(await page.evaluate(() => (window as any).__mark), 'the document is the same').toBe('kept');
  expect(clean.documents()).toBe(1);
}

test('a booking form is not for search engines', async ({ page }) => {
  await open(page, await address(PLACES.find(({ name }) => name === 'booking form')!, 'ko'));
  await expect(page.locator('head meta[name=robots]')).toHaveAttribute('content', 'noindex');
});
