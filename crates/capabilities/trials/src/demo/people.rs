//! The panel of the demonstration.

use maillage_shell::words::Lang;
use maillage_vocabulary::lists::trials::{TesterAge, TesterDevice, TesterEase, TrialPhase};
use maillage_vocabulary::{ClosedList as _, ClosedSet, Email, Phone};
use rand::Rng as _;

use super::Demo;
use crate::acts::TESTER_CHANGED;
use crate::model::{CalledName, Contact, NewTester, Profile};
use crate::store::{consents, testers};

/// How many there are.
const PEOPLE: u32 = 120;
/// The last ones have not confirmed yet.
const UNCONFIRMED: u32 = 3;

const NAMES: [&str; 40] = [
    "Odette",
    "Basile",
    "Alma",
    "Farid",
    "Colette",
    "Yanis",
    "Mireille",
    "Lucien",
    "Ines",
    "Paulette",
    "Karim",
    "Josiane",
    "Marius",
    "Leïla",
    "Gisèle",
    "Tom",
    "Nadège",
    "Ahmed",
    "Solange",
    "Hugo",
    "Fatou",
    "Raymond",
    "Chloé",
    "Denise",
    "Malik",
    "Simone",
    "Enzo",
    "Rachida",
    "Lucette",
    "Noé",
    "Sylvie",
    "Amadou",
    "Ginette",
    "Léa",
    "Roger",
    "Samia",
    "Huguette",
    "Jules",
    "Thérèse",
    "Brahim",
];

/// Everybody joins, over a year; how many there are.
pub async fn join(demo: &mut Demo<'_>) -> anyhow::Result<u32> {
    for rank in 0..PEOPLE {
        let days = if rank + UNCONFIRMED >= PEOPLE { 2 } else { demo.random.random_range(100..400) };
        let new = somebody(demo, rank)?;
        let id = demo.ids.uuid();
        let mut tx = demo.at(demo.ago(days)).await?;
        if !testers::insert(&mut tx, &id, &format!("demo-{rank}"), &new, Lang::Fr).await? {
            continue;
        }
        for phase in new.phases {
            consents::give(&mut tx, &id, phase).await?;
        }
        if rank + UNCONFIRMED < PEOPLE {
            testers::confirm(&mut tx, &id).await?;
        }
        tx.changed(TESTER_CHANGED, &id);
        tx.commit().await?;
    }
    Ok(PEOPLE)
}

fn somebody(demo: &mut Demo<'_>, rank: u32) -> anyhow::Result<NewTester> {
    use TesterAge::{From15, From25, From40, From60, From75};
    let name = NAMES[rank as usize % NAMES.len()];
    let age = demo.pick(&[From15, From25, From25, From40, From40, From40, From60, From60, From60, From75]);
    let age = age.unwrap_or(From40);
    let ease = ease(demo, age);
    let commune = demo.random.random_range(0..demo.places.len());
    let profile = Profile {
        age,
        ease,
        devices: devices(demo, ease),
        assistive: demo.chance(8),
        commune: demo.places[commune].commune,
    };
    let mut phases: ClosedSet<TrialPhase> =
        TrialPhase::ALL.iter().copied().filter(|_| demo.chance(65)).collect();
    if phases.is_empty() {
        phases.insert(TrialPhase::Prototype);
    }
    Ok(NewTester { name: CalledName::new(name)?, contact: contact(demo, name, rank)?, profile, phases })
}

/// The older, the less at ease: as surveys say, and with exceptions.
fn ease(demo: &mut Demo<'_>, age: TesterAge) -> TesterEase {
    use TesterEase::{Alone, Beginning, Helping, Managing};
    let usual: [TesterEase; 4] = match age {
        TesterAge::From15 | TesterAge::From25 => [Managing, Alone, Alone, Helping],
        TesterAge::From40 => [Beginning, Managing, Alone, Alone],
        TesterAge::From60 => [Beginning, Managing, Managing, Alone],
        TesterAge::From75 => [Beginning, Beginning, Beginning, Managing],
    };
    demo.pick(&usual).unwrap_or(Managing)
}

fn devices(demo: &mut Demo<'_>, ease: TesterEase) -> ClosedSet<TesterDevice> {
    let beginning = ease == TesterEase::Beginning;
    let likely = |device: TesterDevice| match (device, beginning) {
        (TesterDevice::Smartphone, true) => 55,
        (TesterDevice::Smartphone, false) => 92,
        (TesterDevice::Tablet, _) | (TesterDevice::Computer, true) => 30,
        (TesterDevice::Computer, false) => 75,
    };
    TesterDevice::ALL.iter().copied().filter(|device| demo.chance(likely(*device))).collect()
}

/// One in ten has no mailbox, and is called by a place.
fn contact(demo: &mut Demo<'_>, name: &str, rank: u32) -> anyhow::Result<Contact> {
    let with_phone: Vec<_> = demo.places.iter().filter(|spot| spot.phone).map(|spot| spot.id).collect();
    if rank % 10 == 9
        && let Some(place) = demo.pick(&with_phone)
    {
        // Numbers that the regulator keeps for fiction.
        let number = format!("06 39 98 {:02} {:02}", rank / 100, rank % 100);
        let phone = Phone::read(&number, None).map_err(|error| anyhow::anyhow!("{number}: {error}"))?;
        return Ok(Contact::Phone(phone, place));
    }
    let plain = maillage_search::fold(name);
    let email = Email::read(&format!("{plain}.{rank}@exemple.fr"))?;
    Ok(Contact::Mail(email))
}
