//! Disks that are full, programs that end, people who change their mind: the backup before stays whole, and there is no
//! half one.

use std::cell::Cell;
use std::fs;

use folkmoot::store::{BackUp, Doing, back_up, check_backup};

use super::Office;
use crate::store::event;

fn names(office: &Office) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(office.elsewhere.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_backup_that_is_given_up_leaves_nothing() {
    let office = Office::new();
    (0..5).for_each(|number| drop(office.bench.save(&event(number, "Words"))));
    let (places, folder, file) = (office.places(), office.bench.store.folder().to_owned(), office.file());
    for stop in 0..200 {
        let steps = Cell::new(0);
        let goes_on = |_| {
            steps.set(steps.get() + 1);
            steps.get() <= stop
        };
        if back_up(&office.wanted(&places, &file, &folder), &goes_on).unwrap().is_some() {
            assert!(stop > 5);
            return;
        }
        assert_eq!(names(&office), Vec::<String>::new());
    }
    panic!("it never ended");
}

#[test]
fn a_file_that_is_there_stays_unless_it_is_to_be_replaced() {
    let office = Office::new();
    fs::write(office.file(), "a letter").unwrap();
    let problem = office.try_backing_up(&office.file(), false).unwrap_err();
    assert_eq!(problem.what, "There is a file of this name already.");
    assert_eq!(fs::read_to_string(office.file()).unwrap(), "a letter");
    office.try_backing_up(&office.file(), true).unwrap();
    check_backup(fs::File::open(office.file()).unwrap()).unwrap();
    assert_eq!(names(&office), ["backup.zip"]);
}

/// Whatever ended the program, the next backup clears its half one away, and nothing of anybody else.
#[test]
fn half_backups_of_programs_that_ended_are_cleared_away() {
    let office = Office::new();
    let plant = |name: &str, hours: u64| {
        let file = fs::File::create(office.elsewhere.path().join(name)).unwrap();
        let moment = std::time::SystemTime::from(crate::store::moment());
        file.set_modified(moment - std::time::Duration::from_secs(hours * 3_600)).unwrap();
    };
    plant(".folkmoot-weekly-2020-01-01-101010-abcdefgh.zip.tmp-999999999-0123abcd", 30);
    plant(".backup.zip.tmp-999999999-0123abcd", 30);
    let stays = [
        ".folkmoot-backup-2020-01-01-101010-abcdefgh.zip.tmp-999999999-4567abcd",
        ".letter.odt.tmp-999999999-0123abcd",
        "folkmoot-weekly-2020-01-01-101010-abcdefgh.zip",
    ];
    plant(stays[0], 0);
    plant(stays[1], 30);
    plant(stays[2], 30);
    office.backed_up();
    let mut all = [&stays[..], &["backup.zip"]].concat();
    all.sort_unstable();
    assert_eq!(names(&office), all);
}

#[test]
fn without_the_workspaces_own_file_the_disk_is_not_blamed() {
    let office = Office::new();
    let marker = office.bench.store.folder().join(folkmoot::store::MARKER);
    let (places, folder, file) = (office.places(), office.bench.store.folder().to_owned(), office.file());
    let goes_on = |_| {
        let _ = fs::remove_file(&marker);
        true
    };
    let problem = back_up(&office.wanted(&places, &file, &folder), &goes_on).unwrap_err();
    assert!(problem.what.contains("could not read") && problem.safe.contains("No backup was made"), "{problem}");
    assert_eq!(names(&office), Vec::<String>::new());
}

#[test]
fn a_place_that_is_none_is_refused() {
    let office = Office::new();
    let inside = office.bench.store.folder().join("backup.zip");
    assert!(office.try_backing_up(&inside, false).unwrap_err().what.contains("a part of the folder"));
    let missing = office.elsewhere.path().join("no such folder/backup.zip");
    assert!(office.try_backing_up(&missing, false).unwrap_err().what.contains("is not there"));
    assert!(office.try_backing_up(office.elsewhere.path(), true).is_err());
    assert_eq!(names(&office), Vec::<String>::new());
}

#[test]
fn what_somebody_else_puts_under_the_name_meanwhile_stays() {
    let office = Office::new();
    office.bench.save(&event(1, "Words"));
    let (places, folder, file) = (office.places(), office.bench.store.folder().to_owned(), office.file());
    let goes_on = |step: folkmoot::store::Step| {
        if step.doing == Doing::Checking {
            fs::write(&file, "a letter").unwrap();
        }
        true
    };
    let problem = back_up(&office.wanted(&places, &file, &folder), &goes_on).unwrap_err();
    assert!(problem.what.contains("a file of that name is there already"), "{problem}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "a letter");
    assert_eq!(names(&office), ["backup.zip"]);
}

/// A disk that keeps other bytes than it was given, as the reading back finds.
#[test]
#[cfg(target_os = "linux")]
fn what_the_disk_did_not_keep_is_no_backup() {
    use std::os::unix::fs::FileExt;
    let office = Office::new();
    office.bench.put("attachments/x.bin", vec![1; 100_000]);
    office.try_backing_up(&office.file(), false).unwrap();
    let before = fs::read(office.file()).unwrap();
    let (places, folder, file) = (office.places(), office.bench.store.folder().to_owned(), office.file());
    let goes_on = |step: folkmoot::store::Step| {
        if step.doing == Doing::Checking && step.done == 0 {
            let entries = fs::read_dir(office.elsewhere.path()).unwrap().flatten();
            let half = entries.map(|entry| entry.path()).find(|path| path.to_string_lossy().contains(".tmp-")).unwrap();
            fs::OpenOptions::new().write(true).open(half).unwrap().write_all_at(b"lost", 5_000).unwrap();
        }
        true
    };
    let wanted = BackUp { replace: true, ..office.wanted(&places, &file, &folder) };
    let problem = back_up(&wanted, &goes_on).unwrap_err();
    assert!(problem.what.contains("did not keep"), "{problem}");
    assert_eq!(fs::read(office.file()).unwrap(), before);
    assert_eq!(names(&office), ["backup.zip"]);
}

/// A full disk: a small one of its own where this may be mounted, else the test has nothing to stand on.
#[test]
#[cfg(target_os = "linux")]
fn f05_a_full_disk_leaves_the_backup_before() {
    let office = Office::new();
    let mount = office.elsewhere.path().join("stick");
    fs::create_dir(&mount).unwrap();
    let mounted = std::process::Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=256k", "tmpfs"])
        .arg(&mount)
        .stderr(std::process::Stdio::null())
        .status();
    if !mounted.is_ok_and(|status| status.success()) {
        return;
    }
    let file = mount.join("backup.zip");
    office.try_backing_up(&file, false).unwrap();
    let before = fs::read(&file).unwrap();
    let noise: Vec<u8> = (0..500_000_u32).flat_map(|number| number.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
    office.bench.put("attachments/large.bin", noise);
    let outcome = office.try_backing_up(&file, true);
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_folkmoot"));
    program.args(["backup", "--replace", "--workspace"]).arg(office.bench.store.folder()).arg(&file);
    program.env("XDG_DATA_HOME", office.elsewhere.path()).env("XDG_CONFIG_HOME", office.elsewhere.path());
    let said = program.output().map(|output| String::from_utf8_lossy(&output.stderr).into_owned());
    let (after, left) = (fs::read(&file), fs::read_dir(&mount).map(Iterator::count));
    std::process::Command::new("umount").arg(&mount).status().unwrap();
    let problem = outcome.unwrap_err();
    assert!(problem.what.contains("the disk is full") && problem.safe.contains("no half backup"), "{problem}");
    assert_eq!((after.unwrap(), left.unwrap()), (before, 1));
    // Nobody but Folkmoot says so.
    let said = said.unwrap();
    assert!(said.contains("the disk is full") && !said.contains("ZipWriter"), "{said}");
}
