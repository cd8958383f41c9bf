//! A screen: one page that stands alone, with landmarks, one first heading and tables that say what their columns are.
//!
//! It holds no scripts, asks nobody for anything, and prints well. How it looks is in `assets/html/page.css`.

mod blocks;
mod briefs;
mod charts;
mod fragment;
mod tables;
mod words;
mod writer;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::civil::DateTime;

use super::prepare::{below_one_title, is_allowed, prepare, shown};
use super::{Format, Rendered, Serves};
use crate::documents::{Document, PageLogo, Running};
use crate::model::{Paper, Problem};
pub use fragment::fragment;
use writer::Html;

pub const FORMAT: Format = Format { name: "web page", ending: "html", serves: Serves::Everything, render };

const STYLE: &str = include_str!("../../../assets/html/page.css");

/// The style has A4.
const ON_LETTER: &str = "@page { size: letter; }\n";

/// Nothing may be fetched or run; the page's own style is all that it needs.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// The same for a page that carries a picture within itself.
const POLICY_WITH_PICTURE: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

fn render(document: &Document, _printed: DateTime) -> Result<Rendered, Problem> {
    let mut prepared = prepare(document, &is_allowed);
    below_one_title(&mut prepared.document);
    let mut html = Html::new();
    page(&mut html, &prepared.document);
    Ok(Rendered { bytes: html.into_bytes(), unprintable: prepared.unprintable, overflows: Vec::new() })
}

fn page(html: &mut Html, document: &Document) {
    let class = format!("points-{}", document.size.points());
    html.line("<!DOCTYPE html>");
    // A colour that was parsed and written again: never what somebody typed.
    let colour = document.running.accent.as_ref().map(|colour| format!("--council: {colour}"));
    let mut attributes = vec![("lang", document.language.as_str()), ("class", class.as_str())];
    attributes.extend(colour.as_deref().map(|colour| ("style", colour)));
    html.within("html", &attributes, |html| {
        head(html, document);
        html.within("body", &[], |html| body(html, document));
    });
}

fn head(html: &mut Html, document: &Document) {
    let has_picture = document.running.logo.is_some() || !shown(&document.blocks).is_empty();
    let policy = if has_picture { POLICY_WITH_PICTURE } else { POLICY };
    html.within("head", &[], |html| {
        html.void("meta", &[("charset", "utf-8")]);
        html.void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", policy)]);
        html.void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
        html.element("title", &[], |html| html.text(&document.title));
        html.style(STYLE);
        if document.running.paper == Paper::Letter {
            html.style(ON_LETTER);
        }
    });
}

fn body(html: &mut Html, document: &Document) {
    html.within("header", &[], |html| header(html, &document.running));
    if briefs::is_of_briefs(document) {
        html.within("main", &[], |html| briefs::main(html, document));
        return;
    }
    html.within("main", &[], |html| blocks::main(html, &document.blocks));
    html.within("footer", &[], |html| {
        said(html, None, &document.running.printed);
        said(html, None, &document.running.formats);
    });
}

fn header(html: &mut Html, running: &Running) {
    match &running.logo {
        None => said(html, None, &running.organisation),
        Some(of_council) => html.within("div", &[("class", "who")], |html| {
            logo(html, of_council);
            said(html, None, &running.organisation);
        }),
    }
    said(html, running.draft.then_some("draft"), &running.status);
}

/// The page carries it within itself, so that nobody is asked for it.
fn logo(html: &mut Html, logo: &PageLogo) {
    let source = format!("data:image/png;base64,{}", STANDARD.encode(&logo.picture.png));
    let (width, height) = (logo.picture.width.to_string(), logo.picture.height.to_string());
    html.void("img", &[("src", &source), ("alt", &logo.text), ("width", &width), ("height", &height)]);
}

/// A paragraph, left out where nothing is said.
fn said(html: &mut Html, class: Option<&str>, text: &str) {
    if !text.is_empty() {
        let attributes: Vec<(&str, &str)> = class.map(|class| ("class", class)).into_iter().collect();
        html.element("p", &attributes, |html| html.text(text));
    }
}
