//! What belongs to everybody who uses a workspace: the council's name and look on paper. It is kept in the marker
//! file, not in a record.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::form::{Field, Fielded, Place, field, helped, wide};
use super::{Colour, Nation, Open, Paper, is_blank};

/// The council as printed pages name it.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Council {
    pub name: String,
    /// Telephone and email of whoever answers a wish for another format.
    pub formats_phone: String,
    pub formats_email: String,
    /// Of lines and links on printed pages, as it was typed.
    pub colour: String,
    /// What pages are printed on.
    pub paper: Open<Paper>,
    /// The name of its picture among the attached files.
    pub logo: String,
    /// What the logo says to those who don't see it.
    pub logo_text: String,
    /// After as many days without a word a project has gone quiet; none where it is the usual number.
    pub quiet_after: Option<u32>,
    /// Words that briefs should do without, a line each: "leverage: use". Kept while the list that Folkmoot brings counts.
    pub jargon: Vec<String>,
    /// Those lines stand in place of the list that Folkmoot brings.
    pub own_jargon: bool,
    /// Where it lies: bank holidays go by it.
    pub nation: Open<Nation>,
}

impl Council {
    /// These details with what was changed from `before` to `after`.
    #[must_use]
    pub fn with_changes(&self, before: &Self, after: &Self) -> Self {
        fn pick<T: Clone + PartialEq>(now: &T, before: &T, after: &T) -> T {
            if before == after { now } else { after }.clone()
        }
        Self {
            name: pick(&self.name, &before.name, &after.name),
            formats_phone: pick(&self.formats_phone, &before.formats_phone, &after.formats_phone),
            formats_email: pick(&self.formats_email, &before.formats_email, &after.formats_email),
            colour: pick(&self.colour, &before.colour, &after.colour),
            paper: pick(&self.paper, &before.paper, &after.paper),
            logo: pick(&self.logo, &before.logo, &after.logo),
            logo_text: pick(&self.logo_text, &before.logo_text, &after.logo_text),
            quiet_after: pick(&self.quiet_after, &before.quiet_after, &after.quiet_after),
            jargon: pick(&self.jargon, &before.jargon, &after.jargon),
            own_jargon: pick(&self.own_jargon, &before.own_jargon, &after.own_jargon),
            nation: pick(&self.nation, &before.nation, &after.nation),
        }
    }

    /// The colour that pages are printed in; none where the usual one is.
    pub fn print_colour(&self) -> Option<Colour> {
        Colour::for_print(&self.colour).ok()
    }

    /// Why the colour that was typed is not used; none where it is, or none was typed.
    pub fn colour_trouble(&self) -> Option<String> {
        let is_typed = !self.colour.trim().is_empty();
        Colour::for_print(&self.colour).err().filter(|_| is_typed)
    }

    /// Why the paper that stands in the file is not used; none where it is.
    pub fn paper_trouble(&self) -> Option<String> {
        match &self.paper {
            Open::Known(_) => None,
            Open::Newer(raw) => Some(format!("The file says {}, which this version does not know.", raw.get_ron())),
        }
    }

    /// Whether a change from `before` to `after` takes away what somebody else has made of `before`.
    pub fn loses_to(&self, before: &Self, after: &Self) -> bool {
        // What they changed, made on top of the change, is the change itself only where the two don't meet.
        after.with_changes(before, self) != self.with_changes(before, after)
    }
}

impl Fielded for Council {
    const FIELDS: &'static [Field<Self>] = &[
        wide("name", "Name of your council or group", "Stands at the top of every printed page.", |c| {
            Place::Line(&mut c.name)
        }),
        field("formats_phone", "Telephone for other formats", |c| Place::Line(&mut c.formats_phone)),
        field("formats_email", "Email for other formats", |c| Place::Line(&mut c.formats_email)),
        field("colour", "Colour on printed pages", |c| Place::Line(&mut c.colour)),
        field("paper", "Paper", |c| Place::Pick(&mut c.paper)),
        helped("logo", "Logo", "The name of its picture, PNG or JPEG, in `attachments`.", |c| Place::Line(&mut c.logo)),
        wide("logo_text", "What the logo shows", "The council's name stands in where this is empty.", |c| {
            Place::Line(&mut c.logo_text)
        }),
        helped("quiet_after", "Days until a project has gone quiet", "60 where this is empty.", |c| {
            Place::Number(&mut c.quiet_after)
        }),
        wide("jargon", "Jargon", "A word and a plainer one: \"leverage: use\".", |c| Place::Lines(&mut c.jargon)),
        helped("own_jargon", "Your own list of jargon", "In place of the one that Folkmoot brings.", |c| {
            Place::Flag(&mut c.own_jargon)
        }),
        helped("nation", "Bank holidays of", "Tasks that are due on one are pointed out.", |c| {
            Place::Pick(&mut c.nation)
        }),
    ];
}
