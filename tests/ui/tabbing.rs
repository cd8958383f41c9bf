//! Tab alone leads through the places of the window: to each control, in the order in which the screen is read, and Shift with Tab
//! back the same way.

use std::collections::{HashMap, HashSet};

use eframe::egui::{Key, Modifiers, Rect, Role, vec2};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT, Queryable, by};
use folkmoot::model::Kind;

use crate::desk::Desk;

const NONE: Modifiers = Modifiers::NONE;

/// What Tab stops at one by one. Tabs, choices and rows of lists are one stop each, within which the arrows walk.
const STOPS: [Role; 6] =
    [Role::Button, Role::Link, Role::TextInput, Role::MultilineTextInput, Role::ComboBox, Role::CheckBox];

/// Keys that do what a button beside a field does: Tab passes the button by.
const KEYS_OF_FIELDS: [&str; 2] = ["Delete", "Ctrl Enter"];

/// Within this many points two things stand in one row.
const ROW: f32 = 6.0;

/// An id as it is written, since its type has no name here.
type NodeId = String;

#[derive(Clone, Debug)]
struct Stop {
    id: NodeId,
    name: String,
    /// What it lies in, just below the whole window.
    layer: NodeId,
}

fn said(role: Role, name: Option<String>) -> String {
    format!("{role:?} {}", name.unwrap_or_default())
}

fn held(desk: &Desk) -> Option<Stop> {
    let held = desk.harness.query_all(by().predicate(|node| node.is_focused())).last()?;
    let node = held.accesskit_node();
    let (id, layer) = (format!("{:?}", node.id()), layer_of(&held));
    (node.role() != Role::Window).then(|| Stop { id, name: said(node.role(), node.label()), layer })
}

fn layer_of(node: &Node<'_>) -> NodeId {
    let mut way = vec![format!("{:?}", node.accesskit_node().id())];
    let mut above = node.accesskit_node().parent();
    while let Some(one) = above {
        way.push(format!("{:?}", one.id()));
        above = one.parent();
    }
    way.iter().rev().nth(1).or(way.last()).cloned().unwrap_or_default()
}

fn told(node: &Node<'_>) -> (NodeId, (String, Rect)) {
    let data = node.accesskit_node();
    (format!("{:?}", data.id()), (said(data.role(), data.label()), node.rect()))
}

/// Where all is that can be stopped at.
fn places(desk: &Desk) -> HashMap<NodeId, (String, Rect)> {
    let all = desk.harness.query_all(by().predicate(|node| node.bounding_box().is_some()));
    all.map(|node| told(&node)).collect()
}

/// Whether somebody who reads on comes to `to` after `from`: to the right or below, or at the top of the next column.
fn is_onward(from: Rect, to: Rect) -> bool {
    let is_above = to.bottom() <= from.top() + ROW;
    let is_beside = !is_above && to.top() + ROW < from.bottom();
    match (is_above, is_beside) {
        (true, _) => to.left() + ROW >= from.right(),
        (_, true) => to.left() + ROW >= from.left(),
        _ => true,
    }
}

/// What is wrong with the way that Tab takes through a screen.
fn walked(desk: &mut Desk, screen: &str) -> Vec<String> {
    desk.rest();
    desk.frames();
    let (mut wrong, mut stops): (Vec<String>, Vec<Stop>) = (Vec::new(), Vec::new());
    let (mut seen, mut layers): (HashSet<NodeId>, HashSet<NodeId>) = (HashSet::new(), HashSet::new());
    let mut unreached: HashMap<NodeId, (NodeId, String)> = HashMap::new();
    for _ in 0..400 {
        desk.harness.key_press_modifiers(NONE, Key::Tab);
        desk.frame();
        desk.frame();
        let Some(stop) = held(desk) else { break };
        let places = places(desk);
        if let Some(before) = stops.last()
            && let (Some((_, from)), Some((_, to))) = (places.get(&before.id), places.get(&stop.id))
            && !seen.contains(&stop.id)
            && !is_onward(*from, *to)
        {
            wrong.push(format!("{screen}: from {} at {from:?} back to {} at {to:?}", before.name, stop.name));
        }
        layers.insert(stop.layer.clone());
        if stops.len() % 4 == 0 {
            unreached.extend(controls(desk));
        }
        if !seen.insert(stop.id.clone()) {
            break;
        }
        stops.push(stop);
    }
    // Under a box nothing can be reached, and nothing should.
    unreached.retain(|id, (layer, _)| !seen.contains(id) && layers.contains(layer));
    wrong.extend(unreached.values().map(|(_, name)| format!("{screen}: {name} is never reached")));
    wrong.extend(back(desk, screen, &stops));
    wrong
}

/// The controls that Tab must stop at, by their ids.
fn controls(desk: &Desk) -> Vec<(NodeId, (NodeId, String))> {
    let window = desk.harness.ctx.content_rect();
    let all =
        desk.harness.query_all(by().predicate(|node| STOPS.contains(&node.role()) && node.bounding_box().is_some()));
    let stops = all.filter(|node| {
        let data = node.accesskit_node();
        let by_key = data.data().keyboard_shortcut().is_some_and(|keys| KEYS_OF_FIELDS.contains(&keys));
        !data.is_disabled() && !by_key && window.intersects(node.rect()) && node.rect().area() > 1.0
    });
    let told = |node: Node<'_>| {
        let (id, (name, _)) = told(&node);
        (id, (layer_of(&node), name))
    };
    stops.map(told).collect()
}

/// From the last stop Shift with Tab goes back over some of them, as far as it is cheap to look.
fn back(desk: &mut Desk, screen: &str, stops: &[Stop]) -> Vec<String> {
    let mut wrong = Vec::new();
    // The last press of Tab came round to the first stop.
    for expected in stops.iter().rev().take(12) {
        desk.harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
        desk.frame();
        desk.frame();
        let found = held(desk).map(|stop| stop.name).unwrap_or_default();
        if found != expected.name {
            wrong.push(format!("{screen}: Shift Tab leads to {found}, not to {}", expected.name));
            break;
        }
    }
    wrong
}

#[test]
fn tab_leads_through_every_place() {
    let mut desk = Desk::with_sample(vec2(1440.0, 900.0), 1.0);
    let mut wrong = Vec::new();
    for place in ["Home", "Events", "Project briefs", "Outputs", "Actions", "People", "Bin", "Settings"] {
        desk.press(Role::Link, place);
        desk.frames();
        wrong.extend(walked(&mut desk, place));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn escape_goes_one_step_back_and_loses_no_text() {
    let (mut desk, id) = Desk::with_meeting();
    desk.press(Role::Tab, "Minutes");
    desk.key(Modifiers::COMMAND, Key::Enter);
    desk.tap("Floods");
    for letters in
        ["show the keys", "heard of", "new event", "history of", "print pack of", "paste notes", "take in a list"]
    {
        desk.key(Modifiers::COMMAND, Key::K);
        desk.tap(&format!(">{letters}"));
        desk.key(NONE, Key::Enter);
        desk.frames();
        desk.frames();
        assert!(!desk.says("Open a"), "{letters} can be asked for");
        for _ in 0..2 {
            desk.key(NONE, Key::Escape);
            desk.frames();
        }
        assert!(desk.harness.query_by_role_and_label(Role::Tab, "Minutes").is_some(), "{letters}: the form is back");
        let titles: Vec<String> = desk.event().minutes.items.iter().map(|item| item.title.clone()).collect();
        assert_eq!((titles, desk.event().header.id), (vec!["Floods".to_owned()], id), "{letters}");
    }
    assert_eq!(desk.session().workspace().of_kind(Kind::Event).count(), 1);
}
