//! What the people of the demonstration say.

use maillage_vocabulary::lists::needs::{NeedKind, PolicyArea, Sphere};

/// A need.
#[derive(Clone, Copy)]
pub struct Told {
    pub title: &'static str,
    pub story: &'static str,
    pub wish: &'static str,
    pub area: PolicyArea,
    pub kind: NeedKind,
    pub sphere: Option<Sphere>,
    /// INSEE code of its commune; any where it does not matter.
    pub commune: Option<&'static str>,
}

const fn told(
    (title, story, wish): (&'static str, &'static str, &'static str),
    (area, kind): (PolicyArea, NeedKind),
    sphere: Sphere,
) -> Told {
    Told { title, story, wish, area, kind, sphere: Some(sphere), commune: None }
}

/// Told of one commune.
const fn at(commune: &'static str, told: Told) -> Told {
    Told { commune: Some(commune), ..told }
}

use NeedKind::{Broken, Build, Help, Information, Training};
use PolicyArea::{Culture, Economy, Employment, Health, Housing, Lycees, Rights, Sustainability, Transport};
use Sphere::{Body, Home, PublicSpace, Work};

/// All of them; the last ones wait to be read.
pub const NEEDS: [Told; 32] = [
    told(
        (
            "L’inscription au car scolaire se fait seulement en ligne",
            "Il faut un courriel et un code reçu sur le téléphone. Après trois essais, tout est à recommencer. Je n’ai pas d’ordinateur.",
            "S’inscrire au guichet, ou par papier.",
        ),
        (Transport, Broken),
        PublicSpace,
    ),
    told(
        (
            "Le car de sept heures a changé et personne ne l’a su",
            "L’horaire était dans l’application. À l’arrêt, la fiche est de l’an dernier. J’ai perdu une journée de travail.",
            "Une fiche à jour à l’arrêt, et un message.",
        ),
        (Transport, Information),
        PublicSpace,
    ),
    told(
        (
            "Acheter un billet de train sans carte bancaire en ligne",
            "Le guichet est fermé. La borne refuse mes billets. Il ne reste que le téléphone.",
            "",
        ),
        (Transport, Help),
        PublicSpace,
    ),
    told(
        (
            "Suivre les notes de mon fils au lycée",
            "Tout passe par un espace en ligne. Je n’ai jamais reçu les codes et je n’ose pas redemander.",
            "Une heure avec quelqu’un du lycée, au début de l’année.",
        ),
        (Lycees, Help),
        Home,
    ),
    told(
        (
            "Apprendre à mes élèves à vérifier une information",
            "Ils partagent des vidéos sans savoir d’où elles viennent. Je ne sais pas par où commencer.",
            "Un atelier prêt, avec quelqu’un qui l’a déjà fait.",
        ),
        (Lycees, Training),
        Work,
    ),
    told(
        (
            "Comprendre à quoi sert mon compte de formation",
            "On m’appelle pour me vendre des formations. Je ne sais pas si c’est vrai.",
            "Un papier clair, et quelqu’un à qui montrer les messages.",
        ),
        (PolicyArea::Training, Information),
        Work,
    ),
    told(
        (
            "Suivre une formation à distance sans bon réseau",
            "La vidéo s’arrête toutes les deux minutes. Je vais dans ma voiture, près de la mairie.",
            "Une salle calme avec du réseau, deux soirs par semaine.",
        ),
        (PolicyArea::Training, Help),
        Home,
    ),
    told(
        (
            "Faire mon CV quand on n’a jamais eu d’ordinateur",
            "J’ai travaillé trente ans dans les champs. On me demande un CV en pièce jointe.",
            "Le faire avec quelqu’un, et savoir le renvoyer seule.",
        ),
        (Employment, Help),
        Work,
    ),
    told(
        (
            "Mes candidatures en ligne restent sans réponse",
            "Je remplis, je clique, rien. Je ne sais pas si c’est parti.",
            "Savoir ce qui a été reçu, et par qui.",
        ),
        (Employment, Broken),
        Work,
    ),
    told(
        (
            "Trouver un logiciel simple pour mes factures",
            "Je suis seul à l’atelier. Tout ce qu’on me propose est trop cher ou trop compliqué.",
            "Voir comment font d’autres artisans.",
        ),
        (Economy, Information),
        Work,
    ),
    told(
        (
            "Vendre mes fromages sans donner un tiers à une plateforme",
            "Les clients commandent par message, je m’y perds.",
            "Un petit site pour plusieurs fermes.",
        ),
        (Economy, Build),
        Work,
    ),
    told(
        (
            "Savoir où recycler un vieil ordinateur",
            "J’en ai trois dans le garage. La déchetterie dit qu’elle les jette.",
            "",
        ),
        (Sustainability, Information),
        Home,
    ),
    told(
        (
            "Faire réparer une tablette au lieu de la jeter",
            "L’écran est cassé. Une neuve coûte moins cher que la réparation.",
            "Un atelier de réparation près d’ici.",
        ),
        (Sustainability, Help),
        Home,
    ),
    told(
        (
            "Une carte des sentiers coupés après l’orage",
            "Chaque orage coupe des chemins. Les promeneurs appellent la mairie, qui ne sait pas.",
            "Une carte que chacun peut corriger.",
        ),
        (Sustainability, Build),
        PublicSpace,
    ),
    told(
        (
            "Mon médecin veut des documents dans un espace que je n’ai pas",
            "On me dit que tout est dans mon espace santé. Je n’y suis jamais allée.",
            "Quelqu’un pour la première fois, sans voir mes papiers.",
        ),
        (Health, Help),
        Body,
    ),
    told(
        (
            "Prendre rendez-vous chez le spécialiste par téléphone",
            "Plus personne ne répond. Il faut une application.",
            "Une ligne, même deux heures par semaine.",
        ),
        (Health, Broken),
        Body,
    ),
    told(
        (
            "Comprendre ce que ma montre dit de mon cœur",
            "Elle sonne la nuit. Je ne sais pas si c’est grave, ni qui lit ces données.",
            "",
        ),
        (Health, Information),
        Body,
    ),
    told(
        (
            "Ma demande de logement disparaît du site",
            "Je la fais tous les ans. Cette année elle n’y est plus et personne ne sait pourquoi.",
            "Un papier qui prouve la demande.",
        ),
        (Housing, Broken),
        Home,
    ),
    told(
        (
            "Signaler les ampoules mortes de la cité",
            "On appelle, on attend des mois. Nous voulons montrer la liste, avec des photos.",
            "Une carte que les locataires remplissent ensemble.",
        ),
        (Housing, Build),
        PublicSpace,
    ),
    told(
        (
            "Renouveler ma carte d’identité sans imprimante",
            "Il faut une photo avec un code et un dossier imprimé.",
            "Pouvoir tout faire au même endroit.",
        ),
        (Rights, Help),
        PublicSpace,
    ),
    told(
        (
            "Refuser le démarchage et les faux messages",
            "Je reçois dix messages par jour. J’ai failli donner ma carte.",
            "Apprendre à les reconnaître, avec de vrais exemples.",
        ),
        (Rights, Training),
        Home,
    ),
    told(
        (
            "Déclarer mes impôts quand tout change chaque année",
            "La page n’est jamais la même. Je refais tout avec ma voisine.",
            "",
        ),
        (Rights, Help),
        Home,
    ),
    told(
        (
            "Raconter le village avec les photos des anciens",
            "Nous avons quatre cents photos et personne pour les montrer.",
            "Une page simple, que nous pourrons tenir nous-mêmes.",
        ),
        (Culture, Build),
        PublicSpace,
    ),
    at(
        "13041",
        told(
            (
                "Un parcours de découverte pour l’écomusée",
                "Les visiteurs passent sans voir les puits et les lavoirs. Nous avons les textes.",
                "Un parcours à suivre, même sans réseau.",
            ),
            (Culture, Build),
            PublicSpace,
        ),
    ),
    at(
        "04135",
        told(
            (
                "Faire connaître les fleurs et les oiseaux du village",
                "Les visiteurs s’arrêtent une heure. Ils ne savent pas ce qui vit autour d’ici, ni à quelle saison.",
                "Un petit guide et une carte, avec nos photos.",
            ),
            (Sustainability, Build),
            PublicSpace,
        ),
    ),
    at(
        "04166",
        told(
            (
                "Rassembler les données sur le patrimoine du parc",
                "Chapelles, cabanes, moulins : chaque commune a sa liste, et personne ne voit l’ensemble.",
                "Un inventaire que tout le monde peut consulter et compléter.",
            ),
            (Culture, Build),
            PublicSpace,
        ),
    ),
    at(
        "13055",
        told(
            (
                "Montrer ce qui ne va pas dans notre quartier",
                "Éclairage, ascenseurs, trottoirs : le collectif des locataires signale, et rien ne se voit.",
                "Une carte des signalements, et un dossier à remettre à la mairie.",
            ),
            (Housing, Build),
            PublicSpace,
        ),
    ),
    at(
        "13055",
        told(
            (
                "Savoir quelles maraudes passent où, et quel soir",
                "Deux associations couvrent la même rue le même soir, et personne ne passe dans la rue voisine.",
                "Un planning partagé des tournées. Jamais de données sur les personnes.",
            ),
            (Health, Build),
            PublicSpace,
        ),
    ),
    told(
        (
            "Trouver les projets européens de notre région",
            "L’Europe aide des centaines de projets ici. Il faut ouvrir dix sites pour en connaître un.",
            "Un répertoire où l’on cherche par commune.",
        ),
        (Economy, Build),
        Work,
    ),
    told(
        (
            "Savoir si la piscine est ouverte sans appeler",
            "Les horaires en ligne sont ceux de l’an dernier.",
            "",
        ),
        (Culture, Information),
        PublicSpace,
    ),
    told(
        (
            "L’inscription au car scolaire est seulement en ligne",
            "La même chose à Valensole : sans ordinateur, on ne peut pas inscrire les enfants.",
            "",
        ),
        (Transport, Broken),
        PublicSpace,
    ),
    told(
        (
            "Se repérer dans le nouvel hôpital avec une application qui parle",
            "Je vois mal. Les panneaux sont trop hauts et l’application ne dit pas les étages.",
            "",
        ),
        (Health, Broken),
        Body,
    ),
];
