//! What a chart says, before it is drawn.

use maillage_charts::{Chart, Drawing, Kind, Series, Value};

use crate::text::decimal;
use crate::words::Lang;

/// Where a page tells why counts are hidden: the macro `charts::why_hidden`.
const WHY_HIDDEN: &str = "#pourquoi-masque";

/// A row of values with its name.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub name: String,
    pub values: Vec<Value>,
    /// Whether it is only there to be compared with.
    pub compared: bool,
}

/// A chart with everything that is said around it.
#[derive(Clone, Debug)]
pub struct Figure {
    pub(super) kind: Kind,
    pub(super) id: String,
    pub(super) title: String,
    pub(super) reading: String,
    pub(super) unit: String,
    pub(super) axis: String,
    pub(super) categories: Vec<String>,
    pub(super) rows: Vec<Row>,
    pub(super) note: String,
    pub(super) csv: Option<String>,
    pub(super) why_hidden: String,
    decimals: Option<usize>,
}

impl Figure {
    fn new(kind: Kind, id: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            kind,
            id: id.into(),
            title: title.into(),
            reading: String::new(),
            unit: String::new(),
            axis: String::new(),
            categories: Vec::new(),
            rows: Vec::new(),
            note: String::new(),
            csv: None,
            why_hidden: WHY_HIDDEN.to_owned(),
            decimals: None,
        }
    }

    /// Horizontal bars. `id` is unique in the page: lower-case letters, digits and hyphens.
    pub fn bars(id: impl Into<String>, title: impl Into<String>) -> Self {
        Self::new(Kind::Bars, id, title)
    }

    /// Lines over time: one to three series. A value that is unknown leaves a gap.
    pub fn lines(id: impl Into<String>, title: impl Into<String>) -> Self {
        Self::new(Kind::Lines, id, title)
    }

    /// Columns: a segment a series, four at most.
    pub fn stacked(id: impl Into<String>, title: impl Into<String>) -> Self {
        Self::new(Kind::Stacked, id, title)
    }

    /// A pyramid: two series, the first to the left. Categories go from the foot to the top.
    pub fn pyramid(id: impl Into<String>, title: impl Into<String>) -> Self {
        Self::new(Kind::Pyramid, id, title)
    }

    /// A heat table: a row a series, a column a category.
    pub fn heat(id: impl Into<String>, title: impl Into<String>) -> Self {
        Self::new(Kind::Heat, id, title)
    }

    /// The sentence that says what the chart shows.
    #[must_use]
    pub fn reading(mut self, sentence: impl Into<String>) -> Self {
        self.reading = sentence.into();
        self
    }

    /// What is counted: `Nombre de visites`, `% des personnes`.
    #[must_use]
    pub fn unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = unit.into();
        self
    }

    /// What categories are (`Sujet`, `Mois`), or rows for a heat table: the head of the first column of the table.
    #[must_use]
    pub fn axis(mut self, name: impl Into<String>) -> Self {
        self.axis = name.into();
        self
    }

    /// Names of the categories, in the order in which they are read.
    #[must_use]
    pub fn categories<T: Into<String>>(mut self, names: impl IntoIterator<Item = T>) -> Self {
        self.categories = names.into_iter().map(Into::into).collect();
        self
    }

    /// A row of values, one a category.
    #[must_use]
    pub fn series<V: Into<Value>>(
        self,
        name: impl Into<String>,
        values: impl IntoIterator<Item = V>,
    ) -> Self {
        self.row(name.into(), values, false)
    }

    /// A row to compare with: the same period before, the territory around.
    #[must_use]
    pub fn compare<V: Into<Value>>(
        self,
        name: impl Into<String>,
        values: impl IntoIterator<Item = V>,
    ) -> Self {
        self.row(name.into(), values, true)
    }

    fn row<V: Into<Value>>(
        mut self,
        name: String,
        values: impl IntoIterator<Item = V>,
        compared: bool,
    ) -> Self {
        let values = values.into_iter().map(|value| value.into().drawable()).collect();
        self.rows.push(Row { name, values, compared });
        self
    }

    /// How to understand the numbers: definition, source, coverage.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    /// Address of the same numbers as CSV.
    #[must_use]
    pub fn csv(mut self, href: impl Into<String>) -> Self {
        self.csv = Some(href.into());
        self
    }

    /// Where it is told why counts are hidden, if not on the page itself.
    #[must_use]
    pub fn why_hidden(mut self, href: impl Into<String>) -> Self {
        self.why_hidden = href.into();
        self
    }

    /// Decimals to write. Unless told: none for whole numbers, one where any number is not whole.
    #[must_use]
    pub const fn decimals(mut self, decimals: usize) -> Self {
        self.decimals = Some(decimals);
        self
    }

    /// Whether a count is hidden.
    pub fn hides(&self) -> bool {
        self.values().any(|value| value == Value::Hidden)
    }

    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.values().all(|value| value == Value::Unknown)
    }

    /// The value of a row for a category; unknown where it was not given.
    pub(super) fn value(&self, row: usize, category: usize) -> Value {
        let values = self.rows.get(row).map_or(&[][..], |row| &row.values);
        values.get(category).copied().unwrap_or(Value::Unknown)
    }

    fn values(&self) -> impl Iterator<Item = Value> {
        let each = |row| (0..self.categories.len()).map(move |category| (row, category));
        (0..self.rows.len()).flat_map(each).map(|(row, category)| self.value(row, category))
    }

    /// Writes a number as this figure writes all of its numbers.
    pub(super) fn number(&self, value: f64, lang: Lang) -> String {
        decimal(value, self.decimals.unwrap_or_else(|| usize::from(!self.whole())), lang)
    }

    /// Whether every number is whole.
    fn whole(&self) -> bool {
        self.values().filter_map(Value::known).all(|number| number.fract() == 0.0)
    }

    /// The drawing for a width, in units.
    pub(super) fn draw(&self, width: f64, lang: Lang) -> Drawing {
        self.chart(width, lang, |chart| chart.draw(self.kind))
    }

    /// The highest number of each level of a heat table, in words.
    pub(super) fn levels(&self, lang: Lang) -> Vec<String> {
        let limits = self.chart(0.0, lang, |chart| chart.levels().into_iter().flatten().collect::<Vec<_>>());
        limits.into_iter().map(|limit| self.number(limit, lang)).collect()
    }

    fn chart<T>(&self, width: f64, lang: Lang, ask: impl FnOnce(&Chart<'_>) -> T) -> T {
        let series: Vec<_> =
            self.rows.iter().map(|row| Series { name: &row.name, values: &row.values }).collect();
        let number = |value| self.number(value, lang);
        let whole = self.whole();
        ask(&Chart { width, categories: &self.categories, series: &series, number: &number, whole })
    }
}
