//! Which addresses may be followed: one rule for long text, for what is printed and for what the window opens.

use folkmoot::documents::Inline;
use folkmoot::documents::markdown::{blocks, is_safe_address};
use folkmoot::model::Markdown;
use folkmoot::render::format_for_path;

use crate::outline::of_blocks;
use crate::render_sample::{document, link, moment, run};

const FOLLOWED: &[&str] = &[
    "https://a.example",
    "http://a.example/x_(y)?z=1&w=2#end",
    "HTTPS://A.example:8443/@us",
    "https://bücher.example/straße",
    "https://[2001:db8::1]/x",
    "mailto:us@a.example",
    "mailto:us@a.example?subject=The%20boat&body=Hello",
];

const TEXT: &[&str] = &[
    "",
    "a.example",
    "//a.example",
    r"\\a.example\share",
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ms-msdt:/id",
    "search-ms:query=x",
    "vbscript:x",
    "--flag",
    "-https://a.example",
    "https://",
    "https:///x",
    "https://?x",
    "https://-a.example",
    "https://user@a.example",
    "https://user:word@a.example/x",
    r"https://a.example\@b.example",
    "https://a.example/ b",
    " https://a.example",
    "https://a.example/\u{7}",
    "https://a.example/\u{202E}fdp.exe",
    "https://a.example/\u{2067}x\u{2069}",
    "https://a\u{200B}.example",
    "https://a.example/\u{FFFE}",
    "https://a.example/\u{FFFF}",
    "mailto:a@b.example?subject=\u{FDD0}",
    "mailto:",
    "mailto:us",
    "mailto:-us@a.example",
    "mailto:us@a.example us@b.example",
    "mailto:?attach=/etc/passwd",
    "mailto:us@a.example?attach=/etc/passwd",
    "mailto:us@a.example?subject=x&Attach=/etc/passwd",
    "mailto:us@a.example&attach=/etc/passwd",
];

fn check(address: &str, followed: bool) {
    assert_eq!(is_safe_address(address), followed, "{address:?}");
    let rendered =
        (format_for_path("page.html").unwrap().render)(&document(vec![run(vec![link("words", address)])]), moment());
    let page = String::from_utf8(rendered.unwrap().bytes).unwrap();
    // Space around an address is no part of it.
    assert_eq!(page.contains("<a href="), is_safe_address(address.trim()), "{address:?}");
}

#[test]
fn only_the_web_and_mail_are_followed() {
    FOLLOWED.iter().for_each(|address| check(address, true));
    TEXT.iter().for_each(|address| check(address, false));
    check(&format!("https://a.example/{}", "x".repeat(10_000)), false);
}

#[test]
fn an_address_that_is_not_followed_is_said() {
    for address in TEXT.iter().filter(|address| !address.contains([' ', '\u{7}', '\\'])) {
        let typed = Markdown::from(format!("[words](<{address}>)").as_str());
        let said = if address.is_empty() { "p words".to_owned() } else { format!("p words ({address})") };
        assert_eq!(of_blocks(&blocks(&typed, 1, None)), [said], "{address:?}");
    }
    let long = format!("https://a.example/{}", "x".repeat(10_000));
    let inlines = folkmoot::documents::markdown::linked(&long);
    assert_eq!(inlines, [Inline::from(long.as_str())]);
}

/// What is printed of a link with this address.
fn printed(address: &str, expected: &str) {
    let mut event = folkmoot::model::Event::default();
    let link = folkmoot::model::parts::WebLink { label: "it".into(), address: address.into(), ..Default::default() };
    event.details.links = vec![link];
    event.header.id = folkmoot::model::Id::from_number(1);
    let mut workspace = folkmoot::workspace::Workspace::default();
    let id = event.header.id;
    workspace.load(std::sync::Arc::new(folkmoot::model::Record::Event(Box::new(event))));
    workspace.refresh_links();
    let request = folkmoot::documents::Request {
        record: id,
        style: folkmoot::documents::Style::Minutes(folkmoot::model::event::MinutesStyle::Formal),
        size: folkmoot::documents::TextSize::Standard,
        printed: crate::render_sample::moment(),
    };
    let minutes = folkmoot::documents::named("minutes").unwrap();
    let outline = crate::outline::outline(&(minutes.compose)(&workspace, &request).unwrap());
    assert!(outline.contains(&format!("p See {expected}.")), "{address}: {outline:#?}");
}

#[test]
fn a_file_name_is_no_address() {
    printed("tarnbridge.example/ask", "<a https://tarnbridge.example/ask>it</a>");
    printed("tarnbridge.example/agenda.pdf", "<a https://tarnbridge.example/agenda.pdf>it</a>");
    for name in ["agenda.pdf", "Agenda.PDF", "notes.of.2013.docx", "budget.xlsx", "plan.odt", "map.jpg"] {
        printed(name, &format!("it ({name})"));
    }
}
