//! Where a role holds, as a form asks it: the whole network, a territory or a place, by name or by code.

use maillage_shell::Ctx;
use maillage_shell::permission::{Grant, Within};
use maillage_territory::{Territories, TerritoryCode, normalise_name};
use serde::Deserialize;

use crate::model::exists;
use crate::people::People;

/// Territories and places that an error proposes.
const PROPOSED: usize = 5;

/// What was typed of a role and its scope.
#[derive(Clone, Deserialize, Default)]
pub struct Typed {
    /// The role, by its code.
    #[serde(default)]
    pub role: String,
    /// `network`, `territory` or `place`.
    #[serde(default)]
    pub scope: String,
    /// Name or code of a territory.
    #[serde(default)]
    pub territory: String,
    /// Code of the territory that was chosen among the suggestions.
    #[serde(default)]
    pub territory_code: String,
    /// Name or public id of a place.
    #[serde(default)]
    pub place: String,
    /// The scope as the API writes it (`territory:D04`), or shortly (`D04`).
    #[serde(default)]
    pub within: String,
}

impl Typed {
    /// What a form shows at first.
    pub fn of(role: &str) -> Self {
        Self { role: role.to_owned(), scope: "network".to_owned(), ..Self::default() }
    }

    /// A role that is held already, by its codes: what it holds in may be gone.
    pub fn grant(&self) -> Option<Grant> {
        Some(Grant { role: self.role.parse().ok()?, within: coded(&self.within)? })
    }
}

/// A field that cannot be read, and why.
pub type Wrong = (&'static str, String);

/// Reads a role and where it holds.
pub fn read(ctx: &Ctx, people: &People, typed: &Typed) -> Result<Grant, Wrong> {
    let role = typed.role.parse().map_err(|_| ("role", ctx.t("person-error-role").to_owned()))?;
    let within = within(ctx, people, typed)?;
    if exists(&within, people.places()) {
        Ok(Grant { role, within })
    } else {
        Err((field(&within), ctx.t("person-error-scope").to_owned()))
    }
}

const fn field(within: &Within) -> &'static str {
    if matches!(within, Within::Place(_)) { "place" } else { "territory" }
}

fn within(ctx: &Ctx, people: &People, typed: &Typed) -> Result<Within, Wrong> {
    let (territory, place) = (typed.territory.trim(), typed.place.trim());
    match typed.scope.as_str() {
        _ if !typed.within.trim().is_empty() => {
            coded(typed.within.trim()).ok_or_else(|| ("territory", ctx.t("person-error-scope").to_owned()))
        }
        "territory" => self::territory(ctx, territory, &typed.territory_code),
        "place" => self::place(ctx, people, place),
        // Whoever wrote a place and forgot to choose it does not mean the whole network.
        _ if !territory.is_empty() => Err(("territory", ctx.t("person-error-scope-unchosen").to_owned())),
        _ if !place.is_empty() => Err(("place", ctx.t("person-error-scope-unchosen").to_owned())),
        _ => Ok(Within::Network),
    }
}

/// A scope by its code.
fn coded(text: &str) -> Option<Within> {
    text.parse().ok().or_else(|| text.parse().ok().map(Within::Territory))
}

fn territory(ctx: &Ctx, text: &str, chosen: &str) -> Result<Within, Wrong> {
    if text.is_empty() {
        return Err(("territory", ctx.t("person-error-territory-empty").to_owned()));
    }
    let chosen: Option<TerritoryCode> = chosen.parse().ok();
    if let Some(code) = chosen.or_else(|| text.parse().ok()) {
        return Ok(Within::Territory(code));
    }
    let wanted = normalise_name(text);
    let found = Territories::embedded().suggest(text, Some(ctx.app().scope()), 20);
    let exact: Vec<_> = found.iter().filter(|one| normalise_name(&one.name) == wanted).collect();
    if let [one] = exact[..] {
        return Ok(Within::Territory(one.code));
    }
    let near = found.iter().map(|one| format!("{} ({})", one.name, one.code));
    Err(("territory", unsure(ctx, "person-error-territory-name", near)))
}

fn place(ctx: &Ctx, people: &People, text: &str) -> Result<Within, Wrong> {
    if text.is_empty() {
        return Err(("place", ctx.t("person-error-place-empty").to_owned()));
    }
    let id = text.strip_prefix("place:").unwrap_or(text).to_ascii_lowercase();
    let Some(places) = people.places() else { return Ok(Within::Place(id)) };
    if places.name(&id).is_some() {
        return Ok(Within::Place(id));
    }
    let found = places.named(text);
    if let [(id, _)] = &found[..] {
        return Ok(Within::Place(id.clone()));
    }
    let near = if found.is_empty() { places.like(text) } else { found };
    let near = near.into_iter().map(|(id, name)| format!("{name} : {id}"));
    Err(("place", unsure(ctx, "person-error-place-name", near)))
}

/// Nothing bears the name, or several do: what could be meant.
fn unsure(ctx: &Ctx, none: &str, near: impl Iterator<Item = String>) -> String {
    let near: Vec<_> = near.take(PROPOSED).collect();
    if near.is_empty() {
        ctx.t(none).to_owned()
    } else {
        ctx.tx("person-error-scope-several", &[("names", (&near.join(", ")).into())])
    }
}

#[cfg(test)]
mod tests {
    use super::coded;

    #[test]
    fn scopes_may_be_written_shortly() {
        let scope = |text| coded(text).map(|within| within.to_string());
        assert_eq!(scope("D26").as_deref(), Some("territory:D26"));
        assert_eq!(scope("network").as_deref(), Some("network"));
        assert_eq!(scope("place:7K2M9QXA").as_deref(), Some("place:7k2m9qxa"));
        assert_eq!(scope("la Drôme"), None);
    }
}
