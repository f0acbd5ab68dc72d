//! The territory that a person means.

use super::normalise::{normalise_name, words};
use crate::{Commune, Level, PostalCode, Scope, Suggestion, Territories, TerritoryCode};

/// What a text was taken to mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meant {
    /// The territory.
    pub code: TerritoryCode,
    /// Whether the text is its name or its code. Otherwise it was guessed: tell the person.
    pub sure: bool,
}

/// Words that a name of EPCI is shortened without.
const SMALL_WORDS: [&str; 10] = ["d", "de", "des", "du", "et", "l", "la", "le", "les", "en"];
/// Kinds of EPCI, which people leave out of its initials.
const KINDS: [&str; 4] = ["ca", "cc", "cu", "metropole"];

pub(crate) fn understand(all: &Territories, text: &str, scope: &Scope) -> Option<Meant> {
    with_postal_code(all, text, scope)
        .or_else(|| proposed(all, text, scope, says))
        .or_else(|| initials(all, text, scope))
        .or_else(|| proposed(all, text, scope, |_, text, found| begins(text, found)))
        // A city elsewhere comes before one of the network that is written nearly the same.
        .or_else(|| elsewhere(all, text))
        .or_else(|| proposed(all, text, scope, |_, _, _| true))
        .or_else(|| at_the_end(all, text, scope))
}

fn meant(commune: &Commune, sure: bool) -> Meant {
    Meant { code: TerritoryCode::Commune(commune.code), sure }
}

/// A name and a postal code, in any order: "Manosque 04100", "12 rue Grande 04100 Manosque".
fn with_postal_code(all: &Territories, text: &str, scope: &Scope) -> Option<Meant> {
    let is_code = |word: &&str| word.len() == 5 && word.parse::<PostalCode>().is_ok();
    let parts = || text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')'));
    let code = parts().find(is_code)?;
    let rest = parts().filter(|word| *word != code).collect::<Vec<_>>().join(" ");
    if normalise_name(&rest).is_empty() {
        return None;
    }
    if let Some(found) = all.find_commune(&rest, Some(code)).first() {
        return Some(meant(found, true));
    }
    let mut served = all.by_postal_code(code);
    served.retain(|commune| scope.contains(commune));
    served.sort_by_key(|commune| std::cmp::Reverse(commune.population));
    let typed = words(&rest);
    let named = served.iter().find(|commune| ends_with(&typed, &normalise_name(commune.name)));
    named.or(served.first()).map(|commune| meant(commune, false))
}

fn ends_with(typed: &str, name: &str) -> bool {
    typed.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with(' '))
}

/// What would be proposed first to who types this, if it passes.
fn proposed(
    all: &Territories,
    text: &str,
    scope: &Scope,
    passes: impl Fn(&Territories, &str, &Suggestion) -> bool,
) -> Option<Meant> {
    let first = all.suggest(text, Some(scope), 1).into_iter().next()?;
    passes(all, text, &first).then(|| Meant { code: first.code, sure: says(all, text, &first) })
}

/// Whether a name, of today or former, begins like the text.
fn begins(text: &str, found: &Suggestion) -> bool {
    let typed = normalise_name(text);
    let names = [Some(found.name.as_str()), found.former_name.as_deref()];
    names.into_iter().flatten().any(|name| normalise_name(name).starts_with(&typed))
}

/// Whether a text is the name or the code of a territory.
fn says(all: &Territories, text: &str, found: &Suggestion) -> bool {
    let text = text.trim();
    let postal = || {
        let served = all.by_postal_code(text);
        served.iter().any(|commune| TerritoryCode::Commune(commune.code) == found.code)
    };
    normalise_name(&found.name) == normalise_name(text) || text.parse() == Ok(found.code) || postal()
}

/// An EPCI by the initials that people know it by: "DLVA".
fn initials(all: &Territories, text: &str, scope: &Scope) -> Option<Meant> {
    let typed = words(text);
    if !(3..=8).contains(&typed.len()) || !typed.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let known = |name: &str| {
        let name = words(name);
        let long: Vec<_> = name.split(' ').filter(|word| !SMALL_WORDS.contains(word)).collect();
        let first = |words: &[&str]| words.iter().filter_map(|word| word.chars().next()).collect::<String>();
        let without_kind =
            long.iter().position(|word| !KINDS.contains(word)).map_or(&[][..], |from| &long[from..]);
        let kind = name.split(' ').next().filter(|word| KINDS.contains(word)).unwrap_or_default();
        typed == first(without_kind) || typed == format!("{kind}{}", first(without_kind))
    };
    let mut epci = all.level(Level::Epci).filter(|one| known(one.name()) && scope.touches(all, one.code()));
    epci.next().map(|one| Meant { code: one.code(), sure: false })
}

/// The commune that an address ends with: "12 rue Grande, Manosque". The longest name wins.
fn at_the_end(all: &Territories, text: &str, scope: &Scope) -> Option<Meant> {
    let starts =
        text.char_indices().filter(|(_, c)| c.is_whitespace() || *c == ',').map(|(at, c)| at + c.len_utf8());
    starts
        .filter_map(|start| text.get(start..))
        .find_map(|end| all.find_commune(end, None).into_iter().find(|commune| scope.contains(commune)))
        .map(|commune| meant(commune, false))
}

/// A territory that the network does not cover: never a guess.
fn elsewhere(all: &Territories, text: &str) -> Option<Meant> {
    let first = all.suggest(text, None, 1).into_iter().next()?;
    says(all, text, &first).then_some(Meant { code: first.code, sure: true })
}
