//! Where a key leads in a row or column of which one item has the focus (WAI-ARIA: roving tabindex). Pure.

/// How the items lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// Beside each other: left and right arrows.
    Row,
    /// Under each other: up and down arrows.
    Column,
}

/// The item that takes the focus when `key` is pressed on `current` of `count` items. The ends are joined.
/// Nothing for a key that moves nothing, so that the browser does its own with it.
#[must_use]
pub fn step(key: &str, current: Option<usize>, count: usize, axis: Axis) -> Option<usize> {
    if count == 0 {
        return None;
    }
    let forward = current.map_or(0, |n| (n + 1) % count);
    let back = current.map_or(count - 1, |n| (n + count - 1) % count);
    match (key, axis) {
        ("Home", _) => Some(0),
        ("End", _) => Some(count - 1),
        ("ArrowRight", Axis::Row) | ("ArrowDown", Axis::Column) => Some(forward),
        ("ArrowLeft", Axis::Row) | ("ArrowUp", Axis::Column) => Some(back),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{
        Axis::{Column, Row},
        step,
    };

    #[test]
    fn arrows_go_round_and_home_and_end_jump() {
        assert_eq!(step("ArrowRight", Some(2), 3, Row), Some(0));
        assert_eq!(step("ArrowLeft", Some(0), 3, Row), Some(2));
        assert_eq!(step("ArrowDown", Some(0), 3, Column), Some(1));
        assert_eq!(step("ArrowUp", None, 3, Column), Some(2), "upwards from the button is the last");
        assert_eq!(step("ArrowDown", None, 3, Column), Some(0));
        assert_eq!((step("Home", Some(2), 3, Row), step("End", Some(0), 3, Column)), (Some(0), Some(2)));
    }

    #[test]
    fn keys_of_the_other_axis_and_empty_lists_move_nothing() {
        assert_eq!(step("ArrowDown", Some(0), 3, Row), None);
        assert_eq!(step("ArrowRight", Some(0), 3, Column), None);
        assert_eq!(step("Tab", Some(0), 3, Row), None);
        assert_eq!(step("Home", None, 0, Row), None);
    }
}
