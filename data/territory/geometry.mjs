// Plane geometry on [longitude, latitude] pairs, enough for one point a commune and one topology.

/** Reads a little-endian WKB polygon or multipolygon into its list of polygons (each a list of rings). */
export function polygonsOfWkb(hex) {
  const bytes = Buffer.from(hex, "hex");
  let at = 0;
  const count = () => bytes.readUInt32LE((at += 4) - 4);
  const number = () => bytes.readDoubleLE((at += 8) - 8);
  const kind = () => {
    if (bytes[at++] !== 1) throw new Error("WKB: only little-endian geometries are expected");
    return count();
  };
  const times = (n, read) => Array.from({ length: n }, read);
  const polygon = () => times(count(), () => times(count(), () => [number(), number()]));
  const outer = kind();
  if (outer === 3) return [polygon()];
  if (outer !== 6) throw new Error(`WKB: unexpected geometry of kind ${outer}`);
  return times(count(), () => {
    if (kind() !== 3) throw new Error("WKB: a multipolygon holds polygons only");
    return polygon();
  });
}

/** Signed area (positive when counter-clockwise) and first moments of a closed ring. */
function moments(ring) {
  let area = 0;
  let x = 0;
  let y = 0;
  const [x0, y0] = ring[0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = [ring[i][0] - x0, ring[i][1] - y0];
    const [bx, by] = [ring[i + 1][0] - x0, ring[i + 1][1] - y0];
    const cross = ax * by - bx * ay;
    area += cross / 2;
    x += (cross * (ax + bx)) / 6;
    y += (cross * (ay + by)) / 6;
  }
  return { area, x: x + area * x0, y: y + area * y0 };
}

export const signedArea = (ring) => moments(ring).area;

/** Even-odd test over all the rings of all the polygons. */
function inside(polygons, [x, y]) {
  let odd = false;
  for (const ring of polygons.flat()) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i], ring[i + 1]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
    }
  }
  return odd;
}

/** Middle of the widest stretch of the territory along one parallel. */
function widestMiddle(polygons, y) {
  const crossings = [];
  for (const ring of polygons.flat()) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i], ring[i + 1]];
      if (ay > y !== by > y) crossings.push(((bx - ax) * (y - ay)) / (by - ay) + ax);
    }
  }
  crossings.sort((a, b) => a - b);
  let best = [0, 0];
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    if (crossings[i + 1] - crossings[i] > best[1] - best[0]) best = [crossings[i], crossings[i + 1]];
  }
  return (best[0] + best[1]) / 2;
}

/** The centroid; where it falls outside (bays, islands), a point inside the largest polygon. */
export function representativePoint(polygons) {
  let [area, x, y] = [0, 0, 0];
  for (const polygon of polygons) {
    polygon.forEach((ring, index) => {
      const part = moments(ring);
      // Shells count positive and holes negative, whichever way the source turns them.
      const sign = Math.sign(part.area) * (index === 0 ? 1 : -1);
      area += sign * part.area;
      x += sign * part.x;
      y += sign * part.y;
    });
  }
  const centroid = [x / area, y / area];
  if (inside(polygons, centroid)) return centroid;
  const size = (polygon) => Math.abs(signedArea(polygon[0]));
  const largest = polygons.reduce((a, b) => (size(b) > size(a) ? b : a));
  const latitudes = largest[0].map((point) => point[1]);
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  return [widestMiddle([largest], middle), middle];
}
