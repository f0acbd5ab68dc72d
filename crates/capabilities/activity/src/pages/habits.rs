//! The themes that a person tells most: they are one press away.

use maillage_shell::Ctx;
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::activity::Theme;

use super::State;
use crate::view::{Filter, Period, Slice, scan};

/// Themes that are one press away.
const NEAR_THEMES: usize = 7;
/// Days that tell which themes those are.
const HABIT_DAYS: u64 = 180;

/// The themes that a person tells most; the most usual of all for those who begin.
pub fn habits(ctx: &Ctx, state: &State, person: &str) -> Vec<Theme> {
    const FIRST: [Theme; NEAR_THEMES] = [
        Theme::Procedures,
        Theme::Devices,
        Theme::Email,
        Theme::Browsing,
        Theme::Health,
        Theme::Employment,
        Theme::Safety,
    ];
    let facts = state.activities.facts();
    let Some(author) = facts.authors().find(&person.to_owned()) else { return FIRST.to_vec() };
    let today = ctx.local_now().date();
    let period = Period { from: today - chrono::Days::new(HABIT_DAYS), until: today };
    let own = Filter { slice: Slice { author: Some(author), ..Slice::default() }, ..Filter::all(period) };
    let Some(tally) = scan(&facts, &own, &[period]).pop() else { return FIRST.to_vec() };
    let mut told: Vec<Theme> =
        Theme::ALL.iter().copied().filter(|theme| tally.themes[theme.index()] > 0).collect();
    told.sort_by_key(|theme| std::cmp::Reverse(tally.themes[theme.index()]));
    for theme in FIRST {
        if !told.contains(&theme) {
            told.push(theme);
        }
    }
    told.truncate(NEAR_THEMES);
    told
}
