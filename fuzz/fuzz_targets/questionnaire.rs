//! Any bytes as the document of a questionnaire: what is valid is written and reads back as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_questionnaire::codebook::{About, ddi, dictionary};
use maillage_questionnaire::model::{Questionnaire, Version};

fuzz_target!(|bytes: &[u8]| {
    match Questionnaire::read(bytes) {
        Err(faults) => assert!(!faults.is_empty()),
        Ok(questionnaire) => {
            let back = Questionnaire::read(questionnaire.to_document().to_json().as_bytes());
            assert_eq!(back.as_ref(), Ok(&questionnaire));
            let version = Version::new(questionnaire);
            // A line with a code too few, whatever it says, is told.
            assert!(version.read_line("").is_err());
            let _ = (ddi(&version, &About::default()), dictionary(&version));
        }
    }
});
