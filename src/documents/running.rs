//! What repeats on each page of any document: the council above, and below when it was printed and how to ask for
//! another format.

use jiff::civil::DateTime;
use serde::Serialize;

use super::dates;
use super::tree::Running;
use super::wording::{PageWords, Wording, fill};
use crate::model::{Council, Logo};
use crate::workspace::Workspace;

/// A logo, and what it says to those who don't see it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PageLogo {
    pub picture: Logo,
    pub text: String,
}

/// What a document has of its own in the header and the footer.
pub struct Around<'a> {
    /// Stands in the header where the council has no name.
    pub group: &'a str,
    pub title: String,
    pub status: String,
    /// Before the time of printing.
    pub in_footer: String,
}

impl Around<'_> {
    pub fn each_page(self, workspace: &Workspace, words: &Wording, now: DateTime) -> Running {
        let page = &words.page;
        let council = workspace.council();
        let (phone, email) = (council.formats_phone.trim(), council.formats_email.trim());
        let contact = match (phone.is_empty(), email.is_empty()) {
            (false, false) => fill(&words.joining.or, &[("first", phone), ("last", email)]),
            _ => format!("{phone}{email}"),
        };
        let formats = |contact: &str| match contact {
            "" => String::new(),
            contact => fill(&page.other_formats, &[("contact", contact)]),
        };
        let when = dates::moment(&words.dates, now);
        let organisation = [council.name.trim(), self.group].into_iter().find(|name| !name.is_empty());
        Running {
            organisation: organisation.unwrap_or_default().to_owned(),
            title: self.title,
            status: self.status,
            draft: false,
            for_members: false,
            printed: fill(&page.printed, &[("status", &self.in_footer), ("when", &when)]),
            printed_short: self.in_footer,
            formats: formats(&contact),
            formats_short: formats(if phone.is_empty() { email } else { phone }),
            page_of: page.page_of.clone(),
            continued: page.continued.clone(),
            accent: council.print_colour().map(|colour| colour.to_string()),
            paper: council.paper.get(),
            logo: workspace
                .logo()
                .map(|picture| PageLogo { picture: picture.clone(), text: said_of_logo(council, page) }),
        }
    }
}

impl Running {
    /// The status that says so, on pages that are not for everybody.
    pub fn say_for_members(&mut self, status: &str) {
        (self.status, self.for_members) = (status.to_owned(), true);
    }

    /// Whether the words must not go anywhere without their status, not even as a part of something else.
    pub fn says_status_everywhere(&self) -> bool {
        self.draft || self.for_members
    }
}

/// A picture without words would be silence to those who listen.
fn said_of_logo(council: &Council, page: &PageWords) -> String {
    let said = [council.logo_text.trim(), council.name.trim()].into_iter().find(|said| !said.is_empty());
    said.unwrap_or(&page.logo).to_owned()
}
