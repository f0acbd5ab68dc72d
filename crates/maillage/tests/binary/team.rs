//! Teams on the command line.

use crate::support::Installation;

const PEOPLE: &str = "id,lat,lon,radius_km,slots_max,skills,learns,remote\n\
    alma,43.83,5.79,30,1,maps:3,,0\n\
    basile,43.84,5.78,30,1,web:1,web,0\n\
    celeste,,,0,2,data:2|web:2,,1\n";
const SLOTS: &str = "project,slot,lat,lon,skill,level,priority,remote,allow_learner\n\
    sentiers,carte,43.83,5.79,maps,2,1,0,0\n\
    sentiers,site,43.83,5.79,web,2,1,0,1\n\
    photos,site,43.83,5.79,web,2,1,1,0\n\
    photos,base,43.83,5.79,data,3,1,1,0\n";

#[test]
fn people_and_slots_become_teams() {
    let here = Installation::sqlite();
    let (people, slots, out) =
        (here.file("people.csv", PEOPLE), here.file("slots.csv", SLOTS), here.path("teams.csv"));
    let out = out.to_str().unwrap().to_owned();
    let args = ["team", "solve", "--people", &people, "--slots", &slots, "--out", &out, "--seed", "3"];
    let answer = here.run(&args).with(0).json();
    // Nobody knows data well enough: the second team is not complete, but somebody can make its site.
    assert_eq!(answer["complete_projects"], 1, "{answer}");
    assert_eq!((&answer["filled_slots"], &answer["proof"]), (&3.into(), &"optimal".into()), "{answer}");
    let teams = std::fs::read_to_string(here.path("teams.csv")).unwrap();
    let mut lines: Vec<&str> = teams.lines().collect();
    assert_eq!(lines.remove(0), "project,slot,person,km");
    lines.sort_unstable();
    assert!(lines[0].starts_with("photos,site,celeste,"), "{teams}");
    assert!(
        lines[1].starts_with("sentiers,carte,alma,") && lines[2].starts_with("sentiers,site,basile,"),
        "{teams}"
    );
}

#[test]
fn what_is_wrong_in_a_file_is_named_and_nothing_is_written() {
    let here = Installation::sqlite();
    let slots = here.file("slots.csv", SLOTS);
    let out = here.path("teams.csv").to_str().unwrap().to_owned();
    for (people, words) in [
        (PEOPLE.replace("maps:3", "maps"), vec!["people.csv", "2", "skills"]),
        (PEOPLE.replace("radius_km", "radius"), vec!["radius_km"]),
        (PEOPLE.replace("43.84", "143.84"), vec!["3", "lat"]),
        (PEOPLE.replace(",30,1,maps", ",-1,1,maps"), vec!["radius_km", "-1"]),
    ] {
        let people = here.file("people.csv", &people);
        let ran = here.run(&["team", "solve", "--people", &people, "--slots", &slots, "--out", &out]).with(1);
        assert!(words.iter().all(|word| ran.err.contains(word)), "{words:?}: {}", ran.err);
        assert!(!here.path("teams.csv").exists());
    }
    let args = ["team", "solve", "--people", "no.csv", "--slots", &slots, "--out", &out];
    assert!(here.run(&args).with(2).err.contains("no.csv"));
}
