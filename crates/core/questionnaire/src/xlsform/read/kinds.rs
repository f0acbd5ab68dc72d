//! Types of questions.

use super::constraint::bounds;
use super::survey::{Origin, Survey};
use crate::model::{Missing, QuestionDocument, TextDocument};
use crate::xlsform::FormReason;
use crate::xlsform::table::Row;

/// Types about the device and the moment, which XLSForm collects by itself.
const METADATA: [&str; 10] = [
    "start",
    "end",
    "today",
    "deviceid",
    "subscriberid",
    "simserial",
    "phonenumber",
    "username",
    "email",
    "audit",
];

impl Survey<'_> {
    /// A row that is no group.
    pub(super) fn row(&mut self, row: &Row<'_>, when: &[String]) {
        let mut words = row.get("type").split_whitespace();
        let kind = words.next().unwrap_or_default().to_lowercase();
        // `select one list`, as older forms write it.
        let kind = match (kind.as_str(), row.get("type").split_whitespace().nth(1)) {
            ("select", Some(how @ ("one" | "multiple"))) => {
                words.next();
                format!("select_{how}")
            }
            _ => kind,
        };
        let (list, rest) = (words.next(), words.next());
        match kind.as_str() {
            "" if row.get("name").is_empty() && row.sentence("label").is_none() => {}
            "" => self.warn(row.line, FormReason::TypeMissing, row.get("name")),
            "note" => self.note(row),
            "calculate" => self.warn(row.line, FormReason::CalculationLeftOut, row.get("name")),
            other if METADATA.contains(&other) => self.warn(row.line, FormReason::MetadataLeftOut, other),
            "select_one" | "select_multiple" => {
                if rest == Some("or_other") {
                    self.warn(row.line, FormReason::OtherLeftOut, list.unwrap_or_default());
                }
                let own = if kind == "select_one" { "choice" } else { "multiple" };
                self.question(row, own, list, when);
            }
            "integer" | "int" | "decimal" => self.question(row, "number", None, when),
            "date" => self.question(row, "date", None, when),
            "text" | "string" => self.question(row, "text", None, when),
            "range" => self.question(row, "scale", None, when),
            "acknowledge" | "trigger" => self.question(row, "consent", None, when),
            other => self.warn(row.line, FormReason::TypeLeftOut, other),
        }
    }

    fn question(&mut self, row: &Row<'_>, kind: &str, list: Option<&str>, when: &[String]) {
        let name = self.name(row);
        let extra = self.extra(row);
        let mut question = QuestionDocument {
            name: name.clone(),
            kind: kind.to_owned(),
            label: self.sentence(row, "label").unwrap_or_default(),
            hint: self.sentence(row, "hint"),
            required: self.required(row) && kind != "consent",
            when: self.relevant(row),
            missing: extra.missing,
            stratum: extra.stratum,
            decimals: row.get("type").trim().eq_ignore_ascii_case("decimal"),
            ..QuestionDocument::default()
        };
        if matches!(kind, "choice" | "multiple") {
            self.options(row, &mut question, list.unwrap_or_default());
            question.exclusive = extra.exclusive.filter(|_| kind == "multiple");
        }
        if kind == "scale" {
            (question.low, question.high) = (extra.low, extra.high);
            self.range(row, &mut question);
        }
        let constraint = row.get("constraint");
        if !constraint.is_empty() && !bounds(&mut question, constraint) {
            self.warn(row.line, FormReason::ConstraintLeftOut, constraint);
        }
        self.strange_cells(row);
        self.names.insert(row.get("name").to_owned(), name);
        let list = list.map(str::to_owned);
        self.keep(question, Origin { line: row.line, list, rows: Vec::new() }, when);
    }

    /// The options of a list, and the declared ways not to answer among them.
    pub(super) fn options(&mut self, row: &Row<'_>, question: &mut QuestionDocument, list: &str) {
        match self.lists.of(list) {
            Some((options, missing)) => {
                question.options = options;
                for code in missing {
                    if Missing::from_code(&code).is_some() && !question.missing.contains(&code) {
                        question.missing.push(code);
                    }
                }
            }
            None => self.error(row.line, FormReason::ListMissing, list),
        }
    }

    /// `start=1 end=5 step=1`. Ends without words are called by their numbers.
    fn range(&mut self, row: &Row<'_>, question: &mut QuestionDocument) {
        let (mut from, mut to, mut step) = (Some(1), Some(10), Some(1));
        let parameters = row.get("parameters").replace([',', ';'], " ");
        for part in parameters.split_whitespace() {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            let value = value.parse::<i32>().ok();
            match name {
                "start" => from = value,
                "end" => to = value,
                "step" => step = value,
                _ => {}
            }
        }
        let (Some(from), Some(to), Some(1)) = (from, to, step) else {
            return self.error(row.line, FormReason::RangeForm, row.get("parameters"));
        };
        (question.from, question.to) = (Some(from), Some(to));
        question.low.get_or_insert_with(|| TextDocument::new(&from.to_string(), ""));
        question.high.get_or_insert_with(|| TextDocument::new(&to.to_string(), ""));
    }
}
