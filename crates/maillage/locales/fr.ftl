# Messages de la ligne de commande.

cli-failed = Échec : { $reason }
cli-database-away = La base de données ne répond pas. Vérifiez qu’elle est démarrée et que son adresse est la bonne. ({ $reason })
cli-storage-full = Il n’y a plus de place sur le disque. ({ $reason })
cli-database-busy = La base de données est occupée par une autre opération. Réessayez dans un instant. ({ $reason })
cli-settings-from = Réglages lus dans { $file } et dans l’environnement
cli-settings-no-file = Aucun fichier de configuration : valeurs par défaut et environnement
cli-time-zone = Le fuseau horaire « { $zone } » est inconnu : écrivez-le comme Europe/Paris
cli-no-database = Il n’y a pas encore de base de données à l’emplacement { $file }
cli-file-unreadable = Le fichier { $file } ne peut pas être lu : { $reason }
cli-file-unwritable = Le fichier { $file } ne peut pas être écrit : { $reason }
cli-file-missing = Le fichier { $file } n’existe pas
cli-file-closed = Vous n’avez pas le droit de lire { $file }
cli-file-folder = { $file } est un dossier : nommez un fichier
cli-file-nowhere = Le fichier { $file } ne peut pas être écrit : son dossier n’existe pas
cli-file-locked = Vous n’avez pas le droit d’écrire { $file }
cli-config-not-toml = La configuration { $file } n’est pas du TOML, ligne { $line } : { $reason }
cli-config-unknown = Le réglage « { $name } » n’existe pas ({ $file }). Réglages possibles ici : { $expected }
cli-config-wrong = Un réglage n’est pas compris ({ $file }) : { $reason }
cli-config-section = Dans la configuration, « { $name } » doit être une section : [{ $name }]
cli-config-number = { $name } vaut « { $value } » : écrivez un nombre entier
cli-config-flag = { $name } vaut « { $value } » : écrivez true ou false
cli-territory = Le territoire « { $territory } » n’existe pas : écrivez des régions et des départements, comme R93 ou R93,D26
cli-misuse = La commande n’est pas comprise.
cli-misuse-value = Valeur refusée pour { $argument } : « { $value } ».
cli-misuse-argument = Option inconnue : { $argument }.
cli-misuse-command = Commande inconnue : { $command }.
cli-misuse-missing = Il manque : { $argument }.
cli-misuse-conflict = { $argument } ne va pas avec une autre option.
cli-misuse-possible = Valeurs possibles : { $value }
cli-misuse-meant = Vouliez-vous dire : { $value } ?
cli-misuse-usage = Emploi : { $value } (--help pour le détail, en anglais)
cli-file-exists = Le fichier { $file } existe déjà : choisissez un autre nom
cli-cannot-listen = Impossible d’écouter sur { $address } : { $reason }
cli-database-waiting = La base de données { $database } ne répond pas ; nouvel essai pendant { $seconds } secondes

cli-migrated = Migration appliquée : { $name }
cli-migration-unknown = La base connaît une migration plus récente que ce programme : { $name }
cli-schema-current = Le schéma est à jour

cli-backup-done = Sauvegarde terminée : { $tables } tables, { $rows } lignes
cli-files-copied = { $count ->
    [0] Aucun fichier déposé à copier
    [one] 1 fichier déposé copié
   *[other] { $count } fichiers déposés copiés
 }
cli-restore-done = Restauration terminée : { $tables } tables, { $rows } lignes
cli-restore-refused = La sauvegarde n’a pas été restaurée : { $reason }
cli-move-done = Déménagement terminé : { $tables } tables, { $rows } lignes
cli-move-refused = Rien n’a été déménagé : { $reason }
cli-dump-in-use = cette base sert déjà. Choisissez une base neuve
cli-dump-other = ce fichier n’est pas une sauvegarde de Maillage
cli-dump-format = la sauvegarde est au format { $there }, ce programme lit le format { $here }
cli-dump-migration = la sauvegarde et cette base diffèrent par la migration { $name }. Prenez la version du programme qui a écrit la sauvegarde
cli-dump-cut = la sauvegarde est coupée, sa fin manque. Reprenez-en une copie entière
cli-dump-unreadable = la sauvegarde est coupée ou abîmée. Reprenez-en une copie entière ({ $reason })
cli-dump-unfit = une ligne de la sauvegarde ne convient pas à cette base ({ $reason })
cli-move-old-source = La base { $from } n’est pas au schéma de ce programme : lancez d’abord « maillage migrate » sur elle

cli-view-built = Vue « { $view } » construite en { $seconds } s
cli-view-records = { $dataset } : { $records ->
    [0] aucun enregistrement
    [one] 1 enregistrement
   *[other] { $records } enregistrements
 }

cli-check-file-refused = { $file } : le fichier est refusé
cli-check-clean = { $file } : { $rows }, rien à signaler
cli-check-summary = { $file } : { $rows }, { $kept }, { $refused }
cli-check-rows = { $count ->
    [0] aucune ligne lue
    [one] { $count } ligne lue
   *[other] { $count } lignes lues
 }
cli-check-kept = { $count ->
    [0] aucune acceptée
    [one] { $count } acceptée
   *[other] { $count } acceptées
 }
cli-check-refused = { $count ->
    [0] aucune refusée
    [one] { $count } refusée
   *[other] { $count } refusées
 }
cli-problems-kind = { $count } fois : { $sentence }
cli-problem-error = Erreur
cli-problem-warning = Avertissement
cli-problem-line = ligne { $line }
cli-problem-value = « { $value } »
cli-problem-proposal = → « { $proposal } »
cli-problems-more = { $count ->
    [one] … 1 remarque n’est pas montrée ; --report les écrit toutes dans un fichier
   *[other] … { $count } remarques ne sont pas montrées ; --report les écrit toutes dans un fichier
 }

cli-import-source = Source : { $source }
cli-import-added = { $count ->
    [one] 1 lieu nouveau
   *[other] { $count } lieux nouveaux
 }
cli-import-changed = { $count ->
    [one] 1 lieu modifié
   *[other] { $count } lieux modifiés
 }
cli-import-unchanged = { $count ->
    [one] 1 lieu inchangé
   *[other] { $count } lieux inchangés
 }
cli-import-returned = { $count ->
    [one] 1 lieu de retour
   *[other] { $count } lieux de retour
 }
cli-import-absent = { $count ->
    [one] 1 lieu absent de la source
   *[other] { $count } lieux absents de la source
 }
cli-import-refused = { $count ->
    [one] 1 ligne refusée
   *[other] { $count } lignes refusées
 }
cli-import-dry-run = Essai à blanc : rien n’a été modifié
cli-import-nothing = Rien n’a changé depuis le dernier import de cette source
cli-import-ask = Enregistrer ? [o/N]
cli-import-declined = Rien n’a été modifié
cli-import-needs-yes = Rien n’a été modifié : personne ne peut répondre ici, ajoutez --yes pour enregistrer
cli-import-writing = Enregistrement
cli-import-done = Les lieux sont écrits, un serveur en marche les trouve : { $seconds } s depuis la lecture du fichier

cli-export-done = { $count ->
    [0] Aucun lieu écrit
    [one] 1 lieu écrit
   *[other] { $count } lieux écrits
 }
cli-report-done = Bilan écrit : { $file }
cli-report-without-press = Ce programme a été construit sans PDF : construisez-le avec « make build », ou imprimez la page du bilan depuis un navigateur
cli-report-nobody = Aucun bilan ne répond à cette demande : vérifiez l’année, le territoire, le lieu ou la structure
cli-no-territory = « { $code } » ne désigne aucun territoire : écrivez 04112 (commune), 200034700 (EPCI), D04 (département) ou R93 (région)

cli-user-link-new = Compte créé pour { $email }. Ce lien l’ouvre, une seule fois, pendant sept jours :
cli-user-link-reset = Ce lien permet à { $email } de choisir un mot de passe, une seule fois, pendant quinze minutes :
cli-user-known = Un compte existe déjà pour { $email } : ses rôles ont été complétés
cli-user-role = Le rôle « { $role } » n’existe pas. Rôles : { $roles }
cli-user-scope = L’étendue « { $scope } » n’est pas comprise : écrivez network, territory:D04, place:7K2M9QXA ou organization:ID
cli-user-no-territory = « { $role } » : ce territoire n’existe pas. Écrivez 04112 (commune), 200034700 (EPCI), D04 (département) ou R93 (région)
cli-user-no-place = « { $role } » : aucun lieu n’a cet identifiant. Copiez-le de l’adresse du lieu, /lieux/…
cli-user-address = Refusé : ce n’est pas une adresse de courriel
cli-user-name = Refusé : un nom tient sur une ligne, en 100 caractères au plus
cli-user-unknown = Refusé : aucun compte n’a cette adresse
cli-user-taken = Refusé : un compte a déjà cette adresse
cli-token-right = Le droit « { $right } » n’existe pas. Droits : { $rights }
cli-token-no-right = Refusé : cette personne n’a aucun droit à mettre dans une clé
cli-token-not-held = Refusé : une clé ne donne pas un droit que sa personne n’a pas
cli-token-name = Refusé : le nom d’une clé tient sur une ligne, en 80 caractères au plus
cli-token-life = Refusé : une clé vit entre 1 et 730 jours
cli-user-token = { $days ->
    [one] Cette clé vit 1 jour et ne sera plus affichée :
   *[other] Cette clé vit { $days } jours et ne sera plus affichée :
 }
cli-user-count = { $count ->
    [0] Aucun compte
    [one] 1 compte
   *[other] { $count } comptes
 }

cli-demo-creating = Création de la région
cli-demo-ready = Ouvrez { $url } et connectez-vous avec l’un de ces comptes (rôle, adresse, mot de passe, code du moment) :
cli-demo-code = Les codes changent toutes les 30 secondes ; une application de codes les calcule avec le secret { $secret }
cli-demo-in-use = La base { $database } sert déjà à autre chose qu’à la démonstration : choisissez un autre dossier avec MAILLAGE_DATA
cli-demo-incomplete = La création de la région a été interrompue : videz la base { $database } puis recommencez

doctor-ok = ok
doctor-warning = attention
doctor-problem = problème
doctor-summary = { $problems ->
    [0] Aucun problème
    [one] 1 problème
   *[other] { $problems } problèmes
 }, { $warnings ->
    [0] aucun point d’attention
    [one] 1 point d’attention
   *[other] { $warnings } points d’attention
 }
doctor-settings-file = Les réglages viennent de { $file } et de l’environnement
doctor-settings-default = Il n’y a pas de fichier de configuration : les réglages viennent de l’environnement et des valeurs par défaut
doctor-territory = Le territoire du réseau est { $territory }
doctor-territory-wrong = Le territoire « { $territory } » n’est pas compris
doctor-territory-do = Réglez network.territory avec des régions et des départements : R93, ou R93,D26
doctor-time-zone = Le fuseau horaire est { $zone }
doctor-time-zone-wrong = Le fuseau horaire « { $zone } » est inconnu
doctor-time-zone-do = Réglez network.time_zone comme Europe/Paris ou Indian/Reunion
doctor-legal = Les mentions légales sont complètes
doctor-legal-missing = Il manque aux mentions légales : { $names }
doctor-legal-do = La loi demande de dire qui édite le site, qui l’héberge et comment joindre l’éditeur : renseignez ces réglages
doctor-public-url = Le site est publié à l’adresse { $url }
doctor-public-url-missing = L’adresse publique du site n’est pas réglée : les liens des courriels mèneront à cette machine seulement
doctor-public-url-wrong = L’adresse publique « { $url } » n’est pas comprise
doctor-public-url-do = Réglez server.public_url comme https://carte.exemple.fr
doctor-public-url-plain = L’adresse publique { $url } n’est pas chiffrée : les mots de passe voyagent en clair
doctor-public-url-plain-do = Placez un serveur HTTPS devant le programme et réglez server.public_url avec https://
doctor-mail = Les courriels partent de { $from }
doctor-mail-folder = Les courriels ne partent pas : ils sont écrits dans { $folder }
doctor-mail-folder-do = Réglez mail.smtp comme smtp://utilisateur:motdepasse@serveur:587?tls=required
doctor-mail-from = Les courriels partent de { $from }, une adresse qui n’existe pas
doctor-mail-from-do = Réglez mail.from comme Réseau <ne-pas-repondre@exemple.fr>
doctor-folder = Le dossier de données { $folder } accepte les écritures
doctor-folder-closed = Le dossier de données { $folder } n’accepte pas les écritures : { $reason }
doctor-folder-do = Donnez le droit d’y écrire au compte qui lance le programme, ou réglez storage.data
doctor-disk = Il reste { $megabytes } Mo sur le disque
doctor-disk-low = Il ne reste que { $megabytes } Mo sur le disque
doctor-disk-unknown = La place sur le disque n’est pas connue : { $reason }
doctor-disk-do = Faites de la place, ou déplacez le dossier de données sur un disque plus grand
doctor-database-answers = La base { $database } répond
doctor-database-away = La base { $database } ne répond pas : { $reason }
doctor-database-away-do = Démarrez-la, corrigez storage.database, ou créez-la avec « maillage migrate »
doctor-program-whole = Le programme est complet : pages, styles et textes
doctor-program-broken = Le programme ne peut pas démarrer : { $reason }
doctor-program-broken-do = Corrigez ce réglage, ou reconstruisez le programme avec « make build »
doctor-schema = Le schéma de la base est à jour
doctor-schema-old = { $count ->
    [one] Il manque 1 migration à la base
   *[other] Il manque { $count } migrations à la base
 }
doctor-schema-do = Lancez « maillage migrate »
doctor-schema-newer = La base est plus récente que ce programme : { $names }
doctor-schema-newer-do = Installez la version du programme qui a fait ces migrations
doctor-schema-broken = Le schéma de la base ne peut pas être vérifié : { $reason }
doctor-schema-broken-do = Restaurez une sauvegarde, ou installez la version du programme qui convient
doctor-data-unread = Les données ne peuvent pas être lues : { $reason }
doctor-data-unread-do = Vérifiez la base de données, puis relancez « maillage doctor »
doctor-nobody = Personne n’administre ce réseau
doctor-nobody-do = Lancez « maillage user add ADRESSE --name NOM --role administrator »
doctor-administrators = Les personnes qui administrent ou coordonnent ont toutes un second facteur
doctor-no-phone = { $count ->
    [one] 1 personne qui administre ou coordonne n’a pas de second facteur
   *[other] { $count } personnes qui administrent ou coordonnent n’ont pas de second facteur
 }
doctor-no-phone-do = Leurs droits sont suspendus jusqu’à ce qu’elles l’enregistrent depuis leur compte : rappelez-le-leur
doctor-jobs = { $count ->
    [0] Aucune tâche n’attend
    [one] 1 tâche attend
   *[other] { $count } tâches attendent
 }
doctor-jobs-many = { $count ->
    [one] 1 tâche attend
   *[other] { $count } tâches attendent
 }
doctor-jobs-many-do = Vérifiez qu’un serveur est en marche : c’est lui qui les exécute
doctor-jobs-failed = Une tâche { $kind } a échoué pour de bon : { $reason }
doctor-jobs-failed-do = Corrigez la cause dite ici ; la tâche reste visible trente jours

# Activité
cli-activities-ask = Écrire ces activités ?
cli-activities-writing = Écriture des activités
cli-activities-added = { $count } activités nouvelles
cli-activities-changed = { $count } activités changées
cli-activities-unchanged = { $count } activités déjà là, inchangées
cli-activities-gone = { $count } activités retirées à la source
cli-activities-elsewhere = { $count } activités hors du réseau, laissées
cli-coop-key = { $file } ne contient pas une clé de La Coop : écrivez-y client:secret sur une ligne.
cli-coop-address = L’adresse de La Coop ne convient pas : { $reason }.
cli-activities-more = … et { $count } autres remarques : demandez-les toutes avec --report FICHIER.
cli-activities-done = Fait en { $seconds } s.
cli-export-activities-done = { $count } activités écrites.
cli-no-place = « { $place } » n’est pas l’identifiant d’un lieu : huit lettres et chiffres, comme dans son adresse.

# Équipes
cli-team-cell = { $file }, ligne { $line } : « { $value } » ne convient pas à la colonne { $column }. Rien n’a été écrit.
cli-team-column = La colonne { $column } manque dans { $file }. Rien n’a été écrit.
cli-team-broken = Le fichier { $file } n’est pas un CSV lisible : { $reason }

# Observatoire
cli-siting-stop = { $number }. { $name } ({ $code }) : { $people } personnes
cli-siting-proved = Aucun autre choix ne fait mieux.
cli-siting-gap = Un autre choix ferait mieux de { $gap } % au plus.
cli-siting-radius = Un rayon de { $radius } km ne va pas : donnez de 0,001 à 1 000 km.
cli-siting-none = Demandez au moins un nouveau lieu : --new 1.
cli-siting-nobody = Aucune commune de ce territoire n’est dans le réseau.
cli-siting-too-many = Ce territoire a { $communes } communes : demandez-en autant, au plus.
cli-indicators-period = La période « { $period } » n’est pas comprise : écrivez 2025, 2025-06 ou 2025-T3.
cli-indicators-empty = Le fichier { $file } est vide.
cli-indicators-columns = { $file } n’a pas de colonne de communes (CODGEO), ou pas de colonne de valeurs connue.
cli-indicators-too-long = Une ligne de { $file } est trop longue pour un tableau.
cli-indicators-too-many = { $file } contient trop de valeurs : coupez-le par année.
cli-indicators-remark = Ligne { $line }, { $column } : { $reason } ({ $cell })
cli-indicators-unknown = Colonnes laissées de côté : { $names }
cli-indicators-counts = { $rows } lignes lues : { $added } valeurs nouvelles, { $changed } changées, { $unchanged } inchangées, { $remarks } remarques
cli-indicators-ask = Importer ces valeurs ? [o/N]
cli-indicators-writing = Valeurs écrites

# Statistiques
cli-stats-empty = { $file } ne contient aucune ligne : écrivez le nom des colonnes, puis une ligne par réponse.
cli-stats-column = La colonne { $column } manque dans { $file } ; il y a : { $known }.
cli-stats-column-twice = { $file } a deux colonnes { $column } : renommez-en une.
cli-stats-column-taken = { $file } a déjà une colonne { $column } : renommez-la.
cli-stats-cell-number = { $file }, ligne { $line } : « { $value } » dans la colonne { $column } n’est pas un nombre (écrivez 0.5, sans espace). Rien n’a été écrit.
cli-stats-cell-weight = { $file }, ligne { $line } : « { $value } » dans la colonne { $column } doit être un nombre positif ou nul. Rien n’a été écrit.
cli-stats-cell-count = { $file }, ligne { $line } : « { $value } » dans la colonne { $column } doit être un nombre entier, positif ou nul. Rien n’a été écrit.
cli-stats-cell-name = { $file }, ligne { $line } : la colonne { $column } doit porter un nom. Rien n’a été écrit.
cli-stats-cell-text = { $file }, ligne { $line } : « { $value } » dans la colonne { $column } n’est pas un texte en UTF-8. Rien n’a été écrit.
cli-stats-cell-twice = { $file }, ligne { $line } : la même case { $value } est déjà plus haut (colonne { $column }). Rien n’a été écrit.
cli-stats-cell-sum = { $file }, ligne { $line } : « { $value } » dans la colonne { $column } n’est pas la somme de ses parties. Rien n’a été écrit.
cli-stats-cell-missing = { $file }, ligne { $line } : il manque une valeur dans { $column }. Complétez-la, ou retirez la variable.
cli-stats-uneven = { $file }, ligne { $line } : { $found } cases, alors que la première ligne en a { $expected }. Corrigez les virgules ou les guillemets.
cli-stats-broken = { $file }, ligne { $line } : { $reason }
cli-stats-refused = { $file } : { $reason }
cli-stats-bounds-missing = Les méthodes logit et truncated demandent des bornes : --bounds 0.5,2.
cli-stats-bounds-unused = Les bornes vont avec les méthodes logit et truncated : changez de méthode, ou retirez --bounds.
cli-stats-bounds-around = Les bornes { $low } et { $high } doivent entourer 1 : --bounds 0.5,2.
cli-stats-margin-empty = { $file }, ligne { $line } : personne dans l’échantillon n’est { $margin }, qui devrait peser { $total }. Corrigez le niveau, ou regroupez-le avec un autre.
cli-stats-margin-twice = { $file }, ligne { $line } : la marge { $margin } est donnée deux fois. Gardez-en une.
cli-stats-margin-negative = { $file }, ligne { $line } : { $margin } ne peut pas peser { $total } avec des poids positifs.
cli-stats-margin-bounds = { $file }, ligne { $line } : { $margin } demande un rapport de poids de { $ratio }, hors des bornes { $low } et { $high }. Élargissez-les, ou regroupez ce niveau.
cli-stats-margin-contradiction = { $file }, ligne { $line } : { $margin } vaut { $total }, mais les autres marges disent { $implied }. Corrigez les totaux.
cli-stats-margins-together = { $file } : aucun poids ne tient toutes ces marges ensemble : { $margins }. Élargissez les bornes, ou regroupez des niveaux.
cli-stats-calibrated = { $respondents } réponses calées sur { $margins } marges ; rapports de poids de { $low } à { $high }.
cli-stats-weights-zero = { $count ->
    [one] 1 réponse a un poids nul et ne compte pas.
   *[other] { $count } réponses ont un poids nul et ne comptent pas.
 }
cli-stats-weights-negative = { $count ->
    [one] 1 poids calé est négatif : préférez raking, logit ou truncated.
   *[other] { $count } poids calés sont négatifs : préférez raking, logit ou truncated.
 }
cli-stats-nothing = Dites ce qu’il faut estimer : --mean, --total, --proportion, --ratio ou --quantile.
cli-stats-lonely = { $count ->
    [one] 1 strate n’a qu’une unité : sa part de la variance suit la règle { $rule }.
   *[other] { $count } strates n’ont qu’une unité : leur part de la variance suit la règle { $rule }.
 }
cli-stats-silent = Personne n’a répondu à { $column } : rien ne peut en être estimé.
cli-stats-nest = { $file } : une grappe est dans plusieurs strates. Si les grappes sont renumérotées dans chaque strate, écrivez nest = true.
cli-stats-fpc = { $file }, ligne { $line } : la taille de population du degré { $stage } est { $value } : { $reason }
