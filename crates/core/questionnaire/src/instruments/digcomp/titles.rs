//! Areas and competences, with their titles.

use super::Framework;
use crate::Language;

/// What a title rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The text of the framework.
    Official,
    /// The usual translation: there is no single official one.
    Usual,
    /// Our own translation, for want of any.
    Ours,
}

/// A title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Title {
    /// The words.
    pub text: &'static str,
    /// What they rest on.
    pub standing: Standing,
}

/// An area or a competence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// `1` for an area, `1.1` for a competence: the same in both versions.
    pub id: &'static str,
    /// 2.2, 3.0.
    en: [&'static str; 2],
    fr: [&'static str; 2],
}

impl Entry {
    /// Its title in a version and a language.
    pub fn title(&self, framework: Framework, language: Language) -> Title {
        let rank = usize::from(framework == Framework::V3_0);
        match (language, framework) {
            (Language::En, _) => Title { text: self.en[rank], standing: Standing::Official },
            (Language::Fr, Framework::V2_2) => Title { text: self.fr[rank], standing: Standing::Usual },
            (Language::Fr, Framework::V3_0) => Title { text: self.fr[rank], standing: Standing::Ours },
        }
    }
}

/// The five areas.
pub const AREAS: [Entry; 5] = [
    Entry {
        id: "1",
        en: ["Information and data literacy", "Information search, evaluation and management"],
        fr: ["Informations et données", "Recherche, évaluation et gestion de l’information"],
    },
    Entry {
        id: "2",
        en: ["Communication and collaboration", "Communication and collaboration"],
        fr: ["Communication et collaboration", "Communication et collaboration"],
    },
    Entry {
        id: "3",
        en: ["Digital content creation", "Content creation"],
        fr: ["Création de contenus numériques", "Création de contenus"],
    },
    Entry {
        id: "4",
        en: ["Safety", "Safety, wellbeing and responsible use"],
        fr: ["Protection et sécurité", "Sécurité, bien-être et usage responsable"],
    },
    Entry {
        id: "5",
        en: ["Problem solving", "Problem identification and solving"],
        fr: ["Résolution de problèmes", "Repérage et résolution de problèmes"],
    },
];

/// The 21 competences.
pub const COMPETENCES: [Entry; 21] = [
    Entry {
        id: "1.1",
        en: [
            "Browsing, searching, filtering data, information and digital content",
            "Browsing, searching and filtering information",
        ],
        fr: [
            "Naviguer, rechercher et filtrer des données, informations et contenus",
            "Naviguer, rechercher et filtrer l’information",
        ],
    },
    Entry {
        id: "1.2",
        en: ["Evaluating data, information and digital content", "Evaluating information"],
        fr: ["Évaluer des données, informations et contenus", "Évaluer l’information"],
    },
    Entry {
        id: "1.3",
        en: ["Managing data, information and digital content", "Managing information"],
        fr: ["Gérer des données, informations et contenus", "Gérer l’information"],
    },
    Entry {
        id: "2.1",
        en: ["Interacting through digital technologies", "Interacting through and with digital technologies"],
        fr: [
            "Interagir au moyen des technologies numériques",
            "Interagir au moyen et à l’aide des technologies numériques",
        ],
    },
    Entry {
        id: "2.2",
        en: ["Sharing through digital technologies", "Sharing through digital technologies"],
        fr: [
            "Partager au moyen des technologies numériques",
            "Partager au moyen des technologies numériques",
        ],
    },
    Entry {
        id: "2.3",
        en: [
            "Engaging citizenship through digital technologies",
            "Engaging in citizenship through digital technologies",
        ],
        fr: [
            "S’engager en tant que citoyen",
            "S’engager en tant que citoyen au moyen des technologies numériques",
        ],
    },
    Entry {
        id: "2.4",
        en: ["Collaborating through digital technologies", "Collaborating through digital technologies"],
        fr: ["Collaborer", "Collaborer au moyen des technologies numériques"],
    },
    Entry {
        id: "2.5",
        en: ["Netiquette", "Digital behaviour"],
        fr: ["Nétiquette", "Se comporter dans les espaces numériques"],
    },
    Entry {
        id: "2.6",
        en: ["Managing digital identity", "Managing digital identity"],
        fr: ["Gérer son identité numérique", "Gérer son identité numérique"],
    },
    Entry {
        id: "3.1",
        en: ["Developing digital content", "Developing digital content"],
        fr: ["Développer des contenus", "Développer des contenus numériques"],
    },
    Entry {
        id: "3.2",
        en: [
            "Integrating and re-elaborating digital content",
            "Integrating and re-elaborating digital content",
        ],
        fr: ["Intégrer et réélaborer des contenus", "Intégrer et réélaborer des contenus numériques"],
    },
    Entry {
        id: "3.3",
        en: ["Copyright and licences", "Copyright and licences"],
        fr: ["Droits d’auteur et licences", "Droits d’auteur et licences"],
    },
    Entry {
        id: "3.4",
        en: ["Programming", "Computational thinking and programming"],
        fr: ["Programmer", "Pensée informatique et programmation"],
    },
    Entry {
        id: "4.1",
        en: ["Protecting devices", "Protecting devices"],
        fr: ["Protéger les équipements", "Protéger les équipements"],
    },
    Entry {
        id: "4.2",
        en: ["Protecting personal data and privacy", "Protecting personal data and privacy"],
        fr: [
            "Protéger les données personnelles et la vie privée",
            "Protéger les données personnelles et la vie privée",
        ],
    },
    Entry {
        id: "4.3",
        en: ["Protecting health and well-being", "Supporting wellbeing"],
        fr: ["Protéger la santé et le bien-être", "Favoriser le bien-être"],
    },
    Entry {
        id: "4.4",
        en: ["Protecting the environment", "Environmental impacts of digital technologies"],
        fr: ["Protéger l’environnement", "Effets des technologies numériques sur l’environnement"],
    },
    Entry {
        id: "5.1",
        en: ["Solving technical problems", "Identifying and solving technical problems"],
        fr: ["Résoudre des problèmes techniques", "Repérer et résoudre des problèmes techniques"],
    },
    Entry {
        id: "5.2",
        en: [
            "Identifying needs and technological responses",
            "Identifying needs and digital technological responses",
        ],
        fr: [
            "Identifier besoins et réponses technologiques",
            "Repérer des besoins et des réponses technologiques",
        ],
    },
    Entry {
        id: "5.3",
        en: [
            "Creatively using digital technology",
            "Identifying creative solutions using digital technologies",
        ],
        fr: [
            "Utiliser les technologies de façon créative",
            "Trouver des solutions créatives avec le numérique",
        ],
    },
    Entry {
        id: "5.4",
        en: ["Identifying digital competence gaps", "Identifying and addressing digital competence needs"],
        fr: ["Identifier ses lacunes", "Repérer et combler ses besoins de compétences"],
    },
];
