//! A chart of each kind, with invented numbers; in French only, as the page is.

use crate::chart::{Figure, Value};

const MONTHS: [&str; 12] =
    ["janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

/// The charts of the page.
pub(super) fn samples() -> Vec<Figure> {
    vec![themes(), months(), ages(), modes(), calendar(), tools(), nothing()]
}

fn themes() -> Figure {
    Figure::bars("graphique-sujets", "Les sujets")
        .reading("Plus d’un tiers des aides sont des démarches. Les arnaques montent le plus.")
        .unit("Nombre d’aides, de janvier à septembre")
        .axis("Sujet")
        .categories([
            "Faire une démarche en ligne",
            "Prendre en main un téléphone ou un ordinateur",
            "Écrire et lire ses courriels",
            "Se protéger des arnaques",
            "Suivre la scolarité de son enfant",
        ])
        .series("2026", counts([2310, 1145, 842, 618, -1]))
        .compare("2025", counts([2104, 1130, 905, 370, 24]))
        .note("Une aide peut porter sur plusieurs sujets.")
        .csv("#chiffres")
}

fn months() -> Figure {
    Figure::lines("graphique-mois", "Mois après mois")
        .reading("Depuis juin, chaque mois dépasse 2025. Août reste le creux de l’année.")
        .unit("Nombre de visites")
        .axis("Mois")
        .categories(MONTHS)
        .series("2026", counts([690, 702, 745, 731, 760, 802, 780, 512, 1030]))
        .compare("2025", counts([640, 655, 701, -2, -2, 700, 655, 430, 820, 850, 861, 700]))
}

fn ages() -> Figure {
    Figure::pyramid("graphique-ages", "Qui vient ?")
        .reading("Les femmes de 60 à 69 ans viennent le plus. Avant 12 ans, le nombre est masqué.")
        .unit("Nombre de personnes")
        .axis("Âge")
        .categories([
            "Moins de 12 ans",
            "12 à 17 ans",
            "18 à 34 ans",
            "35 à 59 ans",
            "60 à 69 ans",
            "70 ans et plus",
        ])
        .series("Femmes", counts([-1, 14, 120, 388, 412, 301]))
        .series("Hommes", counts([-1, 11, 98, 305, 260, 222]))
}

fn modes() -> Figure {
    Figure::stacked("graphique-formes", "Les formes d’aide")
        .reading("L’aide seul à seul progresse à chaque trimestre.")
        .unit("Nombre d’aides")
        .axis("Trimestre")
        .categories(["T1 2025", "T2 2025", "T3 2025", "T4 2025", "T1 2026", "T2 2026"])
        .series("Seul à seul", counts([810, 902, 760, 1040, 1190, 1340]))
        .series("Atelier", counts([420, 455, 210, 480, 505, 530]))
        .series("Accès libre", counts([300, 310, 280, 290, 305, 340]))
        .series("À distance", counts([22, 18, -1, 31, 40, 44]))
}

fn calendar() -> Figure {
    let days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];
    let busy = [12, 18, 31, 20, 15, 9];
    let figure = Figure::heat("graphique-jours", "Quand vient-on ?")
        .reading("Le mercredi est le jour le plus chargé, surtout à la rentrée.")
        .unit("Visites par jour d’ouverture, en moyenne")
        .axis("Jour")
        .categories(MONTHS);
    let season = [10, 10, 11, 10, 9, 9, 5, 3, 14, 13, 12, 7];
    let row = |busy: i32| season.map(|share| if busy * share < 40 { -1 } else { busy * share / 10 });
    days.into_iter().zip(busy).fold(figure, |figure, (day, busy)| figure.series(day, counts(row(busy))))
}

fn tools() -> Figure {
    let shares = [62.4, 48.0, 31.5, 12.1].map(Value::Known);
    Figure::bars("graphique-outils", "Avec quel appareil ?")
        .reading("Six personnes sur dix viennent avec leur téléphone.")
        .unit("% des personnes ; plusieurs réponses possibles")
        .axis("Appareil")
        .categories(["Téléphone", "Ordinateur du lieu", "Ordinateur personnel", "Tablette"])
        .series("Part", shares)
}

fn nothing() -> Figure {
    Figure::bars("graphique-vide", "Un graphique sans chiffres")
        .categories(["Sujet"])
        .series("2026", [Value::Unknown])
}

/// Counts; −1 is hidden, −2 is unknown.
fn counts<const N: usize>(numbers: [i32; N]) -> [Value; N] {
    numbers.map(|number| match number {
        -1 => Value::Hidden,
        -2 => Value::Unknown,
        number => Value::Known(number.into()),
    })
}
