//! A writer of JSON for the page: a serializer of serde's would take more bytes than all that is written with
//! it. Reads nothing.

use std::fmt::Write;

/// JSON being written. Commas come by themselves.
#[derive(Debug, Default)]
pub(super) struct Json(String);

impl Json {
    /// The finished text.
    pub(super) fn finish(self) -> String {
        self.0
    }

    fn part(&mut self) {
        if !self.0.ends_with(['{', '[', ':']) && !self.0.is_empty() {
            self.0.push(',');
        }
    }

    /// The key of what comes next.
    pub(super) fn key(&mut self, key: &str) -> &mut Json {
        self.text(key);
        self.0.push(':');
        self
    }

    /// An object with what `write` puts into it.
    pub(super) fn object(&mut self, write: impl FnOnce(&mut Json)) {
        self.part();
        self.0.push('{');
        write(self);
        self.0.push('}');
    }

    /// A list with what `write` puts into it.
    pub(super) fn list(&mut self, write: impl FnOnce(&mut Json)) {
        self.part();
        self.0.push('[');
        write(self);
        self.0.push(']');
    }

    /// A word of JSON's own: `null`, `true`, `false`.
    pub(super) fn word(&mut self, word: &str) {
        self.part();
        self.0.push_str(word);
    }

    /// `true` or `false`.
    pub(super) fn bool(&mut self, holds: bool) {
        self.word(if holds { "true" } else { "false" });
    }

    /// A number.
    pub(super) fn number(&mut self, number: u32) {
        self.decimal(number.into(), 0);
    }

    /// Thousandths or the like: a number with so many decimals, those that are zero left out.
    pub(super) fn decimal(&mut self, value: i64, decimals: u32) {
        let unit = 10_u64.pow(decimals);
        let (whole, rest) = (value.unsigned_abs() / unit, value.unsigned_abs() % unit);
        self.word(if value < 0 { "-" } else { "" });
        let _ = write!(self.0, "{whole}");
        if rest > 0 {
            self.0.push('.');
            let mut rest = rest;
            while rest > 0 {
                rest *= 10;
                let _ = write!(self.0, "{}", rest / unit);
                rest %= unit;
            }
        }
    }

    /// A string.
    pub(super) fn text(&mut self, text: &str) {
        self.part();
        self.0.push('"');
        for sign in text.chars() {
            match sign {
                '"' | '\\' => {
                    self.0.push('\\');
                    self.0.push(sign);
                }
                '\0'..='\u{1f}' => {
                    self.0.push_str("\\u00");
                    for digit in [u32::from(sign) >> 4, u32::from(sign) & 15] {
                        self.0.extend(char::from_digit(digit, 16));
                    }
                }
                _ => self.0.push(sign),
            }
        }
        self.0.push('"');
    }

    /// A string, or null.
    pub(super) fn maybe(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.text(text),
            None => self.word("null"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    proptest! {
        #[test]
        fn what_is_written_is_read(text in "(\\PC|[\"\\\\\n\t\0])*", number: i64, decimals in 0..5_u32) {
            let mut json = Json::default();
            json.object(|json| {
                json.key(&text).list(|json| {
                    json.text(&text);
                    json.decimal(number % 1_000_000_000, decimals);
                    json.list(|_| {});
                    json.object(|_| {});
                    json.maybe(None);
                    json.bool(true);
                });
            });
            let value: Value = serde_json::from_str(&json.finish()).unwrap();
            #[allow(clippy::cast_precision_loss, reason = "numbers below 2^53 are exact")]
            let expected = (number % 1_000_000_000) as f64 / f64::from(10_u32.pow(decimals));
            let list = &value[&text];
            prop_assert_eq!(list[0].as_str(), Some(text.as_str()));
            prop_assert_eq!(list[1].as_f64(), Some(expected));
            prop_assert_eq!(list.to_string().ends_with(",[],{},null,true]"), true);
        }
    }
}
