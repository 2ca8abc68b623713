//! Starts the style guide in the browser; neither visitors nor the office ever download it.

fn main() {
    madang_app::guide::boot::start();
}
