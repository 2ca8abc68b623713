// Owns what happens inside a contender's page: loading it, timing it, asking it. `run.mjs` calls `window.bench`.
const WARM_UP = 200;
/** A clock this coarse (ms) cannot time one query: then a query is repeated until it fills enough ticks. */
const COARSE = 0.02;
const TICKS = 20;

let contender;
let first;

const lines = async (path) => (await (await fetch(path)).text()).trim().split('\n').map((line) => JSON.parse(line));

function clockStep() {
  let smallest = Infinity;
  for (let i = 0; i < 20; i += 1) {
    const from = performance.now();
    let to = from;
    while (to === from) to = performance.now();
    smallest = Math.min(smallest, to - from);
  }
  return smallest;
}

async function timed(work) {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

const ask = ({ q, lang, filters }) => contender.find(q, lang, filters);

function once(query, repeat) {
  const from = performance.now();
  for (let i = 0; i < repeat; i += 1) ask(query);
  return (performance.now() - from) / repeat;
}

window.bench = {
  /** Takes in a contender's code; ms from its bytes to a module. */
  async engine(path) {
    const code = await (await fetch(path)).text();
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    return timed(async () => { contender = await import(url); });
  },

  /** What decides how the contender is driven. */
  traits: () => ({
    name: contender.name, slow: !!contender.slow, scans: !!contender.scans,
    boots: contender.files ?? null, saves: !!contender.save,
  }),

  /** The first query a load is not finished without. */
  setFirst(query) { first = query; },

  /** ms from parsed documents to the first answer. */
  async build() {
    const docs = await lines('/out/corpus.jsonl');
    return timed(() => { contender.build(docs); ask(first); });
  },

  /** ms from bytes in memory to the first answer. */
  async boot() {
    const bytes = {};
    for (const [part, file] of Object.entries(contender.files)) {
      const answer = await fetch(`/dist/${file}`);
      if (!answer.ok) throw new Error(`dist/${file} is missing: build the finder first`);
      bytes[part] = new Uint8Array(await answer.arrayBuffer());
    }
    return timed(async () => { await contender.boot(bytes); ask(first); });
  },

  /** Sends the serialised index to the server. */
  async save(path) {
    await fetch(path, { method: 'POST', body: contender.save() });
  },

  /** ms from the serialised index as text to the first answer. */
  async load(path) {
    const text = await (await fetch(path)).text();
    return timed(() => { contender.load(text); ask(first); });
  },

  memory: () => (contender.memory ? contender.memory() : 0),

  /** The answers; facets only where all hits are seen, so that they can be checked. */
  answers(queries) {
    return queries.map((query) => {
      const { hits, total, facets } = ask(query);
      return { hits, total, facets: total <= hits.length ? facets : null };
    });
  },

  /** ms of each query in turn, until the budget (ms) is used up. */
  time(queries, budget) {
    for (const query of queries.slice(0, Math.min(WARM_UP, queries.length / 10))) ask(query);
    const step = clockStep();
    const end = performance.now() + budget;
    const times = [];
    for (const query of queries) {
      let took = once(query, 1);
      if (step > COARSE && took < step * TICKS) {
        took = once(query, Math.ceil((step * TICKS) / Math.max(took, step / 10)));
      }
      times.push(took);
      if (performance.now() > end) break;
    }
    return { step, times };
  },
};
window.benchReady = true;
