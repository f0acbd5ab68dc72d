//! The columns of the national schema, today's and yesterday's.

use std::collections::HashMap;
use std::sync::LazyLock;

use maillage_vocabulary::reading_key;

/// Declares the columns in the official order.
macro_rules! columns {
    ($($column:ident $name:literal $old:literal)*) => {
        /// A column of the national schema v1.0.2, in the official order, and one of v0.1 that was split
        /// in two since.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Column { $(#[doc = $name] $column,)* }

        impl Column {
            /// Every column.
            pub const ALL: &'static [Self] = &[$(Self::$column),*];

            /// Its name in v1.0.2.
            pub fn name(self) -> &'static str {
                match self { $(Self::$column => $name),* }
            }

            /// Its name in v0.1.
            pub fn old_name(self) -> &'static str {
                match self { $(Self::$column => $old),* }
            }

            /// The column of an exact name, of either version.
            #[expect(unreachable_patterns, reason = "most columns have the same name in both versions")]
            pub(super) fn exact(name: &str) -> Option<Self> {
                match name { $($name | $old => Some(Self::$column),)* _ => None }
            }
        }
    };
}

columns! {
    Id "id" "id"
    Pivot "pivot" "pivot"
    Name "nom" "nom"
    Commune "commune" "commune"
    PostalCode "code_postal" "code_postal"
    CommuneCode "code_insee" "code_insee"
    Street "adresse" "adresse"
    Complement "complement_adresse" "complement_adresse"
    Latitude "latitude" "latitude"
    Longitude "longitude" "longitude"
    Typologies "typologie" "typologie"
    Phone "telephone" "telephone"
    Emails "courriels" "courriel"
    Websites "site_web" "site_web"
    Hours "horaires" "horaires"
    Summary "presentation_resume" "presentation_resume"
    Detail "presentation_detail" "presentation_detail"
    Source "source" "source"
    Mobility "itinerance" "itinerance"
    Parent "structure_parente" "structure_parente"
    Updated "date_maj" "date_maj"
    Services "services" "services"
    Audiences "publics_specifiquement_adresses" "publics_specifiquement_adresses"
    Care "prise_en_charge_specifique" "prise_en_charge_specifique"
    Costs "frais_a_charge" "conditions_acces"
    Programmes "dispositif_programmes_nationaux" "labels_nationaux"
    Labels "formations_labels" "formations_labels"
    OtherLabels "autres_formations_labels" "labels_autres"
    Access "modalites_acces" "modalites_acces"
    Support "modalites_accompagnement" "modalites_accompagnement"
    AccessibilitySheet "fiche_acces_libre" "accessibilite"
    Booking "prise_rdv" "prise_rdv"
    Publics "publics_accueillis" "publics_accueillis"
}

/// How many columns a row may fill.
pub(super) const COLUMNS: usize = Column::ALL.len();
/// How many of them are official.
pub(super) const OFFICIAL: usize = COLUMNS - 1;

/// Other names under which columns come.
const ALIASES: [(&str, Column); 12] = [
    ("conditionsaccess", Column::Costs),
    ("email", Column::Emails),
    ("emails", Column::Emails),
    ("mail", Column::Emails),
    ("tel", Column::Phone),
    ("siteweb", Column::Websites),
    ("siteinternet", Column::Websites),
    ("lat", Column::Latitude),
    ("long", Column::Longitude),
    ("lon", Column::Longitude),
    ("ville", Column::Commune),
    ("cp", Column::PostalCode),
];

impl Column {
    /// The 32 columns of v1.0.2, in their order.
    pub fn official() -> &'static [Self] {
        &Self::ALL[..OFFICIAL]
    }

    /// Columns without which a file follows another schema. `pivot`, required too, has a value for
    /// "unknown" that is put where it lacks.
    pub(super) const REQUIRED: [Self; 6] =
        [Self::Id, Self::Name, Self::Commune, Self::PostalCode, Self::Street, Self::Updated];

    /// Columns that only v0.1 has.
    pub(super) fn is_old(name: &str) -> bool {
        let old = ["courriel", "conditions_acces", "conditions_access", "labels_nationaux", "labels_autres"];
        old.contains(&name) || name == "publics_accueillis" || name == "accessibilite"
    }

    /// The column that a name means: exactly, or but for case, accents and spaces, or under an alias.
    pub(super) fn read(name: &str) -> Option<Self> {
        let name = name.trim();
        Self::exact(name).or_else(|| KEYS.get(&reading_key(name)).copied())
    }
}

/// Names and aliases, under their reading key.
static KEYS: LazyLock<HashMap<String, Column>> = LazyLock::new(|| {
    let names = Column::ALL.iter().flat_map(|&column| [(column.name(), column), (column.old_name(), column)]);
    names.chain(ALIASES).map(|(name, column)| (reading_key(name), column)).collect()
});

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[test]
    fn thirty_two_columns_in_the_official_order() {
        assert_eq!(Column::official().len(), 32);
        let names: Vec<&str> = Column::official().iter().map(|column| column.name()).collect();
        assert_eq!((names[0], names[9], names[20], names[31]), ("id", "longitude", "date_maj", "prise_rdv"));
    }

    #[rstest]
    #[case("code_postal", Some(Column::PostalCode))]
    #[case(" Code postal ", Some(Column::PostalCode))]
    #[case("COURRIEL", Some(Column::Emails))]
    #[case("conditions_access", Some(Column::Costs))]
    #[case("Prise en charge spécifique", Some(Column::Care))]
    #[case("structureId", None)]
    #[case("", None)]
    fn names(#[case] name: &str, #[case] column: Option<Column>) {
        assert_eq!(Column::read(name), column);
    }
}
