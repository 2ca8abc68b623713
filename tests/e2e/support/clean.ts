// The `test` of all browser tests: a context in which any word on the console, an exception, a breach of
// the content security policy or a failed request fails the test, unless the test said that it expects it.
import { test as base, expect, type Page, type Request } from '@playwright/test';

export { expect };

/** A request as the browser sent it. */
export interface Sent {
  method: string;
  url: URL;
  kind: string;
  headers: Record<string, string>;
}

/** What the browser said and asked during a test. */
export class Clean {
  /** What went wrong and was not expected. */
  readonly problems: string[] = [];
  /** All requests in their order. */
  readonly sent: Sent[] = [];
  private readonly expected: RegExp[] = [];

  /** From here on this trouble is part of the test. */
  expect(...patterns: RegExp[]): void {
    this.expected.push(...patterns);
  }

  note(problem: string): void {
    if (!this.expected.some((pattern) => pattern.test(problem))) this.problems.push(problem);
  }

  record(request: Request): void {
    const { url, method, kind, headers } = {
      url: new URL(request.url()),
      method: request.method(),
      kind: request.resourceType(),
      headers: request.headers(),
    };
    this.sent.push({ url, method, kind, headers });
  }

  /** Calls of the API other than the live stream. */
  api(): string[] {
    return this.sent
      .filter(({ url }) => url.pathname.startsWith('/api/') && url.pathname !== '/api/v1/stream')
      .map(({ method, url }) => `${method} ${url.pathname}${url.search}`);
  }

  /** How many documents were loaded. */
  documents(): number {
    return this.sent.filter(({ kind }) => kind === 'document').length;
  }
}

export const test = base.extend<{ clean: Clean }>({
  clean: [
    async ({ context }, use) => {
      const clean = new Clean();
      // Violations reach the console by themselves, most of them; this makes it all of them.
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`CSP: ${event.violatedDirective} blocked ${event.blockedURI} (${event.sample})`);
        });
      });
      context.on('console', (message) => {
        if (['error', 'warning', 'assert'].includes(message.type())) {
          clean.note(`console ${message.type()}: ${message.text()} (${message.location().url})`);
        }
      });
      context.on('weberror', (error) => clean.note(`exception: ${error.error().stack ?? error.error().message}`));
      context.on('request', (request) => clean.record(request));
      context.on('requestfailed', (request) => {
        const why = request.failure()?.errorText ?? '';
        // The page itself gave it up: it left, or closed its stream.
        if (why !== 'net::ERR_ABORTED') clean.note(`request failed: ${request.url()} ${why}`);
      });
      await use(clean);
      expect.soft(clean.problems, 'what the browser complained of').toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens an address and waits until the app has taken the page over. */
export async function open(page: Page, path: string) {
  const response = await page.goto(path);
  await ready(page);
  return response!;
}

/** Waits until the app has taken the page over. */
export async function ready(page: Page): Promise<void> {
  await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: 20_000 });
}

/** Presses Tab until the element has the focus. */
export async function tabTo(page: Page, selector: string, most = 120): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`${selector} was not reached by ${most} presses of Tab`);
}
