//! What was told can be read again: the newest first, with its time, and with what it offered while that can be done.

use folkmoot::app::{Command, Message, News, NewsAction, Print, PrintTo, Session, Sheet};
use folkmoot::documents::{Origin, Style, TextSize};
use folkmoot::model::Kind;
use folkmoot::model::event::MinutesStyle;

use super::{Desk, create, retitle, until};

fn tell(session: &mut Session, says: &str) {
    session.send(Command::Tell(News::new(says)));
    session.take_news();
}

fn says(session: &Session) -> Vec<&str> {
    session.messages().map(|message| message.news.says.as_str()).collect()
}

#[test]
fn messages_stay_to_be_read_the_newest_first_and_no_more_than_fifty() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    session.take_news();
    let before = session.messages().len();
    tell(&mut session, "First");
    tell(&mut session, "Second");
    assert_eq!(says(&session)[..2], ["Second", "First"]);
    let [second, first] = session.messages().take(2).collect::<Vec<&Message>>()[..] else { panic!("two were told") };
    assert!(second.number == first.number + 1 && second.at >= first.at);
    (before..60).for_each(|number| tell(&mut session, &format!("More {number}")));
    assert_eq!((session.messages().len(), says(&session)[0]), (50, "More 59"));
    assert!(!says(&session).contains(&"First"));
}

#[test]
fn what_was_not_taken_yet_is_not_told_and_not_kept() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    session.take_news();
    session.send(Command::Tell(News::new("Said")));
    assert!(!says(&session).contains(&"Said"));
    assert_eq!(session.take_news().pop().unwrap().says, "Said");
    assert_eq!(says(&session)[0], "Said");
}

#[test]
fn what_a_message_offers_goes_when_it_can_no_longer_be_done() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let event = create(&mut session, Kind::Event, "Open house");
    let step = session.undo_number().unwrap();
    let field = Origin { record: event, field: "details/title".to_owned() };
    let (undo, show) = (NewsAction::Undo(step), NewsAction::Show(field));
    assert!(session.still_applies(&undo) && session.still_applies(&show));
    retitle(&mut session, event, "Open house and garden");
    assert!(!session.still_applies(&undo), "something else would be undone");
    assert!(session.still_applies(&show) && !session.still_applies(&NewsAction::SaveCopies));
    session.send(Command::Delete(event));
    assert!(!session.still_applies(&show), "it is gone");
}

#[test]
fn a_file_that_was_replaced_is_not_offered_to_be_replaced_again() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let record = create(&mut session, Kind::Event, "Open house");
    let path = desk.home.path().join("minutes.html");
    std::fs::write(&path, "before").unwrap();
    let style = Style::Minutes(MinutesStyle::Formal);
    let sheet = Sheet { document: "minutes", record, style, size: TextSize::Standard };
    session.send(Command::Print(Print { sheet, to: PrintTo::File(path.clone()) }));
    session.take_news();
    let action = session.messages().next().unwrap().news.action.clone().expect("it can be replaced");
    let NewsAction::Replace(print) = &action else { panic!("{action:?}") };
    session.send(Command::Settle(action.clone()));
    session.send(Command::Print(Print::clone(print)));
    until(&mut session, |session| !session.is_printing());
    session.take_news();
    let offered = session.messages().filter_map(|message| message.news.action.as_ref()).collect::<Vec<_>>();
    assert!(!offered.contains(&&action) && offered.contains(&&NewsAction::Open(path)), "{offered:?}");
}
