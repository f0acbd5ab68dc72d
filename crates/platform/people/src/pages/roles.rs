//! Roles and scopes in words, and read from forms.

use maillage_shell::Ctx;
use maillage_shell::permission::{Grant, Role, Within};
use maillage_territory::Territories;

use crate::model::GIVEN;

/// A role in its scope: `Coordination du réseau (Drôme)`.
pub fn in_words(ctx: &Ctx, grant: &Grant) -> String {
    let role = role_in_words(ctx, grant.role);
    match &grant.within {
        Within::Network => role,
        within => format!("{role} ({})", within_in_words(ctx, within)),
    }
}

/// A role in words.
pub fn role_in_words(ctx: &Ctx, role: Role) -> String {
    ctx.t(&format!("role-{}", role.code().replace('_', "-"))).to_owned()
}

/// A scope in words.
pub fn within_in_words(ctx: &Ctx, within: &Within) -> String {
    match within {
        Within::Network => ctx.t("scope-network").to_owned(),
        Within::Territory(code) => Territories::embedded()
            .territory(*code)
            .map_or_else(|| code.to_string(), |territory| territory.name().to_owned()),
        Within::Organization(id) => ctx.tx("scope-organization", &[("id", id.into())]),
        Within::Place(id) => ctx.tx("scope-place", &[("id", id.into())]),
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

/// Reads a role and where it holds, as a form gives them. A scope may be written shortly: nothing for the whole
/// network, `D26` or `26` for a territory.
pub fn read(role: &str, within: &str) -> Result<Grant, &'static str> {
    let role = role.parse().map_err(|_| "person-error-role")?;
    let within = match within.trim() {
        "" => Within::Network,
        text => match text.parse() {
            Ok(within) => within,
            Err(_) => text.parse().map(Within::Territory).map_err(|_| "person-error-scope")?,
        },
    };
    Ok(Grant { role, within })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes_may_be_written_shortly() {
        let scope = |text| read("professional", text).map(|grant| grant.within.to_string());
        assert_eq!(scope("").unwrap(), "network");
        assert_eq!(scope(" D26 ").unwrap(), "territory:D26");
        assert_eq!(scope("place:7k2m9qxa").unwrap(), "place:7k2m9qxa");
        assert_eq!(scope("la Drôme"), Err("person-error-scope"));
        assert_eq!(read("king", ""), Err("person-error-role"));
    }
}
