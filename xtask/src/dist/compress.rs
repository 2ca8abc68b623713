//! Brotli and gzip beside each file that gains from it, made once and served as they are.

use crate::house::{Res, write};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use std::path::Path;

/// Smaller files gain nothing worth a second file.
const LEAST: usize = 256;

/// A file that is waiting to be written.
#[derive(Debug)]
pub struct Output {
    /// Its path below `dist/`.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Whether files of this kind shrink.
fn shrinks(path: &str) -> bool {
    const KINDS: &[&str] =
        &["css", "html", "ico", "js", "json", "map", "mjs", "svg", "txt", "wasm", "webmanifest", "xml"];
    path.rsplit_once('.').is_some_and(|(_, kind)| KINDS.contains(&kind))
}

/// Writes the files into a folder with `.br` and `.gz` beside those that shrink, on both cores.
/// A file that the former folder holds under the same hashed name lends its compressed forms.
///
/// # Errors
/// When a file cannot be written.
pub fn write_all(outputs: &[Output], folder: &Path, former: &Path, compress: bool) -> Res<()> {
    let mut by_size: Vec<&Output> = outputs.iter().collect();
    by_size.sort_by_key(|output| std::cmp::Reverse(output.bytes.len()));
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    let next = std::sync::atomic::AtomicUsize::new(0);
    std::thread::scope(|scope| {
        let handles: Vec<_> = (0..workers)
            .map(|_| {
                scope.spawn(|| -> Res<()> {
                    while let Some(output) = by_size.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed)) {
                        write_one(output, folder, former, compress)?;
                    }
                    Ok(())
                })
            })
            .collect();
        for handle in handles {
            handle.join().map_err(|_| "compression panicked".to_owned())??;
        }
        Ok(())
    })
}

fn write_one(output: &Output, folder: &Path, former: &Path, compress: bool) -> Res<()> {
    let path = folder.join(&output.path);
    write(&path, &output.bytes)?;
    if !compress || output.bytes.len() < LEAST || !shrinks(&output.path) {
        return Ok(());
    }
    for kind in ["br", "gz"] {
        let name = format!("{}.{kind}", output.path);
        let same = std::fs::read(former.join(&output.path)).is_ok_and(|bytes| bytes == output.bytes);
        let smaller = match std::fs::read(former.join(&name)) {
            Ok(bytes) if same => bytes,
            _ if kind == "br" => brotli(&output.bytes)?,
            _ => gzip(&output.bytes)?,
        };
        if smaller.len() < output.bytes.len() {
            write(&folder.join(name), smaller)?;
        }
    }
    Ok(())
}

/// Brotli at its best level.
///
/// # Errors
/// Never in practice: it writes to memory.
pub fn brotli(bytes: &[u8]) -> Res<Vec<u8>> {
    let mut out = Vec::new();
    let params =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params).map_err(|error| format!("brotli: {error}"))?;
    Ok(out)
}

fn gzip(bytes: &[u8]) -> Res<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).map_err(|error| format!("gzip: {error}"))
}

#[cfg(test)]
mod tests {
    use super::{Output, brotli, write_all};
    use std::path::Path;

    #[test]
    fn compressed_forms_stand_beside_what_shrinks() {
        let dir = std::env::temp_dir().join(format!("madang-compress-{}", std::process::id()));
        let text = "마당 madang ".repeat(100).into_bytes();
        let outputs = vec![
            Output { path: "assets/a.js".into(), bytes: text.clone() },
            Output { path: "font.woff2".into(), bytes: text.clone() },
            Output { path: "small.css".into(), bytes: b"a{}".to_vec() },
        ];
        write_all(&outputs, &dir, Path::new("/nowhere"), true).unwrap();
        assert!(dir.join("assets/a.js.br").is_file() && dir.join("assets/a.js.gz").is_file());
        assert!(!dir.join("font.woff2.br").exists() && !dir.join("small.css.br").exists());
        let mut back = Vec::new();
        let packed = std::fs::read(dir.join("assets/a.js.br")).unwrap();
        brotli::BrotliDecompress(&mut &packed[..], &mut back).unwrap();
        assert_eq!(back, text);
        assert_eq!(packed, brotli(&text).unwrap());
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
