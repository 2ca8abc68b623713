// The same wasm where the server sent an empty shell (`<html data-shell>`, as an offline start will): it
// mounts the page by itself and asks the API for what the page would have carried.
import { expect, ready, test } from './support/clean';
import { address, PLACES } from './support/places';

for (const place of PLACES.filter(({ status }) => !status)) {
  test(`${place.name} mounts from an empty shell`, async ({ page, clean }) => {
    const path = await address(place, 'ko');
    const url = new URL(path, 'http://shell.example');
    await page.route(
      (at) => at.pathname === url.pathname && at.search === url.search,
      async (route) => {
        if (route.request().resourceType() !== 'document') return route.continue();
        const response = await route.fetch();
        const html = await response.text();
        // A shell has no header whose end a browser could wait for.
        const head = html
          .slice(0, html.indexOf('<body>'))
          .replace('<html ', '<html data-shell ')
          .replace(/<link rel="expect"[^>]*>/, '');
        await route.fulfill({ response, body: `${head}<body></body></html>` });
      },
    );
    await page.goto(path);
    await ready(page);
    // A page that is on its way has a heading too; its own takes the focus.
    await expect(page.locator('main h1[tabindex]')).not.toBeEmpty();
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('header')).not.toHaveCount(0);
    expect(clean.documents()).toBe(1);
  });
}
