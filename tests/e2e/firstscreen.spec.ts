// The first flight of a connection carries about 14.6 kB. What of a page's document comes in it, style and markup
// included, must already show the whole first screen: cut off there, the page looks as it does when all has come.
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { get } from 'node:http';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { expect, test } from './support/clean';
import { address, ORIGIN, place } from './support/places';
import { LANGS, type Lang } from './support/texts';

const KINDS = ['home', 'catalog', 'company', 'product', 'course'];
const SIZES = [{ width: 390, height: 844 }, { width: 1440, height: 900 }];
/** Ten packets of 1,460 bytes. */
const FLIGHT = 14_600;
/** How finely the smallest sufficient part is looked for, bytes. */
const STEP = 200;

for (const kind of KINDS) {
  for (const lang of LANGS) {
    test(`the first flight shows the first screen of ${kind} in ${lang}`, async ({ browser }) => {
      const sent = await fetchRaw(await address(place(kind), lang));
      for (const size of SIZES) {
        const screen = await Screen.open(browser, sent, size, lang);
        const whole = await screen.shot(sent.body.length);
        expect(whole.equals(await screen.shot(sent.body.length)), 'the same document gives the same picture').toBe(true);
        expect(whole.equals(await screen.shot(0)), 'an empty document gives another one').toBe(false);
        const first = await screen.shot(Math.min(FLIGHT, sent.body.length));
        const enough = await least(sent.body.length, async (bytes) => whole.equals(await screen.shot(bytes)));
        const row = [kind.padEnd(8), lang, `${size.width}`.padStart(5), `${sent.body.length}`.padStart(7), `${enough}`.padStart(7)];
        console.log(`first screen: ${row.join(' ')}  (page, language, px wide, bytes in all, bytes that show it)`);
        const message = `${kind}, ${lang}, ${size.width} px: ${enough} of ${sent.body.length} bytes are needed for the first screen, ${FLIGHT} come at first`;
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

/** A document as it came over the wire. */
interface Sent {
  path: string;
  body: Buffer;
  headers: Record<string, string>;
}

function fetchRaw(path: string): Promise<Sent> {
  return new Promise((done, fail) => {
    get(`${ORIGIN}${path}`, { headers: { 'accept-encoding': 'br', accept: 'text/html' } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', fail);
      answer.on('end', () => {
        const { 'content-encoding': encoding, 'content-length': _, 'transfer-encoding': __, ...rest } = answer.headers;
        if (answer.statusCode !== 200 || encoding !== 'br') return fail(new Error(`${path}: ${answer.statusCode}, ${encoding}`));
        done({ path, body: Buffer.concat(parts), headers: rest as Record<string, string> });
      });
    }).on('error', fail);
  });
}

/** What a part of a compressed text holds. */
function decoded(part: Buffer): Buffer {
  if (!part.length) return Buffer.alloc(0);
  return brotliDecompressSync(part, { finishFlush: constants.BROTLI_OPERATION_FLUSH });
}

/** The first screen of a document of which only so much has come. */
class Screen {
  private html: Buffer = Buffer.alloc(0);

  private constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
    private readonly sent: Sent,
  ) {}

  static async open(browser: Browser, sent: Sent, viewport: { width: number; height: number }, lang: Lang): Promise<Screen> {
    // Without scripts there is only what the document says. Fonts may come or not, as their descriptors allow; here
    // they do not, so that two pictures of the same are the same.
    const context = await browser.newContext({ viewport, javaScriptEnabled: false, baseURL: ORIGIN, locale: lang });
    const page = await context.newPage();
    const screen = new Screen(context, page, sent);
    await context.route((url) => /\.(woff2|js|wasm)$/.test(url.pathname), (route) => route.abort());
    await context.route(
      (url) => `${url.pathname}${url.search}` === sent.path,
      (route) => route.fulfill({ status: 200, headers: { ...sent.headers, 'cache-control': 'no-store' }, body: screen.html }),
    );
    return screen;
  }

  async shot(bytes: number): Promise<Buffer> {
    this.html = decoded(this.sent.body.subarray(0, bytes));
    await this.page.goto(this.sent.path, { waitUntil: 'load' });
    return this.page.screenshot({ animations: 'disabled', caret: 'hide' });
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
