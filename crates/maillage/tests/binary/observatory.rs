//! The observatory on the command line.

use crate::support::Installation;

const PLACES: &str = "id,nom,adresse,code_postal,commune,code_insee,latitude,longitude,telephone,services,date_maj,source\n\
    a,Espace numérique,1 rue Grande,04100,Manosque,04112,43.8339,5.7875,0465710001,Aide aux démarches administratives,2026-10-01,Hub\n";
const FILOSOFI: &str =
    "CODGEO;MED21;TP6021;X21\n04112;21 540;18,5;1\n04018;s;s;1\n75056;1;1;1\n04019;douze;9;1\n";

#[test]
fn new_places_are_sited_with_a_proof() {
    let here = Installation::sqlite();
    let places = here.file("lieux.csv", PLACES);
    here.run(&["import", "places", &places, "--yes"]).with(0);
    let args = ["siting", "--objective", "coverage", "--new", "2", "--territory", "D05", "--json"];
    let answer = here.run(&args).with(0).json();
    assert_eq!((&answer["proof"], &answer["gap"]), (&"optimal".into(), &0.0.into()), "{answer}");
    let chosen = answer["chosen"].as_array().unwrap();
    assert!(chosen.len() == 2 && chosen.iter().all(|one| one["commune"].as_str().unwrap().starts_with("05")));
    assert!(
        answer["value"].as_f64() == answer["bound"].as_f64() && answer["seconds"].is_number(),
        "{answer}"
    );
    let told =
        here.run(&["siting", "--objective", "p-median", "--weights", "fragility", "--new", "1"]).with(0);
    assert!(told.out.starts_with("1. "), "{}", told.out);
    for (wrong, code) in [
        (vec!["--new", "0"], 2),
        (vec!["--new", "1", "--radius-km", "0"], 2),
        (vec!["--new", "1", "--territory", "D99"], 2),
        (vec!["--new", "2", "--territory", "04112"], 1),
        (vec!["--new", "1", "--territory", "D75"], 1),
    ] {
        here.run(&[vec!["siting", "--objective", "coverage"], wrong].concat()).with(code);
    }
}

#[test]
fn a_file_of_indicators_is_told_then_brought_in_once() {
    let here = Installation::sqlite();
    let file = here.file("filosofi.csv", FILOSOFI);
    let asked = here.run(&["observatory", "import", &file]).with(2);
    assert!(asked.err.contains("MED21") && asked.err.contains("X21"), "{}", asked.err);
    let args = ["observatory", "import", &file, "--yes", "--json"];
    let first = here.run(&args).with(0).json();
    assert_eq!(
        (&first["rows"], &first["elsewhere"], &first["counts"]["added"]),
        (&4.into(), &1.into(), &5.into())
    );
    let again = here.run(&args).with(0).json();
    assert_eq!((&again["counts"]["added"], &again["counts"]["unchanged"]), (&0.into(), &5.into()), "{again}");
    let other = here.file("other.csv", "a;b\n1;2\n");
    assert!(here.run(&["observatory", "import", &other, "--yes"]).with(1).err.contains("CODGEO"));
    here.run(&["observatory", "import", &file, "--period", "hier", "--yes"]).with(2);
    here.run(&["observatory", "import", "no.csv", "--yes"]).with(2);
}
