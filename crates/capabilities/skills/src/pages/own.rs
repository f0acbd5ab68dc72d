//! `/competences/moi?cle=…`: one's own page, opened by the link of a letter.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse as _, Response};
use http::{HeaderValue, header};
use maillage_shell::{Ctx, Failure, Form, Keep, Page, Query, encode, html, kept, see_other, text};
use maillage_store::Actor;
use serde::Deserialize;

use super::join::{MessagePage, frame};
use super::refusal;
use crate::acts::{self, Refusal};
use crate::api::OwnJson;
use crate::model::{Consent, Developer, State as Standing, Step};
use crate::state::{State, holder};
use crate::store::consents;
use crate::store::retention::HOLDS;
use crate::words::{consent_keys, full, hours_key, radius_words, short};

/// Something that she told, and what changes it: a word, and that of the screen.
struct Fact {
    label: &'static str,
    words: String,
    tags: Vec<(String, &'static str)>,
    changes: Vec<(&'static str, &'static str)>,
}

/// Something that she agreed to, or not.
struct Agreement {
    code: &'static str,
    words: &'static str,
    about: &'static str,
    since: String,
}

#[derive(Template)]
#[template(path = "skills_own.html")]
struct OwnPage {
    page: Page,
    key: String,
    name: String,
    unconfirmed: bool,
    paused: bool,
    done: &'static str,
    facts: Vec<Fact>,
    agreements: Vec<Agreement>,
    holds_until: String,
}

/// The secret of a link, and what was just done.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Key {
    cle: String,
    fait: String,
    accord: String,
    donne: String,
}

/// The address of one's own page.
pub fn href(key: &str, done: &str) -> String {
    let done = if done.is_empty() { String::new() } else { format!("&fait={done}") };
    format!("/competences/moi?cle={}{done}", encode(key))
}

/// `GET /competences/moi`: looking changes nothing, as programs that check mail follow links.
pub async fn page(ctx: Ctx, Query(key): Query<Key>) -> Result<Response, Failure> {
    if key.cle.is_empty() {
        return Ok(see_other("/competences/lien"));
    }
    let own = holder(&ctx, &key.cle).await?;
    let at = |moment| text::date(ctx.app().local(moment).date(), ctx.lang());
    let agreement = |consent: &Consent| {
        let (words, about) = consent_keys(*consent);
        let since = own.consents.since(*consent).map(at).unwrap_or_default();
        Agreement { code: consent.code(), words, about, since }
    };
    let template = OwnPage {
        page: frame(&ctx, "skills-own").hidden(),
        key: key.cle,
        name: own.profile.name.to_string(),
        unconfirmed: own.state == Standing::Unconfirmed,
        paused: own.state == Standing::Paused,
        done: match key.fait.as_str() {
            "confirme" => "skills-done-confirmed",
            "oui" => "skills-done",
            _ => "",
        },
        facts: facts(&ctx, &own),
        agreements: Consent::ALL.iter().map(agreement).collect(),
        holds_until: own.renewed_at.map(|renewed| at(renewed + HOLDS)).unwrap_or_default(),
    };
    html(&ctx, Keep::Private, &template)
}

fn facts(ctx: &Ctx, own: &Developer) -> Vec<Fact> {
    let (lang, profile) = (ctx.lang(), &own.profile);
    let fact = |label, screen| Fact {
        label,
        words: String::new(),
        tags: Vec::new(),
        changes: vec![("skills-change", screen)],
    };
    let can = profile.skills.can().iter().map(|(&skill, &level)| {
        let words = ctx.tx(
            "skills-with-level",
            &[("skill", full(skill, lang).into()), ("level", short(level, lang).into())],
        );
        (words, "blue")
    });
    let learns = profile.skills.learns().iter().map(|skill| (full(skill, lang).to_owned(), "ochre"));
    let time = ctx.tx("skills-time", &[("count", u64::from(profile.projects_max).into())]);
    let commune = own.commune().map_or("", |commune| commune.name).to_owned();
    let radius = profile.reach.radius().map(|radius| radius_words(ctx, radius));
    let remote = profile.reach.remote().then(|| ctx.t("skills-remote-short").to_owned());
    let place = [Some(commune), radius, remote].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let mut skills = Fact { tags: can.collect(), ..fact("skills-own-can", "savoir") };
    if !skills.tags.is_empty() {
        skills.changes.push(("skills-change-levels", "niveaux"));
    }
    vec![
        skills,
        Fact { tags: learns.collect(), ..fact("skills-own-learn", "apprendre") },
        Fact {
            words: format!("{}. {time}", ctx.t(hours_key(profile.hours))),
            ..fact("skills-own-time", "temps")
        },
        Fact { words: place, ..fact("skills-own-place", "lieu") },
        Fact { words: profile.name.to_string(), ..fact("skills-name", "nom") },
    ]
}

/// `POST /competences/moi/{act}`: what she does with her profile.
pub async fn act(
    ctx: Ctx,
    Shared(_state): Shared<State>,
    Path(act): Path<String>,
    Form(key): Form<Key>,
) -> Result<Response, Failure> {
    let own = holder(&ctx, &key.cle).await?;
    let (app, actor) = (ctx.app(), Actor::anonymous());
    let step = |step| acts::step(app, &actor, &own.id, step);
    let done = match act.as_str() {
        "confirmer" => return confirm(&ctx, &own, &key.cle).await,
        "effacer" => return erase(&ctx, &own).await,
        "pause" => step(Step::Paused).await,
        "reprendre" => step(Step::Resumed).await,
        "encore" => step(Step::Renewed).await,
        "accord" => {
            let consent = key.accord.parse().map_err(|_| Failure::NotFound)?;
            acts::agree(app, &actor, &own.id, (consent, key.donne == "oui")).await
        }
        _ => return Err(Failure::NotFound),
    };
    // What is done already is done: a button pressed twice is pressed once.
    match done {
        Ok(_) | Err(Refusal::Closed) => Ok(see_other(&href(&key.cle, "oui"))),
        Err(other) => Err(refusal(other)),
    }
}

async fn confirm(ctx: &Ctx, own: &Developer, key: &str) -> Result<Response, Failure> {
    match acts::confirm(ctx.app(), &Actor::anonymous(), &own.id).await {
        Ok(_) | Err(Refusal::Closed) => Ok(see_other(&href(key, "confirme"))),
        Err(Refusal::Twice) => {
            acts::erase(ctx.app(), &Actor::anonymous(), &own.id).await.map_err(refusal)?;
            let template = MessagePage {
                page: frame(ctx, "skills-own").hidden(),
                title: ctx.t("skills-twice").to_owned(),
                text: ctx.t("skills-twice-about").to_owned(),
                next_label: ctx.t("skills-link").to_owned(),
                next_href: "/competences/lien".to_owned(),
            };
            html(ctx, Keep::Private, &template)
        }
        Err(other) => Err(refusal(other)),
    }
}

async fn erase(ctx: &Ctx, own: &Developer) -> Result<Response, Failure> {
    acts::erase(ctx.app(), &Actor::anonymous(), &own.id).await.map_err(refusal)?;
    Ok(see_other("/competences/efface"))
}

/// `GET /competences/efface`.
pub async fn erased(ctx: Ctx) -> Result<Response, Failure> {
    let template = MessagePage {
        page: frame(&ctx, "skills-erased").hidden(),
        title: ctx.t("skills-erased").to_owned(),
        text: ctx.t("skills-erased-about").to_owned(),
        next_label: ctx.t("skills-to-map").to_owned(),
        next_href: "/competences".to_owned(),
    };
    html(&ctx, Keep::Ready, &template)
}

/// `GET /competences/moi/donnees`: all that is kept of her, for her.
pub async fn download(ctx: Ctx, Query(key): Query<Key>) -> Result<Response, Failure> {
    let own = holder(&ctx, &key.cle).await?;
    let said = consents::of(ctx.app().db(), &own.id).await?;
    let mut response = axum::Json(OwnJson::of(&own, &said)).into_response();
    let name = HeaderValue::from_static("attachment; filename=\"mon-profil.json\"");
    response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    Ok(kept(&ctx, Keep::Private, response))
}
