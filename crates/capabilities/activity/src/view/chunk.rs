//! A piece of the columns. Readers share pieces; a change copies one piece, never all.

use std::sync::Arc;

use chrono::NaiveDate;
use maillage_vocabulary::ClosedList;

use super::names::NOBODY;
use crate::model::{Activity, Margins, Minutes, Seen, What};

/// Rows of a full piece.
pub const ROWS: usize = 1 << 13;

/// The code of a value that is not told.
pub const UNTOLD: u8 = u8::MAX;
/// The number of a commune that is not told.
pub const NOWHERE: u16 = u16::MAX;
/// The rank of margins of a row that is no workshop.
const NO_MARGINS: u16 = u16::MAX;

/// Rows in columns, one entry a row in each: about fifty bytes a row.
#[derive(Clone, Debug, Default)]
pub struct Chunk {
    /// Ids, as bits.
    pub ids: Vec<u128>,
    /// Days since 2000-01-01.
    pub days: Vec<u16>,
    /// Numbers of places.
    pub places: Vec<u32>,
    /// Numbers of authors.
    pub authors: Vec<u32>,
    /// Ranks of communes among those of France.
    pub communes: Vec<u16>,
    /// Ranks of the communes where people live.
    pub residences: Vec<u16>,
    /// Minutes; 0 where not told.
    pub minutes: Vec<u16>,
    /// People helped, or visits.
    pub people: Vec<u16>,
    /// Themes, one bit each.
    pub themes: Vec<u32>,
    /// Kinds, by rank.
    pub kinds: Vec<u8>,
    /// Settings, by rank.
    pub settings: Vec<u8>,
    /// Means, one bit each.
    pub equipment: Vec<u8>,
    /// Genders, by rank.
    pub genders: Vec<u8>,
    /// Ages, by rank.
    pub ages: Vec<u8>,
    /// Situations, by rank.
    pub statuses: Vec<u8>,
    /// Autonomy of one person, by rank.
    pub autonomy: Vec<u8>,
    /// Level of a workshop, by rank.
    pub levels: Vec<u8>,
    /// 0 not told, 1 not sent on, 2 and more: sent on, to the redirection of that rank + 3 (2: not told where).
    pub redirections: Vec<u8>,
    /// How many had come before, 0 or 1 for one person; [`NOWHERE`] where not told.
    pub seen_again: Vec<u16>,
    /// Ranks in `groups`.
    pub margins: Vec<u16>,
    /// Margins of workshops.
    pub groups: Vec<Margins>,
    /// Numbers of followed people; empty where there are none in the piece.
    pub followed: Vec<u32>,
    /// Rows that are gone or replaced, one bit each; empty where there are none.
    pub dead: Vec<u64>,
    /// Lowest and highest id: ids follow time, so that most pieces need no search.
    pub span: Option<(u128, u128)>,
}

/// The numbers that a row needs from the dictionaries.
#[derive(Clone, Copy, Debug)]
pub struct Numbers {
    /// Place.
    pub place: u32,
    /// Author.
    pub author: u32,
    /// Commune of the act.
    pub commune: u16,
    /// Commune of the person.
    pub residence: u16,
    /// Followed person.
    pub followed: u32,
}

impl Default for Numbers {
    fn default() -> Self {
        Self { place: NOBODY, author: NOBODY, commune: NOWHERE, residence: NOWHERE, followed: NOBODY }
    }
}

fn code<T: ClosedList>(value: Option<T>) -> u8 {
    // A list has at most 128 values.
    value.map_or(UNTOLD, |value| u8::try_from(value.index()).unwrap_or(UNTOLD))
}

/// Days since 2000-01-01, the first day that an activity may have; sixteen bits reach 2179.
pub fn day_number(day: NaiveDate) -> u16 {
    let days = day.signed_duration_since(crate::model::EARLIEST).num_days();
    u16::try_from(days.max(0)).unwrap_or(u16::MAX)
}

/// The day of a number.
pub fn day_of(number: u16) -> NaiveDate {
    crate::model::EARLIEST + chrono::Days::new(number.into())
}

impl Chunk {
    /// Number of rows, those that are gone included.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether no more row fits.
    pub fn is_full(&self) -> bool {
        self.len() >= ROWS
    }

    /// Whether a row is gone.
    pub fn is_dead(&self, row: usize) -> bool {
        self.dead.get(row / 64).is_some_and(|word| word >> (row % 64) & 1 == 1)
    }

    /// Number of rows that count.
    pub fn alive(&self) -> usize {
        self.len() - self.dead.iter().map(|word| word.count_ones() as usize).sum::<usize>()
    }

    /// The row of an id, if it counts.
    pub fn find(&self, id: u128) -> Option<usize> {
        self.span.filter(|(lowest, highest)| (*lowest..=*highest).contains(&id))?;
        let row = self.ids.iter().rposition(|own| *own == id)?;
        (!self.is_dead(row)).then_some(row)
    }

    /// Marks a row as gone.
    pub fn kill(&mut self, row: usize) {
        if self.dead.is_empty() {
            self.dead = vec![0; ROWS / 64];
        }
        self.dead[row / 64] |= 1 << (row % 64);
    }

    /// Adds a row.
    pub fn push(&mut self, activity: &Activity, numbers: Numbers) {
        let helped = activity.helped().copied().unwrap_or_default();
        let id = activity.id.bits();
        self.ids.push(id);
        self.span = Some(self.span.map_or((id, id), |(lowest, highest)| (lowest.min(id), highest.max(id))));
        self.days.push(day_number(activity.day));
        self.places.push(numbers.place);
        self.authors.push(numbers.author);
        self.communes.push(numbers.commune);
        self.residences.push(numbers.residence);
        self.minutes.push(activity.minutes.map_or(0, Minutes::get));
        self.themes.push(u32::try_from(activity.themes.bits()).unwrap_or(u32::MAX));
        self.kinds.push(code(Some(activity.kind())));
        self.settings.push(code(Some(activity.setting)));
        self.equipment.push(u8::try_from(activity.equipment.bits()).unwrap_or(u8::MAX));
        self.genders.push(code(helped.gender));
        self.ages.push(code(helped.age));
        self.statuses.push(code(helped.status));
        self.autonomy.push(code(helped.autonomy));
        self.redirections.push(redirection(helped.redirected, code(helped.redirection)));
        // Few pieces hold followed people: the column begins with the first of them.
        if numbers.followed != NOBODY || !self.followed.is_empty() {
            self.followed.resize(self.ids.len() - 1, NOBODY);
            self.followed.push(numbers.followed);
        }
        let (people, seen_again, level, margins) = self.counts(activity);
        self.people.push(people);
        self.seen_again.push(seen_again);
        self.levels.push(level);
        self.margins.push(margins);
    }

    fn counts(&mut self, activity: &Activity) -> (u16, u16, u8, u16) {
        match &activity.what {
            What::Individual(helped) => {
                let seen = helped.seen.map_or(NOWHERE, |seen| u16::from(seen == Seen::Again));
                (1, seen, UNTOLD, NO_MARGINS)
            }
            What::Workshop(workshop) => {
                let rank = u16::try_from(self.groups.len()).unwrap_or(NO_MARGINS);
                self.groups.push(workshop.people);
                (
                    workshop.people.total(),
                    workshop.people.seen_again().unwrap_or(NOWHERE),
                    code(workshop.level),
                    rank,
                )
            }
            What::OpenAccess { visits } => (*visits, NOWHERE, UNTOLD, NO_MARGINS),
            What::Coordination(work) => (work.participants(), NOWHERE, UNTOLD, NO_MARGINS),
        }
    }

    /// The margins of a row that is a workshop.
    pub fn group(&self, row: usize) -> Option<&Margins> {
        self.groups.get(usize::from(self.margins[row]))
    }

    /// Gives back the memory that growth had reserved.
    pub fn seal(self: &mut Arc<Self>) {
        macro_rules! shrink {
            ($own:ident: $($column:ident)*) => { $($own.$column.shrink_to_fit();)* };
        }
        let own = Arc::make_mut(self);
        shrink!(own: ids days places authors communes residences minutes people themes kinds settings equipment
            genders ages statuses autonomy levels redirections seen_again margins groups followed);
    }
}

fn redirection(redirected: Option<bool>, to: u8) -> u8 {
    match (redirected, to) {
        (None, _) => 0,
        (Some(false), _) => 1,
        (Some(true), UNTOLD) => 2,
        (Some(true), rank) => rank + 3,
    }
}
