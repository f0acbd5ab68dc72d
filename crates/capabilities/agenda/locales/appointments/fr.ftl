# Prendre rendez-vous
week-title = Mes rendez-vous
processing-appointments-purpose = Tenir un rendez-vous, prévenir si quelque chose change, savoir qui est venu.
processing-appointments-basis = Mission d’intérêt public, ou intérêt légitime du lieu qui reçoit.
processing-appointments-data = Nom, courriel ou téléphone, langue, sujet, présence.
processing-appointments-retention = Trois mois après le rendez-vous, puis effacement. Seuls l’heure, le sujet et la venue sont gardés, sans nom.
processing-openings-purpose = Montrer quand un professionnel reçoit, et sous quel nom.
processing-openings-basis = Mission d’intérêt public, ou intérêt légitime du lieu qui reçoit.
processing-openings-data = Nom montré, lieu, jours et heures, absences.
processing-openings-retention = Un an après la fin des heures ; trois mois après une absence.
find-heading = Prendre rendez-vous
find-lead = Une personne vous reçoit, près de chez vous. C’est gratuit la plupart du temps.
find-description = Les prochaines heures libres pour être aidé avec le numérique, près de chez vous.
find-where = Votre commune
find-about = Pour quoi ?
find-search = Chercher
find-nothing = Aucune heure libre pour le moment
find-nothing-hint = Essayez une autre commune ou un autre sujet. Ou appelez un lieu près de chez vous.
find-title = Rendez-vous
find-days = Jours
find-pages = Pages de jours
find-count = { $count ->
    [one] 1 libre
   *[other] { $count } libres
 }
find-with = Avec { $name }
find-time-with = avec { $name }
find-more = { $count ->
    [one] Une autre heure
   *[other] { $count } autres heures
 }
find-other-places = { $count ->
    [one] Un autre lieu reçoit ce jour-là. Donnez votre commune pour voir les plus proches.
   *[other] { $count } autres lieux reçoivent ce jour-là. Donnez votre commune pour voir les plus proches.
 }
find-elsewhere = Sur un autre site
find-elsewhere-note = Ces lieux prennent rendez-vous sur leur propre site.
find-elsewhere-book = Prendre rendez-vous
find-at-place = Prendre rendez-vous ici
find-at-place-next = Prochaine heure libre : { $when }
take-title = Votre rendez-vous
take-other = Choisissez une autre heure ci-dessous. Ce que vous avez écrit est gardé.
take-choose = Quelle autre heure ?
take-about = C’est pour quoi ?
take-about-none = Je ne sais pas encore
take-phone-hint = Pour vous prévenir si quelque chose change.
take-team-hint = Pour une personne au téléphone, le nom suffit.
take-do = Prendre ce rendez-vous
take-back = Voir les autres heures de ce lieu
take-refused-past = Cette heure est passée, ou trop proche. Rien n’a été enregistré.
take-refused-not-offered = Cette heure n’est plus proposée. Rien n’a été enregistré.
take-refused-taken = Cette heure vient d’être prise. Rien n’a été enregistré.
take-refused-again = Ce rendez-vous est déjà noté à ce nom. Si vous avez donné un courriel, le message reçu permet de le changer.
take-refused-too-many = Vous avez déjà trois rendez-vous à venir. Pour un autre, appelez le lieu.
take-refused-closed = Ce rendez-vous est annulé, ou il a commencé. Rien n’a changé.
mine-title = Mon rendez-vous
mine-booked = Votre rendez-vous est pris
mine-booked-note = À bientôt ! Si vous ne pouvez plus venir, dites-le ici : quelqu’un prendra l’heure.
mine-cancelled = Ce rendez-vous est annulé
mine-cancelled-note = L’heure est libre pour quelqu’un d’autre. Vous pouvez en prendre une nouvelle.
mine-over = Ce rendez-vous est passé
mine-over-note = Besoin d’un autre ? Choisissez une heure.
mine-by-mail = Un message vous attend dans votre boîte, avec l’adresse de cette page. Un rappel part la veille.
mine-keep-address = Gardez l’adresse de cette page : elle permet de changer l’heure ou d’annuler.
mine-change = Changer l’heure
mine-cancel = Annuler mon rendez-vous
mine-cancel-about = L’heure ira à quelqu’un d’autre.
mine-again = Prendre un autre rendez-vous
change-title = Changer l’heure
change-now = Pour le moment : { $when }
change-which = Quelle nouvelle heure ?
change-choose = Choisissez une heure dans la liste.
change-do = Prendre cette heure
change-back = Garder mon heure
change-nothing = Aucune autre heure libre
change-nothing-hint = Votre rendez-vous reste comme il est. Vous pouvez aussi appeler le lieu.

# Mes rendez-vous
week-of = Semaine du { $day }
week-booked = Le rendez-vous est noté.
week-to-call = { $count ->
    [one] Un rendez-vous annulé, sans courriel : appelez la personne pour la prévenir.
   *[other] { $count } rendez-vous annulés, sans courriel : appelez les personnes pour les prévenir.
 }
week-book = Noter un rendez-vous pour quelqu’un
week-whose = Quels rendez-vous
week-mine = Les miens
week-show = Montrer
week-no-hours = Vous n’avez pas encore dit quand vous recevez.
week-empty = Rien cette semaine
week-empty-note = Les rendez-vous et les heures libres paraissent ici.
week-total = { $count ->
    [0] Aucun rendez-vous cette semaine.
    [one] Un rendez-vous cette semaine.
   *[other] { $count } rendez-vous cette semaine.
 }
week-today = aujourd’hui
week-free = { $count ->
    [one] Une heure encore libre
   *[other] { $count } heures encore libres
 }
week-time = Heure
week-about = Pour quoi
week-expected = Attendu
week-came = Présence notée
week-absent = Absence notée
week-came-do = Noter la présence
week-absent-do = Noter l’absence
week-came-of = Noter la présence de { $name }
week-absent-of = Noter l’absence de { $name }
week-undo = Corriger
week-undo-of = Corriger ce qui est noté pour { $name }
week-told = Raconté
week-tell = Faire le compte rendu
week-tell-of = Faire le compte rendu du rendez-vous de { $name }
week-cancel = Annuler
week-cancel-about = L’heure de { $name } redevient libre. Un courriel part si la personne en a donné un.
week-forgotten = Nom effacé
week-pages = Semaines
week-now = Aller aux prochains rendez-vous

# Mes heures
hours-title = Mes heures de rendez-vous
hours-lead = Dites quand vous recevez. Les heures libres paraissent aussitôt sur la page publique.
hours-mine = Quand je reçois
hours-none = Rien pour le moment. Ajoutez vos premières heures ci-dessous.
hours-span = du { $from } au { $to }
hours-since = depuis le { $day }
hours-from-to = de { $from } à { $to }
hours-minutes = { $count } minutes
hours-as = sous le nom « { $name } »
hours-over = Terminé
hours-withdraw = Retirer
hours-withdraw-of = Retirer ces heures, { $hours }
hours-add = Ajouter des heures
hours-days = Quels jours ?
hours-length = Durée d’un rendez-vous
hours-name = Nom montré aux personnes
hours-name-hint = Un prénom suffit. Il paraît sur la page publique.
hours-equipment = Salle ou matériel
hours-equipment-none = Rien de particulier
hours-equipment-hint = Chaque rendez-vous le réserve : personne d’autre ne peut le prendre à la même heure.
hours-more = Dates, sujets
hours-first-day = À partir du
hours-last-day-hint = Vide : sans fin.
hours-themes-hint = Rien de coché : tous les sujets.
hours-add-do = Ajouter ces heures
hours-away = Absences
hours-away-note = Personne ne peut prendre d’heure ces jours-là. Les rendez-vous déjà pris restent : annulez-les un par un, les personnes sont prévenues.
hours-away-from = Du
hours-away-to = Au
hours-away-to-hint = Vide : un seul jour.
hours-away-do = Ajouter cette absence
hours-back = Retirer
hours-back-of = Retirer l’absence, { $days }
equipment-title = Salles et matériel
equipment-note = Ce que vos rendez-vous utilisent et qui ne sert qu’à une personne à la fois.
equipment-name = Salle ou matériel
equipment-name-hint = Exemple : bureau 2, tablette, scanner.
equipment-units = Combien y en a-t-il ?
equipment-add = Ajouter
equipment-detail = { $place } · { $count ->
    [one] un seul
   *[other] { $count } en tout
 }
equipment-remove-of = Retirer { $name }
equipment-error-name = Donnez un nom, en 80 lettres au plus.
equipment-error-units = Écrivez un nombre, de 1 à 50.
equipment-error-needed = Des heures de rendez-vous en ont besoin. Retirez d’abord ces heures.
opening-error-days = Cochez au moins un jour.
opening-error-length = Un rendez-vous dure de 10 minutes à 4 heures.
opening-error-grid = Les heures vont de cinq en cinq minutes.
opening-error-room = Aucun rendez-vous ne tient entre ces heures.
opening-error-equipment = Ce matériel n’est pas dans ce lieu.
opening-error-crosses = Vous recevez déjà à ces heures-là, ici ou ailleurs. Rien n’a été enregistré.
calendar-appointment = Rendez-vous

# Calendriers extérieurs
outside-title = Calendriers extérieurs
outside-lead = L’agenda de votre lieu peut suivre un calendrier tenu ailleurs : ce qu’il annonce paraît ici, change et disparaît avec lui.
outside-none = Aucun calendrier suivi
outside-none-note = Donnez l’adresse d’un calendrier (elle finit souvent par .ics) : ses rendez-vous paraissent en quelques minutes.
outside-read-at = Lu le { $when }.
outside-never-read = Pas encore lu : cela prend quelques minutes.
outside-events = { $count ->
    [0] Aucun rendez-vous à venir.
    [one] Un rendez-vous à venir.
   *[other] { $count } rendez-vous à venir.
 }
outside-remarks = { $count ->
    [one] Une remarque
   *[other] { $count } remarques
 }
outside-line = Ligne { $line } :
outside-read = Lire maintenant
outside-read-of = Lire maintenant { $name }
outside-leave-of = Ne plus suivre { $name }
outside-follow = Suivre un calendrier
outside-address = Adresse du calendrier
outside-address-hint = Elle commence par https:// ou webcal://. Elle est relue chaque heure.
outside-follow-do = Suivre
outside-from = Repris du calendrier
outside-tag = Calendrier du lieu
outside-error-address = Cette adresse n’est pas complète. Exemple : https://agenda.exemple.fr/mediatheque.ics
outside-error-twice = Ce lieu suit déjà ce calendrier.
outside-problem-private = Cette adresse mène à un réseau privé : nous ne pouvons pas la lire. Ce qui avait été lu reste.
outside-problem-address = Cette adresse mène à une autre, que nous ne pouvons pas suivre. Vérifiez-la.
outside-problem-silent = Le serveur ne répond pas. Nous réessayons dans une heure ; ce qui avait été lu reste.
outside-problem-refused = Le serveur refuse de donner ce calendrier. Vérifiez l’adresse ; ce qui avait été lu reste.
outside-problem-too-large = Ce calendrier est trop lourd (plus de 5 Mo). Donnez l’adresse d’un calendrier plus petit.
outside-problem-no-calendar = Cette adresse ne donne pas de calendrier. Vérifiez-la ; ce qui avait été lu reste.
outside-left-no-calendar = ce n’est pas un calendrier.
outside-left-line = cette ligne n’est pas comprise, elle est laissée de côté.
outside-left-letters = des lettres sont illisibles, elles sont remplacées.
outside-left-unfinished = ce rendez-vous n’est pas entier, il est laissé de côté.
outside-left-no-start = ce rendez-vous n’a pas de date comprise, il est laissé de côté.
outside-left-no-title = ce rendez-vous n’a pas de titre, il est laissé de côté.
outside-left-backwards = ce rendez-vous finit avant de commencer, il est laissé de côté.
outside-left-too-long = ce rendez-vous dure plus d’une semaine, il est laissé de côté.
outside-left-rule = cette répétition n’est pas comprise : seule la première date est gardée.
outside-left-budget = cette répétition est trop longue à dérouler : seules les premières dates sont gardées.
outside-left-too-many-of-one = ce rendez-vous revient trop souvent : mille dates sont gardées.
outside-left-too-many = ce calendrier a trop de rendez-vous : les 5 000 premiers sont gardés.
outside-left-too-many-events = ce fichier est trop long : la suite est laissée de côté.
outside-left-same-day = ce rendez-vous a plusieurs séances le même jour : la première est gardée.
outside-left-zone = ce fuseau horaire n’est pas connu : l’heure du réseau est prise.
manage-outside = Ce rendez-vous vient du calendrier « { $name } ». Pour le changer, changez-le là-bas.
manage-error-outside = Ce rendez-vous vient d’un calendrier extérieur : il se change là-bas. Rien n’a changé.
agenda-join-outside = Ce rendez-vous est annoncé par le calendrier du lieu. Pour savoir comment participer, appelez le lieu.
