//! What an officer's posts about hack events say, made from their text line by line: each fact with the record and the
//! field that hold it.

/// The record's title, the field without the ids of items, and words that stand in it.
pub type Told = (&'static str, &'static str, &'static str);

const SERIES: &str = "Made in Lambeth";
pub const SET: &str = "Coproduction Action Learning Set";
pub const FIRST: &str = "First Made in Lambeth event";
pub const LAUNCH: &str = "Launch evening of the first Made in Lambeth event";
pub const CATCH_UP: &str = "First catch-up of Made in Lambeth";
pub const AUGUST: &str = "Second catch-up of Made in Lambeth";
pub const SECOND: &str = "Second Made in Lambeth event";
pub const OCTOBER: &str = "Third catch-up of Made in Lambeth";
pub const THIRD: &str = "Third Made in Lambeth event";
pub const WEBSITE: &str = "Lambeth Website";
pub const HEALTHWATCH: &str = "Lambeth Healthwatch";
pub const PARKS: &str = "Love Your Space";
pub const NEW_SITE: &str = "A website for Lambeth as a co-operative";
pub const DESIGN: &str = "Process and service design for Healthwatch";
pub const PAGE: &str = "Web page for Healthwatch";
pub const TWITTER: &str = "Twitter groups for Healthwatch";
pub const PROFILES: &str = "Profiles of Lambeth residents";
pub const CONNECTORS: &str = "Process for co-producing a network of community connectors";
pub const CAMPAIGN: &str = "The Love Your Space campaign";

const LOVE_YOUR_SPACE: &str = "http://live.lovelambeth.gotpantheon.com/site-page/loveyourspace";

pub const TOLD: &[Told] = &[
    (SET, "reading/label", "co-production by Social Spaces"),
    (SET, "reading/label", "publication on co-production from Finland"),
    (SET, "reading/remark", "particularly useful"),
    (SET, "components/text", "Explains in some detail what co-production is"),
    (SERIES, "next_steps", "another event of two days"),
    (SERIES, "how_to_join", "callum.rudge@lambeth.example"),
    ("Councillor Merrick Askham", "connections", "wrote about the weekend"),
    ("Petra Lowenthal", "memberships/role", "Director of Policy, Equalities and Performance"),
    // The first event.
    (LAUNCH, "minutes/opening", "briefs were introduced, and everybody met for the first time"),
    (FIRST, "plan/run_sheet/what", "some tear it up"),
    (FIRST, "plan/run_sheet/what", "plans are drawn up"),
    (FIRST, "plan/run_sheet/what", "music gets faster"),
    (FIRST, "plan/run_sheet/what", "presents what it has created"),
    (FIRST, "people/headcounts/group", "council officers, designers, developers and other talented local people"),
    (FIRST, "details/about", "An experiment of the council"),
    (FIRST, "details/partners/method", "Good for Nothing format"),
    (FIRST, "details/links/label", "the three project briefs"),
    (FIRST, "details/links/label", "website of Good for Nothing"),
    (FIRST, "details/links/label", "Councillor Merrick Askham's blog"),
    (FIRST, "details/links/label", "blog of Petra Lowenthal"),
    (FIRST, "details/hashtags", "#madeinlambeth"),
    (FIRST, "minutes/opening", "everybody was impressed"),
    (FIRST, "minutes/items/discussion", "search for school meals"),
    (FIRST, "minutes/items/discussion", "The first day was slow"),
    (FIRST, "minutes/items/discussion", "The larger ones, it found, are already well used"),
    (FIRST, "minutes/items/facts/amount", "48"),
    (FIRST, "minutes/closing", "keep their momentum"),
    (FIRST, "minutes/next/about", "More details will follow"),
    (FIRST, "review/evaluation/went_well", "everybody who took part was energised"),
    (FIRST, "review/evaluation/went_well", "for their work and for meeting one another"),
    (FIRST, "review/evaluation/surprises", "Drupal were new to the officer"),
    // Its catch-up.
    (CATCH_UP, "minutes/opening", "in the afternoon"),
    (CATCH_UP, "minutes/items/discussion", "**The website** is going well"),
    (CATCH_UP, "minutes/items/discussion", "pushed forward by Public Realm services"),
    (CATCH_UP, "minutes/items/discussion", "goes to the cabinet in September"),
    (CATCH_UP, "minutes/items/discussion", "strong and useful feedback"),
    (CATCH_UP, "minutes/items/discussion", "Some specific projects were talked about"),
    (CATCH_UP, "minutes/next/about", "no set agenda"),
    (CATCH_UP, "minutes/next/about", "Whoever has ideas for it"),
    (CATCH_UP, "review/evaluation/surprises", "pleasantly surprised by how many people came"),
    (CATCH_UP, "review/evaluation/surprises", "help to design and create local services"),
    (CATCH_UP, "details/hashtags", "#madeinlambeth"),
    (CATCH_UP, "details/hashtags", "#loveyourspace"),
    (CATCH_UP, "details/handles", "@ourhealthwatch"),
    (AUGUST, "details/about", "people make as much as they can"),
    // The second event.
    (SECOND, "plan/publicity", "Lambeth Country Show in September"),
    (SECOND, "minutes/opening", "real difference where they live"),
    (SECOND, "minutes/thanks", "so much of the Tube was down"),
    (SECOND, "review/made/lead_in", "Some of what was made"),
    (SECOND, "minutes/items/discussion", "in the weeks and months to come"),
    (SECOND, "minutes/items/facts/of_what", "projects at this event"),
    (SECOND, "minutes/items/facts/of_what", "projects of the first event that still go on"),
    (SECOND, "minutes/items/discussion", "some time in the near future"),
    (SECOND, "minutes/next/about", "the 24th, which is no longer possible"),
    (SECOND, "minutes/next/about", "old team mates"),
    (SECOND, "minutes/next/about", "perhaps go for a drink"),
    (SECOND, "minutes/next/about", "callum.rudge@lambeth.example"),
    (SECOND, "details/links/address", "http://www.flickr.com/photos/goodfornothingflickrs/sets/72157631776623535/"),
    (SECOND, "details/links/address", "http://storify.com/g00dfornothing/made-in-lambeth-12-14th-october-2012"),
    (OCTOBER, "details/about", "going on with the projects and for talking about ideas"),
    (THIRD, "details/about", "Another event of two days"),
    // The three projects.
    (WEBSITE, "brief/links/label", "the brief as it was introduced"),
    (WEBSITE, "at_events/appearances/what_the_team_did", "within the 48 hours"),
    (WEBSITE, "at_events/appearances/what_happens_now", "while the content moves over"),
    (WEBSITE, "at_events/appearances/links/address", "http://ilovelambeth.com"),
    (WEBSITE, "since/updates/text", "how to build up the content"),
    (HEALTHWATCH, "brief/considerations/heading", "trickiest of the three"),
    (HEALTHWATCH, "brief/handles", "@ourhealthwatch"),
    (HEALTHWATCH, "at_events/appearances/checkpoints/text", "A slow day"),
    (HEALTHWATCH, "at_events/appearances/checkpoints/text", "incredibly productive"),
    (HEALTHWATCH, "since/updates/text", "based on what the group made"),
    (HEALTHWATCH, "since/steps/if_yes", "team is asked back"),
    (PARKS, "brief/former_names", "Lambeth Parks"),
    (PARKS, "brief/hashtags", "#loveyourspace"),
    (PARKS, "at_events/appearances/why_changed", "larger ones are already well used by the community"),
    (PARKS, "at_events/appearances/what_the_team_did", "encourages people to name unloved spaces"),
    (PARKS, "since/updates/text", "led by the community"),
    // What was made.
    (NEW_SITE, "about", "work on open data"),
    (NEW_SITE, "how_to_try", "school meals"),
    (NEW_SITE, "built_with", "Open Public"),
    (NEW_SITE, "links/address", "http://ilovelambeth.com"),
    (PAGE, "about", "prototype"),
    (TWITTER, "about", "Set up and launched"),
    (TWITTER, "handles", "@ourhealthwatch"),
    (PROFILES, "about", "doctors' surgeries"),
    (CONNECTORS, "about", "networks that exist"),
    (CAMPAIGN, "links/address", LOVE_YOUR_SPACE),
    (CAMPAIGN, "hashtags", "#loveyourspace"),
    (CAMPAIGN, "about", "brought back into use"),
];
