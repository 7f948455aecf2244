//! Bytes to tokens.

use super::Token;

pub(super) fn tokens(_text: &str) -> Vec<Token> {
    Vec::new()
}
