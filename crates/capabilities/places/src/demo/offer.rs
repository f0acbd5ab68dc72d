//! What a place offers, to whom and at what price, in the proportions of real networks.

use maillage_vocabulary::Line;
use maillage_vocabulary::{
    Access, Audience, Care, ClosedList, ClosedSet, Cost, Mobility, Service, Support, TrainingLabel, Typology,
};

use super::dice::Dice;
use super::kind::{Kind, Profile, Rhythm};
use crate::model::{Sheet, Wheelchair};

/// The région whose label SUD LABS is.
const SUD: &str = "93";

/// Fills in the lists of a sheet. `procedures`: the place must help with procedures, and let people walk in.
pub fn fill(
    sheet: &mut Sheet,
    kind: Kind,
    region: &str,
    procedures: bool,
    dice: &mut Dice,
) -> anyhow::Result<()> {
    let profile = kind.profile();
    what_it_is(sheet, kind, dice)?;
    sheet.services = drawn(profile.services, dice);
    if procedures || sheet.services.is_empty() {
        sheet.services.insert(if procedures { Service::Procedures } else { Service::EverydayTools });
    }
    sheet.programmes = drawn(profile.programmes, dice);
    sheet.labels = labels(profile, region, dice);
    for_whom(sheet, dice);
    how(sheet, profile, dice);
    if procedures {
        sheet.access.insert(Access::WalkIn);
    }
    sheet.wheelchair = match dice.below(100) {
        0..52 => Wheelchair::Yes,
        52..66 => Wheelchair::Partly,
        66..73 => Wheelchair::No,
        _ => Wheelchair::Unknown,
    };
    Ok(())
}

/// Each value with its own chance in percent.
fn drawn<T: ClosedList>(chances: &[(T, u32)], dice: &mut Dice) -> ClosedSet<T> {
    chances.iter().filter(|(_, percent)| dice.chance(*percent)).map(|(value, _)| *value).collect()
}

/// Kinds are not exclusive: many an ERIC hosts a workshop, many a library became an ERIC.
fn what_it_is(sheet: &mut Sheet, kind: Kind, dice: &mut Dice) -> anyhow::Result<()> {
    let profile = kind.profile();
    sheet.typologies = profile.typologies.iter().copied().collect();
    let mut labels: Vec<&str> = profile.label.into_iter().collect();
    match kind {
        Kind::Eric if dice.chance(18) => {
            sheet.typologies.insert(Typology::Fablab);
        }
        Kind::Library | Kind::SocialCentre | Kind::ThirdPlace | Kind::YouthHouse if dice.chance(22) => {
            labels.push("ERIC");
        }
        Kind::ThirdPlace if dice.chance(40) => labels.push("Coworking"),
        _ => {}
    }
    for label in labels {
        // No label of the profiles holds a vertical bar.
        let _ = sheet.other_labels.add(Line::new(label)?);
    }
    let mobility = if profile.rhythm == Rhythm::Rounds { Mobility::Itinerant } else { Mobility::Fixed };
    if mobility == Mobility::Itinerant || dice.chance(70) {
        sheet.mobility.insert(mobility);
    }
    Ok(())
}

fn labels(profile: &Profile, region: &str, dice: &mut Dice) -> ClosedSet<TrainingLabel> {
    let mut labels = drawn(
        &[(TrainingLabel::HealthRecord, 14), (TrainingLabel::Duplex, 6), (TrainingLabel::DigitalStops, 3)],
        dice,
    );
    let makes = profile.typologies.iter().any(|one| matches!(one, Typology::Fablab | Typology::TiersLieux));
    if makes && region == SUD && dice.chance(55) {
        labels.insert(TrainingLabel::SudLabs);
    }
    if makes && dice.chance(20) {
        labels.insert(TrainingLabel::FabriqueDeTerritoire);
    }
    if profile.typologies.contains(&Typology::Ressourcerie) && dice.chance(50) {
        labels.insert(TrainingLabel::Ordi30);
    }
    labels
}

fn for_whom(sheet: &mut Sheet, dice: &mut Dice) {
    if dice.chance(38) {
        sheet.audiences = drawn(
            &[
                (Audience::Youth, 55),
                (Audience::Seniors, 65),
                (Audience::Families, 45),
                (Audience::Students, 20),
                (Audience::Women, 8),
            ],
            dice,
        );
    }
    if dice.chance(26) {
        sheet.care = drawn(
            &[
                (Care::Illiteracy, 50),
                (Care::English, 40),
                (Care::OtherLanguages, 25),
                (Care::MotorDisability, 30),
                (Care::Deafness, 14),
                (Care::VisualImpairment, 12),
                (Care::MentalDisability, 14),
            ],
            dice,
        );
    }
}

fn how(sheet: &mut Sheet, profile: &Profile, dice: &mut Dice) {
    let cost = match dice.below(100) {
        0..76 => Some(Cost::Free),
        76..88 => Some(Cost::FreeUnderConditions),
        88..92 => Some(Cost::Paid),
        _ => None,
    };
    let paid = profile.label == Some("Coworking");
    sheet.costs = if paid { Some(Cost::Paid) } else { cost }.into_iter().collect();
    sheet.access = drawn(
        &[
            (Access::WalkIn, 78),
            (Access::Call, 66),
            (Access::Mail, 42),
            (Access::Booking, 14),
            (Access::Referral, 5),
        ],
        dice,
    );
    let alone = if sheet.services.contains(Service::AccessAndEquipment) { 85 } else { 15 };
    sheet.support = drawn(
        &[
            (Support::Autonomous, alone),
            (Support::Individual, 80),
            (Support::Workshop, 58),
            (Support::Remote, 7),
        ],
        dice,
    );
}
