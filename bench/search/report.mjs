// Owns the tables that people read. The figures are those of the JSON beside it.
import { median, ratio } from './stats.mjs';

/** A peer that keeps this in every class is one to compare with. */
const GATE = 0.97;

const digits = (value) => (value >= 100 ? 0 : value >= 1 ? 1 : 3);
const ms = (value) => (value === undefined ? '-' : value.toFixed(digits(value)));
const kB = (bytes) => (bytes === undefined ? '-' : `${(bytes / 1000).toFixed(0)}`);
const MiB = (bytes) => (bytes / 1048576).toFixed(1);
const share = (value) => (value === null || value === undefined ? '-' : value.toFixed(3));
const of = (times) => (times ? ms(median(times)) : '-');

function table(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => [...row[i]].length)));
  const set = (cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]));
  return rows.map((row) => row.map(set).join('  ')).join('\n');
}

const p95 = (made) => made.rounds.map((round) => round.p95);

function speed(contenders, ours) {
  const rows = [['contender', 'p50 ms', 'p95 ms', 'worst ms', 'queries', 'p95 : Madang', '95 % interval']];
  for (const made of contenders) {
    const over = (pick) => ms(median(made.rounds.map(pick)));
    const against = ours && made !== ours ? ratio(p95(made), p95(ours)) : null;
    rows.push([
      made.name, over((r) => r.p50), over((r) => r.p95), over((r) => r.worst),
      `${made.rounds[0].queries}${made.slow ? ' (sample)' : ''}`,
      against ? against.median.toFixed(2) : '-',
      against ? `${against.low.toFixed(2)} to ${against.high.toFixed(2)}` : '-',
    ]);
  }
  return table(rows);
}

function loading(contenders) {
  const rows = [['contender', 'code ms', 'from documents ms', 'from saved ms', 'from bytes ms', 'code kB',
    'code+documents kB', 'code+index kB', 'one language kB', 'memory MiB', '(heap', 'buffers', 'wasm)']];
  for (const made of contenders) {
    const { wire, memory } = made;
    rows.push([
      made.name, ms(made.engineMs), of(made.buildMs), of(made.loadMs), of(made.bootMs), kB(wire.engine),
      wire.built ? kB(wire.all) : '-', wire.built ? kB(wire.saved) : kB(wire.all), kB(wire.oneLanguage),
      MiB(memory.retained), MiB(memory.heap), MiB(memory.buffers), MiB(memory.wasm),
    ]);
  }
  return table(rows);
}

function qualities(contenders, figure) {
  const judged = contenders.filter((made) => made.quality);
  if (!judged.length) return 'none judged';
  const classes = Object.keys(judged[0].quality);
  return table([
    ['class', ...judged.map((made) => made.name)],
    ...classes.map((name) => [name, ...judged.map((made) => share(made.quality[name]?.[figure]))]),
  ]);
}

function verdict(contenders, ours) {
  const peers = contenders.filter((made) => made !== ours && made.quality);
  const keeps = peers.filter((made) => Object.values(made.quality).every((row) => row.recall >= GATE));
  const fastest = (list) => [...list].sort((a, b) => median(p95(a)) - median(p95(b)))[0];
  const lines = [
    `Peers with recall@10 of at least ${GATE} in every class: ${keeps.map((made) => made.name).join(', ') || 'none'}.`,
  ];
  if (keeps.length) lines.push(`The fastest of them at p95: ${fastest(keeps).name}.`);
  if (peers.length) lines.push(`The fastest at all at p95: ${fastest(peers).name}.`);
  for (const made of contenders) {
    if (made.wrongFacets) lines.push(`${made.name} counts facets wrongly in ${made.wrongFacets} answers.`);
    if (made.slow) lines.push(`${made.name} is slow and was asked a sample: ${made.asked} queries for quality.`);
    const coarse = made.rounds.some((round) => round.clockStep > 0.02);
    if (coarse) lines.push(`${made.name}: the clock was coarse, fast queries were repeated and averaged.`);
  }
  return lines.join('\n');
}

export function report(result) {
  const { contenders, environment } = result;
  const ours = contenders.find((made) => made.key === 'madang');
  return [
    `${result.options.docs} documents x 4 languages, ${result.words.all} distinct words; ` +
      `${result.strokes} key strokes, ${result.options.rounds} rounds; Chromium ${environment.chromium}, ` +
      `node ${environment.node}, ${environment.cpu}, load ${environment.load[0].toFixed(2)}, ` +
      `commit ${environment.commit.slice(0, 10)}`,
    `\nSpeed, facets included (medians of the rounds)\n${speed(contenders, ours)}`,
    `\nLoading, bytes on the wire (brotli 9), memory\n${loading(contenders)}`,
    `\nrecall@10 by class\n${qualities(contenders, 'recall')}`,
    `\nFirst place where one product is meant\n${qualities(contenders, 'first')}`,
    `\n${verdict(contenders, ours)}`,
  ].join('\n');
}
