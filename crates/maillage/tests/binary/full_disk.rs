//! The disk is full.

use std::path::Path;
use std::process::Command;

use crate::support::{Installation, places, ran};

/// A small disk of its own, where this may be mounted.
struct SmallDisk<'a>(&'a Path);

impl<'a> SmallDisk<'a> {
    fn mount(at: &'a Path) -> Option<Self> {
        std::fs::create_dir_all(at).unwrap();
        let mount = Command::new("mount").args(["-t", "tmpfs", "-o", "size=6m", "tmpfs"]).arg(at).output();
        if mount.is_ok_and(|output| output.status.success()) {
            return Some(Self(at));
        }
        eprintln!("skipped: a small disk can only be mounted as root");
        None
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0).status();
    }
}

#[test]
fn a_full_disk_is_said_and_what_was_there_stays_readable() {
    let here = Installation::sqlite();
    let data = here.path("data");
    let Some(_disk) = SmallDisk::mount(&data) else { return };
    let few = here.file("lieux.csv", places(50));
    here.run(&["import", "places", &few, "--yes"]).with(0);
    let server = here.serve();
    let many = here.file("plus.csv", places(12_000));
    let output = here.command(&["import", "places", &many, "--source", "plus", "--yes"]).output().unwrap();
    let refused = ran(output).with(1);
    assert!(refused.err.contains("no room left"), "{}", refused.err);
    assert!(here.places().len() >= 50);
    assert_eq!(server.get("/lieux?q=maison").status, 200);
    let doctor = here.run(&["doctor", "--json"]).with(1).json();
    let disk = doctor.as_array().unwrap().iter().find(|finding| finding["check"] == "disk").unwrap().clone();
    assert_eq!(disk["state"], "problem", "{doctor}");
}
