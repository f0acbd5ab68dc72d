//! Forms that someone damaged: read or told, never anything else.

use proptest::sample::Index;

use super::*;
use crate::xlsform::workbook;

/// What a cell is replaced by.
const INTRUDERS: [&str; 20] = [
    "",
    "begin_group",
    "end_group",
    "begin_repeat",
    "select_one age",
    "select_multiple nowhere",
    "range",
    "note",
    "acknowledge",
    "age",
    "Usages",
    "1",
    "yes",
    "${age} = '60'",
    "not(",
    ". > 3 and . < 9",
    "table-list",
    "{}",
    "start=1 end=3 step=1",
    "fr",
];

/// The sheets of a form, cell by cell.
fn sheets(bytes: &[u8]) -> Vec<(&'static str, Vec<workbook::Cells>)> {
    let mut book = workbook::Workbook::open(bytes).unwrap();
    [SURVEY, CHOICES, SETTINGS, QUOTAS]
        .map(|name| (name, book.rows(name).unwrap().unwrap_or_default()))
        .into()
}

fn written(sheets: &[(&str, Vec<workbook::Cells>)]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (line, cells) in rows {
            for (column, text) in cells {
                sheet.write_string(line - 1, u16::try_from(*column).unwrap(), text).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn one_cell_damaged_is_read_or_told(sheet in 0..4_usize, row in any::<Index>(), cell in any::<Index>(), with in any::<Index>()) {
        let mut all = sheets(&write(&samples::version()).unwrap());
        let rows = &mut all[sheet].1;
        let at = row.index(rows.len());
        let cells = &mut rows[at].1;
        let at = cell.index(cells.len());
        cells[at].1 = INTRUDERS[with.index(INTRUDERS.len())].to_owned();
        match read(&written(&all)) {
            Ok(import) => {
                prop_assert!(import.remarks.iter().all(|one| one.severity == Severity::Warning));
                let version = Version::new(import.questionnaire);
                prop_assert_eq!(&read(&write(&version).unwrap()).unwrap().questionnaire, version.questionnaire());
            }
            Err(remarks) => {
                prop_assert!(remarks.iter().any(|one| one.severity == Severity::Error));
                prop_assert!(remarks.iter().all(|one| one.sentence(crate::Language::En).len() > 10));
            }
        }
    }

    #[test]
    fn bytes_damaged_are_read_or_told(at in any::<Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = write(&samples::version()).unwrap();
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at); } else { bytes[at] = byte; }
        if let Err(remarks) = read(&bytes) {
            prop_assert!(remarks.iter().any(|one| one.severity == Severity::Error));
        }
    }
}
