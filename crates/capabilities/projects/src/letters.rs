//! What a letter to somebody who is asked says. Whoever keeps the address greets, and adds the link.

use askama::Template;
use maillage_shell::App;
use maillage_vocabulary::ClosedList as _;

use crate::model::{Project, Slot, WhyYou};
use crate::talents::Word;

/// The page that answers.
const PAGE: &str = "/projets/invitation";

/// What it tells.
#[derive(Clone, Copy)]
struct Told<'a> {
    title: &'a str,
    pitch: &'a str,
    whereabouts: &'a str,
    skill: &'static str,
    hours: u32,
    learner: bool,
    km: Option<i64>,
    public: &'a str,
}

#[derive(Template)]
#[template(path = "mail/invitation.fr.txt")]
struct French<'a> {
    told: Told<'a>,
}

#[derive(Template)]
#[template(path = "mail/invitation.en.txt")]
struct English<'a> {
    told: Told<'a>,
}

/// The letter that asks somebody to fill a seat; `about` names the invitation.
pub fn invitation(
    app: &App,
    (project, slot, why): (&Project, &Slot, &WhyYou),
    about: &str,
) -> Result<Word, askama::Error> {
    #[expect(clippy::cast_possible_truncation, reason = "kilometres on Earth")]
    let km = why.km.map(|km| km.round() as i64);
    let told = Told {
        title: project.title.as_str(),
        pitch: project.pitch.as_str(),
        whereabouts: project.commune().map_or("", |commune| commune.name),
        skill: slot.asks.skill.label(),
        hours: slot.asks.hours,
        learner: why.learner,
        km,
        public: &app.address(&format!("/projets/{}", project.id)),
    };
    let fr = French { told }.render()?;
    let en = English { told: Told { skill: slot.asks.skill.short_en(), ..told } }.render()?;
    Ok(Word { fr, en, path: PAGE, about: about.to_owned() })
}
