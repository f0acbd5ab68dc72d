//! What a need is about: policy areas, kinds, spheres of life, whom it concerns.

use crate::closed::closed_list;

closed_list! {
    /// A policy area. The first six are the competences of a region that the founding document names.
    pub enum PolicyArea {
        /// Buses, trains, roads.
        Transport { label: "Transports", slug: "transports", fr: "Transports", en: "Transport" }
        /// Secondary schools.
        Lycees { label: "Lycées", slug: "lycees", fr: "Lycées", en: "Secondary schools" }
        /// Vocational training.
        Training { label: "Formation", slug: "formation", fr: "Formation", en: "Training" }
        /// Employment.
        Employment { label: "Emploi", slug: "emploi", fr: "Emploi", en: "Employment" }
        /// Economic development.
        Economy {
            label: "Développement économique", slug: "developpement-economique", fr: "Économie", en: "Economy",
        }
        /// Sustainable development.
        Sustainability {
            label: "Développement durable", slug: "developpement-durable", fr: "Développement durable",
            en: "Sustainability",
        }
        /// Health and care.
        Health { label: "Santé", slug: "sante", fr: "Santé", en: "Health" }
        /// Housing.
        Housing { label: "Logement", slug: "logement", fr: "Logement", en: "Housing" }
        /// Rights, papers, relations with administrations.
        Rights { label: "Droits et démarches", slug: "droits", fr: "Droits et démarches", en: "Rights and procedures" }
        /// Culture, heritage, leisure.
        Culture { label: "Culture et patrimoine", slug: "culture", fr: "Culture et patrimoine", en: "Culture and heritage" }
        /// Something else.
        Other { label: "Autre domaine", slug: "autre", fr: "Autre domaine", en: "Other area" }
    }
}

closed_list! {
    /// What would answer a need.
    pub enum NeedKind {
        /// Knowing how it works, whom to ask.
        Information {
            label: "Une information", slug: "information", fr: "Être mieux informé", en: "Being better informed",
        }
        /// Somebody who helps.
        Help { label: "De l’aide", slug: "aide", fr: "Être aidé", en: "Being helped" }
        /// Learning to do it.
        Training { label: "Une formation", slug: "formation", fr: "Apprendre à le faire", en: "Learning to do it" }
        /// A service that does not work.
        Broken {
            label: "Un service qui ne marche pas", slug: "ne-marche-pas", fr: "Que le service marche",
            en: "A service that works",
        }
        /// Something that does not exist.
        Build {
            label: "Quelque chose à construire", slug: "a-construire", fr: "Quelque chose qui n’existe pas",
            en: "Something that does not exist",
        }
    }
}

closed_list! {
    /// The four spheres of life that digital change reaches.
    pub enum Sphere {
        /// At home.
        Home { label: "À la maison", slug: "maison", fr: "À la maison", en: "At home" }
        /// At work, or looking for it.
        Work { label: "Au travail", slug: "travail", fr: "Au travail", en: "At work" }
        /// In public space.
        PublicSpace {
            label: "Dans l’espace public", slug: "espace-public", fr: "Dans l’espace public", en: "In public space",
        }
        /// Body and health.
        Body { label: "Dans notre corps", slug: "corps", fr: "Pour la santé", en: "For one’s health" }
    }
}

closed_list! {
    /// Whom a need concerns.
    pub enum NeedAudience {
        /// Anybody.
        Everyone { label: "Tout le monde", slug: "tous", fr: "Tout le monde", en: "Everyone" }
        /// People who look for work.
        JobSeekers {
            label: "Personnes en recherche d’emploi", slug: "recherche-emploi", fr: "Qui cherche un emploi",
            en: "Job seekers",
        }
        /// Pupils and students.
        Students { label: "Élèves, étudiantes et étudiants", slug: "etudes", fr: "Qui étudie", en: "Students" }
        /// Older people.
        Seniors { label: "Personnes âgées", slug: "ages", fr: "Personnes âgées", en: "Older people" }
        /// Families.
        Families { label: "Familles", slug: "familles", fr: "Familles", en: "Families" }
        /// People with a disability.
        Disabled {
            label: "Personnes en situation de handicap", slug: "handicap", fr: "Personnes handicapées",
            en: "Disabled people",
        }
        /// Heads of companies, craftspeople.
        Companies {
            label: "Entreprises, artisanes et artisans", slug: "entreprises", fr: "Entreprises, artisanat",
            en: "Companies, crafts",
        }
        /// Associations.
        Associations { label: "Associations", slug: "associations", fr: "Associations", en: "Associations" }
        /// Elected officials.
        Officials { label: "Élues et élus", slug: "elus", fr: "Élues et élus", en: "Elected officials" }
    }
}

closed_list! {
    /// What a body is that decides, or that runs a service.
    pub enum BodyKind {
        /// A town or a village.
        Commune { label: "Commune", slug: "commune", fr: "Commune", en: "Town or village" }
        /// An intercommunality.
        Epci { label: "Intercommunalité", slug: "intercommunalite", fr: "Intercommunalité", en: "Intercommunality" }
        /// A département.
        Departement { label: "Département", slug: "departement", fr: "Département", en: "Département" }
        /// A region, or one of its services.
        Region { label: "Région", slug: "region", fr: "Région", en: "Region" }
        /// A service of the State.
        State { label: "Service de l’État", slug: "etat", fr: "Service de l’État", en: "State service" }
        /// Who runs a public service: transport, energy, telecom, health insurance.
        Operator {
            label: "Opérateur de service", slug: "operateur", fr: "Opérateur de service", en: "Service operator",
        }
        /// A company.
        Company { label: "Entreprise", slug: "entreprise", fr: "Entreprise", en: "Company" }
        /// Something else.
        Other { label: "Autre organisme", slug: "autre", fr: "Autre organisme", en: "Other body" }
    }
}
