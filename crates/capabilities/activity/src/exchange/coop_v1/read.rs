//! Reads reports of the first version.

use maillage_places::exchange::Encoding;
use maillage_places::exchange::tools::{JsonFault, JsonRows, RowFault, Table, decode, is_json};
use maillage_vocabulary::Line;

use maillage_vocabulary::lists::activity::{ActivityKind, AgeBracket, Redirection, Setting, SocialStatus};
use maillage_vocabulary::{ClosedList as _, ClosedSet};

use super::fields::Fields;
use super::{ages, crosswalk};
use crate::exchange::draft::{Draft, Names, day};
use crate::exchange::identity::{Identities, bounded};
use crate::exchange::remarks::Remarks;
use crate::exchange::values::{Communes, Places, count, margins};
use crate::exchange::{Import, NamedPlace, Options, Problem, Reason};
use crate::model::{Activity, Field, Helped, Minutes, Provenance, Provenances, Seen, Source, What, Workshop};

/// Most bytes of a file.
const LARGEST: usize = 512 * 1024 * 1024;
/// Where an identifier stands, according to the export.
const IDS: [&str; 4] = ["_id", "id", "idCRA", "v1CraId"];

const NAMES: Names = Names {
    place: "structureId",
    day: "dateAccompagnement",
    minutes: "duree",
    themes: "themes",
    redirection: "organismes",
    coordination: "activite",
};

/// Reads a whole file. Any bytes give an answer.
pub fn read(bytes: &[u8], options: &Options<'_>) -> Import {
    let mut import = Import::new(options);
    if bytes.len() > LARGEST {
        import.report.add(Problem::too_large(bytes.len(), LARGEST));
        return import;
    }
    let decoded = decode(bytes);
    if !matches!(decoded.encoding, Encoding::Utf8 | Encoding::Utf8WithMark) {
        import.report.add(Problem::of_file(Reason::EncodingConverted, decoded.encoding.name()));
    }
    let text = decoded.text.as_ref();
    let outcome = if text.trim().is_empty() {
        Err(Problem::of_file(Reason::FileEmpty, ""))
    } else if is_json(text) {
        read_json(text, options, &mut import)
    } else {
        read_csv(text, options, &mut import)
    };
    if let Err(problem) = outcome {
        import.end(problem);
    }
    import
}

fn read_json(text: &str, options: &Options<'_>, import: &mut Import) -> Result<(), Problem> {
    let mut reader = Reader::new(options);
    for (rank, row) in (1..).zip(JsonRows::new(text)) {
        within(options, import)?;
        let refused = import.report.refused;
        match Fields::of_json(&row) {
            Ok(fields) => reader.add(&fields, row.line, import),
            Err(fault) => {
                let mut remarks = Remarks { report: &mut import.report, sheet: None, line: row.line };
                match fault {
                    JsonFault::Broken { near, .. } => remarks.refuse("", row.raw, Reason::JsonBroken, &near),
                    JsonFault::Unclosed => remarks.refuse("", row.raw, Reason::JsonBroken, ""),
                    JsonFault::NotObject => remarks.refuse("", row.raw, Reason::JsonNotObject, ""),
                    JsonFault::TooLarge(size) => {
                        remarks.refuse("", "", Reason::CellTooLarge, &size.to_string());
                    }
                }
            }
        }
        import.report.remember(refused, rank);
    }
    Ok(())
}

fn read_csv(text: &str, options: &Options<'_>, import: &mut Import) -> Result<(), Problem> {
    let first = text.lines().next().unwrap_or_default();
    let separator = if first.contains(';') { b';' } else { b',' };
    let mut rows = Table::new(text, separator);
    let head = rows.next().map(|row| row.cells).unwrap_or_default();
    let known = |name: &str| head.iter().any(|text| text.trim().trim_start_matches("cra.") == name);
    let missing: Vec<_> =
        ["activite", "dateAccompagnement"].into_iter().filter(|name| !known(name)).collect();
    if !missing.is_empty() {
        return Err(Problem::of_file(Reason::HeaderMissing, &missing.join(", ")));
    }
    let mut reader = Reader::new(options);
    for row in rows {
        let refusal = match row.fault {
            Some(RowFault::UnclosedQuote { line, .. }) => Some((Reason::QuoteUnclosed, line)),
            Some(RowFault::CellTooLarge { length, .. }) => Some((Reason::CellTooLarge, length as u64)),
            Some(RowFault::TooManyCells) => Some((Reason::RowTooWide, row.cells.len() as u64)),
            None => {
                row.cells.len().checked_sub(head.len() + 1).map(|more| (Reason::RowTooWide, more as u64 + 1))
            }
        };
        let mut fields = Fields::default();
        head.iter().zip(&row.cells).for_each(|(name, text)| fields.add(name.trim(), text));
        if fields.is_empty() && refusal.is_none() {
            continue;
        }
        within(options, import)?;
        let refused = import.report.refused;
        if let Some((reason, detail)) = refusal {
            let mut remarks = Remarks { report: &mut import.report, sheet: None, line: row.line };
            remarks.refuse("", "", reason, &detail.to_string());
        } else {
            reader.add(&fields, row.line, import);
        }
        import.report.remember(refused, row.line);
    }
    Ok(())
}

/// Counts a row, if one more may be read.
fn within(options: &Options<'_>, import: &mut Import) -> Result<(), Problem> {
    if import.report.rows == options.most_rows {
        return Err(Problem::of_file(Reason::TooManyRows, &options.most_rows.to_string()));
    }
    import.report.rows += 1;
    Ok(())
}

struct Reader<'o> {
    options: &'o Options<'o>,
    identities: Identities,
    communes: Communes,
    places: Places,
}

/// What a report says of people.
struct People {
    total: u16,
    seen_again: Option<u16>,
    age: [u16; 8],
    status: [u16; 5],
    ages_estimated: bool,
}

impl<'o> Reader<'o> {
    fn new(options: &'o Options<'o>) -> Self {
        let (communes, places) = (Communes::new(), Places::new());
        Self { options, identities: Identities::default(), communes, places }
    }

    fn add(&mut self, fields: &Fields, line: u64, import: &mut Import) {
        let mut remarks = Remarks { report: &mut import.report, sheet: None, line };
        if let Some(activity) = self.read(fields, &mut remarks) {
            import.add(activity);
        }
    }

    fn read(&mut self, fields: &Fields, remarks: &mut Remarks<'_>) -> Option<Activity> {
        let options = self.options;
        let day = day(NAMES.day, fields.get(&[NAMES.day]), options, remarks)?;
        let id = self.identity(fields, remarks)?;
        let kind = kind(fields, remarks)?;
        let people = people(fields, id.as_str(), remarks)?;
        let what = what(kind, &people, fields, remarks)?;
        let setting = setting(fields, remarks);
        let commune = self.communes.find(
            "codeCommune",
            [
                fields.get(&["codeCommune"]),
                fields.get(&["nomCommune", "ville"]),
                fields.get(&["codePostal", "cp"]),
            ],
            remarks,
        );
        let name = fields.get(&["structure.nom", "nomStructure", "lieu"]);
        let named = NamedPlace { id: None, name: (!name.is_empty()).then_some(name), commune };
        let (minutes, minutes_estimated) = minutes(fields, remarks);
        let estimated = [
            (Field::Age, people.ages_estimated),
            (Field::Minutes, minutes_estimated),
            (Field::Seen, people.seen_again.is_none()),
            // The kind of body is guessed from its name.
            (Field::Redirection, matches!(&what, What::Individual(one) if one.redirection.is_some())),
        ];
        let provenance = estimated
            .into_iter()
            .filter(|(_, estimated)| *estimated)
            .fold(Provenances::all(Provenance::Imported), |all, (field, _)| {
                all.with(field, Provenance::Estimated)
            });
        let draft = Draft {
            day,
            minutes,
            setting,
            themes: themes(fields, remarks),
            equipment: ClosedSet::new(),
            place: self.places.find("structure", named, options, remarks),
            commune,
            note: None,
            event: None,
            source: Source::CoopV1,
            id: Some(id),
            provenance,
        };
        draft.finish((options.new_id)(), what, NAMES, options, remarks)
    }

    fn identity(&mut self, fields: &Fields, remarks: &mut Remarks<'_>) -> Option<Line<100>> {
        let id = fields.get(&IDS);
        if id.is_empty() {
            return self.identities.drawn(&fields.texts());
        }
        self.identities.once(IDS[0], id, remarks)?;
        bounded(IDS[0], id, remarks)
    }
}

fn kind(fields: &Fields, remarks: &mut Remarks<'_>) -> Option<ActivityKind> {
    let text = fields.get(&["activite"]);
    let found = crosswalk::kind(text);
    if found.is_none() {
        remarks.report.refused += 1;
        let known = Some("individuel, collectif, ponctuel");
        remarks.tell("activite", text, Reason::KindUnknown, "", known);
    }
    found
}

fn setting(fields: &Fields, remarks: &mut Remarks<'_>) -> Setting {
    let text = fields.get(&["canal"]);
    crosswalk::setting(text).unwrap_or_else(|| {
        if !text.is_empty() {
            let known = Some("rattachement, autre lieu, distance, domicile");
            remarks.tell("canal", text, Reason::UnknownValue, "", known);
        }
        Setting::Place
    })
}

fn themes(
    fields: &Fields,
    remarks: &mut Remarks<'_>,
) -> ClosedSet<maillage_vocabulary::lists::activity::Theme> {
    let mut themes = ClosedSet::new();
    for word in fields.list("themes") {
        match crosswalk::themes(word) {
            Some(found) => themes.extend(found.iter().copied()),
            None => remarks.say("themes", word, Reason::UnknownValue),
        }
    }
    themes
}

fn minutes(fields: &Fields, remarks: &mut Remarks<'_>) -> (Option<Minutes>, bool) {
    let text = fields.get(&["duree"]);
    let read =
        crosswalk::minutes(text).and_then(|(minutes, range)| Some((Minutes::new(minutes).ok()?, range)));
    match read {
        Some((minutes, true)) => {
            remarks.tell("duree", text, Reason::MinutesEstimated, "", Some(&minutes.get().to_string()));
            (Some(minutes), true)
        }
        Some((minutes, false)) => (Some(minutes), false),
        None => {
            if !text.is_empty() {
                remarks.say("duree", text, Reason::MinutesForm);
            }
            (None, false)
        }
    }
}

fn people(fields: &Fields, id: &str, remarks: &mut Remarks<'_>) -> Option<People> {
    let total = fields.get(&["nbParticipants"]);
    let total = if total.is_empty() { Some(1) } else { total.parse().ok() };
    let Some(total) = total.filter(|total| *total > 0) else {
        remarks.refuse("nbParticipants", fields.get(&["nbParticipants"]), Reason::PeopleForm, "");
        return None;
    };
    let again = fields.get(&["nbParticipantsRecurrents"]);
    let mut people = People {
        total,
        seen_again: count("nbParticipantsRecurrents", again, remarks),
        age: [0; 8],
        status: [0; 5],
        ages_estimated: false,
    };
    for (name, text) in fields.counts("age") {
        let number = count("age", text, remarks).unwrap_or(0);
        match ages::add(name, number, id, &mut people.age) {
            Some(estimated) => {
                people.ages_estimated |= estimated;
                if estimated {
                    remarks.say("age", name, Reason::AgeEstimated);
                }
            }
            None => remarks.say("age", name, Reason::UnknownValue),
        }
    }
    for (name, text) in fields.counts("statut") {
        let number = count("statut", text, remarks).unwrap_or(0);
        match crosswalk::status(name) {
            Some(status) => {
                let slot = &mut people.status[status.index()];
                *slot = slot.saturating_add(number);
            }
            None => remarks.say("statut", name, Reason::UnknownValue),
        }
    }
    Some(people)
}

fn what(kind: ActivityKind, people: &People, fields: &Fields, remarks: &mut Remarks<'_>) -> Option<What> {
    let axes = ([0; 3], people.age, people.status);
    let group = margins("nbParticipants", people.total, people.seen_again, axes, remarks)?;
    if kind == ActivityKind::Workshop || people.total > 1 {
        if kind != ActivityKind::Workshop {
            remarks.say("nbParticipants", &people.total.to_string(), Reason::SeveralAtOnce);
        }
        return Some(What::Workshop(Workshop { title: None, level: None, people: group }));
    }
    let (redirected, redirection) = redirection(fields);
    Some(What::Individual(Helped {
        gender: None,
        age: only::<AgeBracket>(&people.age),
        status: only::<SocialStatus>(&people.status),
        seen: people.seen_again.map(|again| if again > 0 { Seen::Again } else { Seen::First }),
        autonomy: None,
        redirected,
        redirection,
        residence: None,
    }))
}

/// The value of the only person that an axis counts.
fn only<T: maillage_vocabulary::ClosedList>(counts: &[u16]) -> Option<T> {
    counts.iter().position(|&count| count > 0).and_then(|rank| T::ALL.get(rank).copied())
}

/// Whether the person was sent on, and to what kind of body.
fn redirection(fields: &Fields) -> (Option<bool>, Option<Redirection>) {
    let sent = fields
        .counts("accompagnement")
        .into_iter()
        .find(|(name, _)| *name == "redirection")
        .map(|(_, count)| count != "0");
    let body = fields.counts("organismes").into_iter().find(|(_, count)| *count != "0");
    let kind = body.map(|(name, _)| crosswalk::redirection(name)).filter(|_| sent != Some(false));
    (if kind.is_some() { Some(true) } else { sent }, kind)
}
