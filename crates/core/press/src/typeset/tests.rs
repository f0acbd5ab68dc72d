use super::*;
use crate::{Block, Certificate, Chapter, Chart, Content, KeyFigure, Report, ReportWords, Table, Term};
use typst::World as _;
use typst::layout::{Frame, FrameItem};

const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 20\"><path d=\"M0 0h60v10h-60z\"/><text x=\"62\" y=\"10\">12</text></svg>";

/// Texts that would do harm if they were read as code, or that have no room.
fn hostile() -> Vec<String> {
    [
        "#import \"/etc/passwd\": *",
        "#include \"/etc/passwd\"",
        "#read(\"/etc/passwd\")",
        "$ x^2 $ \\ \\\\ \\u{41} `raw` _a_ *b* @ref <label> // # [ ] { }",
        "\"); panic(\"",
        "\u{0}\u{7}\u{202e}\u{fffe}\u{1f600}\u{e000}",
        "مرحبا بكم في المكتبة",
        "שלום לכולם",
        "Zoë Müller-Łuczak, n° 1 ½ → 30 000 €",
    ]
    .into_iter()
    .map(str::to_owned)
    .collect()
}

fn report(word: &str) -> Paper {
    let word = || word.to_owned();
    let blocks = vec![
        Block::Text { text: word() },
        Block::Heading { text: word() },
        Block::Note { title: word(), text: word() },
        Block::Figures {
            figures: vec![KeyFigure { label: word(), value: word(), trend: word(), about: word() }],
        },
        Block::Chart(Chart {
            title: word(),
            sentence: word(),
            unit: word(),
            svg: SVG.to_owned(),
            alt: word(),
        }),
        Block::Table(Table {
            title: word(),
            unit: word(),
            heads: vec![word(), word()],
            rows: vec![vec![word(), word()]],
        }),
        Block::Terms { terms: vec![Term { term: word(), text: word() }] },
    ];
    Paper {
        title: word(),
        author: word(),
        lang: "fr",
        made_at: "2026-11-24T09:00:00Z".parse().unwrap(),
        content: Content::Report(Report {
            overline: word(),
            title: word(),
            subject: word(),
            period: word(),
            made: word(),
            warnings: vec![word()],
            words: ReportWords { contents: word(), of: word() },
            chapters: vec![Chapter { title: word(), blocks }],
        }),
    }
}

fn certificates(words: &[String]) -> Paper {
    let one = |word: &String| Certificate {
        giver: word.clone(),
        heading: word.clone(),
        before: word.clone(),
        name: word.clone(),
        after: word.clone(),
        title: word.clone(),
        facts: vec![Term { term: word.clone(), text: word.clone() }],
        signed: word.clone(),
        signature: word.clone(),
        foot: word.clone(),
    };
    Paper {
        content: Content::Certificates { certificates: words.iter().map(one).collect() },
        ..report("Attestations")
    }
}

/// All that is written, in the order of the pages.
fn written(frame: &Frame, out: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => written(&group.frame, out),
            FrameItem::Text(text) => out.push_str(&text.text),
            _ => {}
        }
    }
}

fn pages(paper: &Paper) -> Vec<String> {
    let press = Typst::new();
    let sheet = Sheet::new(&press, paper).unwrap();
    let Warned { output, warnings } = typst::compile(&sheet);
    assert!(warnings.is_empty(), "{}", told(&warnings));
    let document = output.unwrap();
    typst_pdf::pdf(&document, &options(paper).unwrap()).unwrap();
    let text = |frame| {
        let mut text = String::new();
        written(frame, &mut text);
        text
    };
    document.pages().iter().map(|page| text(&page.frame)).collect()
}

#[test]
fn hostile_words_are_shown_and_never_read() {
    let press = Typst::new();
    for word in hostile() {
        let bytes = press.print(&report(&word)).unwrap_or_else(|error| panic!("{word:.60}: {error}"));
        assert!(bytes.starts_with(b"%PDF-1.7"), "{word:.60}");
    }
    press.print(&certificates(&hostile())).unwrap();
}

#[test]
fn words_without_an_end_find_room() {
    let press = Typst::new();
    let endless = "x".repeat(10_000);
    let mut paper = report("Bilan");
    if let Content::Report(report) = &mut paper.content {
        report.subject = "mot ".repeat(100);
        report.chapters[0].blocks = vec![Block::Text { text: endless.clone() }];
    }
    let written = pages(&paper).concat();
    assert_eq!(written.matches('x').count(), endless.len(), "no letter is lost");
    press.print(&certificates(&[endless])).unwrap();
}

#[test]
fn what_looks_like_code_stands_on_paper_letter_by_letter() {
    let word = "#read(\"/etc/passwd\") $x$ \\ *gras*";
    let all = pages(&report(word)).concat();
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    assert!(bare(&all).matches(&bare(word)).count() >= 10, "{all}");
}

#[test]
fn the_press_opens_no_file() {
    let press = Typst::new();
    let sheet = Sheet::new(&press, &report("x")).unwrap();
    let other = typst::syntax::Source::new(
        typst::syntax::RootedPath::new(
            typst::syntax::VirtualRoot::Project,
            typst::syntax::VirtualPath::new("etc/passwd").unwrap(),
        )
        .intern(),
        String::new(),
    );
    assert!(sheet.file(other.id()).is_err() && sheet.source(other.id()).is_err());
    assert_eq!(sheet.today(None), None);
}

#[test]
fn the_same_paper_is_the_same_file() {
    let press = Typst::new();
    let paper = report("Bilan");
    assert_eq!(press.print(&paper).unwrap(), press.print(&paper).unwrap());
    let later = Paper { made_at: "2026-11-25T09:00:00Z".parse().unwrap(), ..paper.clone() };
    assert_ne!(press.print(&paper).unwrap(), press.print(&later).unwrap());
}

#[test]
fn a_report_has_a_cover_its_contents_and_its_chapters() {
    let pages = pages(&report("Bilan"));
    assert_eq!(pages.len(), 3, "{pages:?}");
    assert!(
        pages[2].contains("Bilan 3") || pages[2].contains("3 Bilan"),
        "page and number of pages: {}",
        pages[2]
    );
}

#[test]
fn each_person_has_a_page() {
    let names = ["Élise Blanc".to_owned(), "Zoé Noir".to_owned()];
    let pages = pages(&certificates(&names));
    assert_eq!(pages.len(), 2);
    assert!(pages[0].contains("Élise Blanc") && !pages[0].contains("Zoé"), "{pages:?}");
}

#[test]
fn french_letters_and_spaces_are_kept() {
    let word = "12\u{202f}304 € « œuvre » n°\u{a0}1 − ½ ’";
    let press = Typst::new();
    assert_eq!(clean::line(word, &|letter| press.has(letter)), word);
}
