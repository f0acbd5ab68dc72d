//! What citizen developers make.

use crate::closed::closed_list;

closed_list! {
    /// What a project makes. The six examples of the founding document are each of one of these kinds.
    pub enum Makes {
        /// A map.
        Map { label: "Une carte", slug: "carte", fr: "Carte", en: "Map" }
        /// A discovery trail.
        Trail { label: "Un parcours de découverte", slug: "parcours", fr: "Parcours", en: "Trail" }
        /// An inventory of records, with pictures.
        Inventory { label: "Un inventaire", slug: "inventaire", fr: "Inventaire", en: "Inventory" }
        /// An index to search.
        Index { label: "Un répertoire", slug: "repertoire", fr: "Répertoire", en: "Index" }
        /// A survey that inhabitants lead.
        Survey { label: "Un relevé citoyen", slug: "releve", fr: "Relevé citoyen", en: "Citizens’ survey" }
        /// A website.
        Website { label: "Un site", slug: "site", fr: "Site", en: "Website" }
        /// An application.
        App { label: "Une application", slug: "application", fr: "Application", en: "Application" }
        /// Data that can be seen.
        Dataviz { label: "Une visualisation de données", slug: "visualisation", fr: "Visualisation", en: "Visualisation" }
        /// An open dataset.
        Dataset { label: "Un jeu de données", slug: "donnees", fr: "Données", en: "Dataset" }
        /// Something else.
        Other { label: "Autre chose", slug: "autre", fr: "Autre chose", en: "Something else" }
    }
}
