//! One hash for everything that is told apart by a number: ids of articles, of corpora, terms in a table.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// FNV-1a, 64 bits (<http://www.isthe.com/chongo/tech/comp/fnv/>): the same on every machine, no secret.
pub fn fnv(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(BASIS, step)
}

const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

/// Hashes for tables whose keys are all ours, which no text adds to: quick, with no secret to keep.
#[derive(Clone, Copy, Debug)]
pub struct Fnv(u64);

/// A map whose keys are all ours.
pub type OwnMap<K, V> = HashMap<K, V, BuildHasherDefault<Fnv>>;

/// A set whose members are all ours.
pub type OwnSet<K> = HashSet<K, BuildHasherDefault<Fnv>>;

impl Default for Fnv {
    fn default() -> Fnv {
        Fnv(BASIS)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, &byte| step(hash, byte));
    }

    fn finish(&self) -> u64 {
        // Tables take the upper bits as well, which FNV-1a mixes less.
        self.0 ^ (self.0 << 32)
    }
}

#[cfg(test)]
mod tests {
    use super::fnv;

    #[test]
    fn hashes_are_those_that_its_authors_print() {
        assert_eq!(fnv(*b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv(*b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv(*b"foobar"), 0x8594_4171_f739_67e8);
    }
}
