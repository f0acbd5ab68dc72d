//! A consultation as it is told in a form or by a program, and what it means.

use chrono::{Days, NaiveDate};
use maillage_shell::words::Lang;
use maillage_territory::{Scope, Territories, TerritoryCode};
use maillage_vocabulary::lists::needs::{BodyKind, NeedAudience, PolicyArea};
use maillage_vocabulary::{ClosedList, Email, Line, Text, TextError};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{Body, Draft, Fault, Method, Question, ToldQuestion, of_text, read_questions};

/// Days in which a decision may be announced, at most: three years.
const FARTHEST: u64 = 1_096;

/// What was told, as it came.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct Told {
    /// A word of the sender: sent twice, it is one consultation.
    pub key: String,
    /// What it is called, 120 characters.
    pub title: String,
    /// Who asks, 120 characters.
    pub body_name: String,
    /// `commune`, `intercommunalite`, `departement`, `region`, `etat`, `operateur`, `entreprise`, `autre`.
    pub body_kind: String,
    /// What is going to be decided, 2,000 characters.
    pub subject: String,
    /// What the body wants to know, in plain words, 600 characters.
    pub question: String,
    /// The digital service that it is about, 120 characters; may be empty.
    pub service: String,
    /// Slug of a policy area.
    pub area: String,
    /// Slug of an audience; everyone where it is empty.
    pub audience: String,
    /// Code or name of a territory of the network.
    pub territory: String,
    /// The last day on which people answer: `2027-01-15`.
    pub deadline: String,
    /// When the body decides, after the deadline.
    pub decision_on: String,
    /// What the body commits to do with the answer, 1,000 characters.
    pub commitment: String,
    /// `questionnaire`, `workshop`, `observation`.
    pub methods: Vec<String>,
    /// The short questionnaire: 8 questions at most. How far people have made the matter their own is always asked.
    pub questions: Vec<ToldQuestion>,
    /// An e-mail address of the body, for letters of the network. It is never shown.
    pub contact: String,
}

impl Told {
    /// What it means. `kept`: the address of the body, where none is told again.
    pub fn read(
        &self,
        scope: &Scope,
        today: NaiveDate,
        kept: Option<&Email>,
        lang: Lang,
    ) -> Result<Draft, Vec<Fault>> {
        let (mut faults, questions) = match read_questions(&self.questions) {
            Ok(questions) => (Vec::new(), questions),
            Err(faults) => (faults, Vec::new()),
        };
        let mut wrong = self.faults(scope, today, kept);
        wrong.append(&mut faults);
        if !wrong.is_empty() {
            return Err(wrong);
        }
        self.whole(scope, today, kept, lang, questions).map_err(|fault| vec![fault])
    }

    fn whole(
        &self,
        scope: &Scope,
        today: NaiveDate,
        kept: Option<&Email>,
        lang: Lang,
        questions: Vec<Question>,
    ) -> Result<Draft, Fault> {
        Ok(Draft {
            title: self.title()?,
            body: self.body()?,
            subject: self.subject()?,
            question: self.question()?,
            service: self.service()?,
            area: self.area()?,
            audience: self.audience()?,
            territory: self.territory(scope)?,
            deadline: self.deadline(today)?,
            decision_on: self.decision_on(today)?,
            commitment: self.commitment()?,
            methods: self.methods()?,
            questions,
            contact: self.contact(kept)?,
            lang,
        })
    }

    /// Everything that is not right, in the order of the form.
    fn faults(&self, scope: &Scope, today: NaiveDate, kept: Option<&Email>) -> Vec<Fault> {
        let faults = [
            self.title().err(),
            self.body().err(),
            self.subject().err(),
            self.decision_on(today).err(),
            self.commitment().err(),
            self.question().err(),
            self.service().err(),
            self.area().err(),
            self.audience().err(),
            self.territory(scope).err(),
            self.deadline(today).err(),
            self.methods().err(),
            self.contact(kept).err(),
        ];
        faults.into_iter().flatten().collect()
    }

    fn title(&self) -> Result<Line<120>, Fault> {
        Line::new(&self.title).map_err(|error| {
            ("title", of_text(error, "consultation-error-title", "consultation-error-long-120"))
        })
    }

    fn body(&self) -> Result<Body, Fault> {
        let name = Line::new(&self.body_name).map_err(|error| {
            ("body_name", of_text(error, "consultation-error-body", "consultation-error-long-120"))
        })?;
        let kind = BodyKind::from_slug(&self.body_kind).ok_or(("body_kind", "consultation-error-choose"))?;
        Ok(Body { name, kind })
    }

    fn subject(&self) -> Result<Text<2_000>, Fault> {
        Text::new(&self.subject).map_err(|error| {
            ("subject", of_text(error, "consultation-error-subject", "consultation-error-long-2000"))
        })
    }

    fn question(&self) -> Result<Text<600>, Fault> {
        Text::new(&self.question).map_err(|error| {
            ("question", of_text(error, "consultation-error-asked", "consultation-error-long-600"))
        })
    }

    fn service(&self) -> Result<Option<Line<120>>, Fault> {
        match Line::new(&self.service) {
            Ok(service) => Ok(Some(service)),
            Err(TextError::Empty) => Ok(None),
            Err(TextError::TooLong { .. }) => Err(("service", "consultation-error-long-120")),
        }
    }

    fn area(&self) -> Result<PolicyArea, Fault> {
        PolicyArea::from_slug(&self.area).ok_or(("area", "consultation-error-choose"))
    }

    fn audience(&self) -> Result<NeedAudience, Fault> {
        match self.audience.as_str() {
            "" => Ok(NeedAudience::Everyone),
            slug => NeedAudience::from_slug(slug).ok_or(("audience", "consultation-error-choose")),
        }
    }

    fn territory(&self, scope: &Scope) -> Result<TerritoryCode, Fault> {
        let all = Territories::embedded();
        let code = self.territory.parse().ok().or_else(|| {
            let text = self.territory.trim();
            // A guess is for whoever looks for a place, not for whom a decision concerns.
            let meant = if text.is_empty() { None } else { all.understand(text, scope) };
            meant.filter(|meant| meant.sure).map(|meant| meant.code)
        });
        code.filter(|code| scope.touches(all, *code)).ok_or(("territory", "consultation-error-territory"))
    }

    fn deadline(&self, today: NaiveDate) -> Result<NaiveDate, Fault> {
        day(&self.deadline)
            .filter(|day| *day > today && is_near(today, *day))
            .ok_or(("deadline", "consultation-error-deadline"))
    }

    fn decision_on(&self, today: NaiveDate) -> Result<NaiveDate, Fault> {
        let after = |decision: &NaiveDate| day(&self.deadline).is_none_or(|deadline| deadline < *decision);
        day(&self.decision_on)
            .filter(|day| is_near(today, *day))
            .filter(after)
            .ok_or(("decision_on", "consultation-error-decision-on"))
    }

    fn commitment(&self) -> Result<Text<1_000>, Fault> {
        Text::new(&self.commitment).map_err(|error| {
            ("commitment", of_text(error, "consultation-error-commitment", "consultation-error-long-1000"))
        })
    }

    fn methods(&self) -> Result<Vec<Method>, Fault> {
        let mut methods = self
            .methods
            .iter()
            .filter(|code| !code.trim().is_empty())
            .map(|code| code.parse().map_err(|_| ("methods", "consultation-error-choose")))
            .collect::<Result<Vec<Method>, Fault>>()?;
        methods.sort_unstable();
        methods.dedup();
        Ok(methods)
    }

    fn contact(&self, kept: Option<&Email>) -> Result<Email, Fault> {
        if self.contact.trim().is_empty()
            && let Some(kept) = kept
        {
            return Ok(kept.clone());
        }
        Email::read(&self.contact).map_err(|_| ("contact", "consultation-error-contact"))
    }
}

fn day(text: &str) -> Option<NaiveDate> {
    text.trim().parse().ok()
}

fn is_near(today: NaiveDate, day: NaiveDate) -> bool {
    today.checked_add_days(Days::new(FARTHEST)).is_some_and(|last| day <= last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told() -> Told {
        Told {
            title: "L’application des transports".to_owned(),
            body_name: "Région, direction des transports".to_owned(),
            body_kind: "region".to_owned(),
            subject: "Une seule application pour tous les cars.".to_owned(),
            question: "Qu’est-ce qui vous empêcherait de vous en servir ?".to_owned(),
            area: "transports".to_owned(),
            territory: "Alpes-de-Haute-Provence".to_owned(),
            deadline: "2027-01-15".to_owned(),
            decision_on: "2027-02-15".to_owned(),
            commitment: "Répondre à chaque proposition.".to_owned(),
            methods: vec!["workshop".to_owned(), "questionnaire".to_owned(), "workshop".to_owned()],
            contact: "transports@exemple.fr".to_owned(),
            ..Told::default()
        }
    }

    fn read(told: &Told) -> Result<Draft, Vec<Fault>> {
        told.read(&Scope::default(), "2026-11-24".parse().unwrap(), None, Lang::Fr)
    }

    #[test]
    fn a_consultation_is_read() {
        let draft = read(&told()).unwrap();
        assert_eq!(draft.territory.to_string(), "D04");
        assert_eq!(draft.methods, [Method::Questionnaire, Method::Workshop]);
        assert_eq!((draft.audience, draft.service), (NeedAudience::Everyone, None));
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let fields: Vec<_> =
            read(&Told::default()).unwrap_err().into_iter().map(|(field, _)| field).collect();
        assert_eq!(
            fields,
            [
                "title",
                "body_name",
                "subject",
                "decision_on",
                "commitment",
                "question",
                "area",
                "territory",
                "deadline",
                "contact"
            ]
        );
    }

    #[test]
    fn dates_come_in_their_order_and_territories_are_ours() {
        let fields = |told: &Told| read(told).unwrap_err().into_iter().map(|one| one.0).collect::<Vec<_>>();
        assert_eq!(fields(&Told { deadline: "2027-02-15".to_owned(), ..told() }), ["decision_on"]);
        assert_eq!(fields(&Told { deadline: "2026-11-24".to_owned(), ..told() }), ["deadline"]);
        assert_eq!(fields(&Told { decision_on: "2099-01-01".to_owned(), ..told() }), ["decision_on"]);
        for elsewhere in ["Lyon", "R84", "", "lune"] {
            assert_eq!(
                fields(&Told { territory: elsewhere.to_owned(), ..told() }),
                ["territory"],
                "{elsewhere}"
            );
        }
    }

    #[test]
    fn an_address_that_is_kept_need_not_be_told_again() {
        let kept = Email::read("transports@exemple.fr").unwrap();
        let without = Told { contact: String::new(), ..told() };
        let draft = without.read(&Scope::default(), "2026-11-24".parse().unwrap(), Some(&kept), Lang::Fr);
        assert_eq!(draft.unwrap().contact, kept);
        assert_eq!(read(&without).unwrap_err(), [("contact", "consultation-error-contact")]);
    }
}
