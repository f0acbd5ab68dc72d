// Builds everything that a browser asks for into dist/, under names that carry a fingerprint of the content,
// with manifest.json (logical name -> file, size, sha384) for the server and ready-made .br and .gz beside each file.
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { sprite } from "./sprite.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const islands = ["copy", "filters", "locate", "map", "offline", "print", "service", "suggest"];
const options = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  minify: true,
  metafile: true,
  legalComments: "none",
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  target: ["chrome87", "firefox90", "safari14"],
  // The browsers aimed at all destructure; what is marked against one of them is a corner of the language.
  supported: { destructuring: true },
  loader: { ".woff2": "file", ".svg": "dataurl", ".png": "empty" },
};

/** Files that one esbuild run wrote, as [logical name, file name]. */
function written(metafile) {
  return Object.entries(metafile.outputs).map(([path, output]) => {
    const source = output.entryPoint ?? Object.keys(output.inputs)[0];
    const extension = path.slice(path.lastIndexOf("."));
    return [basename(source).replace(/\.[^.]+$/, "") + extension, basename(path)];
  });
}

async function bundles() {
  const styles = await build({ ...options, entryPoints: ["styles/style.css", "styles/map.css"] });
  const scripts = await build({
    ...options,
    format: "esm",
    entryPoints: islands.map((name) => `src/${name}.ts`),
  });
  return [...written(styles.metafile), ...written(scripts.metafile)];
}

const fingerprint = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 8).toUpperCase();

/** Writes a file that esbuild does not make. */
async function place(name, bytes) {
  const [stem, extension] = name.split(".");
  const file = `${stem}-${fingerprint(bytes)}.${extension}`;
  await writeFile(join(dist, file), bytes);
  return [name, file];
}

async function compress(file, bytes) {
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
  await writeFile(join(dist, `${file}.br`), brotliCompressSync(bytes, best));
  await writeFile(join(dist, `${file}.gz`), gzipSync(bytes, { level: 9 }));
}

async function entry([name, file]) {
  const bytes = await readFile(join(dist, file));
  // A font is compressed already: compressing it again would make it larger.
  if (!file.endsWith(".woff2")) await compress(file, bytes);
  const sha384 = createHash("sha384").update(bytes).digest("base64");
  return [name, { file, size: bytes.length, sha384 }];
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const files = [
  ...(await bundles()),
  await place("icons.svg", Buffer.from(await sprite(root))),
  await place("favicon.svg", await readFile(join(root, "images/favicon.svg"))),
];
const manifest = Object.fromEntries(await Promise.all(files.sort().map(entry)));
await writeFile(join(dist, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
process.stdout.write(`${Object.keys(manifest).length} files in web/dist\n`);
