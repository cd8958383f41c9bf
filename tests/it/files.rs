//! Files that are kept with records: what they are told by, what they lose on the way in, and what is said of the others.

pub mod made;

use std::fs;
use std::io::Cursor;
use std::path::PathBuf;

use folkmoot::app::{TakenIn, take_in};
use folkmoot::import::without_details;
use folkmoot::model::{FileKind, PagePicture, Problem};
use folkmoot::render::page_picture;
use image::metadata::Orientation;
use image::{ImageDecoder, ImageFormat, ImageReader};

use crate::store::Bench;
use made::{PLACES, Way, jpeg, photograph, png, svg, webp, with_details};

/// Writes a file and takes it in.
fn taken(bench: &Bench, name: &str, bytes: &[u8]) -> Result<TakenIn, Problem> {
    let source = bench.folder.path().join(name);
    fs::write(&source, bytes).unwrap();
    take_in(&bench.store, &source)
}

fn copy(bench: &Bench, taken: &TakenIn) -> Vec<u8> {
    fs::read(bench.store.attachment(&taken.file).unwrap()).unwrap()
}

fn copies(bench: &Bench) -> Vec<PathBuf> {
    let folder = fs::read_dir(bench.store.folder().join("attachments"));
    folder.into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

fn pixels(bytes: &[u8]) -> Vec<u8> {
    image::load_from_memory(bytes).unwrap().into_bytes()
}

fn way_up(format: ImageFormat, bytes: &[u8]) -> Orientation {
    ImageReader::with_format(Cursor::new(bytes), format).into_decoder().unwrap().orientation().unwrap()
}

#[test]
fn where_a_photograph_was_taken_does_not_come_in() {
    let formats = [
        (FileKind::Jpeg, ImageFormat::Jpeg, jpeg(40, 20)),
        (FileKind::Png, ImageFormat::Png, png(40, 20)),
        (FileKind::WebP, ImageFormat::WebP, webp(40, 20)),
    ];
    for (kind, format, plain) in formats {
        for way in [Way::Upright, Way::OnItsSide] {
            let told = with_details(kind, &plain, way);
            let says = |bytes: &[u8]| PLACES.iter().filter(|place| made::holds(bytes, place)).count();
            assert!(says(&told) >= 2, "{kind:?}: the photograph that is made says where");
            let bench = Bench::new();
            let taken = taken(&bench, "DSC_0042.bin", &told).unwrap();
            let copied = copy(&bench, &taken);
            assert_eq!(says(&copied), 0, "{kind:?}");
            assert_eq!(pixels(&copied), pixels(&plain), "{kind:?}: no pixel changes");
            assert_eq!(taken, TakenIn { name: "DSC_0042.bin".into(), file: taken.file.clone(), says: None });
            assert!(taken.file.ends_with(kind.ending().unwrap()), "{}", taken.file);
            let turned = matches!(way, Way::OnItsSide);
            let expected = if turned { Orientation::Rotate90 } else { Orientation::NoTransforms };
            assert_eq!(way_up(format, &copied), expected, "{kind:?} {turned}");
            let PagePicture { width, height, .. } = page_picture(kind, &copied).unwrap();
            assert_eq!((width, height), if turned { (20, 40) } else { (40, 20) }, "{kind:?}");
            assert_eq!(without_details(kind, &copied).unwrap(), copied, "{kind:?}: there is nothing more to take off");
        }
    }
}

#[test]
fn a_file_is_what_it_holds_and_not_what_it_is_called() {
    let bench = Bench::new();
    let kept = |name: &str, bytes: &[u8], ending: &str| {
        let taken = taken(&bench, name, bytes).unwrap();
        assert!(taken.file.ends_with(ending) && taken.name == name, "{name}: {}", taken.file);
        taken
    };
    kept("photo.jpg", &png(9, 9), ".png");
    kept("photo", &jpeg(9, 9), ".jpg");
    kept("Drawing.SVG", svg(), ".svg");
    assert_eq!(kept("notes.txt", b"as they were typed", ".txt").says, None);
    let letter = kept("photo.jpeg", b"Dear all,", "");
    assert_eq!(letter.file.len(), 64, "it has no ending of a picture");
    assert!(letter.says.unwrap().contains("not what its name says"));
    for (name, head) in [("scan.tiff", b"II*\0\x08\0\0\0"), ("raw.dng", b"MM\0*\0\0\0\x08")] {
        let says = kept(name, head, &name[name.len() - 4..]).says.unwrap();
        assert!(says.contains("cameras") && says.contains("stays in it") && says.contains("Save it as JPEG"), "{says}");
    }
    let says = kept("IMG_1.heic", b"\0\0\0\x18ftypheic\0\0\0\0", ".heic").says.unwrap();
    assert!(says.contains("telephones") && says.contains("Save it as JPEG"), "{says}");
}

#[test]
fn a_program_is_refused_whatever_it_is_called_and_nothing_is_copied() {
    let bench = Bench::new();
    let cases: [(&str, &[u8]); 5] = [
        ("holiday.jpg", b"MZ\x90\0\x03"),
        ("plan.pdf", b"\x7FELF\x02\x01"),
        ("notes.txt", b"#!/bin/sh\nrm -r ."),
        ("Open me.BAT", b"echo hello"),
        ("link.lnk", b"L\0\0\0"),
    ];
    for (name, bytes) in cases {
        let problem = taken(&bench, name, bytes).unwrap_err();
        assert!(problem.what.contains(name) && problem.what.contains("is a program"), "{}", problem.what);
        assert!(problem.safe.contains("Nothing was copied") && !problem.hint.is_empty());
    }
    assert!(copies(&bench).is_empty());
}

#[test]
fn a_broken_picture_is_kept_as_a_file_and_told() {
    let bench = Bench::new();
    let whole = photograph();
    for (name, bytes) in [
        ("half.jpg", &whole[..whole.len() / 2]),
        ("head.jpg", &whole[..3]),
        ("half.png", &png(90, 90)[..60]),
        ("odd.webp", b"RIFF\x10\0\0\0WEBPVP8 \x04\0\0\0abcd"),
        ("odd.svg", b"<svg width='"),
    ] {
        let taken = taken(&bench, name, bytes).unwrap();
        assert_eq!(taken.file.len(), 64, "{name}: no picture is expected of it");
        assert_eq!(copy(&bench, &taken), bytes, "{name} is kept as it is");
        assert!(taken.says.unwrap().contains(&format!("{name} is kept as it is")), "{name}");
    }
    let locked = taken(&bench, "locked.pdf", b"%PDF-1.7 and nothing that can be drawn").unwrap();
    assert!(locked.file.ends_with(".pdf") && locked.says.is_none());
}

#[test]
fn what_claims_more_pixels_than_there_is_room_for_is_kept_without_making_room() {
    let bench = Bench::new();
    let taken = taken(&bench, "claims.png", &made::claiming(65_536, 65_536)).unwrap();
    assert!(taken.says.unwrap().contains("65536 by 65536 pixels"));
    assert_eq!(taken.file.len(), 64);
}

#[test]
fn a_photograph_that_is_too_large_to_show_loses_its_place_all_the_same() {
    let bench = Bench::new();
    let mut told = with_details(FileKind::Png, &png(8, 8), Way::Upright);
    let claims = made::claiming(65_536, 65_536);
    told[..33].copy_from_slice(&claims[..33]);
    let taken = taken(&bench, "weir.png", &told).unwrap();
    let copied = copy(&bench, &taken);
    assert!(!PLACES.iter().any(|place| made::holds(&copied, place)));
    let says = taken.says.unwrap();
    assert!(says.contains("weir.png is kept without what it said of where") && !says.contains("stays in it"), "{says}");
}

#[test]
fn the_little_picture_in_a_photograph_and_what_programs_add_do_not_come_in() {
    let plain = jpeg(40, 20);
    assert!(plain[2..].starts_with(b"\xFF\xE0\0\x10JFIF\0"), "what follows is written for such a one");
    let of_dot = [&plain[11..18], b"\x01\x01RGB"].concat();
    let told = [
        &plain[..2],
        b"\xFF\xE0\0\x13JFIF\0",
        &of_dot,
        b"\xFF\xE0\0\x0CJFXX\0\x10face",
        b"\xFF\xEE\0\x09Someone",
        &plain[20..],
    ]
    .concat();
    assert_eq!(without_details(FileKind::Jpeg, &told).unwrap(), without_details(FileKind::Jpeg, &plain).unwrap());
    let adobe = [&plain[..20], b"\xFF\xEE\0\x0EAdobe\0\x64\0\0\0\0\x01", &plain[20..]].concat();
    assert!(made::holds(&without_details(FileKind::Jpeg, &adobe).unwrap(), "Adobe"), "it says which colours");
}

#[test]
fn a_photograph_of_fifty_million_pixels_becomes_one_of_a_modest_size() {
    let large = made::grey_jpeg(8_192, 6_144);
    let picture = page_picture(FileKind::Jpeg, &large).unwrap();
    assert_eq!((picture.width, picture.height), (1_600, 1_200));
    assert!(picture.bytes.len() < 1_000_000, "{picture:?}");
}

#[test]
fn a_drawing_and_a_page_are_drawn_and_ask_for_nothing() {
    let drawn = page_picture(FileKind::Svg, svg()).unwrap();
    assert_eq!((drawn.width, drawn.height), (1_600, 800));
    let middle = image::load_from_memory(&drawn.bytes).unwrap().to_rgb8().get_pixel(800, 400).0;
    assert_eq!(middle, [122, 0, 60]);
    let asks = b"<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'><image href='/etc/hostname' width='9' \
        height='9'/><image href='https://folkmoot.example/x.png' width='9' height='9'/></svg>";
    let outcome = page_picture(FileKind::Svg, asks);
    assert!(outcome.is_err() || outcome.is_ok_and(|drawn| drawn.width == 1_600));
    let page = made::pdf();
    let drawn = page_picture(FileKind::Pdf, &page).unwrap();
    assert_eq!((drawn.width.min(drawn.height), drawn.width.max(drawn.height)), (707, 1_000), "{drawn:?}");
    assert_eq!((drawn.pages, page_picture(FileKind::Svg, svg()).unwrap().pages), (2, 0));
}

/// Words are set in a font of ours where a drawing names none, or one that is not here.
#[cfg(feature = "typeset")]
#[test]
fn words_in_a_drawing_stay_whatever_font_it_names() {
    let dark = |font: &str, words: &str| -> usize {
        let drawing = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='40'><text x='5' y='30' font-size='24' \
             {font}>{words}</text></svg>"
        );
        let drawn = page_picture(FileKind::Svg, drawing.as_bytes()).unwrap();
        let pixels = image::load_from_memory(&drawn.bytes).unwrap().into_luma8();
        pixels.pixels().filter(|pixel| pixel.0[0] < 100).count()
    };
    for font in [
        "",
        "font-family='Nowhere Sans'",
        "font-family='sans-serif'",
        "font-family='Nowhere, serif' font-weight='bold'",
    ] {
        for words in ["Low wall", "\u{395}\u{3BB}\u{3BB}\u{3AC}\u{3B4}\u{3B1}", "\u{2192} 23"] {
            assert!(dark(font, words) > 200, "{font}: {words} is not there");
        }
    }
}

#[cfg(feature = "typeset")]
#[test]
fn signs_that_no_font_has_are_told_where_a_drawing_is_added() {
    let bench = Bench::new();
    let says = |words: &str| {
        let drawing = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='40'><title>\u{10FF0}</title><text y='30'>Low \
             <tspan>{words}</tspan></text></svg>"
        );
        taken(&bench, "map.svg", drawing.as_bytes()).unwrap().says
    };
    assert_eq!(says("wall \u{2192} &#233; &amp;"), None);
    let said = says("wall \u{12000}&#x12001;\u{12000}").unwrap();
    assert!(said.contains("leaves out \u{12000} \u{12001},"), "{said}");
}
