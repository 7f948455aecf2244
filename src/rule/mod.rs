//! The rule engine: patterns over tokens, and no English in it.
