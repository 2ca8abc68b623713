//! The stack of the wasm module: a quarter of a megabyte, where the linker would take a whole one. Nothing here
//! recurses deeper than a word is long.

fn main() {
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-cdylib=-zstack-size=262144");
    }
    println!("cargo::rerun-if-changed=build.rs");
}
