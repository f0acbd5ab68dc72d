//! What stands on paper. Every text is plain: shown as it is, never read as an instruction. Numbers are words already,
//! in the language of the paper.

use chrono::{DateTime, Utc};
use serde::Serialize;

/// A paper to print.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Paper {
    /// Title, as a list of files shows it.
    pub title: String,
    /// Who publishes it.
    pub author: String,
    /// Code of its language: `fr`, `en`.
    pub lang: &'static str,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// What it holds.
    pub content: Content,
}

/// The kinds of papers.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Content {
    /// A report: a cover, its contents, chapters.
    Report(Report),
    /// Certificates, a page each.
    Certificates {
        /// One a person.
        certificates: Vec<Certificate>,
    },
}

/// A report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// Above the title: who speaks.
    pub overline: String,
    /// Its title: `Bilan 2026`.
    pub title: String,
    /// About whom: `Alpes-de-Haute-Provence`.
    pub subject: String,
    /// Which days, and with what they are compared.
    pub period: String,
    /// When it was made, in words.
    pub made: String,
    /// What must be known before anything else: numbers are invented, the year is not over.
    pub warnings: Vec<String>,
    /// The few words of the frame.
    pub words: ReportWords,
    /// Its chapters.
    pub chapters: Vec<Chapter>,
}

/// Words that stand around the chapters of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportWords {
    /// Title of the contents.
    pub contents: String,
    /// Between the number of a page and how many there are: `sur`.
    pub of: String,
}

/// A chapter.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Chapter {
    /// Its title.
    pub title: String,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// A part of a chapter.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Text {
        /// Its words.
        text: String,
    },
    /// A title within the chapter.
    Heading {
        /// Its words.
        text: String,
    },
    /// What a reader must not miss.
    Note {
        /// In a word or two.
        title: String,
        /// Its words.
        text: String,
    },
    /// The figures at the top, each with its own unit.
    Figures {
        /// In the order in which they are read.
        figures: Vec<KeyFigure>,
    },
    /// A chart.
    Chart(Chart),
    /// A table.
    Table(Table),
    /// Definitions.
    Terms {
        /// In the order in which they are read.
        terms: Vec<Term>,
    },
}

/// A figure at the top.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeyFigure {
    /// What is counted.
    pub label: String,
    /// How many, in words.
    pub value: String,
    /// How it changed; may be empty.
    pub trend: String,
    /// What it means.
    pub about: String,
}

/// A chart, drawn already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Chart {
    /// Its title.
    pub title: String,
    /// The sentence that says what it shows; may be empty.
    pub sentence: String,
    /// What is counted; may be empty.
    pub unit: String,
    /// The drawing, as a whole SVG document.
    pub svg: String,
    /// The drawing for whoever does not see it.
    pub alt: String,
}

/// A table. The first cell of each row is its head; the others are numbers, set to the right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    /// Its title.
    pub title: String,
    /// What is counted; may be empty.
    pub unit: String,
    /// Heads of the columns.
    pub heads: Vec<String>,
    /// Its rows, each as long as the heads.
    pub rows: Vec<Vec<String>>,
}

/// A word and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Term {
    /// The word.
    pub term: String,
    /// What it means.
    pub text: String,
}

/// A certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Certificate {
    /// Who gives it.
    pub giver: String,
    /// What it is: `Attestation de participation`.
    pub heading: String,
    /// Before the name.
    pub before: String,
    /// Name of the person.
    pub name: String,
    /// After the name, before the title.
    pub after: String,
    /// Title of what was attended.
    pub title: String,
    /// When, where, how long, about what.
    pub facts: Vec<Term>,
    /// Where and when it is signed, in words.
    pub signed: String,
    /// Under the line to sign on.
    pub signature: String,
    /// At the foot.
    pub foot: String,
}
