//! Two sets of minutes of the invented Tarnbridge as finished documents: a formal meeting in draft, and a network's
//! meeting of the learning kind.

use folkmoot::documents::{Block, Document};

use crate::render_sample::*;

/// Formal minutes, a draft.
pub fn formal() -> Document {
    document([formal_head(), formal_items(), formal_end()].concat())
}

fn formal_head() -> Vec<Block> {
    vec![
        title("Made in Tarnbridge Working Group", "Minutes of the 4th meeting"),
        facts(&[
            ("When", &["Tuesday 17 November 2026, 2pm to 3.25pm"]),
            ("Where", &["Committee Room 2, Tarnbridge Town Hall, Bridge Street"]),
            ("Chair", &["Councillor Ruth Ellery"]),
            ("Notes by", &["Priya Nandra, Community Engagement Officer"]),
            (
                "Status",
                &["Draft, sent for comment on Friday 20 November 2026. Please send corrections to Priya Nandra by \
                   Friday 27 November 2026."],
            ),
        ]),
        panel(
            "At a glance",
            vec![
                led("3 decisions:", " last minutes, money for Ask Once, support for Patient Voice."),
                led("5 actions:", " Idris Cole 1, Gwen Pell 1, Priya Nandra 2, Ruth Ellery 1 (last page)."),
                led("Next meeting:", " Tuesday 12 January 2027, 2pm, Committee Room 2."),
            ],
        ),
        facts(&[
            (
                "Present",
                &[
                    "Tarnbridge Council: Councillor Ruth Ellery, Tom Ashby (Customer Services), Priya Nandra, Gwen \
                     Pell (Health Partnerships)",
                    "Marl Valley Housing: Idris Cole",
                    "Residents: 2 people, names not recorded",
                ],
            ),
            ("In attendance", &["Hannah Voss, Brightwater Studio, for item 3"]),
            ("Apologies", &["Dr Samir Okafor, Tarn Street Surgery"]),
        ]),
    ]
}

fn formal_items() -> Vec<Block> {
    vec![
        item("1", "Welcome and interests"),
        paragraph("The chair welcomed members. No one declared an interest."),
        item("2", "Minutes of the last meeting and matters arising"),
        agreed(
            "Agreed D4.1",
            "The minutes of Tuesday 15 September 2026 are a correct record, once “40 places” in item 5 is read as “60 \
             places”.",
        ),
        paragraph("Three of the four actions are done. Action A3.2 is carried to item 5."),
        item("3", "Ask Once: the first four weeks"),
        see(
            "Tom Ashby reported that Ask Once went live on Monday 19 October 2026. In four weeks 312 people used it, \
             and 247 of them did not need to contact us again. See ",
            "Ask Once by month",
            "https://tarnbridge.example/ask-once",
        ),
        agreed(
            "Agreed D4.2",
            "Customer Services pays for Ask Once from Tuesday 1 December 2026. Reason: the team already answers its \
             questions. An outside supplier was considered and rejected, at £18,000 a year.",
        ),
        action("Action A4.1", "Tell those who took part.", "Priya Nandra, by Friday 11 December 2026"),
        item("4", "Patient Voice: report to cabinet"),
        paragraph(
            "Gwen Pell presented the draft report to cabinet. Cabinet meets on Monday 14 December 2026. Members asked \
             for patients’ own words in it.",
        ),
        agreed("Agreed D4.3", "Support the report. If cabinet agrees, call the team back."),
        action("Action A4.2", "Add the cost and three quotes.", "Gwen Pell, by Wednesday 25 November 2026"),
        action("Action A4.3", "Tell the team the cabinet date.", "Priya Nandra, by Friday 27 November 2026"),
        item("5", "Made in Tarnbridge 2"),
        paragraph(
            "The event moved to 4 December because the heating is being replaced. 41 people have registered for 60 \
             places. A Stall for Everyone has no owner.",
        ),
        action("Action A4.4", "Name an owner for A Stall.", "Councillor Ruth Ellery, by Monday 30 November 2026"),
        action("Action A4.5", "Walk the step-free route.", "Idris Cole, by Wednesday 2 December 2026"),
    ]
}

fn formal_end() -> Vec<Block> {
    vec![
        item("6", "Any other business"),
        paragraph("None. The meeting closed at 3.25pm."),
        panel(
            "Next meeting",
            vec![paragraph("Tuesday 12 January 2027, 2pm to 3.30pm, Committee Room 2, Tarnbridge Town Hall")],
        ),
        heading(2, "Actions by owner"),
        action_table(&[
            ["A4.5", "Walk the step-free route", "Idris Cole", "2 December 2026", "Open"],
            ["A4.2", "Add the cost and three quotes", "Gwen Pell", "25 November 2026", "Open"],
            ["A4.3", "Tell the team the cabinet date", "Priya Nandra", "27 November 2026", "Open"],
            ["A4.1", "Tell those who took part", "Priya Nandra", "11 December 2026", "Open"],
            ["A4.4", "Name an owner for A Stall", "Ruth Ellery", "30 November 2026", "Open"],
        ]),
    ]
}

/// A network meeting: presentations, figures, quotes, and a next meeting partly to be confirmed.
pub fn learning() -> Document {
    let mut document = document([learning_head(), learning_items(), learning_end()].concat());
    document.title = "Learning on the move".into();
    document.running.organisation = "Marl Valley Network".into();
    document.running.title = "Learning on the move, 5 November 2026".into();
    document.running.status = "Published".into();
    document.running.draft = false;
    document.running.printed = "Version 3, published. Printed 23 November 2026, 9.40am".into();
    document.running.printed_short = "Version 3, published".into();
    document
}

fn learning_head() -> Vec<Block> {
    vec![
        title("2nd meeting of the Marl Valley Network", "Learning on the move"),
        facts(&[
            ("When", &["Thursday 5 November 2026, 1pm to 4pm"]),
            ("Where", &["Wharf House, Marl Quay"]),
            ("Host", &["Marl Valley Housing"]),
            ("Visitors", &["6 librarians from Ostervik, on a study visit"]),
            ("Took part", &["28 people. The network now has 63 members."]),
            ("Notes by", &["Priya Nandra, Tarnbridge Council"]),
        ]),
        paragraph(
            "These notes give the main points that people learned. They are not a word for word record, and no \
             attendance list was kept.",
        ),
    ]
}

fn learning_items() -> Vec<Block> {
    vec![
        heading(2, "Presentation: the Book Boat"),
        led("Maya Lind,", " Project Manager, Marl Valley Libraries"),
        paragraph(
            "The old library van could not reach the quays in winter. So the library bought a narrowboat, and staff \
             learned to steer it. The boat carries 900 books, two computers and a kettle.",
        ),
        bullets(&[
            "Since spring 2025 it has moored at 14 villages.",
            "There have been nearly 2,300 visits. About half were by people who had not used a library in five years.",
            "A nurse has been on board on the first Monday of the month since September 2026.",
        ]),
        see("See ", "the moorings and times of the Book Boat", "https://tarnbridge.example/book-boat"),
        heading(2, "Presentation: a university run by residents"),
        led("Owen Tandy,", " Coordinator, Tarnbridge Residents’ University"),
        paragraph(
            "Residents choose what is taught, and most of the teachers are neighbours. It began in the back room of a \
             launderette.",
        ),
        bullets(&[
            "In its first year it held 34 seminars and 8 lectures.",
            "There were over 750 learners. Nearly 200 came back to teach or help.",
            "Two groups that met there now run their own courses.",
        ]),
        see("Watch ", "a learner’s story, a video of 2 minutes 40 seconds", "https://tarnbridge.example/learners"),
        heading(2, "What we discussed"),
        paragraph("One discussion covered both presentations. People made these points."),
        bullets(&[
            "Go to where people already are. Both projects began by asking what stopped people coming.",
            "Staff need time to learn a new role. Steering a boat took six weeks.",
            "Numbers persuade funders, stories persuade colleagues: get both.",
        ]),
    ]
}

fn learning_end() -> Vec<Block> {
    vec![
        heading(2, "What people said"),
        heading(3, "On giving and receiving"),
        quote(
            "“I came to learn bread and I stayed to teach it. Being asked made the difference.”",
            "A learner, Tarnbridge Residents’ University",
            "now a teacher there",
        ),
        heading(3, "On change in a large organisation"),
        quote(
            "“We have no number for it, but people here have stopped saying “the public” and started using names.”",
            "Maya Lind, Marl Valley Libraries",
            "on staff who doubted the boat",
        ),
        heading(2, "Offers and requests"),
        plain_table(
            &["Kind", "What", "From", "State"],
            &[
                &["Request", "A projector that works in daylight", "Marl Valley Libraries", "Answered"],
                &["Offer", "A step-free room for 12", "Marl Valley Housing", "Open until 31 March 2027"],
            ],
        ),
        heading(2, "Thanks"),
        paragraph(
            "Thank you to Marl Valley Housing for the room and the soup, and to our visitors from Ostervik, who gave \
             each member a painted pebble to pass on for a good idea.",
        ),
        panel(
            "Next meeting",
            vec![facts(&[
                ("When", &["Thursday 4 February 2027, afternoon. Times to be confirmed."]),
                ("Where", &["to be confirmed"]),
                ("Host", &["Hollin Town Council"]),
                ("Theme", &["Learning across ages"]),
            ])],
        ),
    ]
}
