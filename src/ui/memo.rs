//! What is worked out from the records and drawn in every frame, kept until what it was made from has changed.

use std::any::Any;
use std::sync::Arc;

use eframe::egui::{Context, Id};

/// The value for this key, made anew where the last one in this place was made for another. `place` tells apart what is
/// kept at the same time; a `Ui` can be passed for the context.
pub fn memo<K, T>(ctx: &Context, place: Id, key: K, make: impl FnOnce() -> T) -> Arc<T>
where
    K: PartialEq + Clone + Any + Send + Sync,
    T: Any + Send + Sync,
{
    let kept: Option<(K, Arc<T>)> = ctx.data(|data| data.get_temp(place));
    if let Some((_, value)) = kept.filter(|(kept_for, _)| *kept_for == key) {
        return value;
    }
    let value = Arc::new(make());
    ctx.data_mut(|data| data.insert_temp(place, (key, value.clone())));
    value
}
