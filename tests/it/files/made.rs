//! Pictures that are made for tests, with what cameras say in them.

use std::io::Cursor;

use folkmoot::documents::TextSize;
use folkmoot::model::FileKind;
use folkmoot::render::FORMATS;
use image::{DynamicImage, GrayImage, ImageFormat, Rgb, RgbImage};

use crate::minutes::world::NOW;

/// What the photographs say of where they were taken.
pub const PLACES: [&str; 5] =
    ["GPSCOORDINATES", "GPSLatitude=53", "Tarnbridge Weir", "taken at the weir", "+53.37-001.47/"];

/// How a photograph lies.
#[derive(Clone, Copy)]
pub enum Way {
    Upright,
    OnItsSide,
}

fn encoded(picture: RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    DynamicImage::from(picture).write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

fn drawn(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| Rgb([122, (x % 200) as u8, (y * 3 % 256) as u8]))
}

pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    encoded(drawn(width, height), ImageFormat::Jpeg)
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    encoded(drawn(width, height), ImageFormat::Png)
}

pub fn webp(width: u32, height: u32) -> Vec<u8> {
    encoded(drawn(width, height), ImageFormat::WebP)
}

pub fn photograph() -> Vec<u8> {
    jpeg(300, 200)
}

pub fn grey_jpeg(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let grey = DynamicImage::from(GrayImage::new(width, height));
    grey.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Jpeg).unwrap();
    bytes
}

/// Twice as wide as it is high.
pub fn svg() -> &'static [u8] {
    b"<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'><rect width='20' height='10' fill='#7a003c'/></svg>"
}

/// Two pages of A4.
pub fn pdf() -> Vec<u8> {
    let document = crate::logo::any_document(TextSize::Standard);
    (FORMATS[0].render)(&document, NOW).unwrap().bytes
}

pub fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|part| part == words.as_bytes())
}

/// The same picture with where it was taken, in every place where that may stand.
pub fn with_details(kind: FileKind, plain: &[u8], way: Way) -> Vec<u8> {
    match kind {
        FileKind::Jpeg => in_jpeg(plain, way),
        FileKind::Png => in_png(plain, way),
        FileKind::WebP => in_webp(plain, way),
        _ => plain.to_vec(),
    }
}

/// What a camera says: which way up it was held, and a table of coordinates.
fn exif(way: Way) -> Vec<u8> {
    let way = match way {
        Way::Upright => 1,
        Way::OnItsSide => 6,
    };
    let mut said = b"MM\0*\0\0\0\x08\0\x02".to_vec();
    said.extend(b"\x01\x12\0\x03\0\0\0\x01\0");
    said.extend([way, 0, 0]);
    said.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0");
    said.extend(b"\0\x01\0\x01\0\x02\0\0\0\x0E\0\0\0\x38\0\0\0\0GPSCOORDINATES");
    said
}

fn in_jpeg(plain: &[u8], way: Way) -> Vec<u8> {
    let segment = |marker: u8, content: &[u8]| {
        let size = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, marker], size.as_slice(), content].concat()
    };
    [
        &plain[..2],
        &segment(0xE1, &[b"Exif\0\0".as_slice(), &exif(way)].concat()),
        &segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<rdf exif:GPSLatitude=53,22.1N/>"),
        &segment(0xED, b"Photoshop 3.0\08BIM\x04\x04Tarnbridge Weir"),
        &segment(0xFE, b"taken at the weir"),
        &plain[2..],
        b"\0\0\0\x18ftypmp42 a film with +53.37-001.47/",
    ]
    .concat()
}

fn in_png(plain: &[u8], way: Way) -> Vec<u8> {
    let chunk = |name: &[u8], content: &[u8]| {
        let summed = [name, content].concat();
        let size = u32::try_from(content.len()).unwrap().to_be_bytes();
        [size.as_slice(), &summed, &crc(&summed).to_be_bytes()].concat()
    };
    // The first chunk has 25 bytes behind the eight that say what it is.
    let (first, rest) = plain.split_at(33);
    let said = [
        chunk(b"eXIf", &exif(way)),
        chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0GPSLatitude=53"),
        chunk(b"tEXt", b"Comment\0taken at the weir"),
    ]
    .concat();
    [first, &said, rest, b"+53.37-001.47/"].concat()
}

fn in_webp(plain: &[u8], way: Way) -> Vec<u8> {
    let chunk = |name: &[u8], content: &[u8]| {
        let size = u32::try_from(content.len()).unwrap().to_le_bytes();
        [name, &size, content, &vec![0; content.len() % 2]].concat()
    };
    let (width, height) = {
        let picture = image::load_from_memory(plain).unwrap();
        (picture.width() - 1, picture.height() - 1)
    };
    let says = [&[0x0C, 0, 0, 0], &width.to_le_bytes()[..3], &height.to_le_bytes()[..3]].concat();
    let inner = [
        b"WEBP".as_slice(),
        &chunk(b"VP8X", &says),
        &plain[12..],
        &chunk(b"EXIF", &exif(way)),
        &chunk(b"XMP ", b"<rdf exif:GPSLatitude=53,22.1N/>"),
    ]
    .concat();
    [b"RIFF".as_slice(), &u32::try_from(inner.len()).unwrap().to_le_bytes(), &inner].concat()
}

/// A picture of a few bytes that says it has so many pixels.
pub fn claiming(width: u32, height: u32) -> Vec<u8> {
    let mut claims = png(8, 8);
    claims[16..20].copy_from_slice(&width.to_be_bytes());
    claims[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&claims[12..29]);
    claims[29..33].copy_from_slice(&sum.to_be_bytes());
    claims
}

/// As PNG has it.
fn crc(bytes: &[u8]) -> u32 {
    let step = |sum: u32, byte: &u8| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 })
    };
    !bytes.iter().fold(u32::MAX, step)
}
