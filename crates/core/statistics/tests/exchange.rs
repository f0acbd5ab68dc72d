//! Files of a survey, read and written.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use maillage_statistics::exchange::{DesignFile, FileError, Kind, Table, Wanted, read_margins, read_toml};
use maillage_statistics::{MISSING, Values};
use proptest::prelude::*;
use rstest::rstest;

fn said<T: std::fmt::Debug>(result: Result<T, FileError>) -> String {
    result.unwrap_err().to_string()
}

#[test]
fn columns_are_numbers_levels_or_what_they_look_like() {
    let bytes = b"\xEF\xBB\xBFsex, age ,income,w\nM,15-24,1200.5,1\n\"F\", 65+ ,NA,2.5\n,15-24,,0\n";
    let table = Table::new(bytes).unwrap();
    let wanted =
        [("age", Kind::Levels), ("income", Kind::Either), ("sex", Kind::Either), ("w", Kind::Weights)];
    let columns = table.columns(&wanted.map(|(name, kind)| Wanted::new(name, kind))).unwrap();
    let levels = |names: &[&str], codes: &[u32]| Values::Levels {
        names: names.iter().map(|&name| name.to_owned()).collect(),
        codes: codes.to_vec(),
    };
    assert_eq!(columns[0].values(), &levels(&["15-24", "65+"], &[0, 1, 0]));
    let Values::Numbers(incomes) = columns[1].values() else { panic!("{:?}", columns[1]) };
    assert!((incomes[0] - 1200.5).abs() < 1e-12 && incomes[1].is_nan() && incomes[2].is_nan());
    assert_eq!(columns[2].values(), &levels(&["F", "M"], &[1, 0, MISSING]));
    assert_eq!(columns[3].values(), &Values::Numbers(vec![1.0, 2.5, 0.0]));
}

#[rstest]
#[case::nothing("", "no rows")]
#[case::names_alone("a,w\n", "no rows")]
#[case::no_such_column("a,b\n1,2\n", "`w` is missing; there are a, b")]
#[case::twice("w,w\n1,2\n", "two columns are called `w`")]
#[case::words("a,w\nx,1\ny,two\n", "line 3: `two` in the column `w`")]
#[case::negative("a,w\nx,-1\n", "line 2: `-1` in the column `w` is not a number of 0 or more")]
#[case::missing("a,w\nx,\n", "line 2: `` in the column `w`")]
#[case::endless("a,w\nx,inf\n", "`inf`")]
#[case::uneven("a,w\nx,1\ny\n", "line 3 has 1 cells, the first line 2")]
#[case::an_open_quote("a,w\nx,1\n\"y,2\nz,3\n", "line 3")]
#[case::an_open_quote_at_the_end("w,a\n1,x\n2,\"y", "line 3: a quote is opened and never closed")]
fn what_is_wrong_is_named(#[case] text: &str, #[case] words: &str) {
    let read =
        Table::new(text.as_bytes()).and_then(|table| table.columns(&[Wanted::new("w", Kind::Weights)]));
    let said = said(read);
    assert!(said.contains(words), "{said}");
}

#[test]
fn a_table_with_a_column_more_keeps_its_bytes() {
    let table = Table::new(b"name,w\r\n\"Apt, \"\"haut\"\"\",1\r\n\r\n\"two\nlines\",2").unwrap();
    let mut out = Vec::new();
    let cell = |row: usize, cell: &mut Vec<u8>| cell.extend(format!(",{}", row + 7).bytes());
    table.write_with(&["new"], cell, &mut out).unwrap();
    let text = String::from_utf8(out).unwrap();
    assert_eq!(text, "name,w,new\n\"Apt, \"\"haut\"\"\",1,7\n\"two\nlines\",2,8\n");
    assert_eq!((table.line(0), table.line(1)), (2, 4));
    assert!(said(table.check_free(&["w"])).contains("`w` is there already"));
}

#[test]
fn margins() {
    let margins = read_margins(b"variable,level,total\n(intercept),,1000\nage,15-24,250.5\n").unwrap();
    assert_eq!((margins[1].line, margins[1].margin.name().as_str()), (3, "age=15-24"));
    assert!((margins[0].margin.total - 1000.0).abs() < 1e-12);
    let wrong = |text: &str| said(read_margins(text.as_bytes()));
    assert!(wrong("variable,total\nage,1\n").contains("`level` is missing"));
    assert!(wrong("variable,level,total\nage,a,many\n").contains("line 2: `many` in the column `total`"));
    assert!(wrong("variable,level,total\nage,a,1\n,b,2\n").contains("line 3: `` in the column `variable`"));
}

#[test]
fn designs() {
    let text = "weight = 'w'\nstrata = ['h', 'g']\nfpc = 'N'\nlonely = 'certainty'\n";
    let design: DesignFile = read_toml(text.as_bytes()).unwrap();
    assert_eq!(
        (design.strata, design.fpc, design.nest),
        (vec!["h".into(), "g".into()], vec!["N".into()], false)
    );
    for (text, words) in [
        ("strata = 'h'\n", "weight"),
        ("weight = 'w'\nclusters = 'c'\n", "line 2: unknown field `clusters`"),
        ("weight = 'w'\n\nnest = 'yes'\n", "line 3"),
        ("weight = \n", "line 1"),
        ("weight = 'w'\nlonely = 'fail'\n", "adjust"),
    ] {
        let said = said(read_toml::<DesignFile>(text.as_bytes()));
        assert!(said.contains(words), "{said}");
    }
}

proptest! {
    #[test]
    fn numbers_written_are_read_back(values in prop::collection::vec(-1e300..1e300_f64, 1..20)) {
        let rows: String = values.iter().map(|_| "x\n").collect();
        let text = format!("a\n{rows}");
        let mut out = Vec::new();
        let cell = |row: usize, cell: &mut Vec<u8>| cell.extend(format!(",{}", values[row]).bytes());
        Table::new(text.as_bytes()).unwrap().write_with(&["v"], cell, &mut out).unwrap();
        let read = Table::new(&out).unwrap().columns(&[Wanted::new("v", Kind::Numbers)]).unwrap();
        prop_assert_eq!(read[0].as_numbers().unwrap(), &values[..]);
    }

    #[test]
    fn no_bytes_are_too_much(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        let _ = read_margins(&bytes);
        let _ = read_toml::<DesignFile>(&bytes);
        if let Ok(table) = Table::new(&bytes) {
            let wanted: Vec<_> = table.head().iter().map(|name| Wanted::new(name, Kind::Either)).collect();
            let rows = table.columns(&wanted).ok().and_then(|all| all.first().map(maillage_statistics::Variable::len));
            let mut out = Vec::new();
            if rows.is_some() && table.write_with(&["v"], |_, cell| cell.extend(b",1"), &mut out).is_ok() {
                let again = Table::new(&out).unwrap().columns(&[Wanted::new("v", Kind::Counts)]);
                prop_assert_eq!(again.ok().map(|all| all[0].len()), rows);
            }
        }
    }
}
