//! Bringing sheets of a source into the directory: compared with what is known, then written in batches.
//!
//! Each batch is one transaction, so that an import cut short leaves whole places behind and the next one goes on
//! from there. Importing the same file twice changes nothing; nor does importing what we published ourselves, where
//! places come under their public id ([`published`]).

mod published;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use maillage_store::{Actor, Clock, Db, Ids, StoreError};
use sha2::{Digest as _, Sha256};

use crate::model::{PlaceId, Sheet, Status};
use crate::store::{self, Counts, ImportRun, Known, NewPlace, Stored, Written};

/// Places of one transaction: large enough to be fast, small enough to let others write in between.
const BATCH: usize = 2_000;

/// What is to be imported.
pub struct Delivery<'a> {
    /// Name of the source.
    pub source: &'a str,
    /// Name of the file, without its folders.
    pub file_name: &'a str,
    /// The file, for its fingerprint.
    pub file: &'a [u8],
    /// The sheets that were accepted.
    pub sheets: &'a [Sheet],
    /// Ids at the source of the rows that were refused: they are not absent.
    pub refused_ids: &'a [String],
    /// Number of rows refused.
    pub refused: usize,
    /// Whether the id of every row is known, so that an id that is not there is an absence.
    pub complete: bool,
}

/// What the directory knows before an import.
#[derive(Debug, Default)]
pub struct Before {
    /// The places of the source, by their id at the source.
    of_source: HashMap<String, Known>,
    /// The places of any source whose public id is the id of a row.
    published: HashMap<PlaceId, Stored>,
}

impl Before {
    /// Looks up what a delivery may concern.
    pub async fn load(db: &Db, delivery: &Delivery<'_>) -> Result<Self, StoreError> {
        let of_source = store::known_of(db, delivery.source).await?;
        let others = delivery.sheets.iter().filter(|sheet| !of_source.contains_key(sheet.origin.id.as_str()));
        let ids: Vec<_> = others.filter_map(|sheet| PlaceId::exact(sheet.origin.id.as_str())).collect();
        Ok(Self { published: store::with_ids(db, &ids).await?, of_source })
    }
}

/// A place that the directory does not know.
struct Added<'a> {
    /// The public id that the row asks for.
    id: Option<PlaceId>,
    key: Cow<'a, str>,
    sheet: &'a Sheet,
    written: Written,
}

/// Under what each sheet is known in its source: its id there. Where two collectors of one file share an id, the name of
/// the collector tells the later ones apart.
fn keys(sheets: &[Sheet]) -> impl Iterator<Item = Cow<'_, str>> {
    let mut seen = HashSet::new();
    sheets.iter().map(move |sheet| {
        let id = sheet.origin.id.as_str();
        match &sheet.origin.source {
            _ if seen.insert(id) => id.into(),
            Some(collector) => format!("{id} ({})", collector.as_str()).into(),
            None => format!("{id} ()").into(),
        }
    })
}

/// What an import would do. Nothing was written yet.
pub struct Plan<'a> {
    added: Vec<Added<'a>>,
    changed: Vec<(String, Cow<'a, Sheet>, Written)>,
    returned: Vec<String>,
    absent: Vec<String>,
    /// Public ids that rows ask for.
    asked: HashSet<PlaceId>,
    /// Whether a row came under the public id of its place: the file is one of ours, of any sources, and its silence
    /// tells nothing of this one.
    is_published: bool,
    /// The same in numbers.
    pub counts: Counts,
}

impl<'a> Plan<'a> {
    /// Compares a delivery with what is known.
    pub fn new(delivery: &Delivery<'a>, before: &Before) -> Result<Self, serde_json::Error> {
        let mut plan = Self {
            added: Vec::new(),
            changed: Vec::new(),
            returned: Vec::new(),
            absent: Vec::new(),
            asked: HashSet::new(),
            is_published: false,
            counts: Counts { refused: delivery.refused, ..Counts::default() },
        };
        for (sheet, key) in delivery.sheets.iter().zip(keys(delivery.sheets)) {
            plan.place(sheet, key, before)?;
        }
        if !plan.is_published {
            plan.absent = missing(delivery, &before.of_source);
        }
        plan.counts.added = plan.added.len();
        plan.counts.changed = plan.changed.len();
        plan.counts.returned = plan.returned.len();
        plan.counts.absent = plan.absent.len();
        Ok(plan)
    }

    fn place(
        &mut self,
        sheet: &'a Sheet,
        key: Cow<'a, str>,
        before: &Before,
    ) -> Result<(), serde_json::Error> {
        let known = before.of_source.get(&*key);
        let asked = PlaceId::exact(sheet.origin.id.as_str());
        let namesake = asked.and_then(|id| before.published.get(&id));
        match (known, namesake) {
            (Some(known), _) => {
                let written = write(sheet)?;
                if known.fingerprint == written.fingerprint {
                    self.keep(&known.id, known.absent_since.is_some());
                } else {
                    self.changed.push((known.id.clone(), Cow::Borrowed(sheet), written));
                }
            }
            (None, Some(stored)) if published::is_same(&stored.place.sheet, sheet) => {
                self.is_published = true;
                self.publish_back(stored, sheet)?;
            }
            (None, taken) => {
                let id = asked.filter(|id| taken.is_none() && self.asked.insert(*id));
                self.added.push(Added { id, key, sheet, written: write(sheet)? });
            }
        }
        Ok(())
    }

    /// A place that comes back under its public id: it stays in its own source.
    fn publish_back(&mut self, stored: &Stored, sheet: &Sheet) -> Result<(), serde_json::Error> {
        let sheet = published::over(&stored.place.sheet, sheet);
        if sheet == stored.place.sheet {
            self.keep(stored.place.id.as_str(), stored.place.status != Status::Active);
        } else {
            let written = write(&sheet)?;
            self.changed.push((stored.place.id.to_string(), Cow::Owned(sheet), written));
        }
        Ok(())
    }

    fn keep(&mut self, id: &str, absent: bool) {
        if absent {
            self.returned.push(id.to_owned());
        } else {
            self.counts.unchanged += 1;
        }
    }

    /// Number of places that would be written.
    pub fn writes(&self) -> usize {
        self.added.len() + self.changed.len() + self.returned.len() + self.absent.len()
    }
}

/// A sheet as the database keeps it.
fn write(sheet: &Sheet) -> Result<Written, serde_json::Error> {
    let text = serde_json::to_string(sheet)?;
    let fingerprint = hex::encode(&Sha256::digest(text.as_bytes())[..16]);
    Ok(Written { text, fingerprint })
}

/// Public ids of the places that the source no longer has. A delivery without any sheet, or with rows that
/// could not be taken apart, says nothing of absences.
fn missing(delivery: &Delivery<'_>, known: &HashMap<String, Known>) -> Vec<String> {
    if delivery.sheets.is_empty() || !delivery.complete {
        return Vec::new();
    }
    let refused = delivery.refused_ids.iter().map(|id| Cow::Borrowed(id.as_str()));
    let present: HashSet<Cow<'_, str>> = keys(delivery.sheets).chain(refused).collect();
    let mut missing: Vec<_> = known
        .iter()
        .filter(|(source_id, known)| {
            let ids = [source_id.as_str(), known.id.as_str()];
            known.absent_since.is_none() && !ids.into_iter().any(|id| present.contains(id))
        })
        .map(|(_, known)| known.id.clone())
        .collect();
    missing.sort_unstable();
    missing
}

/// Who imports, and with what.
pub struct Importer<'a> {
    /// Database.
    pub db: &'a Db,
    /// Identifiers.
    pub ids: &'a Ids,
    /// Clock.
    pub clock: &'a dyn Clock,
    /// Who does it, for the journal.
    pub actor: Actor,
    /// The present day where the network is.
    pub today: NaiveDate,
}

impl Importer<'_> {
    /// Writes what was planned, and says how far it has come: places written, places to write.
    pub async fn run(
        &self,
        delivery: &Delivery<'_>,
        plan: &Plan<'_>,
        progress: impl FnMut(usize, usize) + Send,
    ) -> Result<ImportRun, StoreError> {
        let run = self.new_run(delivery, plan);
        self.go_on(run, delivery, plan, progress).await
    }

    /// The same, for an import that was prepared before.
    pub async fn go_on(
        &self,
        mut run: ImportRun,
        delivery: &Delivery<'_>,
        plan: &Plan<'_>,
        mut progress: impl FnMut(usize, usize) + Send,
    ) -> Result<ImportRun, StoreError> {
        run.counts = plan.counts;
        self.record(&run).await?;
        let steps = steps(plan, self.public_ids(plan)?);
        let mut done = 0;
        while done < steps.len() {
            let end = steps.len().min(done + BATCH);
            self.write(delivery.source, &steps[done..end]).await?;
            done = end;
            progress(done, steps.len());
        }
        run.ended_at = Some(self.clock.now());
        self.record(&run).await?;
        Ok(run)
    }

    /// An import that begins now.
    pub fn new_run(&self, delivery: &Delivery<'_>, plan: &Plan<'_>) -> ImportRun {
        ImportRun {
            id: self.ids.uuid(),
            source: delivery.source.to_owned(),
            file_name: delivery.file_name.to_owned(),
            file_sha256: hex::encode(Sha256::digest(delivery.file)),
            file_id: None,
            job_id: None,
            whole: delivery.complete,
            started_at: self.clock.now(),
            ended_at: None,
            counts: plan.counts,
        }
    }

    async fn record(&self, run: &ImportRun) -> Result<(), StoreError> {
        let mut tx = self.db.begin(&self.actor, self.clock.now()).await?;
        store::record_import(&mut tx, run).await?;
        if run.ended_at.is_some() {
            tx.audit("places.import", "place_import", &run.id, serde_json::json!({ "counts": run.counts }));
        }
        tx.commit().await?;
        Ok(())
    }

    async fn write(&self, source: &str, steps: &[Step<'_>]) -> Result<(), StoreError> {
        let now = self.clock.now();
        let mut tx = self.db.begin(&self.actor, now).await?;
        let mut fresh = Vec::new();
        for step in steps {
            match step {
                Step::Add(id, added) => fresh.push(NewPlace {
                    id: *id,
                    source_id: &added.key,
                    sheet: added.sheet,
                    written: &added.written,
                }),
                Step::Change(id, sheet, written) => {
                    store::change_sheet(&mut tx, id, sheet, written, now).await?;
                }
                Step::Return(id) => store::mark_present(&mut tx, id, now).await?,
                Step::Absent(id) => store::mark_absent(&mut tx, id, self.today, now).await?,
            }
        }
        store::insert_new(&mut tx, source, &fresh, now).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Public ids for the places that ask for none. They are drawn by chance, and given out in their order: the indexes
    /// of the database grow at their ends, where each batch would touch all of them.
    fn public_ids(&self, plan: &Plan<'_>) -> Result<Vec<PlaceId>, StoreError> {
        let draw = || {
            let text = self.ids.public_id();
            text.parse().map_err(|_| StoreError::Settings(format!("{text} is no public id")))
        };
        let count = plan.added.iter().filter(|added| added.id.is_none()).count();
        let mut ids = (0..count).map(|_| draw()).collect::<Result<Vec<PlaceId>, _>>()?;
        ids.sort_unstable();
        Ok(ids)
    }
}

/// One write of an import.
enum Step<'a> {
    Add(PlaceId, &'a Added<'a>),
    Change(&'a str, &'a Sheet, &'a Written),
    Return(&'a str),
    Absent(&'a str),
}

fn steps<'a>(plan: &'a Plan<'_>, fresh: Vec<PlaceId>) -> Vec<Step<'a>> {
    let mut fresh = fresh.into_iter();
    let added =
        plan.added.iter().filter_map(|added| Some(Step::Add(added.id.or_else(|| fresh.next())?, added)));
    let changed = plan.changed.iter().map(|(id, sheet, written)| Step::Change(id, sheet, written));
    let returned = plan.returned.iter().map(|id| Step::Return(id));
    let absent = plan.absent.iter().map(|id| Step::Absent(id));
    added.chain(changed).chain(returned).chain(absent).collect()
}

/// Beginning of the name of a file of refused rows, before the name of its source.
pub const REFUSED: &str = "lignes-refusees-";

/// The name of a source by default: the name of its file without date, version and ending.
pub fn source_name(file_name: &str) -> String {
    let stem = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    let undated = stem.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-' || c == '_');
    // Mended rows come back to their source.
    let name = stem.strip_prefix(REFUSED).unwrap_or(if undated.is_empty() { stem } else { undated });
    name.chars().take(100).collect()
}

#[cfg(test)]
mod tests {
    use super::source_name;

    #[test]
    fn the_next_file_of_a_source_has_the_same_name() {
        assert_eq!(source_name("20230517-hub-du-sud-paca.json"), "hub-du-sud-paca");
        assert_eq!(source_name("data/2024-01-02_hub-du-sud-paca.csv"), "hub-du-sud-paca");
        assert_eq!(source_name("lignes-refusees-hub-du-sud-paca.csv"), "hub-du-sud-paca");
        assert_eq!(source_name("20230517.csv"), "20230517");
        assert_eq!(source_name("lieux.csv"), "lieux");
    }
}
