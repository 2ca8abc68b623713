// No text is cut, written over another or beside the window: on any page, in any language, from the narrowest
// phone to a desk. First that the search finds such text, and finds nothing in text that is well.
import { clipped } from './support/clipped';
import { expect, open, test } from './support/clean';
import { settle } from './support/looks';
import { address, PLACES } from './support/places';
import { LANGS } from './support/texts';

/** CSS px; 320 is what a reader has who enlarges a desk of 1280 px to 400 %. */
const WIDTHS = [320, 390, 1440];

for (const place of PLACES) {
  test(`${place.name} fits into ${WIDTHS.join(', ')} px with no text cut or covered`, async ({ page, clean }) => {
    if (place.status) clean.expect(/status of 404/);
    for (const lang of LANGS) {
      await open(page, await address(place, lang));
      await settle(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: width < 600 ? 720 : 900 });
        expect.soft(await clipped(page), `${place.name}, ${lang}, ${width} px`).toEqual([]);
      }
    }
  });
}

/** A page of one sample: letters of 20 px in lines of 30 px. */
const sheet = (sample: string) =>
  `<!doctype html><style>
    body { margin: 20px; width: 600px; font: 20px/30px sans-serif; } h1, p { margin: 0; }
    .box { width: 120px; height: 30px; }
    .hide { overflow: hidden; } .clip { overflow: clip; } .roll { overflow: auto; }
    .one { white-space: nowrap; } .dots { text-overflow: ellipsis; } .up { margin-top: -22px; } .back { margin-left: -40px; }
    .spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
    .far { position: absolute; left: 400px; width: 200px; } .out { position: relative; left: 1200px; width: 300px; }
    .bar { position: fixed; top: 0; } .tight { line-height: 1; height: 20px; }
  </style>${sample}`;

/** What must be found, with the word that the line begins with. */
const BAD: [what: string, kind: string, sample: string][] = [
  ['a line that is too long for a box that hides the rest', 'cut', '<p class="box hide one">마당, the open yard of a Korean house</p>'],
  ['a line that ends in dots', 'cut', '<p class="box hide one dots">마당, the open yard of a Korean house</p>'],
  ['a paragraph that is too high for its box', 'cut', '<p class="box hide">마당, the open yard of a Korean house</p>'],
  ['a clipping box further out', 'cut', '<div class="box clip"><div><p class="one">마당, the <b>open yard</b> of a house</p></div></div>'],
  ['half a line', 'cut', '<p class="hide" style="height: 14px">마당</p>'],
  ['a line beside the window', 'outside', '<p class="out">마당, the open yard</p>'],
  ['two paragraphs on the same lines', 'overlap', '<p>마당, the open yard</p><p class="up">of a Korean house</p>'],
  ['columns that run into each other', 'overlap', '<div style="display: flex"><p class="one" style="width: 60px">the open yard</p><p>house</p></div>'],
  ['words under others in a block that is lifted out of the flow', 'overlap', '<div><p class="far" style="left: 20px">over</p><p>마당, the open yard</p></div>'],
  ['a hint in a field that is too short for it', 'cut', '<input style="width: 60px" placeholder="마당, the open yard of a house">'],
];

/** What must not be found. */
const GOOD: [what: string, sample: string][] = [
  ['plain paragraphs', '<h1>마당</h1><p>The open yard of a Korean house, where people meet and trade.</p><p>중소기업 100곳</p>'],
  ['a line that fits into its box to the point', '<p class="hide tight">마당 Ågypq</p>'],
  ['a line that can be pushed along', '<p class="box roll one">마당, the open yard of a Korean house</p>'],
  ['cells of a table that can be pushed along', '<div class="box roll"><table><tr><td class="one">the open yard</td><td class="one">of a house</td></tr></table></div>'],
  ['words for the ears', '<p>마당<span class="spoken">the open yard of a Korean house</span></p>'],
  ['a box that hides something, and text that is positioned past it', '<div class="box hide"><p class="far">the open yard</p></div>'],
  ['words of one line in several pieces', '<p>마당 <b>the <i>open</i></b> <a href="#">yard</a></p>'],
  ['a line of the system that lies over the page', '<p class="bar">offline</p><p style="margin-top: -20px">마당</p>'],
  ['text without ink', '<p style="color: transparent">마당</p><p class="up">the yard</p>'],
  ['letters of a drawing', '<svg width="100" height="30"><text y="20">마당</text><text x="50" y="20">yard</text></svg>'],
  ['a hint that fits', '<input style="width: 300px" placeholder="마당">'],
];

test('text that is cut or covered is found', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const [what, kind, sample] of BAD) {
    await page.setContent(sheet(sample));
    const found = await clipped(page);
    // And nothing else: each sample is wrong in one way.
    expect.soft(new Set(found.map((line) => line.split(':')[0])), what).toEqual(new Set([kind]));
  }
});

test('text that is well is left alone', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const [what, sample] of GOOD) {
    await page.setContent(sheet(sample));
    expect.soft(await clipped(page), what).toEqual([]);
  }
});
