//! Fewer points for drawing (Ramer–Douglas–Peucker), arc by arc so that neighbours keep one common border.

use super::mesh::Spot;

/// Metres in 1e-5 degree of a great circle.
const METRES: f64 = 1.111_95;

/// The points to keep so that no dropped one is farther than `tolerance` metres from the line drawn.
/// Both ends are kept.
pub(super) fn simplify(points: &[Spot], tolerance: f64) -> Vec<Spot> {
    let [first, .., _] = points else { return points.to_vec() };
    let narrowing = (f64::from(first[1]) / 1e5).to_radians().cos();
    let flat = |spot: Spot| [f64::from(spot[0]) * METRES * narrowing, f64::from(spot[1]) * METRES];
    let mut keep = vec![false; points.len()];
    keep[0] = true;
    keep[points.len() - 1] = true;
    let mut spans = vec![(0, points.len() - 1)];
    while let Some((start, end)) = spans.pop() {
        let (a, b) = (flat(points[start]), flat(points[end]));
        let inner = (start + 1..end).map(|i| (i, distance_squared(flat(points[i]), a, b)));
        let Some((farthest, distance)) = inner.max_by(|x, y| x.1.total_cmp(&y.1)) else { continue };
        if distance > tolerance * tolerance {
            keep[farthest] = true;
            spans.extend([(start, farthest), (farthest, end)]);
        }
    }
    points.iter().zip(keep).filter_map(|(point, keep)| keep.then_some(*point)).collect()
}

/// Squared distance from a point to a segment, in a plane.
pub(super) fn distance_squared(p: [f64; 2], a: [f64; 2], b: [f64; 2]) -> f64 {
    let along = [b[0] - a[0], b[1] - a[1]];
    let from_a = [p[0] - a[0], p[1] - a[1]];
    let length = along[0] * along[0] + along[1] * along[1];
    let dot = from_a[0] * along[0] + from_a[1] * along[1];
    let share = if length > 0.0 { (dot / length).clamp(0.0, 1.0) } else { 0.0 };
    let gap = [from_a[0] - share * along[0], from_a[1] - share * along[1]];
    gap[0] * gap[0] + gap[1] * gap[1]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn keeps_the_corner_and_drops_the_wobble() {
        let line = [[0, 0], [500, 2], [1000, 0], [1000, 1000]];
        assert_eq!(simplify(&line, 10.0), [[0, 0], [1000, 0], [1000, 1000]]);
        assert_eq!(simplify(&line, 1.0), line);
        assert_eq!(simplify(&line[..1], 1.0), line[..1]);
    }

    #[test]
    fn opens_a_closed_line_at_its_farthest_point() {
        let closed = [[0, 0], [100, 0], [100, 100], [0, 100], [0, 0]];
        assert_eq!(simplify(&closed, 1.0), closed);
        assert_eq!(simplify(&closed, 1000.0), [[0, 0], [0, 0]]);
    }

    proptest! {
        #[test]
        fn no_dropped_point_is_far(line in prop::collection::vec([-9000_i32..9000, -9000_i32..9000], 2..40), tolerance in 1.0..5000.0_f64) {
            let kept = simplify(&line, tolerance);
            prop_assert_eq!((kept.first(), kept.last()), (line.first(), line.last()));
            // Near the equator, a degree is as long both ways: the plane is the grid itself.
            let flat = |spot: &Spot| [f64::from(spot[0]) * METRES, f64::from(spot[1]) * METRES];
            for point in &line {
                let near = kept.windows(2).map(|s| distance_squared(flat(point), flat(&s[0]), flat(&s[1])));
                prop_assert!(near.fold(f64::MAX, f64::min).sqrt() <= tolerance * 1.02 + 1e-6);
            }
        }
    }
}
