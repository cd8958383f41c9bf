//! Times before and after an event: as they are typed, as they print, and the days that follow from them.

use folkmoot::documents::leads;
use folkmoot::documents::wording::en_gb;
use folkmoot::model::{Lead, LeadUnit, read_lead};
use jiff::civil::{Date, date};

fn prints(lead: &Lead) -> String {
    leads::lead(&en_gb().leads, &lead.clone().into())
}

#[test]
fn a_lead_is_typed_as_people_write_it() {
    let check = |typed: &str, expected: &str| {
        let lead = read_lead(typed);
        assert!(!matches!(lead, Lead::Words(_)), "{typed} is not understood");
        assert_eq!(prints(&lead), expected, "{typed}");
        assert_eq!(read_lead(expected), lead, "{expected} reads back");
    };
    check("T-12 weeks", "12 weeks before");
    check("t - 12w", "12 weeks before");
    check("T\u{2212}12 weeks", "12 weeks before");
    check("12 weeks before", "12 weeks before");
    check("12 weeks before the event", "12 weeks before");
    check("twelve weeks before", "12 weeks before");
    check("2w after", "2 weeks after");
    check("a week before", "1 week before");
    check("a fortnight before", "2 weeks before");
    check("day before", "the day before");
    check("The day before.", "the day before");
    check("T-1 day", "the day before");
    check("T+1 day", "the day after");
    check("the day after", "the day after");
    check("3 months after", "3 months after");
    check("T+18 months", "18 months after");
    check("eighteen months later", "18 months after");
    check("a year after", "12 months after");
    check("on the day", "on the day");
    check("the day itself", "on the day");
    check("T", "on the day");
    check("T-0 weeks", "on the day");
}

#[test]
fn what_is_not_understood_is_kept_as_it_was_typed() {
    for typed in [
        "once the hall has answered",
        "12 weeks",
        "T-12",
        "12 before",
        "12 weeks before Easter",
        "before",
        "9999999999 weeks before",
    ] {
        assert_eq!(read_lead(typed), Lead::Words(typed.to_owned()), "{typed}");
        assert_eq!(prints(&read_lead(typed)), typed);
    }
    assert_eq!(read_lead("  "), Lead::Unknown);
    assert_eq!(prints(&Lead::Unknown), "");
}

#[test]
fn a_day_follows_from_those_of_the_event() {
    let (first, last) = (date(2026, 6, 19), date(2026, 6, 20));
    let check = |typed: &str, expected: Option<Date>| {
        assert_eq!(read_lead(typed).day(first, last), expected, "{typed}");
    };
    check("12 weeks before", Some(date(2026, 3, 27)));
    check("the day before", Some(date(2026, 6, 18)));
    check("on the day", Some(first));
    check("the day after", Some(date(2026, 6, 21)));
    check("3 months after", Some(date(2026, 9, 20)));
    check("18 months after", Some(date(2027, 12, 20)));
    check("once the hall has answered", None);
    check("4000000 months after", None);
    let end_of_january = date(2027, 1, 31);
    assert_eq!(Lead::After(1, LeadUnit::Months).day(end_of_january, end_of_january), Some(date(2027, 2, 28)));
}

#[test]
fn leads_stand_in_the_order_of_their_days() {
    let typed = [
        "18 weeks before",
        "12 weeks before",
        "a month before",
        "2 weeks before",
        "the day before",
        "on the day",
        "the day after",
        "3 months after",
    ];
    let places: Vec<i64> = typed.iter().filter_map(|typed| read_lead(typed).place()).collect();
    assert_eq!(places.len(), typed.len());
    assert!(places.is_sorted(), "{places:?}");
    assert_eq!(read_lead("soon").place(), None);
}
