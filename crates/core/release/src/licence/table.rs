//! The table of licences.

use super::{Family, Licence, Nature, Obligation};
use Family::{Attribution, Dedication, NotFree, ShareAlike, Weak};
use Licence::{
    Agpl3, Apache2, Bsd2, Bsd3, Cc0, CcBy3, CcBy4, CcByNc4, CcByNcNd4, CcByNcSa4, CcByNd4, CcBySa3, CcBySa4,
    Cecill21, CecillB, CecillC, Etalab2, Eupl12, Gpl2, Gpl2Only, Gpl3, Gpl3Only, Isc, Lal13, Lgpl3, Lgpl21,
    Mit, Mpl2, Odbl, OdcBy, Pddl, Unlicense,
};
use Nature::{Code, Content, Data};
use Obligation::{Cite, GiveSource, GiveSourceOnline, KeepOpen, KeepText, Nothing, ShareFiles};

/// What is known of a licence.
pub(super) struct Sheet {
    pub fr: &'static str,
    pub en: &'static str,
    pub url: &'static str,
    pub natures: &'static [Nature],
    pub family: Family,
    pub obligations: &'static [Obligation],
}

/// For programs, those that the French decree D323-2-1 names for public bodies first.
pub(super) const FOR_CODE: [Licence; 18] = [
    Eupl12, Agpl3, Gpl3, Lgpl3, Mpl2, Apache2, Mit, Bsd3, Bsd2, Cecill21, CecillB, CecillC, Gpl3Only, Gpl2,
    Gpl2Only, Lgpl21, Isc, Unlicense,
];
/// For data, those of the same decree first.
pub(super) const FOR_DATA: [Licence; 7] = [Etalab2, Odbl, CcBy4, CcBySa4, OdcBy, Cc0, Pddl];
/// For texts and pictures.
pub(super) const FOR_CONTENT: [Licence; 5] = [CcBy4, CcBySa4, Etalab2, Lal13, Cc0];

const fn sheet_of(
    (fr, en): (&'static str, &'static str),
    url: &'static str,
    natures: &'static [Nature],
    (family, obligations): (Family, &'static [Obligation]),
) -> Sheet {
    Sheet { fr, en, url, natures, family, obligations }
}

const fn code(
    names: (&'static str, &'static str),
    url: &'static str,
    terms: (Family, &'static [Obligation]),
) -> Sheet {
    sheet_of(names, url, &[Code], terms)
}

const NOTICE: (Family, &[Obligation]) = (Attribution, &[KeepText]);
const COPYLEFT: (Family, &[Obligation]) = (ShareAlike, &[KeepText, Obligation::ShareAlike, GiveSource]);
const FILES: (Family, &[Obligation]) = (Weak, &[KeepText, ShareFiles, GiveSource]);
const NAMED: (Family, &[Obligation]) = (Attribution, &[Cite]);
const ALIKE: (Family, &[Obligation]) = (ShareAlike, &[Cite, Obligation::ShareAlike]);
const FREE: (Family, &[Obligation]) = (Dedication, &[Nothing]);
const CLOSED: (Family, &[Obligation]) = (NotFree, &[Cite]);

/// What is known of a licence.
pub(super) const fn sheet(licence: Licence) -> Sheet {
    match licence {
        Mit | Isc | Bsd2 | Bsd3 | Apache2 | CecillB | Unlicense => permissive(licence),
        Mpl2 | Lgpl21 | Lgpl3 | CecillC | Eupl12 | Cecill21 | Gpl2Only | Gpl2 | Gpl3Only | Gpl3 | Agpl3 => {
            reciprocal(licence)
        }
        _ => data_and_content(licence),
    }
}

const fn permissive(licence: Licence) -> Sheet {
    match licence {
        Isc => code(("Licence ISC", "ISC Licence"), "https://spdx.org/licenses/ISC.html", NOTICE),
        Bsd2 => code(
            ("Licence BSD à deux clauses", "BSD Licence, two clauses"),
            "https://opensource.org/license/bsd-2-clause",
            NOTICE,
        ),
        Bsd3 => code(
            ("Licence BSD à trois clauses", "BSD Licence, three clauses"),
            "https://opensource.org/license/bsd-3-clause",
            NOTICE,
        ),
        Apache2 => code(
            ("Licence Apache 2.0", "Apache Licence 2.0"),
            "https://www.apache.org/licenses/LICENSE-2.0",
            (Attribution, &[KeepText, Cite]),
        ),
        CecillB => code(
            ("CeCILL-B", "CeCILL-B"),
            "https://cecill.info/licences/Licence_CeCILL-B_V1-fr.html",
            (Attribution, &[KeepText, Cite]),
        ),
        Unlicense => code(("Unlicense", "Unlicense"), "https://unlicense.org/", FREE),
        _ => code(("Licence MIT", "MIT Licence"), "https://opensource.org/license/mit", NOTICE),
    }
}

const fn reciprocal(licence: Licence) -> Sheet {
    match licence {
        Mpl2 => code(
            ("Licence Mozilla 2.0", "Mozilla Public Licence 2.0"),
            "https://www.mozilla.org/MPL/2.0/",
            FILES,
        ),
        Lgpl21 => code(
            ("GNU LGPL 2.1 ou suivante", "GNU LGPL 2.1 or later"),
            "https://www.gnu.org/licenses/old-licenses/lgpl-2.1.html",
            FILES,
        ),
        Lgpl3 => code(
            ("GNU LGPL 3 ou suivante", "GNU LGPL 3 or later"),
            "https://www.gnu.org/licenses/lgpl-3.0.html",
            FILES,
        ),
        CecillC => {
            code(("CeCILL-C", "CeCILL-C"), "https://cecill.info/licences/Licence_CeCILL-C_V1-fr.html", FILES)
        }
        Eupl12 => code(
            ("Licence publique de l’Union européenne 1.2", "European Union Public Licence 1.2"),
            "https://eupl.eu/1.2/fr/",
            (ShareAlike, &[KeepText, Obligation::ShareAlike, GiveSource, GiveSourceOnline]),
        ),
        Cecill21 => code(
            ("CeCILL 2.1", "CeCILL 2.1"),
            "https://cecill.info/licences/Licence_CeCILL_V2.1-fr.html",
            COPYLEFT,
        ),
        Gpl2Only => code(
            ("GNU GPL 2 seulement", "GNU GPL 2 only"),
            "https://www.gnu.org/licenses/old-licenses/gpl-2.0.html",
            COPYLEFT,
        ),
        Gpl2 => code(
            ("GNU GPL 2 ou suivante", "GNU GPL 2 or later"),
            "https://www.gnu.org/licenses/old-licenses/gpl-2.0.html",
            COPYLEFT,
        ),
        Gpl3Only => code(
            ("GNU GPL 3 seulement", "GNU GPL 3 only"),
            "https://www.gnu.org/licenses/gpl-3.0.html",
            COPYLEFT,
        ),
        Gpl3 => code(
            ("GNU GPL 3 ou suivante", "GNU GPL 3 or later"),
            "https://www.gnu.org/licenses/gpl-3.0.html",
            COPYLEFT,
        ),
        _ => code(
            ("GNU AGPL 3 ou suivante", "GNU AGPL 3 or later"),
            "https://www.gnu.org/licenses/agpl-3.0.html",
            (ShareAlike, &[KeepText, Obligation::ShareAlike, GiveSource, GiveSourceOnline]),
        ),
    }
}

const fn data_and_content(licence: Licence) -> Sheet {
    match licence {
        Etalab2 => sheet_of(
            ("Licence Ouverte 2.0", "Open Licence 2.0 (France)"),
            "https://github.com/etalab/licence-ouverte/blob/master/LO.md",
            &[Data, Content],
            NAMED,
        ),
        Odbl => sheet_of(
            ("Licence de base de données ouverte (ODbL) 1.0", "Open Database Licence 1.0"),
            "https://opendatacommons.org/licenses/odbl/1-0/",
            &[Data],
            (ShareAlike, &[Cite, Obligation::ShareAlike, KeepOpen]),
        ),
        OdcBy => sheet_of(
            ("Open Data Commons Attribution 1.0", "Open Data Commons Attribution 1.0"),
            "https://opendatacommons.org/licenses/by/1-0/",
            &[Data],
            NAMED,
        ),
        Pddl => sheet_of(
            ("Domaine public, Open Data Commons 1.0", "Open Data Commons Public Domain 1.0"),
            "https://opendatacommons.org/licenses/pddl/1-0/",
            &[Data],
            FREE,
        ),
        Cc0 => sheet_of(
            ("Creative Commons Zéro 1.0", "Creative Commons Zero 1.0"),
            "https://creativecommons.org/publicdomain/zero/1.0/deed.fr",
            &[Data, Content],
            FREE,
        ),
        Lal13 => sheet_of(
            ("Licence Art libre 1.3", "Free Art Licence 1.3"),
            "https://artlibre.org/",
            &[Content],
            ALIKE,
        ),
        _ => creative_commons(licence),
    }
}

const fn creative_commons(licence: Licence) -> Sheet {
    match licence {
        CcBySa4 => sheet_of(
            ("Creative Commons BY-SA 4.0", "Creative Commons BY-SA 4.0"),
            "https://creativecommons.org/licenses/by-sa/4.0/deed.fr",
            &[Data, Content],
            ALIKE,
        ),
        CcBy3 => sheet_of(
            ("Creative Commons BY 3.0", "Creative Commons BY 3.0"),
            "https://creativecommons.org/licenses/by/3.0/deed.fr",
            &[],
            NAMED,
        ),
        CcBySa3 => sheet_of(
            ("Creative Commons BY-SA 3.0", "Creative Commons BY-SA 3.0"),
            "https://creativecommons.org/licenses/by-sa/3.0/deed.fr",
            &[],
            ALIKE,
        ),
        CcByNc4 => sheet_of(
            ("Creative Commons BY-NC 4.0", "Creative Commons BY-NC 4.0"),
            "https://creativecommons.org/licenses/by-nc/4.0/deed.fr",
            &[],
            CLOSED,
        ),
        CcByNcSa4 => sheet_of(
            ("Creative Commons BY-NC-SA 4.0", "Creative Commons BY-NC-SA 4.0"),
            "https://creativecommons.org/licenses/by-nc-sa/4.0/deed.fr",
            &[],
            CLOSED,
        ),
        CcByNd4 => sheet_of(
            ("Creative Commons BY-ND 4.0", "Creative Commons BY-ND 4.0"),
            "https://creativecommons.org/licenses/by-nd/4.0/deed.fr",
            &[],
            CLOSED,
        ),
        CcByNcNd4 => sheet_of(
            ("Creative Commons BY-NC-ND 4.0", "Creative Commons BY-NC-ND 4.0"),
            "https://creativecommons.org/licenses/by-nc-nd/4.0/deed.fr",
            &[],
            CLOSED,
        ),
        _ => sheet_of(
            ("Creative Commons BY 4.0", "Creative Commons BY 4.0"),
            "https://creativecommons.org/licenses/by/4.0/deed.fr",
            &[Data, Content],
            NAMED,
        ),
    }
}
