//! The chapters of a yearly report, with what they say in words.

use maillage_shell::chart::Figure;
use maillage_shell::{Voice, text};

use super::{Year, Yearly};
use crate::figures::Count;
use crate::pages::{change, drawn};

/// A chapter: charts about one thing.
pub struct Chapter {
    /// Its name in the page.
    pub id: &'static str,
    /// Key of its title.
    pub title: &'static str,
    /// Key of the sentence under the title.
    pub lead: &'static str,
    /// Its charts.
    pub figures: Vec<Figure>,
}

/// What stands in which chapter, by the names of tables.
const PLAN: [(&str, &str, &str, &[&str]); 5] = [
    ("annee", "yearly-course", "yearly-course-lead", &["months", "visits"]),
    ("sujets", "yearly-topics", "yearly-topics-lead", &["themes", "procedures"]),
    ("publics", "yearly-people", "yearly-people-lead", &["ages", "genders", "statuses", "seen"]),
    (
        "facons",
        "yearly-ways",
        "yearly-ways-lead",
        &["kinds", "settings", "equipment", "durations", "weekdays", "autonomy", "redirections"],
    ),
    ("ou", "yearly-where", "yearly-where-lead", &["territories"]),
];

/// A figure at the top: its label, its value, how it changed, what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Essential {
    /// What is counted.
    pub label: String,
    /// How many.
    pub value: String,
    /// How it changed; may be empty.
    pub trend: String,
    /// What it means.
    pub about: String,
}

impl Yearly {
    /// The chapters in which something was told.
    pub fn chapters(&self, voice: &Voice) -> Vec<Chapter> {
        let mut figures = drawn(voice, &self.dashboard, &self.csv());
        let mut chapters = Vec::new();
        for (id, title, lead, tables) in PLAN {
            let (own, others): (Vec<_>, Vec<_>) =
                figures.into_iter().partition(|figure| tables.contains(&figure.id()));
            figures = others;
            if !own.is_empty() {
                chapters.push(Chapter { id, title, lead, figures: own });
            }
        }
        chapters
    }

    /// The address of the same numbers as CSV; empty where there is none.
    pub fn csv(&self) -> String {
        let days = self.dashboard.periods[0];
        let query = self.subject.query();
        query.map_or_else(String::new, |query| {
            format!("/chiffres.csv?{query}from={}&to={}", days.from, days.until)
        })
    }

    /// `Bilan 2026`.
    pub fn title(&self, voice: &Voice) -> String {
        Self::title_of(voice, self.year)
    }

    /// The same, of any year.
    pub fn title_of(voice: &Voice, year: Year) -> String {
        voice.tx("yearly-title", &[("year", (&year.to_string()).into())])
    }

    /// From when to when, and with what it is compared.
    pub fn period(&self, voice: &Voice) -> String {
        let days = self.dashboard.periods[0];
        let before = (self.year.get() - 1).to_string();
        let [from, to] = [days.from, days.until].map(|day| text::date(day, voice.lang()));
        let key = if self.stops.is_some() { "yearly-period-part" } else { "yearly-period-whole" };
        voice.tx(key, &[("from", (&from).into()), ("to", (&to).into()), ("before", (&before).into())])
    }

    /// What must be known before anything else.
    pub fn warnings(&self, voice: &Voice) -> Vec<String> {
        let stops = self
            .stops
            .map(|day| voice.tx("yearly-not-over", &[("day", (&text::date(day, voice.lang())).into())]));
        let demo = voice.app().settings().network.demo.then(|| voice.t("yearly-demo").to_owned());
        demo.into_iter().chain(stops).collect()
    }

    /// How many places the numbers come from.
    pub fn coverage(&self, voice: &Voice) -> String {
        let (telling, places) = self.dashboard.headline.places;
        let percent = (telling * 100).checked_div(places).unwrap_or_default();
        let share = voice.tx("yearly-share", &[("percent", percent.into())]);
        let args = [("telling", telling.into()), ("places", places.into()), ("share", (&share).into())];
        match (places, telling) {
            (0, _) => voice.t("yearly-coverage-none").to_owned(),
            (1, 0) => voice.t("yearly-coverage-silent").to_owned(),
            (1, _) => voice.t("yearly-coverage-one").to_owned(),
            _ => voice.tx("yearly-coverage", &args),
        }
    }

    /// Whether a count is hidden anywhere.
    pub fn hides(&self) -> bool {
        let head = &self.dashboard.headline;
        let heads = [head.supports, head.visits, head.hours];
        let hidden = |count: Count| count == Count::Hidden;
        heads.iter().flatten().any(|count| hidden(*count))
            || self
                .dashboard
                .tables
                .iter()
                .flat_map(|table| &table.rows)
                .any(|row| hidden(row.now) || hidden(row.before))
    }

    /// The greatest count that is hidden.
    pub fn most_hidden(voice: &Voice) -> u64 {
        u64::from(voice.app().settings().network.smallest_count.max(2)) - 1
    }
}

/// The figures at the top: visits, supports and people are three things, and stand apart.
pub fn essential(yearly: &Yearly, voice: &Voice) -> Vec<Essential> {
    let head = &yearly.dashboard.headline;
    let words = |label, value, trend, about| Essential {
        label: voice.t(label).to_owned(),
        value,
        trend,
        about: voice.t(about).to_owned(),
    };
    let one = |label, about, counts: [Count; 2]| {
        let value = match counts[0] {
            Count::Shown(count) => text::number(count, voice.lang()),
            Count::Hidden => voice.t("figures-hidden").to_owned(),
        };
        words(label, value, change(voice, counts).unwrap_or_default(), about)
    };
    let unknown = voice.t("yearly-caseload-unknown").to_owned();
    let (telling, places) = head.places;
    let telling = voice.tx("figures-places-value", &[("telling", telling.into()), ("places", places.into())]);
    vec![
        one("figures-supports", "figures-supports-about", head.supports),
        one("figures-visits", "figures-visits-about", head.visits),
        words("yearly-caseload", unknown, String::new(), "yearly-caseload-about"),
        one("figures-hours", "figures-hours-about", head.hours),
        one("yearly-first-time", "yearly-first-time-about", head.first_time),
        words("figures-places", telling, String::new(), "figures-places-about"),
    ]
}

/// The words of the report and what they mean.
pub fn definitions(voice: &Voice) -> Vec<(String, String)> {
    const TERMS: [(&str, &str); 6] = [
        ("figures-supports", "yearly-define-supports"),
        ("figures-visits", "yearly-define-visits"),
        ("yearly-caseload", "yearly-define-caseload"),
        ("figures-hours", "yearly-define-hours"),
        ("yearly-comparison", "yearly-define-comparison"),
        ("yearly-hidden", "yearly-define-hidden"),
    ];
    let most = Yearly::most_hidden(voice);
    let say = |key| voice.tx(key, &[("count", (most + 1).into())]);
    TERMS.iter().map(|(term, text)| (voice.t(term).to_owned(), say(text))).collect()
}

/// Where the numbers come from.
pub fn sources(voice: &Voice) -> Vec<(String, String)> {
    let network = &voice.app().settings().network.name;
    let activity = voice.tx("yearly-source-activity-text", &[("network", network.into())]);
    vec![
        (voice.t("yearly-source-activity").to_owned(), activity),
        (voice.t("yearly-source-places").to_owned(), voice.t("yearly-source-places-text").to_owned()),
        (
            voice.t("yearly-source-territories").to_owned(),
            voice.t("yearly-source-territories-text").to_owned(),
        ),
    ]
}
