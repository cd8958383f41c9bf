//! A slip for each owner, to cut off and hand out: what they have taken on, by when, and where it was agreed.

use super::of_owner::OfOwner;
use super::{Column, List, Look};
use crate::documents::actions::table::table;
use crate::documents::parts::paragraph;
use crate::documents::tree::{Block, Content, Document, Inline, TextSize};
use crate::documents::wording::fill;

impl<'a> List<'a> {
    /// The slips, a frame each, in the order of the owners' names. What nobody owns has a slip too, to be given away.
    pub fn slips(&self, size: TextSize) -> Document {
        let words = &self.words.slips;
        let open = self.still_open();
        let blocks = if open.is_empty() {
            let line = vec![Inline::from(self.words.action_list.nothing_open.as_str())];
            vec![paragraph(line).at(&self.subject.origin())]
        } else {
            let of_owners = self.of_owners(&open);
            let slips = of_owners.iter().map(|part| self.slip(part));
            let cut = paragraph(vec![Inline::from(words.cut.as_str())]).at(&self.subject.origin());
            std::iter::once(cut).chain(slips).collect()
        };
        self.page(&words.document, blocks, size)
    }

    fn slip(&self, part: &OfOwner<'_, 'a>) -> Block {
        let (listed, origin) = (&part.listed, part.origin());
        let columns = [Column::Reference, Column::What, Column::Due];
        let look = Look { tick: true, of: part.owner, ..self.look(&columns) };
        let today = crate::documents::dates::day(&self.words.dates, self.now.date());
        let as_of = fill(&self.words.slips.as_of, &[("day", &today)]);
        let blocks = vec![table(self.words, listed, &look), paragraph(vec![Inline::from(as_of)]).at(&origin)];
        let aside = self.words.minutes.outcomes.actions.of(listed.len());
        let card = Content::Card { level: 2, heading: part.name.clone(), aside, blocks };
        Block::from(card).at(&origin)
    }
}
