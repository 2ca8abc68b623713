//! Which picture shares of a page show. The server draws them (`server/src/raster/share.rs`); here stands only
//! their address, so that no page has to name it.

/// Width and height of a share picture in pixels.
pub const SIZE: (&str, &str) = ("1200", "630");

/// The picture's path for a page's path: `/share/ko/products/x.png` for `/ko/products/x`. The home page's stands
/// in for pages without one of their own.
#[must_use]
pub fn picture(path: &str) -> String {
    let mut parts = path.split('/').skip(1);
    let lang = parts.next().unwrap_or_default();
    let name = match (parts.next(), parts.next(), parts.next()) {
        (Some(page @ ("visit" | "catalog" | "live" | "courses" | "technologies" | "patents")), None, None) => page,
        (
            Some(folder @ ("products" | "companies" | "live" | "courses" | "technologies" | "patents")),
            Some(slug),
            None,
        ) => return format!("/share/{lang}/{folder}/{slug}.png"),
        _ => "home",
    };
    format!("/share/{lang}/{name}.png")
}

#[cfg(test)]
mod tests {
    use super::picture;

    #[test]
    fn a_page_has_its_own_picture_or_the_home_pages() {
        for (page, expected) in [
            ("/ko", "/share/ko/home.png"),
            ("/en/visit", "/share/en/visit.png"),
            ("/ja/products/x", "/share/ja/products/x.png"),
            ("/zh/live/x", "/share/zh/live/x.png"),
            ("/ko/something/new", "/share/ko/home.png"),
            ("/ko/courses/x/book", "/share/ko/home.png"),
        ] {
            assert_eq!(picture(page), expected);
        }
    }
}
