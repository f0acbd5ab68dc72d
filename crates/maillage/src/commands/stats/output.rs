//! What is written: files that are whole or not there, and tables for people.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use crate::told;

/// Writes a file beside its place, then puts it there: whoever reads it finds the old one or the new one, never a part.
pub fn replace(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> anyhow::Result<()> {
    put(path, write).map_err(|error| told::unwritable(path, &error))
}

fn put(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    // A pipe or a device is written to, not replaced.
    if path.exists() && !path.is_file() {
        let mut file = BufWriter::new(std::fs::OpenOptions::new().write(true).open(path)?);
        write(&mut file)?;
        return file.flush();
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut draft = BufWriter::with_capacity(1 << 16, tempfile::NamedTempFile::new_in(folder)?);
    write(&mut draft)?;
    let draft = draft.into_inner().map_err(io::IntoInnerError::into_error)?;
    readable(draft.as_file())?;
    draft.persist(path).map_err(|error| error.error).map(|_| ())
}

/// A draft is for its owner alone; the file is as others are.
#[cfg(unix)]
fn readable(file: &std::fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &std::fs::File) -> io::Result<()> {
    Ok(())
}

/// A table for people: columns as wide as they need, numbers to the right.
pub fn table(head: &[&str], rows: &[Vec<String>], to: &mut dyn Write) -> io::Result<()> {
    let widest = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.chain([head[column].chars().count()]).max().unwrap_or_default()
    };
    let widths: Vec<_> = (0..head.len()).map(widest).collect();
    let is_number = |cell: &str| cell.parse::<f64>().is_ok() || cell == "-";
    let mut line = |cells: &mut dyn Iterator<Item = (usize, &str)>| {
        let mut text = String::new();
        for (column, cell) in cells {
            let space = " ".repeat(widths[column].saturating_sub(cell.chars().count()));
            let (before, after) = if is_number(cell) { (space.as_str(), "") } else { ("", space.as_str()) };
            text = [&text, before, cell, after, "  "].concat();
        }
        writeln!(to, "{}", text.trim_end())
    };
    line(&mut head.iter().copied().enumerate())?;
    rows.iter().try_for_each(|row| line(&mut row.iter().map(String::as_str).enumerate()))
}

/// A number for people: six digits that count. A dash where there is none.
pub fn number(value: Option<f64>) -> String {
    let Some(value) = value.filter(|value| value.is_finite()) else { return "-".to_owned() };
    let digits = if value == 0.0 { 0.0 } else { value.abs().log10().floor() };
    let decimals = (0..=12).find(|&decimals| digits + f64::from(decimals) >= 5.0).unwrap_or(12);
    let text = format!("{value:.decimals$}", decimals = usize::try_from(decimals).unwrap_or_default());
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_six_digits_that_count() {
        let told = [0.0, 0.5, 12_345_678.9, 1.0 / 3.0, 0.000_123_456_789, -20.0].map(|one| number(Some(one)));
        assert_eq!(told, ["0", "0.5", "12345679", "0.333333", "0.000123457", "-20"]);
        assert_eq!((number(None), number(Some(f64::NAN))), ("-".to_owned(), "-".to_owned()));
    }

    #[test]
    fn columns_stand_under_one_another() {
        let mut out = Vec::new();
        table(&["area", "n"], &[vec!["Apt".into(), "120".into()], vec!["Gap".into(), "7".into()]], &mut out)
            .unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "area  n\nApt   120\nGap     7\n");
    }

    #[test]
    fn a_file_that_breaks_off_leaves_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.csv");
        replace(&path, |to| to.write_all(b"old")).unwrap();
        let broken = replace(&path, |to| {
            to.write_all(b"half")?;
            Err(io::ErrorKind::StorageFull.into())
        });
        assert!(broken.is_err());
        assert_eq!(std::fs::read(&path).unwrap(), b"old");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
