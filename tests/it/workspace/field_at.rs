//! What stands at the end of a way through a form.

use folkmoot::model::event::Item;
use folkmoot::model::parts::Presentation;
use folkmoot::model::{Id, Kind, Record};
use folkmoot::workspace::field_at;
use jiff::Timestamp;

#[test]
fn a_field_is_called_by_its_label_and_belongs_to_the_innermost_item_with_a_title() {
    let id = |number| Id::from_number(number);
    let talk = Presentation { id: id(2), title: "Ask Once".to_owned(), ..Presentation::default() };
    let item = Item { id: id(1), title: "News".to_owned(), presentations: vec![talk], ..Item::default() };
    let Record::Event(mut event) = Record::new(Kind::Event, id(9), Timestamp::UNIX_EPOCH) else { panic!("an event") };
    event.minutes.items = vec![item];
    let check = |way: String, label: Option<&str>, item: Option<&str>| {
        let mut record = Record::Event(event.clone());
        let found = field_at(record.form(), &way);
        assert_eq!((found.label, found.item.as_deref()), (label, item), "{way}");
    };
    check("details/theme".to_owned(), Some("Theme"), None);
    check("details".to_owned(), Some("Details"), None);
    check("details/nothing".to_owned(), None, None);
    check("minutes/items".to_owned(), Some("Agenda items"), None);
    check(format!("minutes/items/{}", id(1)), Some("Agenda items"), Some("News"));
    check(format!("minutes/items/{}", id(3)), None, None);
    check(format!("minutes/items/{}/title", id(1)), Some("Title"), Some("News"));
    check(format!("minutes/items/{}/presentations/{}/summary", id(1), id(2)), Some("What we heard"), Some("Ask Once"));
    check(format!("minutes/items/{}/nothing", id(1)), None, Some("News"));
    check(format!("minutes/items/{}/title", id(3)), None, None);
}
