//! The open actions under each of those who are to do them: what two people do together stands under both.

use super::List;
use crate::documents::meeting::{Listed, actions};
use crate::documents::tree::Origin;
use crate::model::Ref;
use crate::workspace::sort_key;

/// What one owner has to do; what nobody owns is a part of its own.
pub struct OfOwner<'m, 'a> {
    pub owner: Option<Ref>,
    pub name: String,
    pub listed: Vec<Listed<'m, 'a>>,
}

impl<'m, 'a> OfOwner<'m, 'a> {
    /// Two whose records are gone are called the same: what they do together stands once.
    fn add(&mut self, one: Listed<'m, 'a>) {
        if !self.listed.iter().any(|listed| listed.action.header.id == one.action.header.id) {
            self.listed.push(one);
        }
    }

    /// The field that its heading leads to.
    pub fn origin(&self) -> Origin {
        let first = self.listed.first().map(|one| one.action);
        let is_with = first.is_some_and(|action| self.owner.is_some_and(|owner| action.owner != Some(owner)));
        let field = if is_with { "with" } else { "owner" };
        Origin { record: first.map(|action| action.header.id).unwrap_or_default(), field: field.to_owned() }
    }
}

impl<'a> List<'a> {
    /// The parts by their owners' names, in each of them the order that the actions have here. The list of somebody begins
    /// with their own part, and what they have a part in stands nowhere else.
    pub fn of_owners<'m>(&self, open: &[Listed<'m, 'a>]) -> Vec<OfOwner<'m, 'a>> {
        let mut parts: Vec<OfOwner<'m, 'a>> = Vec::new();
        for one in open {
            for owner in self.owners_here(one) {
                let name = actions::plain_owner_alone(one.meeting, owner);
                match parts.iter_mut().find(|part| part.name == name) {
                    Some(part) => part.add(*one),
                    None => parts.push(OfOwner { owner, name, listed: vec![*one] }),
                }
            }
        }
        let own = Some(self.subject.link());
        parts.sort_by_cached_key(|part| {
            (part.owner != own, part.owner.is_none(), sort_key(&part.name), part.name.clone())
        });
        for part in &mut parts {
            part.listed.sort_by_key(super::by_date);
        }
        parts
    }

    fn owners_here(&self, one: &Listed<'_, '_>) -> Vec<Option<Ref>> {
        let own = self.subject.link();
        if one.action.is_owned_by(own) {
            return vec![Some(own)];
        }
        let owners: Vec<Option<Ref>> = one.action.owners().into_iter().map(Some).collect();
        if owners.is_empty() { vec![None] } else { owners }
    }
}
