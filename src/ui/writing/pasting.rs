//! What is pasted into a long text: as Markdown where the clipboard has it as rich text too. Other fields get it as plain
//! text, and so does whoever asks for that.

use std::sync::Arc;

use eframe::egui::{Context, Event, Id};

use crate::ui::widgets;
use crate::writing::pasted::{as_markdown, says_the_same};

/// Where what is on the clipboard is read as rich text.
pub type RichSource = Arc<dyn Fn() -> Option<String> + Send + Sync>;

/// Reads rich text from here from now on. Without it, all that is pasted is plain.
pub fn take_rich_from(ctx: &Context, source: RichSource) {
    ctx.data_mut(|data| data.insert_temp(source_id(), source));
}

/// Turns what is pasted in this frame into Markdown.
pub(super) fn take_in(ctx: &Context, takes_plain: &mut bool) {
    let Some((at, plain)) = ctx.input(|input| pasted(&input.events)) else { return };
    let held = ctx.memory(|memory| memory.focused());
    let is_long = held.is_some() && widgets::long_text(ctx) == held;
    if std::mem::take(takes_plain) || !is_long {
        return;
    }
    let source = ctx.data(|data| data.get_temp::<RichSource>(source_id()));
    let Some(markdown) = source.and_then(|source| source()).map(|html| as_markdown(&html)) else { return };
    if !says_the_same(&plain, &markdown) {
        return;
    }
    ctx.input_mut(|input| {
        if let Some(event) = input.events.get_mut(at) {
            *event = Event::Paste(markdown);
        }
    });
}

fn pasted(events: &[Event]) -> Option<(usize, String)> {
    events.iter().enumerate().find_map(|(at, event)| match event {
        Event::Paste(text) => Some((at, text.clone())),
        _ => None,
    })
}

fn source_id() -> Id {
    Id::unique("where rich text is read from the clipboard")
}
