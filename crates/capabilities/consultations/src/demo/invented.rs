//! What the bodies of the demonstration ask, and what is answered. Nobody asked or said exactly this.

use maillage_vocabulary::lists::needs::{BodyKind, NeedAudience, PolicyArea};

use crate::model::{QuestionKind, Verdict};

/// A question, its choices, and how often each is chosen; the last weight is that of no answer.
pub struct Question {
    pub kind: QuestionKind,
    pub text: &'static str,
    pub choices: &'static [&'static str],
    pub weights: &'static [u32],
}

/// A workshop: people, of whom so many are 70 or more, what was said, what was proposed.
pub struct Workshop(pub u32, pub u32, pub &'static str, pub &'static str);

/// What was found.
pub struct Found {
    pub heard: &'static str,
    pub divides: &'static str,
    pub proposes: &'static str,
    pub quotes: &'static [&'static str],
}

/// A consultation, and its life in days.
pub struct Asked {
    pub title: &'static str,
    pub body: (&'static str, BodyKind),
    pub subject: &'static str,
    pub question: &'static str,
    pub service: &'static str,
    pub area: PolicyArea,
    pub audience: NeedAudience,
    pub territory: &'static str,
    pub commitment: &'static str,
    pub questions: &'static [Question],
    /// Levels of appropriation, from never heard of to autonomous, and no answer.
    pub uptake: [u32; 6],
    pub texts: &'static [&'static str],
    pub answers: u32,
    pub places: usize,
    pub workshops: &'static [Workshop],
    pub observations: &'static [(u32, &'static str)],
    /// Days since it was opened; none for a draft.
    pub opened: Option<i64>,
    /// Days from the opening to the deadline, and from the deadline to the day of the decision.
    pub lasts: (i64, i64),
    pub found: Option<Found>,
    pub decided: Option<(Verdict, &'static str)>,
}

const CAR: &[Question] = &[
    Question {
        kind: QuestionKind::Single,
        text: "L’an dernier, comment avez-vous inscrit votre enfant ?",
        choices: &[
            "Seul, en ligne",
            "En ligne, avec de l’aide",
            "Au guichet",
            "Sur papier",
            "Je n’ai pas pu",
        ],
        weights: &[62, 71, 38, 24, 31, 6],
    },
    Question {
        kind: QuestionKind::Multiple,
        text: "Qu’est-ce qui a bloqué ?",
        choices: &[
            "Le code reçu par message",
            "La photo et les justificatifs",
            "Le paiement",
            "Pas d’ordinateur",
            "Rien n’a bloqué",
        ],
        weights: &[44, 38, 21, 29, 24, 5],
    },
    Question {
        kind: QuestionKind::Scale,
        text: "L’inscription en ligne est-elle simple ?",
        choices: &[],
        weights: &[48, 61, 57, 40, 19, 9],
    },
    Question {
        kind: QuestionKind::Text,
        text: "Que faudrait-il garder, ou changer ?",
        choices: &[],
        weights: &[],
    },
];

const TICKET: &[Question] = &[
    Question {
        kind: QuestionKind::Single,
        text: "Comment achetez-vous vos billets ?",
        choices: &[
            "Au guichet",
            "À la borne",
            "À bord",
            "Dans une application",
            "Quelqu’un le fait pour moi",
        ],
        weights: &[22, 18, 25, 20, 12, 3],
    },
    Question {
        kind: QuestionKind::Multiple,
        text: "De quoi auriez-vous besoin pour passer à l’application ?",
        choices: &[
            "Un téléphone récent",
            "Payer en espèces",
            "Qu’on me montre",
            "Du réseau à l’arrêt",
            "De rien",
        ],
        weights: &[24, 31, 40, 28, 15, 4],
    },
    Question {
        kind: QuestionKind::Text,
        text: "Qu’est-ce qui vous ferait renoncer à un voyage ?",
        choices: &[],
        weights: &[],
    },
];

const SCHOOL: &[Question] = &[
    Question {
        kind: QuestionKind::Single,
        text: "Regardez-vous l’espace numérique du lycée ?",
        choices: &["Chaque semaine", "De temps en temps", "Jamais", "Je n’ai pas les codes"],
        weights: &[20, 34, 21, 23, 2],
    },
    Question {
        kind: QuestionKind::Scale,
        text: "Y trouvez-vous ce que vous cherchez ?",
        choices: &[],
        weights: &[22, 27, 26, 14, 6, 5],
    },
    Question {
        kind: QuestionKind::Text,
        text: "Qu’aimeriez-vous savoir du lycée, et comment ?",
        choices: &[],
        weights: &[],
    },
];

const TOWN: &[Question] = &[
    Question {
        kind: QuestionKind::Single,
        text: "Comment prenez-vous rendez-vous à la mairie ?",
        choices: &["Au guichet", "Par téléphone", "En ligne", "Quelqu’un le fait pour moi"],
        weights: &[1, 1, 1, 1, 1],
    },
    Question {
        kind: QuestionKind::Text,
        text: "Qu’est-ce qui vous ferait changer ?",
        choices: &[],
        weights: &[],
    },
];

const HOME: &[Question] = &[
    Question {
        kind: QuestionKind::Single,
        text: "Savez-vous où en est votre demande ?",
        choices: &["Oui, en ligne", "Oui, par téléphone", "Non"],
        weights: &[18, 22, 51, 4],
    },
    Question {
        kind: QuestionKind::Scale,
        text: "Pourriez-vous tout faire sans guichet ?",
        choices: &[],
        weights: &[46, 24, 15, 8, 4, 3],
    },
];

/// All five: a draft, one that is open, one whose synthesis is being written, one without an answer, one decided.
pub const ASKED: [Asked; 5] = [
    Asked {
        title: "Prendre rendez-vous à la mairie, en ligne ou par téléphone",
        body: ("Ville de Manosque, accueil", BodyKind::Commune),
        subject: "La ville veut un seul moyen de prendre rendez-vous pour les papiers d’identité. Deux outils sont à l’étude. Le guichet reste ouvert le matin.",
        question: "Comment prenez-vous rendez-vous aujourd’hui ? Qu’est-ce qui vous ferait changer ?",
        service: "Rendez-vous de la mairie",
        area: PolicyArea::Rights,
        audience: NeedAudience::Everyone,
        territory: "04112",
        commitment: "Publier le choix de l’outil avec les raisons, avant l’achat.",
        questions: TOWN,
        uptake: [1, 1, 1, 1, 1, 1],
        texts: &[],
        answers: 0,
        places: 0,
        workshops: &[],
        observations: &[],
        opened: None,
        lasts: (30, 30),
        found: None,
        decided: None,
    },
    Asked {
        title: "Une seule application pour les cars et les trains",
        body: ("Région, direction des transports", BodyKind::Region),
        subject: "La Région veut réunir cinq sites de vente dans une application. Les guichets de neuf gares pourraient fermer. Le prix des billets ne change pas.",
        question: "Qu’est-ce qui vous empêcherait d’acheter vos billets dans une application ?",
        service: "Billets en ligne des cars et des trains",
        area: PolicyArea::Transport,
        audience: NeedAudience::Everyone,
        territory: "R93",
        commitment: "Aucun guichet ne ferme avant la réponse. Chaque proposition reçoit une réponse écrite, avant le vote.",
        questions: TICKET,
        uptake: [20, 30, 22, 17, 9, 2],
        texts: &[
            "Si la machine est en panne, je ne peux pas partir.",
            "Je n’ai pas de carte bancaire.",
            "À l’arrêt, il n’y a pas de réseau.",
            "Mon téléphone est trop vieux, l’application ne s’installe pas.",
            "Je veux un papier dans la main, au cas où.",
        ],
        answers: 58,
        places: 6,
        workshops: &[Workshop(
            11,
            6,
            "Tout le monde prend le car. Trois personnes seulement ont déjà acheté en ligne. La peur de se tromper de jour revient souvent.",
            "Pouvoir acheter à bord, en espèces, sans payer plus.",
        )],
        observations: &[(
            14,
            "Des personnes viennent nous demander d’acheter leur billet avec notre carte. Nous refusons, et elles repartent.",
        )],
        opened: Some(18),
        lasts: (40, 30),
        found: None,
        decided: None,
    },
    Asked {
        title: "Le nouvel espace numérique des lycées",
        body: ("Région, direction des lycées", BodyKind::Region),
        subject: "Le marché de l’espace numérique des lycées se termine. La Région écrit ce qu’elle demandera au suivant : notes, absences, cantine, messages.",
        question: "De quoi auriez-vous besoin pour suivre le lycée de votre enfant ?",
        service: "Espace numérique du lycée",
        area: PolicyArea::Lycees,
        audience: NeedAudience::Families,
        territory: "R93",
        commitment: "Mettre les trois besoins les plus dits dans le cahier des charges, ou dire pourquoi non.",
        questions: SCHOOL,
        uptake: [11, 24, 20, 26, 17, 2],
        texts: &[
            "Un message quand mon fils est absent, pas une alerte dans un site.",
            "Les codes arrivent en octobre. Il faudrait les avoir à l’inscription.",
            "Ma fille a changé mon code, je ne vois plus rien.",
            "Je voudrais parler à quelqu’un, pas écrire.",
            "Tout est écrit avec des mots que je ne connais pas.",
        ],
        answers: 74,
        places: 5,
        workshops: &[Workshop(
            9,
            0,
            "Les parents disent qu’ils apprennent les absences trop tard. Deux pensent que le lycée doit rester une affaire de l’élève.",
            "Une heure avec quelqu’un du lycée, à la rentrée.",
        )],
        observations: &[],
        opened: Some(36),
        lasts: (30, 40),
        found: None,
        decided: None,
    },
    Asked {
        title: "Suivre sa demande de logement sans guichet",
        body: ("Office de l’habitat du Var", BodyKind::Operator),
        subject: "L’office veut fermer deux guichets et suivre les demandes en ligne. Le téléphone resterait ouvert le matin.",
        question: "Que vous faudrait-il pour suivre votre demande sans guichet ?",
        service: "Ma demande de logement",
        area: PolicyArea::Housing,
        audience: NeedAudience::Everyone,
        territory: "D83",
        commitment: "Dire ce qui est gardé de l’avis, au conseil suivant.",
        questions: HOME,
        uptake: [16, 31, 19, 22, 7, 5],
        texts: &[],
        answers: 63,
        places: 4,
        workshops: &[],
        observations: &[(
            22,
            "La demande est à refaire chaque année. Beaucoup l’apprennent quand elle a été effacée.",
        )],
        opened: Some(120),
        lasts: (35, 62),
        found: Some(Found {
            heard: "Plus de la moitié des personnes ne savent pas où en est leur demande. Presque personne ne pense pouvoir tout faire sans guichet.\n\nLe plus dur n’est pas le site : c’est de savoir qu’il faut refaire la demande chaque année.",
            divides: "Les personnes qui travaillent le jour préfèrent le site. Les autres veulent parler à quelqu’un.",
            proposes: "1. Prévenir par lettre et par message, deux mois avant la fin d’une demande.\n2. Garder un guichet ouvert deux matinées par semaine dans chaque ville.\n3. Montrer sur le site, en une phrase, où en est la demande.",
            quotes: &[],
        }),
        decided: None,
    },
    Asked {
        title: "L’inscription au car scolaire, en ligne seulement ?",
        body: ("Région, service des transports scolaires", BodyKind::Region),
        subject: "À la rentrée, toutes les inscriptions au car scolaire pourraient se faire en ligne. Le guichet et la fiche papier disparaîtraient. Cela coûterait moins cher.",
        question: "Pouvez-vous inscrire votre enfant en ligne ? Que faut-il garder ?",
        service: "Inscription aux transports scolaires",
        area: PolicyArea::Transport,
        audience: NeedAudience::Families,
        territory: "R93",
        commitment: "Répondre à chaque proposition avant la fin avril, et publier le coût de chaque choix.",
        questions: CAR,
        uptake: [21, 46, 38, 71, 50, 6],
        texts: &[
            "Gardez une fiche papier à la mairie.",
            "Le code n’arrive jamais, il n’y a pas de réseau chez nous.",
            "J’ai payé deux fois sans le savoir.",
            "La médiathèque m’a aidée, sinon mon fils allait à pied.",
            "Un vrai numéro de téléphone, avec quelqu’un.",
            "En ligne c’est très bien, ne changez rien.",
            "Il faut scanner, et je n’ai pas de scanner.",
            "On devrait pouvoir payer en trois fois.",
        ],
        answers: 238,
        places: 7,
        workshops: &[
            Workshop(
                14,
                2,
                "Onze parents sur quatorze ont eu besoin d’aide. Le code reçu par message est ce qui bloque le plus.",
                "Un guichet dans les mairies, en juin.",
            ),
            Workshop(
                9,
                1,
                "Les parents qui y arrivent seuls veulent que cela reste en ligne, de nuit s’il le faut.",
                "Reprendre les réponses de l’an dernier.",
            ),
            Workshop(
                12,
                0,
                "Plusieurs ont renoncé, et emmènent leur enfant en voiture.",
                "Une fiche papier envoyée à chaque famille.",
            ),
        ],
        observations: &[
            (
                31,
                "En juin, une demande sur cinq concerne le car scolaire. La photo à envoyer est l’étape qui arrête tout.",
            ),
            (12, "Des familles payent une personne pour faire l’inscription à leur place."),
        ],
        opened: Some(200),
        lasts: (42, 50),
        found: Some(Found {
            heard: "Une famille sur trois inscrit son enfant en ligne avec de l’aide. Une sur huit n’y est pas arrivée.\n\nCe qui bloque : le code reçu par message, là où il n’y a pas de réseau ; la photo et les justificatifs ; l’absence d’ordinateur.\n\nLes équipes voient des familles payer quelqu’un, ou renoncer au car.",
            divides: "Les parents qui y arrivent seuls veulent garder l’inscription en ligne, à toute heure. Ceux qui ont eu besoin d’aide demandent un guichet. Aucun des deux groupes ne veut perdre ce qu’il a.",
            proposes: "1. Garder une fiche papier, envoyée à chaque famille.\n2. Ouvrir un guichet en juin dans les mairies qui le veulent.\n3. Envoyer le code par courrier à qui n’a pas de réseau.\n4. Permettre le paiement en trois fois.",
            quotes: &[
                "La médiathèque m’a aidée, sinon mon fils allait à pied.",
                "En ligne c’est très bien, ne changez rien.",
                "Le code n’arrive jamais, il n’y a pas de réseau chez nous.",
            ],
        }),
        decided: Some((
            Verdict::Partly,
            "1. Fiche papier : oui. Elle sera envoyée à chaque famille avant le 15 mai.\n2. Guichet en juin : oui, dans les quarante mairies volontaires. La Région paie une demi-journée par semaine.\n3. Code par courrier : non. L’outil ne le permet pas avant deux ans. Le code pourra être reçu par un appel.\n4. Paiement en trois fois : non cette année. Le coût est de 180 000 euros ; la question reviendra au budget suivant.",
        )),
    },
];
