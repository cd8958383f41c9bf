//! The pack of a network's projects: which are in it, what is said of each, and who is not asked.

use std::sync::Arc;

use folkmoot::documents::{Concern, Style};
use folkmoot::model::brief::{Appearance, BriefStatus};
use folkmoot::model::series::Member;
use folkmoot::model::{Brief, Capacity, Kind, Record, Ref, Series};
use folkmoot::render::{FORMATS, formats_for};

use crate::minutes::world::{World, pick, when};
use crate::outline::outline;

/// A network with a school, Ben and somebody who has left among its members.
struct Network {
    world: World,
    series: Ref,
    school: Ref,
    ben: Ref,
    left: Ref,
}

fn network() -> Network {
    let mut world = World::new();
    let series = world.series("Marl Valley Network");
    let (school, left) = (world.organisation("Hollin School"), world.organisation("Old Mill Trust"));
    let ben = world.person("Ben Dahl", "", None);
    let mut member = |who, left: &str| Member { id: world.id(), who: Some(who), left: when(left), ..Member::default() };
    let members = vec![member(school, ""), member(ben, ""), member(left, "May 2026")];
    let network = Series { name: "Marl Valley Network".into(), members, ..Series::default() };
    let mut record = Record::Series(Box::new(network));
    (record.header_mut().id, record.header_mut().kind) = (series.0, Kind::Series);
    world.workspace.load(Arc::new(record));
    Network { world, series, school, ben, left }
}

impl Network {
    fn brief(&mut self, name: &str, change: impl FnOnce(&mut Brief)) -> Ref {
        let mut brief = Brief::default();
        (brief.brief.name, brief.brief.status) = (name.into(), pick(BriefStatus::Published));
        change(&mut brief);
        self.world.add(Record::Brief(Box::new(brief)))
    }

    fn at_event(&mut self) -> Vec<Appearance> {
        vec![Appearance { id: self.world.id(), event: Some(self.world.link()), ..Appearance::default() }]
    }

    fn printed(&mut self, style: Style) -> Vec<String> {
        outline(&self.world.print("summaries", self.series, style))
    }
}

/// The projects that are in it, in order.
fn projects(printed: &[String], level: &str) -> Vec<String> {
    printed.iter().filter_map(|line| line.strip_prefix(level)).map(str::to_owned).collect()
}

#[test]
fn projects_of_its_events_and_of_its_members_are_in_it_by_name() {
    let mut network = network();
    let (school, ben, left) = (network.school, network.ben, network.left);
    let teacher = network.world.person("Tess Orme", "Teacher", Some(school));
    let here = network.at_event();
    network.brief("Zebra crossing", |b| b.at_events.appearances = here);
    network.brief("Book boat", |b| b.brief.partners = vec![school]);
    network.brief("Quiet hour", |b| b.brief.owner = Some(ben));
    network.brief("Allotments", |b| b.brief.owner = Some(teacher));
    network.brief("Of somebody who has left", |b| b.brief.partners = vec![left]);
    network.brief("Of nobody here", |_| {});
    let printed = network.printed(Style::ByTitle);
    assert_eq!(printed[..2], ["group Marl Valley Network", "title Project summaries"]);
    assert_eq!(projects(&printed, "h2 "), ["Allotments", "Book boat", "Quiet hour", "Zebra crossing"]);
    assert!(printed.contains(&"In all: 4 projects".to_owned()), "{printed:#?}");
}

#[test]
fn each_says_what_it_is_about_with_whom_whom_to_ask_and_what_is_asked() {
    let mut network = network();
    let (school, ben) = (network.school, network.ben);
    network.brief("Book boat", |b| {
        (b.brief.summary, b.brief.in_one_line) = ("Books come by water.".into(), "A skipper for Saturdays".into());
        (b.brief.partners, b.brief.owner) = (vec![school], Some(ben));
        b.brief.skills_wanted = vec!["Carpentry".into(), " ".into(), "Knots".into()];
    });
    network.brief("Quiet hour", |b| {
        (b.brief.in_one_line, b.brief.owner) = ("An hour without music".into(), Some(ben));
        b.brief.status = pick(BriefStatus::Draft);
    });
    network.brief("Ramps", |b| {
        (b.brief.question, b.brief.partners) = ("Who needs a ramp?".into(), vec![school]);
        b.brief.status = pick(BriefStatus::Closed);
    });
    network.brief("Swings", |b| b.brief.partners = vec![school]);
    let printed = network.printed(Style::ByTitle);
    let expected = [
        "h2 Book boat",
        "p Books come by water.",
        "Partner: Hollin School",
        "Whom to ask: Ben Dahl",
        "What is asked: A skipper for Saturdays",
        "Skills wanted: Carpentry and Knots",
        "h2 Quiet hour",
        "p An hour without music",
        "Whom to ask: Ben Dahl",
        "Status: Draft, not yet published",
        "h2 Ramps",
        "p Who needs a ramp?",
        "Partner: Hollin School",
        "Whom to ask: nobody yet",
        "Status: Closed",
        "h2 Swings",
        "p Nothing is written about it yet.",
        "Partner: Hollin School",
        "Whom to ask: nobody yet",
    ];
    assert_eq!(printed[4..], expected, "{printed:#?}");
}

#[test]
fn they_stand_under_their_organisation_where_one_asks_for_it() {
    let mut network = network();
    let (school, ben) = (network.school, network.ben);
    let guest = network.world.organisation("A guest");
    let here = network.at_event();
    network.brief("Zebra crossing", |b| b.brief.partners = vec![guest, school]);
    network.brief("Book boat", |b| b.brief.partners = vec![school]);
    network.brief("Quiet hour", |b| b.brief.owner = Some(ben));
    network.brief("Allotments", |b| (b.brief.partners, b.at_events.appearances) = (vec![guest], here));
    let printed = network.printed(Style::ByOrganisation);
    assert_eq!(projects(&printed, "h2 "), ["A guest", "Hollin School", "Of no organisation"]);
    assert_eq!(projects(&printed, "h3 "), ["Allotments", "Book boat", "Zebra crossing", "Quiet hour"]);
}

#[test]
fn whoever_may_not_be_contacted_or_named_is_not_and_it_is_told() {
    let mut network = network();
    let (series, school, ben) = (network.series, network.school, network.ben);
    let gone = network.world.somebody("Gail Hidden", "", None, |person| person.do_not_contact = true);
    let cleo = network.world.somebody("Cleo Hidden", "", None, |person| person.capacity = pick(Capacity::Resident));
    let boat = network.brief("Book boat", |b| {
        (b.brief.partners, b.brief.owner, b.brief.deputy) = (vec![school], Some(gone), Some(ben));
    });
    let hour = network.brief("Quiet hour", |b| (b.brief.partners, b.brief.owner) = (vec![school], Some(cleo)));
    let printed = network.printed(Style::ByTitle).join("\n");
    assert!(!printed.contains("Hidden"), "{printed}");
    assert!(printed.contains("Whom to ask: Ben Dahl") && printed.contains("Whom to ask: A resident"), "{printed}");
    let left_out = network.world.not_printed("summaries", series, Style::ByTitle);
    let told: Vec<_> = left_out.iter().map(|one| (one.concern, one.origin.record, one.origin.field.as_str())).collect();
    let expected = [(Concern::ContactLeftOut, boat.0, "brief/owner"), (Concern::PersonNotNamed, hour.0, "brief/owner")];
    assert_eq!(told, expected);
}

#[test]
fn a_network_without_projects_says_so_and_the_pack_is_a_text() {
    let mut network = network();
    for style in [Style::ByTitle, Style::ByOrganisation] {
        let printed = network.printed(style);
        assert_eq!(printed[2..], ["p No project of these events or members is recorded here yet."]);
        let document = folkmoot::documents::named("summaries").unwrap();
        assert_eq!(formats_for(document, style).count(), FORMATS.len());
    }
}
