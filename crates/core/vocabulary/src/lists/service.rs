//! What a place helps with.

use crate::closed::closed_list;

closed_list! {
    /// What a place helps with (`services`).
    pub enum Service {
        /// Help with administrative procedures online.
        Procedures {
            label: "Aide aux démarches administratives",
            slug: "demarches", fr: "Démarches", en: "Paperwork",
            also: [
                "Réaliser des démarches administratives avec un accompagnement",
                "Devenir autonome dans les démarches administratives",
                "Accompagner les démarches de santé",
            ],
        }
        /// Everyday digital tools.
        EverydayTools {
            label: "Maîtrise des outils numériques du quotidien",
            slug: "outils-du-quotidien", fr: "Outils du quotidien", en: "Everyday tools",
            also: [
                "Prendre en main un smartphone ou une tablette",
                "Prendre en main un ordinateur",
                "Utiliser le numérique au quotidien",
            ],
        }
        /// Finding work with digital tools.
        Employment {
            label: "Insertion professionnelle via le numérique",
            slug: "travail", fr: "Travail", en: "Work",
            also: ["Favoriser mon insertion professionnelle", "Créer et développer mon entreprise"],
        }
        /// Safe use.
        Safety {
            label: "Utilisation sécurisée du numérique",
            slug: "securite", fr: "Sécurité", en: "Online safety",
        }
        /// Parents, children and screens.
        Parenting {
            label: "Parentalité et éducation avec le numérique",
            slug: "parentalite", fr: "Parentalité", en: "Parenting",
            also: ["Soutenir la parentalité et l'éducation avec le numérique"],
        }
        /// Leisure and creation.
        Creation {
            label: "Loisirs et créations numériques",
            slug: "loisirs-et-creation", fr: "Loisirs et création", en: "Leisure and making",
            also: ["Créer avec le numérique"],
        }
        /// Understanding the digital world.
        Understanding {
            label: "Compréhension du monde numérique",
            slug: "comprendre-le-numerique", fr: "Comprendre le numérique", en: "Understanding digital",
            also: ["Approfondir ma culture numérique", "Promouvoir la citoyenneté numérique"],
        }
        /// Internet access and equipment on the spot.
        AccessAndEquipment {
            label: "Accès internet et matériel informatique",
            slug: "acces-internet", fr: "Accès internet", en: "Internet access",
            also: ["Accéder à du matériel", "Accéder à une connexion internet"],
        }
        /// Buying equipment at a social price.
        AffordableEquipment {
            label: "Acquisition de matériel informatique à prix solidaire",
            slug: "materiel-solidaire", fr: "Matériel à prix solidaire", en: "Low-cost equipment",
            also: ["S'équiper en matériel informatique"],
        }
    }
}
