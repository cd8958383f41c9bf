//! What stands around the text of each page: who and the status above, when it was printed and the number of the page
//! below. The first page has the logo; the others say what they are pages of.

use super::marks::{self, Marks};
use super::page::{Page, twips};
use super::styles;
use super::xml::{RELATIONS, WORDS, Xml};
use crate::documents::{Document, PageLogo, Running, TextSize};

/// The name of the picture among the parts, and of the relation that leads to it.
pub const LOGO_FILE: &str = "media/logo.png";
pub const LOGO_LINK: &str = "logo";

const PICTURE: (&str, &str) = ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture");
const DRAWING: (&str, &str) = ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main");
const PLACED: (&str, &str) = ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");

/// A millimetre as drawings count.
const LOGO_UNITS: f32 = 36_000.0;
/// The most that the logo takes, in millimetres.
const LOGO_WIDTH: f32 = 55.0;
const LOGO_HEIGHT: f32 = 12.0;

/// What stands around a section, and the names of its parts.
pub struct Around<'a> {
    pub running: &'a Running,
    pub first_header: String,
    pub header: String,
    pub footer: String,
    pub is_last: bool,
}

impl<'a> Around<'a> {
    pub fn of_section(running: &'a Running, number: usize, of: usize) -> Self {
        let name = |part: &str| format!("{part}{}", number + 1);
        let (first_header, header, footer) = (name("first-header"), name("header"), name("footer"));
        Self { running, first_header, header, footer, is_last: number + 1 == of }
    }

    /// What a section is like. Pages are counted through all of them, since few programs count those of one.
    pub fn write_section(&self, xml: &mut Xml, page: Page) {
        xml.within("w:sectPr", &[], |xml| {
            xml.empty("w:headerReference", &[("w:type", "first"), ("r:id", &self.first_header)]);
            xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", &self.header)]);
            xml.empty("w:footerReference", &[("w:type", "first"), ("r:id", &self.footer)]);
            xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", &self.footer)]);
            xml.value("w:type", "nextPage");
            page.write(xml);
            xml.empty("w:titlePg", &[]);
        });
    }

    /// The header of the first page.
    pub fn write_first_header(&self, document: &Document, page: Page) -> Xml {
        header(|xml| {
            if let Some(logo) = self.running.logo.as_ref() {
                xml.within("w:p", &[], |xml| {
                    style(xml, styles::HEADER, page, None);
                    xml.within("w:r", &[], |xml| picture(xml, logo));
                });
            }
            let accent = styles::accent(document);
            who_and_status(xml, &self.running.organisation, self.running, page, Some(accent));
        })
    }

    /// The header of all other pages.
    pub fn write_header(&self, document: &Document, page: Page) -> Xml {
        let running = self.running;
        let accent = styles::accent(document);
        let has_title = !running.title.is_empty();
        let title_alone = has_title && page.size == TextSize::Large;
        header(|xml| {
            let who = if title_alone { &running.title } else { &running.organisation };
            let title_below = has_title && !title_alone;
            who_and_status(xml, who, running, page, (!title_below).then_some(accent));
            if title_below {
                xml.within("w:p", &[], |xml| {
                    style(xml, styles::HEADER, page, Some(("w:bottom", accent)));
                    marks::words(xml, &running.title, Marks::default());
                });
            }
        })
    }

    pub fn write_footer(&self, page: Page) -> Xml {
        let running = self.running;
        let large = page.size == TextSize::Large;
        let printed = if large { &running.printed_short } else { &running.printed };
        let formats = if large { &running.formats_short } else { &running.formats };
        let mut xml = Xml::new();
        xml.within("w:ftr", &[WORDS, RELATIONS], |xml| {
            xml.within("w:p", &[], |xml| {
                style(xml, styles::FOOTER, page, Some(("w:top", "auto")));
                marks::words(xml, printed, Marks::default());
                marks::tab(xml);
                page_number(xml, &running.page_of);
            });
            if !formats.is_empty() {
                xml.within("w:p", &[], |xml| {
                    style(xml, styles::FOOTER, page, None);
                    marks::words(xml, formats, Marks::default());
                });
            }
        });
        xml
    }
}

/// The words about the page, with fields in place of its numbers.
fn page_number(xml: &mut Xml, page_of: &str) {
    let mut rest = page_of;
    while let Some((before, (name, after))) =
        rest.split_once('{').and_then(|(before, from)| Some((before, from.split_once('}')?)))
    {
        marks::words(xml, before, marks::STRONG);
        match name {
            "page" => field(xml, " PAGE "),
            "pages" => field(xml, " NUMPAGES "),
            other => marks::words(xml, other, marks::STRONG),
        }
        rest = after;
    }
    marks::words(xml, rest, marks::STRONG);
}

fn field(xml: &mut Xml, instruction: &str) {
    xml.within("w:fldSimple", &[("w:instr", instruction)], |xml| marks::words(xml, "1", marks::STRONG));
}

fn header(lines: impl FnOnce(&mut Xml)) -> Xml {
    let mut xml = Xml::new();
    xml.within("w:hdr", &[WORDS, RELATIONS, PLACED, DRAWING, PICTURE], lines);
    xml
}

/// A draft's status is boxed.
fn who_and_status(xml: &mut Xml, who: &str, running: &Running, page: Page, line_below: Option<&str>) {
    xml.within("w:p", &[], |xml| {
        style(xml, styles::HEADER, page, line_below.map(|colour| ("w:bottom", colour)));
        marks::words(xml, who, marks::STRONG);
        if running.status.is_empty() {
            return;
        }
        marks::tab(xml);
        xml.within("w:r", &[], |xml| {
            xml.within("w:rPr", &[], |xml| {
                xml.value("w:rStyle", styles::STRONG);
                if running.draft {
                    let edge = [("w:val", "single"), ("w:sz", "12"), ("w:space", "0"), ("w:color", "auto")];
                    xml.empty("w:bdr", &edge);
                }
            });
            let said = if running.draft { format!("\u{a0}{}\u{a0}", running.status) } else { running.status.clone() };
            xml.said("w:t", &[("xml:space", "preserve")], &said);
        });
    });
}

/// The style of a line around the text, with a stop at the right of the frame and maybe a line along one side.
fn style(xml: &mut Xml, style: &str, page: Page, line: Option<(&'static str, &str)>) {
    xml.within("w:pPr", &[], |xml| {
        xml.value("w:pStyle", style);
        if let Some((side, colour)) = line {
            let eighths = if side == "w:bottom" { 12 } else { 4 };
            xml.within("w:pBdr", &[], |xml| styles::rule(xml, side, "single", eighths, colour));
        }
        xml.within("w:tabs", &[], |xml| {
            xml.empty("w:tab", &[("w:val", "right"), ("w:pos", &page.frame().to_string())]);
        });
        if line.is_some_and(|(side, _)| side == "w:bottom") {
            xml.empty("w:spacing", &[("w:after", &twips(6.0).to_string())]);
        }
    });
}

/// The logo, with its words for those who don't see it.
fn picture(xml: &mut Xml, logo: &PageLogo) {
    let shape = logo.picture.width as f32 / logo.picture.height.max(1) as f32;
    let width = (LOGO_HEIGHT * shape).min(LOGO_WIDTH);
    let units = |millimetres: f32| (millimetres * LOGO_UNITS).round().to_string();
    let (wide, high) = (units(width), units(width / shape.max(f32::EPSILON)));
    let extent = [("cx", wide.as_str()), ("cy", high.as_str())];
    let named = [("id", "1"), ("name", LOGO_LINK), ("descr", logo.text.as_str())];
    xml.within("w:drawing", &[], |xml| {
        xml.within("wp:inline", &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")], |xml| {
            xml.empty("wp:extent", &extent);
            xml.empty("wp:docPr", &named);
            xml.within("a:graphic", &[], |xml| {
                xml.within("a:graphicData", &[("uri", PICTURE.1)], |xml| drawn(xml, &extent, &named));
            });
        });
    });
}

fn drawn(xml: &mut Xml, extent: &[(&str, &str)], named: &[(&str, &str)]) {
    xml.within("pic:pic", &[], |xml| {
        xml.within("pic:nvPicPr", &[], |xml| {
            xml.empty("pic:cNvPr", named);
            xml.empty("pic:cNvPicPr", &[]);
        });
        xml.within("pic:blipFill", &[], |xml| {
            xml.empty("a:blip", &[("r:embed", LOGO_LINK)]);
            xml.within("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
        });
        xml.within("pic:spPr", &[], |xml| {
            xml.within("a:xfrm", &[], |xml| {
                xml.empty("a:off", &[("x", "0"), ("y", "0")]);
                xml.empty("a:ext", extent);
            });
            xml.within("a:prstGeom", &[("prst", "rect")], |xml| xml.empty("a:avLst", &[]));
        });
    });
}
