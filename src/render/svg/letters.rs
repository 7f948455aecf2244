//! How wide text is, at the most, and how it is cut into lines.

use super::super::safe::visible;
use super::super::width::columns;

/// How much narrower the letters are that are not bold.
pub const REGULAR: f64 = 0.92;

/// Returns the width of a bold text in the units of its font size: the advance widths of DejaVu Sans Bold, rounded up, for the letters of English,
/// a full square for what a terminal shows in two columns, and two thirds of one for the rest.
pub fn width(text: &str, size: f64) -> f64 {
    size * text.chars().map(letter).sum::<f64>()
}

fn letter(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '‘' | '’' | '|' | '!' => 0.39,
        ' ' => 0.35,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '/' => 0.5,
        '“' | '”' | '"' => 0.53,
        'm' => 1.05,
        'w' => 0.93,
        'M' | '—' | '…' => 1.0,
        'W' => 1.11,
        'a'..='z' => 0.72,
        'O' | 'Q' | 'G' | 'D' | 'H' | 'N' | 'U' => 0.86,
        'A'..='Z' => 0.8,
        '0'..='9' | '$' | '–' => 0.7,
        _ => match columns(c.encode_utf8(&mut [0; 4])) {
            0 => 0.0,
            1 => 0.85,
            _ => 1.05,
        },
    }
}

/// Cuts a text into at most `most` lines no wider than `room`, at spaces, and inside a word only where the word alone is wider; what is left
/// over ends in "…". Never empty.
pub fn cut(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    cut_after(text, 0.0, size, room, most)
}

/// Cuts a text like [`cut`], where the first line has `taken` less room.
pub fn cut_after(text: &str, taken: f64, size: f64, room: f64, most: usize) -> Vec<String> {
    let text = visible(text);
    let (mut lines, mut line, mut used) = (Vec::new(), String::new(), taken);
    let space = width(" ", size);
    for word in text.split_whitespace() {
        let wide = width(word, size);
        if !line.is_empty() && used + space + wide > room {
            lines.push(std::mem::take(&mut line));
            used = 0.0;
        } else if !line.is_empty() {
            line.push(' ');
            used += space;
        }
        for c in word.chars() {
            let wide = size * letter(c);
            if !line.is_empty() && used + wide > room {
                lines.push(std::mem::take(&mut line));
                used = 0.0;
            }
            line.push(c);
            used += wide;
        }
    }
    lines.push(line);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while width(last, size) + size > room && last.pop().is_some() {}
            last.truncate(last.trim_end().len());
            last.push('…');
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_never_wider_than_asked() {
        let text =
            "The council will vote on the third crane — 港務局 unpronounceableunpronounceableunpronounceable words";
        for room in [60.0, 100.0, 200.0] {
            let lines = cut(text, 13.0, room, usize::MAX);
            assert!(lines.iter().all(|line| width(line, 13.0) <= room + 1e-9), "{lines:?}");
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        }
    }

    #[test]
    fn what_is_left_over_is_marked() {
        assert_eq!(cut("one two three four", 10.0, 60.0, 1), ["one two…"]);
        assert_eq!(cut("", 10.0, 60.0, 1), [""]);
    }
}
