// What the compiler does not see: rules of this house for the scripts and the style sheet.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { iconNames } from "./sprite.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const templates = join(root, "../crates/platform/shell/templates");

const scriptRules = [
  [/\binnerHTML\b|\bouterHTML\b|insertAdjacentHTML|document\.write/, "HTML out of text: build elements instead"],
  [/\beval\b|new Function/, "code out of text"],
  [/(?::|\bas|<)\s*any\b|@ts-(ignore|nocheck|expect-error)/, "escapes the type checker"],
  [/console\.|debugger/, "left-over of debugging"],
  [/localStorage|sessionStorage|document\.cookie/, "keeps something on the visitor's device"],
  [/https?:\/\/(?!host\.invalid)/, "address of another site"],
];
const styleRules = [
  [/https?:\/\/(?!www\.w3\.org)/, "address of another site"],
  [/font-size:\s*(?:[0-9]|1[0-2])px/, "letters under 13 px"],
];
const templateRules = [
  [/\sstyle="/, "style attribute: forbidden by the content security policy"],
  [/\son[a-z]+="/, "inline handler: forbidden by the content security policy"],
  [/<script(?![^>]*\ssrc=)/, "inline script: forbidden by the content security policy"],
  [/target="_blank"/, "opens a window without being asked"],
];

async function files(folder, extension) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile() && entry.name.endsWith(extension)).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function check(path, text, rules) {
  const faults = [];
  text.split("\n").forEach((line, index) => {
    for (const [pattern, reason] of rules) {
      if (pattern.test(line)) faults.push(`${path}:${index + 1}: ${reason}`);
    }
  });
  if (text.split("\n").length > 400) faults.push(`${path}: longer than 400 lines`);
  return faults;
}

async function checkAll(folder, extension, rules) {
  const paths = await files(folder, extension);
  const faults = await Promise.all(paths.map(async (path) => check(path, await readFile(path, "utf8"), rules)));
  return faults.flat();
}

/** Icons that a template or a macro asks for by name must be in the sprite. */
async function missingIcons() {
  const known = new Set(await iconNames(root));
  const drawn = new Set((await readdir(join(root, "node_modules/lucide-static/icons"))).map((file) => file.slice(0, -4)));
  const paths = await files(join(root, "../crates"), ".html");
  const faults = [];
  for (const path of paths) {
    const text = await readFile(path, "utf8");
    for (const [, argument, anchor] of text.matchAll(/(?:icon|tag|empty|button)\((?:[^{}]*, )?"([a-z0-9-]+)"\)|icon_url\(\) \}\}#([a-z0-9-]+)/g)) {
      const name = argument ?? anchor;
      if (name && drawn.has(name) && !known.has(name)) faults.push(`${path}: icon "${name}" is not in icons.txt`);
    }
  }
  return faults;
}

const faults = [
  ...(await checkAll(join(root, "src"), ".ts", scriptRules)),
  ...(await checkAll(join(root, "styles"), ".css", styleRules)),
  ...(await checkAll(templates, ".html", templateRules)),
  ...(await missingIcons()),
];
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
