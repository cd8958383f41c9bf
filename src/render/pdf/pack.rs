//! Documents that are bound together in one file, behind a page that lists them. The typesetter lays them out as one, so
//! that the file has one tree of tags and one outline; each keeps its own sheet, and its pages are counted by themselves.

use std::collections::HashSet;

use jiff::civil::DateTime;
use typst::foundations::Label;
use typst::introspection::Introspector;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use super::data::{Data, Part};
use super::pages::{REMEMBERED, reasons, texts_of, with_picture, without_picture};
use super::world::{PrintWorld, template};
use super::{export, failed, fonts, overflows};
use crate::documents::Document;
use crate::model::Problem;
use crate::render::prepare::{Prepared, Unprintable, prepare, shown};
use crate::render::{Bound, Rendered};

/// The list of what is bound, and the documents in order. The rows of its tables are these documents; `{page}` stands
/// where the page is said on which each begins, and `{pages}` where it is said how many it has.
///
/// # Errors
/// Where the typesetter gives up.
pub fn bound(front: &Document, documents: &[Document], printed: DateTime) -> Result<Bound, Problem> {
    let fonts = fonts::shared();
    attempt(front, documents, printed, &|c| fonts.show(c))
        .or_else(|_| attempt(front, documents, printed, &|c| fonts.show_in_text(c)))
}

/// The words of each page, as of one document.
///
/// # Errors
/// As above.
pub fn bound_texts(front: &Document, documents: &[Document]) -> Result<Vec<String>, Problem> {
    let (typeset, _) = typeset(front, documents, &|c| fonts::shared().show(c))?;
    Ok(texts_of(&typeset))
}

fn attempt(
    front: &Document,
    documents: &[Document],
    printed: DateTime,
    shows: &dyn Fn(char) -> bool,
) -> Result<Bound, Problem> {
    let (typeset, unprintable) = typeset(front, documents, shows)?;
    let bytes = export::to_pdf(&typeset, printed)?;
    let pages = counts(&typeset, documents.len());
    let mut run_over = Vec::new();
    for (document, pages) in documents.iter().zip(&pages) {
        run_over.extend(overflows::of_paper(document, *pages)?);
    }
    Ok(Bound { rendered: Rendered { bytes, unprintable, overflows: run_over }, pages })
}

fn typeset(
    front: &Document,
    documents: &[Document],
    shows: &dyn Fn(char) -> bool,
) -> Result<(PagedDocument, Vec<Unprintable>), Problem> {
    let first = lay_out(front, documents, shows)?;
    let blank: HashSet<char> = without_picture(&first.0);
    if blank.is_empty() {
        return Ok(first);
    }
    lay_out(front, documents, &|c| shows(c) && !blank.contains(&c))
}

fn lay_out(
    front: &Document,
    documents: &[Document],
    shows: &dyn Fn(char) -> bool,
) -> Result<(PagedDocument, Vec<Unprintable>), Problem> {
    let prepared: Vec<Prepared> = std::iter::once(front)
        .chain(documents)
        .map(|document| {
            let mut prepared = prepare(document, shows);
            // The file has one title, whichever of them is asked for it.
            prepared.document.title.clone_from(&front.title);
            prepared
        })
        .collect();
    let parts: Vec<Part> = prepared.iter().enumerate().map(|(at, one)| part(at, one, prepared.len())).collect();
    let (Some((first, rest)), Some((own, others))) = (prepared.split_first(), parts.split_first()) else {
        return Err(failed("there is nothing to bind"));
    };
    let front_data = json(&Data::new(&first.document, false).bound(own).before(others))?;
    let files = rest
        .iter()
        .zip(others)
        .map(|(one, part)| Ok((part.name.clone(), json(&Data::new(&one.document, false).bound(part))?)));
    let files = files.collect::<Result<Vec<_>, Problem>>()?;
    let world = PrintWorld::of_pack(front_data, files, front.running.logo.as_ref().map(|logo| &logo.picture));
    let pictures = prepared.iter().flat_map(|one| shown(&one.document.blocks));
    let world = pictures.fold(world, with_picture).ok_or_else(|| failed("its template has no place"))?;
    let compiled = typst::compile::<PagedDocument>(&world).output;
    comemo::evict(REMEMBERED);
    let typeset = compiled.map_err(|errors| failed(&reasons(&errors)))?;
    Ok((typeset, prepared.into_iter().flat_map(|one| one.unprintable).collect()))
}

fn part(at: usize, one: &Prepared, count: usize) -> Part {
    let name = |number: usize| format!("part-{number}");
    let next = (at + 1 < count).then(|| name(at + 1));
    Part { name: name(at), next, path: format!("/{}{}", name(at), template(one.document.sheet)) }
}

fn json(data: &Data<'_>) -> Result<Vec<u8>, Problem> {
    serde_json::to_vec(data).map_err(|error| failed(&error.to_string()))
}

/// How many pages each has, after the page that lists them.
fn counts(typeset: &PagedDocument, count: usize) -> Vec<usize> {
    let begins = |number: usize| {
        let label = Label::new(PicoStr::intern(&format!("part-{number}")))?;
        let mark = typeset.introspector().query_label(label).ok()?.location()?;
        Some(typeset.introspector().page(mark)?.get())
    };
    let end = typeset.pages().len() + 1;
    let pages = |number: usize| {
        let from = begins(number).unwrap_or(end);
        begins(number + 1).unwrap_or(end).saturating_sub(from)
    };
    (1..=count).map(pages).collect()
}
