//! Any bytes as what `maillage stats` reads: samples, margins, designs, rules, tables. What is read can be written and read
//! again; what may be published of a table withstands the attacker, or is refused.
#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_statistics::disclosure::{Rules, Status, protect};
use maillage_statistics::exchange::{DesignFile, Kind, Table, Wanted, read_cells, read_margins, read_toml};

/// Larger tables take the fuzzer too long.
const MOST_CELLS: usize = 48;

fuzz_target!(|bytes: &[u8]| {
    let _ = read_toml::<DesignFile>(bytes);
    let _ = read_margins(bytes);
    // Rules, a line of dashes, a table.
    let cut = bytes.windows(4).position(|four| four == b"---\n");
    let (rules, text) = cut.map_or((&[][..], bytes), |cut| (&bytes[..cut], &bytes[cut + 4..]));
    let Ok(table) = Table::new(text) else { return };
    sample(&table);
    let Ok(rules) = read_toml::<Rules>(rules) else { return };
    let Ok(publication) = read_cells(&table, &rules) else { return };
    if publication.len() > MOST_CELLS {
        return;
    }
    let Ok(checked) = protect(publication, rules.clone()).and_then(|draft| draft.check()) else { return };
    assert!(checked.attack().failed());
    for cell in 0..checked.len() {
        let confidential = checked.shown(cell).is_some_and(|shown| rules.reason(shown).is_some());
        assert!(!confidential && checked.shown(cell).is_some() == (checked.status(cell) == Status::Published));
    }
});

/// All columns, then the same table with a column more.
fn sample(table: &Table<'_>) {
    let wanted: Vec<_> = table.head().iter().map(|name| Wanted::new(name, Kind::Either)).collect();
    let Ok(columns) = table.columns(&wanted) else { return };
    let rows = columns.first().map_or(0, maillage_statistics::Variable::len);
    assert_eq!(table.lines().unwrap().len(), rows);
    if table.check_free(&["fuzz"]).is_err() {
        return;
    }
    let mut written = Vec::new();
    table.write_with(&["fuzz"], |row, cell| cell.extend(format!(",{row}").bytes()), &mut written).unwrap();
    let again = Table::new(&written).unwrap().columns(&[Wanted::new("fuzz", Kind::Counts)]).unwrap();
    assert_eq!(again[0].len(), rows);
}
