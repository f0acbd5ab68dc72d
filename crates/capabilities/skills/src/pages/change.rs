//! `/competences/moi/changer?cle=…&quoi=…`: one thing of one's own profile, with the question of its screen.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Form, Keep, Page, Query, html, see_other};
use maillage_store::Actor;
use serde::Deserialize;

use super::fields::Fields;
use super::join::{faults, frame, refused};
use super::own::href;
use super::refusal;
use super::screen::{Question, Screen};
use crate::acts::{self, Change, Refusal};
use crate::model::{Developer, Fault};
use crate::state::holder;

#[derive(Template)]
#[template(path = "skills_change.html")]
struct ChangePage {
    page: Page,
    key: String,
    own: String,
    question: Question,
    hidden: Vec<(String, String)>,
}

/// Whose page, and what to change.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    cle: String,
    quoi: String,
}

/// What can be changed in this way.
fn screen_of(code: &str) -> Result<Screen, Failure> {
    let changed = |screen: &Screen| *screen != Screen::Agree;
    Screen::of_code(code).filter(changed).ok_or(Failure::NotFound)
}

/// `GET /competences/moi/changer`.
pub async fn page(ctx: Ctx, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let screen = screen_of(&asked.quoi)?;
    let own = holder(&ctx, &asked.cle).await?;
    show(&ctx, &asked.cle, screen, &Fields::of(&own), &[])
}

/// `POST /competences/moi/changer`.
pub async fn go(ctx: Ctx, Form(fields): Form<Vec<(String, String)>>) -> Result<Response, Failure> {
    let fields = Fields(fields);
    let (key, screen) = (fields.get("cle"), screen_of(fields.get("quoi"))?);
    let own = holder(&ctx, key).await?;
    if fields.get("back") == "find" {
        return show(&ctx, key, screen, &fields, &[]);
    }
    let change = match read(&ctx, screen, &fields) {
        Ok(change) => change,
        Err(faults) => return refused(show(&ctx, key, screen, &fields, &faults)),
    };
    // Of what is new, the level is asked for.
    if let Some(levels) = levels(&own, screen, &change, &fields) {
        return show(&ctx, key, Screen::Levels, &levels, &[]);
    }
    match acts::change(ctx.app(), &Actor::anonymous(), &own.id, &[change]).await {
        Ok(_) => Ok(see_other(&href(key, "oui"))),
        Err(Refusal::Empty) => {
            let field = if screen == Screen::Learn { "learn" } else { "can" };
            refused(show(&ctx, key, screen, &fields, &[(field, "skills-error-none")]))
        }
        Err(other) => Err(refusal(other)),
    }
}

fn read(ctx: &Ctx, screen: Screen, fields: &Fields) -> Result<Change, Vec<Fault>> {
    let told = fields.told();
    let one = |fault: Fault| vec![fault];
    match screen {
        Screen::Can | Screen::Levels => told.can().map(Change::Can).map_err(one),
        Screen::Learn => told.learns().map(Change::Learns).map_err(one),
        Screen::Time => told.time().map(|(hours, projects)| Change::Time(hours, projects)),
        Screen::Place => told.place(ctx.app().scope()).map(|(commune, reach)| Change::Place(commune, reach)),
        Screen::Contact => told.name().map(Change::Name).map_err(one),
        Screen::Agree => Err(faults(ctx, screen, fields)),
    }
}

/// The fields of the screen of levels, where somebody chose what she can do and something of it is new.
fn levels(own: &Developer, screen: Screen, change: &Change, fields: &Fields) -> Option<Fields> {
    let (Screen::Can, Change::Can(can)) = (screen, change) else { return None };
    let known = own.profile.skills.can();
    if can.keys().all(|skill| known.contains_key(skill)) {
        return None;
    }
    let mut all = fields.clone();
    let levels: BTreeMap<_, _> =
        Fields::of(own).0.into_iter().filter(|(name, _)| name.starts_with("level-")).collect();
    all.0.retain(|(name, _)| name == "can");
    all.0.extend(levels);
    Some(all)
}

fn show(
    ctx: &Ctx,
    key: &str,
    screen: Screen,
    fields: &Fields,
    faults: &[Fault],
) -> Result<Response, Failure> {
    // Levels go with what they are levels of.
    let together = |name: &str| name == "can" || name.starts_with("level-");
    let hidden = match screen {
        Screen::Can => fields.along(|name| !name.starts_with("level-")),
        Screen::Levels => fields.along(|name| !together(name) || name.starts_with("level-")),
        _ => Vec::new(),
    };
    let template = ChangePage {
        page: frame(ctx, "skills-own").hidden().script("suggest.js"),
        key: key.to_owned(),
        own: href(key, ""),
        question: Question::new(ctx, screen, fields, faults),
        hidden,
    };
    html(ctx, Keep::Private, &template)
}
