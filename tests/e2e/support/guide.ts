// The style guide is a folder of static files, made from the product's own components. This serves it, and knows
// its sections.
import type { Page } from '@playwright/test';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';
import { ready } from './clean';
import type { Lang } from './texts';

const FOLDER = process.env.MADANG_TEST_GUIDE ?? resolve(__dirname, '../../../target/guide');

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The guide on a port of its own. */
export class Guide {
  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  /** Serves the built guide; says so when there is none. */
  static async start(): Promise<Guide> {
    if (!existsSync(join(FOLDER, 'index.html'))) {
      throw new Error(`${FOLDER} holds no style guide: expected index.html with its script and wasm in it`);
    }
    const server = createServer((request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://guide.example');
      // The browser asks for it by itself; the guide has none.
      if (pathname === '/favicon.ico') return void answer.writeHead(204).end();
      // Normalised from the root, so that no `..` leads out of the folder.
      const file = join(FOLDER, normalize(decodeURIComponent(pathname)));
      const path = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
      if (!existsSync(path)) return void answer.writeHead(404).end();
      answer.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'cache-control': 'no-store' });
      answer.end(readFileSync(path));
    });
    await new Promise<void>((done, fail) => {
      server.once('error', fail);
      server.listen(0, '127.0.0.1', done);
    });
    return new Guide(server, `http://localhost:${(server.address() as AddressInfo).port}`);
  }

  /** Opens it in a language, and waits until all its samples stand. */
  async open(page: Page, lang: Lang): Promise<void> {
    await page.goto(`${this.origin}/?lang=${lang}`);
    await ready(page);
  }

  /** Stops serving. */
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}

/** The names of the components on the page. */
export async function components(page: Page): Promise<string[]> {
  const names = await page
    .locator('section[data-component]')
    .evaluateAll((sections) => sections.map((section) => section.getAttribute('data-component')!));
  if (!names.length) throw new Error('the style guide shows no component: expected section[data-component]');
  return names;
}
