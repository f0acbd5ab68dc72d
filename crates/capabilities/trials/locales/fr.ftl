# Menu, recherche, chiffres
home-door-trials = Essayer avant les autres
home-door-trials-about = Vous dites ce qui bloque, tant qu’on peut encore le changer.
nav-trials = Tests
nav-trials-manage = Tests à mener
nav-trials-welcome = Tests dans mon lieu
search-kind-trial = Campagne de tests
figure-testers = Personnes prêtes à tester
figure-testers-definition = Personnes du panel de tests qui ont confirmé. Un nombre trop petit est caché.
figure-trials = Campagnes de tests
figure-trials-definition = Campagnes de tests publiques ouvertes aux habitants de ce territoire, en cours ou terminées.
trial-at-place = Test : { $title }

# La liste
trials-for-whom = Pour essayer avant les autres, et dire ce qui ne va pas
trials-heading = Des tests avec vous
trials-description = Des services et des outils essayés par des habitantes et des habitants, et ce qui change grâce à elles et eux.
trials-lead = Une équipe prépare un service ou un outil. Vous l’essayez, vous dites ce qui bloque. L’équipe vous répond.
trials-panel = { $count ->
    [one] Une personne du réseau est prête à essayer.
   *[other] { $count } personnes du réseau sont prêtes à essayer.
 }
trials-recruiting = On cherche des personnes
trials-none = Aucune recherche en ce moment
trials-none-hint = Rejoignez le panel : vous serez parmi les prochaines personnes invitées.
trials-running = En cours
trials-results = Ce qui a changé
trials-results-lead = Chaque équipe dit ce qu’elle a fait de ce que vous avez dit.
trials-own = Vous avez déjà une page ?
trials-own-lead = Votre page s’ouvre par un lien secret. Vous l’avez perdu ? Demandez-en un autre.
trials-back = Revenir aux tests
trial-team = { $name } ({ $kind })
trial-everywhere = Tout le réseau
trial-seats = { $count ->
    [one] Une personne cherchée
   *[other] { $count } personnes cherchées
 }
trial-seats-taken = { $count ->
    [0] { $wanted }, aucune place prise
    [one] { $wanted }, une place prise
   *[other] { $wanted }, { $count } places prises
 }
trial-state-proposed = Proposée
trial-state-accepted = En préparation
trial-state-recruiting = Cherche des personnes
trial-state-running = Essais en cours
trial-state-reporting = L’équipe lit ce qui a été dit
trial-state-returned = L’équipe a répondu
trial-state-closed = Terminée
trial-state-refused = Non retenue
trial-state-stopped = Arrêtée

# Une campagne
trial-tried = Ce qui est essayé
trial-tasks = Ce que vous essayez de faire
trial-sessions = Les séances
trial-sessions-none = Aucune séance prévue.
trial-session-event = Dans l’agenda
trial-session-cancelled = Annulée
trial-session-seats = { $count ->
    [0] complet
    [one] encore une place
   *[other] { $count } places libres
 }
trial-path = Le chemin de la campagne
trial-aside = Bon à savoir, outils
trial-want = Vous voulez essayer ?
trial-want-lead = Rejoignez le panel. Le réseau invite des personnes différentes, tirées au sort.
trial-facts = Bon à savoir
trial-seats-title = Combien de personnes
trial-quotas-title = Qui est cherché
trial-quota = { $count ->
    [one] Une personne { $who }
   *[other] { $count } personnes { $who }
 }
trial-length = Durée
trial-where = Où
trial-thanks = En remerciement
trial-data = Données recueillies
trial-fate = Ce qu’elles deviennent
trial-manage = Mener cette campagne
trial-changes = Ce qui a changé
trial-answers = Point par point
trial-answer-changed = Corrigé
trial-answer-planned = Prévu
trial-answer-kept = Gardé ainsi
trial-came = { $count ->
    [one] Une personne a essayé.
   *[other] { $count } personnes ont essayé.
 }
trial-came-few = Quelques personnes ont essayé.
trial-hidden = La modération a caché cette campagne. Voici pourquoi :
trial-hidden-title = Campagne cachée
trial-step-proposed = L’équipe propose une campagne
trial-step-accepted = Le réseau l’accepte
trial-step-refused = Le réseau ne la retient pas
trial-step-recruits = Le réseau cherche des personnes
trial-step-starts = Les essais commencent
trial-step-ends = Les essais sont terminés
trial-step-returned = L’équipe dit ce qui a changé
trial-step-closed = La campagne est terminée
trial-step-stopped = La campagne s’arrête
trial-step-hidden = Cachée par la modération
trial-step-shown = Montrée de nouveau

# La charte
trials-charter = La charte des tests
trials-charter-for-whom = Pour les équipes, et pour les personnes qui essaient
trials-charter-lead = Chaque équipe accepte cette charte avant de faire essayer quelque chose.
trials-charter-version = { $count ->
    [one] Version { $count }
   *[other] Version { $count }
 }
trials-charter-former = Cette version est ancienne.
trials-charter-present = Lire la version actuelle
trials-charter-accept = Notre équipe accepte cette charte.
trials-charter-1-why = On teste le service, pas la personne
trials-charter-1-why-text = Si quelque chose bloque, c’est le service qui doit changer. Nous ne jugeons personne.
trials-charter-1-free = Chacun est libre
trials-charter-1-free-text = Dire non ne coûte rien. On peut s’arrêter à tout moment. Nous acceptons la raison donnée.
trials-charter-1-clear = Tout est dit avant
trials-charter-1-clear-text = Nous disons qui nous sommes, ce que nous essayons, combien de temps cela prend. Nous n’essayons rien d’autre.
trials-charter-1-thanks = Le merci est écrit
trials-charter-1-thanks-text = Nous écrivons ce que nous offrons, et combien cela vaut. Rien n’est caché, rien n’est promis en plus.
trials-charter-1-data = Le moins de données possible
trials-charter-1-data-text = Nous prenons seulement les données annoncées. Nous ne cherchons jamais à savoir qui a dit quoi.
trials-charter-1-respect = Du respect et de l’aide
trials-charter-1-respect-text = Une personne du réseau est là pendant la séance. Les lieux et le matériel conviennent à chacun.
trials-charter-1-answer = Nous répondons
trials-charter-1-answer-text = Après les essais, nous disons ce que nous avons changé, ou pourquoi nous ne changeons pas.
trials-charter-1-public = Les résultats sont publics
trials-charter-1-public-text = Tout le monde peut lire ce que nous avons appris, en mots simples. Sans cette réponse, pas de nouvelle campagne.

# Proposer une campagne
trial-propose = Proposer une campagne
trial-propose-for-whom = Pour les équipes qui préparent un service ou un outil
trial-propose-lead = Faites essayer votre service par des habitantes et des habitants. Le réseau lit votre proposition et vous répond.
trial-your-team = Votre équipe
trial-team-name = Nom de l’équipe ou de l’organisme
trial-team-kind = Vous êtes
trial-choose = Choisissez
trial-contact = Qui répond pour l’équipe ?
trial-contact-hint = Seul le réseau voit ce nom.
trial-email = Courriel
trial-email-hint = Vous recevez un lien secret vers votre page. Personne d’autre ne voit ce courriel.
trial-what = Ce que vous faites essayer
trial-title = Nom de la campagne
trial-title-hint = Par exemple : Prendre le car sans téléphone.
trial-tried-hint = En mots simples : ce que c’est, à quoi cela sert, où vous en êtes.
trial-phase = À quel moment ?
trial-tasks-ask = Ce que les personnes essaient de faire
trial-tasks-hint = Une tâche par ligne, huit au plus. Par exemple : Réserver une place pour demain.
trial-minutes = Durée, en minutes
trial-sessions-wanted = Séances souhaitées
trial-who = Avec qui
trial-seats-hint = Cinq à huit personnes suffisent souvent pour voir ce qui bloque.
trial-quotas-open = Choisir des quotas
trial-quotas-hint = Combien de personnes de chaque sorte. Laissez vide ce qui n’importe pas.
trial-quotas-none = Aucun quota.
trial-group-age = Âge
trial-group-ease = Aisance avec le numérique
trial-group-devices = Appareils
trial-group-assistive = Aide technique
trial-group-setting = Ville ou petite commune
trial-fair = Ce que vous offrez, et les données
trial-thanks-hint = Rien ne doit être caché aux personnes qui essaient.
trial-euros = Valeur par personne, en euros
trial-euros-hint = Pour un cadeau, un bon d’achat ou une somme d’argent.
trial-data-hint = Par exemple : ce que la personne fait à l’écran. Pas de nom, pas de mot de passe.
trial-fate-hint = Qui les voit, combien de temps, et ce qui est effacé.
trial-propose-data = Vos coordonnées servent à vous répondre. Elles sont effacées deux ans après votre dernière campagne.
trial-rights = Vos droits
trial-propose-send = Envoyer la proposition
trial-proposed = Ouvrez votre boîte de courriels
trial-proposed-lead = Un message vous attend. Ouvrez son lien et confirmez : le réseau lira alors votre proposition.
trial-hurried = Beaucoup de formulaires viennent du même endroit. Réessayez dans une heure. Rien de ce que vous avez écrit n’est perdu.

# La page d’une équipe
trial-team-title = Vos campagnes de tests
trial-team-lead = Cette page est celle de votre équipe. Gardez son adresse pour vous.
trial-team-confirm-title = { $count ->
    [one] Une campagne attend que vous confirmiez
   *[other] { $count } campagnes attendent que vous confirmiez
 }
trial-team-confirm-lead = Le réseau la lit dès que vous confirmez.
trial-team-confirm = Confirmer
trial-team-owes = Des personnes ont essayé et attendent votre réponse. Dites ce qui a changé : sans cela, une autre campagne ne peut pas être acceptée.
trial-team-link-title = Page de mon équipe
trial-team-link-lead = Donnez le courriel de votre équipe. Nous vous envoyons un lien.
tester-link-title = Ma page de testeur ou testeuse
tester-link-lead = Donnez votre courriel. Nous vous envoyons un lien.
trial-link-expired = Ce lien ne marche plus : il est trop ancien. Demandez-en un autre.
trial-link-sent = Si ce courriel est connu, un lien vient de partir. Regardez votre boîte.
trial-link-hint = Celui que vous aviez donné.
trial-link-send = Recevoir un lien

# Rejoindre le panel
tester-join = Participer aux tests
tester-join-lead = Huit questions courtes. Sans compte. Vous pouvez tout reprendre, à tout moment.
tester-screen = Question { $rank } sur { $count }
tester-ask-age = Quel âge avez-vous ?
tester-age-hint = Une tranche suffit. Il faut avoir 15 ans ou plus.
tester-ask-ease = Avec le numérique, vous diriez :
tester-ease-hint = Nous cherchons tout le monde. Il n’y a pas de mauvaise réponse.
tester-ease-beginning = Il me faut quelqu’un à côté de moi.
tester-ease-managing = Je fais les choses simples. Je demande de l’aide pour le reste.
tester-ease-alone = Je trouve comment faire, même quand c’est nouveau.
tester-ease-helping = On me demande souvent conseil.
tester-ease-digcomp = Ces quatre réponses suivent le cadre européen DigComp : niveaux 1 et 2, 3 et 4, 5 et 6, 7 et 8.
tester-ask-devices = Avec quoi allez-vous sur internet ?
tester-devices-hint = Plusieurs réponses sont possibles.
tester-no-device = Aucun appareil
tester-ask-commune = Où habitez-vous ?
tester-commune = Votre commune
tester-commune-hint = Le nom ou le code postal. Par exemple : Riez, ou 04500.
tester-ask-assistive = Utilisez-vous une aide technique ?
tester-assistive-hint = Lecteur d’écran, loupe, commande vocale, clavier adapté… Cela peut dire quelque chose de votre santé : ne répondez que si vous le voulez.
tester-assistive-yes = Oui, et je veux bien que ce soit noté
tester-assistive-yes-detail = Noté avec la date. Sert seulement à inviter des personnes comme vous. Vous pouvez le retirer.
tester-assistive-no = Non, ou je préfère ne pas le dire
tester-assistive-no-detail = Rien n’est noté.
tester-ask-phases = À quoi voulez-vous participer ?
tester-phases-hint = Nous vous invitons seulement à ce que vous cochez. Chaque accord est noté avec sa date.
tester-phase-exploration = On vous demande comment vous faites aujourd’hui.
tester-phase-co-design = On cherche des idées à plusieurs.
tester-phase-prototype = On essaie une première version, incomplète.
tester-phase-real-life = On utilise le service, chez soi ou dans un lieu.
tester-phase-evaluation = On dit ce qui va et ce qui ne va pas.
tester-phase-follow-up = Quelques questions, des semaines plus tard.
tester-ask-contact = Comment vous joindre ?
tester-name = Comment vous appeler ?
tester-name-hint = Un prénom ou un surnom suffit.
tester-email = Votre courriel
tester-email-hint = Pour les invitations. Personne d’autre ne le voit.
tester-no-email = Pas de courriel ? Un lieu vous appelle.
tester-phone = Votre téléphone
tester-phone-hint = Seule l’équipe du lieu choisi le voit.
tester-place = Quel lieu peut vous appeler ?
tester-place-hint = Les plus proches de chez vous.
tester-ask-send = Relire et envoyer
tester-sum-name = Prénom ou surnom
tester-sum-reach = Pour vous joindre
tester-sum-age = Âge
tester-sum-ease = Avec le numérique
tester-sum-devices = Appareils
tester-sum-commune = Commune
tester-sum-assistive = Aide technique
tester-sum-phases = Vous voulez bien
tester-data = Ces réponses servent à vous inviter, rien d’autre. Sans nouvelles de vous, elles sont effacées après deux ans.
tester-send = Envoyer
tester-on = Continuer
tester-back = Revenir
tester-thanks = Merci !
tester-thanks-mail = Un message vous attend dans votre boîte. Ouvrez son lien et confirmez.
tester-thanks-phone = C’est noté. Le lieu vous appelle si besoin.

# Ma page
tester-title = Ma page de tests
tester-lead = Vos invitations, vos accords, vos réponses. Tout se change, tout s’efface.
tester-lead-confirm = Encore un geste : confirmez que c’est bien vous.
tester-lead-phone = Le lieu vous appelle pour confirmer. Gardez l’adresse de cette page : elle permet de tout changer.
tester-confirm = Confirmer
tester-welcome = Bienvenue dans le panel. Nous vous écrirons quand un test vous correspond.
tester-done = C’est enregistré.
tester-stay-title = Voulez-vous rester ?
tester-stay-lead = Nous n’avons pas de nouvelles depuis longtemps. Sans réponse, tout sera effacé.
tester-stay = Oui, je reste
tester-seats = Vos invitations
tester-seats-none = Aucune invitation pour le moment. Vous en recevrez peu : deux par trimestre au plus, le plus souvent.
tester-seat-day = Invitation du { $day }
tester-agree-title = Vos accords
tester-agree-hint = Décochez pour reprendre un accord. Les invitations qui en dépendent s’arrêtent.
tester-history = Tous les accords, avec leurs dates
tester-consent = { $phase } : donné le { $day }
tester-consent-revoked = { $phase } : donné le { $day }, repris le { $until }
tester-answers = Vos réponses
tester-save = Enregistrer
tester-your-data = Vos données
tester-kept = Nous gardons ce qui est sur cette page. Sans nouvelles de vous pendant deux ans, tout est effacé, après une question par courriel ou par téléphone.
tester-take = Télécharger mes données
tester-leave = Tout reprendre et tout effacer
tester-leave-about = Votre nom, vos réponses, vos accords, vos mots et vos photos sont effacés maintenant. Des nombres restent, sans vous.
tester-leave-sure = Oui, tout effacer
tester-left = Tout est effacé
tester-left-lead = Merci d’avoir participé. Vous pouvez revenir quand vous voulez.
tester-error-choose = Choisissez une réponse.
tester-error-devices = Cochez au moins une réponse, même « Aucun appareil ».
tester-error-commune = Nous ne trouvons pas cette commune dans le réseau. Vérifiez l’orthographe.
tester-error-phases = Cochez au moins une réponse.
tester-error-name = Écrivez un prénom ou un surnom, en 60 lettres au plus.
tester-error-contact = Donnez un courriel, ou un téléphone avec un lieu.
tester-error-email = Ce courriel n’est pas complet. Exemple : zoe@exemple.fr
tester-error-phone = Ce numéro n’est pas complet. Exemple : 04 92 00 00 00
tester-error-place = Choisissez le lieu qui vous appelle.

# Une invitation
trial-seat-state-invited = À répondre
trial-seat-state-accepted = Oui
trial-seat-state-came = Sur place
trial-seat-state-dropped = Arrêt
trial-seat-state-declined = Non
trial-seat-state-silent = Sans réponse
trial-seat-state-withdrawn = Retirée
trial-seat-invited = Voulez-vous essayer ?
trial-seat-invited-note = Une place est gardée pour vous jusqu’au { $day }.
trial-seat-late = Voulez-vous encore essayer ?
trial-seat-late-note = Votre place n’est plus gardée. S’il en reste une, dites oui.
trial-seat-over = Trop tard pour répondre
trial-seat-over-note = Ce test n’invite plus. Merci quand même.
trial-seat-accepted = Vous participez, merci !
trial-seat-accepted-note = Si quelque chose change, dites-le ici.
trial-seat-accepted-choose = Choisissez maintenant une séance.
trial-seat-came = Vous étiez là, merci !
trial-seat-came-note = Dites comment cela s’est passé. L’équipe vous répondra.
trial-seat-dropped = Vous avez arrêté ce test
trial-seat-dropped-note = Merci d’avoir dit pourquoi. Cela aide aussi.
trial-seat-declined = Vous avez dit non
trial-seat-declined-note = C’est noté. D’autres invitations viendront peut-être.
trial-seat-withdrawn = Cette invitation est retirée
trial-seat-withdrawn-note = Le test s’est arrêté, ou vous avez repris votre accord.
trial-seat-say-lead = Ouvrez chaque tâche pour dire comment elle s’est passée.
trial-seat-answer = Votre réponse
trial-seat-session = Quelle séance ?
trial-seat-session-hint = Vous pourrez en changer.
trial-seat-no-session = Les séances ne sont pas encore fixées. Vous choisirez plus tard.
trial-seat-yes = Oui, je participe
trial-seat-no = Non merci
trial-seat-no-why = Pourquoi ?
trial-seat-no-say = Je préfère ne pas le dire
trial-seat-no-sure = Dire non
trial-seat-choose = Choisir cette séance
trial-seat-drop = Je ne peux plus participer
trial-seat-drop-lead = C’est votre droit. La raison aide l’équipe à mieux faire.
trial-seat-drop-why = Quelle est la raison ?
trial-seat-drop-sure = Arrêter ce test
trial-seat-profile = Vos réponses et vos accords sont sur une autre page.
trial-seat-error-session = Choisissez une séance.
trial-seat-error-reason = Choisissez une raison.

# Dire comment cela s’est passé
trial-say-title = Comment cela s’est passé
trial-say-task = Tâche { $rank } sur { $count }
trial-say-outcome = Avez-vous réussi ?
trial-say-blocked = Qu’est-ce qui a bloqué ?
trial-say-blocked-hint = Avec vos mots. N’écrivez aucun nom. Laissez vide si rien n’a bloqué.
trial-say-severity = À quel point ?
trial-say-severity-hint = Seulement si quelque chose a bloqué.
trial-say-spot = À quel endroit ?
trial-say-spot-hint = Un écran, un bouton, une étape.
trial-say-photo = Une photo de l’écran
trial-say-photo-hint = JPEG, PNG ou WebP, 8 Mo au plus. Nous effaçons le lieu et l’heure de la photo.
trial-say-save = Enregistrer
trial-say-back = Revenir
trial-say-photos = { $count ->
    [one] Une photo gardée
   *[other] { $count } photos gardées
 }
trial-say-photo-rank = { $count ->
    [one] Photo { $count }
   *[other] Photo { $count }
 }
trial-say-photo-remove = { $count ->
    [one] Effacer la photo { $count }
   *[other] Effacer la photo { $count }
 }

# Le compte rendu
trial-report-title = Compte rendu
trial-report-lead = Ce que les personnes ont fait, ce qui les a bloquées, et ce que vous leur répondez.
trial-report-unconfirmed = Cette campagne n’est pas encore confirmée : le réseau ne la lit pas.
trial-report-json = Le compte rendu en JSON
trial-report-flow = Les personnes
trial-report-invited = Invitées
trial-report-accepted = Ont dit oui
trial-report-came = Sont venues
trial-report-dropped = Ont arrêté
trial-report-declined = Ont dit non
trial-report-silent = Sans réponse
trial-report-tasks = Les tâches
trial-report-task = Tâche
trial-report-severities = Ce qui a bloqué, par gravité
trial-report-groups = Selon les personnes
trial-report-protected = { $count ->
    [one] Personne ne doit être reconnu : le nombre 1 est caché, et ceux qui le feraient deviner.
   *[other] Personne ne doit être reconnu : les nombres de 1 à { $count } sont cachés, et ceux qui les feraient deviner.
 }
trial-report-few = Trop peu de personnes pour les compter ainsi : { $groups }.
trial-report-people = Personnes
trial-report-rest = Les autres
trial-report-masked = caché
trial-report-drops = Pourquoi des personnes ont arrêté
trial-report-theme-innovation = Ce qui est essayé
trial-report-theme-process = La façon de tester
trial-report-theme-participant = La vie de la personne
trial-report-met = { $count ->
    [0] Aucun problème nommé
    [one] Un problème nommé
   *[other] { $count } problèmes nommés
 }
trial-report-met-by = { $count ->
    [0] Aucune personne
    [one] Une personne
   *[other] { $count } personnes
 }
trial-report-words-gone = Les mots ont été effacés, comme promis.
trial-report-said = Tâche { $task }
trial-report-photo = Photo de ce qui bloque, tâche { $task }
trial-report-answer = Que faites-vous ?
trial-report-answer-words = En une phrase, pour les personnes
trial-report-loose = { $count ->
    [one] Une remarque à nommer
   *[other] { $count } remarques à nommer
 }
trial-report-loose-lead = Plusieurs personnes disent souvent la même chose. Cochez les remarques qui vont ensemble, puis donnez-leur un nom.
trial-report-loose-choose = Remarques à réunir
trial-report-known = Avec quel problème ?
trial-report-new = Un nouveau problème
trial-report-name = Nom du nouveau problème
trial-report-name-hint = Par exemple : Le bouton « Suivant » ne se voit pas. Cette phrase sera publique.
trial-report-name-do = Nommer
trial-report-return = Répondre aux personnes
trial-report-return-lead = Dites ce que vous avez changé. Les personnes reçoivent votre réponse, et tout le monde peut la lire.
trial-report-changes-hint = En mots simples. Commencez par dire merci.
trial-report-return-do = Envoyer la réponse
trial-report-withdraw = Retirer cette proposition
trial-report-error-said = Cochez au moins une remarque.
trial-report-error-title = Donnez un nom au problème, en 140 lettres au plus.
trial-report-error-answer = Choisissez ce que vous faites.
trial-report-error-words = La phrase est trop longue : 300 caractères au plus.
trial-report-error-why = Dites pourquoi vous gardez ainsi.
trial-report-error-changes = Dites ce qui a changé, en 3 000 caractères au plus.

# Mener les campagnes
trials-manage-for-whom = Pour la coordination du réseau
trials-manage-none = Aucune campagne
trials-manage-none-hint = Les campagnes proposées par des équipes arrivent ici.
trials-pile-proposed = À lire
trials-pile-open = En cours
trials-pile-reporting = En attente de réponse
trials-pile-over = Terminées
trials-panel-size = { $count ->
    [0] Le panel est vide.
    [one] Le panel compte une personne.
   *[other] Le panel compte { $count } personnes.
 }
trials-settings = Ne pas fatiguer les personnes
trials-most = Invitations par personne, en trois mois
trials-most-hint = De 1 à 12. Deux suffisent.
trials-error-most = Donnez un nombre de 1 à 12.
trial-next = La suite
trial-next-none = Rien à décider pour le moment.
trial-do-accept = Accepter
trial-do-refuse = Ne pas retenir
trial-do-recruit = Chercher des personnes
trial-do-start = Commencer les essais
trial-do-end = Terminer les essais
trial-do-close = Ranger la campagne
trial-do-stop = Arrêter la campagne
trial-reason = Pourquoi ?
trial-reason-hint = L’équipe reçoit cette phrase. Elle est publique si la campagne l’était.
trial-public = Voir la page publique
trial-seats-of = { $taken } places prises sur { $seats }
trial-quota-who = Qui
trial-quota-wanted = Cherchées
trial-quota-taken = Trouvées
trial-answers-count = Réponses
trial-draw = Inviter par tirage au sort
trial-draw-lead = Les quotas qui manquent le plus passent d’abord. Vous voyez le tirage avant d’inviter.
trial-draw-people = Personnes à inviter, au plus
trial-draw-look = Voir le tirage
trial-draw-line = { $count ->
    [0] Aucune invitation, parmi { $candidates } (tirage { $seed })
    [one] Une personne invitée, parmi { $candidates } (tirage { $seed })
   *[other] { $count } personnes invitées, parmi { $candidates } (tirage { $seed })
 }
trial-draw-found = { $drawn } personnes tirées, parmi { $candidates } qui conviennent.
trial-draw-full = Aucun quota ne manque.
trial-draw-why = Pourquoi ces personnes
trial-draw-drawn = Tirées
trial-draw-missing = Manquent encore
trial-draw-others = Sans quota
trial-draw-rule = { $count ->
    [one] Une personne est invitée au plus une fois en trois mois.
   *[other] Une personne est invitée au plus { $count } fois en trois mois.
 }
trial-draw-seed = Avec le même numéro, { $seed }, le tirage donne les mêmes personnes.
trial-draw-invite = { $count ->
    [one] Inviter cette personne
   *[other] Inviter ces { $count } personnes
 }
trial-missing = { $count ->
    [one] Il manque une personne { $who }.
   *[other] Il manque { $count } personnes { $who }.
 }
trial-missing-left = { $count ->
    [0] Plus personne du panel ne convient.
    [one] Une autre personne du panel convient.
   *[other] { $count } autres personnes du panel conviennent.
 }
trial-session-plan = Ajouter une séance
trial-session-place = Lieu
trial-session-day = Jour
trial-session-from = De
trial-session-to = À
trial-session-event-address = Ou l’adresse d’un rendez-vous de l’agenda
trial-session-event-hint = Le lieu, le jour et l’heure viennent alors de l’agenda.
trial-session-seats-ask = Places
trial-session-plan-do = Ajouter
trial-session-cancel = Annuler la séance
trial-session-cancel-about = Les personnes sont prévenues et choisissent une autre séance.
trial-session-cancel-sure = Oui, annuler
trial-session-error-seats = Donnez un nombre de places, de 1 à 50.
trial-session-error-event = Nous ne trouvons pas ce rendez-vous à venir dans l’agenda.
trial-session-error-event-place = Ce rendez-vous n’est pas dans un lieu du réseau.
trial-session-error-place = Choisissez un lieu.
trial-session-error-day = Écrivez le jour.
trial-session-error-hour = Écrivez l’heure. Exemple : 10:00
trial-session-error-past = Choisissez un jour à venir.
trial-session-error-order = La fin vient après le début.
trial-proposal = La proposition
trial-proposed-on = Proposée le
trial-former = Autres campagnes de cette équipe

# Dans un lieu
trial-welcome-for-whom = Pour l’équipe du lieu
trial-welcome-lead = Les séances que vous accueillez, et les personnes que vous appelez.
trial-welcome-sessions = Séances
trial-welcome-sessions-none = Aucune séance prévue dans vos lieux.
trial-session-taken = { $count ->
    [0] Personne encore
    [one] Une personne attendue
   *[other] { $count } personnes attendues
 }
trial-welcome-calls = { $count ->
    [0] Personne à appeler
    [one] Une personne à appeler
   *[other] { $count } personnes à appeler
 }
trial-welcome-calls-lead = Ces personnes n’ont pas de courriel. Elles ont choisi votre lieu pour être appelées.
trial-welcome-others = Déjà appelées
trial-welcome-confirm-lead = Appelez, et demandez si c’est bien cette personne.
trial-welcome-confirm = La personne confirme
trial-welcome-stay-lead = Pas de nouvelles depuis presque deux ans. Demandez si la personne veut rester.
trial-welcome-stay = La personne reste
trial-welcome-until = Réponse attendue avant le { $day }.
trial-welcome-yes = La personne dit oui
trial-welcome-no = La personne dit non
trial-session-title = Qui vient
trial-session-not-open = Les essais ne sont pas ouverts en ce moment.
trial-session-comers = { $count ->
    [0] Personne pour le moment
    [one] Une personne
   *[other] { $count } personnes
 }
trial-session-names = Chaque personne a choisi le nom que vous lisez.
trial-session-came = Cette personne est là
trial-session-drop = Elle n’est pas venue, ou elle arrête
trial-session-drop-why = Quelle raison donne-t-elle ?
trial-session-drop-do = Noter l’arrêt

# Ce qui ne va pas
trial-refused-closed = Cela n’est pas possible à ce moment de la campagne. Rien n’a changé.
trial-refused-full = Il n’y a plus de place pour cette personne. Rien n’a changé.
trial-refused-session = Cette séance est complète, ou déjà passée. Choisissez-en une autre.
trial-refused-owes = Une campagne de cette équipe n’a pas encore de réponse pour les personnes qui ont essayé. Une autre ne peut pas être acceptée avant.
trial-refused-unanswered = { $count ->
    [one] Un problème n’a pas encore de réponse.
   *[other] { $count } problèmes n’ont pas encore de réponse.
 }
trial-refused-photos = Trois photos au plus pour une tâche. Le reste est enregistré.
trial-refused-photo-large = La photo est trop lourde : 8 Mo au plus. Le reste est enregistré.
trial-refused-photo-kind = La photo doit être en JPEG, PNG ou WebP. Le reste est enregistré.
trial-refused-photo-broken = La photo ne se lit pas. Le reste est enregistré.
trial-error-choose = Choisissez dans la liste.
trial-error-email = Ce courriel n’est pas complet. Exemple : zoe@exemple.fr
trial-error-team = Écrivez le nom de l’équipe, en 120 lettres au plus.
trial-error-name = Écrivez le nom de la personne qui répond.
trial-error-title = Donnez un nom à la campagne, en 120 lettres au plus.
trial-error-tried = Dites ce qui est essayé.
trial-error-tasks = Écrivez une à huit tâches, une par ligne, en 140 lettres au plus.
trial-error-minutes = Donnez une durée de 5 à 480 minutes.
trial-error-sessions = Donnez un nombre de séances, de 1 à 30.
trial-error-territory = Ce territoire n’est pas dans le réseau.
trial-error-seats = Donnez un nombre de personnes, de 1 à 200.
trial-error-quota = Un quota demande plus de personnes que la campagne, ou n’est pas un nombre.
trial-error-quotas-sum = Les quotas d’une même liste demandent ensemble plus de personnes que la campagne.
trial-error-euros = Donnez une valeur de 1 à 500 euros.
trial-error-data = Dites quelles données vous recueillez, même si c’est « aucune ».
trial-error-fate = Dites ce que deviennent les données.
trial-error-long = Le texte est trop long : 1 500 caractères au plus.
trial-error-charter = Il faut accepter la charte pour proposer une campagne.
trial-error-reason = Dites pourquoi, en une phrase.
trial-error-outcome = Dites si la tâche est réussie.
trial-error-blocked-long = Le texte est trop long : 1 000 caractères au plus.
trial-error-severity = Dites à quel point cela bloque.
trial-error-spot-long = L’endroit est trop long : 120 caractères au plus.

# Données personnelles
processing-testers-purpose = Inviter des personnes différentes à essayer des services et des outils.
processing-testers-basis = Consentement, donné pour chaque phase, noté avec sa date, repris à tout moment. Consentement explicite pour l’aide technique.
processing-testers-data = Prénom ou surnom, courriel ou téléphone, tranche d’âge, aisance, appareils, commune ; aide technique si la personne le veut.
processing-testers-retention = Deux ans après le dernier signe de vie, après une question. Une semaine sans confirmation.
processing-trial-seats-purpose = Garder une place dans un test, prévenir, ne pas inviter trop souvent.
processing-trial-seats-basis = Consentement de la personne qui participe.
processing-trial-seats-data = Invitation, réponse, séance choisie, présence, raison d’un arrêt.
processing-trial-seats-retention = Aussi longtemps que la personne est dans le panel. Ensuite la place reste comptée, sans personne.
processing-trial-feedback-purpose = Savoir ce qui bloque, pour que l’équipe le change.
processing-trial-feedback-basis = Consentement de la personne qui participe.
processing-trial-feedback-data = Réussite de chaque tâche, mots, gravité, photos sans lieu ni heure. Jamais le nom.
processing-trial-feedback-retention = Mots et photos : six mois après la fin de la campagne. Les nombres restent.
processing-trial-teams-purpose = Répondre aux équipes qui proposent une campagne.
processing-trial-teams-basis = Intérêt légitime : savoir qui fait tester.
processing-trial-teams-data = Nom et courriel de la personne qui répond.
processing-trial-teams-retention = Deux ans après la dernière campagne.

# Journal
journal-thing-trial = Campagne de tests
journal-thing-tester = Personne du panel de tests
journal-thing-setting = Réglage
journal-act-trials-propose = Campagne de tests proposée
journal-act-trials-confirm = Proposition de campagne confirmée
journal-act-trials-decide = Campagne de tests : étape
journal-act-trials-quotas = Quotas d’une campagne
journal-act-trials-hide = Campagne cachée ou montrée
journal-act-trials-join = Une personne rejoint le panel
journal-act-trials-confirm-tester = Une personne du panel confirme
journal-act-trials-update-tester = Une personne du panel change ses réponses
journal-act-trials-consent = Une personne du panel change ses accords
journal-act-trials-leave = Une personne quitte le panel
journal-act-trials-settings = Réglage des invitations
journal-act-trials-invite = Invitations à un test
journal-act-trials-answer = Réponse à une invitation
journal-act-trials-plan = Séance de test ajoutée
journal-act-trials-call-off = Séance de test annulée
journal-act-trials-say = Retour d’une personne qui teste
journal-act-trials-take-photo-back = Photo d’un test effacée
journal-act-trials-name = Problème nommé
journal-act-trials-answer-problem = Réponse à un problème
journal-act-trials-give-back = Réponse aux personnes qui ont testé
journal-act-trials-retention = Durées de conservation des tests
journal-act-trials-purge = Mots et photos d’une campagne effacés
journal-act-demo-trials = Campagnes de la démonstration

# API
trial-error-key = Donnez un mot de l’expéditeur, de 16 caractères au moins.
api-operation-list-trials = Les campagnes de tests que tout le monde voit ; toutes, pour qui les mène.
api-operation-get-trial = Une campagne de tests, qui est cherché, et ce qui est arrivé.
api-operation-get-trial-charter = La charte que chaque équipe accepte.
api-operation-propose-trial = Proposer une campagne de tests. Le lien d’un courriel la confirme.
api-operation-confirm-trials = Confirmer ce qu’une équipe a proposé.
api-operation-list-own-trials = Les campagnes de l’équipe d’un lien.
api-operation-withdraw-trial = Retirer une proposition.
api-operation-ask-trial-link = Recevoir un nouveau lien secret.
api-operation-get-trial-report = Le compte rendu d’une campagne, pour son équipe ou pour le réseau.
api-operation-name-trial-problem = Nommer ce que plusieurs personnes ont rencontré.
api-operation-answer-trial-problem = Dire ce que l’équipe fait d’un problème.
api-operation-return-trial = Dire aux personnes ce qui a changé.
api-operation-get-trial-photo = Une photo de ce qui a bloqué.
api-operation-remove-trial-photo = Effacer une photo.
api-operation-decide-trial = Mener une campagne à l’étape suivante, ou changer ses quotas.
api-operation-draw-testers = Tirer des personnes au sort, et les inviter.
api-operation-plan-trial-session = Ajouter une séance.
api-operation-call-off-trial-session = Annuler une séance.
api-operation-get-trial-settings = Combien de fois une personne peut être invitée.
api-operation-change-trial-settings = Régler combien de fois une personne peut être invitée.
api-operation-join-test-panel = Rejoindre le panel, avec un accord par phase.
api-operation-confirm-tester = Confirmer que l’on rejoint le panel.
api-operation-get-own-tester = Tout ce qui est gardé d’une personne du panel.
api-operation-change-own-tester = Changer ses réponses et ses accords.
api-operation-leave-test-panel = Quitter le panel : tout est effacé.
api-operation-get-trial-seat = Une place dans un test, et ce qui a été dit.
api-operation-change-trial-seat = Répondre à une invitation, choisir une séance, arrêter.
api-operation-say-how-task-went = Dire comment une tâche s’est passée.
api-operation-add-trial-photo = Ajouter une photo : ce que l’appareil savait est effacé.
api-operation-list-trial-sessions = Les séances de tests que ses lieux accueillent.
api-operation-get-trial-session = Qui vient à une séance, pour l’équipe du lieu.
api-operation-list-tester-calls = Les personnes sans courriel que ses lieux appellent.
api-operation-note-tester-call = Noter ce qu’une personne a dit au téléphone.
api-parameter-stage = Où en est la campagne : recruiting, running, reporting, returned…
api-parameter-test-phase = Phase du test, par son nom court
api-parameter-key = Secret du lien
api-parameter-problem = Identifiant public d’un problème
api-parameter-photo = Identifiant d’une photo
api-parameter-session = Identifiant public d’une séance
api-parameter-seat = Identifiant d’une place
api-parameter-task = Rang de la tâche, à partir de 1
api-parameter-tester = Identifiant d’une personne du panel
