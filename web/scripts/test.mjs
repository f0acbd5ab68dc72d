// Bundles the tests for the Node at hand (which does not read TypeScript) and runs them.
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "maillage-web-"));
const names = (await readdir(join(root, "test"))).filter((name) => name.endsWith(".test.ts"));
await build({
  absWorkingDir: root,
  entryPoints: names.map((name) => `test/${name}`),
  bundle: true,
  platform: "node",
  format: "esm",
  outdir: folder,
  outExtension: { ".js": ".mjs" },
  logLevel: "error",
});
const run = spawnSync(process.execPath, ["--test", folder], { stdio: "inherit" });
await rm(folder, { recursive: true, force: true });
process.exitCode = run.status ?? 1;
