//! Where a tip is from that was said in a meeting: who said it, as the meeting's minutes name them, the meeting and its day.

use jiff::civil::DateTime;

use crate::documents::meeting::{Meeting, Naming, event_type, title};
use crate::documents::names::joined;
use crate::documents::wording::{en_gb, fill};
use crate::model::event::MinutesStyle;
use crate::model::{Event, Ref};
use crate::workspace::{Workspace, without_series};

/// "Samir Haddad, 3rd session, 14 May 2026". Whoever is not named in the minutes is not named here.
pub fn source(workspace: &Workspace, event: &Event, who: Option<Ref>, now: DateTime) -> String {
    let named = who.and_then(|who| {
        let meeting = Meeting::new(workspace, event, MinutesStyle::default(), now);
        (meeting.naming(who) == Naming::Named).then(|| meeting.plain_name(who))
    });
    let days = title::days_of(en_gb(), event).unwrap_or_default();
    joined(&[&named.unwrap_or_default(), &called(workspace, event), &days])
}

/// The meeting by its title, which need not say the series again, or else by its number.
fn called(workspace: &Workspace, event: &Event) -> String {
    let (typed, words) = (event.details.title.trim(), en_gb());
    match event.details.ordinal {
        _ if !typed.is_empty() => {
            let series = event.details.series.and_then(|series| workspace.title(series.0)).unwrap_or_default();
            without_series(typed, series.trim()).to_owned()
        }
        Some(number) => {
            let event = words.nouns.of(event_type(event)).event.as_str();
            fill(&words.toolkit.numbered, &[("ordinal", &words.ordinals.of(number)), ("event", event)])
        }
        None => String::new(),
    }
}
