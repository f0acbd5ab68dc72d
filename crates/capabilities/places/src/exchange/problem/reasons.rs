//! Every reason, with its code, its effect and its sentences.

use super::Effect;

/// Declares the reasons from one table. The sentences hold `{value}`, `{fix}`, `{column}`, `{detail}`, and `{number}`:
/// the detail as a number. What stands between brackets goes where there is no fix.
macro_rules! reasons {
    ($($(#[$doc:meta])* $reason:ident $code:literal $effect:ident $fr:literal $en:literal)*) => {
        /// Why something is wrong. A closed list: each has a permanent code.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Reason { $($(#[$doc])* #[doc = $en] $reason,)* }

        impl Reason {
            /// Every reason.
            pub const ALL: &'static [Self] = &[$(Self::$reason),*];

            /// Permanent code: `postal-code-form`.
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
    Archive "file-archive" FileRefused
        "Le fichier est une archive ZIP (elle contient « {detail} »). Décompressez-la, puis envoyez le fichier qu’elle contient."
        "The file is a ZIP archive (it holds “{detail}”). Unpack it, then send the file inside."
    NestedArchive "file-archive-in-archive" FileRefused
        "Le fichier est une archive ZIP qui contient une autre archive (« {detail} »). Décompressez les deux, puis envoyez le fichier CSV ou JSON."
        "The file is a ZIP archive that holds another archive (“{detail}”). Unpack both, then send the CSV or JSON file."
    Compressed "file-compressed" FileRefused
        "Le fichier est compressé ({detail}). Décompressez-le, puis envoyez-le à nouveau."
        "The file is compressed ({detail}). Unpack it, then send it again."
    Spreadsheet "file-spreadsheet" FileRefused
        "Le fichier est un classeur ({detail}). Ouvrez-le et enregistrez-le au format « CSV UTF-8 », puis envoyez le fichier CSV."
        "The file is a spreadsheet ({detail}). Open it, save it as “CSV UTF-8”, then send the CSV file."
    Document "file-document" FileRefused
        "Le fichier est un document {detail}, pas un tableau. Envoyez un fichier CSV ou JSON."
        "The file is a {detail} document, not a table. Send a CSV or JSON file."
    NotText "file-not-text" FileRefused
        "Le fichier n’est pas du texte. Envoyez un fichier CSV ou JSON."
        "The file is not text. Send a CSV or JSON file."
    OtherSchema "file-other-schema" FileRefused
        "Ce fichier ne suit pas le schéma national des lieux de médiation numérique. Colonnes absentes : {detail}. Si elles y sont sous un autre nom, renommez-les dans le fichier, puis envoyez-le à nouveau."
        "This file does not follow the national schema of places of digital mediation. Missing columns: {detail}. Where they stand under another name, rename them in the file, then send it again."
    NoPlace "file-no-place" FileRefused
        "Le fichier ne contient aucun lieu. Vérifiez l’export d’où il vient, puis envoyez-le à nouveau."
        "The file holds no place. Check the export that it comes from, then send it again."
    NoObject "file-no-object" FileRefused
        "Le fichier est du JSON, mais ce n’est pas une liste de lieux. Envoyez un tableau d’objets, un par lieu, avec les colonnes id, nom, commune…"
        "The file is JSON, but not a list of places. Send an array of objects, one a place, with the columns id, nom, commune…"
    JsonFileBroken "file-json-broken" FileRefused
        "Le fichier commence comme du JSON, mais il est incomplet ou mal écrit à partir de la ligne {detail}. Téléchargez-le ou exportez-le à nouveau."
        "The file begins as JSON, but is incomplete or malformed from line {detail} on. Download or export it again."
    HeaderMissing "file-header-missing" FileRefused
        "La première ligne ne porte pas le nom des colonnes. Ajoutez-la : id, pivot, nom, commune, code_postal…"
        "The first line does not name the columns. Add it: id, pivot, nom, commune, code_postal…"
    TooManyRows "file-too-long" FileRefused
        "Le fichier compte plus de {number} lignes : la lecture s’arrête là. Découpez-le en plusieurs fichiers."
        "The file has more than {number} rows: reading stops there. Split it into several files."
    TooManyFaults "file-broken" FileRefused
        "Plus de {number} lignes ont une structure cassée : la lecture s’arrête là. Vérifiez le séparateur et les guillemets du fichier."
        "More than {number} rows have a broken structure: reading stops there. Check the separator and the quotes of the file."
    HeaderAssumed "header-assumed" Repaired
        "La première ligne ne porte pas le nom des colonnes ; l’ordre officiel des 32 colonnes a été supposé."
        "The first line does not name the columns; the official order of the 32 columns was assumed."
    EncodingConverted "encoding-converted" Repaired
        "Le fichier est encodé en {detail} et non en UTF-8 ; il a été converti."
        "The file is encoded in {detail}, not in UTF-8; it was converted."
    EncodingMixed "encoding-mixed" Repaired
        "Le fichier mélange UTF-8 et Windows-1252 (première fois à la ligne {detail}) ; il a été converti. Vérifiez les accents."
        "The file mixes UTF-8 and Windows-1252 (first on line {detail}); it was converted. Check the accents."
    SeparatorOther "separator-other" Repaired
        "Les colonnes sont séparées par {detail} et non par une virgule ; le fichier a été lu ainsi."
        "Columns are separated by {detail}, not by a comma; the file was read so."
    OldSchema "schema-old" Repaired
        "Le fichier suit l’ancien schéma v0.1 ; ses valeurs ont été traduites vers la version 1.0.2."
        "The file follows the old schema v0.1; its values were translated to version 1.0.2."
    ColumnRenamed "column-renamed" Repaired
        "La colonne « {value} » a été lue comme « {fix} »."
        "The column “{value}” was read as “{fix}”."
    ColumnUnknown "column-unknown" SetAside
        "La colonne « {value} » n’est pas dans le schéma national ; ses valeurs sont gardées à part, avec le lieu."
        "The column “{value}” is not in the national schema; its values are kept beside the place."
    ColumnTwice "column-twice" SetAside
        "La colonne « {value} » apparaît deux fois ; la première fait foi, l’autre est gardée à part."
        "The column “{value}” stands twice; the first counts, the other is kept aside."
    QuoteUnclosed "quote-unclosed" RowRefused
        "Un guillemet ouvert à la ligne {detail} n’est jamais refermé. Fermez-le, ou supprimez-le ; les lignes suivantes ont été lues normalement."
        "A quote opened on line {detail} is never closed. Close it, or remove it; the following lines were read as usual."
    CellTooLarge "cell-too-large" RowRefused
        "Une cellule contient {number} octets, 65 536 au plus. Raccourcissez-la."
        "A cell holds {number} bytes, 65,536 at most. Shorten it."
    IdTooLong "id-too-long" RowRefused
        "L’identifiant « {value} » compte {number} octets : il est trop long. Raccourcissez-le."
        "The identifier “{value}” holds {number} bytes: it is too long. Shorten it."
    ElementTooLarge "element-too-large" RowRefused
        "Cet élément contient {number} octets, 1 048 576 au plus. Raccourcissez ses textes."
        "This element holds {number} bytes, 1,048,576 at most. Shorten its texts."
    RowTooWide "row-too-wide" RowRefused
        "La ligne compte {detail} cellules de plus que l’en-tête : un texte qui contient le séparateur n’est sans doute pas entre guillemets."
        "The row has {detail} more cells than the header: a text that holds the separator is probably not quoted."
    RowTooShort "row-too-short" Kept
        "La ligne compte {detail} cellules de moins que l’en-tête ; les dernières colonnes ont été lues comme vides."
        "The row has {detail} fewer cells than the header; the last columns were read as empty."
    JsonBroken "json-broken" RowRefused
        "Cet élément n’est plus du JSON à la ligne {detail}, près de « {value} ». Vérifiez-y les guillemets, les virgules et les accolades."
        "This element stops being JSON on line {detail}, near “{value}”. Check the quotes, commas and braces there."
    JsonUnclosed "json-unclosed" RowRefused
        "Cet élément n’est jamais refermé : il manque une accolade fermante, ou le fichier est coupé. Les éléments suivants ont été lus normalement."
        "This element is never closed: a closing brace is missing, or the file is cut. The following elements were read as usual."
    JsonNotObject "json-not-object" RowRefused
        "« {value} » n’est pas un lieu : il faut un objet, entre accolades."
        "“{value}” is not a place: an object, between braces, is needed."
    ValueNested "value-nested" SetAside
        "La colonne « {column} » contient un objet ou une liste, pas un texte ({value}) : sa valeur est gardée à part. Écrivez un texte."
        "The column “{column}” holds an object or a list, not a text ({value}): its value is kept aside. Write a text."
    Required "required" RowRefused
        "La colonne « {column} » est obligatoire et vide ici."
        "The column “{column}” is required and empty here."
    DuplicateId "duplicate-id" RowRefused
        "L’identifiant « {value} » est déjà celui de la ligne {detail}. Un identifiant ne sert qu’une fois dans un fichier."
        "The identifier “{value}” is already that of line {detail}. An identifier stands once in a file."
    IdShared "id-shared" Kept
        "L’identifiant « {value} » est aussi celui de la ligne {detail}, d’une autre source. Le schéma veut qu’il soit unique dans le fichier."
        "The identifier “{value}” is also that of line {detail}, of another source. The schema wants it unique in the file."
    TextTooLong "text-too-long" Repaired
        "Le texte dépasse {number} caractères ; il a été coupé à « {fix} ». Le texte entier est gardé à part."
        "The text has more than {number} characters; it was cut to “{fix}”. The whole text is kept aside."
    SummaryTooLong "summary-too-long" Repaired
        "Le résumé dépasse {number} caractères ; il a été coupé, et le texte entier est passé dans la présentation détaillée."
        "The summary has more than {number} characters; it was cut, and the whole text went to the long presentation."
    CharactersReplaced "characters-replaced" Repaired
        "« {value} » contient un caractère refusé par le schéma national ({detail}) ; lu comme « {fix} »."
        "“{value}” holds a character that the national schema refuses ({detail}); read as “{fix}”."
    AccentsRepaired "accents-repaired" Repaired
        "Les accents de « {value} » sont abîmés ; lu comme « {fix} »."
        "The accents of “{value}” are damaged; read as “{fix}”."
    AccentsLost "accents-lost" Kept
        "« {value} » a perdu des caractères (�) avant d’arriver ici. Corrigez-les à la source."
        "“{value}” lost characters (�) before it came here. Correct them at the source."
    Placeholder "placeholder" Repaired
        "« {value} » a été lu comme une case vide."
        "“{value}” was read as an empty cell."
    Html "html" Kept
        "Le texte contient des balises HTML ; elles sont gardées comme du texte et ne seront jamais exécutées."
        "The text holds HTML tags; they are kept as text and will never be executed."
    PivotMissing "pivot-missing" Repaired
        "Le pivot est vide ; « 00000000000000 » (inconnu) a été mis. Indiquez le SIRET, à défaut le numéro RNA."
        "The pivot is empty; “00000000000000” (unknown) was put. Give the SIRET, failing that the RNA number."
    PivotForm "pivot-form" SetAside
        "« {value} » n’est ni un SIRET (14 chiffres), ni un numéro RNA (W et 9 caractères), ni un RIDET."
        "“{value}” is neither a SIRET (14 digits), nor an RNA number (W and 9 characters), nor a RIDET."
    PivotCheckDigit "pivot-check-digit" SetAside
        "Le SIRET « {value} » est faux : sa clé de contrôle ne correspond pas. Un chiffre est sans doute erroné."
        "The SIRET “{value}” is wrong: its check digit does not agree. A digit is probably mistaken."
    PivotSiren "pivot-siren" SetAside
        "« {value} » est un SIREN (9 chiffres) : il désigne la structure. Indiquez le SIRET de l’établissement (14 chiffres)."
        "“{value}” is a SIREN (9 digits): it names the body. Give the SIRET of the establishment (14 digits)."
    PivotRewritten "pivot-rewritten" Repaired
        "Le pivot « {value} » a été écrit « {fix} »."
        "The pivot “{value}” was written “{fix}”."
    PostalCodeForm "postal-code-form" RowRefused
        "« {value} » n’est pas un code postal : il faut cinq chiffres."
        "“{value}” is not a postal code: five digits are needed."
    PostalCodeRewritten "postal-code-rewritten" Repaired
        "Le code postal « {value} » a été lu « {fix} »."
        "The postal code “{value}” was read “{fix}”."
    PostalCodeFound "postal-code-found" Repaired
        "Le code postal manquait ; « {fix} » est le seul de la commune."
        "The postal code was missing; “{fix}” is the only one of the commune."
    PostalCodeMismatch "postal-code-mismatch" Kept
        "Le code postal « {value} » n’est pas un code de {detail}. Vérifiez la commune et le code postal."
        "The postal code “{value}” is not one of {detail}. Check the commune and the postal code."
    CommuneNameFound "commune-name-found" Repaired
        "Le nom de la commune manquait ; « {fix} » a été mis d’après son code."
        "The name of the commune was missing; “{fix}” was put from its code."
    CommuneNameMismatch "commune-name-mismatch" Kept
        "La commune « {value} » ne correspond pas au code INSEE, qui est celui de {detail}."
        "The commune “{value}” does not match the INSEE code, which is that of {detail}."
    CommuneCodeFound "commune-code-found" Repaired
        "Le code INSEE manquait ; {detail} a été trouvée : « {fix} »."
        "The INSEE code was missing; {detail} was found: “{fix}”."
    CommuneCodeWrong "commune-code-wrong" Repaired
        "Le code INSEE « {value} » contredit le nom et le code postal, qui désignent {detail} ; « {fix} » a été mis."
        "The INSEE code “{value}” contradicts the name and the postal code, which lead to {detail}; “{fix}” was put."
    CommuneCodeUnknown "commune-code-unknown" Repaired
        "Le code INSEE « {value} » n’existe pas ; d’après le nom et le code postal, c’est {detail} : « {fix} »."
        "The INSEE code “{value}” does not exist; by name and postal code it is {detail}: “{fix}”."
    CommuneCodeFormer "commune-code-former" Repaired
        "Le code INSEE « {value} » est celui d’une ancienne commune, aujourd’hui {detail} : « {fix} »."
        "The INSEE code “{value}” is that of a former commune, today {detail}: “{fix}”."
    CommuneCodeByPoint "commune-code-by-point" Repaired
        "Aucune commune ne porte le nom « {value} » ; d’après sa position, le lieu est à {detail} : « {fix} »."
        "No commune bears the name “{value}”; by its position, the place is in {detail}: “{fix}”."
    CommuneUnknown "commune-unknown" Kept
        "Aucune commune ne correspond à « {value} » ({detail}). Le lieu est gardé, mais il n’apparaîtra dans aucun territoire."
        "No commune matches “{value}” ({detail}). The place is kept, but will appear in no territory."
    OutsideTerritory "outside-territory" Kept
        "« {value} » ({detail}) est hors du territoire de cette instance. Le lieu est gardé ; vérifiez qu’il a sa place ici."
        "“{value}” ({detail}) is outside the territory of this instance. The place is kept; check that it belongs here."
    CoordinatesForm "coordinates-form" SetAside
        "« {value} » n’est pas une coordonnée : elle est ignorée. Écrivez un nombre, comme 43.8339."
        "“{value}” is not a coordinate: it is left out. Write a number, like 43.8339."
    CoordinatesHalf "coordinates-half" SetAside
        "Il manque la latitude ou la longitude : la position est ignorée."
        "The latitude or the longitude is missing: the position is left out."
    CoordinatesZero "coordinates-zero" SetAside
        "La position ({value}) a un zéro : elle est considérée comme absente."
        "The position ({value}) has a zero: it counts as absent."
    CoordinatesSwapped "coordinates-swapped" Repaired
        "Latitude et longitude ({value}) étaient inversées ; lues « {fix} »."
        "Latitude and longitude ({value}) were swapped; read “{fix}”."
    CoordinatesLambert "coordinates-lambert" Repaired
        "La position ({value}) est en Lambert-93 ; convertie en « {fix} »."
        "The position ({value}) is in Lambert-93; converted to “{fix}”."
    CoordinatesOutOfRange "coordinates-out-of-range" SetAside
        "La position ({value}) n’existe pas : latitude de -90 à 90, longitude de -180 à 180. Le lieu est gardé sans position, et n’apparaît pas sur la carte ; corrigez-la à la source."
        "The position ({value}) does not exist: latitude from -90 to 90, longitude from -180 to 180. The place is kept without a position, and is not on the map; correct it at the source."
    CoordinatesFar "coordinates-far" Kept
        "La position ({value}) est à {detail} de la commune. Vérifiez l’une et l’autre."
        "The position ({value}) is {detail} away from the commune. Check both."
    TypologyOld "value-old" Repaired
        "La valeur « {value} » est ancienne ; lue « {fix} »."
        "The value “{value}” is out of date; read “{fix}”."
    ValueRewritten "value-rewritten" Repaired
        "La valeur « {value} » a été écrite « {fix} », comme dans le schéma national."
        "The value “{value}” was written “{fix}”, as in the national schema."
    ValueUnknown "value-unknown" SetAside
        "La valeur « {value} » n’est pas dans la liste nationale de « {column} ».[ Proposition : « {fix} ».]"
        "The value “{value}” is not in the national list of “{column}”.[ Proposal: “{fix}”.]"
    ValueWithoutEquivalent "value-without-equivalent" SetAside
        "La valeur « {value} » de l’ancien schéma n’a pas d’équivalent aujourd’hui ; elle est gardée à part."
        "The value “{value}” of the old schema has no equivalent today; it is kept aside."
    ListSeparator "list-separator" Repaired
        "Les valeurs de « {column} » étaient séparées par des virgules ; le schéma national veut « | »."
        "The values of “{column}” were separated by commas; the national schema wants “|”."
    ServicesMissing "services-missing" Kept
        "Le lieu n’a aucun service : la carte nationale l’affichera comme « {fix} » et ne montrera ni ses publics ni ses frais."
        "The place has no service: the national map will show it as “{fix}”, without its audiences nor its costs."
    ServicesContradiction "services-contradiction" Kept
        "Le lieu a des services et « {value} » : la carte nationale ignorera cette dernière valeur."
        "The place has services and “{value}”: the national map will pass over the latter."
    PhoneRewritten "phone-rewritten" Repaired
        "Le téléphone « {value} » a été écrit « {fix} »."
        "The telephone “{value}” was written “{fix}”."
    PhoneSeveral "phone-several" Repaired
        "« {value} » contient plusieurs numéros ; le schéma national n’en admet qu’un : « {fix} » est gardé, le texte entier est mis à part."
        "“{value}” holds several numbers; the national schema admits one: “{fix}” is kept, the whole text is set aside."
    PhoneShort "phone-short" SetAside
        "« {value} » est un numéro court : il joint un service national, pas ce lieu."
        "“{value}” is a short number: it reaches a national service, not this place."
    PhoneLength "phone-length" SetAside
        "« {value} » n’est pas un numéro de téléphone : il faut dix chiffres."
        "“{value}” is not a telephone number: ten digits are needed."
    PhoneForeign "phone-foreign" SetAside
        "« {value} » n’est pas un numéro français ; le schéma national ne l’admet pas."
        "“{value}” is not a French number; the national schema does not admit it."
    EmailRewritten "email-rewritten" Repaired
        "Le courriel « {value} » a été écrit « {fix} »."
        "The e-mail address “{value}” was written “{fix}”."
    EmailForm "email-form" SetAside
        "« {value} » n’est pas une adresse de courriel ({detail}).[ Proposition : {fix}.]"
        "“{value}” is not an e-mail address ({detail}).[ Proposal: {fix}.]"
    AddressRewritten "address-rewritten" Repaired
        "L’adresse web « {value} » a été écrite « {fix} »."
        "The web address “{value}” was written “{fix}”."
    AddressForm "address-form" SetAside
        "« {value} » n’est pas une adresse web ({detail})."
        "“{value}” is not a web address ({detail})."
    AddressSeveral "address-several" SetAside
        "« {value} » : une seule adresse web est admise ici ; la première est gardée."
        "“{value}”: one web address is admitted here; the first is kept."
    WheelchairRead "wheelchair-read" Repaired
        "« {value} » n’est pas l’adresse d’une fiche Acceslibre ; lu comme l’accès en fauteuil roulant."
        "“{value}” is not the address of an Acceslibre sheet; read as wheelchair access."
    DateForm "date-form" RowRefused
        "« {value} » n’est pas une date : écrivez-la AAAA-MM-JJ, par exemple 2024-04-02."
        "“{value}” is not a date: write it YYYY-MM-DD, for instance 2024-04-02."
    DateRewritten "date-rewritten" Repaired
        "La date « {value} » a été lue « {fix} »."
        "The date “{value}” was read “{fix}”."
    DateFuture "date-future" Kept
        "La date « {value} » est dans le futur."
        "The date “{value}” is in the future."
    DateUnlikely "date-unlikely" Kept
        "La date « {value} » est peu vraisemblable : un logiciel l’a sans doute mise faute de mieux."
        "The date “{value}” is unlikely: a program probably put it for want of a better one."
    HoursRewritten "hours-rewritten" Repaired
        "Les horaires « {value} » ont été écrits « {fix} »."
        "The opening hours “{value}” were written “{fix}”."
    HoursPartly "hours-partly" Repaired
        "Les horaires « {value} » ont été lus « {fix} » ; il reste « {detail} », gardé comme texte."
        "The opening hours “{value}” were read “{fix}”; what is left, “{detail}”, is kept as text."
    HoursUnread "hours-unread" Kept
        "Les horaires « {value} » n’ont pas été compris ; ils sont gardés comme texte. Exemple attendu : Mo-Fr 09:00-12:00,14:00-18:00."
        "The opening hours “{value}” were not understood; they are kept as text. Expected, for instance: Mo-Fr 09:00-12:00,14:00-18:00."
}
