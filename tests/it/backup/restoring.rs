//! Where a backup goes: a new or an empty folder and nowhere else; the history beside what is there.

use std::fs;

use folkmoot::model::{Id, Kind};
use folkmoot::store::{MARKER, Places, Store, restore};

use super::{FRESH, NewComputer, Office, titles_in};
use crate::store::acts::cut_after;
use crate::store::{event, moment};

fn with_records() -> Office {
    let office = Office::new();
    for number in 0..3 {
        let mut record = event(number, "First");
        office.bench.save(&record);
        record.set_title("Second");
        office.bench.save(&record);
    }
    office.bench.settle().unwrap();
    office
}

#[test]
fn f60_a_folder_with_anything_in_it_is_refused_in_words() {
    let office = with_records();
    office.backed_up();
    let before = office.bench.everything();
    let folder = office.bench.store.folder().to_owned();
    let problem = restore(&office.file(), &folder, &office.places(), &[], FRESH, &|_| true).unwrap_err();
    assert_eq!(problem.what, "This is a Folkmoot folder already.");
    assert!(problem.safe.contains("never restored over anything") && problem.hint.contains("open both"), "{problem}");
    assert_eq!(office.bench.everything(), before);
    let there = NewComputer::new();
    fs::create_dir_all(there.folder()).unwrap();
    fs::write(there.folder().join("letter.odt"), "words").unwrap();
    let problem = there.try_restoring(&office.file()).unwrap_err();
    assert!(problem.hint.contains("letter.odt"), "{problem}");
    assert_eq!(fs::read_dir(there.folder()).unwrap().count(), 1);
    fs::remove_file(there.folder().join("letter.odt")).unwrap();
    fs::write(there.folder().join(".DS_Store"), "junk").unwrap();
    there.restored(&office.file());
}

#[test]
fn f60_beside_the_original_it_has_an_id_of_its_own() {
    let office = with_records();
    let made = office.backed_up();
    let original = office.bench.store.folder().to_owned();
    let before = office.bench.everything();
    let places = office.places();
    let folder = office.elsewhere.path().join("beside");
    let known = [original.clone(), office.elsewhere.path().join("nowhere")];
    let restored = restore(&office.file(), &folder, &places, &known, FRESH, &|_| true).unwrap().unwrap();
    assert_eq!((restored.id, restored.is_beside()), (FRESH, true));
    // Both are open at once, and each has its history.
    let beside = Store::open(&folder, &places).unwrap();
    assert!(beside.read_only().is_none() && office.bench.store.read_only().is_none());
    assert_eq!(beside.versions(Kind::Event, event(1, "").id()).len(), 2);
    assert_eq!(titles_in(&folder, &places), titles_in(&original, &places));
    assert_eq!(restored.contents, made.contents);
    for (path, bytes) in &before {
        assert!(fs::read(path).is_ok_and(|now| now == *bytes), "{} was touched", path.display());
    }
}

#[test]
fn where_the_folder_is_lost_it_keeps_its_id_and_versions_are_added() {
    let office = with_records();
    let mut record = event(1, "Typed");
    office.bench.store.write_draft(&event(2, "Draft of then")).unwrap();
    office.backed_up();
    let restored_draft = fs::read(office.bench.local().join(format!("drafts/{}.ron", event(2, "").id()))).unwrap();
    record.set_title("Later");
    office.bench.store.load(|_| {});
    office.bench.store.write_draft(&event(2, "Draft of now")).unwrap();
    fs::remove_dir_all(office.bench.store.folder()).unwrap();
    let local = office.bench.local();
    let mine = local.join(format!("history/{}/{:064x}.ron", record.id(), 5));
    fs::write(&mine, "a version that only this computer has").unwrap();
    let folder = office.elsewhere.path().join("again");
    let known = [office.bench.store.folder().to_owned()];
    let restored = restore(&office.file(), &folder, &office.places(), &known, FRESH, &|_| true).unwrap().unwrap();
    assert_eq!(restored.id, Id::from_number(1));
    assert!(mine.exists());
    let draft = fs::read_to_string(local.join(format!("drafts/{}.ron", event(2, "").id()))).unwrap();
    assert!(draft.contains("Draft of now"), "what is typed here stays");
    let hash = folkmoot::store::Hash::of(&restored_draft);
    let version = fs::read(local.join(format!("history/{}/{hash}.ron", event(2, "").id()))).unwrap();
    assert_eq!(version, restored_draft, "and that of the backup is a version");
}

/// Somebody's file may name the id of any workspace: nothing of it comes among what is being typed.
#[test]
fn drafts_never_join_those_that_are_here() {
    let office = with_records();
    office.bench.store.write_draft(&event(1, "Draft of then")).unwrap();
    office.backed_up();
    let local = office.bench.local();
    let path = |number| local.join(format!("drafts/{}.ron", event(number, "").id()));
    let draft = fs::read(path(1)).unwrap();
    fs::remove_file(path(1)).unwrap();
    office.bench.store.write_draft(&event(2, "Typed here")).unwrap();
    // On a drive that is not connected, it is as good as gone.
    fs::remove_dir_all(office.bench.store.folder()).unwrap();
    let folder = office.elsewhere.path().join("again");
    restore(&office.file(), &folder, &office.places(), &[], FRESH, &|_| true).unwrap().unwrap();
    assert!(!path(1).exists() && fs::read_to_string(path(2)).unwrap().contains("Typed here"));
    let hash = folkmoot::store::Hash::of(&draft);
    assert!(local.join(format!("history/{}/{hash}.ron", event(1, "").id())).exists(), "it is a version");
}

/// Nor is what another computer began carried out over it: what it makes of the records is in their history.
#[test]
fn acts_are_not_carried_out_beside_drafts_that_are_here() {
    let office = Office { bench: cut_after(0), elsewhere: tempfile::tempdir().unwrap() };
    office.backed_up();
    let local = office.bench.local();
    fs::remove_dir_all(local.join("acts")).unwrap();
    office.bench.store.write_draft(&event(1, "Typed here")).unwrap();
    fs::remove_dir_all(office.bench.store.folder()).unwrap();
    let folder = office.elsewhere.path().join("again");
    restore(&office.file(), &folder, &office.places(), &[], FRESH, &|_| true).unwrap().unwrap();
    assert!(!local.join("acts").exists());
    let mut kept = office.bench.versions(&event(3, ""));
    kept.extend(office.bench.versions(&event(1, "")));
    for title in ["Meeting that follows", "Spring meeting, moved"] {
        assert!(kept.iter().any(|version| version == title), "{title}: {kept:?}");
    }
}

/// Each run has another fresh id; what the first one wrote is what the last one goes on with.
#[test]
fn a_restore_beside_the_original_goes_on_under_one_id() {
    let office = with_records();
    office.bench.store.write_draft(&event(1, "Half typ")).unwrap();
    office.backed_up();
    let (places, folder) = (office.places(), office.elsewhere.path().join("beside"));
    let steps = std::cell::Cell::new(0);
    for run in 0..200 {
        steps.set(0);
        let goes_on = |step: folkmoot::store::Step| {
            steps.set(steps.get() + usize::from(step.doing == folkmoot::store::Doing::Restoring));
            steps.get() <= run
        };
        let fresh = Id::from_number(100 + u128::try_from(run).unwrap());
        if let Ok(Some(restored)) = restore(&office.file(), &folder, &places, &[], fresh, &goes_on) {
            assert_eq!((restored.id, run > 5), (Id::from_number(100), true));
            let local = places.local(restored.id);
            assert!(local.join(format!("drafts/{}.ron", event(1, "").id())).exists());
            let all = fs::read_dir(local.parent().unwrap()).unwrap().flatten();
            assert_eq!(all.filter(|entry| entry.path().is_dir()).count(), 2, "the original's and one more");
            return;
        }
    }
    panic!("it never ended");
}

/// A restore that is given up after so many steps is no workspace, and is done again.
#[test]
fn a_restore_that_is_cut_short_is_no_workspace_and_can_be_done_again() {
    let office = with_records();
    office.backed_up();
    let there = NewComputer::new();
    let (steps, stop) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
    for cut in 0..200 {
        steps.set(0);
        stop.set(cut);
        let goes_on = |_| {
            steps.set(steps.get() + 1);
            steps.get() <= stop.get()
        };
        match restore(&office.file(), &there.folder(), &there.places(), &[], FRESH, &goes_on) {
            Ok(Some(_)) => break,
            Ok(None) => assert!(there.is_untouched(), "nothing is written while it is checked"),
            Err(problem) => {
                assert!(problem.safe.contains("is no Folkmoot folder yet"), "{problem}");
                assert!(problem.hint.contains("into the same folder once more"), "{problem}");
                assert!(Store::open(&there.folder(), &there.places()).is_err());
            }
        }
    }
    assert!(there.folder().join(MARKER).exists());
    assert_eq!(there.all(Id::from_number(1)), office.all());
}

#[test]
fn a_half_restored_folder_takes_no_other_backup_and_nothing_is_written_over() {
    let office = with_records();
    office.backed_up();
    let there = NewComputer::new();
    let steps = std::cell::Cell::new(0);
    let goes_on = |step: folkmoot::store::Step| {
        steps.set(steps.get() + usize::from(step.doing == folkmoot::store::Doing::Restoring));
        steps.get() < 9
    };
    restore(&office.file(), &there.folder(), &there.places(), &[], FRESH, &goes_on).unwrap_err();
    office.bench.save(&event(8, "Another"));
    let other = office.elsewhere.path().join("other.zip");
    office.try_backing_up(&other, false).unwrap();
    assert_eq!(there.try_restoring(&other).unwrap_err().what, "This folder has other things in it.");
    let path = there.folder().join(format!("events/{}.ron", event(2, "").id()));
    fs::write(&path, "somebody's own").unwrap();
    let problem = there.try_restoring(&office.file()).unwrap_err();
    assert!(problem.what.contains("in the way"), "{problem}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "somebody's own");
    fs::remove_file(path).unwrap();
    there.restored(&office.file());
}

#[test]
fn what_the_workspaces_own_file_says_besides_is_kept_beside_the_original() {
    let office = with_records();
    let marker = office.bench.store.folder().join(MARKER);
    let text = fs::read_to_string(&marker).unwrap();
    fs::write(&marker, text.replacen('(', "(\n    mood: \"sunny\",", 1)).unwrap();
    office.backed_up();
    let places: Places = office.places();
    let folder = office.elsewhere.path().join("beside");
    let known = [office.bench.store.folder().to_owned()];
    restore(&office.file(), &folder, &places, &known, FRESH, &|_| true).unwrap().unwrap();
    let text = fs::read_to_string(folder.join(MARKER)).unwrap();
    assert!(text.contains("mood: \"sunny\"") && text.contains(&FRESH.to_string()), "{text}");
    assert!(Store::open(&folder, &places).unwrap().save(&event(5, "New"), moment()).is_ok());
}
