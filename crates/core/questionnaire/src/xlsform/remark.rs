//! What is told of a form that is read.

use std::fmt;

use crate::Language;
use crate::model::Reason;
use crate::reasons::reasons;

/// How grave a remark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The rest is read without it.
    Warning,
    /// The form is refused until it is mended.
    Error,
}

/// Something to tell about a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The sheet; empty for the whole file.
    pub sheet: &'static str,
    /// The row as a spreadsheet shows it, from 1.
    pub row: Option<u32>,
    /// How grave.
    pub severity: Severity,
    /// What.
    pub why: Why,
    /// What exactly.
    pub detail: String,
}

/// What is told: of XLSForm, or of the questionnaire that it makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// About the form.
    Form(FormReason),
    /// About the questionnaire.
    Model(Reason),
}

impl Remark {
    pub(super) fn of_file(reason: FormReason, detail: impl fmt::Display) -> Self {
        Self::new("", None, Severity::Error, reason, detail)
    }

    pub(super) fn new(
        sheet: &'static str,
        row: Option<u32>,
        severity: Severity,
        reason: FormReason,
        detail: impl fmt::Display,
    ) -> Self {
        Self { sheet, row, severity, why: Why::Form(reason), detail: detail.to_string() }
    }

    /// A permanent key.
    pub fn key(&self) -> &'static str {
        match self.why {
            Why::Form(reason) => reason.key(),
            Why::Model(reason) => reason.key(),
        }
    }

    /// What is the matter and what to do.
    pub fn sentence(&self, language: Language) -> String {
        match self.why {
            Why::Form(reason) => reason.sentence(language, &self.detail),
            Why::Model(reason) => reason.sentence(language, &self.detail),
        }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.sheet)?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        write!(f, ": {}", self.sentence(Language::En))
    }
}

reasons! {
    /// What may be told of an XLSForm.
    FormReason:
    FileTooLarge "xlsform-too-large"
        "Le fichier est trop gros : {}. Gardez seulement le questionnaire."
        "The file is too large: {}. Keep the form only."
    NotWorkbook "xlsform-not-workbook"
        "Ce n’est pas un classeur XLSX sans mot de passe. Enregistrez-le en XLSX, puis renvoyez-le."
        "This is no XLSX workbook without a password. Save it as XLSX, then send it again."
    Broken "xlsform-broken"
        "Le classeur est abîmé ({}). Enregistrez-le à nouveau, puis renvoyez-le."
        "The workbook is damaged ({}). Save it anew, then send it again."
    SheetMissing "xlsform-sheet-missing"
        "Il manque la feuille « {} ». Ajoutez-la."
        "The sheet “{}” is missing. Add it."
    ColumnMissing "xlsform-column-missing"
        "Il manque la colonne « {} ». Ajoutez-la à la première ligne."
        "The column “{}” is missing. Add it to the first row."
    ColumnTwice "xlsform-column-twice"
        "La colonne « {} » est là deux fois. Gardez-en une."
        "The column “{}” is there twice. Keep one."
    LanguageUnknown "xlsform-language"
        "La colonne « {} » n’est ni en français ni en anglais. Elle n’est pas reprise."
        "The column “{}” is neither French nor English. It is left out."
    FrenchMissing "xlsform-french-missing"
        "Il manque le texte en français de « {} ». Remplissez label::Français (fr)."
        "The French text of “{}” is missing. Fill label::Français (fr)."
    TypeMissing "xlsform-type-missing"
        "La ligne « {} » n’a pas de type. Elle n’est pas reprise : donnez-lui-en un."
        "The row “{}” has no type. It is left out: give it one."
    TypeLeftOut "xlsform-type-left-out"
        "Les questions du type « {} » ne sont pas reprises. Posez-la autrement si elle compte."
        "Questions of the type “{}” are left out. Ask it in another way if it matters."
    MetadataLeftOut "xlsform-metadata"
        "« {} » n’est pas repris : le réseau ne suit pas les appareils."
        "“{}” is left out: the network does not track devices."
    CalculationLeftOut "xlsform-calculation"
        "Le calcul « {} » n’est pas repris. Une condition qui en dépend sera refusée."
        "The calculation “{}” is left out. A condition that depends on it is refused."
    ColumnLeftOut "xlsform-column-left-out"
        "Ce qui est écrit dans la colonne « {} » n’est pas repris."
        "What stands in the column “{}” is left out."
    ChoicesAll "xlsform-choice-filter"
        "Le filtre « {} » n’est pas repris : toutes les réponses seront proposées."
        "The filter “{}” is left out: all options will be offered."
    OtherLeftOut "xlsform-or-other"
        "« or_other » n’est pas repris. Ajoutez une réponse « Autre » à la liste {}."
        "“or_other” is left out. Add an option “Other” to the list {}."
    Repeat "xlsform-repeat"
        "Les boucles (begin_repeat « {} ») ne sont pas possibles. Écrivez chaque question une fois, sans boucle."
        "Loops (begin_repeat “{}”) are not possible. Write each question once, without a loop."
    GroupOpen "xlsform-group-open"
        "Le groupe « {} » n’est pas fermé. Ajoutez end_group après sa dernière question."
        "The group “{}” is not closed. Add end_group after its last question."
    GroupEnd "xlsform-group-end"
        "Ce end_group ne ferme rien{}. Enlevez-le."
        "This end_group closes nothing{}. Remove it."
    GroupsDeep "xlsform-groups-deep"
        "Il y a trop de groupes l’un dans l’autre : {} au plus. Sortez-en quelques-uns."
        "Too many groups stand within each other: {} at most. Take some out."
    GroupJoined "xlsform-group-joined"
        "Le groupe « {} » est dans un autre : ses questions rejoignent la section, sans son titre."
        "The group “{}” stands within another: its questions join the section, without its title."
    GroupEmpty "xlsform-group-empty"
        "Le groupe « {} » n’a pas de question. Il n’est pas repris."
        "The group “{}” has no question. It is left out."
    GridMixed "xlsform-grid-mixed"
        "Le tableau « {} » mélange des listes ou des types : ses questions sont posées une à une."
        "The table “{}” mixes lists or types: its questions are asked one by one."
    GridRowCondition "xlsform-grid-row"
        "La ligne « {} » d’un tableau a sa propre condition. Mettez la condition sur tout le tableau."
        "The row “{}” of a table has a condition of its own. Put the condition on the whole table."
    ListMissing "xlsform-list-missing"
        "La liste « {} » n’existe pas dans la feuille choices. Ajoutez-la."
        "The list “{}” is not in the sheet choices. Add it."
    Renamed "xlsform-renamed"
        "Le nom change : {}. Vos fichiers de données porteront le nouveau."
        "The name changes: {}. Your data files will bear the new one."
    ConditionUnreadable "xlsform-condition"
        "La condition ne se lit pas à partir de « {} ». Utilisez =, !=, <, >, selected(), not(), and, or."
        "The condition cannot be read from “{}” on. Use =, !=, <, >, selected(), not(), and, or."
    ConstraintLeftOut "xlsform-constraint"
        "La limite « {} » n’est pas reprise. Seuls un minimum, un maximum et une longueur sont possibles."
        "The constraint “{}” is left out. Only a minimum, a maximum and a length are possible."
    RequiredLeftOut "xlsform-required"
        "« {} » dans required n’est ni yes ni no : la question sera facultative."
        "“{}” in required is neither yes nor no: the question will be optional."
    RangeForm "xlsform-range"
        "Les paramètres « {} » ne vont pas. Écrivez start=1 end=5 step=1, en nombres entiers."
        "The parameters “{}” do not fit. Write start=1 end=5 step=1, with whole numbers."
    NoteAlone "xlsform-note-alone"
        "La note « {} » n’est suivie d’aucune question dans son groupe. Elle n’est pas reprise."
        "The note “{}” has no question after it in its group. It is left out."
    NoteCondition "xlsform-note-condition"
        "La note « {} » a une condition. Elle n’est pas reprise : écrivez-la dans la question."
        "The note “{}” has a condition. It is left out: write it into the question."
    ExtraUnreadable "xlsform-extra"
        "La colonne maillage ne se lit pas ({}). Elle n’est pas reprise."
        "The column maillage cannot be read ({}). It is left out."
    TitleMissing "xlsform-title"
        "Le formulaire n’a pas de titre. Il s’appelle « {} » : donnez form_title dans la feuille settings."
        "The form has no title. It is called “{}”: give form_title in the sheet settings."
    TargetForm "xlsform-target"
        "« {} » n’est pas un nombre de réponses. Écrivez un nombre entier."
        "“{}” is no number of answers. Write a whole number."
}
