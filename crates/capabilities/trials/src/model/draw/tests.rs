//! Draws never go over, never ask who did not agree, and are the same each time.

use std::collections::HashSet;

use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::trials::{TesterAge, TesterDevice, TesterEase, TrialTeam, TrialThanks};
use proptest::prelude::*;

use super::*;
use crate::model::Quotas;

fn sheet(phase: TrialPhase, territory: Option<&str>) -> Sheet {
    Sheet {
        team_name: "Mairie".parse().unwrap(),
        team_kind: TrialTeam::Administration,
        contact_name: "Nora".parse().unwrap(),
        title: "Un guichet".parse().unwrap(),
        tried: "Un guichet en ligne.".parse().unwrap(),
        phase,
        tasks: vec!["Prendre rendez-vous".parse().unwrap()],
        minutes: 45,
        sessions_wanted: 1,
        territory: territory.map(|code| code.parse().unwrap()),
        seats: 10,
        thanks: TrialThanks::Word,
        thanks_euros: 0,
        data_taken: "Aucune.".parse().unwrap(),
        data_fate: "Rien.".parse().unwrap(),
    }
}

fn panelist(rank: usize, age: TesterAge, phases: &[TrialPhase]) -> Panelist {
    Panelist {
        id: format!("t{rank:03}"),
        profile: Profile {
            age,
            ease: TesterEase::Managing,
            devices: ClosedSet::new(),
            assistive: false,
            commune: "04112".parse().unwrap(),
        },
        phases: phases.iter().copied().collect(),
        recent: 0,
    }
}

fn room(quotas: &Quotas) -> Room {
    let cells = quotas.cells().into_iter().map(|(cell, target)| (cell, Seats { target, taken: 0 }));
    Room::new(quotas.seats(), cells)
}

fn candidates<'a>(panel: &'a [Panelist], sheet: &Sheet, room: &Room) -> Vec<Candidate<'a>> {
    panel.iter().filter_map(|one| Candidate::of(one, sheet, room, 2)).collect()
}

#[test]
fn the_most_wanting_quota_is_filled_first_and_what_is_missing_is_told() {
    let sheet = sheet(TrialPhase::Prototype, None);
    let mut panel: Vec<_> = (0..20).map(|rank| panelist(rank, TesterAge::From40, &[sheet.phase])).collect();
    panel.extend((20..22).map(|rank| panelist(rank, TesterAge::From75, &[sheet.phase])));
    let quotas = Quotas::new(8, [(QuotaOn::From75, 5), (QuotaOn::From40, 2)]).unwrap();
    let room = room(&quotas);
    let drawn = draw(&room, &candidates(&panel, &sheet, &room), 8, 7);
    let old = drawn.picks.iter().filter(|pick| pick.asked_for == Some(QuotaOn::From75)).count();
    // Two of 75 or more, two of the others; the rest of the seats waits for those who are missing.
    assert_eq!((old, drawn.picks.len()), (2, 4));
    assert_eq!(drawn.missing, [Missing { on: QuotaOn::From75, count: 3, left: 0 }]);
    assert_eq!(drawn.picks[0].asked_for, Some(QuotaOn::From40), "as wanting, and first in the list");
}

#[test]
fn somebody_who_fills_two_quotas_comes_before_somebody_who_fills_one() {
    let sheet = sheet(TrialPhase::Prototype, None);
    let mut panel: Vec<_> = (0..9).map(|rank| panelist(rank, TesterAge::From75, &[sheet.phase])).collect();
    panel[6].profile.ease = TesterEase::Beginning;
    let quotas = Quotas::new(3, [(QuotaOn::From75, 3), (QuotaOn::Beginning, 1)]).unwrap();
    let room = room(&quotas);
    let drawn = draw(&room, &candidates(&panel, &sheet, &room), 1, 1);
    assert_eq!(drawn.picks[0].id, "t006");
}

#[test]
fn who_lives_elsewhere_or_was_asked_too_often_is_no_candidate() {
    let one = panelist(0, TesterAge::From40, TrialPhase::ALL);
    let room = room(&Quotas::new(3, []).unwrap());
    let is = |one: &Panelist, sheet: &Sheet| Candidate::of(one, sheet, &room, 2).is_some();
    assert!(
        is(&one, &sheet(TrialPhase::Prototype, None)) && is(&one, &sheet(TrialPhase::Prototype, Some("D04")))
    );
    assert!(!is(&one, &sheet(TrialPhase::Prototype, Some("D13"))));
    assert!(!is(&Panelist { recent: 2, ..one }, &sheet(TrialPhase::Prototype, None)));
}

fn any_list<L: maillage_vocabulary::ClosedList + std::fmt::Debug>() -> impl Strategy<Value = L> {
    prop::sample::select(L::ALL.to_vec())
}

fn any_panelist() -> impl Strategy<Value = Panelist> {
    let communes = prop::sample::select(vec!["04112", "04189", "13001", "83137"]);
    let devices = prop::collection::vec(any_list::<TesterDevice>(), 0..3);
    let phases = prop::collection::vec(any_list::<TrialPhase>(), 0..5);
    let brackets = (any_list(), any_list(), devices, any::<bool>(), communes);
    (0_u16..200, brackets, phases, 0_u16..4).prop_map(|(rank, brackets, phases, recent)| {
        let (age, ease, devices, assistive, commune) = brackets;
        let devices = devices.into_iter().collect();
        let profile = Profile { age, ease, devices, assistive, commune: commune.parse().unwrap() };
        Panelist { id: format!("t{rank:03}"), profile, phases: phases.into_iter().collect(), recent }
    })
}

fn any_quotas() -> impl Strategy<Value = Quotas> {
    let targets = prop::collection::vec((any_list::<QuotaOn>(), 1_u16..9), 0..7);
    (1_u16..30, targets)
        .prop_filter_map("they can be filled", |(seats, targets)| Quotas::new(seats, targets).ok())
}

proptest! {
    #[test]
    fn never_over_never_without_consent_and_the_same_each_time(
        mut panel in prop::collection::vec(any_panelist(), 0..80),
        quotas in any_quotas(),
        phase in any_list::<TrialPhase>(),
        people in 0_u16..40,
        seed in any::<u32>(),
    ) {
        panel.sort_by(|one, other| one.id.cmp(&other.id));
        panel.dedup_by(|one, other| one.id == other.id);
        let sheet = sheet(phase, None);
        let room = room(&quotas);
        let candidates = candidates(&panel, &sheet, &room);
        let drawn = draw(&room, &candidates, people, seed);
        prop_assert!(drawn.picks.len() <= usize::from(people.min(quotas.seats())));
        let ids: HashSet<_> = drawn.picks.iter().map(|pick| &pick.id).collect();
        prop_assert_eq!(ids.len(), drawn.picks.len(), "nobody is drawn twice");
        for pick in &drawn.picks {
            let agrees = |one: &&Panelist| one.id == pick.id && one.phases.contains(phase) && one.recent < 2;
            prop_assert!(panel.iter().any(|one| agrees(&one)), "{} agreed", pick.id);
        }
        for (cell, target) in quotas.cells() {
            let count = drawn.picks.iter().filter(|pick| pick.cells.contains(&cell)).count();
            prop_assert!(count <= usize::from(target), "{}: {} of {}", cell, count, target);
            if let Some(missing) = cell.quota().and_then(|on| drawn.missing.iter().find(|one| one.on == on)) {
                prop_assert_eq!(usize::from(missing.count), usize::from(target) - count);
            }
        }
        // Whoever is left finds no seat, unless enough were drawn.
        let mut after = room.clone();
        drawn.picks.iter().for_each(|pick| after.take(&pick.cells));
        let left = candidates.iter().any(|one| !ids.iter().any(|id| *id == one.id) && after.fits(one));
        prop_assert!(!left || drawn.picks.len() == usize::from(people));
        let mut backwards = candidates.clone();
        backwards.reverse();
        prop_assert_eq!(draw(&room, &backwards, people, seed), drawn, "whatever the order of the panel");
    }
}
