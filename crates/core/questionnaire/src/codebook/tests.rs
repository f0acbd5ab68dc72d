use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::*;
use crate::model::{Questionnaire, Version};
use crate::samples;

const ABOUT: About<'_> =
    About { id: "vague-2027", producer: "Réseau & amis", day: "2027-03-01", licence: "etalab-2.0" };

fn of<'a>(document: &'a Document<'a>, name: &str) -> Node<'a, 'a> {
    let mut all = document.descendants().filter(|node| node.has_tag_name("var"));
    all.find(|node| node.attribute("name") == Some(name)).unwrap()
}

fn texts<'a>(node: Node<'a, 'a>, name: &str) -> Vec<&'a str> {
    node.descendants().filter(|one| one.tag_name().name() == name).filter_map(|one| one.text()).collect()
}

#[test]
fn variables_are_one_a_question_a_row_an_option() {
    let version = samples::version();
    let names: Vec<String> = variables(&version).into_iter().map(|one| one.name).collect();
    assert_eq!(
        names,
        [
            "accord",
            "age",
            "appareils",
            "sexe",
            "usages_mail",
            "usages_visio",
            "usages_rien",
            "aisance_seul",
            "aisance_aide",
            "confiance",
            "debut",
            "mots",
        ]
    );
}

#[test]
fn the_codebook_says_what_stands_in_the_files() {
    let version = samples::version();
    let xml = ddi(&version, &ABOUT);
    let document = Document::parse(&xml).unwrap();
    let root = document.root_element();
    assert_eq!(
        (root.tag_name().namespace(), root.attribute("version")),
        (Some("ddi:codebook:2_5"), Some("2.5"))
    );
    assert_eq!(texts(root, "titl"), ["Le numérique et vous"]);
    assert_eq!(texts(root, "producer"), ["Réseau & amis"]);
    assert_eq!(texts(root, "version"), [version.id().to_string()]);

    let age = of(&document, "age");
    assert_eq!(texts(age, "catValu"), ["15-29", "30-59", "60", "prefer_not"]);
    let missing: Vec<_> = age.descendants().filter_map(|one| one.attribute("missing")).collect();
    assert_eq!(missing, ["N", "N", "N", "Y"]);
    assert_eq!(texts(age, "concept"), ["age"]);
    let devices = of(&document, "appareils");
    let range = devices.descendants().find(|one| one.has_tag_name("range")).unwrap();
    assert_eq!((range.attribute("min"), range.attribute("max")), (Some("0"), Some("40")));
    let invalid = devices.descendants().find(|one| one.has_tag_name("item")).unwrap();
    assert_eq!(
        (invalid.attribute("VALUE"), devices.attribute("intrvl")),
        (Some("dont_know"), Some("contin"))
    );
    assert_eq!(texts(of(&document, "usages_mail"), "catValu"), ["1", "0"]);
    assert_eq!(texts(of(&document, "aisance_seul"), "universe"), ["selected(usages, mail)"]);
    assert_eq!(texts(of(&document, "confiance"), "preQTxt"), ["Pensez au mois dernier."]);
    assert_eq!(texts(of(&document, "mots"), "security").len(), 1);
}

/// The order of the schema: a reader that checks refuses any other.
#[test]
fn elements_stand_in_the_order_of_the_schema() {
    const ORDER: [&str; 9] =
        ["labl", "security", "qstn", "valrng", "invalrng", "universe", "catgry", "concept", "varFormat"];
    let xml = ddi(&samples::version(), &ABOUT);
    let document = Document::parse(&xml).unwrap();
    for variable in document.descendants().filter(|node| node.has_tag_name("var")) {
        let ranks: Vec<usize> = variable
            .children()
            .filter(Node::is_element)
            .map(|one| ORDER.iter().position(|name| *name == one.tag_name().name()).unwrap())
            .collect();
        assert!(ranks.is_sorted(), "{ranks:?}");
        assert_eq!(ranks.last(), Some(&8));
    }
}

#[test]
fn the_dictionary_is_a_table() {
    let csv = dictionary(&samples::version());
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 12);
    assert_eq!(
        rows[7].iter().collect::<Vec<_>>(),
        [
            "aisance_seul",
            "aisance",
            "grid",
            "Comment écrivez-vous un mail ? — Réponse seul",
            "Option seul",
            "1 = Réponse 1 | 2 = Réponse 2 | 3 = Réponse 3",
            "",
            "",
            "",
            "selected(usages, mail)",
            "yes"
        ]
    );
    assert_eq!(&rows[11][10], "no");
}

proptest! {
    #[test]
    fn any_codebook_is_well_formed_and_loses_nothing(document in samples::any_document()) {
        let version = Version::new(Questionnaire::build(&document).unwrap());
        let xml = ddi(&version, &ABOUT);
        let parsed = Document::parse(&xml).unwrap();
        let all = variables(&version);
        prop_assert_eq!(parsed.descendants().filter(|node| node.has_tag_name("var")).count(), all.len());
        for variable in &all {
            let literal = texts(of(&parsed, &variable.name), "qstnLit");
            prop_assert_eq!(literal[0], variable.question.label().fr());
        }
        let csv = dictionary(&version);
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        prop_assert_eq!(rows.len(), all.len());
        // No cell begins a formula.
        prop_assert!(rows.iter().all(|row| row.iter().all(|cell| !cell.starts_with(['=', '@']))));
    }
}

#[test]
fn a_variable_is_written_in_full() {
    let xml = ddi(&samples::version(), &ABOUT);
    let (_, after) = xml.split_once("    <var ID=\"V3\"").unwrap();
    let (variable, _) = after.split_once("    </var>").unwrap();
    assert_eq!(
        variable,
        r#" name="appareils" files="F1" intrvl="contin">
      <labl xml:lang="fr">Combien d’appareils avez-vous ?</labl>
      <qstn ID="Q3">
        <qstnLit xml:lang="fr">Combien d’appareils avez-vous ?</qstnLit>
      </qstn>
      <valrng>
        <range min="0" max="40"/>
      </valrng>
      <invalrng>
        <item VALUE="dont_know"/>
      </invalrng>
      <catgry missing="Y">
        <catValu>dont_know</catValu>
        <labl xml:lang="fr">Je ne sais pas</labl>
        <labl xml:lang="en">I don’t know</labl>
      </catgry>
      <varFormat type="numeric"/>
"#
    );
}

#[test]
fn what_is_not_known_of_a_survey_is_left_out() {
    let xml = ddi(&samples::version(), &About { id: "v", producer: "Réseau", ..About::default() });
    assert!(!xml.contains("prodDate") && !xml.contains("useStmt"));
    assert_eq!(xml, ddi(&samples::version(), &About { id: "v", producer: "Réseau", ..About::default() }));
}

#[test]
fn conditions_of_section_and_question_join() {
    let mut document = samples::document();
    document.sections[1].when = Some("age is 60 or age is 15-29".into());
    let version = Version::new(Questionnaire::build(&document).unwrap());
    let all = variables(&version);
    let when = |name: &str| all.iter().find(|one| one.name == name).unwrap().when.clone();
    assert_eq!(when("accord"), None);
    assert_eq!(when("debut").as_deref(), Some("age is 60 or age is 15-29"));
    assert_eq!(
        when("aisance_aide").as_deref(),
        Some("(age is 60 or age is 15-29) and (selected(usages, mail))")
    );
}

#[test]
fn numbers_and_scales_have_their_range() {
    let version = samples::version();
    let all = variables(&version);
    let range = |name: &str| {
        let one = all.iter().find(|one| one.name == name).unwrap();
        (one.format, one.range.0.clone(), one.range.1.clone())
    };
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(range("appareils"), (Format::Whole, text("0"), text("40")));
    assert_eq!(range("confiance"), (Format::Whole, text("1"), text("5")));
    assert_eq!(range("debut"), (Format::Day, text("1990-01-01"), None));
    assert_eq!(range("mots"), (Format::Words, None, None));
    assert_eq!(range("age"), (Format::Code, None, None));
}
