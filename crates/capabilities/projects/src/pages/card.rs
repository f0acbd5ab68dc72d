//! A project in a list.

use maillage_needs::view::Snapshot as Needs;
use maillage_shell::Ctx;

use super::words::{colour, count, short, state_key};
use crate::model::Project;

/// A project in a list.
pub struct Card {
    /// Its page.
    pub href: String,
    /// What is made.
    pub title: String,
    /// Where, and of what kind.
    pub detail: String,
    /// Policy area.
    pub area: String,
    /// Where it stands, and the colour of these words.
    pub state: (String, &'static str),
    /// Seats that are free, in words; empty where none is looked for.
    pub seats: String,
}

/// The card of a project.
pub fn card(ctx: &Ctx, needs: &Needs, project: &Project) -> Card {
    let free = project.free_slots().count();
    let seats = if project.state.takes_people() && free > 0 {
        ctx.tx("project-seats-free", &[("count", count(free).into())])
    } else {
        String::new()
    };
    Card {
        href: href(project),
        title: project.title.to_string(),
        detail: format!("{}, {}", short(project.makes, ctx.lang()), whereabouts(ctx, project)),
        area: needs.area_name(project.area, ctx.lang()).to_owned(),
        state: (ctx.t(state_key(project.state)).to_owned(), colour(project.state)),
        seats,
    }
}

/// The address of its page.
pub fn href(project: &Project) -> String {
    format!("/projets/{}", project.id)
}

/// The commune that it concerns, or the network.
pub fn whereabouts(ctx: &Ctx, project: &Project) -> String {
    project
        .commune()
        .map_or_else(|| ctx.t("project-everywhere").to_owned(), |commune| commune.name.to_owned())
}
