//! Short forms that everybody knows, and words that are no short forms though they may be written in capitals.

/// Nobody needs these written out.
pub const KNOWN: &[&str] = &[
    "AD", "AGM", "AIDS", "AM", "AOB", "ASAP", "ATM", "BA", "BBC", "BC", "BSC", "BSL", "BST", "CCTV", "CD", "CEO",
    "CO2", "COVID", "CV", "DIY", "DNA", "DVD", "EU", "FAQ", "FAQS", "FM", "GB", "GBP", "GCSE", "GDP", "GMT", "GPS",
    "HIV", "HMRC", "HR", "HTML", "ID", "IOU", "IT", "ITV", "JPEG", "LED", "LGBT", "LGBTQ", "MA", "MBE", "MOT", "MP",
    "MP3", "MP4", "NATO", "NB", "NE", "NHS", "NO", "NW", "OBE", "OK", "PC", "PDF", "PE", "PHD", "PIN", "PM", "PNG",
    "PO", "PR", "PS", "QR", "RAF", "RIP", "RSVP", "SE", "SIM", "SMS", "SW", "TBA", "TBC", "TV", "UK", "UN", "URL",
    "US", "USA", "USB", "UTC", "VAT", "VE", "VIP", "WC", "WIFI", "WW1", "WW2", "WWW", "YMCA",
];

/// Everyday words, some of which are written in capitals to be heard, and words that look like short forms.
pub const EVERYDAY: &[&str] = &[
    "A", "ACT", "AGE", "AGREED", "AIM", "AIR", "ALL", "ALSO", "AN", "AND", "ANY", "ARE", "ART", "ARTS", "AS", "ASK",
    "AT", "BE", "BIG", "BUS", "BUT", "BY", "CAB", "CAN", "CARE", "CAR", "COME", "DAY", "DID", "DO", "DONE", "DR",
    "DRAFT", "EACH", "EVEN", "EVER", "FOR", "FREE", "FROM", "GET", "GO", "GOOD", "GOT", "HAD", "HALL", "HAS", "HAVE",
    "HE", "HEAR", "HER", "HERE", "HIS", "HOW", "I", "IF", "IN", "IS", "ITS", "JOB", "JUST", "LAST", "LED", "LESS",
    "LETS", "MANY", "MAP", "MAY", "ME", "MET", "MORE", "MOST", "MR", "MRS", "MS", "MUCH", "MUST", "MY", "NAME", "NET",
    "NEVER", "NEW", "NEXT", "NIL", "NONE", "NOT", "NOTE", "NOW", "OF", "OFF", "OH", "OLD", "ON", "ONE", "ONLY", "OPEN",
    "OR", "OUR", "OUT", "OVER", "OWN", "PART", "PLAN", "PLEASE", "READ", "REAL", "SAFE", "SAID", "SAME", "SAW", "SAY",
    "SET", "SHE", "SIT", "SO", "SOME", "SOS", "STILL", "STOP", "SUCH", "THAN", "THAT", "THE", "THEIR", "THEM", "THEN",
    "THERE", "THEY", "THIS", "TO", "TOO", "TWO", "UP", "USE", "VERY", "WAS", "WE", "WELL", "WENT", "WERE", "WHAT",
    "WHEN", "WHO", "WHY", "WILL", "WITH", "YES", "YET", "YOU", "YOUR",
];

/// Small words that a short form may leave out.
pub const SMALL: &[&str] = &["of", "and", "for", "the", "in", "on", "to", "a", "an", "with", "at", "by"];
