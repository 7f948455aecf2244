//! Benchmarks of the stages: `cargo bench -p dateline-bench`.
