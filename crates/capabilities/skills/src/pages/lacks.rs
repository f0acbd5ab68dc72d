//! What is missing near somebody, in sentences, out of what everybody may see.

use maillage_shell::Ctx;
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::skills::{Skill, SkillFamily};

use crate::counts::{Area, Count, Counts, Item, Measure};
use crate::words::{full, short};

/// Names in a sentence, at most.
const NAMED: usize = 4;
/// Rare skills that are named.
const RARE: usize = 3;
/// What stands between names, which may have commas.
const BETWEEN: &str = " ; ";

/// Sentences about a territory.
pub fn lacks(ctx: &Ctx, counts: &Counts, area: Area) -> Vec<String> {
    let sentences = [nobody(ctx, counts, area), rare(ctx, counts, area), wanted(ctx, counts, area)];
    sentences.into_iter().flatten().collect()
}

/// The skills that the fewest people have, of those that can be told.
fn rare(ctx: &Ctx, counts: &Counts, area: Area) -> Option<String> {
    let shown = |skill: &Skill| counts.of(Measure::Can, Item::Skill(*skill), area)?.shown();
    let told = |skill: &Skill| Some((shown(skill).filter(|count| *count > 0)?, *skill));
    let mut told: Vec<(u64, Skill)> = Skill::ALL.iter().filter_map(told).collect();
    // Of few skills, none is rare.
    if told.len() <= 2 * RARE {
        return None;
    }
    told.sort_unstable();
    let names: Vec<&str> = told.iter().take(RARE).map(|(_, skill)| short(*skill, ctx.lang())).collect();
    Some(ctx.tx("skills-lack-rare", &[("names", (&names.join(BETWEEN)).into())]))
}

/// Families for which nobody came yet.
fn nobody(ctx: &Ctx, counts: &Counts, area: Area) -> Option<String> {
    let none = |family: &&SkillFamily| {
        counts.of(Measure::Can, Item::Family(**family), area) == Some(Count::Shown(0))
    };
    let none: Vec<&str> =
        SkillFamily::ALL.iter().filter(none).map(|family| short(*family, ctx.lang())).take(NAMED).collect();
    (!none.is_empty()).then(|| ctx.tx("skills-lack-nobody", &[("names", (&none.join(BETWEEN)).into())]))
}

/// The skill that most people want to learn, where more want to than can.
fn wanted(ctx: &Ctx, counts: &Counts, area: Area) -> Option<String> {
    let wanted = |skill: &Skill| {
        let of = |measure| counts.of(measure, Item::Skill(*skill), area)?.shown();
        let (learns, can) = (of(Measure::Learns)?, of(Measure::Can)?);
        (learns > can).then_some((learns, can, *skill))
    };
    // Of those as many want, the first of the list.
    let (learns, can, skill) = Skill::ALL
        .iter()
        .filter_map(wanted)
        .max_by_key(|(learns, _, skill)| (*learns, std::cmp::Reverse(*skill)))?;
    let name = full(skill, ctx.lang());
    Some(
        ctx.tx(
            "skills-lack-wanted",
            &[("name", name.into()), ("learns", learns.into()), ("can", can.into())],
        ),
    )
}
