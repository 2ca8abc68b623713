// A seat, with scripts: by keyboard alone, with mistakes, with impatience, without a network, and too late.
import { readFileSync } from 'node:fs';
import { expect, open, ready, tabTo, test } from './support/clean';
import { bookElsewhere, clock, email, form, full, roomy, scarce, seatsLeft, submit } from './support/sessions';
import { t } from './support/texts';

test.use({ timezoneId: 'Europe/Lisbon', locale: 'en-GB' });

const BOOK = 'form.book .cluster button[value=book]';

test('by keyboard alone from the course to the calendar file', async ({ page }) => {
  const session = await roomy(4);
  await open(page, `/en/courses/${session.course.slug}`);
  await tabTo(page, `a[href="${form('en', session)}"]`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(form('en', session));
  await expect(page.locator('main h1')).toBeFocused();
  await tabTo(page, '#name_0');
  await page.keyboard.type('Plant manager');
  await tabTo(page, '#email_0');
  await page.keyboard.type(email('keyboard'));
  await tabTo(page, BOOK);
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/en\/bookings\/[^?]+\?t=/);
  const reference = decodeURIComponent(new URL(page.url()).pathname.split('/').pop()!);
  await expect(page.locator('main h1')).toHaveText(reference);
  await expect(page.locator('main h1')).toBeFocused();
  await expect(page.locator('.booking-item time')).toContainText(clock(session.starts_at, 'Asia/Seoul'));
  await expect(page.locator('.booking-item time')).toContainText('KST');
  await expect(page.locator('.your-time')).toContainText(t('en', 'booking.your_time'));
  await expect(page.locator('.your-time')).toContainText(clock(session.starts_at, 'Europe/Lisbon'));

  const download = page.waitForEvent('download');
  await tabTo(page, 'a[href*="calendar.ics"]');
  await page.keyboard.press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.ics$/);
  const calendar = readFileSync(await file.path(), 'utf8').replace(/\r\n /g, '');
  expect(calendar).toContain('BEGIN:VEVENT\r\n');
  expect(calendar).toContain(`DTSTART:${session.starts_at.replace(/[-:]|\.\d+/g, '')}\r\n`);
  expect(calendar).toContain(reference);

  // The address opens it again, also after the app.
  await page.reload();
  await ready(page);
  await expect(page.locator('main h1')).toHaveText(reference);
});

test('an empty form leads to the first wrong field and loses nothing that was typed', async ({ page, clean }) => {
  await open(page, form('en', await roomy(5)));
  await page.locator('#company_0').fill('Garamsol');
  await page.locator('#marketing').check();
  await submit(page, t('en', 'form.submit')).click();
  await expect(page.locator('#name_0')).toBeFocused();
  await expect(page.locator('#name_0-error')).toHaveText(t('en', 'field_error.required'));
  await expect(page.locator('#name_0')).toHaveAttribute('aria-describedby', 'name_0-error');
  await expect(page.locator('#email_0-error')).toBeVisible();
  await expect(page.locator('#error-summary')).toContainText(t('en', 'form.errors_other', { n: '2' }));
  await expect(page.locator('#company_0')).toHaveValue('Garamsol');
  await expect(page.locator('#marketing')).toBeChecked();
  // The summary leads to each field.
  await page.locator('#error-summary a[href="#email_0"]').click();
  await expect(page.locator('#email_0')).toBeFocused();

  await page.locator('#name_0').fill('Somebody');
  await page.getByRole('button', { name: t('en', 'form.add') }).click();
  await expect(page.locator('#name_1')).toBeFocused();
  await page.locator('#name_1').fill('Somebody else');
  await page.locator('#email_0').fill('one@');
  await submit(page, t('en', 'form.submit')).click();
  await expect(page.locator('#email_0')).toBeFocused();
  await expect(page.locator('#email_0-error')).toHaveText(t('en', 'field_error.email'));
  await expect(page.locator('#name_0')).toHaveValue('Somebody');
  await expect(page.locator('#name_1')).toHaveValue('Somebody else');
  expect(clean.api(), 'nothing wrong is sent').toEqual([]);
});

test('a double click books once', async ({ page, clean }) => {
  const session = await roomy(6);
  const before = await seatsLeft(session);
  await open(page, form('en', session));
  await page.locator('#name_0').fill('Hasty person');
  await page.locator('#email_0').fill(email('hasty'));
  await page.route('**/api/v1/bookings', async (route) => {
    await new Promise((done) => setTimeout(done, 400));
    await route.continue();
  });
  await submit(page, t('en', 'form.submit')).dblclick();
  await expect(page).toHaveURL(/\/en\/bookings\//);
  expect(clean.api().filter((call) => call === 'POST /api/v1/bookings')).toHaveLength(1);
  expect(await seatsLeft(session)).toBe(before - 1);
});

test('without a network it says that nothing was sent, and the next try is the same one', async ({ page, clean }) => {
  clean.expect(/bookings/, /ERR_FAILED/);
  const session = await roomy(7);
  const before = await seatsLeft(session);
  await open(page, form('en', session));
  const given = await page.locator('input[name=key]').inputValue();
  expect(given).not.toBe('');
  const keys: string[] = [];
  let lose: 'before' | 'after' | undefined = 'before';
  await page.route('**/api/v1/bookings', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    // Lost on the way there, and then the answer lost on the way back: the seat is taken and nobody knows.
    if (lose === 'after') await route.fetch();
    if (lose) return route.abort('failed');
    return route.continue();
  });
  await page.locator('#name_0').fill('In the lift');
  await page.locator('#email_0').fill(email('lift'));
  await submit(page, t('en', 'form.submit')).click();
  const alert = page.locator('#error-summary');
  await expect(alert).toContainText(t('en', 'form.not_sent'));
  await expect(alert).toBeFocused();
  await expect(page.locator('#name_0')).toHaveValue('In the lift');

  lose = 'after';
  await alert.getByRole('button', { name: t('en', 'form.retry') }).click();
  await expect.poll(() => keys.length).toBe(2);
  await expect(alert).toContainText(t('en', 'form.not_sent'));

  lose = undefined;
  await alert.getByRole('button', { name: t('en', 'form.retry') }).click();
  await expect(page).toHaveURL(/\/en\/bookings\//);
  expect(keys).toEqual([given, given, given]);
  expect(await seatsLeft(session), 'one seat, however often it was sent').toBe(before - 1);
});

test('a session that fills up meanwhile: a clear answer, other ways, nothing lost', async ({ page, clean }) => {
  clean.expect(/status of 409/);
  const session = await scarce();
  expect(session.seats_left).toBeLessThan(4);
  await open(page, form('en', session));
  await page.locator('#name_0').fill('Too late');
  await page.locator('#email_0').fill(email('late'));
  await expect(page.locator('#if_full')).not.toBeChecked();
  await bookElsewhere(session, session.seats_left);
  await submit(page, t('en', 'form.submit')).click();
  const alert = page.locator('#error-summary');
  await expect(alert).toContainText(t('en', 'problem.session_full'));
  await expect(alert).toContainText(t('en', 'course.none_left'));
  await expect(alert).toBeFocused();
  await expect(page.locator('.book-session')).toContainText(t('en', 'course.status_full'));
  await expect(page.locator('#name_0')).toHaveValue('Too late');
  const others = alert.locator('.other-sessions a');
  if ((await others.count()) === 0) await expect(alert).toContainText(t('en', 'form.no_other'));

  await page.locator('#if_full').check();
  await submit(page, t('en', 'form.submit')).click();
  await expect(page.locator('main')).toContainText(t('en', 'booking.lead_waiting'));
});

test('after a refusal another session is chosen without typing again', async ({ page, clean }) => {
  clean.expect(/status of 409/);
  const session = await full();
  await open(page, form('en', session));
  await expect(page.locator('.book-session')).toContainText(t('en', 'course.status_full'));
  // For a full session waiting is what one comes for.
  await expect(page.locator('#if_full')).toBeChecked();
  await page.locator('#name_0').fill('Flexible');
  await page.locator('#email_0').fill(email('flexible'));
  await page.locator('#if_full').uncheck();
  await submit(page, t('en', 'form.submit')).click();
  await expect(page.locator('#error-summary')).toContainText(t('en', 'problem.session_full'));
  await page.locator('#error-summary .other-sessions a').first().click();
  await expect(page).not.toHaveURL(form('en', session));
  await expect(page.locator('#name_0')).toHaveValue('Flexible');
  await submit(page, t('en', 'form.submit')).click();
  await expect(page.locator('main')).toContainText(t('en', 'booking.lead_confirmed'));
});

test('a booking is not shown without its token', async ({ page, clean, request }) => {
  clean.expect(/status of 404/);
  const response = await page.goto('/en/bookings/AAAA-AAAA?t=AAAAAAAAAAAAAAAAAAAAAA');
  expect(response!.status()).toBe(404);
  await ready(page);
  await expect(page.locator('h1')).toHaveText(t('en', 'not_found.title'));
  expect((await request.get('/api/v1/bookings/AAAA-AAAA')).status()).toBe(404);
});
