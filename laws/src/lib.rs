//! Laws that hold for all texts and all dates. See `tests/`.

use proptest::test_runner::{Config, RngSeed};

/// `cases` cases, the same ones in every run, so that a gate does not open and close by chance.
///
/// A search looks further, at other texts in every run: `PROPTEST_CASES=20000 PROPTEST_RNG_SEED=$RANDOM cargo test -p
/// dateline-laws --release`. What it finds becomes a test of its own.
#[must_use]
pub fn config(cases: u32) -> Config {
    let asked = Config::default();
    let set = |name| std::env::var_os(name).is_some();
    Config {
        cases: if set("PROPTEST_CASES") { asked.cases } else { cases },
        rng_seed: if set("PROPTEST_RNG_SEED") { asked.rng_seed } else { RngSeed::Fixed(1) },
        failure_persistence: None,
        ..asked
    }
}
