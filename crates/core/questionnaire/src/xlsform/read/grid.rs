//! Tables: a group with the appearance `table-list`, whose questions share one list.

use super::survey::{Origin, Survey, fold};
use super::tree::Node;
use crate::model::{ChoiceDocument, QuestionDocument};
use crate::xlsform::FormReason;
use crate::xlsform::table::Row;

/// Whether a group is shown as a table.
pub(super) fn is_grid(row: &Row<'_>) -> bool {
    row.get("appearance").split_whitespace().any(|word| word == "table-list")
}

impl Survey<'_> {
    /// Reads a table as a grid. Gives its rows back where they do not share one list.
    pub(super) fn grid<'t>(
        &mut self,
        row: &Row<'_>,
        inner: Vec<Node<'t>>,
        when: &[String],
    ) -> Option<Vec<Node<'t>>> {
        let Some((list, notes)) = shared(&inner) else { return Some(inner) };
        let name = self.name(row);
        let extra = self.extra(row);
        let mut question = QuestionDocument {
            name: name.clone(),
            kind: "grid".to_owned(),
            label: self.sentence(row, "label").unwrap_or_default(),
            hint: self.sentence(row, "hint"),
            when: self.relevant(row),
            missing: extra.missing,
            required: true,
            ..QuestionDocument::default()
        };
        self.options(row, &mut question, list);
        let rows: Vec<Row<'_>> = inner
            .iter()
            .filter_map(|node| if let Node::Row(row) = node { Some(*row) } else { None })
            .collect();
        let (notes, rows) = rows.split_at(notes);
        for note in notes {
            self.note(note);
        }
        for one in rows {
            question.required &= self.required(one);
            self.grid_row(&name, one, &mut question);
        }
        let origin = Origin {
            line: row.line,
            list: Some(list.to_owned()),
            rows: rows.iter().map(|one| one.line).collect(),
        };
        self.keep(question, origin, when);
        None
    }

    fn grid_row(&mut self, grid: &str, row: &Row<'_>, question: &mut QuestionDocument) {
        let name = fold(row.get("name"));
        // `aisance_seul` in the table `aisance` is its row `seul`.
        let code =
            name.strip_prefix(grid).and_then(|rest| rest.strip_prefix('_')).filter(|rest| !rest.is_empty());
        let code = code.unwrap_or(&name).to_owned();
        if !row.get("relevant").is_empty() {
            self.error(row.line, FormReason::GridRowCondition, row.get("name"));
        }
        if row.sentence("hint").is_some() {
            self.warn(row.line, FormReason::ColumnLeftOut, "hint");
        }
        let label = self.sentence(row, "label").unwrap_or_default();
        self.strange_cells(row);
        self.names.insert(row.get("name").to_owned(), format!("{grid}.{code}"));
        question.rows.push(ChoiceDocument { code, label });
    }
}

/// The list that all questions of a table share, and how many notes stand before them.
fn shared<'t>(inner: &[Node<'t>]) -> Option<(&'t str, usize)> {
    let rows: Option<Vec<Row<'t>>> =
        inner.iter().map(|node| if let Node::Row(row) = node { Some(*row) } else { None }).collect();
    let rows = rows?;
    let notes = rows.iter().take_while(|row| row.get("type").eq_ignore_ascii_case("note")).count();
    let mut lists =
        rows[notes..].iter().map(|row| row.get("type").strip_prefix("select_one ").map(str::trim));
    let first = lists.next()??;
    (!first.contains(' ') && lists.all(|list| list == Some(first))).then_some((first, notes))
}
