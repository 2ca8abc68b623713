// A server in front of the one under test, which sends of one document what a test wants, when it wants it. Everything
// else goes through as it is.
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, constants } from 'node:zlib';
import { ORIGIN } from './places';

/** A document as it came over the wire, compressed with Brotli. */
export interface Sent {
  path: string;
  body: Buffer;
  headers: Record<string, string>;
}

/** Asks the server under test for a document, as a browser does. */
export function fetchRaw(path: string): Promise<Sent> {
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
export function decoded(part: Buffer): Buffer {
  if (!part.length) return Buffer.alloc(0);
  return brotliDecompressSync(part, { finishFlush: constants.BROTLI_OPERATION_FLUSH });
}

/** How a document is sent: all at once, or in so many pieces with so many milliseconds between them. */
export interface Given {
  path: string;
  headers: Record<string, string>;
  html: Buffer;
  pieces?: number;
  pause?: number;
}

/** The server in front. */
export class Front {
  document?: Given;
  /** Answers under way, streams of events aside. */
  open = 0;

  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  /** `without`: which paths are not to be found. */
  static async start(without?: RegExp): Promise<Front> {
    let front: Front | undefined;
    const server = createServer((asked, answer) => front?.serve(asked, answer, without));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    front = new Front(server, `http://localhost:${(server.address() as AddressInfo).port}`);
    return front;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private serve(asked: IncomingMessage, answer: ServerResponse, without?: RegExp): void {
    const path = asked.url ?? '/';
    if (!path.startsWith('/api/v1/stream')) {
      this.open += 1;
      answer.on('close', () => (this.open -= 1));
    }
    if (this.document && path === this.document.path) return void send(this.document, answer);
    if (without?.test(path)) return void answer.writeHead(404).end();
    const { host: _, ...headers } = asked.headers;
    const theirs = get(`${ORIGIN}${path}`, { headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    theirs.on('error', () => answer.destroy());
    answer.on('close', () => theirs.destroy());
  }
}

async function send({ headers, html, pieces = 1, pause = 0 }: Given, answer: ServerResponse): Promise<void> {
  answer.writeHead(200, { ...headers, 'cache-control': 'no-store' });
  const size = Math.ceil(html.length / pieces);
  for (let at = 0; at < html.length; at += size) {
    if (at) await new Promise((done) => setTimeout(done, pause));
    answer.write(html.subarray(at, at + size));
  }
  answer.end();
}
