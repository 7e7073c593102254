//! The three shapes of which map and timeline are drawn.

use yew::prelude::*;

/// A path.
pub(super) fn path(class: &str, d: impl Into<AttrValue>) -> Html {
    path_of(class, d.into())
}

fn path_of(class: &str, d: AttrValue) -> Html {
    html! { <path class={class.to_owned()} {d} /> }
}

/// A box, in CSS pixels.
pub(super) fn rect(class: &str, [x, y, width, height]: [f64; 4]) -> Html {
    html! {
        <rect class={class.to_owned()} x={px(x)} y={px(y)} width={px(width)} height={px(height)} />
    }
}

/// A straight line between two points, in CSS pixels.
pub(super) fn line(class: &str, [x1, y1]: [f64; 2], [x2, y2]: [f64; 2]) -> Html {
    html! { <line class={class.to_owned()} x1={px(x1)} y1={px(y1)} x2={px(x2)} y2={px(y2)} /> }
}

/// A number of pixels as an attribute, to a tenth. Formatting floats as such would take more bytes than all
/// of the timeline's marks.
#[allow(clippy::cast_possible_truncation, reason = "far more pixels than any screen has")]
pub(super) fn px(value: f64) -> String {
    let tenths = (value * 10.0).round_ties_even() as i64;
    let (sign, whole, part) = (if tenths < 0 { "-" } else { "" }, tenths.abs() / 10, tenths.abs() % 10);
    if part == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}
