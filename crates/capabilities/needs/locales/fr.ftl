# Besoins
nav-needs = Besoins
nav-needs-manage = Besoins à lire
search-kind-need = Besoin
figure-needs = Besoins dits
figure-needs-definition = Besoins publiés qui concernent une commune du territoire.
needs-for-whom = Pour dire ce qui bloque, et être entendu
needs-description = Les besoins numériques des habitantes et des habitants, dits avec leurs mots, et qui les appuie.
needs-heading = { $count ->
    [0] Aucun besoin
    [one] Un besoin dit ici
   *[other] { $count } besoins dits ici
 }
needs-lead = Ce qui manque, dit avec les mots de chacun, avant que les décisions soient prises.
needs-words = Avec quels mots ?
needs-where = Où ?
needs-find = Chercher
needs-areas = Domaines
needs-supported-first = Les plus appuyés d’abord
needs-recent-first = Les plus récents d’abord
needs-clear = Voir tous les besoins
needs-none = Aucun besoin avec ces choix
needs-none-hint = Il manque quelque chose près de chez vous ? Dites-le : d’autres l’appuieront.
needs-pages = Pages de besoins
need-everywhere = Partout dans le réseau
need-supports = { $count ->
    [0] Pas encore de voix
    [one] Une voix
   *[other] { $count } voix
 }
need-supports-long = { $count ->
    [0] Personne n’appuie encore ce besoin
    [one] Une personne appuie ce besoin
   *[other] { $count } personnes appuient ce besoin
 }

# Un besoin
need-told = Dit le { $day }. { $where }.
need-told-in = Dit le { $day } à { $place }. { $where }.
need-story = Ce qui se passe
need-wish = Ce qui aiderait
need-path = Le chemin de ce besoin
need-near = Des besoins proches
need-voice = Moi aussi
need-voice-about = Vous vivez la même chose ? Dites-le. Votre nom n’est pas demandé.
need-voice-given = Votre voix est comptée. Merci.
need-voice-again = Vous aviez déjà donné votre voix. Elle compte une fois.
need-is-set-aside = Le réseau a mis ce besoin de côté. La raison est dans son chemin.
need-step-raised = Dit par une habitante ou un habitant
need-step-raised-for = Noté par une équipe, pour quelqu’un
need-step-published = Lu et publié par le réseau
need-step-merged = Réuni avec un besoin qui dit la même chose
need-step-set-aside = Mis de côté par le réseau

# Dire un besoin
need-raise = Dire un besoin
need-raise-description = Trois écrans pour dire ce qui bloque, sans compte et sans nom.
need-raise-lead = Avec vos mots. Sans compte, sans nom.
need-screen = Écran { $count } sur 3
need-screen-what = Qu’est-ce qui bloque ?
need-screen-whom = Qu’est-ce qui aiderait ?
need-screen-send = Relire et envoyer
need-title = En une phrase
need-title-hint = Par exemple : l’inscription au car se fait seulement en ligne.
need-story-ask = Racontez
need-story-hint = Ce qui se passe, où, depuis quand. N’écrivez aucun nom.
need-kind-ask = De quoi auriez-vous besoin ?
need-wish-ask = Ce qui aiderait
need-wish-hint = Par exemple : pouvoir s’inscrire au guichet.
need-area-ask = Quel domaine ?
need-commune-ask = Quelle commune ?
need-commune-hint = Laissez vide si c’est partout pareil.
need-audience-ask = Qui est concerné ?
need-sphere-ask = Dans quel moment de la vie ?
need-sphere-none = Je ne sais pas
need-place-ask = Noté pour quelqu’un
need-place-none = Non, c’est mon besoin
need-place-hint = Choisissez votre lieu : le besoin est publié aussitôt.
need-near-found = { $count ->
    [one] Un besoin dit peut-être la même chose
   *[other] { $count } besoins disent peut-être la même chose
 }
need-near-about = Si c’est le vôtre, ouvrez-le et appuyez-le : à plusieurs, on est mieux entendu.
need-on = Continuer
need-back = Revenir
need-send = Envoyer
need-data = Nous ne gardons pas votre nom. Un petit fichier sur cet appareil évite de compter deux fois votre voix.
need-thanks = Merci, c’est noté
need-thanks-about = Une personne du réseau lit votre besoin. Il paraîtra ensuite dans la liste, où d’autres pourront l’appuyer.
need-thanks-list = Voir les autres besoins
need-thanks-place = Trouver de l’aide tout de suite
need-hurried = Beaucoup de messages viennent du même endroit. Réessayez dans une heure. Rien de ce que vous avez écrit n’est perdu.

# Fautes
need-error-title = Dites en une phrase ce qui bloque.
need-error-title-long = La phrase est trop longue : 120 caractères au plus.
need-error-story = Racontez ce qui se passe, même en peu de mots.
need-error-story-long = Le récit est trop long : 2 000 caractères au plus.
need-error-wish-long = Le texte est trop long : 600 caractères au plus.
need-error-choose = Choisissez dans la liste.
need-error-commune = Nous ne trouvons pas cette commune dans le réseau. Vérifiez l’orthographe, ou laissez vide.
need-error-page = La page est un nombre, à partir de 1.
need-error-key = Donnez un secret de 16 caractères au moins.
need-error-reason = Dites pourquoi, en une phrase : la personne la lira.
need-error-closed = Ce besoin a déjà été traité. Rien n’a changé.
need-error-into = Choisissez un autre besoin, déjà publié.

# Pour le réseau
needs-manage-for-whom = Pour la coordination du réseau
needs-waiting = { $count ->
    [0] Rien n’attend.
    [one] Un besoin attend d’être lu.
   *[other] { $count } besoins attendent d’être lus.
 }
needs-all-read = Tout est lu
needs-all-read-hint = Les besoins dits par les habitants arrivent ici avant d’être publiés.
needs-publish = Publier
needs-merge = Réunir avec celui-ci
needs-merge-ask = Il dit la même chose qu’un autre ?
needs-set-aside = Mettre de côté
needs-reason = Pourquoi ?
needs-reason-hint = Cette phrase est publique.

# Données personnelles
processing-voices-purpose = Compter une fois chaque voix qui appuie un besoin.
processing-voices-basis = Intérêt légitime : des besoins comptés sans fraude et sans compte.
processing-voices-data = L’empreinte d’un secret tiré au hasard, gardé par le navigateur. Aucun nom, aucune adresse.
processing-voices-retention = Le secret : un an dans le navigateur. L’empreinte : aussi longtemps que le besoin.

# Journal
journal-thing-need = Besoin
journal-act-needs-raise = Besoin dit
journal-act-demo-needs = Besoins de la démonstration
journal-act-needs-decide = Besoin traité

# API
api-operation-list-needs = Les besoins que tout le monde voit, les plus récents d’abord.
api-operation-get-need = Un besoin, et ce qui lui est arrivé.
api-operation-list-near-needs = Les besoins qui disent peut-être la même chose qu’une phrase : à montrer avant d’en dire un autre.
api-operation-raise-need = Dire un besoin. Une personne du réseau le lit avant que tout le monde le voie.
api-operation-support-need = Appuyer un besoin, une fois.
api-operation-decide-need = Publier un besoin, le réunir avec un autre, ou le mettre de côté en disant pourquoi.
api-parameter-area = Domaine, par son nom court
api-parameter-title = La phrase
api-parameter-page = Page, à partir de 1
