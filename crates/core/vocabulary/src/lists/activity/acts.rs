//! What happened in an act of help: kinds, themes, means, what comes next.
//!
//! Codes and labels are those of La Coop de la médiation numérique (version of 2026-06-30), to the letter, so that its files
//! and its API are read and written without loss. Values of our own are marked.

use crate::closed::closed_list;

closed_list! {
    /// What kind of activity is told. La Coop knows the first two; the others are ours.
    pub enum ActivityKind {
        /// One person is helped.
        Individual {
            label: "Accompagnement individuel", code: "individuel",
            slug: "individuel", fr: "Une personne", en: "One person",
        }
        /// Several people learn together.
        Workshop {
            label: "Atelier collectif", code: "collectif",
            slug: "collectif", fr: "Un groupe", en: "A group",
        }
        /// Ours: people came and used the place by themselves; only their number is told.
        OpenAccess {
            label: "Accès libre", code: "acces_libre",
            slug: "acces-libre", fr: "Accès libre", en: "Open access",
        }
        /// Work for the network rather than with the public: animation, event, partnership.
        Coordination {
            label: "Coordination", code: "coordination",
            slug: "coordination", fr: "Coordination", en: "Coordination",
        }
    }
}

closed_list! {
    /// What an act of help was about: nineteen themes of digital mediation, then eleven of procedures.
    ///
    /// The eleven hold only beside [`Theme::Procedures`].
    pub enum Theme {
        /// Taking stock of what someone can do.
        Assessment {
            label: "Diagnostic numérique", code: "diagnostic_numerique",
            slug: "diagnostic-numerique", fr: "Faire le point", en: "Taking stock",
        }
        /// Getting to know a device.
        Devices {
            label: "Prendre en main du matériel", code: "prendre_en_main_du_materiel",
            slug: "prendre-en-main-du-materiel", fr: "Matériel", en: "Devices",
        }
        /// Keeping a device in order.
        Maintenance {
            label: "Maintenance de matériel", code: "maintenance_de_materiel",
            slug: "maintenance-de-materiel", fr: "Entretien", en: "Maintenance",
        }
        /// Keeping one’s files and pictures.
        Contents {
            label: "Gérer ses contenus numériques", code: "gere_ses_contenus_numeriques",
            slug: "gere-ses-contenus-numeriques", fr: "Fichiers, photos", en: "Files and pictures",
        }
        /// Finding one’s way on the web.
        Browsing {
            label: "Navigation sur internet", code: "navigation_sur_internet",
            slug: "navigation-sur-internet", fr: "Internet", en: "Internet",
        }
        /// Mail.
        Email {
            label: "E-mail", code: "email",
            slug: "email", fr: "Courriels", en: "E-mail",
        }
        /// Texts and tables.
        Office {
            label: "Bureautique", code: "bureautique",
            slug: "bureautique", fr: "Bureautique", en: "Office",
        }
        /// Social networks.
        SocialNetworks {
            label: "Réseaux sociaux communication", code: "reseaux_sociaux",
            slug: "reseaux-sociaux", fr: "Réseaux sociaux", en: "Social networks",
        }
        /// Health.
        Health {
            label: "Santé", code: "sante",
            slug: "sante", fr: "Santé", en: "Health",
        }
        /// Banking and buying online.
        Banking {
            label: "Banque et achats en ligne", code: "banque_et_achats_en_ligne",
            slug: "banque-et-achats-en-ligne", fr: "Banque, achats", en: "Banking and shopping",
        }
        /// Helping someone in their trade.
        Professionals {
            label: "Accompagner un professionnel", code: "entrepreneuriat",
            slug: "entrepreneuriat", fr: "Entreprise", en: "Business",
        }
        /// Finding work.
        Employment {
            label: "Insertion professionnelle", code: "insertion_professionnelle",
            slug: "insertion-professionnelle", fr: "Travail", en: "Work",
        }
        /// Safety.
        Safety {
            label: "Prévention en sécurité numérique", code: "securite_numerique",
            slug: "securite-numerique", fr: "Arnaques, sécurité", en: "Safety",
        }
        /// Parenting.
        Parenting {
            label: "Parentalité", code: "parentalite",
            slug: "parentalite", fr: "Parentalité", en: "Parenting",
        }
        /// School.
        Schooling {
            label: "Scolarité et numérique", code: "scolarite_et_numerique",
            slug: "scolarite-et-numerique", fr: "Scolarité", en: "School",
        }
        /// Making things.
        Making {
            label: "Créer avec le numérique", code: "creer_avec_le_numerique",
            slug: "creer-avec-le-numerique", fr: "Créer", en: "Making",
        }
        /// Understanding the digital world.
        Culture {
            label: "Culture numérique", code: "culture_numerique",
            slug: "culture-numerique", fr: "Culture numérique", en: "Digital culture",
        }
        /// Artificial intelligence.
        ArtificialIntelligence {
            label: "Intelligence artificielle (IA)", code: "intelligence_artificielle",
            slug: "intelligence-artificielle", fr: "IA", en: "AI",
        }
        /// Administrative procedures: opens the eleven themes below.
        Procedures {
            label: "Aide aux démarches administratives", code: "aide_aux_demarches_administratives",
            slug: "aide-aux-demarches-administratives", fr: "Démarche", en: "Procedures",
        }
        /// Papers, elections, citizenship.
        Papers {
            label: "Papiers - Élections - Citoyenneté", code: "papiers_elections_citoyennete",
            slug: "papiers-elections-citoyennete", fr: "Papiers, élections", en: "Papers, elections",
        }
        /// Family, schooling.
        FamilyProcedures {
            label: "Famille - Scolarité", code: "famille_scolarite",
            slug: "famille-scolarite", fr: "Famille, école", en: "Family, school",
        }
        /// Social and health rights.
        SocialProcedures {
            label: "Social - Santé", code: "social_sante",
            slug: "social-sante", fr: "Droits, santé", en: "Social, health",
        }
        /// Work, training, business.
        WorkProcedures {
            label: "Travail - Formation - Entreprise", code: "travail_formation",
            slug: "travail-formation", fr: "Emploi, formation", en: "Work, training",
        }
        /// Housing.
        Housing {
            label: "Logement", code: "logement",
            slug: "logement", fr: "Logement", en: "Housing",
        }
        /// Transport.
        Transport {
            label: "Transports - Mobilité", code: "transports_mobilite",
            slug: "transports-mobilite", fr: "Transports", en: "Transport",
        }
        /// Money, taxes.
        Taxes {
            label: "Argent - Impôts", code: "argent_impots",
            slug: "argent-impots", fr: "Impôts, argent", en: "Taxes, money",
        }
        /// Justice.
        Justice {
            label: "Justice", code: "justice",
            slug: "justice", fr: "Justice", en: "Justice",
        }
        /// Foreigners, Europe.
        Foreigners {
            label: "Étrangers - Europe", code: "etrangers_europe",
            slug: "etrangers-europe", fr: "Étrangers, Europe", en: "Foreigners, Europe",
        }
        /// Leisure, sports, culture.
        Leisure {
            label: "Loisirs - Sports - Culture", code: "loisirs_sports_culture",
            slug: "loisirs-sports-culture", fr: "Loisirs, sports", en: "Leisure, sports",
        }
        /// Associations.
        Associations {
            label: "Associations", code: "associations",
            slug: "associations", fr: "Associations", en: "Associations",
        }
    }
}

impl Theme {
    /// Whether the theme is one of the eleven of administrative procedures.
    pub fn is_procedure(self) -> bool {
        self > Self::Procedures
    }
}

closed_list! {
    /// Where an act of help took place ("canal").
    pub enum Setting {
        /// In the place where the professional works.
        Place {
            label: "Lieu d’activité", code: "lieu_activite",
            slug: "lieu-activite", fr: "Dans le lieu", en: "In the place",
        }
        /// At the home of the person.
        Home {
            label: "À domicile", code: "domicile",
            slug: "domicile", fr: "À domicile", en: "At home",
        }
        /// At a distance.
        Remote {
            label: "À distance", code: "a_distance",
            slug: "a-distance", fr: "À distance", en: "At a distance",
        }
        /// Somewhere else.
        Elsewhere {
            label: "Autre lieu", code: "autre",
            slug: "autre", fr: "Ailleurs", en: "Elsewhere",
        }
    }
}

closed_list! {
    /// What was used.
    pub enum Equipment {
        /// Computer.
        Computer {
            label: "Ordinateur", code: "ordinateur",
            slug: "ordinateur", fr: "Ordinateur", en: "Computer",
        }
        /// Telephone.
        Phone {
            label: "Téléphone", code: "telephone",
            slug: "telephone", fr: "Téléphone", en: "Phone",
        }
        /// Tablet.
        Tablet {
            label: "Tablette", code: "tablette",
            slug: "tablette", fr: "Tablette", en: "Tablet",
        }
        /// Something else.
        Other {
            label: "Autre", code: "autre",
            slug: "autre", fr: "Autre", en: "Other",
        }
        /// Nothing.
        None {
            label: "Pas de matériel", code: "aucun",
            slug: "aucun", fr: "Aucun", en: "None",
        }
    }
}

closed_list! {
    /// How far the person did it alone.
    pub enum Autonomy {
        /// Guided all along.
        Guided {
            label: "Avec guidage", code: "entierement_accompagne",
            slug: "entierement-accompagne", fr: "Avec de l’aide", en: "With help",
        }
        /// Alone, helped where needed.
        PartlyAlone {
            label: "Autonome avec guidage en cas de besoin", code: "partiellement_autonome",
            slug: "partiellement-autonome", fr: "Un peu d’aide", en: "With a little help",
        }
        /// Alone.
        Alone {
            label: "Autonome", code: "autonome",
            slug: "autonome", fr: "Sans aide", en: "Alone",
        }
    }
}

closed_list! {
    /// Level of a workshop.
    pub enum WorkshopLevel {
        /// Beginner.
        Beginner {
            label: "Débutant", code: "debutant",
            slug: "debutant", fr: "Débutant", en: "Beginner",
        }
        /// Intermediate.
        Intermediate {
            label: "Intermédiaire", code: "intermediaire",
            slug: "intermediaire", fr: "Intermédiaire", en: "Intermediate",
        }
        /// Advanced.
        Advanced {
            label: "Avancé", code: "avance",
            slug: "avance", fr: "Avancé", en: "Advanced",
        }
    }
}

closed_list! {
    /// Where a person was sent on to.
    pub enum Redirection {
        /// Town hall, prefecture…
        Administration {
            label: "Administration (mairie, préfecture…)", code: "administration",
            slug: "administration", fr: "Administration", en: "Administration",
        }
        /// Another place of digital mediation.
        DigitalMediation {
            label: "Autre structure de médiation numérique", code: "mediation_numerique",
            slug: "mediation-numerique", fr: "Autre lieu de médiation", en: "Another place",
        }
        /// The body in charge of the procedure.
        Operator {
            label: "Opérateur ou organisme en charge de la démarche administrative", code: "operateur_ou_organisme_en_charge",
            slug: "operateur-ou-organisme-en-charge", fr: "Organisme de la démarche", en: "Body in charge",
        }
        /// Social help.
        SocialHelp {
            label: "Structure d’aide sociale (maison des solidarités, centre social…)", code: "aide_sociale",
            slug: "aide-sociale", fr: "Aide sociale", en: "Social help",
        }
        /// Help to find work.
        Employment {
            label: "Structure d’insertion professionnelle (France Travail, mission locale, chambre de commerce…)", code: "insertion_professionnelle",
            slug: "insertion-professionnelle", fr: "Aide à l’emploi", en: "Employment help",
        }
        /// Help with procedures (France Services…).
        ProcedureHelp {
            label: "Structure d’aide aux démarches administratives (France Services…)", code: "aide_aux_demarches_administratives",
            slug: "aide-aux-demarches-administratives", fr: "France Services…", en: "Procedure help",
        }
        /// Somewhere else.
        Other {
            label: "Autre", code: "autre",
            slug: "autre", fr: "Autre", en: "Other",
        }
    }
}
