//! Whom a place is for, and whom it knows how to welcome.

use crate::closed::closed_list;

closed_list! {
    /// Whom a place addresses in particular (`publics_specifiquement_adresses`).
    pub enum Audience {
        /// Young people.
        Youth { label: "Jeunes", slug: "jeunes", fr: "Jeunes", en: "Young people", also: ["Jeunes (16-26 ans)"] }
        /// Students.
        Students { label: "Étudiants", slug: "etudiants", fr: "Étudiants", en: "Students" }
        /// Families, children.
        Families {
            label: "Familles et/ou enfants",
            slug: "familles", fr: "Familles", en: "Families", also: ["Familles/enfants"],
        }
        /// Older people.
        Seniors {
            label: "Seniors",
            slug: "seniors", fr: "Seniors", en: "Older people", also: ["Séniors", "Seniors (+ 65 ans)"],
        }
        /// Women.
        Women { label: "Femmes", slug: "femmes", fr: "Femmes", en: "Women", also: ["Uniquement femmes"] }
    }
}

closed_list! {
    /// Situations that a place knows how to welcome (`prise_en_charge_specifique`).
    pub enum Care {
        /// Deaf and hard-of-hearing people.
        Deafness { label: "Surdité", slug: "surdite", fr: "Surdité", en: "Hearing impairment" }
        /// Motor disabilities.
        MotorDisability {
            label: "Handicaps moteurs",
            slug: "handicaps-moteurs", fr: "Handicap moteur", en: "Motor disability",
        }
        /// Mental disabilities.
        MentalDisability {
            label: "Handicaps mentaux",
            slug: "handicaps-mentaux", fr: "Handicap mental", en: "Mental disability",
            also: [
                "Handicaps mentaux : déficiences limitant les activités d'une personne",
                "Handicaps psychiques",
                "Handicaps psychiques : troubles psychiatriques donnant lieu à des atteintes comportementales",
            ],
        }
        /// Difficulty with reading and writing.
        Illiteracy {
            label: "Illettrisme",
            slug: "illettrisme", fr: "Illettrisme", en: "Reading difficulties",
            also: ["Personnes en situation d'illettrisme"],
        }
        /// Welcome in English.
        English {
            label: "Langues étrangères (anglais)",
            slug: "anglais", fr: "En anglais", en: "In English", also: ["Langue étrangère (anglais)"],
        }
        /// Welcome in other languages.
        OtherLanguages {
            label: "Langues étrangères (autres)",
            slug: "autres-langues", fr: "En d’autres langues", en: "In other languages",
            also: ["Langues étrangères (autre)", "Langues étrangères", "Public langues étrangères"],
        }
        /// Blind and partially sighted people.
        VisualImpairment {
            label: "Déficience visuelle",
            slug: "deficience-visuelle", fr: "Déficience visuelle", en: "Visual impairment",
        }
    }
}
