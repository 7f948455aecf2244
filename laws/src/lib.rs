//! Laws that hold for all texts and all dates. See `tests/`.
