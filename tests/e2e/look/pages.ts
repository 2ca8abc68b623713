// A picture of every page and every state, on every kind of glass, in light, dark and the reader's own colours, in
// Korean and one more language; and no text on any of them is cut or covered.
import { clipped } from '../support/clipped';
import { expect, test } from '../support/clean';
import { SCHEMES, settle, wear } from '../support/looks';
import { fit, forget, sheet, SIZES, take, type Shot } from '../support/pictures';
import { asked, VIEWS } from '../support/states';
import { LANGS } from '../support/texts';

for (const view of asked()) {
  test(`pictures of ${view.name}`, async ({ browser, page, clean }) => {
    forget(view.name);
    const shots: Shot[] = [];
    // The other language goes round, so that each of the three comes to every third view.
    const second = LANGS[1 + (VIEWS.indexOf(view) % (LANGS.length - 1))];
    for (const lang of ['ko', second] as const) {
      await page.context().setOffline(false);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await view.reach(page, lang, clean);
      await settle(page);
      for (const size of SIZES) {
        await fit(page, size);
        await wear(page, 'light');
        expect.soft(await clipped(page), `${view.name}, ${lang}, ${size.width} px`).toEqual([]);
        for (const scheme of SCHEMES) {
          // Forced colours leave no doubt about a language: once is enough.
          if (scheme === 'forced' && lang !== 'ko') continue;
          shots.push(await take(page, view.name, lang, scheme, size));
        }
      }
    }
    await sheet(browser, view.name, shots);
  });
}
