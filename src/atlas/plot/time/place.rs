//! Labels in one row that never collide: those that come first are placed first, those without room are
//! left out.

/// A label that wants to stand at `anchor`.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The pixel it belongs to.
    pub anchor: f64,
    /// Widths of its wordings, the preferred one first.
    pub widths: Vec<f64>,
    /// Whether it may also end at its anchor.
    pub flips: bool,
}

/// Where a label begins or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// It begins at its anchor.
    Right,
    /// It ends at its anchor.
    Left,
}

/// A label with its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedLabel {
    /// Index into the labels given.
    pub label: usize,
    /// Index into its wordings.
    pub wording: usize,
    /// On which side of the anchor it stands.
    pub side: Side,
    /// Its left edge.
    pub x: f64,
    /// Its width.
    pub width: f64,
}

/// Places labels within `0..width`, at least `gap` pixels apart, in the order given.
pub fn place(labels: &[Label], width: f64, gap: f64) -> Vec<PlacedLabel> {
    let mut placed: Vec<PlacedLabel> = Vec::new();
    for (index, label) in labels.iter().enumerate() {
        let free = |x: f64, wide: f64| {
            let apart = |other: &PlacedLabel| x + wide + gap <= other.x || other.x + other.width + gap <= x;
            x >= 0.0 && x + wide <= width && placed.iter().all(apart)
        };
        let found = label.widths.iter().enumerate().find_map(|(wording, &wide)| {
            let sides = [(Side::Right, label.anchor), (Side::Left, label.anchor - wide)];
            let allowed = sides.into_iter().take(if label.flips { 2 } else { 1 });
            let (side, x) = allowed.into_iter().find(|&(_, x)| free(x, wide))?;
            Some(PlacedLabel { label: index, wording, side, x, width: wide })
        });
        placed.extend(found);
    }
    placed
}

/// Width of a text in the wider of the usual sans-serif fonts, in pixels: an estimate that is rather too
/// long than too short, because nothing here can measure.
pub fn text_width(text: &str, size: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * size
}

fn advance(letter: char) -> f64 {
    match letter {
        'f' | 'i' | 'j' | 'l' | 'r' | 't' | 'I' | ' ' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' => 0.4,
        'm' | 'w' | 'M' | 'W' | '—' | '…' => 1.0,
        'A'..='Z' => 0.76,
        _ if letter.is_ascii() || letter == '–' => 0.64,
        _ => 0.8,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn label(anchor: f64, widths: &[f64]) -> Label {
        Label { anchor, widths: widths.to_vec(), flips: true }
    }

    #[test]
    fn odd_a_label_wider_than_the_row_is_left_out() {
        assert_eq!(place(&[label(10.0, &[500.0])], 100.0, 4.0), []);
    }

    #[test]
    fn a_label_at_the_right_edge_ends_at_its_anchor() {
        let placed = place(&[label(95.0, &[40.0])], 100.0, 4.0);
        assert_eq!((placed[0].side, placed[0].x), (Side::Left, 55.0));
    }

    #[test]
    fn a_label_without_room_takes_its_short_wording() {
        let placed = place(&[label(50.0, &[40.0]), label(0.0, &[60.0, 30.0])], 100.0, 4.0);
        assert_eq!((placed[1].label, placed[1].wording), (1, 1));
    }

    proptest! {
        #[test]
        fn labels_never_collide(
            wanted in prop::collection::vec((-50.0..700.0_f64, 1.0..200.0_f64, any::<bool>()), 0..40),
        ) {
            let labels: Vec<Label> = wanted
                .into_iter()
                .map(|(anchor, width, flips)| Label { anchor, widths: vec![width, width / 2.0], flips })
                .collect();
            let mut placed = place(&labels, 640.0, 6.0);
            prop_assert!(placed.iter().all(|label| label.x >= 0.0 && label.x + label.width <= 640.0));
            placed.sort_by(|one, other| one.x.total_cmp(&other.x));
            prop_assert!(placed.windows(2).all(|pair| pair[0].x + pair[0].width + 6.0 <= pair[1].x));
        }
    }
}
