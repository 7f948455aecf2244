//! Writes the JSON Schema of an analysis: `cargo run -p dateline-checks --bin schema > docs/schema.json`.

fn main() {
    println!("{:#}", dateline_checks::schema());
}
