//! Style sheets as one file without comments and without needless white space. Rules and their order stay.

/// Joins sheets in their order.
pub(crate) fn join<'a>(sheets: impl Iterator<Item = &'a str>) -> String {
    sheets.map(tighten).collect()
}

/// Takes comments and needless white space out, strings excepted.
fn tighten(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' | '\'' => {
                let length = string_length(rest, first);
                out.push_str(&rest[..length]);
                length
            }
            '/' if rest.starts_with("/*") => {
                space(&mut out);
                rest.find("*/").map_or(rest.len(), |end| end + 2)
            }
            _ if first.is_ascii_whitespace() => {
                space(&mut out);
                1
            }
            '{' | '}' | ';' | ',' => {
                close_up(&mut out, first);
                1
            }
            _ => {
                out.push(first);
                first.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    out
}

/// The length of the string that `text` starts with, both quotes included; broken ones end with the text.
fn string_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (place, letter) in text.char_indices().skip(1) {
        if letter == quote && !escaped {
            return place + letter.len_utf8();
        }
        escaped = letter == '\\' && !escaped;
    }
    text.len()
}

/// One space at most, and none where a rule or a declaration has just ended or begun.
fn space(out: &mut String) {
    if !out.is_empty() && !out.ends_with([' ', '{', '}', ';', ',']) {
        out.push(' ');
    }
}

/// A mark that needs no space before it, and before `}` no semicolon.
fn close_up(out: &mut String, mark: char) {
    if out.ends_with(' ') {
        out.pop();
    }
    if mark == '}' && out.ends_with(';') {
        out.pop();
    }
    out.push(mark);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sheet: &str, expected: &str) {
        assert_eq!(tighten(sheet), expected);
    }

    #[test]
    fn comments_and_indents_go() {
        check("/* Ink */\n.a {\n  color: red;\n\n  margin: 0 1px;\n}\n", ".a{color: red;margin: 0 1px}");
        check("@layer a, b;\n\n@layer a {\n  :root { --x: 1 }\n}", "@layer a,b;@layer a{:root{--x: 1}}");
    }

    #[test]
    fn spaces_that_mean_something_stay() {
        check(".a .b > .c", ".a .b > .c");
        check("calc(1px + 2px)", "calc(1px + 2px)");
        check(".a :hover", ".a :hover");
        check("a/**/b", "a b");
    }

    #[test]
    fn odd_strings_stay_whole() {
        check(r#"a::before{content: "  /* ;} \" "}"#, r#"a::before{content: "  /* ;} \" "}"#);
        check("a{content:'", "a{content:'");
        check("a{} /* never closed", "a{}");
        check("«é»  ;", "«é»;");
    }

    #[test]
    fn sheets_keep_their_order() {
        assert_eq!(join(["a { }", "b { }"].into_iter()), "a{}b{}");
    }
}
