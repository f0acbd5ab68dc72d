//! What the teams and testers of the demonstration say.

use maillage_vocabulary::lists::trials::{QuotaOn, Severity, TrialPhase, TrialTeam, TrialThanks};

use crate::model::{Answer, State};

/// A campaign.
pub struct Told {
    pub team: (&'static str, TrialTeam, &'static str, &'static str),
    pub title: &'static str,
    pub tried: &'static str,
    pub phase: TrialPhase,
    pub tasks: &'static [&'static str],
    pub minutes: u16,
    pub seats: u16,
    pub quotas: &'static [(QuotaOn, u16)],
    pub thanks: (TrialThanks, u16),
    pub data: &'static str,
    pub fate: &'static str,
    /// How many days ago it was proposed, and how far it is.
    pub days: i64,
    pub state: State,
    pub remarks: &'static [Remark],
    pub problems: &'static [(&'static str, Answer, &'static str)],
    pub changes: &'static str,
}

/// Something that testers say.
pub struct Remark {
    pub task: usize,
    pub words: &'static str,
    pub spot: &'static str,
    pub severity: Severity,
    /// Rank of the problem as which it is named.
    pub problem: Option<usize>,
}

const fn remark(
    task: usize,
    (words, spot): (&'static str, &'static str),
    severity: Severity,
    problem: Option<usize>,
) -> Remark {
    Remark { task, words, spot, severity, problem }
}

use Severity::{Annoying, Blocking, Cosmetic, Serious};

/// All of them.
pub const CAMPAIGNS: [Told; 5] = [
    Told {
        team: ("Coopérative Passerelle", TrialTeam::Association, "Élise Martin", "passerelle@exemple.fr"),
        title: "Prendre le car sans application",
        tried: "Une borne et un numéro de téléphone pour réserver le car à la demande. Nous voulons savoir si l’on peut s’en servir sans téléphone portable.",
        phase: TrialPhase::Prototype,
        tasks: &[
            "Trouver l’heure du prochain car",
            "Réserver une place pour demain",
            "Annuler la réservation",
        ],
        minutes: 60,
        seats: 14,
        quotas: &[(QuotaOn::From60, 5), (QuotaOn::From75, 2), (QuotaOn::Rural, 5)],
        thanks: (TrialThanks::Expenses, 0),
        data: "Ce que vous touchez sur la borne, et ce que vous dites. Aucun nom.",
        fate: "Nos notes sont effacées six mois après. Le compte rendu reste, sans vous.",
        days: 150,
        state: State::Returned,
        remarks: &[
            remark(
                0,
                ("Je ne sais pas si l’heure est celle d’aujourd’hui.", "Écran des horaires"),
                Serious,
                Some(0),
            ),
            remark(0, ("Il y a deux colonnes, je me suis trompée.", "Écran des horaires"), Annoying, Some(0)),
            remark(
                1,
                ("La borne demande un courriel. Je n’en ai pas.", "Réservation, écran 2"),
                Blocking,
                Some(1),
            ),
            remark(1, ("Bloqué sur le courriel.", "Réservation"), Blocking, Some(1)),
            remark(
                1,
                ("Le clavier est trop petit pour mes doigts.", "Réservation, écran 2"),
                Serious,
                Some(2),
            ),
            remark(2, ("Je ne trouve pas où annuler.", "Accueil"), Serious, Some(3)),
            remark(2, ("« Gérer » ne veut rien dire pour moi.", "Accueil"), Annoying, Some(3)),
            remark(0, ("Mon village n’est pas dans la liste.", "Choix de l’arrêt"), Serious, None),
            remark(
                0,
                ("L’écran s’éteint avant que j’aie fini de lire.", "Écran des horaires"),
                Annoying,
                None,
            ),
            remark(1, ("J’ai appuyé deux fois, j’ai eu deux places.", "Réservation, écran 3"), Serious, None),
            remark(1, ("Au téléphone, la voix parle trop vite.", "Téléphone"), Annoying, None),
            remark(2, ("Je croyais qu’il fallait payer pour annuler.", "Annulation"), Annoying, None),
        ],
        problems: &[
            (
                "On ne sait pas de quel jour sont les horaires",
                Answer::Changed,
                "Le jour est écrit en grand au-dessus des heures.",
            ),
            ("La borne exige un courriel", Answer::Changed, "Un prénom suffit. Le ticket est imprimé."),
            (
                "Le clavier est trop petit",
                Answer::Planned,
                "Les nouvelles bornes, avec un grand écran, arrivent en mars.",
            ),
            (
                "On ne trouve pas comment annuler",
                Answer::Changed,
                "Un bouton rouge « Annuler mon car » est sur l’accueil.",
            ),
        ],
        changes: "Merci à toutes et à tous. Vous nous avez montré que la borne excluait les personnes sans courriel.\n\nNous avons retiré le courriel, écrit le jour en grand, et mis un bouton pour annuler. Le clavier changera avec les nouvelles bornes. La borne corrigée est en service à Manosque et à Digne.",
    },
    Told {
        team: ("Atelier du Lavoir", TrialTeam::Citizens, "Hugo Bernard", "lavoir@exemple.fr"),
        title: "Réserver la salle des fêtes en ligne",
        tried: "Un site pour réserver la salle des fêtes de son village, avec la liste du matériel. Écrit par des habitants, pour leur mairie.",
        phase: TrialPhase::RealLife,
        tasks: &["Voir si la salle est libre samedi", "Demander la salle pour une fête"],
        minutes: 45,
        seats: 10,
        quotas: &[(QuotaOn::Beginning, 3), (QuotaOn::Rural, 4)],
        thanks: (TrialThanks::Word, 0),
        data: "Ce que vous faites à l’écran, si vous le voulez bien.",
        fate: "Tout est effacé à la fin du projet, en juin.",
        days: 80,
        state: State::Reporting,
        remarks: &[
            remark(
                0,
                ("Le calendrier commence le dimanche, je me suis trompé de jour.", "Calendrier"),
                Serious,
                Some(0),
            ),
            remark(
                0,
                ("Les jours pris et les jours libres sont presque de la même couleur.", "Calendrier"),
                Annoying,
                None,
            ),
            remark(
                1,
                ("Il faut joindre une assurance, je ne l’ai pas sur moi.", "Demande, étape 3"),
                Blocking,
                Some(1),
            ),
            remark(
                1,
                ("Le bouton gris en bas, je croyais qu’il ne marchait pas.", "Demande, étape 2"),
                Serious,
                None,
            ),
            remark(
                0,
                ("La semaine commence par dimanche : j’ai pris la mauvaise case.", "Calendrier"),
                Annoying,
                Some(0),
            ),
            remark(0, ("Sur mon téléphone, on ne voit que la moitié du mois.", "Calendrier"), Serious, None),
            remark(
                1,
                ("L’attestation doit être en PDF. Je ne sais pas faire.", "Demande, étape 3"),
                Blocking,
                Some(1),
            ),
            remark(1, ("Je ne savais pas si ma demande était partie.", "Fin"), Annoying, None),
        ],
        problems: &[
            ("Le calendrier commence le dimanche", Answer::Changed, ""),
            ("L’attestation d’assurance bloque la demande", Answer::Planned, ""),
        ],
        changes: "",
    },
    Told {
        team: (
            "Communauté de communes des Lavandes",
            TrialTeam::Administration,
            "Nora Petit",
            "lavandes@exemple.fr",
        ),
        title: "Signaler un trou dans la route",
        tried: "Une page pour prévenir les services techniques : une photo, un endroit, et une réponse sous trois jours.",
        phase: TrialPhase::Prototype,
        tasks: &["Signaler un trou devant chez vous", "Savoir ce que devient votre signalement"],
        minutes: 30,
        seats: 12,
        quotas: &[(QuotaOn::Smartphone, 8), (QuotaOn::From75, 2), (QuotaOn::Assistive, 1)],
        thanks: (TrialThanks::Gift, 15),
        data: "La photo que vous prenez, et le chemin que vous suivez à l’écran.",
        fate: "Les photos sont effacées dès la fin de l’essai.",
        days: 45,
        state: State::Running,
        remarks: &[
            remark(
                0,
                ("La page demande où je suis, et je ne veux pas le dire.", "Étape « Où ? »"),
                Serious,
                None,
            ),
            remark(0, ("La photo ne part pas, il n’y a pas de message.", "Envoi"), Blocking, None),
            remark(0, ("Le mot « voirie », je ne connais pas.", "Accueil"), Cosmetic, None),
            remark(1, ("Je n’ai pas gardé le numéro, donc je ne peux rien suivre.", "Suivi"), Serious, None),
            remark(1, ("« En cours de traitement », cela veut dire quoi ?", "Suivi"), Annoying, None),
        ],
        problems: &[],
        changes: "",
    },
    Told {
        team: ("Goutte à goutte", TrialTeam::StartUp, "Samir Benali", "goutte@exemple.fr"),
        title: "Comprendre sa facture d’eau",
        tried: "Une facture qui s’explique : on la prend en photo, et chaque ligne est dite en mots simples. Rien n’est à payer.",
        phase: TrialPhase::Evaluation,
        tasks: &["Prendre la facture en photo", "Dire combien coûte un mètre cube", "Trouver qui appeler"],
        minutes: 40,
        seats: 12,
        quotas: &[(QuotaOn::From75, 4), (QuotaOn::Beginning, 4), (QuotaOn::NoDevice, 2), (QuotaOn::Rural, 4)],
        thanks: (TrialThanks::Money, 20),
        data: "La photo d’une fausse facture, que nous donnons. Aucune vraie facture.",
        fate: "Rien n’est gardé après la séance.",
        days: 20,
        state: State::Recruiting,
        remarks: &[],
        problems: &[],
        changes: "",
    },
    Told {
        // The same team owes an answer for its former campaign: this one cannot be accepted yet.
        team: ("Atelier du Lavoir", TrialTeam::Citizens, "Hugo Bernard", "lavoir@exemple.fr"),
        title: "Prêter et emprunter des outils entre voisins",
        tried: "Un carnet partagé, en ligne ou sur papier, pour savoir qui prête quoi dans le village.",
        phase: TrialPhase::CoDesign,
        tasks: &["Dire ce que vous prêteriez", "Imaginer comment rendre un outil"],
        minutes: 90,
        seats: 8,
        quotas: &[(QuotaOn::Rural, 6)],
        thanks: (TrialThanks::Word, 0),
        data: "Vos idées, sur des papiers de couleur. Aucun nom.",
        fate: "Les papiers sont photographiés, puis recyclés.",
        days: 3,
        state: State::Proposed,
        remarks: &[],
        problems: &[],
        changes: "",
    },
];
