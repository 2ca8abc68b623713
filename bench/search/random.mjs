// Owns chance: one seeded generator, so that corpus, queries and rounds are the same on every machine.

/** A generator of numbers in [0, 1) (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const below = (chance, n) => Math.floor(chance() * n);

export const pick = (chance, list) => list[below(chance, list.length)];

export function shuffled(chance, list) {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = below(chance, i + 1);
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

/** `n` different entries, in chance order. */
export const sample = (chance, list, n) => shuffled(chance, list).slice(0, n);
