//! How one comes to a place, what it costs, how one is helped.

use crate::closed::closed_list;

closed_list! {
    /// What it costs the visitor (`frais_a_charge`).
    pub enum Cost {
        /// Free.
        Free { label: "Gratuit", slug: "gratuit", fr: "Gratuit", en: "Free" }
        /// Free under conditions. A membership or a voucher is such a condition.
        FreeUnderConditions {
            label: "Gratuit sous condition",
            slug: "gratuit-sous-condition", fr: "Gratuit sous condition", en: "Free under conditions",
            also: [
                "Gratuit sous conditions",
                "Adhésion",
                "Adhésion : L'accès au lieu et/ou à ses services nécessite d'y adhérer",
                "Accepte le Pass numérique",
                "Accepte le Pass numérique : Il est possible d'utiliser un Pass numérique pour accéder au lieu",
            ],
        }
        /// At a price.
        Paid { label: "Payant", slug: "payant", fr: "Payant", en: "Paid" }
    }
}

closed_list! {
    /// How one gets help there (`modalites_acces`).
    pub enum Access {
        /// Walk in.
        WalkIn { label: "Se présenter", slug: "se-presenter", fr: "Sur place", en: "Walk in" }
        /// Call.
        Call { label: "Téléphoner", slug: "telephoner", fr: "Par téléphone", en: "By phone" }
        /// Write.
        Mail {
            label: "Contacter par mail",
            slug: "ecrire", fr: "Par courriel", en: "By e-mail",
            also: ["Contacter par e-mail", "Contacter par courriel", "Envoyer un mail"],
        }
        /// Book online.
        Booking {
            label: "Prendre un RDV en ligne",
            slug: "rendez-vous", fr: "Rendez-vous en ligne", en: "Book online",
            also: ["Prendre un rendez-vous en ligne", "Prendre rendez-vous en ligne"],
        }
        /// The place does not receive the public.
        NoPublic {
            label: "Ce lieu n'accueille pas de public",
            slug: "sans-accueil", fr: "Pas d’accueil du public", en: "Not open to the public",
        }
        /// A professional sends a referral sheet.
        Referral {
            label: "Envoyer un mail avec une fiche de prescription",
            slug: "prescription", fr: "Sur orientation", en: "By referral",
        }
    }
}

closed_list! {
    /// How one is helped (`modalites_accompagnement`).
    pub enum Support {
        /// On one's own, with the equipment of the place.
        Autonomous {
            label: "En autonomie",
            slug: "en-autonomie", fr: "En autonomie", en: "On your own",
            also: ["Seul", "Seul : j'ai accès à du matériel et une connexion"],
        }
        /// One to one.
        Individual {
            label: "Accompagnement individuel",
            slug: "individuel", fr: "Accompagnement individuel", en: "One to one",
            also: [
                "Avec de l'aide",
                "Avec de l'aide : je suis accompagné seul dans l'usage du numérique",
                "A ma place",
                "A ma place : une personne habilitée fait les démarches à ma place",
            ],
        }
        /// In a group workshop.
        Workshop {
            label: "Dans un atelier collectif",
            slug: "atelier", fr: "Atelier collectif", en: "Group workshop",
            also: ["Dans un atelier", "Dans un atelier : j'apprends collectivement à utiliser le numérique"],
        }
        /// From a distance.
        Remote { label: "À distance", slug: "a-distance", fr: "À distance", en: "Remote" }
    }
}

closed_list! {
    /// Whether the place moves (`itinerance`).
    pub enum Mobility {
        /// It goes from place to place.
        Itinerant { label: "Itinérant", slug: "itinerant", fr: "Itinérant", en: "Mobile" }
        /// It stays where it is.
        Fixed { label: "Fixe", slug: "fixe", fr: "Fixe", en: "Fixed" }
    }
}
