//! A questionnaire as an XLSForm: to look at it in a spreadsheet, or to hand it to another tool.
//!
//! ```text
//! cargo run -p maillage-questionnaire --example xlsform -- questionnaire.json form.xlsx
//! ```

use std::error::Error;

use maillage_questionnaire::model::{Questionnaire, Version};
use maillage_questionnaire::xlsform;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(from), Some(to)) = (arguments.next(), arguments.next()) else {
        return Err("give the questionnaire to read and the workbook to write".into());
    };
    let questionnaire = Questionnaire::read(&std::fs::read(from)?).map_err(|mut faults| faults.remove(0))?;
    std::fs::write(to, xlsform::write(&Version::new(questionnaire))?)?;
    Ok(())
}
