//! Short forms: which are told, and the many words in capitals that are none.

use folkmoot::model::event::{Attendance, Item};
use folkmoot::model::{Kind, Record, Ref};

use super::{found, id, meeting, record, says};

#[test]
fn a_short_form_that_nobody_writes_out_is_told_once() {
    says("We asked the GP about it.", &["GP is never written out"]);
    says("Two GPs came. A GP spoke.", &["GP is never written out"]);
    says("The ICB and the R&D team met.", &["ICB is never written out", "R&D is never written out"]);
    says("Ask the GP's receptionist.", &["GP is never written out"]);
    says("The co-op (ABC) is new.", &["ABC is never written out"]);
    says("**PCN** leads", &["PCN is never written out"]);
}

#[test]
fn what_is_written_out_is_not_told() {
    for written in [
        "General practitioners (GPs) came. A GP spoke.",
        "A GP (general practitioner) spoke.",
        "Good for Nothing (GFN) ran it, and GFN will again.",
        "GFN (Good for Nothing) ran it.",
        "The Integrated Care Board, or ICB, met.",
        "The ICB, the Integrated Care Board, met.",
        "ICB stands for Integrated Care Board.",
        "The ward co-production group (WCG) met.",
        "Children and Young People's Service (CYPS) came.",
        "Research & development (R&D) was praised.",
        "Primary care networks – PCNs – are new.",
        "The Centre for Ageing Better (CfAB) and a CAB.",
        "Tarnbridge Living Well Collaborative (TLWC) met.",
        "TLWC met first.\n\nThe Tarnbridge Living Well Collaborative (TLWC) has nine members.",
        "The **Integrated Care Board** (ICB) met.",
    ] {
        says(written, &[]);
    }
}

#[test]
fn what_everybody_knows_and_what_is_no_short_form_is_not_told() {
    for known in [
        "The UK and the BBC put a PDF on the NHS site.",
        "WiFi and IT were NOT good.",
        "PLEASE BRING CASH",
        "Everybody must bring PAPER AND PENS next time.",
        "Chapter IV and part XII.",
        "Dunmere Library, TB1 4QX, in SE1 and EC1V.",
        "See https://example.org/GFN/ABC and www.ABC.org.",
        "Write to desk@GFN.example.",
        "The tag was #GFN12.",
        "[the map](https://example.org/ABC)",
        "Actions A7.1 and D7.2.",
        "It is for US and for us.",
        "A to Z, plan B and vitamin C.",
        "The 10AM bus.",
        "Who decides? WHO does?",
        "CONTENTS",
        "The ACTION is on Sam.",
        "The IT was slow. It broke. No lamp, NO LED. Led by Sam.",
        "The KAIKU award and UNESCO.",
        "A Q&A, a B&B and AI.",
        "MONDAY: tea. TUE: cake.",
    ] {
        says(known, &[]);
    }
}

#[test]
fn two_spellings_are_told_at_the_rarer() {
    let out = "Good for Nothing (GFN). ";
    says(&format!("{out}Gfn came, and GFN stayed."), &["GFN and Gfn: one spelling would do"]);
    says(&format!("{out}G.F.N. came."), &["GFN and G.F.N.: one spelling would do"]);
    says("The NHS and the Nhs.", &["NHS and Nhs: one spelling would do"]);
    says(&format!("{out}GFNs came, GFN's too."), &[]);
    says("Members asked ALL. All came.", &[]);
}

#[test]
fn initials_of_people_and_names_of_organisations_are_none() {
    let mut event = meeting();
    event.minutes.items[0].discussion = "SH and GFN and KING will look.".into();
    event.people.attendance =
        (20..22).map(|n| Attendance { id: id(n), person: Some(Ref(id(n + 10))), ..Attendance::default() }).collect();
    let mut people = [(30, "Samir Haddad"), (31, "Sarah King")].map(|(number, name)| {
        let mut person = record(Kind::Person, number);
        person.set_title(name);
        person
    });
    let mut group = record(Kind::Organisation, 40);
    if let Record::Organisation(group) = &mut group {
        (group.name, group.short_name) = ("Good for Nothing".to_owned(), "GFN".to_owned());
    }
    let told = found(event.clone(), people.clone().into_iter().chain([group]));
    assert_eq!(told, []);
    people[0].set_title("Ann Berg");
    let told: Vec<String> = found(event, people).into_iter().map(|slip| slip.says).collect();
    assert_eq!(told, ["GFN is never written out", "SH is never written out"]);
}

#[test]
fn it_may_be_written_out_anywhere_in_the_minutes() {
    let mut event = meeting();
    event.minutes.items[0].discussion = "The GP came.".into();
    event.minutes.items.push(Item { id: id(11), discussion: "A general practitioner (GP).".into(), ..Item::default() });
    assert_eq!(found(event.clone(), []), []);
    let mut decision = record(Kind::Decision, 50);
    decision.set_source(Some(Ref(id(1))), Some(id(10)));
    decision.set_title("Ask the PCN");
    let told = found(event, [decision]);
    assert_eq!((told[0].says.as_str(), told[0].at.record), ("PCN is never written out", id(50)));
    assert_eq!((told[0].at.field.as_str(), told.len()), ("wording", 1));
}

#[test]
fn tags_and_places_are_not_read_as_sentences() {
    let mut event = meeting();
    event.details.hashtags = vec!["GFN".to_owned()];
    event.details.venue.name = "CTB Hall".to_owned();
    event.minutes.next.address = "ABC House".to_owned();
    event.minutes.comments = "GFN wrote".into();
    event.header.notes = "GFN wrote".into();
    event.plan.catering = "GFN".into();
    assert_eq!(found(event, []), []);
}
