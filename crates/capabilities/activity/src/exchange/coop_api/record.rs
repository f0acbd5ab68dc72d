//! One activity of the API.

use chrono::{DateTime, Utc};
use maillage_vocabulary::Line;

use maillage_vocabulary::ClosedList;
use maillage_vocabulary::ClosedSet;
use maillage_vocabulary::lists::activity::{
    ActivityKind, AgeBracket, Autonomy, Equipment, Gender, Redirection, Setting, SocialStatus, Theme,
    WorkshopLevel,
};
use serde_json::Value;

use crate::exchange::draft::{Draft, Names, day};
use crate::exchange::remarks::Remarks;
use crate::exchange::values::{Communes, Places, Words, line, margins, minutes};
use crate::exchange::{Import, NamedPlace, Options, Reason};
use crate::model::{
    Activity, Field, Helped, Margins, PEOPLE_MAX, Provenance, Provenances, Source, What, Workshop,
};

const NAMES: Names = Names {
    place: "structure_id",
    day: "date",
    minutes: "duree",
    themes: "thematiques",
    redirection: "structure_de_redirection",
    coordination: "type",
};
/// A former kind, merged into the themes: the published description still lists it.
const FORMER_KIND: &str = "demarche_administrative";

/// Reads activities one after the other.
pub(super) struct Reader {
    communes: Communes,
    places: Places,
    kind: Words<ActivityKind>,
    setting: Words<Setting>,
    themes: Words<Theme>,
    equipment: Words<Equipment>,
    autonomy: Words<Autonomy>,
    level: Words<WorkshopLevel>,
    redirection: Words<Redirection>,
    gender: Words<Gender>,
    age: Words<AgeBracket>,
    status: Words<SocialStatus>,
}

/// The attributes of an activity.
struct Attributes<'v>(&'v Value);

impl Attributes<'_> {
    /// A text or a number, as text; nothing for what is absent.
    fn text(&self, name: &str) -> String {
        match self.0.get(name) {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            _ => String::new(),
        }
    }

    fn moment(&self, name: &str) -> Option<DateTime<Utc>> {
        DateTime::parse_from_rfc3339(self.0.get(name)?.as_str()?).ok().map(|moment| moment.to_utc())
    }

    fn yes_or_no(&self, name: &str) -> Option<bool> {
        match self.0.get(name)? {
            Value::Bool(yes) => Some(*yes),
            Value::String(text) => match text.as_str() {
                "oui" | "Oui" | "true" => Some(true),
                "non" | "Non" | "false" => Some(false),
                _ => None,
            },
            _ => None,
        }
    }

    fn set<T: ClosedList>(
        &self,
        name: &str,
        words: &mut Words<T>,
        remarks: &mut Remarks<'_>,
    ) -> ClosedSet<T> {
        let values = self.0.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        values.iter().filter_map(Value::as_str).filter_map(|text| words.one(name, text, remarks)).collect()
    }

    /// Counts of an axis of the people. A value that no list knows counts as not told: the total stays right.
    fn counts<T: ClosedList, const N: usize>(
        &self,
        axis: &str,
        words: &mut Words<T>,
        remarks: &mut Remarks<'_>,
    ) -> [u16; N] {
        let mut counts = [0; N];
        let column = format!("beneficiaires.{axis}");
        let Some(members) =
            self.0.get("beneficiaires").and_then(|all| all.get(axis)).and_then(Value::as_object)
        else {
            return counts;
        };
        for (name, count) in members {
            let count = count.as_u64().and_then(|count| u16::try_from(count).ok()).unwrap_or(0);
            if let Some(value) = words.one(&column, name, remarks)
                && let Some(slot) = counts.get_mut(value.index())
            {
                *slot = slot.saturating_add(count);
            }
        }
        counts
    }
}

impl Reader {
    pub fn new() -> Self {
        Self {
            communes: Communes::new(),
            places: Places::new(),
            kind: Words::new(),
            setting: Words::new(),
            themes: Words::new(),
            equipment: Words::new(),
            autonomy: Words::new(),
            level: Words::new(),
            redirection: Words::new(),
            gender: Words::new(),
            age: Words::new(),
            status: Words::new(),
        }
    }

    /// Reads an activity; the moment of its last change, taken away or not, kept or refused.
    pub fn read(
        &mut self,
        record: &Value,
        options: &Options<'_>,
        import: &mut Import,
    ) -> Option<DateTime<Utc>> {
        import.report.rows += 1;
        let line = import.report.rows;
        let mut remarks = Remarks { report: &mut import.report, sheet: Some("activites"), line };
        let attributes = Attributes(record.get("attributes").unwrap_or(&Value::Null));
        let id = record.get("id").and_then(Value::as_str).unwrap_or_default();
        let Ok(id) = Line::<100>::new(id) else {
            let reason = if id.is_empty() { Reason::Required } else { Reason::IdForm };
            remarks.refuse("id", id, reason, "");
            return None;
        };
        let changed = attributes.moment("modification");
        if attributes.0.get("suppression").is_some_and(|moment| !moment.is_null()) {
            import.gone.push(id);
        } else if let Some(activity) = self.activity(id, &attributes, options, &mut remarks) {
            import.add(activity);
        }
        changed
    }

    fn activity(
        &mut self,
        id: Line<100>,
        attributes: &Attributes<'_>,
        options: &Options<'_>,
        remarks: &mut Remarks<'_>,
    ) -> Option<Activity> {
        let day = day(NAMES.day, &attributes.text("date"), options, remarks)?;
        let kind = self.kind(attributes, remarks)?;
        let what = self.what(kind, attributes, remarks)?;
        let setting =
            self.setting.one("type_lieu", &attributes.text("type_lieu"), remarks).unwrap_or(Setting::Place);
        let commune = self.communes.find(
            "lieu_code_insee",
            ["lieu_code_insee", "lieu_commune", "lieu_code_postal"]
                .map(|name| attributes.text(name))
                .each_ref()
                .map(String::as_str),
            remarks,
        );
        let place = attributes.text("structure_id");
        let named = NamedPlace { id: (!place.is_empty()).then_some(place.as_str()), name: None, commune };
        let mut themes = attributes.set("thematiques", &mut self.themes, remarks);
        if attributes.text("type") == FORMER_KIND {
            themes.insert(Theme::Procedures);
        }
        let draft = Draft {
            day,
            minutes: minutes(NAMES.minutes, &attributes.text("duree"), remarks),
            setting,
            themes,
            equipment: attributes.set("materiel", &mut self.equipment, remarks),
            place: self.places.find("structure_id", named, options, remarks),
            commune,
            note: None,
            event: None,
            source: Source::Coop,
            id: Some(id),
            provenance: provenance(setting),
        };
        draft.finish((options.new_id)(), what, NAMES, options, remarks)
    }

    fn kind(&mut self, attributes: &Attributes<'_>, remarks: &mut Remarks<'_>) -> Option<ActivityKind> {
        let text = attributes.text("type");
        let found = if text == FORMER_KIND { Some(ActivityKind::Individual) } else { self.kind.known(&text) };
        let found = found.filter(|kind| matches!(kind, ActivityKind::Individual | ActivityKind::Workshop));
        if found.is_none() {
            remarks.report.refused += 1;
            remarks.tell("type", &text, Reason::KindUnknown, "", Some("individuel, collectif"));
        }
        found
    }

    fn what(
        &mut self,
        kind: ActivityKind,
        attributes: &Attributes<'_>,
        remarks: &mut Remarks<'_>,
    ) -> Option<What> {
        let people = self.people(attributes, remarks)?;
        if kind == ActivityKind::Individual && people.total() == 1 {
            return Some(What::Individual(self.person(&people, attributes, remarks)));
        }
        if kind == ActivityKind::Individual {
            remarks.say("accompagnements", &people.total().to_string(), Reason::SeveralAtOnce);
        }
        Some(What::Workshop(Workshop {
            title: line("titre_atelier", &attributes.text("titre_atelier"), remarks),
            level: self.level.one("niveau_atelier", &attributes.text("niveau_atelier"), remarks),
            people,
        }))
    }

    fn people(&mut self, attributes: &Attributes<'_>, remarks: &mut Remarks<'_>) -> Option<Margins> {
        let total = attributes.0.pointer("/beneficiaires/total").and_then(Value::as_u64);
        let total =
            total.filter(|total| *total > 0).or_else(|| attributes.0.get("accompagnements")?.as_u64());
        let total = total.unwrap_or(1);
        let Some(total) = u16::try_from(total).ok().filter(|total| *total <= PEOPLE_MAX) else {
            remarks.refuse("accompagnements", &total.to_string(), Reason::PeopleForm, "");
            return None;
        };
        let axes = (
            attributes.counts("genres", &mut self.gender, remarks),
            attributes.counts("tranches_age", &mut self.age, remarks),
            attributes.counts("statuts", &mut self.status, remarks),
        );
        margins("accompagnements", total, None, axes, remarks)
    }

    /// A person is a group of one.
    fn person(&mut self, people: &Margins, attributes: &Attributes<'_>, remarks: &mut Remarks<'_>) -> Helped {
        let told = attributes.0.get("beneficiaires").is_some_and(Value::is_object);
        Helped {
            gender: only(people.gender(), told),
            age: only(people.age(), told),
            status: only(people.status(), told),
            seen: None,
            autonomy: self.autonomy.one("autonomie", &attributes.text("autonomie"), remarks),
            redirected: attributes.yes_or_no("oriente_vers_structure"),
            redirection: self.redirection.one(
                NAMES.redirection,
                &attributes.text(NAMES.redirection),
                remarks,
            ),
            residence: None,
        }
    }
}

/// The value that the only person has.
fn only<T: ClosedList>(counts: &[u16], told: bool) -> Option<T> {
    let rank = counts.iter().position(|&count| count > 0).filter(|_| told)?;
    T::ALL.get(rank).copied()
}

fn provenance(setting: Setting) -> Provenances {
    // Who had come before is not said; help at a distance is put in the commune of the employer.
    let all = Provenances::all(Provenance::Imported).with(Field::Seen, Provenance::Estimated);
    if setting == Setting::Remote { all.with(Field::Place, Provenance::Estimated) } else { all }
}
