//! `/tiles/places/{z}/{x}/{y}.mvt`: every place stands once on the map.

use std::collections::BTreeSet;

use maillage_store::both_engines;
use maillage_territory::mercator;

use crate::kit::{Directory, OWNERS, directory, file, many, row};
use crate::mvt::{Mark, marks};

async fn tile(directory: &Directory, z: u8, x: u32, y: u32, query: &str) -> Vec<Mark> {
    let answer = directory.app.get(format!("/tiles/places/{z}/{x}/{y}.mvt{query}")).send().await.expect(200);
    assert_eq!(answer.header("content-type"), "application/vnd.mapbox-vector-tile");
    marks(&answer.bytes)
}

/// The tiles of a zoom in which places stand.
fn tiles_of(directory: &Directory, z: u8) -> BTreeSet<(u32, u32)> {
    let side = f64::from(1_u32 << z);
    let snapshot = directory.snapshot();
    let points = snapshot.places.iter().filter_map(|entry| entry.place.sheet.location.point);
    points
        .map(|point| {
            let (x, y) = mercator::project(point);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "tiles of the world")]
            let at = ((x * side) as u32, (y * side) as u32);
            at
        })
        .collect()
}

/// Marks inside a tile, without those of its neighbours that reach into it.
fn inside(marks: Vec<Mark>) -> Vec<Mark> {
    marks.into_iter().filter(|mark| (0..4096).contains(&mark.x) && (0..4096).contains(&mark.y)).collect()
}

/// Marks of the places and of the tiles around them: a group may stand in the tile beside its places.
async fn whole(directory: &Directory, z: u8, query: &str) -> Vec<Mark> {
    let own = tiles_of(directory, z);
    let last = (1_u32 << z) - 1;
    let around: BTreeSet<_> = own
        .iter()
        .flat_map(|(x, y)| {
            let columns = x.saturating_sub(1)..=(x + 1).min(last);
            let rows = y.saturating_sub(1)..=(y + 1).min(last);
            columns.flat_map(move |x| rows.clone().map(move |y| (x, y)))
        })
        .collect();
    let mut found = Vec::new();
    for (x, y) in around {
        found.extend(inside(tile(directory, z, x, y, query).await));
    }
    found
}

both_engines! { OWNERS;
    async fn groups_hold_every_place_once_at_every_zoom(test) {
        let directory = directory(&test, &many(70, 30)).await;
        let located = directory.snapshot().located.len() as u64;
        for z in [0, 3, 6, 9, 11] {
            let total: u64 = whole(&directory, z, "").await.iter().map(Mark::count).sum();
            assert_eq!(total, located, "at zoom {z}");
        }
        let ids: Vec<_> =
            whole(&directory, 14, "").await.iter().map(|mark| mark.id().unwrap().to_owned()).collect();
        let once: BTreeSet<_> = ids.iter().collect();
        assert_eq!((once.len(), ids.len() as u64), (ids.len(), located), "each place by its own mark");
        assert!(ids.iter().all(|id| directory.snapshot().by_id(id).is_some()));
    }

    async fn the_map_follows_the_filters_of_the_list(test) {
        let directory = directory(&test, &many(70, 31)).await;
        for query in ["?service=demarches", "?q=mediatheque&sort=name&page=2", "?departement=13", "?departement=75"] {
            let walked = directory.walk(&format!("/lieux{}", query.replace("&page=2", ""))).await;
            let snapshot = directory.snapshot();
            let located = walked.iter().filter(|href| {
                let entry = snapshot.places.iter().find(|entry| entry.href() == **href).unwrap();
                entry.place.sheet.location.point.is_some()
            });
            let shown: u64 = tile(&directory, 0, 0, 0, query).await.iter().map(Mark::count).sum();
            assert_eq!(shown, located.count() as u64, "{query}");
        }
    }

    async fn a_changed_directory_changes_the_map(test) {
        let rows = many(30, 32);
        let directory = directory(&test, &rows).await;
        for kept in [20, 10, 25, 5, 30] {
            directory.deliver(&file(&rows[..kept])).await;
            let located = directory.snapshot().located.len() as u64;
            for query in ["", "?sort=name"] {
                let shown: u64 = tile(&directory, 0, 0, 0, query).await.iter().map(Mark::count).sum();
                assert_eq!(shown, located, "{kept} rows");
            }
        }
    }

    async fn a_mark_stands_where_its_place_is(test) {
        let directory = directory(&test, &[row("a").set("nom", "Ici même")]).await;
        let point = directory.entry("a").place.sheet.location.point.unwrap();
        let (x, y) = mercator::project(point);
        let side = f64::from(1_u32 << 14);
        let (column, line) = tiles_of(&directory, 14).into_iter().next().unwrap();
        let marks = tile(&directory, 14, column, line, "").await;
        assert_eq!(marks.len(), 1);
        let expected = ((x * side - f64::from(column)) * 4096.0, (y * side - f64::from(line)) * 4096.0);
        #[expect(clippy::cast_precision_loss, reason = "under 4096")]
        let shown = (marks[0].x as f64, marks[0].y as f64);
        assert!((shown.0 - expected.0).abs() <= 1.0 && (shown.1 - expected.1).abs() <= 1.0, "{shown:?} {expected:?}");
    }

    async fn tiles_that_do_not_exist_are_not_found(test) {
        let directory = directory(&test, &[row("a")]).await;
        for path in ["0/0/1.mvt", "0/1/0.mvt", "2/0/4.mvt", "255/0/0.mvt", "256/0/0.mvt", "a/0/0.mvt", "0/-1/0.mvt", "0/0/0", "0/0/0.png", "0/0/.mvt", "1/99999999999/0.mvt"] {
            directory.app.get(format!("/tiles/places/{path}")).send().await.expect(404);
        }
        assert!(tile(&directory, 14, 0, 0, "").await.is_empty());
    }
}
