//! Tests of event.
