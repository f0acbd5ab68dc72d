//! Which column of a file means which column of the schema.

use std::borrow::Cow;

use super::columns::{COLUMNS, Column};
use crate::exchange::{Problem, Reason};

/// Separators of columns that files use, with their French name.
const SEPARATORS: [(u8, &str); 4] = [
    (b',', "une virgule"),
    (b';', "un point-virgule"),
    (b'\t', "une tabulation"),
    (b'|', "une barre verticale"),
];

/// Which column of a file means which column of the schema.
#[derive(Debug)]
pub(super) struct Layout {
    /// Names of the columns of the file, in its order.
    pub names: Vec<Box<str>>,
    /// Whether the file follows the schema v0.1.
    pub old: bool,
    /// For each column of the schema, its rank in the file.
    positions: [Option<u16>; COLUMNS],
    /// Ranks of the columns that are kept aside, with the name under which they are.
    pub aside: Vec<(usize, Box<str>)>,
}

impl Layout {
    /// The layout of a header, and what there is to say about it.
    pub fn of_header(header: &[Cow<'_, str>]) -> (Self, Vec<Problem>) {
        let names: Vec<Box<str>> = header.iter().map(|name| name.trim().into()).collect();
        let old = names.iter().any(|name| Column::is_old(name));
        let mut layout = Self { names, old, positions: [None; COLUMNS], aside: Vec::new() };
        let mut problems = Vec::new();
        for rank in 0..layout.names.len() {
            problems.extend(layout.place(rank));
        }
        (layout, problems)
    }

    /// The official layout, for a table without header.
    pub fn official() -> Self {
        let header: Vec<Cow<'_, str>> =
            Column::official().iter().map(|column| column.name().into()).collect();
        Self::of_header(&header).0
    }

    /// The layout of JSON objects: every column has its place, whatever the order of the members.
    pub fn of_members(old: bool) -> Self {
        let name = |column: &Column| if old { column.old_name().into() } else { column.name().into() };
        let mut positions = [None; COLUMNS];
        for (position, rank) in positions.iter_mut().zip(0..) {
            *position = Some(rank);
        }
        Self { names: Column::ALL.iter().map(name).collect(), old, positions, aside: Vec::new() }
    }

    fn place(&mut self, rank: usize) -> Option<Problem> {
        let name = &self.names[rank];
        let problem = |reason, fix: Option<&str>| Problem {
            column: Some(name.clone()),
            value: name.clone(),
            fix: fix.map(Into::into),
            ..Problem::of_file(reason, "")
        };
        let Some(column) = Column::read(name) else {
            let found = (!name.is_empty()).then(|| problem(Reason::ColumnUnknown, None));
            let key = if name.is_empty() { format!("colonne {}", rank + 1).into() } else { name.clone() };
            self.aside.push((rank, key));
            return found;
        };
        let position = &mut self.positions[column as usize];
        if position.is_some() {
            let found = problem(Reason::ColumnTwice, None);
            self.aside.push((rank, format!("{name} (2)").into()));
            return Some(found);
        }
        *position = u16::try_from(rank).ok();
        let exact = Column::exact(name).is_some();
        (!exact).then(|| problem(Reason::ColumnRenamed, Some(column.name())))
    }

    /// Rank of a column of the schema in the file.
    pub fn position(&self, column: Column) -> Option<usize> {
        self.positions[column as usize].map(usize::from)
    }

    /// Name of a column of the schema in the file.
    pub fn name(&self, column: Column) -> &str {
        match self.position(column) {
            Some(rank) => &self.names[rank],
            None => column.name(),
        }
    }

    /// How many columns of the schema the file has.
    pub fn known(&self) -> usize {
        self.positions.iter().flatten().count()
    }

    /// Refuses a file that lacks required columns.
    pub fn require(&self) -> Result<(), Box<Problem>> {
        missing(|column| self.position(column).is_some())
    }
}

/// A refusal that names the required columns for which `has` is false, if any.
pub(super) fn missing(has: impl Fn(Column) -> bool) -> Result<(), Box<Problem>> {
    let lacking: Vec<&str> =
        Column::REQUIRED.iter().filter(|&&column| !has(column)).map(|c| c.name()).collect();
    if lacking.is_empty() {
        return Ok(());
    }
    Err(Box::new(Problem::of_file(Reason::OtherSchema, &lacking.join(", "))))
}

/// The separator under which the first line names the most columns; failing that, cuts the most cells.
pub(super) fn separator(text: &str) -> u8 {
    let line = text.trim_start().lines().next().unwrap_or_default();
    let score = |separator: u8| {
        let cells = line.split(char::from(separator)).map(|cell| cell.trim_matches('"'));
        let (mut known, mut count) = (0_usize, 0_usize);
        for cell in cells.take(500) {
            known += usize::from(Column::read(cell).is_some());
            count += 1;
        }
        (known, count)
    };
    // On equal scores the comma, which the schema asks for, wins: it comes last here.
    SEPARATORS
        .iter()
        .rev()
        .map(|&(separator, _)| separator)
        .max_by_key(|&separator| score(separator))
        .unwrap_or(b',')
}

/// What to say of a separator that is not the comma.
pub(super) fn about_separator(separator: u8) -> Option<Problem> {
    let (_, name) = SEPARATORS.iter().skip(1).find(|(other, _)| *other == separator)?;
    Some(Problem::of_file(Reason::SeparatorOther, name))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn layout(header: &str) -> (Layout, Vec<(Reason, Box<str>)>) {
        let cells: Vec<Cow<'_, str>> = header.split(',').map(Cow::Borrowed).collect();
        let (layout, problems) = Layout::of_header(&cells);
        (layout, problems.into_iter().map(|problem| (problem.reason, problem.value)).collect())
    }

    #[test]
    fn columns_come_in_any_order_and_nothing_is_lost() {
        let (layout, problems) = layout("nom,id,Wifi,Code Postal,nom");
        assert_eq!(layout.position(Column::Id), Some(1));
        assert_eq!((layout.position(Column::Street), layout.known(), layout.old), (None, 3, false));
        assert_eq!(layout.aside, [(2, "Wifi".into()), (4, "nom (2)".into())]);
        let expected = [
            (Reason::ColumnUnknown, "Wifi"),
            (Reason::ColumnRenamed, "Code Postal"),
            (Reason::ColumnTwice, "nom"),
        ];
        assert_eq!(problems, expected.map(|(reason, name)| (reason, name.into())));
        let lacking = layout.require().unwrap_err();
        assert_eq!(&*lacking.detail, "commune, adresse, date_maj");
    }

    #[test]
    fn the_old_schema_shows_by_its_columns() {
        assert!(layout("id,nom,courriel").0.old);
        assert!(!layout("id,nom,courriels").0.old);
        assert_eq!(Layout::of_members(true).name(Column::Emails), "courriel");
        assert_eq!(Layout::official().known(), 32);
    }

    #[rstest]
    #[case("id,nom,commune\n1;2;3", b',')]
    #[case("id;nom;commune", b';')]
    #[case("id\tnom\tcommune", b'\t')]
    #[case("id|nom|commune", b'|')]
    #[case("\"id\";\"nom, usuel\";\"commune\"", b';')]
    #[case("a;b;c", b';')]
    #[case("", b',')]
    fn separators(#[case] text: &str, #[case] expected: u8) {
        assert_eq!(char::from(separator(text)), char::from(expected));
    }
}
