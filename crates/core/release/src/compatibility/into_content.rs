//! What goes into a text, a picture, a film.
//!
//! Sources: the texts of the licences; the declarations of Creative Commons; the guidelines of the OpenStreetMap Foundation on
//! produced works.

use super::{Finding, Reason};
use crate::licence::{Family, Licence};
use Licence::{Cc0, CcBySa3, CcBySa4, Lal13, Odbl};

/// A source that asks for something, and that is not what was chosen.
pub(super) fn compare(source: Licence, chosen: Licence) -> Finding {
    match (source, chosen) {
        // ODbL 1.0, 4.3: a produced work says from which database it comes. A dedication cannot ask others to go on saying so.
        (Odbl, Cc0) => Finding::to_check(Reason::ProducedWork),
        (Odbl, _) => Finding::fits(Reason::ProducedWork),
        // Creative Commons, 21 October 2014: the Free Art Licence 1.3 and BY-SA 4.0, both ways; nothing is said of BY-SA 3.0.
        (CcBySa4, Lal13) | (Lal13, CcBySa4) => Finding::fits(Reason::Named),
        (CcBySa3, CcBySa4) => Finding::fits(Reason::OtherVersion),
        (CcBySa3, Lal13) => Finding::to_check(Reason::NotSettled),
        _ if source.family() == Family::Attribution => Finding::fits(Reason::KeepNotice),
        // A screen of a program, or a text copied out of it.
        _ if source.is_of_code() => Finding::to_check(Reason::OutputOrCopy),
        _ => Finding::refused(Reason::Alike),
    }
}
