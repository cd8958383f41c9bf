//! On paper: what is handed out at the event is one page each.

use folkmoot::documents::{Request, Style, TextSize, named};
use folkmoot::model::Kind;
use folkmoot::render::page_texts;
use jiff::civil::date;

use super::{WRITTEN_ON, workspace};

#[test]
fn every_brief_has_one_page_in_any_week() {
    let brief = named("brief").unwrap();
    let mut too_long = Vec::new();
    for today in [WRITTEN_ON, date(2026, 8, 31), date(2027, 11, 22)] {
        let workspace = workspace(today);
        for record in workspace.of_kind(Kind::Brief) {
            let printed = today.at(9, 40, 0, 0);
            let request = Request { record: record.id(), style: Style::A4, size: TextSize::Standard, printed };
            let document = (brief.compose)(&workspace, &request).unwrap();
            let pages = page_texts(&document).unwrap().len();
            if pages != 1 {
                too_long.push(format!("{} in the week of {today}: {pages} pages", record.title()));
            }
        }
    }
    assert_eq!(too_long, Vec::<String>::new());
}
