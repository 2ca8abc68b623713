//! A plain keep-alive HTTP/1.1 client for measuring: one connection a thread, closed loop. It shares the
//! machine with the server, so only ratios are claims.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    thread,
    time::{Duration, Instant},
};

/// Requests a second of `threads` connections during `time`, and the bytes of one body.
///
/// # Errors
/// When the server does not answer 200.
pub fn load(address: &str, path: &str, threads: usize, time: Duration) -> Result<(f64, usize), String> {
    let workers: Vec<_> = (0..threads)
        .map(|_| {
            let (address, path) = (address.to_owned(), path.to_owned());
            thread::spawn(move || worker(&address, &path, time))
        })
        .collect();
    let mut requests = 0;
    let mut bytes = 0;
    for worker in workers {
        let (n, size) = worker.join().map_err(|_| "a client thread died".to_owned())??;
        requests += n;
        bytes = size;
    }
    Ok((f64::from(requests) / time.as_secs_f64(), bytes))
}

fn worker(address: &str, path: &str, time: Duration) -> Result<(u32, usize), String> {
    let failed = |e: std::io::Error| format!("{address}{path}: {e}");
    let mut stream = TcpStream::connect(address).map_err(failed)?;
    stream.set_nodelay(true).map_err(failed)?;
    let mut reader = BufReader::with_capacity(1 << 16, stream.try_clone().map_err(failed)?);
    let request = format!("GET {path} HTTP/1.1\r\nhost: {address}\r\naccept-encoding: br\r\n\r\n");
    let end = Instant::now() + time;
    let (mut n, mut size) = (0, 0);
    let mut body = Vec::new();
    while Instant::now() < end {
        stream.write_all(request.as_bytes()).map_err(failed)?;
        let mut length = 0;
        let mut line = String::new();
        let mut first = true;
        loop {
            line.clear();
            reader.read_line(&mut line).map_err(failed)?;
            if first && !line.starts_with("HTTP/1.1 200") {
                return Err(format!("{address}{path}: {}", line.trim()));
            }
            first = false;
            if line == "\r\n" {
                break;
            }
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().map_err(|_| "a wrong content-length".to_owned())?;
            }
        }
        body.resize(length, 0);
        reader.read_exact(&mut body).map_err(failed)?;
        size = length;
        n += 1;
    }
    Ok((n, size))
}
