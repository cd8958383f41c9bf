//! Which projects are in the pack of a network: those that were taken to its events, and those that its members own or are
//! partners of. And whom each is said to belong to.

use std::collections::HashSet;

use crate::documents::catalogue::Request;
use crate::documents::meeting::{Meeting, series};
use crate::documents::names::joined;
use crate::model::form::{is_typed_record, typed};
use crate::model::{Brief, Kind, Problem, Record, Ref};
use crate::workspace::{Workspace, sort_key};

pub struct Pack<'a> {
    /// By their names.
    pub projects: Vec<&'a Brief>,
    /// No meeting at all: it names everybody as the event does that says least of them.
    pub beside: Meeting<'a>,
    /// Those who belong to the network today.
    members: HashSet<Ref>,
}

impl<'a> Pack<'a> {
    pub fn of(workspace: &'a Workspace, request: &Request) -> Result<Self, Problem> {
        let network = workspace.series(Ref(request.record)).ok_or_else(|| {
            Problem::new("There are no projects of members to print.")
                .hint("Choose a series: its members and its events have projects.")
        })?;
        let today = request.printed.date();
        let here = typed(&network.members).filter(|member| member.belonged_on(today));
        let members = here.filter_map(|member| member.who).collect();
        let events = series::events(workspace, Ref(request.record));
        let beside = Meeting::beside(workspace, &events, request.printed);
        let mut pack = Self { projects: Vec::new(), beside, members };
        let all = workspace.of_kind(Kind::Brief).filter(|record| is_typed_record(record));
        let all = all.filter_map(|record| workspace.brief(Ref(record.id())));
        let at_events = |brief: &Brief| events.iter().any(|event| brief.at(event.header.id).is_some());
        pack.projects = all.filter(|brief| at_events(brief) || pack.is_of_members(brief)).collect();
        pack.projects.sort_by_cached_key(|brief| (sort_key(brief.title()), brief.header.id));
        Ok(pack)
    }

    /// Whether a member owns it or is a partner, by themselves or by their organisation.
    fn is_of_members(&self, brief: &Brief) -> bool {
        let parties = brief.brief.partners.iter().copied().chain(brief.brief.owner);
        parties.into_iter().any(|party| self.is_member(party))
    }

    fn is_member(&self, party: Ref) -> bool {
        self.members.contains(&party) || self.organisation_of(party).is_some_and(|of| self.members.contains(&of))
    }

    /// Whom somebody belongs to, or the organisation itself.
    fn organisation_of(&self, party: Ref) -> Option<Ref> {
        match self.beside.workspace.get(party.0)?.as_ref() {
            Record::Organisation(_) => Some(party),
            Record::Person(person) => person.main_membership()?.organisation,
            _ => None,
        }
    }

    /// The projects of each organisation, by its name; those of none last.
    pub fn by_organisation(&self) -> Vec<(Option<Ref>, Vec<&'a Brief>)> {
        let mut groups: Vec<(Option<Ref>, Vec<&'a Brief>)> = Vec::new();
        for brief in &self.projects {
            let of = self.belongs_to(brief);
            match groups.iter_mut().find(|(known, _)| *known == of) {
                Some((_, projects)) => projects.push(brief),
                None => groups.push((of, vec![brief])),
            }
        }
        let name = |of: Option<Ref>| of.map(|of| sort_key(&self.beside.name(of)));
        groups.sort_by_cached_key(|(of, _)| (of.is_none(), name(*of), *of));
        groups
    }

    /// The organisation of a partner or of the owner: one that is a member before others.
    fn belongs_to(&self, brief: &Brief) -> Option<Ref> {
        let parties = brief.brief.partners.iter().copied().chain(brief.brief.owner);
        let organisations: Vec<Ref> = parties.into_iter().filter_map(|party| self.organisation_of(party)).collect();
        let of_member = organisations.iter().find(|of| self.members.contains(of));
        of_member.or(organisations.first()).copied()
    }

    /// Whoever owns it, or else the deputy, and the field that says so: the first who may be contacted.
    pub fn whom_to_ask(&self, brief: &Brief) -> Option<(Ref, &'static str)> {
        jobs(brief).into_iter().find(|(link, _)| self.may_ask(*link))
    }

    /// Those of them who may not be contacted.
    pub fn not_to_ask(&self, brief: &Brief) -> Vec<&'static str> {
        jobs(brief).into_iter().filter(|(link, _)| !self.may_ask(*link)).map(|(_, field)| field).collect()
    }

    fn may_ask(&self, link: Ref) -> bool {
        self.beside.workspace.person(link).is_none_or(|person| !person.do_not_contact)
    }

    /// Somebody with their organisation, as far as they may be named.
    pub fn party(&self, link: Ref) -> String {
        let party = self.beside.party_from_elsewhere(link);
        joined(&[&party.name, &party.organisation])
    }
}

fn jobs(brief: &Brief) -> Vec<(Ref, &'static str)> {
    let jobs = [(brief.brief.owner, "brief/owner"), (brief.brief.deputy, "brief/deputy")];
    jobs.into_iter().filter_map(|(link, field)| Some((link?, field))).collect()
}
