//! What holds between the values of an activity.

use chrono::NaiveDate;
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::activity::Theme;
use thiserror::Error;

use super::{Activity, What};

/// No activity is older: the first places opened in 2001.
pub const EARLIEST: NaiveDate = NaiveDate::from_ymd_opt(2000, 1, 1).expect("a day of the calendar");

/// A rule that an activity breaks. Each names the field to mend.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Broken {
    /// The day has not come.
    #[error("the day {0} has not come yet")]
    Future(NaiveDate),
    /// The day is too long ago.
    #[error("the day {0} is before 2000")]
    TooOld(NaiveDate),
    /// Nothing says what it was about.
    #[error("an act of help has at least one theme")]
    NoTheme,
    /// A theme of procedures without procedures.
    #[error("the theme `{}` goes with help with procedures", .0.label())]
    ProcedureAlone(Theme),
    /// A theme that was not in use on that day.
    #[error("the theme `{}` was not in use on that day", .0.label())]
    ThemeOutOfUse(Theme),
    /// Nothing says how long it lasted.
    #[error("an act of help has a duration")]
    NoMinutes,
    /// Somebody was sent on, and nothing says that.
    #[error("a person who was not sent on was sent nowhere")]
    RedirectionWithout,
    /// Nobody came.
    #[error("at least one visit")]
    NoVisit,
    /// An act of coordination lacks what its kind needs.
    #[error("the act of coordination is not whole")]
    Coordination,
}

impl Broken {
    /// The field of the form that it is about.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Future(_) | Self::TooOld(_) => "day",
            Self::NoTheme | Self::ProcedureAlone(_) | Self::ThemeOutOfUse(_) => "theme",
            Self::NoMinutes => "minutes",
            Self::RedirectionWithout => "redirection",
            Self::NoVisit => "visits",
            Self::Coordination => "coordination",
        }
    }
}

/// Every rule that an activity breaks; `today` is the day on the clocks of the network.
pub fn check(activity: &Activity, today: NaiveDate) -> Vec<Broken> {
    let mut broken = Vec::new();
    if activity.day > today {
        broken.push(Broken::Future(activity.day));
    } else if activity.day < EARLIEST {
        broken.push(Broken::TooOld(activity.day));
    }
    if matches!(activity.what, What::Individual(_) | What::Workshop(_)) {
        if activity.minutes.is_none() {
            broken.push(Broken::NoMinutes);
        }
        if activity.themes.is_empty() {
            broken.push(Broken::NoTheme);
        }
    }
    check_themes(activity, &mut broken);
    match &activity.what {
        What::Individual(helped) if helped.redirection.is_some() && helped.redirected != Some(true) => {
            broken.push(Broken::RedirectionWithout);
        }
        What::OpenAccess { visits: 0 } => broken.push(Broken::NoVisit),
        What::Coordination(work) if !work.is_whole() => broken.push(Broken::Coordination),
        _ => {}
    }
    broken
}

fn check_themes(activity: &Activity, broken: &mut Vec<Broken>) {
    let themes = activity.themes;
    for theme in themes {
        if theme.is_procedure() && !themes.contains(Theme::Procedures) {
            broken.push(Broken::ProcedureAlone(theme));
        }
        if !theme.validity().holds_on(activity.day) {
            broken.push(Broken::ThemeOutOfUse(theme));
        }
    }
}
