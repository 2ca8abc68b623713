// The first flight of a connection carries about 14.6 kB. What of a page's document comes in it, style and markup
// included, must already show the whole first screen: cut off there, the page looks as it does when all has come.
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from './support/clean';
import { decoded, fetchRaw, Front, type Sent } from './support/front';
import { address, place } from './support/places';
import { LANGS } from './support/texts';

const KINDS = ['home', 'catalog', 'company', 'product', 'course'];
const SIZES = [{ width: 390, height: 844 }, { width: 1440, height: 900 }];
/** Ten packets of 1,460 bytes. */
const FLIGHT = 14_600;
/** How finely the smallest sufficient part is looked for, bytes. */
const STEP = 200;

let front: Front;
test.beforeAll(async () => {
  // Fonts may come in time or not, as their descriptors allow; here they never do, so that two pictures of the same
  // are the same.
  front = await Front.start(/\.(woff2|js|wasm)$/);
});
test.afterAll(() => front?.close());

for (const kind of KINDS) {
  for (const lang of LANGS) {
    test(`the first flight shows the first screen of ${kind} in ${lang}`, async ({ browser }) => {
      const sent = await fetchRaw(await address(place(kind), lang));
      for (const size of SIZES) {
        const screen = await Screen.open(browser, sent, size);
        const whole = await screen.shot(sent.body.length);
        const shows = async (bytes: number) => whole.equals(await screen.shot(Math.min(bytes, sent.body.length)));
        const enough = await least(sent.body.length, shows);
        const row = [kind.padEnd(8), lang, `${size.width}`.padStart(5), `${sent.body.length}`.padStart(7), `${enough}`.padStart(7)];
        console.log(`first screen: ${row.join(' ')}  (page, language, px wide, bytes in all, bytes that show it)`);
        const message = `${kind}, ${lang}, ${size.width} px: ${enough} of ${sent.body.length} bytes are needed for the first screen, ${FLIGHT} come at first`;
        const first = await screen.shot(Math.min(FLIGHT, sent.body.length));
        if (!whole.equals(first)) {
          await test.info().attach(`${kind}-${lang}-${size.width}-whole.png`, { body: whole, contentType: 'image/png' });
          await test.info().attach(`${kind}-${lang}-${size.width}-first.png`, { body: first, contentType: 'image/png' });
        }
        expect.soft(whole.equals(first), message).toBe(true);
        await screen.close();
      }
    });
  }
}

test('a screen that is not complete is another picture', async ({ browser }) => {
  const sent = await fetchRaw(await address(place('catalog'), 'ko'));
  const screen = await Screen.open(browser, sent, SIZES[0]);
  const whole = await screen.shot(sent.body.length);
  expect(whole.equals(await screen.shot(sent.body.length)), 'the same document, the same picture').toBe(true);
  expect(whole.equals(await screen.shot(0)), 'nothing').toBe(false);
  // Style and header are there, what the page is for is not.
  const html = decoded(sent.body).toString();
  const cut = html.indexOf('<main');
  expect(cut).toBeGreaterThan(0);
  front.document = { path: sent.path, headers: sent.headers, html: Buffer.from(html.slice(0, cut)) };
  expect(whole.equals(await screen.again()), 'the header alone').toBe(false);
  await screen.close();
});

test('what is cut off is decoded as far as it came', () => {
  // A browser shows what came before the rest did; so must this.
  const text = Array.from({ length: 4_000 }, (_, at) => `<p>${(at * 2_654_435_761) % 1_000_003}</p>`).join('');
  const body = brotliCompressSync(text);
  const part = decoded(body.subarray(0, body.length / 2));
  expect(part.length).toBeGreaterThan(text.length / 5);
  expect(part.length).toBeLessThan(text.length);
  expect(text.startsWith(part.toString())).toBe(true);
  expect(decoded(body).toString()).toBe(text);
});

/** The first screen of a document of which only so much has come. Without scripts there is only what it says. */
class Screen {
  private constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
    private readonly sent: Sent,
  ) {}

  static async open(browser: Browser, sent: Sent, viewport: { width: number; height: number }): Promise<Screen> {
    const context = await browser.newContext({ viewport, javaScriptEnabled: false, baseURL: front.origin });
    return new Screen(context, await context.newPage(), sent);
  }

  shot(bytes: number): Promise<Buffer> {
    const { path, headers, body } = this.sent;
    front.document = { path, headers, html: decoded(body.subarray(0, bytes)) };
    return this.again();
  }

  async again(): Promise<Buffer> {
    await this.page.goto(this.sent.path, { waitUntil: 'load' });
    // Pictures that wait for their turn are asked for by the first frame, after `load`: when nothing is under way and
    // one frame is as the one before, all is there.
    let last = await this.frame();
    for (let more = 0; more < 20; more += 1) {
      const next = await this.frame();
      if (front.open === 0 && next.equals(last)) return next;
      last = next;
    }
    throw new Error(`${this.sent.path} does not come to rest; ${front.open} answers are under way`);
  }

  private frame(): Promise<Buffer> {
    const shoot = () => this.page.screenshot({ animations: 'disabled', caret: 'hide' });
    // The browser itself sometimes has no frame to give just after a load; that says nothing of the page.
    return shoot().catch((error: Error) => {
      if (!error.message.includes('Unable to capture screenshot')) throw error;
      return this.page.waitForTimeout(500).then(shoot);
    });
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

/** The smallest number of bytes, in steps, that is enough. */
async function least(all: number, enough: (bytes: number) => Promise<boolean>): Promise<number> {
  let [low, high] = [0, Math.ceil(all / STEP)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (await enough(Math.min(middle * STEP, all))) high = middle;
    else low = middle;
  }
  return Math.min(high * STEP, all);
}
