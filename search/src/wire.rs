//! The bytes of a snapshot: numbers of variable length, strings, a checksum, and a reader that believes
//! nothing. A damaged or foreign file is an error that says so, never a panic.

use std::fmt;

/// Rises whenever the bytes change their meaning.
pub const FORMAT: u16 = 1;
const MAGIC: [u8; 6] = *b"mdFind";
const HEAD: usize = MAGIC.len() + 2 + 8;

/// Why a file is no snapshot that this program can use. The remedy is always to fetch or build it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It does not begin as a snapshot begins.
    Foreign,
    /// Another format than this program writes.
    Format { found: u16 },
    /// The checksum does not fit: it was cut off or changed on its way.
    Checksum,
    /// It contradicts itself; the text says where.
    Damaged(&'static str),
    /// A part of another content version than the part loaded before it.
    Version { found: u64, expected: u64 },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => write!(f, "this is no search snapshot"),
            Self::Format { found } => write!(f, "the search snapshot has format {found}, expected {FORMAT}"),
            Self::Checksum => write!(f, "the search snapshot was cut off or changed: its checksum does not fit"),
            Self::Damaged(place) => write!(f, "the search snapshot contradicts itself: {place}"),
            Self::Version { found, expected } => {
                write!(f, "the search snapshot is of content version {found}, expected {expected}")
            }
        }
    }
}

impl std::error::Error for Fault {}

/// Collects the bytes of one part.
#[derive(Debug, Default)]
pub(crate) struct Writer(Vec<u8>);

impl Writer {
    pub(crate) fn number(&mut self, mut n: u64) {
        while n >= 0x80 {
            self.0.push(n as u8 | 0x80);
            n >>= 7;
        }
        self.0.push(n as u8);
    }

    pub(crate) fn count(&mut self, n: usize) {
        self.number(n as u64);
    }

    /// A number that may be negative.
    pub(crate) fn signed(&mut self, n: i64) {
        self.number(((n << 1) ^ (n >> 63)) as u64);
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        self.count(bytes.len());
        self.0.extend_from_slice(bytes);
    }

    /// Bytes whose number the reader knows.
    pub(crate) fn raw(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    /// Sorted or not, each as what it shares with the one before and what is new.
    pub(crate) fn front_coded<'a>(&mut self, items: impl ExactSizeIterator<Item = &'a [u8]>) {
        self.count(items.len());
        let mut before: &[u8] = &[];
        for item in items {
            let shared = before.iter().zip(item).take_while(|(a, b)| a == b).count();
            self.count(shared);
            self.bytes(&item[shared..]);
            before = item;
        }
    }

    /// The finished part.
    pub(crate) fn seal(self) -> Vec<u8> {
        let mut out = Vec::with_capacity(HEAD + self.0.len());
        out.extend_from_slice(&MAGIC);
        out.extend_from_slice(&FORMAT.to_le_bytes());
        out.extend_from_slice(&checksum(&self.0).to_le_bytes());
        out.extend_from_slice(&self.0);
        out
    }
}

/// Reads what [`Writer`] wrote.
#[derive(Debug)]
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// Begins behind the head, which it checks.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        if bytes.len() < HEAD || bytes[..MAGIC.len()] != MAGIC {
            return Err(Fault::Foreign);
        }
        let (head, rest) = bytes.split_at(HEAD);
        let found = u16::from_le_bytes([head[6], head[7]]);
        if found != FORMAT {
            return Err(Fault::Format { found });
        }
        let mut sum = [0; 8];
        sum.copy_from_slice(&head[8..]);
        if u64::from_le_bytes(sum) != checksum(rest) {
            return Err(Fault::Checksum);
        }
        Ok(Self(rest))
    }

    pub(crate) fn number(&mut self) -> Result<u64, Fault> {
        let mut n = 0_u64;
        for shift in (0..64).step_by(7) {
            let (first, rest) = self.0.split_first().ok_or(Fault::Damaged("it ends too early"))?;
            self.0 = rest;
            n |= u64::from(first & 0x7F) << shift;
            if first & 0x80 == 0 {
                return Ok(n);
            }
        }
        Err(Fault::Damaged("a number is too long"))
    }

    pub(crate) fn small(&mut self, below: u64, place: &'static str) -> Result<u32, Fault> {
        let n = self.number()?;
        if n < below { u32::try_from(n).map_err(|_| Fault::Damaged(place)) } else { Err(Fault::Damaged(place)) }
    }

    /// A number of things that follow, each at least one byte; so it can be trusted for reserving room.
    pub(crate) fn count(&mut self) -> Result<usize, Fault> {
        let n = self.number()?;
        usize::try_from(n).ok().filter(|n| *n <= self.0.len()).ok_or(Fault::Damaged("it announces more than it holds"))
    }

    pub(crate) fn signed(&mut self) -> Result<i64, Fault> {
        let n = self.number()?;
        Ok((n >> 1) as i64 ^ -((n & 1) as i64))
    }

    pub(crate) fn bytes(&mut self) -> Result<&'a [u8], Fault> {
        let n = self.count()?;
        self.raw(n)
    }

    pub(crate) fn raw(&mut self, n: usize) -> Result<&'a [u8], Fault> {
        if n > self.0.len() {
            return Err(Fault::Damaged("it ends too early"));
        }
        let (bytes, rest) = self.0.split_at(n);
        self.0 = rest;
        Ok(bytes)
    }

    pub(crate) fn text(&mut self) -> Result<String, Fault> {
        String::from_utf8(self.bytes()?.to_vec()).map_err(|_| Fault::Damaged("a text is no UTF-8"))
    }

    /// Hands over each item that was written by [`Writer::front_coded`]; their number.
    pub(crate) fn front_coded(&mut self, mut each: impl FnMut(&[u8]) -> Result<(), Fault>) -> Result<usize, Fault> {
        let n = self.count()?;
        let mut item = Vec::new();
        for _ in 0..n {
            let shared = self.small(item.len() as u64 + 1, "an item shares more than there is")?;
            item.truncate(shared as usize);
            item.extend_from_slice(self.bytes()?);
            each(&item)?;
        }
        Ok(n)
    }

    /// How many bytes are left: no more than so many things can follow.
    pub(crate) fn left(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn end(&self) -> Result<(), Fault> {
        if self.0.is_empty() { Ok(()) } else { Err(Fault::Damaged("something follows its end")) }
    }
}

/// FNV-1a over words of eight bytes: enough against cut and garbled files, no protection against intent.
fn checksum(bytes: &[u8]) -> u64 {
    let step = |sum: u64, n: u64| (sum ^ n).wrapping_mul(0x0100_0000_01B3).rotate_left(23);
    let mut chunks = bytes.chunks_exact(8);
    let mut sum = step(0xCBF2_9CE4_8422_2325, bytes.len() as u64);
    for chunk in &mut chunks {
        let mut word = [0; 8];
        word.copy_from_slice(chunk);
        sum = step(sum, u64::from_le_bytes(word));
    }
    chunks.remainder().iter().fold(sum, |sum, byte| step(sum, u64::from(*byte)))
}

/// Gives a changed part a checksum that fits, so that tests reach what lies behind it.
#[doc(hidden)]
#[must_use]
pub fn resealed(mut part: Vec<u8>) -> Vec<u8> {
    if part.len() >= HEAD {
        let sum = checksum(&part[HEAD..]);
        part[8..HEAD].copy_from_slice(&sum.to_le_bytes());
    }
    part
}

#[cfg(test)]
mod tests {
    use super::{Fault, Reader, Writer};

    #[test]
    fn what_is_written_is_read() {
        let mut writer = Writer::default();
        for n in [0, 1, 127, 128, 300, u64::MAX] {
            writer.number(n);
        }
        for n in [0, -1, 1, i64::MIN, i64::MAX] {
            writer.signed(n);
        }
        writer.front_coded([b"air".as_slice(), b"airport", b"bolt"].into_iter());
        let part = writer.seal();
        let mut reader = Reader::open(&part).unwrap();
        for n in [0, 1, 127, 128, 300, u64::MAX] {
            assert_eq!(reader.number(), Ok(n));
        }
        for n in [0, -1, 1, i64::MIN, i64::MAX] {
            assert_eq!(reader.signed(), Ok(n));
        }
        let mut items = Vec::new();
        reader
            .front_coded(|item| {
                items.push(item.to_vec());
                Ok(())
            })
            .unwrap();
        assert_eq!(items, [b"air".to_vec(), b"airport".to_vec(), b"bolt".to_vec()]);
        reader.end().unwrap();
    }

    #[test]
    fn a_wrong_file_is_named() {
        let mut writer = Writer::default();
        writer.bytes(b"text");
        let part = writer.seal();
        assert_eq!(Reader::open(b"<!doctype html>").err(), Some(Fault::Foreign));
        assert_eq!(Reader::open(&part[..part.len() - 1]).err(), Some(Fault::Checksum));
        let mut other = part.clone();
        other[6] = 9;
        assert_eq!(Reader::open(&other).err(), Some(Fault::Format { found: 9 }));
        assert!(Reader::open(&part).unwrap().raw(99).is_err());
    }
}
