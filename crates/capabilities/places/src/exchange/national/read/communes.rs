//! Which commune a code, a name and a postal code lead to. All offline.

use std::borrow::Cow;

use maillage_territory::{Commune, PostalCode, Territories, normalise_name};

/// Communes by the digits of their code: one look-up where a search would take fifteen.
pub(super) struct CommuneTable {
    territories: &'static Territories,
    /// One more than the rank of the commune, zero for none.
    ranks: Vec<u16>,
}

impl CommuneTable {
    pub fn new(territories: &'static Territories) -> Self {
        let mut ranks = vec![0; 12 * 10 * 1_000];
        for (commune, rank) in territories.communes().iter().zip(1..) {
            if let Some(slot) = slot(commune.code.as_str()).and_then(|slot| ranks.get_mut(slot)) {
                *slot = rank;
            }
        }
        Self { territories, ranks }
    }

    /// The commune of today for a code, of today or former.
    pub fn get(&self, code: &str) -> Option<&'static Commune> {
        let rank = slot(code).and_then(|slot| self.ranks.get(slot)).map_or(0, |rank| usize::from(*rank));
        match rank.checked_sub(1) {
            Some(rank) => self.territories.communes().get(rank),
            None => self.territories.commune(code),
        }
    }
}

/// A number of its own for a code: by second character, first, then the rest.
fn slot(code: &str) -> Option<usize> {
    let [first, second, rest @ ..] = code.as_bytes() else { return None };
    let second = match second {
        b'0'..=b'9' => second - b'0',
        b'A' | b'B' => 10 + second - b'A',
        _ => return None,
    };
    if rest.len() != 3 || !first.is_ascii_digit() || !rest.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let number = rest.iter().fold(0, |number, digit| number * 10 + usize::from(digit - b'0'));
    Some((usize::from(second) * 10 + usize::from(first - b'0')) * 1_000 + number)
}

/// A code whose first zero a spreadsheet has eaten.
pub(super) fn padded(code: &str) -> Cow<'_, str> {
    let code = code.strip_suffix(".0").unwrap_or(code);
    if code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit()) {
        Cow::Owned(format!("0{code}"))
    } else {
        Cow::Borrowed(code)
    }
}

/// A postal code as people and spreadsheets write it: `04 100`, `4100`, `4100.0`, `F-04100`.
pub(super) fn read_postal_code(text: &str) -> Option<PostalCode> {
    if let Ok(code) = text.parse() {
        return Some(code);
    }
    let text = text.strip_prefix("F-").unwrap_or(text);
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    padded(&compact).parse().ok()
}

/// The commune of a name and a postal code, in this order: same name, served by the postal code; the only
/// one that the postal code serves whose name begins alike; the only one of that name in France; the only
/// one that the postal code serves; the same name in the département of the postal code.
pub(super) fn resolve<'t>(
    territories: &'t Territories,
    name: &str,
    postal: Option<PostalCode>,
) -> Option<&'t Commune> {
    let Some(postal) = postal else { return only(&territories.find_commune(name, None)) };
    served(territories, name, postal)
        .or_else(|| alike(territories, name, postal))
        .or_else(|| only(&territories.find_commune(name, None)))
        .or_else(|| only(&territories.by_postal_code(postal.as_str())))
        .or_else(|| territories.find_commune(name, Some(postal.as_str())).first().copied())
}

/// The commune of this name that the postal code serves; the most populated, should there be two.
pub(super) fn served<'t>(
    territories: &'t Territories,
    name: &str,
    postal: PostalCode,
) -> Option<&'t Commune> {
    if name.is_empty() {
        return None;
    }
    let named = territories.find_commune(name, Some(postal.as_str()));
    named.into_iter().find(|commune| commune.postal_codes.contains(&postal))
}

/// The only commune of the postal code whose name begins as this one does, or the reverse.
fn alike<'t>(territories: &'t Territories, name: &str, postal: PostalCode) -> Option<&'t Commune> {
    let wanted = normalise_name(name);
    if wanted.is_empty() {
        return None;
    }
    let mut communes = territories.by_postal_code(postal.as_str());
    communes.retain(|commune| {
        let official = normalise_name(commune.name);
        official.starts_with(&wanted) || wanted.starts_with(&official)
    });
    only(&communes)
}

fn only<'t>(communes: &[&'t Commune]) -> Option<&'t Commune> {
    if let [commune] = communes { Some(commune) } else { None }
}

/// Whether a name is that of a commune, today or formerly, or its beginning ("Loriol" for
/// "Loriol-sur-Drôme"). An empty name contradicts nothing.
pub(super) fn is_name_of(territories: &Territories, name: &str, commune: &Commune) -> bool {
    name.is_empty()
        || *name == *commune.name
        || normalise_name(commune.name).starts_with(&normalise_name(name))
        || territories.find_commune(name, None).iter().any(|other| other.code == commune.code)
        || commune.postal_codes.iter().any(|postal| {
            let named = territories.find_commune(name, Some(postal.as_str()));
            named.iter().any(|other| other.code == commune.code)
        })
}

/// Whether a postal code serves no commune: a CEDEX code, of a business or a public body.
pub(super) fn is_cedex(territories: &Territories, postal: PostalCode) -> bool {
    territories.by_postal_code(postal.as_str()).is_empty()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn resolved(name: &str, postal: &str) -> Option<&'static str> {
        resolve(Territories::embedded(), name, postal.parse().ok()).map(|commune| commune.code.as_str())
    }

    #[rstest]
    #[case::exact("Reims", "51100", Some("51454"))]
    #[case::capitals_and_saint("ST ANDRE LES ALPES", "04170", Some("04173"))]
    #[case::cedex("GAP CEDEX", "05007", Some("05061"))]
    #[case::arrondissement("Marseille 11", "13011", Some("13055"))]
    #[case::begins_alike("Digne", "04000", Some("04070"))]
    #[case::unique_name("Barcelonnette", "99999", Some("04019"))]
    #[case::name_alone("Barcelonnette", "", Some("04019"))]
    #[case::unknown("Nulle-Part", "99999", None)]
    fn communes(#[case] name: &str, #[case] postal: &str, #[case] expected: Option<&str>) {
        assert_eq!(resolved(name, postal), expected);
    }

    #[test]
    fn the_table_finds_every_commune() {
        let territories = Territories::embedded();
        let table = CommuneTable::new(territories);
        assert!(
            territories
                .communes()
                .iter()
                .all(|c| table.get(c.code.as_str()).is_some_and(|found| found.code == c.code))
        );
        assert_eq!(table.get("69152").map(|commune| commune.code.as_str()), Some("69149"));
        for code in ["", "é", "99999", "2C001", "041120", "0411"] {
            assert_eq!(table.get(code), None);
        }
    }

    #[rstest]
    #[case("04100", Some("04100"))]
    #[case("04 100", Some("04100"))]
    #[case("4100", Some("04100"))]
    #[case("4100.0", Some("04100"))]
    #[case("F-04100", Some("04100"))]
    #[case("410", None)]
    #[case("2A004", None)]
    fn postal_codes(#[case] text: &str, #[case] expected: Option<&str>) {
        assert_eq!(read_postal_code(text).as_ref().map(PostalCode::as_str), expected);
    }
}
