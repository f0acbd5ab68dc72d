//! The counts of a consultation, drawn: each with its sentence, its number and its table.

use maillage_shell::chart::{Figure, Value};
use maillage_shell::{Voice, text};
use maillage_statistics::share;
use maillage_territory::Territories;
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::activity::AgeBracket;

use super::words::{mode, reached, short, uptake};
use crate::counts::{NONE, OTHER, Results, Row, Table};
use crate::model::{Consultation, Mode, Question, QuestionKind, Uptake};

/// Communes of a chart, at most: the others go together.
const MOST_COMMUNES: usize = 10;

/// One table of counts, drawn and in full.
pub struct Block {
    /// The chart.
    pub figure: Figure,
    /// Its answers, their share and how they were collected.
    pub detail: Option<Detail>,
}

/// Answers by mode.
pub struct Detail {
    /// Title.
    pub title: String,
    /// Names of the modes.
    pub modes: Vec<String>,
    /// A row an answer: its name, its count, its share, its counts by mode.
    pub rows: Vec<(String, String, String, Vec<String>)>,
}

/// A level of the index.
pub struct Level {
    /// What people do.
    pub label: &'static str,
    /// The share, or the count.
    pub value: String,
    /// Out of how many.
    pub note: String,
}

/// Counts in the words of a language.
pub struct Drawn<'a> {
    voice: &'a Voice,
    one: &'a Consultation,
    results: &'a Results,
    csv: String,
}

impl<'a> Drawn<'a> {
    /// The counts of a consultation.
    pub fn new(voice: &'a Voice, one: &'a Consultation, results: &'a Results) -> Self {
        let csv =
            if one.state.has_synthesis() { format!("{}/resultats.csv", one.href()) } else { String::new() };
        Self { voice, one, results, csv }
    }

    /// How many questionnaires there are, to divide by.
    fn whole(&self) -> u64 {
        self.results.questionnaires.unwrap_or_default()
    }

    /// The answers to the questions, and who gave them: nothing where nobody was asked.
    pub fn blocks(&self) -> Vec<Block> {
        if self.results.questionnaires == Some(0) {
            return Vec::new();
        }
        let asked = self.one.questions.iter().zip(&self.results.questions).enumerate();
        let mut blocks: Vec<_> =
            asked.map(|(rank, (question, table))| self.question(rank, question, table)).collect();
        blocks.extend(self.results.uptake.as_ref().map(|table| self.uptake(table)));
        blocks.push(self.ages("ages", "consultation-chart-ages", &self.results.ages, self.whole()));
        blocks.extend(self.communes());
        blocks
    }

    /// Ages of those who came to workshops.
    pub fn workshop_ages(&self) -> Option<Block> {
        let gathered = &self.results.workshops;
        let whole = gathered.people.unwrap_or_default();
        (!gathered.ages.rows.is_empty())
            .then(|| self.ages("ages-ateliers", "consultation-chart-workshop-ages", &gathered.ages, whole))
    }

    fn question(&self, rank: usize, question: &Question, table: &Table) -> Block {
        let name = |row: &Row| self.answer_name(question, &row.key);
        let reading = match question.kind() {
            QuestionKind::Scale => mean(table).map(|mean| {
                let mean = text::decimal(mean, 1, self.voice.lang());
                self.voice.tx("consultation-reading-mean", &[("mean", mean.as_str().into())])
            }),
            QuestionKind::Text => Some(self.voice.t("consultation-reading-text").to_owned()),
            QuestionKind::Single | QuestionKind::Multiple => self.reading(table, name),
        };
        let id = format!("question-{}", rank + 1);
        self.block((&id, question.text()), table, name, reading.unwrap_or_default())
    }

    fn answer_name(&self, question: &Question, key: &str) -> String {
        let rank: Option<usize> = key.parse().ok();
        match (key, question.kind()) {
            (NONE, _) => self.voice.t("consultation-no-answer").to_owned(),
            ("given", _) => self.voice.t("consultation-text-given").to_owned(),
            ("1", QuestionKind::Scale) => self.voice.t("consultation-scale-least").to_owned(),
            ("5", QuestionKind::Scale) => self.voice.t("consultation-scale-most").to_owned(),
            (step, QuestionKind::Scale) => step.to_owned(),
            _ => rank.and_then(|rank| question.choices().nth(rank.checked_sub(1)?)).unwrap_or(key).to_owned(),
        }
    }

    fn uptake(&self, table: &Table) -> Block {
        let name = |row: &Row| {
            let level: Option<Uptake> = row.key.parse().ok();
            self.voice.t(level.map_or("consultation-no-answer", uptake)).to_owned()
        };
        let title = self.voice.t("consultation-chart-uptake");
        self.block(("appropriation", title), table, name, self.reading(table, name).unwrap_or_default())
    }

    fn ages(&self, id: &str, title: &str, table: &Table, whole: u64) -> Block {
        let name = |row: &Row| {
            let age = AgeBracket::from_slug(&row.key);
            age.map_or(self.voice.t("consultation-not-told"), |age| short(age, self.voice.lang())).to_owned()
        };
        let title = self.voice.t(title);
        let reading = self.reading_of(table, name, whole).unwrap_or_default();
        Block { figure: self.figure((id, title), table, name, reading), detail: None }
    }

    fn communes(&self) -> Option<Block> {
        let mut rows = self.results.communes.rows.clone();
        if rows.is_empty() || self.results.questionnaires.is_none() {
            return None;
        }
        let apart = |row: &Row| row.key == NONE || row.key == OTHER;
        let (last, mut named): (Vec<_>, Vec<_>) = rows.drain(..).partition(apart);
        let beyond: u64 = named.drain(MOST_COMMUNES.min(named.len())..).filter_map(|row| row.count).sum();
        if named.is_empty() {
            return None;
        }
        let mut table = Table { rows: named };
        let others =
            beyond + last.iter().filter(|row| row.key == OTHER).filter_map(|row| row.count).sum::<u64>();
        let row = |key: &str, count| Row { key: key.to_owned(), count: Some(count), by_mode: Vec::new() };
        table.rows.extend((others > 0).then(|| row(OTHER, others)));
        table.rows.extend(last.into_iter().filter(|row| row.key == NONE));
        let name = |row: &Row| match row.key.as_str() {
            NONE => self.voice.t("consultation-not-told").to_owned(),
            OTHER => self.voice.t("consultation-other-communes").to_owned(),
            code => Territories::embedded().commune(code).map_or(code, |commune| commune.name).to_owned(),
        };
        let title = self.voice.t("consultation-chart-communes");
        Some(Block { figure: self.figure(("communes", title), &table, name, String::new()), detail: None })
    }

    fn block(
        &self,
        (id, title): (&str, &str),
        table: &Table,
        name: impl Fn(&Row) -> String + Copy,
        reading: String,
    ) -> Block {
        let detail = self.detail(title, table, name);
        Block { figure: self.figure((id, title), table, name, reading), detail: Some(detail) }
    }

    fn figure(
        &self,
        (id, title): (&str, &str),
        table: &Table,
        name: impl Fn(&Row) -> String,
        reading: String,
    ) -> Figure {
        let figure = Figure::bars(id, title)
            .reading(reading)
            .unit(self.voice.t("consultation-chart-unit"))
            .axis(self.voice.t("consultation-chart-axis"))
            .categories(table.rows.iter().map(name))
            .series(self.voice.t("consultation-chart-series"), table.rows.iter().map(|row| value(row.count)));
        if self.csv.is_empty() { figure } else { figure.csv(self.csv.clone()) }
    }

    fn detail(&self, title: &str, table: &Table, name: impl Fn(&Row) -> String) -> Detail {
        let modes: Vec<&str> = if table.is_split() {
            let known = self.results.modes.iter().filter_map(|one| one.mode.parse::<Mode>().ok());
            known.map(|one| self.voice.t(mode(one))).collect()
        } else {
            Vec::new()
        };
        let number = |count: Option<u64>| match count {
            Some(count) => text::number(count, self.voice.lang()),
            None => self.voice.t("consultation-hidden").to_owned(),
        };
        let row = |row: &Row| {
            let by_mode = row.by_mode.iter().map(|count| number(*count)).collect();
            (name(row), number(row.count), self.percent(row.count, self.whole()).unwrap_or_default(), by_mode)
        };
        Detail {
            title: title.to_owned(),
            modes: modes.into_iter().map(str::to_owned).collect(),
            rows: table.rows.iter().map(row).collect(),
        }
    }

    /// A share in percent; none where the whole is small, or something is hidden.
    fn percent(&self, count: Option<u64>, whole: u64) -> Option<String> {
        let part = share(count?, whole)?;
        let percent = text::decimal(part * 100.0, 0, self.voice.lang());
        Some(self.voice.tx("consultation-percent", &[("percent", percent.as_str().into())]))
    }

    fn reading(&self, table: &Table, name: impl Fn(&Row) -> String) -> Option<String> {
        self.reading_of(table, name, self.whole())
    }

    /// The answer that comes first, and its share.
    fn reading_of(&self, table: &Table, name: impl Fn(&Row) -> String, whole: u64) -> Option<String> {
        let (row, count) = table.first()?;
        let (name, share) = (name(row), self.percent(Some(count), whole));
        let count = text::number(count, self.voice.lang());
        let mut args = vec![("name", name.as_str().into()), ("count", count.as_str().into())];
        let Some(share) = &share else { return Some(self.voice.tx("consultation-reading-first", &args)) };
        args.push(("share", share.as_str().into()));
        Some(self.voice.tx("consultation-reading-share", &args))
    }

    /// How far people have made the matter their own: four shares, each of which holds the next.
    pub fn index(&self) -> Vec<Level> {
        let whole = self.whole();
        if self.results.uptake.is_none() || whole == 0 {
            return Vec::new();
        }
        let level = |level: &Uptake| {
            let count = self.results.reached(*level);
            let number = count.map(|count| text::number(count, self.voice.lang()));
            let known = number.clone().unwrap_or_else(|| self.voice.t("consultation-hidden").to_owned());
            let of = text::number(whole, self.voice.lang());
            Level {
                label: reached(*level),
                value: self.percent(count, whole).unwrap_or(known),
                note: number.map_or_else(String::new, |number| {
                    self.voice.tx(
                        "consultation-reached-of",
                        &[("count", number.as_str().into()), ("whole", of.as_str().into())],
                    )
                }),
            }
        };
        Uptake::REACHED.iter().map(level).collect()
    }

    /// How it was done, a sentence each.
    pub fn method(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let results = self.results;
        if results.uptake.is_some() {
            lines.push(match results.questionnaires {
                Some(count) => self.voice.tx("consultation-method-filled", &[("count", count.into())]),
                None => self.voice.t("consultation-method-few").to_owned(),
            });
            lines.extend(self.modes_line());
        }
        if results.workshops.count > 0 {
            lines.push(self.gathered("consultation-method-workshops", results.workshops.count));
            lines.extend(self.people("consultation-method-people", results.workshops.people));
        }
        if results.observations.count > 0 {
            lines.push(self.gathered("consultation-method-observations", results.observations.count));
            lines.extend(self.people("consultation-method-situations", results.observations.people));
        }
        lines
    }

    fn gathered(&self, key: &str, count: u64) -> String {
        self.voice.tx(key, &[("count", count.into())])
    }

    fn people(&self, key: &str, count: Option<u64>) -> Option<String> {
        count.map(|count| self.voice.tx(key, &[("count", count.into())]))
    }

    fn modes_line(&self) -> Option<String> {
        let results = self.results;
        if results.modes.is_empty() {
            return (results.questionnaires.is_some_and(|count| count > 0))
                .then(|| self.voice.t("consultation-method-modes-hidden").to_owned());
        }
        let one = |(name, count): (Mode, u64)| {
            format!("{} : {}", self.voice.t(mode(name)), text::number(count, self.voice.lang()))
        };
        let known = results.modes.iter().filter_map(|one| Some((one.mode.parse().ok()?, one.count)));
        let modes: Vec<_> = known.map(one).collect();
        Some(format!("{}.", modes.join(", ")))
    }
}

fn value(count: Option<u64>) -> Value {
    #[expect(clippy::cast_precision_loss, reason = "counts of people are exact as floating-point numbers")]
    count.map_or(Value::Hidden, |count| Value::Known(count as f64))
}

/// The mean of a scale, over those who answered; none where a count is hidden.
fn mean(table: &Table) -> Option<f64> {
    let steps = table.rows.iter().filter(|row| row.key != NONE);
    let counted: Option<Vec<(u64, u64)>> =
        steps.map(|row| Some((row.key.parse().ok()?, row.count?))).collect();
    let (mut sum, mut people) = (0, 0);
    for (step, count) in counted? {
        sum += step * count;
        people += count;
    }
    #[expect(clippy::cast_precision_loss, reason = "counts of people are exact as floating-point numbers")]
    (people > 0).then(|| sum as f64 / people as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_is_of_those_who_answered_and_hides_nothing() {
        let row = |key: &str, count| Row { key: key.to_owned(), count, by_mode: Vec::new() };
        let rows = vec![row("1", Some(10)), row("5", Some(10)), row(NONE, Some(80))];
        assert_eq!(mean(&Table { rows: rows.clone() }), Some(3.0));
        assert_eq!(mean(&Table { rows: [rows, vec![row("2", None)]].concat() }), None);
        assert_eq!(mean(&Table::default()), None);
    }
}
