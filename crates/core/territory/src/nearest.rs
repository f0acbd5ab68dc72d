//! The nearest of many points.
//!
//! A k-d tree over points of the unit sphere: straight distances in space rank like distances along the ground,
//! so that results are exact everywhere, poles and antimeridian included.

use crate::Point;
use crate::point::EARTH_RADIUS_KM;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// Points of a leaf: below this number, looking at all of them is faster than descending.
const LEAF: usize = 16;

/// A static index of points. Memory: 29 bytes a point.
#[derive(Debug)]
pub struct PointIndex {
    /// In tree order: the middle of a range divides it, on the axis of `axes` at that place.
    spots: Vec<[f64; 3]>,
    indexes: Vec<u32>,
    axes: Vec<u8>,
}

/// A candidate: squared straight distance on the unit sphere, index.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Candidate(f64, u32);

impl Eq for Candidate {}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0).then(self.1.cmp(&other.1))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Candidate {
    fn found(self) -> (usize, f64) {
        (self.1 as usize, 2.0 * EARTH_RADIUS_KM * (self.0.sqrt() / 2.0).min(1.0).asin())
    }
}

impl PointIndex {
    /// Indexes points; results refer to their index in the slice. At most 2^32 points.
    #[must_use]
    pub fn build(points: &[Point]) -> Self {
        let mut items: Vec<_> = points.iter().map(|point| on_sphere(*point)).zip(0..).collect();
        let mut axes = vec![0; items.len()];
        divide(&mut items, &mut axes);
        let (spots, indexes) = items.into_iter().unzip();
        Self { spots, indexes, axes }
    }

    /// Number of points.
    #[must_use]
    pub fn len(&self) -> usize {
        self.indexes.len()
    }

    /// Whether there is no point.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.indexes.is_empty()
    }

    /// The `count` nearest points not farther than `max_km` (`f64::INFINITY` for no limit): index and distance
    /// in kilometres, nearest first, equal distances by index.
    #[must_use]
    pub fn nearest(&self, point: Point, count: usize, max_km: f64) -> Vec<(usize, f64)> {
        let mut search =
            Search { target: on_sphere(point), reach: reach(max_km), count, best: BinaryHeap::new() };
        if count > 0 && max_km >= 0.0 {
            self.descend(0, self.len(), &mut search);
        }
        search.best.into_sorted_vec().into_iter().map(Candidate::found).collect()
    }

    /// All the points not farther than `km`: index and distance in kilometres, nearest first.
    #[must_use]
    pub fn within(&self, point: Point, km: f64) -> Vec<(usize, f64)> {
        self.nearest(point, usize::MAX, km)
    }

    fn descend(&self, start: usize, end: usize, search: &mut Search) {
        if end - start <= LEAF {
            for place in start..end {
                search.offer(self.spots[place], self.indexes[place]);
            }
            return;
        }
        let middle = usize::midpoint(start, end);
        let axis = usize::from(self.axes[middle]);
        let gap = search.target[axis] - self.spots[middle][axis];
        let halves = [(start, middle), (middle + 1, end)];
        let (near, far) = if gap <= 0.0 { (halves[0], halves[1]) } else { (halves[1], halves[0]) };
        self.descend(near.0, near.1, search);
        search.offer(self.spots[middle], self.indexes[middle]);
        if gap * gap <= search.reach {
            self.descend(far.0, far.1, search);
        }
    }
}

struct Search {
    target: [f64; 3],
    /// Squared straight distance beyond which nothing is of interest any more.
    reach: f64,
    count: usize,
    best: BinaryHeap<Candidate>,
}

impl Search {
    fn offer(&mut self, spot: [f64; 3], index: u32) {
        let gaps = [0, 1, 2].map(|axis| spot[axis] - self.target[axis]);
        let distance = gaps.iter().map(|gap| gap * gap).sum();
        if distance > self.reach {
            return;
        }
        self.best.push(Candidate(distance, index));
        if self.best.len() > self.count {
            self.best.pop();
        }
        if self.best.len() == self.count {
            self.reach = self.best.peek().map_or(self.reach, |worst| worst.0.min(self.reach));
        }
    }
}

fn on_sphere(point: Point) -> [f64; 3] {
    let (sin_lat, cos_lat) = point.lat().to_radians().sin_cos();
    let (sin_lon, cos_lon) = point.lon().to_radians().sin_cos();
    [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat]
}

/// Kilometres along the ground to squared straight distance on the unit sphere.
fn reach(km: f64) -> f64 {
    let half_angle = (km / (2.0 * EARTH_RADIUS_KM)).min(std::f64::consts::FRAC_PI_2);
    let chord = 2.0 * half_angle.sin();
    chord * chord
}

/// Puts items in tree order: each half is divided on the axis along which it spreads most.
fn divide(items: &mut [([f64; 3], u32)], axes: &mut [u8]) {
    if items.len() <= LEAF {
        return;
    }
    let spread = |axis: usize| {
        let values = || items.iter().map(|(spot, _)| spot[axis]);
        values().fold(f64::MIN, f64::max) - values().fold(f64::MAX, f64::min)
    };
    let spreads = [spread(0), spread(1), spread(2)];
    let widest =
        [0_u8, 1, 2].into_iter().max_by(|a, b| spreads[usize::from(*a)].total_cmp(&spreads[usize::from(*b)]));
    let widest = widest.unwrap_or_default();
    // Same middle as in `descend`, which halves the range from `start` to `end`.
    let middle = items.len() / 2;
    items
        .select_nth_unstable_by(middle, |a, b| a.0[usize::from(widest)].total_cmp(&b.0[usize::from(widest)]));
    axes[middle] = widest;
    let (left, right) = items.split_at_mut(middle);
    let (left_axes, right_axes) = axes.split_at_mut(middle);
    divide(left, left_axes);
    divide(&mut right[1..], &mut right_axes[1..]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn points(spots: &[(f64, f64)]) -> Vec<Point> {
        spots.iter().filter_map(|(lat, lon)| Point::new(*lat, *lon)).collect()
    }

    fn by_looking_at_all(points: &[Point], from: Point) -> Vec<(usize, f64)> {
        let mut all: Vec<_> = points.iter().map(|point| from.distance_km(*point)).enumerate().collect();
        all.sort_by(|a, b| a.1.total_cmp(&b.1));
        all
    }

    #[test]
    fn crosses_the_antimeridian() {
        let index = PointIndex::build(&points(&[(0.0, 179.9), (0.0, 0.0), (0.0, -179.0)]));
        let found = index.nearest(Point::new(0.0, -179.9).unwrap(), 2, f64::INFINITY);
        assert_eq!(found.iter().map(|(i, _)| *i).collect::<Vec<_>>(), [0, 2]);
        assert!((found[0].1 - 22.239).abs() < 0.01);
    }

    #[test]
    fn keeps_equal_points_in_order() {
        let same = vec![(43.0, 5.0); 50];
        let index = PointIndex::build(&points(&same));
        let found = index.nearest(Point::new(43.0, 5.0).unwrap(), 50, 0.0);
        assert_eq!(found, (0..50).map(|i| (i, 0.0)).collect::<Vec<_>>());
        assert_eq!((index.len(), index.is_empty()), (50, false));
    }

    #[test]
    fn finds_nothing_where_there_is_nothing() {
        let here = Point::new(43.0, 5.0).unwrap();
        assert!(PointIndex::build(&[]).nearest(here, 3, f64::INFINITY).is_empty());
        let one = PointIndex::build(&[here]);
        assert!(one.nearest(here, 0, 10.0).is_empty());
        assert!(one.within(here, -1.0).is_empty());
        assert!(one.within(here, f64::NAN).is_empty());
    }

    proptest! {
        #[test]
        fn agrees_with_looking_at_all(
            spots in prop::collection::vec((-90.0..90.0_f64, -180.0..180.0_f64), 0..200),
            (lat, lon) in (-90.0..90.0_f64, -180.0..180.0_f64),
            count in 1..12_usize,
            km in 0.0..20_000.0_f64,
        ) {
            let (points, from) = (points(&spots), Point::new(lat, lon).unwrap());
            let index = PointIndex::build(&points);
            let all = by_looking_at_all(&points, from);
            let found = index.nearest(from, count, f64::INFINITY);
            prop_assert_eq!(found.len(), count.min(points.len()));
            for (mine, theirs) in found.iter().zip(&all) {
                prop_assert_eq!(mine.0, theirs.0);
                prop_assert!((mine.1 - theirs.1).abs() < 1e-6);
            }
            let near = all.iter().filter(|(_, distance)| *distance <= km);
            prop_assert_eq!(index.within(from, km).len(), near.count());
        }
    }
}
