//! Secrets and ids: tokens from the operating system's source, their hashes, short references for people.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

/// `n` random bytes from the operating system.
///
/// # Panics
/// When the operating system has no randomness to give: nothing safe can be done then.
#[must_use]
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut out = [0; N];
    if let Err(error) = getrandom::fill(&mut out) {
        panic!("the operating system gives no random bytes: {error}");
    }
    out
}

/// A secret of `N` random bytes in base64url.
#[must_use]
pub fn token<const N: usize>() -> String {
    URL_SAFE_NO_PAD.encode(bytes::<N>())
}

/// What is stored of a secret: SHA-256 in hex.
#[must_use]
pub fn hash(secret: &str) -> String {
    hex(&Sha256::digest(secret.as_bytes()))
}

/// Lower-case hex.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, b| {
        let _ = write!(out, "{b:02x}");
        out
    })
}

/// Letters that people do not confuse: no 0/O, 1/I/L, U/V.
const ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A reference for people, `K7QF-2MXW`: eight letters of thirty.
#[must_use]
pub fn reference() -> String {
    let mut out = String::with_capacity(9);
    for (i, b) in bytes::<8>().into_iter().enumerate() {
        if i == 4 {
            out.push('-');
        }
        out.push(char::from(ALPHABET[usize::from(b) % ALPHABET.len()]));
    }
    out
}

/// A UUID of version 7: sorts by time, so that rows land beside each other.
#[must_use]
pub fn id() -> String {
    uuid::Uuid::now_v7().to_string()
}
