//! What makes a brief ready, a table for each rule: what is told, why, and at which field; and what is said of real ones.

use std::path::Path;
use std::sync::Arc;

use folkmoot::app::open_now;
use folkmoot::model::brief::{Agreement, Appearance, BriefStatus, Contact};
use folkmoot::model::{Brief, Council, Event, Id, Kind, Organisation, Record, Ref, When};
use folkmoot::store::Places;
use folkmoot::workspace::Workspace;
use folkmoot::workspace::checks::{Check, Outcome, Point, checks, is_on_sheet, jargon_list, shipped_jargon};
use jiff::Timestamp;
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 6, 8);

fn id(number: u128) -> Id {
    Id::from_number(number)
}

fn brief() -> Brief {
    let Record::Brief(mut brief) = Record::new(Kind::Brief, id(5), Timestamp::UNIX_EPOCH) else { panic!("a brief") };
    brief.brief.question = "How could anyone try out a stall?".to_owned();
    brief.at_events.appearances = vec![Appearance { event: Some(Ref(id(1))), ..Appearance::default() }];
    *brief
}

/// A weekend from Saturday 20 June 2026 on.
fn event() -> Event {
    let Record::Event(mut event) = Record::new(Kind::Event, id(1), Timestamp::UNIX_EPOCH) else { panic!("an event") };
    event.details.when = When::day(date(2026, 6, 20));
    *event
}

fn workspace(council: Council) -> Workspace {
    let mut workspace = Workspace::default();
    workspace.load(Arc::new(Record::Event(Box::new(event()))));
    workspace.set_council(council);
    workspace
}

fn one(all: Vec<Check>, point: Point) -> Check {
    all.into_iter().find(|check| check.point == point).expect("each point is checked")
}

/// What a rule says of a brief with this in it, and at which field; nothing where it is ready.
#[track_caller]
fn check(point: Point, change: impl FnOnce(&mut Brief), expected: Option<(&str, &str, &str)>) {
    let mut brief = brief();
    change(&mut brief);
    let found = one(checks(&workspace(Council::default()), &brief, TODAY, Some(1)), point);
    let told = (found.outcome == Outcome::NeedsSomething).then_some((&*found.says, &*found.reason, &*found.at.field));
    assert_eq!(told, expected);
    assert_eq!(found.at.record, id(5));
    assert_eq!(found.outcome == Outcome::Ready, expected.is_none() && found.reason.is_empty(), "{found:?}");
}

#[test]
fn the_title_is_a_question() {
    let say = |question: &str, says| {
        let reason = match question.trim() {
            "" => "It is the headline of the sheet, and what a team comes for.",
            _ => "A question invites a team in. End it with a question mark.",
        };
        let expected = Some(()).filter(|()| !str::is_empty(says)).map(|()| (says, reason, "brief/question"));
        check(Point::Question, |brief| brief.brief.question = question.to_owned(), expected);
    };
    say("Could we be proud of our bins?", "");
    say("Could we be proud of our bins? ", "");
    say("A better bin", "Make the title a question");
    say("Why? Because bins matter.", "Make the title a question");
    say("  ", "Write the question");
}

#[test]
fn the_ask_names_no_solution() {
    let named = |question: &str, answer: Option<&str>| {
        let reason = answer.map(|answer| {
            format!("\u{201c}{answer}\u{201d}, in The question. A team that is handed an answer looks for no other.")
        });
        let expected = reason.as_ref().map(|reason| ("Leave the answer open", reason.as_str(), "brief/question"));
        check(Point::NoAnswer, |brief| brief.brief.question = question.to_owned(), expected);
    };
    named("How could we build an app for market traders?", Some("app"));
    named("Could a simple website help new neighbours?", Some("website"));
    named("How might we design better posters?", Some("posters"));
    named("Why does nobody use our website?", None);
    named("How does the app that we have reach older people?", None);
    named("How do we get more people into our parks?", None);
    named("What happens if the bus app is down?", None);
    let reason = "\u{201c}portal\u{201d}, in The challenge. A team that is handed an answer looks for no other.";
    let in_challenge = |brief: &mut Brief| brief.brief.challenge = "How might we launch a new portal?".into();
    check(Point::NoAnswer, in_challenge, Some(("Leave the answer open", reason, "brief/challenge")));
}

#[test]
fn somebody_outside_the_council_can_be_talked_to() {
    let reason = "Teams learn most from people who live with the question.";
    let nobody = Some(("Name somebody outside the council to talk to", reason, "brief/contacts"));
    let contact = |who: &str, outside: bool, agreed: Agreement| Contact {
        who: who.to_owned(),
        outside_council: outside,
        agreed: agreed.into(),
        ..Contact::default()
    };
    let with = |contacts: Vec<Contact>, expected| {
        check(Point::Outside, |brief| brief.brief.contacts = contacts, expected);
    };
    with(vec![], nobody);
    with(vec![contact("", true, Agreement::Agreed)], nobody);
    with(vec![contact("Len Farrow", true, Agreement::WouldRatherNot)], nobody);
    with(vec![contact("Len Farrow", true, Agreement::NotAskedYet)], None);
    let field = format!("brief/contacts/{}/outside_council", Contact::default().id);
    let whose = Some(("Say who of them is from outside the council", reason, field.as_str()));
    with(vec![contact("The market office", false, Agreement::Agreed)], whose);
}

#[test]
fn no_more_than_five_things_are_fixed() {
    let with = |count: usize, expected| {
        let fixed = (0..count).map(|n| format!("Fixed {n}")).chain([" ".to_owned()]).collect();
        check(Point::Fixed, |brief| brief.brief.fixed = fixed, expected);
    };
    with(0, None);
    with(5, None);
    let reason = "6 are fixed. The fewer there are, the more a team can find.";
    with(6, Some(("Keep to five fixed things", reason, "brief/fixed")));
}

#[test]
fn somebody_is_named_for_afterwards() {
    let reason = "Projects with no name here tend to go quiet.";
    let nobody = Some(("Name who takes it on afterwards", reason, "brief/afterwards/owner"));
    check(Point::Afterwards, |_| {}, nobody);
    check(Point::Afterwards, |brief| brief.brief.afterwards.owner = Some(Ref(id(9))), None);
    check(Point::Afterwards, |brief| brief.brief.status = BriefStatus::Closed.into(), None);
}

#[test]
fn it_is_published_two_weeks_before_its_event() {
    let with = |today: Date, change: &dyn Fn(&mut Brief)| {
        let mut brief = brief();
        change(&mut brief);
        let found = one(checks(&workspace(Council::default()), &brief, today, None), Point::Published);
        (found.outcome, format!("{}: {}", found.says, found.reason), found.at.field)
    };
    let needs = |says: &str, field: &str| (Outcome::NeedsSomething, says.to_owned(), field.to_owned());
    let published = |day: Date| {
        move |brief: &mut Brief| {
            brief.brief.status = BriefStatus::Published.into();
            brief.brief.published = When::day(day);
        }
    };
    let soon = needs("Publish soon: 14 days before the event was 6 June.", "brief/status");
    assert_eq!(with(TODAY, &|_| {}), soon);
    let by = needs("Publish by 6 June: That is 14 days before the event.", "brief/status");
    assert_eq!(with(date(2026, 6, 6), &|_| {}), by);
    assert_eq!(with(TODAY, &published(date(2026, 6, 6))).0, Outcome::Ready);
    let late = "Published later than 14 days before: 14 days before the event was 6 June. It was published on 7 June.";
    assert_eq!(with(TODAY, &published(date(2026, 6, 7))), needs(late, "brief/published"));
    let undated = |brief: &mut Brief| brief.brief.status = BriefStatus::InUse.into();
    assert_eq!(with(TODAY, &undated).2, "brief/published");
    let at_none = |brief: &mut Brief| brief.at_events.appearances.clear();
    assert_eq!(with(TODAY, &at_none).0, Outcome::Unknown);
}

#[test]
fn it_fits_one_page_as_soon_as_somebody_has_counted() {
    let mut brief = brief();
    brief.brief.tried = "A youth market, once a year, and a stall that was lent to a school.".into();
    let with = |pages| one(checks(&workspace(Council::default()), &brief, TODAY, pages), Point::OnePage);
    assert_eq!(with(None).outcome, Outcome::Unknown);
    assert_eq!(with(Some(1)).outcome, Outcome::Ready);
    let two = with(Some(2));
    assert_eq!((two.outcome, two.says.as_str()), (Outcome::NeedsSomething, "Shorten it to one page"));
    let most = "It takes 2 pages at 12 points. Most is written in What has been tried, or exists elsewhere.";
    assert_eq!((two.reason.as_str(), two.at.field.as_str()), (most, "brief/tried"));
}

#[test]
fn sentences_are_under_25_words() {
    let words = |count: usize| vec!["word"; count].join(" ");
    let with = |text: String, expected: Option<(usize, &str)>| {
        let says = expected.map(|(count, reason)| (format!("Split a sentence of {count} words"), reason));
        let told = says.as_ref().map(|(says, reason)| (says.as_str(), *reason, "brief/background"));
        check(Point::Sentences, |brief| brief.brief.background = text.as_str().into(), told);
    };
    let reason = "\u{201c}word word word word word\u{2026}\u{201d}, in Background.";
    with(words(24), None);
    with(words(25), Some((25, reason)));
    with(format!("{}. {}", words(20), words(20)), None);
    with(format!("{}\n\n{}", words(20), words(20)), None);
    with(format!("- {}\n- {}", words(20), words(20)), None);
    with(format!("{}\n{}", words(13), words(13)), Some((26, reason)));
    with(format!("{} at 7.30am {}", words(12), words(12)), Some((26, reason)));
    let two = format!("{reason} And 1 more.");
    with(format!("{}. {}.", words(25), words(30)), Some((30, &two)));
}

#[test]
fn jargon_is_what_stands_on_the_list() {
    let with = |text: &str, expected| {
        check(Point::Jargon, |brief| brief.brief.background = text.into(), expected);
    };
    with("Traders use what they have.", None);
    let use_it =
        Some(("Say \u{201c}leverage\u{201d} in plainer words", "In Background. Plainer: use.", "brief/background"));
    with("We leverage our assets.", use_it);
    with("Leveraged assets", use_it);
    let two = "In Background. Plainer: strong. And 1 more.";
    let first = Some(("Say \u{201c}robust\u{201d} in plainer words", two, "brief/background"));
    with("Stakeholders like a robust stall.", first);
    let hyphened = "In Background. Plainer: several services together.";
    with(
        "A multi-agency stall",
        Some(("Say \u{201c}multi-agency\u{201d} in plainer words", hyphened, "brief/background")),
    );
    with("See https://tarnbridge.example/stakeholder", None);
}

#[test]
fn the_council_edits_the_list() {
    let own = |lines: &[&str]| Council {
        jargon: lines.iter().map(|line| (*line).to_owned()).collect(),
        own_jargon: true,
        ..Council::default()
    };
    let mut brief = brief();
    brief.brief.fixed = vec!["Leverage the pitch fee".to_owned()];
    let with = |council| one(checks(&workspace(council), &brief, TODAY, None), Point::Jargon);
    assert_eq!(with(Council::default()).outcome, Outcome::NeedsSomething);
    assert_eq!(with(own(&[])).outcome, Outcome::Ready, "an empty list of one's own is empty");
    let found = with(own(&["pitch fee", " : nothing"]));
    assert_eq!(
        (found.says.as_str(), found.at.field.as_str()),
        ("Say \u{201c}pitch fee\u{201d} in plainer words", "brief/fixed")
    );
    assert_eq!(found.reason, "In Fixed. It is on your jargon list.");
    assert_eq!(jargon_list(&Council::default()).len(), shipped_jargon().len());
    let mut sorted = shipped_jargon();
    sorted.sort();
    sorted.dedup();
    assert_eq!(sorted.len(), shipped_jargon().len());
}

#[test]
fn abbreviations_are_written_out() {
    let fixed = |lines: &[&str], expected| {
        let lines = lines.iter().map(|line| (*line).to_owned()).collect();
        check(Point::ShortForms, |brief| brief.brief.fixed = lines, expected);
    };
    fixed(&["Traders need public liability (PL) cover"], None);
    fixed(&["Traders pay VAT"], None);
    let once = Some(("Say what \u{201c}PL\u{201d} stands for", "Used once, in Fixed.", "brief/fixed"));
    fixed(&["Traders need PL cover"], once);
    let twice = Some(("Say what \u{201c}PL\u{201d} stands for", "Used twice, first in Fixed.", "brief/fixed"));
    fixed(&["Traders need PL cover", "PL cover is dear"], twice);
    check(Point::ShortForms, |brief| brief.brief.summary = "PL".into(), None);
    let mut called = workspace(Council::default());
    let Record::Organisation(mut market) = Record::new(Kind::Organisation, id(7), Timestamp::UNIX_EPOCH) else {
        panic!()
    };
    market.short_name = "PL".to_owned();
    called.load(Arc::new(Record::Organisation(Box::new(Organisation { ..*market }))));
    let mut brief = brief();
    brief.brief.fixed = vec!["PL opens at nine".to_owned()];
    assert_eq!(one(checks(&called, &brief, TODAY, None), Point::ShortForms).outcome, Outcome::Ready);
}

#[test]
fn what_holds_only_because_nothing_is_written_is_not_ready() {
    let ready = |change: &dyn Fn(&mut Brief)| {
        let mut brief = brief();
        brief.brief.question.clear();
        change(&mut brief);
        let all = checks(&workspace(Council::default()), &brief, TODAY, Some(1));
        let ready = all.into_iter().filter(|check| check.outcome == Outcome::Ready);
        ready.map(|check| check.point).collect::<Vec<_>>()
    };
    assert_eq!(ready(&|_| {}), []);
    assert_eq!(ready(&|brief| brief.brief.name = "A Stall for Everyone".to_owned()), []);
    let written = [Point::Fixed, Point::OnePage, Point::Sentences, Point::Jargon, Point::ShortForms];
    assert_eq!(ready(&|brief| brief.brief.background = "Traders are few.".into()), written);
    let asked = [Point::Question, Point::NoAnswer];
    assert_eq!(ready(&|brief| brief.brief.question = "Who trades here?".to_owned()), asked, "a sheet of one line");
    let early = one(checks(&workspace(Council::default()), &Brief::default(), TODAY, None), Point::OnePage);
    assert_eq!((early.outcome, early.reason.as_str()), (Outcome::Unknown, "Nothing is written yet."));
}

#[test]
fn what_is_not_on_the_sheet_is_not_read() {
    assert!(is_on_sheet("brief/afterwards/owner") && is_on_sheet("brief/question"));
    assert!(!is_on_sheet("brief/summary") && !is_on_sheet("since/updates") && !is_on_sheet("brief"));
}

/// Of a workspace: what each brief needs, as it stands on this day.
fn in_folder(folder: &Path, today: Date) -> Vec<(String, Vec<String>)> {
    let home = tempfile::tempdir().unwrap();
    let opened = open_now(folder, &Places::under(home.path())).unwrap();
    let briefs = opened.workspace.of_kind(Kind::Brief).filter_map(|record| match record.as_ref() {
        Record::Brief(brief) => Some(brief.as_ref()),
        _ => None,
    });
    let needs = |brief: &Brief| {
        let all = checks(&opened.workspace, brief, today, Some(1)).into_iter();
        all.filter(|check| check.outcome == Outcome::NeedsSomething).map(|check| check.says).collect()
    };
    briefs.map(|brief| (brief.title().to_owned(), needs(brief))).collect()
}

#[test]
fn real_briefs_are_told_what_they_need_and_nothing_else() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR"));
    let check = |folder: &str, title: &str, expected: &[&str]| {
        let all = in_folder(&data.join(folder), TODAY);
        let (_, needs) = all.into_iter().find(|(own, _)| own == title).expect("the brief");
        assert_eq!(needs, expected, "{title}");
    };
    let (nobody, outside) = ("Name who takes it on afterwards", "Name somebody outside the council to talk to");
    let abbreviation = "Say what \u{201c}PL\u{201d} stands for";
    check("assets/sample", "A Stall for Everyone", &[nobody, "Publish soon", abbreviation]);
    for ready in ["Ask Once", "Patient Voice", "Lost Corners", "Who Knows Who", "Quiet After School"] {
        check("assets/sample", ready, &[]);
    }
    check("assets/sample", "Last bus home", &[outside, nobody]);
    check("tests/data/projects", "Quiet After School", &[]);
    check("tests/data/projects", "A Stall for Everyone", &[nobody, "Publish by 21 November"]);
    let long = "Split a sentence of 39 words";
    let whose = "Say who of them is from outside the council";
    check("tests/data/projects", "Who Knows Who", &[whose, "Say when it was published", long]);
    check("tests/data/records", "Lambeth Healthwatch", &[outside, nobody, "Say when it was published"]);
    let open = "Leave the answer open";
    check("tests/data/records", "Lambeth Website", &[open, outside, nobody, "Say when it was published"]);
}
