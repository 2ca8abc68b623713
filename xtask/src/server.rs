//! Starting `madang` and knowing when it is ready; shared by `run`, `dev` and `test`.

use crate::house::{House, Res};
use crate::process::Running;
use crate::stop;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// The port the server will listen on: from `MADANG_ADDR`, else 8080.
///
/// # Errors
/// When `MADANG_ADDR` does not end in a port.
pub fn port() -> Res<u16> {
    match std::env::var("MADANG_ADDR") {
        Ok(address) => port_of(&address),
        Err(_) => Ok(8080),
    }
}

fn port_of(address: &str) -> Res<u16> {
    address
        .rsplit_once(':')
        .and_then(|(_, port)| port.parse().ok())
        .ok_or_else(|| format!("MADANG_ADDR is `{address}`: expected an address with a port, such as 127.0.0.1:8080"))
}

/// Refuses a port that somebody listens on already.
///
/// # Errors
/// When the port is taken.
pub fn free_port(port: u16) -> Res<()> {
    let taken = TcpStream::connect_timeout(&local(port), Duration::from_millis(300)).is_ok();
    if taken {
        return Err(format!(
            "port {port} is in use: stop the other program, or choose another port: MADANG_ADDR=127.0.0.1:{} cargo xtask run",
            port.saturating_add(1)
        ));
    }
    Ok(())
}

/// The server's binary with the folders of this clone.
pub fn madang(house: &House, binary: &Path, subcommand: &str) -> Command {
    let mut command = house.command(&binary.to_string_lossy());
    command.arg(subcommand).env("MADANG_DIST", house.dist()).env("MADANG_DATA", house.data());
    command
}

/// The factories' simulator, sending to the server on this machine.
pub fn simulate(house: &House, binary: &Path, port: u16) -> Command {
    let mut command = madang(house, binary, "simulate");
    command.arg("--url").arg(format!("http://127.0.0.1:{port}"));
    command
}

/// Waits until `/readyz` answers 200.
///
/// # Errors
/// When the server ends first, or does not become ready in time.
pub fn wait_ready(server: &mut Running, port: u16, limit: Duration) -> Res<()> {
    let until = Instant::now() + limit;
    while Instant::now() < until {
        if stop::asked() {
            return Err("stopped on request".into());
        }
        if let Some(status) = server.poll() {
            return Err(format!("the server ended before it was ready ({status}); its last words are above"));
        }
        if status(port, "/readyz") == Some(200) {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Err(format!("the server did not answer on /readyz within {} s", limit.as_secs()))
}

/// The HTTP status of a path on this machine.
fn status(port: u16, path: &str) -> Option<u16> {
    let mut stream = TcpStream::connect_timeout(&local(port), Duration::from_millis(500)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(2))).ok()?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n").ok()?;
    let mut head = [0; 12];
    stream.read_exact(&mut head).ok()?;
    std::str::from_utf8(&head[9..]).ok()?.parse().ok()
}

fn local(port: u16) -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], port))
}

#[cfg(test)]
mod tests {
    use super::{free_port, port_of, status};
    use std::io::{Read, Write};
    use std::net::TcpListener;

    #[test]
    fn a_port_in_use_is_told_with_a_way_out() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        assert!(free_port(port).unwrap_err().contains("MADANG_ADDR="));
        drop(listener);
        assert!(free_port(port).is_ok());
    }

    #[test]
    fn the_port_of_an_address() {
        assert_eq!(port_of("[::]:9000"), Ok(9000));
        assert!(port_of("localhost").unwrap_err().contains("`localhost`"));
    }

    #[test]
    fn the_status_of_an_answer_is_read() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let _ = stream.read(&mut [0; 512]);
            stream.write_all(b"HTTP/1.1 503 Service Unavailable\r\n\r\n").unwrap();
        });
        assert_eq!(status(port, "/readyz"), Some(503));
        server.join().unwrap();
    }
}
