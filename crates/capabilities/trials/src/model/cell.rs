//! Quotas: of whom how many are wanted. Each person stands in one cell of every group that a campaign asks about, named by a
//! quota or not; the cells of a group share all the seats, so what one cell lacks cannot be taken by another.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use maillage_vocabulary::codes::UnknownCode;
use maillage_vocabulary::lists::trials::QuotaOn;
use maillage_vocabulary::{ClosedList as _, codes};

use super::Profile;

/// Testers of one campaign, at most.
pub const MOST_SEATS: u16 = 200;

codes! {
    /// Brackets that exclude one another.
    pub enum Group("group of quotas") {
        /// Age.
        Age = "age",
        /// Comfort with digital tools.
        Ease = "ease",
        /// Having a smartphone.
        Smartphone = "smartphone",
        /// Having a tablet.
        Tablet = "tablet",
        /// Having a computer.
        Computer = "computer",
        /// Having no device.
        NoDevice = "no-device",
        /// Using assistive means.
        Assistive = "assistive",
        /// Small commune or town.
        Setting = "setting",
    }
}

impl Group {
    /// The group of a quota.
    pub const fn of(on: QuotaOn) -> Self {
        match on {
            QuotaOn::From15 | QuotaOn::From25 | QuotaOn::From40 | QuotaOn::From60 | QuotaOn::From75 => {
                Self::Age
            }
            QuotaOn::Beginning | QuotaOn::Managing | QuotaOn::Alone | QuotaOn::Helping => Self::Ease,
            QuotaOn::Smartphone => Self::Smartphone,
            QuotaOn::Tablet => Self::Tablet,
            QuotaOn::Computer => Self::Computer,
            QuotaOn::NoDevice => Self::NoDevice,
            QuotaOn::Assistive => Self::Assistive,
            QuotaOn::Rural | QuotaOn::Urban => Self::Setting,
        }
    }
}

/// Where somebody counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cell {
    /// In a quota.
    Of(QuotaOn),
    /// In what the quotas of a group do not name.
    Rest(Group),
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Of(on) => f.write_str(on.slug()),
            Self::Rest(group) => write!(f, "rest:{group}"),
        }
    }
}

impl FromStr for Cell {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        if let Some(group) = text.strip_prefix("rest:") {
            return group.parse().map(Self::Rest);
        }
        let unknown = || UnknownCode { what: "quota", text: text.to_owned(), known: String::new() };
        QuotaOn::from_slug(text).map(Self::Of).ok_or_else(unknown)
    }
}

impl Cell {
    /// Its group.
    pub const fn group(self) -> Group {
        match self {
            Self::Of(on) => Group::of(on),
            Self::Rest(group) => group,
        }
    }

    /// The quota, where it is one.
    pub const fn quota(self) -> Option<QuotaOn> {
        match self {
            Self::Of(on) => Some(on),
            Self::Rest(_) => None,
        }
    }
}

/// Why quotas are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuotaFault {
    /// No seat, or too many.
    Seats,
    /// A quota asks for nobody, or for more than there are seats.
    Target,
    /// The quotas of a group ask for more than there are seats.
    Sum(Group),
}

/// The quotas of a campaign. Those of a group never ask for more than there are seats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotas {
    seats: u16,
    targets: BTreeMap<QuotaOn, u16>,
}

impl Quotas {
    /// Checks quotas; the last word on a bracket counts.
    pub fn new(seats: u16, targets: impl IntoIterator<Item = (QuotaOn, u16)>) -> Result<Self, QuotaFault> {
        if seats == 0 || seats > MOST_SEATS {
            return Err(QuotaFault::Seats);
        }
        let targets: BTreeMap<_, _> = targets.into_iter().collect();
        if targets.values().any(|target| *target == 0 || *target > seats) {
            return Err(QuotaFault::Target);
        }
        let quotas = Self { seats, targets };
        match Group::ALL.iter().find(|group| quotas.sum(**group) > u32::from(seats)) {
            Some(group) => Err(QuotaFault::Sum(*group)),
            None => Ok(quotas),
        }
    }

    fn sum(&self, group: Group) -> u32 {
        let own = self.targets.iter().filter(|(on, _)| Group::of(**on) == group);
        own.map(|(_, target)| u32::from(*target)).sum()
    }

    /// Testers wanted.
    pub const fn seats(&self) -> u16 {
        self.seats
    }

    /// What is wanted of each bracket, in order.
    pub fn targets(&self) -> impl Iterator<Item = (QuotaOn, u16)> + '_ {
        self.targets.iter().map(|(on, target)| (*on, *target))
    }

    /// All cells with their seats: the quotas, and what is left beside them.
    pub fn cells(&self) -> Vec<(Cell, u16)> {
        let asked = Group::ALL.iter().filter(|group| self.sum(**group) > 0);
        let rest = asked.map(|group| {
            let left = u32::from(self.seats).saturating_sub(self.sum(*group));
            (Cell::Rest(*group), u16::try_from(left).unwrap_or_default())
        });
        self.targets().map(|(on, target)| (Cell::Of(on), target)).chain(rest).collect()
    }
}

/// The cells in which a person counts, among those of a campaign: one of each group that it asks about.
pub fn cells_of(profile: &Profile, cells: impl IntoIterator<Item = Cell>) -> Vec<Cell> {
    let mut found: BTreeMap<Group, Cell> = BTreeMap::new();
    for cell in cells {
        match cell {
            Cell::Of(on) if profile.is(on) => {
                found.insert(cell.group(), cell);
            }
            Cell::Of(_) => {}
            Cell::Rest(group) => {
                found.entry(group).or_insert(cell);
            }
        }
    }
    found.into_values().collect()
}

#[cfg(test)]
mod tests {
    use maillage_vocabulary::ClosedSet;
    use maillage_vocabulary::lists::trials::{TesterAge, TesterEase};

    use super::*;

    #[test]
    fn cells_of_a_group_share_all_the_seats() {
        let quotas =
            Quotas::new(10, [(QuotaOn::From75, 3), (QuotaOn::From15, 2), (QuotaOn::Assistive, 1)]).unwrap();
        assert_eq!(
            quotas.cells(),
            [
                (Cell::Of(QuotaOn::From15), 2),
                (Cell::Of(QuotaOn::From75), 3),
                (Cell::Of(QuotaOn::Assistive), 1),
                (Cell::Rest(Group::Age), 5),
                (Cell::Rest(Group::Assistive), 9),
            ]
        );
    }

    #[test]
    fn quotas_that_cannot_be_filled_are_refused() {
        assert_eq!(Quotas::new(0, []), Err(QuotaFault::Seats));
        assert_eq!(Quotas::new(201, []), Err(QuotaFault::Seats));
        assert_eq!(Quotas::new(5, [(QuotaOn::Rural, 6)]), Err(QuotaFault::Target));
        assert_eq!(Quotas::new(5, [(QuotaOn::Rural, 0)]), Err(QuotaFault::Target));
        let both = [(QuotaOn::Rural, 3), (QuotaOn::Urban, 3)];
        assert_eq!(Quotas::new(5, both), Err(QuotaFault::Sum(Group::Setting)));
    }

    #[test]
    fn a_person_counts_once_in_each_group() {
        let profile = Profile {
            age: TesterAge::From75,
            ease: TesterEase::Beginning,
            devices: ClosedSet::new(),
            assistive: false,
            commune: "04112".parse().unwrap(),
        };
        let quotas = Quotas::new(10, [(QuotaOn::From15, 2), (QuotaOn::NoDevice, 2)]).unwrap();
        let own = cells_of(&profile, quotas.cells().into_iter().map(|(cell, _)| cell));
        assert_eq!(own, [Cell::Rest(Group::Age), Cell::Of(QuotaOn::NoDevice)]);
    }

    #[test]
    fn cells_read_back() {
        let quotas = QuotaOn::ALL.iter().map(|on| Cell::Of(*on));
        for cell in quotas.chain(Group::ALL.iter().map(|group| Cell::Rest(*group))) {
            assert_eq!(cell.to_string().parse(), Ok(cell));
        }
        assert!("rest:moon".parse::<Cell>().is_err() && "moon".parse::<Cell>().is_err());
    }
}
