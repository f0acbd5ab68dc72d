//! What people and files write for a licence.

use super::Licence;

/// Common names, in lower case, with nothing but letters, digits and points.
const NAMES: [(&str, Licence); 45] = [
    ("odbl", Licence::Odbl),
    ("odbl1.0", Licence::Odbl),
    ("opendatabaselicense", Licence::Odbl),
    ("openstreetmap", Licence::Odbl),
    ("lo2.0", Licence::Etalab2),
    ("lov2", Licence::Etalab2),
    ("lo", Licence::Etalab2),
    ("etalab", Licence::Etalab2),
    ("licenceouverte", Licence::Etalab2),
    ("licenceouverte2.0", Licence::Etalab2),
    ("licenceouverteopenlicence2.0", Licence::Etalab2),
    ("ccby", Licence::CcBy4),
    ("ccby4", Licence::CcBy4),
    ("ccbysa", Licence::CcBySa4),
    ("ccbysa4", Licence::CcBySa4),
    ("ccbync", Licence::CcByNc4),
    ("ccbyncsa", Licence::CcByNcSa4),
    ("ccbynd", Licence::CcByNd4),
    ("ccbyncnd", Licence::CcByNcNd4),
    ("cc0", Licence::Cc0),
    ("artlibre", Licence::Lal13),
    ("licenceartlibre", Licence::Lal13),
    ("gplv2", Licence::Gpl2Only),
    ("gpl2", Licence::Gpl2Only),
    ("gpl2.0", Licence::Gpl2Only),
    ("gpl2.0+", Licence::Gpl2),
    ("gplv3", Licence::Gpl3Only),
    ("gpl3", Licence::Gpl3Only),
    ("gpl3.0", Licence::Gpl3Only),
    ("gpl3.0+", Licence::Gpl3),
    ("gpl3+", Licence::Gpl3),
    ("agpl3.0+", Licence::Agpl3),
    ("agplv3+", Licence::Agpl3),
    ("lgpl2.1+", Licence::Lgpl21),
    ("lgpl3.0+", Licence::Lgpl3),
    ("apache", Licence::Apache2),
    ("apache2", Licence::Apache2),
    ("mpl", Licence::Mpl2),
    ("mpl2", Licence::Mpl2),
    ("eupl", Licence::Eupl12),
    ("eupl1.2", Licence::Eupl12),
    ("bsd2", Licence::Bsd2),
    ("bsd3", Licence::Bsd3),
    ("cecill", Licence::Cecill21),
    ("cecill2.1", Licence::Cecill21),
];

/// Reads what stands for a licence.
pub(super) fn read(text: &str) -> Option<Licence> {
    let text = text.trim();
    let exact = Licence::ALL.iter().copied().find(|one| one.code().eq_ignore_ascii_case(text));
    exact.or_else(|| by_address(text)).or_else(|| by_name(text))
}

fn by_name(text: &str) -> Option<Licence> {
    let plain: String = text
        .chars()
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '+'))
        .collect();
    let known = NAMES.iter().find(|(name, _)| *name == plain).map(|(_, licence)| *licence);
    let same_signs = |licence: &&Licence| {
        let code = licence.code().chars().flat_map(char::to_lowercase);
        code.filter(|c| *c != '-').eq(plain.chars())
    };
    known.or_else(|| Licence::ALL.iter().find(same_signs).copied())
}

/// The address of a licence, with or without what comes after its own path.
fn by_address(text: &str) -> Option<Licence> {
    let path = |url: &str| {
        let rest = url.split_once("://")?.1;
        let rest = rest.strip_prefix("www.").unwrap_or(rest);
        let rest = rest.split_once("/deed").map_or(rest, |(rest, _)| rest);
        Some(rest.trim_end_matches('/').to_ascii_lowercase())
    };
    let wanted = path(text)?;
    let wanted = wanted.strip_suffix("/legalcode").unwrap_or(&wanted);
    // Of several under one address (GPL 2, only or later), the one that says less: only.
    Licence::ALL.iter().copied().find(|one| path(one.url()).as_deref() == Some(wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_read_back_in_any_case() {
        for licence in Licence::ALL {
            assert_eq!(read(licence.code()), Some(*licence));
            assert_eq!(read(&licence.code().to_lowercase()), Some(*licence));
            assert_eq!(read(&licence.code().replace('-', " ")), Some(*licence));
        }
    }

    #[test]
    fn common_names_and_addresses_are_understood() {
        for (text, licence) in [
            ("ODbL", Licence::Odbl),
            ("Licence Ouverte 2.0", Licence::Etalab2),
            ("CC BY-SA", Licence::CcBySa4),
            ("GPL-3.0+", Licence::Gpl3),
            ("GPL-3.0", Licence::Gpl3Only),
            ("https://creativecommons.org/licenses/by/4.0/", Licence::CcBy4),
            ("http://www.opendatacommons.org/licenses/odbl/1-0", Licence::Odbl),
            ("https://creativecommons.org/licenses/by-sa/4.0/legalcode", Licence::CcBySa4),
        ] {
            assert_eq!(read(text), Some(licence), "{text}");
        }
        for text in ["", "copyright", "CC BY 9.0", "https://exemple.fr/licence", "GPL-2.0-ish"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
