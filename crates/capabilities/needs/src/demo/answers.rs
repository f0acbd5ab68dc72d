//! The bodies of the demonstration: what they were asked, and what they said. None of them exists.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use maillage_shell::App;
use maillage_store::{Ids, Tx};
use maillage_vocabulary::lists::needs::BodyKind;
use serde_json::json;

use crate::acts::areas::AREA_CHANGED;
use crate::model::{Asking, ByWhom, NeedId, Outcome, OwnArea, Saying, Step, Through};
use crate::store::steps::Happened;
use crate::store::{areas, asked, steps};

/// A question to a body: rank of the need, the body, days after the need was told, days that it has, its answer.
struct Question {
    need: usize,
    body: &'static str,
    kind: BodyKind,
    after: u64,
    days: u64,
    answer: Option<Spoken>,
}

/// An answer: days after the question, what it comes to, in which words, days until what is promised.
struct Spoken {
    after: i64,
    outcome: Outcome,
    words: &'static str,
    by_when: Option<u64>,
}

const QUESTIONS: [Question; 6] = [
    Question {
        need: 0,
        body: "Service régional des transports",
        kind: BodyKind::Region,
        after: 9,
        days: 60,
        answer: Some(Spoken {
            after: 34,
            outcome: Outcome::Partly,
            words: "Une inscription au guichet ouvre dans les six gares routières du département. L’inscription par \
                papier n’est pas prévue cette année.",
            by_when: Some(120),
        }),
    },
    Question {
        need: 1,
        body: "Service régional des transports",
        kind: BodyKind::Region,
        after: 12,
        days: 30,
        answer: Some(Spoken {
            after: 21,
            outcome: Outcome::Done,
            words: "Les fiches de tous les arrêts ont été remplacées. Un message part désormais la veille d’un changement.",
            by_when: None,
        }),
    },
    Question {
        need: 2,
        body: "Compagnie des trains de la côte",
        kind: BodyKind::Operator,
        after: 7,
        days: 30,
        answer: None,
    },
    Question {
        need: 3,
        body: "Lycée des Oliviers",
        kind: BodyKind::Region,
        after: 5,
        days: 30,
        answer: Some(Spoken {
            after: 16,
            outcome: Outcome::WillDo,
            words: "Une heure d’accueil des familles est ajoutée à la rentrée, avec les codes remis en main propre.",
            by_when: Some(90),
        }),
    },
    Question {
        need: 6,
        body: "Agence de l’emploi du bassin",
        kind: BodyKind::State,
        after: 10,
        days: 45,
        answer: Some(Spoken {
            after: 40,
            outcome: Outcome::NotOurs,
            words: "Cette démarche relève de la mission locale. Nous lui avons transmis votre besoin.",
            by_when: None,
        }),
    },
    Question {
        need: 9,
        body: "Communauté de communes du plateau",
        kind: BodyKind::Epci,
        after: 8,
        days: 365,
        answer: None,
    },
];

/// Whether a body is asked about the need of that rank.
pub fn is_asked(rank: usize) -> bool {
    QUESTIONS.iter().any(|question| question.need == rank)
}

/// Asks the bodies of the demonstration.
pub async fn ask(
    tx: &mut Tx,
    app: &App,
    ids: &Ids,
    raised: &[(NeedId, DateTime<Utc>)],
) -> anyhow::Result<()> {
    for question in &QUESTIONS {
        let Some((need, raised_at)) = raised.get(question.need) else { continue };
        // Nothing was asked in the future.
        let asked_at = (*raised_at + Days::new(question.after)).min(tx.now());
        one(tx, (ids, need), (question, asked_at), app.local(asked_at).date()).await?;
    }
    Ok(())
}

async fn one(
    tx: &mut Tx,
    (ids, need): (&Ids, &NeedId),
    (question, asked_at): (&Question, DateTime<Utc>),
    day: NaiveDate,
) -> anyhow::Result<()> {
    let id = ids.public_id().parse()?;
    let asking = Asking {
        body: question.body.parse()?,
        kind: question.kind,
        email: "reponses@exemple.fr".parse()?,
        days: question.days,
    };
    let lang = maillage_shell::words::Lang::Fr;
    asked::insert_at(tx, (&id, need), &asking, (asked_at, day, lang)).await?;
    note(tx, (ids, need), (Step::Asked, ByWhom::Network), (asked_at, question.body)).await?;
    let Some(spoken) = &question.answer else { return Ok(()) };
    let at = (asked_at + TimeDelta::days(spoken.after)).min(tx.now());
    let saying = Saying {
        key: "demo".to_owned(),
        outcome: spoken.outcome,
        words: spoken.words.parse()?,
        by_when: spoken.by_when.map(|days| day + Days::new(days)),
    };
    asked::insert_answer_at(tx, (&ids.uuid(), &id), &saying, (at, Through::Body)).await?;
    note(tx, (ids, need), (Step::Answered, ByWhom::Body), (at, question.body)).await?;
    Ok(())
}

async fn note(
    tx: &mut Tx,
    (ids, need): (&Ids, &NeedId),
    (step, by_whom): (Step, ByWhom),
    (at, body): (DateTime<Utc>, &str),
) -> anyhow::Result<()> {
    let happened = Happened { at, step, by_whom, reason: Some(body.to_owned()) };
    Ok(steps::insert(tx, &ids.uuid(), need, &happened).await?)
}

/// An area of its own, which a region with mountains and a coast may want.
pub async fn add_area(tx: &mut Tx, ids: &Ids) -> anyhow::Result<()> {
    let area = OwnArea {
        id: ids.public_id().parse()?,
        fr: "Montagne et littoral".parse()?,
        en: "Mountains and coast".parse()?,
        offered: true,
    };
    areas::insert(tx, &area).await?;
    tx.changed(AREA_CHANGED, area.id.as_str());
    tx.audit("needs.area", "need-area", area.id.as_str(), json!({ "offered": true }));
    Ok(())
}
