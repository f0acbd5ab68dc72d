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

# API
api-operation-get-coverage = À quelle distance vivent les habitants du lieu le plus proche, par commune et par tranche, à vol d’oiseau.
api-operation-get-siting = Où de nouveaux lieux rapprocheraient le plus de monde, avec la preuve ou une borne.
api-parameter-objective = coverage : le plus de monde à portée ; p-median : le moins de kilomètres
api-parameter-weights = population, ou fragility : selon l’indice de la commune
api-parameter-new = Nombre de nouveaux lieux, de 1 à 20 : 3 sans réponse
