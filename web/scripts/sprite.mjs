// One SVG sprite out of the icons listed in icons.txt (lucide, ISC licence).
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Names listed in icons.txt, without comments and blank lines. */
export async function iconNames(root) {
  const text = await readFile(join(root, "icons.txt"), "utf8");
  return text.split("\n").map((line) => line.trim()).filter((line) => line && !line.startsWith("#"));
}

/** Drawing of one icon: what stands between its <svg> tags, on one line. */
async function drawing(root, name) {
  const text = await readFile(join(root, "node_modules/lucide-static/icons", `${name}.svg`), "utf8");
  const inner = text.slice(text.indexOf(">", text.indexOf("<svg")) + 1, text.lastIndexOf("</svg>"));
  return inner.replace(/\s*\n\s*/g, "").replace(/ \/>/g, "/>");
}

/** The sprite: colour and stroke come from the style of whoever uses a symbol. */
export async function sprite(root) {
  const names = await iconNames(root);
  const symbols = await Promise.all(
    names.map(async (name) => `<symbol id="${name}" viewBox="0 0 24 24">${await drawing(root, name)}</symbol>`),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg"><!-- lucide, ISC licence -->${symbols.join("")}</svg>`;
}
