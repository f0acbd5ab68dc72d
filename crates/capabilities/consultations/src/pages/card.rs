//! A consultation in a list.

use maillage_shell::Ctx;

use super::words::{Tag, day_line, short, state_tag};
use crate::model::Consultation;

/// A consultation in a list.
pub struct Card {
    /// Its page.
    pub href: String,
    /// What it is called.
    pub title: String,
    /// Who asks.
    pub body: String,
    /// Where, and which day matters now.
    pub detail: String,
    /// Where it stands.
    pub state: Tag,
    /// Policy area.
    pub area: &'static str,
}

/// The card of a consultation.
pub fn card(ctx: &Ctx, one: &Consultation) -> Card {
    Card {
        href: one.href(),
        title: one.title.to_string(),
        body: one.body.name.to_string(),
        detail: format!("{}. {}", one.territory_name(), day_line(ctx, one)),
        state: state_tag(ctx, one),
        area: short(one.area, ctx.lang()),
    }
}
