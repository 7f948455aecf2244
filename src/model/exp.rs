//! The exponential function of the models: theirs has to be the same everywhere, so that files and answers are.

/// Returns `e^x` for `x ≤ 0`, by the same arithmetic on every machine (the library's differs between them).
pub(in crate::model) fn exp(x: f32) -> f32 {
    let power = (x * std::f32::consts::LOG2_E).max(-126.0);
    let whole = power.round();
    let rest = (power - whole) * std::f32::consts::LN_2;
    let series = 1.0 + rest * (1.0 + rest * (0.5 + rest * (1.0 / 6.0 + rest * (1.0 / 24.0 + rest / 120.0))));
    series * f32::from_bits(((whole as i32 + 127) as u32) << 23)
}
