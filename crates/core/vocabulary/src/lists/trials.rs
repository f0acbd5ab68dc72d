//! Tests of products with inhabitants: phases, who takes part, what happens, why people leave.

use crate::closed::closed_list;

closed_list! {
    /// A phase of a campaign of tests: people agree to each apart.
    pub enum TrialPhase {
        /// Telling how one does today.
        Exploration { label: "Exploration", slug: "exploration", fr: "Raconter ses habitudes", en: "Telling one’s habits" }
        /// Imagining together.
        CoDesign { label: "Co-conception", slug: "co-conception", fr: "Imaginer ensemble", en: "Imagining together" }
        /// Trying a sketch.
        Prototype { label: "Prototype", slug: "prototype", fr: "Essayer une maquette", en: "Trying a sketch" }
        /// Trying in real life.
        RealLife {
            label: "Test en conditions réelles", slug: "conditions-reelles", fr: "Essayer pour de vrai",
            en: "Trying for real",
        }
        /// Giving an opinion at the end.
        Evaluation { label: "Évaluation", slug: "evaluation", fr: "Donner son avis", en: "Giving an opinion" }
        /// Telling later what became of it.
        FollowUp { label: "Suivi", slug: "suivi", fr: "Donner des nouvelles", en: "Telling later" }
    }
}

closed_list! {
    /// Who has something tested.
    pub enum TrialTeam {
        /// A young company.
        StartUp { label: "Jeune entreprise", slug: "jeune-entreprise", fr: "Jeune entreprise", en: "Start-up" }
        /// A public body.
        Administration { label: "Administration", slug: "administration", fr: "Administration", en: "Public body" }
        /// Citizens who build something.
        Citizens { label: "Projet citoyen", slug: "projet-citoyen", fr: "Projet citoyen", en: "Citizen project" }
        /// An association.
        Association { label: "Association", slug: "association", fr: "Association", en: "Association" }
        /// A laboratory or a school.
        Research { label: "Recherche", slug: "recherche", fr: "Recherche ou école", en: "Research or school" }
    }
}

closed_list! {
    /// What testers are thanked with.
    pub enum TrialThanks {
        /// Nothing but a thank-you.
        Word { label: "Un merci", slug: "merci", fr: "Un merci, rien d’autre", en: "A thank-you, nothing else" }
        /// Travel is paid back.
        Expenses { label: "Frais de route", slug: "frais", fr: "Frais de route remboursés", en: "Travel paid back" }
        /// A present or a voucher.
        Gift { label: "Un cadeau", slug: "cadeau", fr: "Cadeau ou bon d’achat", en: "Present or voucher" }
        /// Money.
        Money { label: "Une somme d’argent", slug: "argent", fr: "Somme d’argent", en: "Money" }
    }
}

closed_list! {
    /// Age of a tester: a bracket, never a date.
    pub enum TesterAge {
        /// From 15 to 24 years.
        From15 { label: "15 à 24 ans", slug: "15-24", fr: "15 à 24 ans", en: "15 to 24" }
        /// From 25 to 39 years.
        From25 { label: "25 à 39 ans", slug: "25-39", fr: "25 à 39 ans", en: "25 to 39" }
        /// From 40 to 59 years.
        From40 { label: "40 à 59 ans", slug: "40-59", fr: "40 à 59 ans", en: "40 to 59" }
        /// From 60 to 74 years.
        From60 { label: "60 à 74 ans", slug: "60-74", fr: "60 à 74 ans", en: "60 to 74" }
        /// 75 years or more.
        From75 { label: "75 ans ou plus", slug: "75-plus", fr: "75 ans ou plus", en: "75 or older" }
    }
}

closed_list! {
    /// Comfort with digital tools, in four steps: two of the eight levels of DigComp 2.2 each.
    pub enum TesterEase {
        /// DigComp 1 and 2: foundation.
        Beginning { label: "Je débute", slug: "debute", fr: "Je débute", en: "I am beginning" }
        /// DigComp 3 and 4: intermediate.
        Managing { label: "Je me débrouille", slug: "se-debrouille", fr: "Je me débrouille", en: "I manage" }
        /// DigComp 5 and 6: advanced.
        Alone { label: "Je fais presque tout sans aide", slug: "sans-aide", fr: "Je fais presque tout sans aide", en: "I do nearly everything alone" }
        /// DigComp 7 and 8: highly specialised.
        Helping { label: "J’aide les autres", slug: "aide-les-autres", fr: "J’aide les autres", en: "I help others" }
    }
}

closed_list! {
    /// A device that a tester has at hand.
    pub enum TesterDevice {
        /// A smartphone.
        Smartphone { label: "Smartphone", slug: "smartphone", fr: "Un smartphone", en: "A smartphone" }
        /// A tablet.
        Tablet { label: "Tablette", slug: "tablette", fr: "Une tablette", en: "A tablet" }
        /// A computer.
        Computer { label: "Ordinateur", slug: "ordinateur", fr: "Un ordinateur", en: "A computer" }
    }
}

closed_list! {
    /// What a quota of a campaign can ask for.
    pub enum QuotaOn {
        /// From 15 to 24 years.
        From15 { label: "15 à 24 ans", slug: "age-15-24", fr: "De 15 à 24 ans", en: "From 15 to 24" }
        /// From 25 to 39 years.
        From25 { label: "25 à 39 ans", slug: "age-25-39", fr: "De 25 à 39 ans", en: "From 25 to 39" }
        /// From 40 to 59 years.
        From40 { label: "40 à 59 ans", slug: "age-40-59", fr: "De 40 à 59 ans", en: "From 40 to 59" }
        /// From 60 to 74 years.
        From60 { label: "60 à 74 ans", slug: "age-60-74", fr: "De 60 à 74 ans", en: "From 60 to 74" }
        /// 75 years or more.
        From75 { label: "75 ans ou plus", slug: "age-75-plus", fr: "De 75 ans ou plus", en: "Of 75 or older" }
        /// DigComp 1 and 2.
        Beginning { label: "Débute", slug: "aise-debute", fr: "Qui débutent", en: "Who are beginning" }
        /// DigComp 3 and 4.
        Managing { label: "Se débrouille", slug: "aise-se-debrouille", fr: "Qui se débrouillent", en: "Who manage" }
        /// DigComp 5 and 6.
        Alone { label: "Sans aide", slug: "aise-sans-aide", fr: "Qui se passent d’aide", en: "Who need no help" }
        /// DigComp 7 and 8.
        Helping { label: "Aide les autres", slug: "aise-aide-les-autres", fr: "Qui aident les autres", en: "Who help others" }
        /// Who have a smartphone.
        Smartphone { label: "Smartphone", slug: "avec-smartphone", fr: "Avec un smartphone", en: "With a smartphone" }
        /// Who have a tablet.
        Tablet { label: "Tablette", slug: "avec-tablette", fr: "Avec une tablette", en: "With a tablet" }
        /// Who have a computer.
        Computer { label: "Ordinateur", slug: "avec-ordinateur", fr: "Avec un ordinateur", en: "With a computer" }
        /// Who have no device.
        NoDevice { label: "Aucun appareil", slug: "sans-appareil", fr: "Sans appareil", en: "Without a device" }
        /// Who use assistive means.
        Assistive { label: "Aide technique", slug: "aide-technique", fr: "Avec une aide technique", en: "With assistive means" }
        /// Who live in a commune of fewer than 2,000 inhabitants.
        Rural { label: "Petite commune", slug: "petite-commune", fr: "De petites communes", en: "From small communes" }
        /// Who live in a commune of 2,000 inhabitants or more.
        Urban { label: "Ville", slug: "ville", fr: "De villes", en: "From towns" }
    }
}

closed_list! {
    /// How a task of a test went.
    pub enum TaskOutcome {
        /// Done alone.
        Alone { label: "Fait sans aide", slug: "sans-aide", fr: "Fait sans aide", en: "Done alone" }
        /// Done with help.
        Helped { label: "Fait avec de l’aide", slug: "avec-aide", fr: "Fait avec de l’aide", en: "Done with help" }
        /// Not done.
        NotDone { label: "Pas fait", slug: "pas-fait", fr: "Pas fait", en: "Not done" }
    }
}

closed_list! {
    /// How much something blocks, from 1 to 4.
    pub enum Severity {
        /// 1: it could look better.
        Cosmetic { label: "Détail", slug: "1", fr: "1. Un détail", en: "1. A detail" }
        /// 2: it is annoying.
        Annoying { label: "Gêne", slug: "2", fr: "2. Cela gêne", en: "2. It is annoying" }
        /// 3: it nearly stops.
        Serious { label: "Freine beaucoup", slug: "3", fr: "3. Cela freine beaucoup", en: "3. It nearly stops one" }
        /// 4: it stops.
        Blocking { label: "Bloque", slug: "4", fr: "4. Cela bloque", en: "4. It stops one" }
    }
}

closed_list! {
    /// Why somebody leaves a test. In three themes, after the taxonomy of drop-out from living labs (Technology
    /// Innovation Management Review, 2018): the innovation, the process, the participant.
    pub enum DropReason {
        /// Innovation: too hard to use.
        TooHard { label: "Trop compliqué", slug: "trop-complique", fr: "C’est trop compliqué", en: "It is too complicated" }
        /// Innovation: it does not work.
        Broken { label: "Ne marche pas", slug: "ne-marche-pas", fr: "Cela ne marche pas bien", en: "It does not work well" }
        /// Innovation: of no use.
        NoUse { label: "Ne sert pas", slug: "ne-sert-pas", fr: "Cela ne me sert pas", en: "It is of no use to me" }
        /// Innovation: not on one’s device.
        OtherDevice { label: "Autre appareil", slug: "autre-appareil", fr: "Il faut un autre appareil", en: "It needs another device" }
        /// Process: too long.
        TooLong { label: "Trop long", slug: "trop-long", fr: "Le test est trop long", en: "The test is too long" }
        /// Process: at a bad time.
        BadTime { label: "Mauvais moment", slug: "mauvais-moment", fr: "Le jour ou l’heure ne va pas", en: "The day or hour does not suit" }
        /// Process: too far.
        TooFar { label: "Trop loin", slug: "trop-loin", fr: "C’est trop loin", en: "It is too far" }
        /// Process: instructions are not clear.
        Unclear { label: "Pas clair", slug: "pas-clair", fr: "Je ne comprends pas quoi faire", en: "What to do is not clear" }
        /// Process: nobody helped, or answered.
        NoHelp { label: "Sans réponse", slug: "sans-reponse", fr: "Personne ne répond", en: "Nobody answers" }
        /// Participant: no time.
        NoTime { label: "Pas le temps", slug: "pas-le-temps", fr: "Je n’ai plus le temps", en: "I have no time any more" }
        /// Participant: something personal, which is not asked.
        Personal { label: "Raison personnelle", slug: "personnel", fr: "Une raison personnelle", en: "A personal reason" }
        /// Participant: worried about data.
        Privacy { label: "Données", slug: "donnees", fr: "Je crains pour mes données", en: "I am worried about my data" }
        /// Participant: another mind.
        ChangedMind { label: "Autre avis", slug: "change-d-avis", fr: "J’ai changé d’avis", en: "I changed my mind" }
    }
}
