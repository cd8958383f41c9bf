//! Joins two trees that were made from a third: structs by key, lists by the ids of their items, texts by paragraph.
//!
//! What both sides have changed differently is one value with a winner, the greater by its bytes, and the others are
//! noted with the path of their field. No clock and no count of versions decides anything. A value with a name is a
//! variant, and is one value.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::node::Node;
use super::order::in_order;
use super::words;

/// What a base, this side and the other have in one place.
type Three<'n, 'a> = [Option<&'n Node<'a>>; 3];

/// Values that did not come in, by the path of their field. Nothing is an empty text.
pub(super) type Others = BTreeSet<(String, String)>;

/// Joins, and collects what did not come in.
pub(super) struct Joiner<'h> {
    /// What did not come in at an earlier joining and is new since the base. Those of long texts go on with them.
    held: &'h Others,
    /// The fields in which a side has settled what waited in the base.
    settled: &'h BTreeSet<String>,
    pub(super) others: Others,
    /// Those of the held that are in others by now, in a newer form.
    pub(super) renewed: Others,
    path: Vec<String>,
}

impl<'h> Joiner<'h> {
    pub(super) fn new(held: &'h Others, settled: &'h BTreeSet<String>) -> Self {
        Self { held, settled, others: Others::new(), renewed: Others::new(), path: Vec::new() }
    }

    /// What stands in a place after joining; nothing where it is gone.
    pub(super) fn value<'a>(&mut self, three: Three<'_, 'a>) -> Option<Node<'a>> {
        let [base, ours, theirs] = three;
        if same(ours, theirs) {
            // Their fields may be in another order.
            return if ours == theirs {
                ours.cloned()
            } else {
                ours.into_iter().chain(theirs).min_by_key(|n| n.text()).cloned()
            };
        }
        let is_all = |sort: fn(&Node<'_>) -> bool| three.iter().flatten().all(|node| sort(node));
        let are_fields = is_all(|node| matches!(node, Node::Fields { name: "", .. }));
        let are_lists = is_all(|node| matches!(node, Node::List(_)));
        // A side that has only settled what waited in an item says what the base says.
        let says_all = !(are_fields || are_lists) || !self.is_settled_within();
        if says_all && same(base, theirs) {
            return ours.cloned();
        }
        if says_all && same(base, ours) {
            return theirs.cloned();
        }
        if are_fields {
            let fields = self.fields(three);
            (!fields.is_empty()).then_some(Node::Fields { name: "", fields })
        } else if are_lists {
            let items = self.items(three);
            (!items.is_empty()).then_some(Node::List(items))
        } else if base.is_some_and(|base| !base.words().is_empty()) && is_all(|node| matches!(node, Node::Text(_))) {
            self.words(three)
        } else {
            self.whole(ours, theirs)
        }
    }

    fn within<T>(&mut self, step: &str, join: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step.to_owned());
        let joined = join(self);
        self.path.pop();
        joined
    }

    fn fields<'a>(&mut self, three: Three<'_, 'a>) -> Vec<(&'a str, Node<'a>)> {
        let fields = three.map(|node| match node {
            Some(Node::Fields { fields, .. }) => fields.as_slice(),
            _ => &[],
        });
        let keys = fields.map(|fields| fields.iter().map(|(key, _)| (*key).to_owned()).collect::<Vec<_>>());
        let mut joined: BTreeMap<&'a str, Node<'a>> = BTreeMap::new();
        for (key, _) in fields.into_iter().flatten() {
            if !joined.contains_key(key) {
                let three = three.map(|node| node.and_then(|node| node.field(key)));
                let value = self.within(key, |joiner| joiner.value(three));
                joined.extend(value.map(|value| (*key, value)));
            }
        }
        let kept = joined.keys().copied().collect();
        let [base, ours, theirs] = &keys;
        let order = in_order(base, [ours, theirs], &kept);
        order.iter().filter_map(|key| joined.remove_entry(key.as_str())).collect()
    }

    fn items<'a>(&mut self, three: Three<'_, 'a>) -> Vec<Node<'a>> {
        let keyed = three.map(|node| match node {
            Some(Node::List(items)) => keyed(items),
            _ => Vec::new(),
        });
        let found = keyed.each_ref().map(|items| items.iter().map(|(key, item)| (key.as_str(), *item)).collect());
        let mut joined: BTreeMap<&str, Node<'a>> = BTreeMap::new();
        for (key, item) in keyed.iter().flatten() {
            if !joined.contains_key(key.as_str()) {
                let three = found.each_ref().map(|found: &HashMap<&str, &Node<'a>>| found.get(key.as_str()).copied());
                let step = item.item_id().unwrap_or_default();
                let value = self.within(step, |joiner| joiner.item(three));
                joined.extend(value.map(|value| (key.as_str(), value)));
            }
        }
        let kept = joined.keys().copied().collect();
        let [base, ours, theirs] =
            keyed.each_ref().map(|items| items.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>());
        let order = in_order(&base, [&ours, &theirs], &kept);
        order.iter().filter_map(|key| joined.remove(key.as_str())).collect()
    }

    /// An item that one side has removed stays where the other has changed it, or has settled what waited in it.
    fn item<'a>(&mut self, three: Three<'_, 'a>) -> Option<Node<'a>> {
        match three {
            [Some(base), Some(one), None] | [Some(base), None, Some(one)] => {
                (self.is_settled_within() || !base.says(one)).then(|| one.clone())
            }
            _ => self.value(three),
        }
    }

    fn is_settled_within(&self) -> bool {
        if self.settled.is_empty() {
            return false;
        }
        let is_within = |field: &String| {
            let mut steps = field.split('/');
            self.path.iter().all(|step| steps.next() == Some(step)) && steps.next().is_some()
        };
        self.settled.iter().any(is_within)
    }

    fn words<'a>(&mut self, three: Three<'_, 'a>) -> Option<Node<'a>> {
        let path = self.path.join("/");
        let [base, ours, theirs] = three.map(|node| node.map(Node::words).unwrap_or_default());
        let held: Vec<&(String, String)> = self.held.iter().filter(|(at, _)| *at == path).collect();
        let texts: Vec<Option<Cow<'_, str>>> = held.iter().map(|(_, held)| words_in(held)).collect();
        let texts: Vec<&str> = texts.iter().flatten().map(AsRef::as_ref).collect();
        let joined = words::join(base, [ours, theirs], &texts);
        self.renewed.extend(held.into_iter().cloned());
        for other in joined.others {
            self.others.insert((path.clone(), of_words(other).map(|node| node.text()).unwrap_or_default()));
        }
        of_words(joined.words)
    }

    /// The greater of two values; the other one is noted.
    fn whole<'a>(&mut self, ours: Option<&Node<'a>>, theirs: Option<&Node<'a>>) -> Option<Node<'a>> {
        let text = |side: Option<&Node<'a>>| side.map(Node::text).unwrap_or_default();
        let (mine, other) = (text(ours), text(theirs));
        let (wins, loses) = if mine > other { (ours, other) } else { (theirs, mine) };
        self.others.insert((self.path.join("/"), loses));
        wins.cloned()
    }
}

fn same(one: Option<&Node<'_>>, other: Option<&Node<'_>>) -> bool {
    match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => one.says(other),
        _ => false,
    }
}

/// The words of a value as it is noted; nothing is no words at all.
fn words_in(text: &str) -> Option<Cow<'_, str>> {
    match (text.is_empty(), Node::read(text)) {
        (true, _) => Some(Cow::Borrowed("")),
        (false, Ok(Node::Text(words))) => Some(words),
        _ => None,
    }
}

fn of_words<'a>(words: String) -> Option<Node<'a>> {
    (!words.is_empty()).then(|| Node::Text(words.into()))
}

/// The items of a list by their ids, or by what they say where they have none. Twins are counted.
fn keyed<'n, 'a>(items: &'n [Node<'a>]) -> Vec<(String, &'n Node<'a>)> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let keys = items.iter().map(|item| {
        let name = item.item_id().map_or_else(|| format!("={}", item.text()), str::to_owned);
        let count = seen.entry(name.clone()).or_default();
        *count += 1;
        (if *count > 1 { format!("{name}#{count}") } else { name }, item)
    });
    keys.collect()
}
