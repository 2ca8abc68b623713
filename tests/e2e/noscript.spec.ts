// With scripts off: the catalogue, a company, a product, a course and its booking form are readable, and
// the form books.
import { expect, test } from './support/clean';
import { address, place, read, samples } from './support/places';
import { email, form, full, roomy, seatsLeft, submit } from './support/sessions';
import { LANGS, like, t } from './support/texts';

test.use({ javaScriptEnabled: false });

// Scripts are off: the browser says that it does not fetch them.
test.beforeEach(({ clean }) => clean.expect(/\.js csp$/, /status of 422/));

test('the catalogue lists products and is searched by a plain form', async ({ page }) => {
  await page.goto('/ko/catalog');
  await expect(page.locator('h1')).toHaveText(t('ko', 'catalog.title'));
  await expect(page.locator('.plates .plate')).toHaveCount(24);
  const name = (await page.locator('.plate h3').first().innerText()).trim();
  await page.locator('#catalog-q').fill(name);
  await page.locator('main form.search button').click();
  await expect(page).toHaveURL(/\/ko\/catalog\?.*q=/);
  await expect(page.locator('.plate h3').filter({ hasText: name }).first()).toBeVisible();
});

for (const lang of LANGS) {
  test(`a company and a product show their facts in ${lang}`, async ({ page }) => {
    const { company, product } = await samples();
    const firm = await read(`/api/v1/companies/${company}?lang=${lang}`);
    await page.goto(await address(place('company'), lang));
    await expect(page.locator('h1')).toHaveText(firm.name);
    const main = page.locator('main');
    for (const fact of [firm.tagline, firm.business_number, firm.address, firm.certificates[0]?.number ?? '']) {
      await expect(main).toContainText(fact);
    }
    await expect(main.getByRole('heading', { name: t(lang, 'company.story') })).toBeVisible();

    const goods = await read(`/api/v1/products/${product}?lang=${lang}`);
    await page.goto(await address(place('product'), lang));
    await expect(page.locator('h1')).toHaveText(goods.name);
    await expect(main).toContainText(goods.company.name);
    await expect(main).toContainText(goods.summary);
    for (const term of ['trade.hs', 'trade.moq', 'trade.price', 'trade.lead', 'trade.incoterm']) {
      await expect(main.locator('.terms dt').filter({ hasText: t(lang, term) }).first()).toBeVisible();
    }
    await expect(main.locator('.terms')).toContainText(goods.hs6.slice(0, 4));
    const picture = main.locator('.plate-picture.big img');
    await expect(picture).not.toHaveAttribute('alt', '');
  });
}

test('a course shows its sessions and leads to the form', async ({ page }) => {
  const session = await roomy(2);
  const course = await read(`/api/v1/courses/${session.course.slug}?lang=ko`);
  await page.goto(`/ko/courses/${session.course.slug}`);
  await expect(page.locator('h1')).toHaveText(course.name);
  await expect(page.locator('main')).toContainText(course.outcomes[0]);
  await expect(page.locator('table.sessions tbody tr')).toHaveCount(course.runs.length);
  await expect(page.locator('table.sessions caption')).toContainText(like('ko', 'course.as_of'));
  await page.locator(`a[href="${form('ko', session)}"]`).click();
  await expect(page.locator('h1')).toHaveText(course.name);
  await expect(page.locator('#name_0')).toBeVisible();
});

test('the form takes a second person, shows what is wrong with nothing lost, and books', async ({ page }) => {
  const session = await roomy(0);
  const before = await seatsLeft(session);
  const [first, second] = [email('first'), email('second')];
  await page.goto(form('ko', session));
  await page.locator('#name_0').fill('생산팀장');
  await page.locator('#email_0').fill(first);
  await page.locator('#company_0').fill('가람솔');
  await page.getByRole('button', { name: t('ko', 'form.add') }).click();
  await expect(page.locator('#name_0')).toHaveValue('생산팀장');
  await expect(page.locator('#email_0')).toHaveValue(first);
  await page.locator('#name_1').fill('품질 <담당> & "1"');
  await page.locator('#email_1').fill('no-address');
  await page.locator('#marketing').check();

  const refused = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await submit(page, t('ko', 'form.submit')).click();
  expect((await refused).status()).toBe(422);
  await expect(page.locator('#email_1-error')).toHaveText(t('ko', 'field_error.email'));
  await expect(page.locator('#email_1')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#email_1')).toHaveAttribute('aria-describedby', 'email_1-error');
  await expect(page.locator('#error-summary')).toContainText(t('ko', 'field_error.email'));
  for (const [input, typed] of [
    ['#name_0', '생산팀장'], ['#email_0', first], ['#company_0', '가람솔'],
    ['#name_1', '품질 <담당> & "1"'], ['#email_1', 'no-address'],
  ]) {
    await expect(page.locator(input)).toHaveValue(typed);
  }
  await expect(page.locator('#marketing')).toBeChecked();
  expect(await seatsLeft(session), 'nothing is booked yet').toBe(before);

  await page.locator('#email_1').fill(second);
  await submit(page, t('ko', 'form.submit')).click();
  await expect(page).toHaveURL(/\/ko\/bookings\/[^?]+\?t=/);
  const reference = new URL(page.url()).pathname.split('/').pop()!;
  await expect(page.locator('h1')).toHaveText(decodeURIComponent(reference));
  await expect(page.locator('main')).toContainText(t('ko', 'seat.confirmed'));
  await expect(page.locator('main')).toContainText('품질 <담당> & "1"');
  await expect(page.locator('main time').first()).toContainText('KST');
  await expect(page.getByRole('link', { name: t('ko', 'booking.calendar') })).toBeVisible();
  expect(await seatsLeft(session)).toBe(before - 2);
});

test('a person is taken out again', async ({ page }) => {
  await page.goto(form('en', await roomy(1)));
  await page.locator('#name_0').fill('First');
  await page.getByRole('button', { name: t('en', 'form.add') }).click();
  await page.locator('#name_1').fill('Second');
  await page.getByRole('button', { name: t('en', 'form.remove', { n: '1' }) }).click();
  await expect(page.locator('#name_0')).toHaveValue('Second');
  await expect(page.locator('#name_1')).toHaveCount(0);
});

test('a sold-out session says so, keeps what was typed, and takes a place on the waiting list', async ({ page, clean }) => {
  clean.expect(/status of 409/);
  const session = await full();
  await page.goto(form('ko', session));
  await expect(page.locator('.book-session')).toContainText(t('ko', 'course.status_full'));
  await page.locator('#name_0').fill('대기자');
  const address = email('waiting');
  await page.locator('#email_0').fill(address);
  await page.locator('#if_full').uncheck();
  const refused = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await submit(page, t('ko', 'form.submit')).click();
  expect((await refused).status()).toBe(409);
  await expect(page.locator('#error-summary')).toContainText(t('ko', 'problem.session_full'));
  await expect(page.locator('#error-summary')).toContainText(t('ko', 'course.none_left'));
  await expect(page.locator('#name_0')).toHaveValue('대기자');
  await expect(page.locator('#if_full')).not.toBeChecked();

  await page.locator('#if_full').check();
  await submit(page, t('ko', 'form.submit')).click();
  await expect(page.locator('main')).toContainText(t('ko', 'booking.lead_waiting'));
});
