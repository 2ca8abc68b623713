//! Writes the pictures of what a page says when it has nothing to show (`public/scenes/`): they belong to the
//! app, drawn with the demo's kit. `cargo run -p madang-demo --example scenes`

use madang_demo::drawing::scene;

fn main() -> std::io::Result<()> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/scenes");
    std::fs::create_dir_all(&folder)?;
    for kind in ["empty", "error", "not_found", "offline"] {
        std::fs::write(folder.join(format!("{kind}.svg")), scene(kind))?;
    }
    Ok(())
}
