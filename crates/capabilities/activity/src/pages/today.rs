//! A line of one's own list: what was told, in a few words.

use maillage_shell::Ctx;

use super::choices::short;
use crate::model::{Activity, What};
use crate::store::Kept;

/// A line.
pub struct Line {
    /// Page where it can be mended.
    pub href: String,
    /// What it was about.
    pub title: String,
    /// Who, how long.
    pub detail: String,
    /// Hour at which it was told, that very day; of another day it would say nothing.
    pub told_at: String,
}

/// The line of an activity.
pub fn line(ctx: &Ctx, kept: &Kept) -> Line {
    let local = ctx.app().local(kept.created_at);
    Line {
        href: format!("/activite/notes/{}", kept.activity.id),
        title: title(ctx, &kept.activity),
        detail: detail(ctx, &kept.activity),
        told_at: if local.date() == kept.activity.day {
            maillage_shell::text::clock_time(local, ctx.lang())
        } else {
            String::new()
        },
    }
}

/// An activity in a few words: when, what about, who.
pub fn in_words(ctx: &Ctx, activity: &Activity) -> String {
    let day = maillage_shell::text::date(activity.day, ctx.lang());
    format!("{day} : {}, {}", title(ctx, activity), detail(ctx, activity))
}

/// What it was about: its themes, or what it was.
pub fn title(ctx: &Ctx, activity: &Activity) -> String {
    let lang = ctx.lang();
    match &activity.what {
        What::OpenAccess { .. } => short(activity.kind(), lang).to_owned(),
        What::Coordination(work) => {
            let kind = short(work.kind(), lang).to_owned();
            work.name.as_ref().map_or(kind.clone(), |name| format!("{kind} : {name}"))
        }
        What::Workshop(workshop) if workshop.title.is_some() => {
            workshop.title.as_ref().map(ToString::to_string).unwrap_or_default()
        }
        _ => {
            let themes: Vec<_> = activity.themes.iter().take(3).map(|theme| short(theme, lang)).collect();
            let more = activity.themes.len().saturating_sub(3);
            let end = if more > 0 { format!(" + {more}") } else { String::new() };
            format!("{}{end}", themes.join(", "))
        }
    }
}

/// Who and how long.
pub fn detail(ctx: &Ctx, activity: &Activity) -> String {
    let count = |key, count: u16| ctx.tx(key, &[("count", u32::from(count).into())]);
    let who = match &activity.what {
        What::Individual(_) => count("activity-people", 1),
        What::Workshop(workshop) => count("activity-people", workshop.people.total()),
        What::OpenAccess { visits } => count("activity-visits", *visits),
        What::Coordination(work) => count("activity-participants", work.participants()),
    };
    match activity.minutes {
        Some(minutes) => format!("{who}, {}", count("activity-minutes", minutes.get())),
        None => who,
    }
}
