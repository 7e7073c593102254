//! The fragment of the address bar: read, written, listened to.

use atlas::query::Address;
use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use yew::Callback;

/// What the address bar holds.
pub fn read() -> Address {
    Address::parse(&fragment())
}

fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// A link to what is shown.
pub fn link(address: &Address) -> String {
    let page = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    format!("{page}#{address}")
}

/// Keeps the address bar in step while it lives.
pub struct AddressBar {
    _changes: Option<EventListener>,
}

impl AddressBar {
    /// Tells every change that the reader made: back, forward, a link, a typed address.
    pub fn listen(changed: Callback<Address>) -> AddressBar {
        let listener = |window: web_sys::Window| {
            EventListener::new(&window, "hashchange", move |_| changed.emit(read()))
        };
        AddressBar { _changes: web_sys::window().map(listener) }
    }

    /// Writes an address as a new entry of the history, unless it is there already.
    pub fn write(address: &Address) {
        if read() == *address {
            return;
        }
        let Some(window) = web_sys::window() else { return };
        let fragment = format!("#{address}");
        let pushed = window
            .history()
            .and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&fragment)));
        if pushed.is_err() {
            // Some frames forbid pushState; a fragment can always be set.
            let _ = window.location().set_hash(&fragment);
        }
    }
}
