//! Words that what somebody takes on begins with. "Dana to bring cups" is an action of somebody whom nobody knows yet,
//! "Parking to the left" is not.

/// In order, so that a word is found quickly.
const VERBS: &[&str] = &[
    "add", "advise", "agree", "apply", "approach", "arrange", "ask", "assess", "assist", "attend", "bill", "book",
    "brief", "bring", "build", "buy", "call", "cancel", "chair", "change", "chase", "check", "circulate", "clear",
    "collect", "complete", "confirm", "contact", "continue", "convene", "cook", "coordinate", "copy", "correct",
    "cost", "count", "create", "deal", "decide", "deliver", "design", "develop", "discuss", "display", "distribute",
    "do", "draft", "draw", "drop", "email", "encourage", "ensure", "explore", "fetch", "file", "fill", "finalise",
    "find", "finish", "fix", "follow", "forward", "gather", "get", "give", "go", "hand", "help", "hire", "hold",
    "host", "identify", "inform", "introduce", "investigate", "invite", "involve", "join", "keep", "label",
    "launch", "lead", "lend", "let", "liaise", "list", "look", "mail", "make", "map", "mark", "measure", "meet",
    "mend", "mention", "move", "name", "negotiate", "note", "obtain", "offer", "open", "order", "organise",
    "organize", "paint", "pass", "pay", "phone", "photocopy", "pick", "pilot", "plan", "post", "prepare", "present",
    "print", "produce", "promote", "propose", "provide", "publish", "put", "raise", "read", "record", "recruit",
    "register", "remind", "remove", "repair", "reply", "report", "request", "research", "resend", "reserve",
    "respond", "return", "review", "revise", "ring", "run", "scan", "schedule", "see", "seek", "send", "set",
    "share", "show", "sign", "sort", "source", "speak", "start", "stop", "store", "submit", "suggest", "summarise",
    "supply", "support", "survey", "take", "talk", "tell", "test", "text", "thank", "tidy", "track", "translate",
    "try", "turn", "update", "upload", "use", "visit", "volunteer", "walk", "watch", "work", "write",
];

/// Whether this word, without capitals, is one of them.
pub fn is_one(word: &str) -> bool {
    VERBS.binary_search(&word).is_ok()
}
