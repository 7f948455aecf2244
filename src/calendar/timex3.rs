//! TIMEX3: one of the two written forms of a value.
