# Observatoire
nav-observatory = Observatoire
observatory-for-whom = Pour celles et ceux qui décident, et pour tout le monde
observatory-heading = L’observatoire du numérique
observatory-about = Qui vit loin d’une aide, où en ouvrir une, et comment nous le savons.
observatory-sentence = Aujourd’hui, { $share } des habitants vivent à 5 km ou moins d’un lieu du réseau.
observatory-network = Tout le réseau
observatory-where = Où ?
observatory-departements = Départements
observatory-epcis = Intercommunalités
observatory-territory = Territoire
observatory-commune = Commune
observatory-see = Voir
observatory-clear = Voir tout le réseau
observatory-no-data = Pas de donnée
observatory-named = { $name } : { $words }
observatory-percent = { $share } %
observatory-under-percent = moins de { $share } %
observatory-up-to = Jusqu’à { $to }
observatory-range = De { $from } à { $to }
observatory-over = Plus de { $from }
observatory-to-table = La même chose en tableau
observatory-how = Comment lire ces chiffres
observatory-csv = Télécharger en CSV
observatory-error-choose = Choisissez une des valeurs proposées.

# Distances
reach-band-near = 5 km ou moins
reach-band-10 = De 5 à 10 km
reach-band-20 = De 10 à 20 km
reach-band-far = Plus de 20 km
coverage = À quelle distance est l’aide ?
coverage-door = Combien de personnes vivent à 5, 10 ou 20 km d’un lieu, commune par commune.
coverage-for-whom = Pour voir qui est loin d’une aide
coverage-about = La distance entre chaque commune et le lieu le plus proche, pour tous les services ou pour un seul.
coverage-service = Pour quel service ?
coverage-any-service = N’importe lequel
coverage-any-help = d’une aide
coverage-help-with = d’un lieu qui propose « { $service } »
coverage-sentence = { $count ->
    [one] Une personne ({ $share }) vit à plus de 20 km { $help }.
   *[other] { $count } personnes ({ $share }) vivent à plus de 20 km { $help }.
 }
coverage-sentence-all = Personne ne vit à plus de 20 km { $help }. { $near } des habitants sont à 5 km ou moins.
coverage-nobody = Personne n’est compté dans ce territoire.
coverage-unknown = { $count ->
    [one] Une personne vit dans une commune dont la position n’est pas connue : elle n’est pas comptée.
   *[other] { $count } personnes vivent dans des communes dont la position n’est pas connue : elles ne sont pas comptées.
 }
coverage-bands = Les habitants selon la distance
coverage-people = Habitants
coverage-distance = Distance
coverage-place = Lieu le plus proche
coverage-mean = Distance moyenne
coverage-far-communes = Communes à plus de 20 km
coverage-map = La distance { $help }
coverage-map-about = Plus la couleur est foncée, plus l’aide est loin.
coverage-map-share = Part des habitants à plus de 10 km
coverage-map-distance = Distance du lieu le plus proche
coverage-map-nobody = Personne
coverage-map-title = { $share } des habitants à plus de 10 km
coverage-no-place = Aucun lieu
coverage-by-epci = Par intercommunalité
coverage-by-departement = Par département
coverage-by-commune = Commune par commune
coverage-empty = Aucun lieu dans l’annuaire
coverage-empty-hint = Les distances se calculent dès que des lieux y sont.
coverage-note = Distances à vol d’oiseau, depuis le centre de chaque commune : par la route, c’est plus long.
figure-far = Habitants à plus de 10 km d’un lieu (%)
figure-far-definition = Part des habitants dont la commune est à plus de 10 km d’un lieu du réseau, à vol d’oiseau.
dataset-coverage = Distance à l’aide, par commune
dataset-coverage-about = Pour chaque commune du réseau : ses habitants, le lieu le plus proche et la distance à vol d’oiseau. Une case vide est inconnue.

# Où ouvrir
siting = Où ouvrir une aide ?
siting-door = Les communes où un nouveau lieu, ou l’arrêt d’un bus, rapprocherait le plus de monde.
siting-for-whom = Pour choisir où ouvrir un lieu, ou arrêter un bus
siting-about = Dites combien d’arrêts vous pouvez ouvrir : le calcul propose où, et pour qui.
siting-aim = Que chercher ?
siting-aim-coverage = Le plus de monde à portée
siting-aim-median = Le moins de kilomètres pour tous
siting-radius = À portée, c’est à…
siting-new = Combien d’arrêts ?
siting-weights = Compter chaque personne…
siting-weights-population = De la même façon
siting-weights-fragility = Selon la fragilité de sa commune
siting-go = Calculer
siting-busy = D’autres calculs sont en cours. Réessayez dans un instant.
siting-nobody = Aucune commune de ce territoire n’a de position connue. Choisissez-en un autre.
siting-too-many = { $count ->
    [one] Ce territoire a une seule commune : demandez un seul arrêt.
   *[other] Ce territoire a { $count } communes : demandez { $count } arrêts au plus.
 }
siting-together-coverage = { $count ->
    [one] Avec cet arrêt, { $after } des habitants sont à { $km } ou moins d’une aide, contre { $before } aujourd’hui.
   *[other] Avec ces { $count } arrêts, { $after } des habitants sont à { $km } ou moins d’une aide, contre { $before } aujourd’hui.
 }
siting-together-median = { $count ->
    [one] Avec cet arrêt, l’aide est en moyenne à { $after }, contre { $before } aujourd’hui.
   *[other] Avec ces { $count } arrêts, l’aide est en moyenne à { $after }, contre { $before } aujourd’hui.
 }
siting-together-first = { $count ->
    [one] Avec cet arrêt, l’aide est en moyenne à { $after }.
   *[other] Avec ces { $count } arrêts, l’aide est en moyenne à { $after }.
 }
siting-proved = Aucun autre choix ne fait mieux : le calcul le prouve.
siting-gap = Le temps a manqué pour prouver que c’est le meilleur choix. Un autre ferait mieux de { $share } au plus.
siting-without-index = { $count ->
    [one] Une commune n’a pas d’indice de fragilité : ses habitants comptent comme la moyenne.
   *[other] { $count } communes n’ont pas d’indice de fragilité : leurs habitants comptent comme la moyenne.
 }
siting-stops = { $count ->
    [one] Un arrêt
   *[other] { $count } arrêts, le plus utile d’abord
 }
siting-stop-coverage = { $count ->
    [one] Cet arrêt rapproche une personne aujourd’hui à plus de { $km } d’une aide.
   *[other] Cet arrêt rapproche { $count } personnes aujourd’hui à plus de { $km } d’une aide.
 }
siting-stop-median = { $count ->
    [one] Pour une personne, l’aide passe de { $before } à { $after }.
   *[other] Pour { $count } personnes, l’aide passe en moyenne de { $before } à { $after }.
 }
siting-stop-first = { $count ->
    [one] C’est l’aide la plus proche pour une personne.
   *[other] C’est l’aide la plus proche pour { $count } personnes.
 }
siting-stop-nobody = Cet arrêt ne rapproche personne de plus : les autres suffisent.
siting-map = Les arrêts proposés, par numéro
siting-map-about = Chaque numéro mène à son arrêt.
siting-table = Les mêmes arrêts en tableau
siting-people = Personnes rapprochées
siting-communes = Communes
siting-before = Aujourd’hui
siting-after = Avec l’arrêt
siting-note = Les distances sont à vol d’oiseau. Le calcul ne connaît ni les routes, ni les locaux, ni les budgets : il aide à choisir, il ne choisit pas.

# Méthode
method = Notes de méthode
method-door = Ce que ces chiffres disent, ce qu’ils ne disent pas, et d’où ils viennent.
method-for-whom = Pour vérifier, refaire ou contester nos chiffres
method-about = Comment chaque chiffre de l’observatoire est fait.
method-distance = Les distances
method-distance-point = Chaque habitant est placé au centre de sa commune. Dans une commune étendue, certains vivent plus loin, d’autres plus près.
method-distance-road = La distance est à vol d’oiseau, sur une sphère. Par la route, elle est plus longue, surtout en montagne.
method-distance-places = Tous les lieux en service comptent, même ceux d’un territoire voisin : on passe les frontières pour être aidé.
method-siting = Où ouvrir
method-siting-aims = Deux questions sont possibles. Mettre le plus de monde à portée : c’est la couverture maximale. Ou réduire la somme des kilomètres : c’est la p-médiane.
method-siting-proof = Le calcul cherche un bon choix, puis prouve qu’aucun n’est meilleur. S’il manque de temps, il dit de combien un autre pourrait faire mieux, au plus.
method-siting-limits = Un arrêt peut s’ouvrir dans chaque commune. Les lieux qui existent restent ouverts.

# Fragilité
fragility = La fragilité numérique
fragility-door = Où se cumulent l’âge, la pauvreté, l’isolement et un réseau absent. La formule est publique.
fragility-for-whom = Pour savoir où aider d’abord
fragility-about = Un indice par commune : ce qui le compose, ce qui manque, et comment il est calculé.
fragility-read = L’indice va de 0 à 100. À 50, une commune est comme la moyenne des habitants du réseau. Au-dessus, elle est plus fragile.
fragility-sentence = { $count ->
    [one] Une commune sur { $all } a un indice. Il faut au moins { $least } composantes connues.
   *[other] { $count } communes sur { $all } ont un indice. Il faut au moins { $least } composantes connues.
 }
fragility-sentence-none = Aucune commune n’a d’indice ici : il faut au moins { $least } composantes connues.
fragility-empty = Pas encore d’indice
fragility-empty-hint = La coordination peut importer les fichiers de l’INSEE et de l’ARCEP.
fragility-map = La fragilité sur la carte
fragility-map-about = Plus la couleur est foncée, plus le territoire est fragile.
fragility-unit = Indice, de 0 à 100
fragility-index = Indice
fragility-covered = Habitants couverts
fragility-too-few = { $count ->
    [0] aucune composante
    [one] une composante seulement
   *[other] { $count } composantes seulement
 }
fragility-not-published = Non publié
fragility-contribution = À côté de chaque part : les points qu’elle ajoute à 50, ou qu’elle retire.
fragility-formula = La formule
fragility-formula-about = Chaque part devient un rang : sur cent habitants du réseau, combien vivent là où la part est plus basse. L’indice est la moyenne des rangs connus, s’il y en a au moins { $count }.
fragility-component = Composante
fragility-share = Part (%)
fragility-limits = Cet indice aide à comparer des communes du réseau entre elles. Il ne dit rien d’une personne, et n’a pas encore d’intervalle d’incertitude.
fragility-old = Personnes âgées
fragility-no-diploma = Sans diplôme
fragility-poverty = Pauvreté
fragility-no-fibre = Sans fibre
fragility-no-4g = Sans 4G
fragility-alone = Ménages d’une personne
figure-fragility = Indice de fragilité numérique
figure-fragility-definition = De 0 à 100 ; 50 est la moyenne des habitants du réseau. Plus il est haut, plus le territoire est fragile.
dataset-indicators = Indicateurs par commune
dataset-indicators-about = Ce que l’INSEE, l’ARCEP et d’autres disent de chaque commune, par année. Une case vide n’est pas publiée, ou pas disponible.
dataset-fragility = Indice de fragilité numérique
dataset-fragility-about = L’indice de chaque commune, et pour chaque composante sa part, son rang et sa contribution.

# Fichiers d’indicateurs
nav-indicators = Données des territoires
indicators-title = Données des territoires
indicators-for-whom = Pour la coordination du réseau
indicators-lead = Les fichiers de l’INSEE et de l’ARCEP se lisent tels quels. Rien ne change avant votre accord.
indicators-file = Fichier
indicators-file-hint = CSV de l’INSEE (recensement, Filosofi), de l’ARCEP, ou commune,indicator,period,value.
indicators-source = Source
indicators-source-hint = Qui l’a produit ? Par exemple : INSEE, Filosofi 2021.
indicators-period = Période
indicators-period-hint = Quand les colonnes ne la disent pas : 2025, 2025-06 ou 2025-T3.
indicators-send = Envoyer et regarder
indicators-no-file = Choisissez un fichier.
indicators-error-period = Écrivez la période comme 2025, 2025-06 ou 2025-T3.
indicators-past = Fichiers envoyés
indicators-none = Aucun fichier pour le moment.
indicators-date = Envoyé le
indicators-state = État
indicators-state-waiting = À accepter
indicators-state-running = En cours
indicators-state-done = Importé
indicators-added = Nouvelles valeurs
indicators-changed = Valeurs changées
indicators-unchanged = Inchangées
indicators-remarks = Remarques
indicators-known = Ce qui est connu
indicators-nothing = Rien pour le moment : envoyez un premier fichier.
indicators-indicator = Indicateur
indicators-code = Code
indicators-values = Valeurs
indicators-not-published = Non publiées
indicators-not-available = Non disponibles
indicators-file-title = Fichier { $file }
indicators-period-used = Période quand la colonne ne la dit pas : { $period }.
indicators-again = Envoyer un autre fichier
indicators-rows = Lignes lues
indicators-elsewhere = D’autres territoires
indicators-running = Import en cours. Vous pouvez quitter cette page.
indicators-done = Les valeurs sont importées.
indicators-accept = { $count ->
    [one] Importer une valeur
   *[other] Importer { $count } valeurs
 }
indicators-cancel = Ne rien changer
indicators-nothing-new = Ce fichier n’apporte rien de nouveau.
indicators-unknown = { $count ->
    [one] Une colonne n’est pas reconnue : elle est laissée de côté
   *[other] { $count } colonnes ne sont pas reconnues : elles sont laissées de côté
 }
indicators-times = { $count ->
    [one] Une fois
   *[other] { $count } fois
 }
indicators-at = Ligne { $line }, { $column }
indicator-file-empty = Le fichier est vide.
indicator-file-columns = Aucune colonne de communes (CODGEO), ou aucune colonne de valeurs, n’est reconnue.
indicator-file-too-long = Une ligne est trop longue pour un tableau : est-ce bien un CSV ?
indicator-file-too-many = Le fichier contient trop de valeurs : coupez-le par année.
remark-unknown-commune = Aucune commune n’a ce code
remark-unknown-indicator = Aucun indicateur n’a ce code
remark-bad-period = La période n’est pas comprise
remark-not-a-number = Ce n’est pas un nombre
remark-negative = Un nombre négatif n’est pas possible ici
remark-over-hundred = Une part ne dépasse pas 100 %
remark-twice = La valeur y est déjà : la première compte
remark-short-row = La ligne s’arrête avant cette colonne
remark-former-code = Code d’une ancienne commune : la valeur va à celle d’aujourd’hui
remark-joined-missing = Communes réunies, dont une valeur manque : la somme manque aussi
remark-joined-rate = Communes réunies : leurs parts ne s’additionnent pas, la valeur n’est pas disponible
indicator-population = Habitants
indicator-aged-0-14 = Moins de 15 ans
indicator-aged-15-29 = De 15 à 29 ans
indicator-aged-30-44 = De 30 à 44 ans
indicator-aged-45-59 = De 45 à 59 ans
indicator-aged-60-74 = De 60 à 74 ans
indicator-aged-75-89 = De 75 à 89 ans
indicator-aged-90 = 90 ans et plus
indicator-men-65 = Hommes de 65 ans et plus
indicator-women-65 = Femmes de 65 ans et plus
indicator-left-school = 15 ans et plus, sortis de l’école
indicator-no-diploma = Dont sans diplôme
indicator-households = Ménages
indicator-alone = Ménages d’une personne
indicator-active = Actifs de 15 à 64 ans
indicator-unemployed = Dont chômeurs (recensement)
indicator-median-income = Niveau de vie médian (€ par an)
indicator-first-decile = Premier décile du niveau de vie (€ par an)
indicator-ninth-decile = Neuvième décile du niveau de vie (€ par an)
indicator-poverty = Taux de pauvreté (%)
indicator-pensions = Part des pensions dans le revenu (%)
indicator-minima = Part des minima sociaux dans le revenu (%)
indicator-fibre = Locaux raccordables à la fibre (%)
indicator-no-4g = Locaux sans 4G (%)
method-index-ranks = Un rang plutôt qu’une part : là où presque tout le monde a la 4G, la part de ceux qui ne l’ont pas écraserait le reste.
method-index-missing = Ce qui manque reste manquant : ni zéro, ni moyenne. Une commune avec moins de quatre composantes n’a pas d’indice.
method-sources = Les données des territoires
method-sources-about = Elles viennent de l’INSEE et de l’ARCEP, avec leur année. Ce que le secret statistique protège est dit « non publié ».
method-sources-joined = Quand des communes se sont réunies, leurs nombres s’additionnent. Leurs parts ne s’additionnent pas : la valeur n’est alors pas disponible.

# API
api-operation-get-coverage = À quelle distance vivent les habitants du lieu le plus proche, par commune et par tranche, à vol d’oiseau.
api-operation-get-siting = Où de nouveaux lieux rapprocheraient le plus de monde, avec la preuve ou une borne.
api-parameter-objective = coverage : le plus de monde à portée ; p-median : le moins de kilomètres
api-parameter-weights = population, ou fragility : selon l’indice de la commune
api-parameter-new = Nombre de nouveaux lieux, de 1 à 20 : 3 sans réponse
api-operation-list-indicators = Ce qui est connu des communes, par indicateur et par période ; ce qui n’est pas publié est dit.
api-operation-get-fragility = L’indice de fragilité numérique : sa formule, ce que chaque composante ajoute, ce qui manque.
api-operation-send-indicators = Envoyer un fichier d’indicateurs : la réponse dit ce qu’il changerait.
api-operation-list-indicator-files = Les derniers fichiers d’indicateurs.
api-operation-read-indicator-file = Un fichier d’indicateurs : ce qu’il change, où il en est, ses remarques.
api-operation-accept-indicator-file = Accepter un fichier d’indicateurs : ses valeurs sont importées.
api-parameter-indicator = Code d’un indicateur : poverty
api-parameter-period = Période quand les colonnes ne la disent pas : 2025
api-parameter-source = Qui a produit le fichier : son nom sans réponse

# Journal
journal-act-observatory-values-import = Indicateurs importés
journal-act-observatory-import-accept = Fichier d’indicateurs accepté
journal-thing-observatory-value = Des indicateurs de communes
journal-thing-observatory-import = Un fichier d’indicateurs
