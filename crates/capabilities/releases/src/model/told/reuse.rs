//! A reuse as it is told, and what it means.

use chrono::NaiveDate;
use maillage_territory::{CommuneCode, Scope, Territories, TerritoryCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Fault, Faults};
use crate::model::{How, ReuseId, ReuseSheet};

/// What was told, as it came.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(default)]
pub struct ToldReuse {
    /// A word of the sender, of 16 characters at least: sent twice, it is one reuse.
    pub key: String,
    /// Who took it up: an organisation or a commune, 120 characters.
    pub who: String,
    /// `commune`, `body`, `association`, `place`, `school`, `company`.
    pub kind: String,
    /// Code or name of a commune of France; may be empty.
    pub commune: String,
    /// Since when: `2026-11` or `2026-11-24`.
    pub since: String,
    /// `as-is`, `adapted`, `forked`.
    pub how: String,
    /// Public id of the reuse from which it was taken; empty for the project itself.
    pub from: String,
    /// Where it can be seen; may be empty.
    pub link: String,
    /// What was changed, 1,000 characters; may be empty where nothing was.
    pub changed: String,
}

impl ToldReuse {
    /// Reads it; `is_shown` tells whether a reuse can be the source of another.
    pub fn read(
        &self,
        scope: &Scope,
        today: NaiveDate,
        is_shown: impl Fn(&ReuseId) -> bool,
    ) -> Result<ReuseSheet, Vec<Fault>> {
        let mut faults = Faults::default();
        let who = faults.required("who", &self.who, ("reuse-error-who", "reuse-error-who-long"));
        let kind = faults.word("kind", &self.kind);
        let commune = self.commune(scope, &mut faults);
        let since = self.since(today, &mut faults);
        let how: Option<How> = faults.word("how", &self.how);
        let from = match self.from.trim() {
            "" => None,
            text => {
                let known = text.parse().ok().filter(|id| is_shown(id));
                if known.is_none() {
                    faults.add("from", "release-error-choose");
                }
                known
            }
        };
        let link = faults.address("link", &self.link);
        let changed = faults.maybe("changed", &self.changed, "reuse-error-changed-long");
        if changed.is_none() && matches!(how, Some(How::Adapted | How::Forked)) {
            faults.add("changed", "reuse-error-changed");
        }
        let sheet = || {
            Some(ReuseSheet {
                who: who?,
                kind: kind?,
                commune,
                since: since?,
                how: how?,
                from,
                link,
                changed,
            })
        };
        let sheet = sheet();
        faults.end(sheet)
    }

    /// A commune of France: what is taken up spreads beyond the network.
    fn commune(&self, scope: &Scope, faults: &mut Faults) -> Option<CommuneCode> {
        let text = self.commune.trim();
        if text.is_empty() {
            return None;
        }
        let meant = Territories::embedded().understand(text, scope).map(|meant| meant.code);
        if let Some(TerritoryCode::Commune(code)) = meant {
            return Some(code);
        }
        faults.add("commune", "reuse-error-commune");
        None
    }

    /// A month, or a day of it.
    fn since(&self, today: NaiveDate, faults: &mut Faults) -> Option<NaiveDate> {
        let text = self.since.trim();
        let day = text.parse().ok().or_else(|| format!("{text}-01").parse().ok());
        let day = day.filter(|day| *day <= today);
        if day.is_none() {
            faults.add("since", "reuse-error-since");
        }
        day
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told() -> ToldReuse {
        ToldReuse {
            who: "Commune de Barjols".to_owned(),
            kind: "commune".to_owned(),
            commune: "Barjols".to_owned(),
            since: "2026-09".to_owned(),
            how: "as-is".to_owned(),
            ..ToldReuse::default()
        }
    }

    fn read(told: &ToldReuse) -> Result<ReuseSheet, Vec<Fault>> {
        told.read(&Scope::default(), "2026-11-24".parse().unwrap(), |_| false)
    }

    #[test]
    fn a_reuse_is_read() {
        let sheet = read(&told()).unwrap();
        assert_eq!(sheet.since.to_string(), "2026-09-01");
        assert_eq!(sheet.commune.map(|code| code.to_string()).as_deref(), Some("83012"));
    }

    #[test]
    fn what_was_changed_is_told() {
        let fields = |told| read(&told).unwrap_err().into_iter().map(|(field, _)| field).collect::<Vec<_>>();
        assert_eq!(fields(ToldReuse { how: "adapted".to_owned(), ..told() }), ["changed"]);
        assert_eq!(fields(ToldReuse { from: "00000000".to_owned(), ..told() }), ["from"]);
        assert_eq!(fields(ToldReuse { since: "2027-01".to_owned(), ..told() }), ["since"]);
        assert_eq!(fields(ToldReuse::default()), ["who", "kind", "since", "how"]);
    }
}
