//! A need in a list.

use maillage_shell::words::Lang;
use maillage_shell::{Ctx, text};
use maillage_vocabulary::ClosedList;

use crate::model::Need;

/// A need in a list.
pub struct Card {
    /// Its page.
    pub href: String,
    /// What blocks.
    pub title: String,
    /// Policy area.
    pub area: &'static str,
    /// Where, and when it was told.
    pub detail: String,
    /// Voices.
    pub supports: u64,
}

/// The card of a need.
pub fn card(ctx: &Ctx, need: &Need) -> Card {
    Card {
        href: href(need),
        title: need.title.to_string(),
        area: short(need.area, ctx.lang()),
        detail: format!("{}, {}", whereabouts(ctx, need), told_on(ctx, need)),
        supports: need.supports,
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
