//! What stays on this computer: drafts, settings, sweeping; and the copies of attached files.

use std::fs;
use std::time::{Duration, SystemTime};

use folkmoot::model::Kind;
use folkmoot::store::{Hash, LARGEST_ATTACHMENT, Places, Store, read_settings, start_log, write_settings};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Bench, event, places, workspace};
use crate::sample::full_record;

#[test]
fn drafts_come_back_until_they_are_removed() {
    let bench = Bench::new();
    let person = full_record(Kind::Person);
    bench.store.write_draft(&person).expect("written");
    bench.store.write_draft(&event(1, "first")).expect("written");
    bench.store.write_draft(&event(1, "second")).expect("written");
    let (bench, _) = bench.reopened();
    let (mut drafts, problems) = bench.store.drafts();
    assert!(problems.is_empty());
    drafts.sort_by_key(|draft| draft.record.kind());
    assert!(drafts.iter().all(|draft| draft.base.is_none()));
    assert!(drafts[0].record.same_content(&event(1, "second")) && drafts[1].record.same_content(&person));
    bench.store.remove_draft(person.id()).expect("removed");
    bench.store.remove_draft(person.id()).expect("gone already");
    fs::write(bench.local().join("drafts/torn.ron"), "(header").expect("written");
    let (drafts, problems) = bench.store.drafts();
    assert_eq!((drafts.len(), problems.len()), (1, 1));
}

#[test]
fn drafts_can_be_read_before_anything_is_loaded_and_tell_later_what_they_were_made_from() {
    let bench = Bench::new();
    bench.save(&event(1, "saved"));
    let saved = bench.hash(&event(1, ""));
    bench.store.write_draft(&event(1, "being typed")).expect("written");
    bench.store.write_draft(&event(2, "never saved")).expect("written");
    let Bench { folder, store } = bench;
    drop(store);
    let store = Store::open(&workspace(&folder), &places(&folder)).expect("opens");
    let bases: Vec<Option<Hash>> = store.drafts().0.iter().map(|draft| draft.base).collect();
    assert_eq!(bases, [Some(saved), None]);
    assert_eq!(store.load_whole().records[0].hash, saved);
}

#[test]
fn pages_that_were_only_looked_at_are_gone_the_next_day() {
    let bench = Bench::new();
    let print = |name: &str, hours: u64| {
        let path = bench.store.prints_folder().expect("a folder").join(name);
        fs::write(&path, "a page").expect("written");
        let age = SystemTime::now() - Duration::from_secs(hours * 3_600);
        fs::File::options().write(true).open(&path).and_then(|file| file.set_modified(age)).expect("aged");
        path
    };
    let (old, new) = (print("Spring meeting.pdf", 25), print("Summer meeting.pdf", 23));
    bench.store.tidy(Timestamp::try_from(SystemTime::now()).expect("a moment"));
    assert!(!old.exists() && new.exists());
}

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Settings {
    last: Option<String>,
    scale: f32,
}

#[test]
fn settings_come_back_and_damaged_ones_are_kept_aside() {
    let folder = tempfile::tempdir().expect("a folder");
    let places = places(&folder);
    let (settings, problem) = read_settings::<Settings>(&places);
    assert_eq!((settings, problem), (Settings::default(), None));
    let wanted = Settings { last: Some("C:\\Events \"2026\"".into()), scale: 1.25 };
    write_settings(&places, &wanted).expect("written");
    assert_eq!(read_settings::<Settings>(&places), (wanted, None));
    fs::write(places.settings.join("settings.ron"), "(scale: 1.").expect("torn");
    let (settings, problem) = read_settings::<Settings>(&places);
    assert_eq!(settings, Settings::default());
    assert!(problem.expect("a problem").hint.contains("settings.damaged-"));
    write_settings(&places, &Settings::default()).expect("written");
    let names = fs::read_dir(&places.settings).expect("a folder").flatten().map(|entry| entry.file_name());
    let kept = names.filter(|name| name.to_string_lossy().starts_with("settings.damaged-")).count();
    assert_eq!(kept, 1);
}

#[test]
fn places_follow_the_user_and_keep_local_state_beside_the_workspace() {
    let places = Places::of_user().expect("a home");
    assert!(places.default_workspace().starts_with(&places.data));
    assert!(places.local(event(1, "").id()).starts_with(places.data.join("local")));
}

#[test]
fn an_attached_file_is_copied_once_under_its_content() {
    let bench = Bench::new();
    let source = bench.folder.path().join("Agenda April.PDF");
    fs::write(&source, "agenda").expect("written");
    let name = bench.store.attach(&source).expect("copied");
    assert_eq!(bench.store.attach(&source).expect("there already"), name);
    assert!(name.ends_with(".pdf") && name.len() == 64 + 4, "{name}");
    let copy = bench.store.attachment(&name).expect("there");
    assert_eq!(fs::read_to_string(copy).expect("there"), "agenda");
    let odd = bench.folder.path().join("no ending.a b");
    fs::write(&odd, "x").expect("written");
    assert_eq!(bench.store.attach(&odd).expect("copied").len(), 64);
    for name in ["../workspace.ron", "workspace.ron", "", &format!("{name}/x"), &"0".repeat(64)] {
        assert_eq!(bench.store.attachment(name), None, "{name}");
    }
    assert!(bench.temporary_files().is_empty());
}

#[test]
fn what_is_too_large_or_no_file_is_not_attached() {
    let bench = Bench::new();
    let large = bench.folder.path().join("film.mp4");
    fs::File::create(&large).and_then(|file| file.set_len(LARGEST_ATTACHMENT + 1)).expect("made");
    assert!(bench.store.attach(&large).expect_err("too large").what.contains("larger than"));
    assert!(bench.store.attach(bench.folder.path()).expect_err("a folder").what.contains("Only files"));
    assert!(bench.store.attach(&bench.folder.path().join("none")).is_err());
}

/// F16: what a killed program left is swept up, and nothing else.
#[test]
fn only_our_own_stale_temporary_files_are_swept() {
    let bench = Bench::new();
    let now = SystemTime::now();
    let hours = |n: u64| now - Duration::from_secs(n * 3_600);
    let put = |name: &str, age: SystemTime| {
        let path = bench.put(&format!("events/{name}"), "half");
        fs::File::options().write(true).open(&path).and_then(|file| file.set_modified(age)).expect("aged");
        path
    };
    let ours = std::process::id();
    let stale = put(".x.ron.tmp-4194999-0badcafe", hours(30));
    let kept = [
        put(".x.ron.tmp-4194999-0badf00d", hours(0)),
        put(&format!(".x.ron.tmp-{ours}-0badcafe"), hours(2)),
        put(".syncthing.x.ron.tmp", hours(30)),
        put("notes.tmp-1-0badcafe", hours(30)),
        put(".x.tmp-backup-2026", hours(30)),
    ];
    bench.store.tidy(Timestamp::try_from(now).expect("a moment"));
    assert!(!stale.exists());
    assert!(kept.iter().all(|path| path.exists()));
}

#[test]
fn the_log_is_a_file_of_plain_lines_that_outlives_trouble() {
    let folder = tempfile::tempdir().expect("a folder");
    let places = places(&folder);
    let log = start_log(&places).expect("started");
    log::warn!(target: "folkmoot::store", "a file could not be read");
    log::info!(target: "some_library", "chatter");
    drop(log);
    let text = fs::read_to_string(places.data.join("local/folkmoot.log")).expect("a log");
    assert!(text.contains("WARN folkmoot::store: a file could not be read"), "{text}");
    assert!(!text.contains("chatter"), "{text}");
}

/// F16: what a killed program left is swept up, and nothing else.
#[test]
fn stale_temporary_files_are_swept_wherever_we_write() {
    let bench = Bench::new();
    let own = places(&bench.folder);
    let local = own.local(bench.store.marker().id);
    let folders = [
        bench.store.folder().to_owned(),
        bench.store.folder().join("attachments"),
        local.join("drafts"),
        local.join("quarantine"),
        local.join("history").join(event(1, "").id().to_string()),
        own.data.join("local"),
        own.settings,
        local,
    ];
    let stale = SystemTime::now() - Duration::from_secs(30 * 3_600);
    for folder in &folders {
        fs::create_dir_all(folder).expect("made");
        let path = folder.join(".x.ron.tmp-4194999-0badcafe");
        fs::write(&path, "half").expect("written");
        fs::File::options().write(true).open(&path).and_then(|file| file.set_modified(stale)).expect("aged");
    }
    bench.store.tidy(Timestamp::try_from(SystemTime::now()).expect("a moment"));
    assert!(bench.temporary_files().is_empty(), "{:?}", bench.temporary_files());
}
