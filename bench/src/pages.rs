//! Cached pages: the server's answer for a page it has rendered, against a bare hyper handler that returns
//! the same bytes. The floor is what this machine can do at all with that body.

use std::{
    env, fs,
    net::TcpListener,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use bytes::Bytes;
use http_body_util::Full;
use hyper::{Response, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;

use crate::{client, harness};

const PAGE: &str = "/en/catalog";
const ROUND: Duration = Duration::from_millis(1500);
const CONNECTIONS: usize = 8;

struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        // It may be gone already; there is nobody to tell.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Measures and prints.
///
/// # Errors
/// Says what does not start.
pub fn run() -> Result<(), String> {
    let bin = env::var("MADANG_BIN").unwrap_or_else(|_| "target/release/madang".into());
    let data = env::temp_dir().join(format!("madang-bench-{}", std::process::id()));
    let port = TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).map_err(|e| e.to_string())?.port();
    let address = format!("127.0.0.1:{port}");
    let command = |name: &str| {
        let mut command = Command::new(&bin);
        command.arg(name).env("MADANG_DATA", &data).env("MADANG_ADDR", &address).env("MADANG_LOG", "warn");
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    let missing = |e: std::io::Error| format!("{bin}: {e}; build it first: cargo build --release -p madang-server");
    if !command("demo").status().map_err(missing)?.success() {
        return Err("the demo expo was not loaded".into());
    }
    let server = Server(command("serve").spawn().map_err(missing)?);
    let start = Instant::now();
    let bytes = loop {
        match client::load(&address, PAGE, 1, Duration::from_millis(50)) {
            Ok((_, bytes)) => break bytes,
            Err(e) if start.elapsed() > Duration::from_secs(20) => return Err(e),
            Err(_) => thread::sleep(Duration::from_millis(100)),
        }
    };
    let floor = bare(Bytes::from(vec![b'x'; bytes]))?;
    let measure =
        |address: String| move || client::load(&address, PAGE, CONNECTIONS, ROUND).map_or(f64::NAN, |(n, _)| n);
    let mut ours = measure(address);
    let mut bare = measure(floor);
    let figures = harness::interleave(&mut [("madang", &mut ours), ("bare hyper", &mut bare)]);
    harness::report(&format!("pages {PAGE} {bytes} B"), "requests/s", "madang", &figures[0], "bare hyper", &figures[1]);
    drop(server);
    fs::remove_dir_all(&data).map_err(|e| e.to_string())
}

/// A hyper handler that returns these bytes; its address.
fn bare(body: Bytes) -> Result<String, String> {
    let (send, receive) = std::sync::mpsc::channel();
    thread::spawn(move || {
        let Ok(runtime) = tokio::runtime::Runtime::new() else { return };
        runtime.block_on(async move {
            let Ok(listener) = tokio::net::TcpListener::bind("127.0.0.1:0").await else { return };
            let Ok(address) = listener.local_addr() else { return };
            let _ = send.send(address.to_string());
            while let Ok((stream, _)) = listener.accept().await {
                let body = body.clone();
                tokio::spawn(async move {
                    let service = service_fn(move |_| {
                        let body = body.clone();
                        async move { Ok::<_, std::convert::Infallible>(Response::new(Full::new(body))) }
                    });
                    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
                });
            }
        });
    });
    receive.recv_timeout(Duration::from_secs(5)).map_err(|_| "the bare handler does not start".to_owned())
}
