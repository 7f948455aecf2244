//! Many documents, one timeline.
