// Agenda: the next free time among 500 professionals whose weeks are nearly full.
import { timed } from './lib/measure.mjs';

const EXAMPLE = ['run', '--release', '--locked', '--quiet', '-p', 'maillage-agenda', '--example', 'measure_slots'];
/** What must be below ten milliseconds: the searches that a person waits for. */
const SEARCHES = /^next /;
const MOST_MS = 10;

export async function rows() {
  const { output } = await timed('cargo', EXAMPLE);
  const [about, ...lines] = output.trim().split('\n');
  const searches = lines.map((line) => line.split('\t')).filter(([name]) => SEARCHES.test(name));
  if (searches.length === 0) throw new Error('no search was measured');
  return searches.map(([name, median, worst]) => ({
    what: `${name}, ${about}`,
    target: `< ${MOST_MS} ms`,
    ours: `median ${milliseconds(median)}, worst ${milliseconds(worst)}`,
    held: Number(worst) < MOST_MS * 1000,
  }));
}

const milliseconds = (microseconds) => `${(Number(microseconds) / 1000).toFixed(2)} ms`;
