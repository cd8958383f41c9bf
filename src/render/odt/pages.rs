//! The paper, and what stands around the text of each of its pages.

use super::LOGO;
use super::face::{FRAME, LEFT, millimetres, page};
use super::words::{span, strong};
use super::xml::Xml;
use crate::documents::{Document, PageLogo, Running, TextSize};

/// The logo in millimetres: how high it stands, unless it is too wide then.
const LOGO_HEIGHT: f32 = 12.0;
const LOGO_WIDEST: f32 = 60.0;

/// The paper and its margins. The styles of the first page's logo and of the tab between left and right as well.
pub fn layout(xml: &mut Xml, document: &Document) {
    let (width, height) = page(document.running.paper);
    let right = millimetres(width - LEFT - FRAME);
    let (width, height, left) = (millimetres(width), millimetres(height), millimetres(LEFT));
    xml.within("style:page-layout", &[("style:name", "Page")], |xml| {
        let properties = [
            ("fo:page-width", width.as_str()),
            ("fo:page-height", height.as_str()),
            ("style:print-orientation", "portrait"),
            ("fo:margin-top", "12mm"),
            ("fo:margin-bottom", "10mm"),
            ("fo:margin-left", left.as_str()),
            ("fo:margin-right", right.as_str()),
        ];
        xml.empty("style:page-layout-properties", &properties);
        for (style, space) in [("style:header-style", "fo:margin-bottom"), ("style:footer-style", "fo:margin-top")] {
            let properties = [("fo:min-height", "8mm"), (space, "6mm"), ("style:dynamic-spacing", "false")];
            xml.within(style, &[], |xml| xml.empty("style:header-footer-properties", &properties));
        }
    });
    for (name, parent) in [("HeaderLine", "Header"), ("FooterLine", "Footer")] {
        right_tab(xml, name, parent);
    }
    xml.within("style:style", &[("style:name", "LogoFrame"), ("style:family", "graphic")], |xml| {
        xml.empty("style:graphic-properties", &[("style:vertical-pos", "middle"), ("style:vertical-rel", "line")]);
    });
}

fn right_tab(xml: &mut Xml, name: &str, parent: &str) {
    let attributes = [("style:name", name), ("style:family", "paragraph"), ("style:parent-style-name", parent)];
    let frame = millimetres(FRAME);
    xml.within("style:style", &attributes, |xml| {
        xml.within("style:paragraph-properties", &[], |xml| {
            xml.within("style:tab-stops", &[], |xml| {
                xml.empty("style:tab-stop", &[("style:position", &frame), ("style:type", "right")]);
            });
        });
    });
}

pub fn master(xml: &mut Xml, document: &Document) {
    let running = &document.running;
    xml.within("style:master-page", &[("style:name", "Standard"), ("style:page-layout-name", "Page")], |xml| {
        xml.within("style:header", &[], |xml| {
            header(xml, running, None);
            if !running.title.is_empty() {
                paragraph(xml, "Header", |xml| xml.text(&running.title));
            }
            paragraph(xml, "Header_20_end", |_| {});
        });
        xml.within("style:header-first", &[], |xml| {
            header(xml, running, running.logo.as_ref());
            paragraph(xml, "Header_20_end", |_| {});
        });
        for name in ["style:footer", "style:footer-first"] {
            xml.within(name, &[], |xml| footer(xml, running, document.size));
        }
    });
}

fn paragraph(xml: &mut Xml, style: &str, contents: impl FnOnce(&mut Xml)) {
    xml.line("text:p", &[("text:style-name", style)], contents);
}

/// Whose it is, and how it stands: a draft's status is framed.
fn header(xml: &mut Xml, running: &Running, of_council: Option<&PageLogo>) {
    paragraph(xml, "HeaderLine", |xml| {
        if let Some(of_council) = of_council {
            logo(xml, of_council);
            xml.text(" ");
        }
        xml.text(&running.organisation);
        if !running.status.is_empty() {
            xml.tab();
            if running.draft {
                span(xml, "Draft", |xml| xml.text(&running.status));
            } else {
                strong(xml, &running.status);
            }
        }
    });
}

fn logo(xml: &mut Xml, logo: &PageLogo) {
    let wide = logo.picture.width as f32 / logo.picture.height.max(1) as f32;
    let width = (LOGO_HEIGHT * wide).min(LOGO_WIDEST);
    let (width, height) = (millimetres(width), millimetres(width / wide));
    let frame = [
        ("draw:name", "Logo"),
        ("draw:style-name", "LogoFrame"),
        ("text:anchor-type", "as-char"),
        ("svg:width", width.as_str()),
        ("svg:height", height.as_str()),
    ];
    xml.within("draw:frame", &frame, |xml| {
        let image =
            [("xlink:href", LOGO), ("xlink:type", "simple"), ("xlink:show", "embed"), ("xlink:actuate", "onLoad")];
        xml.empty("draw:image", &image);
        xml.within("svg:title", &[], |xml| xml.value(&logo.text));
    });
}

/// In large print it says the least, and the text ends with the rest.
fn footer(xml: &mut Xml, running: &Running, size: TextSize) {
    let (printed, formats) = match size {
        TextSize::Large => (&running.printed_short, &running.formats_short),
        TextSize::Standard | TextSize::Clear => (&running.printed, &running.formats),
    };
    paragraph(xml, "FooterLine", |xml| {
        xml.text(printed);
        xml.tab();
        page_of(xml, &running.page_of);
    });
    if !formats.is_empty() {
        paragraph(xml, "Footer", |xml| xml.text(formats));
    }
}

/// The words around the numbers of the page and of all pages, which the word processor counts.
fn page_of(xml: &mut Xml, words: &str) {
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        xml.text(before);
        let Some((field, behind)) = after.split_once('}') else { return };
        match field {
            "page" => xml.within("text:page-number", &[("text:select-page", "current")], |xml| xml.value("1")),
            _ => xml.within("text:page-count", &[], |xml| xml.value("1")),
        }
        rest = behind;
    }
    xml.text(rest);
}
