//! What is wrong in a document, where, and what to do.

use std::fmt;

use crate::Language;
use crate::reasons::reasons;

/// Where something stands in a document. Ranks count from 0.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The section.
    pub section: Option<usize>,
    /// The question in it.
    pub question: Option<usize>,
    /// The quota.
    pub quota: Option<usize>,
    /// The field: `options[2].code`. Empty for the whole.
    pub part: String,
}

impl Place {
    pub(crate) fn of_section(section: usize) -> Self {
        Self { section: Some(section), ..Self::default() }
    }

    pub(crate) fn of_question(section: usize, question: usize) -> Self {
        Self { section: Some(section), question: Some(question), ..Self::default() }
    }

    pub(crate) fn of_quota(quota: usize) -> Self {
        Self { quota: Some(quota), ..Self::default() }
    }

    /// A field of what stands there.
    pub(crate) fn part(&self, part: impl fmt::Display) -> Self {
        Self { part: part.to_string(), ..self.clone() }
    }
}

impl fmt::Display for Place {
    /// As a path: `sections[0].questions[3].options[2].code`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rank = |name: &str, rank: Option<usize>| rank.map(|rank| format!("{name}[{rank}]"));
        let part = Some(self.part.clone()).filter(|part| !part.is_empty());
        let steps = [
            rank("sections", self.section),
            rank("questions", self.question),
            rank("quotas", self.quota),
            part,
        ];
        let path: Vec<String> = steps.into_iter().flatten().collect();
        f.write_str(&path.join("."))
    }
}

/// Something wrong in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// What.
    pub reason: Reason,
    /// What exactly: the name, the code, the number.
    pub detail: String,
}

impl Fault {
    pub(crate) fn new(place: Place, reason: Reason, detail: impl fmt::Display) -> Self {
        Self { place, reason, detail: detail.to_string() }
    }

    /// What is wrong and what to do, in one sentence.
    pub fn sentence(&self, language: Language) -> String {
        self.reason.sentence(language, &self.detail)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.sentence(Language::En))
    }
}

impl std::error::Error for Fault {}

reasons! {
    /// What may be wrong in a questionnaire.
    Reason:
    DocumentTooLarge "document-too-large"
        "Le questionnaire pèse {} Mo, 8 au plus. Faites-en deux."
        "The questionnaire weighs {} MB, 8 at most. Split it in two."
    DocumentUnreadable "document-unreadable"
        "Le fichier ne se lit pas : {}. Corrigez cet endroit, puis renvoyez-le."
        "The file cannot be read: {}. Mend it there, then send it again."
    TextMissing "text-missing"
        "Il manque le texte en français. Écrivez-le."
        "The French text is missing. Write it."
    TextTooLong "text-too-long"
        "Le texte est trop long. Gardez au plus {} signes."
        "The text is too long. Keep {} characters at most."
    NoQuestion "no-question"
        "Il n’y a pas de question ici. Ajoutez-en une, ou enlevez la section."
        "There is no question here. Add one, or remove the section."
    TooMany "too-many"
        "Il y en a trop : {} au plus."
        "There are too many: {} at most."
    NameForm "name-form"
        "Le nom « {} » ne va pas. Prenez des minuscules sans accent, des chiffres et _, en commençant par une lettre."
        "The name “{}” does not fit. Use small letters without accents, digits and _, beginning with a letter."
    NameTwice "name-twice"
        "Le nom « {} » sert déjà à une autre question. Donnez-en un autre."
        "The name “{}” is already that of another question. Give another one."
    KindUnknown "kind-unknown"
        "Le genre de question « {} » n’existe pas. Prenez choice, multiple, scale, grid, number, date, text ou consent."
        "There is no kind of question “{}”. Use choice, multiple, scale, grid, number, date, text or consent."
    FieldForeign "field-foreign"
        "« {} » ne va pas avec ce genre de question. Enlevez-le."
        "“{}” does not go with this kind of question. Remove it."
    TooFewOptions "too-few-options"
        "Il faut au moins {} réponses à choisir. Ajoutez-en."
        "At least {} options are needed. Add some."
    NoRow "no-row"
        "La grille n’a pas de ligne. Ajoutez-en une."
        "The grid has no row. Add one."
    CodeForm "code-form"
        "Le code « {} » ne va pas. Prenez des lettres sans accent, des chiffres, _ ou -."
        "The code “{}” does not fit. Use letters without accents, digits, _ or -."
    CodeTwice "code-twice"
        "Le code « {} » sert deux fois. Donnez à chaque réponse le sien."
        "The code “{}” is used twice. Give each option its own."
    CodeReserved "code-reserved"
        "« {} » se déclare dans « missing », pas parmi les réponses. Déplacez-le."
        "“{}” is declared under “missing”, not among the options. Move it."
    ExclusiveUnknown "exclusive-unknown"
        "« {} » n’est pas une des réponses. Donnez le code de celle qui exclut les autres."
        "“{}” is none of the options. Give the code of the one that excludes the others."
    ScaleBounds "scale-bounds"
        "L’échelle va de {}. Il faut deux nombres de 0 à 100, le premier plus petit, et 2 à 21 points."
        "The scale goes from {}. It needs two numbers from 0 to 100, the first one smaller, and 2 to 21 points."
    BoundForm "bound-form"
        "La limite « {} » ne se lit pas. Écrivez un nombre, ou un jour comme 1980-05-02."
        "The bound “{}” cannot be read. Write a number, or a day such as 1980-05-02."
    BoundsCrossed "bounds-crossed"
        "Le minimum est plus grand que le maximum. Échangez-les."
        "The minimum is above the maximum. Change them over."
    LengthForm "length-form"
        "La longueur doit être entre 1 et {} signes."
        "The length must be between 1 and {} characters."
    MissingUnknown "missing-unknown"
        "« {} » n’existe pas. Prenez dont_know ou prefer_not, une fois."
        "There is no “{}”. Use dont_know or prefer_not, once."
    ConsentTerms "consent-terms"
        "Un accord est toujours demandé en clair : ni facultatif, ni sans réponse, ni sous condition ({})."
        "Consent is always asked plainly: never optional, unanswered or conditional ({})."
    ConditionUnreadable "condition-unreadable"
        "La condition ne se lit pas à partir de « {} ». Écrivez par exemple : age is a15_29 and not selected(uses, mail)."
        "The condition cannot be read from “{}” on. Write for instance: age is a15_29 and not selected(uses, mail)."
    ConditionUnknown "condition-unknown"
        "La condition parle de « {} », qui n’existe pas. Vérifiez le nom."
        "The condition speaks of “{}”, which does not exist. Check the name."
    ConditionForward "condition-forward"
        "La condition parle de « {} », posée après. Déplacez cette question plus haut."
        "The condition speaks of “{}”, asked later. Move that question up."
    ConditionRow "condition-row"
        "« {} » : écrivez la grille et une de ses lignes, comme usages.mail."
        "“{}”: write the grid and one of its rows, such as uses.mail."
    ConditionOption "condition-option"
        "La condition attend la réponse « {} », qui n’est pas proposée. Vérifiez le code."
        "The condition expects the option “{}”, which is not offered. Check the code."
    ConditionKind "condition-kind"
        "La condition ne convient pas au genre de la question « {} »."
        "The condition does not fit the kind of the question “{}”."
    ConditionValue "condition-value"
        "« {} » n’est ni un nombre ni un jour comme 1980-05-02."
        "“{}” is neither a number nor a day such as 1980-05-02."
    StratumKind "stratum-kind"
        "Une question de strate est un choix, un nombre ou un texte. Celle-ci est du genre {}."
        "A stratum question is a choice, a number or a text. This one is of the kind {}."
    StratumOptional "stratum-optional"
        "Une question de strate est obligatoire : ajoutez required. La personne peut répondre « je préfère ne pas répondre »{}."
        "A stratum question is required: add required. People may answer “I prefer not to say”{}."
    QuotaQuestion "quota-question"
        "« {} » n’est pas une question de strate à choix. Un quota n’en prend pas d’autres."
        "“{}” is no stratum question with options. A quota takes no others."
    QuotaCell "quota-cell"
        "La case {} ne va pas : il faut une réponse proposée pour chaque question du quota."
        "The cell {} does not fit: it needs an offered option for each question of the quota."
    QuotaTwice "quota-twice"
        "« {} » est là deux fois. Gardez-en une."
        "“{}” is there twice. Keep one."
}
