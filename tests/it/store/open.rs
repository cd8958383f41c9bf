//! Creating and opening a workspace, and who may write to it.

use std::fs;

use folkmoot::app::open_now;
use folkmoot::model::{Council, Id};
use folkmoot::store::{MARKER, SaveError, Store};

use super::{Bench, event, moment, places, titles, workspace};

#[test]
fn a_new_workspace_opens_again_with_its_council() {
    let bench = Bench::new();
    let council = Council { name: "Thornbury Vale".into(), ..Council::default() };
    bench.store.set_council(&council).expect("saved");
    assert_eq!(bench.store.marker().council, council);
    let (bench, _) = bench.reopened();
    assert_eq!(bench.store.marker().council, council);
    assert_eq!(bench.store.marker().id, Id::from_number(1));
    assert!(bench.store.read_only().is_none());
    assert!(bench.store.notices().is_empty());
}

#[test]
fn a_folder_with_other_things_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let create = || Store::create(folder.path(), &places(&folder), Id::from_number(1), Council::default());
    fs::write(folder.path().join("holiday.jpg"), "x").expect("written");
    let problem = create().expect_err("not empty");
    assert!(problem.hint.contains("holiday.jpg"), "{problem}");
    assert!(!folder.path().join(MARKER).exists());
    let problem = Store::open(folder.path(), &places(&folder)).expect_err("no workspace");
    assert!(problem.what.contains("not a Folkmoot folder"), "{problem}");
    fs::remove_file(folder.path().join("holiday.jpg")).expect("removed");
    fs::write(folder.path().join(".DS_Store"), "x").expect("written");
    drop(create().expect("what systems leave about does not count"));
    assert!(create().expect_err("a workspace already").what.contains("already"));
}

#[test]
fn the_second_window_may_only_read() {
    let bench = Bench::new();
    bench.save(&event(1, "Climate hack"));
    let second = Store::open(&workspace(&bench.folder), &places(&bench.folder)).expect("opens");
    assert!(second.read_only().expect("a reason").what.contains("another Folkmoot window"));
    assert_eq!(second.load_whole().records.len(), 1);
    assert!(second.save(&event(2, "No"), moment()).is_err());
    assert!(second.set_council(&Council::default()).is_err());
    drop(second);
    let (bench, _) = bench.reopened();
    assert!(bench.store.read_only().is_none(), "the lock is free again");
}

#[test]
fn who_only_reads_writes_nothing_and_keeps_nobody_from_writing() {
    let bench = Bench::new();
    bench.save(&event(1, "Climate hack"));
    bench.store.write_draft(&event(1, "Climate hack, being typed")).expect("written");
    let before = bench.everything();
    let (folder, own) = (workspace(&bench.folder), places(&bench.folder));
    let reader = Store::open_to_read(&folder, &own).expect("opens while a window has it");
    assert_eq!(titles(&reader.load_whole().records), ["Climate hack"]);
    assert!(!reader.settle_some().expect("nothing to do"));
    assert!(reader.save(&event(1, "No"), moment()).is_err());
    assert!(reader.write_draft(&event(1, "No")).is_err() && reader.remove_draft(event(1, "").id()).is_err());
    assert!(reader.drafts().0.is_empty(), "they are the window's");
    reader.tidy(moment());
    assert_eq!(bench.everything(), before);
    drop(bench.store);
    assert!(Store::open(&folder, &own).expect("opens").read_only().is_none(), "a reader locks nobody out");
    let nowhere = places(&tempfile::tempdir().expect("a folder"));
    Store::open_to_read(&folder, &nowhere).expect("opens").load_whole();
    open_now(&folder, &nowhere).expect("opens");
    assert!(!nowhere.data.exists());
}

#[test]
fn a_folder_left_by_an_end_while_it_was_made_is_free() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = workspace(&folder);
    assert!(Store::is_free(&path), "nothing is there yet");
    fs::create_dir(&path).expect("made");
    fs::write(path.join(".workspace.ron.tmp-1-0badcafe"), "(for").expect("written");
    assert!(Store::is_free(&path));
    drop(Store::create(&path, &places(&folder), Id::from_number(1), Council::default()).expect("made"));
    assert!(!Store::is_free(&path), "a workspace now");
    fs::rename(path.join(MARKER), path.join("holiday.jpg")).expect("renamed");
    assert!(!Store::is_free(&path), "other things are here");
    assert!(!Store::is_free(&path.join("holiday.jpg")), "no folder");
}

#[test]
fn what_needs_a_newer_version_is_read_or_refused() {
    let check = |from: &str, to: &str| {
        let bench = Bench::new();
        let marker = workspace(&bench.folder).join(MARKER);
        let text = fs::read_to_string(&marker).expect("the marker").replace(from, to);
        fs::write(&marker, text).expect("written");
        drop(bench.store);
        Store::open(&workspace(&bench.folder), &places(&bench.folder))
    };
    assert!(check("min_reader: 1", "min_reader: 99").is_err());
    let store = check("min_writer: 1", "min_writer: 99").expect("can be read");
    assert!(store.read_only().expect("a reason").what.contains("newer Folkmoot"));
    assert!(check("format: 1", "format: 1, new_field: Whatever(1)").is_ok());
    assert!(check("(", "{").is_err());
}

#[test]
fn the_marker_keeps_what_this_version_does_not_know() {
    let bench = Bench::new();
    let marker = workspace(&bench.folder).join(MARKER);
    let text = fs::read_to_string(&marker).expect("the marker");
    fs::write(&marker, text.replace("min_writer", "logo_shape: Round(3),\n    min_writer")).expect("written");
    bench.store.set_council(&Council { name: "Thornbury Vale".into(), ..Council::default() }).expect("saved");
    let text = fs::read_to_string(&marker).expect("the marker");
    assert!(text.contains("logo_shape: Round(3)") && text.contains("Thornbury Vale"), "{text}");
}

#[test]
fn what_a_colleague_changed_of_the_council_stays() {
    let bench = Bench::new();
    let marker = workspace(&bench.folder).join(MARKER);
    let mine =
        |name: &str, phone: &str| Council { name: name.into(), formats_phone: phone.into(), ..Council::default() };
    bench.store.set_council(&mine("Thornbury Vale", "1")).expect("saved");
    let text = fs::read_to_string(&marker).expect("the marker");
    fs::write(&marker, text.replace("\"1\"", "\"01632 960 001\"")).expect("changed by a colleague");
    let saved = bench.store.set_council(&mine("Thornbury Vale Council", "1")).expect("saved");
    assert_eq!(saved.council, mine("Thornbury Vale Council", "01632 960 001"));
    assert!(saved.notice.is_none(), "the two don't meet");

    let text = fs::read_to_string(&marker).expect("the marker");
    fs::write(&marker, text.replace("01632 960 001", "theirs")).expect("changed by a colleague");
    let saved = bench.store.set_council(&mine("Thornbury Vale Council", "mine")).expect("saved");
    assert_eq!(saved.council, mine("Thornbury Vale Council", "mine"));
    assert!(saved.notice.expect("they meet").safe.contains("history"));
    let history = bench.local().join("history").join(Id::from_number(1).to_string());
    let kept = fs::read_dir(history).expect("a history").flatten();
    assert!(kept.into_iter().any(|file| fs::read_to_string(file.path()).expect("text").contains("theirs")));
}

#[test]
fn nothing_is_written_where_the_workspace_was() {
    let bench = Bench::new();
    fs::rename(bench.store.folder(), bench.folder.path().join("elsewhere")).expect("moved");
    let error = bench.store.save(&event(1, "Typed while the drive was gone"), moment()).expect_err("no folder");
    assert!(matches!(&error, SaveError::Failed(problem) if problem.what.contains("not there any more")), "{error:?}");
    assert!(!workspace(&bench.folder).exists());
    fs::rename(bench.folder.path().join("elsewhere"), workspace(&bench.folder)).expect("the drive is back");
    bench.save(&event(1, "Typed while the drive was gone"));
}

#[test]
fn a_workspace_works_where_nothing_can_be_kept_on_this_computer() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("own"), "in the way of the local state").expect("written");
    let store = Store::create(&workspace(&folder), &places(&folder), Id::from_number(1), Council::default());
    let store = store.expect("a workspace all the same");
    assert!(store.notices()[0].what.contains("earlier versions and drafts"), "{:?}", store.notices());
    assert!(store.read_only().is_none());
    store.save(&event(1, "one"), moment()).expect("saved");
    let saved = store.save(&event(1, "two"), moment()).expect("saved");
    assert_eq!(saved.notices.len(), 1);
    assert!(store.settle_some().is_err());
    assert!(store.write_draft(&event(1, "three")).is_err());
}
