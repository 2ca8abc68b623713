// Signing in by mail links, the studio and the desk behind them, and being out at once. Each test is another
// person of the demo, so that they do not use up each other's links.
import type { Browser, Page } from '@playwright/test';
import { expect, open, test } from './support/clean';
import { invited, links, mails } from './support/mail';
import { read } from './support/places';
import { t } from './support/texts';

const enter = t('ko', 'auth.enter');

test('an invitation opens the studio once, with company and role', async ({ page, clean, browser }) => {
  clean.expect(/status of 401/);
  const { email, link } = invited('owner');
  await open(page, link);
  await expect(page.locator('h1')).toHaveText(t('ko', 'auth.link'));
  // Opening alone uses nothing: scanners open links too.
  expect(clean.api()).toEqual([]);
  await page.getByRole('button', { name: enter, exact: true }).click();
  await expect(page).toHaveURL('/studio');
  const slug = /@(.+)\.example$/.exec(email)![1];
  const company = await read(`/api/v1/companies/${slug}?lang=ko`);
  await expect(page.locator('main h1')).toHaveText(company.name);
  await expect(page.locator('main')).toContainText(t('ko', 'role.owner'));
  await expect(page.locator('.account')).toContainText(email);
  await expect(page.locator('.account')).toContainText(t('ko', 'auth.here'));
  const cookie = (await page.context().cookies()).find(({ name }) => name === '__Host-madang')!;
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });

  await page.reload();
  await expect(page.locator('main h1')).toHaveText(company.name);
  await page.goBack().catch(() => undefined);
  expect(page.url(), 'a used link is not in the history').not.toContain('/auth/');

  for (const again of [page, await elsewhere(browser)]) {
    await open(again, link);
    await again.getByRole('button', { name: enter, exact: true }).click();
    await refused(again);
  }
});

test('asking for a link says the same for a stranger, and writes to nobody', async ({ page, browser, clean }) => {
  clean.expect(/status of 401/);
  const known = invited('editor').email;
  const before = links(known).length;
  const stranger = `nobody-${Date.now()}@garam.example`;
  const [toKnown, toStranger] = [await ask(page, known), await ask(await elsewhere(browser), stranger)];
  expect(toStranger.status).toBe(202);
  expect(toKnown.status).toBe(202);
  expect(toStranger.words.replace(stranger, '…')).toBe(toKnown.words.replace(known, '…'));
  expect(toStranger.body).toBe(toKnown.body);
  await expect.poll(() => links(known).length).toBe(before + 1);
  expect(mails(stranger)).toEqual([]);
});

test('a wrong address is told at its field', async ({ page, clean }) => {
  clean.expect(/status of 401/);
  await open(page, '/studio');
  await page.locator('#email').fill('no-address');
  await page.keyboard.press('Enter');
  await expect(page.locator('#email-error')).toHaveText(t('ko', 'field_error.email'));
  await expect(page.locator('#email')).toBeFocused();
  await expect(page.locator('#email')).toHaveValue('no-address');
  expect(clean.api()).toEqual(['GET /api/v1/auth/me?lang=ko']);
});

test('a mail link works in the browser that asked, not in another one', async ({ page, browser, clean }) => {
  clean.expect(/status of 401/);
  const { email } = invited('factory_engineer');
  const before = new Set(links(email));
  await ask(page, email);
  const fresh = () => links(email).filter((link) => !before.has(link));
  await expect.poll(() => fresh().length).toBe(1);
  const [link] = fresh();

  const other = await elsewhere(browser);
  await open(other, link);
  await other.getByRole('button', { name: enter, exact: true }).click();
  await refused(other);

  await open(page, link);
  await page.getByRole('button', { name: enter, exact: true }).click();
  await expect(page).toHaveURL('/studio');
  await expect(page.locator('main')).toContainText(t('ko', 'role.factory_engineer'));
});

test('signing out ends it, here and on the server', async ({ page, clean }) => {
  clean.expect(/status of 401/);
  await signIn(page, invited('factory_engineer').link);
  await page.locator('.account .section-head').getByRole('button', { name: t('ko', 'auth.sign_out') }).click();
  await expect(page.locator('h1')).toHaveText(t('ko', 'auth.title'));
  expect((await page.request.get('/api/v1/auth/me')).status()).toBe(401);
  await page.reload();
  await expect(page.locator('h1')).toHaveText(t('ko', 'auth.title'));
});

test('a place that is ended from elsewhere is out within a second', async ({ page, browser, clean }) => {
  clean.expect(/status of 401/);
  const { email, link } = invited('booth_staff');
  await signIn(page, link);
  const lost = await elsewhere(browser);
  const before = new Set(links(email));
  await ask(lost, email);
  const fresh = () => links(email).filter((one) => !before.has(one));
  await expect.poll(() => fresh().length).toBe(1);
  await signIn(lost, fresh()[0]);
  expect((await lost.request.get('/api/v1/auth/me')).status()).toBe(200);

  await page.reload();
  const places = page.locator('.account li');
  await expect(places).toHaveCount(2);
  await places.getByRole('button').click();
  const ended = Date.now();
  await expect.poll(async () => (await lost.request.get('/api/v1/auth/me')).status(), { intervals: [50] }).toBe(401);
  expect(Date.now() - ended).toBeLessThan(1_000);
  await expect(places).toHaveCount(1);
  await lost.reload();
  await expect(lost.locator('h1')).toHaveText(t('ko', 'auth.title'));
  expect((await page.request.get('/api/v1/auth/me')).status(), 'this one stays').toBe(200);
});

test('the organiser has the desk and nothing in the studio', async ({ page, clean }) => {
  clean.expect(/status of 401/);
  await signIn(page, invited('organiser').link, '/desk');
  await expect(page.locator('main h1')).toHaveText(t('ko', 'office.desk'));
  await open(page, '/studio');
  await expect(page.locator('main h1')).toHaveText(t('ko', 'office.wrong_place'));
});

test('visitors do not load the office, and nobody may frame it', async ({ page, clean }) => {
  await open(page, '/ko');
  expect(clean.sent.filter(({ url }) => url.pathname.includes('office'))).toEqual([]);
  const headers = (await page.request.get('/studio')).headers();
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['referrer-policy']).toBe('no-referrer');
});

/** A page of another browser; its words on the console are not this test's. */
async function elsewhere(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

async function signIn(page: Page, link: string, home = '/studio'): Promise<void> {
  await open(page, link);
  await page.getByRole('button', { name: enter, exact: true }).click();
  await expect(page).toHaveURL(home);
  await expect(page.locator('.account')).toBeVisible();
}

/** Asks for a link; what the server answered and what the page says. */
async function ask(page: Page, email: string): Promise<{ status: number; body: string; words: string }> {
  await open(page, '/studio');
  await expect(page.locator('h1')).toHaveText(t('ko', 'auth.title'));
  await page.locator('#email').fill(email);
  const [answer] = await Promise.all([
    page.waitForResponse('**/api/v1/auth/links'),
    page.getByRole('button', { name: t('ko', 'auth.send') }).click(),
  ]);
  await expect(page.locator('h1')).toHaveText(t('ko', 'auth.sent'));
  return { status: answer.status(), body: await answer.text(), words: await page.locator('main').innerText() };
}

async function refused(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveText(t('ko', 'auth.refused'));
  await expect(page.locator('main')).toContainText(t('ko', 'problem.link_invalid'));
  await expect(page.getByRole('button', { name: t('ko', 'auth.again') })).toBeVisible();
}
