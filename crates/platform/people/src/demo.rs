//! The accounts of a demonstration: one person for each role, whose password and phone everybody knows.

use maillage_shell::permission::{Grant, Role, Within};
use maillage_shell::words::Lang;
use maillage_store::{Actor, params};

use crate::acts::accounts::{self, NewAccount};
use crate::command_line::CommandError;
use crate::model::totp::Shared;
use crate::model::{Address, NewPassword, PersonName};
use crate::people::People;
use crate::store::{grants, persons, second_factors};

/// The password of all accounts of the demonstration.
pub const PASSWORD: &str = "tisser des liens ici";
/// The secret of their phones.
pub const PHONE: &str = "MAILLAGEDEMOMAILLAGEDEMOMAILLAGE";

/// An account of the demonstration, as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoAccount {
    /// Role.
    pub role: Role,
    /// Where it holds.
    pub within: Within,
    /// Name.
    pub name: &'static str,
    /// Address.
    pub email: &'static str,
    /// Password.
    pub password: &'static str,
    /// The code of the phone now, where the role asks for one. It works once and changes every 30 seconds.
    pub code: Option<String>,
}

const WHO: [(Role, &str, &str); 8] = [
    (Role::Inhabitant, "Inès Habitante", "habitante@demo.invalid"),
    (Role::Professional, "Paul Médiateur", "mediateur@demo.invalid"),
    (Role::PlaceManager, "Lina Responsable", "lieu@demo.invalid"),
    (Role::OrganizationManager, "Omar Structure", "structure@demo.invalid"),
    (Role::Developer, "Dana Développeuse", "developpeuse@demo.invalid"),
    (Role::DecisionMaker, "Élie Élu", "elu@demo.invalid"),
    (Role::Coordinator, "Chloé Coordinatrice", "coordination@demo.invalid"),
    (Role::Administrator, "Aya Administratrice", "administration@demo.invalid"),
];

/// Where the people of a demonstration work: known once the region has its places.
#[derive(Clone, Debug)]
pub struct Workplaces {
    /// Of who works in one place, and of who keeps it.
    pub place: Within,
    /// Of who keeps an organization, and of who decides.
    pub territory: Within,
}

impl Workplaces {
    fn of(&self, role: Role) -> Within {
        match role {
            Role::Professional | Role::PlaceManager => self.place.clone(),
            Role::OrganizationManager | Role::DecisionMaker => self.territory.clone(),
            _ => Within::Network,
        }
    }
}

/// Makes the accounts of the demonstration, those that are missing, and gives them all back.
///
/// An instance that is no demonstration gets none: everybody knows their password.
pub async fn demo_accounts(people: &People, at: &Workplaces) -> Result<Vec<DemoAccount>, CommandError> {
    if !people.settings().network.demo {
        return Ok(Vec::new());
    }
    for (role, name, email) in WHO {
        make(people, Grant { role, within: at.of(role) }, name.parse()?, email.parse()?).await?;
    }
    listed(people).await
}

/// The accounts of the demonstration with the codes of this moment.
pub async fn listed(people: &People) -> Result<Vec<DemoAccount>, CommandError> {
    let code = Shared::read(PHONE).ok().and_then(|phone| phone.code(people.now()));
    let mut accounts = Vec::new();
    for (role, name, email) in WHO {
        let held = match persons::by_email(people.db(), &email.parse()?).await? {
            Some(person) => grants::of(people.db(), &person.id).await?,
            None => Vec::new(),
        };
        let within =
            held.into_iter().find(|grant| grant.role == role).map_or(Within::Network, |grant| grant.within);
        let code = code.clone().filter(|_| role.needs_second_factor());
        accounts.push(DemoAccount { role, within, name, email, password: PASSWORD, code });
    }
    Ok(accounts)
}

async fn make(people: &People, grant: Grant, name: PersonName, email: Address) -> Result<(), CommandError> {
    let role = grant.role;
    if persons::by_email(people.db(), &email).await?.is_some() {
        return Ok(());
    }
    let mut hash = None;
    if let Ok(password) = NewPassword::read(PASSWORD, &email) {
        hash = people.passwords().hash(&password, people.ids()).await.ok();
    }
    let mut tx = people.db().begin(&Actor::system("demo"), people.now()).await?;
    let new = NewAccount { email, name, lang: Lang::Fr, grants: vec![grant] };
    let id = accounts::insert(people, &mut tx, &new, None).await?;
    tx.execute(&persons::SET_PASSWORD, params![&id, hash]).await?;
    if let Ok(phone) = Shared::read(PHONE)
        && role.needs_second_factor()
    {
        second_factors::propose(&mut tx, &id, &phone).await?;
        // Step 1 is long gone: every code of today is still to be taken.
        second_factors::take_step(&mut tx, &id, 1).await?;
    }
    tx.commit().await?;
    Ok(())
}
