import { LivingMap } from "./map/living-map";
import { readFrame } from "./map/frame";

/** Loads the style of the map before the map is drawn in it. */
function loadStyle(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(address));
    document.head.append(link);
  });
}

/** Takes over the map that the server drew; when anything is missing, that drawing simply stays. */
async function start(canvas: HTMLElement): Promise<void> {
  const frame = readFrame(canvas);
  if (!frame) return;
  await loadStyle(frame.style);
  const map = new LivingMap(canvas, frame);
  document.addEventListener("maillage:results", () => map.refresh());
}

for (const canvas of document.querySelectorAll<HTMLElement>("[data-map]")) void start(canvas).catch(() => undefined);
