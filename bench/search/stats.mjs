// Owns the arithmetic of the report: quantiles, bootstrap intervals, quality of answers.
import { below, random } from './random.mjs';

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Median over rounds of theirs divided by ours, with the 95 % interval of rounds drawn again. */
export function ratio(theirs, ours, draws = 2000) {
  const rounds = theirs.map((value, i) => value / ours[i]);
  const chance = random(1);
  const medians = Array.from({ length: draws }, () => median(rounds.map(() => rounds[below(chance, rounds.length)])));
  return { median: median(rounds), low: quantile(medians, 0.025), high: quantile(medians, 0.975) };
}

/**
 * Quality by class. `recall`: relevant ones among the first ten, of as many as could be there. `first`: the one
 * product that is meant is in first place, over the queries that mean one product.
 */
export function quality(queries, answers) {
  const classes = {};
  queries.forEach((query, i) => {
    const row = classes[query.class] ??= { queries: 0, recall: 0, one: 0, first: 0, missed: [] };
    const relevant = new Set(query.expected);
    const found = answers[i].hits.slice(0, 10).filter((id) => relevant.has(id)).length;
    const recall = found / Math.min(10, relevant.size);
    row.queries += 1;
    row.recall += recall;
    if (relevant.size === 1) {
      row.one += 1;
      row.first += answers[i].hits[0] === query.expected[0] ? 1 : 0;
    }
    if (recall < 1) {
      row.missed.push({ q: query.q, lang: query.lang, found, relevant: relevant.size, total: answers[i].total });
    }
  });
  for (const row of Object.values(classes)) {
    row.recall /= row.queries;
    row.first = row.one ? row.first / row.one : null;
  }
  return classes;
}

/** How many answers that show all their hits count a facet wrongly; a chosen facet also counts other products. */
export function wrongFacets(queries, answers, facetsOf) {
  return answers.filter(({ hits, facets }, i) => {
    if (!facets) return false;
    const counts = {};
    for (const id of hits) {
      for (const [name, values] of Object.entries(facetsOf.get(id))) {
        for (const value of values) (counts[name] ??= {})[value] = (counts[name]?.[value] ?? 0) + 1;
      }
    }
    const names = Object.keys(facetsOf.values().next().value).filter((name) => !queries[i].filters[name]);
    return names.some((name) => {
      const told = Object.entries(facets[name] ?? {}).filter(([, count]) => count);
      const real = counts[name] ?? {};
      return told.length !== Object.keys(real).length || told.some(([value, count]) => real[value] !== count);
    });
  }).length;
}
