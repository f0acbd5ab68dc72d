//! When the events of a file meet: rules are unrolled, and occurrences that were changed on their own take their place.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::component::Component;
use super::recur::Budget;
use super::value::When;
use super::{Draft, Import, Left, MOST, MOST_OF_ONE, Options};

/// Days looked at for one event, and for a file.
const BUDGET_OF_ONE: u32 = 60_000;
const BUDGET: u32 = 3_000_000;

/// Unrolls all events into the drafts of the import.
pub fn all(components: Vec<Component>, options: &Options, import: &mut Import) {
    let mut budget = BUDGET;
    let mut changed: HashMap<String, Vec<Component>> = HashMap::new();
    let mut masters = Vec::new();
    for one in components {
        if one.recurrence_id.is_some() {
            changed.entry(one.uid.clone()).or_default().push(one);
        } else {
            masters.push(one);
        }
    }
    let mut seen = HashSet::new();
    for master in masters {
        let own = if seen.insert(master.uid.clone()) { changed.remove(&master.uid) } else { None };
        let drafts = unroll(&master, own.unwrap_or_default(), options, &mut budget, import);
        if !keep(drafts, master.line, import) {
            return;
        }
    }
    // Changed occurrences of an event that the file does not hold stand alone.
    let mut alone: Vec<_> = changed.into_values().flatten().collect();
    alone.sort_by_key(|one| one.line);
    for one in alone {
        let original = one.recurrence_id.map_or(one.start, |when| at_times_of(when, one.start));
        if !keep(draft(&one, one.start, original, true, options).into_iter().collect(), one.line, import) {
            return;
        }
    }
    import.drafts.sort_by(|one, other| (one.starts_at, &one.uid).cmp(&(other.starts_at, &other.uid)));
}

/// Adds drafts; false once there are too many.
fn keep(drafts: Vec<Draft>, line: u32, import: &mut Import) -> bool {
    let room = MOST - import.drafts.len();
    let too_many = drafts.len() > room;
    import.drafts.extend(drafts.into_iter().take(room));
    if too_many {
        import.remark(line, Left::TooMany, "");
        import.drafts.sort_by(|one, other| (one.starts_at, &one.uid).cmp(&(other.starts_at, &other.uid)));
    }
    !too_many
}

/// The occurrences of one event within the window, one a day.
fn unroll(
    master: &Component,
    changed: Vec<Component>,
    options: &Options,
    budget: &mut u32,
    import: &mut Import,
) -> Vec<Draft> {
    let except: HashSet<_> =
        master.except.iter().map(|when| at_times_of(*when, master.start).moment()).collect();
    let mut by_original: HashMap<DateTime<Utc>, Component> = HashMap::new();
    for one in changed {
        let original = one.recurrence_id.map(|when| at_times_of(when, master.start).moment());
        by_original.extend(original.map(|original| (original, one)));
    }
    let mut drafts = BTreeMap::new();
    for original in occurrences(master, options, budget, import) {
        let moment = original.moment();
        let found = match by_original.remove(&moment) {
            Some(one) => draft(&one, one.start, original, one.start.moment() != moment, options),
            None if except.contains(&moment) => None,
            None => draft(master, original, original, false, options),
        };
        add(&mut drafts, found, master, import);
    }
    // Some were moved into the window from outside of it.
    let mut others: Vec<_> = by_original.into_iter().collect();
    others.sort_by_key(|(original, one)| (*original, one.line));
    for (original, one) in others {
        let original =
            When { local: original.with_timezone(&master.start.zone).naive_local(), ..master.start };
        add(&mut drafts, draft(&one, one.start, original, true, options), master, import);
    }
    drafts.into_values().collect()
}

fn add(
    drafts: &mut BTreeMap<NaiveDate, Draft>,
    found: Option<Draft>,
    master: &Component,
    import: &mut Import,
) {
    let Some(found) = found else { return };
    match drafts.entry(found.day) {
        Entry::Vacant(day) => {
            day.insert(found);
        }
        Entry::Occupied(_) => import.remark(master.line, Left::SameDay, &master.title),
    }
}

/// The beginnings that a rule gives, and those that are added to it.
fn occurrences(master: &Component, options: &Options, budget: &mut u32, import: &mut Import) -> Vec<When> {
    let Some(rule) = &master.rule else {
        return std::iter::once(master.start).chain(added(master)).collect();
    };
    let zone = master.start.zone;
    let day = |at: DateTime<Utc>| at.with_timezone(&zone).date_naive();
    // An occurrence that began before the window may still be on.
    let window = (day(options.from) - Days::new(8), day(options.until) + Days::new(1));
    let mut own = Budget(BUDGET_OF_ONE.min(*budget));
    let before = own.0;
    let first = master.start.local.date();
    let (days, whole) = rule.days(first, window, MOST_OF_ONE + 1, &mut own);
    *budget = budget.saturating_sub(before - own.0);
    if !whole {
        import.remark(master.line, Left::Budget, &master.title);
    }
    if days.len() > MOST_OF_ONE {
        import.remark(master.line, Left::TooManyOfOne, &master.title);
    }
    days.into_iter().take(MOST_OF_ONE).map(|day| master.start.on(day)).chain(added(master)).collect()
}

fn added(master: &Component) -> impl Iterator<Item = When> + '_ {
    master.added.iter().take(MOST_OF_ONE).map(|when| at_times_of(*when, master.start))
}

/// A day alone means the time at which the event begins that day.
fn at_times_of(when: When, start: When) -> When {
    if when.whole_day { start.on(when.local.date()) } else { when }
}

/// An occurrence, where it stands within the window.
fn draft(one: &Component, start: When, original: When, moved: bool, options: &Options) -> Option<Draft> {
    let starts_at = start.moment();
    let ends_at = When { local: start.local + one.length, ..start }.moment();
    // An hour that does not exist may leave nothing between the two.
    let ends_at = if ends_at > starts_at { ends_at } else { starts_at + one.length };
    (ends_at > options.from && starts_at < options.until).then(|| Draft {
        uid: one.uid.clone(),
        day: original.moment().with_timezone(&options.zone).date_naive(),
        title: one.title.clone(),
        description: one.description.clone(),
        location: one.location.clone(),
        url: one.url.clone(),
        starts_at,
        ends_at,
        moved,
        cancelled: one.cancelled,
    })
}
