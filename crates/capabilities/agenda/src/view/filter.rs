//! What a list of events is asked for: the same words for the page, the calendar and the API.

use std::fmt::Write as _;

use chrono::{DateTime, NaiveDate, Utc};
use maillage_places::model::PlaceId;
use maillage_places::view::Snapshot as Places;
use maillage_shell::{FieldErrors, encode, parameter};
use maillage_territory::{Territories, TerritoryCode};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::activity::Theme;
use maillage_vocabulary::lists::agenda::{AgendaKind, Venue};
use serde::Deserialize;

use super::Entry;

/// The parameters of an address, as they came.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Code of a territory.
    pub territory: String,
    /// Public id of a place.
    pub place: String,
    /// Slug of a theme.
    pub theme: String,
    /// Slug of a kind.
    pub kind: String,
    /// `yes`: with free seats, or without registration.
    pub free: String,
    /// `yes`: can be followed online.
    pub online: String,
    /// First day, `2026-12-01`.
    pub from: String,
    /// Last day.
    pub to: String,
    /// Where the list goes on.
    pub cursor: String,
    /// Length of the list.
    pub limit: String,
}

/// What they mean.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// In that territory.
    pub territory: Option<TerritoryCode>,
    /// In that place.
    pub place: Option<PlaceId>,
    /// About that theme.
    pub theme: Option<Theme>,
    /// Of that kind.
    pub kind: Option<AgendaKind>,
    /// With free seats, or without registration.
    pub free: bool,
    /// Online.
    pub online: bool,
    /// From that day on.
    pub from: Option<NaiveDate>,
    /// Up to that day.
    pub to: Option<NaiveDate>,
}

/// Only the theme.
pub fn only_theme(theme: Theme) -> Filter {
    Filter { theme: Some(theme), ..Filter::default() }
}

impl Filter {
    /// Reads the parameters; those that are not understood are named, in the words of `say`.
    pub fn strict(asked: &Asked, say: impl Fn(&str) -> String) -> Result<Self, FieldErrors> {
        let (filter, wrong) = Self::read(asked);
        if wrong.is_empty() {
            return Ok(filter);
        }
        let mut errors = FieldErrors::default();
        for (field, key) in wrong {
            errors.add(field, say(key));
        }
        Err(errors)
    }

    /// Reads the parameters; those that are not understood are left out.
    pub fn lenient(asked: &Asked) -> Self {
        Self::read(asked).0
    }

    fn read(asked: &Asked) -> (Self, Vec<(&'static str, &'static str)>) {
        let mut wrong = Vec::new();
        let territory = parameter(&asked.territory, known_territory, || {
            wrong.push(("territory", "agenda-error-territory"));
        });
        let place = parameter(
            &asked.place,
            |text| text.parse().ok(),
            || wrong.push(("place", "agenda-error-place-id")),
        );
        let theme = parameter(&asked.theme, Theme::from_slug, || wrong.push(("theme", "agenda-error-theme")));
        let kind =
            parameter(&asked.kind, AgendaKind::from_slug, || wrong.push(("kind", "agenda-error-kind")));
        let free = parameter(&asked.free, yes, || wrong.push(("free", "agenda-error-yes")));
        let online = parameter(&asked.online, yes, || wrong.push(("online", "agenda-error-yes")));
        let from =
            parameter(&asked.from, |text| text.parse().ok(), || wrong.push(("from", "agenda-error-day")));
        let to = parameter(&asked.to, |text| text.parse().ok(), || wrong.push(("to", "agenda-error-day")));
        let (free, online) = (free.unwrap_or_default(), online.unwrap_or_default());
        (Self { territory, place, theme, kind, free, online, from, to }, wrong)
    }

    /// Whether an event answers.
    pub fn takes(&self, places: &Places, entry: &Entry) -> bool {
        let (event, sheet) = (&entry.event, &entry.series.sheet);
        let day = entry.span.0.date();
        self.kind.is_none_or(|kind| sheet.kind == kind)
            && self.theme.is_none_or(|theme| sheet.themes.contains(theme))
            && self.place.as_ref().is_none_or(|place| sheet.place() == Some(place))
            && (!self.online || sheet.venue != Venue::OnSite)
            && (!self.free || event.is_planned() && event.left() != Some(0))
            && self.from.is_none_or(|from| from <= day)
            && self.to.is_none_or(|to| day <= to)
            && self.territory.is_none_or(|code| entry.is_in(places, code))
    }

    /// The query of an address, without its question mark.
    pub fn query(&self) -> String {
        let mut query = String::new();
        let pairs = [
            ("territory", self.territory.map(|code| code.to_string())),
            ("place", self.place.map(|place| place.to_string())),
            ("theme", self.theme.map(|theme| theme.slug().to_owned())),
            ("kind", self.kind.map(|kind| kind.slug().to_owned())),
            ("free", self.free.then(|| "yes".to_owned())),
            ("online", self.online.then(|| "yes".to_owned())),
            ("from", self.from.map(|day| day.to_string())),
            ("to", self.to.map(|day| day.to_string())),
        ];
        for (name, value) in pairs {
            let Some(value) = value else { continue };
            let join = if query.is_empty() { "" } else { "&" };
            let _ = write!(query, "{join}{name}={}", encode(&value));
        }
        query
    }

    /// Whether anything was asked for.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The address of a list, a calendar, a frame.
    pub fn href(&self, path: &str) -> String {
        let query = self.query();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    /// The events that answer, from those that have not ended on, in order.
    pub fn apply<'a>(
        &'a self,
        places: &'a Places,
        snapshot: &'a super::Snapshot,
        now: DateTime<Utc>,
    ) -> impl Iterator<Item = &'a std::sync::Arc<Entry>> {
        snapshot.coming(now).filter(move |entry| self.takes(places, entry))
    }
}

fn yes(text: &str) -> Option<bool> {
    match text {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn known_territory(text: &str) -> Option<TerritoryCode> {
    let code = text.parse().ok()?;
    Territories::embedded().territory(code).map(|territory| territory.code())
}
