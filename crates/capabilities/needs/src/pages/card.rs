//! A need in a list.

use maillage_shell::words::Lang;
use maillage_shell::{Ctx, text};
use maillage_vocabulary::ClosedList;

use crate::model::{Hearing, Need};
use crate::view::Snapshot;

/// A need in a list.
pub struct Card {
    /// Its page.
    pub href: String,
    /// What blocks.
    pub title: String,
    /// Policy area.
    pub area: String,
    /// Where, and when it was told.
    pub detail: String,
    /// Voices.
    pub supports: u64,
    /// Where it stands with those who can answer, and its colour; empty where nobody was asked.
    pub hearing: (String, &'static str),
}

/// The card of a need.
pub fn card(ctx: &Ctx, snapshot: &Snapshot, need: &Need) -> Card {
    Card {
        href: href(need),
        title: need.title.to_string(),
        area: snapshot.area_name(need.area, ctx.lang()).to_owned(),
        detail: format!("{}, {}", whereabouts(ctx, need), told_on(ctx, need)),
        supports: need.supports,
        hearing: hearing(ctx, need),
    }
}

/// Where a need stands with those who can answer it, in words, and the colour of the words.
fn hearing(ctx: &Ctx, need: &Need) -> (String, &'static str) {
    let today = ctx.local_now().date();
    match need.hearing(today) {
        Hearing::Unasked => (String::new(), ""),
        Hearing::Waiting => (ctx.t("need-is-waiting").to_owned(), ""),
        Hearing::Silent => {
            let days = need.asked.iter().filter_map(|one| one.days_late(today)).max().unwrap_or_default();
            (ctx.tx("need-is-silent", &[("count", days.into())]), "brick")
        }
        Hearing::Answered => (ctx.t("need-is-answered").to_owned(), "olive"),
    }
}

/// The address of its page.
pub fn href(need: &Need) -> String {
    format!("/besoins/{}", need.id)
}

/// The commune that it concerns, or the network.
pub fn whereabouts(ctx: &Ctx, need: &Need) -> String {
    need.commune().map_or_else(|| ctx.t("need-everywhere").to_owned(), |commune| commune.name.to_owned())
}

/// The day on which it was told.
pub fn told_on(ctx: &Ctx, need: &Need) -> String {
    text::date(ctx.app().local(need.raised_at).date(), ctx.lang())
}

/// A value of a closed list in a few words.
pub fn short<L: ClosedList>(value: L, lang: Lang) -> &'static str {
    if lang.is_french() { value.short_fr() } else { value.short_en() }
}
