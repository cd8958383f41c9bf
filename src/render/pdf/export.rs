//! Pages to a file that holds for archives (PDF/A-2a) and for screen readers (PDF/UA-1).

use jiff::civil::DateTime;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::failed;
use super::pages::reasons;
use crate::model::Problem;

/// The bytes of the file, the same for the same pages and moment.
pub fn to_pdf(pages: &PagedDocument, printed: DateTime) -> Result<Vec<u8>, Problem> {
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).map_err(|error| failed(error.message()))?;
    let mut pages = pages.clone();
    pages.info_mut().date = Smart::Custom(moment(printed));
    let options =
        PdfOptions { creator: Smart::Custom(Some("Folkmoot".to_owned())), standards, ..PdfOptions::default() };
    typst_pdf::pdf(&pages, &options).map_err(|errors| failed(&reasons(&errors)))
}

fn moment(printed: DateTime) -> Option<Datetime> {
    let small = |number: i8| u8::try_from(number).ok();
    Datetime::from_ymd_hms(
        printed.year().into(),
        small(printed.month())?,
        small(printed.day())?,
        small(printed.hour())?,
        small(printed.minute())?,
        small(printed.second())?,
    )
}
