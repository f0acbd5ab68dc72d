//! Work for the network: animations, events, partnerships.

use crate::closed::closed_list;

closed_list! {
    /// What kind of work for the network.
    pub enum CoordinationKind {
        /// Leading a group of professionals.
        Animation {
            label: "Animation", code: "animation",
            slug: "animation", fr: "Animation", en: "Network meeting",
        }
        /// An event.
        Event {
            label: "Évènement", code: "evenement",
            slug: "evenement", fr: "Évènement", en: "Event",
        }
        /// A partnership.
        Partnership {
            label: "Partenariat", code: "partenariat",
            slug: "partenariat", fr: "Partenariat", en: "Partnership",
        }
    }
}

closed_list! {
    /// Kind of an animation.
    pub enum AnimationKind {
        /// Assembly.
        Assembly {
            label: "Assemblée", code: "assemblee",
            slug: "assemblee", fr: "Assemblée", en: "Assembly",
        }
        /// Committee.
        Committee {
            label: "Comité", code: "comite",
            slug: "comite", fr: "Comité", en: "Committee",
        }
        /// Working group.
        WorkingGroup {
            label: "Groupe de travail", code: "groupe_de_travail",
            slug: "groupe-de-travail", fr: "Groupe de travail", en: "Working group",
        }
        /// Exchange.
        Exchange {
            label: "Échange", code: "echange",
            slug: "echange", fr: "Échange", en: "Exchange",
        }
        /// Coordination meeting.
        CoordinationMeeting {
            label: "Réunion de coordination", code: "reunion_coordination",
            slug: "reunion-coordination", fr: "Réunion de coordination", en: "Coordination meeting",
        }
        /// Webinar.
        Webinar {
            label: "Webinaire", code: "webinaire",
            slug: "webinaire", fr: "Webinaire", en: "Webinar",
        }
        /// Another kind.
        Other {
            label: "Autre", code: "autre",
            slug: "autre", fr: "Autre", en: "Other",
        }
    }
}

closed_list! {
    /// Who wanted it.
    pub enum Initiative {
        /// One’s own idea.
        Own {
            label: "Intervention à mon initiative", code: "initiative",
            slug: "initiative", fr: "À mon initiative", en: "My own idea",
        }
        /// An answer to a need.
        Request {
            label: "Réponse à un besoin/une problématique", code: "demande",
            slug: "demande", fr: "À la demande", en: "On request",
        }
    }
}

closed_list! {
    /// What an animation was about.
    pub enum AnimationTheme {
        /// Sharing practice.
        Sharing {
            label: "Partage", code: "partage",
            slug: "partage", fr: "Partage", en: "Sharing",
        }
        /// The network.
        Network {
            label: "Réseau", code: "reseau",
            slug: "reseau", fr: "Réseau", en: "Network",
        }
        /// Support.
        Support {
            label: "Soutien", code: "soutien",
            slug: "soutien", fr: "Soutien", en: "Support",
        }
        /// The trade.
        Professional {
            label: "Métier", code: "professionnel",
            slug: "professionnel", fr: "Métier", en: "The trade",
        }
        /// Human resources.
        HumanResources {
            label: "RH", code: "rh",
            slug: "rh", fr: "RH", en: "Human resources",
        }
        /// Something else.
        Other {
            label: "Autre", code: "autre",
            slug: "autre", fr: "Autre", en: "Other",
        }
    }
}

closed_list! {
    /// Kind of an event.
    pub enum EventKind {
        /// For everyone.
        GeneralPublic {
            label: "Grand public", code: "grand_public",
            slug: "grand-public", fr: "Grand public", en: "General public",
        }
        /// National.
        National {
            label: "National", code: "national",
            slug: "national", fr: "National", en: "National",
        }
        /// About digital inclusion.
        DigitalInclusion {
            label: "Inclusion numérique", code: "inclusion_numerique",
            slug: "inclusion-numerique", fr: "Inclusion numérique", en: "Digital inclusion",
        }
        /// A local NEC.
        LocalNec {
            label: "NEC local", code: "nec_local",
            slug: "nec-local", fr: "NEC local", en: "Local NEC",
        }
        /// Another kind.
        Other {
            label: "Autre", code: "autre",
            slug: "autre", fr: "Autre", en: "Other",
        }
    }
}

closed_list! {
    /// Who organises, or takes part.
    pub enum Organizer {
        /// One’s own body.
        OwnBody {
            label: "Ma structure", code: "ma_structure",
            slug: "ma-structure", fr: "Ma structure", en: "My own body",
        }
        /// Commune.
        Commune {
            label: "Commune", code: "commune",
            slug: "commune", fr: "Commune", en: "Commune",
        }
        /// Intercommunalité.
        Epci {
            label: "Intercommunalité", code: "epci",
            slug: "epci", fr: "Intercommunalité", en: "Intercommunalité",
        }
        /// Département.
        Departement {
            label: "Département", code: "departement",
            slug: "departement", fr: "Département", en: "Département",
        }
        /// Région.
        Region {
            label: "Région", code: "region",
            slug: "region", fr: "Région", en: "Région",
        }
        /// Association.
        Association {
            label: "Association", code: "association",
            slug: "association", fr: "Association", en: "Association",
        }
        /// Company.
        Company {
            label: "Entreprise", code: "entreprise",
            slug: "entreprise", fr: "Entreprise", en: "Company",
        }
        /// Hub.
        Hub {
            label: "Hub", code: "hub",
            slug: "hub", fr: "Hub", en: "Hub",
        }
        /// The State.
        State {
            label: "État", code: "etat",
            slug: "etat", fr: "État", en: "State",
        }
        /// Grouping.
        Grouping {
            label: "Groupement", code: "groupement",
            slug: "groupement", fr: "Groupement", en: "Grouping",
        }
        /// Another.
        Other {
            label: "Autre", code: "autre",
            slug: "autre", fr: "Autre", en: "Other",
        }
    }
}

closed_list! {
    /// Level that it concerns.
    pub enum TerritorialLevel {
        /// Commune.
        Communal {
            label: "Communal", code: "communal",
            slug: "communal", fr: "Communal", en: "Commune",
        }
        /// Intercommunalité.
        Intercommunal {
            label: "Intercommunal", code: "intercommunal",
            slug: "intercommunal", fr: "Intercommunal", en: "Intercommunalité",
        }
        /// Département.
        Departmental {
            label: "Départemental", code: "departemental",
            slug: "departemental", fr: "Départemental", en: "Département",
        }
        /// Région.
        Regional {
            label: "Régional", code: "regional",
            slug: "regional", fr: "Régional", en: "Région",
        }
        /// The whole country.
        National {
            label: "National", code: "national",
            slug: "national", fr: "National", en: "National",
        }
    }
}

closed_list! {
    /// What a partnership is for.
    pub enum PartnershipNature {
        /// Path of a user.
        UserPath {
            label: "Parcours des usagers", code: "parcours_usager",
            slug: "parcours-usager", fr: "Parcours des usagers", en: "Users’ path",
        }
        /// A grant.
        Grant {
            label: "Subvention", code: "subvention",
            slug: "subvention", fr: "Subvention", en: "Grant",
        }
        /// Coordination of a département.
        DepartmentalCoordination {
            label: "Coordination départementale", code: "coordination_departementale",
            slug: "coordination-departementale", fr: "Coordination départementale", en: "Coordination of a département",
        }
        /// Meeting an elected official.
        ElectedOfficial {
            label: "Rencontre d’un élu", code: "rdv_elu",
            slug: "rdv-elu", fr: "Rencontre d’un élu", en: "Meeting an elected official",
        }
        /// Something else.
        Other {
            label: "Autre", code: "autre",
            slug: "autre", fr: "Autre", en: "Other",
        }
    }
}
