// What a page looks like when something happens: nothing found, mistakes in a form, a lost network, data that is
// late or does not come. Together with the pages themselves these are all the views there are to look at.
import type { BrowserContext, Page } from '@playwright/test';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, open, ready, type Clean } from './clean';
import { invited, links } from './mail';
import { address, ORIGIN, place, PLACES, samples } from './places';
import { email, form, full, submit } from './sessions';
import { t, type Lang } from './texts';

/** Something to look at, and how one gets there. */
export interface View {
  name: string;
  reach: (page: Page, lang: Lang, clean: Clean) => Promise<void>;
}

const STATES: View[] = [
  { name: 'home, hall opened', reach: async (page, lang) => void (await open(page, `/${lang}#yard-FB`)) },
  { name: 'nothing found', reach: async (page, lang) => void (await open(page, `/${lang}/catalog?q=qzxqzx`)) },
  { name: 'full session', reach: async (page, lang) => void (await open(page, form(lang, await full()))) },
  { name: 'booking mistakes', reach: mistakes },
  { name: 'booking done', reach: async (page, lang) => void (await open(page, await booked(lang))) },
  { name: 'connection lost', reach: offline },
  { name: 'app failed', reach: failed },
  {
    name: 'page error',
    reach: async (page, lang, clean) => {
      await refuse(page, clean, 'courses');
      await follow(page, `/${lang}`, `.nav a[href="/${lang}/courses"]`);
      await expect(page.locator('main h1')).toHaveText(t(lang, 'error.title'));
    },
  },
  {
    name: 'part error',
    reach: async (page, lang, clean) => {
      for (const list of ['factories', 'products', 'courses']) await refuse(page, clean, list);
      await follow(page, `/${lang}/visit`, '.brand');
      await expect(page.locator('main .part-problem')).not.toHaveCount(0);
    },
  },
  loading('catalog', 'visit', (lang) => `.nav a[href="/${lang}/catalog"]`),
  loading('product', 'catalog', () => '.plate h3 a'),
  loading('company', 'companies', () => '.rows.companies h3 a'),
  loading('live', 'visit', (lang) => `.nav a[href="/${lang}/live"]`),
  loading('courses', 'visit', (lang) => `.nav a[href="/${lang}/courses"]`),
  loading('patents', 'visit', (lang) => `.nav a[href="/${lang}/patents"]`),
  loading('home', 'visit', () => '.brand'),
  {
    name: 'sign in',
    reach: async (page, lang, clean) => {
      clean.expect(/status of 401/);
      await open(page, `/studio?lang=${lang}`);
      await expect(page.locator('main h1')).toHaveText(t(lang, 'auth.title'));
    },
  },
  { name: 'studio', reach: (page, lang, clean) => office(page, lang, clean, 'owner', '/studio') },
  { name: 'desk', reach: (page, lang, clean) => office(page, lang, clean, 'organiser', '/desk') },
];

/** Every page and every state. */
export const VIEWS: View[] = [
  ...PLACES.map((one): View => ({
    name: one.name,
    reach: async (page, lang, clean) => {
      if (one.status) clean.expect(new RegExp(`status of ${one.status}`));
      await open(page, await address(one, lang));
    },
  })),
  ...STATES,
];

/** The views that are asked for: all, or the one in MADANG_TEST_PLACE. */
export function asked(): View[] {
  const name = process.env.MADANG_TEST_PLACE;
  if (!name) return VIEWS;
  const found = VIEWS.filter((view) => view.name === name);
  if (!found.length) throw new Error(`no view is called ${name}: expected one of ${VIEWS.map((view) => view.name).join(', ')}`);
  return found;
}

/** A view while its data is on the way and does not arrive. */
function loading(name: string, from: string, link: (lang: Lang) => string): View {
  return {
    name: `${name} loading`,
    reach: async (page, lang) => {
      // The app gives up after 15 s; here it waits as long as there is something to look at.
      await page.addInitScript(() => {
        const real = window.setTimeout.bind(window);
        Object.assign(window, {
          setTimeout: (then: TimerHandler, ms = 0, ...rest: unknown[]) => (ms >= 15_000 ? 0 : real(then, ms, ...rest)),
        });
      });
      await open(page, await address(place(from), lang));
      await page.route(
        (url) => url.pathname.startsWith('/api/') && url.pathname !== '/api/v1/stream',
        () => new Promise(() => undefined),
      );
      await page.locator(link(lang)).first().click();
      await expect(page.locator('main .skeleton')).not.toHaveCount(0);
    },
  };
}

/** Lets a list of the API answer that it is not there for now. */
async function refuse(page: Page, clean: Clean, list: string): Promise<void> {
  clean.expect(/status of 503/);
  await page.route(
    (url) => url.pathname === `/api/v1/${list}`,
    (route) => route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: '/problems/unavailable', status: 503, code: 'unavailable' }),
    }),
  );
}

/** Opens a page and follows a link inside the app. */
async function follow(page: Page, from: string, link: string): Promise<void> {
  await open(page, from);
  await page.locator(link).first().click();
  await expect(page).not.toHaveURL(from);
}

async function mistakes(page: Page, lang: Lang): Promise<void> {
  await open(page, await address(place('booking form'), lang));
  await page.locator('#email_0').fill('one@');
  await submit(page, t(lang, 'form.submit')).click();
  await expect(page.locator('#error-summary')).toBeVisible();
}

let booking: Promise<{ ref: string; token: string }> | undefined;

/** The address of a booking, made once a worker. */
async function booked(lang: Lang): Promise<string> {
  booking ??= (async () => {
    const answer = await fetch(`${ORIGIN}/api/v1/bookings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ session: (await samples()).session, attendees: [{ name: '생산팀장', email: email('look') }] }),
    });
    if (answer.status !== 201) throw new Error(`a booking is answered with ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as { ref: string; token: string };
  })();
  const { ref, token } = await booking;
  return `/${lang}/bookings/${ref}?t=${token}`;
}

async function offline(page: Page, lang: Lang, clean: Clean): Promise<void> {
  clean.expect(/ERR_INTERNET_DISCONNECTED|net::ERR_FAILED|ERR_NETWORK/);
  await open(page, `/${lang}/visit`);
  await page.context().setOffline(true);
  await expect(page.locator('.connection p.banner')).toBeVisible();
}

/** The app has died; the page does not load itself again, so that it can be looked at. */
async function failed(page: Page, lang: Lang, clean: Clean): Promise<void> {
  clean.expect(/client-errors/);
  await open(page, `/${lang}/courses`);
  await page.evaluate(() => {
    const real = window.setTimeout.bind(window);
    Object.assign(window, {
      // The wait before a page loads itself again is 2 s and more; what is shorter is somebody else's.
      setTimeout: (then: TimerHandler, ms = 0, ...rest: unknown[]) => (ms >= 2_000 ? 0 : real(then, ms, ...rest)),
    });
    (window as any).madangFail('panic', 'a look at the line that says so');
  });
  await expect(page.locator('.restarting')).toBeVisible();
}

/** The office of a role, signed in once for all workers. */
async function office(page: Page, lang: Lang, clean: Clean, role: string, path: string): Promise<void> {
  clean.expect(/status of 401/);
  const kept = join(process.env.MADANG_DATA!, `look-${role}.json`);
  if (existsSync(kept)) await page.context().addCookies(JSON.parse(readFileSync(kept, 'utf8')));
  else writeFileSync(kept, JSON.stringify(await signIn(page, role)));
  await open(page, `${path}?lang=${lang}`);
  await expect(page.locator('.account')).toBeVisible();
}

async function signIn(page: Page, role: string): Promise<Awaited<ReturnType<BrowserContext['cookies']>>> {
  const { email: to } = invited(role);
  const before = new Set(links(to));
  await open(page, '/studio?lang=ko');
  await page.locator('#email').fill(to);
  await page.getByRole('button', { name: t('ko', 'auth.send') }).click();
  await expect(page.locator('h1')).toHaveText(t('ko', 'auth.sent'));
  const fresh = () => links(to).filter((link) => !before.has(link));
  await expect.poll(() => fresh().length).toBe(1);
  await page.goto(fresh()[0]);
  await ready(page);
  await page.getByRole('button', { name: t('ko', 'auth.enter'), exact: true }).click();
  await expect(page.locator('.account')).toBeVisible();
  return page.context().cookies();
}
