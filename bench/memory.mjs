// Resident memory of the server once it has served pages.
import { readFile } from 'node:fs/promises';
import { importPlaces, serve } from './lib/places.mjs';

const PLACES = 20_000;
const MOST_MB = 150;
const PAGES = ['/', '/lieux', '/lieux?q=imprimer', '/carte'];

export async function rows() {
  const imported = await importPlaces(PLACES);
  try {
    const server = await serve(imported.data);
    try {
      for (const page of PAGES) await (await fetch(server.url + page)).arrayBuffer();
      const megabytes = await resident(server.pid);
      return [
        {
          what: `memory of the server, ${PLACES.toLocaleString('en')} places`,
          target: `≤ ${MOST_MB} MB`,
          ours: `${megabytes.toFixed(0)} MB`,
          held: megabytes <= MOST_MB,
        },
      ];
    } finally {
      await server.stop();
    }
  } finally {
    await imported.drop();
  }
}

async function resident(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return (Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)[1]) * 1024) / 1e6;
}
