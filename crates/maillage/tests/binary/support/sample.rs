//! Invented places.

const HEADER: &str = "id,nom,commune,code_postal,code_insee,adresse,latitude,longitude,telephone,horaires,services,date_maj,source";

/// A file of the national schema with so many places, in Manosque and around.
pub fn places(count: usize) -> String {
    let mut file = format!("{HEADER}\n");
    for rank in 0..count {
        let (commune, postal, code, lat, lon) = match rank % 3 {
            0 => ("Manosque", "04100", "04112", 43.83, 5.79),
            1 => ("Digne-les-Bains", "04000", "04070", 44.09, 6.23),
            _ => ("Sisteron", "04200", "04209", 44.19, 5.94),
        };
        let line = format!(
            "{rank},Maison numérique {rank:05},{commune},{postal},{code},{} rue des Lilas,{lat},{lon},+334927012{:02},\
             \"Mo-Fr 09:00-12:00,14:00-17:00\",Aide aux démarches administratives,2026-10-01,Réseau",
            rank + 1,
            rank % 100
        );
        file.push_str(&line);
        file.push('\n');
    }
    file
}
