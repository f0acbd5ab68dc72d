# Menu
nav-report = Noter
activity-crumb-home = Accueil

# Noter une aide
report-title = Noter une aide
report-for-whom = Pour les médiatrices et médiateurs
report-place-line = { $day }. { $place }.
report-place-change = Changer de lieu
report-noted = C’est noté.
report-noted-mend = Corriger
report-again-button = Refaire la dernière
report-to-tell = À raconter
report-to-tell-others = { $count ->
    [one] Un autre à raconter
   *[other] { $count } autres à raconter
 }
report-to-tell-more = { $count ->
    [one] Et un autre, plus ancien.
   *[other] Et { $count } autres, plus anciens.
 }
report-appointment = Rendez-vous
report-appointment-about = Rendez-vous : { $about }
report-who = Avec qui ?
report-theme = À quel sujet ?
report-theme-more = { $count ->
    [one] Un autre sujet
   *[other] { $count } autres sujets
 }
report-theme-procedures = Pour une démarche, laquelle ? « Démarche » s’ajoute toute seule.
report-minutes = Combien de minutes ?
report-minutes-other = Autre durée
report-autonomy = La personne a fait…
report-more = Ajouter : âge, suite, remarque (facultatif)
report-age = Âge
report-gender = Genre
report-status = Situation
report-seen = Déjà venue ?
report-seen-first = Première fois
report-seen-again = Déjà venue
report-redirection = Orientée vers un autre lieu ?
report-redirection-no = Non
report-setting = Où ?
report-equipment = Avec quel matériel ?
report-day = Jour
report-note = Remarque
report-note-hint = Sur l’aide, pas sur la personne : aucun nom, aucun numéro. Effacée après 12 mois.
report-total = Combien de personnes ?
report-level = Niveau
report-group-more = Ajouter : âges, suite, remarque (facultatif)
report-group-hint = Des nombres, jamais de noms. Ce qui manque compte comme « non dit ».
report-ages = Âges
report-genders = Genre
report-statuses = Situations
report-again = Déjà venues avant
report-workshop-title = Titre de l’atelier
report-visits = Combien de passages ?
report-visits-hint = Les personnes venues sans être aidées. Ne recomptez pas celles des aides et des ateliers.
report-work = Quel travail ?
report-work-name = Nom
report-work-form = Quelle forme ?
report-mediators = Médiatrices et médiateurs
report-bodies = Structures
report-others = Autres personnes
report-work-theme = Thèmes
report-initiative = Qui l’a voulu ?
report-participants = Combien de personnes ?
report-organizer = Qui organise ?
report-nature = Pour quoi faire ?
report-partner = Avec quelle structure ?
report-partner-hint = Le nom d’une structure, pas d’une personne.
report-partner-form = Quel type de structure ?
report-choose = Choisir
report-work-level = À quelle échelle ?
report-save = Enregistrer
report-today = { $count ->
    [0] Aujourd’hui
    [one] Aujourd’hui : une note
   *[other] Aujourd’hui : { $count } notes
 }
report-today-none = Rien encore. La première note apparaîtra ici.
report-all = Voir et corriger toutes mes notes
report-keys = Au clavier
report-keys-about = Alt + R refait la dernière note. Alt + E enregistre. Sur Firefox, ajoutez Maj.

# Lieu
report-place-title = Votre lieu
report-place-search = Nom ou commune
report-place-find = Chercher
report-place-not-found = Aucun de vos lieux ne répond à ces mots.
report-place-none = Aucun lieu ne vous est confié
report-place-none-hint = Demandez à la coordination de vous rattacher à votre lieu.

# Notes
reports-title = Mes notes
reports-for-whom = Vous seule ou vous seul les voyez une par une
reports-new = Noter une aide
reports-figures = Mes chiffres
reports-none = Aucune note
reports-none-hint = Notez une première aide : cela prend vingt secondes.
reports-pages = Pages de notes
reports-take = Garder mes notes
reports-take-about = Toutes vos notes dans un fichier, quand vous voulez.
reports-take-xlsx = Un classeur pour tableur
reports-take-csv = Un fichier texte (CSV)
reports-take-coop = Un classeur aux colonnes de La Coop : une ligne par personne aidée
report-one-title = Corriger une note
report-one-estimated = Certaines valeurs viennent d’un fichier ou sont estimées.
report-delete = Supprimer cette note
report-delete-about = Elle disparaît des listes et des chiffres. On ne peut pas revenir en arrière.
report-delete-sure = Oui, supprimer
activity-people = { $count ->
    [0] personne
    [one] 1 personne
   *[other] { $count } personnes
 }
activity-visits = { $count ->
    [one] 1 passage
   *[other] { $count } passages
 }
activity-participants = { $count ->
    [0] sans participant
    [one] 1 participant
   *[other] { $count } participants
 }
activity-minutes = { $count } min

# Sans réseau
offline-title = Noter sans réseau
offline-about = Ouvrez cette page une fois avec du réseau : elle marche ensuite partout. Vos notes partent seules quand le réseau revient.
offline-link = Noter sans réseau
offline-needs-script = Cette page a besoin de JavaScript. Avec du réseau, vous pouvez noter sans lui :
offline-network-on = Réseau présent
offline-network-off = Sans réseau
offline-page-kept = Cette page s’ouvre maintenant sans réseau sur cet appareil.
offline-choose-title = Où attendent vos notes ?
offline-no-seal = Ce navigateur ne sait pas protéger des notes sur l’appareil : elles restent dans cette page seulement.
offline-choose-keep = Sur cet appareil
offline-choose-keep-about = Vos notes sont protégées par une phrase secrète. Elles restent si la page se ferme ou si la batterie se vide.
offline-choose-keep-button = Garder sur cet appareil
offline-choose-nothing = Dans cette page seulement
offline-choose-nothing-about = Rien n’est gardé sur l’appareil. Si la page se ferme avant l’envoi, les notes sont perdues.
offline-choose-nothing-button = Ne rien garder
offline-phrase = Phrase secrète
offline-phrase-hint = 8 caractères au moins. Personne ne peut la retrouver : notez-la à un endroit sûr.
offline-phrase-again = La même phrase, une seconde fois
offline-phrase-short = Cette phrase est trop courte : 8 caractères au moins.
offline-phrase-other = Les deux phrases sont différentes. Écrivez deux fois la même.
offline-unlock-title = Ouvrir vos notes
offline-unlock-held = Notes qui attendent sur cet appareil :
offline-unlock-button = Ouvrir
offline-unlock-wrong = Ce n’est pas la bonne phrase. Essayez encore.
offline-forgotten = J’ai oublié ma phrase
offline-forgotten-about = Sans elle, personne ne peut lire les notes qui attendent, pas même nous. Vous pouvez les effacer et choisir une nouvelle phrase.
offline-forget = Effacer ces notes
offline-kept-sealed = Les notes attendent sur cet appareil, protégées par votre phrase.
offline-kept-fleeting = Les notes restent dans cette page : ne la fermez pas avant l’envoi.
offline-noted = C’est noté.
offline-work = Ou un travail pour le réseau
offline-queue = En attente d’envoi
offline-send = Envoyer maintenant
offline-sent-done = C’est envoyé. Notes parties :
offline-sent-offline = Pas encore de réseau : vos notes attendent. Rien n’est perdu.
offline-sent-signed-out = Vos notes attendent que vous soyez connectée ou connecté.
offline-sent-other-account = Ces notes sont celles d’un autre compte. Connectez-vous avec ce compte pour les envoyer.
offline-clock-wrong = L’heure de cet appareil n’est pas juste : nous avons corrigé le jour. Minutes d’écart :
offline-line-waiting = Attend le réseau.
offline-line-refused = À corriger avant l’envoi :
offline-line-differs = Déjà reçue, mais différente. En ligne :
offline-line-replace = Remplacer par celle-ci
offline-line-keep-theirs = Garder celle en ligne
offline-line-drop = Effacer
# Importer
reports-import = Importer un fichier
reports-import-title = Importer des activités
reports-import-for-whom = Pour la coordination et les responsables de lieux
reports-import-lead = Envoyez un fichier de La Coop ou un tableau. Vous verrez ce qu’il ajoute avant d’accepter.
reports-import-hint = Classeur « Accompagnements » de La Coop, comptes rendus de sa première version, ou notre tableau CSV. 64 Mo au plus.
reports-import-network = Vous pouvez importer pour tout le réseau.
reports-import-own = Vous pouvez importer pour vos lieux. Les lignes des autres lieux seront refusées.
reports-import-people = Les noms et les textes libres ne sont pas lus. Le fichier est effacé après 30 jours.
reports-import-supports = Comptées dans ce fichier, une par personne aidée.
reports-import-added = Nouvelles
reports-import-added-note = Activités que le réseau ne connaissait pas.
reports-import-changed = Modifiées
reports-import-unchanged = Inchangées
reports-import-unchanged-note = Déjà importées : elles comptent une seule fois.
reports-import-refused = Lignes refusées
reports-import-elsewhere = Laissées
reports-import-elsewhere-note = Déjà connues, d’un lieu qui n’est pas le vôtre.
reports-import-accept = { $count ->
    [one] Importer l’activité
   *[other] Importer { $count } activités
 }
reports-import-nothing-new = Rien de nouveau : tout ce fichier est déjà importé.
reports-import-forgotten = Le fichier est effacé. Renvoyez-le pour l’importer.
reports-import-failed = L’import s’est arrêté. Ce qui est déjà fait reste. Renvoyez le fichier : rien ne comptera deux fois.
reports-import-more = Les autres sont dans le fichier des remarques.

# La Coop
reports-coop-title = Reprise depuis La Coop
reports-coop-last = Dernière reprise : { $when }.
reports-coop-never = La Coop n’a jamais été interrogée. Qui exploite le site peut la brancher dans les réglages.
reports-coop-failed = La reprise n’a pas abouti. Elle sera tentée à nouveau.
reports-coop-read = Lues
reports-coop-gone = Retirées
reports-coop-outside = Hors du réseau
reports-coop-outside-note = Elles ne sont pas gardées.

# Personnes suivies
report-followed = Personne suivie
report-followed-nobody = Personne, ou pas suivie
followed-title = Personnes suivies
followed-for-whom = Pour l’équipe du lieu, et elle seule
followed-lead = Ce qu’une personne accepte de confier à un lieu, pour être mieux aidée la fois suivante.
followed-new = Suivre une personne
followed-new-lead = Avec son accord, et le moins possible : un prénom suffit.
followed-none = Personne n’est suivi pour le moment
followed-none-hint = Proposez-le à une personne que vous revoyez. Elle peut dire non, et changer d’avis.
followed-no-place = Aucun lieu ne vous est confié
followed-no-place-hint = Le suivi se fait dans un lieu, par son équipe. Demandez à être rattaché à votre lieu.
followed-places = Vos lieux
followed-on = Ce lieu suit des personnes, avec leur accord.
followed-off = Ce lieu ne suit personne.
followed-ask = La ou le responsable du lieu peut l’autoriser.
followed-switch-on = Autoriser le suivi
followed-switch-off = Arrêter le suivi
followed-switch-hint = L’équipe pourra noter un prénom et de quoi recontacter, avec l’accord de chaque personne.
followed-still-there = Des personnes sont encore suivies dans ce lieu. Effacez-les d’abord.
followed-retention = Une personne est effacée un an après sa dernière aide. Ses aides restent comptées, sans nom.
followed-retention-never = Ce ménage n’a pas encore eu lieu.
followed-retention-last = { $count ->
    [0] Dernier ménage : { $day }, personne n’a été effacé.
    [one] Dernier ménage : { $day }, une personne effacée.
   *[other] Dernier ménage : { $day }, { $count } personnes effacées.
 }
followed-name = Prénom, initiale ou surnom
followed-name-hint = Ce qui vous suffit pour la reconnaître.
followed-birth = Année de naissance
followed-commune = Commune
followed-commune-hint = Son nom, ou son code INSEE.
followed-phone = Téléphone
followed-erased = La personne est effacée. Ses aides restent comptées, sans nom.
followed-email = Adresse électronique
followed-shared = Lieux
followed-shared-hint = La personne accepte d’être suivie dans ces lieux, et dans aucun autre.
followed-consent = Comment a-t-elle accepté ?
followed-consent-hint = Dites-lui ce qui est noté, pour qui, combien de temps, et qu’elle peut tout effacer.
followed-consent-spoken = de vive voix
followed-consent-written = par écrit
followed-consent-on = Jour de son accord
followed-consent-line = A accepté { $how }, le { $day }.
followed-save = Enregistrer
followed-acts = { $count ->
    [0] Ses aides
    [one] Une aide
   *[other] { $count } aides
 }
followed-acts-none = Aucune pour le moment. Choisissez cette personne quand vous notez une aide.
followed-change = Modifier
followed-rights = Ses droits
followed-rights-about = La personne peut demander ce qui est noté d’elle, le faire corriger, ou tout faire effacer.
followed-export = Tout ce qui est noté d’elle
followed-erase = Effacer cette personne
followed-erase-about = Tout ce qui la désigne disparaît, tout de suite et pour toujours. Ses aides restent comptées, sans nom.
followed-erase-sure = Oui, effacer

# Erreurs
activity-error-event = Ce rendez-vous est celui d’un ou d’une collègue : son compte rendu lui revient.
activity-error-event-told = Cet atelier ou ce rendez-vous est déjà noté, par vous ou par un collègue. Ouvrez « Mes notes ».
activity-error-missing = Choisissez une réponse.
activity-error-day = Écrivez le jour, par exemple 24/11/2026.
activity-error-future = Ce jour n’est pas encore venu. Choisissez aujourd’hui ou avant.
activity-error-old = Ce jour est avant l’an 2000. Vérifiez l’année.
activity-error-number = Écrivez un nombre entier, sans lettre.
activity-error-minutes = Dites combien de minutes, de 1 à 1440.
activity-error-list = Choisissez une des réponses proposées.
activity-error-contact = Vérifiez : un numéro de téléphone, ou une adresse électronique.
activity-error-followed = Choisissez une personne que ce lieu suit.
activity-error-commune = Cette commune n’a pas été trouvée. Écrivez son nom, ou son code INSEE.
activity-error-name = Écrivez un prénom, une initiale ou un surnom.
activity-error-shared = Choisissez au moins un lieu qui suit des personnes.
activity-error-unknown = Choisissez votre lieu : celui-ci n’est pas dans la liste.
activity-error-long = C’est trop long : { $most } caractères au plus.
activity-error-personal = Retirez l’adresse ou le numéro : ils mènent à une personne.
activity-error-theme = Choisissez au moins un sujet.
activity-error-procedure = Pour une démarche précise, choisissez aussi « Démarche ».
activity-error-out-of-use = Le sujet « { $theme } » ne servait pas ce jour-là. Choisissez-en un autre.
activity-error-redirection = Dites que la personne a été orientée, ou retirez le lieu.
activity-error-visits = Dites combien de personnes sont passées : une au moins.
activity-error-coordination = Complétez : qui a participé, organisé, ou avec qui.
activity-error-form = Choisissez la forme.
activity-error-partner = Choisissez le type de la structure.
activity-error-total = Dites combien de personnes sont venues, de 1 à 10 000.
activity-error-again = { $count } personnes déjà venues : c’est plus que le total.
activity-error-genders = { $count } personnes en comptant par genre : c’est plus que le total.
activity-error-ages = { $count } personnes en comptant par âge : c’est plus que le total.
activity-error-statuses = { $count } personnes en comptant par situation : c’est plus que le total.
activity-error-many = Envoyez { $most } notes au plus à la fois.
activity-error-key = La clé a de 1 à 64 lettres, chiffres, « - », « _ », « . » ou « : ».
activity-error-limit = Demandez de 1 à 500 notes.
activity-error-cursor = Reprenez la valeur de next_cursor, sans la changer.
activity-error-format = Demandez json, csv, xlsx ou coop-xlsx.
activity-error-misread = « { $text } » n’est pas une valeur connue.

# Données personnelles
processing-activity-purpose = Compter et comprendre l’activité du réseau
processing-activity-basis = Mission d’intérêt public
processing-activity-data = Aides données, sans nom : jour, durée, sujets, âge et situation par tranches ; auteur de la note ; remarque facultative ; atelier ou rendez-vous raconté
processing-activity-retention = Remarques effacées après 12 mois ; auteur sans nom dès la fermeture du compte ; comptes sans nom gardés
processing-activity-files-purpose = Reprendre les comptes rendus tenus dans un autre outil
processing-activity-files-data = Fichiers envoyés, qui peuvent nommer des personnes : ces colonnes ne sont pas lues
processing-activity-files-retention = Fichiers effacés 30 jours après leur envoi
processing-followed-purpose = Mieux aider une personne qui revient, là où un lieu le propose
processing-followed-basis = Consentement de la personne
processing-followed-data = Prénom ou surnom ; année de naissance, commune, téléphone et adresse électronique, facultatifs ; accord ; aides reçues
processing-followed-retention = Effacées à la demande, sinon un an après la dernière aide ; comptes sans nom gardés

# Chiffres
nav-figures = Chiffres
figures-title = L’activité en chiffres
figures-own-title = Mes chiffres
figures-description = Ce que fait le réseau : aides, visites, sujets, publics, mois après mois.
figures-for-whom = Pour les élues, élus et responsables de lieux
figures-own-for-whom = Vous seule ou vous seul les voyez
figures-network = Le réseau en chiffres
figures-of = { $name } en chiffres
figures-period = Du { $from } au { $to }, comparé aux mêmes jours un an plus tôt.
figures-misread = « { $text } » n’a pas été compris, et n’a pas été utilisé.
figures-choose = Choisir
figures-where = Territoire
figures-where-hint = Une commune, une intercommunalité, un département.
figures-place-kept = Lieu : { $name }
figures-from = Du
figures-to = Au
figures-theme = Sujet
figures-age = Âge
figures-gender = Genre
figures-status = Situation
figures-all = Tous
figures-more-filters = Plus de choix
figures-show = Afficher
figures-file = Tous les nombres (CSV)
figures-reset = Tout le réseau, douze mois
figures-own-reset = Les douze derniers mois
figures-supports = Aides
figures-supports-about = Une personne aidée une fois, seule ou en atelier. Ce n’est pas un nombre de personnes.
figures-visits = Visites
figures-visits-about = Une personne venue une fois dans un lieu, aidée ou non.
figures-hours = Heures
figures-hours-about = Temps de travail noté par les professionnels.
figures-places = Lieux qui ont noté
figures-places-value = { $telling } sur { $places }
figures-places-about = Lieux du réseau où au moins une aide a été notée.
figures-loyal = Fidélité
figures-loyal-about = Part des aides données à une personne déjà venue, quand c’est dit.
figures-percent = { $percent } %
figures-unknown = inconnu
figures-too-few = trop peu
figures-type = Type de lieu
figures-label = Label
figures-organization = Organisme
figures-organization-hint = Son numéro SIREN, neuf chiffres.
figures-map = La carte de l’activité
figures-map-unit = Aides pour 1 000 habitants
figures-map-note = Plus la couleur ressort, plus le territoire a reçu d’aides pour le même nombre d’habitants.
figures-map-people = Habitants
figures-map-area = { $name } : { $words }
figures-map-rate = { $rate } aides pour 1 000 habitants
figures-map-nothing = rien noté
figures-map-up-to = jusqu’à { $to }
figures-map-range = de { $from } à { $to }
figures-map-most = { $name } reçoit le plus d’aides : { $rate } pour 1 000 habitants.
figures-map-silent = { $count ->
    [one] Un territoire n’a rien noté.
   *[other] { $count } territoires n’ont rien noté.
 }
figures-per-thousand = Aides pour 1 000 habitants
figures-per-place = Aides par lieu qui note
figures-compare = Comparé à { $name }
figures-compare-about = Des taux et des parts, quand la réponse est connue. Jamais des totaux de tailles différentes.
figures-compare-here = Ici
figures-compare-rates = Combien
figures-compare-how = Comment
figures-compare-gap = Ce qui diffère le plus : « { $name } », { $here } % ici, { $there } % pour { $around }.
figures-hidden = masqué
figures-more = + { $percent } % ({ $before } un an avant)
figures-less = − { $percent } % ({ $before } un an avant)
figures-same = comme un an avant
figures-before = { $before } un an avant
figures-charts = Les graphiques
figures-left-out = { $count } aides en groupe ne sont pas comptées ici : un groupe ne dit pas qui a deux réponses à la fois.
figures-none = Rien n’a été noté pour ce choix
figures-none-hint = Changez de dates ou de territoire.
figures-people-note = Nombre de personnes différentes : inconnu. Les aides sont notées sans nom.
figures-people-hidden = Nombre de personnes différentes : inconnu. Celui des personnes suivies est masqué, parce qu’il est petit.
figures-people-followed = Personnes suivies différentes : { $count }. Les autres aides sont notées sans nom : le nombre total est inconnu.
figures-this-period = { $year }
figures-year-before = { $year }
figures-months = Les aides, mois après mois
figures-visits-months = Les visites, mois après mois
figures-kinds = Seul à seul ou en groupe
figures-themes = Les sujets
figures-procedures = Les démarches
figures-ages = Les âges
figures-genders = Femmes et hommes
figures-statuses = Les situations
figures-seen = Premières fois et habitués
figures-autonomy = Ce que la personne a fait
figures-redirections = Vers qui les personnes sont orientées
figures-settings = Où les aides ont lieu
figures-equipment = Avec quel matériel
figures-durations = La durée des aides
figures-weekdays = Les jours de la semaine
figures-territories = Où ?
figures-axis-month = Mois
figures-axis-theme = Sujet
figures-axis-territory = Territoire
figures-axis-day = Jour
figures-axis-answer = Réponse
figures-unit-supports = Nombre d’aides
figures-unit-visits = Nombre de visites
figures-unit-reports = Nombre de notes
figures-untold = Non dit
figures-not-sent = Pas orientée
figures-sent = Orientée, sans dire où
figures-under-30 = Moins de 30 min
figures-30-60 = De 30 à 59 min
figures-60-120 = De 1 h à 1 h 59
figures-over-120 = 2 h et plus
figures-seen-first = Première fois
figures-seen-again = Déjà venue
figures-reading-trend = En un an : { $trend }.
figures-reading-share = En tête : « { $name } », { $percent } %.
figures-reading-first = En tête : « { $name } », { $count }.
figure-supports = Aides en 12 mois
figure-supports-definition = Une personne aidée une fois, seule ou en atelier.
figure-visits = Visites en 12 mois
figure-visits-definition = Passages dans un lieu, pas personnes différentes.
figure-visits-coverage = Notées par { $percent } % des lieux.
figure-supports-coverage = Notées par { $percent } % des lieux.

# Bilan de l’année
yearly-title = Bilan { $year }
yearly-page-title = { $title }, { $name }
yearly-description = L’activité d’une année : aides, visites, sujets, publics, lieux, avec les définitions et les sources.
yearly-for-whom = Pour celles et ceux qui décident
yearly-period-whole = Du { $from } au { $to }, comparé à l’année { $before }.
yearly-period-part = Du { $from } au { $to }, comparé aux mêmes jours de { $before }.
yearly-made = Fait le { $day }, avec les données de ce jour.
yearly-not-over = L’année n’est pas finie. Ce bilan s’arrête au { $day }.
yearly-demo = Données inventées : ce réseau est une démonstration.
yearly-contents = Sommaire
yearly-page-of = sur
yearly-figures = Choisir d’autres dates
yearly-back = Revenir au bilan
yearly-others = Les autres années
yearly-essential = L’essentiel
yearly-units = Trois nombres différents, qui ne s’ajoutent pas : les aides, les visites et les personnes.
yearly-caseload = Personnes différentes
yearly-caseload-unknown = inconnu
yearly-caseload-about = Les aides sont notées sans nom. On ne peut donc pas compter les personnes.
yearly-first-time = Premières fois
yearly-first-time-about = Aides à des personnes venues pour la première fois, quand cela a été noté.
yearly-covers = Ce que ces chiffres couvrent.
yearly-coverage = { $telling ->
    [0] Aucun des { $places } lieux n’a noté son activité.
    [one] Un lieu sur { $places } a noté son activité ({ $share }). Rien n’est estimé pour les autres.
   *[other] { $telling } lieux sur { $places } ont noté leur activité ({ $share }). Rien n’est estimé pour les autres.
 }
yearly-share = { $percent ->
    [0] moins de 1 %
   *[other] { $percent } %
 }
yearly-coverage-none = Aucun lieu de ce territoire n’est dans l’annuaire du réseau.
yearly-coverage-one = Ce lieu a noté son activité. Seul ce qui a été noté est compté.
yearly-coverage-silent = Ce lieu n’a rien noté cette année.
yearly-nothing = Rien n’a été noté cette année
yearly-nothing-hint = Le bilan se remplit dès qu’une aide est notée.
yearly-course = Au fil de l’année
yearly-course-lead = Les aides et les visites, mois après mois. Les deux ne s’ajoutent pas.
yearly-topics = Ce qui a été demandé
yearly-topics-lead = Une aide peut avoir plusieurs sujets : leur total dépasse le nombre d’aides.
yearly-people = Qui a été aidé
yearly-people-lead = Ce que les professionnels ont noté, sans nom. « Non dit » veut dire que la question n’a pas reçu de réponse.
yearly-ways = Comment l’aide se passe
yearly-ways-lead = Seul ou en groupe, où, avec quel matériel, combien de temps, et avec quelle suite.
yearly-where = Où
yearly-where-lead = Les aides, selon le territoire où elles ont été données.
yearly-words = Les mots et les sources
yearly-numbers = Tous les nombres
yearly-numbers-lead = Les nombres des graphiques, un tableau par graphique.
yearly-comparison = Comparaison
yearly-hidden = Petits nombres masqués
yearly-define-supports = Une personne aidée une fois, seule ou en atelier. Une personne aidée trois fois compte pour trois aides.
yearly-define-visits = Une personne venue une fois dans un lieu, aidée ou non. Une visite n’est pas une aide.
yearly-define-caseload = Nombre de personnes distinctes. Il demande de reconnaître chaque personne, ce que le réseau ne fait pas.
yearly-define-hours = Temps de travail noté par les professionnels, arrondi à l’heure.
yearly-define-comparison = Chaque nombre est comparé au même nombre un an plus tôt. Sous vingt aides, aucun pourcentage n’est donné.
yearly-define-hidden = Un nombre inférieur à { $count } n’est pas montré, pour que personne ne soit reconnu. D’autres sont masqués avec lui quand ils permettraient de le retrouver. Zéro est montré.
yearly-sources-lead = D’où viennent ces chiffres
yearly-source-activity = Activité
yearly-source-activity-text = Notes d’activité des professionnels de « { $network } », saisies sur ce site ou reprises de leurs outils.
yearly-source-places = Lieux
yearly-source-places-text = Annuaire du réseau, au schéma national des lieux de médiation numérique. Seuls les lieux en service comptent.
yearly-source-territories = Territoires
yearly-source-territories-text = Communes, intercommunalités et départements de 2026 (Insee, IGN).

# Journal
journal-act-activity-change = Note corrigée
journal-act-activity-delete = Note supprimée
journal-act-activity-import = Import d’activités
journal-act-activity-import-accept = Import d’activités accepté
journal-act-activity-notes-forget = Remarques oubliées
journal-act-activity-yearly-print = Bilan imprimé en PDF
journal-thing-yearly-report = Un bilan de l’année
journal-act-activity-follow-on = Suivi de personnes autorisé
journal-act-activity-follow-off = Suivi de personnes arrêté
journal-act-activity-follow-add = Personne suivie ajoutée
journal-act-activity-follow-change = Personne suivie modifiée
journal-act-activity-follow-erase = Personne suivie effacée à sa demande
journal-act-activity-follow-forget = Personnes suivies effacées après un an
journal-thing-followed-place = Le suivi de personnes dans un lieu
journal-thing-followed = Une personne suivie
journal-thing-activity = Une note d’activité
journal-thing-activity-delivery = Un fichier d’activités

# API, pour les personnes
api-operation-tell-activities = Noter des activités : une, ou 500 au plus, chacune avec la clé du client ; envoyée deux fois, comptée une fois.
api-operation-list-activities = Mes propres activités, la dernière d’abord.
api-operation-list-activities-to-tell = Les ateliers et les rendez-vous d’un lieu que personne n’a encore racontés, et qu’il vous revient de raconter.
api-operation-send-activities = Envoyer un fichier d’activités : la réponse dit ce qu’il changerait.
api-operation-list-activity-imports = Les derniers fichiers d’activités.
api-operation-read-activity-import = Un fichier d’activités : ce qu’il change, où il en est, ses remarques.
api-operation-accept-activities = Accepter un fichier : une tâche l’importe.
api-operation-list-followed-people = Les personnes que suivent vos lieux, avec leur accord.
api-operation-read-followed-person = Tout ce qui est noté d’une personne suivie, ses aides aussi.
api-operation-follow-person = Suivre une personne qui a accepté, dans un lieu qui suit des personnes.
api-operation-change-followed-person = Modifier une personne suivie ; ce qui n’est pas dit reste.
api-operation-forget-followed-person = Effacer une personne suivie, à sa demande ; ses aides restent, sans nom.
api-operation-read-figures = Tous les nombres du tableau de bord du réseau, d’un territoire ou d’un lieu.
api-parameter-territory = Code d’un territoire : 04112, 200034700, D04 ou R93
api-parameter-organization = SIREN de l’organisme qui porte les lieux
api-parameter-place = Identifiant public d’un lieu
api-parameter-format = Format de la réponse : json, ou un fichier csv, xlsx, coop-xlsx
api-parameter-name = Nom du fichier
api-parameter-from = Premier jour : 2026-12-01
api-parameter-to = Dernier jour
api-parameter-theme = Sujets
api-parameter-kind = Sortes d’activité ou de rendez-vous
api-parameter-setting = Où l’aide a lieu
api-parameter-age = Âge des personnes, par tranche
api-parameter-gender = Genre des personnes
api-parameter-status = Situation des personnes
api-operation-read-yearly-report = Le bilan d’une année : réseau, territoire, lieu ou structure.
api-operation-read-yearly-report-pdf = Où en est le PDF d’un bilan, et où le prendre.
api-operation-print-yearly-report = Demander le PDF d’un bilan. S’il y en a un qui dit la même chose, rien n’est refait.
api-parameter-year = Année : 2026
