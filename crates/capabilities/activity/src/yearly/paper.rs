//! The yearly report as a paper for the press.

use chrono::{DateTime, Utc};
use maillage_press::{
    Block, Chapter as PaperChapter, Chart, Content, KeyFigure, Paper, Report, ReportWords, Table, Term,
};
use maillage_shell::chart::Printed;
use maillage_shell::{Voice, text};

use super::{Yearly, chapters};

/// The report as a paper: the essential, a chapter a theme, what words mean, and all the numbers at the end.
pub fn paper(yearly: &Yearly, voice: &Voice, made_at: DateTime<Utc>) -> Paper {
    let network = voice.app().settings().network.name.clone();
    let title = yearly.title(voice);
    let made = text::date(voice.app().local(made_at).date(), voice.lang());
    let report = Report {
        overline: network.clone(),
        title: title.clone(),
        subject: yearly.name.clone(),
        period: yearly.period(voice),
        made: voice.tx("yearly-made", &[("day", (&made).into())]),
        warnings: yearly.warnings(voice),
        words: ReportWords {
            contents: voice.t("yearly-contents").to_owned(),
            of: voice.t("yearly-page-of").to_owned(),
        },
        chapters: all_chapters(yearly, voice),
    };
    Paper {
        title: format!("{title}, {}", yearly.name),
        author: network,
        lang: voice.lang().code(),
        made_at,
        content: Content::Report(report),
    }
}

fn all_chapters(yearly: &Yearly, voice: &Voice) -> Vec<PaperChapter> {
    let titled = |key: &str, blocks| PaperChapter { title: voice.t(key).to_owned(), blocks };
    let mut all = vec![titled("yearly-essential", first(yearly, voice))];
    let mut tables = Vec::new();
    for chapter in yearly.chapters(voice) {
        let mut blocks = vec![Block::Text { text: voice.t(chapter.lead).to_owned() }];
        for figure in &chapter.figures {
            let Printed { svg, alt, heads, rows } = figure.printed(voice);
            let (title, unit) = (figure.title().to_owned(), figure.counted().to_owned());
            let sentence = figure.sentence().to_owned();
            blocks.push(Block::Chart(Chart { title: title.clone(), sentence, unit: unit.clone(), svg, alt }));
            tables.push(Block::Table(Table { title, unit, heads, rows }));
        }
        all.push(titled(chapter.title, blocks));
    }
    all.push(titled("yearly-words", last(voice)));
    if !tables.is_empty() {
        let lead = Block::Text { text: voice.t("yearly-numbers-lead").to_owned() };
        all.push(titled("yearly-numbers", std::iter::once(lead).chain(tables).collect()));
    }
    all
}

fn first(yearly: &Yearly, voice: &Voice) -> Vec<Block> {
    let figures = chapters::essential(yearly, voice).into_iter().map(|one| KeyFigure {
        label: one.label,
        value: one.value,
        trend: one.trend,
        about: one.about,
    });
    let mut blocks = vec![
        Block::Text { text: voice.t("yearly-units").to_owned() },
        Block::Figures { figures: figures.collect() },
        Block::Note { title: voice.t("yearly-covers").to_owned(), text: yearly.coverage(voice) },
    ];
    if yearly.dashboard.is_empty() {
        blocks.push(Block::Text { text: voice.t("yearly-nothing").to_owned() });
    }
    if yearly.hides() {
        let text = voice.tx("yearly-define-hidden", &[("count", (Yearly::most_hidden(voice) + 1).into())]);
        blocks.push(Block::Note { title: voice.t("yearly-hidden").to_owned(), text });
    }
    blocks
}

fn last(voice: &Voice) -> Vec<Block> {
    let terms = |all: Vec<(String, String)>| Block::Terms {
        terms: all.into_iter().map(|(term, text)| Term { term, text }).collect(),
    };
    vec![
        terms(chapters::definitions(voice)),
        Block::Heading { text: voice.t("yearly-sources-lead").to_owned() },
        terms(chapters::sources(voice)),
    ]
}
