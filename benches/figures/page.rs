//! The page beside the editor after an edited word: composed and laid out anew, and the page in view drawn. Also writes
//! what the templates read, for another typesetter.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use criterion::Criterion;
use folkmoot::app::open_now;
use folkmoot::documents::{Document, Request, Style, TextSize, named};
use folkmoot::model::event::MinutesStyle;
use folkmoot::model::{Event, Id, Kind, Record};
use folkmoot::render::sheets;
use folkmoot::workspace::Workspace;
use serde_json::json;

use crate::home::places;

/// The recorded meeting with the longest minutes.
const MEETING: &str = "017jja1nnr8xz18z1t0ny35s0q";
/// To so many pages they are cut for the preview.
const PAGES: usize = 5;
/// Pixels a point at which a page fills the panel of a large window.
const SCALE: f32 = 1.5;
/// The families of the fonts under `assets/fonts`, in the order in which a character is looked for.
const FONTS: [&str; 6] = [
    "Atkinson Hyperlegible Next",
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Symbols 2",
    "Noto Emoji",
    "Noto Sans Symbols",
];

pub fn preview(criterion: &mut Criterion) {
    let mut workspace = recorded();
    let mut event = meeting(&workspace);
    while sheets(&document(&workspace)).unwrap().count() > PAGES {
        event.minutes.items.pop();
        workspace.load(Arc::new(Record::Event(Box::new(event.clone()))));
    }
    let opening = event.minutes.opening.clone();
    let mut group = criterion.benchmark_group("preview");
    group.sample_size(30).measurement_time(Duration::from_secs(5));
    let mut words = 0_u64;
    group.bench_function("edited word", |bencher| {
        bencher.iter(|| {
            words += 1;
            event.minutes.opening.0 = format!("{} {words}", opening.as_str());
            workspace.load(Arc::new(Record::Event(Box::new(event.clone()))));
            workspace.refresh_links();
            sheets(&document(&workspace)).unwrap().picture(0, SCALE).unwrap()
        });
    });
    group.finish();
}

/// Writes the minutes as `data.json`, as the templates under `assets/typst` read it.
pub fn write_data(folder: &Path) {
    let document = document(&recorded());
    let data = json!({ "document": document, "language": "en", "region": "GB", "fonts": FONTS, "traces": false });
    std::fs::write(folder.join("data.json"), data.to_string()).unwrap();
}

fn recorded() -> Workspace {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/records");
    open_now(&folder, &places(&folder)).unwrap().workspace
}

fn meeting(workspace: &Workspace) -> Event {
    let id: Id = MEETING.parse().unwrap();
    match workspace.get(id).unwrap().as_ref() {
        Record::Event(event) => Event::clone(event),
        other => panic!("{:?} is no {:?}", other.kind(), Kind::Event),
    }
}

fn document(workspace: &Workspace) -> Document {
    let printed = "2026-06-08T09:42:00".parse().unwrap();
    let (record, style) = (MEETING.parse().unwrap(), Style::Minutes(MinutesStyle::Formal));
    let request = Request { record, style, size: TextSize::Standard, printed };
    (named("minutes").unwrap().compose)(workspace, &request).unwrap()
}
