//! Which toast is shown, which wait, and how long one stays. Pure.

use std::collections::VecDeque;

/// As many may wait as somebody would read; older ones go first.
const MOST: usize = 5;

/// Something said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast<U> {
    /// Unlike that of any other of the page's life.
    pub id: u64,
    pub text: String,
    /// How it is undone.
    pub undo: Option<U>,
}

impl<U> Toast<U> {
    /// Milliseconds it stays: time to notice it, time for each letter, and time to reach the undo.
    #[must_use]
    pub fn ms(&self) -> u64 {
        let read = 4_000 + 70 * self.text.chars().count() as u64;
        if self.undo.is_some() { (read + 4_000).clamp(10_000, 20_000) } else { read.clamp(5_000, 12_000) }
    }
}

/// What is said and what waits.
#[derive(Debug, Clone)]
pub struct Queue<U> {
    next: u64,
    waiting: VecDeque<Toast<U>>,
}

impl<U> Default for Queue<U> {
    fn default() -> Self {
        Self { next: 0, waiting: VecDeque::new() }
    }
}

impl<U> Queue<U> {
    /// The one that is shown.
    #[must_use]
    pub fn first(&self) -> Option<&Toast<U>> {
        self.waiting.front()
    }

    /// Puts one at the end. The same text twice in a row is said once, with the later undo; when too many wait,
    /// the oldest that is not shown goes.
    pub fn push(&mut self, text: String, undo: Option<U>) {
        if self.waiting.back().is_some_and(|last| last.text == text) {
            self.waiting.pop_back();
        } else if self.waiting.len() == MOST {
            self.waiting.remove(1);
        }
        self.waiting.push_back(Toast { id: self.next, text, undo });
        self.next += 1;
    }

    /// Takes one out; an id that is gone already changes nothing.
    pub fn drop(&mut self, id: u64) {
        self.waiting.retain(|toast| toast.id != id);
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, Queue};

    fn said(queue: &Queue<()>) -> Vec<&str> {
        queue.waiting.iter().map(|toast| toast.text.as_str()).collect()
    }

    #[test]
    fn one_after_the_other_and_a_late_clock_takes_nobody_else() {
        let mut queue = Queue::<()>::default();
        queue.push("a".into(), None);
        queue.push("b".into(), Some(()));
        let first = queue.first().unwrap().id;
        queue.drop(first);
        queue.drop(first);
        assert_eq!(said(&queue), ["b"]);
        assert!(queue.first().unwrap().undo.is_some());
    }

    #[test]
    fn the_same_twice_is_said_once() {
        let mut queue = Queue::<()>::default();
        queue.push("a".into(), None);
        queue.push("a".into(), Some(()));
        assert_eq!(said(&queue), ["a"]);
        assert!(queue.first().unwrap().undo.is_some(), "the later undo counts");
    }

    #[test]
    fn when_too_many_wait_the_shown_one_stays() {
        let mut queue = Queue::<()>::default();
        for n in 0..MOST + 2 {
            queue.push(n.to_string(), None);
        }
        assert_eq!(said(&queue), ["0", "3", "4", "5", "6"]);
    }

    #[test]
    fn longer_words_and_an_undo_stay_longer() {
        let mut queue = Queue::<()>::default();
        queue.push("x".into(), None);
        assert_eq!(queue.first().unwrap().ms(), 5_000);
        queue.push("x".into(), Some(()));
        assert_eq!(queue.first().unwrap().ms(), 10_000);
        let mut queue = Queue::<()>::default();
        queue.push("x".repeat(400), None);
        assert_eq!(queue.first().unwrap().ms(), 12_000);
    }
}
