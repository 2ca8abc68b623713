// axe on every page and every state in the whole grid: four languages, light, dark and forced colours, five
// widths. What it found stands in `out/look/axe.json`, also what it left open and why that is well.
import { axe, complaints } from '../support/axe';
import { expect, test } from '../support/clean';
import { GRID, settle, wear } from '../support/looks';
import { keep } from '../support/report';
import { asked } from '../support/states';
import { LANGS } from '../support/texts';

for (const view of asked()) {
  for (const lang of LANGS) {
    test(`axe finds nothing on ${view.name} in ${lang}`, async ({ page, clean }) => {
      await view.reach(page, lang, clean);
      await settle(page);
      const rows = [];
      for (const look of GRID.filter((one) => one.lang === lang)) {
        await wear(page, look.scheme);
        await page.setViewportSize({ width: look.width, height: 900 });
        const findings = await axe(page);
        rows.push({ view: view.name, ...look, ...findings });
        expect.soft(complaints(findings), `${view.name}, ${lang}, ${look.scheme}, ${look.width} px`).toEqual([]);
      }
      keep(`${view.name} ${lang}`, rows);
    });
  }
}
