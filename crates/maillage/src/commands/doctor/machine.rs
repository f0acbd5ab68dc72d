//! The machine: the data folder and the room on its disk.

use std::path::Path;

use maillage_shell::settings::StorageSettings;

use super::finding::Findings;

/// Below this much room, in bytes, somebody should make some.
const LOW: u64 = 1 << 30;
/// Below this much, writes will soon fail.
const TOO_LOW: u64 = 100 << 20;

/// Looks at the machine.
pub fn look(storage: &StorageSettings, findings: &mut Findings<'_>) {
    let folder = &storage.data;
    let shown = folder.display().to_string();
    let writable = std::fs::create_dir_all(folder).and_then(|()| tempfile::tempfile_in(folder));
    match writable {
        Ok(_) => findings.ok("folder", "doctor-folder", &[("folder", (&shown).into())]),
        Err(error) => {
            let reason = error.to_string();
            let args = [("folder", (&shown).into()), ("reason", (&reason).into())];
            findings.problem("folder", "doctor-folder-closed", "doctor-folder-do", &args);
            return;
        }
    }
    match free_bytes(folder) {
        Ok(free) => room(free, findings),
        Err(error) => {
            let reason = error.to_string();
            findings.warning(
                "disk",
                "doctor-disk-unknown",
                "doctor-disk-do",
                &[("reason", (&reason).into())],
            );
        }
    }
}

fn free_bytes(folder: &Path) -> std::io::Result<u64> {
    let found = rustix::fs::statvfs(folder)?;
    Ok(found.f_bavail.saturating_mul(found.f_frsize))
}

fn room(free: u64, findings: &mut Findings<'_>) {
    let args = [("megabytes", (free / 1_000_000).into())];
    if free < TOO_LOW {
        findings.problem("disk", "doctor-disk-low", "doctor-disk-do", &args);
    } else if free < LOW {
        findings.warning("disk", "doctor-disk-low", "doctor-disk-do", &args);
    } else {
        findings.ok("disk", "doctor-disk", &args);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::doctor::finding::State;
    use crate::console::Console;

    #[test]
    fn little_room_is_said_before_there_is_none() {
        let console = Console::new(&|_| None).unwrap();
        let state = |free| {
            let mut findings = Findings::new(&console);
            room(free, &mut findings);
            findings.into_list()[0].state
        };
        assert_eq!(state(1 << 34), State::Ok);
        assert_eq!(state(LOW - 1), State::Warning);
        assert_eq!(state(TOO_LOW - 1), State::Problem);
    }
}
