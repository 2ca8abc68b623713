// Owns a measurement from end to end: makes corpus and queries, bundles the contenders, drives one Chromium page
// each in interleaved rounds, prints tables and writes JSON.
//
//   node run.mjs [--docs 5000] [--rounds 5] [--only madang,minisearch] [--seed 1] [--json out/report.json]
//                [--chromium /usr/bin/chromium]
//
// Madang's files are expected in dist/, made from the same corpus (`node corpus.mjs out/corpus.jsonl --docs n`).
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { chromium } from 'playwright-core';
import { generate, vocabulary } from './corpus.mjs';
import { questions } from './queries.mjs';
import { random, sample, shuffled } from './random.mjs';
import { report } from './report.mjs';
import { serve } from './serve.mjs';
import { quality, quantile, wrongFacets } from './stats.mjs';

const ROOT = dirname(fileURLToPath(import.meta.url));
/** Loads are measured this often; slow contenders once. */
const LOADS = 3;
/** A slow contender's share: queries a class, key strokes a round, ms a round. */
const SLOW = { queries: 10, strokes: 120, budget: 30_000 };
const FAST = { budget: 300_000 };

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--no-first-run', '--js-flags=--max-old-space-size=8192',
];

const out = (name) => join(ROOT, 'out', name);
const jsonLines = (list) => `${list.map((entry) => JSON.stringify(entry)).join('\n')}\n`;
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
const note = (text) => process.stderr.write(`${text}\n`);

function options() {
  const all = readdirSync(join(ROOT, 'contenders')).map((file) => file.replace('.mjs', ''))
    .filter((name) => !['text', 'table', 'stages'].includes(name));
  const { values } = parseArgs({
    options: {
      docs: { type: 'string', default: '5000' }, rounds: { type: 'string', default: '5' }, only: { type: 'string' },
      seed: { type: 'string', default: '1' }, json: { type: 'string', default: out('report.json') },
      chromium: { type: 'string', default: '/usr/bin/chromium' },
    },
  });
  const names = values.only ? values.only.split(',') : all;
  const unknown = names.find((name) => !all.includes(name));
  if (unknown) throw new Error(`unknown contender ${unknown}: expected ${all.join(', ')}`);
  return { ...values, docs: Number(values.docs), rounds: Number(values.rounds), seed: Number(values.seed), names };
}

/** Corpus, questions and key strokes, also as files for other readers. */
function material(count) {
  const products = generate(count);
  const docs = products.map(({ doc }) => doc);
  const { queries, strokes } = questions(products);
  mkdirSync(out('saved'), { recursive: true });
  writeFileSync(out('corpus.jsonl'), jsonLines(docs));
  writeFileSync(out('queries.jsonl'), jsonLines(queries));
  writeFileSync(out('strokes.jsonl'), jsonLines(strokes));
  return { docs, queries, strokes, facetsOf: new Map(docs.map((doc) => [doc.id, doc.facets])) };
}

/** One minified module a contender, as it would be sent. */
async function bundled(names) {
  await bundle({
    entryPoints: names.map((name) => join(ROOT, 'contenders', `${name}.mjs`)), outdir: out('bundles'), bundle: true,
    minify: true, format: 'esm', platform: 'browser', target: 'chrome120', logLevel: 'warning',
  });
}

async function minified(file) {
  const made = await bundle({
    entryPoints: [file], bundle: true, minify: true, format: 'esm', write: false, logLevel: 'warning',
  });
  return made.outputFiles[0].contents;
}

/** JS heap and array buffers after a collection; wasm memory is in neither. */
async function heap(session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return { heap: usedSize, buffers: backingStorageSize };
}

async function repeatedly(times, work) {
  const took = [];
  for (let i = 0; i < times; i += 1) took.push(await work());
  return took;
}

/** Bytes on the wire of a contender that is booted from files. */
async function bootWire(files) {
  const sizes = {};
  for (const [part, file] of Object.entries(files)) {
    const path = join(ROOT, 'dist', file);
    sizes[part] = brotli(part === 'glue' ? await minified(path) : readFileSync(path));
  }
  const engine = sizes.glue + sizes.wasm;
  const index = sizes.common + sizes.ko + sizes.en + sizes.zh + sizes.ja;
  return { sizes, engine, index, all: engine + index, oneLanguage: engine + sizes.common + sizes.ko };
}

/** Opens a contender's page, loads it every way it can be loaded and measures what that costs. */
async function prepared(browser, origin, name, { queries, docsWire }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('pageerror', (error) => note(`${name}: ${error.message}`));
  await page.goto(`${origin}/page.html`);
  await page.waitForFunction(() => window.benchReady);
  if (!await page.evaluate(() => window.crossOriginIsolated)) throw new Error('the page has only a coarse clock');
  const session = await context.newCDPSession(page);
  const made = { key: name, page };
  made.engineMs = await page.evaluate((path) => window.bench.engine(path), `/out/bundles/${name}.js`);
  Object.assign(made, await page.evaluate(() => window.bench.traits()));
  await page.evaluate((query) => window.bench.setFirst(query), queries[0]);
  const loads = made.slow ? 1 : LOADS;
  const before = await heap(session);
  if (made.boots) {
    made.bootMs = await repeatedly(loads, () => page.evaluate(() => window.bench.boot()));
    made.wire = await bootWire(made.boots);
  } else {
    made.buildMs = await repeatedly(loads, () => page.evaluate(() => window.bench.build()));
    const engine = brotli(readFileSync(out(`bundles/${name}.js`)));
    made.wire = { engine, index: docsWire, all: engine + docsWire, built: true };
  }
  const after = { ...await heap(session), wasm: await page.evaluate(() => window.bench.memory()) };
  made.memory = { ...after, retained: after.heap - before.heap + after.buffers - before.buffers + after.wasm };
  if (made.saves) {
    const path = `/out/saved/${name}.json`;
    await page.evaluate((to) => window.bench.save(to), path);
    const saved = brotli(readFileSync(join(ROOT, path)));
    made.loadMs = await repeatedly(loads, () => page.evaluate((from) => window.bench.load(from), path));
    made.wire = { ...made.wire, saved: made.wire.engine + saved };
  }
  return made;
}

/** Every k-th query of a class for a slow contender. */
function asked(made, queries) {
  if (!made.slow) return queries;
  const seen = {};
  const sizes = {};
  for (const query of queries) sizes[query.class] = (sizes[query.class] ?? 0) + 1;
  return queries.filter((query) => {
    const at = seen[query.class] = (seen[query.class] ?? -1) + 1;
    return at % Math.max(1, Math.floor(sizes[query.class] / SLOW.queries)) === 0;
  });
}

async function judge(made, { queries, facetsOf }) {
  const mine = asked(made, queries);
  const answers = await made.page.evaluate((list) => window.bench.answers(list), mine);
  const stranger = answers.flatMap(({ hits }) => hits).find((id) => !facetsOf.has(id));
  if (stranger) {
    throw new Error(`${made.name} found ${stranger}, which is not in the corpus: was its index made from another one?`);
  }
  made.asked = mine.length;
  made.quality = quality(mine, answers);
  made.wrongFacets = wrongFacets(mine, answers, facetsOf);
}

function git(...args) {
  try {
    return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
}

function surroundings(browser) {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return {
    at: new Date().toISOString(), commit: git('rev-parse', 'HEAD'), node: process.version, chromium: browser.version(),
    cpu: `${cpus().length} x ${cpus()[0]?.model}`, kernel: release(), load: loadavg(), libraries: dependencies,
  };
}

async function main() {
  const opts = options();
  const given = material(opts.docs);
  const words = vocabulary(given.docs);
  note(`${opts.docs} documents, distinct words ${JSON.stringify(words)}`);
  note(`${given.queries.length} queries, ${given.strokes.length} key strokes`);
  await bundled(opts.names);
  const docsWire = brotli(readFileSync(out('corpus.jsonl')));
  const server = await serve(ROOT);
  const browser = await chromium.launch({ executablePath: opts.chromium, args: FLAGS });
  const environment = surroundings(browser);
  const chance = random(opts.seed);
  const contenders = [];
  try {
    for (const name of opts.names) {
      note(`loading ${name}`);
      const made = await prepared(browser, server.origin, name, { ...given, docsWire });
      if (!made.scans) await judge(made, given);
      contenders.push({ ...made, rounds: [] });
    }
    const few = sample(chance, given.strokes, SLOW.strokes);
    for (let round = 0; round < opts.rounds; round += 1) {
      note(`round ${round + 1} of ${opts.rounds}, load ${loadavg()[0].toFixed(2)}`);
      for (const made of shuffled(chance, contenders)) {
        const [strokes, { budget }] = made.slow ? [few, SLOW] : [given.strokes, FAST];
        const { step, times } = await made.page.evaluate(
          ([list, ms]) => window.bench.time(list, ms), [strokes, budget],
        );
        made.rounds.push({
          clockStep: step, queries: times.length,
          p50: quantile(times, 0.5), p95: quantile(times, 0.95), worst: Math.max(...times),
        });
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  for (const made of contenders) delete made.page;
  const result = {
    environment, options: { docs: opts.docs, rounds: opts.rounds, seed: opts.seed }, words,
    queries: given.queries.length, strokes: given.strokes.length, docsWire, contenders,
  };
  writeFileSync(opts.json, JSON.stringify(result, null, 1));
  console.log(report(result));
}

await main();
