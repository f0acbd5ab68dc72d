//! Questions of the indicator: the last use of the internet, then the activities of each area.
//!
//! French words are ours, plain; the activities are those of Eurostat's list.

use super::{Area, NONE, RECENT, USE};
use crate::model::{ChoiceDocument, QuestionDocument, SectionDocument, TextDocument};

/// An activity: code, French, English.
pub type Activity = (&'static str, &'static str, &'static str);

/// The activities of each area, in the order of [`Area::ALL`].
pub const ACTIVITIES: [&[Activity]; 5] = [
    &[
        (
            "goods",
            "Chercher des informations sur un produit ou un service",
            "Find information on goods or services",
        ),
        ("health", "Chercher des informations sur la santé", "Find health information"),
        ("news", "Lire les nouvelles en ligne", "Read news online"),
        (
            "truth",
            "Vérifier si une information en ligne est vraie",
            "Check whether online information is true",
        ),
    ],
    &[
        ("email", "Envoyer ou lire des mails", "Send or read e-mail"),
        ("calls", "Téléphoner ou se voir par internet", "Make calls or video calls"),
        ("messages", "Écrire des messages instantanés", "Use instant messaging"),
        ("networks", "Aller sur les réseaux sociaux", "Use social networks"),
        ("opinions", "Donner son avis sur la vie de la cité", "Express civic or political opinions"),
        (
            "vote",
            "Participer à une consultation ou à un vote en ligne",
            "Take part in an online consultation or vote",
        ),
    ],
    &[
        ("words", "Écrire avec un traitement de texte", "Use a word processor"),
        ("sheet", "Utiliser un tableur", "Use a spreadsheet"),
        ("media", "Retoucher une photo, une vidéo ou un son", "Edit a photo, a video or sound"),
        (
            "files",
            "Copier ou déplacer des fichiers, d’un dossier, d’un appareil ou d’un nuage à l’autre",
            "Copy or move files between folders, devices or the cloud",
        ),
        (
            "mixed",
            "Créer un fichier qui réunit texte, image, tableau, graphique, animation ou son",
            "Create files that combine text, picture, table, chart, animation or sound",
        ),
        (
            "formulas",
            "Utiliser les fonctions avancées d’un tableur",
            "Use advanced functions of a spreadsheet",
        ),
        ("code", "Écrire un programme", "Write code"),
    ],
    &[
        ("secure", "Vérifier qu’un site est sécurisé", "Check that a site is secure"),
        ("policy", "Lire les règles de confidentialité d’un site", "Read a privacy policy"),
        ("location", "Limiter l’accès à sa position", "Restrict access to one’s location"),
        (
            "profile",
            "Limiter qui voit son profil ou ses contenus",
            "Limit access to one’s profile or content",
        ),
        (
            "adverts",
            "Refuser que ses données servent à la publicité",
            "Refuse the use of personal data for advertising",
        ),
        (
            "cookies",
            "Changer les réglages du navigateur sur les cookies",
            "Change the settings of the browser on cookies",
        ),
    ],
    &[
        ("install", "Installer un logiciel ou une application", "Install software or apps"),
        (
            "settings",
            "Changer les réglages d’un logiciel, d’une application ou d’un appareil",
            "Change settings",
        ),
        ("purchase", "Acheter en ligne (ces 12 derniers mois)", "Buy online (last 12 months)"),
        ("sell", "Vendre en ligne", "Sell online"),
        ("learn", "Apprendre avec des ressources en ligne", "Use online learning resources"),
        ("bank", "Consulter sa banque en ligne", "Use internet banking"),
        ("job", "Chercher un emploi ou postuler en ligne", "Look for a job or apply online"),
    ],
];

/// What is asked of each area.
const ASKED: [(&str, &str); 5] = [
    (
        "Ces 3 derniers mois, pour vous informer, qu’avez-vous fait ?",
        "In the last 3 months, to be informed, what did you do?",
    ),
    (
        "Ces 3 derniers mois, pour échanger, qu’avez-vous fait ?",
        "In the last 3 months, to communicate, what did you do?",
    ),
    (
        "Ces 3 derniers mois, pour créer, qu’avez-vous fait ?",
        "In the last 3 months, to create, what did you do?",
    ),
    (
        "Ces 3 derniers mois, pour vous protéger, qu’avez-vous fait ?",
        "In the last 3 months, to protect yourself, what did you do?",
    ),
    ("Ces 3 derniers mois, qu’avez-vous fait d’autre ?", "In the last 3 months, what else did you do?"),
];

/// The six questions.
pub fn section() -> SectionDocument {
    let mut questions = vec![last_use()];
    for ((area, activities), (fr, en)) in Area::ALL.iter().zip(ACTIVITIES).zip(ASKED) {
        let none = ChoiceDocument::new(NONE, "Rien de cela", "None of these");
        let options = activities.iter().map(|(code, fr, en)| ChoiceDocument::new(code, fr, en));
        questions.push(QuestionDocument {
            name: area.question().to_owned(),
            kind: "multiple".to_owned(),
            label: TextDocument::new(fr, en),
            hint: Some(TextDocument::new("Plusieurs réponses possibles.", "Several answers are possible.")),
            required: true,
            when: Some(format!("{USE} is {RECENT}")),
            options: options.chain([none]).collect(),
            exclusive: Some(NONE.to_owned()),
            ..QuestionDocument::default()
        });
    }
    SectionDocument {
        title: Some(TextDocument::new("Vos usages", "What you do online")),
        when: None,
        questions,
    }
}

fn last_use() -> QuestionDocument {
    QuestionDocument {
        name: USE.to_owned(),
        kind: "choice".to_owned(),
        label: TextDocument::new(
            "Quand avez-vous utilisé internet pour la dernière fois ?",
            "When did you last use the internet?",
        ),
        required: true,
        options: vec![
            ChoiceDocument::new(RECENT, "Ces 3 derniers mois", "Within the last 3 months"),
            ChoiceDocument::new(
                "months_12",
                "Il y a entre 3 mois et un an",
                "Between 3 months and a year ago",
            ),
            ChoiceDocument::new("longer", "Il y a plus d’un an", "More than a year ago"),
            ChoiceDocument::new("never", "Jamais", "Never"),
        ],
        ..QuestionDocument::default()
    }
}
