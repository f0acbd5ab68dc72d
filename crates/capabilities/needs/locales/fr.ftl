# Besoins
home-door-need = Dire un besoin
home-door-need-about = Une démarche bloque, un service manque ? Trois écrans, sans compte.
nav-needs = Besoins
nav-needs-manage = Besoins à lire
search-kind-need = Besoin
figure-needs = Besoins dits
figure-needs-definition = Besoins publiés qui concernent une commune du territoire.
needs-for-whom = Pour dire ce qui bloque, et être entendu
needs-description = Les besoins numériques des habitantes et des habitants, dits avec leurs mots, et qui les appuie.
needs-heading = { $count ->
    [0] Aucun besoin
    [one] Un besoin dit ici
   *[other] { $count } besoins dits ici
 }
needs-lead = Ce qui manque, dit avec les mots de chacun, avant que les décisions soient prises.
needs-words = Avec quels mots ?
needs-where = Où ?
needs-find = Chercher
needs-areas = Domaines
needs-supported-first = Les plus appuyés d’abord
needs-recent-first = Les plus récents d’abord
needs-clear = Voir tous les besoins
needs-none = Aucun besoin avec ces choix
needs-none-hint = Il manque quelque chose près de chez vous ? Dites-le : d’autres l’appuieront.
needs-pages = Pages de besoins
need-everywhere = Partout dans le réseau
need-supports = { $count ->
    [0] Pas encore de voix
    [one] Une voix
   *[other] { $count } voix
 }
need-supports-long = { $count ->
    [0] Personne n’appuie encore ce besoin
    [one] Une personne appuie ce besoin
   *[other] { $count } personnes appuient ce besoin
 }

# Un besoin
need-told = Dit le { $day }. { $where }.
need-told-in = Dit le { $day } à { $place }. { $where }.
need-story = Ce qui se passe
need-wish = Ce qui aiderait
need-path = Le chemin de ce besoin
need-near = Des besoins proches
need-voice = Moi aussi
need-voice-about = Vous vivez la même chose ? Dites-le. Votre nom n’est pas demandé.
need-voice-given = Votre voix est comptée. Merci.
need-voice-again = Vous aviez déjà donné votre voix. Elle compte une fois.
need-is-set-aside = Le réseau a mis ce besoin de côté. La raison est dans son chemin.
need-step-raised = Dit par une habitante ou un habitant
need-step-raised-for = Noté par une équipe, pour quelqu’un
need-step-published = Lu et publié par le réseau
need-step-merged = Réuni avec un besoin qui dit la même chose
need-step-set-aside = Mis de côté par le réseau
need-step-hidden = Retiré par la modération
need-step-shown = Remis par la modération

# Dire un besoin
need-raise = Dire un besoin
need-raise-description = Trois écrans pour dire ce qui bloque, sans compte et sans nom.
need-raise-lead = Avec vos mots. Sans compte, sans nom.
need-screen = Écran { $count } sur 3
need-screen-what = Qu’est-ce qui bloque ?
need-screen-whom = Qu’est-ce qui aiderait ?
need-screen-send = Relire et envoyer
need-title = En une phrase
need-title-hint = Par exemple : l’inscription au car se fait seulement en ligne.
need-story-ask = Racontez
need-story-hint = Ce qui se passe, où, depuis quand. N’écrivez aucun nom.
need-kind-ask = De quoi auriez-vous besoin ?
need-wish-ask = Ce qui aiderait
need-wish-hint = Par exemple : pouvoir s’inscrire au guichet.
need-area-ask = Quel domaine ?
need-commune-ask = Quelle commune ?
need-commune-hint = Laissez vide si c’est partout pareil.
need-audience-ask = Qui est concerné ?
need-sphere-ask = Dans quel moment de la vie ?
need-sphere-none = Je ne sais pas
need-place-ask = Noté pour quelqu’un
need-place-none = Non, c’est mon besoin
need-place-hint = Choisissez votre lieu : le besoin est publié aussitôt.
need-near-found = { $count ->
    [one] Un besoin dit peut-être la même chose
   *[other] { $count } besoins disent peut-être la même chose
 }
need-near-about = Si c’est le vôtre, ouvrez-le et appuyez-le : à plusieurs, on est mieux entendu.
need-on = Continuer
need-back = Revenir
need-send = Envoyer
need-data = Nous ne gardons pas votre nom. Un petit fichier sur cet appareil évite de compter deux fois votre voix.
need-thanks = Merci, c’est noté
need-thanks-about = Une personne du réseau lit votre besoin. Il paraîtra ensuite dans la liste, où d’autres pourront l’appuyer.
need-thanks-list = Voir les autres besoins
need-thanks-place = Trouver de l’aide tout de suite
need-hurried = Beaucoup de messages viennent du même endroit. Réessayez dans une heure. Rien de ce que vous avez écrit n’est perdu.

# Fautes
need-error-title = Dites en une phrase ce qui bloque.
need-error-title-long = La phrase est trop longue : 120 caractères au plus.
need-error-story = Racontez ce qui se passe, même en peu de mots.
need-error-story-long = Le récit est trop long : 2 000 caractères au plus.
need-error-wish-long = Le texte est trop long : 600 caractères au plus.
need-error-choose = Choisissez dans la liste.
need-error-commune = Nous ne trouvons pas cette commune dans le réseau. Vérifiez l’orthographe, ou laissez vide.
need-error-page = La page est un nombre, à partir de 1.
need-error-key = Donnez un secret de 16 caractères au moins.
need-error-reason = Dites pourquoi, en une phrase : la personne la lira.
need-error-closed = Ce besoin a déjà été traité. Rien n’a changé.
need-error-into = Choisissez un autre besoin, déjà publié.

# Pour le réseau
needs-manage-for-whom = Pour la coordination du réseau
needs-waiting = { $count ->
    [0] Rien n’attend.
    [one] Un besoin attend d’être lu.
   *[other] { $count } besoins attendent d’être lus.
 }
needs-all-read = Tout est lu
needs-all-read-hint = Les besoins dits par les habitants arrivent ici avant d’être publiés.
needs-publish = Publier
needs-merge = Réunir avec celui-ci
needs-merge-ask = Il dit la même chose qu’un autre ?
needs-set-aside = Mettre de côté
needs-reason = Pourquoi ?
needs-reason-hint = Cette phrase est publique.

# Données personnelles
processing-voices-purpose = Compter une fois chaque voix qui appuie un besoin.
processing-voices-basis = Intérêt légitime : des besoins comptés sans fraude et sans compte.
processing-voices-data = L’empreinte d’un secret tiré au hasard, gardé par le navigateur. Aucun nom, aucune adresse.
processing-voices-retention = Le secret : un an dans le navigateur. L’empreinte : aussi longtemps que le besoin.

# Journal
journal-thing-need = Besoin
journal-act-needs-raise = Besoin dit
journal-act-demo-needs = Besoins de la démonstration
journal-act-needs-decide = Besoin traité

# API
api-operation-list-needs = Les besoins que tout le monde voit, les plus récents d’abord.
api-operation-get-need = Un besoin, et ce qui lui est arrivé.
api-operation-list-near-needs = Les besoins qui disent peut-être la même chose qu’une phrase : à montrer avant d’en dire un autre.
api-operation-raise-need = Dire un besoin. Une personne du réseau le lit avant que tout le monde le voie.
api-operation-support-need = Appuyer un besoin, une fois.
api-operation-decide-need = Publier un besoin, le réunir avec un autre, ou le mettre de côté en disant pourquoi.
api-parameter-area = Domaine, par son nom court
api-parameter-title = La phrase
api-parameter-page = Page, à partir de 1

# Réponses
figure-needs-answered = Besoins qui ont une réponse
figure-needs-answered-definition = Besoins du territoire auxquels un organisme a répondu ici.
needs-count = { $count ->
    [0] Aucun besoin
    [one] Un besoin
   *[other] { $count } besoins
 }
needs-hearing = Une réponse ?
needs-hearing-any = Tous
needs-hearing-unasked = Pas encore adressés
needs-hearing-waiting = En attente de réponse
needs-hearing-silent = Sans réponse
needs-hearing-answered = Avec une réponse
need-is-waiting = Réponse attendue
need-is-silent = { $count ->
    [one] Sans réponse depuis un jour
   *[other] Sans réponse depuis { $count } jours
 }
need-is-answered = Une réponse
need-service-ask = Quel service en ligne ?
need-service-hint = Par exemple : le site des cars, l’espace du lycée.
need-service-about = Service concerné : { $service }.
need-bodies = Qui peut répondre
need-asked-on = Ce besoin lui a été adressé le { $day }.
need-asked-waiting = Ce besoin lui a été adressé le { $day }. Une réponse est attendue pour le { $due }.
need-asked-late = Ce besoin lui a été adressé le { $day }. { $count ->
    [one] La réponse a un jour de retard.
   *[other] La réponse a { $count } jours de retard.
 }
need-answer-told = Réponse du { $day }, écrite par l’organisme.
need-answer-told-through = Réponse du { $day }, notée par le réseau.
need-answer-by = Échéance : { $day }.
need-answer-outcome = Que répondez-vous ?
need-answer-words = Votre réponse
need-answer-words-hint = En mots simples : les personnes concernées la liront.
need-answer-when = Pour quand ?
need-answer-when-hint = Si quelque chose est prévu.
need-answer-for = Noter une réponse reçue autrement
need-answer-write = Noter la réponse
need-outcome-done = C’est fait
need-outcome-will-do = Ce sera fait
need-outcome-partly = Une partie sera faite
need-outcome-no = Ce ne sera pas fait
need-outcome-not-ours = Cela relève d’un autre organisme
need-step-asked = Adressé par le réseau
need-step-reminded = Rappel envoyé par le réseau
need-step-answered = Une réponse publique
need-step-answered-through = Une réponse, notée par le réseau
need-respond = Répondre à un besoin
need-respond-for = Pour { $body }
need-respond-lead = Des habitantes et des habitants disent ce qui bloque. Votre réponse compte.
need-respond-said = Ce que vous avez déjà répondu
need-respond-public = Votre réponse est publique, au nom de votre organisme. Votre nom n’y est pas.
need-respond-send = Publier la réponse
need-ask = Adresser ce besoin
need-ask-about = L’organisme reçoit une lettre avec un lien. Il répond sans compte, et sa réponse est publique.
need-ask-body = Quel organisme ?
need-ask-body-hint = Par exemple : Mairie de Riez, service des transports.
need-ask-kind = De quel genre ?
need-ask-kind-none = Choisissez
need-ask-email = Son adresse de courriel
need-ask-email-hint = Elle n’est jamais montrée.
need-ask-days = Combien de jours pour répondre ?
need-ask-days-hint = Entre 7 et 365. Soixante jours si vous n’écrivez rien.
need-ask-send = Adresser
need-see = Voir la page publique
needs-decide = Décider
needs-silent = Adressés, et sans réponse
needs-file = Télécharger les besoins

# Carte
needs-map = Voir la carte
needs-map-title = La carte des besoins
needs-map-description = Tous les besoins dits dans le réseau, là où ils sont vécus.
needs-map-list = { $count ->
    [0] Aucun besoin
    [one] Voir ce besoin en liste
   *[other] Voir les { $count } besoins en liste
 }
needs-map-about = Un besoin est posé près du centre de sa commune, jamais à une adresse.
needs-map-lines = Les mêmes besoins, par intercommunalité
needs-map-everywhere = { $count ->
    [one] Un autre besoin concerne tout le réseau.
   *[other] { $count } autres besoins concernent tout le réseau.
 }

# Bilan
needs-summary = Bilan de l’année
needs-summary-heading = Les besoins dits en { $year }
needs-summary-description = Les besoins de l’année par domaine et par département, et les réponses obtenues.
needs-summary-for-whom = Pour les élues, les élus et celles et ceux qui décident
needs-summary-year = Année
needs-summary-show = Voir
needs-summary-none = Aucun besoin cette année
needs-summary-sentence = { $told ->
    [one] Un besoin a été dit
   *[other] { $told } besoins ont été dits
 }, avec { $voices ->
    [one] une voix
   *[other] { $voices } voix
 }. { $asked ->
    [0] Aucun n’a été adressé à un organisme
    [one] Un seul a été adressé à un organisme
   *[other] { $asked } ont été adressés à un organisme
 }, { $answered ->
    [0] aucun n’a de réponse
    [one] un a une réponse
   *[other] { $answered } ont une réponse
 }, { $silent ->
    [0] aucun n’est en retard
    [one] un est en retard
   *[other] { $silent } sont en retard
 }.
needs-summary-delay = { $count ->
    [0] La moitié des réponses sont venues le jour même.
    [one] La moitié des réponses sont venues en un jour au plus.
   *[other] La moitié des réponses sont venues en { $count } jours au plus.
 }
needs-summary-areas = Par domaine
needs-summary-area = Domaine
needs-summary-told = Dits
needs-summary-voices = Voix
needs-summary-asked = Adressés
needs-summary-answered = Avec réponse
needs-summary-silent = En retard
needs-summary-where = Par domaine et par département
needs-summary-file = Télécharger le tableau

# Domaines du réseau
needs-own-areas = Domaines
needs-own-areas-lead = Ajoutez les domaines propres à votre région. Ils s’ajoutent à ceux de tous les réseaux.
needs-common-areas = Dans tous les réseaux
needs-added-areas = Ajoutés par ce réseau
needs-area-add = Ajouter un domaine
needs-area-fr = Nom en français
needs-area-en = Nom en anglais
needs-area-hint = Soixante caractères au plus.
needs-area-withdraw = Ne plus proposer
needs-area-offer = Proposer de nouveau
needs-area-withdrawn = N’est plus proposé
need-error-area-name = Donnez un nom de 60 caractères au plus.
need-error-body = Nommez l’organisme, en 120 caractères au plus.
need-error-email = Cette adresse ne convient pas. Écrivez-la comme nom@exemple.fr.
need-error-days = Écrivez un nombre de jours entre 7 et 365.
need-error-answer = Écrivez votre réponse, même courte.
need-error-day = Écrivez la date comme 2027-03-21.
need-error-over = Ce besoin n’attend plus de réponse. Rien n’a été publié.
need-error-asked-enough = Cet organisme a déjà ce besoin, ou six organismes l’ont reçu. Rien n’a été envoyé.
need-error-secret = Ce lien ne répond à aucun besoin.
dataset-needs = Besoins des habitantes et des habitants
dataset-needs-about = Les besoins publiés, leur domaine, leur commune, leurs voix, et s’ils ont une réponse.
processing-asked-purpose = Écrire à un organisme qui peut répondre à un besoin, et le lui rappeler.
processing-asked-basis = Intérêt légitime : des besoins entendus par qui peut agir.
processing-asked-data = L’adresse de courriel de l’organisme. Elle n’est jamais montrée.
processing-asked-retention = Un an après la dernière lettre ou la dernière réponse.
journal-thing-need-area = Domaine
journal-act-needs-area = Domaine du réseau changé
journal-act-needs-ask = Besoin adressé à un organisme
journal-act-needs-answer = Réponse à un besoin
journal-act-needs-retention = Adresses d’organismes oubliées
api-operation-ask-body = Adresser un besoin à un organisme, qui reçoit un lien pour répondre.
api-operation-answer-need = Répondre à un besoin : avec le secret du lien, ou pour l’organisme.
api-operation-summarise-needs = Les besoins d’une année, par domaine et par département.
api-operation-list-areas = Les domaines à choisir.
api-operation-add-area = Ajouter un domaine propre au réseau.
api-operation-offer-area = Proposer un domaine du réseau, ou ne plus le proposer.
api-parameter-answer = Où en est la réponse : `unasked`, `waiting`, `silent`, `answered`
