//! Consultations to tell stories on: places in two départements, people of each role, a post that keeps its letters.

use std::sync::Arc;

use maillage_consultations::Consultations;
use maillage_places::Places;
use maillage_places::testing::{MANOSQUE, deliver};
use maillage_shell::permission::{Right, Role};
use maillage_shell::post::Letter;
use maillage_shell::testing::{Answer, Mailbox, TestApp, TestPeople, Turnstile};
use maillage_store::migrate::Migrations;
use maillage_store::testing::TestDb;

pub const OWNERS: &[&Migrations] =
    &[&maillage_places::store::MIGRATIONS, &maillage_consultations::store::MIGRATIONS];
/// Secrets of sessions: a team of everywhere, a team and a decider of the Alpes-de-Haute-Provence, the network.
pub const PRO: &str = "professional";
pub const TEAM: &str = "team-of-d04";
pub const DECIDER: &str = "decider-of-d04";
pub const NETWORK: &str = "coordinator";
/// A token with all rights.
pub const ROBOT: &str = "robot";

const RIEZ: &str = "b,Médiathèque,2 place Neuve,04500,Riez,04166,43.8189,6.0928,0465710002,Aide aux démarches administratives,2026-10-01,Hub\n";
const MARSEILLE: &str = "c,Fablab du port,3 quai Sud,13002,Marseille,13055,43.2965,5.3698,0491000003,Aide aux démarches administratives,2026-10-01,Hub\n";

/// Consultations and the application that shows them.
pub struct Story {
    pub app: TestApp,
    pub consultations: Arc<Consultations>,
    pub gate: Arc<Turnstile>,
    letters: Arc<Mailbox>,
    /// Public ids of the places in Manosque, Riez and Marseille.
    pub places: [String; 3],
}

/// No consultation yet, on the morning of Tuesday 24 November 2026.
pub async fn begin(test: &TestDb) -> Story {
    let (places, gate) = (Arc::new(Places::default()), Arc::new(Turnstile::default()));
    let letters = Arc::new(Mailbox::default());
    let consultations = Consultations::new(Arc::clone(places.view()));
    let consultations = Arc::new(consultations.with_gate(gate.clone()).with_post(letters.clone()));
    let d04 = || "territory:D04".parse().unwrap();
    let people = Role::ALL
        .into_iter()
        .fold(TestPeople::default(), TestPeople::role)
        .within(TEAM, Role::Professional, d04())
        .within(DECIDER, Role::DecisionMaker, d04())
        .token(ROBOT, Role::Coordinator, &Right::ALL);
    let app =
        TestApp::over(test).people(people).with(places.clone()).with(consultations.clone()).start().await;
    deliver(&app, &[MANOSQUE, RIEZ, MARSEILLE]).await;
    // The hours of what is scheduled are known from now on.
    app.work().await;
    let snapshot = places.view().snapshot();
    let of = |commune: &str| {
        let found = snapshot.places.iter().find(|entry| entry.commune_name() == commune);
        found.unwrap().place.id.to_string()
    };
    let places = ["Manosque", "Riez", "Marseille"].map(of);
    Story { app, consultations, gate, letters, places }
}

/// The form of a draft: what is usual, and what the story says instead.
pub fn typed<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("key", "cle-de-la-premiere-histoire"),
        ("title", "Une seule application pour les cars"),
        ("body_name", "Département, service des transports"),
        ("body_kind", "departement"),
        ("subject", "Toutes les réservations passeraient par une application."),
        ("question", "Qu’est-ce qui vous empêcherait de vous en servir ?"),
        ("service", "Mon car"),
        ("area", "transports"),
        ("audience", "familles"),
        ("territory", "Alpes-de-Haute-Provence"),
        ("deadline", "2026-12-15"),
        ("decision_on", "2027-01-15"),
        ("commitment", "Répondre à chaque proposition."),
        ("methods", "questionnaire"),
        ("methods", "workshop"),
        ("methods", "observation"),
        ("question_text", "Réservez-vous vos cars ?"),
        ("question_kind", "single"),
        ("question_choices", "Au guichet\nEn ligne\nJamais"),
        ("question_text", "Qu’est-ce qui bloque ?"),
        ("question_kind", "multiple"),
        ("question_choices", "Le code\nLe paiement\nLe réseau"),
        ("question_text", "Est-ce simple ?"),
        ("question_kind", "scale"),
        ("question_choices", ""),
        ("question_text", "Que faudrait-il ?"),
        ("question_kind", "text"),
        ("question_choices", ""),
        ("contact", "transports@exemple.fr"),
    ];
    let kept = usual.into_iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    kept.chain(changed.iter().copied()).collect()
}

impl Story {
    /// Writes a draft, as a decider of the département.
    pub async fn write(&self, changed: &[(&str, &str)]) -> Answer {
        let form = typed(changed);
        let answer =
            self.app.post("/gestion/consultations/nouvelle").session(DECIDER).form(&form).send().await;
        self.app.settle().await;
        answer
    }

    /// A draft; its public id.
    pub async fn drafted(&self, changed: &[(&str, &str)]) -> String {
        let answer = self.write(changed).await.expect(303);
        let rest = answer.location().strip_prefix("/gestion/consultations/").unwrap();
        rest.split('?').next().unwrap().to_owned()
    }

    /// An open consultation; its public id.
    pub async fn opened(&self, changed: &[(&str, &str)]) -> String {
        let id = self.drafted(changed).await;
        self.lead(&id, "ouvrir", &[]).await.expect(303);
        id
    }

    /// An act of the network.
    pub async fn lead(&self, id: &str, act: &str, form: &[(&str, &str)]) -> Answer {
        let path = format!("/gestion/consultations/{id}/{act}");
        let answer = self.app.post(path).session(NETWORK).form(form).send().await;
        self.app.settle().await;
        answer
    }

    /// An act of the team of the Alpes-de-Haute-Provence.
    pub async fn team(&self, id: &str, act: &str, form: &[(&str, &str)]) -> Answer {
        let path = format!("/consultations/{id}/{act}");
        let answer = self.app.post(path).session(TEAM).form(form).send().await;
        self.app.settle().await;
        answer
    }

    /// A place joins.
    pub async fn joined(&self, id: &str, place: &str) {
        self.team(id, "rejoindre", &[("place", place)]).await.expect(303);
    }

    /// Somebody without an account answers, from a browser of their own.
    pub async fn answer(&self, id: &str, browser: &str, fields: &[(&str, &str)]) -> Answer {
        let form = [&[("screen", "6")], fields].concat();
        let path = format!("/consultations/{id}/repondre");
        self.app.post(path).cookie("maillage_voix", browser).form(&form).send().await
    }

    /// Many answer alike.
    pub async fn answered(&self, id: &str, people: std::ops::Range<usize>, fields: &[(&str, &str)]) {
        for rank in people {
            let browser = format!("browser-of-somebody-{rank}");
            let answer = self.answer(id, &browser, fields).await.expect(303);
            assert_eq!(answer.location(), format!("/consultations/{id}/merci"));
        }
    }

    /// The deadline passes, and what is due is done.
    pub async fn closed(&self) {
        self.app.set_clock("2026-12-16T09:00:00Z").await;
        self.app.work().await;
    }

    /// A consultation whose synthesis is published, after what the story had people answer.
    pub async fn publish(&self, id: &str, changed: &[(&str, &str)]) -> Answer {
        let usual = [
            ("heard", "Le code n’arrive pas."),
            ("divides", "Le paiement en ligne."),
            ("proposes", "Garder le guichet."),
            ("act", "publish"),
        ];
        let kept = usual.into_iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
        let form: Vec<_> = kept.chain(changed.iter().copied()).collect();
        self.lead(id, "synthese", &form).await
    }

    /// A page as anybody sees it.
    pub async fn page(&self, path: impl Into<String>) -> Answer {
        self.app.get(path).send().await.expect(200)
    }

    /// A page as the network sees it.
    pub async fn network(&self, path: impl Into<String>) -> Answer {
        self.app.get(path).session(NETWORK).send().await.expect(200)
    }

    /// The letters that have left, the latest last.
    pub fn letters(&self) -> Vec<Letter> {
        self.letters.kept()
    }

    /// The secret in the last letter that asks for a decision.
    pub fn secret(&self) -> String {
        let letters = self.letters();
        let body = letters.iter().rev().find_map(|letter| letter.body.split_once("decision?cle="));
        body.unwrap().1.split_whitespace().next().unwrap().to_owned()
    }
}

/// What a person reads of a page, with plain spaces.
pub trait Seen {
    fn seen(&self) -> String;
}

impl Seen for Answer {
    fn seen(&self) -> String {
        self.visible().replace(['\u{a0}', '\u{202f}'], " ")
    }
}
