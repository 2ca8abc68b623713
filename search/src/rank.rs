//! The order among equals: groups take turns. Over as many seeds as a group has documents, each of them is
//! the group's first once, and which group begins changes with the seed.

/// The fair order of a seed.
#[derive(Debug, Default)]
pub struct Fair {
    /// The place of each document.
    pub places: Vec<u32>,
    /// The document in each place.
    pub documents: Vec<u32>,
}

impl Fair {
    /// Orders documents by their groups.
    pub fn new(groups: &[u32], seed: u32) -> Self {
        let most = groups.iter().copied().max().map_or(0, |n| n as usize + 1);
        let mut sizes = vec![0_u32; most];
        for group in groups {
            sizes[*group as usize] += 1;
        }
        let mut seen = vec![0_u32; most];
        let mut keys: Vec<(u32, u32, u32)> = groups
            .iter()
            .enumerate()
            .map(|(document, group)| {
                let (size, nth) = (sizes[*group as usize], seen[*group as usize]);
                seen[*group as usize] += 1;
                ((nth + size - seed % size) % size, mixed(*group, seed), document as u32)
            })
            .collect();
        keys.sort_unstable();
        let documents: Vec<u32> = keys.into_iter().map(|(_, _, document)| document).collect();
        let mut places = vec![0; groups.len()];
        for (place, document) in documents.iter().enumerate() {
            places[*document as usize] = place as u32;
        }
        Self { places, documents }
    }
}

/// A number that looks like chance (the finaliser of MurmurHash3).
fn mixed(group: u32, seed: u32) -> u32 {
    let mut n = group.wrapping_mul(0x9E37_79B1) ^ seed.wrapping_mul(0x85EB_CA6B);
    n = (n ^ (n >> 16)).wrapping_mul(0x85EB_CA6B);
    n = (n ^ (n >> 13)).wrapping_mul(0xC2B2_AE35);
    n ^ (n >> 16)
}

#[cfg(test)]
mod tests {
    use super::Fair;

    #[test]
    fn groups_take_turns() {
        let groups = [0, 0, 0, 1, 1, 1, 2, 2, 2];
        for seed in 0..9 {
            let order = Fair::new(&groups, seed).documents;
            let mut first: Vec<u32> = order[..3].iter().map(|d| groups[*d as usize]).collect();
            first.sort_unstable();
            assert_eq!(first, [0, 1, 2], "one of each group comes first");
        }
        let of_the_first = |seed| Fair::new(&groups, seed).documents.into_iter().find(|d| groups[*d as usize] == 0);
        let firsts: std::collections::HashSet<_> = (0..3).map(of_the_first).collect();
        assert_eq!(firsts.len(), 3, "each document of a group is its first once");
    }

    #[test]
    fn nothing_has_no_order() {
        assert!(Fair::new(&[], 7).documents.is_empty());
    }
}
