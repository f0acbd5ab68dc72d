//! Places that come back under their public id, in a file that we published or that was made from one.

use maillage_vocabulary::Pivot;

use crate::model::{Opening, Sheet, Wheelchair};

/// Things that two sheets of one place agree on, at the least.
const AGREED: usize = 2;

/// Whether a row under the public id of a place is that place: the two agree on two things of their name, commune,
/// street, position and pivot. A source may number its places in the same form: these are others.
pub(super) fn is_same(stored: &Sheet, row: &Sheet) -> bool {
    let (here, there) = (&stored.location, &row.location);
    let agreed = [
        stored.name == row.name,
        here.commune == there.commune && here.commune_name == there.commune_name,
        here.street == there.street,
        here.point.is_some() && here.point == there.point,
        stored.pivot != Pivot::Unknown && stored.pivot == row.pivot,
    ];
    agreed.into_iter().filter(|agreed| *agreed).count() >= AGREED
}

/// The sheet of a row over that of its place: the id at the source stays, and what the national schema has no column
/// for (words of hours, wheelchair, what is kept beside).
pub(super) fn over(stored: &Sheet, row: &Sheet) -> Sheet {
    let mut sheet = row.clone();
    sheet.origin.id.clone_from(&stored.origin.id);
    if sheet.wheelchair == Wheelchair::Unknown {
        sheet.wheelchair = stored.wheelchair;
    }
    let hours = |opening: &Option<Opening>| opening.as_ref().and_then(Opening::hours).cloned();
    let says_words = |opening: &Opening| opening.rest().is_some() || opening.by_appointment();
    if hours(&sheet.opening) == hours(&stored.opening) && !sheet.opening.as_ref().is_some_and(says_words) {
        sheet.opening.clone_from(&stored.opening);
    }
    for (name, value) in &stored.extra {
        sheet.extra.entry(name.clone()).or_insert_with(|| value.clone());
    }
    sheet
}
