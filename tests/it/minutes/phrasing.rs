//! Sentences that Folkmoot puts together read as one would write them.

use folkmoot::model::event::{Correction, Delegation, MinutesStatus, MinutesStyle, Move};
use folkmoot::model::parts::{Fact, FactKind, Qualifier, Quote};
use folkmoot::model::{Capacity, Ref};

use super::world::{World, pick, when};

/// The line of the page that begins with this, once the event was changed.
#[track_caller]
fn line(beginning: &str, change: impl FnOnce(&mut World), expected: &str) {
    let mut world = World::new();
    change(&mut world);
    let lines = world.lines(MinutesStyle::Formal, &[beginning]);
    let expected: Vec<&str> = if expected.is_empty() { Vec::new() } else { vec![expected] };
    assert_eq!(lines, expected);
}

fn resident(world: &mut World) -> Ref {
    world.somebody("Ann Berg", "", None, |person| person.capacity = pick(Capacity::Resident))
}

fn nobody(world: &mut World) -> Ref {
    Ref(world.id())
}

#[test]
fn whoever_is_not_named_stands_in_the_middle_of_a_sentence() {
    type Who = fn(&mut World) -> Ref;
    let led = |who: Who| {
        move |world: &mut World| {
            let lead = Some(who(world));
            world.item("Talk", |item| item.lead = lead);
        }
    };
    line("p Led", led(resident), "p Led by a resident");
    line("p Led", led(nobody), "");
    let sent = |who: Who| {
        move |world: &mut World| {
            world.event.people.minute_taker = Some(who(world));
            world.event.minutes.status = pick(MinutesStatus::Circulated);
            world.event.minutes.comments_by = when("27 November 2026");
        }
    };
    let sent_for_comment = "Status: Draft, sent for comment. Please send corrections";
    line("Status", sent(resident), &format!("{sent_for_comment} to a resident by Friday 27 November 2026."));
    line("Status", sent(nobody), &format!("{sent_for_comment} by Friday 27 November 2026."));
    let chased = |who: Who| {
        move |world: &mut World| {
            let chaser = Some(who(world));
            world.action("Call", None, |action| action.chaser = chaser);
        }
    };
    line("action", chased(resident), "action Action A1: Call [No owner yet, chased by a resident, no date yet]");
    line("action", chased(nobody), "action Action A1: Call [No owner yet, no date yet]");
    let visit = |who: Who| {
        move |world: &mut World| {
            let led_by = Some(who(world));
            world.event.details.delegations =
                vec![Delegation { from: "Ostervik".into(), led_by, ..Delegation::default() }];
        }
    };
    line("Visitors", visit(resident), "Visitors: From Ostervik, led by a resident");
    line("Visitors", visit(nobody), "Visitors: From Ostervik");
    let signs = |who: Who| {
        move |world: &mut World| {
            world.event.minutes.status = pick(MinutesStatus::Agreed);
            world.event.minutes.signature = true;
            world.event.minutes.signatory = Some(who(world));
        }
    };
    line("sign Signature", signs(resident), "sign Signature of a resident");
    line("sign Signature", signs(nobody), "sign Signature");
}

#[test]
fn an_owner_whose_record_is_gone_begins_the_line() {
    let owned = |world: &mut World| {
        let owner = Some(nobody(world));
        world.action("Call", None, |action| action.owner = owner);
    };
    line("action", owned, "action Action A1: Call [Not in our records, no date yet]");
    line("| A1", owned, "| A1 | Call | Not in our records | No date yet | Open");
}

#[test]
fn a_full_stop_does_not_meet_a_comma() {
    let quoted = |context: &'static str| {
        move |world: &mut World| {
            let (context, heard_at) = (context.into(), "the launch".into());
            world.event.minutes.quotes = vec![Quote { words: "Yes.".into(), context, heard_at, ..Quote::default() }];
        }
    };
    let said = |context: &str| format!("quote “Yes.” [name not recorded] [{context}]");
    line("quote", quoted("She spoke after the tour."), &said("She spoke after the tour, heard at the launch"));
    line("quote", quoted("after the tour,"), &said("after the tour, heard at the launch"));
    line("quote", quoted("What a tour!"), &said("What a tour! heard at the launch"));
    line("quote", quoted("and so on..."), &said("and so on..., heard at the launch"));
}

#[test]
fn the_next_meeting_at_a_glance_says_once_what_is_open() {
    let glance = |change: fn(&mut World), expected: &str| {
        line("p <b>Next", change, &format!("  p <b>Next meeting:</b> {expected}"));
    };
    glance(|world| world.event.minutes.next.theme = "Trust".into(), "to be confirmed");
    glance(
        |world| world.event.minutes.next.when = when("12 January 2027, 2pm"),
        "Tuesday 12 January 2027, 2pm, place to be confirmed",
    );
    glance(|world| world.event.minutes.next.venue = "Town Hall".into(), "date to be confirmed, Town Hall");
}

#[test]
fn a_vague_date_has_the_preposition_that_fits_it() {
    let due = |by: &'static str| {
        move |world: &mut World| {
            world.action("Call", None, |action| action.by = when(by));
        }
    };
    let said = |by: &str| format!("action Action A1: Call [No owner yet, {by}]");
    line("action", due("11 December 2026"), &said("by Friday 11 December 2026"));
    line("action", due("before Christmas"), &said("before Christmas"));
    line("action", due("by Easter week"), &said("by Easter week"));
    line("action", due("Before the fair"), &said("before the fair"));
    line("action", due("the spring fair"), &said("by the spring fair"));
    line("action", due("since March 2026"), &said("since March 2026"));
    let sent = |on: &'static str| {
        move |world: &mut World| {
            world.event.minutes.status = pick(MinutesStatus::Circulated);
            world.event.minutes.circulated = when(on);
        }
    };
    let said = |on: &str| format!("Status: Draft, sent for comment {on}.");
    line("Status", sent("20 November 2026"), &said("on Friday 20 November 2026"));
    line("Status", sent("November 2026"), &said("in November 2026"));
    line("Status", sent("autumn 2026"), &said("in autumn 2026"));
    line("Status", sent("2026"), &said("in 2026"));
    line("Status", sent("after the holidays"), &said("after the holidays"));
    line("Status", sent("20 to 21 November 2026"), &said("on Friday 20 and Saturday 21 November 2026"));
}

#[test]
fn an_offer_is_open_until_its_date() {
    let until = |expires: &'static str| {
        move |world: &mut World| {
            world.notice("A room", |notice| notice.expires = when(expires));
        }
    };
    line("| Offer", until("31 March 2027"), "| Offer | A room | Open until 31 March 2027");
    line("| Offer", until("until Easter week"), "| Offer | A room | Open until Easter week");
}

#[test]
fn what_is_history_is_not_to_be_confirmed() {
    let moved = |from: &'static str, reason: &'static str| {
        move |world: &mut World| {
            world.event.details.when = when("13 October 2012");
            let mut earlier = Move { from: when(from), reason: reason.into(), ..Move::default() };
            earlier.from.provisional = true;
            world.event.details.moves = vec![earlier];
        }
    };
    let said = |moved: &str| format!("When: Saturday 13 October 2012 / {moved}");
    line("When", moved("29 September 2012", ""), &said("Moved from Saturday 29 September 2012"));
    line("When", moved("", "the hall was let"), &said("Moved: the hall was let"));
}

#[test]
fn a_correction_may_add_or_take_out() {
    let corrected = |place: &'static str, was: &'static str, now: &'static str| {
        move |world: &mut World| {
            let (place, was, now) = (place.into(), was.into(), now.into());
            world.event.minutes.corrections = vec![Correction { place, was, now, ..Correction::default() }];
        }
    };
    let mut said = Vec::new();
    for (place, was, now) in [
        ("item 5", "40", "60"),
        ("", "40", "60"),
        ("item 5", "", "Sixty came."),
        ("", "", "Sixty came."),
        ("item 5", "Forty came.", ""),
        ("item 5", "", ""),
    ] {
        let mut world = World::new();
        corrected(place, was, now)(&mut world);
        let outline = world.outline(MinutesStyle::Formal);
        said.push(outline.last().unwrap().trim().to_owned());
    }
    let expected = [
        "p item 5: “40” is read as “60”",
        "p “40” is read as “60”",
        "p item 5: “Sixty came.” is added",
        "p “Sixty came.” is added",
        "p item 5: “Forty came.” is taken out",
        "p item 5",
    ];
    assert_eq!(said, expected);
}

#[test]
fn a_qualifier_is_capital_only_where_it_begins_the_line() {
    let fact = |kind: FactKind, qualifier: Qualifier, amount: &'static str, of_what: &'static str| {
        move |world: &mut World| {
            let (amount, of_what) = (amount.into(), of_what.into());
            let qualifier = Some(pick(qualifier));
            world.event.details.facts = vec![Fact { kind: pick(kind), qualifier, amount, of_what, ..Fact::default() }];
        }
    };
    line("p Funding", fact(FactKind::Funding, Qualifier::Nearly, "£5,000", ""), "p Funding: nearly £5,000");
    line("p Over", fact(FactKind::Figure, Qualifier::Over, "750", "learners"), "p Over 750 learners");
}
