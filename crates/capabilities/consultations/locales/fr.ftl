# Consultations
nav-consultations = Consultations
nav-consultations-manage = Suivi des consultations
search-kind-consultation = Consultation
figure-consultations = Consultations
figure-consultations-definition = Questions posées au réseau avant une décision, ouvertes ou closes.
figure-consultations-decided = Consultations suivies d’une décision
figure-consultations-decided-definition = Consultations dont la décision est publiée, avec ses raisons.
dataset-consultations = Consultations et réponses
dataset-consultations-about = Ce que des organismes ont demandé au réseau avant de décider, les réponses comptées et les décisions. Les petits nombres sont masqués.
consultations-for-whom = Pour donner votre avis avant la décision
consultations-description = Ce que des organismes demandent au réseau avant de décider, ce que les habitantes et les habitants répondent, et ce qui est décidé.
consultations-heading = { $count ->
    [0] Aucune consultation
    [one] Une consultation
   *[other] { $count } consultations
 }
consultations-lead = Un organisme pose une question avant de décider. Les lieux recueillent les réponses. La décision et ses raisons sont publiées à côté.
consultations-states = État
consultations-narrow = Choisir un domaine ou un territoire
consultations-areas = Domaines
consultations-territories = Territoires
consultations-none = Aucune consultation avec ces choix
consultations-none-hint = Vous avez quelque chose à dire sans attendre une question ? Dites un besoin.
consultations-needs = Voir les besoins
consultations-clear = Voir toutes les consultations
consultations-pages = Pages de consultations
consultations-follow = Suivre les consultations :

# États
consultation-standing-open = Ouvertes
consultation-standing-waiting = En attente de décision
consultation-standing-decided = Décidées
consultation-standing-withdrawn = Retirées
consultation-state-draft = Brouillon
consultation-state-open = Ouverte
consultation-state-closed = Close, synthèse en cours
consultation-state-published = En attente de décision
consultation-state-decided = Décidée
consultation-state-withdrawn = Retirée
consultation-state-hidden = Retirée par la modération
consultation-followed = Avis suivi
consultation-partly = Avis suivi en partie
consultation-not-followed = Avis non suivi
consultation-late = { $count ->
    [one] Sans réponse depuis un jour
   *[other] Sans réponse depuis { $count } jours
 }
consultation-until = Réponses jusqu’au { $day }
consultation-decision-awaited = Décision annoncée pour le { $day }
consultation-decided-on = Décidée le { $day }
consultation-withdrawn-on = Retirée le { $day }
consultation-great-asked = Demandée
consultation-great-open = Ouverte
consultation-great-synthesis = Synthèse
consultation-great-decision = Décision

# Une consultation
consultation-asked = La question
consultation-subject = Ce qui va être décidé
consultation-commitment = Ce que l’organisme s’engage à faire
consultation-facts = Repères
consultation-deadline = Dernier jour pour répondre
consultation-decision-on = Jour de la décision
consultation-service = Service numérique concerné
consultation-methods = Comment les personnes sont interrogées
consultation-aside = Répondre et suivre
consultation-your-turn = À vous
consultation-answer = Répondre
consultation-answer-about = Quelques questions, sans compte et sans nom. Vous avez jusqu’au { $day }.
consultation-too-late = Les réponses ne sont pas ouvertes. Merci de votre visite.
consultation-no-answer-yet = Pas encore de réponse. La vôtre sera la première.
consultation-few-answers = Les premières réponses arrivent.
consultation-answers = { $count ->
    [one] Une réponse
   *[other] { $count } réponses
 }
consultation-joined = { $count ->
    [0] Les lieux qui participent
    [one] Un lieu participe
   *[other] { $count } lieux participent
 }
consultation-joined-none = Aucun lieu n’a encore rejoint cette consultation.
consultation-team = Votre lieu peut participer
consultation-team-about = Posez les questions, faites un atelier, dites ce que vous voyez.
consultation-team-go = Participer avec mon lieu
consultation-manage = Suivre cette consultation
consultation-path = Le chemin de cette consultation
consultation-next-closing = Fin des réponses
consultation-next-decision = Décision annoncée
consultation-step-drafted = Demandée par l’organisme
consultation-step-drafted-network = Demandée, écrite par le réseau
consultation-step-opened = Ouverte par le réseau
consultation-step-extended = Prolongée par le réseau
consultation-step-closed = Close : le délai est passé
consultation-step-published = Synthèse publiée par le réseau
consultation-step-corrected = Ajout à la synthèse
consultation-step-reminded = Rappel envoyé à l’organisme
consultation-step-decided = Décision écrite par l’organisme
consultation-step-decided-network = Décision notée par le réseau, pour l’organisme
consultation-step-withdrawn = Retirée par le réseau
consultation-step-withdrawn-body = Retirée par l’organisme
consultation-step-hidden = Retirée par la modération
consultation-step-shown = Remise par la modération

# Synthèse
consultation-synthesis = La synthèse
consultation-published-on = Publiée le { $day } par le réseau. Elle ne change plus.
consultation-heard = Ce que nous avons entendu
consultation-divides = Ce qui divise
consultation-proposes = Ce que nous proposons
consultation-quotes = Avec leurs mots
consultation-quote = « { $text } »
consultation-added = Ajout du { $day }
consultation-method = Comment ces réponses ont été recueillies
consultation-method-questionnaire = Un court questionnaire
consultation-method-workshop = Un atelier
consultation-method-observation = Ce que voient les équipes
consultation-method-filled = { $count ->
    [0] Aucun questionnaire rempli.
    [one] Un questionnaire rempli.
   *[other] { $count } questionnaires remplis.
 }
consultation-method-few = Moins de questionnaires qu’il n’en faut pour publier des nombres.
consultation-method-modes-hidden = Une manière de répondre a reçu trop peu de réponses. Les manières ne sont donc pas séparées.
consultation-method-workshops = { $count ->
    [one] Un atelier.
   *[other] { $count } ateliers.
 }
consultation-method-people = { $count ->
    [one] Une personne.
   *[other] { $count } personnes.
 }
consultation-method-observations = { $count ->
    [one] Une observation.
   *[other] { $count } observations.
 }
consultation-method-situations = { $count ->
    [one] Une situation.
   *[other] { $count } situations.
 }
consultation-method-self = Ces personnes ont choisi de répondre. Elles ne représentent pas toute la population.
consultation-mode = Comment la réponse est recueillie
consultation-mode-count = { $name } : { $count }
consultation-mode-online = En ligne
consultation-mode-spoken = Posé par une équipe
consultation-mode-paper = Sur papier
consultation-index = De la connaissance à l’autonomie
consultation-index-about = Chaque étape compte aussi celles et ceux qui sont allés plus loin.
consultation-reached-known = Connaissent
consultation-reached-understood = Comprennent
consultation-reached-used = Utilisent
consultation-reached-autonomous = Utilisent sans aide
consultation-reached-of = { $count } personnes sur { $whole }
consultation-uptake-unheard = Jamais entendu parler
consultation-uptake-known = J’en ai entendu parler
consultation-uptake-understood = Je comprends à quoi ça sert
consultation-uptake-used = Je l’utilise avec de l’aide
consultation-uptake-autonomous = Je l’utilise sans aide
consultation-uptake-of = { $name } : où en êtes-vous ?
consultation-answers-title = Les réponses, question par question
consultation-chart-uptake = Où en êtes-vous ?
consultation-chart-ages = Âge des personnes qui ont répondu
consultation-chart-workshop-ages = Âge des personnes venues aux ateliers
consultation-chart-communes = Communes des personnes qui ont répondu
consultation-chart-unit = { $count ->
    [one] Une personne a répondu
   *[other] { $count } personnes ont répondu
 }
consultation-chart-few = Trop peu de réponses pour les publier
consultation-chart-axis = Réponse
consultation-chart-series = Réponses
consultation-share = Part
consultation-detail = Toutes les réponses, avec leur part et la manière de répondre
consultation-reading-share = « { $name } » vient en tête : { $count } réponses, soit { $share }.
consultation-reading-first = « { $name } » vient en tête : { $count } réponses.
consultation-reading-mean = En moyenne : { $mean } sur 5.
consultation-percent = { $percent } %
consultation-hidden = masqué
consultation-other-communes = Autres communes
consultation-scale-least = 1, pas du tout
consultation-scale-most = 5, tout à fait
consultation-places-title = { $count ->
    [one] Un lieu a recueilli des réponses
   *[other] { $count } lieux ont recueilli des réponses
 }
consultation-place-questionnaires = { $count ->
    [one] un questionnaire
   *[other] { $count } questionnaires
 }
consultation-place-few = quelques questionnaires
consultation-place-workshops = { $count ->
    [one] un atelier
   *[other] { $count } ateliers
 }
consultation-place-observations = { $count ->
    [one] une observation
   *[other] { $count } observations
 }
consultation-place = Lieu
consultation-csv = Les réponses comptées, en CSV

# Décision
consultation-decision = La décision
consultation-decided-by-body = Écrit par l’organisme lui-même, le { $day }.
consultation-decided-by-network = Noté par le réseau pour l’organisme, le { $day }.
consultation-awaited = L’organisme a annoncé sa décision pour le { $day }. Elle paraîtra ici, avec ses raisons.
consultation-late-about = La décision était annoncée pour le { $day }. Le réseau l’a rappelé à l’organisme.
consultation-writing = La synthèse s’écrit
consultation-writing-about = Les réponses sont closes. L’organisme a annoncé sa décision pour le { $day }.
consultation-withdrawn-about = Cette consultation a été retirée. La raison est dans son chemin.
consultation-decide = Votre décision
consultation-decide-for-whom = Pour { $name }
consultation-decide-about = Ce texte est public. Il paraît aussitôt, à côté de la synthèse, et le lien ne sert plus.
consultation-verdict = L’avis des habitantes et des habitants
consultation-why = Ce que vous décidez, et pourquoi
consultation-why-hint = 3 000 signes au plus. Répondez aux propositions une par une.
consultation-record = Publier la décision
consultation-spent = Ce lien ne sert plus
consultation-spent-about = Il a déjà servi, ou son délai est passé. La coordination du réseau peut noter votre décision.

# Répondre
consultation-screen = Écran { $rank } sur { $count }
consultation-hint-single = Choisissez une réponse
consultation-hint-multiple = Choisissez une ou plusieurs réponses
consultation-hint-scale = Choisissez de 1 à 5
consultation-hint-text = 500 signes au plus. N’écrivez aucun nom.
consultation-your-words = Avec vos mots
consultation-may-skip = Vous pouvez continuer sans répondre à cette question.
consultation-on = Continuer
consultation-back = Revenir
consultation-about-you = Pour finir, deux mots sur vous
consultation-age = Votre âge
consultation-commune = Votre commune
consultation-optional = Vous pouvez ne pas répondre.
consultation-data = Nous ne gardons ni nom ni adresse. Un petit fichier sur cet appareil évite de compter deux fois votre réponse. Les réponses sont effacées un an après la synthèse.
consultation-send = Envoyer mes réponses
consultation-hurried = Beaucoup de messages viennent du même endroit. Réessayez dans une heure. Rien de ce que vous avez répondu n’est perdu.
consultation-thanks = Merci, c’est compté
consultation-thanks-about = Le réseau écrira la synthèse. La décision est annoncée pour le { $day }. Elle sera publiée avec ses raisons.
consultation-thanks-again = Vous aviez déjà répondu
consultation-thanks-again-about = Une réponse par navigateur : la première compte. Rien n’a changé.
consultation-thanks-page = Voir la consultation
consultation-thanks-needs = Dire un besoin

# Participer avec un lieu
consultation-team-for-whom = Pour les équipes des lieux
consultation-team-title = Participer avec un lieu
consultation-team-which = Pour quel lieu ?
consultation-team-choose = Choisir ce lieu
consultation-team-none = Aucun de vos lieux n’est dans le territoire de cette consultation.
consultation-team-aside = Ce que votre lieu a apporté
consultation-team-joined = Votre lieu participe.
consultation-team-taken-back = C’est retiré.
consultation-team-brought = C’est noté.
consultation-join = Rejoindre la consultation
consultation-join-about = Votre lieu paraîtra dans la liste des lieux qui participent. Vous pourrez poser les questions, noter vos ateliers et dire ce que vous voyez.
consultation-typing = Noter une réponse
consultation-typing-about = Une personne après l’autre. Aucun nom. Touche Tab pour avancer, flèches pour choisir, Entrée pour enregistrer.
consultation-type = Enregistrer et passer à la suivante
consultation-typed = Réponse enregistrée. À la suivante.
consultation-typed-title = Corriger une réponse
consultation-team-answers = { $count ->
    [0] Pas encore de réponse ici
    [one] Une réponse recueillie ici
   *[other] { $count } réponses recueillies ici
 }
consultation-team-last = Les dernières, à corriger ou à retirer
consultation-online = Faire répondre en ligne
consultation-online-about = Donnez cette adresse : les réponses compteront pour votre lieu.
consultation-brought = Ateliers et observations
consultation-add-workshop = Noter un atelier
consultation-add-observation = Noter une observation
consultation-no-name = N’écrivez aucun nom, ni rien qui fasse reconnaître quelqu’un.
consultation-day = Quel jour ?
consultation-people = Combien de personnes sont venues ?
consultation-ages = Leur âge
consultation-said = Ce qui a été dit
consultation-said-hint = Ce qui revient, et ce qui fait débat.
consultation-proposals = Ce qui est proposé
consultation-situations = Combien de situations ?
consultation-situations-hint = Le nombre de fois où votre équipe l’a vu.
consultation-seen = Ce que vous voyez
consultation-seen-hint = Ce qui bloque, et comment les personnes s’en sortent.
consultation-save = Enregistrer
consultation-take-back = Retirer
consultation-take-back-about = Ce sera effacé, et ne comptera plus.
consultation-take-back-sure = Oui, retirer
consultation-message = Écrire à l’organisme
consultation-message-text = Votre message
consultation-message-about = Le réseau le transmet avec le nom et la page de votre lieu. Personne ne voit l’adresse de l’autre.
consultation-message-send = Transmettre
consultation-message-sent = Votre message est transmis.

# Demander
consultation-ask = Demander une consultation
consultation-ask-for-whom = Pour qui prépare une décision
consultation-ask-lead = Dites ce que vous allez décider, ce que vous voulez savoir, et ce que vous ferez de la réponse. Le réseau ouvre ensuite la consultation.
consultation-form-who = Qui demande ?
consultation-form-body = Nom de l’organisme
consultation-form-body-hint = Par exemple : Région, direction des transports.
consultation-form-kind = C’est
consultation-form-choose = Choisissez
consultation-form-contact = Adresse de courriel
consultation-form-contact-hint = Le réseau y envoie ses lettres. Elle n’est jamais montrée.
consultation-form-contact-kept = Laissez vide pour garder l’adresse déjà donnée. Elle n’est jamais montrée.
consultation-form-what = Quoi ?
consultation-form-title = En une phrase
consultation-form-title-hint = Par exemple : une seule application pour tous les cars.
consultation-form-subject-hint = Le projet, ses choix possibles, ce qui est déjà fixé.
consultation-form-question-hint = Une ou deux questions, avec des mots de tous les jours.
consultation-form-commitment-hint = Par exemple : répondre à chaque proposition avant le vote.
consultation-form-service-hint = S’il y en a un : son nom, tel que les gens le connaissent.
consultation-form-where = Qui, où, quand ?
consultation-form-territory = Territoire
consultation-form-territory-hint = Une commune, une intercommunalité, un département ou la région.
consultation-form-audience = Qui est concerné ?
consultation-form-area = Domaine
consultation-form-deadline-hint = Deux semaines au moins après l’ouverture.
consultation-form-decision-hint = Après le dernier jour des réponses.
consultation-form-how = Comment ?
consultation-form-methods-hint = Au moins une manière, pour que le réseau puisse ouvrir.
consultation-form-questions-about = Le questionnaire a huit questions au plus. S’y ajoute toujours la question : où en êtes-vous, de la connaissance à l’autonomie ?
consultation-form-question = Question { $count }
consultation-form-question-text = La question
consultation-form-question-kind = Réponse attendue
consultation-form-choices = Réponses possibles
consultation-form-choices-hint = Une par ligne, de 2 à 10. Laissez vide pour une note ou un texte.
consultation-question-single = Une seule réponse
consultation-question-multiple = Plusieurs réponses
consultation-question-scale = Une note de 1 à 5
consultation-question-text = Quelques mots
consultation-form-send = Envoyer au réseau

# Suivre
consultation-manage-for-whom = Pour qui demande, et pour la coordination
consultations-to-open = À ouvrir
consultations-to-write = Synthèses à écrire
consultations-to-decide = Décisions attendues
consultations-running = Ouvertes
consultations-over = Terminées
consultations-manage-none = Rien à suivre
consultations-manage-none-hint = Une consultation se demande avant qu’une décision soit prise.
consultation-see = Voir la page de la consultation
consultation-done = C’est fait.
consultation-done-drafted = C’est enregistré. Le réseau peut ouvrir la consultation.
consultation-done-opened = La consultation est ouverte.
consultation-draft = Le brouillon
consultation-open = Ouvrir la consultation
consultation-open-about = Tout le monde la verra, et les lieux pourront participer. Les questions ne changeront plus.
consultation-extend = Prolonger
consultation-extend-about = Le dernier jour est aujourd’hui fixé au { $day }.
consultation-extend-to = Nouveau dernier jour
consultation-reason = Pourquoi ?
consultation-reason-hint = Cette phrase est publique.
consultation-withdraw = Retirer la consultation
consultation-write = Écrire la synthèse
consultation-write-about = Les réponses sont closes. Lisez-les, puis dites ce qu’elles vous apprennent.
consultation-decide-for = Noter la décision pour l’organisme
consultation-decide-for-about = L’organisme a reçu un lien pour l’écrire lui-même, avant le { $day }. Si vous la notez pour lui, la page le dira.
consultation-correct = Ajouter à la synthèse
consultation-correct-text = Ajout
consultation-correct-about = La synthèse ne change plus. Un ajout paraît en dessous, avec sa date.
consultation-correct-add = Publier l’ajout
consultation-saved = C’est enregistré. Rien n’est encore public.
consultation-nothing = Rien n’a été recueilli. Dites-le dans la synthèse.
consultation-heard-hint = Les faits et leurs nombres, puis les raisons.
consultation-divides-hint = Les désaccords, sans les réduire. S’il n’y en a pas, dites-le.
consultation-proposes-hint = Une proposition par ligne : l’organisme répondra à chacune.
consultation-quotes-hint = Choisissez à droite. Coupez ici ce qui ferait reconnaître quelqu’un.
consultation-quotes-none = Aucune citation choisie.
consultation-quote-number = Citation { $count }
consultation-cite = Citer
consultation-material = Ce qui a été recueilli
consultation-material-about = Ces textes ne sont lus que par la coordination. Ils ne paraissent que si vous les citez.
consultation-texts = { $count ->
    [one] Un texte
   *[other] { $count } textes
 }
consultation-preview = Les nombres qui paraîtront
consultation-preview-about = Les petits nombres sont déjà masqués.
consultation-publish = Publier la synthèse
consultation-publish-about = Une fois publiée, la synthèse ne change plus. L’organisme reçoit un lien pour écrire sa décision.
consultation-publish-sure = Oui, publier

# Fautes
consultation-error-choose = Choisissez dans la liste.
consultation-error-one = Choisissez une seule réponse.
consultation-error-title = Dites en une phrase ce qui va être décidé.
consultation-error-body = Donnez le nom de l’organisme qui demande.
consultation-error-subject = Dites ce qui va être décidé, et ce qui est déjà fixé.
consultation-error-asked = Écrivez la question, avec des mots de tous les jours.
consultation-error-commitment = Dites ce que l’organisme s’engage à faire de la réponse.
consultation-error-territory = Nous ne trouvons pas ce territoire dans le réseau. Écrivez son nom entier.
consultation-error-not-yours = Vous ne pouvez pas interroger le réseau sur tout ce territoire.
consultation-error-deadline = Donnez un jour à venir, dans les trois ans.
consultation-error-decision-on = La décision vient après le dernier jour des réponses, dans les trois ans.
consultation-error-soon = Le dernier jour doit être dans deux semaines au moins.
consultation-error-methods = Choisissez au moins une manière d’interroger.
consultation-error-contact = Donnez une adresse de courriel complète.
consultation-error-key = Donnez un mot de 16 caractères au moins.
consultation-error-long-120 = Le texte est trop long : 120 caractères au plus.
consultation-error-long-500 = Le texte est trop long : 500 caractères au plus.
consultation-error-long-600 = Le texte est trop long : 600 caractères au plus.
consultation-error-long-1000 = Le texte est trop long : 1 000 caractères au plus.
consultation-error-long-2000 = Le texte est trop long : 2 000 caractères au plus.
consultation-error-long-4000 = Le texte est trop long : 4 000 caractères au plus.
consultation-error-long-6000 = Le texte est trop long : 6 000 caractères au plus.
consultation-error-question = Écrivez la question.
consultation-error-question-long = La question est trop longue : 200 caractères au plus.
consultation-error-questions = Le questionnaire a huit questions au plus.
consultation-error-choices = Donnez de 2 à 10 réponses possibles, une par ligne.
consultation-error-choices-long = Une réponse possible a 100 caractères au plus.
consultation-error-choices-same = Deux réponses possibles sont les mêmes.
consultation-error-nothing = Répondez à une question au moins.
consultation-error-commune = Nous ne trouvons pas cette commune. Vérifiez l’orthographe, ou laissez vide.
consultation-error-day = Donnez un jour passé, depuis moins d’un an.
consultation-error-people = Dites combien de personnes sont venues : de 1 à 2 000.
consultation-error-situations = Dites combien de situations vous avez vues : de 1 à 2 000.
consultation-error-ages = Il y a plus de personnes par âge que de personnes venues.
consultation-error-said = Dites ce qui a été dit ou vu, même en peu de mots.
consultation-error-message = Écrivez votre message, en 1 000 caractères au plus.
consultation-error-messages = Cinq messages par jour au plus. Réessayez demain.
consultation-error-extend = Donnez un jour plus tard, avant celui de la décision.
consultation-error-reason = Dites pourquoi, en une phrase.
consultation-error-why = Dites ce qui est décidé, et pourquoi, en 3 000 caractères au plus.
consultation-error-added = Écrivez l’ajout, en 3 000 caractères au plus.
consultation-error-finding = Il manque ce texte avant de publier.
consultation-error-quotes = Vingt citations au plus.
consultation-error-elsewhere = Ce lieu n’est pas dans le territoire de la consultation.
consultation-error-not-joined = Ce lieu n’a pas encore rejoint la consultation.
consultation-error-closed = La consultation n’en est plus là. Rien n’a changé.
consultation-error-spent = Ce lien a déjà servi, ou son délai est passé.
consultation-error-page = La page est un nombre, à partir de 1.

# Données personnelles
processing-consultation-basis = Mission d’intérêt public : faire entendre les habitantes et les habitants avant une décision.
processing-consultation-answers-purpose = Compter les réponses aux consultations, une fois chacune.
processing-consultation-answers-data = Les réponses, une tranche d’âge et une commune si elles sont dites, l’empreinte d’un secret tiré au hasard par consultation. Aucun nom, aucune adresse.
processing-consultation-answers-retention = Un an après la synthèse. Les nombres protégés et les citations choisies restent.
processing-consultation-contacts-purpose = Écrire aux organismes qui demandent une consultation, et leur transmettre les messages des lieux.
processing-consultation-contacts-data = Le nom de l’organisme, une adresse de courriel jamais montrée, les messages des lieux.
processing-consultation-contacts-retention = L’adresse : un an après la décision, deux ans sans décision. Les messages : un an.

# Journal
journal-thing-consultation = Consultation
journal-act-consultations-draft = Consultation demandée
journal-act-consultations-change = Brouillon de consultation changé
journal-act-consultations-open = Consultation ouverte
journal-act-consultations-extend = Consultation prolongée
journal-act-consultations-withdraw = Consultation retirée
journal-act-consultations-close = Consultation close
journal-act-consultations-join = Lieu entré dans une consultation
journal-act-consultations-answer = Réponse à une consultation notée par une équipe
journal-act-consultations-contribute = Atelier ou observation notés
journal-act-consultations-mend = Apport à une consultation corrigé
journal-act-consultations-move = Consultation retirée ou remise par la modération
journal-act-consultations-take-back = Apport à une consultation retiré
journal-act-consultations-write = Message d’un lieu à un organisme
journal-act-consultations-save = Synthèse enregistrée
journal-act-consultations-publish = Synthèse publiée
journal-act-consultations-correct = Ajout à une synthèse
journal-act-consultations-decide = Décision notée
journal-act-consultations-remind = Rappel envoyé à un organisme
journal-act-consultations-retention = Réponses aux consultations effacées
journal-act-demo-consultations = Consultations de la démonstration

# API
api-operation-list-consultations = Les consultations : les ouvertes d’abord, puis celles qui attendent une décision, puis les décidées.
api-operation-get-consultation = Une consultation : ses questions, qui participe, sa synthèse, ce qui est décidé et son chemin.
api-operation-get-consultation-results = Les nombres protégés d’une synthèse publiée, question par question et par manière de répondre.
api-operation-ask-consultation = Écrire le brouillon d’une consultation, que le réseau peut ouvrir.
api-operation-change-consultation = Récrire un brouillon.
api-operation-open-consultation = Ouvrir une consultation. Seul le réseau le fait.
api-operation-extend-consultation = Repousser le dernier jour d’une consultation ouverte, en disant pourquoi.
api-operation-withdraw-consultation = Retirer une consultation avant sa synthèse, en disant pourquoi.
api-operation-join-consultation = Faire entrer un lieu du territoire dans une consultation ouverte.
api-operation-answer-consultation = Répondre au questionnaire d’une consultation ouverte, une fois par secret.
api-operation-list-consultation-answers = Les dernières réponses notées par l’équipe d’un lieu.
api-operation-mend-consultation-answer = Corriger une réponse notée par l’équipe d’un lieu.
api-operation-take-back-consultation-answer = Retirer une réponse notée par l’équipe d’un lieu.
api-operation-contribute-to-consultation = Noter un atelier, ou ce que voit une équipe.
api-operation-list-consultation-contributions = Les ateliers et les observations d’un lieu.
api-operation-mend-consultation-contribution = Corriger un atelier ou une observation.
api-operation-take-back-consultation-contribution = Retirer un atelier ou une observation.
api-operation-write-to-consulting-body = Écrire à l’organisme, par une lettre du réseau : personne ne voit l’adresse de l’autre.
api-operation-get-consultation-material = Les textes libres, les ateliers et les observations : pour le réseau seul.
api-operation-save-consultation-synthesis = Enregistrer la synthèse. Rien n’est encore public.
api-operation-publish-consultation-synthesis = Publier la synthèse avec ses nombres protégés. Elle ne change plus.
api-operation-correct-consultation-synthesis = Ajouter un texte daté à une synthèse publiée.
api-operation-decide-consultation = Noter la décision et ses raisons, pour l’organisme.
api-operation-decide-consultation-by-link = Écrire la décision par le lien d’une lettre : sans compte, une fois.
api-parameter-line = Le nom que donne la liste
api-parameter-state = État : open, waiting, decided ou withdrawn
