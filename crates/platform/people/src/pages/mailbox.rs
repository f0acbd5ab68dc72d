//! `/courrier`: mail that stays on the machine.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Keep, Page, html};

use super::when;
use crate::mail::folder;
use crate::people::People;

/// A letter, as the page shows it.
struct ShownMail {
    to: String,
    subject: String,
    when: String,
    body: String,
    link: Option<String>,
}

#[derive(Template)]
#[template(path = "mailbox.html")]
struct MailboxPage {
    page: Page,
    mails: Vec<ShownMail>,
}

/// `GET /courrier`. There is no such page where mail really leaves.
pub(super) async fn page(ctx: Ctx, State(people): State<People>) -> Result<Response, Failure> {
    let folder = people.mailer().folder().ok_or(Failure::NotFound)?;
    let letters = folder::read(folder.to_owned()).await.map_err(Failure::internal)?;
    let base = people.address("/");
    let shown = |letter: folder::Kept| ShownMail {
        link: letter
            .link(&base)
            .and_then(|link| link.strip_prefix(base.trim_end_matches('/')))
            .map(str::to_owned),
        when: letter.at.map(|at| when::moment(&ctx, at)).unwrap_or_default(),
        to: letter.to,
        subject: letter.subject,
        body: letter.body,
    };
    let mails = letters.into_iter().map(shown).collect();
    html(&ctx, Keep::Private, &MailboxPage { page: ctx.page(ctx.t("mailbox-title")).hidden(), mails })
}
