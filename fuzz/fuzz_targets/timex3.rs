//! Any string: reading a TIMEX3 value never panics, and what is read comes back when it is written.

#![no_main]

use dateline::calendar::TimeValue;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(value) = text.parse::<TimeValue>() {
        let written = value.to_string();
        assert_eq!(written.parse::<TimeValue>().as_ref(), Ok(&value), "{text:?} is written {written:?}");
        let interval = value.interval();
        assert!(!interval.is_empty() || matches!(value, TimeValue::Range(..)), "{text:?}: {interval}");
    }
});
