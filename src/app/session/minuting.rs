//! Lines that are taken down while a meeting goes on: the changes that keep them, made and not yet applied.

use super::Session;
use crate::import::line::Understood;
use crate::import::{self, Kept, Moment, Spot, Whole};
use crate::model::event::{Item, Line, LineKind, MinutesStatus};
use crate::model::{Event, Id, Markdown, Record, Ref, TimeOfDay};
use crate::workspace::{Change, Edit, catch_up};

impl Session {
    /// The change that keeps a line as it was understood; none where its event is not there.
    pub fn keep_line(&self, spot: Spot, line: &Understood) -> Option<Kept> {
        let mut fresh = || self.fresh_id();
        let mut moment =
            Moment { now: self.clock.now(), today: self.clock.today(), at: self.wall_time(), fresh: &mut fresh };
        import::keep(&self.workspace, spot, line, &mut moment)
    }

    /// The change that keeps what was told of the project that an item is about, in the place of the line that it was
    /// typed in.
    pub fn keep_told(&self, spot: (Id, Id), pending: Id, told: &import::catch_up::Told) -> Option<Change> {
        import::catch_up::keep(&self.workspace, spot, pending, told)
    }

    /// The change that puts projects on the agenda of an event, as `followed` has it.
    pub fn fill_agenda(&self, event: Id, projects: &[Id]) -> Option<(Change, Option<String>)> {
        let filled = catch_up::fill(&self.workspace, event, projects, &mut || self.fresh_id())?;
        Some(self.followed(filled))
    }

    /// A change of records with what follows from it: what was told under an item goes to the project that it is given.
    /// Where one of the two projects cannot be changed now it stays, and that is put in words.
    pub fn followed(&self, change: Change) -> (Change, Option<String>) {
        let mut whole = change.clone();
        let from = catch_up::follow(&self.workspace, &mut whole);
        let is_added = |id: &Id| !change.ids().any(|mine| mine == *id);
        let stuck = whole.ids().filter(is_added).find(|id| self.read_only(*id).is_some());
        let Some(stuck) = stuck else { return (whole, None) };
        let name = |id: Id| self.workspace.title(id).unwrap_or_default();
        let stays: Vec<String> = from.iter().map(|id| name(*id)).collect();
        let it = if from.as_slice() == [stuck] { "it".to_owned() } else { name(stuck) };
        let says = format!("What was told stays with {}: {it} can\u{2019}t be changed now.", stays.join(", "));
        (change, Some(says))
    }

    /// The change that keeps the parts of a pasted block.
    pub fn keep_lines(&self, spot: Spot, parts: &[Whole]) -> Option<Change> {
        let mut fresh = || self.fresh_id();
        let mut moment = Moment { now: self.clock.now(), today: self.clock.today(), at: None, fresh: &mut fresh };
        import::keep_all(&self.workspace, spot, parts, &mut moment)
    }

    /// The change that takes a line out, with what it became.
    pub fn take_line_out(&self, event: Id, line: Id) -> Option<Change> {
        let mut fresh = || self.fresh_id();
        let mut moment = Moment { now: self.clock.now(), today: self.clock.today(), at: None, fresh: &mut fresh };
        import::take_out(&self.workspace, event, line, &mut moment)
    }

    /// The change that writes the line that is being typed, so that a machine that stops loses none of it: `line` is the
    /// one that it stands in, which is made where it is not there yet and goes with its last letter.
    pub fn type_line(&self, event: Id, item: Option<Id>, line: Id, text: &str) -> Option<Change> {
        let at = self.wall_time();
        self.change_event(event, "typing", |event| {
            let items = &mut event.minutes.items;
            // It stays where it was begun, whatever item came up since.
            let begun = items.iter().find(|one| one.lines.iter().any(|written| written.id == line));
            let item = begun.map(|one| one.id).or(item).or(items.last().map(|item| item.id));
            let item = match items.iter_mut().find(|one| Some(one.id) == item) {
                Some(item) => item,
                None => {
                    items.push(Item { id: self.fresh_id(), title: import::NOTES.to_owned(), ..Item::default() });
                    items.last_mut()?
                }
            };
            match item.lines.iter_mut().find(|one| one.id == line) {
                _ if text.is_empty() => item.lines.retain(|one| one.id != line),
                Some(typed) => typed.text = Markdown(text.to_owned()),
                None => {
                    let kind = LineKind::Note.into();
                    item.lines.push(Line { id: line, at, kind, text: Markdown(text.to_owned()) });
                }
            }
            Some(())
        })
    }

    /// The change that adds minutes to what an item has used.
    pub fn use_minutes(&self, event: Id, item: Id, minutes: u32) -> Option<Change> {
        self.change_event(event, "time used", |event| use_minutes(event, item, minutes))
    }

    /// The change that says that the minutes of an event are a draft, where they were only jottings and anything was written,
    /// with the minutes that its last item has used.
    pub fn finish_minutes(&self, event: Id, item: Option<Id>, minutes: u32) -> Option<Change> {
        self.change_event(event, "finishing the minutes", |event| {
            let used = item.filter(|_| minutes > 0).and_then(|item| use_minutes(event, item, minutes));
            let is_jotted = event.minutes.status.is(MinutesStatus::Jottings) && event.minutes.has_words();
            if is_jotted {
                event.minutes.status = MinutesStatus::Draft.into();
            }
            used.or(is_jotted.then_some(()))
        })
    }

    pub(super) fn change_event(
        &self,
        id: Id,
        label: &str,
        change: impl FnOnce(&mut Event) -> Option<()>,
    ) -> Option<Change> {
        let before = self.workspace.get(id)?.clone();
        let mut event = self.workspace.event(Ref(id))?.clone();
        change(&mut event)?;
        Some(Change::new(label, vec![Edit::replace(before, Record::Event(Box::new(event)))]))
    }

    /// What the clock on the wall shows.
    pub fn wall_time(&self) -> Option<TimeOfDay> {
        let wall = self.clock.wall();
        TimeOfDay::new(wall.hour(), wall.minute())
    }
}

fn use_minutes(event: &mut Event, item: Id, minutes: u32) -> Option<()> {
    let item = event.minutes.items.iter_mut().find(|one| one.id == item)?;
    item.minutes_used = Some(item.minutes_used.unwrap_or_default().saturating_add(minutes));
    Some(())
}
