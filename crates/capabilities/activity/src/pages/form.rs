//! The form of a report: its fields, repeated where lists are, as texts.

use maillage_vocabulary::lists::activity::{AgeBracket, Gender, SocialStatus};
use maillage_vocabulary::{ClosedList, ClosedSet};

use crate::model::{Activity, CoordinationWork, Minutes, Note, Seen, Told, ToldWork, What};

/// The fields of a form as they were sent.
pub type Pairs = Vec<(String, String)>;

/// What a form tells.
pub fn told(pairs: &[(String, String)]) -> Told {
    let mut told = Told::default();
    for (name, value) in pairs {
        set(&mut told, name, value);
    }
    let other = value_of(pairs, "minutes_other");
    if !other.trim().is_empty() {
        other.clone_into(&mut told.minutes);
    }
    told
}

/// The first value of a field, or nothing.
pub fn value_of<'a>(pairs: &'a [(String, String)], name: &str) -> &'a str {
    pairs.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
}

fn set(told: &mut Told, name: &str, value: &str) {
    let text = value.to_owned();
    match name {
        "kind" => told.kind = text,
        "day" => told.day = text,
        "minutes" => told.minutes = text,
        "place" => told.place = text,
        "setting" => told.setting = text,
        "theme" => told.themes.push(text),
        "equipment" => told.equipment.push(text),
        "gender" => told.gender = text,
        "age" => told.age = text,
        "status" => told.status = text,
        "seen" => told.seen = text,
        "autonomy" => told.autonomy = text,
        "redirection" => redirect(told, text),
        "title" => told.title = text,
        "level" => told.level = text,
        "total" => told.total = text,
        "again" => told.again = text,
        "visits" => told.visits = text,
        "note" => told.note = text,
        "event" => told.event = text,
        "followed" => told.followed = text,
        _ => match name.split_once('.') {
            Some(("gender", slug)) => told.genders.push((slug.to_owned(), text)),
            Some(("age", slug)) => told.ages.push((slug.to_owned(), text)),
            Some(("status", slug)) => told.statuses.push((slug.to_owned(), text)),
            _ => set_work(&mut told.work, name, text),
        },
    }
}

/// One question on the screen: sent on to nobody, to somebody who is not told, or to one of the list.
fn redirect(told: &mut Told, text: String) {
    match text.as_str() {
        "" => {}
        "no" | "yes" => told.redirected = text,
        _ => {
            "yes".clone_into(&mut told.redirected);
            told.redirection = text;
        }
    }
}

fn set_work(work: &mut ToldWork, name: &str, text: String) {
    match name {
        "work" => work.kind = text,
        "name" => work.name = text,
        "work_level" => work.level = text,
        "form" => work.form = text,
        "initiative" => work.initiative = text,
        "work_theme" => work.themes.push(text),
        "mediators" => work.mediators = text,
        "bodies" => work.bodies = text,
        "others" => work.others = text,
        "organizer" => work.organizers.push(text),
        "participants" => work.participants = text,
        "nature" => work.natures.push(text),
        "partner" => work.partners.push((text, String::new())),
        "partner_form" => {
            if let Some(last) = work.partners.last_mut() {
                last.1 = text;
            }
        }
        _ => {}
    }
}

/// What an activity was told with, to be shown again in the form.
pub fn told_of(activity: &Activity) -> Told {
    let mut told = Told {
        kind: activity.kind().slug().to_owned(),
        day: activity.day.to_string(),
        minutes: activity.minutes.map(|minutes| Minutes::get(minutes).to_string()).unwrap_or_default(),
        place: activity.place.map(|place| place.to_string()).unwrap_or_default(),
        commune: activity.commune.map(|commune| commune.to_string()).unwrap_or_default(),
        setting: activity.setting.slug().to_owned(),
        themes: slugs(activity.themes),
        equipment: slugs(activity.equipment),
        note: activity.note.as_ref().map(|note| Note::as_str(note).to_owned()).unwrap_or_default(),
        event: activity.event.clone().unwrap_or_default(),
        followed: activity.followed.map(|id| id.to_string()).unwrap_or_default(),
        ..Told::default()
    };
    match &activity.what {
        What::Individual(helped) => {
            told.gender = slug(helped.gender);
            told.age = slug(helped.age);
            told.status = slug(helped.status);
            told.autonomy = slug(helped.autonomy);
            told.redirection = slug(helped.redirection);
            helped
                .redirected
                .map_or("", |sent| if sent { "yes" } else { "no" })
                .clone_into(&mut told.redirected);
            let again = |seen| if seen == Seen::Again { "again" } else { "first" };
            helped.seen.map_or("", again).clone_into(&mut told.seen);
            told.residence = helped.residence.map(|code| code.to_string()).unwrap_or_default();
        }
        What::Workshop(workshop) => {
            told.title = workshop.title.as_ref().map(ToString::to_string).unwrap_or_default();
            told.level = slug(workshop.level);
            told.total = workshop.people.total().to_string();
            told.again = workshop.people.seen_again().map_or_else(String::new, |again| again.to_string());
            told.genders = counts::<Gender>(workshop.people.gender());
            told.ages = counts::<AgeBracket>(workshop.people.age());
            told.statuses = counts::<SocialStatus>(workshop.people.status());
        }
        What::OpenAccess { visits } => told.visits = visits.to_string(),
        What::Coordination(work) => told.work = work_of(work),
    }
    told
}

fn work_of(work: &crate::model::Coordination) -> ToldWork {
    let told = ToldWork {
        kind: work.kind().slug().to_owned(),
        name: work.name.as_ref().map(ToString::to_string).unwrap_or_default(),
        level: slug(work.level),
        ..ToldWork::default()
    };
    match &work.work {
        CoordinationWork::Animation { form, initiative, themes, mediators, bodies, others } => ToldWork {
            form: form.slug().to_owned(),
            initiative: slug(*initiative),
            themes: slugs(*themes),
            mediators: mediators.to_string(),
            bodies: bodies.to_string(),
            others: others.to_string(),
            ..told
        },
        CoordinationWork::Event { form, organizers, participants } => ToldWork {
            form: form.slug().to_owned(),
            organizers: slugs(*organizers),
            participants: participants.to_string(),
            ..told
        },
        CoordinationWork::Partnership { natures, partners } => ToldWork {
            natures: slugs(*natures),
            partners: partners.iter().map(|one| (one.name.to_string(), one.form.slug().to_owned())).collect(),
            ..told
        },
    }
}

fn slug<T: ClosedList>(value: Option<T>) -> String {
    value.map(ClosedList::slug).unwrap_or_default().to_owned()
}

fn slugs<T: ClosedList>(set: ClosedSet<T>) -> Vec<String> {
    set.iter().map(|value| value.slug().to_owned()).collect()
}

/// Counts by value, "unknown" left aside: it is what remains.
fn counts<T: ClosedList>(counts: &[u16]) -> Vec<(String, String)> {
    let told =
        T::ALL.iter().zip(counts).filter(|(value, count)| value.slug() != "non-communique" && **count > 0);
    told.map(|(value, count)| (value.slug().to_owned(), count.to_string())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ActivityId, Teller};

    fn pairs(texts: &[(&str, &str)]) -> Pairs {
        texts.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn what_is_kept_is_shown_again_as_it_was_told() {
        let forms = [
            pairs(&[
                ("kind", "individuel"),
                ("day", "2026-11-24"),
                ("minutes", "30"),
                ("theme", "email"),
                ("redirection", "administration"),
                ("age", "soixante-dix-plus"),
                ("seen", "again"),
            ]),
            pairs(&[
                ("kind", "collectif"),
                ("day", "2026-11-24"),
                ("minutes", "15"),
                ("minutes_other", "100"),
                ("theme", "bureautique"),
                ("total", "8"),
                ("again", "2"),
                ("gender.feminin", "5"),
                ("age.moins-de-douze", "1"),
            ]),
            pairs(&[("kind", "acces-libre"), ("day", "2026-11-24"), ("visits", "9")]),
            pairs(&[
                ("kind", "coordination"),
                ("day", "2026-11-24"),
                ("work", "partenariat"),
                ("nature", "autre"),
                ("partner", "La Poste"),
                ("partner_form", "entreprise"),
            ]),
        ];
        let teller = Teller { author: "person-1", today: "2026-11-24".parse().unwrap() };
        for form in forms {
            let activity = told(&form).read(ActivityId::from_bits(1), teller).unwrap();
            let again = told_of(&activity).read(ActivityId::from_bits(1), teller).unwrap();
            assert_eq!(again, activity);
        }
    }
}
