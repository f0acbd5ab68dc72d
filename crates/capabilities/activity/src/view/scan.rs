//! One scan for a whole dashboard: rows are chosen, weighed, then counted along every axis, a piece at a time.

use chrono::{Datelike as _, Days};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::activity::{ActivityKind, AgeBracket, Gender, Setting, SocialStatus};

use super::chunk::{Chunk, NOWHERE, UNTOLD, day_number, day_of};
use super::facts::Facts;
use super::filter::{Bits, Filter, Period, Slice, month_number};
use super::names::NOBODY;
use super::tally::{DURATIONS, Tally};
use crate::model::Margins;

const INDIVIDUAL: u8 = ActivityKind::Individual as u8;
const WORKSHOP: u8 = ActivityKind::Workshop as u8;
const OPEN_ACCESS: u8 = ActivityKind::OpenAccess as u8;
const IN_PLACE: u8 = Setting::Place as u8;

/// Counts the activities of a filter in each of some periods (the one asked for, the one it is compared with…), in one
/// pass. Tallies stand in the order of the periods.
pub fn scan(facts: &Facts, filter: &Filter, periods: &[Period]) -> Vec<Tally> {
    let parts: Vec<_> = periods.iter().map(|period| (*period, &filter.slice)).collect();
    scan_parts(facts, filter, &parts)
}

/// The same, each period in a part of the network of its own: a place and what is around it, in one pass.
///
/// Days that several periods share are counted once: a question over all the years compares them with nearly the same.
pub fn scan_parts(facts: &Facts, filter: &Filter, parts: &[(Period, &Slice)]) -> Vec<Tally> {
    let places = facts.places().all().len();
    let communes = maillage_territory::Territories::embedded().communes().len();
    let new = |period: Period| Tally::new(period, places, communes);
    let stretches = stretches(parts);
    let mut tallies: Vec<_> = stretches.iter().map(|one| new(one.period)).collect();
    let windows: Vec<_> = stretches.iter().map(|one| Window::new(one.period, one.slice)).collect();
    let chosen = Chosen::new(filter);
    let mut rows = Vec::with_capacity(super::chunk::ROWS);
    for chunk in facts.chunks() {
        for (window, tally) in windows.iter().zip(&mut tallies) {
            chosen.rows(chunk, window, &mut rows);
            if !rows.is_empty() {
                count(chunk, &rows, window, filter, tally);
            }
        }
    }
    let whole = |(rank, (period, _)): (usize, &(Period, &Slice))| {
        let mut whole = new(*period);
        for (stretch, tally) in
            stretches.iter().zip(&tallies).filter(|(stretch, _)| stretch.parts.contains(&rank))
        {
            whole.add(tally, Period { until: stretch.period.from, ..*period }.months() - 1);
        }
        whole
    };
    parts.iter().enumerate().map(whole).collect()
}

/// Days that count for the same parts.
struct Stretch<'a> {
    period: Period,
    slice: &'a Slice,
    parts: Vec<usize>,
}

/// The days of all parts, each once in each slice.
fn stretches<'a>(parts: &[(Period, &'a Slice)]) -> Vec<Stretch<'a>> {
    let mut all: Vec<Stretch<'a>> = Vec::new();
    for (_, slice) in parts {
        if all.iter().any(|known| std::ptr::eq(known.slice, *slice)) {
            continue;
        }
        let own = || parts.iter().enumerate().filter(|(_, (_, other))| std::ptr::eq(*other, *slice));
        let mut edges: Vec<_> =
            own().flat_map(|(_, (period, _))| [period.from, period.until + Days::new(1)]).collect();
        edges.sort_unstable();
        edges.dedup();
        for edge in edges.windows(2) {
            let period = Period { from: edge[0], until: edge[1] - Days::new(1) };
            let holds = |other: &Period| other.from <= period.from && period.until <= other.until;
            let parts: Vec<_> = own().filter(|(_, (other, _))| holds(other)).map(|(rank, _)| rank).collect();
            if !parts.is_empty() {
                all.push(Stretch { period, slice, parts });
            }
        }
    }
    all
}

/// The days of a period, and the month and the day of the week of each; where.
struct Window<'a> {
    slice: &'a Slice,
    first: u16,
    last: u16,
    months: Vec<u16>,
    weekday: u16,
}

impl<'a> Window<'a> {
    fn new(period: Period, slice: &'a Slice) -> Self {
        let (first, last) = (day_number(period.from), day_number(period.until));
        let base = month_number(period.from);
        let month = |day| u16::try_from(month_number(day_of(day)) - base).unwrap_or_default();
        let weekday = u16::try_from(day_of(first).weekday().num_days_from_monday()).unwrap_or_default();
        Self { slice, first, last, months: (first..=last).map(month).collect(), weekday }
    }

    fn holds(&self, day: u16) -> bool {
        (self.first..=self.last).contains(&day)
    }
}

/// A row that is counted, and how many people of it.
#[derive(Clone, Copy)]
struct Weighed {
    row: u16,
    weight: u16,
}

/// A filter, ready to be asked of each row.
struct Chosen {
    kinds: u8,
    settings: u8,
    themes: u32,
}

impl Chosen {
    fn new(filter: &Filter) -> Self {
        let byte = |bits: u128| if bits == 0 { u8::MAX } else { u8::try_from(bits).unwrap_or(u8::MAX) };
        Self {
            kinds: byte(filter.kinds.bits()),
            settings: byte(filter.settings.bits()),
            themes: u32::try_from(filter.themes.bits()).unwrap_or(u32::MAX),
        }
    }

    fn rows(&self, chunk: &Chunk, window: &Window<'_>, rows: &mut Vec<Weighed>) {
        rows.clear();
        for (row, day) in chunk.days.iter().enumerate() {
            if window.holds(*day) && self.takes(chunk, row, window.slice) {
                let row_number = u16::try_from(row).unwrap_or_default();
                rows.push(Weighed { row: row_number, weight: chunk.people[row] });
            }
        }
    }

    fn takes(&self, chunk: &Chunk, row: usize, slice: &Slice) -> bool {
        (self.kinds >> chunk.kinds[row]) & 1 == 1
            && (self.settings >> chunk.settings[row]) & 1 == 1
            && (self.themes == 0 || self.themes & chunk.themes[row] != 0)
            && within(slice.communes.as_ref(), usize::from(chunk.communes[row]))
            && within(slice.places.as_ref(), chunk.places[row] as usize)
            && slice.author.is_none_or(|author| author == chunk.authors[row])
            && !chunk.is_dead(row)
    }
}

fn within(bits: Option<&Bits>, number: usize) -> bool {
    bits.is_none_or(|bits| bits.has(number))
}

/// Adds the rows of a piece to a tally.
fn count(chunk: &Chunk, rows: &[Weighed], window: &Window<'_>, filter: &Filter, tally: &mut Tally) {
    let asked = filter.public.axes() > 0;
    let kept: Vec<Weighed>;
    let rows = if asked {
        kept = rows.iter().filter_map(|weighed| of_public(chunk, *weighed, filter, tally)).collect();
        &kept[..]
    } else {
        rows
    };
    volumes(chunk, rows, window, tally);
    let (one, group): (Vec<Weighed>, Vec<Weighed>) = rows
        .iter()
        .filter(|weighed| chunk.kinds[usize::from(weighed.row)] <= WORKSHOP)
        .partition(|weighed| chunk.kinds[usize::from(weighed.row)] == INDIVIDUAL);
    about(chunk, &one, tally);
    about(chunk, &group, tally);
    people(chunk, &one, tally);
    followed(chunk, &one, tally);
    groups(chunk, &group, filter, tally);
}

/// How many people of a row answer to what is asked of the public.
fn of_public(chunk: &Chunk, weighed: Weighed, filter: &Filter, tally: &mut Tally) -> Option<Weighed> {
    let row = usize::from(weighed.row);
    let weight = match chunk.kinds[row] {
        INDIVIDUAL => u16::from(answers(chunk, row, filter)),
        WORKSHOP if filter.public.axes() == 1 => chunk.group(row).map_or(0, |group| part(group, filter)),
        WORKSHOP => {
            tally.left_out += u64::from(weighed.weight);
            0
        }
        // Nothing is known of those who came by themselves, nor of who takes part in the work of the network.
        _ => 0,
    };
    (weight > 0).then_some(Weighed { weight, ..weighed })
}

fn answers(chunk: &Chunk, row: usize, filter: &Filter) -> bool {
    let public = filter.public;
    is(public.gender, chunk.genders[row], Gender::Unknown)
        && is(public.age, chunk.ages[row], AgeBracket::Unknown)
        && is(public.status, chunk.statuses[row], SocialStatus::Unknown)
}

/// What is not told answers to "unknown".
fn is<T: ClosedList>(asked: Option<T>, code: u8, unknown: T) -> bool {
    asked.is_none_or(|asked| asked.index() == rank(code, unknown))
}

fn rank<T: ClosedList>(code: u8, unknown: T) -> usize {
    if code == UNTOLD { unknown.index() } else { usize::from(code) }
}

fn part(group: &Margins, filter: &Filter) -> u16 {
    let public = filter.public;
    let gender = public.gender.map(|value| group.gender()[value.index()]);
    let age = public.age.map(|value| group.age()[value.index()]);
    let status = public.status.map(|value| group.status()[value.index()]);
    gender.or(age).or(status).unwrap_or(group.total())
}

/// Reports, supports, visits, minutes; by month, by day of the week.
fn volumes(chunk: &Chunk, rows: &[Weighed], window: &Window<'_>, tally: &mut Tally) {
    for weighed in rows {
        let row = usize::from(weighed.row);
        let kind = chunk.kinds[row];
        let day = chunk.days[row] - window.first;
        let weight = u64::from(weighed.weight);
        let month = &mut tally.months[usize::from(window.months[usize::from(day)])];
        tally.reports[usize::from(kind)] += 1;
        tally.minutes[usize::from(kind)] += u64::from(chunk.minutes[row]);
        let came = match kind {
            INDIVIDUAL | WORKSHOP => {
                tally.supports[usize::from(kind)] += weight;
                if kind == INDIVIDUAL {
                    month.individual += weight;
                } else {
                    month.workshop += weight;
                }
                u64::from(chunk.settings[row] == IN_PLACE) * weight
            }
            OPEN_ACCESS => weight,
            _ => continue,
        };
        tally.visits += came;
        month.visits += came;
        if kind <= WORKSHOP {
            tally.weekdays[usize::from((day + window.weekday) % 7)] += weight;
        }
    }
}

/// What supports were about, where, with what, how long.
fn about(chunk: &Chunk, rows: &[Weighed], tally: &mut Tally) {
    for weighed in rows {
        let row = usize::from(weighed.row);
        let weight = u64::from(weighed.weight);
        let mut themes = chunk.themes[row];
        while themes != 0 {
            tally.themes[themes.trailing_zeros() as usize] += weight;
            themes &= themes - 1;
        }
        let mut means = chunk.equipment[row];
        while means != 0 {
            tally.equipment[means.trailing_zeros() as usize] += weight;
            means &= means - 1;
        }
        tally.settings[usize::from(chunk.settings[row])] += weight;
        let minutes = chunk.minutes[row];
        let range = usize::from(minutes >= DURATIONS[1])
            + usize::from(minutes >= DURATIONS[2])
            + usize::from(minutes >= DURATIONS[3]);
        tally.durations[range] += 1;
        if let Some(place) = tally.places.get_mut(chunk.places[row] as usize) {
            *place += weight;
        }
        if let Some(commune) = tally.communes.get_mut(usize::from(chunk.communes[row])) {
            *commune += weight;
        }
    }
}

/// Who was helped, one at a time.
fn people(chunk: &Chunk, rows: &[Weighed], tally: &mut Tally) {
    for weighed in rows {
        let row = usize::from(weighed.row);
        tally.genders[rank(chunk.genders[row], Gender::Unknown)] += 1;
        tally.ages[rank(chunk.ages[row], AgeBracket::Unknown)] += 1;
        tally.statuses[rank(chunk.statuses[row], SocialStatus::Unknown)] += 1;
        tally.autonomy[usize::from(chunk.autonomy[row].min(3))] += 1;
        tally.redirections[usize::from(chunk.redirections[row])] += 1;
        let seen = match chunk.seen_again[row] {
            0 => 0,
            NOWHERE => 2,
            _ => 1,
        };
        tally.seen[seen] += 1;
    }
}

/// Which followed people were helped. Most pieces hold none.
fn followed(chunk: &Chunk, rows: &[Weighed], tally: &mut Tally) {
    for weighed in rows {
        match chunk.followed.get(usize::from(weighed.row)) {
            None if chunk.followed.is_empty() => return,
            None | Some(&NOBODY) => {}
            Some(&number) => tally.followed.insert(number as usize),
        }
    }
}

/// Who came to workshops, by margins. When people of one axis are asked for, the other axes of a group are not known.
fn groups(chunk: &Chunk, rows: &[Weighed], filter: &Filter, tally: &mut Tally) {
    let public = filter.public;
    let asked = public.axes() > 0;
    for weighed in rows {
        let row = usize::from(weighed.row);
        let Some(group) = chunk.group(row) else { continue };
        tally.levels[usize::from(chunk.levels[row].min(3))] += 1;
        if asked {
            let weight = u64::from(weighed.weight);
            tally.genders[public.gender.unwrap_or(Gender::Unknown).index()] += weight;
            tally.ages[public.age.unwrap_or(AgeBracket::Unknown).index()] += weight;
            tally.statuses[public.status.unwrap_or(SocialStatus::Unknown).index()] += weight;
            tally.seen[2] += weight;
            continue;
        }
        add(&mut tally.genders, group.gender());
        add(&mut tally.ages, group.age());
        add(&mut tally.statuses, group.status());
        match group.seen_again() {
            Some(again) => {
                tally.seen[1] += u64::from(again);
                tally.seen[0] += u64::from(group.total().saturating_sub(again));
            }
            None => tally.seen[2] += u64::from(group.total()),
        }
    }
}

fn add<const N: usize>(counts: &mut [u64; N], more: &[u16; N]) {
    for (count, more) in counts.iter_mut().zip(more) {
        *count += u64::from(*more);
    }
}
