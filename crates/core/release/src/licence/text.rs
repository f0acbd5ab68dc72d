//! Official texts, as SPDX keeps them. They are looked up while the program is compiled: those that nobody can choose are
//! not in it.
//!
//! Each may be handed on: Creative Commons give their texts to the public domain, Open Data Commons ask projects to keep a
//! copy, the Licence Ouverte is a document of the French State, the others say in their text that it may be copied as it is.

use super::Licence;

/// The text of an identifier.
const fn find(id: &str) -> &'static str {
    let (texts, id) = (spdx::text::LICENSE_TEXTS, id.as_bytes());
    let mut at = 0;
    while at < texts.len() {
        let (name, text) = texts[at];
        if same(name.as_bytes(), id) {
            return text;
        }
        at += 1;
    }
    ""
}

const fn same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

macro_rules! texts {
    ($($licence:ident)+) => {
        /// The text of a licence.
        pub(super) const fn of(licence: Licence) -> &'static str {
            match licence {
                $(Licence::$licence => const { find(Licence::$licence.code()) }),+
            }
        }
    };
}

texts! {
    Mit Isc Bsd2 Bsd3 Apache2 CecillB Unlicense Mpl2 Lgpl21 Lgpl3 CecillC Eupl12 Cecill21 Gpl2Only Gpl2 Gpl3Only Gpl3
    Agpl3 Etalab2 Odbl OdcBy Pddl Cc0 CcBy4 CcBySa4 Lal13 CcBy3 CcBySa3 CcByNc4 CcByNcSa4 CcByNd4 CcByNcNd4
}
