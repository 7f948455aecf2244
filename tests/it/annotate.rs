//! Tests of annotate.
