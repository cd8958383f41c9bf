//! What the original says, made from its text line by line: the words, numbers and addresses that must not be lost.

use folkmoot::model::parts::FactKind;

/// How exact, how much, words of what it is about, and when it is said to have been.
pub type Figure = (FactKind, &'static str, &'static str, &'static str, &'static str);

pub const FIGURES: &[Figure] = &[
    (FactKind::Figure, "", "", "Finland scores highest", "2009"),
    (FactKind::Figure, "", "102%", "teachers with 15 years", ""),
    (FactKind::Figure, "", "8", "colleges in the West Tampere region", ""),
    (FactKind::Figure, "over", "30", "branches of study", ""),
    (FactKind::Example, "", "", "Taidosto for crafts and design", ""),
    (FactKind::Example, "", "", "KAIKU for music", ""),
    (FactKind::Milestone, "", "", "eTampere initiative", "2000"),
    (FactKind::Milestone, "", "", "medical advice and information on self-help groups", "since autumn 2012"),
    (FactKind::Figure, "", "50%", "visits to their doctor", ""),
    (FactKind::Example, "", "", "Flu jabs", ""),
    (FactKind::NextStep, "", "", "Outdoor film shows", ""),
    (FactKind::NextStep, "", "", "polling booth on election evenings", ""),
    (FactKind::Milestone, "", "", "FOUAS established", "2001"),
    (FactKind::Figure, "", "95%", "free and accredited", ""),
    (FactKind::NextStep, "", "", "students all over Europe", ""),
    (FactKind::Award, "", "", "Gemilo", ""),
    (FactKind::Milestone, "", "", "Blog Action Day on Poverty", "2008"),
    (FactKind::Funding, "nearly", "£5,000", "three Birmingham neighbourhoods", "2010"),
    (FactKind::Figure, "over", "70", "most of them in the UK", ""),
    (FactKind::Award, "", "", "Big Society Award", "2012"),
    (FactKind::Milestone, "", "", "The pilot", "2007"),
    (FactKind::Milestone, "", "", "The main programme", "October 2009 to March 2010"),
    (FactKind::Figure, "", "8", "lectures", ""),
    (FactKind::Figure, "", "34", "seminars", ""),
    (FactKind::Figure, "", "15", "podcasts", ""),
    (FactKind::Figure, "", "18", "briefing papers", ""),
    (FactKind::Figure, "", "7", "online courses", ""),
    (FactKind::Figure, "", "1", "weekend conference", ""),
    (FactKind::Figure, "over", "750", "people took part", ""),
];

/// Titles of presentations, and the presenter's role and organisation as they were printed.
pub const PRESENTATIONS: &[(&str, &str, &str)] = &[
    (
        "Co-operatives as a learning environment",
        "Project Manager, Development and Adult Education Unit",
        "West Pirkanmaa Consortium of Education (LPKKY)",
    ),
    (
        "The Internet Bus for better ICT skills, health and wellbeing",
        "Project Manager, Learning Bridge",
        "Opinpaja Ltd",
    ),
    (
        "Finnish Online University of Applied Sciences: virtual mobility since 2000",
        "Senior Planning Officer",
        "Finnish Online University of Applied Sciences (FOUAS)",
    ),
    ("Gemilo: using social media to gather ideas", "CEO and co-founder", "Gemilo Ltd"),
    ("Social media surgeries in Birmingham as a peer-to-peer learning approach", "CEO", "Podnosh"),
    ("The Resident University programme in Birmingham", "Director", "Chamberlain Forum"),
];

/// Addresses, and words of the link's own. The original's text had lost four of them.
pub const LINKS: &[(&str, &str)] = &[
    ("", "Programme for International Student Assessment 2009"),
    ("", "Finland's education system performs"),
    ("", "renewal of Balsall Heath"),
    ("", "map of Northgate House"),
    (
        "http://kirjasto.tampere.fi/index.php/in-english/libraries-and-opening-hours/netti-nysse-internetbus/",
        "Netti-Nysse",
    ),
    ("https://www.edx.org", "edX"),
    ("http://www.amk.fi/en/index/ammattikorkeakoulut/strategia.html", "Finnish Online University"),
    ("http://www.gemilo.com", "Gemilo"),
    ("http://brumcitycentre.wordpress.com/", "Birmingham City Centre Neighbourhood Forum"),
    ("http://www.socialmediasurgery.com/", "guide to running a social media surgery"),
    ("http://www.podnosh.com/", "Podnosh"),
    (
        "http://www.govint.org/good-practice/case-studies/social-media-surgeries-building-community-capacity/",
        "case study",
    ),
    ("http://www.residentuniversity.org/", "Resident University"),
    ("http://www.chamberlainforum.org/", "Chamberlain Forum"),
];

/// Words of the sentence that announces a list, how many lines it has, and words of one of them.
pub const LISTS: &[(&str, usize, &str)] = &[
    ("behind Finland's results", 10, "how much tax"),
    ("do things together", 3, "co-evaluate"),
    ("skills and resources", 10, "Timebanking"),
];

/// What the text tells besides.
pub const TOLD: &[&str] = &[
    "many members now come",
    "two small polished stones",
    "for the rest of the meeting",
    "all learning is co-produced",
    "the Tampere region now leads",
    "before she could marry",
    "standards for certification",
    "arts and crafts",
    "Small classes",
    "national curriculum",
    "homogeneous",
    "exam culture",
    "no private schools",
    "rural region",
    "real business projects",
    "Teaching Schools Alliance",
    "music or sport",
    "sense of humour",
    "the Old Lady",
    "children before school age",
    "digital stories",
    "all of Finland's universities of applied sciences",
    "edX an exciting example",
    "safe and secure",
    "Android",
    "part of each day's work",
    "the \"surgeons\"",
    "Jubilee Debt Campaign",
    "Wolverhampton",
    "co-production is thriving",
    "\"resident experts\"",
    "study visits",
    "where social media surgeries and resident universities may give rise to conflict",
    "must stay quite open",
    "those who presented case studies",
    "Peer Review Scheme",
    "assess the quality of care providers",
];
