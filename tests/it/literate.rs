//! Tests of literate.
