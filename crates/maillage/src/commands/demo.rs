//! `maillage demo`: a region of invented places and people.

use std::path::Path;

use maillage_people::demo::{DemoAccount, Workplaces};
use maillage_people::{command_line, demo as people_demo};
use maillage_places::view::Entry;
use maillage_shell::View as _;
use maillage_shell::permission::{Role, Within};
use maillage_shell::settings::{NetworkSettings, Settings};
use maillage_store::{Actor, Db, StoreError, Version};
use maillage_territory::Territories;
use serde::{Deserialize, Serialize};

use super::{Run, serve};
use crate::assemble::House;
use crate::console::Console;
use crate::told::Told;
use crate::{Outcome, config, database};

/// Setting that says that a database holds the demonstration.
const SETTING: &str = "demo.region";

/// Name of its network: a proper name, so the same in each language and whatever the language of the terminal.
const NETWORK: &str = "Maillage, région de démonstration";

/// INSEE code of the commune where people of the demonstration work.
const MANOSQUE: &str = "04112";

/// What the database knows of its demonstration.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Region {
    seed: u64,
    complete: bool,
}

/// Creates the region where there is none, and serves it.
pub async fn run(run: Run<'_>, (seed, years): (u64, u32), only_create: bool) -> anyhow::Result<Outcome> {
    let console = run.console;
    let settings = settings(run.settings);
    let house = region(settings, console, (seed, years)).await?;
    if only_create {
        let url = format!("http://{}", house.app.settings().server.listen);
        tell_accounts(&house, console, &url, &accounts(&house).await?)?;
        house.app.db().close().await;
        return Ok(Outcome::Done);
    }
    let accounts = accounts(&house).await?;
    serve::serve(&house, console, |url| tell_accounts(&house, console, url, &accounts)).await
}

/// A demonstration says that it is one.
fn settings(mut settings: Settings) -> Settings {
    settings.network.demo = true;
    if settings.network.name == NetworkSettings::default().name {
        NETWORK.clone_into(&mut settings.network.name);
    }
    settings
}

/// The instance, with its region in it.
async fn region(settings: Settings, console: &Console, asked: (u64, u32)) -> anyhow::Result<House> {
    let db = database::create(&settings.storage).await?;
    let mut house = House::build(settings.clone(), db)?;
    house.migrate().await?;
    let found: Option<Region> = house.app.db().setting(SETTING).await?;
    match found {
        Some(Region { complete: true, .. }) => return Ok(house),
        Some(_) => house = start_over(house, settings).await?,
        None if is_used(&house).await? => return Err(in_use(&settings)),
        None => {}
    }
    fill(&house, console, asked).await?;
    Ok(house)
}

/// A database that was used for something else gets no accounts whose password everybody knows.
fn in_use(settings: &Settings) -> anyhow::Error {
    let database = config::without_password(&settings.storage.database_url());
    Told::failure("cli-demo-in-use", [("database", database)])
}

/// Whether anything was ever written there.
async fn is_used(house: &House) -> Result<bool, StoreError> {
    let changed = house.app.db().version().await? > Version::ZERO;
    Ok(changed || !command_line::list(&house.people).await?.is_empty())
}

/// A creation that was cut short begins again, in a new database.
async fn start_over(house: House, settings: Settings) -> anyhow::Result<House> {
    let url = settings.storage.database_url();
    let Some(file) = database::sqlite_file(&url) else {
        return Err(Told::failure("cli-demo-incomplete", [("database", config::without_password(&url))]));
    };
    house.app.db().close().await;
    drop(house);
    remove(file)?;
    let house = House::build(settings.clone(), database::create(&settings.storage).await?)?;
    house.migrate().await?;
    Ok(house)
}

/// Removes a SQLite database with its side files.
fn remove(file: &Path) -> std::io::Result<()> {
    for end in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        match std::fs::remove_file(&name) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

async fn fill(house: &House, console: &Console, (seed, years): (u64, u32)) -> anyhow::Result<()> {
    let app = &house.app;
    mark(app.db(), house, Region { seed, complete: false }).await?;
    let bar = console.progress("cli-demo-creating", app.capabilities().len() as u64);
    for capability in app.capabilities() {
        capability.demo(app, seed, years).await?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    let workplaces = workplaces(house).await?;
    people_demo::demo_accounts(&house.people, &workplaces).await?;
    if let Within::Place(place) = &workplaces.place
        && years > 0
    {
        fill_own(house, seed, place).await?;
    }
    mark(app.db(), house, Region { seed, complete: true }).await
}

/// What the professional of the region told, and when they receive, under their own account.
async fn fill_own(house: &House, seed: u64, place: &str) -> anyhow::Result<()> {
    let accounts = command_line::list(&house.people).await?;
    let tells =
        |account: &&command_line::Listed| account.roles.iter().any(|grant| grant.role == Role::Professional);
    if let Some(account) = accounts.iter().find(tells) {
        house.agenda.demo_own(&house.app, seed, (&account.id, &account.name), place).await?;
        // Reports tell of appointments: they come after.
        house.activity.demo_own(&house.app, seed, &account.id, place).await?;
    }
    Ok(())
}

/// Where the people of the region work: a public digital space of Manosque where there is one, else any place; and the
/// intercommunality around it.
async fn workplaces(house: &House) -> anyhow::Result<Workplaces> {
    house.places.view().load(&house.app).await?;
    let snapshot = house.places.view().snapshot();
    let rank = |entry: &Entry| {
        let near = entry.commune.is_some_and(|commune| commune.code.as_str() == MANOSQUE);
        (!near, !entry.place.sheet.name.as_str().contains("ERIC"), entry.place.id)
    };
    let Some(entry) = snapshot.places.iter().min_by_key(|entry| rank(entry)) else {
        return Ok(Workplaces { place: Within::Network, territory: Within::Network });
    };
    let epci = entry.commune.and_then(|commune| commune.epci);
    Ok(Workplaces {
        place: Within::Place(entry.place.id.to_string()),
        territory: epci.map_or(Within::Network, |code| Within::Territory(code.into())),
    })
}

/// The accounts, as they stand in the database.
async fn accounts(house: &House) -> anyhow::Result<Vec<DemoAccount>> {
    house.places.view().load(&house.app).await?;
    Ok(people_demo::listed(&house.people).await?)
}

async fn mark(db: &Db, house: &House, region: Region) -> anyhow::Result<()> {
    let mut tx = db.begin(&Actor::system("demo"), house.app.now()).await?;
    tx.set(SETTING, &region).await?;
    tx.commit().await?;
    Ok(())
}

/// Where a role holds, in words.
fn scope(house: &House, console: &Console, within: &Within) -> String {
    let named = match within {
        Within::Territory(code) => {
            Territories::embedded().territory(*code).map(|territory| territory.name().to_owned())
        }
        Within::Place(id) => house.people.places().and_then(|places| places.name(id)),
        Within::Network | Within::Organization(_) => None,
    };
    named.unwrap_or_else(|| match within {
        Within::Network => house.app.words().plain(console.lang(), "scope-network").to_owned(),
        other => other.to_string(),
    })
}

/// Where to go, and who to be there.
fn tell_accounts(
    house: &House,
    console: &Console,
    url: &str,
    accounts: &[DemoAccount],
) -> anyhow::Result<()> {
    console.say("cli-demo-ready", &[("url", url.into())]);
    let role = |account: &DemoAccount| {
        let key = format!("role-{}", account.role.code().replace('_', "-"));
        let role = house.app.words().plain(console.lang(), &key);
        format!("{role} ({})", scope(house, console, &account.within))
    };
    let width = |wide: usize, text: &str| wide.max(text.chars().count());
    let widths = accounts.iter().fold((0, 0), |(roles, emails), account| {
        (width(roles, &role(account)), width(emails, account.email))
    });
    console.stream(|output| {
        for account in accounts {
            let code = account.code.as_deref().unwrap_or_default();
            let line = format!(
                "{:<roles$}  {:<emails$}  {}  {code}",
                role(account),
                account.email,
                account.password,
                roles = widths.0,
                emails = widths.1
            );
            writeln!(output, "{}", line.trim_end())?;
        }
        Ok(())
    })?;
    console.say("cli-demo-code", &[("secret", people_demo::PHONE.into())]);
    Ok(())
}
