// The physical floor: one plain pass over all text for the query's bytes, without ranking, facets or tolerance.
// UTF-8 is kept as a string of one-byte characters, which V8 searches with its fastest loops.
export const name = 'floor (one pass)';
/** It finds places, not products: no quality. */
export const scans = true;

let text;

const encoder = new TextEncoder();
const bytes = (part) => new TextDecoder('latin1').decode(encoder.encode(part.toLowerCase()));

export function build(docs) {
  text = bytes(docs.map((doc) => Object.values(doc.lang)
    .map(({ title, body, keywords }) => [title, ...keywords, body].join('\n')).join('\n')).join('\n'));
}

export function find(q) {
  const part = bytes(q);
  let total = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) total += 1;
  return { hits: [], total, facets: {} };
}
