use std::io::Cursor;

use maillage_territory::Scope;
use proptest::prelude::*;

use super::*;
use crate::model::{Indicator, Reported};

fn read_in(scope: &str, text: &str) -> Reading {
    let scope: Scope = scope.parse().unwrap();
    read(Cursor::new(text), Options { scope: &scope, period: "2026".parse().unwrap() }).unwrap()
}

/// `04112 population 2020 = 22000`, a line a value.
fn seen(reading: &Reading) -> Vec<String> {
    let told =
        |told: Reported| told.value().map_or_else(|| told.status().to_owned(), |value| value.to_string());
    let line = |one: &crate::model::Observation| {
        format!("{} {} {} = {}", one.commune, one.indicator.code(), one.period, told(one.told))
    };
    reading.values.iter().map(line).collect()
}

fn reasons(reading: &Reading) -> Vec<(u64, &str, Reason)> {
    reading.remarks.first.iter().map(|one| (one.line, one.column.as_str(), one.reason)).collect()
}

#[test]
fn a_file_of_filosofi_is_read_by_its_columns() {
    let text = "\u{feff}CODGEO;NBMENFISC21;MED21;TP6021;TP60AGE621;D121\n04112;1;21 540;18,5;nd;10\n04018;1;20100;s;;\n";
    let reading = read_in("R93", text);
    assert_eq!(
        seen(&reading),
        [
            "04018 median-income 2021 = 20100",
            "04018 first-decile 2021 = not_published",
            "04018 poverty 2021 = not_published",
            "04112 median-income 2021 = 21540",
            "04112 first-decile 2021 = 10",
            "04112 poverty 2021 = 18.5",
        ]
    );
    assert_eq!(reading.unknown, ["NBMENFISC21", "TP60AGE621"]);
    assert_eq!((reading.rows, reading.elsewhere, reading.remarks.total()), (2, 0, 0));
}

#[test]
fn a_file_of_the_census_is_read_whatever_its_year() {
    let text = "\"CODGEO\",\"LIBGEO\",\"P20_POP\",\"P20_POP90P\",\"C20_MENPSEUL\",\"p09_nscol15p_diplmin\"\n\"04112\",\"A, \"\"B\"\"\",\"22000.5\",\"300\",\"N/A\",\"12\"\n";
    let reading = read_in("R93", text);
    assert_eq!(
        seen(&reading),
        [
            "04112 population 2020 = 22000.5",
            "04112 aged-90 2020 = 300",
            "04112 no-diploma 2009 = 12",
            "04112 alone 2020 = not_published",
        ]
    );
    assert!(reading.unknown.is_empty());
}

#[test]
fn coverage_and_our_own_files_are_read_too() {
    let reading = read_in("R93", "code_insee;trimestre;part_fibre;part_sans_4g\n4112;2025-T3;92,5;0\n");
    assert_eq!(seen(&reading), ["04112 fibre 2025-T3 = 92.5", "04112 no-4g 2025-T3 = 0"]);
    let reading = read_in("R93", "code_insee;part_fibre\n04112;92,5\n");
    assert_eq!(seen(&reading), ["04112 fibre 2026 = 92.5"], "the period that was given");
    let text = "commune,indicator,period,value\n04112,fibre,2025,80\n04112,fibre,2025,81\n04112,x,2025,1\n04112,fibre,x,1\n04112,fibre\n";
    let reading = read_in("R93", text);
    assert_eq!(seen(&reading), ["04112 fibre 2025 = 80"]);
    let expected = [
        (3, "fibre", Reason::Twice),
        (4, "indicator", Reason::UnknownIndicator),
        (5, "period", Reason::BadPeriod),
        (6, "fibre", Reason::ShortRow),
    ];
    assert_eq!(reasons(&reading), expected);
}

#[test]
fn what_is_wrong_is_told_by_line_and_column() {
    let text = "CODGEO;P20_POP;TP6021\n04112;beaucoup;101\n04018;-3;12\n99999;1;1\n75056;1;1\n13201;5;1\n04019;inf;0x1\n04020\n";
    let reading = read_in("R93", text);
    let expected = [
        (2, "P20_POP", Reason::NotANumber),
        (2, "TP6021", Reason::OverHundred),
        (3, "P20_POP", Reason::Negative),
        (4, "commune", Reason::UnknownCommune),
        (7, "P20_POP", Reason::NotANumber),
        (7, "TP6021", Reason::NotANumber),
        (8, "P20_POP", Reason::ShortRow),
        (8, "TP6021", Reason::ShortRow),
        (6, "population", Reason::FormerCode),
        (6, "poverty", Reason::FormerCode),
    ];
    assert_eq!(reasons(&reading), expected);
    assert_eq!((reading.rows, reading.elsewhere), (7, 1));
}

#[test]
fn communes_that_were_joined_are_added_up_where_that_is_true() {
    // Arbignieu (01015) and Saint-Bois (01340) are Arboys en Bugey (01015) since 2016.
    let reading = read_in("D01", "CODGEO;P14_POP;P14_MEN;TP6014\n01015;500;s;10\n01340;150;60;20\n");
    assert_eq!(
        seen(&reading),
        [
            "01015 population 2014 = 650",
            "01015 households 2014 = not_published",
            "01015 poverty 2014 = not_available",
        ]
    );
    let reasons: Vec<_> = reading.remarks.counts.keys().copied().collect();
    assert_eq!(reasons, [Reason::JoinedMissing, Reason::JoinedRate]);
}

#[test]
fn arrondissements_are_added_only_where_their_commune_is_not_told() {
    let alone = read_in("R93", "CODGEO;P20_POP\n13201;10\n13202;20\n");
    assert_eq!(seen(&alone), ["13055 population 2020 = 30"]);
    let both = read_in("R93", "CODGEO;P20_POP\n13055;31\n13201;10\n13202;20\n");
    assert_eq!(seen(&both), ["13055 population 2020 = 31"]);
}

#[test]
fn files_that_are_no_tables_of_communes_are_refused_whole() {
    let problem = |text: &str| read_in("R93", text).problem;
    assert_eq!(problem(""), Some(FileProblem::Empty));
    assert_eq!(problem("CODGEO;LIBGEO\n04112;Manosque\n"), Some(FileProblem::Columns));
    assert_eq!(problem("IRIS;P20_POP\n1;2\n"), Some(FileProblem::Columns));
    let long = format!("CODGEO;P20_POP\n04112;1\n04018;{}\n", "9".repeat(300_000));
    assert_eq!(problem(&long), Some(FileProblem::TooLong(3)));
}

/// A stream without end, as long as it is read: memory would fill if rows of others were kept.
struct Flood {
    rows: usize,
    rest: Vec<u8>,
}

impl std::io::Read for Flood {
    fn read(&mut self, room: &mut [u8]) -> std::io::Result<usize> {
        if self.rest.is_empty() && self.rows > 0 {
            self.rows -= 1;
            self.rest = b"75056;1\n".to_vec();
        }
        let length = self.rest.len().min(room.len());
        room[..length].copy_from_slice(&self.rest[..length]);
        self.rest.drain(..length);
        Ok(length)
    }
}

#[test]
fn rows_of_others_are_read_and_not_kept() {
    let flood = Flood { rows: 200_000, rest: b"CODGEO;P20_POP\n".to_vec() };
    let scope = Scope::default();
    let reading = read(flood, Options { scope: &scope, period: "2026".parse().unwrap() }).unwrap();
    assert_eq!((reading.rows, reading.elsewhere, reading.values.len()), (200_000, 200_000, 0));
    assert_eq!(reading.remarks.total(), 0);
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let scope = Scope::default();
        let options = Options { scope: &scope, period: "2026".parse().unwrap() };
        read(Cursor::new(bytes), options).unwrap();
    }

    #[test]
    fn what_is_written_is_read_again(value in 0.0..1e7_f64, comma: bool) {
        let text = if comma { value.to_string().replace('.', ",") } else { value.to_string() };
        let reading = read_in("R93", &format!("commune;indicator;period;value\n04112;population;2020;{text}\n"));
        prop_assert_eq!(reading.values.len(), 1);
        prop_assert_eq!(reading.values[0].told, Reported::Value(value));
        prop_assert_eq!(reading.values[0].indicator, Indicator::Population);
    }
}
