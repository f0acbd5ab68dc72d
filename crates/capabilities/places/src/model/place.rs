//! A place and its sheet.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use maillage_vocabulary::{
    Access, Audience, Care, ClosedSet, Cost, Mobility, Pivot, Programme, Service, Support, TrainingLabel,
    Typology, WebAddress,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{BodyName, Contact, Detail, Location, Name, Opening, OtherLabels, PlaceId, SourceId, Summary};

/// A place of digital mediation, as the network knows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Public identifier, permanent.
    pub id: PlaceId,
    /// Whether it is still in its source.
    pub status: Status,
    /// What is said of it.
    pub sheet: Sheet,
}

/// Whether a place is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "since")]
pub enum Status {
    /// In use.
    #[default]
    Active,
    /// Its source no longer has it, since the import of this day. It is kept: a person decides.
    AbsentFromSource(NaiveDate),
}

/// What is said of a place: the whole national schema v1.0.2, plus what a region needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Who collected it, under which id (`source`, `id`).
    pub origin: Origin,
    /// SIRET, RNA or RIDET of the structure (`pivot`).
    pub pivot: Pivot,
    /// Name (`nom`).
    pub name: Name,
    /// Where it is.
    pub location: Location,
    /// Kinds of structure (`typologie`).
    pub typologies: ClosedSet<Typology>,
    /// How to reach it.
    pub contact: Contact,
    /// When it is open (`horaires`).
    pub opening: Option<Opening>,
    /// Short presentation (`presentation_resume`).
    pub summary: Option<Summary>,
    /// Long presentation (`presentation_detail`).
    pub detail: Option<Detail>,
    /// Whether it moves (`itinerance`).
    pub mobility: ClosedSet<Mobility>,
    /// Parent body (`structure_parente`).
    pub parent: Option<BodyName>,
    /// Day of the last change at the source (`date_maj`).
    pub updated: NaiveDate,
    /// What it helps with (`services`).
    pub services: ClosedSet<Service>,
    /// Whom it addresses in particular (`publics_specifiquement_adresses`).
    pub audiences: ClosedSet<Audience>,
    /// Situations that it knows how to welcome (`prise_en_charge_specifique`).
    pub care: ClosedSet<Care>,
    /// What it costs (`frais_a_charge`).
    pub costs: ClosedSet<Cost>,
    /// National programmes (`dispositif_programmes_nationaux`).
    pub programmes: ClosedSet<Programme>,
    /// Training and labels (`formations_labels`).
    pub labels: ClosedSet<TrainingLabel>,
    /// Other labels (`autres_formations_labels`).
    pub other_labels: OtherLabels,
    /// How one gets help (`modalites_acces`).
    pub access: ClosedSet<Access>,
    /// How one is helped (`modalites_accompagnement`).
    pub support: ClosedSet<Support>,
    /// Its sheet on acceslibre (`fiche_acces_libre`).
    pub accessibility_sheet: Option<WebAddress>,
    /// Whether a wheelchair gets in, when the source says it.
    pub wheelchair: Wheelchair,
    /// What the source says that has no place above: unknown columns, and values that could not be read
    /// (under the name of their column).
    pub extra: Extra,
}

/// Columns and values that the sheet has no field for, by column.
pub type Extra = BTreeMap<String, Value>;

/// Who collected a sheet, and under which id.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Origin {
    /// The collector (`source`), where the file names one.
    pub source: Option<BodyName>,
    /// The id at the source (`id`): unique within it.
    pub id: SourceId,
}

/// Whether a wheelchair gets in. Only ever what a source says: nothing is guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wheelchair {
    /// Nobody said.
    #[default]
    Unknown,
    /// Yes.
    Yes,
    /// In part, or with help.
    Partly,
    /// No.
    No,
}

impl Wheelchair {
    /// Reads what a column about accessibility says: "oui", "accessible PMR", "partiel", "non".
    pub fn read(text: &str) -> Self {
        let key = maillage_vocabulary::reading_key(text);
        let key = key.trim_start_matches("accessibilite").trim_start_matches("pmr").trim_end_matches("pmr");
        match key {
            "oui" | "yes" | "true" | "1" | "accessible" | "total" | "totale" | "totalement" => Self::Yes,
            "partiel" | "partielle" | "partiellement" | "limited" | "avecaide" | "accessibleavecaide" => {
                Self::Partly
            }
            "non" | "no" | "false" | "0" | "nonaccessible" | "inaccessible" => Self::No,
            _ => Self::Unknown,
        }
    }
}

/// The first year of which a sheet can date: before, it is the zero of some clock.
const FIRST_YEAR: i32 = 2000;

impl Sheet {
    /// Day of the last change at the source, as of `today`; None where that cannot be: long before any directory, or still
    /// to come.
    pub fn updated_by(&self, today: NaiveDate) -> Option<NaiveDate> {
        let tomorrow = today + Days::new(1);
        Some(self.updated).filter(|day| day.year() >= FIRST_YEAR && *day <= tomorrow)
    }

    /// A sheet with what every place has, and nothing more.
    pub fn new(origin: Origin, name: Name, location: Location, updated: NaiveDate) -> Self {
        Self {
            origin,
            pivot: Pivot::Unknown,
            name,
            location,
            typologies: ClosedSet::new(),
            contact: Contact::default(),
            opening: None,
            summary: None,
            detail: None,
            mobility: ClosedSet::new(),
            parent: None,
            updated,
            services: ClosedSet::new(),
            audiences: ClosedSet::new(),
            care: ClosedSet::new(),
            costs: ClosedSet::new(),
            programmes: ClosedSet::new(),
            labels: ClosedSet::new(),
            other_labels: OtherLabels::default(),
            access: ClosedSet::new(),
            support: ClosedSet::new(),
            accessibility_sheet: None,
            wheelchair: Wheelchair::Unknown,
            extra: Extra::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::model::strategies::places;

    #[rstest]
    #[case("Oui", Wheelchair::Yes)]
    #[case("Accessible PMR", Wheelchair::Yes)]
    #[case("Accessibilité PMR : oui", Wheelchair::Yes)]
    #[case("Partiellement", Wheelchair::Partly)]
    #[case("non accessible", Wheelchair::No)]
    #[case("Nous consulter", Wheelchair::Unknown)]
    #[case("", Wheelchair::Unknown)]
    fn wheelchair(#[case] text: &str, #[case] expected: Wheelchair) {
        assert_eq!(Wheelchair::read(text), expected);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn json_round_trip(place in places()) {
            let json = serde_json::to_string(&place).unwrap();
            prop_assert_eq!(serde_json::from_str::<Place>(&json).unwrap(), place);
        }
    }
}
