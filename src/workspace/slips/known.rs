//! Short forms that everybody knows, and words that are no short forms though they may be written in capitals.

/// Nobody needs these written out.
pub const KNOWN: &[&str] = &[
    "A&E", "AGM", "AI", "AOB", "ASAP", "ATM", "B&B", "BA", "BBC", "BC", "BSC", "BSL", "BST", "CCTV", "CD", "CEO",
    "CO2", "COVID", "CV", "DIY", "DNA", "DVD", "EU", "FAQ", "FAQS", "FM", "GB", "GBP", "GCSE", "GDP", "GMT", "GPS",
    "HIV", "HMRC", "HR", "HTML", "ICT", "IOU", "ITV", "JPEG", "LGBT", "LGBTQ", "M&S", "MBE", "MOT", "MP", "MP3", "MP4",
    "NATO", "NB", "NE", "NHS", "NW", "OAP", "OBE", "OK", "PC", "PDF", "PE", "PHD", "PLC", "PM", "PNG", "PR", "PS",
    "Q&A", "QR", "RAF", "RSVP", "SE", "SMS", "SW", "TBA", "TBC", "TV", "UK", "UN", "URL", "USA", "USB", "UTC", "VAT",
    "VE", "VIP", "WC", "WIFI", "WW1", "WW2", "WWW", "YMCA",
];

/// Everyday words, some of which are written in capitals to be heard, and words that look like short forms.
pub const EVERYDAY: &[&str] = &[
    "A", "ACT", "ACTION", "AD", "AGE", "AGREED", "AIDS", "AIM", "AIR", "ALL", "ALSO", "AM", "AN", "AND", "ANY", "APR",
    "APRIL", "ARE", "ART", "ARTS", "AS", "ASK", "AT", "AUG", "BACK", "BE", "BEST", "BIG", "BOOK", "BREAK", "BUS",
    "BUT", "BY", "CAB", "CALL", "CAN", "CAR", "CARE", "COME", "DAY", "DEC", "DID", "DO", "DONE", "DR", "DRAFT", "EACH",
    "END", "EVEN", "EVER", "FEB", "FIND", "FOR", "FREE", "FRI", "FRIDAY", "FROM", "FULL", "GET", "GIVE", "GO", "GOOD",
    "GOT", "HAD", "HALL", "HAS", "HAVE", "HE", "HEAR", "HELP", "HER", "HERE", "HIGH", "HIS", "HOME", "HOW", "I", "ID",
    "IDEA", "IF", "IN", "IS", "IT", "ITEM", "ITS", "JAN", "JOB", "JUL", "JULY", "JUN", "JUNE", "JUST", "KEEP", "KEY",
    "LAST", "LATE", "LATER", "LED", "LEFT", "LESS", "LETS", "LIST", "LIVE", "LOCAL", "LONG", "LOOK", "LUNCH", "MA",
    "MAIN", "MAKE", "MANY", "MAP", "MAR", "MARCH", "MAY", "ME", "MEET", "MET", "MON", "MONDAY", "MORE", "MOST", "MR",
    "MRS", "MS", "MUCH", "MUST", "MY", "NAME", "NEED", "NET", "NEVER", "NEW", "NEXT", "NIL", "NO", "NONE", "NOT",
    "NOTE", "NOTED", "NOV", "NOW", "OCT", "OF", "OFF", "OFFER", "OH", "OLD", "ON", "ONCE", "ONE", "ONLY", "OPEN", "OR",
    "OUR", "OUT", "OVER", "OWN", "PART", "PAST", "PIN", "PLACE", "PLAN", "PLEASE", "PO", "QUOTE", "READ", "REAL",
    "RIGHT", "RIP", "ROOM", "SAFE", "SAID", "SAME", "SAT", "SAW", "SAY", "SEE", "SEP", "SEPT", "SET", "SHE", "SHORT",
    "SIGN", "SIM", "SIT", "SO", "SOME", "SOS", "START", "STILL", "STOP", "SUCH", "SUN", "SUNDAY", "TAKE", "TALK",
    "TASK", "TEA", "TEAM", "TELL", "TEST", "TEXT", "THAN", "THAT", "THE", "THEIR", "THEM", "THEN", "THERE", "THEY",
    "THIS", "THU", "TIME", "TO", "TODAY", "TOO", "TOP", "TRY", "TUE", "TWO", "UP", "US", "USE", "VERY", "WAS", "WAY",
    "WE", "WEB", "WED", "WEEK", "WELL", "WENT", "WERE", "WHAT", "WHEN", "WHO", "WHY", "WILL", "WITH", "WORK", "YEAR",
    "YES", "YET", "YOU", "YOUR",
];

/// Small words that a short form may leave out.
pub const SMALL: &[&str] = &["of", "and", "for", "the", "in", "on", "to", "a", "an", "with", "at", "by"];
