# Projets
home-door-projects = Voir ce qui se fait ensemble
home-door-projects-about = Des cartes, des sites, des applications, avec les habitants.
nav-projects = Projets
nav-projects-manage = Mes projets
search-kind-project = Projet
figure-projects = Projets citoyens
figure-projects-definition = Projets acceptés par le réseau, en cours ou terminés.
figure-projects-here = Projets acceptés qui concernent une commune du territoire.
project-beside-need = Ce besoin est devenu un projet
project-beside-idea = Quelque chose à construire ?
project-beside-make = En faire un projet
project-beside-make-about = Cinq questions disent si le réseau peut s’en charger.
projects-for-whom = Pour celles et ceux qui veulent créer avec les habitants
projects-network-for = Pour la coordination du réseau
projects-description = Des cartes, des sites et des applications faits ensemble, libres et gratuits.
projects-lead = Un besoin, une équipe, des ateliers avec les habitants. Ce qui est fait est libre : chacun peut le reprendre.
projects-join = Proposer mes compétences
projects-words = Avec quels mots ?
projects-where = Où ?
projects-skill = Avec quelle compétence ?
projects-skill-any = Toutes
projects-find = Chercher
projects-phases = Où en sont les projets
projects-areas = Domaines
projects-phase-open = Cherche du monde
projects-phase-made = En train de se faire
projects-phase-out = À reprendre chez vous
projects-phase-ended = Arrêtés
projects-clear = Voir tous les projets
projects-none = Aucun projet avec ces choix
projects-none-hint = Un besoin peut devenir un projet.
projects-needs = Voir les besoins à construire
projects-pages = Pages de projets
projects-file = Télécharger les projets
project-everywhere = Partout dans le réseau
project-choose = Choisissez

# Où il en est
project-state-proposed = Proposé
project-state-open = Équipe à former
project-state-teamed = Équipe au complet
project-state-making = En cours
project-state-prototype = Essai en cours
project-state-validated = Validé avec les habitants
project-state-released = Libre et ouvert
project-state-dormant = En sommeil
project-state-archived = Terminé
project-state-refused = Non retenu
project-state-abandoned = Arrêté
project-state-hidden = Retiré par la modération
project-stage-idea = Idée
project-stage-team = Équipe
project-stage-making = Atelier et essai
project-stage-out = Ouvert
project-step-proposed = Proposé par son équipe
project-step-accepted = Accepté par le réseau
project-step-refused = Non retenu par le réseau
project-step-team-proposed = Des personnes ont reçu une proposition
project-step-joined = Une personne rejoint l’équipe
project-step-left = Une place se libère
project-step-team-formed = L’équipe est au complet
project-step-begun = Le travail commence
project-step-workshop = Un atelier avec les habitants
project-step-prototype = Quelque chose à essayer
project-step-validated = Validé avec les personnes concernées
project-step-released = Publié sous licence libre
project-step-reused = Repris ailleurs
project-step-slept = Plus personne ne s’en occupe
project-step-woken = Quelqu’un s’en occupe à nouveau
project-step-archived = Terminé
project-step-abandoned = Arrêté
project-step-reopened = Repris par le réseau
project-step-hidden = Retiré par la modération
project-step-shown = Remis par la modération

# Un projet
project-why = Pour qui, et pourquoi
project-team = L’équipe
project-seat-filled = Place prise
project-seat-free = Place libre
project-join-about = Vous savez faire l’une de ces choses, ou vous voulez l’apprendre ? Proposez vos compétences.
project-learner = pour apprendre aussi
project-remote = à distance
project-workshops = Les ateliers avec les habitants
project-workshop-come = Je participe
project-path = Le chemin de ce projet
project-around = Autour du projet
project-need = Pour répondre à ce besoin :
project-host = Accueilli par :
project-tutor = Accompagné par :
project-cohort = Avec :
project-free = Tout ce qui est fait ici est libre : chacun peut le reprendre.
project-manage = Mener ce projet
project-see = Voir la page du projet
project-cohort-gen = formation labellisée Grande École du Numérique
project-cohort-infolab = InfoLab
project-cohort-school = école ou université

# Le test
project-test = Est-ce un projet pour nous ?
project-test-description = Cinq questions pour savoir si une idée est un projet citoyen.
project-test-lead = Cinq questions, une minute. Rien n’est gardé.
project-test-see = Voir le résultat
project-about-need = À propos du besoin : { $title }
project-test-serves = À qui cela sert-il ?
project-test-serves-public = À tout le monde, ou à un service public
project-test-serves-social = À une association, à des personnes aidées
project-test-serves-private = À une entreprise, à un usage privé
project-test-market = Une entreprise le fait-elle déjà ?
project-test-market-nothing = Non, rien ne le fait
project-test-market-too-dear = Oui, mais c’est trop cher pour nous
project-test-market-affordable = Oui, à un prix possible
project-test-free = Tout ce qui sera fait peut-il être libre et gratuit ?
project-test-free-yes = Oui
project-test-free-no = Non
project-test-part = Les personnes concernées participent-elles ?
project-test-part-from-the-start = Oui, dès le début
project-test-part-at-the-end = À la fin, pour essayer
project-test-part-no = Non
project-test-data = Y aura-t-il des données sur des personnes ?
project-test-data-none = Non, aucune
project-test-data-some = Quelques-unes, comme un nom
project-test-data-sensitive = Oui, sur la santé, les papiers ou un abri
project-test-private = Les projets d’ici servent à tous. Une entreprise peut, elle, payer un prestataire.
project-test-competes = Une entreprise le fait à un prix possible : le réseau ne lui fait pas concurrence.
project-test-not-free = Ce qui est fait ici est libre, pour que d’autres le reprennent.
project-test-nobody = Prévoyez au moins un atelier avec les personnes concernées.
project-test-late = Faites participer les personnes concernées plus tôt : l’essai viendra mieux.
project-test-personal = Des noms demandent des précautions : voyez-les avec le réseau.
project-test-sensitive = Ces données peuvent nuire à des personnes. Voyez d’abord avec le réseau comment s’en passer.
project-verdict-eligible = Oui, c’est un projet pour le réseau
project-verdict-discuss = Oui, et il faudra en parler
project-verdict-no = Non, pas sous cette forme
project-verdict-talk = À voir avec le réseau :
project-verdict-else = Changez une réponse si le projet change. Sinon, une médiatrice ou un médiateur peut vous orienter.
project-propose-account = Il faut un compte pour proposer : le réseau doit pouvoir vous répondre.

# Proposer
project-propose = Proposer un projet
project-change = Modifier le projet
project-title = Ce que vous voulez faire
project-title-hint = Par exemple : une carte des fontaines du village.
project-pitch = Pour qui, et pourquoi ?
project-pitch-hint = Qui s’en servira, où, et ce que cela change.
project-makes = Que fait-on ?
project-area = Quel domaine ?
project-commune = Quelle commune ?
project-commune-hint = Laissez vide si c’est pour tout le réseau.
project-place = Quel lieu accueille le projet ?
project-place-none = Aucun pour le moment
project-place-hint = Les ateliers s’y tiennent.
project-place-id = Son nom, comme dans l’annuaire. S’ils sont plusieurs : le nom, une virgule, la commune.
project-tutor-ask = Qui accompagne l’équipe ?
project-tutor-hint = Un prénom et un rôle suffisent.
project-cohort-ask = Des apprenants le prennent-ils comme travail ?
project-cohort-none = Non
project-cohort-hint = Une formation, un InfoLab ou une école.
project-cohort-name = Nom du groupe
project-slots-ask = De qui avez-vous besoin ?
project-slots-about = Une place est une chose à savoir faire. Vous pourrez en ajouter.
project-slot-skill = Savoir faire quoi ?
project-slot-none = Aucune place ici
project-slot-level = À quel niveau ?
project-slot-hours = Combien d’heures par mois ?
project-slot-priority = Est-ce important ?
project-priority-3 = Indispensable
project-priority-2 = Important
project-priority-1 = Un plus
project-slot-learner = Une personne qui veut apprendre est la bienvenue
project-slot-remote = Peut se faire à distance
project-proposed = Votre projet est proposé. Le réseau vous répond ici.
project-done = C’est fait.

# Invitation
project-invitation-for = Pour vous, qui proposez vos compétences
project-invitation-until = Répondez avant le { $day }.
project-why-you = Pourquoi vous ?
project-why-learner = Vous voulez apprendre à le faire, et l’équipe accueille qui apprend.
project-why-remote = Cela se fait à distance, comme vous l’avez choisi.
project-why-level = Vous avez dit : « { $level } ».
project-not-looked-at = Nous n’avons regardé ni votre nom, ni votre âge, ni vos refus passés.
project-say-yes = Je veux bien
project-say-no = Pas cette fois
project-member = Vous êtes dans l’équipe. Merci !
project-leave = Quitter l’équipe
project-leave-about = Votre place se libère. Personne ne vous demandera pourquoi.
project-leave-yes = Oui, quitter
project-invitation-over = Cette proposition n’attend plus de réponse.
project-invitation-yes = C’est noté : la place est à vous. L’équipe vous écrira par le réseau.
project-invitation-no = C’est noté. Merci d’avoir répondu.
project-invitation-left = Vous avez quitté l’équipe. Merci pour ce que vous avez fait.

# Mener
projects-manage-for = Pour qui mène un projet
projects-led = Ceux que vous menez
projects-hosted = Ceux que votre lieu accueille
projects-all = Tous les autres
projects-led-none = Vous ne menez pas encore de projet
projects-led-hint = Un besoin peut devenir un projet. Commencez par cinq questions.
project-moves = Et maintenant ?
project-moves-none = Rien n’est à décider.
project-move-accept = Accepter le projet
project-move-refuse = Ne pas retenir
project-move-refuse-about = La personne qui propose lira votre raison.
project-move-begin = Commencer le travail
project-move-begin-about = L’équipe est au complet.
project-move-prototype = Il y a quelque chose à essayer
project-move-prototype-about = Même petit, même laid : ce qu’on peut montrer.
project-move-validate = Les personnes concernées valident
project-move-validate-about = Un atelier avec des habitants a eu lieu.
project-move-validate-without = Aucun atelier avec des habitants n’a eu lieu. Dites pourquoi : la raison est publique.
project-move-wake = Quelqu’un s’en occupe à nouveau
project-move-sleep = Plus personne ne s’en occupe
project-move-sleep-about = Le projet reste à reprendre.
project-move-archive = Terminer
project-move-archive-about = Le projet reste lisible, et à reprendre.
project-move-reopen = Reprendre le projet
project-move-abandon = Arrêter le projet
project-move-abandon-about = Dites pourquoi : d’autres en apprendront.
project-reason = Pourquoi ?
project-seat-away = Retirer cette place
project-seat-leave = Libérer la place
project-seat-add = Ajouter une place
project-seat-asked = Une personne a reçu une proposition. Elle répond avant le { $day }.
project-workshops-none = Aucun atelier pour le moment.
project-workshop-plan = Annoncer un atelier
project-workshop-aim = Pour quoi faire ?
project-workshop-aim-hint = Par exemple : choisir les récits à garder.
project-workshop-event = Dans l’agenda du lieu
project-workshop-no-event = Pas encore dans l’agenda
project-workshop-event-hint = Les habitants s’y inscrivent. La date est celle de l’agenda.
project-workshop-day = Quel jour ?
project-workshop-tell = Dire ce qui s’est passé
project-workshop-mend = Corriger ce qui est dit
project-workshop-count = Combien de personnes sont venues ?
project-workshop-inhabitants = Dont habitantes et habitants concernés
project-workshop-decided = Ce qui a été décidé
project-workshop-keep = Garder
project-workshop-cancel = Retirer cet atelier

# Équipes
teams = Équipes
teams-proved = Aucun autre choix ne complète plus d’équipes.
teams-complete = Équipe au complet
teams-incomplete = Équipe incomplète
teams-asked = déjà sollicitée ou sollicité
teams-learns = pour apprendre
teams-about = Chaque personne cochée reçoit une lettre, et répond oui ou non. Personne n’est inscrit d’office.
teams-send = Envoyer les propositions
teams-none = Aucun projet n’attend d’équipe
teams-none-hint = Acceptez un projet, ou ajoutez-lui une place.
teams-training = Ce que former débloquerait
teams-missing-far = Il manque : { $skill } (« { $level } »). La personne la plus proche vit à { $km }, au-delà de ce qu’elle accepte.
teams-missing-nobody = Il manque : { $skill } (« { $level } »). Personne dans le réseau ne l’a dit.
teams-missing-busy = Il manque : { $skill } (« { $level } »). Celles et ceux qui savent le faire sont pris ailleurs.

# Fautes
project-error-title = Dites en une phrase ce que vous voulez faire.
project-error-title-long = C’est trop long : 120 caractères au plus.
project-error-pitch = Dites pour qui et pourquoi, même en peu de mots.
project-error-pitch-long = C’est trop long : 3 000 caractères au plus.
project-error-choose = Choisissez dans la liste.
project-error-commune = Nous ne trouvons pas cette commune dans le réseau. Vérifiez l’orthographe, ou laissez vide.
project-error-place = Nous ne trouvons pas ce lieu, ou plusieurs ont ce nom. Ajoutez une virgule et la commune.
project-error-need = Ce besoin n’est pas publié.
project-error-cohort = Donnez le nom du groupe, en 120 caractères au plus.
project-error-test = Refaites le test : tel quel, ce projet n’est pas pour le réseau.
project-error-slot = Ouvrez au moins une place.
project-error-slots = Un projet a dix places au plus.
project-error-hours = Écrivez un nombre d’heures entre 1 et 80.
project-error-reason = Dites pourquoi, en une phrase : elle est publique.
project-error-day = Écrivez la date comme 2027-03-21.
project-error-aim = Dites pour quoi faire, en une phrase.
project-error-people = Écrivez un nombre de personnes, 2 000 au plus.
project-error-inhabitants = Il y a plus d’habitants que de personnes.
project-error-decided = Dites ce qui a été décidé, même en peu de mots.
project-error-closed = Le projet n’en est plus là. Rien n’a changé.
project-error-no-workshop = Aucun atelier avec des habitants n’a eu lieu. Tenez-en un, ou dites pourquoi non.
project-error-taken = Cette place est prise. Rien n’a changé.
project-error-no-room = Vous avez déjà autant de places que vous en acceptez. Quittez-en une, ou changez votre profil.
project-error-page = La page est un nombre, à partir de 1.
project-error-key = Donnez une clé de 16 caractères au moins.
project-error-secret = Ce lien n’ouvre aucune proposition.

# Données
dataset-projects = Projets citoyens
dataset-projects-about = Les projets acceptés, leur domaine, leur commune, leurs places, où ils en sont.
processing-seats-purpose = Proposer à une personne une place dans une équipe, et savoir qui l’a prise.
processing-seats-basis = Le consentement donné avec le profil de compétences.
processing-seats-data = L’identifiant public du profil, la place, la réponse. Aucun nom, aucune adresse.
processing-seats-retention = Un an après la réponse. Les places d’un profil effacé se libèrent.

# Journal
journal-thing-project = Projet
journal-act-projects-propose = Projet proposé
journal-act-projects-move = Projet avancé
journal-act-projects-change = Projet modifié
journal-act-projects-slots = Places d’un projet changées
journal-act-projects-seat = Place prise ou libérée
journal-act-projects-workshop = Atelier d’un projet
journal-act-projects-invite = Propositions envoyées
journal-act-projects-upkeep = Propositions sans réponse closes
journal-act-demo-projects = Projets de la démonstration

# API
api-operation-list-projects = Les projets que tout le monde voit, les plus récents d’abord.
api-operation-get-project = Un projet, ses places, ses ateliers, ce qui lui est arrivé.
api-operation-test-project = Passer le test d’un projet, sans rien garder.
api-operation-propose-project = Proposer un projet.
api-operation-move-project = Faire avancer un projet.
api-operation-change-project = Modifier ce qui est dit d’un projet.
api-operation-add-seat = Ajouter une place à un projet.
api-operation-remove-seat = Retirer une place libre d’un projet.
api-operation-plan-workshop = Annoncer un atelier avec des habitants.
api-operation-hold-workshop = Dire ce qui s’est passé dans un atelier.
api-operation-propose-teams = Les équipes que le réseau peut proposer, avec leurs raisons.
api-operation-invite-people = Envoyer les propositions de places.
api-operation-answer-invitation = Répondre à une proposition, ou quitter l’équipe, avec le secret du lien.
api-parameter-phase = Où en est le projet : `open`, `made`, `out`, `ended`
api-parameter-makes = Ce qui est fait, par son nom court
api-parameter-skill = Compétence qu’une place libre demande, par son nom court
api-parameter-rank = Rang de la place, à partir de 0
api-parameter-workshop = Identifiant public de l’atelier

projects-heading = { $count ->
    [0] Aucun projet
    [one] Un projet citoyen
   *[other] { $count } projets citoyens
 }
projects-waiting = { $count ->
    [0] Aucun projet n’attend de décision
    [one] Un projet attend une décision
   *[other] { $count } projets attendent une décision
 }
project-seats-free = { $count ->
    [one] Cherche une personne
   *[other] Cherche { $count } personnes
 }
project-hours = { $count ->
    [one] une heure par mois
   *[other] { $count } heures par mois
 }
project-slot-rank = Place { $count }
project-workshop-people = { $people ->
    [0] Personne n’est venu
    [one] Une personne est venue
   *[other] { $people } personnes sont venues
 }, dont { $inhabitants ->
    [0] aucun habitant concerné
    [one] une habitante ou un habitant
   *[other] { $inhabitants } habitantes et habitants
 }.
project-why-near = { $count ->
    [0] Vous habitez { $place }, ou tout près.
    [one] Vous habitez à un kilomètre de { $place }.
   *[other] Vous habitez à { $count } kilomètres de { $place }.
 }
project-why-others = { $count ->
    [0] Personne d’autre ne pourrait la prendre
    [one] Une autre personne pourrait la prendre
   *[other] { $count } autres personnes pourraient la prendre
 }
teams-sentence = { $teams ->
    [0] Aucune équipe complète
    [one] Une équipe complète
   *[other] { $teams } équipes complètes
 } pour { $projects ->
    [0] aucun projet
    [one] un projet
   *[other] { $projects } projets
 } en attente, parmi { $people ->
    [0] aucune personne
    [one] une personne
   *[other] { $people } personnes
 }.
teams-bound = { $count ->
    [one] Au plus une équipe peut être complète.
   *[other] Au plus { $count } équipes peuvent être complètes.
 }
teams-even = { $people ->
    [one] Une personne est proposée
   *[other] { $people } personnes sont proposées
 }, pour { $most ->
    [one] une place chacune
   *[other] { $most } places au plus
 } (Gini { $gini }).
teams-sent = { $count ->
    [0] Aucune lettre n’est partie.
    [one] Une lettre part.
   *[other] { $count } lettres partent.
 }
teams-training-one = { $skill } : une personne de plus débloque { $projects ->
    [one] un projet
   *[other] { $projects } projets
 }. { $learners ->
    [0] Personne de disponible ne vit assez près pour l’apprendre.
    [one] Une personne proche pourrait l’apprendre.
   *[other] { $learners } personnes proches pourraient l’apprendre.
 }
