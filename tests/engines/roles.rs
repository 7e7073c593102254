//! Finding what a reader finds: by role and accessible name, as the browser itself computes them.

use crate::browser::{Browser, Element};
use crate::engine::Engine;

const LEFT: &str = "\u{e012}";

impl Browser {
    /// Waits for the shown element of a role and a name, and gives it.
    pub(crate) fn find(&self, role: &str, name: &str) -> Element<'_> {
        self.wait(&format!("{role} `{name}`"), || self.find_all(role, |own| own == name).into_iter().next())
    }

    /// Waits for the shown field for a date, which has no role of its own, and gives it.
    pub(crate) fn field(&self, name: &str) -> Element<'_> {
        self.wait(&format!("date field `{name}`"), || {
            self.select("input[type=date]").into_iter().find(|field| field.name() == name && field.is_shown())
        })
    }

    /// Types into a field for a date as a reader of the engine does (month, day, year), until it holds the day.
    /// Other drivers than Chromium's would set the whole day at once.
    pub(crate) fn type_day(&self, name: &str, parts: &[&str], day: &str) {
        let field = self.field(name);
        field.focus();
        // WebKit waits for a word to go on to the next part, the others go on by themselves.
        let joint = if self.engine() == Engine::WebKit { "-" } else { "" };
        let keys: Vec<String> = parts.join(joint).chars().map(String::from).collect();
        self.wait(&format!("{day} in {name}"), || {
            self.keys(&keys.iter().map(String::as_str).collect::<Vec<_>>());
            let is_typed = field.property("value") == day;
            if !is_typed {
                // Two digits too slow after each other are two numbers to WebKit: back to the first part.
                self.keys(&[LEFT, LEFT]);
            }
            is_typed.then_some(())
        });
    }

    /// Waits for the first shown element of a role whose name starts so ("Pakistan, 7 articles" by "Pakistan").
    pub(crate) fn find_by_start(&self, role: &str, start: &str) -> Element<'_> {
        self.wait(&format!("{role} `{start}…`"), || {
            self.find_all(role, |name| name.starts_with(start)).into_iter().next()
        })
    }

    /// Every shown element that has a role and a fitting name now.
    pub(crate) fn find_all(&self, role: &str, fits: impl Fn(&str) -> bool) -> Vec<Element<'_>> {
        let candidates = self.select(&selector(role)).into_iter();
        candidates
            .filter(|element| fits(&element.name()) && element.role() == role && element.is_shown())
            .collect()
    }

    /// Whether a role and a name is to be found now.
    pub(crate) fn has(&self, role: &str, name: &str) -> bool {
        !self.find_all(role, |own| own == name).is_empty()
    }
}

/// Elements that may have a role: the native ones and those that claim it.
fn selector(role: &str) -> String {
    let native = match role {
        "article" => "article, ",
        "button" => "button, summary, ",
        "checkbox" => "input[type=checkbox], ",
        "combobox" => "select, input[list], ",
        "dialog" => "dialog, ",
        "group" => "fieldset, details, optgroup, ",
        "heading" => "h1, h2, h3, h4, h5, h6, ",
        "link" => "a[href], ",
        "list" => "ul, ol, menu, ",
        "listitem" => "li, ",
        "main" => "main, ",
        "navigation" => "nav, ",
        "option" => "option, ",
        "radio" => "input[type=radio], ",
        "region" => "section, ",
        "searchbox" => "input[type=search], ",
        "slider" => "input[type=range], ",
        "status" => "output, ",
        "textbox" => "input, textarea, ",
        _ => "",
    };
    format!("{native}[role={role}]")
}
