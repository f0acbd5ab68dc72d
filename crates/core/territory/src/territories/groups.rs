//! Which communes each territory is made of.

use crate::names::Target;
use crate::tables::Tables;
use crate::{Commune, Level, TerritoryCode};

/// Lists of communes, one a territory, one after the other.
#[derive(Debug)]
struct Lists {
    starts: Vec<u32>,
    members: Vec<u32>,
}

impl Lists {
    /// `groups[i]` is the list that commune `i` is in. Members keep their order.
    fn new(groups: &[Option<u32>], lists: usize) -> Self {
        let mut starts = vec![0; lists + 1];
        for group in groups.iter().flatten() {
            starts[*group as usize + 1] += 1;
        }
        for list in 0..lists {
            starts[list + 1] += starts[list];
        }
        let mut next = starts.clone();
        let mut members = vec![0; starts[lists] as usize];
        for (commune, group) in (0..).zip(groups) {
            let Some(group) = group else { continue };
            let slot = &mut next[*group as usize];
            members[*slot as usize] = commune;
            *slot += 1;
        }
        Self { starts, members }
    }

    fn get(&self, list: u32) -> &[u32] {
        let list = list as usize;
        &self.members[self.starts[list] as usize..self.starts[list + 1] as usize]
    }
}

/// The members of every territory.
#[derive(Debug)]
pub(crate) struct Groups {
    communes: Vec<u32>,
    epci: Lists,
    departements: Lists,
    regions: Lists,
}

impl Groups {
    pub fn new(tables: &Tables) -> Self {
        let lists = |level| Lists::new(&group_of_each(tables, level), targets(tables, level).count());
        Self {
            communes: targets(tables, Level::Commune).map(Target::index).collect(),
            epci: lists(Level::Epci),
            departements: lists(Level::Departement),
            regions: lists(Level::Region),
        }
    }

    pub fn members(&self, target: Target) -> &[u32] {
        match target {
            Target::Commune(index) => &self.communes[index as usize..=index as usize],
            Target::Epci(index) => self.epci.get(index),
            Target::Departement(index) => self.departements.get(index),
            Target::Region(index) => self.regions.get(index),
        }
    }

    /// Where a code stands. A territory without communes is none.
    pub fn find(&self, tables: &Tables, code: TerritoryCode) -> Option<Target> {
        position(tables, code).filter(|target| !self.members(*target).is_empty())
    }
}

fn position(tables: &Tables, code: TerritoryCode) -> Option<Target> {
    let (found, target): (_, fn(u32) -> Target) = match code {
        TerritoryCode::Commune(code) => {
            (tables.communes.binary_search_by_key(&code, |c| c.code), Target::Commune)
        }
        TerritoryCode::Epci(code) => (tables.epci.binary_search_by_key(&code, |e| e.code), Target::Epci),
        TerritoryCode::Departement(code) => {
            (tables.departements.binary_search_by_key(&code, |(d, _)| d.code), Target::Departement)
        }
        TerritoryCode::Region(code) => {
            (tables.regions.binary_search_by_key(&code, |r| r.code), Target::Region)
        }
    };
    u32::try_from(found.ok()?).ok().map(target)
}

/// For each commune, the place of its territory of that level in the table of that level.
pub(crate) fn group_of_each(tables: &Tables, level: Level) -> Vec<Option<u32>> {
    let code = |commune: &Commune| match level {
        Level::Commune => Some(TerritoryCode::Commune(commune.code)),
        Level::Epci => commune.epci.map(TerritoryCode::Epci),
        Level::Departement => Some(TerritoryCode::Departement(commune.departement)),
        Level::Region => Some(TerritoryCode::Region(commune.region)),
    };
    tables.communes.iter().map(|commune| position(tables, code(commune)?).map(Target::index)).collect()
}

/// Code and name of what stands there.
pub(crate) fn code_of(tables: &Tables, target: Target) -> (TerritoryCode, &str) {
    let index = target.index() as usize;
    match target {
        Target::Commune(_) => (tables.communes[index].code.into(), tables.communes[index].name),
        Target::Epci(_) => (tables.epci[index].code.into(), tables.epci[index].name),
        Target::Departement(_) => {
            let (departement, _) = &tables.departements[index];
            (departement.code.into(), departement.name)
        }
        Target::Region(_) => (tables.regions[index].code.into(), tables.regions[index].name),
    }
}

/// Every territory of a level, in the order of its table.
pub(crate) fn targets(tables: &Tables, level: Level) -> impl Iterator<Item = Target> + use<> {
    let (length, target): (usize, fn(u32) -> Target) = match level {
        Level::Commune => (tables.communes.len(), Target::Commune),
        Level::Epci => (tables.epci.len(), Target::Epci),
        Level::Departement => (tables.departements.len(), Target::Departement),
        Level::Region => (tables.regions.len(), Target::Region),
    };
    (0..).take(length).map(target)
}
