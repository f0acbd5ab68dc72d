//! Other times near one that is taken, or instead of one that somebody has.

use chrono::{DateTime, TimeDelta, Utc};
use maillage_places::model::PlaceId;
use maillage_shell::Ctx;
use maillage_shell::text::clock_time;

use super::super::manage_form::Choice;
use crate::acts::appointments::NOTICE;
use crate::view::diary::{Diary, Search, Slot};
use crate::words;

/// How far around a time others are looked for.
const AROUND: TimeDelta = TimeDelta::days(14);
/// Times read, at most.
const MOST: usize = 500;

/// The free times of a place that are nearest to a moment, in order.
pub fn nearest(ctx: &Ctx, diary: &Diary, place: PlaceId, at: DateTime<Utc>, most: usize) -> Vec<Slot> {
    let from = (at - AROUND).max(ctx.now() + NOTICE);
    let search = Search { place: Some(place), ..Search::default() };
    let wanted = search.wanted(ctx.app(), from, at.max(from) + AROUND);
    let mut slots = diary.free(&wanted, MOST, |opening| opening.place == place);
    slots.sort_by_key(|slot| (slot.starts_at - at).abs());
    slots.truncate(most);
    slots.sort_by(|one, other| (one.starts_at, &one.opening.id).cmp(&(other.starts_at, &other.opening.id)));
    slots
}

/// Times as choices: `mardi 1er décembre 2026, 10 h, avec Nora`.
pub fn choices(ctx: &Ctx, slots: &[Slot]) -> Vec<Choice> {
    let choice = |slot: &Slot| {
        let local = ctx.app().local(slot.starts_at);
        let day = words::day(local.date(), ctx.lang());
        let with = ctx.tx("find-time-with", &[("name", slot.opening.shown_name.as_str().into())]);
        let label = format!("{day}, {}, {with}", clock_time(local, ctx.lang()));
        Choice::new(slot.key().to_string(), label, false)
    };
    slots.iter().map(choice).collect()
}
