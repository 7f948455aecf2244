//! Tests of relation.
