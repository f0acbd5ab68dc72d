# Menu, recherche, chiffres
nav-agenda = Agenda
nav-agenda-manage = Mon agenda
search-in-agenda = Rendez-vous
search-kind-event = Rendez-vous
indicator-events = Rendez-vous à venir
indicator-events-definition = Ateliers, permanences et autres rendez-vous annoncés dans ce territoire pour les treize mois qui viennent.
processing-registrations-purpose = Garder une place à un atelier, prévenir si quelque chose change, savoir qui est venu.
processing-registrations-basis = Mission d’intérêt public, ou intérêt légitime du lieu qui organise.
processing-registrations-data = Nom, courriel ou téléphone, langue, présence.
processing-registrations-retention = Trois mois après le rendez-vous, puis effacement. Seul le nombre de personnes est gardé.

# La liste
agenda-for-whom = Pour toutes et tous, sans compte
agenda-to-appointments = Prendre rendez-vous pour être aidé
agenda-heading = { $count ->
    [0] Aucun rendez-vous pour le moment
    [one] Un rendez-vous à venir
   *[other] { $count } rendez-vous à venir
 }
agenda-description = Ateliers, permanences et rencontres sur le numérique, près de chez vous.
agenda-filters = Choisir parmi les rendez-vous
agenda-where = Où ?
agenda-everywhere = Partout
agenda-theme = De quoi ça parle
agenda-all-themes = Tous les sujets
agenda-clear = Tout effacer
agenda-nothing = Rien de prévu avec ces choix
agenda-nothing-hint = Essayez avec moins de choix. Ou appelez un lieu près de chez vous.
agenda-to-places = Trouver un lieu
agenda-pages = Pages de l’agenda
agenda-follow = Suivre cet agenda
agenda-follow-note = Votre calendrier se met à jour tout seul. Les choix ci-dessus sont gardés.
agenda-subscribe = S’abonner au calendrier
agenda-embed = Afficher sur mon site
agenda-free = Avec des places libres
agenda-online = En ligne
agenda-cancelled = Annulé
agenda-full = Complet, liste d’attente
agenda-past = Passé
agenda-seats-left = { $count ->
    [one] Encore une place
   *[other] { $count } places libres
 }
agenda-price = Prix
agenda-price-free = Gratuit
agenda-audience = Pour qui
agenda-languages = Langues
agenda-welcome = Accueil
agenda-join-open = Venez comme vous êtes, sans vous inscrire.
agenda-join-phone = Appelez pour garder une place.
agenda-join-registration = Gardez votre place en une minute, sans compte.
agenda-join-waiting = C’est complet. Laissez votre nom : si une place se libère, elle est pour vous.
agenda-sent = C’est noté. Un message vous attend dans votre boîte : ouvrez son lien pour confirmer.
agenda-noted = C’est noté. Le lieu vous appelle si besoin.
agenda-refused-cancelled = Ce rendez-vous vient d’être annulé. Rien n’a été enregistré. Choisissez une autre date.
agenda-refused-over = Ce rendez-vous est terminé. Rien n’a été enregistré. Choisissez une autre date.
agenda-refused-not-here = Ce rendez-vous ne prend pas d’inscription en ligne. Venez, ou appelez le lieu.
agenda-refused-pace = Beaucoup de demandes viennent d’arriver depuis votre connexion. Réessayez dans une heure, ou appelez le lieu : rien n’a été enregistré.
agenda-refused-too-many = Plusieurs de vos inscriptions attendent une confirmation. Ouvrez d’abord les liens reçus, ou appelez le lieu.
agenda-error-name = Écrivez votre nom, en 80 lettres au plus.
agenda-error-contact = Donnez un courriel ou un téléphone, pour que nous puissions vous prévenir.
agenda-error-email = Ce courriel n’est pas complet. Exemple : zoe@exemple.fr
agenda-error-phone = Ce numéro n’est pas complet. Exemple : 04 92 00 00 00
agenda-error-territory = Ce code de territoire n’existe pas. Exemples : 04112, D04, R93.
agenda-error-place-id = L’identifiant d’un lieu a huit lettres et chiffres.
agenda-error-theme = Ce thème n’existe pas.
agenda-error-kind = Ce genre de rendez-vous n’existe pas.
agenda-error-yes = Écrivez yes ou no.
agenda-error-day = Écrivez le jour ainsi : 2026-12-01.

# Un rendez-vous
event-cancelled = Ce rendez-vous est annulé.
event-cancelled-note = Les personnes inscrites sont prévenues.
event-to-agenda = Voir les autres rendez-vous
event-over = Ce rendez-vous est passé.
event-moved = La date ou l’heure a changé depuis l’annonce.
event-where = Où venir
event-or-online = Vous pouvez aussi suivre en ligne.
event-room = Rejoindre en ligne
event-online = C’est en ligne : il faut un ordinateur ou un téléphone, et internet.
event-room-by-mail = Vous recevez l’adresse par courriel après votre inscription.
event-about = Ce que vous allez faire
event-join = Participer
event-name = Votre nom
event-email = Votre courriel
event-email-hint = Courriel ou téléphone : un seul suffit.
event-phone = Votre téléphone
event-phone-hint = Si vous n’avez pas de courriel, le lieu vous appelle.
event-data = Vos données servent à ce rendez-vous. Elles sont effacées trois mois après.
event-data-more = Vos droits
event-wait = M’inscrire sur la liste d’attente
event-register = M’inscrire
event-call = Une question ? Appelez le
event-aside = Prix, accueil, autres dates
event-facts = Bon à savoir
event-others = Autres dates
event-calendar = Ajouter à mon calendrier
event-manage = Gérer ce rendez-vous

# Mon inscription
own-title = Mon inscription
own-seated = Votre place est réservée
own-seated-note = À bientôt ! Si vous ne pouvez plus venir, dites-le ici : quelqu’un prendra la place.
own-kept = Une place est gardée pour vous
own-kept-note = Confirmez votre place pour la garder.
own-kept-phone-note = Le lieu vous appelle pour confirmer. Gardez l’adresse de cette page : elle permet d’annuler.
own-waiting = Vous êtes sur la liste d’attente
own-waiting-confirm = Confirmez pour garder votre rang.
own-waiting-rank = { $count ->
    [one] Vous êtes la prochaine personne. Nous vous prévenons si une place se libère.
   *[other] Vous êtes au rang { $count }. Nous vous prévenons si une place se libère.
 }
own-cancelled = Votre inscription est annulée
own-cancelled-note = Vous pouvez vous inscrire de nouveau, à cette date ou à une autre.
own-event-cancelled = Ce rendez-vous est annulé
own-event-cancelled-note = Nous en sommes désolés. D’autres dates sont dans l’agenda.
own-confirm = Confirmer
own-cancel = Annuler mon inscription
own-cancel-about = Votre place ira à quelqu’un d’autre.

# Dire que l’on est là
presence-title = Je suis là
presence-lead = Écrivez votre nom comme à l’inscription.
presence-who = Votre nom, courriel ou téléphone
presence-who-hint = Personne d’autre ne le voit.
presence-submit = Je suis là
presence-done = Votre présence est notée
presence-done-note = Bonne séance !
presence-over = Ce code ne marche plus
presence-over-note = Demandez à la personne qui anime d’en afficher un nouveau.
presence-unknown = Nous ne trouvons pas ce nom parmi les inscriptions. Vérifiez l’orthographe, ou voyez la personne qui anime.

# Feuille d’émargement
sheet-title = Feuille d’émargement
sheet-present = { $count ->
    [0] Aucune présence notée
    [one] Une personne présente
   *[other] { $count } personnes présentes
 }
sheet-code = Afficher un code à scanner
sheet-nobody = Aucune inscription
sheet-nobody-note = Ajoutez plus bas les personnes qui sont venues.
sheet-name = Nom
sheet-sign = Signature
sheet-undo = Présence de { $name } notée. Retirer
sheet-mark = Noter la présence de { $name }
sheet-is-present = Présence notée
sheet-present-here = Noter la présence
sheet-walk-in = Quelqu’un est venu sans s’inscrire ?
sheet-walk-in-hint = Un prénom suffit.
sheet-walk-in-add = Ajouter à la feuille
sheet-data = Les noms sont effacés trois mois après le rendez-vous. Le nombre de personnes est gardé.
code-title = Scannez pour dire que vous êtes là
code-lead = Ce code marche pendant un quart d’heure.
code-alt = Code à scanner avec un téléphone. L’adresse est écrite dessous.
code-again = Un nouveau code
code-back = Revenir à la feuille

# Gérer
manage-for-whom = Pour les professionnels
manage-add = Annoncer un rendez-vous
manage-whose = Quels rendez-vous
manage-mine = Annoncés par moi
manage-all = Tous ceux que je peux gérer
manage-none = Rien à venir
manage-none-note = Annoncez un atelier ou une permanence : il paraît aussitôt dans l’agenda.
manage-count = { $count ->
    [one] Un rendez-vous à venir
   *[other] { $count } rendez-vous à venir
 }
manage-calendar = Mon agenda dans mon calendrier
manage-calendar-note = Une adresse secrète, à donner à votre calendrier. Qui l’a peut lire vos rendez-vous : ne la partagez pas.
manage-calendar-new = Voici votre adresse. Elle n’est montrée qu’une fois : copiez-la maintenant.
manage-calendar-renew = Changer l’adresse
manage-calendar-make = Créer l’adresse
manage-calendar-forget = Retirer l’adresse
manage-to-call = { $count ->
    [one] Une personne inscrite n’a pas de courriel : appelez-la pour la prévenir.
   *[other] { $count } personnes inscrites n’ont pas de courriel : appelez-les pour les prévenir.
 }
manage-edit = Modifier l’annonce
manage-public = Voir la page publique
manage-people = { $count ->
    [0] Aucune inscription
    [one] Une personne inscrite
   *[other] { $count } personnes inscrites
 }
manage-waiting = { $count ->
    [one] une en attente
   *[other] { $count } en attente
 }
manage-came = { $count ->
    [0] Personne n’est venu. Les noms ont été effacés.
    [one] Une personne est venue. Les noms ont été effacés.
   *[other] { $count } personnes sont venues. Les noms ont été effacés.
 }
manage-nobody = Les inscriptions paraissent ici.
manage-people-caption = Personnes inscrites
manage-contact = Contact
manage-state = État
manage-acts = Actions
manage-is-waiting = En attente
manage-is-seated = Place gardée
manage-call = À rappeler
manage-unconfirmed = Pas encore confirmé
manage-confirm-of = Confirmer l’inscription de { $name }
manage-confirm = Confirmer
manage-remove = Retirer
manage-remove-about = La place de { $name } redevient libre. Un courriel part si la personne en a donné un.
manage-remove-sure = Oui, retirer
manage-register = Inscrire quelqu’un
manage-register-note = Pour une personne au téléphone ou à l’accueil. Le nom suffit.
manage-email = Courriel
manage-phone = Téléphone
manage-register-do = Inscrire
manage-move = Changer la date ou l’heure
manage-move-note = Les personnes inscrites par courriel sont prévenues.
manage-move-do = Changer
manage-which = Pour quelles dates ?
manage-which-one = Cette date seulement
manage-which-hours = Cette date et les suivantes
manage-which-hours-note = Seules les heures changent ; chaque séance garde son jour.
manage-which-following = Cette date et toutes les suivantes
manage-cancel = Annuler
manage-cancel-note = Les personnes inscrites par courriel sont prévenues. On ne peut pas revenir en arrière.
manage-cancel-do = Annuler ce rendez-vous
agenda-cancel-sure = Oui, annuler
manage-error-closed = Ce rendez-vous est déjà annulé ou terminé. Rien n’a changé.

# Formulaire
form-edit-title = Modifier l’annonce
form-edit-lead = Le changement vaut pour toutes les dates à venir. Pour changer une date, revenez à la page du rendez-vous.
form-title = Titre
form-title-hint = Ce que les gens vont faire. Exemple : ranger ma boîte de courriels.
form-kind = Genre de rendez-vous
form-description = Description
form-description-hint = En mots simples : ce qu’on y fait, ce qu’il faut apporter.
form-when = Quand ?
form-day = Jour
form-from = De
form-to = À
form-repeat = Se répète
form-repeat-no = Une seule fois
form-repeat-weekly = Chaque semaine
form-repeat-fortnightly = Toutes les deux semaines
form-repeat-monthly-nth = Chaque mois, le même jour de semaine (par exemple le 1er mardi)
form-repeat-monthly-day = Chaque mois, à la même date
form-repeat-daily = Chaque jour
form-repeat-more = Autres jours, fin, jours sans séance
form-days = Aussi ces jours-là
form-days-hint = Pour une répétition par semaine.
form-until = Jusqu’au
form-until-hint = Sans date de fin, l’agenda montre treize mois.
form-except = Sauf ces jours
form-except-hint = Fermetures, jours fériés. Un jour par ligne : 25/12/2026.
form-where = Où ?
form-venue = Comment participer
form-place-words = Nom du lieu
form-place-words-hint = Quelques mots de son nom et sa commune.
form-place = Lieu du réseau
form-place-none = Aucun
form-place-choose = Choisir un lieu
form-elsewhere = Ailleurs que dans un lieu du réseau
form-address = Adresse
form-address-hint = Salle, numéro et rue.
form-commune = Commune
form-link = Adresse de la salle en ligne
form-link-hint = Envoyée aux personnes inscrites. Visible de tous si l’inscription n’est pas demandée.
form-joining = Inscription
form-capacity = Nombre de places
form-capacity-hint = Vide : pas de limite.
form-phone = Téléphone pour les questions
form-phone-hint = Vide : celui du lieu.
form-price = Prix
form-price-hint = Vide : gratuit.
form-about = De quoi ça parle, pour qui
form-themes = Thèmes
form-audience = Publics
form-audience-hint = Rien de coché : pour toutes et tous.
form-access = Accueil et langues
form-announce = Annoncer
form-save = Enregistrer
form-error-day = Donnez un jour, par exemple 2026-12-01.
form-error-time = Donnez une heure, par exemple 10:00.
form-error-past = Ce jour est passé. Choisissez un jour à venir.
form-error-far = Ce jour est dans plus de deux ans. Choisissez un jour plus proche.
form-error-end = La fin doit venir après le début.
form-error-until = La date de fin doit venir après le premier jour.
form-error-except = Écrivez un jour par ligne, par exemple 25/12/2026.
form-error-except-many = Deux cents jours au plus peuvent être retirés. Donnez plutôt une date de fin.
form-error-rule = Cette règle de répétition n’est pas comprise. Exemple : FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630
form-error-rule-change = La répétition ne se change pas. Annulez les dates suivantes, puis annoncez une nouvelle série.
form-error-repeat = Choisissez une répétition de la liste.
form-error-no-day = Cette répétition ne donne aucun jour. Vérifiez la date de fin et les jours retirés.
form-error-title = Donnez un titre, en 120 lettres au plus.
form-error-description = La description a 4 000 lettres au plus.
form-error-choose = Choisissez dans la liste.
form-error-link = Cette adresse n’est pas complète. Exemple : https://visio.exemple.fr/atelier
form-error-capacity = Écrivez un nombre de places, de 1 à 2000, ou laissez vide.
form-error-line = Une ligne, de 120 lettres au plus.
form-error-place = Nous ne trouvons pas ce lieu. Vérifiez son nom.
form-error-places = Plusieurs lieux répondent à ces mots. Choisissez dans la liste.
form-error-where = Dites où : un lieu du réseau, ou une adresse ailleurs.
form-error-address = Écrivez l’adresse, en 200 lettres au plus.
form-error-commune = Nous ne trouvons pas cette commune dans le réseau.
form-error-communes = Plusieurs communes répondent. Donnez le nom entier.
form-error-scope = Vous ne gérez pas l’agenda de ce lieu. Choisissez-en un autre, ou demandez à la coordination.

# Cadre pour un autre site
frame-title = Prochains rendez-vous
frame-nothing = Rien de prévu pour le moment.
frame-all = Voir tout l’agenda
frame-how = Afficher cette liste sur un autre site

# Attestations
certificates-title = Attestations
certificates-about = Une attestation par personne notée présente. Imprimez cette page, ou faites le PDF.
certificates-all = Voir toutes les attestations
certificates-one = Celle-ci seule
certificates-nobody = Aucune attestation à donner
certificates-nobody-note = Les attestations sont pour les personnes notées présentes sur la feuille d’émargement.
certificates-early = Les attestations se font après le rendez-vous, pour les personnes notées présentes.
certificates-data = Le PDF porte des noms : il est effacé au bout de { $count } jours.
certificate-heading = Attestation de participation
certificate-before = { $giver } atteste que
certificate-after = a participé à
certificate-when = Quand :
certificate-length = Durée :
certificate-where = Où :
certificate-online = en ligne
certificate-about = Sujets :
certificate-signed-at = Fait { $town }, le { $day }
certificate-signed = Fait le { $day }
certificate-signature = Signature
certificate-foot = Faite avec { $network }. Elle dit une présence, pas un niveau.
certificate-file = Attestations, { $title }
processing-certificates-purpose = Remettre une attestation à qui a participé à un atelier.
processing-certificates-basis = Mission d’intérêt public, ou intérêt légitime du lieu qui organise.
processing-certificates-data = Nom, titre, date, durée et lieu du rendez-vous, dans un fichier PDF.
processing-certificates-retention = Sept jours après la demande, puis effacement du fichier.

# Journal
journal-act-agenda-absence = Absence ajoutée
journal-act-agenda-absence-withdrawn = Absence retirée
journal-act-agenda-appointment-cancel = Rendez-vous annulé
journal-act-agenda-appointment-mark = Venue notée
journal-act-agenda-appointment-move = Rendez-vous déplacé
journal-act-agenda-book = Rendez-vous pris
journal-act-agenda-equipment = Salle ou matériel ajouté
journal-act-agenda-equipment-withdrawn = Salle ou matériel retiré
journal-act-agenda-opening = Heures de rendez-vous ajoutées
journal-act-agenda-opening-withdrawn = Heures de rendez-vous retirées
journal-act-demo-appointments = Rendez-vous de démonstration
journal-thing-absence = Une absence
journal-thing-appointment = Un rendez-vous
journal-thing-equipment = Une salle ou un matériel
journal-thing-opening = Des heures de rendez-vous
journal-act-agenda-calendar-followed = Calendrier extérieur suivi
journal-act-agenda-calendar-left = Calendrier extérieur retiré
journal-act-agenda-calendar-read = Calendrier extérieur lu
journal-thing-outside-calendar = Un calendrier extérieur
journal-act-agenda-announce = Évènement annoncé
journal-act-agenda-calendar = Adresse de calendrier créée
journal-act-agenda-calendar-forgotten = Adresse de calendrier retirée
journal-act-agenda-cancel = Évènement annulé
journal-act-agenda-certificates = Attestations faites en PDF
journal-act-agenda-code = Code de présence créé
journal-act-agenda-confirm = Inscription confirmée
journal-act-agenda-edit = Évènement modifié
journal-act-agenda-move = Évènement déplacé
journal-act-agenda-register = Inscription
journal-act-agenda-retention = Inscriptions effacées
journal-act-agenda-unregister = Inscription annulée
journal-act-agenda-walk-in = Personne venue sans inscription
journal-act-demo-agenda = Agenda de démonstration
journal-thing-event-series = Une série d’évènements
journal-thing-event = Un évènement
journal-thing-calendar-link = Une adresse de calendrier
journal-thing-registration = Des inscriptions
journal-value-team = par l’équipe
journal-count-events = { $count ->
    [one] un évènement
   *[other] { $count } évènements
 }
journal-count-people = { $count ->
    [one] une personne
   *[other] { $count } personnes
 }
journal-count-rows = { $count ->
    [one] une ligne
   *[other] { $count } lignes
 }

# API, pour les personnes
api-operation-list-slots = Les prochaines heures libres pour un rendez-vous.
api-operation-book-appointment = Prendre un rendez-vous.
api-operation-change-appointment = Déplacer, annuler ou noter la venue.
api-operation-list-appointments = Les rendez-vous d’un professionnel, ou d’un lieu.
api-operation-list-openings = Ses heures de rendez-vous, ses absences et le matériel.
api-operation-declare-opening = Ajouter des heures de rendez-vous.
api-operation-withdraw-opening = Retirer des heures de rendez-vous.
api-operation-add-absence = Ajouter une absence.
api-operation-remove-absence = Retirer une absence.
api-operation-add-equipment = Ajouter une salle ou un matériel.
api-operation-remove-equipment = Retirer une salle ou un matériel.
api-operation-list-calendars = Les calendriers extérieurs suivis.
api-operation-follow-calendar = Suivre un calendrier extérieur.
api-operation-read-calendar = Lire un calendrier maintenant.
api-operation-leave-calendar = Ne plus suivre un calendrier.
api-operation-announce-event = Annoncer un évènement ou une série.
api-operation-change-event = Modifier, déplacer ou annuler un évènement.
api-operation-list-events = Les évènements à venir qui répondent aux filtres.
api-operation-get-event = Un évènement.
api-parameter-free = yes : avec des places, ou sans inscription
api-parameter-online = yes : se suit à distance
api-operation-read-certificates = Les attestations d’un évènement passé, et où en est leur PDF.
api-operation-print-certificates = Demander le PDF des attestations d’un évènement. Il est gardé sept jours.
api-parameter-person = Une seule personne, par l’identifiant que donne la liste
