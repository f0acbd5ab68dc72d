//! Groups on a map that no script draws: things by intercommunalité, each group a link.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use maillage_territory::{Commune, Point, Territories, TerritoryCode};

use super::MapFrame;

/// A group of things.
pub struct Knot {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// Radius of its circle.
    pub r: f64,
    /// Number of things.
    pub count: usize,
    /// Name of the territory.
    pub name: String,
    /// Where it leads.
    pub href: String,
}

/// Things grouped by intercommunalité, largest groups first, none hiding another.
pub fn knots(
    located: impl Iterator<Item = (&'static Commune, Point)>,
    frame: &MapFrame,
    href: impl Fn(TerritoryCode) -> String,
) -> Vec<Knot> {
    let mut groups: BTreeMap<TerritoryCode, (usize, f64, f64)> = BTreeMap::new();
    for (commune, point) in located {
        let code = commune.epci.map_or(TerritoryCode::Commune(commune.code), TerritoryCode::Epci);
        let group = groups.entry(code).or_default();
        *group = (group.0 + 1, group.1 + point.lat(), group.2 + point.lon());
    }
    let mut knots: Vec<Knot> =
        groups.into_iter().filter_map(|(code, group)| knot(code, group, frame, &href)).collect();
    knots.sort_by_key(|knot| std::cmp::Reverse(knot.count));
    spread(knots)
}

fn knot(
    code: TerritoryCode,
    (count, lat, lon): (usize, f64, f64),
    frame: &MapFrame,
    href: impl Fn(TerritoryCode) -> String,
) -> Option<Knot> {
    #[expect(clippy::cast_precision_loss, reason = "a number of things on a map")]
    let weight = count as f64;
    let (x, y) = frame.place(Point::new(lat / weight, lon / weight)?);
    Some(Knot {
        x,
        y,
        r: (8.0 + weight.sqrt() * 2.1).min(26.0).round(),
        count,
        name: Territories::embedded().territory(code)?.name().to_owned(),
        href: href(code),
    })
}

/// Groups that do not hide each other: a group that a larger one would hide is counted with it.
fn spread(knots: Vec<Knot>) -> Vec<Knot> {
    let mut kept: Vec<Knot> = Vec::new();
    for knot in knots {
        let hides = |other: &&mut Knot| (other.x - knot.x).hypot(other.y - knot.y) <= other.r + knot.r + 3.0;
        match kept.iter_mut().find(hides) {
            Some(larger) => larger.count += knot.count,
            None => kept.push(knot),
        }
    }
    kept
}

/// The shortest thread that ties all groups: a minimum spanning tree (Prim).
pub fn thread(knots: &[Knot]) -> String {
    let far = |a: &Knot, b: &Knot| (a.x - b.x).hypot(a.y - b.y);
    let mut tied = vec![false; knots.len()];
    let mut nearest = vec![(f64::INFINITY, 0_usize); knots.len()];
    let mut path = String::new();
    let mut at = 0;
    for _ in 1..knots.len() {
        tied[at] = true;
        for (index, knot) in knots.iter().enumerate().filter(|(index, _)| !tied[*index]) {
            let distance = far(&knots[at], knot);
            if distance < nearest[index].0 {
                nearest[index] = (distance, at);
            }
        }
        let next = (0..knots.len())
            .filter(|index| !tied[*index])
            .min_by(|a, b| nearest[*a].0.total_cmp(&nearest[*b].0));
        let Some(next) = next else { break };
        let (from, to) = (&knots[nearest[next].1], &knots[next]);
        // Writing to memory cannot fail.
        let _ = write!(path, "M{} {}L{} {}", from.x, from.y, to.x, to.y);
        at = next;
    }
    path
}
