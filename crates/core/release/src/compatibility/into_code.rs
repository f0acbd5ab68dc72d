//! What goes into a program.
//!
//! Sources: the list of licences and the compatibility matrix of the Free Software Foundation (gnu.org/licenses), the texts of
//! the licences, the appendix of the EUPL, the declarations of Creative Commons (creativecommons.org/compatiblelicenses).

use super::{Finding, Reason};
use crate::licence::{Family, Licence};
use Licence::{
    Agpl3, Apache2, CcBy3, CcBySa4, Cecill21, CecillB, CecillC, Eupl12, Gpl2, Gpl2Only, Gpl3, Gpl3Only,
    Lgpl3, Lgpl21, Mpl2, Odbl,
};

/// A source that asks for something, and that is not what was chosen.
pub(super) fn compare(source: Licence, chosen: Licence) -> Finding {
    match source {
        Apache2 => apache(chosen),
        CecillB => cecill_b(chosen),
        CcBy3 => cc_by_3(chosen),
        // FSF: MIT (Expat, X11), ISC and the BSD licences without advertising clause go with all GPL; so does CC BY 4.0. The
        // Licence Ouverte 2.0 says that it goes with any free licence that asks to name authors.
        _ if source.family() == Family::Attribution => Finding::fits(Reason::KeepNotice),
        Mpl2 => mozilla(chosen),
        Lgpl21 | Lgpl3 | CecillC => library(source, chosen),
        Gpl2Only | Gpl2 | Gpl3Only | Gpl3 | Agpl3 => gnu(source, chosen),
        Eupl12 => eupl(chosen),
        Cecill21 => cecill(chosen),
        // ODbL 1.0, 4.5a: a collective database, and so the program beside it, is not a derivative of the database.
        Odbl => Finding::fits(Reason::DataApart),
        CcBySa4 => share_alike_4(chosen),
        // CC BY-SA 3.0 names no licence for programs, nor does the Free Art Licence 1.3.
        _ => Finding::refused(Reason::ContentApart),
    }
}

/// FSF: Apache 2.0 goes with GPL 3, not with GPL 2, because of its terms on patents. CeCILL says nothing of it.
const fn apache(chosen: Licence) -> Finding {
    match chosen {
        Gpl2Only | Gpl2 | Lgpl21 => Finding::refused(Reason::NeedsVersion3),
        Cecill21 | CecillC => Finding::to_check(Reason::NotSettled),
        _ => Finding::fits(Reason::KeepNotice),
    }
}

/// CeCILL-B, 5.3.4: a strong duty to name the origin, which the FSF has not looked at beside GPL, nor the Commission beside EUPL.
const fn cecill_b(chosen: Licence) -> Finding {
    if chosen.is_gnu() || matches!(chosen, Eupl12) {
        Finding::to_check(Reason::NotSettled)
    } else {
        Finding::fits(Reason::KeepNotice)
    }
}

/// FSF: CC BY 4.0 goes with GPL; nothing is said of 3.0.
const fn cc_by_3(chosen: Licence) -> Finding {
    if chosen.is_gnu() { Finding::to_check(Reason::NotSettled) } else { Finding::fits(Reason::KeepNotice) }
}

/// MPL 2.0, 1.12 and 3.3: GPL 2, LGPL 2.1, AGPL 3 and later may be chosen for a larger work; beside any other, its files stay
/// under it. Licences that want the whole work (CeCILL) are not named.
const fn mozilla(chosen: Licence) -> Finding {
    match chosen {
        _ if chosen.is_gnu() => Finding::fits(Reason::Named),
        Cecill21 | CecillC => Finding::to_check(Reason::NotSettled),
        _ => Finding::fits(Reason::FilesStay),
    }
}

/// LGPL 2.1, 3: may become GPL 2 or later; LGPL 3: GPL 3 with permissions. FSF, matrix: LGPL 3 goes with no version 2. Beside
/// others, a library that can be changed for another. CeCILL-C, 5.3.3: the same for libraries.
const fn library(source: Licence, chosen: Licence) -> Finding {
    match (source, chosen) {
        (Lgpl21, Gpl2Only | Gpl2 | Gpl3Only | Gpl3 | Lgpl3) | (Lgpl3, Gpl3Only | Gpl3) => {
            Finding::fits(Reason::OtherVersion)
        }
        (Lgpl21 | Lgpl3, Agpl3) => Finding::fits(Reason::BesideAgpl),
        (Lgpl3, Gpl2Only | Gpl2 | Lgpl21) => Finding::refused(Reason::NeedsVersion3),
        _ => Finding::to_check(Reason::LibraryOnly),
    }
}

/// GPL 3 and AGPL 3, 13: both may be combined, each part under its own. FSF, matrix: “only” and “or later”.
const fn gnu(source: Licence, chosen: Licence) -> Finding {
    match (source, chosen) {
        (Gpl2, Gpl2Only | Gpl3Only | Gpl3) | (Gpl3, Gpl3Only) => Finding::fits(Reason::OtherVersion),
        (Gpl2 | Gpl3, Agpl3) => Finding::fits(Reason::BesideAgpl),
        // Combined they may be, but what is chosen promises later versions.
        (Gpl3Only, Agpl3) => Finding::to_check(Reason::BesideAgpl),
        (Gpl3Only, Gpl3) => Finding::refused(Reason::OnlyGpl3),
        (Gpl2Only, Gpl2 | Gpl3Only | Gpl3 | Agpl3) => Finding::refused(Reason::OnlyGpl2),
        (Gpl3Only | Gpl3 | Agpl3, Gpl2Only | Gpl2) => Finding::refused(Reason::NeedsVersion3),
        (Agpl3, Gpl3Only | Gpl3) => Finding::refused(Reason::AgplStays),
        _ => Finding::refused(Reason::Alike),
    }
}

/// EUPL 1.2, 5 and appendix: GPL 2 and 3, AGPL 3, LGPL 2.1 and 3, MPL 2, CeCILL 2.1.
const fn eupl(chosen: Licence) -> Finding {
    match chosen {
        Gpl2Only | Gpl2 | Gpl3Only | Gpl3 | Agpl3 | Lgpl21 | Lgpl3 | Mpl2 | Cecill21 => {
            Finding::fits(Reason::Named)
        }
        _ => Finding::refused(Reason::Alike),
    }
}

/// CeCILL 2.1, 5.3.4: GNU GPL 2 and later, GNU AGPL 3 and later, EUPL 1.1 and later.
const fn cecill(chosen: Licence) -> Finding {
    match chosen {
        Gpl2Only | Gpl2 | Gpl3Only | Gpl3 | Agpl3 | Eupl12 => Finding::fits(Reason::Named),
        _ => Finding::refused(Reason::Alike),
    }
}

/// Creative Commons, 8 October 2015: BY-SA 4.0 may become GPL 3, one way. Who lets later versions be chosen must name
/// Creative Commons as proxy: “or later” alone does not do.
const fn share_alike_4(chosen: Licence) -> Finding {
    match chosen {
        Gpl3Only => Finding::fits(Reason::Named),
        Gpl3 => Finding::refused(Reason::OnlyGpl3),
        Agpl3 => Finding::to_check(Reason::NotSettled),
        _ => Finding::refused(Reason::ContentApart),
    }
}
