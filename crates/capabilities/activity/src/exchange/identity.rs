//! Identifiers of activities that come from a file.

use maillage_vocabulary::Line;
use std::collections::HashMap;

use sha2::{Digest as _, Sha256};

use super::remarks::Remarks;
use super::{Options, Reason};
use crate::model::{ActivityId, Source};

/// What identifies an activity.
pub(super) struct Identity {
    pub id: ActivityId,
    pub source: Source,
    pub source_id: Option<Line<100>>,
}

/// The identifiers of a file: each stands once.
#[derive(Default)]
pub(super) struct Identities {
    /// The line of each identifier.
    lines: HashMap<Box<str>, u64>,
    /// How many rows say exactly the same.
    alike: HashMap<[u8; 16], u32>,
}

impl Identities {
    /// Of a row of our own table. What we wrote has a UUID and its source; what somebody else wrote has an identifier of
    /// theirs, or none: then it is drawn from what the row says. None: the identifier stands twice, or is too long.
    pub fn own(
        &mut self,
        [id, source, source_id]: [&str; 3],
        row: &[&str],
        options: &Options<'_>,
        remarks: &mut Remarks<'_>,
    ) -> Option<Identity> {
        let id = id.trim();
        if !id.is_empty() {
            self.once("id", id, remarks)?;
        }
        if let (Ok(own), Some(source)) = (id.parse(), Source::from_code(source.trim())) {
            let source_id =
                if source_id.is_empty() { None } else { Some(bounded("id_source", source_id, remarks)?) };
            return Some(Identity { id: own, source, source_id });
        }
        let theirs = if id.is_empty() { self.drawn(row) } else { Some(bounded("id", id, remarks)?) };
        Some(Identity { id: (options.new_id)(), source: Source::File, source_id: theirs })
    }

    /// Refuses an identifier that was met already.
    pub fn once(&mut self, column: &str, id: &str, remarks: &mut Remarks<'_>) -> Option<()> {
        if let Some(first) = self.lines.get(id) {
            remarks.refuse(column, id, Reason::IdTwice, &first.to_string());
            return None;
        }
        self.lines.insert(id.into(), remarks.line);
        Some(())
    }

    /// An identifier drawn from what a row says, and from its rank among rows that say the same: a file sent twice is
    /// counted once, and two activities alike are two.
    pub fn drawn(&mut self, row: &[&str]) -> Option<Line<100>> {
        let mut digest = Sha256::new();
        for cell in row {
            digest.update(cell.as_bytes());
            digest.update([0x1f]);
        }
        let digest = digest.finalize();
        let print: [u8; 16] = std::array::from_fn(|rank| digest[rank]);
        let rank = self.alike.entry(print).or_default();
        *rank += 1;
        Line::new(&format!("{}-{rank}", hex::encode(print))).ok()
    }
}

/// An identifier of at most a hundred characters.
pub(super) fn bounded(column: &str, id: &str, remarks: &mut Remarks<'_>) -> Option<Line<100>> {
    let line = Line::new(id).ok();
    if line.is_none() {
        remarks.refuse(column, id, Reason::IdForm, "");
    }
    line
}
