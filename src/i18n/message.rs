//! Filling placeholders: `{name}` takes a value, `{name|을/를}` takes it with the fitting Korean particle.

use super::josa;

/// Fills the placeholders of a message; one without a value stays as it is, so that a mistake is seen.
#[must_use]
pub fn fill(message: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(message.len() + 16);
    let mut rest = message;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let Some(close) = rest[open..].find('}') else { break };
        let inner = &rest[open + 1..open + close];
        let (name, particle) = inner.split_once('|').map_or((inner, None), |(n, p)| (n, Some(p)));
        match values.iter().find(|(n, _)| *n == name) {
            Some((_, value)) => {
                out.push_str(value);
                if let Some(pair) = particle {
                    out.push_str(josa::particle(value, pair));
                }
            }
            None => out.push_str(&rest[open..=open + close]),
        }
        rest = &rest[open + close + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn values_and_particles() {
        assert_eq!(fill("{n}개 제품", &[("n", "12")]), "12개 제품");
        assert_eq!(fill("{name|을/를} 담았습니다", &[("name", "김치")]), "김치를 담았습니다");
        assert_eq!(fill("{name|을/를} 담았습니다", &[("name", "두부과자 10")]), "두부과자 10을 담았습니다");
        assert_eq!(fill("{x} y", &[]), "{x} y");
    }
}
