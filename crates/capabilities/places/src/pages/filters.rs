//! The filter panel: values and counts of every filter, drawn from the closed lists.

use chrono::NaiveDateTime;
use maillage_shell::{Ctx, text};
use maillage_territory::{Level, Territories, TerritoryCode};

use super::choices::{Choice, Listed};
use super::list_query::Params;
use crate::view::{Answer, Asked, Group, OpenWhen, PlaceQuery, Value, filter_value};

/// Territories offered at once: beyond, a person names theirs.
const MOST_TERRITORIES: usize = 60;
/// Values shown one by one; a longer list goes on in a menu.
const SHORT_LIST: usize = 12;
/// Up to that many places, intercommunalités and communes are offered even where no territory is chosen.
const FEW_PLACES: usize = 400;

/// A panel of filters.
pub struct Panel {
    /// Its words.
    pub label: String,
    /// Its icon.
    pub icon: &'static str,
    /// How many values are chosen in it.
    pub chosen: usize,
    /// Its filters.
    pub filters: Vec<Filter>,
}

/// A filter.
pub struct Filter {
    /// Its name in addresses.
    pub param: &'static str,
    /// Its words.
    pub legend: String,
    /// Its values, where they are those of a closed list.
    pub listed: Vec<Listed>,
    /// Its other values.
    pub choices: Vec<Choice>,
    /// The rarer values of a long list, to choose one more from.
    pub more: Vec<Choice>,
}

/// A chosen value, and the address without it.
pub struct Chosen {
    /// Its words.
    pub label: String,
    /// The list without it.
    pub href: String,
}

const PANELS: [(&str, &str, &[Group]); 5] = [
    ("panel-open", "clock", &[Group::Day]),
    ("panel-services", "heart-handshake", &[Group::Service]),
    ("panel-welcome", "accessibility", &[Group::Wheelchair, Group::Care, Group::Audience]),
    ("panel-terms", "euro", &[Group::Cost, Group::Access, Group::Support]),
    (
        "panel-more",
        "sliders-horizontal",
        &[
            Group::Departement,
            Group::Epci,
            Group::Commune,
            Group::Typology,
            Group::Programme,
            Group::Label,
            Group::Mobility,
        ],
    ),
];

/// All panels, with the counts of an answer.
pub fn panels(ctx: &Ctx, query: &PlaceQuery, answer: &Answer<'_>) -> Vec<Panel> {
    let counts = answer.counts();
    let mut panels: Vec<_> = PANELS
        .iter()
        .map(|(label, icon, groups)| {
            let filters: Vec<_> = groups
                .iter()
                .map(|group| match group.level() {
                    Some(level) => territories(ctx, *group, level, answer),
                    None => filter(ctx, *group, of_group(&counts, *group), answer.chosen()),
                })
                .collect();
            let chosen = filters.iter().map(Filter::chosen).sum();
            Panel { label: ctx.t(label).to_owned(), icon, chosen, filters }
        })
        .collect();
    if let Some(open) = panels.first_mut() {
        open.chosen += usize::from(query.open.is_some());
        open.filters.insert(0, now(ctx, query.open == Some(OpenWhen::Now)));
    }
    panels
}

impl Filter {
    /// Whether it offers nothing: it keeps its place in the page, for what the next answer offers.
    pub const fn is_empty(&self) -> bool {
        self.listed.is_empty() && self.choices.is_empty()
    }

    fn chosen(&self) -> usize {
        let listed = self.listed.iter().filter(|one| one.selected).count();
        listed + self.choices.iter().filter(|one| one.selected).count()
    }
}

/// The values of a filter among those of all, which follow one another.
fn of_group<'a>(counts: &'a [(&'a Value, usize)], group: Group) -> &'a [(&'a Value, usize)] {
    let start = counts.partition_point(|(value, _)| value.group < group);
    let end = counts.partition_point(|(value, _)| value.group <= group);
    &counts[start..end]
}

fn now(ctx: &Ctx, selected: bool) -> Filter {
    let label = ctx.t("open-now").to_owned();
    let choice = Choice { value: "now".to_owned(), label, detail: "", selected, count: None };
    let legend = ctx.t("filter-open").to_owned();
    Filter { param: "open", legend, listed: Vec::new(), choices: vec![choice], more: Vec::new() }
}

fn filter(ctx: &Ctx, group: Group, counts: &[(&Value, usize)], chosen: &[Value]) -> Filter {
    // What would leave no place is not offered: it is a way that leads nowhere. Long lists show the commonest first.
    let mut values: Vec<_> = counts
        .iter()
        .map(|(value, count)| (**value, *count, chosen.contains(value)))
        .filter(|(_, count, selected)| *count > 0 || *selected)
        .collect();
    if group.size() > SHORT_LIST {
        values.sort_by_key(|(_, count, selected)| (!selected, std::cmp::Reverse(*count)));
    }
    let rest = values.split_off(values.len().min(SHORT_LIST));
    let listed = |(value, count, selected)| Listed::new(value, ctx.lang(), selected, count);
    let more = |(value, count, selected): (Value, usize, bool)| Choice {
        value: value.slug().to_owned(),
        label: value.short(ctx.lang()).to_owned(),
        detail: "",
        selected,
        count: Some(count),
    };
    Filter {
        param: group.param(),
        legend: ctx.t(group.label()).to_owned(),
        listed: values.into_iter().filter_map(listed).collect(),
        choices: Vec::new(),
        more: rest.into_iter().map(more).collect(),
    }
}

/// The territories of a level that have places: those chosen alone, where there are too many to choose from.
fn territories(ctx: &Ctx, group: Group, level: Level, answer: &Answer<'_>) -> Filter {
    let chosen = answer.territories();
    let narrow = answer.total <= FEW_PLACES || level == Level::Departement || !chosen.is_empty();
    let mut counts = if narrow { answer.territory_counts(level) } else { Vec::new() };
    // A place from elsewhere is listed, but its territory is none of the network.
    let all = Territories::embedded();
    counts.retain(|(code, _)| chosen.contains(code) || ctx.app().scope().touches(all, *code));
    if counts.len() > MOST_TERRITORIES {
        counts.retain(|(code, _)| chosen.contains(code));
    }
    let mut choices: Vec<_> = counts
        .into_iter()
        .map(|(code, count)| Choice {
            value: filter_value(code),
            label: name(code),
            detail: "",
            selected: chosen.contains(&code),
            count: Some(count),
        })
        .collect();
    choices.sort_by_cached_key(|choice| maillage_search::fold(&choice.label));
    Filter {
        param: group.param(),
        legend: ctx.t(group.label()).to_owned(),
        listed: Vec::new(),
        choices,
        more: Vec::new(),
    }
}

fn name(code: TerritoryCode) -> String {
    Territories::embedded().territory(code).map(|found| found.name().to_owned()).unwrap_or_default()
}

/// Around what the list is, after its preposition: `d’Aix-en-Provence`, `de vous`. None where it is not around anything.
pub fn around(ctx: &Ctx, query: &PlaceQuery) -> Option<String> {
    query.origin.as_ref()?;
    Some(match &query.named {
        Some(named) => text::of_place(named.name, ctx.lang()),
        None => ctx.t("around-you").to_owned(),
    })
}

/// A day and a time: `28 novembre 2026, 10 h`.
fn moment(ctx: &Ctx, at: NaiveDateTime) -> String {
    format!("{}, {}", text::date(at.date(), ctx.lang()), text::clock_time(at, ctx.lang()))
}

/// What is chosen, as things to take away.
pub fn chosen(ctx: &Ctx, asked: &Asked, query: &PlaceQuery, answer: &Answer<'_>, path: &str) -> Vec<Chosen> {
    let params = Params::of(asked);
    let mut chips = Vec::new();
    let mut without = |names: &[&str], label: String| {
        let left = names.iter().fold(params.clone(), |left, name| left.without(name)).without("page");
        chips.push(Chosen { label, href: left.href(path) });
    };
    if !asked.q.trim().is_empty() {
        without(&["q"], ctx.tx("chip-text", &[("q", asked.q.trim().into())]));
    }
    if let Some(place) = around(ctx, query) {
        without(&["near", "ou", "radius_km"], ctx.tx("chip-around", &[("place", (&place).into())]));
    } else if let Some(named) = &query.named {
        without(&["ou"], named.name.to_owned());
    }
    if query.bounds.is_some() {
        without(&["bounds"], ctx.t("chip-bounds").to_owned());
    }
    if query.open == Some(OpenWhen::Now) {
        without(&["open"], ctx.t("open-now").to_owned());
    }
    if let Some(OpenWhen::At(at)) = query.open {
        let at = moment(ctx, at);
        without(&["open_at"], ctx.tx("chip-open-at", &[("at", (&at).into())]));
    }
    for value in answer.chosen() {
        let href = params.without_value(value.group.param(), value.slug()).href(path);
        chips.push(Chosen { label: value.short(ctx.lang()).to_owned(), href });
    }
    for code in answer.territories() {
        let Some(group) = Group::of_level(code.level()) else { continue };
        let href = params.without_value(group.param(), &filter_value(*code)).href(path);
        chips.push(Chosen { label: name(*code), href });
    }
    chips
}

/// The address of the list with other parameters kept, for links that change one thing.
pub fn link(asked: &Asked, name: &'static str, value: &str, path: &str) -> String {
    Params::of(asked).without(name).with(name, value).href(path)
}

/// What the form keeps without showing it.
pub fn hidden(asked: &Asked, shown: &[&str]) -> Vec<(&'static str, String)> {
    let params = Params::of(asked);
    params.pairs().iter().filter(|(name, _)| !shown.contains(name) && *name != "page").cloned().collect()
}
