//! A small file system in memory that a test fills up, makes read-only and takes away.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub struct Disk(PathBuf);

impl Disk {
    pub fn mount(at: &Path, options: &str) -> Self {
        fs::create_dir_all(at).expect("made");
        run(&["mount", "-t", "tmpfs", "-o", options, "tmpfs", &at.display().to_string()]);
        Self(at.to_owned())
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn remount(&self, how: &str) {
        run(&["mount", "-o", &format!("remount,{how}"), &self.0.display().to_string()]);
    }

    /// Takes all the room there is. Dropping what comes back gives it free again.
    pub fn fill(&self) -> Filling {
        let path = self.0.join("filling");
        let mut size = 1 << 20;
        let mut bytes = Vec::new();
        // Ever smaller pieces, until not even one byte has room.
        while size > 0 {
            let more = vec![b'x'; bytes.len() + size];
            if fs::write(&path, &more).is_ok() { bytes = more } else { size /= 2 }
        }
        fs::write(&path, &bytes).expect("it had room a moment ago");
        Filling(vec![path])
    }

    /// Takes all the names there are.
    pub fn fill_names(&self) -> Filling {
        let paths = (0..).map(|n| self.0.join(format!("name-{n}")));
        Filling(paths.take_while(|path| fs::write(path, "").is_ok()).collect())
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily: a session that a failing test leaves behind may hold a file.
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

pub struct Filling(Vec<PathBuf>);

impl Drop for Filling {
    fn drop(&mut self) {
        self.0.iter().for_each(|path| drop(fs::remove_file(path)));
    }
}

fn run(command: &[&str]) {
    let status = Command::new(command[0]).args(&command[1..]).status().expect("started");
    assert!(status.success(), "{command:?}: as root");
}
