//! What a search for a free time asks: the same words for the page and the API.

use std::fmt::Write as _;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use maillage_places::model::PlaceId;
use maillage_places::view::{Entry as Place, Snapshot as Places};
use maillage_shell::{App, FieldErrors, encode, parameter};
use maillage_territory::{Point, Scope, Territories, TerritoryCode};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::activity::Theme;
use serde::Deserialize;

use super::free::Wanted;
use crate::model::Opening;

/// How far around a commune is near, in kilometres.
const NEAR_KM: f64 = 25.0;

/// The parameters of an address, as they came.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// In words: a commune or a postal code, around which one looks; another territory, in which.
    pub ou: String,
    /// Code of a territory.
    pub territory: String,
    /// Public id of a place.
    pub place: String,
    /// Slug of a theme.
    pub theme: String,
    /// First day, `2026-12-01`.
    pub from: String,
    /// Last day.
    pub to: String,
    /// Length of a list, in the API.
    pub limit: String,
}

/// Around what one looks.
#[derive(Clone, Debug, PartialEq)]
pub struct Around {
    /// The position.
    pub point: Point,
    /// The name of its commune.
    pub name: &'static str,
}

/// What they mean.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Search {
    /// The words of where, as they were written.
    pub ou: String,
    /// Around that commune.
    pub around: Option<Around>,
    /// In that territory.
    pub territory: Option<TerritoryCode>,
    /// In that place.
    pub place: Option<PlaceId>,
    /// About that theme.
    pub theme: Option<Theme>,
    /// From that day on.
    pub from: Option<NaiveDate>,
    /// Up to that day.
    pub to: Option<NaiveDate>,
}

/// A parameter that is not understood, and the key of what to say.
pub type Wrong = (&'static str, &'static str);

impl Search {
    /// Reads the parameters, with those that are not understood.
    pub fn read(asked: &Asked, scope: &Scope) -> (Self, Vec<Wrong>) {
        let mut wrong = Vec::new();
        let known = |text: &str| Some(Territories::embedded().territory(text.parse().ok()?)?.code());
        let mut search = Self {
            ou: asked.ou.trim().to_owned(),
            around: None,
            territory: parameter(&asked.territory, known, || {
                wrong.push(("territory", "agenda-error-territory"));
            }),
            place: parameter(
                &asked.place,
                |text| text.parse().ok(),
                || wrong.push(("place", "agenda-error-place-id")),
            ),
            theme: parameter(&asked.theme, Theme::from_slug, || wrong.push(("theme", "agenda-error-theme"))),
            from: parameter(
                &asked.from,
                |text| text.parse().ok(),
                || wrong.push(("from", "agenda-error-day")),
            ),
            to: parameter(&asked.to, |text| text.parse().ok(), || wrong.push(("to", "agenda-error-day"))),
        };
        let meant = |text: &str| Territories::embedded().understand(text, scope);
        let meant = parameter(&asked.ou, meant, || wrong.push(("ou", "form-error-commune")));
        match meant.map(|meant| meant.code) {
            Some(TerritoryCode::Commune(code)) => {
                let commune = Territories::embedded().commune(code.as_str());
                search.around =
                    commune.and_then(|commune| Some(Around { point: commune.point?, name: commune.name }));
            }
            Some(area) => search.territory = Some(area),
            None => {}
        }
        (search, wrong)
    }

    /// Reads the parameters; those that are not understood are named, in the words of `say`.
    pub fn strict(asked: &Asked, scope: &Scope, say: impl Fn(&str) -> String) -> Result<Self, FieldErrors> {
        let (search, wrong) = Self::read(asked, scope);
        let mut errors = FieldErrors::default();
        for (field, key) in wrong {
            errors.add(field, say(key));
        }
        if errors.is_empty() { Ok(search) } else { Err(errors) }
    }

    /// Whether a place answers.
    pub fn takes_place(&self, place: &Place) -> bool {
        self.place.is_none_or(|own| own == place.place.id)
            && self.territory.is_none_or(|code| place.commune.is_some_and(|commune| commune.is_in(code)))
            && (self.around.is_none() || self.distance_km(place).is_some_and(|km| km <= NEAR_KM))
    }

    /// Whether an opening answers: by its place; the theme is asked of the diary.
    pub fn takes(&self, places: &Places, opening: &Opening) -> bool {
        places.by_id(opening.place.as_str()).is_some_and(|place| self.takes_place(place))
    }

    /// How far a place is, where one looks around a commune.
    pub fn distance_km(&self, place: &Place) -> Option<f64> {
        Some(self.around.as_ref()?.point.distance_km(place.point?))
    }

    /// What to ask the diary, from a moment up to another.
    pub fn wanted(&self, app: &App, from: DateTime<Utc>, until: DateTime<Utc>) -> Wanted {
        let midnight = |day: NaiveDate| app.moment(day.and_time(NaiveTime::MIN));
        let from = self.from.map_or(from, |day| midnight(day).max(from));
        let after = self.to.and_then(|day| day.succ_opt()).map(midnight);
        let until = after.map_or(until, |after| after.min(until)).max(from);
        Wanted { from, until, zone: app.zone(), theme: self.theme }
    }

    /// The address of the page with this search.
    pub fn href(&self) -> String {
        let mut href = "/rendez-vous".to_owned();
        let territory = self.territory.filter(|_| self.ou.is_empty());
        let pairs = [
            ("ou", Some(self.ou.clone()).filter(|ou| !ou.is_empty())),
            ("territory", territory.map(|code| code.to_string())),
            ("place", self.place.map(|place| place.to_string())),
            ("theme", self.theme.map(|theme| theme.slug().to_owned())),
            ("from", self.from.map(|day| day.to_string())),
        ];
        for (rank, (name, value)) in
            pairs.into_iter().filter_map(|(name, value)| Some((name, value?))).enumerate()
        {
            let _ = write!(href, "{}{name}={}", if rank == 0 { '?' } else { '&' }, encode(&value));
        }
        href
    }
}
