## Sign-in
sign-in-error-email = Écrivez une adresse de courriel, comme prenom.nom@mairie.fr.
sign-in-error-refused = Cette adresse et ce mot de passe ne vont pas ensemble. Mot de passe oublié ? Recevez plutôt un lien.
factor-error-code = Ce code n’est pas le bon, ou il a déjà servi. Attendez le code suivant.
factor-error-recovery = Ce code de secours n’est pas le bon, ou il a déjà servi.
link-title = Vous y êtes presque
link-lead = Un clic, et vous êtes connecté au compte de { $name }.
link-submit = Me connecter
link-dead-title = Ce lien ne marche plus
link-dead-lead = Il a déjà servi, ou il est trop ancien. Demandez-en un autre.
signed-out-title = Vous êtes déconnecté
signed-out-lead = La déconnexion continue chez { $name }.
signed-out-provider = Se déconnecter aussi de { $name }
openid-error-state = Cette connexion avec { $name } a expiré. Recommencez.
openid-error-refused = { $name } n’a pas accepté la connexion. Recommencez, ou recevez un lien par courriel.
openid-error-unreachable = { $name } ne répond pas. Recevez plutôt un lien par courriel.
openid-error-forged = La réponse de { $name } n’est pas valable. Recommencez.
openid-error-address = { $name } ne donne pas d’adresse de courriel vérifiée. Recevez plutôt un lien par courriel.

## Passwords
password-error-current = Ce n’est pas votre mot de passe actuel.
password-error-short = Il faut au moins { $count } caractères.
password-error-long = Ce mot de passe est trop long.
password-error-common = Ce mot de passe est l’un des premiers que l’on essaie. Choisissez-en un autre.
password-error-address = Un mot de passe ne contient pas votre adresse.
password-error-again = Les deux mots de passe sont différents.

## Account
profile-title = Mon nom et ma langue
profile-link = Changer mon nom ou ma langue
profile-submit = Enregistrer
profile-back = Revenir à mon compte
phone-title = Changer de téléphone
phone-lead = Un téléphone protège votre compte. Retirez-le pour en relier un autre.
phone-codes-left = { $count ->
    [0] Vous n’avez plus de code de secours.
    [one] Il vous reste { $count } code de secours.
   *[other] Il vous reste { $count } codes de secours.
}
phone-code = Code à 6 chiffres, ou code de secours
phone-code-hint = Pour être sûr que c’est bien vous.
phone-submit = Retirer ce téléphone
erase-title = Effacer mon compte
erase-lead = On ne peut pas revenir en arrière.
erase-goes = Votre nom, votre adresse, vos clés et vos rôles sont effacés tout de suite.
erase-stays = Ce que vous avez écrit reste, signé « ancien membre ».
erase-email = Recopiez votre adresse pour confirmer
erase-email-hint = Votre adresse : { $email }
erase-submit = Effacer mon compte
erase-error-email = Ce n’est pas l’adresse de ce compte.
erase-error-last = C’est la dernière personne qui administre le réseau. Nommez-en une autre d’abord.
former-member = ancien membre
device-both = { $browser } sur { $system }
device-unknown = Appareil inconnu
when-today = aujourd’hui à { $time }
when-yesterday = hier à { $time }
when-day = le { $date }
when-never = jamais
token-days = Durée, en jours
token-days-hint = Entre 1 et 730. Un an si vous ne changez rien.
token-error-name = Donnez un nom à la clé, en 80 caractères au plus.
token-error-rights = Choisissez au moins une chose que la clé permet.
token-error-life = Une clé dure entre 1 et 730 jours.

## Roles and rights
role-visitor = Visiteur
role-inhabitant = Habitant
role-professional = Professionnel de la médiation
role-place-manager = Responsable de lieu
role-organization-manager = Responsable de structure
role-developer = Développeur citoyen
role-decision-maker = Élu ou décideur
role-coordinator = Coordination du réseau
role-administrator = Administration
right-own-account = Voir et changer son compte
right-edit-places = Modifier les lieux
right-import-activities = Importer des activités
right-import-places = Importer des lieux
right-read-dashboards = Lire les tableaux de bord
right-manage-people = Gérer les personnes
right-report-activity = Noter son activité
right-manage-agenda = Tenir l’agenda
right-read-journal = Lire le journal
right-qualify-needs = Lire et publier les besoins
right-ask-network = Poser une question au réseau
right-lead-consultations = Mener les consultations
right-lead-trials = Mener les tests
right-run-observatory = Tenir l’observatoire
right-lead-projects = Mener les projets
right-moderate = Modérer
right-run-operations = Faire fonctionner le service
scope-network = tout le réseau
scope-organization = structure { $id }
scope-place = lieu { $id }

## People
nav-people = Personnes
nav-journal = Journal
people-for = Pour la coordination du réseau
people-title = Personnes
people-search = Nom ou adresse
people-search-submit = Chercher
people-none = Personne ne correspond
people-none-note = Essayez un autre nom, ou ajoutez cette personne.
person-add-title = Ajouter une personne
person-add-lead = Elle reçoit par courriel un lien pour entrer.
person-add-submit = Ajouter et inviter
person-within = Où ?
person-within-network = Dans tout le réseau
person-within-territory = Dans un territoire
person-within-place = Dans un lieu
person-territory = Nom du territoire
person-territory-hint = Une commune, une intercommunalité, un département ou une région. Un code convient aussi : D26.
person-place = Nom du lieu
person-place-hint = Son nom exact, ou la fin de son adresse dans le site : 7k2m9qxa.
person-error-scope = Ce territoire ou ce lieu n’existe pas. Écrivez son nom, ou son code comme D26.
person-error-scope-unchosen = Choisissez « Dans un territoire » ou « Dans un lieu », ou videz cette case.
person-error-scope-several = Lequel ? Écrivez le code : { $names }.
person-error-territory-empty = Écrivez le nom du territoire.
person-error-territory-name = Aucun territoire du réseau ne porte ce nom. Écrivez-le autrement, ou donnez son code.
person-error-place-empty = Écrivez le nom du lieu.
person-error-place-name = Aucun lieu ne porte ce nom. Copiez-le de sa page, ou donnez la fin de son adresse.
person-roles = Rôles
person-role-give = Donner un rôle
person-role-take = Retirer
person-phone = Second facteur
person-phone-on = Un téléphone est relié
person-phone-off = Aucun téléphone
person-phone-lost = Son téléphone est perdu
person-phone-lost-note = Le téléphone est retiré. Tous ses appareils sont déconnectés.
person-help = Aider cette personne
person-help-lead = Elle ne peut plus entrer ? Envoyez-lui un nouveau lien, valable 7 jours.
person-help-submit = Envoyer un lien
person-erase = Effacer ce compte
person-erase-lead = Son nom et son adresse sont effacés. Ce qu’elle a écrit reste, signé « ancien membre ».
person-erase-submit = Effacer pour toujours
person-error-name = Écrivez un nom, sur une ligne.
person-error-name-long = Un nom a 100 caractères au plus.
person-error-role = Choisissez un rôle de la liste.
person-error-taken = Un compte a déjà cette adresse.
person-error-above = Vous ne pouvez pas donner ni retirer ce rôle : il dépasse les vôtres, ou votre territoire.

## Journal
journal-title = Journal
journal-lead = Les actes sensibles des trois dernières années. Aucune donnée personnelle n’y est écrite.
journal-action = Sorte d’acte
journal-all = Tous les actes
journal-filter = Filtrer
journal-when = Quand
journal-who = Qui
journal-what = Acte
journal-about = Sur
journal-detail = Détail
journal-by-system = Le système
journal-by-command-line = La ligne de commande
journal-by-key = Une clé d’API
journal-by-nobody = Quelqu’un qui n’est pas connecté
journal-unknown-person = Un compte inconnu
journal-act-session-open = Connexion
journal-act-session-end = Déconnexion
journal-act-session-end-others = Autres appareils déconnectés
journal-act-session-refuse = Connexion refusée
journal-act-password-set = Mot de passe choisi
journal-act-second-factor-set = Téléphone relié
journal-act-second-factor-present = Second facteur présenté
journal-act-second-factor-refuse = Second facteur refusé
journal-act-second-factor-remove = Téléphone retiré
journal-act-token-make = Clé d’API créée
journal-act-token-revoke = Clé d’API retirée
journal-act-person-make = Compte créé
journal-act-person-change = Compte modifié
journal-act-person-help = Aide pour entrer
journal-act-person-erase = Compte effacé
journal-act-role-give = Rôle donné
journal-act-role-take = Rôle retiré
journal-act-link-ask = Lien demandé
journal-act-openid-tie = Compte extérieur relié
journal-act-job-retry = Tâche relancée
journal-act-job-abandon = Tâche abandonnée
journal-thing-job = Une tâche
journal-value-password = mot de passe
journal-value-link = lien reçu par courriel
journal-value-openid = compte extérieur
journal-value-code = code du téléphone
journal-value-recovery-code = code de secours
journal-value-sign-in = connexion
journal-value-invitation = invitation
journal-value-waiting = second facteur attendu
journal-value-phone-lost = téléphone perdu
journal-value-name = nom
journal-value-lang = langue
journal-value-self = par la personne
journal-value-manager = par la gestion
journal-value-idle = compte inutilisé
journal-value-state = demande expirée
journal-count-count = { $count ->
    [one] { $count } fois
   *[other] { $count } fois
 }

## Register of processing
processing-accounts-purpose = Tenir les comptes des personnes qui travaillent dans le réseau
processing-accounts-basis = Mission d’intérêt public (RGPD, article 6-1-e)
processing-accounts-data = Nom, adresse de courriel, langue, rôles, SIRET de la structure
processing-accounts-retention = 12 mois sans connexion, avec deux courriels avant (jours 335 et 350) ; puis le compte devient anonyme
processing-sessions-purpose = Garder les personnes connectées et leur montrer leurs appareils
processing-sessions-basis = Mission d’intérêt public (RGPD, article 6-1-e)
processing-sessions-data = Navigateur et système, dates ; aucune adresse IP
processing-sessions-retention = 30 jours au plus, 7 jours pour la coordination
processing-security-purpose = Protéger les comptes : essais de connexion, journal des actes sensibles
processing-security-basis = Obligation de sécurité (RGPD, article 32)
processing-security-data = Empreintes qui changent chaque jour ; actes, sans nom ni adresse
processing-security-retention = Empreintes : un jour ; journal : 3 ans
processing-texts-purpose = Faire lire par une personne les premiers textes d’un compte, et ce qui est envoyé partout à la fois
processing-texts-basis = Intérêt légitime : des pages sans publicité ni abus, sans service extérieur
processing-texts-data = Nombre de textes acceptés d’un compte ; empreintes de textes envoyés, d’où on ne retrouve pas leurs mots
processing-texts-retention = Nombre : autant que le compte ; empreintes : un jour

## Bodies of requests

# API, as people read it
api-operation-get-me = Qui je suis, et ce que je peux faire avec cette session ou cette clé.
api-operation-list-tokens = Mes clés d’API, la plus récente d’abord.
api-operation-make-token = Crée une clé avec une partie des droits de cette session ou de cette clé.
api-operation-revoke-token = Retire une de mes clés.
api-operation-list-people = Les personnes que je peux gérer.
api-operation-make-person = Crée un compte ; une invitation part par courriel.
api-operation-get-person = Une personne.
api-operation-give-role = Donne un rôle.
api-operation-take-role = Retire un rôle.
api-parameter-role = Rôle
api-parameter-within = Étendue : network, territory:D04, place:… ou organization:…
api-parameter-after = Où la page précédente finit
