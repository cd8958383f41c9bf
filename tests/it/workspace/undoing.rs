//! Steps: what is typed in one control is one, and whatever was done is undone and done again.

use folkmoot::model::{Id, Kind};
use folkmoot::workspace::{Change, Edit, Outcome, Undo, Workspace};
use proptest::prelude::*;

use super::{record, workspace};

#[test]
fn typing_in_one_control_is_one_step() {
    let mut workspace = workspace(vec![record(Kind::Person, 1, "")]);
    let mut undo = Undo::default();
    for (index, (title, spot, at)) in
        [("H", 1, 0), ("Ha", 1, 200), ("Ham", 2, 300), ("Hami", 2, 9_000)].into_iter().enumerate()
    {
        let before = workspace.get(Id::from_number(1)).expect("there").clone();
        let mut change = Change::new("typing", vec![Edit::replace(before, record(Kind::Person, 1, title))]);
        change.spot = Some(spot);
        workspace.apply(&change).unwrap_or_else(|_| panic!("step {index}"));
        undo.push(change, at);
    }
    let mut seen = Vec::new();
    while undo.undo(|change| made(&mut workspace, change)) {
        seen.push(workspace.title(Id::from_number(1)).expect("there"));
    }
    assert_eq!(seen, ["Ham", "Ha", ""]);
    while undo.redo(|change| made(&mut workspace, change)) {}
    assert_eq!(workspace.title(Id::from_number(1)).as_deref(), Some("Hami"));
}

#[test]
fn what_was_typed_in_one_control_is_joined_however_long_it_took() {
    let mut workspace = workspace(vec![record(Kind::Person, 1, ""), record(Kind::Person, 2, "")]);
    let mut undo = Undo::default();
    let typed = [(1, "Before", 1), (2, "x", 7), (2, "", 7), (1, "H", 7), (1, "Ha", 7)];
    for (at, (id, title, spot)) in (0..).step_by(9_000).zip(typed) {
        let before = workspace.get(Id::from_number(id)).expect("there").clone();
        let mut change = Change::new("typing", vec![Edit::replace(before, record(Kind::Person, id, title))]);
        change.spot = Some(spot);
        workspace.apply(&change).unwrap();
        undo.push(change, at);
    }
    undo.join(7, "a note");
    assert_eq!(undo.undo_label(), Some("a note"));
    let title = |workspace: &Workspace| workspace.title(Id::from_number(1)).expect("there");
    assert!(undo.undo(|change| {
        assert_eq!(change.edits.len(), 1, "the second is as it was");
        made(&mut workspace, change)
    }));
    assert_eq!((title(&workspace).as_str(), undo.undo_label()), ("Before", Some("typing")));
    assert!(undo.redo(|change| made(&mut workspace, change)));
    assert_eq!(title(&workspace), "Ha");
    undo.join(7, "once more");
    assert_eq!(undo.undo_label(), Some("a note"), "it is of no control any longer");
}

#[test]
fn a_step_that_cannot_be_undone_now_stays() {
    let mut undo = Undo::default();
    undo.push(Change::new("a", vec![]), 0);
    undo.push(Change::new("b", vec![]), 0);
    assert!(!undo.undo(|_| Outcome::Blocked));
    assert_eq!(undo.undo_label(), Some("b"));
    assert!(undo.undo(|_| Outcome::Made));
    assert_eq!((undo.undo_label(), undo.redo_label()), (Some("a"), Some("b")));
    assert!(!undo.redo(|_| Outcome::Blocked));
    assert_eq!(undo.redo_label(), Some("b"));
}

#[test]
fn a_step_that_never_can_be_undone_makes_way_for_the_one_before() {
    let mut undo = Undo::default();
    for label in ["a", "b", "c"] {
        undo.push(Change::new(label, vec![]), 0);
    }
    assert!(!undo.undo(|_| Outcome::Outdated));
    assert_eq!((undo.undo_label(), undo.redo_label()), (Some("b"), None));
    assert!(undo.undo(|_| Outcome::Made) && undo.undo(|_| Outcome::Made));
    assert!(!undo.redo(|_| Outcome::Outdated));
    assert_eq!(undo.redo_label(), Some("b"));
}

fn made(workspace: &mut Workspace, change: &Change) -> Outcome {
    workspace.apply(change).map_or(Outcome::Outdated, |()| Outcome::Made)
}

proptest! {
    /// Whatever is done, undoing all of it comes back to the start, and redoing all of it to the end.
    #[test]
    fn undo_comes_back_to_the_start(steps in proptest::collection::vec((1u128..4, 0u8..3, "[a-z]{0,3}"), 1..30)) {
        let start = vec![record(Kind::Person, 1, "one"), record(Kind::Person, 2, "two")];
        let mut workspace = workspace(start.clone());
        let mut undo = Undo::default();
        for (number, what, title) in steps {
            let id = Id::from_number(number);
            let edit = match (workspace.get(id).cloned(), what) {
                (Some(before), 0) => Edit::delete(before),
                (Some(before), _) => Edit::replace(before, record(Kind::Person, number, &title)),
                (None, _) => Edit::create(record(Kind::Person, number, &title)),
            };
            let mut change = Change::new("step", vec![edit]);
            change.spot = Some(u64::from(what));
            workspace.apply(&change).expect("based on what is there");
            undo.push(change, 0);
        }
        let titles = |workspace: &Workspace| (1..4).map(|n| workspace.title(Id::from_number(n))).collect::<Vec<_>>();
        let end = titles(&workspace);
        while undo.undo(|change| made(&mut workspace, change)) {}
        prop_assert_eq!(titles(&workspace), [Some("one".to_owned()), Some("two".to_owned()), None]);
        while undo.redo(|change| made(&mut workspace, change)) {}
        prop_assert_eq!(titles(&workspace), end);
    }
}
