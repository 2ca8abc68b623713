// The style guide: every component stands in it in both schemes, axe finds nothing on it, and none of its text is
// cut or covered.
import { axe, complaints } from './support/axe';
import { clipped } from './support/clipped';
import { expect, test } from './support/clean';
import { components, Guide } from './support/guide';
import { looks, settle, wear, WIDTHS } from './support/looks';
import { LANGS } from './support/texts';

let guide: Guide;
test.beforeAll(async () => {
  guide = await Guide.start();
});
test.afterAll(() => guide?.close());

test('each component has a section of its own with samples in it', async ({ page }) => {
  await guide.open(page, 'ko');
  const names = await components(page);
  expect(new Set(names).size, 'no component twice').toBe(names.length);
  for (const name of names) {
    const section = page.locator(`section[data-component="${name}"]`);
    await expect(section.getByRole('heading').first()).not.toBeEmpty();
    // A heading alone is no sample.
    expect.soft(await section.locator('*').count(), name).toBeGreaterThan(2);
  }
});

LANGS.forEach((lang, at) => {
  test(`axe finds nothing on the style guide in ${lang}`, async ({ page }) => {
    test.setTimeout(120_000);
    await guide.open(page, lang);
    await settle(page);
    // The looks of five pages in a row, of them those in this language: all widths and all schemes.
    for (const [number] of WIDTHS.entries()) {
      const { scheme, width } = looks(number)[at];
      await wear(page, scheme);
      await page.setViewportSize({ width, height: 900 });
      expect.soft(complaints(await axe(page, undefined, true)), `${lang}, ${scheme}, ${width} px`).toEqual([]);
    }
  });

  test(`no text of the style guide is cut or covered in ${lang}`, async ({ page }) => {
    await guide.open(page, lang);
    await settle(page);
    for (const width of [320, 390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await clipped(page), `${lang}, ${width} px`).toEqual([]);
    }
  });
});
