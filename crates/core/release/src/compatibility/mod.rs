//! Whether something made from other things may be given under a licence.
//!
//! What was taken must be *in* what is given: copied, changed, translated, extracted. A program that reads data, a page that
//! links to a picture, take nothing. Each rule names where it comes from. Where sources disagree, or say nothing, the answer
//! is to check.

mod into_code;
mod into_content;
mod into_data;

use maillage_vocabulary::codes;

use crate::licence::{Family, Licence, Nature};

codes! {
    /// What comes of a comparison, from the best to the worst.
    pub enum Verdict("verdict") {
        /// It may be given so.
        Fits = "fits",
        /// A person must look: it depends on something that is not known here.
        ToCheck = "to-check",
        /// It may not be given so.
        Refused = "refused",
    }
}

codes! {
    /// Why. Words stand elsewhere, each with the two licences.
    pub enum Reason("reason of a comparison") {
        /// The same licence.
        Same = "same",
        /// The source asks for nothing.
        Free = "free",
        /// Authors are named, notices stay: then any licence may be chosen.
        KeepNotice = "keep-notice",
        /// The files taken keep their licence; what stands beside them need not.
        FilesStay = "files-stay",
        /// The source lets one choose this version.
        OtherVersion = "other-version",
        /// The source itself names this licence as one that may be chosen.
        Named = "named",
        /// Both may stand in one program, each part under its own.
        BesideAgpl = "beside-agpl",
        /// The data stay under their licence, in files apart from the code.
        DataApart = "data-apart",
        /// A map, a picture, a text drawn from a database may have its own licence, if it names the database.
        ProducedWork = "produced-work",
        /// The licence was chosen for another nature.
        WrongNature = "wrong-nature",
        /// The source forbids a use or a change.
        NotFree = "not-free",
        /// Nobody allowed anything.
        AllRightsReserved = "all-rights-reserved",
        /// Nothing is known of the terms.
        Unknown = "unknown",
        /// A licence that is not in the list.
        Unlisted = "unlisted",
        /// The chosen licence asks for nothing, while authors must be named.
        AttributionLost = "attribution-lost",
        /// A database made from it goes under the same licence.
        DatabaseAlike = "database-alike",
        /// What is made from it goes under the same licence.
        Alike = "alike",
        /// Texts and pictures under such a licence go in a deliverable of their own.
        ContentApart = "content-apart",
        /// It goes with GPL 3 and no other.
        OnlyGpl3 = "only-gpl3",
        /// It goes with GPL 2 and no other.
        OnlyGpl2 = "only-gpl2",
        /// It goes with version 3, not with version 2.
        NeedsVersion3 = "needs-version-3",
        /// It stays under the Affero licence.
        AgplStays = "agpl-stays",
        /// It goes as long as it remains a library that can be changed for another.
        LibraryOnly = "library-only",
        /// No source says for sure.
        NotSettled = "not-settled",
        /// Only the one who gave the data can lift a condition.
        AskPermission = "ask-permission",
        /// What a program computes is not under its licence; what was copied out of it is.
        OutputOrCopy = "output-or-copy",
    }
}

/// Under which terms something was found.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// A licence of the list.
    Listed(Licence),
    /// Another, by what it is called.
    Other(String),
    /// All rights reserved.
    Closed,
    /// Nobody knows.
    Unknown,
}

/// What comes of one source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What comes of it.
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
}

/// What comes of all sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The worst of all.
    pub verdict: Verdict,
    /// Whether the licence suits the nature.
    pub suits: bool,
    /// Of each source, in their order.
    pub findings: Vec<Finding>,
}

impl Finding {
    const fn fits(reason: Reason) -> Self {
        Self { verdict: Verdict::Fits, reason }
    }

    const fn to_check(reason: Reason) -> Self {
        Self { verdict: Verdict::ToCheck, reason }
    }

    const fn refused(reason: Reason) -> Self {
        Self { verdict: Verdict::Refused, reason }
    }
}

/// Whether something of a nature, made from these sources, may be given under a licence.
pub fn check(nature: Nature, licence: Licence, sources: &[Origin]) -> Check {
    let suits = licence.suits(nature);
    let findings: Vec<_> = sources.iter().map(|source| one(nature, licence, source)).collect();
    let own = if suits { Verdict::Fits } else { Verdict::Refused };
    let verdict = findings.iter().map(|one| one.verdict).fold(own, Ord::max);
    Check { verdict, suits, findings }
}

/// The licences that fit a nature and all sources, the usual ones first.
pub fn that_fit(nature: Nature, sources: &[Origin]) -> Vec<Licence> {
    let fits = |licence: &&Licence| check(nature, **licence, sources).verdict == Verdict::Fits;
    Licence::of(nature).iter().filter(fits).copied().collect()
}

fn one(nature: Nature, licence: Licence, source: &Origin) -> Finding {
    if !licence.suits(nature) {
        return Finding::refused(Reason::WrongNature);
    }
    match source {
        Origin::Listed(source) => listed(nature, licence, *source),
        Origin::Other(_) => Finding::to_check(Reason::Unlisted),
        Origin::Closed => Finding::refused(Reason::AllRightsReserved),
        Origin::Unknown => Finding::to_check(Reason::Unknown),
    }
}

fn listed(nature: Nature, licence: Licence, source: Licence) -> Finding {
    if source == licence {
        return Finding::fits(Reason::Same);
    }
    match (source.family(), nature) {
        // Definition of free cultural works, and open definition 2.1: no use and no change may be forbidden.
        (Family::NotFree, _) => Finding::refused(Reason::NotFree),
        (Family::Dedication, _) => Finding::fits(Reason::Free),
        (Family::Attribution, _) if licence.family() == Family::Dedication => {
            Finding::refused(Reason::AttributionLost)
        }
        (_, Nature::Code) => into_code::compare(source, licence),
        (_, Nature::Data) => into_data::compare(source, licence),
        (_, Nature::Content) => into_content::compare(source, licence),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn origins() -> impl Strategy<Value = Vec<Origin>> {
        let listed = prop::sample::select(Licence::ALL).prop_map(Origin::Listed);
        let other = "[A-Z]{2,5}-[0-9]".prop_map(Origin::Other);
        prop::collection::vec(
            prop_oneof![6 => listed, 1 => other, 1 => Just(Origin::Closed), 1 => Just(Origin::Unknown)],
            0..6,
        )
    }

    proptest! {
        #[test]
        fn one_more_source_never_makes_it_better(
            nature in prop::sample::select(Nature::ALL),
            licence in prop::sample::select(Licence::ALL),
            sources in origins(),
            more in origins(),
        ) {
            let before = check(nature, licence, &sources).verdict;
            let after = check(nature, licence, &[sources, more].concat()).verdict;
            prop_assert!(after >= before);
        }

        #[test]
        fn what_is_not_known_never_fits(
            nature in prop::sample::select(Nature::ALL),
            licence in prop::sample::select(Licence::ALL),
            mut sources in origins(),
            at in 0_usize..6,
        ) {
            sources.insert(at.min(sources.len()), Origin::Unknown);
            prop_assert!(check(nature, licence, &sources).verdict > Verdict::Fits);
            prop_assert!(that_fit(nature, &sources).is_empty());
        }

        #[test]
        fn what_fits_is_what_is_checked(nature in prop::sample::select(Nature::ALL), sources in origins()) {
            for licence in that_fit(nature, &sources) {
                prop_assert!(licence.suits(nature));
                prop_assert_eq!(check(nature, licence, &sources).verdict, Verdict::Fits);
            }
        }
    }

    #[test]
    fn what_is_one_s_own_goes_under_any_licence_of_its_nature() {
        for nature in Nature::ALL {
            assert_eq!(that_fit(*nature, &[]), Licence::of(*nature));
        }
    }

    #[test]
    fn a_licence_of_code_is_none_for_data() {
        let check = check(Nature::Data, Licence::Mit, &[]);
        assert_eq!((check.verdict, check.suits), (Verdict::Refused, false));
    }
}
