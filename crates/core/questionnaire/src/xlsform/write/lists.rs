//! Lists of options: one for all questions that offer the same.

use crate::model::{Choice, Missing, Text};

/// Lists so far, with their names.
#[derive(Default)]
pub(super) struct Lists(Vec<(String, Vec<[String; 3]>)>);

impl Lists {
    /// The name of the list that offers these; `name` is that of the first question that does.
    pub fn of(&mut self, name: &str, options: &[Choice], missing: &[Missing]) -> String {
        let own = |one: &Choice| cells(one.code.as_str(), &one.label);
        let declared = |one: &Missing| {
            let (fr, en) = one.words();
            [one.code().to_owned(), fr.to_owned(), en.to_owned()]
        };
        let list: Vec<[String; 3]> = options.iter().map(own).chain(missing.iter().map(declared)).collect();
        if let Some((known, _)) = self.0.iter().find(|(_, other)| *other == list) {
            return known.clone();
        }
        self.0.push((name.to_owned(), list));
        name.to_owned()
    }

    /// Rows of the sheet `choices`.
    pub fn into_cells(self) -> Vec<Vec<String>> {
        let row = |list: &String, [code, fr, en]: [String; 3]| vec![list.clone(), code, fr, en];
        self.0
            .into_iter()
            .flat_map(|(list, options)| options.into_iter().map(move |one| row(&list, one)))
            .collect()
    }
}

fn cells(code: &str, label: &Text) -> [String; 3] {
    [code.to_owned(), label.fr().to_owned(), label.en().unwrap_or_default().to_owned()]
}
