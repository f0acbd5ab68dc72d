//! Clusters against the rule, applied without any index.

use maillage_territory::mercator::Tile;
use maillage_territory::{Clusters, FIRST_ZOOM_OF_POINTS, Feature, Point, Position, Territories};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Some scattered over the world, some close together, some at the same place.
fn spots() -> impl Strategy<Value = Vec<Point>> {
    let world = (-85.0..85.0_f64, -180.0..180.0_f64);
    let town = (43.2..43.4_f64, 5.3..5.5_f64);
    let same = Just((43.3, 5.4));
    let spot = prop_oneof![1 => world, 4 => town, 1 => same];
    prop::collection::vec(spot, 0..80)
        .prop_map(|spots| spots.into_iter().filter_map(|(lat, lon)| Point::new(lat, lon)).collect())
}

/// Position, members.
type Mark = ((u64, u64), Vec<usize>);

fn units(position: Position) -> (u64, u64) {
    let (x, y) = position.units();
    (x.into(), y.into())
}

/// The groups of a zoom, each sorted, in order.
fn groups(clusters: &Clusters, zoom: u8) -> Vec<Vec<usize>> {
    let sorted = |feature: &Feature| {
        let mut members: Vec<_> = clusters.members(feature).collect();
        members.sort_unstable();
        members
    };
    let mut groups: Vec<_> = clusters.all(zoom).iter().map(sorted).collect();
    groups.sort();
    groups
}

/// One zoom of the rule: in order, each mark not yet taken gathers those within 40 pixels of 512 a tile.
fn merge(marks: &[Mark], zoom: u8) -> Vec<Mark> {
    // 40 pixels of 512 a tile, where the side of the world is 2^32 units.
    let radius = 40 * (1_u64 << 23 >> zoom);
    let mut taken = vec![false; marks.len()];
    let mut merged = Vec::new();
    for (index, (centre, _)) in marks.iter().enumerate() {
        let near = |other: &(u64, u64)| {
            let (dx, dy) = (centre.0.abs_diff(other.0), centre.1.abs_diff(other.1));
            dx.max(dy) <= radius && dx * dx + dy * dy <= radius * radius
        };
        if taken[index] {
            continue;
        }
        let group: Vec<_> = (index..marks.len()).filter(|i| !taken[*i] && near(&marks[*i].0)).collect();
        for member in &group {
            taken[*member] = true;
        }
        let members: Vec<_> = group.iter().flat_map(|i| marks[*i].1.clone()).collect();
        let mean = |axis: fn(&(u64, u64)) -> u64| {
            let sum: u64 = group.iter().map(|i| axis(&marks[*i].0) * marks[*i].1.len() as u64).sum();
            sum / members.len() as u64
        };
        merged.push(((mean(|p| p.0), mean(|p| p.1)), members));
    }
    merged
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn follow_the_rule(points in spots()) {
        let clusters = Clusters::build(&points);
        let mut marks: Vec<Mark> = vec![((0, 0), Vec::new()); points.len()];
        for feature in clusters.all(FIRST_ZOOM_OF_POINTS) {
            let Feature::Point { position, index } = feature else { panic!("points from zoom 12 on") };
            marks[index] = (units(position), vec![index]);
        }
        for zoom in (0..FIRST_ZOOM_OF_POINTS).rev() {
            marks = merge(&marks, zoom);
            let mut expected: Vec<_> = marks.iter().map(|(_, members)| { let mut m = members.clone(); m.sort_unstable(); m }).collect();
            expected.sort();
            prop_assert_eq!(groups(&clusters, zoom), expected, "zoom {}", zoom);
        }
    }

    #[test]
    fn count_every_point_at_every_zoom(points in spots()) {
        let clusters = Clusters::build(&points);
        prop_assert_eq!(clusters.len(), points.len());
        for zoom in 0..=14 {
            let features = clusters.all(zoom);
            prop_assert_eq!(features.iter().map(|f| f.count() as usize).sum::<usize>(), points.len());
            let mut members: Vec<_> = features.iter().flat_map(|f| clusters.members(f)).collect();
            members.sort_unstable();
            prop_assert_eq!(members, (0..points.len()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn tiles_show_what_is_inside_and_just_outside(points in spots(), zoom in 0_u8..16) {
        let clusters = Clusters::build(&points);
        let all = clusters.all(zoom);
        for point in &points {
            let tile = Tile::holding(*point, zoom);
            let near = |feature: &&Feature| {
                let (x, y) = feature.position().in_tile(tile, 9);
                (-40..552).contains(&x) && (-40..552).contains(&y)
            };
            let expected: Vec<_> = all.iter().filter(near).copied().collect();
            let mut found = clusters.tile(zoom, tile.x(), tile.y());
            prop_assert_eq!(&found, &clusters.tile(zoom, tile.x(), tile.y()));
            let order = |f: &Feature| (f.position().in_tile(tile, 9), f.count());
            found.retain(|feature| near(&feature));
            let (mut found, mut expected) = (found, expected);
            found.sort_by_key(order);
            expected.sort_by_key(order);
            prop_assert_eq!(found.len(), expected.len());
        }
    }

    #[test]
    fn a_cluster_opens_at_its_expansion_zoom(points in spots()) {
        let clusters = Clusters::build(&points);
        for zoom in 0..FIRST_ZOOM_OF_POINTS {
            for feature in clusters.all(zoom) {
                let Feature::Cluster { expansion_zoom, .. } = feature else { continue };
                let mut members: Vec<_> = clusters.members(&feature).collect();
                members.sort_unstable();
                prop_assert!(groups(&clusters, expansion_zoom - 1).contains(&members));
                prop_assert!(!groups(&clusters, expansion_zoom).contains(&members));
            }
        }
    }
}

#[test]
fn a_cluster_is_at_the_centre_of_gravity() {
    let at = |lon: f64| Point::new(0.0, lon).unwrap();
    let clusters = Clusters::build(&[at(5.0), at(5.01), at(5.05)]);
    let features = clusters.all(3);
    assert_eq!((features.len(), features[0].count()), (1, 3));
    assert!((features[0].position().point().lon() - 5.02).abs() < 1e-6);
}

#[test]
fn tiles_that_do_not_exist_are_empty() {
    let clusters = Clusters::build(&[Point::new(43.3, 5.4).unwrap()]);
    assert!(clusters.tile(3, 8, 0).is_empty() && clusters.tile(30, 0, 0).is_empty());
    assert_eq!(clusters.tile(0, 0, 0).len(), 1);
    assert!(Clusters::build(&[]).is_empty() && Clusters::build(&[]).tile(0, 0, 0).is_empty());
}

#[test]
fn the_communes_of_france_are_grouped_the_same_every_time() {
    let points: Vec<_> = Territories::embedded().communes().iter().filter_map(|c| c.point).collect();
    let (once, twice) = (Clusters::build(&points), Clusters::build(&points));
    let mut marks = BTreeMap::new();
    for zoom in 0..=FIRST_ZOOM_OF_POINTS {
        assert_eq!(once.all(zoom), twice.all(zoom));
        marks.insert(zoom, once.all(zoom).len());
    }
    assert!(marks.values().is_sorted(), "{marks:?}");
    assert!(marks[&0] < 12 && marks[&12] == points.len(), "{marks:?}");
}
