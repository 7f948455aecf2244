//! Any text and range: offsets of every unit come back as the span that they were made of, and none lies inside a character.

#![no_main]

use dateline::{OffsetUnit, Offsets, Span};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: (&str, u32, u32)| {
    let (text, start, end) = data;
    for unit in [OffsetUnit::Bytes, OffsetUnit::Chars, OffsetUnit::Utf16] {
        let offsets = Offsets::new(text, unit);
        if let Some(span) = offsets.span(start..end) {
            assert!(text.get(span.range()).is_some(), "{span:?}");
            assert_eq!(offsets.of(span), start..end);
        }
        let whole = Span::new(0, text.len() as u32);
        assert_eq!(offsets.span(offsets.of(whole)), Some(whole));
    }
});
