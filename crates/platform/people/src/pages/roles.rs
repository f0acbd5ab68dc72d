//! Roles and scopes in words.

use maillage_shell::Ctx;
use maillage_shell::permission::{Grant, Role, Within};
use maillage_territory::Territories;

use crate::model::GIVEN;
use crate::people::People;

/// A role in its scope: `Coordination du réseau (Drôme)`.
pub fn in_words(ctx: &Ctx, people: &People, grant: &Grant) -> String {
    let role = role_in_words(ctx, grant.role);
    match &grant.within {
        Within::Network => role,
        within => format!("{role} ({})", within_in_words(ctx, people, within)),
    }
}

/// A role in words.
pub fn role_in_words(ctx: &Ctx, role: Role) -> String {
    ctx.t(&format!("role-{}", role.code().replace('_', "-"))).to_owned()
}

/// A scope in words.
pub fn within_in_words(ctx: &Ctx, people: &People, within: &Within) -> String {
    match within {
        Within::Network => ctx.t("scope-network").to_owned(),
        Within::Territory(code) => Territories::embedded()
            .territory(*code)
            .map_or_else(|| code.to_string(), |territory| territory.name().to_owned()),
        Within::Organization(id) => ctx.tx("scope-organization", &[("id", id.into())]),
        Within::Place(id) => people
            .places()
            .and_then(|places| places.name(id))
            .unwrap_or_else(|| ctx.tx("scope-place", &[("id", id.into())])),
    }
}

/// An entry of a list to choose from.
pub struct RoleOption {
    /// Value in the form.
    pub value: &'static str,
    /// Words.
    pub label: String,
    /// Whether it is chosen.
    pub selected: bool,
}

/// The roles that can be given.
pub fn options(ctx: &Ctx, chosen: &str) -> Vec<RoleOption> {
    let option = |role: Role| RoleOption {
        value: role.code(),
        label: role_in_words(ctx, role),
        selected: role.code() == chosen,
    };
    GIVEN.into_iter().map(option).collect()
}
