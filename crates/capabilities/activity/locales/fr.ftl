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
report-who = Avec qui ?
report-theme = À quel sujet ?
report-theme-more = { $count ->
    [one] Un autre sujet
   *[other] { $count } autres sujets
 }
report-theme-procedures = Pour une démarche, laquelle ? Choisissez aussi « Démarche ».
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

# Erreurs
activity-error-missing = Choisissez une réponse.
activity-error-day = Écrivez le jour, par exemple 24/11/2026.
activity-error-future = Ce jour n’est pas encore venu. Choisissez aujourd’hui ou avant.
activity-error-old = Ce jour est avant l’an 2000. Vérifiez l’année.
activity-error-number = Écrivez un nombre entier, sans lettre.
activity-error-minutes = Dites combien de minutes, de 1 à 1440.
activity-error-list = Choisissez une des réponses proposées.
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

# Données personnelles
processing-activity-purpose = Compter et comprendre l’activité du réseau
processing-activity-basis = Mission d’intérêt public
processing-activity-data = Aides données, sans nom : jour, durée, sujets, âge et situation par tranches ; auteur de la note ; remarque facultative
processing-activity-retention = Remarques effacées après 12 mois ; auteur détaché à la fermeture du compte ; comptes sans nom gardés
