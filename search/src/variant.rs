//! Han characters with a traditional and a simplified form, folded to the simplified one. The whole table is
//! for building; an index carries only the pairs that its own texts can need.

/// Pairs of (traditional, simplified), sorted.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Variants(Vec<(u16, u16)>);

impl Variants {
    /// The whole table.
    #[must_use]
    pub fn all() -> Self {
        let table = include_str!("../data/simplified.txt");
        let pairs = table.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
        Self::new(pairs.filter_map(|pair| {
            let mut chars = pair.chars();
            Some((u16::try_from(chars.next()? as u32).ok()?, u16::try_from(chars.next()? as u32).ok()?))
        }))
    }

    /// A table of these pairs.
    pub(crate) fn new(pairs: impl IntoIterator<Item = (u16, u16)>) -> Self {
        let mut pairs: Vec<_> = pairs.into_iter().collect();
        pairs.sort_unstable();
        pairs.dedup_by_key(|pair| pair.0);
        Self(pairs)
    }

    /// Those pairs whose simplified form is wanted.
    pub(crate) fn only(&self, wanted: impl Fn(char) -> bool) -> Self {
        let wanted = |n: u16| char::from_u32(u32::from(n)).is_some_and(&wanted);
        Self(self.0.iter().copied().filter(|(_, to)| wanted(*to)).collect())
    }

    pub(crate) fn pairs(&self) -> &[(u16, u16)] {
        &self.0
    }

    /// The simplified form of a character, or itself.
    #[must_use]
    pub fn fold(&self, c: char) -> char {
        let Ok(n) = u16::try_from(c as u32) else { return c };
        let found = self.0.binary_search_by_key(&n, |pair| pair.0).ok();
        found.and_then(|i| char::from_u32(u32::from(self.0[i].1))).unwrap_or(c)
    }
}

#[cfg(test)]
mod tests {
    use super::Variants;

    #[test]
    fn traditional_becomes_simplified() {
        let all = Variants::all();
        assert_eq!("機器齒輪泡菜".chars().map(|c| all.fold(c)).collect::<String>(), "机器齿轮泡菜");
        let some = all.only(|c| c == '机');
        assert_eq!((some.fold('機'), some.fold('齒')), ('机', '齒'));
    }
}
