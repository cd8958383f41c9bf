//! What hands do at the window: click, type, press keys. Things are found by their names and, where names are shared,
//! by their roles too.

use eframe::egui::accesskit::Action;
use eframe::egui::{self, Event, Key, Modifiers, Role};
use egui_kittest::Node;
use egui_kittest::kittest::{AccessKitNode, By, NodeT, Queryable, by};
use folkmoot::model::{Id, Kind};

use super::Desk;

/// Where each kind is listed: the place in the navigation, and its name in the strip above the list where that has several.
const LISTED: [(Kind, &str, &str); 10] = [
    (Kind::Event, "Events", "Events"),
    (Kind::Series, "Events", "Series"),
    (Kind::Action, "Actions", "Actions"),
    (Kind::Decision, "Actions", "Decisions"),
    (Kind::Notice, "Actions", "Offers"),
    (Kind::Person, "People", "People"),
    (Kind::Organisation, "People", "Groups"),
    (Kind::Brief, "Project briefs", "Project briefs"),
    (Kind::Output, "Outputs", "Outputs"),
    (Kind::Template, "Events", "Templates"),
];

const INPUTS: [Role; 2] = [Role::TextInput, Role::MultilineTextInput];

impl Desk {
    /// Clicks the one thing with this name. What a closed pick list holds goes by the name of its value and is no
    /// thing of its own, nor is a heading that only goes by the name of what leads on in it, or a part of the window.
    pub fn click(&mut self, name: &str) {
        let is_thing = |node: &AccessKitNode<'_>| match node.data().role() {
            Role::MenuListOption | Role::Region | Role::Main | Role::Navigation => false,
            Role::Heading => node.data().supports_action(Action::Click),
            _ => true,
        };
        self.click_by(by().label(name).predicate(is_thing));
    }

    /// Clicks the one thing with this role and name.
    pub fn press(&mut self, role: Role, name: &str) {
        self.click_by(by().role(role).label(name));
    }

    fn click_by(&mut self, wanted: By<'_>) {
        self.harness.get(wanted.clone()).scroll_to_me();
        self.frames_until_at_rest(|desk| desk.harness.get(wanted.clone()).rect());
        self.harness.get(wanted).click();
        self.frames();
    }

    /// Draws what `frames` does, and more until something stays where it is: a box may still be growing when the thing in
    /// it is scrolled to.
    fn frames_until_at_rest(&mut self, place: impl Fn(&Self) -> egui::Rect) {
        for number in 1..=24 {
            let before = place(self);
            self.frame();
            if number >= 4 && place(self) == before {
                return;
            }
        }
    }

    /// Clicks the first of several things with this role and name.
    pub fn click_first(&mut self, role: Role, name: &str) {
        self.harness.get_all(by().role(role).label(name)).next().unwrap().scroll_to_me();
        self.frames();
        self.harness.get_all(by().role(role).label(name)).next().unwrap().click();
        self.frames();
    }

    /// Clicks the last of several things with this role and name.
    pub fn click_last(&mut self, role: Role, name: &str) {
        self.harness.get_all(by().role(role).label(name)).last().unwrap().click();
        self.frames();
    }

    /// Lets no field and no button have the keyboard, as after a click beside them.
    pub fn rest(&mut self) {
        self.harness.ctx.memory_mut(|memory| memory.focused().inspect(|id| memory.surrender_focus(*id)));
    }

    /// Goes to a part of the settings, which are a pick list where there is little room.
    pub fn settings(&mut self, part: &str) {
        self.press(Role::Link, "Settings");
        match self.has("Part of the settings") {
            true => self.choose("Part of the settings", part),
            false => self.press(Role::Link, part),
        }
    }

    /// Goes to the list of a kind.
    pub fn list(&mut self, kind: Kind) {
        let (_, place, strip) = LISTED.into_iter().find(|(listed, ..)| *listed == kind).unwrap();
        self.press(Role::Link, place);
        if LISTED.into_iter().filter(|(_, listed, _)| *listed == place).count() > 1 {
            self.press(Role::RadioButton, strip);
        }
    }

    /// Opens a record from its list, which is narrowed where the record stands too far down to be drawn.
    pub fn open(&mut self, kind: Kind, title: &str) {
        self.list(kind);
        if self.harness.query_by_role_and_label(Role::ListBoxOption, title).is_none() {
            self.narrow(kind, title);
        }
        self.press(Role::ListBoxOption, title);
    }

    /// Types the beginning of a title into the filter of its list.
    pub fn narrow(&mut self, kind: Kind, title: &str) {
        let filter = format!("Filter {}", kind.words().many.to_lowercase());
        self.retype(&filter, title.split_whitespace().next().unwrap());
    }

    /// Makes a record with the key; its first field has the keyboard.
    pub fn make(&mut self, kind: Kind) -> Id {
        self.list(kind);
        let there: Vec<Id> = self.session().workspace().of_kind(kind).map(|record| record.id()).collect();
        self.key(Modifiers::COMMAND, Key::N);
        if kind == Kind::Event {
            self.make_as_asked();
        }
        let made = self.session().workspace().of_kind(kind).find(|record| !there.contains(&record.id()));
        made.unwrap().id()
    }

    /// Answers what is asked of a new event with a type that brings nothing along; its title has the keyboard.
    pub fn make_as_asked(&mut self) {
        self.key(Modifiers::SHIFT, Key::Tab);
        self.type_text("o");
        self.key(Modifiers::NONE, Key::Tab);
        self.key(Modifiers::NONE, Key::Enter);
    }

    /// The one field to type in with this name.
    pub fn input<'a>(&'a self, name: &'a str) -> Node<'a> {
        self.harness.get(by().label(name).predicate(|node| INPUTS.contains(&node.role())))
    }

    /// What stands in the field with this name.
    pub fn value(&self, name: &str) -> String {
        self.input(name).value().unwrap_or_default()
    }

    /// Gives the keyboard to the field with this name.
    pub fn focus(&mut self, name: &str) {
        self.input(name).scroll_to_me();
        self.frames();
        self.input(name).focus();
        self.frames();
    }

    /// Types into the field with this name, behind what stands there.
    pub fn type_into(&mut self, name: &str, text: &str) {
        self.focus(name);
        self.key(Modifiers::COMMAND, Key::End);
        self.type_text(text);
    }

    /// Types where the keyboard is.
    pub fn type_text(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.frames();
    }

    /// Types letter by letter, a frame each, as fingers do.
    pub fn tap(&mut self, text: &str) {
        for letter in text.chars() {
            self.harness.event(Event::Text(letter.to_string()));
            self.frame();
        }
        self.frames();
    }

    /// Replaces what stands in the field with this name.
    pub fn retype(&mut self, name: &str, text: &str) {
        self.focus(name);
        self.key(Modifiers::COMMAND, Key::A);
        self.type_text(text);
    }

    pub fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.frames();
    }

    /// What arrives within one frame, as on a slow computer.
    pub fn at_once(&mut self, events: impl IntoIterator<Item = Event>) {
        self.harness.input_mut().events.extend(events);
        for _ in 0..4 {
            self.frames();
        }
    }

    /// Shows how the list is arranged, or what is chosen of the page now and then, where this is folded away there.
    fn unfold(&mut self, role: Role, name: &str, behind: &str) {
        if self.harness.query_by_role_and_label(role, name).is_none() {
            self.press(Role::Button, behind);
        }
    }

    /// Presses a button of the page that stands under *More*.
    pub fn press_of_page(&mut self, name: &str) {
        self.unfold(Role::Button, name, "More for this page");
        self.press(Role::Button, name);
    }

    /// Presses a button of the list that stands with its order.
    pub fn press_of_list(&mut self, name: &str) {
        self.unfold(Role::Button, name, "Order and groups");
        self.press(Role::Button, name);
    }

    /// Saves what is typed in the line for files in a format.
    pub fn save_as(&mut self, format: &str) {
        let option = format[..1].to_uppercase() + &format[1..];
        if self.holds(Role::ComboBox, "Format") != option {
            self.choose("Format", &option);
        }
        self.press(Role::Button, &format!("Save as {format}"));
    }

    /// Opens the pick list or the link with this name and picks an option.
    pub fn choose(&mut self, name: &str, option: &str) {
        match name {
            "Order" | "Groups" => self.unfold(Role::ComboBox, name, "Order and groups"),
            "Style on paper" | "Text size on paper" => self.unfold(Role::ComboBox, name, "More for this page"),
            _ => {}
        }
        self.press(Role::ComboBox, name);
        self.press(Role::ListBoxOption, option);
    }

    /// Asks the window to close, as the cross in its corner does.
    pub fn ask_to_close(&mut self) -> bool {
        let window = self.harness.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default();
        window.events.push(egui::ViewportEvent::Close);
        self.frame();
        !self.commanded(&egui::ViewportCommand::CancelClose)
    }

    /// Whether the last frame sent this to the system.
    pub fn commanded(&self, command: &egui::ViewportCommand) -> bool {
        self.harness.output().viewport_output.values().any(|output| output.commands.contains(command))
    }

    /// The names of everything with this role, from top to bottom.
    pub fn names(&self, role: Role) -> Vec<String> {
        let named = self.harness.query_all_by_role(role);
        named.filter_map(|node| node.accesskit_node().label()).collect()
    }

    /// Gives the keyboard to a control that is no text field.
    pub fn focus_on(&mut self, role: Role, name: &str) {
        self.harness.get_by_role_and_label(role, name).focus();
        self.frames();
    }

    /// Where a control is.
    pub fn place(&self, role: Role, name: &str) -> egui::Rect {
        self.harness.get_by_role_and_label(role, name).rect()
    }

    /// What a control says that it holds.
    pub fn holds(&self, role: Role, name: &str) -> String {
        self.harness.get_by_role_and_label(role, name).value().unwrap_or_default()
    }

    /// Whether a control that is no text field holds the keyboard.
    pub fn is_focused(&self, role: Role, name: &str) -> bool {
        self.harness.get_by_role_and_label(role, name).is_focused()
    }

    /// Whether anything is called by this name.
    pub fn has(&self, name: &str) -> bool {
        self.harness.query_all_by_label(name).next().is_some()
    }

    /// Whether anything is called by a name with these words in it.
    pub fn says(&self, words: &str) -> bool {
        self.harness.query_all_by_label_contains(words).next().is_some()
    }

    /// Whether nothing can be typed into the one field with this name.
    pub fn is_disabled_input(&self, name: &str) -> bool {
        self.input(name).accesskit_node().is_disabled()
    }

    pub fn is_disabled(&self, name: &str) -> bool {
        self.harness.get_by_label(name).accesskit_node().is_disabled()
    }
}

/// A key that is pressed, for several things in one frame.
pub fn pressed(modifiers: Modifiers, key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

/// Text that is typed, for several things in one frame.
pub fn typed(text: &str) -> Event {
    Event::Text(text.to_owned())
}
