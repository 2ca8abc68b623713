//! Gives stands to companies: each hall has its own row letters, larger firms get two or three
//! neighbouring stands. It leaves the drawing of the floor to the app.

use crate::model::Hall;

/// Row letters of a hall with the number of stands in each row; 127 stands in all.
#[must_use]
pub fn rows(hall: Hall) -> &'static [(char, usize)] {
    match hall {
        Hall::Fb => &[('A', 10), ('B', 10), ('C', 10)],
        Hall::Hh => &[('D', 10), ('E', 9)],
        Hall::Ap => &[('F', 8), ('G', 7)],
        Hall::Pm => &[('H', 10), ('J', 9), ('K', 9)],
        Hall::Is => &[('L', 11)],
        Hall::Me => &[('M', 8), ('N', 8), ('P', 8)],
    }
}

/// How many stands the firms of a hall get, largest firm first.
fn sizes(hall: Hall, firms: usize) -> Vec<usize> {
    let (three, two) = match hall {
        Hall::Fb | Hall::Pm => (0, 4),
        Hall::Hh => (0, 3),
        Hall::Ap => (1, 3),
        Hall::Is => (0, 1),
        Hall::Me => (2, 6),
    };
    (0..firms)
        .map(|i| {
            if i < three {
                3
            } else if i < three + two {
                2
            } else {
                1
            }
        })
        .collect()
}

/// Stand numbers for the firms of one hall, given their staff; the answer has the order of the input.
#[must_use]
pub fn stands(hall: Hall, employees: &[u16]) -> Vec<Vec<String>> {
    let mut order: Vec<usize> = (0..employees.len()).collect();
    order.sort_by_key(|&i| std::cmp::Reverse(employees[i]));
    let mut free: Vec<(char, usize, usize)> = rows(hall).iter().map(|&(row, n)| (row, 1, n)).collect();
    let mut out = vec![Vec::new(); employees.len()];
    for (&firm, size) in order.iter().zip(sizes(hall, employees.len())) {
        // The emptiest row first, so that large stands spread over the hall.
        let Some(row) = free.iter_mut().max_by_key(|(_, from, n)| n + 1 - from) else {
            continue;
        };
        out[firm] = (row.1..row.1 + size).map(|n| format!("{}{}", row.0, 100 + n)).collect();
        row.1 += size;
    }
    out
}
