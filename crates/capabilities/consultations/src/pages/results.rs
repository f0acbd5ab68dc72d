//! The counts of a consultation, drawn: each with its sentence, its number and its table.

use maillage_shell::chart::{Figure, Value};
use maillage_shell::{Voice, text};
use maillage_statistics::share;
use maillage_territory::Territories;
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::activity::AgeBracket;

use super::words::{mode, reached, short, uptake};
use crate::counts::{OTHER, Results, Row, Table};
use crate::model::{Consultation, Mode, Question, QuestionKind, Uptake};

/// Communes of a chart, at most: the others go together.
const MOST_COMMUNES: usize = 10;

/// Answers to one question in full: their share, and how they were collected.
pub struct Detail {
    /// The question.
    pub title: String,
    /// How many answered, in words.
    pub answered: String,
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

    /// The answers to the questions, and who gave them: nothing where nobody answered, or nearly nobody.
    pub fn charts(&self) -> Vec<Figure> {
        let asked = self.one.questions.iter().zip(&self.results.questions).enumerate();
        let chosen = asked.filter(|(_, (question, _))| question.kind() != QuestionKind::Text);
        let mut charts: Vec<_> = chosen
            .filter(|(_, (_, table))| is_told(table))
            .map(|(rank, (question, table))| self.question(rank, question, table))
            .collect();
        charts.extend(self.results.uptake.as_ref().filter(|table| is_told(table)).map(|table| {
            let title = self.voice.t("consultation-chart-uptake");
            let reading = self.reading(table, |row| self.level_name(row)).unwrap_or_default();
            self.figure(("appropriation", title), table, |row| self.level_name(row), reading)
        }));
        let ages = [
            ("ages", "consultation-chart-ages", &self.results.ages),
            ("ages-ateliers", "consultation-chart-workshop-ages", &self.results.workshops.ages),
        ];
        let told = ages.into_iter().filter(|(_, _, table)| is_told(table));
        charts.extend(told.map(|(id, title, table)| self.ages(id, title, table)));
        charts.extend(self.communes());
        charts
    }

    /// All answers in full, question by question.
    pub fn details(&self) -> Vec<Detail> {
        let asked = self.one.questions.iter().zip(&self.results.questions);
        let mut details: Vec<_> = asked
            .map(|(question, table)| {
                self.detail(question.text(), table, |row| self.answer_name(question, &row.key))
            })
            .collect();
        details.extend(self.results.uptake.as_ref().map(|table| {
            self.detail(self.voice.t("consultation-chart-uptake"), table, |row| self.level_name(row))
        }));
        details
    }

    fn question(&self, rank: usize, question: &Question, table: &Table) -> Figure {
        let name = |row: &Row| self.answer_name(question, &row.key);
        let reading = match question.kind() {
            QuestionKind::Scale => mean(table).map(|mean| {
                let mean = text::decimal(mean, 1, self.voice.lang());
                self.voice.tx("consultation-reading-mean", &[("mean", mean.as_str().into())])
            }),
            _ => self.reading(table, name),
        };
        let id = format!("question-{}", rank + 1);
        self.figure((&id, question.text()), table, name, reading.unwrap_or_default())
    }

    fn answer_name(&self, question: &Question, key: &str) -> String {
        let rank: Option<usize> = key.parse().ok();
        match (key, question.kind()) {
            ("1", QuestionKind::Scale) => self.voice.t("consultation-scale-least").to_owned(),
            ("5", QuestionKind::Scale) => self.voice.t("consultation-scale-most").to_owned(),
            (step, QuestionKind::Scale) => step.to_owned(),
            _ => rank.and_then(|rank| question.choices().nth(rank.checked_sub(1)?)).unwrap_or(key).to_owned(),
        }
    }

    fn level_name(&self, row: &Row) -> String {
        let level: Option<Uptake> = row.key.parse().ok();
        level.map_or(row.key.as_str(), |level| self.voice.t(uptake(level))).to_owned()
    }

    fn ages(&self, id: &str, title: &str, table: &Table) -> Figure {
        let name = |row: &Row| {
            let age = AgeBracket::from_slug(&row.key);
            age.map_or(row.key.as_str(), |age| short(age, self.voice.lang())).to_owned()
        };
        let reading = self.reading(table, name).unwrap_or_default();
        self.figure((id, self.voice.t(title)), table, name, reading)
    }

    fn communes(&self) -> Option<Figure> {
        let table = Some(&self.results.communes).filter(|table| is_told(table))?;
        let (named, together): (Vec<_>, Vec<_>) =
            table.rows.iter().cloned().partition(|row| row.key != OTHER);
        let mut rows = named;
        let beyond = rows.split_off(MOST_COMMUNES.min(rows.len()));
        let others: u64 = beyond.iter().chain(&together).filter_map(|row| row.count).sum();
        if others > 0 {
            rows.push(Row { key: OTHER.to_owned(), count: Some(others), by_mode: Vec::new() });
        }
        let name = |row: &Row| match row.key.as_str() {
            OTHER => self.voice.t("consultation-other-communes").to_owned(),
            code => Territories::embedded().commune(code).map_or(code, |commune| commune.name).to_owned(),
        };
        let table = Table { rows, ..table.clone() };
        let title = self.voice.t("consultation-chart-communes");
        Some(self.figure(("communes", title), &table, name, String::new()))
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
            .unit(self.answered(table))
            .axis(self.voice.t("consultation-chart-axis"))
            .categories(table.rows.iter().map(name))
            .series(self.voice.t("consultation-chart-series"), table.rows.iter().map(|row| value(row.count)));
        if self.csv.is_empty() { figure } else { figure.csv(self.csv.clone()) }
    }

    /// `Nombre de réponses (n = 212)`.
    fn answered(&self, table: &Table) -> String {
        match table.answered {
            Some(count) => self.voice.tx("consultation-chart-unit", &[("count", count.into())]),
            None => self.voice.t("consultation-chart-few").to_owned(),
        }
    }

    fn detail(&self, title: &str, table: &Table, name: impl Fn(&Row) -> String) -> Detail {
        let apart = !table.by_mode.is_empty();
        let known = self.results.modes.iter().filter_map(|one| one.mode.parse::<Mode>().ok());
        let modes = known.filter(|_| apart).map(|one| self.voice.t(mode(one)).to_owned()).collect();
        let row = |row: &Row| {
            let by_mode = row.by_mode.iter().map(|count| self.number(*count)).collect();
            let share = self.percent(row.count, table.answered).unwrap_or_default();
            (name(row), self.number(row.count), share, by_mode)
        };
        Detail {
            title: title.to_owned(),
            answered: self.answered(table),
            modes,
            rows: table.rows.iter().map(row).collect(),
        }
    }

    fn number(&self, count: Option<u64>) -> String {
        match count {
            Some(count) => text::number(count, self.voice.lang()),
            None => self.voice.t("consultation-hidden").to_owned(),
        }
    }

    /// A share in percent; none where the whole is small, or something is hidden.
    fn percent(&self, count: Option<u64>, whole: Option<u64>) -> Option<String> {
        let part = share(count?, whole?)?;
        let percent = text::decimal(part * 100.0, 0, self.voice.lang());
        Some(self.voice.tx("consultation-percent", &[("percent", percent.as_str().into())]))
    }

    /// The answer that comes first, and its share.
    fn reading(&self, table: &Table, name: impl Fn(&Row) -> String) -> Option<String> {
        let (row, count) = table.first()?;
        let (name, share) = (name(row), self.percent(Some(count), table.answered));
        let count = text::number(count, self.voice.lang());
        let mut args = vec![("name", name.as_str().into()), ("count", count.as_str().into())];
        let Some(share) = &share else { return Some(self.voice.tx("consultation-reading-first", &args)) };
        args.push(("share", share.as_str().into()));
        Some(self.voice.tx("consultation-reading-share", &args))
    }

    /// How far people have made the matter their own: four shares, each of which holds the next.
    pub fn index(&self) -> Vec<Level> {
        let answered = self.results.uptake.as_ref().filter(|table| is_told(table));
        let Some(whole) = answered.and_then(|table| table.answered) else { return Vec::new() };
        let of = text::number(whole, self.voice.lang());
        let level = |level: &Uptake| {
            let count = self.results.reached(*level);
            let number = self.number(count);
            let args = [("count", number.as_str().into()), ("whole", of.as_str().into())];
            Level {
                label: reached(*level),
                note: count.map_or_else(String::new, |_| self.voice.tx("consultation-reached-of", &args)),
                value: self.percent(count, Some(whole)).unwrap_or(number),
            }
        };
        Uptake::REACHED.iter().map(level).collect()
    }

    /// How it was done, a line each way of asking.
    pub fn method(&self) -> Vec<String> {
        let results = self.results;
        let filled = results.uptake.as_ref().map(|_| self.filled());
        let gathered = [
            (&results.workshops, "consultation-method-workshops", "consultation-method-people"),
            (&results.observations, "consultation-method-observations", "consultation-method-situations"),
        ];
        let gathered = gathered.into_iter().filter(|(gathered, ..)| gathered.count > 0);
        let gathered = gathered.map(|(gathered, what, people)| {
            let what = self.voice.tx(what, &[("count", gathered.count.into())]);
            match gathered.people {
                Some(count) => format!("{what} {}", self.voice.tx(people, &[("count", count.into())])),
                None => what,
            }
        });
        filled.into_iter().chain(gathered).collect()
    }

    fn filled(&self) -> String {
        let results = self.results;
        let Some(count) = results.questionnaires else {
            return self.voice.t("consultation-method-few").to_owned();
        };
        let filled = self.voice.tx("consultation-method-filled", &[("count", count.into())]);
        let one = |(name, count): (Mode, u64)| {
            let name = self.voice.t(mode(name)).to_lowercase();
            self.voice
                .tx("consultation-mode-count", &[("name", name.as_str().into()), ("count", count.into())])
        };
        let known = results.modes.iter().filter_map(|one| Some((one.mode.parse().ok()?, one.count)));
        let modes: Vec<_> = known.map(one).collect();
        match (modes.is_empty(), count) {
            (_, 0) => filled,
            (true, _) => format!("{filled} {}", self.voice.t("consultation-method-modes-hidden")),
            (false, _) => format!("{filled} {}.", capital(&modes.join(", "))),
        }
    }
}

/// A sentence begins with a capital.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Whether a table says something: enough people answered, and some count is shown.
fn is_told(table: &Table) -> bool {
    table.answered.is_some() && table.rows.iter().any(|row| row.count.is_some_and(|count| count > 0))
}

fn value(count: Option<u64>) -> Value {
    #[expect(clippy::cast_precision_loss, reason = "counts of people are exact as floating-point numbers")]
    count.map_or(Value::Hidden, |count| Value::Known(count as f64))
}

/// The mean of a scale; none where a count is hidden.
fn mean(table: &Table) -> Option<f64> {
    let counted = table.rows.iter().map(|row| Some((row.key.parse().ok()?, row.count?)));
    let counted: Option<Vec<(u64, u64)>> = counted.collect();
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
    fn a_mean_hides_nothing() {
        let row = |key: &str, count| Row { key: key.to_owned(), count, by_mode: Vec::new() };
        let rows = vec![row("1", Some(10)), row("5", Some(10))];
        let table = |rows| Table { rows, ..Table::default() };
        assert_eq!(mean(&table(rows.clone())), Some(3.0));
        assert_eq!(mean(&table([rows, vec![row("2", None)]].concat())), None);
        assert_eq!(mean(&Table::default()), None);
    }

    #[test]
    fn sentences_begin_with_a_capital() {
        assert_eq!((capital("éà").as_str(), capital("").as_str()), ("Éà", ""));
    }
}
