//! Hashes that are the same on every machine and in every version: the model files, the table of confidences and the names of calendar entries
//! depend on them.

/// The hash of the empty word (FNV-1a, 64 bits).
pub(crate) const EMPTY: u64 = 0xcbf2_9ce4_8422_2325;

/// Adds a character to the hash of a word.
pub(crate) fn extend(hash: u64, c: char) -> u64 {
    (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0000_0100_0000_01b3)
}

/// Hashes bytes (FNV-1a, 64 bits).
pub(crate) fn of(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(EMPTY, |hash, byte| extend(hash, char::from(byte)))
}

/// Spreads the bits of a number (the finaliser of SplitMix64: Steele, Lea and Flood 2014).
pub(crate) fn mix(number: u64) -> u64 {
    let a = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let b = (a ^ (a >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    b ^ (b >> 31)
}

/// Makes the key of a feature from the number of its question and up to three values.
///
/// Keys have 28 bits: among the features of a tagger two of them are then as far apart as two bytes of a varint reach, and
/// one absent feature in a thousand is taken for another.
pub(crate) fn key(question: u64, a: u64, b: u64, c: u64) -> u32 {
    let sum = a
        .wrapping_add(b.wrapping_mul(0x9e37_79b9_7f4a_7c15))
        .wrapping_add(c.wrapping_mul(0xd6e8_feb8_6659_fd93))
        .wrapping_add(question.wrapping_mul(0xa076_1d64_78bd_642f));
    (mix(sum) >> 36) as u32
}
