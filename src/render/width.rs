//! How many columns of a terminal a text takes, and how it is cut into lines.

/// Returns the number of columns of a text: none for combining marks and joiners, two for East Asian wide characters and emoji, else one.
///
/// The ranges are the large blocks of UAX #11 (wide and fullwidth) and of the combining marks; they are right for the scripts that
/// news is set in, and at worst one column off for rare characters.
pub fn columns(text: &str) -> usize {
    text.chars().map(columns_of).sum()
}

fn columns_of(c: char) -> usize {
    match u32::from(c) {
        0x20..=0x7E => 1,
        0x300..=0x36F
        | 0x483..=0x489
        | 0x591..=0x5BD
        | 0x610..=0x61A
        | 0x64B..=0x65F
        | 0x900..=0x902
        | 0x93C
        | 0x941..=0x948
        | 0x94D
        | 0xE31
        | 0xE34..=0xE3A
        | 0xE47..=0xE4E
        | 0x1AB0..=0x1AFF
        | 0x1DC0..=0x1DFF
        | 0x200C..=0x200D
        | 0x20D0..=0x20FF
        | 0xFE00..=0xFE0F
        | 0xFE20..=0xFE2F
        | 0x1F3FB..=0x1F3FF
        | 0xE0100..=0xE01EF => 0,
        0x1100..=0x115F
        | 0x2E80..=0x303E
        | 0x3041..=0xA4CF
        | 0xA960..=0xA97F
        | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF
        | 0xFE30..=0xFE6F
        | 0xFF01..=0xFF60
        | 0xFFE0..=0xFFE6
        | 0x1F300..=0x1F64F
        | 0x1F680..=0x1F6FF
        | 0x1F900..=0x1FAFF
        | 0x20000..=0x3FFFD => 2,
        _ => 1,
    }
}

/// Cuts a text into lines of at most `width` columns, at spaces, and inside a word only where the word alone is wider. Never empty.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    wrap_after(text, 0, width)
}

/// Cuts a text into lines like [`wrap`], where the first `taken` columns of the first line are taken already.
pub fn wrap_after(text: &str, taken: usize, width: usize) -> Vec<String> {
    let (mut lines, mut line, mut used) = (Vec::new(), String::new(), taken);
    for word in text.split_whitespace() {
        let gap = usize::from(!line.is_empty());
        if used > 0 && used + gap + columns(word) > width {
            lines.push(std::mem::take(&mut line));
            used = 0;
        } else if gap > 0 {
            line.push(' ');
            used += 1;
        }
        for c in word.chars() {
            if used > 0 && used + columns_of(c) > width {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(c);
            used += columns_of(c);
        }
    }
    lines.push(line);
    lines
}
