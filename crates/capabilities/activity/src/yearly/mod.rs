//! The yearly report: of the network, a territory, a place, or the places of an organization. One document, which a page
//! shows, the press prints and a program reads: the same protected tables, the same sentences.

mod chapters;
mod job;
mod paper;
mod subject;
mod years;

pub use chapters::{Chapter, Essential, definitions, essential, sources};
pub use job::{KEPT, KIND, Order, PrintYearly, fingerprint};
pub use paper::paper;
pub use subject::Subject;
pub use years::{Year, YearError};

use chrono::NaiveDate;
use maillage_places::view::Snapshot;
use maillage_shell::App;
use maillage_statistics::Rule;

use crate::figures::{Dashboard, Question, Secrecy};
use crate::view::Facts;

/// A yearly report.
#[derive(Clone, Debug)]
pub struct Yearly {
    /// About whom.
    pub subject: Subject,
    /// Their name.
    pub name: String,
    /// Of which year.
    pub year: Year,
    /// The day up to which it counts, where the year is not over.
    pub stops: Option<NaiveDate>,
    /// Its numbers, small ones hidden.
    pub dashboard: Dashboard,
}

impl Yearly {
    /// Counts; `None` where nobody is meant.
    pub fn new(app: &App, facts: &Facts, places: &Snapshot, subject: Subject, year: Year) -> Option<Self> {
        let name = subject.name(app, places)?;
        let today = app.local(app.now()).date();
        let question = Question::whole(subject.into(), year.period(today), facts, places);
        // Even a place that reads its own report shows it around: what is printed leaves the house.
        let rule = Rule::new(u64::from(app.settings().network.smallest_count.max(2)));
        let dashboard = Dashboard::new(facts, &question, Secrecy(Some(rule)), question.places);
        Some(Self { subject, name, year, stops: year.stops(today), dashboard })
    }
}
