//! DDI-Codebook 2.5 (ddialliance.org): the elements, in the order of the schema.

use super::xml::Xml;
use super::{Format, Variable, variables};
use crate::model::{Question, Text, Version};

/// What a codebook says of the survey, which the questionnaire does not know.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct About<'a> {
    /// Identifier of the wave.
    pub id: &'a str,
    /// Who makes the survey.
    pub producer: &'a str,
    /// Day of the document, `YYYY-MM-DD`. Left out when empty.
    pub day: &'a str,
    /// Licence of the data. Left out when empty.
    pub licence: &'a str,
}

/// The codebook of a version. The same input gives the same bytes.
pub fn ddi(version: &Version, about: &About<'_>) -> String {
    let mut xml = Xml::new();
    let namespaces = [
        ("xmlns", "ddi:codebook:2_5"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        (
            "xsi:schemaLocation",
            "ddi:codebook:2_5 https://ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd",
        ),
        ("version", "2.5"),
        ("xml:lang", "fr"),
    ];
    xml.within("codeBook", &namespaces, |xml| {
        xml.within("stdyDscr", &[], |xml| study(xml, version, about));
        let fingerprint = version.id().to_string();
        xml.within("fileDscr", &[("ID", "F1")], |xml| {
            xml.within("fileTxt", &[], |xml| xml.leaf("fileName", &[], &format!("{}.csv", about.id)));
            xml.leaf("notes", &[("subject", "version")], &fingerprint);
        });
        xml.within("dataDscr", &[], |xml| {
            for (rank, one) in variables(version).iter().enumerate() {
                variable(xml, rank + 1, one);
            }
        });
    });
    xml.end()
}

fn study(xml: &mut Xml, version: &Version, about: &About<'_>) {
    let questionnaire = version.questionnaire();
    xml.within("citation", &[], |xml| {
        xml.within("titlStmt", &[], |xml| {
            xml.leaf("titl", &FR, questionnaire.title().fr());
            if let Some(en) = questionnaire.title().en() {
                xml.leaf("parTitl", &EN, en);
            }
            xml.leaf("IDNo", &[], about.id);
        });
        xml.within("prodStmt", &[], |xml| {
            xml.leaf("producer", &[], about.producer);
            if !about.day.is_empty() {
                xml.leaf("prodDate", &[("date", about.day)], about.day);
            }
            xml.leaf("software", &[], "Maillage");
        });
        let id = version.id().to_string();
        xml.within("verStmt", &[], |xml| xml.leaf("version", &[("type", "sha-256")], &id));
    });
    if let Some(introduction) = questionnaire.introduction() {
        xml.within("stdyInfo", &[], |xml| sentence(xml, "abstract", Some(introduction)));
    }
    if !about.licence.is_empty() {
        xml.within("dataAccs", &[], |xml| {
            xml.within("useStmt", &[], |xml| xml.leaf("conditions", &[], about.licence));
        });
    }
}

/// Languages of sentences.
const FR: [(&str, &str); 1] = [("xml:lang", "fr")];
const EN: [(&str, &str); 1] = [("xml:lang", "en")];

/// A sentence in each language that it has, an element each.
fn sentence(xml: &mut Xml, name: &str, text: Option<&Text>) {
    let Some(text) = text else { return };
    xml.leaf(name, &FR, text.fr());
    if let Some(en) = text.en() {
        xml.leaf(name, &EN, en);
    }
}

fn variable(xml: &mut Xml, rank: usize, variable: &Variable<'_>) {
    let id = format!("V{rank}");
    let continuous = matches!(variable.format, Format::Whole | Format::Decimal | Format::Day);
    let interval = if continuous { "contin" } else { "discrete" };
    let attributes =
        [("ID", id.as_str()), ("name", variable.name.as_str()), ("files", "F1"), ("intrvl", interval)];
    xml.within("var", &attributes, |xml| {
        match variable.part {
            Some(part) => sentence(xml, "labl", Some(&part.label)),
            None => sentence(xml, "labl", Some(variable.question.label())),
        }
        if variable.format == Format::Words {
            xml.leaf("security", &FR, "Réponses en clair : elles ne sont pas publiées.");
        }
        xml.within("qstn", &[("ID", &format!("Q{rank}"))], |xml| question(xml, variable.question));
        range(xml, variable);
        if let Some(when) = &variable.when {
            xml.leaf("universe", &[("clusion", "I")], when);
        }
        categories(xml, variable);
        if let Some(margin) = variable.question.stratum() {
            xml.leaf("concept", &[("vocab", "stratum")], margin.as_str());
        }
        format(xml, variable.format);
    });
}

fn question(xml: &mut Xml, question: &Question) {
    sentence(xml, "preQTxt", question.lead());
    sentence(xml, "qstnLit", Some(question.label()));
    sentence(xml, "ivuInstr", question.hint());
}

fn range(xml: &mut Xml, variable: &Variable<'_>) {
    let (min, max) = &variable.range;
    let bounds: Vec<(&str, &str)> = [("min", min), ("max", max)]
        .into_iter()
        .filter_map(|(name, bound)| bound.as_deref().map(|bound| (name, bound)))
        .collect();
    if !bounds.is_empty() {
        xml.within("valrng", &[], |xml| xml.empty("range", &bounds));
    }
    let missing: Vec<&str> =
        variable.categories.iter().filter(|one| one.missing).map(|one| one.code.as_str()).collect();
    if !missing.is_empty() {
        xml.within("invalrng", &[], |xml| {
            for code in missing {
                xml.empty("item", &[("VALUE", code)]);
            }
        });
    }
}

fn categories(xml: &mut Xml, variable: &Variable<'_>) {
    for one in &variable.categories {
        xml.within("catgry", &[("missing", if one.missing { "Y" } else { "N" })], |xml| {
            xml.leaf("catValu", &[], &one.code);
            xml.leaf("labl", &FR, &one.fr);
            if let Some(en) = &one.en {
                xml.leaf("labl", &EN, en);
            }
        });
    }
}

fn format(xml: &mut Xml, format: Format) {
    match format {
        Format::Code | Format::Words => xml.empty("varFormat", &[("type", "character")]),
        Format::Whole | Format::Decimal => xml.empty("varFormat", &[("type", "numeric")]),
        Format::Day => xml.empty(
            "varFormat",
            &[("type", "character"), ("schema", "ISO"), ("category", "date"), ("formatname", "YYYY-MM-DD")],
        ),
    }
}
