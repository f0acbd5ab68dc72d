//! The file `LICENSE` that stands beside what is given away.

use super::{Licence, Nature};

/// Whom and what a licence file speaks of.
#[derive(Clone, Copy, Debug)]
pub struct Notice<'a> {
    /// What is given.
    pub title: &'a str,
    /// Its year.
    pub year: i32,
    /// Who made it: never the name of one person.
    pub holders: &'a str,
    /// Its address.
    pub address: &'a str,
}

/// Places that texts leave open for the year and the holders.
const OPEN: [(&str, bool); 8] = [
    ("<year>", true),
    ("[year]", true),
    ("[yyyy]", true),
    ("<copyright holders>", false),
    ("<owner>", false),
    ("[fullname]", false),
    ("[name of copyright owner]", false),
    ("<copyright holder>", false),
];

/// The content of the file. For a program, the text alone, so that tools recognise it; for data and content, first how it
/// is to be cited.
pub fn license_file(nature: Nature, licence: Licence, notice: &Notice<'_>) -> String {
    let text = filled(licence, notice);
    if nature == Nature::Code {
        return text;
    }
    let Notice { title, year, holders, address } = notice;
    let mut file = format!("{title}\n© {year} {holders}\n");
    if !address.is_empty() {
        file.push_str(address);
        file.push('\n');
    }
    format!("{file}\nSPDX-License-Identifier: {licence}\n{}\n\n{}\n\n{text}", licence.url(), "-".repeat(72))
}

/// The text with year and holders where it asks for them. The appendix of Apache tells how to do it elsewhere: it stays.
fn filled(licence: Licence, notice: &Notice<'_>) -> String {
    let open = matches!(licence, Licence::Mit | Licence::Isc | Licence::Bsd2 | Licence::Bsd3);
    let mut text = licence.text().trim_end().to_owned();
    if open {
        for (place, is_year) in OPEN {
            let value = if is_year { notice.year.to_string() } else { notice.holders.to_owned() };
            text = text.replace(place, &value);
        }
    }
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTICE: Notice<'_> = Notice {
        title: "Le sentier des moulins",
        year: 2026,
        holders: "les contributrices et contributeurs",
        address: "https://exemple.fr/moulins",
    };

    #[test]
    fn a_program_has_the_text_alone_with_its_holders() {
        for licence in [Licence::Mit, Licence::Bsd2, Licence::Bsd3, Licence::Isc] {
            let file = license_file(Nature::Code, licence, &NOTICE);
            assert!(!file.contains('<') && file.contains("2026"), "{licence}: {file}");
            assert!(file.contains("les contributrices et contributeurs"), "{licence}: {file}");
        }
        let gpl = license_file(Nature::Code, Licence::Gpl3, &NOTICE);
        assert!(gpl.trim_start().starts_with("GNU GENERAL PUBLIC LICENSE"), "{}", &gpl[..80]);
    }

    #[test]
    fn data_say_first_how_to_cite_them() {
        let file = license_file(Nature::Data, Licence::Odbl, &NOTICE);
        assert!(file.starts_with(
            "Le sentier des moulins\n© 2026 les contributrices et contributeurs\nhttps://exemple.fr/moulins\n"
        ));
        assert!(file.contains("SPDX-License-Identifier: ODbL-1.0") && file.contains("Derivative Database"));
    }
}
