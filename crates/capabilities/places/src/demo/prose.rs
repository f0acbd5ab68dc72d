//! What a place says of itself: sentences that read well aloud.

use maillage_vocabulary::{Audience, Care, Cost, Mobility, Service, Support};

use super::dice::Dice;
use super::kind::Kind;
use super::wording::{at, listed};
use crate::model::{Detail, Sheet, Summary};

/// Fills in the short and the long presentation of a sheet; a few places have none, as in life.
pub fn fill(sheet: &mut Sheet, kind: Kind, dice: &mut Dice) -> anyhow::Result<()> {
    if dice.chance(88) {
        sheet.summary = Some(Summary::new(&summary(sheet, kind, dice))?);
    }
    if dice.chance(72) {
        sheet.detail = Some(Detail::new(&detail(sheet, dice))?);
    }
    Ok(())
}

fn summary(sheet: &Sheet, kind: Kind, dice: &mut Dice) -> String {
    let place = at(sheet.location.commune_name.as_str());
    let what = dice.choose(kind.profile().what).unwrap_or_default().replace("{a}", &place);
    let mut offered: Vec<Service> = sheet.services.iter().filter(|one| *one != Service::Procedures).collect();
    offered = dice.several(&offered, 2);
    if sheet.services.contains(Service::Procedures) {
        offered.insert(0, Service::Procedures);
    }
    let words: Vec<&str> = offered.into_iter().map(thing).collect();
    format!("{what}. {} {}.", dice.pick(&["Au programme :", "Ici :", "On y trouve :"]), listed(&words))
}

fn thing(service: Service) -> &'static str {
    match service {
        Service::Procedures => "une aide pour vos démarches",
        Service::EverydayTools => "les premiers pas à l’ordinateur et au téléphone",
        Service::Employment => "un coup de main pour la recherche d’emploi",
        Service::Safety => "des conseils contre les arnaques",
        Service::Parenting => "des échanges sur les écrans en famille",
        Service::Creation => "des ateliers de création",
        Service::Understanding => "de quoi comprendre le monde numérique",
        Service::AccessAndEquipment => "des ordinateurs en libre accès",
        Service::AffordableEquipment => "du matériel remis en état à petit prix",
    }
}

fn detail(sheet: &Sheet, dice: &mut Dice) -> String {
    let welcomes = if sheet.mobility.contains(Mobility::Itinerant) { ON_BOARD } else { WELCOMES.len() };
    let mut first = vec![dice.choose(&WELCOMES[..welcomes]).unwrap_or_default().to_owned()];
    let services: Vec<Service> = sheet.services.iter().collect();
    let told = dice.several(&services, 3);
    first.extend(told.into_iter().map(|service| sentence(service, dice).to_owned()));
    let mut second: Vec<String> = supports(sheet, dice);
    second.extend(whom(sheet));
    second.extend(price(sheet));
    let farewells = FAREWELLS.len() - usize::from(sheet.contact.phone.is_none());
    second.push(dice.choose(&FAREWELLS[..farewells]).unwrap_or_default().to_owned());
    format!("{}\n\n{}", first.join(" "), second.join(" "))
}

/// The first ones suit a bus too.
const WELCOMES: [&str; 8] = [
    "Vous pouvez venir avec une question, ou sans : un café et quelqu’un vous attendent.",
    "L’équipe vous reçoit sans jargon, et reprend depuis le début autant de fois qu’il le faut.",
    "Le lieu est né d’une idée simple : personne ne devrait rester seul devant un écran.",
    "Ici, les questions que l’on n’ose pas poser sont les bienvenues.",
    "Une petite équipe et beaucoup de patience : voilà ce que l’on trouve en entrant.",
    "On pousse la porte pour imprimer une page, on revient pour apprendre.",
    "Dans une grande pièce claire, chacun avance à son rythme.",
    "La salle donne sur la cour ; on y entend les rires avant les claviers.",
];
/// How many suit a bus.
const ON_BOARD: usize = 5;

fn sentence(service: Service, dice: &mut Dice) -> &'static str {
    let both = match service {
        Service::Procedures => [
            "Pour une demande d’aide au logement, une carte grise ou une déclaration, apportez vos papiers : on remplit avec vous, et vous gardez la main.",
            "On vous montre comment faire vos démarches en ligne, puis vous les faites vous-même, à côté de nous.",
        ],
        Service::EverydayTools => [
            "Les ateliers « premiers clics » partent de la souris et arrivent, en six séances, au courriel avec une photo.",
            "Téléphone, tablette ou ordinateur : venez avec le vôtre, c’est le meilleur pour apprendre.",
        ],
        Service::Employment => [
            "Chaque semaine, un temps est gardé pour la recherche d’emploi : CV, lettre, espace personnel, entretien à distance.",
            "Nous aidons à répondre à une offre en ligne et à préparer un entretien en visio.",
        ],
        Service::Safety => [
            "Un message vous paraît étrange ? Montrez-le avant de cliquer : nous le lisons ensemble.",
            "Mots de passe, faux conseillers, colis imaginaires : une séance par mois apprend à les reconnaître.",
        ],
        Service::Parenting => [
            "Une fois par mois, parents et enfants parlent des écrans autour d’un goûter.",
            "Les familles règlent ensemble les comptes, les horaires et les jeux des plus jeunes.",
        ],
        Service::Creation => [
            "On y découpe, on y imprime, on y code de petits jeux ; les chutes de bois deviennent des lampes.",
            "Photo, son, dessin ou broderie à la machine : il y a toujours un projet en cours sur la grande table.",
        ],
        Service::Understanding => [
            "Deux fois par mois, une causerie explique une question du moment : les données, les algorithmes, le poids de nos usages.",
            "Des jeux et des cartes aident à voir où vont nos données et qui s’en sert.",
        ],
        Service::AccessAndEquipment => [
            "Des ordinateurs, une imprimante et un scanner sont en accès libre, avec une connexion rapide.",
            "Les postes sont prêts à servir ; deux sont réglés pour la malvoyance.",
        ],
        Service::AffordableEquipment => [
            "Les ordinateurs donnés sont remis en état et vendus à petit prix, selon les revenus.",
            "Chaque trimestre, une vente solidaire propose des machines révisées et garanties six mois.",
        ],
    };
    dice.pick(&both)
}

fn supports(sheet: &Sheet, dice: &mut Dice) -> Vec<String> {
    let mut ways = Vec::new();
    if sheet.support.contains(Support::Individual) {
        ways.push("en tête-à-tête");
    }
    if sheet.support.contains(Support::Workshop) {
        ways.push("en petit groupe");
    }
    if sheet.support.contains(Support::Remote) {
        ways.push("par téléphone");
    }
    if ways.is_empty() {
        return Vec::new();
    }
    let length = dice.pick(&["une demi-heure", "trois quarts d’heure", "une heure"]);
    vec![format!("On vous accompagne {}, {length} ou plus s’il le faut.", listed(&ways))]
}

fn whom(sheet: &Sheet) -> Vec<String> {
    let mut sentences = Vec::new();
    if sheet.audiences.contains(Audience::Seniors) {
        sentences.push("Les aînés ont leur atelier.".to_owned());
    }
    if sheet.audiences.contains(Audience::Youth) {
        sentences.push("Les plus jeunes ont leur club.".to_owned());
    }
    if sheet.care.contains(Care::Illiteracy) {
        sentences.push("Pas besoin d’être à l’aise avec la lecture.".to_owned());
    }
    if sheet.care.contains(Care::English) {
        sentences.push("We speak English.".to_owned());
    }
    sentences
}

fn price(sheet: &Sheet) -> Option<String> {
    let text = if sheet.costs.contains(Cost::Free) {
        "Tout est gratuit."
    } else if sheet.costs.contains(Cost::FreeUnderConditions) {
        "C’est gratuit avec l’adhésion, dont chacun fixe le prix."
    } else if sheet.costs.contains(Cost::Paid) {
        "Une participation est demandée, à l’heure ou au mois."
    } else {
        return None;
    };
    Some(text.to_owned())
}

/// The last one needs a telephone.
const FAREWELLS: [&str; 6] = [
    "À bientôt parmi nous.",
    "Les voisins qui savent aident les voisins qui apprennent.",
    "Venez comme vous êtes, avec ou sans matériel.",
    "La porte est ouverte, même pour dire bonjour.",
    "On repart avec un petit papier où tout est noté.",
    "Un doute avant de venir ? Un appel suffit.",
];
