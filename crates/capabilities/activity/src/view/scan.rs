//! One scan for a whole dashboard: rows are chosen, weighed, then counted along every axis, a piece at a time.

use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::activity::{ActivityKind, AgeBracket, Gender, Setting, SocialStatus};

use super::chunk::{Chunk, NOWHERE, UNTOLD};
use super::facts::Facts;
use super::filter::{Filter, Period, Slice};
use super::names::NOBODY;
use super::split::{Days, Split};
use super::tally::{DURATIONS, Tally};
use crate::model::Margins;

const INDIVIDUAL: u8 = ActivityKind::Individual as u8;
const WORKSHOP: u8 = ActivityKind::Workshop as u8;
const IN_PLACE: u8 = Setting::Place as u8;

/// Counts the activities of a filter in each of some periods (the one asked for, the one it is compared with…), in one
/// pass. Tallies stand in the order of the periods.
pub fn scan(facts: &Facts, filter: &Filter, periods: &[Period]) -> Vec<Tally> {
    let parts: Vec<_> = periods.iter().map(|period| (*period, &filter.slice)).collect();
    scan_parts(facts, filter, &parts)
}

/// The same, each period in a part of the network of its own: a place and what is around it, in one pass.
///
/// Each activity is counted once, whatever the number of parts that it belongs to: those of the same days and the same
/// parts go together, then each part adds up what is its own. A question over all the years compares them with nearly
/// the same, and a département with the région that it is a third of.
pub fn scan_parts(facts: &Facts, filter: &Filter, parts: &[(Period, &Slice)]) -> Vec<Tally> {
    let places = facts.places().all().len();
    let communes = maillage_territory::Territories::embedded().communes().len();
    let new = |period: Period| Tally::new(period, places, communes);
    let split = Split::new(parts);
    let chosen = Chosen::new(filter);
    let mut rows = vec![Rows::default(); split.shares()];
    let mut tallies: Vec<Option<Tally>> = rows.iter().map(|_| None).collect();
    for chunk in facts.chunks() {
        chosen.rows(chunk, &split, &mut rows);
        for (share, (rows, tally)) in
            rows.iter().zip(&mut tallies).enumerate().filter(|(_, (rows, _))| !rows.iter().all(Vec::is_empty))
        {
            let days = split.days_of(share);
            count(chunk, rows, days, filter, tally.get_or_insert_with(|| new(days.period)));
        }
    }
    let whole = |(period, slice): &(Period, &Slice)| {
        let mut whole = new(*period);
        for (share, tally) in
            tallies.iter().enumerate().filter(|(share, _)| split.is_of(*share, *period, slice))
        {
            let days = split.days_of(share).period;
            if let Some(tally) = tally {
                whole.add(tally, Period { until: days.from, ..*period }.months() - 1);
            }
        }
        whole
    };
    parts.iter().map(whole).collect()
}

/// A row that is counted, and how many people of it.
#[derive(Clone, Copy)]
struct Weighed {
    row: u16,
    weight: u16,
}

/// The rows of each kind.
type Rows = [Vec<Weighed>; ActivityKind::ALL.len()];

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

    /// The rows of a piece that are counted, in their shares.
    fn rows(&self, chunk: &Chunk, split: &Split<'_>, shares: &mut [Rows]) {
        shares.iter_mut().flatten().for_each(Vec::clear);
        for (row, day) in chunk.days.iter().enumerate() {
            let Some(days) = split.of_day(*day).filter(|_| self.takes(chunk, row)) else { continue };
            let slices = split.of_row(chunk, row);
            if slices != 0 {
                let weighed =
                    Weighed { row: u16::try_from(row).unwrap_or_default(), weight: chunk.people[row] };
                shares[split.share(days, slices)][usize::from(chunk.kinds[row])].push(weighed);
            }
        }
    }

    fn takes(&self, chunk: &Chunk, row: usize) -> bool {
        (self.kinds >> chunk.kinds[row]) & 1 == 1
            && (self.settings >> chunk.settings[row]) & 1 == 1
            && (self.themes == 0 || self.themes & chunk.themes[row] != 0)
            && !chunk.is_dead(row)
    }
}

/// Adds the rows of a piece to a tally.
fn count(chunk: &Chunk, rows: &Rows, days: &Days, filter: &Filter, tally: &mut Tally) {
    let kept: Rows;
    let rows = if filter.public.axes() > 0 {
        kept = std::array::from_fn(|kind| {
            rows[kind].iter().filter_map(|weighed| of_public(chunk, *weighed, filter, tally)).collect()
        });
        &kept
    } else {
        rows
    };
    for (kind, rows) in ActivityKind::ALL.iter().zip(rows) {
        volumes(chunk, (*kind, rows), days, tally);
    }
    let [one, group, ..] = rows;
    about(chunk, one, tally);
    about(chunk, group, tally);
    people(chunk, one, tally);
    followed(chunk, one, tally);
    groups(chunk, group, filter, tally);
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

/// Reports, supports, visits, minutes; by month, by day of the week. All rows are of one kind.
fn volumes(chunk: &Chunk, (kind, rows): (ActivityKind, &[Weighed]), days: &Days, tally: &mut Tally) {
    let minutes = rows.iter().map(|weighed| u64::from(chunk.minutes[usize::from(weighed.row)])).sum::<u64>();
    tally.reports[kind.index()] += rows.len() as u64;
    tally.minutes[kind.index()] += minutes;
    if kind == ActivityKind::Coordination {
        return;
    }
    let is_support = kind != ActivityKind::OpenAccess;
    for weighed in rows {
        let row = usize::from(weighed.row);
        let day = usize::from(chunk.days[row] - days.first);
        let weight = u64::from(weighed.weight);
        let month = &mut tally.months[usize::from(days.months[day])];
        let came = if is_support { u64::from(chunk.settings[row] == IN_PLACE) * weight } else { weight };
        tally.visits += came;
        month.visits += came;
        match kind {
            ActivityKind::Individual => month.individual += weight,
            ActivityKind::Workshop => month.workshop += weight,
            ActivityKind::OpenAccess | ActivityKind::Coordination => continue,
        }
        tally.supports[kind.index()] += weight;
        tally.weekdays[usize::from(days.weekdays[day])] += weight;
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
