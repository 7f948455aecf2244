//! Tests of the time algebra and of the two written forms of its values.

mod arithmetic;
mod daylight;
mod written;
