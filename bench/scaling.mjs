// Ten times the places: no part may take more than eleven times as long.
import { duration } from './lib/measure.mjs';
import { importPlaces, queriesFile, serve } from './lib/places.mjs';
import { load } from './lib/wrk.mjs';

const SMALL = 20_000;
const LARGE = 200_000;
const MOST = 11;

export async function rows() {
  // The same questions to both, from the small data set: only what they are asked of grows.
  const queries = await queriesFile(SMALL);
  const small = await measure(SMALL, queries);
  const large = await measure(LARGE, queries);
  return Object.keys(small).map((what) => {
    const ratio = large[what] / small[what];
    return {
      what: `${what}, ${LARGE.toLocaleString('en')} places against ${SMALL.toLocaleString('en')}`,
      target: `≤ ${MOST} ×`,
      ours: `${duration(small[what])} → ${duration(large[what])}`,
      ratio: `${ratio.toFixed(1)} ×`,
      held: ratio <= MOST,
    };
  });
}

/** @returns {Promise<Record<string, number>>} seconds */
async function measure(places, list) {
  const imported = await importPlaces(places);
  try {
    const server = await serve(imported.data);
    try {
      const { p50 } = await load(`${server.url}/lieux`, { connections: 1, seconds: 5, list });
      return { import: imported.seconds, 'start to first search': server.seconds, 'unseen search, median': p50 / 1000 };
    } finally {
      await server.stop();
    }
  } finally {
    await imported.drop();
  }
}
