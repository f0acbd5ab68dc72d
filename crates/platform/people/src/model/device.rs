//! How a person recognises a session in a list: the browser and the system, nothing finer. No address is kept.

/// A browser on a system, as words: `Firefox` and `Android`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Name of the browser, if recognised.
    pub browser: Option<&'static str>,
    /// Name of the system, if recognised.
    pub system: Option<&'static str>,
}

/// In this order: each names itself after those that it imitates.
const BROWSERS: [(&str, &str); 8] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrom", "Chrome"),
    ("Safari", "Safari"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Macintosh", "macOS"),
    ("Linux", "Linux"),
];

impl Device {
    /// Reads the `User-Agent` header.
    pub fn read(user_agent: &str) -> Self {
        Self { browser: first(&BROWSERS, user_agent), system: first(&SYSTEMS, user_agent) }
    }

    /// The text in the database: `Firefox/Android`.
    pub fn stored(&self) -> String {
        format!("{}/{}", self.browser.unwrap_or_default(), self.system.unwrap_or_default())
    }

    /// Reads the text in the database.
    pub fn from_stored(text: &str) -> Self {
        let (browser, system) = text.split_once('/').unwrap_or_default();
        Self { browser: known(&BROWSERS, browser), system: known(&SYSTEMS, system) }
    }
}

fn first(names: &[(&str, &'static str)], text: &str) -> Option<&'static str> {
    names.iter().find(|(mark, _)| text.contains(mark)).map(|(_, name)| *name)
}

fn known(names: &[(&str, &'static str)], text: &str) -> Option<&'static str> {
    names.iter().map(|(_, name)| *name).find(|name| *name == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_told_from_those_they_imitate() {
        let webkit = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0";
        for (agent, browser, system) in [
            ("Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0", "Firefox", "Android"),
            (
                &format!("Mozilla/5.0 (Windows NT 10.0; Win64) {webkit} Safari/537.36 Edg/130.0"),
                "Edge",
                "Windows",
            ),
            (&format!("Mozilla/5.0 (X11; Linux x86_64) {webkit} Safari/537.36"), "Chrome", "Linux"),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) AppleWebKit/605 Version/17.0 Safari/604.1",
                "Safari",
                "iPhone",
            ),
        ] {
            let device = Device::read(agent);
            assert_eq!((device.browser, device.system), (Some(browser), Some(system)), "{agent}");
            assert_eq!(Device::from_stored(&device.stored()), device);
        }
    }

    #[test]
    fn nothing_of_an_unknown_program_is_kept() {
        let device = Device::read("curl/8.5 <script>");
        assert_eq!(device, Device { browser: None, system: None });
        assert_eq!(device.stored(), "/");
        assert_eq!(Device::from_stored("<b>/x"), device);
    }
}
