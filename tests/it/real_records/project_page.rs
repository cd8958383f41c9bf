//! The printed page of each project beside the posts that it came from: what a reader of those would look for is there,
//! each moment under its date.

use folkmoot::model::{Id, Kind};

use super::posts::{CAMPAIGN, CONNECTORS, DESIGN, HEALTHWATCH, NEW_SITE, PAGE, PARKS, PROFILES, TWITTER, WEBSITE};
use super::print::{holds_all, printed_as};
use super::workspace;

fn id(name: &str) -> Id {
    workspace().of_kind(Kind::Brief).find(|brief| brief.title() == name).unwrap().id()
}

#[test]
fn the_website_from_its_launch_to_its_content() {
    let told = [
        NEW_SITE,
        "What could a website for Lambeth as a co-operative be like?",
        "Lambeth Council",
        "First Made in Lambeth event",
        "Designed, coded and launched a new website",
        "the council's work on open data",
        "runs beside the council's own while the content moves over",
        "Presented at the end of the event",
        "http://ilovelambeth.com",
        "Open Public, a distribution of Drupal",
        "Search for school meals",
        "Going well. We are working out how to build up the content",
        "reported by Callum Rudge",
        "Nothing was heard for 74 days.",
        "It still goes on",
        "The content of the council's website has moved over to the new one",
        "No date yet",
        "#madeinlambeth",
    ];
    holds_all(&printed_as("project", id(WEBSITE)), told);
}

#[test]
fn healthwatch_from_a_slow_day_to_the_cabinet() {
    let told = [
        DESIGN,
        PAGE,
        TWITTER,
        PROFILES,
        CONNECTORS,
        "How can Healthwatch be set up",
        "A slow day: what is Healthwatch?",
        "An incredibly productive day",
        "visited doctors' surgeries",
        "Made at the first Made in Lambeth event (5 outputs)",
        "The plans are based on what the group made at the event",
        "September 2012",
        "decided by Cabinet of Lambeth Council",
        "is asked back, to take part in the co-production",
        "it has not come yet",
        "Stage 5 of 7: decision sought",
        "Nobody looks after it yet.",
        "@ourhealthwatch",
    ];
    holds_all(&printed_as("project", id(HEALTHWATCH)), told);
}

#[test]
fn love_your_space_from_the_parks_to_unloved_spaces() {
    let told = [
        CAMPAIGN,
        "How can Lambeth's parks and open spaces be used more?",
        "Which unloved spaces in and around estates can be brought back into use",
        "the larger ones are already well used by the community",
        "Lambeth Parks",
        "Put together the Love Your Space campaign",
        "Public Realm services push the project forward",
        "They want it to stay led by the community",
        "Public Realm services of Lambeth Council",
        "http://live.lovelambeth.gotpantheon.com/site-page/loveyourspace",
        "#loveyourspace",
        "Nobody yet",
    ];
    holds_all(&printed_as("project", id(PARKS)), told);
}
