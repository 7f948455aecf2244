//! Any string: reading EDTF never panics, and what is read comes back when it is written.

#![no_main]

use dateline::calendar::edtf::Edtf;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(value) = text.parse::<Edtf>() {
        let written = value.to_string();
        assert!(!written.is_empty(), "{text:?} has no written form: {value:?}");
        assert_eq!(written.parse::<Edtf>().as_ref(), Ok(&value), "{text:?} is written {written:?}");
    }
});
