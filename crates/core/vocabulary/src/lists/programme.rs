//! National programmes that a place belongs to, and labels of training.

use crate::closed::closed_list;

closed_list! {
    /// National programmes (`dispositif_programmes_nationaux`).
    pub enum Programme {
        /// Authorised helpers who act on behalf of a person.
        AidantsConnect {
            label: "Aidants Connect", slug: "aidants-connect", fr: "Aidants Connect", en: "Aidants Connect",
        }
        /// Reference digital libraries.
        DigitalLibrary {
            label: "Bibliothèques numérique de référence",
            slug: "bibliotheques-numeriques", fr: "Bibliothèque numérique", en: "Digital library",
            also: ["Bibliothèques numériques de référence"],
        }
        /// PIX certification centre.
        Pix { label: "Certification PIX", slug: "pix", fr: "PIX", en: "PIX certification" }
        /// State-funded digital advisers.
        DigitalAdvisers {
            label: "Conseillers numériques",
            slug: "conseillers-numeriques", fr: "Conseiller numérique", en: "Digital adviser",
            also: ["Conseiller numérique", "Conseillers numériques France Services", "CNFS"],
        }
        /// Emmaüs Connect.
        EmmausConnect {
            label: "Emmaüs Connect", slug: "emmaus-connect", fr: "Emmaüs Connect", en: "Emmaüs Connect",
        }
        /// One-stop shops of the State.
        FranceServices {
            label: "France Services",
            slug: "france-services", fr: "France Services", en: "France Services", also: ["France service"],
        }
        /// Schools of the digital professions.
        GrandeEcole {
            label: "Grande école du numérique",
            slug: "grande-ecole-du-numerique", fr: "Grande École du Numérique", en: "Grande École du Numérique",
            also: ["Grandes écoles du numérique"],
        }
        /// Red Cross.
        RedCross { label: "La Croix Rouge", slug: "croix-rouge", fr: "Croix-Rouge", en: "Red Cross", also: ["Croix Rouge"] }
        /// Digital access point of the family allowance fund.
        CafPoint {
            label: "Point d'accès numérique CAF",
            slug: "point-caf", fr: "Point numérique CAF", en: "CAF access point",
            also: ["Point relais CAF"],
        }
        /// Youth workers present online.
        PromeneursDuNet {
            label: "Promeneurs du net", slug: "promeneurs-du-net", fr: "Promeneurs du Net", en: "Promeneurs du Net",
        }
        /// Relay of Emmaüs Connect.
        DigitalRelay {
            label: "Relais numérique (Emmaüs Connect)",
            slug: "relais-numerique", fr: "Relais numérique", en: "Digital relay",
        }
    }
}

closed_list! {
    /// Training followed and labels received (`formations_labels`).
    ///
    /// The pattern of the standard writes `Étapes numériques(La Poste)`, without the space that its own
    /// prose and the national library have. The label here is the pattern's, so that what we publish
    /// passes the validator; both are read.
    pub enum TrainingLabel {
        /// Trained for the national health record.
        HealthRecord {
            label: "Formé à « Mon Espace Santé »",
            slug: "mon-espace-sante", fr: "Mon Espace Santé", en: "Mon Espace Santé (health record)",
        }
        /// Trained to detect reading difficulties.
        Duplex {
            label: "Formé à « DUPLEX » (illettrisme)",
            slug: "duplex", fr: "DUPLEX (illettrisme)", en: "DUPLEX (reading difficulties)",
        }
        /// Network of Bourgogne-Franche-Comté.
        Arnia {
            label: "Arnia/MedNum BFC (Bourgogne-Franche-Comté)",
            slug: "arnia", fr: "Arnia/MedNum BFC", en: "Arnia/MedNum BFC",
        }
        /// Reuse of equipment in Normandie.
        NormandyReuse {
            label: "Collectif ressources et acteurs réemploi (Normandie)",
            slug: "reemploi-normandie", fr: "Réemploi Normandie", en: "Reuse network of Normandy",
        }
        /// Digital stops of La Poste.
        DigitalStops {
            label: "Étapes numériques(La Poste)",
            slug: "etapes-numeriques", fr: "Étape numérique (La Poste)", en: "Digital stop (La Poste)",
        }
        /// Third places that serve their territory.
        FabriqueDeTerritoire {
            label: "Fabriques de Territoire",
            slug: "fabriques-de-territoire", fr: "Fabrique de Territoire", en: "Fabrique de Territoire",
            also: ["Fabrique de Territoire"],
        }
        /// Network of the Drôme.
        Eclaireurs {
            label: "Les Éclaireurs du numérique (Drôme)",
            slug: "eclaireurs-du-numerique", fr: "Éclaireurs du numérique", en: "Éclaireurs du numérique",
        }
        /// Digital safe of the Métropole de Lyon.
        MesPapiers {
            label: "Mes Papiers (Métropole de Lyon)", slug: "mes-papiers", fr: "Mes Papiers", en: "Mes Papiers",
        }
        /// Reconditioned computers.
        Ordi30 { label: "ORDI 3.0", slug: "ordi-3-0", fr: "ORDI 3.0", en: "ORDI 3.0" }
        /// Regional label of Provence-Alpes-Côte d'Azur.
        SudLabs { label: "SUD LABS (PACA)", slug: "sud-labs", fr: "SUD LABS", en: "SUD LABS", also: ["SUD LABS"] }
    }
}
