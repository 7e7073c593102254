//! The root: one state, its two effects on the browser (query to address, back button to action), and the
//! signals of the loader. Everything visible is `view::Page`.

use atlas::words::ENGLISH;
use yew::prelude::*;

use crate::book::Book;
use crate::browser::{self, AddressBar, Signal};
use crate::state::{Action, Notice, State};
use crate::view::map::MapShapes;
use crate::view::{Page, Room, Window};

/// What the root needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The corpus.
    pub book: Book,
    /// The map.
    pub shapes: MapShapes,
}

/// The root of the page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = use_reducer_eq(|| State { address: browser::read(), ..State::default() });
    let dispatcher = state.dispatcher();
    let dispatch = use_callback((), move |action: Action, ()| dispatcher.dispatch(action));
    let window = use_state(measure);
    let offline = use_state(bool::default);
    // One snapshot a render: the handle would read the live value.
    let now = std::rc::Rc::new((*state).clone());
    let address_bar = AddressBar::new(use_mut_ref(browser::Agreed::read));
    {
        let address_bar = address_bar.clone();
        use_effect_with(now.address.clone(), move |address| {
            address_bar.write(address);
            browser::changed();
        });
    }
    use_listeners(&props.book, &dispatch, address_bar, &window, &offline);
    let share = {
        let (dispatch, address) = (dispatch.clone(), now.address.clone());
        Callback::from(move |()| share(&browser::link(&address), &dispatch))
    };
    html! {
        <Page words={&ENGLISH} book={props.book.clone()} shapes={props.shapes.clone()} state={now} offline={*offline} window={*window} {dispatch}
            onshare={share} onreload={Callback::from(|()| browser::take_update())} />
    }
}

/// Everything that the page listens to, for as long as it stands.
#[hook]
fn use_listeners(
    book: &Book,
    dispatch: &Callback<Action>,
    address_bar: AddressBar,
    window: &UseStateHandle<Window>,
    offline: &UseStateHandle<bool>,
) {
    let (dispatch, window, offline) = (dispatch.clone(), window.setter(), offline.setter());
    let book = book.clone();
    use_effect_with((), move |()| {
        let address = address_bar.listen(dispatch.reform(Action::Go));
        let update = Signal::Update.listen(dispatch.reform(|()| Action::Update(true)));
        let stored = Signal::Offline.listen(Callback::from(move |()| offline.set(true)));
        let measured = window.clone();
        let resized = browser::on_resize(Callback::from(move |()| window.set(measure())));
        browser::ready();
        prepare(book.clone());
        // The list that has just gone may have had a scroll bar.
        measured.set(measure());
        move || drop((address, update, stored, resized))
    });
}

/// Makes the texts ready to be searched, a few at a time, so that nobody waits for it.
fn prepare(book: Book) {
    if book.prepare(40) {
        browser::soon(move || prepare(book));
    }
}

/// The window as the style sheets see it.
fn measure() -> Window {
    let room = match () {
        () if browser::matches("(max-width: 47.99rem)") => Room::Narrow,
        () if browser::matches("(max-width: 71.99rem)") => Room::Middling,
        () => Room::Wide,
    };
    Window { width: browser::width(), room }
}

/// Puts the link on the clipboard, or shows it where that is forbidden.
fn share(link: &str, dispatch: &Callback<Action>) {
    let (dispatch, shown) = (dispatch.clone(), link.to_owned());
    let done = Callback::from(move |copied| {
        let notice = if copied { Notice::LinkCopied } else { Notice::LinkToCopy(shown.clone()) };
        dispatch.emit(Action::Notify(Some(notice)));
    });
    browser::copy(link.to_owned(), done);
}
