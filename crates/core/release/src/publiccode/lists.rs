//! The closed lists of the standard.

use maillage_vocabulary::codes;

codes! {
    /// How far a program is.
    pub enum DevelopmentStatus("development status") {
        /// An idea.
        Concept = "concept",
        /// Not ready to try.
        Development = "development",
        /// To try.
        Beta = "beta",
        /// To use.
        Stable = "stable",
        /// No longer kept up.
        Obsolete = "obsolete",
    }
}

codes! {
    /// What a program is.
    pub enum SoftwareType("type of software") {
        /// An application of a telephone.
        Mobile = "standalone/mobile",
        /// For connected things.
        Iot = "standalone/iot",
        /// On a computer.
        Desktop = "standalone/desktop",
        /// In a browser.
        Web = "standalone/web",
        /// A service behind others.
        Backend = "standalone/backend",
        /// Something else that stands alone.
        OtherStandalone = "standalone/other",
        /// A part of another program.
        Addon = "addon",
        /// For those who write programs.
        Library = "library",
        /// Settings.
        ConfigurationFiles = "configurationFiles",
    }
}

codes! {
    /// Who keeps a program up.
    pub enum MaintenanceType("type of maintenance") {
        /// Whoever owns it.
        Internal = "internal",
        /// Somebody under contract.
        Contract = "contract",
        /// People who give their time.
        Community = "community",
        /// Nobody.
        Nobody = "none",
    }
}

/// Versions that are read; 0.6 was never accepted by the official validator.
pub const VERSIONS: [&str; 14] = [
    "0.7", "0.7.0", "0.5", "0.5.0", "0.4", "0.4.0", "0.3", "0.3.0", "0.2", "0.2.0", "0.2.1", "0.2.2", "0",
    "0.0",
];
/// The version that is written.
pub const VERSION: &str = "0.7";

/// Platforms that have a word of their own; others are free.
pub const PLATFORMS: [&str; 6] = ["web", "windows", "mac", "linux", "ios", "android"];

/// Known aliases of what a program supports.
pub const ALIASES: [&str; 9] = ["gdpr", "eidas", "nis2", "cra", "spid", "cie", "anpr", "pagopa", "io"];

/// Fields of application.
pub const SCOPES: [&str; 24] = [
    "agriculture",
    "culture",
    "defence",
    "education",
    "emergency-services",
    "employment",
    "energy",
    "environment",
    "finance-and-economic-development",
    "foreign-affairs",
    "government",
    "healthcare",
    "infrastructures",
    "justice",
    "local-authorities",
    "manufacturing",
    "research",
    "science-and-technology",
    "security",
    "society",
    "sport",
    "tourism",
    "transportation",
    "welfare",
];

/// Categories of programs.
pub const CATEGORIES: [&str; 106] = [
    "accounting",
    "agile-project-management",
    "applicant-tracking",
    "application-development",
    "appointment-scheduling",
    "backup",
    "billing-and-invoicing",
    "blog",
    "budgeting",
    "business-intelligence",
    "business-process-management",
    "cad",
    "call-center-management",
    "cloud-management",
    "collaboration",
    "communications",
    "compliance-management",
    "contact-management",
    "content-management",
    "crm",
    "customer-service-and-support",
    "data-analytics",
    "data-collection",
    "data-visualization",
    "design",
    "design-system",
    "digital-asset-management",
    "digital-citizenship",
    "document-management",
    "donor-management",
    "e-commerce",
    "e-signature",
    "educational-content",
    "email-management",
    "email-marketing",
    "employee-management",
    "enterprise-project-management",
    "enterprise-social-networking",
    "erp",
    "event-management",
    "facility-management",
    "feedback-and-reviews-management",
    "financial-reporting",
    "fleet-management",
    "fundraising",
    "gamification",
    "geographic-information-systems",
    "grant-management",
    "graphic-design",
    "help-desk",
    "hr",
    "ide",
    "identity-management",
    "instant-messaging",
    "integrated-library-system",
    "inventory-management",
    "it-asset-management",
    "it-development",
    "it-management",
    "it-security",
    "it-service-management",
    "knowledge-management",
    "learning-management-system",
    "marketing",
    "mind-mapping",
    "mobile-marketing",
    "mobile-payment",
    "network-management",
    "office",
    "online-booking",
    "online-community",
    "other",
    "payment-gateway",
    "payroll",
    "predictive-analysis",
    "procurement",
    "productivity-suite",
    "project-collaboration",
    "project-management",
    "property-management",
    "real-estate-management",
    "regulations-and-directives",
    "remote-support",
    "resource-management",
    "sales-management",
    "seo",
    "service-desk",
    "social-media-management",
    "survey",
    "talent-management",
    "task-management",
    "taxes-management",
    "test-management",
    "time-management",
    "time-tracking",
    "translation",
    "video-conferencing",
    "video-editing",
    "visitor-management",
    "voip",
    "warehouse-management",
    "web-collaboration",
    "web-conferencing",
    "website-builder",
    "whistleblowing",
    "workflow-management",
];

/// Countries (ISO 3166-1 alpha-2), joined.
const COUNTRIES: &str = "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW";

/// Whether two capitals are a country.
pub fn is_country(code: &str) -> bool {
    code.len() == 2 && code.is_ascii() && COUNTRIES.as_bytes().chunks(2).any(|known| known == code.as_bytes())
}

/// The value of a list, and the one that a word is nearest to.
pub fn find(list: &[&'static str], word: &str) -> Result<&'static str, Option<&'static str>> {
    list.iter().copied().find(|known| *known == word).ok_or_else(|| nearest(list.iter().copied(), word))
}

/// The value that a word is nearest to, if it is near enough to be meant.
pub fn nearest(list: impl Iterator<Item = &'static str>, word: &str) -> Option<&'static str> {
    let word: String = word.chars().take(60).flat_map(char::to_lowercase).collect();
    let near = |known: &'static str| (distance(&known.to_lowercase(), &word), known);
    let (changes, known) = list.map(near).min()?;
    (changes <= 2 && changes * 3 <= known.len()).then_some(known)
}

/// Letters to change, add or take away.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut line: Vec<usize> = (0..=other.len()).collect();
    for (row, c) in one.chars().enumerate() {
        let mut diagonal = line[0];
        line[0] = row + 1;
        for (column, d) in other.iter().enumerate() {
            let changed = diagonal + usize::from(c != *d);
            diagonal = line[column + 1];
            line[column + 1] = changed.min(diagonal + 1).min(line[column] + 1);
        }
    }
    line.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_without_doubles() {
        assert!(
            CATEGORIES.is_sorted_by(|one, other| one < other)
                && SCOPES.is_sorted_by(|one, other| one < other)
        );
        assert_eq!(COUNTRIES.len() / 2, 249);
        assert!(is_country("FR") && !is_country("fr") && !is_country("XX") && !is_country("É"));
    }

    #[test]
    fn what_is_nearly_right_is_proposed() {
        assert_eq!(find(&SCOPES, "turism"), Err(Some("tourism")));
        assert_eq!(find(&SCOPES, "astrology"), Err(None));
        assert_eq!(nearest(["shortDescription"].into_iter(), "shortdescription"), Some("shortDescription"));
    }
}
