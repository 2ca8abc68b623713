// Who asks for less motion gets none: nothing on any page takes time to change, neither while it stands nor on
// the way to the next page.
import type { Page } from '@playwright/test';
import { expect, open, test } from './support/clean';
import { address, PLACES } from './support/places';
import { LANGS, t } from './support/texts';

PLACES.forEach((place, at) => {
  const lang = LANGS[at % LANGS.length];
  test(`${place.name} stands still for those who ask for it, and so does the way on`, async ({ page, clean }) => {
    if (place.status) clean.expect(/status of 404/);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript(watch);
    await open(page, await address(place, lang));
    expect.soft(await moving(page), place.name).toEqual([]);

    const to = place.name.startsWith('patent') ? 'courses' : 'patents';
    await page.locator(`.nav a[href="/${lang}/${to}"]`).click();
    await expect(page.locator('main h1')).toHaveText(t(lang, to === 'patents' ? 'patent.title' : 'course.title'));
    await page.goBack();
    await expect(page).toHaveURL(await address(place, lang));
    await page.locator(`.nav a[href="/${lang}/${to}"]`).hover();
    expect.soft(await moving(page), `${place.name} after a way there and back`).toEqual([]);
    expect(clean.documents()).toBe(1);
    // Another document: the browser may draw the way to it, too.
    await page.goto(`/${lang}/visit`);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    expect.soft(await moving(page), 'after a page load').toEqual([]);
  });
});

test('what moves for the others is seen', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.addInitScript(watch);
  await open(page, '/ko');
  expect((await moving(page)).join('\n')).toContain('transition of a');
  await page.evaluate(() => document.body.animate([{ opacity: 0.9 }, { opacity: 1 }], { duration: 300 }));
  await expect.poll(async () => (await moving(page)).join('\n')).toContain('seen: an animation of body');
});

/** Runs in each page before it: looks at every frame for something that is under way. */
function watch(): void {
  const seen = new Set<string>();
  Object.assign(window, { __moved: seen });
  const look = () => {
    for (const animation of document.getAnimations()) {
      const effect = animation.effect as KeyframeEffect | null;
      const { duration } = effect?.getComputedTiming() ?? {};
      // What is over within a frame is no motion.
      if (typeof duration === 'number' && duration <= 10) continue;
      seen.add(`an animation of ${effect?.target?.localName ?? 'nothing'}${effect?.pseudoElement ?? ''}`);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  addEventListener('pagereveal', (event) => {
    if ((event as any).viewTransition) seen.add('a view transition from the page before');
  });
}

/** What moved until now, and what would. */
async function moving(page: Page): Promise<string[]> {
  // Two frames, so that what begins now is seen.
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    const found = new Set([...((window as any).__moved as Set<string>)].map((what) => `seen: ${what}`));
    const takes = (times: string) => times.split(',').some((time) => parseFloat(time) > 0.01);
    const parts = [undefined, '::before', '::after', '::marker', '::backdrop'];
    const look = (element: Element, part?: string) => {
      const { transitionDuration, transitionDelay, transitionProperty, animationName, animationDuration, scrollBehavior } =
        getComputedStyle(element, part);
      const name = `${element.localName}${[...element.classList].map((one) => `.${one}`).join('')}${part ?? ''}`;
      if (transitionProperty !== 'none' && (takes(transitionDuration) || takes(transitionDelay))) found.add(`transition of ${name}`);
      if (animationName !== 'none' && takes(animationDuration)) found.add(`animation ${animationName} of ${name}`);
      if (!part && scrollBehavior === 'smooth') found.add(`smooth scrolling of ${name}`);
    };
    for (const element of document.querySelectorAll('*')) for (const part of parts) look(element, part);
    for (const part of ['::view-transition-group(root)', '::view-transition-old(root)', '::view-transition-new(root)']) {
      look(document.documentElement, part);
    }
    return [...found];
  });
}
