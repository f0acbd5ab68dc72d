//! The columns of our table.

use std::sync::LazyLock;

use maillage_vocabulary::lists::activity::{AgeBracket, Gender, SocialStatus};
use maillage_vocabulary::{ClosedList, reading_key};

use crate::model::Field;

/// Declares the columns that hold one value each.
macro_rules! columns {
    ($($column:ident $name:literal)*) => {
        /// A column that holds one value, or a list.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Column { $($column),* }

        const NAMES: &[&str] = &[$($name),*];
    };
}

columns! {
    Id "id"
    Source "source"
    SourceId "id_source"
    Day "date"
    Kind "type"
    Place "lieu"
    Commune "commune"
    Minutes "duree_min"
    Setting "canal"
    Themes "themes"
    Equipment "materiel"
    Event "evenement"
    Note "remarque"
    Gender "genre"
    Age "tranche_age"
    Status "statut"
    Seen "deja_venu"
    Autonomy "autonomie"
    Redirected "reoriente"
    Redirection "structure_de_redirection"
    Residence "commune_de_residence"
    Visits "visites"
    Title "titre"
    Level "niveau"
    People "participants"
    SeenAgain "deja_venus"
    Coordination "coordination"
    Scale "echelon"
    Form "forme"
    Initiative "initiative"
    AnimationThemes "themes_animation"
    Mediators "mediateurs"
    Bodies "structures"
    Others "autres_acteurs"
    Organizers "organisateurs"
    Natures "natures"
    Partners "partenaires"
    Imported "valeurs_importees"
    Estimated "valeurs_estimees"
}

/// Where the counts by gender begin, then those by age, then those by situation.
pub(super) const GENDERS: usize = Column::Estimated as usize + 1;
pub(super) const AGES: usize = GENDERS + 3;
pub(super) const STATUSES: usize = AGES + 8;
/// How many columns there are.
pub(super) const COUNT: usize = STATUSES + 5;

/// The names of all columns, in their order.
static ALL: LazyLock<Vec<String>> = LazyLock::new(|| {
    let single = NAMES.iter().map(ToString::to_string);
    single
        .chain(counts::<Gender>("genre"))
        .chain(counts::<AgeBracket>("age"))
        .chain(counts::<SocialStatus>("statut"))
        .collect()
});

/// The name of each column under which a head may be found.
static KEYS: LazyLock<Vec<String>> = LazyLock::new(|| ALL.iter().map(|name| reading_key(name)).collect());

fn counts<T: ClosedList>(axis: &'static str) -> impl Iterator<Item = String> {
    T::ALL.iter().map(move |value| format!("{axis}_{}", value.national()))
}

impl Column {
    /// Its name at the head of the table.
    pub fn name(self) -> &'static str {
        NAMES[self as usize]
    }
}

/// The names of all columns.
pub(super) fn names() -> &'static [String] {
    &ALL
}

/// The rank of the column of a name, written as people do.
pub(super) fn rank(text: &str) -> Option<usize> {
    let key = reading_key(text);
    KEYS.iter().position(|found| *found == key)
}

/// The name of a field of which the origin is told.
pub(super) fn field(field: Field) -> &'static str {
    match field {
        Field::Day => "jour",
        Field::Minutes => "duree",
        Field::Place => "lieu",
        Field::Themes => "themes",
        Field::Equipment => "materiel",
        Field::People => "personnes",
        Field::Gender => "genre",
        Field::Age => "age",
        Field::Status => "statut",
        Field::Seen => "deja_venu",
        Field::Autonomy => "autonomie",
        Field::Redirection => "redirection",
    }
}
