# Essaimage
nav-releases = Essaimage
nav-achievements = Réalisations
nav-releases-manage = Publier et essaimer
search-kind-release = Libre de reprendre
search-kind-reuse = Reprise
search-kind-achievement = Réalisation
figure-reuses = Projets repris
figure-reuses-definition = Reprises de projets libres, déclarées puis relues.
figure-achievements = Réalisations
figure-achievements-definition = Fiches publiées par les équipes des lieux.
releases-for-whom = Pour reprendre chez soi ce qui marche ailleurs
releases-title = Libre de reprendre
releases-description = Les projets citoyens à reprendre chez soi, leurs licences, et qui les a repris.
releases-lead = Code, données, textes et images : tout est libre, et chacun dit comment le reprendre.
releases-count-given = Choses à reprendre
releases-count-reuses = Reprises
releases-count-communes = Communes
releases-words = Avec quels mots ?
releases-taken-where = Repris où ?
releases-find = Chercher
releases-given = À reprendre
releases-clear = Tout voir
releases-none = Rien avec ces choix
releases-none-hint = Les projets paraissent ici quand leur équipe publie sous licence libre.
releases-projects = Voir les projets
releases-pages = Pages de projets à reprendre
releases-file = Télécharger la liste
release-everywhere = Partout dans le réseau
release-choose = Choisissez

# Ce qu’un projet donne
release-title = { $project } : libre de reprendre
release-lead = Prenez, adaptez, partagez. Les licences disent à quelles conditions.
release-given = Libre de reprendre
release-together = Ces licences vont ensemble.
release-no-longer = Ce projet n’offre plus rien pour le moment. Ce qui a été repris reste libre.
release-why = Pourquoi ce projet
release-path = Ce qui s’est passé
release-project = Voir le projet
release-manage-link = Gérer
release-licence = Licence
release-where = Où
release-when = Version
release-version = { $version }, le { $day }
release-languages = Langues
release-asks = Ce qu’elle demande
release-made-from = Fait à partir de
release-origin-closed = Tous droits réservés
release-origin-unknown = Je ne sais pas
release-team = L’équipe du projet « { $project } »
release-nature = Nature
release-nature-code = Le code
release-nature-data = Les données
release-nature-content = Les textes et les images
release-beside-kit = Pour le refaire ailleurs
release-beside-reuses = Qui l’a repris
release-count-given = { $count ->
    [one] Une chose publiée
   *[other] { $count } choses publiées
 }
release-count-drafts = { $count ->
    [one] Un brouillon
   *[other] { $count } brouillons
 }

# Ce que demandent les licences
release-asks-nothing = Rien.
release-asks-cite = Citez les auteurs et la source.
release-asks-keep-text = Gardez le texte de la licence.
release-asks-share-alike = Partagez de même.
release-asks-share-files = Partagez de même les fichiers que vous changez.
release-asks-give-source = Donnez le code source.
release-asks-give-source-online = Donnez-le aussi à qui s’en sert en ligne.
release-asks-keep-open = Ne mettez pas de verrou.

# Licences
release-licences = Quelle licence choisir ?
release-licences-description = Les licences libres par nature, ce qu’elles demandent, et ce qui va avec quoi.
release-licences-for-whom = Pour publier sans se tromper
release-licences-lead = Une licence pour le code, une pour les données, une pour les textes et les images.
release-check = Ces licences vont-elles ensemble ?
release-check-about = Dites ce que vous avez pris, et la licence que vous voulez donner.
release-check-nature = Qu’est-ce que vous publiez ?
release-check-source = Licence de ce que vous avez pris ({ $count })
release-check-no-source = Rien de plus
release-check-licence = Licence que vous voulez donner
release-check-go = Comparer
release-check-answer = Réponse
release-check-suits = Cette licence n’est pas faite pour cette nature.
release-fitting = Licences qui vont :
release-fitting-none = Aucune licence de la liste ne va à coup sûr. Demandez au réseau.
release-no-advice = Cette comparaison aide à choisir. Elle ne remplace pas l’avis d’une ou d’un juriste.
release-verdict-fits = Cela va
release-verdict-to-check = À vérifier
release-verdict-refused = Cela ne va pas
release-why-same = C’est la même licence.
release-why-free = { $source } ne demande rien.
release-why-keep-notice = Citez la source et gardez ses mentions : alors { $licence } convient.
release-why-files-stay = Les fichiers repris restent sous { $source }. Le reste peut être sous { $licence }.
release-why-other-version = { $source } laisse choisir { $licence }.
release-why-named = { $source } accepte { $licence }.
release-why-beside-agpl = Les deux vont dans un même programme. Chaque partie garde sa licence.
release-why-data-apart = Les données restent sous { $source }, dans des fichiers à part du code.
release-why-produced-work = Une carte ou un texte tiré de ces données peut être sous { $licence }, si la source est citée ({ $source }).
release-why-wrong-nature = { $licence } n’est pas faite pour cette nature. Choisissez dans la liste de la nature.
release-why-not-free = { $source } interdit un usage ou un changement : ce n’est pas une licence libre. Remplacez cette source.
release-why-all-rights = Rien n’est permis sans accord. Demandez une licence libre à la personne qui a les droits.
release-why-unknown = Sans licence connue, rien n’est sûr. Demandez sa licence à la source.
release-why-unlisted = { $source } n’est pas dans notre liste. Une personne du réseau doit regarder.
release-why-attribution-lost = { $source } demande de citer la source. { $licence } ne le demande plus. Choisissez une licence qui cite.
release-why-database-alike = Une base faite à partir de données sous { $source } se partage sous { $source }. { $licence } ne va pas.
release-why-alike = Ce qui est fait à partir de { $source } se partage sous { $source }. { $licence } ne va pas.
release-why-content-apart = Un texte ou une image sous { $source } n’entre pas dans du code sous { $licence }. Publiez-le à part, sous sa licence.
release-why-only-gpl3 = { $source } va avec la GPL 3 seulement, sans « ou suivante ». Choisissez GPL-3.0-only, ou publiez à part.
release-why-only-gpl2 = { $source } ne permet que la version 2. { $licence } ne va pas.
release-why-needs-version-3 = { $source } ne va pas avec { $licence } : choisissez la version 3.
release-why-agpl-stays = Ce qui vient de { $source } reste sous AGPL. Choisissez l’AGPL.
release-why-library-only = Cela va si ce qui vient de { $source } reste une bibliothèque à part, que l’on peut remplacer.
release-why-not-settled = Personne ne dit clairement si { $source } va avec { $licence }. Une personne du réseau doit regarder.
release-why-ask-permission = { $source } interdit tout verrou, { $licence } en permet. Demandez l’accord de qui a fait les données.
release-why-output-or-copy = Ce qu’un programme calcule n’est pas sous { $source }. Ce qui en est copié l’est. Dites lequel au réseau.

# Adapter chez moi
release-kit = Adapter chez moi
release-kit-title = { $project } : adapter chez moi
release-kit-for-whom = Pour refaire ce projet ailleurs
release-kit-needed = Ce qu’il faut
release-kit-skills = Des savoir-faire
release-kit-skills-hint = Par exemple : animer un atelier, poser des points sur une carte.
release-kit-data = Des données
release-kit-data-hint = Lesquelles, et où les trouver.
release-kit-hosting = Un hébergement
release-kit-hosting-hint = Par exemple : un dossier sur le site de la commune.
release-kit-cost = De l’argent
release-kit-cost-hint = En clair : combien, et pour quoi.
release-kit-duration = Combien de temps
release-kit-duration-hint = Par exemple : trois ateliers, sur deux mois.
release-kit-helped = Qui a aidé
release-kit-helped-hint = Des structures, pas de nom de personne.
release-kit-steps = Les étapes
release-kit-steps-hint = Une par ligne, douze au plus.
release-kit-take = Ce que vous prenez
release-kit-help = Qui peut aider
release-kit-contact = Pour poser une question, passez par :
release-kit-contact-network = Pour poser une question, passez par le réseau.
release-kit-changed = Fiche mise à jour le { $day }.
release-kit-lead = Dites simplement comment refaire ce projet ailleurs.
release-kit-new = Écrire « Adapter chez moi »
release-kit-edit = Modifier « Adapter chez moi »

# Reprises
reuse-count = { $count ->
    [0] Pas encore de reprise
    [one] Une reprise
   *[other] { $count } reprises
 }
reuse-communes = { $count ->
    [0] dans aucune commune connue
    [one] dans une commune
   *[other] dans { $count } communes
 }
reuse-count-waiting = { $count ->
    [one] Une reprise à lire
   *[other] { $count } reprises à lire
 }
reuse-who = Qui l’a repris
reuse-nobody = Personne ne l’a encore dit. Vous l’avez repris ? Dites-le.
reuse-map = Où c’est repris
reuse-map-about = Un point par intercommunalité. Les mêmes reprises sont en liste.
reuse-latest = Dernières reprises
reuse-file = Télécharger les reprises
reuse-feed = { $who } reprend « { $project } »
reuse-detail = { $kind }, depuis { $since }
reuse-detail-in = { $kind }, { $commune }, depuis { $since }
reuse-of = Reprend
reuse-from = À partir de
reuse-link = À voir ici
reuse-changed = Ce qui a changé
reuse-after = Repris à partir de celui-ci
reuse-how-as-is = Repris tel quel
reuse-how-adapted = Adapté
reuse-how-forked = Suit son propre chemin
reuse-kind-commune = Commune
reuse-kind-body = Organisme public
reuse-kind-association = Association
reuse-kind-place = Lieu de médiation
reuse-kind-school = École, collège, lycée, université
reuse-kind-company = Entreprise, coopérative
reuse-state-waiting = À lire
reuse-state-shown = Publiée
reuse-state-refused = Non retenue
reuse-state-withdrawn = Retirée
reuse-state-hidden = Masquée
reuse-hidden-title = Contenu masqué
reuse-hidden-about = La modération a masqué ce contenu. La raison est écrite plus bas.
reuse-for-whom = Pour celles et ceux qui ont repris un projet
reuse-tell = Nous l’avons repris
reuse-tell-about = Sans compte. L’équipe du projet ou le réseau lit avant de publier.
reuse-who-ask = Qui l’a repris ?
reuse-who-hint = Une commune, une association, un lieu. Pas de nom de personne.
reuse-kind-ask = De quel genre ?
reuse-commune-ask = Dans quelle commune ?
reuse-commune-hint = Partout en France. Laissez vide si ce n’est pas dans une commune.
reuse-since-ask = Depuis quand ?
reuse-since-hint = L’année et le mois, par exemple 2026-09.
reuse-how-ask = Comment ?
reuse-changed-ask = Qu’avez-vous changé ?
reuse-changed-hint = Quelques phrases, si vous avez adapté.
reuse-from-ask = À partir de quelle reprise ?
reuse-from-none = Du projet lui-même
reuse-link-ask = Où peut-on le voir ?
reuse-link-hint = L’adresse d’une page.
reuse-data = Nous ne demandons ni nom ni courriel. Un lien secret vous permettra de retirer la reprise.
reuse-send = Envoyer
reuse-thanks = Merci, c’est noté
reuse-thanks-waits = Une personne lit votre reprise. Elle paraîtra ensuite avec les autres.
reuse-thanks-shown = Votre reprise est publiée.
reuse-yours = Votre reprise
reuse-waiting-about = Elle attend d’être lue.
reuse-keep = Gardez ce lien
reuse-keep-about = Il permet de retirer la reprise, pendant un an. Il ne sera plus affiché.
reuse-withdraw = Retirer cette reprise
reuse-withdraw-about = Elle ne sera plus affichée. On ne peut pas revenir en arrière.
reuse-withdraw-yes = Oui, retirer
reuse-waiting-title = Reprises à lire
reuse-waiting-none = Rien n’attend.
reuse-read = Reprises déjà lues
reuse-show = Publier
reuse-refuse = Ne pas retenir

# Ce qui s’est passé
release-step-released = Publié sous licence libre
release-step-overridden = Le réseau a vérifié les licences
release-step-changed = Mis à jour
release-step-withdrawn = Retiré
release-step-taken-back = Retiré par qui l’avait déclaré
release-step-declared = Reprise déclarée
release-step-shown = Reprise lue et publiée
release-step-refused = Reprise non retenue
release-step-hidden = Masqué par la modération
release-step-restored = Affiché de nouveau par la modération
release-step-published = Publié par l’équipe du lieu

# Gérer
releases-manage-for-whom = Pour l’équipe d’un projet
releases-manage-lead = Publiez sous licence libre, dites comment refaire ailleurs, lisez les reprises.
releases-manage-none = Aucun projet à publier
releases-manage-none-hint = Les projets que vous menez paraissent ici.
release-manage = Publier : { $project }
release-manage-lead = Chaque chose a sa nature, sa licence et ses sources.
release-see = Voir la page publique
release-not-ready = Pas encore validé
release-not-ready-about = Le projet doit d’abord être validé. Vous pouvez préparer la suite.
release-nothing = Rien encore
release-nothing-hint = Ajoutez le code, les données, les textes ou les images du projet.
release-fits-about = Les licences vont ensemble.
release-to-check-about = Une personne du réseau doit regarder les licences avant la publication.
release-refused-about = Cette licence ne va pas avec les sources. Changez de licence, ou de source.
release-edit = Modifier
release-go = Publier
release-override = Pourquoi le réseau répond de ces licences
release-override-hint = Cette phrase est publique.
release-override-go = Publier en répondant des licences
release-remove = Supprimer le brouillon
release-remove-about = Le brouillon disparaît.
release-withdraw = Retirer
release-withdraw-about = La chose n’est plus offerte. Ce qui a été repris reste libre.
release-withdraw-yes = Oui, retirer
release-reason = Pourquoi ?
release-state-draft = Brouillon
release-state-released = Publié
release-state-withdrawn = Retiré

# Dire une chose à publier
release-deliverable-new = Ajouter une chose à publier
release-deliverable-edit = Modifier
release-deliverable-lead = Une chose à la fois : le code, les données, ou les textes et les images.
release-nature-ask = Qu’est-ce que c’est ?
release-nature-hint = Chaque nature a ses licences.
release-title-ask = Nom
release-title-hint = Par exemple : Les moulins, données et carte.
release-about-ask = À quoi ça sert ?
release-about-hint = En mots simples. Pour du code, 150 signes au moins.
release-address-ask = Où la trouver ?
release-address-hint = L’adresse du dépôt, du jeu de données ou de la page.
release-version-ask = Version
release-day-ask = Date de cette version
release-languages-ask = Langues
release-languages-hint = Des codes, séparés par des virgules : fr, oc, en.
release-sources-ask = De quoi est-ce fait ?
release-sources-hint = Ce que vous avez pris ailleurs, et sa licence. Rien si tout est de vous.
release-source-title = Source { $count }
release-source-licence = Sa licence
release-source-address = Son adresse
release-source-more = Une source de plus
release-licence-ask = Quelle licence donnez-vous ?
release-licence-hint = Nous vérifions qu’elle va avec les sources.
release-software = Pour du code : la fiche publiccode.yml
release-software-hint = Ces réponses remplissent la fiche que lisent les catalogues publics.
release-short-ask = En une phrase
release-short-hint = 150 signes au plus.
release-kind-ask = Type de logiciel
release-status-ask = Où en est-il ?
release-status-concept = Une idée
release-status-development = En cours, pas encore à essayer
release-status-beta = À essayer
release-status-stable = Prêt à servir
release-status-obsolete = Plus entretenu
release-platforms-ask = Où marche-t-il ?
release-platforms-hint = Un par ligne : web, windows, mac, linux, ios, android, ou autre.
release-features-ask = Ce qu’il permet
release-features-hint = Une chose par ligne.
release-save = Enregistrer

# Importer
release-import = Importer un publiccode.yml
release-import-lead = Le fichier remplit le formulaire. Rien n’est cherché sur le réseau.
release-import-file = Le fichier
release-import-file-hint = Un fichier publiccode.yml de 512 Ko au plus.
release-import-text = Ou son contenu, collé ici
release-import-go = Lire le fichier
release-import-fine = Le fichier est bien écrit. Vérifiez le formulaire, puis enregistrez.
release-import-found = { $count ->
    [one] Un point à regarder dans le fichier
   *[other] { $count } points à regarder dans le fichier
 }
release-import-found-about = Le formulaire est rempli avec ce qui est compris. Corrigez aussi le fichier dans son dépôt.
release-import-where = Où
release-import-key = Clé
release-import-what = Que faire
release-import-warning = Conseil
release-import-error = Faute
release-import-place = Ligne { $line }, colonne { $column }

# publiccode.yml
publiccode-not-utf8 = Le fichier n’est pas en UTF-8. Enregistrez-le en UTF-8.
publiccode-too-large = Le fichier dépasse { $max } Ko. Gardez la fiche seule.
publiccode-not-yaml = Ce n’est pas du YAML : { $why }. Vérifiez les retraits, les guillemets et les deux-points.
publiccode-too-much = Le fichier est trop profond ou trop long. Gardez les clés de la fiche.
publiccode-several-documents = Le fichier contient plusieurs documents. Seul le premier est lu.
publiccode-missing = Cette clé manque. Ajoutez-la.
publiccode-empty = La valeur manque. Écrivez-la, ou retirez la clé.
publiccode-twice = Cette clé est écrite deux fois. Gardez-en une.
publiccode-unknown-key = Cette clé n’existe pas. Retirez-la.
publiccode-unknown-key-near = Cette clé n’existe pas. Vouliez-vous écrire { $near } ?
publiccode-wants-text = Écrivez un texte.
publiccode-wants-list = Écrivez une liste, un tiret par ligne.
publiccode-wants-section = Écrivez des clés, en retrait sous celle-ci.
publiccode-wants-boolean = Écrivez true ou false, sans guillemets.
publiccode-not-listed = Cette valeur n’est pas dans la liste de la norme.
publiccode-not-listed-near = Cette valeur n’est pas dans la liste de la norme. Vouliez-vous écrire { $near } ?
publiccode-too-long = { $length } signes : { $limit } au plus. Raccourcissez.
publiccode-too-short = { $length } signes : il en faut { $limit } au moins. Complétez.
publiccode-version = Écrivez la version de la norme : « { $version } ».
publiccode-not-url = Ce n’est pas une adresse. Écrivez-la en entier, avec https://.
publiccode-not-web = L’adresse doit commencer par http:// ou https://.
publiccode-not-uri = Écrivez une adresse complète, ou un nom qui commence par urn:.
publiccode-not-date = Écrivez une date comme 2026-11-24.
publiccode-not-language = Écrivez un code de langue, comme fr ou fr-FR.
publiccode-not-licence = Écrivez un identifiant SPDX, comme EUPL-1.2 ou AGPL-3.0-or-later.
publiccode-old-licence = Cet identifiant de licence est ancien. Écrivez celui d’aujourd’hui.
publiccode-old-licence-near = Cet identifiant de licence est ancien. Écrivez { $near }, ou sa forme « or-later ».
publiccode-not-country = Écrivez un code de pays en deux lettres, comme FR.
publiccode-small-country = Écrivez le pays en majuscules.
publiccode-not-media-type = Écrivez un type de média, comme text/csv.
publiccode-not-email = Ce n’est pas une adresse de courriel.
publiccode-not-relative = Écrivez un chemin dans le dépôt, ou une adresse en https://.
publiccode-not-file-kind = Ce genre de fichier ne convient pas. Il faut : { $kinds }.
publiccode-not-alias = Cet alias n’existe pas. Connus : { $aliases }. Sinon, écrivez une adresse.
publiccode-deprecated = Cette clé va disparaître. Vous pouvez la retirer.
publiccode-deprecated-instead = Cette clé va disparaître. Écrivez { $key } à la place.
publiccode-country-section = Les sections par pays vont disparaître. Utilisez supports et organisation.
publiccode-old-boolean = Écrivez true ou false : yes et no ne sont plus compris partout.
publiccode-needs-contractors = Avec le type contract, dites qui est sous contrat et jusqu’à quand.
publiccode-forbids-contractors = Des prestataires ne vont qu’avec le type contract.
publiccode-needs-contacts = Avec ce type d’entretien, dites au moins un contact.

# Réalisations
achievements-for-whom = Pour montrer ce que font les lieux
achievements-description = Ce que les lieux du réseau ont fait, pour qui, avec qui, et avec quels résultats.
achievements-heading = { $count ->
    [0] Aucune réalisation
    [one] Une réalisation
   *[other] { $count } réalisations
 }
achievements-lead = Ce que les lieux ont fait, raconté par leurs équipes.
achievements-where = Où ?
achievements-all = Tous les publics
achievements-of-place = Réalisations de { $place }.
achievements-clear = Voir toutes les réalisations
achievements-none = Aucune réalisation avec ces choix
achievements-none-hint = Les équipes des lieux racontent ici ce qu’elles ont fait.
achievements-pages = Pages de réalisations
achievements-file = Télécharger les réalisations
achievements-at-place = { $count ->
    [one] Une réalisation à lire
   *[other] { $count } réalisations à lire
 }
achievements-manage = Mes réalisations
achievements-manage-for-whom = Pour l’équipe d’un lieu
achievements-manage-none = Aucune réalisation encore
achievement-new = Raconter une réalisation
achievement-edit = Modifier la réalisation
achievement-form-lead = Une fiche courte, à montrer aux élues, aux élus et aux habitants.
achievement-place-ask = Quel lieu ?
achievement-title-ask = Titre
achievement-title-hint = Par exemple : cent familles équipées.
achievement-done-ask = Qu’avez-vous fait ?
achievement-done-hint = En mots simples, sans nom de personne.
achievement-done = Ce qui a été fait
achievement-audience = Pour qui
achievement-partners = Avec qui
achievement-partners-hint = Des structures, pas de nom de personne.
achievement-results-ask = Résultats en chiffres
achievement-results-hint = Quatre au plus. Par exemple : 120, personnes accompagnées.
achievement-value = Nombre { $count }
achievement-what = De quoi
achievement-day = Date
achievement-link = En savoir plus
achievement-project = Projet
achievement-project-none = Aucun projet
achievement-licence = Licence de la fiche
achievement-licence-hint = D’autres pourront reprendre votre texte, en vous citant.
achievement-send = Publier
achievement-again = Publier de nouveau
achievement-withdraw-about = La fiche n’est plus affichée. Vous pourrez la publier de nouveau.
achievement-not-published = Cette fiche n’est plus affichée. Seule votre équipe la voit.
achievement-hidden-title = Contenu masqué
achievement-embed = Montrer cette fiche sur un autre site
achievement-embed-about = Copiez ce code dans votre page.
achievement-embed-see = Voir le résultat
achievement-frame-title = Une réalisation du réseau
achievement-state-published = Publiée
achievement-state-withdrawn = Retirée
achievement-state-hidden = Masquée par la modération

# Fautes
release-hurried = Beaucoup de messages viennent du même endroit. Réessayez dans une heure. Rien de ce que vous avez écrit n’est perdu.
release-error-choose = Choisissez dans la liste.
release-error-title = Donnez un nom.
release-error-title-long = Le nom est trop long : 120 caractères au plus.
release-error-about = Dites à quoi ça sert.
release-error-about-long = Le texte est trop long : 3 000 caractères au plus.
release-error-about-short = Pour du code, il faut 150 signes au moins.
release-error-address = Écrivez une adresse qui commence par https://.
release-error-address-needed = Dites où la trouver.
release-error-version = La version est trop longue : 40 caractères au plus.
release-error-day = Écrivez la date comme 2026-11-24.
release-error-future = Cette date n’est pas encore passée.
release-error-licence = Choisissez une licence faite pour cette nature.
release-error-languages = Écrivez au moins un code de langue, comme fr.
release-error-sources = Douze sources au plus.
release-error-source-title = Nommez la source.
release-error-source-long = Le nom de la source est trop long : 160 caractères au plus.
release-error-short = Dites en une phrase ce que fait ce logiciel.
release-error-short-long = La phrase est trop longue : 150 signes au plus.
release-error-platforms = Dites où il marche, un par ligne : 40 caractères au plus.
release-error-features = Dites ce qu’il permet, une chose par ligne : 160 caractères au plus.
release-error-kit = Répondez, même en quelques mots.
release-error-kit-long = Le texte est trop long : 1 000 caractères au plus, 160 pour la durée.
release-error-steps = Écrivez de une à douze étapes, une par ligne, de 300 caractères au plus.
release-error-file = Choisissez un fichier, ou collez son contenu.
release-error-reason = Dites pourquoi, en une phrase : elle est publique.
release-error-closed = La situation a changé entre-temps. Rien n’a été fait.
release-error-not-ready = Le projet n’est pas à une étape où l’on peut publier. Il doit être validé.
release-error-fit = Cette licence ne va pas avec les sources. Rien n’a été publié.
release-error-network = Une personne du réseau doit répondre de ces licences, et dire pourquoi.
release-error-full = Ce projet donne déjà vingt choses, le plus possible.
release-error-page = La page est un nombre, à partir de 1.
release-error-key = Donnez une clé plus longue, tirée au hasard.
reuse-error-who = Dites qui l’a repris.
reuse-error-who-long = Le nom est trop long : 120 caractères au plus.
reuse-error-commune = Nous ne trouvons pas cette commune. Vérifiez l’orthographe, ou laissez vide.
reuse-error-since = Écrivez un mois passé, comme 2026-09.
reuse-error-changed = Dites ce que vous avez changé.
reuse-error-changed-long = Le texte est trop long : 1 000 caractères au plus.
achievement-error-place = Choisissez un lieu dont vous êtes de l’équipe.
achievement-error-title = Donnez un titre.
achievement-error-done = Racontez ce que vous avez fait.
achievement-error-partners = Le texte est trop long : 300 caractères au plus.
achievement-error-value = Écrivez un nombre entier.
achievement-error-what = Dites ce que compte ce nombre, en 80 caractères au plus.

# Données
dataset-releases = Ce qui est libre de reprendre
dataset-releases-about = Le code, les données, les textes et les images que les projets publient, leurs licences et leurs sources.
dataset-reuses = Reprises de projets
dataset-reuses-about = Qui a repris quel projet, où, depuis quand, à partir de quelle reprise, et ce qui a changé.
dataset-achievements = Réalisations des lieux
dataset-achievements-about = Ce que les lieux ont fait, pour qui, avec qui, et leurs résultats en chiffres.
processing-reuses-purpose = Savoir qui peut retirer une reprise, et si un compte écrit depuis peu.
processing-reuses-basis = Intérêt légitime : un registre juste, que l’on peut corriger sans compte.
processing-reuses-data = L’empreinte d’un lien secret ; l’identifiant du compte, si la personne est connectée. Ni nom ni courriel.
processing-reuses-retention = Un an. Une reprise non retenue ou retirée disparaît après 90 jours.

# Journal
journal-thing-deliverable = Chose publiée par un projet
journal-thing-release = Publication d’un projet
journal-thing-reuse = Reprise
journal-thing-achievement = Réalisation
journal-act-releases-prepare = Brouillon de publication
journal-act-releases-release = Publication sous licence libre
journal-act-releases-change = Publication modifiée
journal-act-releases-withdraw = Publication retirée
journal-act-releases-kit = « Adapter chez moi » modifié
journal-act-releases-reuse = Reprise déclarée ou lue
journal-act-releases-achieve = Réalisation racontée ou modifiée
journal-act-releases-retention = Données de reprises oubliées
journal-act-demo-releases = Essaimage de la démonstration

# API
api-operation-list-licences = Les licences, par nature.
api-operation-check-licence = Savoir si des licences vont ensemble, et pourquoi.
api-operation-read-publiccode = Lire un publiccode.yml : ce qui ne va pas, par ligne, et que faire.
api-operation-list-releases = Ce que les projets donnent sous licence libre.
api-operation-get-release = Ce qu’un projet donne, comment le refaire ailleurs, et qui l’a repris.
api-operation-add-deliverable = Préparer une chose à publier.
api-operation-change-deliverable = Modifier une chose à publier.
api-operation-move-deliverable = Publier une chose, ou la retirer.
api-operation-save-kit = Dire comment un projet se refait ailleurs.
api-operation-list-reuses = Qui a repris quoi, et à partir de qui.
api-operation-get-reuse = Une reprise, et ce qui lui est arrivé.
api-operation-tell-reuse = Dire « nous l’avons repris ».
api-operation-move-reuse = Publier une reprise, ne pas la retenir, ou la retirer.
api-operation-list-achievements = Les réalisations des lieux, les plus récentes d’abord.
api-operation-get-achievement = Une réalisation.
api-operation-publish-achievement = Raconter une réalisation, au nom d’un lieu.
api-operation-change-achievement = Modifier une réalisation.
api-operation-move-achievement = Retirer une réalisation, ou la publier de nouveau.
api-parameter-nature = `code`, `data` ou `content`
api-parameter-licence = Identifiant SPDX d’une licence
api-parameter-project = Identifiant public d’un projet
api-parameter-deliverable = Identifiant public de la chose publiée
