//! Who was helped, in the words that figures are told in.

use crate::closed::closed_list;

closed_list! {
    /// Gender, as the person tells it.
    pub enum Gender {
        /// Male.
        Male {
            label: "Masculin", code: "masculin",
            slug: "masculin", fr: "Homme", en: "Man",
        }
        /// Female.
        Female {
            label: "Féminin", code: "feminin",
            slug: "feminin", fr: "Femme", en: "Woman",
        }
        /// Not told.
        Unknown {
            label: "Non communiqué", code: "non_communique",
            slug: "non-communique", fr: "Non dit", en: "Not told",
        }
    }
}

closed_list! {
    /// Age on the day of the act.
    pub enum AgeBracket {
        /// Under 12.
        Under12 {
            label: "Moins de 12 ans", code: "moins_de_douze",
            slug: "moins-de-douze", fr: "Moins de 12 ans", en: "Under 12",
        }
        /// 12 to 17.
        From12To17 {
            label: "12 - 17 ans", code: "douze_dix_huit",
            slug: "douze-dix-huit", fr: "12 à 17 ans", en: "12 to 17",
        }
        /// 18 to 24.
        From18To24 {
            label: "18 - 24 ans", code: "dix_huit_vingt_quatre",
            slug: "dix-huit-vingt-quatre", fr: "18 à 24 ans", en: "18 to 24",
        }
        /// 25 to 39.
        From25To39 {
            label: "25 - 39 ans", code: "vingt_cinq_trente_neuf",
            slug: "vingt-cinq-trente-neuf", fr: "25 à 39 ans", en: "25 to 39",
        }
        /// 40 to 59.
        From40To59 {
            label: "40 - 59 ans", code: "quarante_cinquante_neuf",
            slug: "quarante-cinquante-neuf", fr: "40 à 59 ans", en: "40 to 59",
        }
        /// 60 to 69.
        From60To69 {
            label: "60 - 69 ans", code: "soixante_soixante_neuf",
            slug: "soixante-soixante-neuf", fr: "60 à 69 ans", en: "60 to 69",
        }
        /// 70 and over.
        From70 {
            label: "70 ans et plus", code: "soixante_dix_plus",
            slug: "soixante-dix-plus", fr: "70 ans et plus", en: "70 and over",
        }
        /// Not told.
        Unknown {
            label: "Non communiqué", code: "non_communique",
            slug: "non-communique", fr: "Non dit", en: "Not told",
        }
    }
}

impl AgeBracket {
    /// The bracket of an age in whole years.
    pub const fn of(age: u16) -> Self {
        match age {
            0..12 => Self::Under12,
            12..18 => Self::From12To17,
            18..25 => Self::From18To24,
            25..40 => Self::From25To39,
            40..60 => Self::From40To59,
            60..70 => Self::From60To69,
            _ => Self::From70,
        }
    }
}

closed_list! {
    /// Situation of a person.
    pub enum SocialStatus {
        /// At school or university.
        AtSchool {
            label: "Scolarisé", code: "scolarise",
            slug: "scolarise", fr: "Scolarisé", en: "Studying",
        }
        /// Without work.
        Unemployed {
            label: "Sans emploi", code: "sans_emploi",
            slug: "sans-emploi", fr: "Sans emploi", en: "Without work",
        }
        /// In work.
        Employed {
            label: "En emploi", code: "en_emploi",
            slug: "en-emploi", fr: "En emploi", en: "In work",
        }
        /// Retired.
        Retired {
            label: "Retraité", code: "retraite",
            slug: "retraite", fr: "Retraité", en: "Retired",
        }
        /// Not told, or mixed.
        Unknown {
            label: "Non communiqué ou hétérogène", code: "non_communique",
            slug: "non-communique", fr: "Non dit ou mêlé", en: "Not told or mixed",
        }
    }
}
