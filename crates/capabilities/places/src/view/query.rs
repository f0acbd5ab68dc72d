//! What a person or a program asks of the directory: the same words in pages, API, tiles and exports.

use chrono::{NaiveDateTime, NaiveTime};
use maillage_shell::FieldErrors;
use maillage_territory::{BoundingBox, Scope, Territories, TerritoryCode};
use serde::Deserialize;

use super::facet::{Group, Value, filter_value};
use super::whereabouts::{Named, Origin, Whereabouts};

/// Longest text that is looked for, in characters.
const LONGEST_TEXT: usize = 200;
/// Last page that is looked for: beyond, there is none in any directory.
const FARTHEST_PAGE: usize = 1_000_000;

/// The query of an address, as it was sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Words.
    pub q: String,
    /// A commune or a postal code, in a person's words: the list is then around it.
    pub ou: String,
    /// Position: `lat,lon`.
    pub near: String,
    /// Radius around it, in kilometres.
    pub radius_km: String,
    /// `now`: where anybody can walk in at this moment.
    pub open: String,
    /// Where anybody can walk in at that moment: `2026-11-28T10:00`.
    pub open_at: String,
    /// `distance`, `name` or `relevance`.
    pub sort: String,
    /// Number of the page, from 1.
    pub page: String,
    /// Where a list goes on, in the API.
    pub cursor: String,
    /// Length of a list, in the API.
    pub limit: String,
    /// `1`: a list to print.
    pub print: String,
    /// Services.
    pub service: Vec<String>,
    /// Days.
    pub day: Vec<String>,
    /// Audiences.
    pub audience: Vec<String>,
    /// Care.
    pub care: Vec<String>,
    /// Costs.
    pub cost: Vec<String>,
    /// Ways to get help.
    pub access: Vec<String>,
    /// Ways to be helped.
    pub support: Vec<String>,
    /// Wheelchair.
    pub wheelchair: Vec<String>,
    /// Mobility.
    pub mobility: Vec<String>,
    /// Kinds of structure.
    #[serde(rename = "type")]
    pub kind: Vec<String>,
    /// Programmes.
    pub programme: Vec<String>,
    /// Labels.
    pub label: Vec<String>,
    /// Départements.
    pub departement: Vec<String>,
    /// EPCI.
    pub epci: Vec<String>,
    /// Communes.
    pub commune: Vec<String>,
    /// What stands in a rectangle, the part of a map that is seen: `west,south,east,north`, in degrees.
    pub bounds: String,
}

impl Asked {
    /// What was asked of a filter, as sent.
    pub fn values(&self, group: Group) -> &[String] {
        match group {
            Group::Service => &self.service,
            Group::Day => &self.day,
            Group::Audience => &self.audience,
            Group::Care => &self.care,
            Group::Cost => &self.cost,
            Group::Access => &self.access,
            Group::Support => &self.support,
            Group::Wheelchair => &self.wheelchair,
            Group::Mobility => &self.mobility,
            Group::Typology => &self.kind,
            Group::Programme => &self.programme,
            Group::Label => &self.label,
            Group::Departement => &self.departement,
            Group::Epci => &self.epci,
            Group::Commune => &self.commune,
        }
    }

    /// What was asked of a filter, value by value as addresses of our own write it: territories by their codes of
    /// today, nothing twice.
    pub fn canonical(&self, group: Group) -> Vec<String> {
        let mut all = Vec::new();
        for value in slugs(self.values(group)) {
            let code = group.level().and_then(|_| territory(group, value));
            let value = code.map_or_else(|| value.to_owned(), filter_value);
            if !all.contains(&value) {
                all.push(value);
            }
        }
        all
    }
}

/// The order of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Nearest first.
    Distance,
    /// Best answer to the words first.
    Relevance,
    /// By name.
    Name,
}

/// When places must be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenWhen {
    /// At the moment of the request.
    Now,
    /// At that moment, on the clocks of the network.
    At(NaiveDateTime),
}

/// A query that is understood.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceQuery {
    /// Words.
    pub text: String,
    /// Values chosen in closed filters.
    pub chosen: Vec<Value>,
    /// Territories chosen: départements, EPCI, communes.
    pub territories: Vec<TerritoryCode>,
    /// The territory that was named in a person's words.
    pub named: Option<Named>,
    /// Around what.
    pub origin: Option<Origin>,
    /// In which rectangle.
    pub bounds: Option<BoundingBox>,
    /// When.
    pub open: Option<OpenWhen>,
    /// Order asked for, or the one that suits.
    pub order: Order,
    /// Number of the page, from 1.
    pub page: usize,
}

/// What was not understood in a query: field and reason, in a key of words.
pub type Misread = (&'static str, &'static str);

impl PlaceQuery {
    /// Reads what was asked. What is not understood is told and left aside, so that an old link still leads
    /// somewhere.
    pub fn read(asked: &Asked, scope: &Scope) -> (Self, Vec<Misread>) {
        let mut misread = Vec::new();
        let Whereabouts { named, origin, bounds } = Whereabouts::read(asked, scope, &mut misread);
        let text: String = asked.q.trim().chars().take(LONGEST_TEXT).collect();
        let order = order(asked, &text, origin.as_ref(), &mut misread);
        let query = Self {
            chosen: chosen(asked, &mut misread),
            territories: territories(asked, &mut misread),
            open: open(asked, &mut misread),
            page: asked.page.parse().ok().filter(|page| *page > 0).unwrap_or(1).min(FARTHEST_PAGE),
            text,
            named,
            origin,
            bounds,
            order,
        };
        (query, misread)
    }

    /// The same, where all must be understood.
    pub fn strict(
        asked: &Asked,
        scope: &Scope,
        say: impl Fn(&str, &'static str) -> String,
    ) -> Result<Self, FieldErrors> {
        let (query, misread) = Self::read(asked, scope);
        if misread.is_empty() {
            return Ok(query);
        }
        let mut errors = FieldErrors::default();
        for (field, key) in misread {
            errors.add(field, say(field, key));
        }
        Err(errors)
    }

    /// Whether anything narrows the list.
    pub fn is_plain(&self) -> bool {
        self.text.is_empty()
            && self.chosen.is_empty()
            && self.territories.is_empty()
            && self.named.is_none()
            && self.origin.is_none()
            && self.bounds.is_none()
            && self.open.is_none()
    }
}

fn chosen(asked: &Asked, misread: &mut Vec<Misread>) -> Vec<Value> {
    let mut values = Vec::new();
    for group in Group::ALL.into_iter().filter(|group| group.level().is_none()) {
        for slug in slugs(asked.values(group)) {
            match group.read(slug) {
                Some(value) if !values.contains(&value) => values.push(value),
                Some(_) => {}
                None => misread.push((group.param(), "query-unknown-value")),
            }
        }
    }
    values
}

/// Values repeated, or joined by commas.
fn slugs(values: &[String]) -> impl Iterator<Item = &str> {
    values.iter().flat_map(|value| value.split(',')).map(str::trim).filter(|slug| !slug.is_empty())
}

fn territories(asked: &Asked, misread: &mut Vec<Misread>) -> Vec<TerritoryCode> {
    let mut codes = Vec::new();
    for group in [Group::Departement, Group::Epci, Group::Commune] {
        for text in slugs(asked.values(group)) {
            match territory(group, text) {
                Some(code) => codes.push(code),
                None => misread.push((group.param(), unknown(group))),
            }
        }
    }
    codes
}

/// What to write instead.
const fn unknown(group: Group) -> &'static str {
    match group {
        Group::Commune => "query-unknown-commune",
        Group::Epci => "query-unknown-epci",
        _ => "query-unknown-departement",
    }
}

fn territory(group: Group, text: &str) -> Option<TerritoryCode> {
    let all = Territories::embedded();
    let code = match group {
        Group::Commune => TerritoryCode::Commune(all.commune(text)?.code),
        Group::Epci => TerritoryCode::Epci(text.parse().ok()?),
        _ => TerritoryCode::Departement(text.trim_start_matches(['D', 'd']).parse().ok()?),
    };
    all.territory(code).map(|found| found.code())
}

fn open(asked: &Asked, misread: &mut Vec<Misread>) -> Option<OpenWhen> {
    match asked.open.trim() {
        "" => {}
        "now" => return Some(OpenWhen::Now),
        _ => misread.push(("open", "query-open")),
    }
    match asked.open_at.trim() {
        "" => None,
        text => {
            let at = moment(text);
            if at.is_none() {
                misread.push(("open_at", "query-open-at"));
            }
            at.map(OpenWhen::At)
        }
    }
}

fn moment(text: &str) -> Option<NaiveDateTime> {
    let known = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"];
    known
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
        .or_else(|| text.parse::<chrono::NaiveDate>().ok().map(|day| day.and_time(NaiveTime::MIN)))
}

fn order(asked: &Asked, text: &str, origin: Option<&Origin>, misread: &mut Vec<Misread>) -> Order {
    match asked.sort.trim() {
        "distance" if origin.is_some() => Order::Distance,
        "relevance" if !text.is_empty() => Order::Relevance,
        "name" => Order::Name,
        "" | "distance" | "relevance" => match (origin, text.is_empty()) {
            (Some(_), _) => Order::Distance,
            (None, false) => Order::Relevance,
            (None, true) => Order::Name,
        },
        _ => {
            misread.push(("sort", "query-sort"));
            Order::Name
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope() -> Scope {
        "R93".parse().unwrap()
    }

    #[test]
    fn what_is_not_understood_is_told_and_left_aside() {
        let asked = Asked {
            near: "43.8;5.7".to_owned(),
            radius_km: "-3".to_owned(),
            open_at: "tomorrow".to_owned(),
            service: vec!["magic".to_owned(), "demarches".to_owned()],
            commune: vec!["99999".to_owned()],
            ..Asked::default()
        };
        let (query, misread) = PlaceQuery::read(&asked, &scope());
        let fields: Vec<_> = misread.iter().map(|(field, _)| *field).collect();
        assert_eq!(fields, ["radius_km", "near", "service", "commune", "open_at"]);
        assert_eq!(query.chosen.len(), 1);
    }

    #[test]
    fn old_codes_of_communes_lead_to_those_of_today() {
        let asked = Asked { commune: vec!["13201".to_owned()], ..Asked::default() };
        let (query, _) = PlaceQuery::read(&asked, &scope());
        assert_eq!(query.territories, ["13055".parse().unwrap()]);
    }
}
