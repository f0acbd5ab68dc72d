//! `/gestion/journal`: who did what that weighs on others. No personal value stands in it: people are numbers here,
//! and their name is looked up as long as they have one.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_shell::permission::{Right, Target};
use maillage_shell::{Ctx, Failure, Keep, Page, Query, encode, html};
use serde::Deserialize;

use super::{journal_words as words, when};
use crate::people::People;
use crate::store::{journal, persons};

/// Lines on a page.
const PAGE: u32 = 100;

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    action: String,
    avant: Option<i64>,
}

/// A line, in words.
struct ShownLine {
    when: String,
    actor: String,
    action: String,
    subject: String,
    detail: String,
}

/// An action to choose.
struct ActionOption {
    value: String,
    label: String,
    selected: bool,
}

#[derive(Template)]
#[template(path = "journal.html")]
struct JournalPage {
    page: Page,
    actions: Vec<ActionOption>,
    lines: Vec<ShownLine>,
    next: String,
}

/// `GET /gestion/journal?action=&avant=`: for those whose right covers the whole network, because the journal is one.
pub(super) async fn page(
    ctx: Ctx,
    State(people): State<People>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    ctx.require(Right::ReadJournal, Target::Network)?;
    let lines = journal::page(people.db(), asked.avant.unwrap_or(i64::MAX), &asked.action, PAGE).await?;
    let next = match lines.last() {
        Some(last) if lines.len() as u64 == u64::from(PAGE) => {
            format!("/gestion/journal?action={}&avant={}", encode(&asked.action), last.seq)
        }
        _ => String::new(),
    };
    let actions = journal::actions(people.db()).await?.into_iter().map(|action| ActionOption {
        selected: action == asked.action,
        label: words::action(&ctx, &action),
        value: action,
    });
    let template = JournalPage {
        page: ctx.page(ctx.t("journal-title")).hidden(),
        actions: actions.collect(),
        lines: shown(&ctx, &people, lines).await?,
        next,
    };
    html(&ctx, Keep::Private, &template)
}

async fn shown(ctx: &Ctx, people: &People, lines: Vec<journal::Line>) -> Result<Vec<ShownLine>, Failure> {
    let mut people_by_id = HashMap::new();
    for line in &lines {
        for id in [line.actor.strip_prefix("person:"), Some(&*line.subject).filter(|_| line.kind == "person")]
        {
            let Some(id) = id.filter(|id| !people_by_id.contains_key(*id)) else { continue };
            people_by_id.insert(id.to_owned(), name(ctx, people, id).await?);
        }
    }
    let named = |id: &str| people_by_id.get(id).cloned().unwrap_or_else(|| id.to_owned());
    let line = |line: journal::Line| ShownLine {
        when: when::exact(ctx, line.at),
        actor: line.actor.strip_prefix("person:").map_or_else(|| words::actor(ctx, &line.actor), named),
        subject: if line.kind == "person" { named(&line.subject) } else { words::thing(ctx, &line.kind) },
        detail: words::detail(ctx, people, &line.detail),
        action: words::action(ctx, &line.action),
    };
    Ok(lines.iter().cloned().map(line).collect())
}

async fn name(ctx: &Ctx, people: &People, id: &str) -> Result<String, Failure> {
    Ok(match persons::by_id(people.db(), id).await? {
        Some(person) if person.is_open() => person.name,
        Some(_) => ctx.t("former-member").to_owned(),
        None => ctx.t("journal-unknown-person").to_owned(),
    })
}
