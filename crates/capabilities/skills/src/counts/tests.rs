//! What is published, and what somebody learns who puts it together.

use maillage_statistics::Rule;
use maillage_vocabulary::lists::skills::Skill;
use proptest::prelude::*;

use super::area::Ground;
use super::item::{Item, Measure};
use super::protect::{tables, with_depths};
use super::tally::Tally;
use super::twin::{Cell, Everyone, One, Told};
use super::{Count, Counts};

const RULE: Rule = Rule::new(5);
/// Two families of few skills: what others have is as good as these.
const SKILLS: [Skill; 5] = [Skill::Android, Skill::Ios, Skill::OfflineWeb, Skill::Gis, Skill::WebMaps];
/// Two départements of two parts each, and one of one.
const PARTS: [&str; 5] = ["D04:200034700", "D04:", "D13:200054807", "D13:241300391", "D83:"];

fn ground() -> Ground {
    Ground::of_parts(PARTS.iter().map(|part| part.parse().unwrap()))
}

fn rank(area: &str) -> usize {
    ground().rank(area.parse().unwrap()).unwrap()
}

/// So many people of a part who have some skills.
fn some(count: usize, part: &str, skills: &[Skill]) -> Vec<One> {
    vec![One { part: rank(part), skills: skills.iter().copied().collect() }; count]
}

#[test]
fn counts_are_those_of_people_not_of_skills() {
    let people =
        [some(3, PARTS[0], &[Skill::Android, Skill::Ios]), some(2, PARTS[2], &[Skill::Gis])].concat();
    let tally = Tally::of(&people, &ground());
    let total = |item: Item| tally.0[item.rank()][0];
    assert_eq!((total(Item::Any), total(Item::Skill(Skill::Ios))), (5, 3));
    assert_eq!(total(Item::Family(Skill::Android.family())), 3);
}

/// Where nobody makes web maps, whoever does maps does GIS: the totals of three tables give the GIS of the last département
/// away. No rule about one table sees it.
#[test]
fn what_tables_tell_together_is_kept() {
    let people = [
        some(3, PARTS[1], &[Skill::Android, Skill::Ios, Skill::Gis]),
        some(2, PARTS[0], &[Skill::Ios, Skill::Gis]),
        some(4, PARTS[4], &[Skill::Android, Skill::Gis]),
        some(6, PARTS[3], &[Skill::WebMaps]),
        some(1, PARTS[3], &[Skill::WebMaps, Skill::Ios, Skill::OfflineWeb]),
        some(3, PARTS[3], &[Skill::WebMaps, Skill::Gis]),
    ];
    let (people, ground) = (people.concat(), ground());
    let tally = Tally::of(&people, &ground);
    let (gis, area) = (Item::Skill(Skill::Gis), rank("D13"));
    let twin = |told: &Told| Everyone::new(&people, &tally, told, &ground).twin(gis, area);
    let each_by_itself =
        with_depths(&tally, &ground, RULE, &Item::all().map(Item::depth).collect::<Vec<_>>());
    assert_eq!(each_by_itself.0[gis.rank()][area], Cell::Hidden, "a count of three is hidden");
    assert_eq!(twin(&each_by_itself), None, "and found");
    let together = tables(&people, &ground, RULE);
    assert!(twin(&together).is_some());
    assert_eq!(together.0[Item::Any.rank()][0], Cell::Shown(19), "as little else is hidden as may be");
}

#[test]
fn what_is_part_of_something_hidden_is_hidden_with_it() {
    let people = [some(9, PARTS[2], &[Skill::Android]), some(2, PARTS[4], &[Skill::Ios])].concat();
    let told = tables(&people, &ground(), RULE);
    let at = |item: Item, area: &str| told.0[item.rank()][rank(area)];
    let mobile = Item::Family(Skill::Ios.family());
    assert_eq!((at(Item::Any, "D83"), at(mobile, "D83")), (Cell::Hidden, Cell::Untold));
    assert_eq!(at(Item::Skill(Skill::Ios), "D83"), Cell::Untold);
}

#[test]
fn counts_are_kept_and_read_back() {
    let people = [
        some(60, PARTS[2], &[Skill::Android]),
        some(3, PARTS[1], &[Skill::Gis]),
        some(20, PARTS[1], &[Skill::Databases]),
        some(9, PARTS[4], &[Skill::Ios, Skill::Gis]),
    ];
    let made_at = "2026-11-24T02:00:00Z".parse().unwrap();
    let told = tables(&people.concat(), &ground(), RULE);
    let counts = Counts::new(made_at, ground(), &[(Measure::Can, told)]);
    let again = Counts::read(made_at, &counts.document());
    assert_eq!(again, counts);
    let gis = |area: &str| again.of(Measure::Can, Item::Skill(Skill::Gis), area.parse().unwrap());
    assert_eq!((gis("D04"), gis("D13")), (Some(Count::Hidden), Some(Count::Shown(0))));
    assert_eq!((gis("D04:"), gis("D2A")), (None, None), "skills are not told for less than a département");
    let mobile = Item::Family(Skill::Android.family());
    let epci = |code: &str| match code.parse() {
        Ok(maillage_territory::TerritoryCode::Epci(code)) => again.of_epci(Measure::Can, mobile, code),
        _ => None,
    };
    assert_eq!((epci("200054807"), epci("200034700")), (Some(Count::Shown(60)), Some(Count::Shown(0))));
    assert_eq!(epci("243300316"), None, "another EPCI");
}

fn people() -> impl Strategy<Value = Vec<One>> {
    let one = (prop::sample::select(PARTS.to_vec()), prop::sample::subsequence(SKILLS.to_vec(), 1..4));
    let same = (one, 1..9_usize).prop_map(|((part, skills), count)| some(count, part, &skills));
    prop::collection::vec(same, 0..9).prop_map(|groups| groups.concat())
}

/// Every cell of the tables, true and told.
fn cells<'a>(told: &'a Told, tally: &'a Tally) -> impl Iterator<Item = ((Item, usize), u64, Cell)> + 'a {
    Item::all().zip(told.0.iter().zip(&tally.0)).flat_map(|(item, (shown, counts))| {
        let row = counts.iter().zip(shown).enumerate();
        row.map(move |(area, (&count, &shown))| ((item, area), count, shown))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn what_is_shown_is_true_and_never_small(people in people()) {
        let told = tables(&people, &ground(), RULE);
        for (cell, count, shown) in cells(&told, &Tally::of(&people, &ground())) {
            let right = match shown {
                Cell::Shown(shown) => shown == count && !RULE.is_small(count),
                Cell::Hidden => count > 0,
                Cell::Untold => true,
            };
            prop_assert!(right, "{cell:?}: {count}");
        }
    }

    /// For each small count, people are counted anew who would be told in the same way, and of whom it is another: whoever
    /// sees all tables together cannot tell them from the true ones.
    #[test]
    fn nobody_finds_a_small_count_from_all_tables_together(people in people()) {
        let ground = ground();
        let (told, tally) = (tables(&people, &ground, RULE), Tally::of(&people, &ground));
        let everyone = Everyone::new(&people, &tally, &told, &ground);
        for ((item, area), count, _) in cells(&told, &tally).filter(|(_, count, _)| RULE.is_small(*count)) {
            let twin = everyone.twin(item, area);
            prop_assert!(twin.is_some(), "{item:?} {area}: {told:?}");
            let twin = twin.unwrap();
            let gone = |rank: usize| twin.iter().any(|(one, _)| *one == Some(rank));
            let stay = people.iter().enumerate().filter(|(rank, _)| !gone(*rank)).map(|(_, one)| *one);
            let others: Vec<One> = stay.chain(twin.iter().filter_map(|(_, instead)| *instead)).collect();
            let others = Tally::of(&others, &ground);
            prop_assert_ne!(others.0[item.rank()][area], count);
            for ((item, area), other, shown) in cells(&told, &others) {
                let alike = match shown {
                    Cell::Shown(shown) => shown == other,
                    Cell::Hidden => other > 0,
                    Cell::Untold => true,
                };
                prop_assert!(alike, "{item:?} {area}: {other}");
            }
        }
    }
}
