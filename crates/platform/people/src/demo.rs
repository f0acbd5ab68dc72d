//! The accounts of a demonstration: one person for each role, whose password and phone everybody knows.

use maillage_shell::permission::{Grant, Role, Within};
use maillage_shell::words::Lang;
use maillage_store::{Actor, params};

use crate::acts::accounts::{self, NewAccount};
use crate::command_line::CommandError;
use crate::model::totp::Shared;
use crate::model::{Address, NewPassword, PersonName};
use crate::people::People;
use crate::store::{persons, second_factors};

/// The password of all accounts of the demonstration.
pub const PASSWORD: &str = "tisser des liens ici";
/// The secret of their phones.
pub const PHONE: &str = "MAILLAGEDEMOMAILLAGEDEMOMAILLAGE";

/// An account of the demonstration, as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoAccount {
    /// Role.
    pub role: Role,
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

/// Makes the accounts of the demonstration, those that are missing, and gives them all back.
///
/// Each holds its role in the whole network. An instance that is no demonstration gets none: everybody knows their
/// password.
pub async fn demo_accounts(people: &People) -> Result<Vec<DemoAccount>, CommandError> {
    if !people.settings().network.demo {
        return Ok(Vec::new());
    }
    for (role, name, email) in WHO {
        make(people, role, name.parse()?, email.parse()?).await?;
    }
    Ok(listed(people))
}

/// The accounts of the demonstration with the codes of this moment.
pub fn listed(people: &People) -> Vec<DemoAccount> {
    let code = Shared::read(PHONE).ok().and_then(|phone| phone.code(people.now()));
    let account = |(role, name, email): (Role, &'static str, &'static str)| DemoAccount {
        role,
        name,
        email,
        password: PASSWORD,
        code: code.clone().filter(|_| role.needs_second_factor()),
    };
    WHO.into_iter().map(account).collect()
}

async fn make(people: &People, role: Role, name: PersonName, email: Address) -> Result<(), CommandError> {
    if persons::by_email(people.db(), &email).await?.is_some() {
        return Ok(());
    }
    let mut hash = None;
    if let Ok(password) = NewPassword::read(PASSWORD, &email) {
        hash = people.passwords().hash(&password, people.ids()).await.ok();
    }
    let mut tx = people.db().begin(&Actor::system("demo"), people.now()).await?;
    let new =
        NewAccount { email, name, lang: Lang::Fr, grants: vec![Grant { role, within: Within::Network }] };
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
