//! Names that nobody bears: a thing of the South and a quality that it does not have.

use super::dice::Dice;

/// An article and a thing.
const THINGS: [(&str, &str); 40] = [
    ("Le ", "Mûrier"),
    ("La ", "Sauge"),
    ("Le ", "Cabanon"),
    ("La ", "Tortue"),
    ("L’", "Abeille"),
    ("Le ", "Micocoulier"),
    ("La ", "Restanque"),
    ("Le ", "Tamaris"),
    ("La ", "Garrigue"),
    ("Le ", "Lavoir"),
    ("La ", "Bergeronnette"),
    ("Le ", "Galet"),
    ("L’", "Amande"),
    ("Le ", "Chevreau"),
    ("La ", "Luciole"),
    ("Le ", "Santon"),
    ("La ", "Draille"),
    ("L’", "Écureuil"),
    ("Le ", "Sécadou"),
    ("La ", "Calade"),
    ("Le ", "Cade"),
    ("La ", "Fougasse"),
    ("Le ", "Pointu"),
    ("L’", "Hirondelle"),
    ("Le ", "Genêt"),
    ("La ", "Sarriette"),
    ("Le ", "Cochonnet"),
    ("La ", "Girouette"),
    ("Le ", "Rouge-gorge"),
    ("L’", "Arbousier"),
    ("Le ", "Pistachier"),
    ("La ", "Grenouille"),
    ("Le ", "Jas"),
    ("La ", "Margelle"),
    ("L’", "Anémone"),
    ("Le ", "Hérisson"),
    ("La ", "Mésange"),
    ("Le ", "Fenouil"),
    ("La ", "Nacelle"),
    ("L’", "Éphémère"),
];

/// Qualities that are written the same for he and she.
const QUALITIES: [&str; 24] = [
    "binaire",
    "tranquille",
    "nomade",
    "agile",
    "solaire",
    "aux mille fils",
    "à ressort",
    "de minuit",
    "complice",
    "à roulettes",
    "sans fil",
    "bricole",
    "à voix haute",
    "en réseau",
    "pédagogue",
    "magnétique",
    "à petits pas",
    "qui rame",
    "fertile",
    "à pixels",
    "téméraire",
    "du clavier",
    "polyglotte",
    "qui compte",
];

/// How many, where nobody would plant as many.
const COUNTS: [&str; 8] =
    ["Onze", "Treize", "Quatorze", "Quinze", "Dix-Sept", "Dix-Huit", "Dix-Neuf", "Vingt-Deux"];

/// What there is so many of.
const MANY: [&str; 20] = [
    "Figuiers",
    "Amandiers",
    "Cigales",
    "Lavoirs",
    "Câpriers",
    "Pigeons",
    "Lampions",
    "Oliviers",
    "Jarres",
    "Puits",
    "Martinets",
    "Ruches",
    "Sentiers",
    "Girouettes",
    "Abricots",
    "Tuiles",
    "Coquelicots",
    "Escargots",
    "Grillons",
    "Margelles",
];

/// Ways of a town.
const WAYS: [&str; 8] = ["rue", "rue", "rue", "avenue", "chemin", "place", "montée", "impasse"];

/// An invented name: "Le Mûrier binaire".
pub fn name(dice: &mut Dice) -> String {
    let (article, thing) = dice.pick(&THINGS);
    format!("{article}{thing} {}", dice.pick(&QUALITIES))
}

/// An invented locality, after "de": "des Quinze Figuiers".
pub fn locality(dice: &mut Dice) -> String {
    format!("des {} {}", dice.pick(&COUNTS), dice.pick(&MANY))
}

/// An invented number and street: "12 bis rue des Quinze Figuiers".
pub fn street(dice: &mut Dice) -> String {
    let number = dice.between(1, 140);
    let again = if dice.chance(6) { " bis" } else { "" };
    let way = dice.pick(&WAYS);
    let (article, thing) = dice.pick(&THINGS);
    let after = match article {
        "Le " => format!("du {thing}"),
        "La " => format!("de la {thing}"),
        _ => format!("de l’{thing}"),
    };
    if dice.chance(55) {
        format!("{number}{again} {way} {}", locality(dice))
    } else {
        format!(
            "{number}{again} {way} {after} {}",
            dice.pick(&["Bleu-Ciel", "Qui-Danse", "Sans-Souci", "En-Chemin", "De-Biais"])
        )
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::model::Street;

    #[test]
    fn there_are_enough_names() {
        let mut dice = Dice::new(3);
        let names: HashSet<String> = (0..300).map(|_| name(&mut dice)).collect();
        assert!(names.len() > 220, "{}", names.len());
    }

    #[test]
    fn streets_follow_the_national_rules() {
        let mut dice = Dice::new(5);
        for _ in 0..500 {
            let text = street(&mut dice);
            assert_eq!(Street::new(&text).unwrap().as_str(), text);
        }
    }
}
