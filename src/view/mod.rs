//! Components, one a file; a folder where a part has parts. They take values and callbacks, and know
//! nothing of the browser beyond the events they are handed.

mod bar;
mod drawn;
mod facets;
mod header;
pub mod map;
mod marked;
mod page;
mod reader;
mod results;
mod shape;
pub mod timeline;

pub use page::{Page, PageProps, Room, Window};

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// A button that says what it does; `name` where its text alone does not.
fn button(class: &str, name: Option<String>, text: &str, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class={class.to_owned()} aria-label={name} {onclick}>{ text.to_owned() }</button>
    }
}

/// The class of an element: its name, and what holds of it at the moment. Yew's `classes!` would bring a set
/// of strings for each way to call it.
fn class(name: &str, more: &[(&str, bool)]) -> String {
    let mut class = name.to_owned();
    for (name, _) in more.iter().filter(|(_, holds)| *holds) {
        class.push(' ');
        class.push_str(name);
    }
    class
}

/// Moves the keyboard to an element, also of a drawing. One that has left the page can't be focused: then
/// there is nothing to do.
fn focus(element: Option<Element>) {
    if let Some(element) = element {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// Whether a key is the browser's or the system's.
fn has_modifier(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.alt_key() || event.meta_key()
}

/// What Escape does.
fn on_escape(act: &Callback<()>) -> Callback<KeyboardEvent> {
    let act = act.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" && !has_modifier(&event) {
            act.emit(());
        }
    })
}
