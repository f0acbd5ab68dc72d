# Signaler
nav-moderation = Signalements
moderation-report = Signaler un problème
moderation-report-description = Dire ce qui ne va pas dans un texte du site, sans compte. Une personne du réseau lit et répond.
moderation-for-whom = Pour tout le monde, sans compte
moderation-how = Un texte de ce site vous choque ou vous nuit ? Dites-le nous.
moderation-how-open = Ouvrez la page en question.
moderation-how-link = Tout en bas, suivez « Signaler un problème ».
moderation-how-tell = Dites ce qui ne va pas. Une personne du réseau lit et décide.
moderation-how-write = Vous n’y arrivez pas ? Écrivez à
moderation-child-now = Un enfant est en danger maintenant ? Appelez, c’est gratuit, jour et nuit :
moderation-screen = Écran { $count } sur 2
moderation-screen-wrong = Qu’est-ce qui ne va pas ?
moderation-screen-words = Dites ce qui se passe
moderation-about-page = { $kind } : { $title }
moderation-wrong-ask = Choisissez ce qui s’en approche le plus
moderation-wrong-child-protection = Un enfant est en danger
moderation-wrong-child-protection-example = Ou montré comme aucun enfant ne doit l’être
moderation-wrong-personal-data = On y reconnaît quelqu’un
moderation-wrong-personal-data-example = Un nom, une adresse, un numéro, une maladie
moderation-wrong-hatred = Insulte ou haine
moderation-wrong-hatred-example = Contre une personne ou un groupe
moderation-wrong-danger = C’est faux ou dangereux
moderation-wrong-danger-example = Une arnaque, un mauvais conseil de santé
moderation-wrong-own-right = Cela touche un de mes droits
moderation-wrong-own-right-example = Ma photo, mon texte, mon nom
moderation-wrong-advertising = C’est de la publicité
moderation-wrong-advertising-example = On y vend quelque chose
moderation-wrong-other = Autre chose
moderation-wrong-other-example = Vous l’expliquez à l’écran suivant
moderation-words-ask = Expliquez avec vos mots
moderation-words-hint = Quel passage ? Qu’est-ce qui gêne ?
moderation-email-ask = Votre adresse de courriel
moderation-email-hint = Seulement si vous voulez une réponse par courriel.
moderation-next = { $count ->
    [one] Une personne du réseau lit et décide en un jour au plus.
   *[other] Une personne du réseau lit et décide en { $count } jours au plus.
 }
moderation-data = L’autre personne ne saura pas que c’est vous. Vos mots et votre adresse sont effacés un an après la fin.
moderation-on = Continuer
moderation-back = Revenir
moderation-give-up = Renoncer
moderation-send = Envoyer
moderation-hurried = Beaucoup de messages viennent du même endroit. Réessayez dans une heure. Rien de ce que vous avez écrit n’est perdu.

# Suivre, contester
moderation-thanks = Merci, c’est bien reçu
moderation-follow = Suivre un signalement
moderation-follow-for-whom = Pour qui a signalé, ou écrit
moderation-follow-reporter = Vous avez signalé
moderation-follow-author = Vous avez écrit
moderation-reference = Votre référence
moderation-reference-hint = Elle ressemble à 7k2m-9qxa-b4tz. Celle d’un texte masqué a 8 signes.
moderation-find = Voir où cela en est
moderation-unknown-reference = Nous ne trouvons rien à cette référence. Vérifiez les lettres et les chiffres.
moderation-keep-reference = Gardez cette référence
moderation-keep-reference-about = Elle sert à voir la réponse, et à la contester. Ne la donnez à personne.
moderation-answer-before = Réponse avant le { $day }.
moderation-decision = La décision
moderation-no-robot = Une personne a décidé. Aucun robot n’a décidé.
moderation-contest-ask = Vous n’êtes pas d’accord ?
moderation-contest-about = Une autre personne peut relire la décision, une fois. Demandez-le avant le { $day }.
moderation-contest-words = Pourquoi ?
moderation-contest-hint = Dites ce qui n’a pas été vu.
moderation-contest = Demander une relecture
moderation-contest-sent = Votre demande est bien reçue. Une autre personne va relire.
moderation-mend-ask = C’est corrigé ?
moderation-mend-about = Corrigez d’abord votre texte. Dites-le ensuite ici : nous le relirons.
moderation-mend = J’ai corrigé
moderation-mend-sent = Merci. Nous allons relire votre texte.
moderation-path = Ce qui s’est passé
moderation-state-received = En attente d’une décision
moderation-state-decided = C’est décidé
moderation-state-appealed = Une autre personne relit
moderation-state-confirmed = Relu et confirmé
moderation-state-reversed = Relu et changé
moderation-outcome-kept = Le texte reste
moderation-outcome-kept-about = Rien à reprocher, ou rien d’assez grave
moderation-outcome-hidden = Le texte est masqué
moderation-outcome-hidden-about = Plus personne ne le voit
moderation-outcome-mend = Le texte est à corriger
moderation-outcome-mend-about = Masqué jusqu’à ce que la personne le corrige
moderation-outcome-none = Pas encore de décision
moderation-ground-law-child = Loi : protection des enfants
moderation-ground-law-data = Loi : données personnelles et vie privée
moderation-ground-law-hatred = Loi : injure, diffamation, haine, discrimination
moderation-ground-law-rights = Loi : droit d’une personne sur un texte, une image ou un nom
moderation-ground-law-other = Loi : autre interdiction
moderation-ground-rule-advertising = Règle du réseau : pas de publicité
moderation-ground-rule-danger = Règle du réseau : rien de faux qui nuit
moderation-ground-rule-respect = Règle du réseau : le respect
moderation-ground-none = Aucun : le texte reste
moderation-reason-shown = { $reason } (référence { $reference })
moderation-step-reported = Signalé
moderation-step-decided = Décidé
moderation-step-appealed = Décision contestée
moderation-step-confirmed = Décision confirmée
moderation-step-reversed = Décision changée
moderation-step-mended = Corrigé, à relire
moderation-by-reporter = par qui a signalé
moderation-by-author = par qui a écrit
moderation-by-moderator = par une personne du réseau
moderation-by-administrator = par l’administration du réseau
moderation-by-alone = par la seule personne qui peut décider dans ce réseau

# Ce que tout le monde peut savoir
moderation-log = Nos règles, nos décisions
moderation-log-description = Les règles des textes publiés ici, et combien de fois nous avons masqué un texte, pour quelle raison, en combien de temps.
moderation-log-for-whom = Pour qui écrit ici, et pour qui lit
moderation-log-lead = Tout le monde peut écrire ici. Voici ce qui n’y reste pas, et comment nous décidons.
moderation-rules = Nos règles
moderation-rule-names = On n’écrit rien qui fasse reconnaître quelqu’un.
moderation-rule-respect = On respecte chaque personne, même en désaccord.
moderation-rule-advertising = On ne vend rien.
moderation-rule-danger = On n’écrit rien de faux qui puisse nuire.
moderation-rule-law = On respecte la loi, et d’abord la protection des enfants.
moderation-how-title = Comment nous décidons
moderation-how-anyone = Tout le monde peut signaler un texte, sans compte.
moderation-how-days = { $count ->
    [one] Nous décidons en un jour.
   *[other] Nous décidons en { $count } jours, et en un jour pour un enfant ou une donnée personnelle.
 }
moderation-how-person = Une personne lit et décide. Aucun robot ne décide.
moderation-how-contest = La décision a une raison écrite. On peut la contester une fois, pendant six mois : une autre personne relit.
moderation-how-court = On peut aussi aller au tribunal, à tout moment.
moderation-counts = Ce que nous avons décidé
moderation-quarter = { $number ->
    [1] 1er trimestre { $year }
   *[other] { $number }e trimestre { $year }
 }
moderation-reports = Signalements reçus
moderation-median = Délai, pour la moitié des textes
moderation-appeals = Décisions relues
moderation-reversals = Décisions changées
moderation-hours = { $count ->
    [0] Moins d’une heure
    [one] 1 heure
   *[other] { $count } heures
 }
moderation-days = { $count ->
    [one] 1 jour
   *[other] { $count } jours
 }
moderation-few = nombre masqué
moderation-ground = Raison
moderation-total = Ensemble
moderation-nothing = Aucun signalement
moderation-nothing-hint = Personne n’a encore signalé de texte.
moderation-file = Tout le tableau (CSV)
dataset-moderation = Décisions de modération
dataset-moderation-about = Par trimestre : signalements, décisions par raison et par suite, délai médian, décisions contestées et changées. Des nombres seulement.

# Pour le réseau
moderation-manage-for-whom = Pour celles et ceux qui décident
moderation-waiting = { $count ->
    [0] Rien n’attend.
    [one] Un texte attend une décision.
   *[other] { $count } textes attendent une décision.
 }
moderation-promise = { $count ->
    [one] Le réseau promet une décision en un jour.
   *[other] Le réseau promet une décision en { $count } jours ; un jour pour un enfant ou une donnée personnelle.
 }
moderation-all-decided = Tout est décidé
moderation-all-decided-hint = Ce que les gens signalent arrive ici, le plus urgent d’abord.
moderation-author-inhabitant = Écrit par une habitante ou un habitant
moderation-author-professional = Écrit par une équipe
moderation-author-body = Écrit par un organisme
moderation-opened = Signalé le { $day }.
moderation-reports-count = { $count ->
    [one] Un signalement
   *[other] { $count } signalements
 }
moderation-due = À décider avant le { $day }
moderation-late = En retard depuis le { $day }
moderation-past = Dernières décisions
moderation-thing = Texte
moderation-standing = Où en est-on ?
moderation-day = Jour
moderation-by-hand = À faire à la main
moderation-by-hand-about = Ce texte ne peut pas être masqué d’ici. Demandez-le à qui tient la page.
moderation-written = Le texte
moderation-gone = Ce texte n’est plus là.
moderation-open-page = Ouvrir la page
moderation-not-shown = Le public ne le voit pas
moderation-answer-wished = Attend une réponse
moderation-forgotten = Effacé : plus d’un an.
moderation-against = La décision est contestée
moderation-decide = Décider
moderation-alone = Vous avez pris la première décision. Vous êtes la seule personne à pouvoir décider : le journal le dira.
moderation-another-decides = Vous avez pris cette décision. Une autre personne doit la relire.
moderation-outcome-ask = Que devient le texte ?
moderation-ground-ask = Sur quoi se fonde la décision ?
moderation-ground-hint = Obligatoire pour masquer.
moderation-reason-ask = Pourquoi ?
moderation-reason-hint = En 250 caractères. Qui a écrit et qui a signalé liront cette phrase. N’y écrivez aucun nom.
moderation-before = Autres signalements de cette page

# Fautes
moderation-error-wrong = Choisissez ce qui ne va pas.
moderation-error-words = Expliquez, même en peu de mots.
moderation-error-words-long = Le texte est trop long : 1 000 caractères au plus.
moderation-error-email = Vérifiez l’adresse, ou laissez vide.
moderation-error-key = Donnez un secret de 16 caractères au moins.
moderation-error-contested = Cette décision ne peut plus être contestée. Rien n’a changé.
moderation-error-mended = Ce texte est déjà en relecture. Rien n’a changé.
moderation-error-outcome = Choisissez ce que devient le texte.
moderation-error-ground = Dites sur quoi se fonde la décision.
moderation-error-reason = Dites pourquoi, en une phrase.
moderation-error-reason-long = La raison est trop longue : 250 caractères au plus.
moderation-error-closed = C’est déjà décidé. Rien n’a changé.
moderation-error-mend = Personne ne peut être prévenu : masquez, ou gardez.
moderation-error-decided = Écrivez `true` ou `false`.

# Données personnelles
processing-reports-purpose = Décider de ce qui est signalé, répondre, et permettre de contester.
processing-reports-basis = Obligation légale : règlement sur les services numériques, articles 16, 17 et 20.
processing-reports-data = Ce qui est signalé, les mots de qui signale ou conteste, une adresse de courriel si une réponse est voulue, l’empreinte d’une référence.
processing-reports-retention = Un an après la dernière décision ; il reste des nombres.

# Journal
journal-thing-moderation-case = Signalement
journal-act-moderation-report = Texte signalé
journal-act-moderation-decide = Signalement décidé
journal-act-moderation-contest = Décision contestée
journal-act-moderation-mend = Texte dit corrigé
journal-act-moderation-retention = Signalements effacés
journal-act-demo-moderation = Signalements de la démonstration

# API
api-operation-report-page = Signaler ce qui est écrit à une page, sans compte. Envoyé deux fois avec un même secret, c’est un seul signalement.
api-operation-follow-report = Ce qu’est devenu un signalement, par sa référence.
api-operation-contest-decision = Contester une décision, une fois, pendant six mois : une autre personne relit.
api-operation-tell-mended = Dire que ce qui était à corriger l’est : c’est relu.
api-operation-list-reported = Ce qui attend une décision, le plus urgent d’abord ; ou les dernières décisions.
api-operation-get-reported = Un signalement : ce qui est dit, ce qui s’est passé.
api-operation-decide-reported = Garder, masquer, ou faire corriger, avec une raison.
api-operation-get-moderation-figures = Par trimestre : signalements, décisions, délai, décisions contestées. Des nombres seulement.
api-parameter-decided = `true` : les dernières décisions, au lieu de ce qui attend
api-parameter-reference = Référence d’un signalement, secret d’une lettre, ou référence d’un texte masqué
