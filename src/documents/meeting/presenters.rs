//! Who presents: the name, with role and organisation as they were printed then, or as they are known.

use super::{Meeting, Naming};
use crate::model::parts::Presenter;

/// The parts that are known and may be said.
pub fn presenter_parts(meeting: &Meeting<'_>, presenter: &Presenter) -> Vec<String> {
    let typed = !presenter.role.trim().is_empty() || !presenter.organisation.trim().is_empty();
    let naming = presenter.person.map(|link| meeting.naming(link));
    let (said_by_role, is_counted) = (naming == Some(Naming::RoleOnly), naming == Some(Naming::Counted));
    let party = presenter.person.map(|link| meeting.party(link)).unwrap_or_default();
    // The role that was printed then stands for the one of today.
    let name = if typed && said_by_role { String::new() } else { party.name };
    let (role, organisation) = if typed && !is_counted {
        (presenter.role.clone(), presenter.organisation.clone())
    } else {
        (party.role, party.organisation)
    };
    [name, role, organisation].into_iter().filter(|part| !part.trim().is_empty()).collect()
}
