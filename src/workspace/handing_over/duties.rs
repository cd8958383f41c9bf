//! Which fields say that somebody looks after something, and which only say who somebody was. Every field that can name a
//! person stands here on one side or the other, so that a new one has to be decided upon.

use crate::model::{Id, Kind};

/// What somebody looks after, in the groups that are handed over or left as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Duty {
    /// Open actions that they are to do, alone or with others.
    Actions,
    /// Open actions of others that they chase.
    Chased,
    /// Briefs that they own, or are the deputy of.
    Briefs,
    /// Projects that they take on after the event.
    Afterwards,
    Outputs,
    /// Series that they convene, are asked about, or host next.
    Series,
    /// What they do at events to come.
    Events,
    /// First aid and safeguarding at events to come, for which people are trained.
    Trained,
    /// Organisations whose main contact they are.
    Contacts,
}

impl Duty {
    /// All of them, in the order in which people read them.
    pub const ALL: [Self; 9] = [
        Self::Actions,
        Self::Chased,
        Self::Events,
        Self::Trained,
        Self::Briefs,
        Self::Afterwards,
        Self::Outputs,
        Self::Series,
        Self::Contacts,
    ];
}

/// What was decided of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandedOn {
    As(Duty),
    /// It stays, with the reason.
    Stays(&'static str),
}

use HandedOn::{As, Stays};

const ATTRIBUTED: &str = "whose words they are does not change";
const CREDIT: &str = "who made or gave it does not change";
const MINUTED: &str = "it says what a meeting was told";
const OFFICE: &str = "who decides is a matter of office, and not of a desk";
const PATTERN: &str = "a template names nobody who is asked for anything";
const THEIR_OWN: &str = "they answered for themselves";

/// Each field, `*` for each item.
const FIELDS: &[(Kind, &str, HandedOn)] = &[
    (Kind::Action, "owner", As(Duty::Actions)),
    (Kind::Action, "with", As(Duty::Actions)),
    (Kind::Action, "chaser", As(Duty::Chased)),
    (Kind::Brief, "brief/owner", As(Duty::Briefs)),
    (Kind::Brief, "brief/deputy", As(Duty::Briefs)),
    (Kind::Brief, "brief/risks/*/owner", As(Duty::Briefs)),
    (Kind::Brief, "brief/afterwards/owner", As(Duty::Afterwards)),
    (Kind::Brief, "brief/partners", Stays("a partner is whoever brought the question")),
    (Kind::Brief, "brief/sponsor", Stays("whoever backs it says so themselves")),
    (Kind::Brief, "brief/contacts/*/person", Stays(THEIR_OWN)),
    (Kind::Brief, "brief/comments/*/who", Stays(ATTRIBUTED)),
    (Kind::Brief, "at_events/appearances/*/team/mentor", Stays(THEIR_OWN)),
    (Kind::Brief, "at_events/appearances/*/team/members/*/person", Stays(THEIR_OWN)),
    (Kind::Brief, "at_events/appearances/*/quotes/*/speaker", Stays(ATTRIBUTED)),
    (Kind::Brief, "since/updates/*/said_by", Stays(ATTRIBUTED)),
    (Kind::Brief, "since/updates/*/reported_by", Stays(ATTRIBUTED)),
    (Kind::Brief, "since/steps/*/who_decides", Stays(OFFICE)),
    (Kind::Brief, "since/quotes/*/speaker", Stays(ATTRIBUTED)),
    (Kind::Brief, "since/asked/*/of", Stays("it says who was asked then")),
    (Kind::Output, "owner", As(Duty::Outputs)),
    (Kind::Output, "made_by", Stays(CREDIT)),
    (Kind::Output, "route/body", Stays(OFFICE)),
    (Kind::Output, "quotes/*/speaker", Stays(ATTRIBUTED)),
    (Kind::Series, "convenor", As(Duty::Series)),
    (Kind::Series, "ask", As(Duty::Series)),
    (Kind::Series, "programme/*/host", As(Duty::Series)),
    (Kind::Series, "members/*/who", Stays(THEIR_OWN)),
    (Kind::Series, "champions", Stays(THEIR_OWN)),
    (Kind::Event, "details/hosts", As(Duty::Events)),
    (Kind::Event, "details/organisers", As(Duty::Events)),
    (Kind::Event, "details/venue/key_holder", As(Duty::Events)),
    (Kind::Event, "details/delegations/*/led_by", Stays(THEIR_OWN)),
    (Kind::Event, "plan/run_sheet/*/lead", As(Duty::Events)),
    (Kind::Event, "plan/run_sheet/*/backstage_owner", As(Duty::Events)),
    (Kind::Event, "plan/budget/*/payer", Stays("who pays is a matter of the budget")),
    (Kind::Event, "plan/risks/*/owner", As(Duty::Events)),
    (Kind::Event, "plan/tasks/*/owner", As(Duty::Events)),
    (Kind::Event, "people/chair", As(Duty::Events)),
    (Kind::Event, "people/facilitators", As(Duty::Events)),
    (Kind::Event, "people/minute_taker", As(Duty::Events)),
    (Kind::Event, "people/safeguarding_lead", As(Duty::Trained)),
    (Kind::Event, "people/first_aider", As(Duty::Trained)),
    (Kind::Event, "people/data_contact", As(Duty::Events)),
    (Kind::Event, "people/attendance/*/person", Stays(THEIR_OWN)),
    (Kind::Event, "minutes/items/*/lead", As(Duty::Events)),
    (Kind::Event, "minutes/items/*/presentations/*/presenters/*/person", Stays(CREDIT)),
    (Kind::Event, "minutes/items/*/quotes/*/speaker", Stays(ATTRIBUTED)),
    (Kind::Event, "minutes/quotes/*/speaker", Stays(ATTRIBUTED)),
    (Kind::Event, "minutes/next/hosts", Stays(MINUTED)),
    (Kind::Event, "minutes/signatory", As(Duty::Events)),
    (Kind::Event, "minutes/issues/*/brought_by", Stays(THEIR_OWN)),
    (Kind::Event, "minutes/taken_on/*/owner", Stays(MINUTED)),
    (Kind::Event, "minutes/taken_on/*/with", Stays(MINUTED)),
    (Kind::Event, "minutes/taken_on/*/chaser", Stays(MINUTED)),
    (Kind::Notice, "by", Stays(THEIR_OWN)),
    (Kind::Notice, "responders/*/who", Stays(THEIR_OWN)),
    (Kind::Organisation, "main_contact", As(Duty::Contacts)),
    (Kind::Person, "taken_over/*/from", Stays("it says who looked after it before")),
    (Kind::Template, "plan/tasks/*/owner", Stays(PATTERN)),
    (Kind::Template, "plan/run_sheet/*/lead", Stays(PATTERN)),
    (Kind::Template, "plan/run_sheet/*/backstage_owner", Stays(PATTERN)),
    (Kind::Template, "plan/budget/*/payer", Stays(PATTERN)),
    (Kind::Template, "plan/risks/*/owner", Stays(PATTERN)),
    (Kind::Template, "items/*/lead", Stays(PATTERN)),
    (Kind::Template, "items/*/presentations/*/presenters/*/person", Stays(PATTERN)),
    (Kind::Template, "items/*/quotes/*/speaker", Stays(PATTERN)),
];

/// What was decided of a field: keys and ids of items, joined by `/`. None where it names nobody.
pub fn handed_on(kind: Kind, field: &str) -> Option<HandedOn> {
    let is_it = |(of, path, _): &&(Kind, &str, HandedOn)| *of == kind && leads(path, field);
    FIELDS.iter().find(is_it).map(|(.., decided)| *decided)
}

fn leads(path: &str, field: &str) -> bool {
    let (mut path, mut field) = (path.split('/'), field.split('/'));
    loop {
        match (path.next(), field.next()) {
            (None, None) => return true,
            (Some("*"), Some(id)) if id.parse::<Id>().is_ok() => {}
            (Some(key), Some(other)) if key == other => {}
            _ => return false,
        }
    }
}
