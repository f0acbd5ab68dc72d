//! What was reported in the demonstration region, and what was decided.

use crate::model::{Ground, Outcome, Wrong};

/// A decision: what becomes of the thing, on which ground, why.
type Decided = (Outcome, Option<Ground>, &'static str);

/// What came after the reports.
pub enum Next {
    /// Nothing yet.
    Waits,
    /// A decision, so many hours later.
    Decided {
        /// Hours.
        after: i64,
        /// What became of the thing.
        outcome: Outcome,
        /// On which ground.
        ground: Option<Ground>,
        /// Why.
        reason: &'static str,
    },
    /// A decision that was contested, and perhaps decided by another person.
    Contested {
        /// Hours.
        after: i64,
        /// What became of the thing.
        outcome: Outcome,
        /// On which ground.
        ground: Option<Ground>,
        /// Why.
        reason: &'static str,
        /// Why it is contested.
        words: &'static str,
        /// What another person decided.
        then: Option<Decided>,
    },
}

/// Reports of a thing that is there.
pub struct Live {
    /// What is wrong.
    pub wrong: Wrong,
    /// What each who reported said.
    pub words: &'static [&'static str],
    /// When the first did.
    pub hours_ago: i64,
    /// What came after.
    pub next: Next,
}

/// Reports of things that were decided some weeks ago.
pub struct Gone {
    /// How many.
    pub count: i64,
    /// The latest, in days before now.
    pub days_ago: i64,
    /// What was wrong.
    pub wrong: Wrong,
    /// What was said.
    pub words: &'static str,
    /// Hours until the decision, of the quickest.
    pub after: i64,
    /// What was decided.
    pub outcome: Outcome,
    /// On which ground.
    pub ground: Option<Ground>,
    /// Why.
    pub reason: &'static str,
}

/// Titles of things that are gone.
pub const PATTERNS: [&str; 5] = [
    "Téléphones remis à neuf, livrés chez vous",
    "Gagnez de l’argent en répondant à des questions",
    "Je connais quelqu’un qui triche",
    "Voyance par téléphone, première question offerte",
    "Formation payante, places limitées",
];

/// Of things that are there.
pub const LIVE: [Live; 10] = [
    Live {
        wrong: Wrong::PersonalData,
        words: &[
            "On reconnaît ma mère : il n’y a qu’une dame de 92 ans dans ce hameau.",
            "Le village est trop petit, tout le monde sait de qui on parle.",
        ],
        hours_ago: 5,
        next: Next::Waits,
    },
    Live {
        wrong: Wrong::Advertising,
        words: &["On dirait une réclame pour une boutique."],
        hours_ago: 27,
        next: Next::Waits,
    },
    Live {
        wrong: Wrong::Other,
        words: &["Ce texte est en double, je l’ai lu ailleurs sur le site."],
        hours_ago: 24 * 6,
        next: Next::Waits,
    },
    Live {
        wrong: Wrong::Danger,
        words: &[
            "L’adresse donnée est celle d’une arnaque.",
            "Attention, ce n’est pas le vrai site des impôts.",
            "Ma voisine a perdu 60 euros.",
        ],
        hours_ago: 9,
        next: Next::Waits,
    },
    Live {
        wrong: Wrong::Hatred,
        words: &["Les mots sur les agents du guichet sont blessants."],
        hours_ago: 24 * 5,
        next: Next::Contested {
            after: 30,
            outcome: Outcome::Hidden,
            ground: Some(Ground::RuleRespect),
            reason: "Le texte traite les agents du guichet de paresseux. On peut dire la même chose sans blesser.",
            words: "Je n’insulte personne : je dis que le guichet est fermé trois jours sur cinq.",
            then: None,
        },
    },
    Live {
        wrong: Wrong::OwnRight,
        words: &["C’est mon idée, je l’avais dite à la réunion de juin."],
        hours_ago: 24 * 8,
        next: Next::Contested {
            after: 50,
            outcome: Outcome::Kept,
            ground: None,
            reason: "Plusieurs personnes ont dit ce besoin. Une idée n’appartient à personne.",
            words: "J’ai la feuille de la réunion avec mon nom.",
            then: None,
        },
    },
    Live {
        wrong: Wrong::Hatred,
        words: &["Le ton est agressif."],
        hours_ago: 24 * 10,
        next: Next::Decided {
            after: 20,
            outcome: Outcome::Kept,
            ground: None,
            reason: "Le ton est vif, mais il vise une règle et non des personnes.",
        },
    },
    Live {
        wrong: Wrong::Other,
        words: &["Ce n’est pas un besoin numérique."],
        hours_ago: 24 * 15,
        next: Next::Contested {
            after: 26,
            outcome: Outcome::Kept,
            ground: None,
            reason: "Une démarche qui se fait seulement en ligne est un besoin numérique.",
            words: "Il suffit de téléphoner.",
            then: Some((Outcome::Kept, None, "Le numéro de téléphone renvoie au site : le besoin est réel.")),
        },
    },
    Live {
        wrong: Wrong::Advertising,
        words: &["Une association se fait de la publicité."],
        hours_ago: 24 * 20,
        next: Next::Contested {
            after: 40,
            outcome: Outcome::Hidden,
            ground: Some(Ground::RuleAdvertising),
            reason: "Le texte nomme une association et ses tarifs.",
            words: "Les ateliers sont gratuits, il n’y a aucun tarif.",
            then: Some((
                Outcome::Kept,
                None,
                "Les ateliers sont gratuits : rien n’est vendu. Nous nous étions trompés.",
            )),
        },
    },
    Live {
        wrong: Wrong::PersonalData,
        words: &["Le prénom de l’agent est écrit."],
        hours_ago: 24 * 12,
        next: Next::Decided {
            after: 7,
            outcome: Outcome::Kept,
            ground: None,
            reason: "Aucun prénom n’est écrit. Le mot « Rose » est le nom d’un lieu.",
        },
    },
];

/// Of things that are gone, or were kept.
pub const GONE: [Gone; 5] = [
    Gone {
        count: 8,
        days_ago: 22,
        wrong: Wrong::Advertising,
        words: "C’est de la publicité.",
        after: 6,
        outcome: Outcome::Hidden,
        ground: Some(Ground::RuleAdvertising),
        reason: "On y vend quelque chose.",
    },
    Gone {
        count: 9,
        days_ago: 24,
        wrong: Wrong::Other,
        words: "Je ne suis pas d’accord avec ce texte.",
        after: 14,
        outcome: Outcome::Kept,
        ground: None,
        reason: "On peut ne pas être d’accord : rien n’est contraire aux règles.",
    },
    Gone {
        count: 6,
        days_ago: 27,
        wrong: Wrong::PersonalData,
        words: "On reconnaît quelqu’un.",
        after: 3,
        outcome: Outcome::Hidden,
        ground: Some(Ground::LawData),
        reason: "Le texte permet de reconnaître une personne.",
    },
    Gone {
        count: 10,
        days_ago: 96,
        wrong: Wrong::Advertising,
        words: "Encore une réclame.",
        after: 8,
        outcome: Outcome::Hidden,
        ground: Some(Ground::RuleAdvertising),
        reason: "On y vend quelque chose.",
    },
    Gone {
        count: 7,
        days_ago: 98,
        wrong: Wrong::Danger,
        words: "Ce conseil est faux.",
        after: 30,
        outcome: Outcome::Kept,
        ground: None,
        reason: "Le conseil est juste, nous l’avons vérifié.",
    },
];
