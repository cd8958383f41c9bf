//! A published brief: what stays of it, what is kept of it as its status changes, and that a change all the same is told.

use std::sync::Arc;

use folkmoot::app::sheet_in_words;
use folkmoot::model::brief::{Agreement, BriefStatus, Contact, Edition};
use folkmoot::model::parts::{Fact, Qualifier, WebLink};
use folkmoot::model::{Brief, Id, Kind, Record, Ref, Span, When};
use folkmoot::workspace::{
    Keeping, Workspace, follow_status, has_changed_since_published, is_frozen, stays_as_published,
};
use jiff::Timestamp;
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 6, 8);
const EARLIER: Date = date(2026, 6, 1);

fn id(number: u128) -> Id {
    Id::from_number(number)
}

fn brief(status: BriefStatus) -> Brief {
    let Record::Brief(mut brief) = Record::new(Kind::Brief, id(5), Timestamp::UNIX_EPOCH) else { panic!("a brief") };
    brief.brief.question = "How could anyone try out a stall?".to_owned();
    brief.brief.status = status.into();
    *brief
}

/// The brief with another status, as the window sets it.
fn set(before: &Brief, status: BriefStatus) -> Brief {
    let mut after = before.clone();
    after.brief.status = status.into();
    let workspace = Workspace::default();
    let wording = |brief: &Brief| sheet_in_words(&workspace, brief, TODAY.at(9, 0, 0, 0));
    follow_status(before, &mut after, Keeping { id: id(40), today: TODAY, wording: &wording });
    after
}

#[track_caller]
fn edition(brief: &Brief) -> &Edition {
    let [edition] = brief.brief.editions.as_slice() else { panic!("{:?}", brief.brief.editions) };
    edition
}

#[test]
fn what_teams_read_stays_once_it_is_published() {
    let status = |status: BriefStatus, published: bool| {
        let mut brief = brief(status);
        if published {
            brief.brief.published = When::day(TODAY);
        }
        is_frozen(&brief)
    };
    assert!(!status(BriefStatus::Idea, true) && !status(BriefStatus::SharedWithPeers, true));
    assert!(status(BriefStatus::Published, false) && status(BriefStatus::Reframed, true));
    assert!(
        status(BriefStatus::Closed, true) && !status(BriefStatus::Closed, false),
        "a closed idea was read by nobody"
    );
    for stays in ["brief/question", "brief/fixed", "brief/version", "brief/published", "brief/contacts/1/about"] {
        assert!(stays_as_published(stays), "{stays}");
    }
    for goes_on in ["brief/status", "brief/summary", "brief/contacts/1/agreed", "since/updates", "at_events"] {
        assert!(!stays_as_published(goes_on), "{goes_on}");
    }
}

#[test]
fn who_owns_a_project_and_where_it_is_found_go_on() {
    for goes_on in ["brief/owner", "brief/deputy", "brief/sponsor", "brief/afterwards/owner", "brief/former_names"] {
        assert!(!stays_as_published(goes_on), "{goes_on}");
    }
    for goes_on in ["brief/links", "brief/links/1/address", "brief/hashtags", "brief/handles"] {
        assert!(!stays_as_published(goes_on), "{goes_on}");
    }
    assert!(stays_as_published("brief/afterwards/money") && stays_as_published("brief/partners"));
}

#[test]
fn choosing_published_sets_the_day_and_keeps_what_the_sheet_says() {
    let now = set(&brief(BriefStatus::Draft), BriefStatus::Published);
    assert_eq!((&now.brief.published, now.brief.version), (&When::day(TODAY), Some(1)));
    let kept = edition(&now);
    assert!(kept.until.is_unknown() && kept.wording.as_str().contains("How could anyone try out a stall?"));
    assert_eq!((kept.version, &kept.published), (Some(1), &When::day(TODAY)));
    let mut dated = brief(BriefStatus::Draft);
    (dated.brief.published, dated.brief.version) = (When::day(EARLIER), Some(2));
    let now = set(&dated, BriefStatus::Published);
    assert_eq!((&now.brief.published, now.brief.version), (&When::day(EARLIER), Some(2)), "what was typed counts");
    let now = set(&brief(BriefStatus::Draft), BriefStatus::InUse);
    assert!(now.brief.published.is_unknown(), "it was published on another day");
}

#[test]
fn a_draft_of_a_published_brief_is_the_next_version() {
    let mut before = brief(BriefStatus::InUse);
    (before.brief.version, before.brief.published) = (Some(3), When::day(EARLIER));
    let now = set(&before, BriefStatus::Draft);
    assert_eq!((now.brief.version, now.brief.published.is_unknown()), (Some(4), true));
    let kept = edition(&now);
    assert_eq!((kept.id, kept.version, &kept.published), (id(40), Some(3), &When::day(EARLIER)));
    assert_eq!(kept.until, When::day(TODAY));
    assert!(kept.wording.as_str().contains("How could anyone try out a stall?"));
    let mut copy = now.clone();
    copy.begin_anew();
    assert_eq!((copy.brief.editions.len(), copy.brief.version), (0, None));
}

#[test]
fn what_was_kept_is_what_was_published_and_not_what_was_changed_since() {
    let mut now = set(&brief(BriefStatus::Draft), BriefStatus::Published);
    now.brief.question = "Whose stall?".to_owned();
    let now = set(&now, BriefStatus::Draft);
    let wording = edition(&now).wording.as_str();
    assert!(wording.contains("How could anyone try out a stall?") && !wording.contains("Whose stall?"), "{wording}");
}

#[test]
fn closing_a_published_brief_without_a_date_ends_no_version_and_unlocks_nothing() {
    let now = set(&brief(BriefStatus::InUse), BriefStatus::Closed);
    assert!(is_frozen(&now) && edition(&now).until.is_unknown());
    assert_eq!((now.brief.version, now.brief.published.is_unknown()), (None, true));
    let idea = set(&brief(BriefStatus::Idea), BriefStatus::Closed);
    assert!(!is_frozen(&idea) && idea.brief.editions.is_empty(), "a closed idea was read by nobody");
}

#[test]
fn a_slip_in_the_status_leaves_the_version_that_stood() {
    let mut before = brief(BriefStatus::InUse);
    (before.brief.version, before.brief.published) = (Some(3), When::day(EARLIER));
    let slipped = set(&before, BriefStatus::Idea);
    let back = set(&slipped, BriefStatus::InUse);
    assert_eq!((back.brief.version, &back.brief.published), (Some(3), &When::day(EARLIER)));
    assert!(edition(&back).until.is_unknown() && is_frozen(&back));
    let again = set(&set(&back, BriefStatus::Draft), BriefStatus::Published);
    assert_eq!((again.brief.version, again.brief.editions.len()), (Some(3), 1));
    let mut changed = set(&again, BriefStatus::Draft);
    changed.brief.question = "Whose stall?".to_owned();
    let now = set(&changed, BriefStatus::Published);
    assert_eq!((now.brief.version, &now.brief.published), (Some(4), &When::day(TODAY)));
    assert_eq!(now.brief.editions.len(), 2);
}

#[test]
fn a_sheet_that_changes_all_the_same_is_told() {
    let published = set(&brief(BriefStatus::Draft), BriefStatus::Published);
    assert!(!has_changed_since_published(&published));
    let with = |change: &dyn Fn(&mut Brief)| {
        let mut brief = published.clone();
        change(&mut brief);
        has_changed_since_published(&brief)
    };
    assert!(with(&|brief| brief.brief.fixed.push("Set up by 7.30am".to_owned())));
    assert!(with(&|brief| brief.brief.facts.push(Fact { amount: "750".to_owned(), ..Fact::default() })));
    assert!(!with(&|brief| brief.brief.owner = Some(Ref(id(9)))));
    assert!(!with(&|brief| brief.brief.afterwards.owner = Some(Ref(id(9)))));
    assert!(!with(&|brief| brief
        .brief
        .links
        .push(WebLink { address: "example.org".to_owned(), ..WebLink::default() })));
    assert!(!with(&|brief| brief.brief.summary = "For lists".into()));
    assert!(!with(&|brief| brief.brief.question.push(' ')));
    assert!(
        !with(&|brief| (brief.brief.status, brief.brief.question) = (BriefStatus::Draft.into(), "Who?".to_owned()))
    );
    let mut nobody_kept = brief(BriefStatus::InUse);
    nobody_kept.brief.question.push('?');
    assert!(!has_changed_since_published(&nobody_kept));
}

#[test]
fn the_kept_wording_is_what_the_sheet_says() {
    let mut draft = brief(BriefStatus::Draft);
    let when = Span::Days(date(2026, 3, 28), date(2026, 4, 2));
    draft.brief.facts = vec![Fact {
        id: id(20),
        qualifier: Some(Qualifier::Over.into()),
        amount: "750".to_owned(),
        of_what: "people took part".to_owned(),
        when: When { span: when.into(), provisional: true, ..When::default() },
        ..Fact::default()
    }];
    let contact = |number, who: &str, agreed: Agreement| Contact {
        id: id(number),
        who: who.to_owned(),
        agreed: agreed.into(),
        ..Contact::default()
    };
    draft.brief.contacts =
        vec![contact(21, "Len Farrow", Agreement::Agreed), contact(22, "Mrs Pike", Agreement::WouldRatherNot)];
    draft.brief.partners = vec![Ref(id(9))];
    let Record::Organisation(mut partner) = Record::new(Kind::Organisation, id(9), Timestamp::UNIX_EPOCH) else {
        panic!("an organisation")
    };
    partner.name = "Tarnbridge Parks".to_owned();
    let mut workspace = Workspace::default();
    workspace.load(Arc::new(Record::Organisation(partner)));
    let said = sheet_in_words(&workspace, &draft, TODAY.at(9, 0, 0, 0));
    let said = said.as_str();
    assert!(said.contains("Over 750 people took part, 28 March to 2 April 2026"), "{said}");
    assert!(said.contains("to be confirmed") && said.contains("Tarnbridge Parks"), "{said}");
    assert!(said.contains("Len Farrow") && !said.contains("Mrs Pike"), "{said}");
}
