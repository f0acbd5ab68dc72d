//! Any bytes as an XLSForm: what is read is written and reads back as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_questionnaire::model::Version;
use maillage_questionnaire::xlsform::{Severity, read, write};

fuzz_target!(|bytes: &[u8]| {
    match read(bytes) {
        Err(remarks) => assert!(remarks.iter().any(|one| one.severity == Severity::Error)),
        Ok(import) => {
            let version = Version::new(import.questionnaire);
            // A text of many signs may be too long for a cell.
            let Ok(written) = write(&version) else { return };
            let back = read(&written).map(|import| import.questionnaire);
            assert_eq!(back.as_ref(), Ok(version.questionnaire()));
        }
    }
});
