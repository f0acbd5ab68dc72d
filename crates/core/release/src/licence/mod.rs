//! Free licences by nature, and those that things are found under.

mod file;
mod read;
mod table;
mod text;

use maillage_vocabulary::codes;

pub use file::{Notice, license_file};

codes! {
    /// What a thing is: each nature has its licences.
    pub enum Nature("nature") {
        /// A program, and what it needs to be built.
        Code = "code",
        /// A database, a table, a map layer.
        Data = "data",
        /// Texts, pictures, sounds, films.
        Content = "content",
    }
}

codes! {
    /// A licence, by its SPDX identifier.
    pub enum Licence("licence") {
        /// MIT.
        Mit = "MIT",
        /// ISC.
        Isc = "ISC",
        /// BSD, two clauses.
        Bsd2 = "BSD-2-Clause",
        /// BSD, three clauses.
        Bsd3 = "BSD-3-Clause",
        /// Apache 2.0.
        Apache2 = "Apache-2.0",
        /// CeCILL-B.
        CecillB = "CECILL-B",
        /// Unlicense.
        Unlicense = "Unlicense",
        /// Mozilla 2.0.
        Mpl2 = "MPL-2.0",
        /// Lesser GPL 2.1 or later.
        Lgpl21 = "LGPL-2.1-or-later",
        /// Lesser GPL 3 or later.
        Lgpl3 = "LGPL-3.0-or-later",
        /// CeCILL-C.
        CecillC = "CECILL-C",
        /// European Union Public Licence 1.2.
        Eupl12 = "EUPL-1.2",
        /// CeCILL 2.1.
        Cecill21 = "CECILL-2.1",
        /// GPL 2 and no other.
        Gpl2Only = "GPL-2.0-only",
        /// GPL 2 or later.
        Gpl2 = "GPL-2.0-or-later",
        /// GPL 3 and no other.
        Gpl3Only = "GPL-3.0-only",
        /// GPL 3 or later.
        Gpl3 = "GPL-3.0-or-later",
        /// Affero GPL 3 or later.
        Agpl3 = "AGPL-3.0-or-later",
        /// Licence Ouverte 2.0.
        Etalab2 = "etalab-2.0",
        /// Open Database Licence.
        Odbl = "ODbL-1.0",
        /// Open Data Commons Attribution.
        OdcBy = "ODC-By-1.0",
        /// Open Data Commons public domain.
        Pddl = "PDDL-1.0",
        /// Creative Commons Zero.
        Cc0 = "CC0-1.0",
        /// Creative Commons Attribution 4.0.
        CcBy4 = "CC-BY-4.0",
        /// Creative Commons Attribution ShareAlike 4.0.
        CcBySa4 = "CC-BY-SA-4.0",
        /// Free Art Licence 1.3.
        Lal13 = "LAL-1.3",
        /// Creative Commons Attribution 3.0.
        CcBy3 = "CC-BY-3.0",
        /// Creative Commons Attribution ShareAlike 3.0.
        CcBySa3 = "CC-BY-SA-3.0",
        /// Creative Commons, no commercial use.
        CcByNc4 = "CC-BY-NC-4.0",
        /// Creative Commons, no commercial use, share alike.
        CcByNcSa4 = "CC-BY-NC-SA-4.0",
        /// Creative Commons, no change.
        CcByNd4 = "CC-BY-ND-4.0",
        /// Creative Commons, no commercial use, no change.
        CcByNcNd4 = "CC-BY-NC-ND-4.0",
    }
}

codes! {
    /// What a licence lets others do with what it covers, in broad lines.
    pub enum Family("family of licences") {
        /// Everything, without a condition.
        Dedication = "dedication",
        /// Everything, as long as authors are named and notices stay.
        Attribution = "attribution",
        /// Files or libraries stay under it; what stands beside them need not.
        Weak = "weak",
        /// What is made from it goes under it, too.
        ShareAlike = "share-alike",
        /// It forbids a use or a change: it is not free.
        NotFree = "not-free",
    }
}

codes! {
    /// What a licence asks of whoever takes something up, in plain words elsewhere.
    pub enum Obligation("obligation") {
        /// Nothing.
        Nothing = "nothing",
        /// Name authors and source.
        Cite = "cite",
        /// Leave the text of the licence and the notices in.
        KeepText = "keep-text",
        /// Give what is made from it under the same terms.
        ShareAlike = "share-alike",
        /// Give the changed files, or the changed library, under the same terms.
        ShareFiles = "share-files",
        /// Give the source code with the program.
        GiveSource = "give-source",
        /// Give the source code to those who use it across a network.
        GiveSourceOnline = "give-source-online",
        /// Put no lock on copies.
        KeepOpen = "keep-open",
    }
}

impl Licence {
    /// The name in French.
    pub const fn fr(self) -> &'static str {
        table::sheet(self).fr
    }

    /// The name in English.
    pub const fn en(self) -> &'static str {
        table::sheet(self).en
    }

    /// Where its text stands.
    pub const fn url(self) -> &'static str {
        table::sheet(self).url
    }

    /// What it lets others do, in broad lines.
    pub const fn family(self) -> Family {
        table::sheet(self).family
    }

    /// What it asks for.
    pub const fn obligations(self) -> &'static [Obligation] {
        table::sheet(self).obligations
    }

    /// The natures for which it may be chosen; none for those that things are only found under.
    pub const fn natures(self) -> &'static [Nature] {
        table::sheet(self).natures
    }

    /// Whether it may be chosen for a nature.
    pub fn suits(self, nature: Nature) -> bool {
        self.natures().contains(&nature)
    }

    /// Whether it is one of the GNU licences for programs.
    pub const fn is_gnu(self) -> bool {
        use Licence::{Agpl3, Gpl2, Gpl2Only, Gpl3, Gpl3Only, Lgpl3, Lgpl21};
        matches!(self, Gpl2Only | Gpl2 | Gpl3Only | Gpl3 | Agpl3 | Lgpl21 | Lgpl3)
    }

    /// Whether it was written for programs.
    pub fn is_of_code(self) -> bool {
        self.natures() == [Nature::Code]
    }

    /// Those that may be chosen for a nature, the usual ones first.
    pub fn of(nature: Nature) -> &'static [Self] {
        match nature {
            Nature::Code => &table::FOR_CODE,
            Nature::Data => &table::FOR_DATA,
            Nature::Content => &table::FOR_CONTENT,
        }
    }

    /// Its official text, as SPDX keeps it.
    pub const fn text(self) -> &'static str {
        text::of(self)
    }

    /// Reads what people and files write: the SPDX identifier in any case, former identifiers, common names, the address of the
    /// licence.
    pub fn read(text: &str) -> Option<Self> {
        read::read(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_licence_is_known_to_spdx_and_has_a_text() {
        for licence in Licence::ALL {
            let known = spdx::license_id(licence.code()).unwrap();
            assert_eq!(known.name, licence.code());
            assert!(!known.is_deprecated(), "{licence}");
            assert!(licence.text().len() > 400, "{licence}");
            assert!(licence.url().starts_with("https://"), "{licence}");
        }
    }

    #[test]
    fn what_may_be_chosen_is_free_and_listed_once() {
        for nature in Nature::ALL {
            let listed = Licence::of(*nature);
            for licence in Licence::ALL {
                let times = listed.iter().filter(|other| *other == licence).count();
                assert_eq!(times, usize::from(licence.suits(*nature)), "{nature} {licence}");
                assert!(times == 0 || licence.family() != Family::NotFree, "{licence}");
            }
        }
    }

    #[test]
    fn licences_of_code_are_approved_by_the_open_source_initiative() {
        // CeCILL-B and CeCILL-C are free for the FSF and in the French decree; the initiative has not looked at them.
        for licence in Licence::of(Nature::Code) {
            let known = spdx::license_id(licence.code()).unwrap();
            let french = matches!(licence, Licence::CecillB | Licence::CecillC);
            assert!(known.is_osi_approved() || french, "{licence}");
        }
    }

    #[test]
    fn only_a_dedication_asks_for_nothing() {
        for licence in Licence::ALL {
            let nothing = licence.obligations() == [Obligation::Nothing];
            assert_eq!(nothing, licence.family() == Family::Dedication, "{licence}");
        }
    }
}
