//! Words that what somebody takes on begins with. "Dana to bring cups" is an action of somebody whom nobody knows yet,
//! "Parking to the left" is not.

/// In order, so that a word is found quickly.
const VERBS: &[&str] = &[
    "add", "advise", "agree", "apply", "approach", "arrange", "ask", "assess", "assist", "attend", "bill", "book",
    "brief", "bring", "build", "buy", "call", "cancel", "chair", "change", "chase", "check", "choose", "circulate",
    "clear", "collect", "compare", "complete", "confirm", "consult", "contact", "continue", "convene", "convert",
    "cook", "coordinate", "copy", "correct", "cost", "count", "cover", "create", "cut", "deal", "decide", "define",
    "deliver", "demonstrate", "design", "develop", "dig", "discuss", "display", "distribute", "do", "draft", "draw",
    "drop", "email", "encourage", "ensure", "enter", "estimate", "evaluate", "exchange", "explore", "extend",
    "fetch", "file", "fill", "finalise", "find", "finish", "fit", "fix", "follow", "forward", "gather", "get",
    "give", "go", "greet", "guide", "hand", "hang", "help", "hire", "hold", "host", "identify", "inform",
    "introduce", "investigate", "invite", "involve", "issue", "join", "keep", "knock", "label", "launch", "lead",
    "lend", "let", "liaise", "list", "load", "log", "look", "mail", "make", "map", "mark", "measure", "meet",
    "mend", "mention", "monitor", "move", "name", "negotiate", "note", "obtain", "offer", "open", "order",
    "organise", "organize", "paint", "pass", "paste", "pay", "phone", "photocopy", "pick", "pilot", "plan", "plant",
    "post", "prepare", "present", "print", "produce", "promote", "propose", "provide", "publish", "pull", "push",
    "put", "quote", "raise", "read", "record", "recruit", "refresh", "register", "remind", "remove", "repair",
    "reply", "report", "request", "reschedule", "research", "resend", "reserve", "resolve", "respond", "return",
    "retype", "review", "revise", "ring", "run", "save", "scan", "schedule", "scope", "see", "seek", "sell", "send",
    "set", "sew", "share", "show", "sign", "sort", "source", "speak", "spread", "staple", "start", "stop", "store",
    "submit", "suggest", "summarise", "supply", "support", "survey", "sweep", "switch", "take", "talk", "teach",
    "tell", "test", "text", "thank", "tidy", "track", "translate", "trial", "trim", "try", "turn", "unlock",
    "update", "upload", "use", "visit", "volunteer", "walk", "wash", "watch", "water", "work", "write",
];

/// Whether this word, without capitals, is one of them.
pub fn is_one(word: &str) -> bool {
    VERBS.binary_search(&word).is_ok()
}
