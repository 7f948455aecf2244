//! EDTF level 2: one of the two written forms of a value.
