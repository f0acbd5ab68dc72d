//! `maillage user`: accounts, for whoever can read the database anyway.

use maillage_people::command_line::{self, CommandError, Listed};
use maillage_people::model::GIVEN;
use maillage_people::model::token::TokenError;
use maillage_people::{AccountError, People};
use maillage_places::store;
use maillage_shell::permission::{Grant, Right, Role, Within};
use maillage_territory::Territories;
use serde::Serialize;

use super::Run;
use crate::Outcome;
use crate::assemble::House;
use crate::cli::User;
use crate::console::Console;
use crate::told::Told;

/// Adds, lists and helps accounts.
pub async fn run(run: Run<'_>, asked: &User) -> anyhow::Result<Outcome> {
    let console = run.console;
    match asked {
        User::Add { email, name, roles: asked_roles } => {
            let roles = asked_roles.iter().map(|text| grant(text)).collect::<Result<Vec<_>, _>>()?;
            let house = run.house().await?;
            for (grant, text) in roles.iter().zip(asked_roles) {
                somewhere(&house, grant, text).await?;
            }
            add(&house.people, console, (email, name), &roles).await?;
        }
        User::Reset { email, phone_lost } => {
            let people = run.existing_house().await?.people;
            let link = command_line::reset(&people, email, *phone_lost).await.map_err(misused)?;
            console.say("cli-user-link-reset", &[("email", email.into())]);
            console.data(&link)?;
        }
        User::List { json } => list(&run.existing_house().await?.people, console, *json).await?,
        User::Token { email, name, rights, days } => {
            let people = run.existing_house().await?.people;
            let rights = wanted_rights(&people, email, rights).await?;
            let token =
                command_line::create_token(&people, email, &rights, name, *days).await.map_err(misused)?;
            console.say("cli-user-token", &[("days", u32::from(*days).into())]);
            console.data(&token)?;
        }
    }
    Ok(Outcome::Done)
}

async fn add(
    people: &People,
    console: &Console,
    who: (&String, &str),
    roles: &[Grant],
) -> anyhow::Result<()> {
    let (email, name) = who;
    let (_, link) = command_line::add_person(people, email, name, roles).await.map_err(misused)?;
    match link {
        Some(link) => {
            console.say("cli-user-link-new", &[("email", email.into())]);
            console.data(&link)?;
        }
        None => console.say("cli-user-known", &[("email", email.into())]),
    }
    Ok(())
}

/// `role` or `role@scope`.
fn grant(text: &str) -> anyhow::Result<Grant> {
    let (role, within) = text.split_once('@').unwrap_or((text, "network"));
    let codes = GIVEN.map(Role::code).join(", ");
    let role: Role = role
        .parse()
        .map_err(|_| Told::wrong_use("cli-user-role", [("role", role.to_owned()), ("roles", codes)]))?;
    let within: Within =
        within.parse().map_err(|_| Told::wrong_use("cli-user-scope", [("scope", within.to_owned())]))?;
    Ok(Grant { role, within })
}

/// A role is given where there is something: in a territory of France, in a place of the directory.
async fn somewhere(house: &House, grant: &Grant, text: &str) -> anyhow::Result<()> {
    let key = match &grant.within {
        Within::Territory(code) if Territories::embedded().territory(*code).is_none() => {
            "cli-user-no-territory"
        }
        Within::Place(id) if store::by_id(house.app.db(), id).await?.is_none() => "cli-user-no-place",
        _ => return Ok(()),
    };
    Err(Told::wrong_use(key, [("role", text.to_owned())]))
}

/// The rights that were asked for; all those of the person where none was.
async fn wanted_rights(people: &People, email: &str, asked: &[String]) -> anyhow::Result<Vec<String>> {
    if let Some(unknown) = asked.iter().find(|code| !Right::ALL.iter().any(|right| right.code() == **code)) {
        let rights = Right::ALL.map(Right::code).join(", ");
        return Err(Told::wrong_use("cli-token-right", [("right", unknown.clone()), ("rights", rights)]));
    }
    if !asked.is_empty() {
        return Ok(asked.to_vec());
    }
    let all = command_line::list(people).await?;
    let person = all.into_iter().find(|one| one.email.eq_ignore_ascii_case(email.trim()));
    let roles = person.map(|one| one.roles).unwrap_or_default();
    let held = |right: &Right| roles.iter().any(|grant| grant.role.rights().contains(right));
    Ok(Right::ALL.into_iter().filter(held).map(|right| right.code().to_owned()).collect())
}

/// What was typed is wrong: said as a wrong use.
fn misused(error: CommandError) -> anyhow::Error {
    match error {
        CommandError::Store(error) | CommandError::Account(AccountError::Store(error)) => error.into(),
        CommandError::Address(_) => Told::wrong_use("cli-user-address", []),
        CommandError::Name(_) => Told::wrong_use("cli-user-name", []),
        CommandError::Token(TokenError::NoRight) => Told::failure("cli-token-no-right", []),
        CommandError::Token(TokenError::NotHeld) => Told::failure("cli-token-not-held", []),
        CommandError::Token(TokenError::Name) => Told::wrong_use("cli-token-name", []),
        CommandError::Token(TokenError::Life) => Told::wrong_use("cli-token-life", []),
        CommandError::Account(AccountError::Unknown) => Told::failure("cli-user-unknown", []),
        CommandError::Account(AccountError::Taken) => Told::failure("cli-user-taken", []),
        CommandError::Account(
            error @ (AccountError::Above | AccountError::Nowhere | AccountError::LastAdministrator),
        ) => error.into(),
    }
}

/// An account as JSON.
#[derive(Serialize)]
struct Account {
    id: String,
    name: String,
    email: String,
    roles: Vec<String>,
    second_factor: bool,
}

impl From<Listed> for Account {
    fn from(one: Listed) -> Self {
        let role = |grant: &Grant| match grant.within {
            Within::Network => grant.role.to_string(),
            _ => format!("{}@{}", grant.role, grant.within),
        };
        let roles = one.roles.iter().map(role).collect();
        Self { id: one.id, name: one.name, email: one.email, roles, second_factor: one.second_factor }
    }
}

async fn list(people: &People, console: &Console, json: bool) -> anyhow::Result<()> {
    let accounts: Vec<Account> = command_line::list(people).await?.into_iter().map(Account::from).collect();
    if json {
        return console.json(&accounts);
    }
    console.stream(|output| {
        accounts
            .iter()
            .try_for_each(|one| writeln!(output, "{}\t{}\t{}", one.email, one.name, one.roles.join(" ")))
    })?;
    console.say("cli-user-count", &[("count", accounts.len().into())]);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_have_a_scope() {
        assert_eq!(grant("coordinator").unwrap(), Grant { role: Role::Coordinator, within: Within::Network });
        assert_eq!(grant("decision_maker@territory:D04").unwrap().within.to_string(), "territory:D04");
        for wrong in ["king", "coordinator@moon", "coordinator@", ""] {
            let error = grant(wrong).unwrap_err();
            assert!(error.downcast_ref::<Told>().unwrap().is_wrong_use(), "{wrong}");
        }
    }
}
