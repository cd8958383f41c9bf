//! What a file is, told from its content: its name may say anything. What is in it is not looked into here.

/// A kind of file that Folkmoot tells from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKind {
    Jpeg,
    Png,
    WebP,
    Svg,
    Pdf,
    /// A photograph of a kind that telephones make and few programs show.
    Heic,
    /// A picture of a scanner, or a photograph as a camera has it before it is developed.
    Tiff,
    /// Something that a computer would run.
    Program,
    /// Anything else: it is kept, and nothing of it is shown.
    Other,
}

/// Bytes at the beginning of a file that are looked at.
pub const HEAD: usize = 4_096;

/// What systems run when it is opened, and what no content gives away.
const RUN_BY_NAME: [&str; 22] = [
    "appimage", "bat", "cmd", "com", "cpl", "desktop", "exe", "hta", "jar", "js", "jse", "lnk", "msi", "msix", "pif",
    "ps1", "reg", "scr", "sh", "vbe", "vbs", "wsf",
];

impl FileKind {
    /// By its first bytes, of which there are at most `HEAD`.
    pub fn of(head: &[u8]) -> Self {
        let starts = |with: &[u8]| head.starts_with(with);
        let at = |from: usize, with: &[u8]| head.get(from..).is_some_and(|rest| rest.starts_with(with));
        match () {
            () if starts(b"\xFF\xD8\xFF") => Self::Jpeg,
            () if starts(b"\x89PNG\r\n\x1A\n") => Self::Png,
            () if starts(b"RIFF") && at(8, b"WEBP") => Self::WebP,
            () if starts(b"%PDF-") => Self::Pdf,
            () if at(4, b"ftyp") && HEIC_BRANDS.iter().any(|brand| at(8, brand)) => Self::Heic,
            () if starts(b"II*\0") || starts(b"MM\0*") => Self::Tiff,
            () if PROGRAMS.iter().any(|program| starts(program)) => Self::Program,
            () if is_svg(head) => Self::Svg,
            () => Self::Other,
        }
    }

    /// What a copy of it is called at its end; none where its own ending stays.
    pub fn ending(self) -> Option<&'static str> {
        ENDINGS.iter().find(|(kind, _)| *kind == self).map(|(_, ending)| *ending)
    }

    /// The kind of a copy by its ending, as it was given when its content was looked at; `Other` where that says nothing.
    pub fn of_copy(name: &str) -> Self {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
        ENDINGS.iter().find(|(_, known)| *known == ending).map_or(Self::Other, |(kind, _)| *kind)
    }

    /// Whether pages and the window can show what it looks like; of a PDF that is its first page.
    pub fn is_shown(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::WebP | Self::Svg | Self::Pdf)
    }
}

/// Whether a system would run a file of this ending, whatever is in it.
pub fn is_run_by_name(ending: &str) -> bool {
    RUN_BY_NAME.iter().any(|known| known.eq_ignore_ascii_case(ending))
}

/// Whether this ending says that the file is something which its content has to be.
pub fn claims_a_kind(ending: &str) -> bool {
    ending.eq_ignore_ascii_case("jpeg") || ENDINGS.iter().any(|(_, known)| known.eq_ignore_ascii_case(ending))
}

const ENDINGS: [(FileKind, &str); 5] = [
    (FileKind::Jpeg, "jpg"),
    (FileKind::Png, "png"),
    (FileKind::WebP, "webp"),
    (FileKind::Svg, "svg"),
    (FileKind::Pdf, "pdf"),
];

const HEIC_BRANDS: [&[u8]; 6] = [b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif"];

/// Programs for Windows, Linux and Mac, and scripts.
const PROGRAMS: [&[u8]; 7] =
    [b"MZ", b"\x7FELF", b"#!", b"\xFE\xED\xFA\xCE", b"\xFE\xED\xFA\xCF", b"\xCF\xFA\xED\xFE", b"\xCA\xFE\xBA\xBE"];

/// A drawing begins with its element, behind what a text of its kind may say first.
fn is_svg(head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head);
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let after = if rest.starts_with("<?") {
            behind(rest, "?>")
        } else if rest.starts_with("<!--") {
            behind(rest, "-->")
        } else if rest.starts_with("<!DOCTYPE svg") {
            behind_doctype(rest)
        } else {
            return rest.starts_with("<svg") || rest.starts_with("<svg:svg");
        };
        let Some(after) = after else { return false };
        rest = after.trim_start();
    }
}

fn behind<'a>(text: &'a str, end: &str) -> Option<&'a str> {
    text.split_once(end).map(|(_, after)| after)
}

/// Drawing programs set names of their own between brackets, each of which ends as the whole does.
fn behind_doctype(text: &str) -> Option<&str> {
    let (head, _) = text.split_once('>')?;
    let text = if head.contains('[') { behind(text, "]")? } else { text };
    behind(text, ">")
}

#[test]
fn a_file_is_told_by_its_content() {
    let check = |head: &[u8], expected: FileKind| assert_eq!(FileKind::of(head), expected, "{head:?}");
    check(b"", FileKind::Other);
    check(b"\xFF\xD8\xFF\xE0", FileKind::Jpeg);
    check(b"\x89PNG\r\n\x1A\n", FileKind::Png);
    check(b"RIFF\0\0\0\0WEBPVP8 ", FileKind::WebP);
    check(b"RIFF\0\0\0\0WAVE", FileKind::Other);
    check(b"%PDF-1.7", FileKind::Pdf);
    check(b"\0\0\0\x18ftypheic", FileKind::Heic);
    check(b"II*\0\x08\0\0\0", FileKind::Tiff);
    check(b"MM\0*\0\0\0\x08", FileKind::Tiff);
    check(b"MZ\x90\0", FileKind::Program);
    check(b"\x7FELF\x02", FileKind::Program);
    check(b"#!/bin/sh", FileKind::Program);
    check(b"<svg xmlns='http://www.w3.org/2000/svg'/>", FileKind::Svg);
    check(b"\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- drawn by hand -->\n<svg>", FileKind::Svg);
    check(b"<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\">\n<svg>", FileKind::Svg);
    check(b"<!DOCTYPE svg [\n<!ENTITY ns \"http://example.org/\">\n<!ENTITY b \"c\">\n]>\n<svg>", FileKind::Svg);
    check(b"<!DOCTYPE svg [<!ENTITY a \"b\">", FileKind::Other);
    check(b"<html><svg>", FileKind::Other);
    check(b"Dear all, <svg>", FileKind::Other);
}
