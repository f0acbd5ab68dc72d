//! `maillage user`: accounts, for whoever can read the database anyway.

use maillage_people::People;
use maillage_people::command_line::{self, CommandError, Listed};
use maillage_people::model::token::TokenError;
use maillage_shell::permission::{Grant, Right, Role, Within};
use serde::Serialize;

use super::Run;
use crate::Outcome;
use crate::cli::User;
use crate::console::Console;
use crate::told::Told;

/// Adds, lists and helps accounts.
pub async fn run(run: Run<'_>, asked: &User) -> anyhow::Result<Outcome> {
    let console = run.console;
    match asked {
        User::Add { email, name, roles } => {
            let roles = roles.iter().map(|text| grant(text)).collect::<Result<Vec<_>, _>>()?;
            add(&run.house().await?.people, console, (email, name), &roles).await?;
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
    let wrong =
        |reason: String| Told::wrong_use("cli-user-role", [("role", text.to_owned()), ("reason", reason)]);
    let role: Role =
        role.parse().map_err(|error: maillage_shell::permission::UnknownRole| wrong(error.to_string()))?;
    let within: Within =
        within.parse().map_err(|error: maillage_shell::permission::UnknownScope| wrong(error.to_string()))?;
    Ok(Grant { role, within })
}

/// The rights that were asked for; all those of the person where none was.
async fn wanted_rights(people: &People, email: &str, asked: &[String]) -> anyhow::Result<Vec<String>> {
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
    let reason = |text: String| [("reason", text)];
    match error {
        CommandError::Store(error) => error.into(),
        CommandError::Address(error) => Told::wrong_use("cli-user-refused", reason(error.to_string())),
        CommandError::Name(error) => Told::wrong_use("cli-user-refused", reason(error.to_string())),
        CommandError::Token(error @ (TokenError::NoRight | TokenError::NotHeld)) => {
            Told::failure("cli-user-refused", reason(error.to_string()))
        }
        CommandError::Token(error) => Told::wrong_use("cli-user-refused", reason(error.to_string())),
        CommandError::Account(error) => Told::failure("cli-user-refused", reason(error.to_string())),
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
