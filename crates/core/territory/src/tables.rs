//! Reading the tables of the embedded file. Their format is described in `data/territory/tables.mjs`.

mod container;
mod line;

use std::sync::mpsc::sync_channel;
use std::thread;

use crate::{Commune, CommuneCode, DepartementCode, District, EpciCode, RegionCode};
pub(crate) use container::Container;
pub use container::DataError;
use line::{Line, Malformed};

/// A code that once was that of a commune, or is that of a part of one.
#[derive(Debug)]
pub(crate) struct Former {
    pub code: CommuneCode,
    /// The commune of today.
    pub commune: CommuneCode,
    /// The former name, where the source gives it.
    pub name: Option<&'static str>,
}

/// A code and a name.
#[derive(Debug)]
pub(crate) struct Named<C> {
    pub code: C,
    pub name: &'static str,
}

/// Room for the communes of France, so that their table never moves.
const COMMUNES: usize = 36_000;

/// The tables, each sorted by code.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    pub regions: Vec<Named<RegionCode>>,
    pub departements: Vec<(Named<DepartementCode>, RegionCode)>,
    pub epci: Vec<Named<EpciCode>>,
    pub communes: Vec<Commune>,
    pub districts: Vec<District>,
    pub formers: Vec<Former>,
    /// Lines read.
    lines: usize,
}

impl Tables {
    /// Reads the tables of a file. One thread unpacks them, this one reads what is there already.
    pub fn read(file: Container<'static>) -> Result<Self, DataError> {
        let mut tables = Self { communes: Vec::with_capacity(COMMUNES), ..Self::default() };
        thread::scope(|scope| {
            let (sender, pieces) = sync_channel(4);
            let unpacking = scope.spawn(move || file.tables(|piece| sender.send(piece).is_ok()));
            for piece in pieces {
                tables.add_text(piece.leak())?;
            }
            unpacking.join().map_err(|_| DataError::Compression)?
        })?;
        Ok(tables)
    }

    /// Reads some lines. Names stay where they are in the text: it lives as long as the program, and 45,000 names of
    /// their own would cost more than the rest of the reading.
    fn add_text(&mut self, text: &'static str) -> Result<(), DataError> {
        for line in text.lines() {
            self.lines += 1;
            self.add(&mut Line::new(line)).map_err(|Malformed| DataError::Line { number: self.lines })?;
        }
        Ok(())
    }

    fn add(&mut self, line: &mut Line<'static>) -> Result<(), Malformed> {
        match line.text()? {
            "R" => self.regions.push(Named { code: line.code()?, name: line.text()? }),
            "D" => {
                let (code, region, _seat) = (line.code()?, line.code()?, line.text()?);
                self.departements.push((Named { code, name: line.text()? }, region));
            }
            "E" => {
                let (code, _kind) = (line.code()?, line.text()?);
                self.epci.push(Named { code, name: line.text()? });
            }
            "C" => self.communes.push(self.commune(line)?),
            "A" => self.districts.push(district(line)?),
            "F" => self.formers.push(former(line)?),
            _ => return Err(Malformed),
        }
        Ok(())
    }

    fn commune(&self, line: &mut Line<'static>) -> Result<Commune, Malformed> {
        let (code, departement) = (line.code()?, line.code()?);
        let known =
            self.departements.binary_search_by_key(&departement, |(d, _)| d.code).map_err(|_| Malformed)?;
        Ok(Commune {
            code,
            departement,
            region: self.departements[known].1,
            epci: line.optional()?,
            population: line.optional()?,
            postal_codes: line.list()?,
            point: line.point()?,
            name: line.text()?,
        })
    }
}

fn district(line: &mut Line<'static>) -> Result<District, Malformed> {
    Ok(District {
        code: line.code()?,
        commune: line.code()?,
        population: line.optional()?,
        postal_codes: line.list()?,
        point: line.point()?,
        name: line.text()?,
    })
}

fn former(line: &mut Line<'static>) -> Result<Former, Malformed> {
    let (code, commune, name) = (line.code()?, line.code()?, line.text()?);
    Ok(Former { code, commune, name: (!name.is_empty()).then_some(name) })
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEPARTEMENT: &str = "R\t93\tSud\t13055\nD\t04\t93\t04070\tAlpes-de-Haute-Provence\n";

    #[test]
    fn reads_each_kind_of_line() {
        let text = format!(
            "{DEPARTEMENT}E\t200034700\tCA\tCA DLVA\nC\t04112\t04\t200034700\t22718\t04100 04101\t4383518\t579106\tManosque\n\
             A\t13201\t13055\t37599\t13001\t\t\tMarseille 1er\nF\t04001\t04112\t\n"
        );
        let mut tables = Tables::default();
        tables.add_text(text.leak()).unwrap();
        let commune = &tables.communes[0];
        assert_eq!((commune.name, commune.region.as_str()), ("Manosque", "93"));
        assert_eq!((commune.population, commune.postal_codes.len()), (Some(22_718), 2));
        assert_eq!(commune.point.map(|p| (p.lat(), p.lon())), Some((43.83518, 5.79106)));
        assert_eq!((tables.districts[0].point, tables.formers[0].name), (None, None));
        assert_eq!((tables.regions.len(), tables.epci.len()), (1, 1));
    }

    #[test]
    fn says_which_line_is_wrong() {
        for bad in ["X\t1", "C\t04112", "C\t04112\t13\t\t\t\t\t\tManosque", "R\t9\tSud\t13055"] {
            let error = Tables::default().add_text(format!("{DEPARTEMENT}{bad}\n").leak()).unwrap_err();
            assert_eq!(error.to_string(), "the tables cannot be read at line 3", "{bad}");
        }
    }
}
