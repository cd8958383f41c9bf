//! Whose an action is, in words of the window: everybody who is to do it, whoever answers for it first. What print may say
//! of them is no matter of this.

use super::Workspace;
use crate::model::Action;

/// "Tom Hale and Priya Nair"; empty where it is nobody's.
pub fn owner_names(workspace: &Workspace, action: &Action) -> String {
    let names: Vec<String> = action
        .owners()
        .into_iter()
        .filter_map(|owner| workspace.title(owner.0))
        .filter(|name| !name.is_empty())
        .collect();
    match names.as_slice() {
        [others @ .., last] if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        _ => names.concat(),
    }
}
