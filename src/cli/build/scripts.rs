//! Scripts without indents and without lines that only comment; and short names between script and
//! WebAssembly, because wasm-bindgen's end in sixteen digits of a hash, which no compression takes away.

use anyhow::{Context, Result, bail, ensure};

/// Takes indents, empty lines and lines of comment out. A script with a text of several lines stays as it is.
pub(crate) fn tighten(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return script.to_owned();
    }
    let mut open = false;
    let mut tight = String::with_capacity(script.len());
    for line in script.lines() {
        let code = behind_comments(line.trim(), &mut open);
        if !code.is_empty() && !code.starts_with("//") {
            tight.push_str(code);
            tight.push('\n');
        }
    }
    tight
}

/// What is left of a line behind the comments that open it; `open` where one goes on from line to line.
fn behind_comments<'l>(line: &'l str, open: &mut bool) -> &'l str {
    let mut rest = line;
    loop {
        match rest.strip_prefix("/*").filter(|_| !*open) {
            Some(comment) => rest = comment,
            None if !*open => return rest,
            None => {}
        }
        *open = true;
        let Some((_, after)) = rest.split_once("*/") else { return "" };
        (*open, rest) = (false, after.trim_start());
    }
}

/// Gives every import of a WebAssembly file a name of a letter or two, and to what answers to it in the script
/// beside it the same; and short names to the exports whose names hold a hash.
pub(crate) fn shorten(wasm: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let (header, mut rest) = wasm.split_at_checked(8).context("a WebAssembly file without a header")?;
    let (mut short, mut script) = (header.to_vec(), script.to_owned());
    while let Some((&id, after)) = rest.split_first() {
        let mut bytes = Bytes(after);
        let section = bytes.text()?;
        rest = bytes.0;
        let section = match id {
            IMPORTS => imports(section, &mut script)?,
            EXPORTS => exports(section, &mut script)?,
            _ => section.to_vec(),
        };
        short.push(id);
        put_text(&mut short, &section);
    }
    // Another way to start, which nobody takes: what isn't exported goes.
    Ok((short, script.replace("export { initSync, ", "export { ")))
}

/// Blanks the paths of others' source files, which panics would name: they are half a kilobyte to load. Our own
/// stay, and so do line and column. Nothing is blanked in the corpus, whose texts may hold whatever they like; where it
/// doesn't stand in one piece, nothing at all.
pub(crate) fn blank_paths(wasm: &mut [u8], corpus: &[u8]) {
    if corpus.is_empty() {
        return;
    }
    if let Some(start) = wasm.windows(corpus.len()).position(|bytes| bytes == corpus) {
        let (before, rest) = wasm.split_at_mut(start);
        blank(before);
        blank(&mut rest[corpus.len()..]);
    }
}

fn blank(wasm: &mut [u8]) {
    let is_path = |byte: u8| byte.is_ascii_alphanumeric() || b"/._-".contains(&byte);
    for root in [b"/rustc/".as_slice(), b"/rust/deps/", b"cargo/registry/"] {
        let mut at = 0;
        while let Some(found) = wasm[at..].windows(root.len()).position(|bytes| bytes == root) {
            let start = at + found;
            let path = wasm[start..].iter().take_while(|byte| is_path(**byte)).count();
            let end = wasm[start..start + path].windows(3).position(|bytes| bytes == b".rs");
            at = end.map_or(start + root.len(), |end| start + end + 3);
            if end.is_some() {
                wasm[start..at].fill(b' ');
            }
        }
    }
}

/// The sections of imports and of exports, and what an import of a function opens with.
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
const FUNCTION: u8 = 0;

/// In the names of exports that call a closure; what follows is a hash.
const CLOSURE: &str = "invoke__h";

fn imports(section: &[u8], script: &mut String) -> Result<Vec<u8>> {
    let mut bytes = Bytes(section);
    let count = bytes.number()?;
    let mut short = Vec::new();
    put(&mut short, count);
    for index in 0..count {
        let (module, name) = (bytes.text()?, std::str::from_utf8(bytes.text()?)?);
        ensure!(bytes.byte()? == FUNCTION, "{name} is imported and no function");
        let new = letters(index);
        let (old_key, new_key) = (format!(" {name}: "), format!(" {new}: "));
        ensure!(script.matches(&old_key).count() == 1, "the script does not answer to {name} once");
        *script = script.replacen(&old_key, &new_key, 1);
        put_text(&mut short, module);
        put_text(&mut short, new.as_bytes());
        short.push(FUNCTION);
        put(&mut short, bytes.number()?);
    }
    Ok(short)
}

fn exports(section: &[u8], script: &mut String) -> Result<Vec<u8>> {
    let mut bytes = Bytes(section);
    let count = bytes.number()?;
    let mut short = Vec::new();
    put(&mut short, count);
    for index in 0..count {
        let mut name = std::str::from_utf8(bytes.text()?)?.to_owned();
        // The closures' own, which the script knows by the same names.
        if name.contains(CLOSURE) {
            let new = format!("call_{}", letters(index));
            ensure!(script.contains(&name), "the script does not know {name}");
            *script = script.replace(&name, &new);
            name = new;
        }
        put_text(&mut short, name.as_bytes());
        short.push(bytes.byte()?);
        put(&mut short, bytes.number()?);
    }
    Ok(short)
}

/// "a" to "z", then "ba" and so on.
fn letters(mut index: usize) -> String {
    let mut name = String::new();
    loop {
        name.insert(0, char::from(b"abcdefghijklmnopqrstuvwxyz"[index % 26]));
        index /= 26;
        if index == 0 {
            return name;
        }
    }
}

/// What is left to read; numbers are LEB128.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn byte(&mut self) -> Result<u8> {
        let (first, rest) = self.0.split_first().context("a WebAssembly file that ends too early")?;
        self.0 = rest;
        Ok(*first)
    }

    fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 127) << shift;
            if byte < 128 {
                return Ok(number);
            }
        }
        bail!("a number of a WebAssembly file is too long")
    }

    fn text(&mut self) -> Result<&'a [u8]> {
        let length = self.number()?;
        let (text, rest) =
            self.0.split_at_checked(length).context("a WebAssembly file that ends too early")?;
        self.0 = rest;
        Ok(text)
    }
}

fn put(out: &mut Vec<u8>, mut number: usize) {
    while number > 127 {
        out.push(number.to_le_bytes()[0] | 128);
        number >>= 7;
    }
    out.push(number.to_le_bytes()[0]);
}

fn put_text(out: &mut Vec<u8>, text: &[u8]) {
    put(out, text.len());
    out.extend_from_slice(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_others_are_blanked_and_nothing_else() {
        let mut bytes = b"\0/rustc/59807616/library/core/src/str.rssrc/view/map.rs/rustc/ cargo/registry/src/a-1.0/b_c.rs.".to_vec();
        let corpus = b"DATLAS\0On /rustc/1/a.rs";
        bytes.extend_from_slice(corpus);
        bytes.extend_from_slice(b"/rustc/1/b.rs");
        let length = bytes.len();
        let mut other = bytes.clone();
        blank_paths(&mut other, b"DATLAS\0else");
        assert_eq!(other, bytes);
        blank_paths(&mut bytes, corpus);
        let text = String::from_utf8(bytes).expect("ASCII");
        assert_eq!(text.len(), length);
        let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
        assert_eq!(words, ["\0", "src/view/map.rs/rustc/", ".DATLAS\0On", "/rustc/1/a.rs"]);
    }

    #[test]
    fn comments_and_indents_go() {
        let script = "/** @param {x}\n * a */\nlet a; // b\n\n  // c\n  f(`//`);\n";
        assert_eq!(tighten(script), "let a; // b\nf(`//`);\n");
        assert_eq!(tighten("let a;\r\n  /* b */\r\n c"), "let a;\nc\n");
    }

    #[test]
    fn code_behind_a_comment_stays() {
        assert_eq!(tighten("/* a */ let x = 1;\nlet y;"), "let x = 1;\nlet y;\n");
        assert_eq!(
            tighten("/* a\n b */ /* c */ let x; /* d */\n/* e */ // f\n/*/ g\n*/"),
            "let x; /* d */\n"
        );
    }

    #[test]
    fn odd_texts_of_several_lines_stay() {
        let script = "let a = `\n  // b\n`;";
        assert_eq!(tighten(script), script);
    }

    /// A file with a section of types and one of imports.
    fn file(names: &[&str]) -> Vec<u8> {
        let mut imports = Vec::new();
        put(&mut imports, names.len());
        for name in names {
            put_text(&mut imports, b"./a.js");
            put_text(&mut imports, name.as_bytes());
            imports.extend([FUNCTION, 200, 1]);
        }
        let mut file = b"\0asm\x01\0\0\0\x01\x02ab".to_vec();
        file.push(IMPORTS);
        put_text(&mut file, &imports);
        file
    }

    #[test]
    fn imports_are_renamed_on_both_sides() {
        let script = "{\n  __wbg_a_0f: function() {},\n  __wbg_a_0: function() { __wbg_a(); },\n}";
        let (short, script) = shorten(&file(&["__wbg_a_0f", "__wbg_a_0"]), script).expect("shortens");
        assert_eq!(short, file(&["a", "b"]));
        assert_eq!(script, "{\n  a: function() {},\n  b: function() { __wbg_a(); },\n}");
    }

    #[test]
    fn exports_with_a_hash_are_renamed_on_both_sides() {
        let file = |name: &str| {
            let mut exports = vec![2];
            for (name, index) in [("main", 300), (name, 7)] {
                put_text(&mut exports, name.as_bytes());
                exports.push(FUNCTION);
                put(&mut exports, index);
            }
            let mut file = b"\0asm\x01\0\0\0".to_vec();
            file.push(EXPORTS);
            put_text(&mut file, &exports);
            file
        };
        assert!(shorten(&file("x__invoke__h0f"), "wasm.main();").is_err());
        let script = "wasm.main(); function x__invoke__h0f() { wasm.x__invoke__h0f(); }";
        let (short, script) = shorten(&file("x__invoke__h0f"), script).expect("shortens");
        assert_eq!(short, file("call_b"));
        assert_eq!(script, "wasm.main(); function call_b() { wasm.call_b(); }");
    }

    #[test]
    fn names_never_repeat() {
        let names: std::collections::BTreeSet<String> = (0..2000).map(letters).collect();
        assert_eq!(names.len(), 2000);
        assert_eq!([0, 25, 26, 700].map(letters), ["a", "z", "ba", "bay"]);
    }

    #[test]
    fn odd_files_are_errors() {
        assert!(shorten(b"\0asm", "").is_err());
        assert!(shorten(&file(&["x"]), "{ y: 1 }").is_err());
        assert!(shorten(&file(&["x"]), "{ x: 1, x: 2 }").is_err());
        let whole = file(&["x"]);
        assert!(shorten(&whole[..whole.len() - 1], "{ x: 1 }").is_err());
        let (same, _) = shorten(&file(&[]), "").expect("no imports, nothing to do");
        assert_eq!(same, file(&[]));
    }
}
