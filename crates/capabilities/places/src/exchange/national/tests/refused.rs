//! Refused rows come back as a file to mend and send again.

use super::*;

#[test]
fn a_refused_table_comes_back_with_its_reasons_and_may_be_sent_again() {
    let bad = row(&[
        (Column::Id, "lieu-2"),
        (Column::Updated, "avril"),
        (Column::Name, "=Le \"2\""),
        (Column::Phone, "+33326000000"),
    ]);
    let text = format!("{},Wifi\n{},oui\n{bad},non\n", header(), row(&[])).replacen("Anonymal", "Premier", 1);
    let first = import(text.as_bytes());
    assert_eq!((first.report.kept, first.report.refused), (1, 1));
    let file = String::from_utf8(first.refused.clone()).unwrap();
    let lines: Vec<&str> = file.lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[0].ends_with(",Wifi,motif_refus"));
    assert!(lines[1].contains("\"'=Le \"\"2\"\"\"") && lines[1].contains("n’est pas une date"));
    let again = import(&first.refused);
    assert_eq!((again.report.rows, again.report.refused), (1, 1));
    assert_eq!(again.refused, first.refused, "the reason column is replaced, not doubled");
    let mended = import(file.replace(",avril,", ",2024-04-02,").as_bytes());
    assert_eq!(mended.report.kept, 1);
    let sheet = &mended.sheets[0].1;
    assert_eq!((sheet.name.as_str(), sheet.extra["Wifi"].as_str()), ("=Le \"2\"", Some("non")));
    assert_eq!(sheet.extra.len(), 1, "the reason of the refusal is not kept with the place");
    assert!(first.complete && !mended.complete, "mended rows are not the whole delivery");
}

#[test]
fn rows_with_a_broken_structure_come_back_too() {
    let text = format!("{}\n\"lieu-2\",\"jamais fermé\n{}\n", header(), row(&[]));
    let import = import(text.as_bytes());
    let file = String::from_utf8(import.refused).unwrap();
    assert!(file.contains("jamais fermé") && file.contains("jamais refermé"));
}

#[test]
fn a_refused_json_comes_back_as_json() {
    let good = r#"{"id": "1", "nom": "A", "commune": "Reims", "code_postal": "51100", "adresse": "1 rue", "date_maj": "2024-01-01"}"#;
    let text = format!(
        "[{good}, {}, {{\"id\": 3,}}, 12]",
        good.replace("2024-01-01", "jamais").replace("\"1\"", "\"2\"")
    );
    let import = import(text.as_bytes());
    assert_eq!((import.report.kept, import.report.refused), (1, 3));
    let refused: Vec<serde_json::Value> = serde_json::from_slice(&import.refused).unwrap();
    assert_eq!(refused[0]["id"], "2");
    assert!(refused[0]["motif_refus"].as_str().unwrap().contains("« jamais » n’est pas une date"));
    assert_eq!(refused[1]["contenu"], "{\"id\": 3,}");
    assert_eq!(refused[2]["contenu"], "12");
    let row = serde_json::to_string(&[&refused[0]]).unwrap().replace("jamais\"", "2024-01-01\"");
    let mended = super::import(row.as_bytes());
    assert_eq!((mended.report.kept, mended.complete), (1, false));
    assert!(mended.sheets[0].1.extra.is_empty());
}
