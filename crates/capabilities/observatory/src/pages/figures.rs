//! What the observatory tells on the sheet of a territory.

use maillage_shell::Figure;
use maillage_territory::TerritoryCode;

use crate::reach::Reach;
use crate::view::Snapshot;

/// Rank of the limit of ten kilometres.
const TEN_KM: usize = 1;

/// Share of people that an index must cover, in percent: an index of a few would pass for that of all.
const LEAST_COVERED: f64 = 80.0;

/// The index of fragility of a territory, where it is known of nearly all its people.
pub fn fragility(snapshot: &Snapshot, territory: TerritoryCode) -> Option<Figure> {
    let (index, covered) = snapshot.fragility_of(territory)?;
    (covered >= LEAST_COVERED).then(|| Figure {
        label: "figure-fragility",
        value: Some(whole(index)),
        definition: "figure-fragility-definition",
        coverage: None,
        href: Some(format!("/observatoire/fragilite?territory={territory}")),
        rank: 31,
    })
}

/// How many people of a territory live over ten kilometres from a place.
pub fn indicators(reach: &Reach, territory: TerritoryCode) -> Vec<Figure> {
    let tally = reach.tally(|commune| commune.is_in(territory));
    if tally.communes == 0 {
        return Vec::new();
    }
    let level = match territory {
        TerritoryCode::Region(_) => String::new(),
        _ => format!("?territory={territory}"),
    };
    vec![Figure {
        label: "figure-far",
        value: tally.share_over(TEN_KM).map(whole),
        definition: "figure-far-definition",
        coverage: None,
        href: Some(format!("/observatoire/couverture{level}")),
        rank: 30,
    }]
}

/// A share as a whole number: what is not nothing is at least one.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 100")]
fn whole(share: f64) -> u64 {
    if share > 0.0 { share.round().max(1.0) as u64 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::whole;

    #[test]
    fn what_is_not_nothing_is_at_least_one_percent() {
        assert_eq!([0.0, 0.2, 1.4, 99.7].map(whole), [0, 1, 1, 100]);
    }
}
