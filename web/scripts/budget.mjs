// Weighs what a page makes a browser fetch, as sent (brotli), beside the budgets of the project.
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const manifest = JSON.parse(await readFile(join(dist, "manifest.json"), "utf8"));

// A page of HTML, and for a map its outlines and its first tiles, come from the server: their share is set aside.
const fonts = ["400", "700"].map((weight) => `atkinson-hyperlegible-next-latin-${weight}-normal.woff2`);
const text = [...fonts, "style.css", "icons.svg", "favicon.svg"];
const map = [...text, "map.css", "map.js", "filters.js", "suggest.js", "locate.js", "copy.js", "print.js"];
const budgets = [
  { name: "text page", files: text, budget: 60_000, server: 12_000 },
  { name: "page with map", files: map, budget: 180_000, server: 80_000 },
];

async function sent(name) {
  const path = join(dist, manifest[name].file);
  const compressed = await stat(`${path}.br`).catch(() => null);
  return (compressed ?? (await stat(path))).size;
}

for (const { name, files, budget, server } of budgets) {
  const sizes = await Promise.all(files.map(sent));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const left = budget - total;
  process.stdout.write(`${name}: ${total} bytes of files, ${left} left of ${budget} for what the server makes\n`);
  if (left < server) {
    process.stderr.write(`${name}: less than ${server} bytes are left\n`);
    process.exitCode = 1;
  }
}
