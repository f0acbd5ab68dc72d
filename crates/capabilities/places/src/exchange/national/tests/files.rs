//! Files as a whole: what they are, how they are encoded and cut, which columns they have.

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::exchange::national::{File, Format, check};
use crate::exchange::{Encoding, write_report};

fn file_reasons(bytes: &[u8]) -> Vec<Reason> {
    import(bytes).report.problems.iter().map(|problem| problem.reason).collect()
}

fn whole() -> String {
    format!("{}\n{}\n", header(), row(&[(Column::Name, "Médiathèque de l’Œuvre")]))
}

#[test]
fn a_good_file_has_nothing_to_say() {
    let import = import(whole().as_bytes());
    assert_eq!(import.report.problems, []);
    assert!(import.report.is_clean() && !import.report.is_refused() && import.refused.is_empty());
    assert_eq!((import.report.rows, import.report.kept, import.report.refused), (1, 1, 0));
    assert_eq!(
        (import.report.format, import.report.encoding),
        (Some(Format::Csv(b',')), Some(Encoding::Utf8))
    );
    let (line, sheet) = &import.sheets[0];
    assert_eq!((*line, sheet.name.as_str()), (2, "Médiathèque de l’Œuvre"));
    assert_eq!(sheet.location.commune.unwrap().as_str(), "51454");
}

#[rstest]
#[case::empty(b"", Reason::FileEmpty)]
#[case::spaces(b" \n\n ", Reason::FileEmpty)]
#[case::zip(b"PK\x03\x04\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0a.csv", Reason::Archive)]
#[case::zip_of_zip(
    b"PK\x03\x04\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0a.zip",
    Reason::NestedArchive
)]
#[case::binary(b"\x01\x02\x03\x04\x05\x06\x07\x08", Reason::NotText)]
#[case::other_table(b"nom;adresse\nA;B\n", Reason::OtherSchema)]
#[case::other_json(b"[{\"nom\": \"A\"}]", Reason::OtherSchema)]
#[case::empty_json(b"[]", Reason::NoPlace)]
#[case::empty_wrapped_json(b"{\"data\": []}", Reason::NoPlace)]
#[case::empty_collection(b"{\"type\":\"FeatureCollection\",\"features\":[\n]}\n", Reason::NoPlace)]
#[case::wrapped_json(b"{\"data\": [{\"id\": 1}]}", Reason::OtherSchema)]
#[case::no_object(b"[1, 2, \"x\", null]", Reason::NoObject)]
#[case::cut_json(b"{\"a\":1", Reason::JsonFileBroken)]
#[case::broken_json(b"[{\"id\": 1,}]", Reason::JsonFileBroken)]
#[case::header_alone(b"id,nom,commune,code_postal,adresse,date_maj\n,,,,,\n", Reason::NoPlace)]
#[case::no_header(b"1,A,Reims,51100\n2,B,Reims,51100\n", Reason::HeaderMissing)]
fn files_refused_as_a_whole(#[case] bytes: &[u8], #[case] reason: Reason) {
    let report = check(bytes, &options());
    assert_eq!(report.problems.iter().map(|problem| problem.reason).collect::<Vec<_>>(), [reason]);
    assert!(report.is_refused() && report.rows == 0);
    assert_eq!(report.problems[0].severity(), crate::exchange::Severity::Error);
}

#[test]
fn another_schema_says_what_it_lacks() {
    let report = check(b"Nom;Adresse postale;Code Postal\nA;B;04000\n", &options());
    assert!(report.problems[0].french().contains("Colonnes absentes : id, commune, adresse, date_maj"));
}

const PLACE: &str = r#"{"id": "a", "pivot": "00000000000000", "nom": "A", "commune": "Reims", "code_postal": "51100",
    "code_insee": "51454", "adresse": "1 rue A", "date_maj": "2024-04-02", "latitude": 49.25, "longitude": 4.03,
    "services": "Aide aux démarches administratives"}"#;

#[test]
fn a_list_of_places_may_stand_in_an_object() {
    let plain = import(format!("[{PLACE}]").as_bytes());
    assert!(plain.report.is_clean() && plain.sheets.len() == 1, "{:?}", plain.report.problems);
    let feature = PLACE.replace(r#""latitude": 49.25, "longitude": 4.03,"#, "");
    let point = r#""geometry": {"type": "Point", "coordinates": [4.03, 49.25]}"#;
    for text in [
        format!(r#"{{"data": [{PLACE}]}}"#),
        format!(r#"{{"total": 1, "lieux": [{PLACE}], "next": null}}"#),
        format!(
            r#"{{"type": "FeatureCollection", "features": [{{"type": "Feature", {point}, "properties": {feature}}}]}}"#
        ),
    ] {
        let import = import(text.as_bytes());
        assert!(import.report.is_clean(), "{text}: {:?}", import.report.problems);
        assert_eq!(import.sheets[0].1, plain.sheets[0].1);
    }
}

#[test]
fn broken_elements_say_where_and_what_to_do() {
    let broken = PLACE.replace("\"adresse\":", "\"adresse\"");
    let import = import(format!("[{PLACE},\n{broken},\n{{\"id\": \"c\"").as_bytes());
    let sentences: Vec<_> = import.report.problems.iter().map(|one| (one.line, one.french())).collect();
    assert_eq!(import.report.kept, 1);
    assert!(sentences[0].1.contains("n’est plus du JSON à la ligne 5, près de « "), "{sentences:?}");
    assert!(sentences[0].1.contains("\"adresse\" \"1 rue A\""), "{sentences:?}");
    assert!(sentences[1].1.contains("jamais refermé") && sentences[1].0 == 7, "{sentences:?}");
}

#[test]
fn a_nested_value_is_called_so() {
    let nested = PLACE.replace("\"1 rue A\"", "{\"fr\": \"1 rue A\"}");
    let import = import(format!("[{PLACE},{nested}]").as_bytes());
    let said: Vec<_> = import.report.problems.iter().map(|one| (one.reason, one.column.as_deref())).collect();
    assert!(
        said.contains(&(Reason::ValueNested, Some("adresse")))
            && said.contains(&(Reason::Required, Some("adresse")))
    );
    assert!(!said.iter().any(|(reason, _)| *reason == Reason::ColumnUnknown), "the schema has the column");
}

#[test]
fn a_place_outside_the_territory_is_kept_and_told() {
    let text = format!("{}\n{}\n", header(), row(&[]));
    let reasons = |scope: &str| {
        let import = read_bytes(text.as_bytes(), &options().within(&scope.parse().unwrap()));
        assert_eq!(import.report.kept, 1);
        import.report.problems.iter().map(|one| (one.reason, one.value.to_string())).collect::<Vec<_>>()
    };
    assert_eq!(reasons("R44"), []);
    assert_eq!(reasons("R93"), [(Reason::OutsideTerritory, "Reims".to_owned())]);
}

#[test]
fn every_encoding_gives_the_same_sheet() {
    let text = whole();
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cp1252: Vec<u8> = text
        .chars()
        .map(|c| match c {
            '’' => 0x92,
            'Œ' => 0x8c,
            c => u8::try_from(u32::from(c)).unwrap(),
        })
        .collect();
    let expected = import(text.as_bytes()).sheets;
    for (bytes, reasons) in [
        ([b"\xef\xbb\xbf", text.as_bytes()].concat(), vec![]),
        ([b"\xff\xfe", &utf16[..]].concat(), vec![Reason::EncodingConverted]),
        (cp1252, vec![Reason::EncodingConverted]),
    ] {
        assert_eq!(import(&bytes).sheets, expected);
        assert_eq!(file_reasons(&bytes), reasons);
    }
}

#[test]
fn separators_are_said() {
    for (separator, name) in [(';', "point-virgule"), ('\t', "tabulation"), ('|', "barre verticale")] {
        // No cell of the row holds a separator.
        let text =
            whole().replace("\",\"", &format!("\"{separator}\"")).replacen(',', &separator.to_string(), 31);
        let import = import(text.as_bytes());
        assert_eq!(import.report.kept, 1, "{text}");
        assert!(import.report.problems[0].french().contains(name));
    }
}

#[test]
fn a_table_without_header_is_read_in_the_official_order() {
    let import = import(row(&[]).as_bytes());
    assert_eq!((import.report.kept, import.sheets[0].0), (1, 1));
    assert_eq!(import.report.problems[0].reason, Reason::HeaderAssumed);
}

#[test]
fn unknown_columns_are_said_once_and_kept_with_each_place() {
    let text = format!("{},Wifi\n{},oui\n{},\n", header(), row(&[]), row(&[(Column::Id, "lieu-2")]));
    let import = import(text.as_bytes());
    assert_eq!(import.report.problems.len(), 1);
    assert_eq!(
        (import.report.problems[0].reason, import.report.problems[0].line),
        (Reason::ColumnUnknown, 0)
    );
    assert_eq!(import.sheets[0].1.extra.get("Wifi").unwrap(), "oui");
    assert!(import.sheets[1].1.extra.is_empty());
}

#[test]
fn a_wrong_row_never_stops_the_others() {
    let text = format!(
        "{}\n{}\n\"lieu-2\",\"jamais fermé\n{}\n{},trop\nlieu-5,court\n",
        header(),
        row(&[]),
        row(&[(Column::Id, "lieu-3")]),
        row(&[(Column::Id, "lieu-4")]),
    );
    let import = import(text.as_bytes());
    assert_eq!((import.report.rows, import.report.kept, import.report.refused), (5, 2, 3));
    let errors: Vec<(u64, u64, Reason)> =
        import.report.problems.iter().map(|problem| (problem.line, problem.record, problem.reason)).collect();
    assert!(errors.contains(&(3, 2, Reason::QuoteUnclosed)));
    assert!(errors.contains(&(5, 4, Reason::RowTooWide)));
    assert!(errors.contains(&(6, 5, Reason::RowTooShort)));
}

#[test]
fn a_cell_of_five_megabytes_costs_one_row() {
    let huge = "a".repeat(5_000_000);
    let text =
        format!("{}\n{}\n{}\n", header(), row(&[(Column::Detail, &huge)]), row(&[(Column::Id, "lieu-2")]));
    let import = import(text.as_bytes());
    assert_eq!((import.report.kept, import.report.refused), (1, 1));
    let problem = &import.report.problems[0];
    assert_eq!(
        (problem.reason, problem.column.as_deref()),
        (Reason::CellTooLarge, Some("presentation_detail"))
    );
    assert!(problem.french().contains("5\u{202f}000\u{202f}000 octets"));
}

#[test]
fn the_gravest_kinds_come_first() {
    let rows = [
        row(&[(Column::CommuneCode, "")]),
        row(&[(Column::Id, "2"), (Column::CommuneCode, "")]),
        row(&[(Column::Id, "3"), (Column::Phone, "3949")]),
        row(&[(Column::Id, "4"), (Column::Updated, "2030-01-01")]),
        row(&[(Column::Id, "5"), (Column::Updated, "jamais")]),
    ];
    let report = import(format!("{}\n{}\n", header(), rows.join("\n")).as_bytes()).report;
    let kinds: Vec<_> =
        report.kinds().iter().map(|kind| (kind.reason, kind.count, kind.problems[0].line)).collect();
    assert_eq!(
        kinds,
        [
            (Reason::DateForm, 1, 6),
            (Reason::DateFuture, 1, 5),
            (Reason::PhoneShort, 1, 4),
            (Reason::CommuneCodeFound, 2, 2),
        ]
    );
}

#[test]
fn reading_stops_where_it_makes_no_sense_to_go_on() {
    let broken = format!("{}\n{}", header(), "\"x\n".repeat(2_000));
    let report = check(broken.as_bytes(), &options());
    assert_eq!((report.rows, report.counts[&Reason::TooManyFaults]), (1_000, 1));
    let long = format!("{}\n{}\n", header(), row(&[])).repeat(1)
        + &format!("{}\n", row(&[(Column::Id, "2")])).repeat(3);
    let report = check(long.as_bytes(), &Options { most_rows: 2, ..options() });
    assert_eq!((report.rows, report.counts[&Reason::TooManyRows]), (2, 1));
}

#[test]
fn empty_rows_at_the_end_of_a_spreadsheet_are_no_rows() {
    let text = format!("{}\n{}\n{}\n\n", header(), row(&[]), ",".repeat(31));
    assert_eq!(import(text.as_bytes()).report.rows, 1);
}

#[test]
fn json_of_both_versions() {
    let new = r#"[{"id": "a", "pivot": "00000000000000", "nom": "A", "commune": "Reims", "code_postal": "51100",
        "code_insee": "51454", "adresse": "1 rue A", "date_maj": "2024-04-02", "latitude": 49.25, "longitude": 4.03,
        "services": "Aide aux démarches administratives|Loisirs et créations numériques", "wifi": {"ouvert": true}}]"#;
    let import_new = import(new.as_bytes());
    assert_eq!(import_new.report.problems.len(), 1);
    assert_eq!(import_new.report.problems[0].reason, Reason::ColumnUnknown);
    assert_eq!(import_new.sheets[0].1.services.len(), 2);
    assert_eq!(import_new.sheets[0].1.extra["wifi"]["ouvert"], true);
    let old = r#"[{"id": "a", "pivot": "", "nom": "A", "commune": "Reims", "code_postal": 51100, "adresse": "1 rue A",
        "date_maj": "2023-04-02", "services": "Prendre en main un ordinateur;Créer avec le numérique",
        "publics_accueillis": "Adultes;Familles/enfants;Surdité", "labels_nationaux": "CNFS;SUD LABS;French Tech",
        "conditions_acces": "Gratuit : Je peux accéder gratuitement au lieu et à ses services",
        "accessibilite": "Accessible PMR", "courriel": "contact@ville.fr"}]"#;
    insta::assert_debug_snapshot!(import(old.as_bytes()).sheets);
}

#[test]
fn the_same_old_file_as_a_table() {
    let text = "id;pivot;nom;commune;code_postal;code_insee;adresse;date_maj;services;courriel;labels_autres\n\
        1;00000000000000;A;Reims;51100;51454;1 rue A;2023-04-02;\"Accéder à du matériel;Créer avec le numérique\";\
        contact@ville.fr;\"QPV;ZRR\"\n";
    let import = import(text.as_bytes());
    let reasons: Vec<Reason> = import.report.problems.iter().map(|problem| problem.reason).collect();
    assert_eq!(reasons, [Reason::SeparatorOther, Reason::OldSchema]);
    let sheet = &import.sheets[0].1;
    assert_eq!((sheet.services.len(), sheet.contact.emails.len()), (2, 1));
    assert_eq!(sheet.other_labels.iter().collect::<Vec<_>>(), ["QPV", "ZRR"]);
    assert!(import.report.old);
}

#[test]
fn a_report_is_safe_for_spreadsheets() {
    let changes =
        [(Column::Phone, "+376 800 000"), (Column::Emails, "=cmd()"), (Column::Websites, "@SUM(A1)")];
    let text = format!("{}\n{}\n", header(), row(&changes));
    let mut output = Vec::new();
    write_report(&import(text.as_bytes()).report, &mut output).unwrap();
    insta::assert_snapshot!(String::from_utf8(output).unwrap());
}

#[test]
fn several_threads_say_the_same_as_one() {
    let mut text = header();
    for rank in 0..5_000 {
        let id = format!("lieu-{}", rank % 4_990);
        let phone = if rank % 7 == 0 { "3939" } else { "" };
        text.push('\n');
        text.push_str(&row(&[(Column::Id, &id), (Column::Phone, phone)]));
        text += if rank % 1_000 == 999 { "\n\"x\ny" } else { "" };
    }
    let one = read_bytes(text.as_bytes(), &options());
    assert_eq!((one.report.kept, one.report.rows), (4_990, 5_010));
    let many = read_bytes(text.as_bytes(), &Options { threads: 3, ..options() });
    assert_eq!(
        (many.report.problems, many.refused, many.complete),
        (one.report.problems, one.refused, false)
    );
    assert_eq!(many.sheets, one.sheets);
    let cut = Options { threads: 3, most_rows: 1_500, ..options() };
    assert_eq!(check(text.as_bytes(), &cut).rows, 1_500);
}

#[test]
fn rows_come_one_at_a_time() {
    let (text, options) = (whole(), options());
    let file = File::open(text.as_bytes(), &options).unwrap();
    let mut rows = file.rows();
    assert!(
        rows.next()
            .is_some_and(|outcome| outcome.sheet.is_some() && outcome.line == 2 && outcome.record == 1)
    );
    assert!(rows.next().is_none());
}

proptest! {
    #[test]
    fn any_bytes_give_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = import(&bytes);
    }

    #[test]
    fn any_damage_to_a_good_file_gives_an_answer(place in 0_usize..600, byte in any::<u8>(), cut in 0_usize..600) {
        let mut bytes = whole().into_bytes();
        let length = bytes.len();
        bytes[place % length] = byte;
        bytes.truncate(length - cut % length);
        let import = import(&bytes);
        prop_assert_eq!(import.report.kept, import.sheets.len() as u64);
    }

    #[test]
    fn any_json_like_text_gives_an_answer(text in "\\[?(\\{\"(id|nom|adresse)\": ?[\"0-9a-z\\[\\]{}]{0,5},?\\}?,?){0,4}\\]?") {
        let _ = import(text.as_bytes());
    }
}
