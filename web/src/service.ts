/**
 * The service worker of the reports: keeps one page and what it is drawn with, for a place without a network. It
 * answers for nothing else, keeps no data, and never stands before an answer that the network gives.
 */

// The types of the compiler are those of pages: these are the few of a worker that are used here.
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: "install" | "activate", act: (event: Lasting) => void): void;
  addEventListener(name: "fetch", act: (event: Fetching) => void): void;
  addEventListener(name: "message", act: (event: Lasting & MessageEvent) => void): void;
}

const worker = globalThis as unknown as Worker;
const CACHE = "maillage-offline";
const PAGE = "/activite/sans-reseau";
/** How long a page may keep a person waiting before the kept one is shown, in milliseconds. */
const PATIENCE = 4_000;

/** Keeps what the page says that it is drawn with, and drops what an older one was drawn with. */
async function keep(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  const known = new Map((await cache.keys()).map((request) => [new URL(request.url).pathname, request]));
  // The content behind the address of an asset never changes; the page is asked for each time.
  const lacking = paths.filter((path) => path === PAGE || !known.has(path));
  await Promise.all(lacking.map((path) => fetchInto(cache, path)));
  const old = [...known].filter(([path]) => !paths.includes(path));
  await Promise.all(old.map(([, request]) => cache.delete(request)));
}

async function fetchInto(cache: Cache, path: string): Promise<void> {
  const answer = await fetch(path, { credentials: "same-origin" });
  if (answer.ok && !answer.redirected) await cache.put(path, answer);
}

async function keptPage(): Promise<Response | undefined> {
  return (await caches.open(CACHE)).match(PAGE);
}

/** The page of the network, or the one that was kept where none comes. */
async function page(request: Request, path: string): Promise<Response> {
  const kept = await keptPage();
  if (!kept) return fetch(request);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const answer = await Promise.race([fetch(request).catch(() => null), late]);
  if (answer) return answer;
  return path === PAGE ? kept : Response.redirect(PAGE, 302);
}

async function asset(request: Request): Promise<Response> {
  return (await (await caches.open(CACHE)).match(request)) ?? fetch(request);
}

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("message", (event) => {
  const paths: unknown = (event.data as { keep?: unknown } | null)?.keep;
  if (!Array.isArray(paths)) return;
  const own = paths.filter((path): path is string => path === PAGE || (typeof path === "string" && path.startsWith("/assets/")));
  event.waitUntil(keep(own).then(() => event.ports[0]?.postMessage("kept")));
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== worker.location.origin) return;
  const isReport = pathname === "/activite" || pathname === PAGE;
  if (request.mode === "navigate" && isReport) event.respondWith(page(request, pathname));
  else if (pathname.startsWith("/assets/")) event.respondWith(asset(request));
});
