//! The columns of the table "Accompagnements".

use maillage_vocabulary::reading_key;

use crate::exchange::Reason;
use crate::exchange::remarks::Remarks;

/// A column that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Day,
    Kind,
    People,
    Setting,
    PlaceName,
    PlaceCommune,
    PlacePostal,
    PlaceInsee,
    Minutes,
    Title,
    Equipment,
    Themes,
    Level,
    Redirected,
    Redirection,
    HomeCommune,
    HomePostal,
    HomeInsee,
    Gender,
    Age,
    Status,
    Source,
    Id,
}

impl Column {
    /// How many there are.
    pub const COUNT: usize = Self::Id as usize + 1;

    /// Its name at the head of the table.
    pub fn label(self) -> &'static str {
        COLUMNS.iter().find(|(_, fate)| *fate == Fate::Read(self)).map_or("", |(label, _)| label)
    }

    /// The column that is read under a label of La Coop.
    pub fn of_label(label: &str) -> Option<Self> {
        COLUMNS.iter().find_map(|(found, fate)| match fate {
            Fate::Read(column) if *found == label => Some(*column),
            _ => None,
        })
    }
}

/// What becomes of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Read(Column),
    /// It tells of the export, or repeats what others say.
    Passed,
    Told(Reason),
}

/// The column that says why a row was refused.
pub(super) const REFUSED_BECAUSE: &str = "Motif du refus";

/// Every column that La Coop writes, in its order.
const COLUMNS: &[(&str, Fate)] = &[
    ("Date", Fate::Read(Column::Day)),
    ("Enregistré le", Fate::Passed),
    ("Dernière modification le", Fate::Passed),
    ("Prénom du médiateur", Fate::Told(Reason::ColumnPersonal)),
    ("Nom du médiateur", Fate::Told(Reason::ColumnPersonal)),
    ("Rôle", Fate::Told(Reason::ColumnNotKept)),
    ("ID - Conum", Fate::Told(Reason::ColumnPersonal)),
    ("Type", Fate::Read(Column::Kind)),
    ("Participants", Fate::Read(Column::People)),
    ("Bénéficiaire", Fate::Told(Reason::ColumnPersonal)),
    ("Canaux d’accompagnement", Fate::Read(Column::Setting)),
    ("Nom du lieu", Fate::Read(Column::PlaceName)),
    ("Adresse", Fate::Passed),
    ("Commune", Fate::Read(Column::PlaceCommune)),
    ("Code postal", Fate::Read(Column::PlacePostal)),
    ("Code Insee", Fate::Read(Column::PlaceInsee)),
    ("Durée (min)", Fate::Read(Column::Minutes)),
    ("Nom de l’atelier", Fate::Read(Column::Title)),
    ("Matériel numérique utilisé", Fate::Read(Column::Equipment)),
    ("Thématique(s) d’accompagnement", Fate::Read(Column::Themes)),
    ("Tags", Fate::Told(Reason::ColumnNotKept)),
    ("Nom de la démarche administrative", Fate::Told(Reason::ColumnFreeText)),
    ("Niveau d’autonomie (ou de l’atelier)", Fate::Read(Column::Level)),
    ("Bénéficiaire réorienté", Fate::Read(Column::Redirected)),
    ("Structure de redirection", Fate::Read(Column::Redirection)),
    ("Commune du bénéficiaire", Fate::Read(Column::HomeCommune)),
    ("Code postal du bénéficiaire", Fate::Read(Column::HomePostal)),
    ("Code Insee du bénéficiaire", Fate::Read(Column::HomeInsee)),
    ("Genre", Fate::Read(Column::Gender)),
    ("Tranche d’âge", Fate::Read(Column::Age)),
    ("Statut du bénéficiaire", Fate::Read(Column::Status)),
    ("Notes supplémentaires", Fate::Told(Reason::ColumnFreeText)),
    ("Source de la donnée", Fate::Read(Column::Source)),
    ("ID CRA", Fate::Read(Column::Id)),
    // Ours, in the rows that come back refused.
    (REFUSED_BECAUSE, Fate::Passed),
];

/// The labels of what we write: the export of one's own data, without names nor notes.
pub(super) fn written() -> impl Iterator<Item = &'static str> {
    COLUMNS
        .iter()
        .filter(|(_, fate)| {
            !matches!(fate, Fate::Told(Reason::ColumnPersonal))
                && !matches!(*fate, Fate::Read(Column::Source))
        })
        .map(|(label, _)| *label)
        .filter(|label| !matches!(*label, "Rôle" | "Notes supplémentaires" | REFUSED_BECAUSE))
}

/// Which cell of a row holds which column.
#[derive(Debug, Default)]
pub(super) struct Layout(Vec<Option<Column>>);

impl Layout {
    /// The layout of a row that is the head of the table.
    pub fn of_head(cells: &[(usize, &str)]) -> Option<Self> {
        let fates: Vec<_> = cells.iter().map(|&(rank, text)| (rank, fate(text))).collect();
        let holds = |column| fates.iter().any(|(_, found)| *found == Some(Fate::Read(column)));
        if ![Column::Id, Column::Day, Column::Kind].into_iter().all(holds) {
            return None;
        }
        let mut layout = Self::default();
        for (rank, fate) in fates {
            let Some(Fate::Read(column)) = fate else { continue };
            if layout.0.contains(&Some(column)) {
                continue;
            }
            layout.0.resize(layout.0.len().max(rank + 1), None);
            layout.0[rank] = Some(column);
        }
        Some(layout)
    }

    /// The column of a cell.
    pub fn column(&self, rank: usize) -> Option<Column> {
        self.0.get(rank).copied().flatten()
    }

    /// Tells which columns are passed over.
    pub fn describe(&self, cells: &[(usize, &str)], remarks: &mut Remarks<'_>) {
        for &(rank, text) in cells {
            match fate(text) {
                Some(Fate::Told(reason)) => remarks.say("", text, reason),
                None if !text.trim().is_empty() => remarks.say("", text, Reason::ColumnNotKept),
                Some(Fate::Read(_)) if self.column(rank).is_none() => {
                    remarks.say("", text, Reason::ColumnTwice);
                }
                _ => {}
            }
        }
    }
}

fn fate(text: &str) -> Option<Fate> {
    let key = reading_key(text);
    COLUMNS.iter().find(|(label, _)| reading_key(label) == key).map(|(_, fate)| *fate)
}
