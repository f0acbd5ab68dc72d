//! Every reason, with its code, its effect and its sentences.

use super::Effect;

/// Declares the reasons from one table. The sentences hold `{value}`, `{fix}`, `{column}`, `{detail}`.
macro_rules! reasons {
    ($($reason:ident $code:literal $effect:ident $fr:literal $en:literal)*) => {
        /// Why something is wrong. A closed list: each has a permanent code.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Reason { $(#[doc = $en] $reason,)* }

        impl Reason {
            /// Every reason.
            pub const ALL: &'static [Self] = &[$(Self::$reason),*];

            /// Permanent code: `date-form`.
            pub fn code(self) -> &'static str {
                match self { $(Self::$reason => $code),* }
            }

            /// What becomes of the row.
            pub fn effect(self) -> Effect {
                const EFFECTS: &[Effect] = &[$(Effect::$effect),*];
                EFFECTS[self as usize]
            }

            pub(super) fn template_fr(self) -> &'static str {
                match self { $(Self::$reason => $fr),* }
            }

            pub(super) fn template_en(self) -> &'static str {
                match self { $(Self::$reason => $en),* }
            }
        }
    };
}

reasons! {
    FileEmpty "file-empty" FileRefused
        "Le fichier est vide."
        "The file is empty."
    FileTooLarge "file-too-large" FileRefused
        "Le fichier pèse {detail} Mo, {fix} au plus. Exportez une période plus courte, puis envoyez plusieurs fichiers."
        "The file weighs {detail} MB, {fix} at most. Export a shorter period, then send several files."
    FileSwells "file-swells" FileRefused
        "Une fois décompressé, le classeur dépasse {detail} Mo : il n’a pas été lu. Exportez une période plus courte, puis envoyez plusieurs fichiers."
        "Once unpacked, the workbook goes beyond {detail} MB: it was not read. Export a shorter period, then send several files."
    NotWorkbook "file-not-workbook" FileRefused
        "Le fichier n’est pas un classeur XLSX. Envoyez l’export tel que la Coop le donne, sans le convertir."
        "The file is no XLSX workbook. Send the export as La Coop gives it, without converting it."
    Protected "file-protected" FileRefused
        "Le classeur est protégé par un mot de passe, ou d’un format Excel d’avant 2007. Enregistrez-le au format XLSX sans mot de passe."
        "The workbook has a password, or an Excel format from before 2007. Save it as XLSX without a password."
    WorkbookBroken "workbook-broken" FileRefused
        "Le classeur est abîmé : la lecture s’est arrêtée là ({detail}). Exportez-le à nouveau."
        "The workbook is damaged: reading stopped there ({detail}). Export it again."
    TableMissing "table-missing" FileRefused
        "Aucune feuille ne contient le tableau attendu. Il manque la ligne d’en-tête avec : {detail}."
        "No sheet holds the expected table. The header row is missing, with: {detail}."
    TooManyRows "file-too-long" FileRefused
        "Le fichier compte plus de {detail} lignes : la lecture s’arrête là. Découpez-le en plusieurs fichiers."
        "The file has more than {detail} rows: reading stops there. Split it into several files."
    EncodingConverted "encoding-converted" Repaired
        "Le fichier est encodé en {detail} et non en UTF-8 ; il a été converti."
        "The file is encoded in {detail}, not in UTF-8; it was converted."
    ColumnPersonal "column-personal" SetAside
        "La colonne « {value} » désigne des personnes : elle n’a pas été lue, rien n’en est gardé."
        "The column “{value}” points to people: it was not read, nothing of it is kept."
    ColumnFreeText "column-free-text" SetAside
        "La colonne « {value} » contient du texte libre, qui peut parler de personnes : elle n’a pas été lue."
        "The column “{value}” holds free text, which may speak of people: it was not read."
    ColumnNotKept "column-not-kept" SetAside
        "La colonne « {value} » n’est pas reprise."
        "The column “{value}” is not taken up."
    ColumnTwice "column-twice" SetAside
        "La colonne « {value} » apparaît deux fois ; la première fait foi."
        "The column “{value}” stands twice; the first counts."
    QuoteUnclosed "quote-unclosed" RowRefused
        "Un guillemet ouvert à la ligne {detail} n’est jamais refermé. Fermez-le, ou supprimez-le."
        "A quote opened on line {detail} is never closed. Close it, or remove it."
    CellTooLarge "cell-too-large" RowRefused
        "Une cellule contient {detail} octets, 65 536 au plus. Raccourcissez-la."
        "A cell holds {detail} bytes, 65,536 at most. Shorten it."
    RowTooWide "row-too-wide" RowRefused
        "La ligne compte {detail} cellules de plus que l’en-tête : un texte qui contient le séparateur n’est sans doute pas entre guillemets."
        "The row has {detail} more cells than the header: a text that holds the separator is probably not quoted."
    JsonBroken "json-broken" RowRefused
        "Cet élément n’est pas du JSON valide : {detail}."
        "This element is not valid JSON: {detail}."
    JsonNotObject "json-not-object" RowRefused
        "Cet élément n’est pas un objet JSON."
        "This element is not a JSON object."
    Required "required" RowRefused
        "La colonne « {column} » est obligatoire et vide ici."
        "The column “{column}” is required and empty here."
    DateForm "date-form" RowRefused
        "« {value} » n’est pas une date : écrivez-la AAAA-MM-JJ, par exemple 2026-04-02."
        "“{value}” is not a date: write it YYYY-MM-DD, for instance 2026-04-02."
    DateFuture "date-future" RowRefused
        "Le {value} n’est pas encore venu : une activité se raconte une fois qu’elle a eu lieu. Corrigez la date."
        "{value} has not come yet: an activity is told once it took place. Correct the date."
    DateTooOld "date-too-old" RowRefused
        "Le {value} est avant 2000. Corrigez l’année."
        "{value} is before 2000. Correct the year."
    KindUnknown "kind-unknown" RowRefused
        "« {value} » n’est pas un type d’activité connu. Écrivez par exemple : {fix}."
        "“{value}” is no known kind of activity. Write for instance: {fix}."
    PeopleForm "people-form" RowRefused
        "« {value} » n’est pas un nombre de personnes, de 1 à 10 000."
        "“{value}” is not a number of people, from 1 to 10,000."
    PeopleOver "people-over" RowRefused
        "Les nombres ne vont pas ensemble ({detail}). Corrigez le total ou le détail."
        "The numbers do not agree ({detail}). Correct the total or its parts."
    HeaderMissing "file-header-missing" FileRefused
        "La première ligne ne porte pas le nom des colonnes, ou il manque : {detail}. Ajoutez-les, puis envoyez à nouveau le fichier."
        "The first line does not name the columns, or lacks: {detail}. Add them, then send the file again."
    CoordinationBroken "coordination-broken" RowRefused
        "Cette activité de coordination n’est pas complète. Une animation a des participants, un évènement a un organisateur, un partenariat a une nature et un partenaire."
        "This act of coordination is not whole. An animation has people who took part, an event an organiser, a partnership a nature and a partner."
    IdTwice "id-twice" RowRefused
        "L’identifiant « {value} » est déjà celui de la ligne {detail}. Un identifiant ne sert qu’une fois dans un fichier."
        "The identifier “{value}” is already that of line {detail}. An identifier stands once in a file."
    IdForm "id-form" RowRefused
        "« {value} » n’est pas un identifiant : cent caractères au plus."
        "“{value}” is not an identifier: a hundred characters at most."
    UnknownValue "value-unknown" SetAside
        "« {value} » n’est dans aucune liste pour « {column} » : la valeur est laissée de côté. La plus proche : {fix}."
        "“{value}” is in no list for “{column}”: the value is left out. The nearest: {fix}."
    NumberForm "number-form" SetAside
        "« {value} » n’est pas un nombre entier ; la case a été lue comme vide."
        "“{value}” is not a whole number; the cell was read as empty."
    MinutesForm "minutes-form" SetAside
        "« {value} » n’est pas une durée en minutes, de 1 à 1 440 ; l’activité est gardée sans durée."
        "“{value}” is not a duration in minutes, from 1 to 1,440; the activity is kept without one."
    MinutesMissing "minutes-missing" Kept
        "La durée manque ; l’activité est gardée et ne compte pas dans les heures."
        "The duration is missing; the activity is kept, and does not count in the hours."
    MinutesEstimated "minutes-estimated" Repaired
        "La durée « {value} » est une tranche ; {fix} minutes ont été comptées, marquées comme estimées."
        "The duration “{value}” is a range; {fix} minutes were counted, marked as estimated."
    ThemeMissing "theme-missing" Kept
        "Aucun thème n’est indiqué ; l’activité est gardée et ne compte dans aucun thème."
        "No theme is told; the activity is kept, and counts under no theme."
    ThemeOutOfUse "theme-out-of-use" SetAside
        "Le thème « {value} » n’était pas en usage à cette date ; il est laissé de côté."
        "The theme “{value}” was not in use on that day; it is left out."
    ProceduresAdded "procedures-added" Repaired
        "« {value} » est une démarche administrative : le thème « {fix} » a été ajouté."
        "“{value}” is an administrative procedure: the theme “{fix}” was added."
    RedirectionDropped "redirection-dropped" SetAside
        "La personne n’a pas été réorientée : « {value} » est laissé de côté."
        "The person was not sent on: “{value}” is left out."
    PlaceUnknown "place-unknown" Kept
        "Le lieu « {value} » n’est pas dans l’annuaire ; l’activité est gardée avec sa commune. Ajoutez le lieu, puis importez à nouveau."
        "The place “{value}” is not in the directory; the activity is kept with its commune. Add the place, then import again."
    PlaceNotYours "place-not-yours" RowRefused
        "Cette activité n’est pas d’un lieu qui vous est confié. Nommez un de vos lieux, ou confiez ce fichier à la coordination."
        "This activity is not of a place in your care. Name one of your places, or hand this file to the coordination."
    CommuneUnknown "commune-unknown" SetAside
        "La commune « {value} » n’a pas été trouvée ; la case a été lue comme vide."
        "The commune “{value}” was not found; the cell was read as empty."
    TextTooLong "text-too-long" Repaired
        "Le texte dépasse {detail} caractères ; il a été coupé à « {fix} »."
        "The text has more than {detail} characters; it was cut to “{fix}”."
    NotePersonal "note-personal" SetAside
        "La remarque contient une adresse ou un numéro qui mène à une personne : elle n’a pas été reprise."
        "The remark holds an address or a number that leads to a person: it was not taken up."
    RowsDisagree "rows-disagree" Kept
        "Cette ligne porte l’identifiant d’une autre activité que la ligne {detail} : la date ou le type diffère. La première ligne fait foi."
        "This row bears the identifier of another activity than row {detail}: day or kind differs. The first row counts."
    RowsOver "rows-over" Repaired
        "L’activité compte {detail} lignes et {value} participants annoncés ; {fix} ont été comptés."
        "The activity has {detail} rows and {value} people announced; {fix} were counted."
    RowsUnder "rows-under" Kept
        "L’activité annonce {value} participants et le fichier en décrit {detail} ; les autres comptent comme « non communiqué »."
        "The activity announces {value} people and the file describes {detail}; the others count as not told."
    SeveralAtOnce "several-at-once" Kept
        "Cet accompagnement compte {value} personnes ; il est gardé comme un groupe, sans leur prêter de traits."
        "This act of help has {value} people; it is kept as a group, without lending traits to any of them."
    AgeEstimated "age-estimated" Kept
        "La tranche d’âge « {value} » ne correspond pas à une seule d’aujourd’hui ; elle a été répartie et marquée comme estimée."
        "The age bracket “{value}” does not match a single one of today; it was divided, and marked as estimated."
}
