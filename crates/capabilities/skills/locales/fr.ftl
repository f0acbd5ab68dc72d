# Compétences
home-door-skills = Proposer ses compétences
home-door-skills-about = Vous savez faire, ou vous voulez apprendre : une équipe vous attend.
nav-skills = Compétences
search-kind-skill = Compétence
figure-skills = Personnes qui proposent leur aide
figure-skills-definition = Personnes prêtes à aider des projets citoyens, comptées avec leur accord.
dataset-skills = Liste des compétences
dataset-skills-about = Les compétences utiles aux projets citoyens, par familles, avec leurs synonymes en français et en anglais.
dataset-skill-counts = Compétences par territoire
dataset-skill-counts-about = Combien de personnes savent faire, ou veulent apprendre. Une case vide est un nombre non montré.

# La carte
skills-for-whom = Pour monter un projet, ou donner un coup de main
skills-description = Combien de personnes savent faire, et veulent apprendre, dans chaque territoire. Jamais un nom.
skills-heading = Qui sait faire quoi, près de chez vous
skills-lead = Des habitantes et des habitants proposent leur aide à des projets utiles à tous.
skills-join = Proposer mon aide
skills-families = Familles de compétences
skills-of-family = Compétences de cette famille
skills-all = Toutes les compétences
skills-network = Tout le réseau
skills-where = Où ?
skills-what = Quoi ?
skills-see = Voir
skills-clear = Tout voir
skills-can = Savent faire
skills-learn = Veulent apprendre
skills-masked = moins de { $count }, ou caché
skills-circle = { $name } : savent faire, { $can } ; veulent apprendre, { $learns }
skills-map-title = Où sont les personnes qui savent faire : { $name }
skills-map-about = Chaque rond compte des personnes. Un tiret : un nombre caché.
skills-map-table = Voir les mêmes nombres en tableau.
skills-by-departement = Par département
skills-by-epci = Par intercommunalité
skills-by-family = Par famille
skills-by-skill = Par compétence
skills-lacks = Ce qui manque ici
skills-lack-nobody = Personne ne s’est encore proposé pour : { $names }.
skills-lack-rare = Les plus rares, parmi celles que nous pouvons montrer : { $names }.
skills-lack-wanted = { $learns } personnes veulent apprendre : { $name }. { $can ->
    [0] Personne ne peut encore le montrer.
    [one] Une seule sait le faire.
   *[other] { $can } savent le faire.
 }
skills-lacks-join = Vous savez le faire, ou vous voulez l’apprendre ? Dites-le.
skills-why = Comment nous comptons
skills-why-hidden = Un nombre de 1 à { $count } n’est jamais montré. D’autres nombres sont cachés avec lui, pour qu’on ne le devine pas.
skills-why-night = Les nombres sont refaits la nuit, quand { $count } profils au moins ont changé. Une arrivée ne se voit pas.
skills-why-text = Aucun profil n’est publié : ni nom, ni texte, ni commune.
skills-made-on = Compté le { $day }.
skills-to-list = La liste des compétences
skills-to-csv = Ces nombres en CSV
skills-to-map = Voir la carte des compétences
skills-none = Le premier compte arrive bientôt
skills-none-hint = Il sera fait dès que { $count } personnes auront proposé leur aide.

# La liste
skills-list = Liste des compétences
skills-list-for-whom = Pour parler des mêmes choses avec les mêmes mots
skills-list-heading = { $count ->
    [one] Une compétence
   *[other] { $count } compétences
 }
skills-list-about = Une liste courte et libre, la même pour qui propose son aide et pour qui en cherche.
skills-list-open = Une liste ouverte
skills-list-open-about = Version { $version }, licence CC0 : reprenez-la sans rien demander. Les codes viennent de Wikidata (CC0) et de DigComp 2.2 (Commission européenne, CC BY 4.0).
skills-found = { $count ->
    [0] Aucune compétence trouvée
    [one] Une compétence trouvée
   *[other] { $count } compétences trouvées
 }

# Proposer son aide
skills-join-description = Sept écrans pour proposer son aide à des projets citoyens, sans compte.
skills-screen = Écran { $count } sur 7
skills-ask-can = Que savez-vous faire ?
skills-ask-can-about = Cochez ce que vous voulez. Un peu suffit. Rien ? Continuez : on peut venir pour apprendre.
skills-ask-levels = À quel niveau ?
skills-ask-levels-about = Répondez comme vous le sentez. Personne ne vérifie.
skills-ask-learn = Que voulez-vous apprendre ?
skills-ask-learn-about = Beaucoup viennent pour cela. Vous pouvez ne rien cocher.
skills-ask-time = Combien de temps avez-vous ?
skills-ask-time-about = Une idée suffit. Vous pourrez changer, ou faire une pause.
skills-ask-place = Où pouvez-vous aider ?
skills-ask-place-about = Nous demandons la commune, rien de plus précis.
skills-ask-contact = Comment vous joindre ?
skills-ask-contact-about = Votre adresse ne sera donnée à personne. Nous faisons suivre les messages.
skills-ask-agree = À quoi dites-vous oui ?
skills-ask-agree-about = Chaque accord est à part. Vous pourrez le retirer quand vous voulez.
skills-find = Chercher un mot
skills-find-hint = Par exemple : carte, Python, affiche, podcast.
skills-find-go = Chercher
skills-find-nothing = Nous ne trouvons rien avec ces mots. Essayez un autre mot, ou ouvrez une famille.
skills-chosen = Choisies ou trouvées
skills-hours = Par mois
skills-hours-5 = De 1 à 5 heures
skills-hours-10 = De 6 à 10 heures
skills-hours-20 = De 11 à 20 heures
skills-hours-more = Plus de 20 heures
skills-projects = Combien de projets à la fois, au plus ?
skills-projects-hint = Un seul, c’est déjà beaucoup.
skills-commune = Votre commune
skills-commune-hint = Par exemple : Manosque.
skills-radius = Jusqu’où vous déplacez-vous ?
skills-radius-km = Jusqu’à { $km } km
skills-radius-none = Je ne me déplace pas
skills-remote = Je peux aussi aider à distance
skills-remote-short = à distance
skills-name = Votre nom, ou un pseudonyme
skills-name-hint = Pour vous saluer dans nos lettres.
skills-email = Votre courriel
skills-email-hint = Nous vous y envoyons un lien pour confirmer.
skills-consents = Vos accords
skills-consents-hint = Cochez-en un au moins.
skills-consent-counted = Être compté sur la carte
skills-consent-counted-about = Un nombre de plus, sans nom. Les petits nombres ne sont jamais montrés.
skills-consent-proposed = Être proposé à des équipes
skills-consent-proposed-about = Le réseau vous écrit quand un projet a besoin de vous. Vous répondez oui ou non.
skills-consent-letters = Recevoir les lettres du réseau
skills-consent-letters-about = Des nouvelles des projets, quelques fois par an.
skills-data = Nous gardons votre profil un an, puis nous vous demandons s’il est encore juste. Sans confirmation de votre adresse, tout s’efface en deux jours. Moins de 15 ans ? Venez plutôt en parler dans un lieu du réseau, avec un parent.
skills-on = Continuer
skills-back = Revenir
skills-send = Envoyer
skills-hurried = Beaucoup de messages viennent du même endroit. Réessayez dans une heure. Rien de ce que vous avez écrit n’est perdu.
skills-thanks = Ouvrez maintenant votre courriel
skills-thanks-about = Une lettre vient de partir. Son lien confirme votre profil. Avant cela, rien ne compte et rien n’est montré.

# Ma page
skills-own = Ma page
skills-own-for-whom = Pour qui propose son aide
skills-own-hello = Bonjour { $name }
skills-own-lead = Voici ce que nous gardons de vous. Personne d’autre ne voit cette page.
skills-own-unconfirmed = Voici ce que vous avez envoyé. Si c’est bien vous, confirmez.
skills-own-paused = Vous êtes en pause. Vous ne comptez pas, et personne ne vous écrit.
skills-own-told = Ce que vous proposez
skills-own-can = Je sais faire
skills-own-learn = Je veux apprendre
skills-own-time = Mon temps
skills-own-place = Où
skills-own-nothing = Rien pour le moment
skills-own-consents = Vos accords
skills-own-time-left = Jusqu’à quand
skills-own-until = Votre profil est gardé jusqu’au { $day }. Nous vous écrirons avant.
skills-own-data = Vos données
skills-with-level = { $skill } : { $level }
skills-time = { $count ->
    [one] Un projet à la fois
   *[other] { $count } projets à la fois
 }
skills-change = Changer
skills-change-levels = Changer les niveaux
skills-save = Enregistrer
skills-back-own = Revenir à ma page
skills-confirm = Je confirme
skills-consent-since = Oui, depuis le { $day }
skills-consent-not = Non
skills-consent-give = Dire oui
skills-consent-take = Retirer
skills-renew = Je suis toujours disponible
skills-pause = Faire une pause
skills-resume = Reprendre
skills-download = Télécharger mes données
skills-erase = Tout effacer
skills-erase-about = Votre profil, vos accords et vos liens sont effacés tout de suite. Nous ne pourrons pas les retrouver.
skills-erase-sure = Oui, tout effacer
skills-done = C’est enregistré.
skills-done-confirmed = C’est confirmé. Merci de votre aide.
skills-erased = C’est effacé
skills-erased-about = Nous ne gardons plus rien de vous. Merci pour le temps donné.
skills-twice = Vous avez déjà une page
skills-twice-about = Cette adresse a déjà un profil confirmé. Celui-ci est retiré.
skills-link = Retrouver ma page
skills-link-about = Donnez votre courriel. Si nous le connaissons, un lien y arrive.
skills-link-go = Recevoir le lien
skills-link-sent = Regardez votre courriel
skills-link-sent-about = Si cette adresse a un profil, une lettre arrive dans quelques minutes. Sinon, rien ne part.

# Lettres
skills-letter-hello = Bonjour { $name },
skills-letter-why = Vous avez accepté de recevoir ces lettres. Pour changer d’avis :

# Fautes
skills-error-none = Cochez au moins une chose que vous savez faire, ou que vous voulez apprendre.
skills-error-many = C’est beaucoup : gardez-en 30 au plus.
skills-error-choose = Choisissez dans la liste.
skills-error-level = Le niveau va de 1 à 4.
skills-error-commune = Nous ne trouvons pas cette commune dans le réseau. Vérifiez l’orthographe.
skills-error-reach = Dites jusqu’où vous vous déplacez, ou cochez « à distance ».
skills-error-name = Dites comment vous appeler.
skills-error-name-long = Le nom est trop long : 60 caractères au plus.
skills-error-email = Vérifiez l’adresse : elle ressemble à prenom@exemple.fr.
skills-error-email-accent = Une adresse n’a pas d’accent.
skills-error-consents = Cochez au moins un accord : sans lui, nous ne pouvons rien faire de votre profil.
skills-error-key = Donnez un mot de 16 caractères au moins.
skills-error-closed = Le profil n’est plus dans un état où cela peut se faire. Rien n’a changé.

# Données personnelles
processing-developers-purpose = Compter les compétences, proposer des personnes aux équipes de projets, envoyer des lettres du réseau.
processing-developers-basis = Consentement, demandé à part pour chaque usage, daté, retirable à tout moment.
processing-developers-data = Nom ou pseudonyme, courriel, commune, compétences et niveaux, temps disponible, distance, accords et leurs dates.
processing-developers-retention = Deux jours sans confirmation de l’adresse. Ensuite un an, renouvelé par la personne ; deux lettres avant l’effacement. Les liens : 45 jours.

# Journal
journal-thing-developer = Profil de compétences
journal-thing-skill-counts = Compte des compétences
journal-act-skills-join = Profil envoyé
journal-act-skills-confirm = Profil confirmé
journal-act-skills-change = Profil changé
journal-act-skills-step = Profil en pause, repris ou renouvelé
journal-act-skills-agree = Accord donné ou retiré
journal-act-skills-erase = Profil effacé
journal-act-skills-retention = Profils effacés à leur terme
journal-act-skills-count = Compétences comptées
journal-act-demo-skills = Compétences de la démonstration

# API
api-operation-list-skills = La liste des compétences du réseau, libre (CC0), avec ses familles et ses synonymes.
api-operation-find-skills = Les compétences qui répondent à des mots, les meilleures d’abord.
api-operation-count-skills = Combien de personnes savent faire, et veulent apprendre, où. Les petits nombres sont nuls.
api-operation-offer-skills = Proposer ses compétences et son temps. Une lettre demande de confirmer.
api-operation-send-developer-link = Recevoir par courriel un nouveau lien vers sa page.
api-operation-get-own-profile = Tout ce qui est gardé de la personne qui tient le secret d’une lettre.
api-operation-change-own-profile = Changer son profil, faire une pause, donner ou retirer un accord.
api-operation-confirm-own-profile = Confirmer un profil par le secret de sa lettre.
api-operation-erase-own-profile = Effacer son profil, tout de suite et pour de bon.
api-parameter-family = Famille de compétences, par son nom court
api-parameter-x-maillage-key = Le secret : ce qui suit « ?cle= » dans le lien d’une lettre

# Pour le réseau
nav-skills-manage = Lettres aux développeurs
skills-letters-for-whom = Pour la coordination du réseau
skills-letters-lead = Écrivez à celles et ceux qui l’ont accepté. Vous ne voyez ni leurs noms ni leurs adresses.
skills-letters-sent = Lettres envoyées
skills-letter-family = À qui ?
skills-letter-subject = Objet
skills-letter-body = Texte
skills-letter-body-hint = Sans « Bonjour » : il est ajouté avec le nom. Un lien pour ne plus recevoir ces lettres est ajouté à la fin.
skills-letter-read = Relire
skills-letter-send = Envoyer la lettre
skills-letter-few = Moins de { $count } personnes la recevront.
skills-letter-people = { $count ->
    [0] Personne ne la recevra avec ces choix.
   *[other] { $count } personnes la recevront.
 }
skills-error-subject = Donnez un objet à la lettre.
skills-error-subject-long = L’objet est trop long : 120 caractères au plus.
skills-error-body = Écrivez le texte de la lettre.
skills-error-body-long = Le texte est trop long : 4 000 caractères au plus.
journal-thing-skill-letter = Lettre du réseau
journal-act-skills-letter = Lettre envoyée aux personnes qui l’acceptent
api-operation-write-to-developers = Écrire à celles et ceux qui acceptent les lettres du réseau, sans voir leurs adresses.
