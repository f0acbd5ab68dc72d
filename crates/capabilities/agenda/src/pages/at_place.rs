//! What the agenda has for the sheet of a place: its next free time, and what it announces.

use maillage_places::model::PlaceId;
use maillage_shell::words::{Arg, Lang};
use maillage_shell::{App, AtPlace, AtPlaceKind, encode};

use super::appointments::next_at_place;
use crate::view::Snapshot;
use crate::view::diary::Diary;
use crate::words;

/// Events shown.
const SHOWN: usize = 3;

/// The next free time of a place, then its next events that take place.
pub fn at_place(
    app: &App,
    (snapshot, diary): (&Snapshot, &Diary),
    place: PlaceId,
    lang: Lang,
) -> Vec<AtPlace> {
    let slot = next_at_place(app, diary, place).map(|slot| {
        let when = words::when((app.local(slot.starts_at), app.local(slot.ends_at)), lang);
        let detail = app.words().with(lang, "find-at-place-next", &[("when", Arg::Text(&when))]);
        let title = app.words().plain(lang, "find-at-place").to_owned();
        let href = format!("/rendez-vous?place={}", encode(place.as_str()));
        AtPlace { kind: AtPlaceKind::Act, title, detail, href }
    });
    let here = snapshot.coming(app.now()).filter(|entry| {
        entry.event.is_planned() && entry.series.sheet.place().is_some_and(|own| *own == place)
    });
    let event = |entry: &std::sync::Arc<crate::view::Entry>| AtPlace {
        kind: AtPlaceKind::Coming,
        title: entry.series.sheet.title.as_str().to_owned(),
        detail: words::when(entry.span, lang),
        href: entry.href(),
    };
    slot.into_iter().chain(here.take(SHOWN).map(event)).collect()
}
