//! Whether a project is one for citizen developers: of public or social value, and not in competition.

use maillage_vocabulary::codes;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

codes! {
    /// Whom it serves.
    pub enum Serves("answer to whom it serves") {
        /// Everybody, or a public service.
        Public = "public",
        /// An association, a cooperative, people helped.
        Social = "social",
        /// A company, a private use.
        Private = "private",
    }
}

codes! {
    /// Whether something that can be bought does it.
    pub enum Market("answer to what exists") {
        /// Nothing does it.
        Nothing = "nothing",
        /// Something does, at a price that those concerned cannot pay.
        TooDear = "too-dear",
        /// Something does, at a price that they can pay.
        Affordable = "affordable",
    }
}

codes! {
    /// Whether the inhabitants concerned take part.
    pub enum TakingPart("answer to who takes part") {
        /// From the beginning.
        FromTheStart = "from-the-start",
        /// At the end, to try it.
        AtTheEnd = "at-the-end",
        /// They do not.
        No = "no",
    }
}

codes! {
    /// Whether it holds data about people.
    pub enum PersonalData("answer to what it holds") {
        /// None.
        None = "none",
        /// Some, such as a name and an address.
        Some = "some",
        /// About people who could be harmed: health, papers, a place to sleep.
        Sensitive = "sensitive",
    }
}

/// The test, as it is answered on screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Test {
    /// Whom it serves: `public`, `social`, `private`.
    pub serves: String,
    /// What exists: `nothing`, `too-dear`, `affordable`.
    pub market: String,
    /// Who takes part: `from-the-start`, `at-the-end`, `no`.
    pub part: String,
    /// What it holds about people: `none`, `some`, `sensitive`.
    pub data: String,
    /// Whether all that is made is free for all: `yes`, `no`.
    pub free: String,
}

/// The answers, understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answers {
    serves: Serves,
    market: Market,
    part: TakingPart,
    data: PersonalData,
    free: bool,
}

/// What the test comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It can be proposed.
    Eligible,
    /// It can be proposed; these points are to be talked about first.
    ToDiscuss,
    /// It cannot.
    NotEligible,
}

impl Test {
    /// The answers; the fields that lack one otherwise.
    pub fn read(&self) -> Result<Answers, Vec<&'static str>> {
        let (serves, market) = (self.serves.parse(), self.market.parse());
        let (part, data) = (self.part.parse(), self.data.parse());
        let free = match self.free.as_str() {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(()),
        };
        match (&serves, &market, &part, &data, &free) {
            (Ok(serves), Ok(market), Ok(part), Ok(data), Ok(free)) => {
                Ok(Answers { serves: *serves, market: *market, part: *part, data: *data, free: *free })
            }
            _ => Err([
                ("serves", serves.is_err()),
                ("market", market.is_err()),
                ("part", part.is_err()),
                ("data", data.is_err()),
                ("free", free.is_err()),
            ]
            .into_iter()
            .filter_map(|(field, wrong)| wrong.then_some(field))
            .collect()),
        }
    }
}

impl Answers {
    /// What keeps it from being one of ours: keys of sentences.
    pub fn against(self) -> Vec<&'static str> {
        let all = [
            (self.serves == Serves::Private, "project-test-private"),
            (self.market == Market::Affordable, "project-test-competes"),
            (!self.free, "project-test-not-free"),
        ];
        all.into_iter().filter_map(|(so, key)| so.then_some(key)).collect()
    }

    /// What is to be talked about first: keys of sentences.
    pub fn to_discuss(self) -> Vec<&'static str> {
        let all = [
            (self.part == TakingPart::No, "project-test-nobody"),
            (self.part == TakingPart::AtTheEnd, "project-test-late"),
            (self.data == PersonalData::Some, "project-test-personal"),
            (self.data == PersonalData::Sensitive, "project-test-sensitive"),
        ];
        all.into_iter().filter_map(|(so, key)| so.then_some(key)).collect()
    }

    /// What it comes to.
    pub fn verdict(self) -> Verdict {
        if !self.against().is_empty() {
            Verdict::NotEligible
        } else if self.to_discuss().is_empty() {
            Verdict::Eligible
        } else {
            Verdict::ToDiscuss
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn test(serves: &str, market: &str, part: &str, data: &str, free: &str) -> Test {
        let own = str::to_owned;
        Test { serves: own(serves), market: own(market), part: own(part), data: own(data), free: own(free) }
    }

    #[test]
    fn what_serves_all_competes_with_nobody_and_is_free_is_ours() {
        let answers = test("public", "nothing", "from-the-start", "none", "yes").read().unwrap();
        assert_eq!((answers.verdict(), answers.against().len()), (Verdict::Eligible, 0));
        let answers = test("social", "too-dear", "at-the-end", "none", "yes").read().unwrap();
        assert_eq!(answers.verdict(), Verdict::ToDiscuss);
        assert_eq!(answers.to_discuss(), ["project-test-late"]);
    }

    #[test]
    fn each_ground_is_told() {
        let answers = test("private", "affordable", "no", "sensitive", "no").read().unwrap();
        assert_eq!(answers.verdict(), Verdict::NotEligible);
        assert_eq!((answers.against().len(), answers.to_discuss().len()), (3, 2));
    }

    #[test]
    fn what_lacks_an_answer_is_named() {
        assert_eq!(test("public", "", "no", "?", "").read().unwrap_err(), ["market", "data", "free"]);
    }
}
