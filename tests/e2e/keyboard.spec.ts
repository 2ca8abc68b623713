// By keyboard alone: every page can be walked from its first link to its last, with the focus in sight all the way;
// each component answers the keys its kind has; and the ways of a visitor lead to their end. Booking has its own in
// `booking.spec.ts`.
import type { Page } from '@playwright/test';
import { expect, open, tabTo, test } from './support/clean';
import { Guide } from './support/guide';
import { address, place, PLACES, samples } from './support/places';
import { LANGS, t } from './support/texts';

const press = (page: Page, ...keys: string[]) => keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());

PLACES.forEach((here, at) => {
  const lang = LANGS[at % LANGS.length];
  const [width, height] = [[390, 844], [1440, 900], [820, 1180]][at % 3];
  test(`the focus is in sight all along ${here.name} in ${lang} at ${width} px`, async ({ page, clean }) => {
    if (here.status) clean.expect(new RegExp(`status of ${here.status}`));
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    await open(page, await address(here, lang));
    const lost: string[] = [];
    let stops = 0;
    let last = '';
    for (; stops < 400; stops += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(look);
      // Behind the last one the browser's own frame has the focus.
      if (!stop) break;
      last = stop.name;
      if (stop.trouble) lost.push(`${stop.name}: ${stop.trouble}`);
    }
    expect(lost).toEqual([]);
    expect(stops, 'the walk comes to an end').toBeLessThan(400);
    expect(stops, 'there is something to walk along').toBeGreaterThan(10);
    expect(last, 'it ends at the foot of the page').toContain('footer');
  });
});

test('a focus that cannot be seen is found', async ({ page }) => {
  await open(page, '/ko/visit');
  const trouble = async (style: string) => {
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
      (document.activeElement as HTMLElement | null)?.blur();
      document.querySelector<HTMLElement>('.ways a')!.focus();
    }, style);
    await press(page, 'Tab');
    return (await page.evaluate(look))?.trouble ?? '';
  };
  expect(await trouble('')).toBe('');
  expect(await trouble('* { outline: none !important }')).toContain('no mark');
  expect(await trouble('.header { position: fixed !important; inset: 0; z-index: 99; background: Canvas }')).toContain('covered');
});

test('from the catalogue to the stand of a maker', async ({ page, clean }) => {
  await open(page, '/en/catalog');
  await tabTo(page, '.chips a[href*="hall=AP"]');
  await press(page, 'Enter');
  await expect(page).toHaveURL(/hall=/);
  await tabTo(page, '.plate h3 a');
  await press(page, 'Enter');
  await expect(page).toHaveURL(/\/products\//);
  await expect(page.locator('main h1')).toBeFocused();
  await tabTo(page, 'main a.button');
  await press(page, 'Enter');
  await expect(page).toHaveURL(/\/companies\//);
  expect(clean.documents()).toBe(1);
});

test('from the header to what is searched, on any page', async ({ page }) => {
  await open(page, '/ko/visit');
  await tabTo(page, '#header-q');
  await page.keyboard.type('김치');
  await press(page, 'Enter');
  await expect(page).toHaveURL(/\/ko\/catalog\?q=/);
  await expect(page.locator('.plate').first()).toBeVisible();
});

test('from the yard to a factory', async ({ page }) => {
  await open(page, '/ko');
  await tabTo(page, '.yard a.cell');
  await press(page, 'Enter');
  await expect(page).toHaveURL(/\/ko\/(live|companies)\//);
  await expect(page.locator('main h1')).toBeFocused();
});

test('a hall of the yard opens and closes on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/ko');
  await tabTo(page, '.yard-open');
  await press(page, 'Enter');
  await expect(page).toHaveURL(/#yard-/);
  await tabTo(page, '.yard a.cell');
  await expect(page.locator('.yard a.cell:focus')).toBeInViewport();
  await tabTo(page, '.yard-back a');
  await press(page, 'Enter');
  await expect(page.locator('.yard-open').first()).toBeVisible();
});

test('live figures are filtered, paused and resumed', async ({ page }) => {
  await open(page, `/en/live`);
  await tabTo(page, '.live-filters a[href*="hall=PM"]');
  await press(page, 'Enter');
  await expect(page).toHaveURL(/hall=PM/);
  await tabTo(page, '.pause button');
  await press(page, 'Space');
  await expect(page.locator('.pause button')).toHaveText(t('en', 'live.resume'));
  await press(page, 'Enter');
  await expect(page.locator('.pause button')).toHaveText(t('en', 'live.pause'));
});

test('the formula of an indicator opens', async ({ page }) => {
  await open(page, await address(place('factory'), 'zh'));
  await tabTo(page, '.formula > summary');
  await press(page, 'Enter');
  await expect(page.locator('.formula[open] p').first()).toBeVisible();
});

test('another language of the same page', async ({ page }) => {
  const { company } = await samples();
  await open(page, `/ko/companies/${company}`);
  await tabTo(page, '.languages a[hreflang="ja"]');
  await press(page, 'Enter');
  await expect(page).toHaveURL(`/ja/companies/${company}`);
});

test.describe('components', () => {
  let guide: Guide;
  test.beforeAll(async () => {
    guide = await Guide.start();
  });
  test.afterAll(() => guide?.close());
  test.beforeEach(({ page }) => guide.open(page, 'ko'));

  test('a menu opens with an arrow, is roamed, and gives the focus back', async ({ page }) => {
    const button = page.locator('#menu-mixed-light-button');
    const items = page.locator('#menu-mixed-light [role=menuitem]');
    await button.focus();
    await press(page, 'ArrowDown');
    await expect(items.nth(0)).toBeFocused();
    await press(page, 'ArrowDown', 'ArrowDown');
    await expect(items.nth(2)).toBeFocused();
    await press(page, 'ArrowDown');
    await expect(items.nth(0)).toBeFocused();
    await press(page, 'End');
    await expect(items.nth(2)).toBeFocused();
    await press(page, 'Escape');
    await expect(items.first()).toBeHidden();
    await expect(button).toBeFocused();
    await press(page, 'Enter');
    await expect(items.nth(0)).toBeFocused();
    await press(page, 'ArrowDown', 'Enter');
    await expect(items.first()).toBeHidden();
    await expect(button).toBeFocused();
    await press(page, 'ArrowUp');
    await expect(items.nth(2)).toBeFocused();
    await press(page, 'Tab');
    await expect(items.first()).toBeHidden();
  });

  test('tabs are one stop, and arrows go from one to the next', async ({ page }) => {
    const tabs = page.locator('#tabs-light [role=tab]');
    const panels = page.locator('#tabs-light [role=tabpanel]');
    await tabs.nth(0).focus();
    await press(page, 'ArrowRight');
    await expect(tabs.nth(1)).toBeFocused();
    await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(panels.nth(1)).toBeVisible();
    await expect(panels.nth(0)).toBeHidden();
    await press(page, 'Home');
    await expect(tabs.nth(0)).toBeFocused();
    await press(page, 'ArrowLeft');
    await expect(tabs.nth(2)).toBeFocused();
    await press(page, 'Tab');
    await expect(panels.nth(2)).toBeFocused();
    await press(page, 'Shift+Tab');
    await expect(tabs.nth(2)).toBeFocused();
  });

  for (const id of ['dialog-light', 'dialog-form-light', 'dialog-sheet-light']) {
    test(`${id} holds the focus and gives it back`, async ({ page }) => {
      const button = page.locator(`[commandfor="${id}"]`);
      const dialog = page.locator(`#${id}`);
      await button.focus();
      await press(page, 'Enter');
      await expect(dialog).toBeVisible();
      for (let stop = 0; stop < 6; stop += 1) {
        // The browser's own frame may take a turn; the page behind may not.
        expect(await dialog.evaluate((own) => document.activeElement === document.body || own.contains(document.activeElement))).toBe(true);
        await press(page, 'Tab');
      }
      await press(page, 'Escape');
      await expect(dialog).toBeHidden();
      await expect(button).toBeFocused();
      await press(page, 'Space');
      await expect(dialog).toBeVisible();
      await press(page, 'Escape');
      await expect(button).toBeFocused();
    });
  }

  test('a plan is enlarged, pushed along and shown whole', async ({ page }) => {
    const plan = page.locator('#map-light');
    const box = async () => (await plan.getAttribute('viewBox'))!.split(' ').map(Number);
    const whole = await box();
    await page.locator('.map-frame:has(#map-light)').focus();
    await press(page, '+');
    const [x, , width] = await box();
    expect(width).toBeLessThan(whole[2]);
    await press(page, 'ArrowRight');
    expect((await box())[0]).toBeGreaterThan(x);
    await press(page, '-', '-');
    expect(await box()).toEqual(whole);
    await press(page, '+', '+', '0');
    expect(await box()).toEqual(whole);
  });
});

/** Runs in the page: what has the focus, and what keeps one from seeing it. Nothing when it is not in the page. */
function look(): { name: string; trouble: string } | undefined {
  const one = document.activeElement;
  if (!(one instanceof Element) || one === document.body) return undefined;
  const landmark = one.closest('footer, header, main')?.localName ?? 'page';
  const name = `${landmark} ${one.localName}.${[...one.classList].join('.')} “${(one.textContent ?? '').trim().slice(0, 24)}”`;
  const trouble: string[] = [];
  const marked = (element: Element | null): boolean => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  };
  // A tile carries the mark of the link that fills it, the drawing of a cell that of the cell.
  let bearer: Element | null = [...one.children].find(marked) ?? one;
  for (let up = 0; up < 5 && bearer && !marked(bearer); up += 1) bearer = bearer.parentElement;
  if (!marked(bearer)) trouble.push('has no mark of the focus');
  const box = one.getClientRects()[0];
  if (!box || box.width < 1 || box.height < 1) trouble.push('has no size');
  else {
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (right - left < Math.min(box.width, 12) || bottom - top < Math.min(box.height, 12)) trouble.push(`is outside of the window at ${Math.round(box.left)} ${Math.round(box.top)}`);
    else {
      const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      // A picture may lie in a link, a label beside its box; what is neither in it nor around it covers it.
      const ours = there && (one.contains(there) || there.contains(one) || there.closest('label')?.contains(one) || there.closest('article, li')?.contains(one));
      if (!ours) trouble.push(`is covered by ${there?.localName}.${there?.className}`);
    }
  }
  return { name, trouble: trouble.join(', ') };
}
