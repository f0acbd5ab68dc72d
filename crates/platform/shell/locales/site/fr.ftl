# Erreurs : un titre, une phrase qui dit quoi faire.
error-not-found-title = Cette page n’existe pas
error-not-found-sentence = L’adresse est peut-être incomplète, ou la page a changé de place.
error-method-not-allowed-title = Cette adresse ne sert pas à cela
error-method-not-allowed-sentence = La page existe, mais elle ne prend pas ce qui lui a été envoyé.
error-bad-request-title = Nous ne comprenons pas cette demande
error-bad-request-sentence = Une partie de l’adresse ou du formulaire n’est pas lisible. Revenez en arrière et recommencez.
error-invalid-title = Il reste des champs à corriger
error-invalid-sentence = Corrigez les champs signalés, puis envoyez à nouveau.
error-sign-in-needed-title = Connectez-vous d’abord
error-sign-in-needed-sentence = Cette page demande un compte.
error-second-factor-needed-title = Un second code est nécessaire
error-second-factor-needed-sentence = Ouvrez votre application de codes, puis saisissez le code à 6 chiffres.
error-forbidden-title = Cette page ne vous est pas ouverte
error-forbidden-sentence = Votre compte n’a pas ce droit. La coordination du réseau peut vous le donner.
error-cross-site-title = Cette demande vient d’un autre site
error-cross-site-sentence = Par prudence, rien n’a été fait. Ouvrez la page ici, puis recommencez.
error-too-large-title = C’est trop volumineux
error-too-large-sentence = Le contenu envoyé dépasse la taille permise. Envoyez un fichier plus petit, ou en plusieurs fois.
error-too-many-title = Trop d’essais
error-too-many-sentence = Attendez { $minutes ->
    [0] un instant
    [one] une minute
   *[other] { $minutes } minutes
 }, puis recommencez.
error-timed-out-title = La réponse tarde trop
error-timed-out-sentence = Le serveur est très occupé. Réessayez dans un instant.
error-unavailable-title = Le service est interrompu un moment
error-unavailable-sentence = La base de données ne répond pas. Rien n’est perdu. Réessayez dans une minute.
error-not-built-title = Ce serveur ne fait pas de PDF
error-not-built-sentence = Imprimez la page depuis votre navigateur : elle est faite pour cela.
error-storage-full-title = Il n’y a plus de place pour enregistrer
error-storage-full-sentence = Rien n’a été enregistré. Prévenez la personne qui gère le site, puis réessayez.
error-internal-title = Une erreur est survenue
error-internal-sentence = Ce n’est pas de votre faute. L’erreur est notée. Réessayez dans un instant.
error-hidden-title = Ce texte a été masqué
error-way-decision = Lire la décision, ou la contester
error-way-account = Voir mon compte
error-way-places = Chercher un lieu
error-way-home = Aller à l’accueil

# Recherche
search-title = Rechercher
search-title-for = Recherche : { $q }
search-label = Un lieu, une commune, un service
search-submit = Rechercher
search-found = { $count ->
    [0] Aucun résultat
    [one] Un résultat
   *[other] { $count } résultats
 }
search-all = Voir les { $count } résultats
search-nothing = Nous n’avons rien trouvé.
search-nothing-hint = Essayez avec moins de mots, ou avec le nom d’une commune.
search-all-places = Voir tous les lieux
search-in-territories = Communes et territoires
level-commune = Commune
level-epci = Intercommunalité
level-departement = Département
level-region = Région

# Données ouvertes
data-title = Données ouvertes
data-lead = Prenez ces données, réutilisez-les, partagez-les. Elles sont gratuites et à jour.
data-for-whom = Pour qui veut réutiliser les données du réseau
data-records = { $count ->
    [0] Aucun enregistrement
    [one] Un enregistrement
   *[other] { $count } enregistrements
 }
data-license = Licence :
data-schema = Schéma suivi :
data-api = Une interface de programmation donne les mêmes données

# API
api-title = Interface de programmation (API)
api-lead = Tout ce que montrent les pages, en JSON, pour vos programmes.
api-for-whom = Pour qui écrit des programmes
api-document = Le document OpenAPI 3.1
api-access-title = Accès
api-access = Les lectures publiques se font sans compte. Pour le reste, créez un jeton dans votre compte et envoyez-le dans l’en-tête « Authorization ».
api-operations = Opérations
api-parameters = { $count ->
    [one] Un paramètre
   *[other] { $count } paramètres
 }
problems-title = Réponses d’erreur de l’API
problems-lead = Une erreur est un document « problem+json » (RFC 9457). Son type est l’un de ceux-ci.

# Page de style
style-title = Page de style
query-unknown-parameter = Ce paramètre n’existe pas. Paramètres possibles : { $names }.
query-limit = La longueur est un nombre entre 1 et 500.

# API, as people read it
api-operation-suggest-territories = Les territoires du réseau dont le nom ou le code postal commence ainsi.
api-operation-get-document = Ce document, au format OpenAPI 3.1.
api-parameter-id = Identifiant
api-parameter-q = Mots cherchés, ou leur début
