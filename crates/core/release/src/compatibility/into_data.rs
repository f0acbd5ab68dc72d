//! What goes into a database.
//!
//! Sources: the texts of ODbL 1.0, ODC-By 1.0 and the Licence Ouverte 2.0; the page of the OpenStreetMap Foundation on the
//! compatibility of licences; the declarations of Creative Commons.

use super::{Finding, Reason};
use crate::licence::{Family, Licence};
use Licence::{CcBy3, CcBy4, CcBySa3, CcBySa4, Lal13, Odbl, OdcBy};

/// A source that asks for something, and that is not what was chosen.
pub(super) fn compare(source: Licence, chosen: Licence) -> Finding {
    match (source, chosen) {
        // ODbL 1.0, 4.4a: a derivative database goes under ODbL, a later version of it, or one that is declared compatible:
        // none is.
        (Odbl, _) => Finding::refused(Reason::DatabaseAlike),
        // OpenStreetMap Foundation: CC BY forbids locks on all copies, ODbL lets one copy have them; who gives the data can
        // lift that. ODC-By forbids none either.
        (CcBy4 | CcBy3, Odbl | OdcBy) => Finding::to_check(Reason::AskPermission),
        // BY-SA 3.0, 4b: a later version. Creative Commons, 21 October 2014: the Free Art Licence 1.3 and BY-SA 4.0, both ways.
        (CcBySa3, CcBySa4) => Finding::fits(Reason::OtherVersion),
        (Lal13, CcBySa4) => Finding::fits(Reason::Named),
        // Licence Ouverte 2.0: it goes with any free licence that asks to name authors, CC BY and ODC-By among them. ODC-By 4.2:
        // notices stay. CC BY 4.0, 3a: the same.
        _ if source.family() == Family::Attribution => Finding::fits(Reason::KeepNotice),
        // FSF, frequent questions: what a program puts out is not under its licence, unless it copies itself into it.
        _ if source.is_of_code() => Finding::to_check(Reason::OutputOrCopy),
        _ => Finding::refused(Reason::Alike),
    }
}
