//! The families of skills.

use crate::closed::closed_list;

closed_list! {
    /// A family of skills: what a project of citizens needs, from listening to telling.
    pub enum SkillFamily {
        /// Hearing what people lack.
        Listening {
            label: "Recueil du besoin et enquête", slug: "ecoute", fr: "Écouter, enquêter",
            en: "Listening, surveys",
        }
        /// Leading groups.
        Facilitation { label: "Animation et facilitation", slug: "animation", fr: "Animer", en: "Facilitation" }
        /// Shaping what people use, so that all can.
        Design {
            label: "Design et accessibilité", slug: "design", fr: "Design, accessibilité",
            en: "Design, accessibility",
        }
        /// Words: plain, translated, signed.
        Writing {
            label: "Rédaction, facile à lire, traduction", slug: "redaction", fr: "Écrire, traduire",
            en: "Writing, translation",
        }
        /// What shows in a browser.
        Web { label: "Développement web", slug: "web", fr: "Sites web", en: "Websites" }
        /// What runs behind.
        Code {
            label: "Programmation et interfaces", slug: "programmation", fr: "Programmation", en: "Programming",
        }
        /// What runs on a telephone.
        Mobile { label: "Applications mobiles", slug: "mobile", fr: "Applis mobiles", en: "Mobile apps" }
        /// Data.
        Data { label: "Données", slug: "donnees", fr: "Données", en: "Data" }
        /// Maps.
        Maps {
            label: "Cartographie et géomatique", slug: "cartographie", fr: "Cartographie", en: "Maps",
        }
        /// Data that can be seen.
        Dataviz {
            label: "Visualisation de données", slug: "datavisualisation", fr: "Datavisualisation",
            en: "Data visualisation",
        }
        /// Things that can be touched.
        Hardware {
            label: "Matériel libre et capteurs", slug: "materiel", fr: "Matériel, capteurs",
            en: "Hardware, sensors",
        }
        /// What keeps it running, safe, and lawful with people’s data.
        Hosting {
            label: "Hébergement, sécurité, données personnelles", slug: "hebergement",
            fr: "Hébergement, sécurité", en: "Hosting, security",
        }
        /// Rights and licences.
        Law { label: "Droit et licences", slug: "droit", fr: "Droit, licences", en: "Law, licences" }
        /// What holds a project together, and makes it known.
        Project {
            label: "Projet, communication, documentation", slug: "projet", fr: "Projet, communication",
            en: "Projects, communication",
        }
    }
}
