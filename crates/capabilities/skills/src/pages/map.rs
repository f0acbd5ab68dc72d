//! `/competences`: how many people can do what, and want to learn it, and where; every filter is a link.

use askama::Template;
use axum::extract::State as Shared;
use axum::response::Response;
use maillage_shell::{Ctx, Failure, FieldErrors, Keep, Page, Query, html, parameter, text};
use maillage_territory::{DepartementCode, Scope, Territories, TerritoryCode};
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::skills::{Skill, SkillFamily};
use serde::Deserialize;

use super::lacks::lacks;
use super::territory::{Told, Where, departements, item_name};
use crate::counts::{Area, Counts, Item, Measure, threshold};
use crate::state::State;
use crate::words::short;

/// What is asked, as it came.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub family: String,
    pub skill: String,
    pub territory: String,
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filter {
    /// Of which skill, family, or any.
    pub item: Item,
    /// In which département; the whole network otherwise.
    pub territory: Option<DepartementCode>,
}

impl Filter {
    /// What is asked, and the parameters that are not understood. A skill says more than its family.
    pub fn read(asked: &Asked, scope: &Scope) -> (Self, Vec<&'static str>) {
        let mut wrong = Vec::new();
        let family = parameter(&asked.family, SkillFamily::from_slug, || wrong.push("family"));
        let skill = parameter(&asked.skill, Skill::from_slug, || wrong.push("skill"));
        let territory = parameter(&asked.territory, |text| known(text, scope), || wrong.push("territory"));
        let item = skill.map(Item::Skill).or(family.map(Item::Family)).unwrap_or(Item::Any);
        (Self { item, territory }, wrong)
    }

    /// The territory that is counted.
    pub const fn area(self) -> Area {
        match self.territory {
            Some(code) => Area::Departement(code),
            None => Area::Network,
        }
    }

    /// The département of which parts are told: skills are told for whole ones only.
    pub const fn detail(self) -> Option<DepartementCode> {
        match self.item {
            Item::Skill(_) => None,
            _ => self.territory,
        }
    }

    /// The family that is meant.
    pub const fn family(self) -> Option<SkillFamily> {
        match self.item {
            Item::Any => None,
            Item::Family(family) => Some(family),
            Item::Skill(skill) => Some(skill.family()),
        }
    }

    /// The address of the page.
    pub fn href(self) -> String {
        let item = match self.item {
            Item::Any => None,
            Item::Family(family) => Some(format!("family={}", family.slug())),
            Item::Skill(skill) => Some(format!("skill={}", skill.slug())),
        };
        let territory = self.territory.map(|code| format!("territory={}", TerritoryCode::Departement(code)));
        let query: Vec<_> = item.into_iter().chain(territory).collect();
        if query.is_empty() { "/competences".to_owned() } else { format!("/competences?{}", query.join("&")) }
    }
}

fn known(text: &str, scope: &Scope) -> Option<DepartementCode> {
    match text.parse().ok()? {
        TerritoryCode::Departement(code)
            if scope.touches(Territories::embedded(), TerritoryCode::Departement(code)) =>
        {
            Some(code)
        }
        _ => None,
    }
}

/// The same for programs: what is not understood is refused.
pub fn strict(ctx: &Ctx, asked: &Asked) -> Result<Filter, FieldErrors> {
    let (filter, wrong) = Filter::read(asked, ctx.app().scope());
    let mut errors = FieldErrors::default();
    for name in wrong {
        errors.add(name, ctx.t("skills-error-choose"));
    }
    if errors.is_empty() { Ok(filter) } else { Err(errors) }
}

/// A filter as a link.
struct Chip {
    label: String,
    href: String,
    chosen: bool,
}

/// A territory to choose.
struct Place {
    value: String,
    name: &'static str,
    chosen: bool,
}

/// A row of skills or families.
struct Row {
    name: &'static str,
    href: String,
    can: Told,
    learns: Told,
}

#[derive(Template)]
#[template(path = "skills_map.html")]
struct MapPage {
    page: Page,
    heading: String,
    whereabouts: String,
    hidden: Vec<(&'static str, &'static str)>,
    places: Vec<Place>,
    families: Vec<Chip>,
    skills: Vec<Chip>,
    can: Told,
    learns: Told,
    parts: Where,
    detail: bool,
    rows: Vec<Row>,
    of_family: bool,
    lacks: Vec<String>,
    made_on: String,
    least: u64,
    filtered: bool,
}

/// `GET /competences`.
pub async fn page(
    ctx: Ctx,
    Shared(state): Shared<State>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let counts = state.counts();
    let (filter, _) = Filter::read(&asked, ctx.app().scope());
    let told = |measure| {
        let count = counts.as_ref().and_then(|counts| counts.of(measure, filter.item, filter.area()));
        Told::of(&ctx, count)
    };
    let template = MapPage {
        page: ctx
            .page(ctx.t("nav-skills"))
            .describe(ctx.t("skills-description"))
            .crumb(ctx.t("crumb-home"), "/")
            .crumb(ctx.t("nav-skills"), "/competences"),
        heading: item_name(&ctx, filter.item),
        whereabouts: filter.area().name().map_or_else(|| ctx.t("skills-network").to_owned(), str::to_owned),
        hidden: hidden(filter),
        places: places(counts.as_deref(), filter),
        families: families(&ctx, filter),
        skills: skills(&ctx, filter),
        can: told(Measure::Can),
        learns: told(Measure::Learns),
        parts: counts.as_ref().map(|counts| Where::new(&ctx, counts, filter)).unwrap_or_default(),
        detail: filter.detail().is_some(),
        rows: counts.as_ref().map(|counts| rows(&ctx, counts, filter)).unwrap_or_default(),
        of_family: filter.family().is_some(),
        lacks: counts.as_ref().map(|counts| lacks(&ctx, counts, filter.area())).unwrap_or_default(),
        made_on: counts
            .as_ref()
            .map(|counts| text::date(ctx.app().local(counts.made_at).date(), ctx.lang()))
            .unwrap_or_default(),
        least: threshold(ctx.app()),
        filtered: filter.item != Item::Any || filter.territory.is_some(),
    };
    html(&ctx, Keep::Ready, &template)
}

/// What the form of territories keeps without showing it.
fn hidden(filter: Filter) -> Vec<(&'static str, &'static str)> {
    match filter.item {
        Item::Any => Vec::new(),
        Item::Family(family) => vec![("family", family.slug())],
        Item::Skill(skill) => vec![("skill", skill.slug())],
    }
}

fn places(counts: Option<&Counts>, filter: Filter) -> Vec<Place> {
    let place = |(code, name)| Place {
        value: TerritoryCode::Departement(code).to_string(),
        name,
        chosen: filter.territory == Some(code),
    };
    departements(counts).into_iter().map(place).collect()
}

fn families(ctx: &Ctx, filter: Filter) -> Vec<Chip> {
    let chip = |family: &SkillFamily| {
        let chosen = filter.family() == Some(*family);
        let item = if chosen { Item::Any } else { Item::Family(*family) };
        let href = Filter { item, ..filter }.href();
        Chip { label: short(*family, ctx.lang()).to_owned(), href, chosen }
    };
    SkillFamily::ALL.iter().map(chip).collect()
}

/// The skills of the family that is chosen.
fn skills(ctx: &Ctx, filter: Filter) -> Vec<Chip> {
    let Some(family) = filter.family() else { return Vec::new() };
    let chip = |skill: Skill| {
        let chosen = filter.item == Item::Skill(skill);
        let item = if chosen { Item::Family(family) } else { Item::Skill(skill) };
        let href = Filter { item, ..filter }.href();
        Chip { label: short(skill, ctx.lang()).to_owned(), href, chosen }
    };
    family.skills().map(chip).collect()
}

/// Families, or the skills of the one that is chosen, in the territory.
fn rows(ctx: &Ctx, counts: &Counts, filter: Filter) -> Vec<Row> {
    let items: Vec<(Item, &'static str)> = match filter.family() {
        None => SkillFamily::ALL.iter().map(|one| (Item::Family(*one), short(*one, ctx.lang()))).collect(),
        Some(family) => family.skills().map(|one| (Item::Skill(one), short(one, ctx.lang()))).collect(),
    };
    let told = |measure, item| Told::of(ctx, counts.of(measure, item, filter.area()));
    let row = |(item, name): (Item, &'static str)| Row {
        name,
        href: Filter { item, ..filter }.href(),
        can: told(Measure::Can, item),
        learns: told(Measure::Learns, item),
    };
    items.into_iter().map(row).collect()
}
