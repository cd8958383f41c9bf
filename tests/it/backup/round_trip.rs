//! What goes in comes out, whatever it is.

use std::collections::BTreeMap;
use std::fs;

use folkmoot::app::{Clock, make_sample};
use folkmoot::model::{Id, Kind, Record};
use folkmoot::store::{BackUp, Hash, Places, Store, back_up, check_backup};
use proptest::prelude::*;

use super::{NewComputer, Office, kept, titles_in, wall};
use crate::store::acts::cut_after;
use crate::store::{event, moment};

#[test]
fn the_sample_comes_back_to_the_byte() {
    let home = tempfile::tempdir().unwrap();
    let places = Places::under(&home.path().join("own"));
    let folder = home.path().join("sample");
    let clock = Clock::fixed(moment());
    let store = make_sample(&folder, &places, Id::from_number(5), clock.today(), clock.now()).unwrap();
    store.load(|_| {});
    while store.settle_some().unwrap() {}
    let before = kept(&folder, &places.local(Id::from_number(5)));
    let file = home.path().join("sample.zip");
    let wanted = BackUp {
        workspace: &folder,
        places: &places,
        to: &file,
        replace: false,
        quiet: false,
        now: moment(),
        wall: wall(),
    };
    let made = back_up(&wanted, &|_| true).unwrap().unwrap();
    assert!(made.unread.is_empty() && made.notes.is_empty(), "{made:?}");
    assert!(made.contents.records > 50 && made.contents.versions >= made.contents.records, "{:?}", made.contents);
    assert!(made.size < made.contents.size, "texts are packed");
    let there = NewComputer::new();
    let restored = there.restored(&file);
    assert_eq!((restored.id, restored.is_beside()), (Id::from_number(5), false));
    assert_eq!(there.all(restored.id), before);
    assert_eq!(titles_in(&folder, &places), titles_in(&there.folder(), &there.places()));
    assert!(Store::open(&there.folder(), &there.places()).unwrap().read_only().is_none());
}

/// A workspace with everything that one can have: history, a draft, a deletion, attached files, files put away, damaged
/// files, copies of sync programs, files of no kind.
fn odd() -> Office {
    let office = Office::new();
    let bench = &office.bench;
    for number in 0..4 {
        let mut record = event(number, "First");
        bench.save(&record);
        record.set_title("Second \u{2026} größer");
        bench.save(&record);
    }
    let gone = event(9, "Gone");
    bench.save(&gone);
    bench.store.delete(&gone, moment()).unwrap();
    bench.store.write_draft(&event(2, "Half typ")).unwrap();
    bench.store.attach_bytes(&[7; 300_000], "map.png".as_ref()).unwrap();
    bench.store.attach_bytes(b"", "empty.txt".as_ref()).unwrap();
    bench.put(&format!("put-away/{}.txt", Hash::of(b"away")), "away");
    bench.put("events/torn.ron", "(header: (format: 1, kind: Event),\n  details");
    bench.put("events/zero.ron", "");
    bench.put("events/all-zero.ron", [0; 200_000]);
    bench.put("events/Large.ron", vec![b'x'; 3_000_000]);
    bench.put("people/01 (còpia en conflicte 2026-01-02).ron", "no RON");
    bench.put("people/notes.txt", "words");
    bench.put("text-blocks/later.ron", "(of: \"a later version\")");
    let quarantine = bench.local().join("quarantine");
    fs::create_dir_all(&quarantine).unwrap();
    fs::write(quarantine.join("0123456789abcdef-torn.ron"), "torn").unwrap();
    bench.settle().unwrap();
    office
}

#[test]
fn an_odd_workspace_comes_back_to_the_byte() {
    let office = odd();
    let before = office.all();
    let made = office.backed_up();
    assert_eq!((&made.unread[..], &made.notes[..]), (&[][..], &[][..]));
    assert_eq!((made.contents.drafts, made.contents.deletions, made.contents.attachments), (1, 1, 3));
    let there = NewComputer::new();
    let restored = there.restored(&office.file());
    assert_eq!(there.all(restored.id), before);
    let store = Store::open(&there.folder(), &there.places()).unwrap();
    let (drafts, _) = store.drafts();
    assert_eq!(drafts.iter().map(|draft| draft.record.title()).collect::<Vec<_>>(), ["Half typ"]);
    assert_eq!(store.versions(Kind::Event, event(1, "").id()).len(), 2);
}

#[test]
fn the_same_workspace_gives_the_same_bytes_and_is_not_touched() {
    let office = odd();
    let before = office.bench.everything();
    office.backed_up();
    let again = office.elsewhere.path().join("again.zip");
    office.try_backing_up(&again, false).unwrap();
    assert_eq!(fs::read(office.file()).unwrap(), fs::read(&again).unwrap());
    assert_eq!(office.bench.everything(), before);
    assert_eq!(office.bench.temporary_files().len(), 0);
}

#[test]
fn what_other_systems_cannot_have_is_told_and_is_in_it_all_the_same() {
    let office = Office::new();
    let bench = &office.bench;
    for name in ["CON.ron", "a:b.ron", "A.ron", "a.ron", "trailing .ron ", "li\u{202e}nor.ron", "com1.txt"] {
        bench.put(&format!("events/{name}"), name);
    }
    bench.put("photos/one.jpg", "not ours");
    bench.put("desktop.ini", "junk");
    let made = office.backed_up();
    let said = made.notes.join("\n");
    for name in ["CON.ron", "a:b.ron", "a.ron", "com1.txt", "photos is not in the backup"] {
        assert!(said.contains(name), "{name} is not told of in {said}");
    }
    assert!(!said.contains("desktop.ini"));
    let there = NewComputer::new();
    there.restored(&office.file());
    let found: Vec<Vec<u8>> =
        fs::read_dir(there.folder().join("events")).unwrap().map(|e| fs::read(e.unwrap().path()).unwrap()).collect();
    assert_eq!(found.len(), 7, "each content is there");
}

#[test]
#[cfg(unix)]
fn links_that_lead_out_are_not_followed_and_those_inside_are() {
    use std::os::unix::fs::symlink;
    let office = Office::new();
    let folder = office.bench.store.folder().to_owned();
    office.bench.put("events/real.ron", "words");
    let secret = office.elsewhere.path().join("secret");
    fs::write(&secret, "secret").unwrap();
    symlink(&secret, folder.join("events/leak.ron")).unwrap();
    symlink(folder.join("events/real.ron"), folder.join("events/linked.ron")).unwrap();
    let status = std::process::Command::new("mkfifo").arg(folder.join("events/pipe.ron")).status();
    assert!(status.unwrap().success());
    let made = office.backed_up();
    assert_eq!(made.unread.len(), 1, "{:?}", made.unread);
    assert!(made.notes.iter().any(|note| note.contains("pipe.ron")), "{:?}", made.notes);
    let there = NewComputer::new();
    there.restored(&office.file());
    assert_eq!(fs::read(there.folder().join("events/linked.ron")).unwrap(), b"words");
    assert!(!there.folder().join("events/leak.ron").exists());
}

/// What is written to all the time may be half of two versions: it is in the backup, and told.
#[test]
fn a_file_that_never_stays_as_it_is_is_told() {
    use std::io::{Seek, Write};
    let office = Office::new();
    let path = office.bench.put("attachments/x.bin", vec![1; 600_000]);
    let count = std::cell::Cell::new(0_u8);
    let goes_on = |step: folkmoot::store::Step| {
        if step.doing == folkmoot::store::Doing::Writing {
            count.set(count.get().wrapping_add(1));
            let mut file = fs::OpenOptions::new().write(true).open(&path).unwrap();
            file.seek(std::io::SeekFrom::Start(u64::from(count.get()))).unwrap();
            file.write_all(&[count.get()]).unwrap();
            file.set_modified(std::time::UNIX_EPOCH + std::time::Duration::from_secs(count.get().into())).unwrap();
        }
        true
    };
    let (places, file, folder) = (office.places(), office.file(), office.bench.store.folder().to_owned());
    let made = back_up(&office.wanted(&places, &file, &folder), &goes_on).unwrap().unwrap();
    assert_eq!(made.contents.attachments, 1);
    assert_eq!(made.unread.len(), 1, "{:?}", made.unread);
    assert!(made.unread[0].what.contains("went on changing") && made.unread[0].safe.contains("half"));
}

/// Names of an old zip, in an encoding that is no text here: each is in it.
#[test]
#[cfg(target_os = "linux")]
fn two_names_that_look_the_same_are_two_files() {
    use std::os::unix::ffi::OsStrExt;
    let office = Office::new();
    let folder = office.bench.put("attachments/plain.txt", "words").parent().unwrap().to_owned();
    for name in [b"Zo\xeb.pdf", b"Zo\xe9.pdf"] {
        fs::write(folder.join(std::ffi::OsStr::from_bytes(name)), name).unwrap();
    }
    let made = office.backed_up();
    assert_eq!((made.contents.attachments, made.unread.len(), made.notes.len()), (3, 0, 2), "{made:?}");
}

/// The next start wherever it is restored carries it out, as the next start here would have.
#[test]
fn an_act_that_was_cut_short_is_in_it_and_is_done_where_it_is_restored() {
    for records in 0..3 {
        let office = Office { bench: cut_after(records), elsewhere: tempfile::tempdir().unwrap() };
        let made = office.backed_up();
        assert!(made.notes.is_empty() && made.unread.is_empty(), "{made:?}");
        let there = NewComputer::new();
        there.restored(&office.file());
        let store = Store::open(&there.folder(), &there.places()).unwrap();
        let finished = store.finish_acts(moment());
        assert_eq!(finished.done, ["moving the meeting"], "{records}");
        assert!(finished.problems.is_empty() && finished.left.is_empty(), "{finished:?}");
        assert_eq!(titles_in(&there.folder(), &there.places()), ["Meeting that follows", "Spring meeting, moved"]);
        let local = there.places().local(store.marker().id);
        assert_eq!(fs::read_dir(local.join("acts")).unwrap().count(), 0);
    }
}

#[test]
fn half_a_note_is_no_act_and_one_that_cannot_be_told_is_told() {
    let office = Office::new();
    let acts = office.bench.local().join("acts");
    fs::create_dir_all(&acts).unwrap();
    fs::write(acts.join("1-0-0123456789abcdef.ron"), "half").unwrap();
    assert!(office.backed_up().notes.is_empty());
    let newer = "(format: 99, label: \"\", parts: [])";
    let hash = Hash::of(newer.as_bytes()).to_string();
    fs::write(acts.join(format!("2-0-{}.ron", &hash[..16])), newer).unwrap();
    let made = office.try_backing_up(&office.file(), true).unwrap();
    assert!(made.notes.iter().any(|note| note.contains("may hold half of it")), "{:?}", made.notes);
}

#[test]
fn a_backup_is_made_while_somebody_types() {
    let office = Office::new();
    let folder = office.bench.store.folder().to_owned();
    let mut records: Vec<Record> = (0..30).map(|number| event(number, "0")).collect();
    records.iter().for_each(|record| drop(office.bench.save(record)));
    let attached = office.bench.store.attach_bytes(b"wanders", "a.txt".as_ref()).unwrap();
    fs::create_dir_all(folder.join("put-away")).unwrap();
    let steps = std::cell::RefCell::new(0);
    let records_cell = std::cell::RefCell::new(&mut records);
    let (places, file) = (office.places(), office.file());
    let typing = |_| {
        let mut step = steps.borrow_mut();
        *step += 1;
        let mut records = records_cell.borrow_mut();
        let at = *step % 30;
        records[at].set_title(&step.to_string());
        office.bench.save(&records[at]);
        if *step == 3 {
            // Before its turn has come it wanders into a folder that was looked through already.
            let (from, to) = (folder.join("attachments").join(&attached), folder.join("put-away").join(&attached));
            fs::rename(from, to).unwrap();
        }
        *step < 2_000
    };
    let made = back_up(&office.wanted(&places, &file, &folder), &typing).unwrap().unwrap();
    assert!(made.unread.is_empty(), "{:?}", made.unread);
    let there = NewComputer::new();
    there.restored(&file);
    let titles = titles_in(&there.folder(), &there.places());
    assert_eq!(titles.len(), 30, "each is whole");
    assert!(there.folder().join("put-away").join(&attached).exists());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever lies in the folders, under whatever portable name.
    #[test]
    fn any_workspace_comes_back_to_the_byte(
        files in proptest::collection::btree_map(
            (0..5_usize, "[a-z0-9]{1,20}(\\.[a-z]{1,5})?"),
            proptest::collection::vec(any::<u8>(), 0..2_000),
            0..30,
        ),
        titles in proptest::collection::vec("[ -~äöü]{0,40}", 0..6),
        large in 250_000..270_000_usize,
    ) {
        let office = Office::new();
        let folders = ["events", "people", "attachments", "put-away", "tombstones"];
        for ((folder, name), bytes) in &files {
            if !["con", "prn", "aux", "nul"].contains(&name.split('.').next().unwrap()) {
                office.bench.put(&format!("{}/{name}", folders[*folder]), bytes);
            }
        }
        office.bench.put("briefs/large.ron", vec![b'a'; large]);
        for (number, title) in (0..).zip(&titles) {
            office.bench.save(&event(number, title));
        }
        office.bench.settle().unwrap();
        let before: BTreeMap<_, _> = office.all();
        office.backed_up();
        let contents = check_backup(fs::File::open(office.file()).unwrap()).unwrap();
        let there = NewComputer::new();
        let restored = there.restored(&office.file());
        prop_assert_eq!(&restored.contents, &contents);
        prop_assert!(there.all(restored.id) == before);
    }
}
