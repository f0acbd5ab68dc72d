/** A rectangle on the screen, in pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** True when two rectangles come nearer than a margin. */
export function tooNear(a: Rect, b: Rect, margin: number): boolean {
  return a.left - margin < b.right && b.left - margin < a.right && a.top - margin < b.bottom && b.top - margin < a.bottom;
}

/**
 * Which names can be written: the first come first, none on a marker, none on another name.
 * Names are given by importance; the answer has one yes or no for each.
 */
export function placeable(names: readonly Rect[], taken: readonly Rect[], margin: number): boolean[] {
  const kept: Rect[] = [];
  return names.map((name) => {
    const free = !taken.some((other) => tooNear(name, other, margin)) && !kept.some((other) => tooNear(name, other, margin));
    if (free) kept.push(name);
    return free;
  });
}
