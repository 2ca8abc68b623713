//! Which part of a plan is shown: enlarging, pushing along, staying inside. Pure; all in metres.

use crate::ui::figure::geometry::short;

/// The part that is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// What can be done with it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Move {
    In,
    Out,
    Whole,
    Left,
    Right,
    Up,
    Down,
    /// Pushed by so many metres.
    By(f64, f64),
}

impl Move {
    /// The keys of a plan that has the focus.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "+" | "=" => Self::In,
            "-" | "_" => Self::Out,
            "0" => Self::Whole,
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            _ => return None,
        })
    }
}

/// One press enlarges by this.
const STEP: f64 = 1.5;
/// At most so much larger than the whole.
const MOST: f64 = 8.0;
/// One press pushes by this share of what is shown.
const PUSH: f64 = 0.25;

impl View {
    /// All of a floor.
    #[must_use]
    pub fn whole(width: f64, height: f64) -> Self {
        Self { x: 0.0, y: 0.0, width, height }
    }

    /// Whether less than all is shown.
    #[must_use]
    pub fn is_enlarged(self, whole: Self) -> bool {
        self.width < whole.width * 0.999
    }

    /// What is shown after a move, inside of the whole.
    #[must_use]
    pub fn after(self, step: Move, whole: Self) -> Self {
        match step {
            Move::Whole => whole,
            Move::In => self.scaled(1.0 / STEP, whole),
            Move::Out => self.scaled(STEP, whole),
            Move::Left => self.pushed(-PUSH * self.width, 0.0, whole),
            Move::Right => self.pushed(PUSH * self.width, 0.0, whole),
            Move::Up => self.pushed(0.0, -PUSH * self.height, whole),
            Move::Down => self.pushed(0.0, PUSH * self.height, whole),
            Move::By(x, y) => self.pushed(x, y, whole),
        }
    }

    /// The value of `viewBox`.
    #[must_use]
    pub fn attribute(self) -> String {
        format!("{} {} {} {}", short(self.x), short(self.y), short(self.width), short(self.height))
    }

    /// The middle stays where it is.
    fn scaled(self, factor: f64, whole: Self) -> Self {
        let width = (self.width * factor).clamp(whole.width / MOST, whole.width);
        let height = width / whole.width * whole.height;
        let (x, y) = (self.x + (self.width - width) / 2.0, self.y + (self.height - height) / 2.0);
        Self { x, y, width, height }.pushed(0.0, 0.0, whole)
    }

    fn pushed(self, x: f64, y: f64, whole: Self) -> Self {
        let x = (self.x + x).clamp(0.0, (whole.width - self.width).max(0.0));
        let y = (self.y + y).clamp(0.0, (whole.height - self.height).max(0.0));
        Self { x, y, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::{Move, View};

    const WHOLE: View = View { x: 0.0, y: 0.0, width: 60.0, height: 40.0 };

    #[test]
    fn enlarging_keeps_the_middle_and_the_proportion() {
        let closer = WHOLE.after(Move::In, WHOLE);
        assert_eq!(closer.attribute(), "10 6.7 40 26.7");
        assert!(closer.is_enlarged(WHOLE));
        assert_eq!(closer.after(Move::Out, WHOLE).attribute(), WHOLE.attribute());
    }

    #[test]
    fn it_never_leaves_the_floor() {
        let mut view = WHOLE;
        for _ in 0..20 {
            view = view.after(Move::In, WHOLE);
        }
        assert_eq!(view.width, 60.0 / 8.0);
        for step in [Move::Right, Move::Down, Move::By(500.0, 500.0)] {
            view = view.after(step, WHOLE);
        }
        assert_eq!((view.x + view.width, view.y + view.height), (60.0, 40.0));
        assert_eq!(WHOLE.after(Move::Left, WHOLE), WHOLE, "all of it cannot be pushed");
        assert_eq!(view.after(Move::Whole, WHOLE), WHOLE);
    }

    #[test]
    fn keys_move_and_others_do_not() {
        assert_eq!(Move::of_key("+"), Some(Move::In));
        assert_eq!(Move::of_key("0"), Some(Move::Whole));
        assert_eq!(Move::of_key("Tab"), None);
    }
}
