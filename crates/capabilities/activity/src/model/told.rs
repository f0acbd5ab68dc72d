//! What a person or a program tells, as texts: read into an activity, or refused field by field with nothing lost.

use maillage_vocabulary::Line;
use std::str::FromStr;

use chrono::{Datelike as _, NaiveDate};
use maillage_places::model::PlaceId;
use maillage_territory::{CommuneCode, Territories};
use maillage_vocabulary::lists::activity::{
    ActivityKind, AgeBracket, AnimationKind, AnimationTheme, CoordinationKind, EventKind, Gender, Initiative,
    Organizer, PartnershipNature, Setting, SocialStatus, TerritorialLevel, Theme,
};
use maillage_vocabulary::{ClosedList, ClosedSet};

use super::{
    Activity, ActivityId, Broken, Coordination, CoordinationWork, FollowedId, Helped, Margins, MarginsError,
    Minutes, Note, NoteError, Origin, Partner, Provenances, Seen, Source, What, Workshop, check,
};

/// The texts of a report, empty where nothing is told. Values of closed lists are slugs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the text of the field of the same name")]
pub struct Told {
    pub kind: String,
    pub day: String,
    pub minutes: String,
    pub place: String,
    pub commune: String,
    pub setting: String,
    pub themes: Vec<String>,
    pub equipment: Vec<String>,
    pub gender: String,
    pub age: String,
    pub birth_year: String,
    pub status: String,
    pub seen: String,
    pub autonomy: String,
    pub redirected: String,
    pub redirection: String,
    pub residence: String,
    pub title: String,
    pub level: String,
    pub total: String,
    pub again: String,
    /// Counts by value of the list: `("feminin", "3")`.
    pub genders: Vec<(String, String)>,
    pub ages: Vec<(String, String)>,
    pub statuses: Vec<(String, String)>,
    pub visits: String,
    pub work: ToldWork,
    pub note: String,
    pub event: String,
    /// Inner id of a followed person.
    pub followed: String,
}

/// The texts of an act of coordination.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the text of the field of the same name")]
pub struct ToldWork {
    pub kind: String,
    pub name: String,
    pub level: String,
    pub form: String,
    pub initiative: String,
    pub themes: Vec<String>,
    pub mediators: String,
    pub bodies: String,
    pub others: String,
    pub organizers: Vec<String>,
    pub participants: String,
    pub natures: Vec<String>,
    /// Name and kind of each partner.
    pub partners: Vec<(String, String)>,
}

/// Why a field is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It must be told.
    Missing,
    /// It is no number that fits.
    Number,
    /// It is no day.
    Day,
    /// It is no value of the list.
    NotInList,
    /// It names no place, or no commune.
    Unknown,
    /// Too long, in characters.
    TooLong(usize),
    /// It leads to a person.
    Personal,
    /// It is no telephone number, or no e-mail address.
    Contact,
    /// The counts of a group do not fit.
    Margins(MarginsError),
    /// A rule between fields.
    Rule(Broken),
}

/// A field that is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Name of the field.
    pub field: &'static str,
    /// Why.
    pub why: Refusal,
}

/// Who tells, and when.
#[derive(Clone, Copy, Debug)]
pub struct Teller<'a> {
    /// Id of the account.
    pub author: &'a str,
    /// Day on the clocks of the network.
    pub today: NaiveDate,
}

impl Told {
    /// The activity that is told, under that id.
    pub fn read(&self, id: ActivityId, teller: Teller<'_>) -> Result<Activity, Vec<Refused>> {
        let mut reader = Reader::default();
        let day = reader.day(&self.day);
        let kind = reader.required("kind", &self.kind);
        let what = kind.and_then(|kind| self.what(kind, day, &mut reader));
        let minutes = reader.number("minutes", &self.minutes);
        let minutes =
            minutes.and_then(|minutes| reader.ok("minutes", Minutes::new(minutes), |_| Refusal::Number));
        let place = reader.parsed::<PlaceId>("place", &self.place);
        let commune = reader.commune("commune", &self.commune);
        let setting = reader.listed("setting", &self.setting).unwrap_or(Setting::Place);
        let mut themes: ClosedSet<Theme> = reader.set("theme", &self.themes);
        // A theme of procedures says by itself that help was with procedures.
        if themes.iter().any(Theme::is_procedure) {
            themes.insert(Theme::Procedures);
        }
        let equipment = reader.set("equipment", &self.equipment);
        let note = reader.note(&self.note);
        let followed = reader.parsed::<FollowedId>("followed", &self.followed);
        let (Some(day), Some(what)) = (day, what) else { return Err(reader.refused) };
        let event = Some(self.event.trim()).filter(|event| !event.is_empty()).map(str::to_owned);
        let activity = Activity {
            id,
            author: Some(teller.author.to_owned()),
            place,
            commune,
            day,
            minutes,
            setting,
            themes,
            equipment,
            what,
            note,
            event,
            followed: followed.filter(|_| kind == Some(ActivityKind::Individual)),
            origin: Origin { source: Source::Own, id: None },
            provenance: Provenances::default(),
        };
        reader.rules(&activity, teller.today);
        if reader.refused.is_empty() { Ok(activity) } else { Err(reader.refused) }
    }

    fn what(&self, kind: ActivityKind, day: Option<NaiveDate>, reader: &mut Reader) -> Option<What> {
        match kind {
            ActivityKind::Individual => Some(What::Individual(self.helped(day, reader))),
            ActivityKind::Workshop => self.workshop(reader).map(What::Workshop),
            ActivityKind::OpenAccess => {
                Some(What::OpenAccess { visits: reader.number("visits", &self.visits).unwrap_or_default() })
            }
            ActivityKind::Coordination => self.work.read(reader).map(What::Coordination),
        }
    }

    fn helped(&self, day: Option<NaiveDate>, reader: &mut Reader) -> Helped {
        let born: Option<u16> = reader.number("birth_year", &self.birth_year);
        let age = reader.listed("age", &self.age).or_else(|| age_on(born?, day?));
        Helped {
            gender: reader.listed("gender", &self.gender),
            age,
            status: reader.listed("status", &self.status),
            seen: reader.one_of("seen", &self.seen, &[("first", Seen::First), ("again", Seen::Again)]),
            autonomy: reader.listed("autonomy", &self.autonomy),
            redirected: reader.one_of("redirected", &self.redirected, &[("yes", true), ("no", false)]),
            redirection: reader.listed("redirection", &self.redirection),
            residence: reader.commune("residence", &self.residence),
        }
    }

    fn workshop(&self, reader: &mut Reader) -> Option<Workshop> {
        let title = reader.line("title", &self.title);
        let level = reader.listed("level", &self.level);
        let genders = reader.counts::<Gender, 3>("genders", &self.genders);
        let ages = reader.counts::<AgeBracket, 8>("ages", &self.ages);
        let statuses = reader.counts::<SocialStatus, 5>("statuses", &self.statuses);
        let again = reader.number("again", &self.again);
        let total: Option<u16> = reader.number("total", &self.total);
        let Some(total) = total else {
            reader.refuse("total", Refusal::Missing);
            return None;
        };
        let people = Margins::new(total, again, genders, ages, statuses);
        let people =
            people.map_err(|error| reader.refuse(margins_field(error), Refusal::Margins(error))).ok()?;
        Some(Workshop { title, level, people })
    }
}

/// The field of the counts that do not fit.
const fn margins_field(error: MarginsError) -> &'static str {
    match error {
        MarginsError::Total => "total",
        MarginsError::SeenAgain(_) => "again",
        MarginsError::Gender(_) => "genders",
        MarginsError::Age(_) => "ages",
        MarginsError::Status(_) => "statuses",
    }
}

/// The bracket of someone born in a year, on the day of the act. Years that nobody alive was born in tell nothing.
fn age_on(born: u16, day: NaiveDate) -> Option<AgeBracket> {
    let year = u16::try_from(day.year()).ok()?;
    year.checked_sub(born).filter(|age| *age <= 120).map(AgeBracket::of)
}

impl ToldWork {
    fn read(&self, reader: &mut Reader) -> Option<Coordination> {
        let work = match reader.required("work", &self.kind)? {
            CoordinationKind::Animation => CoordinationWork::Animation {
                form: reader.required::<AnimationKind>("form", &self.form)?,
                initiative: reader.listed::<Initiative>("initiative", &self.initiative),
                themes: reader.set::<AnimationTheme>("work_theme", &self.themes),
                mediators: reader.number("mediators", &self.mediators).unwrap_or_default(),
                bodies: reader.number("bodies", &self.bodies).unwrap_or_default(),
                others: reader.number("others", &self.others).unwrap_or_default(),
            },
            CoordinationKind::Event => CoordinationWork::Event {
                form: reader.required::<EventKind>("form", &self.form)?,
                organizers: reader.set::<Organizer>("organizer", &self.organizers),
                participants: reader.number("participants", &self.participants).unwrap_or_default(),
            },
            CoordinationKind::Partnership => CoordinationWork::Partnership {
                natures: reader.set::<PartnershipNature>("nature", &self.natures),
                partners: self.partners.iter().filter_map(|partner| reader.partner(partner)).collect(),
            },
        };
        Some(Coordination {
            name: reader.line("name", &self.name),
            level: reader.listed::<TerritorialLevel>("work_level", &self.level),
            work,
        })
    }
}

/// Reads texts, and remembers those that it refuses.
#[derive(Default)]
struct Reader {
    refused: Vec<Refused>,
}

impl Reader {
    fn refuse(&mut self, field: &'static str, why: Refusal) {
        self.refused.push(Refused { field, why });
    }

    fn ok<T, E>(
        &mut self,
        field: &'static str,
        read: Result<T, E>,
        why: impl FnOnce(E) -> Refusal,
    ) -> Option<T> {
        read.map_err(|error| self.refuse(field, why(error))).ok()
    }

    fn day(&mut self, text: &str) -> Option<NaiveDate> {
        if text.trim().is_empty() {
            self.refuse("day", Refusal::Missing);
            return None;
        }
        self.ok("day", text.trim().parse(), |_| Refusal::Day)
    }

    fn number(&mut self, field: &'static str, text: &str) -> Option<u16> {
        let text = text.trim();
        if text.is_empty() { None } else { self.ok(field, text.parse(), |_| Refusal::Number) }
    }

    fn parsed<T: FromStr>(&mut self, field: &'static str, text: &str) -> Option<T> {
        let text = text.trim();
        if text.is_empty() { None } else { self.ok(field, text.parse(), |_| Refusal::Unknown) }
    }

    /// A commune by its code of today or of before.
    fn commune(&mut self, field: &'static str, text: &str) -> Option<CommuneCode> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let found = Territories::embedded().commune(text).map(|commune| commune.code);
        self.ok(field, found.ok_or(()), |()| Refusal::Unknown)
    }

    fn listed<T: ClosedList>(&mut self, field: &'static str, slug: &str) -> Option<T> {
        let slug = slug.trim();
        if slug.is_empty() {
            return None;
        }
        // Programs that know La Coop write its codes.
        let value = T::from_slug(slug).or_else(|| T::read_exact(slug));
        self.ok(field, value.ok_or(()), |()| Refusal::NotInList)
    }

    fn required<T: ClosedList>(&mut self, field: &'static str, slug: &str) -> Option<T> {
        if slug.trim().is_empty() {
            self.refuse(field, Refusal::Missing);
        }
        self.listed(field, slug)
    }

    fn set<T: ClosedList>(&mut self, field: &'static str, slugs: &[String]) -> ClosedSet<T> {
        slugs.iter().filter_map(|slug| self.listed(field, slug)).collect()
    }

    fn one_of<T: Copy>(&mut self, field: &'static str, text: &str, known: &[(&str, T)]) -> Option<T> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let value = known.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
        self.ok(field, value.ok_or(()), |()| Refusal::NotInList)
    }

    fn line<const MAX: usize>(&mut self, field: &'static str, text: &str) -> Option<Line<MAX>> {
        if text.trim().is_empty() { None } else { self.ok(field, Line::new(text), |_| Refusal::TooLong(MAX)) }
    }

    fn note(&mut self, text: &str) -> Option<Note> {
        if text.trim().is_empty() {
            return None;
        }
        self.ok("note", Note::new(text), |error| match error {
            NoteError::Personal => Refusal::Personal,
            NoteError::Text(_) => Refusal::TooLong(280),
        })
    }

    fn counts<T: ClosedList, const N: usize>(
        &mut self,
        field: &'static str,
        told: &[(String, String)],
    ) -> [u16; N] {
        let mut counts = [0; N];
        for (slug, text) in told {
            let count = self.number(field, text).unwrap_or_default();
            if let Some(slot) = self.listed::<T>(field, slug).and_then(|value| counts.get_mut(value.index()))
            {
                *slot = count;
            }
        }
        counts
    }

    fn partner(&mut self, (name, form): &(String, String)) -> Option<Partner> {
        let name = self.line("partner", name)?;
        Some(Partner { name, form: self.required("partner", form)? })
    }

    fn rules(&mut self, activity: &Activity, today: NaiveDate) {
        for broken in check(activity, today) {
            let field = broken.field();
            // A field that could not be read was refused already.
            if !self.refused.iter().any(|refused| refused.field == field) {
                self.refuse(field, Refusal::Rule(broken));
            }
        }
    }
}

#[cfg(test)]
#[path = "told_tests.rs"]
mod tests;
