//! The filters of the directory, drawn from the closed lists of the schema so that they cannot drift.

use maillage_search::Facet;
use maillage_shell::words::Lang;
use maillage_territory::{Level, TerritoryCode};
use maillage_vocabulary::{
    Access, Audience, Care, ClosedList, Cost, Mobility, Programme, Service, Support, TrainingLabel, Typology,
};

use crate::model::Sheet;

/// A filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// What the place helps with.
    Service,
    /// On which of the next seven days it is open.
    Day,
    /// Whom it addresses in particular.
    Audience,
    /// Situations that it knows how to welcome.
    Care,
    /// What it costs.
    Cost,
    /// How one gets help.
    Access,
    /// How one is helped.
    Support,
    /// Whether a wheelchair gets in.
    Wheelchair,
    /// Whether it moves.
    Mobility,
    /// Kind of structure.
    Typology,
    /// National programmes.
    Programme,
    /// Training and labels.
    Label,
    /// Département.
    Departement,
    /// EPCI.
    Epci,
    /// Commune.
    Commune,
}

impl Group {
    /// All filters, in the order of the screen.
    pub const ALL: [Self; 15] = [
        Self::Service,
        Self::Day,
        Self::Audience,
        Self::Care,
        Self::Cost,
        Self::Access,
        Self::Support,
        Self::Wheelchair,
        Self::Mobility,
        Self::Typology,
        Self::Programme,
        Self::Label,
        Self::Departement,
        Self::Epci,
        Self::Commune,
    ];

    /// Its name in addresses and in the API.
    pub const fn param(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Day => "day",
            Self::Audience => "audience",
            Self::Care => "care",
            Self::Cost => "cost",
            Self::Access => "access",
            Self::Support => "support",
            Self::Wheelchair => "wheelchair",
            Self::Mobility => "mobility",
            Self::Typology => "type",
            Self::Programme => "programme",
            Self::Label => "label",
            Self::Departement => "departement",
            Self::Epci => "epci",
            Self::Commune => "commune",
        }
    }

    /// Key of its label.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Service => "filter-service",
            Self::Day => "filter-day",
            Self::Audience => "filter-audience",
            Self::Care => "filter-care",
            Self::Cost => "filter-cost",
            Self::Access => "filter-access",
            Self::Support => "filter-support",
            Self::Wheelchair => "filter-wheelchair",
            Self::Mobility => "filter-mobility",
            Self::Typology => "filter-type",
            Self::Programme => "filter-programme",
            Self::Label => "filter-label",
            Self::Departement => "filter-departement",
            Self::Epci => "filter-epci",
            Self::Commune => "filter-commune",
        }
    }

    /// The level of its values, where they are territories: which ones depends on the places.
    pub const fn level(self) -> Option<Level> {
        match self {
            Self::Departement => Some(Level::Departement),
            Self::Epci => Some(Level::Epci),
            Self::Commune => Some(Level::Commune),
            _ => None,
        }
    }

    /// The filter of territories of a level; régions have none.
    pub const fn of_level(level: Level) -> Option<Self> {
        match level {
            Level::Departement => Some(Self::Departement),
            Level::Epci => Some(Self::Epci),
            Level::Commune => Some(Self::Commune),
            Level::Region => None,
        }
    }

    /// The number of values of a closed filter.
    pub fn size(self) -> usize {
        self.table().map_or(0, |table| table.size)
    }

    /// The values of a closed filter.
    pub fn values(self) -> impl Iterator<Item = Value> {
        (0..self.size()).filter_map(move |code| Some(Value { group: self, code: u16::try_from(code).ok()? }))
    }

    /// The value with that slug.
    pub fn read(self, slug: &str) -> Option<Value> {
        let table = self.table()?;
        (table.read)(slug).map(|code| Value { group: self, code })
    }

    fn table(self) -> Option<Table> {
        match self {
            Self::Service => Some(Table::of::<Service>()),
            Self::Audience => Some(Table::of::<Audience>()),
            Self::Care => Some(Table::of::<Care>()),
            Self::Cost => Some(Table::of::<Cost>()),
            Self::Access => Some(Table::of::<Access>()),
            Self::Support => Some(Table::of::<Support>()),
            Self::Mobility => Some(Table::of::<Mobility>()),
            Self::Typology => Some(Table::of::<Typology>()),
            Self::Programme => Some(Table::of::<Programme>()),
            Self::Label => Some(Table::of::<TrainingLabel>()),
            Self::Day => Some(DAYS),
            Self::Wheelchair => Some(WHEELCHAIR),
            Self::Departement | Self::Epci | Self::Commune => None,
        }
    }
}

/// A value of a filter: its rank in the list of the filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Value {
    /// The filter.
    pub group: Group,
    /// Rank in its list; for a territory, rank among those that have places.
    pub code: u16,
}

impl Facet for Value {
    type Group = Group;

    fn group(&self) -> Group {
        self.group
    }
}

impl Value {
    /// The value of a closed list.
    pub fn of<L: ClosedList>(group: Group, value: L) -> Self {
        Self { group, code: u16::try_from(value.index()).unwrap_or(u16::MAX) }
    }

    /// Its name in addresses; empty for territories, which have codes.
    pub fn slug(self) -> &'static str {
        self.group.table().map_or("", |table| (table.slug)(self.code))
    }

    /// A few words for screens; empty for territories, which have names.
    pub fn short(self, lang: Lang) -> &'static str {
        self.group.table().map_or("", |table| (table.short)(self.code, lang))
    }

    /// The words of the national schema, for titles and details.
    pub fn long(self) -> &'static str {
        self.group.table().map_or("", |table| (table.long)(self.code))
    }
}

/// A territory as a value of its filter: départements go without the letter that tells them from régions.
pub fn filter_value(code: TerritoryCode) -> String {
    match code {
        TerritoryCode::Departement(code) => code.to_string(),
        other => other.to_string(),
    }
}

/// The values of closed lists on a sheet.
pub fn values_of(sheet: &Sheet) -> impl Iterator<Item = Value> {
    let services = sheet.services.iter().map(|value| Value::of(Group::Service, value));
    let audiences = sheet.audiences.iter().map(|value| Value::of(Group::Audience, value));
    let care = sheet.care.iter().map(|value| Value::of(Group::Care, value));
    let costs = sheet.costs.iter().map(|value| Value::of(Group::Cost, value));
    let access = sheet.access.iter().map(|value| Value::of(Group::Access, value));
    let support = sheet.support.iter().map(|value| Value::of(Group::Support, value));
    let mobility = sheet.mobility.iter().map(|value| Value::of(Group::Mobility, value));
    let typologies = sheet.typologies.iter().map(|value| Value::of(Group::Typology, value));
    let programmes = sheet.programmes.iter().map(|value| Value::of(Group::Programme, value));
    let labels = sheet.labels.iter().map(|value| Value::of(Group::Label, value));
    services
        .chain(audiences)
        .chain(care)
        .chain(costs)
        .chain(access)
        .chain(support)
        .chain(mobility)
        .chain(typologies)
        .chain(programmes)
        .chain(labels)
}

/// How the values of a filter are read and shown.
#[derive(Clone, Copy)]
struct Table {
    size: usize,
    read: fn(&str) -> Option<u16>,
    slug: fn(u16) -> &'static str,
    short: fn(u16, Lang) -> &'static str,
    long: fn(u16) -> &'static str,
}

impl Table {
    const fn of<L: ClosedList>() -> Self {
        Self {
            size: L::ALL.len(),
            read: |slug| L::from_slug(slug).and_then(|value| u16::try_from(value.index()).ok()),
            slug: |code| L::ALL.get(usize::from(code)).map_or("", |value| value.slug()),
            short: |code, lang| {
                L::ALL.get(usize::from(code)).map_or("", |value| match lang {
                    Lang::Fr => value.short_fr(),
                    Lang::En => value.short_en(),
                })
            },
            long: |code| L::ALL.get(usize::from(code)).map_or("", |value| value.label()),
        }
    }
}

const DAY_SLUGS: [&str; 7] = ["mo", "tu", "we", "th", "fr", "sa", "su"];
const DAYS_FR: [&str; 7] = ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"];
const DAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const DAYS: Table = Table {
    size: 7,
    read: |slug| position(&DAY_SLUGS, slug),
    slug: |code| at(&DAY_SLUGS, code),
    short: |code, lang| at(if lang.is_french() { &DAYS_FR } else { &DAYS_EN }, code),
    long: |code| at(&DAYS_FR, code),
};

const WHEELCHAIR_SLUGS: [&str; 2] = ["yes", "partly"];
const WHEELCHAIR_FR: [&str; 2] = ["Accessible en fauteuil", "En partie, ou avec de l’aide"];
const WHEELCHAIR_EN: [&str; 2] = ["Wheelchair accessible", "In part, or with help"];
const WHEELCHAIR: Table = Table {
    size: 2,
    read: |slug| position(&WHEELCHAIR_SLUGS, slug),
    slug: |code| at(&WHEELCHAIR_SLUGS, code),
    short: |code, lang| at(if lang.is_french() { &WHEELCHAIR_FR } else { &WHEELCHAIR_EN }, code),
    long: |code| at(&WHEELCHAIR_FR, code),
};

fn at<const N: usize>(list: &'static [&'static str; N], code: u16) -> &'static str {
    list.get(usize::from(code)).copied().unwrap_or_default()
}

fn position(list: &[&str], slug: &str) -> Option<u16> {
    list.iter().position(|known| *known == slug).and_then(|index| u16::try_from(index).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_of_every_list_reads_back_from_its_slug() {
        for group in Group::ALL {
            for code in 0..u16::try_from(group.size()).unwrap() {
                let value = Value { group, code };
                assert_eq!(group.read(value.slug()), Some(value), "{group:?} {code}");
                for lang in Lang::ALL {
                    assert!(!value.short(lang).is_empty(), "{value:?}");
                }
            }
            assert_eq!(group.read("nothing-of-the-kind"), None);
        }
    }

    #[test]
    fn the_lists_are_those_of_the_national_schema() {
        let sizes = [
            (Group::Service, 9),
            (Group::Audience, 5),
            (Group::Care, 7),
            (Group::Cost, 3),
            (Group::Access, 6),
            (Group::Support, 4),
            (Group::Mobility, 2),
            (Group::Typology, 92),
            (Group::Programme, 11),
            (Group::Label, 10),
        ];
        for (group, size) in sizes {
            assert_eq!(group.size(), size, "{group:?}");
        }
    }
}
