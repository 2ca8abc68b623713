// Madang's own engine: the wasm of `dist/` with the index files the server would send, one for all languages and
// one for each. It is not built from documents in the browser, so it has `boot` instead of `build` and `load`.
export const name = 'Madang';

export const files = {
  glue: 'madang_finder.js', wasm: 'madang_finder_bg.wasm', common: 'common.bin',
  ko: 'ko.bin', en: 'en.bin', zh: 'zh.bin', ja: 'ja.bin',
};

const LANGUAGES = ['ko', 'en', 'zh', 'ja'];

let finder;
let instance;
let ids;
let facets;

/** From bytes in memory (by the names of `files`) to a finder that answers. */
export async function boot(bytes) {
  // A module of its own each time: wasm-bindgen starts a module only once.
  const url = URL.createObjectURL(new Blob([bytes.glue], { type: 'text/javascript' }));
  const glue = await import(url);
  URL.revokeObjectURL(url);
  instance = await glue.default({ module_or_path: bytes.wasm });
  finder = new glue.Finder(bytes.common);
  for (const lang of LANGUAGES) finder.add(bytes[lang]);
  ids = finder.ids().split('\n');
  facets = finder.facets().split('\n').map((line) => {
    const [facet, ...values] = line.split('\t');
    return { facet, values };
  });
}

/** Facet and value as the places that the engine knows them by. */
function places(filters) {
  const pairs = [];
  for (const [name, values] of Object.entries(filters)) {
    const at = facets.findIndex(({ facet }) => facet === name);
    for (const value of values) pairs.push(at, facets[at].values.indexOf(value));
  }
  return new Uint32Array(pairs);
}

export function find(q, lang, filters) {
  const answer = finder.find(q, lang, places(filters), 20);
  const [total, , n] = answer;
  const hits = new Array(n);
  for (let i = 0; i < n; i += 1) hits[i] = ids[answer[3 + i]];
  const counted = {};
  let at = 3 + n;
  for (const { facet, values } of facets) {
    const counts = {};
    for (const value of values) {
      if (answer[at] > 0) counts[value] = answer[at];
      at += 1;
    }
    counted[facet] = counts;
  }
  return { hits, total, facets: counted };
}

export const memory = () => instance.memory.buffer.byteLength;
