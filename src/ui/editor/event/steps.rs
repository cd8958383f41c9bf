//! The steps of minutes from jottings to published, and back: what each does to the record. Each is one step to undo.

use crate::app::Session;
use crate::model::event::{EventStatus, MinutesStatus, TakenOn, Unlocking};
use crate::model::{Event, Kind, Record, Ref, When};
use crate::ui::editor::Draft;
use crate::workspace::{Workspace, fingerprint};

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To a draft, from either side.
    Draft,
    /// Out for comment, once more where they were out before.
    Send,
    /// Agreed, by this meeting where one is known.
    Agree(Option<Ref>),
    /// The text of what was agreed is locked as it stands.
    Lock,
    Publish,
    /// Published no longer.
    Withdraw,
    /// Something later stands in their place.
    Supersede,
}

/// Takes a step.
pub fn take(draft: &mut Draft<'_, '_>, event: &mut Event, step: Step) {
    draft.is_deed = true;
    let minutes = &mut event.minutes;
    match step {
        Step::Draft => minutes.status = MinutesStatus::Draft.into(),
        Step::Send => send(draft, event),
        Step::Agree(at) => agree(draft.desk.session, event, at),
        Step::Lock => lock(draft.desk.session, event),
        Step::Publish => minutes.status = MinutesStatus::Published.into(),
        Step::Supersede => minutes.status = MinutesStatus::Superseded.into(),
        Step::Withdraw => {
            let was_agreed = minutes.is_locked();
            minutes.status = if was_agreed { MinutesStatus::Agreed } else { MinutesStatus::Draft }.into();
        }
    }
}

/// What was sent once and is sent again is another version.
fn send(draft: &Draft<'_, '_>, event: &mut Event) {
    let minutes = &mut event.minutes;
    let was_sent = minutes.status.is(MinutesStatus::Circulated) || !minutes.circulated.is_unknown();
    minutes.version = match minutes.version {
        Some(version) if was_sent => Some(version.saturating_add(1)),
        None => Some(if was_sent { 2 } else { 1 }),
        version => version,
    };
    minutes.circulated = When::day(draft.desk.session.clock().today());
    minutes.comments_by = When::default();
    minutes.status = MinutesStatus::Circulated.into();
}

/// They are agreed, by this meeting where one is known, and their text is locked. A meeting of which minutes are agreed was
/// held, whatever nobody has said of it: once its days are behind.
pub fn agree(session: &Session, event: &mut Event, at: Option<Ref>) {
    let is_behind = event.details.when.last_day().is_some_and(|last| last < session.clock().today());
    if event.is_ahead() && is_behind {
        event.details.status = EventStatus::Held.into();
    }
    event.minutes.agreed_at = at;
    event.minutes.status = MinutesStatus::Agreed.into();
    lock(session, event);
}

fn lock(session: &Session, event: &mut Event) {
    // What was linked a moment ago is a part of it.
    let mut workspace = session.workspace().clone();
    workspace.refresh_links();
    keep_actions(session, &workspace, event);
    event.minutes.fingerprint = fingerprint(&workspace, event);
}

/// What the minutes say of their actions stays as it is, whoever has them later.
fn keep_actions(session: &Session, workspace: &Workspace, event: &mut Event) {
    let actions = workspace.of_event(event.header.id, Kind::Action).into_iter().filter_map(|id| workspace.get(id));
    let kept = actions.filter_map(|record| match record.as_ref() {
        Record::Action(action) => Some(TakenOn { id: session.fresh_id(), ..TakenOn::of(action) }),
        _ => None,
    });
    event.minutes.taken_on = kept.collect();
}

/// Agrees what stands there now in the place of what was agreed before.
pub fn agree_again(draft: &mut Draft<'_, '_>, event: &mut Event) {
    keep_last(draft, event, "It was changed, and agreed again as it is.");
    event.minutes.status = MinutesStatus::Agreed.into();
    lock(draft.desk.session, event);
}

/// Opens agreed minutes, for a reason that is kept.
pub fn unlock(draft: &mut Draft<'_, '_>, event: &mut Event, reason: &str) {
    keep_last(draft, event, reason);
    event.minutes.status = MinutesStatus::Draft.into();
}

/// The next version begins; what the last one was stays known.
fn keep_last(draft: &mut Draft<'_, '_>, event: &mut Event, reason: &str) {
    draft.is_deed = true;
    let session = draft.desk.session;
    let minutes = &mut event.minutes;
    minutes.taken_on.clear();
    minutes.unlocked.push(Unlocking {
        id: session.fresh_id(),
        on: When::day(session.clock().today()),
        reason: reason.trim().to_owned(),
        fingerprint: std::mem::take(&mut minutes.fingerprint),
    });
    minutes.version = Some(minutes.version.unwrap_or(1).saturating_add(1));
}
