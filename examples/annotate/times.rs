//! The line of the time expressions alone, written straight into its bytes: where nothing else is asked for, writing would cost more than reading.
//!
//! The fields are those of the whole answer (`answer.rs`), in the same order and the same bytes; a test holds the two together.

use std::fmt::Display;
use std::io::Write;

use dateline::calendar::{Endpoint, Interval, TimeValue};
use dateline::resolve::Timex;
use dateline::{Diagnostic, EntityId, OffsetUnit, Times};
use serde::Serialize;

use super::answer::Writer;
use super::request::Task;

/// Writes the time expressions of a document as one line.
pub fn line(task: &Task, times: &Times, unit: OffsetUnit) -> Vec<u8> {
    // A time takes some 400 bytes.
    let mut line = Line { bytes: Vec::with_capacity(128 + 512 * times.timexes.len()), writer: Writer::new(task, unit) };
    line.key("{\"id\":").text(&task.id);
    line.key(",\"published\":").optional(task.published.as_deref(), |line, published| line.text(published));
    line.key(",\"timexes\":").list(times.timexes.values(), Line::timex);
    line.key(",\"diagnostics\":").list(times.diagnostics.iter(), Line::diagnostic);
    line.key("}\n");
    line.bytes
}

struct Line<'a> {
    bytes: Vec<u8>,
    writer: Writer<'a>,
}

impl Line<'_> {
    fn timex(&mut self, timex: &Timex) {
        let set = match &timex.value {
            TimeValue::Set(set) => Some(set),
            _ => None,
        };
        let words = timex.span.of(self.writer.content);
        self.key("{\"id\":").name(EntityId::Timex(timex.id));
        self.span(timex.span);
        self.key(",\"text\":").text(words);
        self.key(",\"type\":").json(&timex.kind);
        self.key(",\"value\":").shown(&timex.value);
        self.key(",\"mod\":").optional(timex.modifier, |line, modifier| line.json(&modifier));
        self.key(",\"quant\":").optional(set.and_then(|set| set.quantifier.as_deref()), |line, text| line.text(text));
        self.key(",\"freq\":")
            .optional(set.and_then(|set| set.times), |line, times| line.shown(&format_args!("{times}X")));
        if let Some(rule) = set.and_then(|set| set.rrule()) {
            self.key(",\"rrule\":").text(&rule);
        }
        let edtf = timex.value.edtf(timex.part, timex.certainty);
        self.key(",\"edtf\":").optional(edtf, |line, edtf| line.text(&edtf));
        self.ends(timex.interval);
        self.key(",\"grain\":").optional(timex.grain, |line, grain| line.text(grain.name()));
        self.key(",\"anchor\":").optional(timex.why.anchor, |line, id| line.name(id));
        self.key(",\"rule\":").text(timex.why.rule.as_str());
        self.key(",\"stated\":").list(timex.stated.iter(), |line, field| line.json(field));
        self.key(",\"alternatives\":").list(timex.alternatives.iter(), |line, reading| {
            line.key("{\"value\":").shown(&reading.value);
            line.ends(reading.interval);
            line.key("}");
        });
        self.key(",\"confidence\":").thousandths(timex.confidence);
        self.key("}");
    }

    fn diagnostic(&mut self, diagnostic: &Diagnostic) {
        self.bytes.push(b'{');
        self.span_of(diagnostic.span);
        self.key(",\"kind\":").json(&diagnostic.kind);
        self.key(",\"message\":").text(&diagnostic.message);
        self.key("}");
    }

    fn ends(&mut self, interval: Interval) {
        let known = |end: Endpoint| end.at().map(|_| end);
        self.key(",\"begin\":").optional(known(interval.begin), |line, end| line.shown(&end));
        self.key(",\"end\":").optional(known(interval.end), |line, end| line.shown(&end));
    }

    fn span(&mut self, span: dateline::Span) {
        self.bytes.push(b',');
        self.span_of(span);
    }

    fn span_of(&mut self, span: dateline::Span) {
        let row = self.writer.span(span);
        self.key("\"span\":{\"start\":").number(row.start);
        self.key(",\"end\":").number(row.end);
        self.key("}");
    }

    /// Writes a key with the marks around it, which stand in the program as they stand in the line.
    fn key(&mut self, key: &str) -> &mut Self {
        self.bytes.extend_from_slice(key.as_bytes());
        self
    }

    fn list<'v, V: 'v>(&mut self, values: impl Iterator<Item = &'v V>, mut write: impl FnMut(&mut Self, &V)) {
        self.bytes.push(b'[');
        for (place, value) in values.enumerate() {
            if place > 0 {
                self.bytes.push(b',');
            }
            write(self, value);
        }
        self.bytes.push(b']');
    }

    fn optional<V>(&mut self, value: Option<V>, write: impl FnOnce(&mut Self, V)) {
        match value {
            Some(value) => write(self, value),
            None => self.bytes.extend_from_slice(b"null"),
        }
    }

    fn name(&mut self, id: EntityId) {
        match id {
            EntityId::Publication => self.text("t0"),
            id => self.text(&self.writer.name(id)),
        }
    }

    fn text(&mut self, text: &str) {
        if text.bytes().any(|byte| matches!(byte, 0..0x20 | b'"' | b'\\')) {
            return self.json(text);
        }
        self.bytes.push(b'"');
        self.bytes.extend_from_slice(text.as_bytes());
        self.bytes.push(b'"');
    }

    /// Writes what shows itself without a mark that JSON escapes: values and moments.
    fn shown(&mut self, value: &impl Display) {
        self.bytes.push(b'"');
        let start = self.bytes.len();
        write!(self.bytes, "{value}").expect("a vector takes all bytes");
        debug_assert!(!self.bytes[start..].iter().any(|byte| matches!(byte, 0..0x20 | b'"' | b'\\')));
        self.bytes.push(b'"');
    }

    fn json(&mut self, value: &(impl Serialize + ?Sized)) {
        serde_json::to_writer(&mut self.bytes, value).expect("keys are strings and numbers are finite");
    }

    fn number(&mut self, number: i64) {
        let mut digits = [0; 20];
        let mut first = digits.len();
        let mut rest = number.unsigned_abs();
        loop {
            first -= 1;
            digits[first] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        if number < 0 {
            self.bytes.push(b'-');
        }
        self.bytes.extend_from_slice(&digits[first..]);
    }

    /// Writes a share from 0 to 1, rounded to thousandths, as `0.95`, `1.0`.
    fn thousandths(&mut self, share: f32) {
        let number = (f64::from(share) * 1000.0).round() as i64;
        self.number(number / 1000);
        self.bytes.push(b'.');
        let digits = [number / 100 % 10, number / 10 % 10, number % 10];
        let last = digits.iter().rposition(|digit| *digit != 0).unwrap_or(0);
        self.bytes.extend(digits[..=last].iter().map(|digit| b'0' + *digit as u8));
    }
}
