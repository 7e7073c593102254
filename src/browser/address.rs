//! The fragment of the address bar: read, written, listened to.

use std::cell::RefCell;
use std::rc::Rc;

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

/// The address that page and history agree on, and whether words are being typed: then each letter changes
/// the entry of the history that the first one made. What the bar shows at the moment may be ahead of it: who goes
/// back twice in a hurry is at the second address while the page still draws the first, which must not become
/// a new entry.
#[derive(Clone)]
pub struct AddressBar {
    agreed: Rc<RefCell<Agreed>>,
}

/// What page and history agree on.
pub struct Agreed {
    address: Address,
    typing: bool,
}

impl Agreed {
    /// What the address bar holds at the start.
    pub fn read() -> Agreed {
        Agreed { address: read(), typing: false }
    }
}

impl AddressBar {
    /// The bar, where `agreed` is kept as long as the page stands.
    pub fn new(agreed: Rc<RefCell<Agreed>>) -> AddressBar {
        AddressBar { agreed }
    }

    /// Tells every change that the reader made, back, forward, a link, a typed address, while the listener
    /// lives.
    pub fn listen(&self, changed: Callback<Address>) -> Option<EventListener> {
        let bar = self.clone();
        let listener = move |window: web_sys::Window| {
            let take = move || {
                let address = read();
                if bar.agreed.borrow().address != address {
                    bar.agreed.replace(Agreed { address: address.clone(), typing: false });
                    changed.emit(address);
                }
            };
            // What a script has asked for since the start.
            take();
            EventListener::new(&window, "hashchange", move |_| take())
        };
        web_sys::window().map(listener)
    }

    /// Writes an address as a new entry of the history, unless it came from there.
    pub fn write(&self, address: &Address) {
        let before = &mut *self.agreed.borrow_mut();
        if before.address == *address {
            return;
        }
        // Words that are taken away are a step of their own.
        let typing = differ_in_words(&before.address, address) && !address.query.words().is_empty();
        let same_entry = typing && before.typing;
        *before = Agreed { address: address.clone(), typing };
        let Some(window) = web_sys::window() else { return };
        let fragment = format!("#{address}");
        let written = window.history().and_then(|history| {
            if same_entry {
                history.replace_state_with_url(&JsValue::NULL, "", Some(&fragment))
            } else {
                history.push_state_with_url(&JsValue::NULL, "", Some(&fragment))
            }
        });
        // Some browsers take so many changes a second and no more: the next one brings the rest.
        if written.is_err() && !same_entry {
            // Some frames forbid pushState; a fragment can always be set.
            let _ = window.location().set_hash(&fragment);
        }
    }
}

/// Whether two addresses that differ do so in nothing but the words asked for.
fn differ_in_words(one: &Address, other: &Address) -> bool {
    let mut without = one.clone();
    without.query.set_words(other.query.words());
    without == *other
}
