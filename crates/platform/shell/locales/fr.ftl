# Words of the frame, the components and the pages that the shell serves.
# Plain French: short sentences, the person is « vous », no acronym without its meaning.

## Frame
layout-skip = Aller au contenu
layout-motto = Le numérique, près de chez vous
layout-search = Chercher
layout-tools = Outils
layout-menu = Menu principal
layout-more = Menu
layout-more-everybody = Pour tout le monde
layout-more-work = Mon travail
layout-easy = Facile à lire
layout-sign-in = Espace pro
layout-other-lang-code = en
layout-other-lang-short = EN
layout-other-lang-long = English version
layout-report = Signaler un problème


footer-help = Besoin de parler à quelqu’un ?
footer-help-note = Appelez-nous. Une personne du réseau vous répond.
footer-no-phone = Besoin d’aide ?
footer-no-phone-note = Une médiatrice ou un médiateur vous reçoit près de chez vous.
footer-find = Trouver un lieu
footer-network = Le réseau
footer-data = Données
footer-open-data = Données ouvertes
footer-api = Pour les développeurs (API)
footer-everyone = Pour tout le monde
footer-easy = Version facile à lire
footer-sitemap = Plan du site
footer-privacy = Vos données, vos droits
footer-legal = Mentions légales
footer-accessibility = Accessibilité : non conforme
footer-obstacle = Quelque chose vous bloque ? Dites-le-nous depuis cette page.
footer-cookies = Aucun traceur, aucune mesure d’audience. Trois cookies au plus : la session des personnes connectées, la langue si vous la choisissez, et la voix que vous donnez à un besoin ou à une consultation.
footer-contours = Contours : IGN, Admin Express, Licence Ouverte 2.0.

## Components
field-optional = (facultatif)
field-error = Erreur :
errors-title = { $count ->
    [one] Une réponse est à revoir
   *[other] { $count } réponses sont à revoir
}
errors-kept = Ce que vous avez écrit est gardé.
chip-remove = (retirer ce choix)
pager-previous = Page précédente
pager-next = Page suivante
crumbs-label = Vous êtes ici
crumb-home = Accueil
steps-label = Étapes
steps-done = (fait)
hours-day = Jour
hours-slots = Heures d’ouverture
map-skip = Passer la carte
map-zoom-in = Zoomer
map-zoom-out = Dézoomer
map-cluster = { $count } lieux ici. Zoomer pour les voir.
map-open = Voir la fiche
map-close = Fermer
map-area = Chercher dans cette zone
map-whole = Voir tout le territoire
map-credit = Contours : IGN, Admin Express
copy = Copier le lien
copy-done = Le lien est copié.
print = Imprimer
locate = Autour de moi
locate-wait = Recherche de votre position…
locate-refused = Votre appareil n’a pas donné votre position. Écrivez votre commune.
suggest-count = Propositions : { $count }. Choisissez avec les flèches.

## Charts
chart-bars = Graphique en barres. Tous les nombres sont dans le tableau.
chart-lines = Courbes dans le temps. Tous les nombres sont dans le tableau.
chart-stacked = Colonnes empilées. Tous les nombres sont dans le tableau.
chart-pyramid = Pyramide, dont les deux côtés se comparent. Tous les nombres sont dans le tableau.
chart-heat = Grille de cases, plus foncées quand le nombre est grand. Tous les nombres sont dans le tableau.
chart-told = { $name } : { $value }
chart-hidden = masqué
chart-unknown = inconnu
chart-hidden-key = nombre masqué
chart-hidden-why = Pourquoi ?
chart-level = jusqu’à { $limit }
chart-empty = Aucun chiffre ici pour cette période.
chart-table = Le tableau
chart-table-of = Tableau : { $title }
chart-copy = Copier
chart-copied = Le tableau est copié.
chart-csv = Télécharger (CSV)
chart-why-title = Pourquoi certains nombres sont masqués.
chart-why = { $count ->
    [one] Quand il s’agit d’une seule personne, on pourrait la reconnaître. Nous masquons alors le nombre, et parfois un autre à côté.
   *[other] De 1 à { $count } personnes, on pourrait reconnaître quelqu’un. Nous masquons alors le nombre, et parfois un autre à côté.
}

## Errors
error-again = Réessayer
error-home = Revenir à l’accueil
error-search = Chercher
error-call = Appeler le { $phone }
error-code = Référence à donner si vous nous appelez : { $code }

## Sign-in
sign-in-title = Se connecter
sign-in-for = Pour les personnes qui travaillent dans le réseau
sign-in-lead = Recevez un lien par courriel. Pas besoin de mot de passe.
sign-in-email = Votre adresse de courriel
sign-in-email-hint = Celle que le réseau connaît. Par exemple : prenom.nom@mairie.fr
sign-in-link = Recevoir un lien
sign-in-with-password = Se connecter avec un mot de passe
sign-in-password = Votre mot de passe
sign-in-submit = Se connecter
sign-in-provider = Se connecter avec { $name }
sign-in-or = Autres façons de se connecter
sign-in-citizen = Vous cherchez de l’aide ?
sign-in-citizen-note = Aucun compte n’est nécessaire.
sign-in-citizen-link = Trouver un lieu près de chez vous
sign-in-sent-title = Regardez vos courriels
sign-in-sent-lead = Si { $email } est connue du réseau, un lien vient de partir.
sign-in-sent-valid = { $count ->
    [one] Le lien marche une seule fois, pendant { $count } minute.
   *[other] Le lien marche une seule fois, pendant { $count } minutes.
}
sign-in-sent-nothing = Rien reçu ?
sign-in-sent-spam = Regardez dans les courriels indésirables.
sign-in-sent-wait = Attendez deux minutes, puis demandez un autre lien.
sign-in-sent-other = Votre compte utilise peut-être une autre adresse.
sign-in-sent-again = Demander un autre lien
sign-in-sent-demo = Lire les courriels de la démonstration
factor-title = Encore une étape
factor-lead = Ouvrez votre application de codes. Recopiez les 6 chiffres.
factor-code = Code à 6 chiffres
factor-code-hint = Il change toutes les 30 secondes.
factor-submit = Vérifier le code
factor-lost = Vous n’avez plus votre téléphone ?
factor-recovery-lead = Écrivez un de vos codes de secours. Il ne servira qu’une fois.
factor-recovery = Code de secours
factor-recovery-submit = Utiliser ce code
factor-recovery-none = Sans code de secours, appelez la personne qui gère le réseau.
factor-setup-title = Protéger votre compte
factor-setup-lead = Un code sur votre téléphone protège les données des habitants.
factor-setup-1 = Ouvrez une application de codes
factor-setup-1-note = Par exemple Aegis ou FreeOTP. Les deux sont libres et gratuites.
factor-setup-2 = Scannez ce dessin
factor-setup-2-alt = Code QR à scanner avec votre application de codes
factor-setup-2-manual = Je ne peux pas scanner
factor-setup-2-manual-note = Choisissez « saisie manuelle » dans l’application. Recopiez cette clé :
factor-setup-3 = Recopiez le code affiché
factor-setup-submit = Activer la protection
factor-setup-later = Plus tard
factor-codes-title = Gardez ces codes de secours
factor-codes-lead = Chacun sert une fois, si vous perdez votre téléphone. Imprimez-les.
factor-codes-done = J’ai gardé mes codes
password-title = Choisir un mot de passe
password-lead = Trois ou quatre mots sans rapport font un bon mot de passe.
password-new = Nouveau mot de passe
password-hint = { $count ->
    [one] Au moins { $count } caractère.
   *[other] Au moins { $count } caractères. Les espaces comptent.
}
password-again = Le même, encore une fois
password-current = Mot de passe actuel
password-submit = Enregistrer le mot de passe

## Account
account-title = Mon compte
account-for = Pour vous seulement
account-who = Qui vous êtes
account-name = Nom
account-email = Courriel
account-role = Rôle
account-language = Langue
account-security = Se connecter
account-password-set = Vous avez un mot de passe.
account-password-unset = Vous vous connectez par courriel, sans mot de passe.
account-password-change = Changer le mot de passe
account-password-choose = Choisir un mot de passe
account-factor-on = Un code sur votre téléphone protège votre compte.
account-factor-off = Un code sur votre téléphone protégerait mieux votre compte.
account-factor-set = Protéger avec mon téléphone
account-factor-change = Changer de téléphone
account-sessions = Appareils connectés
account-sessions-lead = Vous ne reconnaissez pas un appareil ? Déconnectez-le.
account-session-device = Appareil
account-session-seen = Dernière activité
account-session-action = Action
account-session-current = Cet appareil
account-session-revoke = Déconnecter
account-session-revoke-all = Déconnecter tous les autres appareils
account-tokens = Clés d’accès pour vos outils
account-tokens-lead = Une clé laisse un logiciel lire ou écrire à votre place.
account-token-name = Nom de la clé
account-token-name-hint = Par exemple : tableur de la médiathèque
account-token-scope = Ce qu’elle permet
account-token-expires = Valable jusqu’au
account-token-last = Dernier usage
account-token-never = jamais
account-token-create = Créer une clé
account-token-revoke = Supprimer
account-token-new = Votre nouvelle clé
account-token-new-note = Copiez-la maintenant. Elle ne sera plus jamais montrée.
account-token-copy = Copier la clé
account-token-copied = La clé est copiée.
account-tokens-none = Pas encore de clé
account-tokens-none-note = Créez-en une pour relier un tableur ou un autre logiciel.
account-data = Vos données
account-data-lead = Vous pouvez les emporter, ou demander à les effacer.
account-data-export = Télécharger mes données
account-data-erase = Effacer mon compte
account-sign-out = Se déconnecter

## Demonstration mailbox
mailbox-title = Courriels de la démonstration
mailbox-lead = Rien ne part vraiment. Les courriels s’arrêtent ici.
mailbox-to = Pour { $address }
mailbox-open = Ouvrir le lien de ce courriel
mailbox-empty = Aucun courriel pour l’instant
mailbox-empty-note = Demandez un lien de connexion : il arrivera ici.

## Accessibility
accessibility-title = Accessibilité
accessibility-lead = Tout le monde doit pouvoir utiliser ce site. Voici où nous en sommes.
accessibility-state-title = Notre niveau
accessibility-state = Ce site n’a pas encore été audité par des personnes. Il est donc déclaré non conforme au RGAA 4.1, le référentiel français d’accessibilité.
accessibility-state-why = Les contrôles automatiques ne trouvent aucun défaut. Un audit complet par des personnes reste à faire.
accessibility-done-title = Ce qui marche
accessibility-done-script = Chaque page marche sans JavaScript.
accessibility-done-keyboard = Tout se fait au clavier.
accessibility-done-zoom = Le texte se lit agrandi jusqu’à 400 %.
accessibility-done-map = Chaque carte a sa liste. Chaque graphique a son tableau.
accessibility-done-colour = La couleur ne parle jamais seule.
accessibility-todo-title = Ce qui gêne encore
accessibility-todo-map = La carte animée se parcourt mal avec un lecteur d’écran. La liste dit la même chose.
accessibility-todo-documents = Les documents envoyés par les lieux ne sont pas toujours accessibles.
accessibility-tell-title = Quelque chose vous bloque ?
accessibility-tell = Dites-le-nous. Nous répondons et proposons une autre solution.
accessibility-tell-mail = Écrire à { $email }
accessibility-tell-call = Appeler le { $phone }
accessibility-defend-title = Sans réponse de notre part
accessibility-defend = Vous pouvez saisir le Défenseur des droits. C’est gratuit, et sans timbre.
accessibility-defend-address = Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07
accessibility-date = Déclaration établie le { $date }.

## Privacy
privacy-title = Vos données, vos droits
privacy-lead = Nous demandons peu, et nous disons à quoi cela sert.
privacy-visit-title = Quand vous visitez le site
privacy-visit-none = Vous n’êtes pas suivi. Il n’y a ni traceur, ni mesure d’audience.
privacy-visit-position = Votre position n’est lue que si vous appuyez sur « Autour de moi ». Elle n’est pas gardée.
privacy-visit-search = Vos recherches ne sont pas reliées à vous.
privacy-pro-title = Quand vous avez un compte
privacy-pro-what = Nous gardons votre nom, votre courriel, votre structure et votre rôle.
privacy-pro-why = Cela sert à vous connecter et à savoir qui a changé une fiche.
privacy-pro-cookie = Un cookie garde votre session ouverte. Il disparaît quand vous vous déconnectez.
privacy-place-title = Quand votre lieu a une fiche
privacy-place-what = Les coordonnées professionnelles d’un lieu sont publiques.
privacy-place-reuse = D’autres sites peuvent les reprendre, en citant la source.
privacy-keep-title = Combien de temps
privacy-keep-what = Ce que nous gardons
privacy-keep-long = Durée
privacy-rights-title = Vos droits
privacy-rights-list = Vous pouvez voir vos données, les corriger, les emporter et les faire effacer.
privacy-rights-who = La personne chargée de vos données vous répond en un mois au plus.
privacy-rights-mail = Écrire à { $email }
privacy-rights-cnil = Pas d’accord avec la réponse ? Vous pouvez saisir la CNIL, qui protège vos données.
privacy-controller = Responsable : { $name }

## Legal notice
legal-title = Mentions légales
legal-lead = Qui publie ce site, qui l’héberge, et ce que vous pouvez reprendre.
legal-publisher = Qui publie
legal-contact = Contact
legal-host = Qui héberge
legal-reuse-title = Reprendre nos contenus
legal-reuse-data = Les données ouvertes sont sous Licence Ouverte 2.0. Citez la source et la date.
legal-reuse-code = Le logiciel Maillage est libre, sous licence AGPL 3.0 ou suivante.
legal-reuse-letters = Lettres : Atkinson Hyperlegible Next, licence OFL. Dessins : Lucide, licence ISC.
legal-reuse-contours = Contours : IGN, Admin Express, Licence Ouverte 2.0.
legal-unknown = Non renseigné

## Site map
sitemap-title = Plan du site
sitemap-lead = Toutes les pages, sur une seule page.

## Easy to read
easy-title = Facile à lire
easy-lead = Cette page est en FALC. FALC veut dire : facile à lire et à comprendre.
easy-what-title = C’est quoi, ce site ?
easy-what-1 = Ce site parle du numérique.
easy-what-2 = Le numérique, c’est le téléphone, l’ordinateur et internet.
easy-what-3 = Parfois, c’est difficile.
easy-what-4 = Des personnes peuvent vous aider.
easy-who-title = Qui peut vous aider ?
easy-who-1 = Une personne qui aide s’appelle une médiatrice ou un médiateur.
easy-who-2 = Elle travaille dans un lieu près de chez vous.
easy-who-3 = Par exemple : une mairie, une bibliothèque, une association.
easy-do-title = Que pouvez-vous demander ?
easy-do-papers = Vous pouvez demander de l’aide pour vos papiers sur internet.
easy-do-phone = Vous pouvez apprendre à utiliser votre téléphone.
easy-do-print = Vous pouvez imprimer un document.
easy-do-danger = Vous pouvez demander si un message est une arnaque.
easy-cost-title = Faut-il payer ?
easy-cost-1 = Souvent, c’est gratuit.
easy-cost-2 = Le prix est écrit sur la page du lieu.
easy-go-title = Comment faire ?
easy-go-1 = Cherchez un lieu près de chez vous.
easy-go-2 = Téléphonez au lieu avant de venir.
easy-go-button = Chercher un lieu
easy-call = Vous pouvez aussi téléphoner : { $phone }

# PDF
pdf-title = Sur papier
pdf-about = Le PDF se fait en quelques secondes. Il reste ici { $count } jours.
pdf-make = Faire le PDF
pdf-again = Refaire le PDF
pdf-take = Ouvrir le PDF
pdf-waiting = Le PDF attend son tour. Cette page le montrera dès qu’il sera prêt.
pdf-working = Le PDF se prépare. Cette page le montrera dès qu’il sera prêt.
pdf-failed = Le PDF n’a pas pu être fait. Réessayez, ou imprimez cette page.
pdf-made = PDF fait le { $moment }.
pdf-moment = { $day } à { $time }
pdf-stale = Les données ont changé depuis.
pdf-without = Ce serveur ne fait pas de PDF. Imprimez cette page depuis votre navigateur : elle est faite pour cela. Le navigateur sait aussi l’enregistrer en PDF.

# Corps en JSON
body-error-type = Annoncez le corps de la requête avec l’en-tête Content-Type: application/json.
body-error-syntax = Le corps de la requête n’est pas du JSON valide, ligne { $line }, colonne { $column }.
body-error-field = Dans le corps de la requête, « { $field } » manque ou n’est pas du bon type.
body-error-shape = Le corps de la requête n’a pas la forme attendue : voyez le document OpenAPI.
feed-follow = Suivre par un flux
