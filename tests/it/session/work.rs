//! What is under way is in one list: what it is, how far it has come, and what gives it up.

use std::sync::Arc;
use std::time::{Duration, Instant};

use folkmoot::app::{BackupCommand, Clock, Command, Print, PrintTo, Session, Sheet, Work};
use folkmoot::documents::{Origin, Style, TextSize};
use folkmoot::model::Kind;
use folkmoot::model::event::MinutesStyle;
use folkmoot::store::Places;

use super::{Desk, create, save, until};

fn whats(session: &Session) -> Vec<String> {
    session.work().into_iter().map(|work| work.what).collect()
}

fn news(session: &mut Session) -> Vec<String> {
    session.take_news().into_iter().map(|news| news.says).collect()
}

/// Lets everything that is under way come to its end.
fn rest(session: &mut Session) {
    until(session, |session| session.work().is_empty());
}

#[test]
fn a_folder_that_is_read_says_how_many_of_its_files_were() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    (0..70).for_each(|number| _ = create(&mut session, Kind::Event, &format!("Meeting {number}")));
    save(&mut session);
    drop(session);
    let mut session = Session::new(Places::under(desk.home.path()), Clock::system(), Arc::new(|| {}));
    session.open_last();
    assert_eq!(whats(&session), ["Reading your folder"]);
    let mut seen: Vec<Work> = Vec::new();
    let started = Instant::now();
    while session.folder().is_none() || session.is_loading() {
        session.tick();
        seen.extend(session.work());
        assert!(started.elapsed() < Duration::from_secs(30));
    }
    assert!(session.work().is_empty());
    assert!(seen.iter().all(|work| work.done <= work.of && work.cancel.is_none()), "{seen:?}");
    assert!(seen.iter().any(|work| work.of == 70), "{seen:?}");
}

#[test]
fn each_print_is_told_by_itself_and_given_up_by_itself() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let record = create(&mut session, Kind::Event, "Open house");
    for name in ["one.html", "two.html"] {
        let style = Style::Minutes(MinutesStyle::Formal);
        let sheet = Sheet { document: "minutes", record, style, size: TextSize::Standard };
        session.send(Command::Print(Print { sheet, to: PrintTo::File(desk.home.path().join(name)) }));
    }
    let work = session.work();
    assert_eq!(whats(&session), ["Printing minutes", "Printing minutes"]);
    session.send(work[1].cancel.clone().expect("it can be given up"));
    assert_eq!(whats(&session), ["Printing minutes"], "the other goes on");
    rest(&mut session);
    assert!(desk.home.path().join("one.html").exists() && !desk.home.path().join("two.html").exists());
}

#[test]
fn files_are_copied_one_after_another_and_none_is_kept_where_that_is_given_up() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let record = create(&mut session, Kind::Event, "Open house");
    let files: Vec<_> = (0..3).map(|number| desk.home.path().join(format!("{number}.txt"))).collect();
    files.iter().for_each(|file| std::fs::write(file, "words").unwrap());
    let to = || Origin { record, field: "attachments".to_owned() };
    let kept = |session: &Session| session.workspace().get(record).unwrap().header().attachments.len();
    session.send(Command::Attach(to(), files.clone()));
    let work = session.work();
    assert_eq!((work[0].what.as_str(), work[0].of, work[0].unit), ("Copying files", 3, "files"));
    session.send(work[0].cancel.clone().expect("it can be given up"));
    assert!(session.work().is_empty() && news(&mut session).contains(&"Cancelled: no file was kept.".to_owned()));
    session.send(Command::Attach(to(), files));
    until(&mut session, |session| kept(session) == 3);
    rest(&mut session);
    assert_eq!(kept(&session), 3, "those that were given up do not come late");
}

#[test]
fn a_backup_says_how_far_it_is_and_is_given_up_from_there() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    create(&mut session, Kind::Event, "Open house");
    save(&mut session);
    let shelf = desk.home.path().join("shelf");
    std::fs::create_dir(&shelf).unwrap();
    session.send(Command::Backup(BackupCommand::SetShelf(shelf)));
    session.send(Command::Backup(BackupCommand::Now));
    let work = session.work();
    assert_eq!((work[0].what.as_str(), work[0].progress().as_str()), ("Backing up", "saving what is open first"));
    assert!(matches!(work[0].cancel, Some(Command::Backup(BackupCommand::Cancel))));
    rest(&mut session);
    assert!(news(&mut session).iter().any(|says| says.starts_with("Backed up")));
}
