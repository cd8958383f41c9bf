//! Saving: nothing overwritten that was not seen, nothing forgotten that was there, nothing left behind.

use std::fs;

use folkmoot::model::{Id, Kind, Record};
use folkmoot::store::Hash;

use super::{Bench, event, moment, titles};
use crate::sample::full_record;

#[test]
fn records_of_every_kind_come_back_as_they_were_saved() {
    let bench = Bench::new();
    let mut records: Vec<Record> = Kind::ALL.into_iter().map(full_record).collect();
    for record in &mut records {
        record.header_mut().rev = bench.save(record).rev;
    }
    let (_bench, batch) = bench.reopened();
    assert!(batch.problems.is_empty() && batch.unread.is_empty(), "{:?} {:?}", batch.problems, batch.unread);
    let mut loaded: Vec<Record> = batch.records.into_iter().map(|loaded| loaded.record).collect();
    loaded.sort_by_key(Record::id);
    records.sort_by_key(Record::id);
    assert_eq!(loaded, records);
}

#[test]
fn each_save_is_a_version_made_from_the_one_before() {
    let bench = Bench::new();
    let first = bench.save(&event(1, "Climate hack"));
    let first_hash = bench.hash(&event(1, ""));
    assert_eq!((first.rev.n, first.rev.parents.len()), (1, 0));
    assert_eq!((first.rev.by.as_str(), first.rev.at), (bench.store.device(), moment()));
    let second = bench.save(&event(1, "Climate hack, moved"));
    assert_eq!((second.rev.n, second.rev.parents), (2, vec![first_hash.to_string()]));
    assert_eq!(Hash::of(bench.text(&event(1, "")).as_bytes()), bench.hash(&event(1, "")));
    assert!(second.doubt.is_none() && second.notices.is_empty());
    assert_eq!(bench.temporary_files(), Vec::<std::path::PathBuf>::new());
}

#[test]
fn a_save_without_a_change_makes_no_version() {
    let bench = Bench::new();
    let first = bench.save(&event(1, "Climate hack"));
    let text = bench.text(&event(1, ""));
    assert_eq!(bench.save(&event(1, "Climate hack")).rev, first.rev);
    assert_eq!(bench.text(&event(1, "")), text);
}

#[test]
fn unknown_fields_and_variants_survive_a_save() {
    let bench = Bench::new();
    bench.save(&event(1, "Climate hack"));
    let text = bench.text(&event(1, ""));
    let newer = text.replacen("details: (", "mood: Sunny(7),\n    details: (\n        colour: [Red, Blue],", 1);
    bench.put(&format!("events/{}.ron", event(1, "").id()), newer);
    let (bench, batch) = bench.reopened();
    let mut record = batch.records[0].record.clone();
    record.set_title("Climate hack, day two");
    bench.save(&record);
    let text = bench.text(&record);
    for part in ["mood: Sunny(7)", "colour: [Red, Blue]", "Climate hack, day two"] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    assert_eq!(bench.store.load_whole().records[0].record.title(), "Climate hack, day two");
}

/// An event with two items, the first with something that only a newer version knows. `named` where its items have ids.
fn with_newer_items(named: bool) -> (Bench, Record) {
    let bench = Bench::new();
    let id = |number: u128| if named { format!("id: \"{}\", ", Id::from_number(number)) } else { String::new() };
    let text = format!(
        "(header: (format: 1), minutes: (items: [({}title: \"Floods\", mood: Sunny), ({}title: \"Maps\")]))",
        id(1),
        id(2)
    );
    bench.put(&format!("events/{}.ron", event(1, "").id()), text);
    let (bench, mut batch) = bench.reopened();
    (bench, batch.records.remove(0).record)
}

fn items(record: &mut Record) -> &mut Vec<folkmoot::model::event::Item> {
    let Record::Event(event) = record else { panic!("an event") };
    &mut event.minutes.items
}

#[test]
fn items_that_are_back_have_what_was_unknown_in_them() {
    for named in [true, false] {
        let (bench, whole) = with_newer_items(named);
        let mut without = whole.clone();
        items(&mut without).remove(0);
        bench.save(&without);
        assert!(!bench.text(&whole).contains("mood"), "it went with its item");
        items(&mut without).clear();
        bench.save(&without);
        without.set_title("And typed on");
        bench.save(&without);
        let saved = bench.save(&whole);
        assert!(bench.text(&whole).contains("mood: Sunny"), "{}", bench.text(&whole));
        assert!(saved.notices.is_empty(), "{:?}", saved.notices);
        let floods = bench.text(&whole).find("Floods").expect("there");
        let mood = bench.text(&whole).find("mood").expect("there");
        assert!(floods < mood && mood < bench.text(&whole).find("Maps").expect("there"), "in its own item");
    }
}

#[test]
fn items_without_ids_keep_what_is_theirs_whatever_is_done_to_them() {
    let (bench, mut record) = with_newer_items(false);
    items(&mut record).reverse();
    items(&mut record)[1].title = "Floods and drains".into();
    items(&mut record).remove(0);
    bench.save(&record);
    assert!(bench.text(&record).contains("mood: Sunny"), "{}", bench.text(&record));
}

#[test]
fn items_without_ids_have_the_same_id_at_every_start() {
    let (bench, mut first) = with_newer_items(false);
    let text = bench.text(&first);
    let (bench, mut batch) = bench.reopened();
    assert_eq!(items(&mut batch.records[0].record), items(&mut first));
    let ids: Vec<Id> = items(&mut first).iter().map(|item| item.id).collect();
    assert!(!ids[0].is_none() && ids[0] != ids[1]);
    bench.put(
        &format!("events/{}.ron", first.id()),
        text.replace("items: [", "items: [(title: \"First of all\"), (title: \"Maps\"), "),
    );
    let (bench, mut batch) = bench.reopened();
    let after: Vec<Id> = items(&mut batch.records[0].record).iter().map(|item| item.id).collect();
    assert_eq!((after[1], after[2]), (ids[1], ids[0]), "the first of each title");
    assert!(after[3] != ids[1] && after[0] != ids[0]);
    bench.save(&batch.records[0].record);
    assert_eq!(bench.text(&first).matches("mood").count(), 1);
}

#[test]
fn a_file_that_changed_is_not_overwritten_and_both_versions_are_kept() {
    let bench = Bench::new();
    bench.save(&event(1, "Ours at first"));
    let theirs = bench.text(&event(1, "")).replace("Ours at first", "Theirs");
    fs::write(bench.path(&event(1, "")), &theirs).expect("written");
    let mine = event(1, "Ours, edited");
    let clash = bench.save_clashes(&mine);
    assert_eq!(clash.theirs.as_ref().expect("readable").record.title(), "Theirs");
    assert_eq!(bench.text(&mine), theirs);
    let drafts = bench.store.drafts().0;
    assert!(drafts[0].record.same_content(&mine));
    assert_eq!(drafts[0].base, bench.store.version_on_disk(mine.id()));
    assert!(bench.versions(&mine).contains(&"Theirs".to_owned()));
}

#[test]
fn keeping_mine_leaves_theirs_in_the_history() {
    let bench = Bench::new();
    bench.save(&event(1, "Ours at first"));
    let theirs =
        bench.text(&event(1, "")).replacen("Ours at first", "Theirs", 1).replacen("header", "extra: 4, header", 1);
    fs::write(bench.path(&event(1, "")), &theirs).expect("written");
    let mine = event(1, "Ours, edited");
    bench.save_clashes(&mine);
    let saved = bench.store.keep_mine(&mine, moment()).expect("saved");
    assert_eq!(saved.rev.parents.len(), 2);
    assert!(bench.text(&mine).contains("Ours, edited") && bench.text(&mine).contains("extra: 4"));
    assert!(bench.versions(&mine).contains(&"Theirs".to_owned()));
    bench.save(&event(1, "And on"));
}

#[test]
fn taking_theirs_leaves_mine_in_the_history() {
    let bench = Bench::new();
    bench.save(&event(1, "Ours at first"));
    let theirs = bench.text(&event(1, "")).replace("Ours at first", "Theirs");
    fs::write(bench.path(&event(1, "")), &theirs).expect("written");
    let mine = event(1, "Ours, edited");
    bench.save_clashes(&mine);
    assert_eq!(bench.store.take_theirs(&mine).expect("readable").expect("there").record.title(), "Theirs");
    let kept = bench.versions(&mine);
    assert!(kept.contains(&"Ours, edited".to_owned()), "{kept:?}");
    assert!(bench.store.drafts().0.is_empty());
    bench.save(&event(1, "And on"));
}

#[test]
fn taking_theirs_where_theirs_is_gone_leaves_it_deleted_with_both_in_the_history() {
    let bench = Bench::new();
    bench.save(&event(1, "Ours at first"));
    bench.settle().expect("written");
    bench.store.write_draft(&event(1, "Ours, edited")).expect("written");
    fs::remove_file(bench.path(&event(1, ""))).expect("removed");
    let aside = bench.folder.path().join("aside");
    fs::rename(bench.store.folder(), &aside).expect("moved");
    assert!(bench.store.take_theirs(&event(1, "Ours, edited")).is_err(), "the drive is gone, not the record");
    fs::rename(&aside, bench.store.folder()).expect("moved back");
    assert!(bench.store.take_theirs(&event(1, "Ours, edited")).expect("taken").is_none());
    let mut kept = bench.versions(&event(1, ""));
    kept.sort();
    assert_eq!(kept, ["Ours at first", "Ours, edited"]);
    assert!(bench.store.drafts().0.is_empty());
}

#[test]
fn a_new_record_never_takes_the_place_of_a_file() {
    let bench = Bench::new();
    let path = bench.put(&format!("events/{}.ron", event(1, "").id()), "(damaged");
    let clash = bench.save_clashes(&event(1, "New"));
    assert!(clash.theirs.is_err());
    assert_eq!(fs::read_to_string(path).expect("still there"), "(damaged");
}

#[test]
fn a_file_that_vanished_is_written_again_as_the_version_after_the_last() {
    let bench = Bench::new();
    bench.save(&event(1, "Climate hack"));
    bench.save(&event(1, "Climate hack, edited"));
    let second = bench.hash(&event(1, ""));
    fs::remove_file(bench.path(&event(1, ""))).expect("removed");
    let saved = bench.save(&event(1, "Climate hack"));
    assert_eq!((saved.rev.n, saved.rev.parents), (3, vec![second.to_string()]));
    assert!(bench.text(&event(1, "")).contains("Climate hack"));
}

#[test]
fn a_file_whose_structs_carry_their_names_keeps_what_is_unknown() {
    let bench = Bench::new();
    let text = "Event(header: Header(format: 1, kind: Event), mood: Sunny, details: Details(title: \"By hand\"))";
    bench.put(&format!("events/{}.ron", event(1, "").id()), text);
    let (bench, batch) = bench.reopened();
    let mut record = batch.records[0].record.clone();
    record.set_title("By hand, edited");
    let saved = bench.save(&record);
    assert!(saved.notices.is_empty() && bench.text(&record).contains("mood: Sunny"), "{}", bench.text(&record));
}

#[test]
fn pasted_line_ends_and_odd_characters_do_not_stop_a_save() {
    let bench = Bench::new();
    for (number, title) in [(1, "a\r\nb"), (2, "tab\tquote\"slash\\hash#\"#"), (3, "\u{0}\u{7}\r"), (4, "🎉\u{202e}")]
    {
        bench.save(&event(number, title));
    }
    let (_bench, batch) = bench.reopened();
    assert_eq!(titles(&batch.records)[..2], ["a\nb".to_owned(), "tab\tquote\"slash\\hash#\"#".to_owned()]);
    assert_eq!(batch.records.len(), 4);
}

#[test]
fn a_record_that_could_not_be_read_again_is_not_written() {
    let bench = Bench::new();
    let long = "x".repeat(5 * 1024 * 1024);
    let error = bench.store.save(&event(1, &long), moment()).expect_err("larger than what is read");
    assert!(error.problem().what.contains("too long"), "{}", error.problem());
    assert!(!bench.path(&event(1, "")).exists());
}

#[test]
fn a_record_in_a_file_of_another_name_stays_there() {
    let bench = Bench::new();
    let text = event(1, "By hand").to_ron().expect("text");
    let path = bench.put("events/spring meeting.ron", text);
    let batch = bench.store.load_whole();
    assert_eq!(batch.problems.len(), 1);
    let mut record = batch.records[0].record.clone();
    record.set_title("By hand, edited");
    bench.save(&record);
    assert!(fs::read_to_string(path).expect("still there").contains("By hand, edited"));
    assert!(!bench.path(&record).exists());
}

#[test]
fn a_record_of_a_newer_format_is_never_written() {
    let bench = Bench::new();
    let text = event(1, "From tomorrow").to_ron().expect("text").replace("format: 1", "format: 99");
    bench.put(&format!("events/{}.ron", event(1, "").id()), &text);
    let batch = bench.store.load_whole();
    assert!(batch.records[0].read_only.as_ref().expect("a reason").what.contains("newer version"));
    assert!(bench.store.save(&event(1, "Edited"), moment()).is_err());
    assert!(bench.store.keep_mine(&event(1, "Edited"), moment()).is_err());
    assert_eq!(bench.text(&event(1, "")), text);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(path: &std::path::Path) -> u32 {
        fs::metadata(path).expect("there").permissions().mode() & 0o777
    }

    #[test]
    fn a_file_keeps_its_mode_and_local_copies_are_private() {
        let bench = Bench::new();
        bench.save(&event(1, "Climate hack"));
        let path = bench.path(&event(1, ""));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("set");
        bench.save(&event(1, "Climate hack, edited"));
        assert_eq!(mode(&path), 0o640);
        bench.store.write_draft(&event(1, "x")).expect("written");
        assert_eq!(mode(&bench.local()), 0o700);
        assert_eq!(mode(&bench.local().join(format!("drafts/{}.ron", event(1, "").id()))), 0o600);
    }

    #[test]
    fn a_file_marked_read_only_is_not_replaced() {
        let bench = Bench::new();
        bench.save(&event(1, "Climate hack"));
        let path = bench.path(&event(1, ""));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).expect("set");
        assert!(bench.store.save(&event(1, "Edited"), moment()).is_err());
        assert!(bench.text(&event(1, "")).contains("Climate hack"));
        assert!(bench.temporary_files().is_empty());
    }

    #[test]
    fn a_link_inside_the_workspace_is_followed_and_kept() {
        let bench = Bench::new();
        let target = bench.put("kept/real.ron", event(1, "Linked").to_ron().expect("text"));
        fs::create_dir_all(bench.store.folder().join("events")).expect("made");
        symlink(&target, bench.path(&event(1, ""))).expect("linked");
        assert_eq!(titles(&bench.store.load_whole().records), ["Linked"]);
        bench.save(&event(1, "Linked, edited"));
        assert!(fs::read_to_string(target).expect("there").contains("Linked, edited"));
        assert!(fs::symlink_metadata(bench.path(&event(1, ""))).expect("there").is_symlink());
    }

    #[test]
    fn a_link_out_of_the_workspace_is_reported_and_never_written_through() {
        let bench = Bench::new();
        let outside = bench.folder.path().join("outside.ron");
        fs::write(&outside, event(1, "Outside").to_ron().expect("text")).expect("written");
        fs::create_dir_all(bench.store.folder().join("events")).expect("made");
        symlink(&outside, bench.path(&event(1, ""))).expect("linked");
        let batch = bench.store.load_whole();
        assert!(batch.records.is_empty());
        assert!(batch.problems[0].what.contains("leads out"), "{}", batch.problems[0]);
        assert!(bench.store.save(&event(1, "Edited"), moment()).is_err());
        assert!(fs::read_to_string(&outside).expect("there").contains("Outside"));
        fs::remove_dir_all(bench.store.folder().join("events")).expect("removed");
        symlink(bench.folder.path(), bench.store.folder().join("events")).expect("linked");
        assert!(bench.store.save(&event(2, "Edited"), moment()).is_err());
    }
}

#[test]
fn saves_from_many_threads_take_turns() {
    let bench = Bench::new();
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let bench = &bench;
            scope.spawn(move || (0..5).for_each(|n| drop(bench.save(&event(n, &format!("thread {thread}"))))));
        }
    });
    let batch = bench.store.load_whole();
    assert_eq!(batch.records.len(), 5);
    assert!(batch.records.iter().all(|loaded| loaded.record.header().rev.n <= 4));
    assert_eq!(batch.records[0].record.id(), Id::from_number(1_000));
}
