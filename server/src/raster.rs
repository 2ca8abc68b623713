//! Pictures made on the server: an SVG of ours, with the server's own fonts and at most one picture of
//! `media`, becomes a PNG. What is on a picture belongs to the modules below; nothing here is fetched.

pub mod drawer;
pub mod fonts;
pub mod kept;
pub mod lines;
pub mod share;

use std::{borrow::Cow, fmt, sync::Arc};

use resvg::{
    tiny_skia::Pixmap,
    usvg::{FontResolver, ImageHrefResolver, ImageKind, Options, Transform, Tree},
};

use fonts::Fonts;

/// How our SVGs name the one picture they are given.
pub const PICTURE: &str = "madang:picture";

/// Why a picture could not be made.
#[derive(Debug)]
pub struct RasterError(Cow<'static, str>);

impl fmt::Display for RasterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for RasterError {}

impl RasterError {
    fn new(text: impl Into<Cow<'static, str>>) -> Self {
        Self(text.into())
    }
}

/// Draws an SVG of ours in its own size and writes it as an opaque PNG of 8-bit RGB. `picture` is what
/// [`PICTURE`] stands for, itself an SVG; one that does not read is left out. Takes a core for tens of
/// milliseconds: call it where blocking is allowed.
///
/// # Errors
/// Says which step failed: reading our SVG, its size, or writing the PNG.
pub fn png(svg: &str, picture: Option<&[u8]>, fonts: &Fonts) -> Result<Vec<u8>, RasterError> {
    let tree = read(svg, picture, fonts)?;
    let size = tree.size().to_int_size();
    let (width, height) = (size.width(), size.height());
    let mut pixmap = Pixmap::new(width, height)
        .ok_or_else(|| RasterError::new(format!("a picture of {width}×{height} cannot be held")))?;
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    drop(tree);
    let mut pixels = pixmap.take();
    without_alpha(&mut pixels);
    encode(&pixels, width, height)
        .map_err(|e| RasterError::new(format!("a PNG of {width}×{height} is not written: {e}")))
}

/// Reads an SVG of ours. Each run of its texts names a face that has its characters: a face that was found for
/// another run would draw this one too, in the shapes of another language.
fn read(svg: &str, picture: Option<&[u8]>, fonts: &Fonts) -> Result<Tree, RasterError> {
    let mut options = options(picture, fonts);
    options.font_resolver.select_fallback = Box::new(|_, _, _| None);
    Tree::from_str(svg, &options).map_err(|e| RasterError::new(format!("an SVG of ours does not read: {e}")))
}

/// The only options our SVGs are read with: our fonts, the one picture, and no file, address or data URL.
fn options<'a>(picture: Option<&'a [u8]>, fonts: &'a Fonts) -> Options<'a> {
    Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(move |href, _| {
                let bytes = picture.filter(|_| href == PICTURE)?;
                // The picture itself names nothing: its own references resolve to nothing.
                Tree::from_data(bytes, &options(None, fonts)).ok().map(ImageKind::SVG)
            }),
        },
        font_resolver: FontResolver {
            select_font: Box::new(|font, _| Some(fonts.named(font.families(), font.weight()))),
            select_fallback: Box::new(|c, used, _| fonts.other_with(c, used)),
        },
        fontdb: Arc::clone(fonts.database()),
        ..Options::default()
    }
}

/// RGBA to RGB in place; our pictures have an opaque ground, so alpha says nothing.
fn without_alpha(pixels: &mut Vec<u8>) {
    let count = pixels.len() / 4;
    for i in 0..count {
        pixels.copy_within(i * 4..i * 4 + 3, i * 3);
    }
    pixels.truncate(count * 3);
}

fn encode(rgb: &[u8], width: u32, height: u32) -> Result<Vec<u8>, png::EncodingError> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(rgb)?;
    writer.finish()?;
    // It will be kept: without the room that it grew into.
    out.shrink_to_fit();
    Ok(out)
}

#[cfg(test)]
mod tests {
    use resvg::usvg::Node;

    use super::{PICTURE, fonts, png, read};

    const PLATE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4" fill="#2A7161"/></svg>"##;

    fn pixel(svg: &str, picture: Option<&[u8]>) -> [u8; 3] {
        let bytes = png(svg, picture, fonts::fonts().unwrap()).unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        [pixels[0], pixels[1], pixels[2]]
    }

    fn with(href: &str) -> String {
        format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="#FFFFFF"/><image width="8" height="8" href="{href}"/></svg>"##
        )
    }

    #[test]
    fn the_one_picture_is_drawn_and_nothing_else_is_read() {
        let white = [255; 3];
        assert_eq!(pixel(&with(PICTURE), Some(PLATE.as_bytes())), [0x2A, 0x71, 0x61]);
        assert_eq!(pixel(&with(PICTURE), None), white);
        assert_eq!(pixel(&with(PICTURE), Some(b"no picture")), white);
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/icon.svg");
        assert!(std::path::Path::new(file).is_file());
        assert_eq!(pixel(&with(file), Some(PLATE.as_bytes())), white, "a file is not opened");
        let nested = with(
            "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'%3E%3Crect width='1' height='1'/%3E%3C/svg%3E",
        );
        assert_eq!(pixel(&nested, None), white, "a data URL is not read");
        assert_eq!(pixel(&with(PICTURE), Some(with(PICTURE).as_bytes())), white, "a picture does not name itself");
    }

    #[test]
    fn each_run_of_a_text_is_drawn_by_the_face_it_names() {
        let fonts = fonts::fonts().unwrap();
        let runs = [("SC", "国内"), ("KR", " · 첫"), ("JP", "髙の"), ("SC", "生产")];
        let spans: String =
            runs.map(|(face, text)| format!(r#"<tspan font-family="Madang Sans {face}">{text}</tspan>"#)).concat();
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text xml:space="preserve">{spans}</text></svg>"#
        );
        let tree = read(&svg, None, fonts).unwrap();
        let Node::Text(text) = &tree.root().children()[0] else { panic!("no text in {svg}") };
        let mut drawn = Vec::new();
        for glyph in text.layouted().iter().flat_map(|span| &span.positioned_glyphs) {
            assert_ne!(glyph.id.0, 0, "{} is a box", glyph.text);
            let family = fonts.database().face(glyph.font).unwrap().families[0].0.clone();
            drawn.push((family, glyph.text.clone()));
        }
        let expected = runs
            .iter()
            .flat_map(|(face, text)| text.chars().map(move |c| (format!("Madang Sans {face}"), c.to_string())));
        assert_eq!(drawn, expected.collect::<Vec<_>>());
    }

    #[test]
    fn an_svg_that_does_not_read_is_named() {
        let error = png("<svg", None, fonts::fonts().unwrap()).unwrap_err().to_string();
        assert!(error.contains("an SVG of ours does not read"), "{error}");
    }
}
