// Owns the static server of the bench: files of this folder with the headers that give pages a fine clock, and
// a place to put serialised indexes.
import { createServer } from 'node:http';
import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm',
  '.json': 'application/json', '.jsonl': 'text/plain; charset=utf-8',
};

const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cache-Control': 'no-store',
};

/** Serves `root` on a free port of this machine; what is posted is written below `out/saved/`. */
export async function serve(root) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const file = join(root, path);
    if (request.method === 'POST' && path.startsWith('/out/saved/')) {
      await pipeline(request, createWriteStream(file));
      response.writeHead(204, HEADERS).end();
    } else if (existsSync(file) && statSync(file).isFile()) {
      response.writeHead(200, { ...HEADERS, 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
      await pipeline(createReadStream(file), response);
    } else {
      response.writeHead(404, HEADERS).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
