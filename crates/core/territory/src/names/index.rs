//! All the names in one sorted list.

use super::normalise::{article_length, words};
use crate::Level;
use crate::tables::Tables;

/// Where a territory stands in the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Target {
    Commune(u32),
    Epci(u32),
    Departement(u32),
    Region(u32),
}

impl Target {
    pub const fn level(self) -> Level {
        match self {
            Self::Commune(_) => Level::Commune,
            Self::Epci(_) => Level::Epci,
            Self::Departement(_) => Level::Departement,
            Self::Region(_) => Level::Region,
        }
    }

    pub const fn index(self) -> u32 {
        match self {
            Self::Commune(index) | Self::Epci(index) | Self::Departement(index) | Self::Region(index) => {
                index
            }
        }
    }
}

/// Where a name comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Source {
    /// The name of today.
    Current,
    /// A municipal arrondissement.
    District,
    /// A former name or that of a part: place in the table of former codes.
    Former(u32),
}

#[derive(Debug)]
struct Entry {
    start: u32,
    /// Bytes of the article, or of the kind of EPCI, that the name is sorted without.
    skip: u8,
    target: Target,
    source: Source,
}

/// A name of the index.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Name<'a> {
    /// Normalised, with its article.
    pub full: &'a str,
    /// Normalised.
    pub key: &'a str,
    pub target: Target,
    pub source: Source,
}

/// Names sorted by their normalised form. The texts stand in one buffer, in the same order, each ended by a
/// line feed: one search in the buffer finds words inside names.
#[derive(Debug)]
pub(crate) struct NameIndex {
    buffer: String,
    entries: Vec<Entry>,
}

impl NameIndex {
    pub fn new(tables: &Tables) -> Self {
        let mut unsorted = Self { buffer: String::new(), entries: Vec::new() };
        for (name, target, source) in all(tables) {
            unsorted.push(&words(name), target, source);
        }
        let mut order: Vec<usize> = (0..unsorted.entries.len()).collect();
        order.sort_unstable_by_key(|place| {
            let Name { key, target, source, .. } = unsorted.name(*place);
            (key, target, source)
        });
        let mut sorted = Self {
            buffer: String::with_capacity(unsorted.buffer.len()),
            entries: Vec::with_capacity(order.len()),
        };
        for place in order {
            let Name { full, target, source, .. } = unsorted.name(place);
            sorted.push(full, target, source);
        }
        sorted
    }

    fn push(&mut self, full: &str, target: Target, source: Source) {
        let start = u32::try_from(self.buffer.len()).unwrap_or(u32::MAX);
        let skip = match target {
            Target::Epci(_) => kind_length(full),
            _ => article_length(full),
        };
        self.entries.push(Entry { start, skip: u8::try_from(skip).unwrap_or(0), target, source });
        self.buffer.push_str(full);
        self.buffer.push('\n');
    }

    fn name(&self, position: usize) -> Name<'_> {
        let Entry { start, skip, target, source } = self.entries[position];
        let end = self.entries.get(position + 1).map_or(self.buffer.len(), |next| next.start as usize) - 1;
        let full = &self.buffer[start as usize..end];
        Name { full, key: &full[usize::from(skip)..], target, source }
    }

    pub fn iter(&self) -> impl Iterator<Item = Name<'_>> {
        (0..self.entries.len()).map(|position| self.name(position))
    }

    /// Names whose normalised form begins so, in order.
    pub fn beginning_with<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = Name<'a>> {
        let first = partition(self.entries.len(), |position| self.name(position).key < prefix);
        (first..self.entries.len())
            .map(|position| self.name(position))
            .take_while(move |name| name.key.starts_with(prefix))
    }

    /// Names with a word, other than the first, that begins so.
    pub fn with_word<'a>(&'a self, word: &'a str) -> impl Iterator<Item = Name<'a>> {
        let needle = format!(" {word}");
        let mut from = 0;
        std::iter::from_fn(move || {
            let found = from + self.buffer.get(from..)?.find(&needle)?;
            let position = self.entries.partition_point(|entry| entry.start as usize <= found) - 1;
            from = self.entries.get(position + 1).map_or(self.buffer.len(), |next| next.start as usize);
            Some(self.name(position))
        })
    }

    /// The communes of that very name: of today (arrondissements of Paris, Lyon, Marseille included), and
    /// those that once bore it.
    pub fn communes(&self, name: &str) -> (Vec<u32>, Vec<u32>) {
        let words = words(name);
        let key = without_postal_words(&words[article_length(&words)..]);
        let (mut current, mut former) = (Vec::new(), Vec::new());
        for name in self.beginning_with(key).take_while(|name| name.key == key) {
            match (name.target, name.source) {
                (Target::Commune(index), Source::Former(_)) => former.push(index),
                (Target::Commune(index), _) => current.push(index),
                _ => {}
            }
        }
        (current, former)
    }
}

/// Index of the first position, among `length`, where the sorted condition stops to hold.
fn partition(length: usize, holds: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, length);
    while low < high {
        let middle = usize::midpoint(low, high);
        if holds(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

fn all(tables: &Tables) -> impl Iterator<Item = (&str, Target, Source)> {
    let commune = |code| tables.communes.binary_search_by_key(&code, |c| c.code).ok();
    let target = move |code| commune(code).and_then(|i| u32::try_from(i).ok()).map(Target::Commune);
    let current = Source::Current;
    let communes = (0..).zip(&tables.communes).map(move |(i, c)| (c.name, Target::Commune(i), current));
    let epci = (0..).zip(&tables.epci).map(move |(i, e)| (e.name, Target::Epci(i), current));
    let departements =
        (0..).zip(&tables.departements).map(move |(i, (d, _))| (d.name, Target::Departement(i), current));
    let regions = (0..).zip(&tables.regions).map(move |(i, r)| (r.name, Target::Region(i), current));
    let districts =
        tables.districts.iter().filter_map(move |d| Some((d.name, target(d.commune)?, Source::District)));
    let formers = (0..)
        .zip(&tables.formers)
        .filter_map(move |(i, f)| Some((f.name?, target(f.commune)?, Source::Former(i))));
    communes.chain(epci).chain(departements).chain(regions).chain(districts).chain(formers)
}

/// EPCI are known without their kind: "CA", "CC du", "CU"…
fn kind_length(full: &str) -> usize {
    let mut length = 0;
    for word in full.split_inclusive(' ') {
        if !matches!(
            word.trim_end(),
            "ca" | "cc" | "cu" | "du" | "de" | "des" | "d" | "le" | "la" | "les" | "l"
        ) {
            break;
        }
        length += word.len();
    }
    if length < full.len() { length } else { 0 }
}

/// Without "cedex" and what follows, and without the number of an arrondissement at the end.
fn without_postal_words(key: &str) -> &str {
    let key = key.find(" cedex").map_or(key, |cut| &key[..cut]);
    let key = key.strip_suffix(" arrondissement").unwrap_or(key);
    match key.rsplit_once(' ') {
        Some((name, last)) if last.starts_with(|c: char| c.is_ascii_digit()) => name,
        _ => key,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_postal_words_aside() {
        assert_eq!(without_postal_words("aix en provence cedex 2"), "aix en provence");
        assert_eq!(without_postal_words("marseille 1er arrondissement"), "marseille");
        assert_eq!(without_postal_words("paris 12"), "paris");
        assert_eq!(without_postal_words("thor"), "thor");
    }

    #[test]
    fn knows_epci_without_their_kind() {
        let key = |full: &'static str| &full[kind_length(full)..];
        assert_eq!(key("cc du pays de pontchateau"), "pays de pontchateau");
        assert_eq!(key("metropole d aix marseille"), "metropole d aix marseille");
        assert_eq!(key("cc"), "cc");
    }

    #[test]
    fn partition_stops_where_the_condition_stops() {
        for stop in 0..=7 {
            assert_eq!(partition(7, |position| position < stop), stop);
        }
    }
}
