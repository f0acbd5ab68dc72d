//! When a place is open: the rhythms of offices, libraries, villages, workshops and buses.

use maillage_opening_hours::Hours;
use maillage_vocabulary::Text;

use super::dice::Dice;
use super::kind::Rhythm;
use crate::model::Opening;

/// The hours of a place; none where the sheet says nothing of them. A promise of Saturday is kept every week.
pub fn opening(rhythm: Rhythm, saturday: bool, dice: &mut Dice) -> anyhow::Result<Option<Opening>> {
    if saturday {
        let text =
            format!("{}; Sa {}; PH off", office_week(dice), dice.pick(&["09:00-12:00", "09:30-12:30"]));
        return Ok(Some(Opening::from(Hours::parse(&text)?)));
    }
    let draw = dice.below(100);
    if draw < 11 {
        return Ok(None);
    }
    if draw < 16 {
        return Ok(Opening::new(None, None, true));
    }
    if draw < 19 {
        let words = "Horaires affichés sur la porte, ils suivent les saisons";
        return Ok(Opening::new(None, Some(Text::new(words)?), false));
    }
    let hours = Hours::parse(&(week(rhythm, dice) + closures(dice)))?;
    Ok(Opening::new(Some(hours), None, draw < 27))
}

fn closures(dice: &mut Dice) -> &'static str {
    match dice.below(100) {
        0..45 => "; PH off",
        45..55 => "; PH off; Aug 01-15 off",
        55..58 => "; PH off; Dec 24-Jan 01 off",
        _ => "",
    }
}

fn week(rhythm: Rhythm, dice: &mut Dice) -> String {
    match rhythm {
        Rhythm::Office => office_week(dice) + office_saturday(dice),
        Rhythm::Library => library_week(dice),
        Rhythm::Village => village_week(dice),
        Rhythm::Workshop => workshop_week(dice),
        Rhythm::LongDays => long_week(dice),
        Rhythm::Rounds => rounds(dice),
    }
}

fn morning(dice: &mut Dice) -> String {
    format!(
        "{}-{}",
        dice.pick(&["08:30", "08:45", "09:00", "09:00", "09:30"]),
        dice.pick(&["12:00", "12:00", "12:15", "12:30"])
    )
}

fn afternoon(dice: &mut Dice) -> String {
    format!(
        "{}-{}",
        dice.pick(&["13:30", "14:00", "14:00"]),
        dice.pick(&["16:30", "17:00", "17:00", "17:30", "18:00"])
    )
}

fn office_week(dice: &mut Dice) -> String {
    let (am, pm) = (morning(dice), afternoon(dice));
    match dice.below(6) {
        0 => format!("Mo-Th {am},{pm}; Fr {am}"),
        1 => format!("Mo,Tu,Th,Fr {am},{pm}; We {am}"),
        2 => format!("Mo {pm}; Tu-Fr {am},{pm}"),
        3 => format!("Mo-Fr {am}"),
        _ => format!("Mo-Fr {am},{pm}"),
    }
}

fn office_saturday(dice: &mut Dice) -> &'static str {
    match dice.below(100) {
        0..12 => "; Sa 09:00-12:00",
        12..16 => "; Sa[1] 09:30-12:00",
        _ => "",
    }
}

fn library_week(dice: &mut Dice) -> String {
    let (am, pm) = (
        dice.pick(&["10:00-12:00", "10:00-12:30", "09:30-12:30"]),
        dice.pick(&["14:00-18:00", "15:00-18:30", "13:30-18:00"]),
    );
    match dice.below(4) {
        0 => format!("Tu,Th,Fr {pm}; We {am},{pm}; Sa {am},14:00-17:00"),
        1 => format!("Tu-Fr {am},{pm}; Sa {am}"),
        2 => format!("We {am},{pm}; Fr {pm}; Sa {am}"),
        _ => format!("Tu-Sa {am},{pm}"),
    }
}

fn village_week(dice: &mut Dice) -> String {
    let (am, pm) = (morning(dice), afternoon(dice));
    match dice.below(6) {
        0 => format!("Mo,Th {am}"),
        1 => format!("Tu {am}; Fr {am},{pm}"),
        2 => format!("Mo-Fr {am}"),
        3 => format!("week 01-53/2 Tu {am}; week 02-52/2 Th {pm}"),
        4 => format!("We {am}; Sa 10:00-12:00"),
        _ => format!("Mo,Tu,Th,Fr {am}; We {pm}"),
    }
}

fn workshop_week(dice: &mut Dice) -> String {
    let evening = dice.pick(&["14:00-20:30", "14:00-21:00", "17:00-22:00"]);
    match dice.below(4) {
        0 => format!("Tu,We,Fr 14:00-19:00; Th {evening}; Sa 10:00-17:00"),
        1 => format!("We-Sa 10:00-12:30,14:00-18:30; Th {evening}"),
        2 => format!("Tu-Fr 13:30-18:30; Fr {evening}"),
        _ => format!("Mo-Fr 10:00-18:00; week 01-53/2 Sa 10:00-16:00; We {evening}"),
    }
}

fn long_week(dice: &mut Dice) -> String {
    let day = dice.pick(&["08:00-19:00", "08:30-20:00", "09:00-18:00"]);
    if dice.chance(35) { format!("Mo-Fr {day}; Sa 09:00-13:00") } else { format!("Mo-Fr {day}") }
}

fn rounds(dice: &mut Dice) -> String {
    let (am, pm) = (morning(dice), afternoon(dice));
    match dice.below(4) {
        0 => format!("week 01-53/2 We {am}"),
        1 => format!("Th[1,3] {pm}"),
        2 => format!("week 02-52/2 Mo {am}; week 02-52/2 Fr {pm}"),
        _ => format!("Tu {am}"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use chrono::{Datelike as _, NaiveDate, Weekday};
    use proptest::prelude::*;

    use super::*;

    const RHYTHMS: [Rhythm; 6] = [
        Rhythm::Office,
        Rhythm::Library,
        Rhythm::Village,
        Rhythm::Workshop,
        Rhythm::LongDays,
        Rhythm::Rounds,
    ];

    #[test]
    fn hours_are_varied() {
        let mut dice = Dice::new(11);
        let all: Vec<_> =
            (0..300).map(|rank| opening(RHYTHMS[rank % 6], false, &mut dice).unwrap()).collect();
        let texts: HashSet<&str> =
            all.iter().flatten().filter_map(|opening| Some(opening.hours()?.as_str())).collect();
        assert!(texts.len() > 120, "{}", texts.len());
        let none = all.iter().filter(|opening| opening.is_none()).count();
        assert!((15..60).contains(&none), "{none}");
        assert!(all.iter().flatten().any(|opening| opening.by_appointment() && opening.hours().is_none()));
        assert!(all.iter().flatten().any(|opening| opening.rest().is_some()));
    }

    proptest! {
        #[test]
        fn whatever_is_drawn_is_valid(seed: u64, rank in 0_usize..6) {
            prop_assert!(opening(RHYTHMS[rank], false, &mut Dice::new(seed)).is_ok());
        }

        #[test]
        fn saturdays_are_kept(seed: u64, weeks in 0_i64..40) {
            let saturday = NaiveDate::from_ymd_opt(2026, 1, 3).unwrap() + chrono::Days::new(7 * weeks.unsigned_abs());
            prop_assert_eq!(saturday.weekday(), Weekday::Sat);
            let opening = opening(Rhythm::Rounds, true, &mut Dice::new(seed)).unwrap().unwrap();
            let open = opening.hours().unwrap().is_open(saturday.and_hms_opt(10, 0, 0).unwrap());
            // The only public holiday of these weeks that falls on a Saturday: Assumption.
            let holiday = (saturday.month(), saturday.day()) == (8, 15);
            prop_assert_eq!(open, !holiday);
        }
    }
}
