//! The filters of the directory once more, without any index: what answers is compared with it.

use chrono::{Days, NaiveDateTime, NaiveTime, TimeDelta};
use maillage_opening_hours::Status;
use maillage_places::model::Wheelchair;
use maillage_places::view::{Entry, Group};
use maillage_vocabulary::{ClosedList, ClosedSet};

const DAYS: [&str; 7] = ["mo", "tu", "we", "th", "fr", "sa", "su"];

fn slugs<L: ClosedList>(values: ClosedSet<L>) -> Vec<String> {
    values.iter().map(|value| value.slug().to_owned()).collect()
}

/// The values that a place has of a filter.
pub fn values(entry: &Entry, group: Group, now: NaiveDateTime) -> Vec<String> {
    let sheet = &entry.place.sheet;
    match group {
        Group::Service => slugs(sheet.services),
        Group::Audience => slugs(sheet.audiences),
        Group::Care => slugs(sheet.care),
        Group::Cost => slugs(sheet.costs),
        Group::Access => slugs(sheet.access),
        Group::Support => slugs(sheet.support),
        Group::Mobility => slugs(sheet.mobility),
        Group::Typology => slugs(sheet.typologies),
        Group::Programme => slugs(sheet.programmes),
        Group::Label => slugs(sheet.labels),
        Group::Wheelchair => match sheet.wheelchair {
            Wheelchair::Yes => vec!["yes".to_owned()],
            Wheelchair::Partly => vec!["partly".to_owned()],
            Wheelchair::No | Wheelchair::Unknown => Vec::new(),
        },
        Group::Day => days(entry, now),
        Group::Departement => entry.commune.iter().map(|commune| commune.departement.to_string()).collect(),
        Group::Epci => {
            entry.commune.iter().filter_map(|commune| commune.epci).map(|code| code.to_string()).collect()
        }
        Group::Commune => entry.commune.iter().map(|commune| commune.code.to_string()).collect(),
    }
}

/// The days of the coming week on which one can come: asked every quarter of an hour.
fn days(entry: &Entry, now: NaiveDateTime) -> Vec<String> {
    let Some(hours) = entry.hours() else { return Vec::new() };
    let open = |at| matches!(hours.status(at), Status::Open { .. } | Status::ByAppointment { .. });
    let comes = |day: u64| {
        let start = (now.date() + Days::new(day)).and_time(NaiveTime::MIN);
        (0..96).any(|quarter| open(start + TimeDelta::minutes(15 * quarter)))
    };
    let today = chrono::Datelike::weekday(&now).num_days_from_monday() as usize;
    (0..7)
        .filter(|day| comes(*day))
        .map(|day| DAYS[(today + usize::try_from(day).unwrap()) % 7].to_owned())
        .collect()
}

/// Filters chosen: within one, any of the values; between them, all.
pub type Chosen = Vec<(Group, Vec<String>)>;

/// Whether a place answers; one filter may be left aside.
pub fn answers(entry: &Entry, chosen: &Chosen, except: Option<Group>, now: NaiveDateTime) -> bool {
    chosen.iter().filter(|(group, _)| Some(*group) != except).all(|(group, wanted)| {
        let own = values(entry, *group, now);
        wanted.iter().any(|value| own.contains(value))
    })
}

/// The query of an address.
pub fn query(chosen: &Chosen) -> String {
    let pairs = chosen.iter().flat_map(|(group, values)| {
        values.iter().map(move |value| format!("{}={}", group.param(), maillage_shell::encode(value)))
    });
    pairs.collect::<Vec<_>>().join("&")
}
