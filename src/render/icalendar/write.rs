//! The lines of a calendar.

use crate::render::safe::visible;

/// No line has more bytes than this (RFC 5545, section 3.1).
const MOST_BYTES: usize = 75;

/// A calendar in the making.
pub struct Calendar {
    out: String,
}

impl Calendar {
    pub fn new(title: Option<&str>) -> Self {
        let mut calendar = Calendar { out: String::new() };
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//dateline//dateline//EN");
        if let Some(title) = title {
            calendar.line("NAME", &text(title));
            // The name that calendars read that do not know RFC 7986.
            calendar.line("X-WR-CALNAME", &text(title));
        }
        calendar
    }

    /// Writes a property; a long line is folded between characters.
    pub fn line(&mut self, name: &str, value: &str) {
        let mut used = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if used + c.len_utf8() > MOST_BYTES {
                self.out.push_str("\r\n ");
                used = 1;
            }
            self.out.push(c);
            used += c.len_utf8();
        }
        self.out.push_str("\r\n");
    }

    pub fn end(mut self) -> String {
        self.line("END", "VCALENDAR");
        self.out
    }
}

/// Escapes a value of the type TEXT.
pub fn text(value: &str) -> String {
    let value = visible(value);
    let mut out = String::with_capacity(value.len() + 8);
    for c in value.trim().chars() {
        if matches!(c, '\\' | ';' | ',') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
