//! What an agenda announces: kinds of events, ways to come, ways to join, welcome, languages.

use crate::closed::closed_list;

closed_list! {
    /// What is announced.
    pub enum AgendaKind {
        /// Several people learn together.
        Workshop { label: "Atelier", slug: "atelier", fr: "Atelier", en: "Workshop" }
        /// Somebody is there at fixed hours and receives whoever comes.
        DropIn { label: "Permanence", slug: "permanence", fr: "Permanence", en: "Drop-in" }
        /// A training, of one or several sessions.
        Training { label: "Formation", slug: "formation", fr: "Formation", en: "Training" }
        /// An animation of a territory.
        TerritorialEvent {
            label: "Animation territoriale", slug: "animation", fr: "Animation", en: "Local event",
        }
        /// Inhabitants, developers and associations make a service together.
        CocreationWorkshop {
            label: "Atelier de co-création", slug: "co-creation", fr: "Co-création", en: "Co-creation",
        }
        /// A round table: elected officials, professionals, inhabitants.
        RoundTable { label: "Table ronde", slug: "table-ronde", fr: "Table ronde", en: "Round table" }
        /// Something else.
        Other { label: "Autre rendez-vous", slug: "autre", fr: "Autre", en: "Other" }
    }
}

closed_list! {
    /// How people take part.
    pub enum Venue {
        /// In a place.
        OnSite { label: "Sur place", slug: "sur-place", fr: "Sur place", en: "On site" }
        /// Online only.
        Online { label: "En ligne", slug: "en-ligne", fr: "En ligne", en: "Online" }
        /// Either.
        Both {
            label: "Sur place ou en ligne", slug: "les-deux", fr: "Sur place ou en ligne", en: "On site or online",
        }
    }
}

closed_list! {
    /// How people join.
    pub enum Joining {
        /// Anybody comes.
        Open {
            label: "Sans inscription", slug: "libre", fr: "Sans inscription", en: "No registration",
        }
        /// A place is kept through the site.
        Registration {
            label: "Sur inscription", slug: "inscription", fr: "Sur inscription", en: "On registration",
        }
        /// A place is kept by telephone.
        Phone {
            label: "Inscription par téléphone", slug: "telephone", fr: "Par téléphone", en: "By telephone",
        }
    }
}

closed_list! {
    /// How a session welcomes people.
    pub enum Welcome {
        /// Wheelchairs get in.
        Wheelchair {
            label: "Accessible en fauteuil roulant", slug: "fauteuil",
            fr: "Fauteuil roulant", en: "Wheelchair",
        }
        /// Sign language.
        SignLanguage {
            label: "Interprété en langue des signes", slug: "langue-des-signes",
            fr: "Langue des signes", en: "Sign language",
        }
        /// A loop for hearing aids.
        HearingLoop {
            label: "Boucle pour appareil auditif", slug: "boucle-auditive",
            fr: "Boucle auditive", en: "Hearing loop",
        }
        /// Easy words.
        EasyLanguage {
            label: "Mots faciles à comprendre", slug: "facile-a-comprendre",
            fr: "Mots faciles", en: "Easy language",
        }
        /// For people who have never used a computer.
        Beginners {
            label: "Ouvert aux grands débutants", slug: "debutants", fr: "Grands débutants", en: "Beginners",
        }
        /// Computers are lent during the session.
        EquipmentLent {
            label: "Matériel prêté sur place", slug: "materiel-prete", fr: "Matériel prêté", en: "Equipment lent",
        }
        /// Children are looked after.
        Childcare {
            label: "Garde d’enfants sur place", slug: "garde-d-enfants", fr: "Garde d’enfants", en: "Childcare",
        }
    }
}

closed_list! {
    /// The language in which a session is held.
    pub enum SpokenLanguage {
        /// French.
        French { label: "Français", code: "fr", slug: "francais", fr: "Français", en: "French" }
        /// English.
        English { label: "Anglais", code: "en", slug: "anglais", fr: "Anglais", en: "English" }
        /// Arabic.
        Arabic { label: "Arabe", code: "ar", slug: "arabe", fr: "Arabe", en: "Arabic" }
        /// Spanish.
        Spanish { label: "Espagnol", code: "es", slug: "espagnol", fr: "Espagnol", en: "Spanish" }
        /// Italian.
        Italian { label: "Italien", code: "it", slug: "italien", fr: "Italien", en: "Italian" }
        /// Portuguese.
        Portuguese { label: "Portugais", code: "pt", slug: "portugais", fr: "Portugais", en: "Portuguese" }
        /// Turkish.
        Turkish { label: "Turc", code: "tr", slug: "turc", fr: "Turc", en: "Turkish" }
        /// Ukrainian.
        Ukrainian { label: "Ukrainien", code: "uk", slug: "ukrainien", fr: "Ukrainien", en: "Ukrainian" }
        /// French sign language.
        FrenchSign {
            label: "Langue des signes française", code: "fsl", slug: "lsf", fr: "LSF", en: "French Sign Language",
        }
        /// Another one: the description says which.
        Other { label: "Autre langue", code: "mul", slug: "autre", fr: "Autre langue", en: "Another language" }
    }
}
