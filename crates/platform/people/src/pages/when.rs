//! Moments as people say them.

use chrono::{DateTime, Utc};
use maillage_shell::Ctx;
use maillage_shell::text::{clock_time, date};

use crate::store::persons::Person;

/// `aujourd’hui à 14 h`, `hier à 9 h 30`, `le 24 novembre 2026`.
pub fn moment(ctx: &Ctx, at: DateTime<Utc>) -> String {
    let (then, now) = (ctx.app().local(at), ctx.local_now());
    let time = clock_time(then, ctx.lang());
    match (now.date() - then.date()).num_days() {
        0 => ctx.tx("when-today", &[("time", (&time).into())]),
        1 => ctx.tx("when-yesterday", &[("time", (&time).into())]),
        _ => day(ctx, at),
    }
}

/// When a person last came; `jamais` for who never did.
pub fn last(ctx: &Ctx, person: &Person) -> String {
    match person.last_seen() {
        Some(at) => moment(ctx, at),
        None => ctx.t("when-never").to_owned(),
    }
}

/// `le 24 novembre 2026`.
pub fn day(ctx: &Ctx, at: DateTime<Utc>) -> String {
    let date = date(ctx.app().local(at).date(), ctx.lang());
    ctx.tx("when-day", &[("date", (&date).into())])
}

/// `24 novembre 2026`.
pub fn plain_day(ctx: &Ctx, at: DateTime<Utc>) -> String {
    date(ctx.app().local(at).date(), ctx.lang())
}

/// `24 novembre 2026, 14 h 30`: for lists.
pub fn exact(ctx: &Ctx, at: DateTime<Utc>) -> String {
    let local = ctx.app().local(at);
    format!("{}, {}", date(local.date(), ctx.lang()), clock_time(local, ctx.lang()))
}
