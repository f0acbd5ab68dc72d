//! All the territories, and how to find one.

mod groups;
mod places;

use crate::names::{NameIndex, Target};
use crate::outline::Meshes;
use crate::tables::{Container, DataError, Tables};
use crate::{
    Commune, CommuneCode, District, Level, Meant, PostalCode, Scope, Suggestion, Territory, TerritoryCode,
};
use groups::{Groups, code_of};
pub(crate) use groups::{group_of_each, targets};
use std::sync::{LazyLock, OnceLock};

/// The communes, EPCI, départements and régions of France, with their former codes and postal codes.
#[derive(Debug)]
pub struct Territories {
    pub(crate) tables: Tables,
    // Made when first asked for: many programs need but one of them.
    groups: OnceLock<Groups>,
    postal: OnceLock<Vec<(PostalCode, u32)>>,
    names: OnceLock<NameIndex>,
    file: Container<'static>,
    meshes: OnceLock<Meshes>,
}

static FILE: &[u8] = include_bytes!("../../../../data/territory/france-2026.bin");

static EMBEDDED: LazyLock<Territories> = LazyLock::new(|| match Territories::read(FILE) {
    Ok(territories) => territories,
    Err(error) => unreachable!("the tests read the embedded tables: {error}"),
});

impl Territories {
    /// The territories of 2026, carried by the binary. Read at the first call (some ten milliseconds); the
    /// index of names, the members of each territory and the outlines when first asked for.
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// Reads a file made by `data/territory/build.mjs`.
    fn read(file: &'static [u8]) -> Result<Self, DataError> {
        let file = Container::open(file)?;
        let tables = Tables::read(file)?;
        Ok(Self {
            tables,
            groups: OnceLock::new(),
            postal: OnceLock::new(),
            names: OnceLock::new(),
            file,
            meshes: OnceLock::new(),
        })
    }

    fn groups(&self) -> &Groups {
        self.groups.get_or_init(|| Groups::new(&self.tables))
    }

    /// Postal codes with the communes that each serves, sorted.
    fn postal(&self) -> &[(PostalCode, u32)] {
        self.postal.get_or_init(|| {
            let mut postal: Vec<_> = (0..)
                .zip(&self.tables.communes)
                .flat_map(|(index, commune)| commune.postal_codes.iter().map(move |code| (*code, index)))
                .collect();
            postal.sort_unstable();
            postal
        })
    }

    /// All the communes, by code.
    #[must_use]
    pub fn communes(&self) -> &[Commune] {
        &self.tables.communes
    }

    /// The municipal arrondissements of Paris, Lyon and Marseille, by code.
    #[must_use]
    pub fn districts(&self) -> &[District] {
        &self.tables.districts
    }

    /// The commune of today for an INSEE code: of today, former (merged, associated, delegated, renumbered),
    /// or of a municipal arrondissement.
    #[must_use]
    pub fn commune(&self, code: &str) -> Option<&Commune> {
        let code = self.current_code(code.parse().ok()?)?;
        self.commune_index(code).map(|index| &self.tables.communes[index])
    }

    fn current_code(&self, code: CommuneCode) -> Option<CommuneCode> {
        let Tables { districts, formers, .. } = &self.tables;
        if self.commune_index(code).is_some() {
            return Some(code);
        }
        let district = districts.binary_search_by_key(&code, |d| d.code).ok();
        let former = || formers.binary_search_by_key(&code, |f| f.code).ok();
        district.map(|i| districts[i].commune).or_else(|| former().map(|i| formers[i].commune))
    }

    pub(crate) fn commune_index(&self, code: CommuneCode) -> Option<usize> {
        self.tables.communes.binary_search_by_key(&code, |commune| commune.code).ok()
    }

    /// The communes that a postal code serves, by code. Empty for a CEDEX code.
    #[must_use]
    pub fn by_postal_code(&self, code: &str) -> Vec<&Commune> {
        let Ok(code) = code.parse::<PostalCode>() else { return Vec::new() };
        let first = self.postal().partition_point(|(other, _)| *other < code);
        let served = self.postal()[first..].iter().take_while(|(other, _)| *other == code);
        served.map(|(_, index)| self.at(*index)).collect()
    }

    /// The communes of exactly this name once normalised (see [`crate::normalise_name`]), most populated first.
    /// "Cedex" and arrondissement numbers are left aside ("Marseille 03", "AIX EN PROVENCE CEDEX 2").
    ///
    /// Former names and names of parts of a commune count only where no commune of today bears the name.
    /// With a postal code: those that it serves; failing that, those of its département, because a CEDEX code
    /// belongs to no commune.
    #[must_use]
    pub fn find_commune(&self, name: &str, postal_code: Option<&str>) -> Vec<&Commune> {
        let (current, former) = self.names().communes(name);
        let candidates = [current, former].map(|indexes| self.most_populated_first(indexes));
        let Some(code) = postal_code.map(str::trim).filter(|code| !code.is_empty()) else {
            return candidates.into_iter().find(|found| !found.is_empty()).unwrap_or_default();
        };
        let Ok(code) = code.parse::<PostalCode>() else { return Vec::new() };
        let served = |commune: &Commune| commune.postal_codes.contains(&code);
        let near = |commune: &Commune| code.may_be_in(commune.departement);
        let tests: [&dyn Fn(&Commune) -> bool; 2] = [&served, &near];
        let mut matches = tests.iter().flat_map(|test| {
            candidates.iter().map(move |found| found.iter().copied().filter(|c| test(c)).collect::<Vec<_>>())
        });
        matches.find(|found| !found.is_empty()).unwrap_or_default()
    }

    fn most_populated_first(&self, mut indexes: Vec<u32>) -> Vec<&Commune> {
        indexes.sort_unstable();
        indexes.dedup();
        let mut communes: Vec<_> = indexes.into_iter().map(|index| self.at(index)).collect();
        communes.sort_by_key(|commune| std::cmp::Reverse(commune.population));
        communes
    }

    /// Territories for what a person is typing: a name or its beginning, a word inside it, a name with one
    /// mistake, a postal code or its beginning, an INSEE code. The most relevant first, then the most populated.
    /// Within `scope` if given. At most `limit`.
    #[must_use]
    pub fn suggest(&self, text: &str, scope: Option<&Scope>, limit: usize) -> Vec<Suggestion> {
        crate::names::suggest(self, text, scope, limit)
    }

    /// The territory that a person means who wrote a whole answer: a name or a code, a commune with its postal code in
    /// any order, an address that ends with a commune, the initials of an EPCI. Guesses stay within the scope; what is
    /// named exactly may lie outside of it. None where the text means nothing.
    #[must_use]
    pub fn understand(&self, text: &str, scope: &Scope) -> Option<Meant> {
        crate::names::understand(self, text, scope)
    }

    /// A territory of any level, or None if no such code exists. A former code of a commune gives the
    /// commune of today.
    #[must_use]
    pub fn territory(&self, code: TerritoryCode) -> Option<Territory<'_>> {
        self.target(code).map(|target| self.resolve(target))
    }

    pub(crate) fn target(&self, code: TerritoryCode) -> Option<Target> {
        let code = match code {
            TerritoryCode::Commune(code) => TerritoryCode::Commune(self.current_code(code)?),
            _ => code,
        };
        self.groups().find(&self.tables, code)
    }

    pub(crate) fn resolve(&self, target: Target) -> Territory<'_> {
        let (code, name) = code_of(&self.tables, target);
        Territory { code, name, all: &self.tables.communes, members: self.groups().members(target) }
    }

    /// Every territory of a level, by code.
    pub fn level(&self, level: Level) -> impl Iterator<Item = Territory<'_>> {
        targets(&self.tables, level).map(|target| self.resolve(target))
    }

    pub(crate) fn at(&self, index: u32) -> &Commune {
        &self.tables.communes[index as usize]
    }

    pub(crate) fn names(&self) -> &NameIndex {
        self.names.get_or_init(|| NameIndex::new(&self.tables))
    }

    /// Communes served by a postal code that begins so.
    pub(crate) fn postal_prefix(&self, prefix: &str) -> impl Iterator<Item = (PostalCode, u32)> {
        let first = self.postal().partition_point(|(code, _)| code.as_str() < prefix);
        self.postal()[first..].iter().copied().take_while(move |(code, _)| code.as_str().starts_with(prefix))
    }
}
