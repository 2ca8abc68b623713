// A picture of every component in the style guide, in its states and both schemes, and axe on it in the whole grid.
import { axe, complaints } from '../support/axe';
import { clipped } from '../support/clipped';
import { expect, test } from '../support/clean';
import { components, Guide } from '../support/guide';
import { GRID, SCHEMES, settle, wear } from '../support/looks';
import { fit, OUT, plain, SIZES } from '../support/pictures';
import { keep } from '../support/report';
import { LANGS, type Lang } from '../support/texts';
import { join } from 'node:path';

let guide: Guide;
test.beforeAll(async () => {
  guide = await Guide.start();
});
test.afterAll(() => guide?.close());

for (const lang of ['ko', 'en'] as Lang[]) {
  for (const size of SIZES) {
    test(`pictures of each component in ${lang} at ${size.width} px`, async ({ page }) => {
      await guide.open(page, lang);
      await settle(page);
      await fit(page, size);
      expect.soft(await clipped(page), `${lang}, ${size.width} px`).toEqual([]);
      for (const name of await components(page)) {
        const section = page.locator(`section[data-component="${name}"]`);
        // Light and dark stand side by side in it; the system's own colours are a picture of their own.
        for (const scheme of SCHEMES.filter((one) => one !== 'dark')) {
          await wear(page, scheme);
          const folder = scheme === 'forced' ? 'forced' : 'both';
          await section.screenshot({ path: join(OUT, 'guide', lang, folder, `${size.width}`, `${plain(name)}.png`), animations: 'disabled' });
        }
      }
      // All of them on one sheet.
      await wear(page, 'light');
      await page.screenshot({ path: join(OUT, 'sheets', `guide-${lang}-${size.width}.png`), fullPage: true, animations: 'disabled' });
    });
  }
}

for (const lang of LANGS) {
  test(`axe finds nothing on any component in ${lang}`, async ({ page }) => {
    await guide.open(page, lang);
    await settle(page);
    const rows = [];
    for (const look of GRID.filter((one) => one.lang === lang)) {
      await wear(page, look.scheme);
      await page.setViewportSize({ width: look.width, height: 900 });
      const findings = await axe(page, undefined, true);
      rows.push({ view: 'style guide', ...look, ...findings });
      expect.soft(complaints(findings), `style guide, ${lang}, ${look.scheme}, ${look.width} px`).toEqual([]);
    }
    keep(`style guide ${lang}`, rows);
  });
}
