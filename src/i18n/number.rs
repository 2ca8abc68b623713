//! Numbers, percentages and money as text, by the same pure code on the server and in the browser.

use madang_api::{lang::Lang, money::Money};

/// An integer with groups of three: `1,234,567`.
#[must_use]
pub fn integer(n: i64) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if n < 0 {
        out.push('−');
    }
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}

/// A number with exactly `places` decimals, grouped: `1,234.5`. Rounds half away from zero.
#[must_use]
pub fn fixed(value: f64, places: u32) -> String {
    let factor = 10_i64.pow(places);
    let scaled = (value * factor as f64).round() as i64;
    let whole = integer(scaled.abs() / factor);
    let sign = if scaled < 0 { "−" } else { "" };
    if places == 0 {
        return format!("{sign}{whole}");
    }
    format!("{sign}{whole}.{:0width$}", scaled.abs() % factor, width = places as usize)
}

/// A number with as many decimals as it has, at most three.
#[must_use]
pub fn plain(value: f64) -> String {
    for places in 0..3 {
        let factor = f64::from(10_u32.pow(places));
        if ((value * factor).round() / factor - value).abs() < 1e-9 {
            return fixed(value, places);
        }
    }
    fixed(value, 3)
}

/// An amount with its currency: `USD 2.40`; won in its country's manner: `₩1,200` or `1,200원`.
#[must_use]
pub fn money(lang: Lang, money: &Money) -> String {
    let minor = money.minor_units();
    let amount = if minor == 1 { integer(money.amount) } else { fixed(money.amount as f64 / minor as f64, 2) };
    match (money.currency.as_str(), lang) {
        ("KRW", Lang::Ko) => format!("{amount}원"),
        ("KRW", _) => format!("KRW {amount}"),
        (currency, _) => format!("{currency} {amount}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{fixed, integer, money, plain};
    use madang_api::{lang::Lang, money::Money};

    #[test]
    fn grouped_and_rounded() {
        assert_eq!(integer(1_234_567), "1,234,567");
        assert_eq!(integer(-12), "−12");
        assert_eq!(fixed(65.649, 1), "65.6");
        assert_eq!(fixed(-0.05, 1), "−0.1");
        assert_eq!(plain(12.0), "12");
        assert_eq!(plain(0.25), "0.25");
        assert_eq!(money(Lang::En, &Money { amount: 240, currency: "USD".into() }), "USD 2.40");
        assert_eq!(money(Lang::Ko, &Money { amount: 150_000, currency: "KRW".into() }), "150,000원");
    }
}
