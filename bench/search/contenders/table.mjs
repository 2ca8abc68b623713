// Owns what every JavaScript contender keeps beside its index: ids, facets with exact counts, Korean text for
// mixed queries. Facets are counted over all hits, a facet's own choice not hiding its siblings.
import { words } from './text.mjs';

const SHOWN = 20;

export class Table {
  constructor({ ids, facets, korean }) {
    Object.assign(this, { ids, facets, korean });
    this.size = ids.length;
    this.names = Object.keys(facets);
    for (const facet of Object.values(facets)) {
      facet.starts = Uint32Array.from(facet.starts);
      facet.values = Uint16Array.from(facet.values);
    }
  }

  static of(docs) {
    const facets = {};
    for (const name of Object.keys(docs[0].facets)) {
      const numbers = new Map();
      const starts = [0];
      const values = [];
      for (const doc of docs) {
        for (const value of doc.facets[name]) {
          if (!numbers.has(value)) numbers.set(value, numbers.size);
          values.push(numbers.get(value));
        }
        starts.push(values.length);
      }
      facets[name] = { labels: [...numbers.keys()], starts, values };
    }
    const korean = docs.map((doc) =>
      [doc.lang.ko.title, ...doc.lang.ko.keywords].map((field) => words(field).join('')).join('\n'));
    return new Table({ ids: docs.map((doc) => doc.id), facets, korean });
  }

  plain() {
    const facets = {};
    for (const [name, { labels, starts, values }] of Object.entries(this.facets)) {
      facets[name] = { labels, starts: [...starts], values: [...values] };
    }
    return { ids: this.ids, facets, korean: this.korean };
  }

  /** Hits, total and facet counts for document numbers in their order of rank. */
  answer(order, filters) {
    const chosen = this.names.map((name) => {
      const wanted = filters[name];
      return wanted?.length ? new Set(wanted.map((value) => this.facets[name].labels.indexOf(value))) : null;
    });
    const counts = this.names.map((name) => new Uint32Array(this.facets[name].labels.length));
    const hits = [];
    let total = 0;
    for (const number of order) {
      const failed = this.#failed(number, chosen);
      if (failed === -1) {
        total += 1;
        if (hits.length < SHOWN) hits.push(this.ids[number]);
        for (let f = 0; f < counts.length; f += 1) this.#count(number, f, counts[f]);
      } else if (failed >= 0) {
        this.#count(number, failed, counts[failed]);
      }
    }
    const facets = {};
    this.names.forEach((name, f) => {
      const shown = {};
      counts[f].forEach((count, value) => { if (count) shown[this.facets[name].labels[value]] = count; });
      facets[name] = shown;
    });
    return { hits, total, facets };
  }

  /** -1: passes every filter; a facet's place: fails only that; -2: fails more. */
  #failed(number, chosen) {
    let failed = -1;
    for (let f = 0; f < chosen.length; f += 1) {
      if (!chosen[f]) continue;
      const { starts, values } = this.facets[this.names[f]];
      let passes = false;
      for (let i = starts[number]; i < starts[number + 1] && !passes; i += 1) passes = chosen[f].has(values[i]);
      if (passes) continue;
      if (failed >= 0) return -2;
      failed = f;
    }
    return failed;
  }

  #count(number, f, counts) {
    const { starts, values } = this.facets[this.names[f]];
    for (let i = starts[number]; i < starts[number + 1]; i += 1) counts[values[i]] += 1;
  }
}
