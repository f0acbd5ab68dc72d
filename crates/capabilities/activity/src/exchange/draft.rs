//! From the values of a row to an activity, with what had to be put right.

use chrono::NaiveDate;
use maillage_places::exchange::tools::read_date;
use maillage_places::model::PlaceId;
use maillage_territory::CommuneCode;
use maillage_vocabulary::Line;
use maillage_vocabulary::lists::activity::{Equipment, Setting, Theme};
use maillage_vocabulary::{ClosedList as _, ClosedSet};

use super::remarks::Remarks;
use super::{Options, Reason};
use crate::model::{
    Activity, ActivityId, Broken, Field, Minutes, Note, Origin, Provenance, Provenances, Source, What, check,
};

/// Names of the columns of a format, for the remarks on what goes together.
#[derive(Clone, Copy)]
pub(super) struct Names {
    pub place: &'static str,
    pub day: &'static str,
    pub minutes: &'static str,
    pub themes: &'static str,
    pub redirection: &'static str,
    pub coordination: &'static str,
}

/// The values of an activity before what is done of it.
pub(super) struct Draft {
    pub day: NaiveDate,
    pub minutes: Option<Minutes>,
    pub setting: Setting,
    pub themes: ClosedSet<Theme>,
    pub equipment: ClosedSet<Equipment>,
    pub place: Option<PlaceId>,
    pub commune: Option<CommuneCode>,
    pub note: Option<Note>,
    pub event: Option<String>,
    pub source: Source,
    pub id: Option<Line<100>>,
    pub provenance: Provenances,
}

/// A day that an activity can have. A row without one is refused.
pub(super) fn day(
    column: &str,
    text: &str,
    options: &Options<'_>,
    remarks: &mut Remarks<'_>,
) -> Option<NaiveDate> {
    let text = text.trim();
    let reason = match read_date(text) {
        None if text.is_empty() => Reason::Required,
        None => Reason::DateForm,
        Some(day) if day > options.today => Reason::DateFuture,
        Some(day) if day < crate::model::EARLIEST => Reason::DateTooOld,
        Some(day) => return Some(day),
    };
    remarks.refuse(column, text, reason, "");
    None
}

impl Draft {
    /// The activity. What breaks a rule is put right where that is safe; what an import lacks is told. None: refused.
    pub fn finish(
        self,
        id: ActivityId,
        what: What,
        names: Names,
        options: &Options<'_>,
        remarks: &mut Remarks<'_>,
    ) -> Option<Activity> {
        if !options.places.is_open(self.place) {
            let place = self.place.map(|place| place.to_string()).unwrap_or_default();
            remarks.refuse(names.place, &place, Reason::PlaceNotYours, "");
            return None;
        }
        // What was done elsewhere for a place stands in its commune where nothing better is told: an estimate.
        let commune = self.commune.or_else(|| options.places.commune(self.place?));
        let mut provenance = self.provenance;
        if self.commune.is_none() && commune.is_some() && self.setting != Setting::Place {
            provenance = provenance.with(Field::Place, Provenance::Estimated);
        }
        let mut activity = Activity {
            id,
            author: options.author.clone(),
            place: self.place,
            commune,
            day: self.day,
            minutes: self.minutes,
            setting: self.setting,
            themes: self.themes,
            equipment: self.equipment,
            what,
            note: self.note,
            event: self.event,
            followed: None,
            origin: Origin { source: self.source, id: self.id },
            provenance,
        };
        let broken = check(&activity, options.today);
        for rule in broken {
            if !mend(&mut activity, &rule, names, remarks) {
                return None;
            }
        }
        Some(activity)
    }
}

/// Puts right what breaks a rule; false when the activity is refused.
fn mend(activity: &mut Activity, rule: &Broken, names: Names, remarks: &mut Remarks<'_>) -> bool {
    match rule {
        Broken::NoTheme => remarks.say(names.themes, "", Reason::ThemeMissing),
        Broken::NoMinutes => remarks.say(names.minutes, "", Reason::MinutesMissing),
        Broken::ProcedureAlone(theme) => {
            activity.themes.insert(Theme::Procedures);
            let added = Some(Theme::Procedures.label());
            remarks.tell(names.themes, theme.label(), Reason::ProceduresAdded, "", added);
        }
        Broken::ThemeOutOfUse(theme) => {
            activity.themes.remove(*theme);
            remarks.say(names.themes, theme.label(), Reason::ThemeOutOfUse);
        }
        Broken::RedirectionWithout => mend_redirection(activity, names, remarks),
        Broken::Future(day) => return refused(remarks, names.day, &day.to_string(), Reason::DateFuture),
        Broken::TooOld(day) => return refused(remarks, names.day, &day.to_string(), Reason::DateTooOld),
        Broken::NoVisit => return refused(remarks, "", "0", Reason::PeopleForm),
        Broken::Coordination => return refused(remarks, names.coordination, "", Reason::CoordinationBroken),
    }
    true
}

fn refused(remarks: &mut Remarks<'_>, column: &str, value: &str, reason: Reason) -> bool {
    remarks.refuse(column, value, reason, "");
    false
}

/// Sent on to somebody, but not said to be sent on: said nothing, it follows; said the contrary, it is left out.
fn mend_redirection(activity: &mut Activity, names: Names, remarks: &mut Remarks<'_>) {
    let What::Individual(helped) = &mut activity.what else { return };
    if helped.redirected.is_none() {
        helped.redirected = Some(true);
    } else if let Some(dropped) = helped.redirection.take() {
        remarks.say(names.redirection, dropped.label(), Reason::RedirectionDropped);
    }
}
