//! Several records changed as one, and a program that ends in the middle of it: all of it or nothing at the next start.

use std::cell::RefCell;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use folkmoot::model::Record;
use folkmoot::store::{Finding, Finished, Part, Scope, Store, Watch};

use super::{Bench, event, moment, places, titles, workspace};

const OLD: &str = "Spring meeting";
const NEW: &str = "Spring meeting, moved";
const GONE: &str = "Meeting that is called off";
const MADE: &str = "Meeting that follows";

fn part(record: &Record, stays: bool) -> Part {
    Part { kind: record.kind(), id: record.id(), after: stays.then(|| Arc::new(record.clone())) }
}

/// One record is changed, one goes, one is made.
fn parts() -> [Part; 3] {
    [part(&event(1, NEW), true), part(&event(2, GONE), false), part(&event(3, MADE), true)]
}

/// The workspace before, with a field in the first file that nobody knows.
fn before() -> Bench {
    let bench = Bench::new();
    bench.save(&event(2, GONE));
    let text = event(1, OLD).to_ron().expect("text").replace("details: (", "details: (mood: Sunny(3),");
    bench.put(&format!("events/{}.ron", event(1, "").id()), text);
    bench.reopened().0
}

/// As a program that ended after so many of the three were in their files.
pub fn cut_after(records: usize) -> Bench {
    let bench = before();
    bench.store.begin_act("moving the meeting", &parts()).expect("noted");
    assert_eq!(notes(&bench).len(), 1);
    let step = |number: usize| match number {
        0 => drop(bench.save(&event(1, NEW))),
        1 => drop(bench.store.delete(&event(2, GONE), moment()).expect("deleted")),
        _ => drop(bench.save(&event(3, MADE))),
    };
    (0..records).for_each(step);
    bench
}

/// The next start.
fn started(bench: Bench) -> (Bench, Finished) {
    let Bench { folder, store } = bench;
    drop(store);
    let store = Store::open(&workspace(&folder), &places(&folder)).expect("still a workspace");
    let finished = store.finish_acts(moment());
    (Bench { folder, store }, finished)
}

pub fn notes(bench: &Bench) -> Vec<PathBuf> {
    let entries = fs::read_dir(bench.local().join("acts")).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).collect()
}

fn there(bench: &Bench) -> Vec<String> {
    let batch = bench.store.load_whole();
    assert!(batch.unread.is_empty() && batch.problems.is_empty(), "{:?} {:?}", batch.unread, batch.problems);
    titles(&batch.records)
}

fn check_done(bench: &Bench) {
    assert_eq!(there(bench), [NEW, MADE]);
    assert!(bench.text(&event(1, "")).contains("mood: Sunny(3)"), "what nobody knows is kept");
    assert!(bench.tombstone(&event(2, "")).exists());
    assert_eq!(bench.versions(&event(1, "")).last().map(String::as_str), Some(OLD));
    assert_eq!(bench.versions(&event(2, "")), [GONE]);
    assert_eq!(notes(bench), [] as [PathBuf; 0]);
    assert!(bench.store.drafts().0.is_empty());
}

#[test]
fn an_act_that_was_cut_short_is_carried_out_to_the_end() {
    for records in 0..=3 {
        let (bench, finished) = started(cut_after(records));
        let told: &[&str] = if records == 3 { &[] } else { &["moving the meeting"] };
        assert_eq!(finished.done, told, "{records}");
        assert!(finished.problems.is_empty() && finished.left.is_empty(), "{finished:?}");
        check_done(&bench);
        bench.settle().expect("written");
        let (bench, finished) = started(bench);
        assert!(finished.done.is_empty() && finished.problems.is_empty());
        check_done(&bench);
    }
}

#[test]
fn carrying_it_out_twice_is_carrying_it_out_once() {
    for records in 0..=3 {
        let bench = cut_after(records);
        let note = notes(&bench).remove(0);
        let kept = fs::read(&note).expect("a note");
        let (bench, _) = started(bench);
        let text = |bench: &Bench| (bench.text(&event(1, "")), bench.text(&event(3, "")));
        let once = text(&bench);
        // As if the program had ended before the note was cleared away.
        fs::write(&note, kept).expect("written");
        let (bench, finished) = started(bench);
        assert_eq!(text(&bench), once);
        assert!(finished.done.is_empty() && finished.problems.is_empty() && finished.left.is_empty());
        check_done(&bench);
    }
}

#[test]
fn a_torn_note_is_no_act() {
    let whole = fs::read(notes(&cut_after(0)).remove(0)).expect("a note");
    for length in [0, 1, whole.len() / 3, whole.len() / 2, whole.len() - 1] {
        let bench = cut_after(0);
        fs::write(notes(&bench).remove(0), &whole[..length]).expect("written");
        let (bench, finished) = started(bench);
        assert!(finished.done.is_empty() && finished.problems.is_empty() && finished.left.is_empty());
        assert_eq!(there(&bench), [OLD, GONE]);
        assert_eq!(notes(&bench), [] as [PathBuf; 0]);
    }
}

#[test]
fn what_somebody_else_changed_meanwhile_is_left_to_them_and_asked_about() {
    let bench = cut_after(0);
    let theirs = bench.text(&event(1, "")).replace(OLD, "Spring meeting by Amira");
    fs::write(bench.path(&event(1, "")), &theirs).expect("written");
    let (bench, finished) = started(bench);
    assert!(finished.problems.is_empty() && finished.left.is_empty(), "{finished:?}");
    assert!(finished.done.is_empty(), "not all of it is done");
    assert_eq!(there(&bench), ["Spring meeting by Amira", MADE]);
    assert_eq!(bench.text(&event(1, "")), theirs);
    let drafts = bench.store.drafts().0;
    assert_eq!(drafts.len(), 1);
    assert_eq!(drafts[0].record.title(), NEW);
    assert_ne!(drafts[0].base, bench.store.version_on_disk(event(1, "").id()), "so that the officer is asked");
}

#[test]
fn what_was_to_be_deleted_and_was_changed_meanwhile_stays_and_is_told() {
    let bench = cut_after(0);
    let theirs = bench.text(&event(2, "")).replace(GONE, "Meeting that is on again");
    fs::write(bench.path(&event(2, "")), &theirs).expect("written");
    let (bench, finished) = started(bench);
    assert_eq!(there(&bench), [NEW, "Meeting that is on again", MADE]);
    assert!(finished.done.is_empty(), "not all of it is done");
    assert_eq!(finished.problems.len(), 1);
    assert!(finished.problems[0].what.contains("moving the meeting"), "{}", finished.problems[0]);
    assert_eq!(finished.problems[0].place.path, Some(bench.path(&event(2, ""))));
}

#[test]
fn a_draft_from_before_is_done_with_and_one_from_since_comes_after() {
    let bench = before();
    bench.store.write_draft(&event(1, "Spring meeting, mo")).expect("written");
    bench.store.begin_act("moving the meeting", &parts()).expect("noted");
    let (bench, _) = started(bench);
    check_done(&bench);

    let bench = cut_after(0);
    bench.store.write_draft(&event(1, "Spring meeting, moved again")).expect("written");
    let note = notes(&bench).remove(0);
    let kept = fs::read(&note).expect("a note");
    let draft = bench.local().join("drafts").join(format!("{}.ron", event(1, "").id()));
    let typed = fs::read(&draft).expect("a draft");
    let check = |bench: &Bench| {
        assert_eq!(there(bench), [NEW, MADE]);
        let drafts = bench.store.drafts().0;
        assert_eq!(drafts[0].record.title(), "Spring meeting, moved again");
        assert_eq!(drafts[0].base, bench.store.version_on_disk(event(1, "").id()), "it stands over what the act made");
    };
    let (bench, _) = started(bench);
    check(&bench);
    // As if the program had ended after the save, before the draft was brought along.
    fs::write(&note, kept).expect("written");
    fs::write(&draft, typed).expect("written");
    check(&started(bench).0);
}

#[test]
fn what_is_typed_on_before_the_act_is_over_belongs_to_it() {
    let bench = cut_after(0);
    let on = event(1, "Spring meeting, moved again");
    bench.store.act_goes_on(on.id(), Some(&on)).expect("noted");
    assert_eq!(notes(&bench).len(), 1);
    bench.save(&on);
    let (bench, finished) = started(bench);
    assert!(finished.problems.is_empty());
    assert_eq!(there(&bench), ["Spring meeting, moved again", MADE]);
    assert!(bench.store.drafts().0.is_empty());
}

#[test]
fn the_undoing_of_an_act_is_an_act() {
    for records in 0..=3 {
        let bench = cut_after(records);
        let back = [part(&event(1, OLD), true), part(&event(2, GONE), true), part(&event(3, MADE), false)];
        bench.store.begin_act("undoing it", &back).expect("noted");
        let (bench, finished) = started(bench);
        assert!(finished.problems.is_empty() && finished.left.is_empty(), "{finished:?}");
        assert_eq!(there(&bench), [OLD, GONE], "{records}");
        assert_eq!(notes(&bench), [] as [PathBuf; 0]);
    }
}

#[test]
fn the_note_goes_when_the_last_record_is_in_its_file() {
    let bench = cut_after(3);
    for part in parts() {
        assert_eq!(notes(&bench).len(), 1);
        bench.store.act_settled(part.id);
    }
    assert_eq!(notes(&bench), [] as [PathBuf; 0]);
    bench.store.begin_act("typing", &[part(&event(1, OLD), true)]).expect("nothing to do");
    assert_eq!(notes(&bench), [] as [PathBuf; 0], "one record is no act");
}

#[test]
fn where_it_cannot_be_noted_the_records_are_saved_all_the_same() {
    let bench = before();
    fs::write(bench.local().join("acts"), "in the way").expect("written");
    let problem = bench.store.begin_act("moving the meeting", &parts()).expect_err("no folder");
    assert_eq!(problem.safe, "Each of them is saved all the same.");
    bench.store.act_goes_on(event(1, "").id(), Some(&event(1, NEW))).expect("nothing to do");
    bench.save(&event(1, NEW));
    assert_eq!(there(&bench), [NEW, GONE]);
}

#[test]
fn what_cannot_be_written_at_the_next_start_is_tried_again() {
    let bench = cut_after(1);
    fs::create_dir(bench.path(&event(3, ""))).expect("in the way");
    let (bench, finished) = started(bench);
    assert!(finished.left.is_empty(), "{finished:?}");
    assert_eq!(bench.store.drafts().0[0].record.title(), MADE, "what it says is kept");
    assert_eq!(notes(&bench).len(), 1);
    fs::remove_dir(bench.path(&event(3, ""))).expect("out of the way");
    let (bench, _) = started(bench);
    check_done(&bench);
}

#[test]
fn a_window_that_may_only_read_carries_nothing_out() {
    let bench = cut_after(0);
    let second = Store::open(&workspace(&bench.folder), &places(&bench.folder)).expect("opens");
    assert!(second.read_only().is_some());
    assert!(second.finish_acts(moment()).done.is_empty());
    assert_eq!(notes(&bench).len(), 1);
}

#[test]
fn a_note_that_waits_for_one_record_says_nothing_of_the_others() {
    let bench = cut_after(1);
    bench.store.act_settled(event(1, "").id());
    let on = event(1, "Spring meeting, moved twice");
    bench.store.act_goes_on(on.id(), Some(&on)).expect("noted");
    bench.save(&on);
    fs::create_dir(bench.path(&event(3, ""))).expect("in the way");
    let (bench, finished) = started(bench);
    assert!(finished.problems.is_empty() && finished.left.is_empty() && finished.done.is_empty(), "{finished:?}");
    assert!(bench.text(&on).contains("moved twice"));
    let drafts = bench.store.drafts().0;
    assert_eq!(drafts.iter().map(|draft| draft.record.title()).collect::<Vec<_>>(), [MADE]);
}

#[test]
fn what_was_in_its_file_once_is_not_asked_about_again() {
    // The note stays, as where it could not be removed.
    let bench = cut_after(3);
    bench.save(&event(1, "Spring meeting, moved twice"));
    bench.save(&event(1, "Spring meeting, moved three times"));
    bench.save(&event(3, "Meeting that follows soon"));
    let (bench, finished) = started(bench);
    assert!(finished.problems.is_empty() && finished.left.is_empty() && finished.done.is_empty(), "{finished:?}");
    assert_eq!(there(&bench), ["Spring meeting, moved three times", "Meeting that follows soon"]);
    assert!(bench.store.drafts().0.is_empty());
    assert_eq!(notes(&bench), [] as [PathBuf; 0]);

    let bench = cut_after(3);
    let on = event(1, "Spring meeting, moved twice");
    bench.save(&on);
    bench.store.delete(&on, moment()).expect("deleted");
    let (bench, finished) = started(bench);
    assert!(finished.problems.is_empty() && finished.left.is_empty(), "{finished:?}");
    assert_eq!(there(&bench), [MADE]);
    assert!(bench.store.drafts().0.is_empty());
}

#[test]
fn what_is_typed_on_over_a_save_that_is_in_doubt_is_what_the_act_makes_of_it() {
    let bench = cut_after(1);
    let on = event(1, "Spring meeting, moved again");
    bench.store.act_goes_on(on.id(), Some(&on)).expect("noted");
    let (bench, finished) = started(bench);
    assert!(finished.problems.is_empty() && finished.left.is_empty(), "{finished:?}");
    assert_eq!(there(&bench), ["Spring meeting, moved again", MADE]);
    assert!(bench.store.drafts().0.is_empty());
}

#[test]
fn where_it_cannot_be_noted_that_somebody_typed_on_there_is_no_act_any_more() {
    let bench = cut_after(0);
    let (acts, aside) = (bench.local().join("acts"), bench.local().join("aside"));
    fs::rename(&acts, aside).expect("moved");
    fs::write(&acts, "in the way").expect("written");
    let on = event(1, "Spring meeting, moved again");
    bench.store.act_goes_on(on.id(), Some(&on)).expect_err("no folder");
    bench.store.act_goes_on(on.id(), Some(&event(1, NEW))).expect("nothing to note");
    bench.save(&on);
    assert_eq!(there(&bench), ["Spring meeting, moved again", GONE]);
}

#[test]
fn what_cannot_be_kept_as_a_draft_keeps_its_note() {
    let bench = cut_after(0);
    let theirs = bench.text(&event(1, "")).replace(OLD, "Spring meeting by Amira");
    fs::write(bench.path(&event(1, "")), &theirs).expect("written");
    let drafts = bench.local().join("drafts");
    fs::write(&drafts, "in the way").expect("written");
    let (bench, finished) = started(bench);
    assert_eq!(finished.left.iter().map(|draft| draft.record.title()).collect::<Vec<_>>(), [NEW]);
    assert_eq!(notes(&bench).len(), 1, "it is nowhere else");
    fs::remove_file(&drafts).expect("out of the way");
    let (bench, finished) = started(bench);
    assert!(finished.left.is_empty());
    assert_eq!(bench.store.drafts().0[0].record.title(), NEW);
    assert_eq!(notes(&bench), [] as [PathBuf; 0]);
    assert_eq!(there(&bench), ["Spring meeting by Amira", MADE]);
}

#[test]
fn what_another_window_began_is_found_by_the_next_look() {
    let bench = cut_after(0);
    let second = Store::open(&workspace(&bench.folder), &places(&bench.folder)).expect("opens");
    assert!(second.read_only().is_some());
    second.load_whole();
    let Bench { folder, store } = bench;
    drop(store);
    assert!(second.join());
    let finished = second.finish_acts_of_another(moment());
    assert_eq!(finished.done, ["moving the meeting"]);
    let (changed, appeared, gone) = (RefCell::new(0), RefCell::new(0), RefCell::new(0));
    second.look(&mut Watch::default(), &Scope::Everything, &|finding| match finding {
        Finding::Changed(found) => *changed.borrow_mut() += found.len(),
        Finding::Appeared(batch) => *appeared.borrow_mut() += batch.records.len(),
        Finding::Gone(found) => *gone.borrow_mut() += found.len(),
        _ => {}
    });
    assert_eq!((changed.take(), appeared.take(), gone.take()), (1, 1, 1));
    drop(folder);
}

#[test]
fn a_draft_of_an_earlier_run_that_was_not_taken_in_is_no_part_of_the_act() {
    let bench = before();
    bench.store.write_draft(&event(1, "Spring meeting, typed before")).expect("written");
    bench.store.begin_act_early("moving the meeting", &parts()).expect("noted");
    let (bench, _) = started(bench);
    assert_eq!(there(&bench), [NEW, MADE]);
    let drafts = bench.store.drafts().0;
    assert_eq!(drafts[0].record.title(), "Spring meeting, typed before");
    assert_ne!(drafts[0].base, bench.store.version_on_disk(event(1, "").id()), "so that the officer is asked");

    let bench = before();
    bench.store.write_draft(&event(1, "Spring meeting, typed before")).expect("written");
    bench.store.begin_act_early("moving the meeting", &parts()).expect("noted");
    let theirs = bench.text(&event(1, "")).replace(OLD, "Spring meeting by Amira");
    fs::write(bench.path(&event(1, "")), &theirs).expect("written");
    let (bench, _) = started(bench);
    assert_eq!(bench.store.drafts().0[0].record.title(), NEW);
    assert!(bench.versions(&event(1, "")).contains(&"Spring meeting, typed before".to_owned()), "it is in the history");
}
