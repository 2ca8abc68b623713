//! Paging: `limit`, an opaque `cursor`, or a `page` number, over a result that is in memory.

use madang_api::{
    list::{DEFAULT_LIMIT, List, MAX_LIMIT},
    problem::{FieldCode, FieldError, Problem},
};
use serde::Deserialize;

use crate::error::Result;

/// The paging parameters of a list.
#[derive(Debug, Default, Deserialize)]
pub struct Paging {
    pub limit: Option<String>,
    pub cursor: Option<String>,
    pub page: Option<String>,
}

impl Paging {
    /// The window of a list of `total` items: first index and length.
    ///
    /// # Errors
    /// 422 for a limit outside 1 to 200, a page below 1, or a cursor that we did not give.
    pub fn window(&self) -> Result<(usize, usize)> {
        let wrong = |path: &str, min: usize, max: usize| {
            Problem::invalid(vec![FieldError::new(path, FieldCode::OutOfRange).with("min", min).with("max", max)])
        };
        let limit = match self.limit.as_deref().filter(|l| !l.is_empty()) {
            None => DEFAULT_LIMIT,
            Some(text) => {
                text.parse().ok().filter(|n| (1..=MAX_LIMIT).contains(n)).ok_or_else(|| wrong("limit", 1, MAX_LIMIT))?
            }
        };
        if let Some(cursor) = self.cursor.as_deref().filter(|c| !c.is_empty()) {
            let start = cursor
                .strip_prefix("o")
                .and_then(|n| usize::from_str_radix(n, 36).ok())
                .ok_or_else(|| Problem::invalid(vec![FieldError::new("cursor", FieldCode::NotFound)]))?;
            return Ok((start, limit));
        }
        let page = match self.page.as_deref().filter(|p| !p.is_empty()) {
            None => 1,
            Some(text) => {
                text.parse().ok().filter(|n| (1..=100_000).contains(n)).ok_or_else(|| wrong("page", 1, 100_000))?
            }
        };
        Ok(((page - 1) * limit, limit))
    }

    /// Cuts the page out of the whole result and maps its items.
    ///
    /// # Errors
    /// As [`Paging::window`].
    pub fn cut<T, U>(&self, all: &[T], map: impl FnMut(&T) -> U) -> Result<List<U>> {
        let (start, limit) = self.window()?;
        let end = start.saturating_add(limit).min(all.len());
        let items = all.get(start..end).unwrap_or(&[]).iter().map(map).collect();
        Ok(List { items, total: all.len() as u64, next: next(start, limit, all.len()) })
    }
}

/// The cursor behind a window, when something follows it.
#[must_use]
pub fn next(start: usize, limit: usize, total: usize) -> Option<String> {
    let end = start.saturating_add(limit);
    (end < total).then(|| format!("o{}", radix36(end)))
}

fn radix36(mut n: usize) -> String {
    let mut out = Vec::new();
    loop {
        out.push(char::from(b"0123456789abcdefghijklmnopqrstuvwxyz"[n % 36]));
        n /= 36;
        if n == 0 {
            return out.into_iter().rev().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Paging;

    #[test]
    fn cursors_walk_the_whole_list_once() {
        let all: Vec<u32> = (0..100).collect();
        let mut seen = Vec::new();
        let mut cursor = None;
        loop {
            let page = Paging { limit: Some("7".into()), cursor, page: None }.cut(&all, |n| *n).unwrap();
            assert_eq!(page.total, 100);
            seen.extend(page.items);
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen, all);
    }

    #[test]
    fn wrong_parameters_are_refused() {
        for (limit, cursor, page) in [
            (Some("0"), None, None),
            (Some("201"), None, None),
            (Some("x"), None, None),
            (None, Some("zz!"), None),
            (None, None, Some("0")),
        ] {
            let paging =
                Paging { limit: limit.map(Into::into), cursor: cursor.map(Into::into), page: page.map(Into::into) };
            assert!(paging.window().is_err());
        }
    }
}
