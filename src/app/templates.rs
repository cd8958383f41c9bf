//! The templates that Folkmoot brings: files of the same form as an officer's own, in `assets/templates`. They are read,
//! never changed; whoever wants another keeps a copy as their own.

use std::sync::LazyLock;

use crate::model::{Kind, Record, Template};

/// Each by the name that events are kept with, those of a type in the order in which they are offered.
const FILES: [(&str, &str); 11] = [
    ("hack-event", include_str!("../../assets/templates/hack-event.ron")),
    ("mini-hack", include_str!("../../assets/templates/mini-hack.ron")),
    ("launch-evening", include_str!("../../assets/templates/launch-evening.ron")),
    ("learning-set", include_str!("../../assets/templates/learning-set.ron")),
    ("learning-set-90", include_str!("../../assets/templates/learning-set-90.ron")),
    ("network-meeting", include_str!("../../assets/templates/network-meeting.ron")),
    ("catch-up", include_str!("../../assets/templates/catch-up.ron")),
    ("surgery", include_str!("../../assets/templates/surgery.ron")),
    ("programme", include_str!("../../assets/templates/programme.ron")),
    ("working-group", include_str!("../../assets/templates/working-group.ron")),
    ("co-design-workshop", include_str!("../../assets/templates/co-design-workshop.ron")),
];

/// A template that Folkmoot brings.
#[derive(Clone, Debug)]
pub struct Shipped {
    pub name: &'static str,
    pub template: Template,
}

/// All of them. A test reads each file, so that none is left out.
pub fn shipped_templates() -> &'static [Shipped] {
    static TEMPLATES: LazyLock<Vec<Shipped>> = LazyLock::new(|| FILES.into_iter().filter_map(read).collect());
    &TEMPLATES
}

/// The one that goes by this name.
pub fn shipped_template(name: &str) -> Option<&'static Template> {
    shipped_templates().iter().find(|shipped| shipped.name == name).map(|shipped| &shipped.template)
}

fn read((name, text): (&'static str, &str)) -> Option<Shipped> {
    match Record::from_ron(Kind::Template, text).ok()? {
        Record::Template(template) => Some(Shipped { name, template: *template }),
        _ => None,
    }
}
