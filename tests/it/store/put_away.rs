//! Copies of files that are no longer in use: which they are, that nothing else is put away, and that all of it comes back.

use std::collections::HashSet;
use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

use folkmoot::model::header::Attachment;
use folkmoot::model::{Id, Problem, Record};
use folkmoot::store::{PutAway, Store, Unnamed};
use jiff::{Timestamp, ToSpan};

use super::{Bench, event, moment, places, workspace};

/// Days from now, by when what is copied here was long untouched.
fn in_days(days: i64) -> Timestamp {
    Timestamp::try_from(SystemTime::now()).unwrap() + (24 * days).hours()
}

fn copy(bench: &Bench, name: &str) -> String {
    let source = bench.folder.path().join(name);
    fs::write(&source, name).unwrap();
    bench.store.attach(&source).unwrap()
}

fn with(number: u128, files: &[&String]) -> Record {
    let mut record = event(number, "Open day");
    let file = |file: &&String| Attachment { id: Id::from_number(5), file: (*file).clone(), ..Attachment::default() };
    record.header_mut().attachments = files.iter().map(file).collect();
    record
}

fn unnamed(bench: &Bench) -> Result<Unnamed, Problem> {
    bench.store.unnamed_for_sure(&HashSet::new(), in_days(31))
}

fn offered(bench: &Bench) -> Vec<String> {
    unnamed(bench).unwrap().old.into_iter().map(|one| one.file).collect()
}

fn put_away(bench: &Bench, files: &[&String]) -> PutAway {
    let files: Vec<String> = files.iter().map(|file| (*file).clone()).collect();
    bench.store.put_away(&files, &HashSet::new(), in_days(31)).unwrap()
}

fn in_folder(bench: &Bench, file: &str) -> PathBuf {
    bench.store.folder().join("attachments").join(file)
}

fn away(bench: &Bench, file: &str) -> PathBuf {
    bench.store.put_away_folder().join(file)
}

#[test]
fn what_anything_names_is_not_offered() {
    let bench = Bench::new();
    let file = copy(&bench, "weir.txt");
    assert_eq!(offered(&bench), std::slice::from_ref(&file));

    bench.save(&with(1, &[&file]));
    assert!(offered(&bench).is_empty(), "a record");

    let (bench, batch) = bench.reopened();
    let mut record = batch.records.into_iter().next().unwrap().record;
    record.header_mut().attachments.clear();
    bench.save(&record);
    assert!(offered(&bench).is_empty(), "an earlier version");
    fs::remove_dir_all(bench.local().join("history")).unwrap();
    assert_eq!(offered(&bench), std::slice::from_ref(&file));

    bench.store.write_draft(&with(2, &[&file])).unwrap();
    assert!(offered(&bench).is_empty(), "a draft");
    bench.store.remove_draft(with(2, &[]).id()).unwrap();

    let in_memory = HashSet::from([file.clone()]);
    let unnamed = bench.store.unnamed_for_sure(&in_memory, in_days(31)).unwrap();
    assert_eq!(unnamed, Unnamed::default(), "undo");
    bench.store.put_away(std::slice::from_ref(&file), &in_memory, in_days(31)).unwrap();
    assert!(in_folder(&bench, &file).exists());

    let odd = bench.put("events/old.bak", &file);
    assert!(offered(&bench).is_empty(), "a file that is no record");
    fs::remove_file(odd).unwrap();
    let escaped = format!("\\u{{{:x}}}{}", u32::from(file.chars().next().unwrap()), &file[1..]);
    let text = with(3, &[&file]).to_ron().unwrap().replace(&file, &escaped);
    let by_hand = bench.put(&format!("events/{}.ron", event(3, "").id()), text);
    assert!(offered(&bench).is_empty(), "a record that was typed by hand in an odd way");
    fs::remove_file(by_hand).unwrap();
    assert_eq!(offered(&bench), [file]);
}

#[test]
fn a_version_that_the_history_could_not_take_keeps_its_files() {
    let bench = Bench::new();
    let file = copy(&bench, "weir.txt");
    bench.save(&with(1, &[&file]));
    let (bench, batch) = bench.reopened();
    let history = bench.local().join("history");
    fs::remove_dir_all(&history).ok();
    fs::write(&history, "no folder").unwrap();
    let mut record = batch.records.into_iter().next().unwrap().record;
    record.header_mut().attachments.clear();
    bench.save(&record);
    assert!(offered(&bench).is_empty());
}

#[test]
fn while_a_record_cannot_be_read_nothing_is_put_away_and_it_is_said_why() {
    let bench = Bench::new();
    let file = copy(&bench, "weir.txt");
    let newer = event(3, "From tomorrow").to_ron().unwrap().replace("format: 1", "format: 99");
    let cases = [
        (format!("events/{}.ron", event(2, "").id()), b"(header: (format: 1, kind: Event),\n  details".to_vec()),
        (format!("events/{}.ron", event(3, "").id()), newer.into_bytes()),
        (format!("actions/{}.ron", event(4, "").id()), Vec::new()),
        ("people/unicode.ron".to_owned(), b"\xff\xfe(\0".to_vec()),
        (format!("briefs/{}.ron", event(5, "").id()), vec![b' '; 5 * 1024 * 1024]),
    ];
    for (path, bytes) in cases {
        let torn = bench.put(&path, bytes);
        let problem = unnamed(&bench).unwrap_err();
        assert!(problem.what.contains("can't be told while one can't be read"), "{path}: {problem}");
        assert_eq!(problem.place.path.as_ref(), Some(&torn));
        assert!(problem.safe.contains("Every copy is kept") && problem.hint.contains("look again"), "{problem}");
        assert!(bench.store.put_away(std::slice::from_ref(&file), &HashSet::new(), in_days(31)).is_err(), "{path}");
        fs::remove_file(torn).unwrap();
    }
    fs::create_dir_all(bench.local().join("drafts")).unwrap();
    let draft = bench.local().join("drafts/torn.ron");
    fs::write(&draft, "(header").unwrap();
    assert!(unnamed(&bench).is_err(), "a draft");
    fs::remove_file(draft).unwrap();
    assert!(in_folder(&bench, &file).exists());
    assert_eq!(offered(&bench), [file]);
}

#[test]
fn what_was_touched_within_thirty_days_stays() {
    let bench = Bench::new();
    let file = copy(&bench, "weir.txt");
    let at = |days| bench.store.unnamed_for_sure(&HashSet::new(), in_days(days)).unwrap();
    assert_eq!((at(29).old.len(), at(29).young.len()), (0, 1));
    assert_eq!((at(31).old.len(), at(31).young.len()), (1, 0));
    let left = bench.store.put_away(std::slice::from_ref(&file), &HashSet::new(), in_days(29)).unwrap();
    assert_eq!(left, PutAway::default());
    let long_ago = SystemTime::now() - std::time::Duration::from_secs(90 * 86_400);
    let path = in_folder(&bench, &file);
    fs::File::options().write(true).open(&path).and_then(|file| file.set_modified(long_ago)).unwrap();
    assert_eq!(at(0).old.len(), 0, "a sync program may bring an old file today");
    copy(&bench, "weir.txt");
    let touched = fs::metadata(&path).unwrap().modified().unwrap();
    assert!(touched > long_ago, "whoever adds it again is about to name it");
}

#[test]
fn what_is_put_away_comes_back_when_it_is_named() {
    let bench = Bench::new();
    let (file, other) = (copy(&bench, "weir.txt"), copy(&bench, "map.txt"));
    assert_eq!(put_away(&bench, &[&file, &other]), PutAway { count: 2, size: 15, ..PutAway::default() });
    assert!(!in_folder(&bench, &file).exists() && offered(&bench).is_empty());
    assert_eq!(fs::read_to_string(away(&bench, &file)).unwrap(), "weir.txt");

    // Whoever reads it has found it named.
    assert_eq!(bench.store.attachment(&file), Some(in_folder(&bench, &file)));
    assert_eq!(fs::read_to_string(in_folder(&bench, &file)).unwrap(), "weir.txt");
    assert!(!away(&bench, &file).exists());

    // It lies in the shared folder, so that a colleague's computer has it as well.
    put_away(&bench, &[&file]);
    let told = unnamed(&bench).unwrap();
    assert_eq!((told.away, told.away_size), (2, 15));
    assert!(away(&bench, &file).starts_with(bench.store.folder()) && !bench.local().join("put-away").exists());

    // Whoever saves or starts moves nothing; whoever reads it does.
    bench.save(&with(1, &[&file]));
    bench.put(&format!("events/{}.ron", event(2, "").id()), with(2, &[&other]).to_ron().unwrap());
    let (bench, batch) = bench.reopened();
    assert_eq!((batch.records.len(), batch.problems.len()), (2, 0));
    bench.store.tidy(moment());
    for file in [&file, &other] {
        assert!(away(&bench, file).exists());
        assert_eq!(bench.store.attachment(file), Some(in_folder(&bench, file)));
        assert!(!away(&bench, file).exists());
    }
    assert_eq!(bench.temporary_files(), Vec::<PathBuf>::new());
}

#[test]
fn where_nothing_may_be_written_it_is_read_where_it_lies() {
    let bench = Bench::new();
    let file = copy(&bench, "weir.txt");
    put_away(&bench, &[&file]);
    let second = Store::open(&workspace(&bench.folder), &places(&bench.folder)).unwrap();
    assert!(second.read_only().is_some());
    assert_eq!(second.attachment(&file), Some(away(&bench, &file)));
    assert!(away(&bench, &file).exists());
}

#[test]
fn where_it_cannot_come_back_it_is_read_where_it_lies() {
    let bench = Bench::new();
    let file = copy(&bench, "weir.txt");
    put_away(&bench, &[&file]);
    fs::remove_dir_all(bench.store.folder().join("attachments")).unwrap();
    let in_the_way = bench.put("attachments", "no folder");
    assert_eq!(bench.store.attachment(&file), Some(away(&bench, &file)));
    fs::remove_file(in_the_way).unwrap();
    assert_eq!(bench.store.attachment(&file), Some(in_folder(&bench, &file)));
}

#[test]
fn where_the_disk_refuses_it_nothing_is_lost() {
    let bench = Bench::new();
    let file = copy(&bench, "weir.txt");
    let said = |outcome: PutAway| {
        let problem = outcome.problem.expect("why");
        assert_eq!(outcome.count, 0);
        assert!(problem.safe.contains("still in your folder"), "{problem}");
        assert_eq!(fs::read_to_string(in_folder(&bench, &file)).unwrap(), "weir.txt");
    };
    fs::write(bench.store.put_away_folder(), "no folder").unwrap();
    said(put_away(&bench, &[&file]));
    fs::remove_file(bench.store.put_away_folder()).unwrap();
    fs::create_dir_all(away(&bench, &file)).unwrap();
    said(put_away(&bench, &[&file]));
    fs::remove_dir(away(&bench, &file)).unwrap();

    // One that lies there already is believed only where it is whole.
    fs::write(away(&bench, &file), "we").unwrap();
    assert_eq!(put_away(&bench, &[&file]).count, 1);
    assert_eq!(fs::read_to_string(away(&bench, &file)).unwrap(), "weir.txt");

    // One that is not what it was when it was added stays for whoever can put it right.
    let other = copy(&bench, "map.txt");
    fs::write(in_folder(&bench, &other), "map.tx").unwrap();
    let outcome = put_away(&bench, &[&other]);
    assert!(outcome.problem.expect("why").what.contains("not what it was when it was added"));
    assert!(in_folder(&bench, &other).exists() && !away(&bench, &other).exists());
    assert_eq!(bench.temporary_files(), Vec::<PathBuf>::new());
}
