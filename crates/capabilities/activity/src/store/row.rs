//! A row ⇄ an activity.

use chrono::{DateTime, Utc};
use maillage_places::model::PlaceId;
use maillage_store::{Insert, Row, StoreError, Value, params};
use maillage_territory::CommuneCode;
use maillage_vocabulary::Line;
use maillage_vocabulary::lists::activity::{AgeBracket, Gender, SocialStatus};
use maillage_vocabulary::{ClosedList, ClosedSet};

use crate::model::{
    Activity, ActivityId, ClientKey, Coordination, Helped, Margins, Minutes, Note, Origin, Provenances, Seen,
    Source, What, Workshop,
};

/// Columns of [`values`], in order.
pub const COLUMNS: &[&str] = &[
    "id",
    "author",
    "client_key",
    "source",
    "source_id",
    "delivery",
    "place_id",
    "commune",
    "day",
    "minutes",
    "kind",
    "setting",
    "themes",
    "equipment",
    "people",
    "gender",
    "age",
    "status",
    "seen_again",
    "autonomy",
    "level",
    "redirected",
    "redirection",
    "residence",
    "margins",
    "title",
    "coordination",
    "note",
    "event_id",
    "followed",
    "provenance",
    "created_at",
    "changed_at",
];

/// An insert that leaves alone what was sent before, under the key of its client or of its source.
pub const INSERT: Insert =
    Insert { table: "activity", columns: COLUMNS, on_conflict: "on conflict do nothing" };

/// What the database keeps beside an activity.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside<'a> {
    /// The client's own key.
    pub client_key: Option<&'a ClientKey>,
    /// The delivery that brought it.
    pub delivery: Option<&'a str>,
}

fn rank<T: ClosedList>(value: T) -> u32 {
    // A list has at most 128 values.
    u32::try_from(value.index()).unwrap_or(u32::MAX)
}

fn bits<T: ClosedList>(set: ClosedSet<T>) -> u32 {
    // The longest list kept as a set has thirty values.
    u32::try_from(set.bits()).unwrap_or(u32::MAX)
}

/// The values of a row.
pub fn values(
    activity: &Activity,
    beside: Beside<'_>,
    created: DateTime<Utc>,
    changed: DateTime<Utc>,
) -> Vec<Value> {
    let helped = activity.helped().copied().unwrap_or_default();
    let workshop = match &activity.what {
        What::Workshop(workshop) => Some(workshop),
        _ => None,
    };
    let seen_again = match workshop {
        Some(workshop) => workshop.people.seen_again(),
        None => helped.seen.map(|seen| u16::from(seen == Seen::Again)),
    };
    params![
        activity.id.to_string(),
        activity.author.as_deref(),
        beside.client_key.map(ClientKey::as_str),
        activity.origin.source.code(),
        activity.origin.id.as_ref().map(Line::as_str),
        beside.delivery,
        activity.place.as_ref().map(PlaceId::as_str),
        activity.commune.as_ref().map(CommuneCode::as_str),
        activity.day,
        activity.minutes.map(Minutes::get),
        rank(activity.kind()),
        rank(activity.setting),
        bits(activity.themes),
        bits(activity.equipment),
        people(activity),
        helped.gender.map(rank),
        helped.age.map(rank),
        helped.status.map(rank),
        seen_again,
        helped.autonomy.map(rank),
        workshop.and_then(|workshop| workshop.level).map(rank),
        helped.redirected,
        helped.redirection.map(rank),
        helped.residence.as_ref().map(CommuneCode::as_str),
        workshop.map(|workshop| written(&workshop.people)),
        workshop.and_then(|workshop| workshop.title.as_ref()).map(Line::as_str),
        coordination(&activity.what),
        activity.note.as_ref().map(Note::as_str),
        activity.event.as_deref(),
        activity.followed.map(|followed| followed.to_string()),
        activity.provenance.bits(),
        created,
        changed,
    ]
}

/// People helped, visits counted, or those who took part: what the kind of the activity counts.
fn people(activity: &Activity) -> u16 {
    match &activity.what {
        What::OpenAccess { visits } => *visits,
        What::Coordination(work) => work.participants(),
        What::Individual(_) | What::Workshop(_) => activity.supports(),
    }
}

fn coordination(what: &What) -> Option<String> {
    match what {
        // Writing these types as JSON cannot fail: no key is anything but a text.
        What::Coordination(work) => serde_json::to_string(work).ok(),
        _ => None,
    }
}

/// Gender, age and status, in the order of their lists, as sixteen numbers.
fn written(people: &Margins) -> String {
    let counts = people.gender().iter().chain(people.age()).chain(people.status());
    counts.map(u16::to_string).collect::<Vec<_>>().join(",")
}

/// The margins of a row: its three counts, from [`written`].
pub fn margins(total: u16, seen_again: Option<u16>, text: &str) -> Result<Margins, StoreError> {
    let counts: Vec<u16> = text.split(',').map_while(|count| count.parse().ok()).collect();
    let wrong = |reason: String| StoreError::Column { column: "margins".to_owned(), reason };
    let counts: [u16; 16] =
        counts.try_into().map_err(|_| wrong(format!("`{text}` has not sixteen counts")))?;
    let (mut gender, mut age, mut status) = ([0; 3], [0; 8], [0; 5]);
    gender.copy_from_slice(&counts[..Gender::ALL.len()]);
    age.copy_from_slice(&counts[Gender::ALL.len()..][..AgeBracket::ALL.len()]);
    status.copy_from_slice(&counts[Gender::ALL.len() + AgeBracket::ALL.len()..][..SocialStatus::ALL.len()]);
    Margins::new(total, seen_again, gender, age, status).map_err(|error| wrong(error.to_string()))
}

fn ranked<T: ClosedList>(row: &Row, column: &str) -> Result<Option<T>, StoreError> {
    let rank: Option<i64> = row.get(column)?;
    let Some(rank) = rank else { return Ok(None) };
    let value = usize::try_from(rank).ok().and_then(|rank| T::ALL.get(rank).copied());
    value.map(Some).ok_or_else(|| unknown(column, rank))
}

fn unknown(column: &str, value: impl std::fmt::Display) -> StoreError {
    StoreError::Column { column: column.to_owned(), reason: format!("`{value}` is no value of this list") }
}

fn required<T: ClosedList>(row: &Row, column: &str) -> Result<T, StoreError> {
    ranked(row, column)?.ok_or_else(|| unknown(column, "nothing"))
}

fn set<T: ClosedList>(row: &Row, column: &str) -> Result<ClosedSet<T>, StoreError> {
    let bits: u32 = row.get(column)?;
    Ok(ClosedSet::from_bits(bits.into()))
}

fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(
    row: &Row,
    column: &str,
) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse())
        .transpose()
        .map_err(|error: T::Err| StoreError::Column { column: column.to_owned(), reason: error.to_string() })
}

/// A line of text that the database holds.
fn line<const MAX: usize>(row: &Row, column: &str) -> Result<Option<Line<MAX>>, StoreError> {
    let text: Option<String> = row.get(column)?;
    Ok(text.and_then(|text| Line::new(&text).ok()))
}

/// The activity of a row.
pub fn read(row: &Row) -> Result<Activity, StoreError> {
    let id: ActivityId = row.parse("id")?;
    let minutes: Option<u16> = row.get("minutes")?;
    let note: Option<String> = row.get("note")?;
    let source: String = row.get("source")?;
    let provenance: u32 = row.get("provenance")?;
    Ok(Activity {
        id,
        author: row.get("author")?,
        place: parsed(row, "place_id")?,
        commune: parsed(row, "commune")?,
        day: row.get("day")?,
        minutes: minutes.and_then(|minutes| Minutes::new(minutes).ok()),
        setting: required(row, "setting")?,
        themes: set(row, "themes")?,
        equipment: set(row, "equipment")?,
        what: what(row)?,
        note: note.and_then(|note| Note::new(&note).ok()),
        event: row.get("event_id")?,
        followed: parsed(row, "followed")?,
        origin: Origin {
            source: Source::from_code(&source).ok_or_else(|| unknown("source", source))?,
            id: line(row, "source_id")?,
        },
        provenance: Provenances::from_bits(provenance),
    })
}

fn what(row: &Row) -> Result<What, StoreError> {
    use maillage_vocabulary::lists::activity::ActivityKind;
    let people: u16 = row.get("people")?;
    let seen_again: Option<u16> = row.get("seen_again")?;
    Ok(match required(row, "kind")? {
        ActivityKind::Individual => What::Individual(helped(row, seen_again)?),
        ActivityKind::Workshop => {
            let text: Option<String> = row.get("margins")?;
            What::Workshop(Workshop {
                title: line(row, "title")?,
                level: ranked(row, "level")?,
                people: margins(people, seen_again, &text.unwrap_or_default())?,
            })
        }
        ActivityKind::OpenAccess => What::OpenAccess { visits: people },
        ActivityKind::Coordination => {
            let text: Option<String> = row.get("coordination")?;
            let work: Coordination = serde_json::from_str(&text.unwrap_or_default()).map_err(|error| {
                StoreError::Column { column: "coordination".to_owned(), reason: error.to_string() }
            })?;
            What::Coordination(work)
        }
    })
}

fn helped(row: &Row, seen_again: Option<u16>) -> Result<Helped, StoreError> {
    Ok(Helped {
        gender: ranked(row, "gender")?,
        age: ranked(row, "age")?,
        status: ranked(row, "status")?,
        seen: seen_again.map(|again| if again > 0 { Seen::Again } else { Seen::First }),
        autonomy: ranked(row, "autonomy")?,
        redirected: row.get("redirected")?,
        redirection: ranked(row, "redirection")?,
        residence: parsed(row, "residence")?,
    })
}
