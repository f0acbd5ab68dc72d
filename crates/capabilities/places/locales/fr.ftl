# Menu
nav-places = Lieux
nav-map = Carte
nav-import = Imports
search-in-places = Lieux
search-kind-place = Lieu

# Accueil
home-title = Trouver de l’aide près de chez vous
home-description = Des lieux et des personnes pour vous aider avec le numérique, près de chez vous.
home-for-whom = Pour toutes et tous, sans compte
home-question = Une question sur le numérique ? Quelqu’un peut vous aider.
home-need = De quoi avez-vous besoin ?
home-need-hint = Avec vos mots. Par exemple : ma carte Vitale.
home-where = Où ?
home-where-hint = Une commune ou un code postal.
home-find = Trouver un lieu
home-shortcuts = Souvent demandé
home-need-procedures = Faire une démarche
home-need-phone = Utiliser mon téléphone
home-need-scam = Éviter une arnaque
home-need-work = Trouver un travail
home-need-print = Imprimer
home-map-title = { $count ->
    [one] Carte du réseau : un lieu
   *[other] Carte du réseau : { $count } lieux
 }
home-map-about = { $count ->
    [0] Aucun lieu pour le moment.
    [one] Un lieu dans le réseau.
   *[other] { $count } lieux dans le réseau, comptés avec leurs voisins. Le fil relie chaque groupe au plus proche.
 }
home-map-list = Lire la même chose en liste
home-today = Le réseau aujourd’hui
home-computed = Calculé le { $date }
home-departements = Les lieux par département
home-open-now = Ouverts maintenant
home-part = Prendre part
home-doors = Autres entrées
home-door-easy = Version facile à lire
home-door-easy-about = Des phrases courtes, une idée à la fois.
home-door-data = Données ouvertes
home-door-data-about = La liste des lieux à prendre et à réutiliser.
places-count = { $count ->
    [0] aucun lieu
    [one] un lieu
   *[other] { $count } lieux
 }

# Chiffres
figure-places = Lieux
figure-places-definition = Lieux présents dans leur source et ouverts au réseau.
figure-places-coverage = Fiche mise à jour depuis moins de 6 mois pour { $percent } % d’entre eux.
figure-unknown = inconnu
indicator-places-definition = Lieux de médiation numérique situés dans ce territoire.
indicator-procedures = Aident aux démarches
indicator-procedures-definition = Lieux qui accompagnent les démarches administratives en ligne.
indicator-equipment = Prêtent un accès
indicator-equipment-definition = Lieux qui proposent un accès à internet ou du matériel.

# Liste
list-for-whom = Pour trouver de l’aide près de chez vous
list-description = Les lieux qui aident avec le numérique : horaires, services, adresses, carte.
list-title = { $count ->
    [0] Aucun lieu
    [one] Un lieu
   *[other] { $count } lieux
 }
list-title-about = { $count ->
    [0] Aucun lieu pour « { $about } »
    [one] Un lieu pour « { $about } »
   *[other] { $count } lieux pour « { $about } »
 }
list-around = autour { $place }
list-in-bounds = dans cette zone
around-you = de vous
list-search = Recherche
list-find = Chercher
list-filter = Filtrer
list-what = Que cherchez-vous ?
list-where = Où ?
list-radius = À moins de
list-chosen = Vos choix :
list-clear = Tout retirer
list-to-map = Voir la carte
list-print = Imprimer la liste
list-nothing = Aucun lieu ne correspond
list-nothing-hint = Élargissez la recherche :
list-pages = Pages de la liste des lieux
list-map-title = Carte des lieux de la liste
list-map-numbers = Les numéros sont ceux de la liste.
list-whole-map = Grande carte
order-distance = Les plus proches d’abord
order-relevance = Les plus pertinents d’abord
order-name = Par nom
card-distance = à { $distance }
legend-place = un lieu de la liste
legend-other = un autre lieu
legend-group = plusieurs lieux, comptés
legend-me = votre point de départ
wider-radius = Chercher jusqu’à 50 km
wider-bounds = Sans se limiter à cette zone
wider-open = Sans tenir compte des horaires
wider-text = Sans les mots cherchés
wider-all = Voir tous les lieux
chip-text = « { $q } »
chip-around = Autour { $place }
chip-bounds = Dans cette zone
chip-open-at = Ouvert : { $at }
filter-more = Un autre…
filter-apply = Appliquer
filter-chosen = { $count ->
    [one] choisi
   *[other] choisis
 }
panel-open = Ouvert
panel-services = Services
panel-welcome = Accueil
panel-terms = Conditions
panel-more = Plus
filter-open = En ce moment
filter-open-at = Ouvert à ce moment
open-now = Ouvert maintenant
filter-service = Aide proposée
filter-day = Dans les 7 jours
filter-audience = Publics
filter-care = Accueil adapté
filter-cost = Prix
filter-access = Pour être aidé
filter-support = Manière d’aider
filter-wheelchair = Fauteuil roulant
filter-mobility = Fixe ou mobile
filter-type = Type de lieu
filter-programme = Programmes nationaux
filter-label = Formations et labels
filter-departement = Département
filter-epci = Intercommunalité
filter-commune = Commune
query-unknown-value = Un filtre de l’adresse n’existe pas : il a été laissé de côté.
query-unknown-departement = Ce département n’existe pas. Utilisez un numéro comme 04 ou 2A.
query-unknown-epci = Cette intercommunalité n’existe pas. Utilisez un numéro SIREN comme 200034700.
query-unknown-commune = Cette commune n’existe pas. Utilisez un code INSEE comme 04112.
query-unknown-value-of = Cette valeur n’existe pas. Valeurs possibles : { $values }.
query-unknown-territory = Ce territoire n’existe pas. Utilisez un code comme 04112, 200034700, D04 ou R93.
query-radius = La distance doit être un nombre entre 0 et 200 km.
query-near = La position s’écrit « latitude,longitude », par exemple 43.83,5.78.
query-where = Nous n’avons pas compris où chercher. Écrivez une commune, un code postal comme 04100 ou un département. Pour le moment, la liste n’en tient pas compte.
query-understood = Nous avons compris : { $name }.
query-outside = { $name } est en dehors du territoire de ce réseau.
query-bounds = La zone s’écrit « ouest,sud,est,nord », par exemple 5.1,43.2,6.9,44.1.
query-open = Le filtre « open » ne connaît que « now ».
query-open-at = Le moment s’écrit comme 2026-11-28T10:00.
query-sort = Le tri est « distance », « relevance » ou « name ».
query-cursor = Ce curseur n’est pas lisible : recommencez au début de la liste.

# Ouverture
status-open = Ouvert
status-open-until = Ouvert, ferme à { $time }
status-closes-soon = Ferme bientôt, à { $time }
status-by-appointment = Sur rendez-vous en ce moment
status-appointment-only = sur rendez-vous
status-closed = Fermé
status-opens-today = Fermé, ouvre à { $time }
status-opens-tomorrow = Fermé, ouvre demain à { $time }
status-opens-day = Fermé, ouvre { $day } à { $time }
status-opens-date = Fermé, ouvre le { $date }
hours-range = { $start } à { $end }
hours-holiday = jour férié
hours-by-appointment = { $range } sur rendez-vous
hours-uncertain = { $range } à vérifier
hours-closed = fermé
hours-today = { $day }, aujourd’hui
hours-caption = Semaine du { $date }
hours-of-day = { $day } : { $hours }
hours-unknown-short = horaires inconnus
hours-as-given = Le lieu précise :
hours-unknown = Les horaires ne sont pas connus. Vérifiez avant de venir.

# Fiche d’un lieu
place-for-whom = Pour se faire aider, apprendre, utiliser un ordinateur
place-contact = Contact
place-book = Prendre rendez-vous
place-no-contact = Aucun téléphone ni courriel n’est connu pour ce lieu.
place-hours = Horaires
place-services = Ce que vous pouvez y faire
place-about = À propos
place-labels = Programmes et labels
place-aside = Venir, accès, fiche
place-come = Venir
place-map-title = Carte autour du lieu
place-map-about = Le lieu porte le numéro 1. Les autres numéros sont ceux de la liste « Tout près ».
place-directions = Voir le plan des rues
place-access = Accès
place-coming = Prochainement ici
place-near = Tout près
place-sheet = Cette fiche
place-report = Signaler une erreur
place-report-subject = Une erreur sur la fiche « { $name } »
place-fresh = Information du { $date }
place-aging = Information du { $date }, à vérifier
place-stale = Information ancienne, du { $date }
place-undated = Date de l’information inconnue
date-unknown = date inconnue
position-approximate = Position approximative (commune)
place-absent = Ce lieu n’est plus dans sa source depuis le { $date }. Il a peut-être fermé : vérifiez avant de venir.
fact-parent = Porté par
fact-updated = Mis à jour le
fact-source = Source
fact-id = Identifiant
access-cost = Prix
access-ways = Comment venir
access-support = Comment on vous aide
access-care = Accueil adapté
access-audiences = Publics
access-mobility = Lieu
access-wheelchair = Fauteuil roulant
access-wheelchair-yes = On peut entrer.
access-wheelchair-partly = En partie, ou avec de l’aide.
access-wheelchair-no = On ne peut pas entrer.
access-wheelchair-unknown = Nous ne savons pas : demandez au lieu.
service-procedures = Impôts, santé, retraite, titre de séjour : quelqu’un vous accompagne.
service-everyday-tools = Ordinateur, téléphone, courriel : apprendre à votre rythme.
service-employment = CV, candidatures, espace personnel : avancer vers l’emploi.
service-safety = Mots de passe, arnaques, données : se protéger.
service-parenting = Enfants et écrans, école en ligne : en parler et s’équiper.
service-creation = Fabriquer, jouer, créer, réparer.
service-understanding = Réseaux, information, intelligence artificielle : comprendre.
service-access = Un ordinateur, une connexion, une imprimante.
service-affordable = Un ordinateur ou un téléphone à petit prix.

# Impression
print-date = Liste du { $date }
print-back = Revenir à la liste
print-place = Lieu
print-address = Adresse
print-phone = Téléphone
print-hours = Horaires
print-hours-are = Horaires : { $hours }
print-services = Services

# Carte
map-page-title = Carte des lieux
map-page-description = Tous les lieux du réseau sur une carte.
map-page-about = Chaque cercle compte des lieux proches les uns des autres. Choisissez-le pour les voir.
map-page-list = { $count ->
    [0] Aucun lieu
    [one] Un lieu en liste
   *[other] Les { $count } lieux en liste
 }

# Territoires
territories-title = Territoires
territories-lead = Les régions, départements et intercommunalités du réseau, et leurs lieux.
territory-title = { $name } : lieux et chiffres
territory-description = Les lieux de médiation numérique : { $name }.
territory-description-commune = Les lieux de médiation numérique { $place }.
territory-outside = Ce territoire est en dehors du réseau : nous n’y connaissons aucun lieu.
territory-outside-all = Voir les lieux du réseau
territory-for-whom = Pour les habitants, les élues et les élus
territory-population = { $count } habitants
territory-area = { $area } km²
territory-places = { $count ->
    [0] Aucun lieu
    [one] Un lieu
   *[other] { $count } lieux
 }
territory-all-places = Tous les lieux de ce territoire
territory-no-place = Aucun lieu ici pour le moment
territory-no-place-hint = Un lieu voisin peut vous aider.
territory-around = Chercher autour
territory-map = Carte : { $name }
territory-parts = Dans ce territoire
territory-part = Territoire
territory-parts-without = { $count ->
    [one] Un territoire n’a pas de lieu.
   *[other] { $count } territoires n’ont pas de lieu.
 }
territory-files = Prendre ces données

# Données
dataset-places = Lieux de médiation numérique
dataset-places-about = Tous les lieux du réseau : adresse, position, horaires, services, contacts, publics, accès. Le format est celui du schéma national.
processing-places-purpose = Permettre à chacun de trouver un lieu et de le joindre.
processing-places-basis = Mission d’intérêt public.
processing-places-data = Contacts publics des lieux : téléphone, courriel, site
processing-places-retention = Tant que le lieu est dans sa source

# Imports
imports-title = Imports de lieux
imports-for-whom = Pour la coordination du réseau
imports-lead = Envoyez un fichier au schéma national. Vous verrez ce qu’il change avant d’accepter.
imports-past = Imports passés
imports-none = Aucun import pour le moment.
import-file = Fichier
import-file-hint = CSV ou JSON, 64 Mo au plus.
import-source = Source
import-source-hint = Le même nom à chaque envoi. Sans réponse : le nom du fichier sans sa date.
import-whole = Ce fichier contient tous les lieux de cette source
import-whole-hint = Les lieux qui n’y sont pas seront marqués absents. Décochez pour renvoyer seulement des lignes corrigées.
import-send = Envoyer et vérifier
import-no-file = Choisissez un fichier qui n’est pas vide.
import-title = Import de { $file }
import-from = Source : { $source }
import-date = Date
import-state = État
import-state-done = terminé
import-state-running = en cours
import-state-waiting = à accepter
import-running = Import en cours
import-leave = Vous pouvez quitter cette page et revenir.
import-read = Lignes lues
import-added = Nouveaux
import-changed = Modifiés
import-unchanged = Inchangés
import-absent = Absents
import-absent-note = Ils sont marqués, pas supprimés.
import-refused = Refusés
import-refused-note = Corrigez-les et renvoyez-les.
import-accept = { $count ->
    [one] Importer le lieu
   *[other] Importer { $count } lieux
 }
import-cancel = Ne rien changer
import-nothing-kept = Aucune ligne de ce fichier ne peut être importée. Les raisons sont ci-dessous.
import-done = L’import est terminé.
import-problems = { $count ->
    [one] Une remarque
   *[other] { $count } remarques
 }
import-report = Toutes les remarques (CSV)
import-refused-file = Lignes refusées à corriger
import-state-refused = refusé
import-again = Envoyer un autre fichier
import-times = { $count ->
    [one] { $count } fois
   *[other] { $count } fois
 }
import-see-all = { $count ->
    [one] Voir la remarque
   *[other] Voir les { $count } remarques
 }
import-at-line = Ligne { $count }
import-kind = Remarques
import-effect-file-refused = fichier refusé
import-effect-row-refused = ligne refusée
import-effect-kept = à vérifier
import-effect-set-aside = mis de côté
import-effect-repaired = corrigé
import-clean = Aucune remarque : le fichier est propre.

# Professionnels
figure-professionals = Professionnels
figure-professionals-definition = Personnes qui travaillent aujourd’hui dans un lieu du réseau. Une personne présente dans deux lieux compte deux fois.
figure-professionals-coverage = Équipe connue pour { $percent } % des lieux.
indicator-professionals-definition = Personnes qui travaillent aujourd’hui dans un lieu de ce territoire.
processing-professionals-purpose = Compter les professionnels du réseau et, avec leur accord, les présenter.
processing-professionals-basis = Mission d’intérêt public ; consentement pour le nom affiché.
processing-professionals-data = Lieu, métier, heures par semaine, dates d’activité ; nom affiché si la personne l’a accepté
processing-professionals-retention = Tant que le lieu est dans le réseau. Sans accord, aucun nom n’est gardé.

# Journal
journal-act-places-import = Import de lieux
journal-act-places-import-accept = Import accepté
journal-act-demo-professionals = Équipes de démonstration
journal-thing-place-import = Un fichier de lieux
journal-thing-professional = Les professionnels
journal-count-professionals = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
 }
journal-count-added = { $count ->
    [one] { $count } nouveau
   *[other] { $count } nouveaux
 }
journal-count-changed = { $count ->
    [one] { $count } modifié
   *[other] { $count } modifiés
 }
journal-count-returned = { $count ->
    [one] { $count } de retour
   *[other] { $count } de retour
 }
journal-count-absent = { $count ->
    [one] { $count } absent
   *[other] { $count } absents
 }
journal-count-refused = { $count ->
    [one] { $count } refusé
   *[other] { $count } refusés
 }

# API, as people read it
api-operation-list-places = Les lieux qui répondent aux filtres, avec le compte de chaque filtre.
api-operation-get-place = Un lieu, par son identifiant public.
api-operation-get-territory = Une commune, une intercommunalité, un département ou une région, et ce que le réseau en sait.
api-parameter-commune = Codes INSEE de communes
api-parameter-epci = Numéros SIREN d’intercommunalités
api-parameter-departement = Codes de départements
api-parameter-service = Services
api-parameter-audience = Publics
api-parameter-care = Prises en charge
api-parameter-cost = Frais
api-parameter-access = Façons d’obtenir de l’aide
api-parameter-support = Façons d’être aidé
api-parameter-programme = Programmes nationaux
api-parameter-label = Formations et labels
api-parameter-type = Types de structure
api-parameter-mobility = Fixe ou itinérant
api-parameter-wheelchair = Accès en fauteuil roulant : yes ou partly
api-parameter-day = Ouvert ce jour de la semaine qui vient : de mo à su
api-parameter-open = now : où l’on entre en ce moment
api-parameter-open-at = Où l’on entre à ce moment, à l’heure locale : 2026-11-28T10:00
api-parameter-near = Point de départ : latitude,longitude
api-parameter-ou = Point de départ : une commune ou un code postal
api-parameter-bounds = Dans ce rectangle : ouest,sud,est,nord
api-parameter-radius-km = Distance autour du point de départ, en kilomètres : 20 sans réponse, 200 au plus
api-parameter-sort = Ordre : distance, relevance ou name
api-parameter-cursor = Où la liste reprend : la valeur de next_cursor
api-parameter-limit = Longueur de la liste : 50 sans réponse, 500 au plus
api-parameter-code = Code : 04112, 200034700, D04 ou R93
