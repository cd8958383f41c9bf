//! egui's own style, filled from the palette, for what is not drawn by this kit: panels, scroll bars, tooltips.

use std::collections::BTreeMap;

use eframe::egui::style::{
    ScrollAnimation, ScrollFadeStyle, ScrollStyle, Selection, Spacing, Style, TextCursorStyle, Visuals, WidgetVisuals,
    Widgets,
};
use eframe::egui::{Color32, CornerRadius, FontId, Margin, Shadow, Stroke, TextStyle, vec2};

use super::palette::Palette;
use super::text::role;
use super::{height, line, radius, space};

/// The whole style for a palette. Nothing moves: what opens is there in the next frame.
pub(super) fn dressed(palette: Palette) -> Style {
    let mut style = Style {
        text_styles: text_styles(),
        visuals: visuals(palette),
        animation_time: 0.0,
        scroll_animation: ScrollAnimation::none(),
        explanation_tooltips: false,
        url_in_tooltip: true,
        ..Style::default()
    };
    set_spacing(&mut style.spacing);
    style.interaction.selectable_labels = false;
    style.interaction.interact_radius = 2.0;
    style
}

fn text_styles() -> BTreeMap<TextStyle, FontId> {
    BTreeMap::from([
        (TextStyle::Small, role::SECONDARY.font()),
        (TextStyle::Body, role::BODY.font()),
        (TextStyle::Button, role::BODY.font()),
        (TextStyle::Monospace, role::BODY.font()),
        (TextStyle::Heading, role::SECTION.font()),
    ])
}

fn set_spacing(spacing: &mut Spacing) {
    spacing.item_spacing = vec2(space::WORD, space::WORD);
    spacing.button_padding = vec2(space::SMALL, space::TIGHT);
    spacing.interact_size = vec2(height::FIELD, height::BUTTON_SMALL);
    spacing.menu_margin = Margin::same(4);
    spacing.window_margin = Margin::same(16);
    spacing.icon_width = 20.0;
    spacing.icon_width_inner = 12.0;
    spacing.icon_spacing = space::WORD;
    spacing.tooltip_width = 360.0;
    spacing.scroll = ScrollStyle {
        bar_width: 10.0,
        floating_width: 6.0,
        floating_allocated_width: 10.0,
        handle_min_length: 32.0,
        bar_inner_margin: 2.0,
        bar_outer_margin: 2.0,
        interact_background_opacity: 0.0,
        active_background_opacity: 0.0,
        dormant_background_opacity: 0.0,
        interact_handle_opacity: 1.0,
        active_handle_opacity: 0.8,
        dormant_handle_opacity: 0.6,
        // Text at the edge of a list stays as easy to read as the rest.
        fade: ScrollFadeStyle { strength: 0.0, ..ScrollFadeStyle::default() },
        ..ScrollStyle::thin()
    };
}

fn visuals(palette: Palette) -> Visuals {
    let base = if palette.is_dark() { Visuals::dark() } else { Visuals::light() };
    let control = CornerRadius::same(radius::CONTROL);
    let shadow = Shadow { offset: [0, 8], blur: 24, spread: 0, color: palette.shadow };
    Visuals {
        override_text_color: None,
        weak_text_color: Some(palette.faint),
        widgets: widgets(palette),
        selection: Selection { bg_fill: palette.selected, stroke: Stroke::new(line::FOCUS, palette.accent) },
        hyperlink_color: palette.accent,
        faint_bg_color: palette.panel,
        extreme_bg_color: palette.surface,
        text_edit_bg_color: Some(palette.surface),
        code_bg_color: palette.hover,
        warn_fg_color: palette.warn,
        error_fg_color: palette.late,
        window_corner_radius: CornerRadius::same(radius::CARD),
        window_shadow: shadow,
        window_fill: palette.surface,
        window_stroke: Stroke::new(line::THIN, palette.line),
        menu_corner_radius: control,
        panel_fill: palette.window,
        popup_shadow: shadow,
        text_cursor: TextCursorStyle {
            stroke: Stroke::new(line::FOCUS, palette.accent),
            blink: false,
            ..TextCursorStyle::default()
        },
        ..base
    }
}

fn widgets(palette: Palette) -> Widgets {
    let still = WidgetVisuals {
        bg_fill: palette.control,
        weak_bg_fill: palette.surface,
        bg_stroke: Stroke::new(line::THIN, palette.control),
        corner_radius: CornerRadius::same(radius::CONTROL),
        fg_stroke: Stroke::new(line::THIN, palette.ink),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: WidgetVisuals {
            bg_fill: palette.surface,
            bg_stroke: Stroke::new(line::THIN, palette.line),
            ..still
        },
        inactive: still,
        hovered: WidgetVisuals { bg_fill: palette.muted, weak_bg_fill: palette.hover, ..still },
        active: pressed(still, palette.accent, palette.hover),
        open: WidgetVisuals { weak_bg_fill: palette.hover, ..still },
    }
}

/// Pressed or holding the keyboard.
fn pressed(still: WidgetVisuals, accent: Color32, ground: Color32) -> WidgetVisuals {
    WidgetVisuals { bg_fill: accent, weak_bg_fill: ground, bg_stroke: Stroke::new(line::FOCUS, accent), ..still }
}
