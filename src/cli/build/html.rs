//! The edits that turn Trunk's index.html into the published one. Plain text work on a file that we wrote;
//! whatever is not where it is expected is an error, never a silent gap.

use anyhow::{Result, bail};

/// Puts `text` in place of a marker that stands exactly once.
pub(crate) fn fill(html: &str, marker: &str, text: &str) -> Result<String> {
    match html.matches(marker).count() {
        1 => Ok(html.replacen(marker, text, 1)),
        count => bail!("index.html holds `{marker}` {count} times, not once"),
    }
}

/// Takes every `<link rel="stylesheet">` out, and what is meant for Trunk alone. Gives the rest and the names
/// of the sheets in order.
pub(crate) fn take_sheets(html: &str) -> Result<(String, Vec<String>)> {
    let (mut rest, mut names) = (String::with_capacity(html.len()), Vec::new());
    let mut todo = html;
    while let Some(start) = todo.find("<link ") {
        let Some(length) = todo[start..].find('>') else { bail!("index.html ends inside a `<link`") };
        let (tag, end) = (&todo[start..start + length], start + length + 1);
        if tag.contains("rel=\"stylesheet\"") {
            let Some(name) = attribute(tag, "href") else { bail!("a style sheet has no `href`: {tag}>") };
            names.push(name.trim_start_matches("./").to_owned());
        }
        let is_taken = tag.contains("rel=\"stylesheet\"") || tag.contains("data-trunk");
        rest.push_str(&todo[..if is_taken { start } else { end }]);
        todo = &todo[end..];
    }
    rest.push_str(todo);
    Ok((rest, names))
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = tag.find(&format!("{name}=\""))? + name.len() + 2;
    tag[start..].split('"').next()
}

/// Text as it stands between tags or in a quoted attribute.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(letter),
        }
    }
    out
}

/// Takes the indents out. Only for pages without `<pre>` and `<textarea>`.
pub(crate) fn tighten(html: &str) -> String {
    html.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_leave_in_order_and_the_rest_stays() {
        let html = "<link data-trunk rel=\"rust\"><link rel=\"stylesheet\" href=\"./a.css\"><link rel=\"icon\" href=\"i.svg\">\
                    <link href=\"b.css\" rel=\"stylesheet\"/><p>";
        let (rest, names) = take_sheets(html).expect("whole tags");
        assert_eq!(rest, "<link rel=\"icon\" href=\"i.svg\"><p>");
        assert_eq!(names, ["a.css", "b.css"]);
    }

    #[test]
    fn odd_markers_are_errors() {
        assert_eq!(fill("a<!-- x -->b", "<!-- x -->", "$1").expect("once"), "a$1b");
        assert!(fill("ab", "<!-- x -->", "").is_err());
        assert!(fill("<!-- x --><!-- x -->", "<!-- x -->", "").is_err());
        assert!(take_sheets("<link rel=\"stylesheet\"").is_err());
        assert!(take_sheets("<link rel=\"stylesheet\">").is_err());
    }

    #[test]
    fn odd_text_stays_text() {
        assert_eq!(escape("<a href=\"x\">'&'</a>"), "&lt;a href=&quot;x&quot;&gt;'&amp;'&lt;/a&gt;");
    }
}
