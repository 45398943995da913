//! The planner as a whole, from a start.

use super::embedded::embedded;
use super::hooks::{
    use_address, use_choices, use_document, use_drawn, use_incoming, use_parts, use_persistence, use_source,
    use_store,
};
use super::notices::notices;
use super::scenarios::scenarios;
use super::sheet::sheet;
use super::title::save;
use super::top_bar::top_bar;
use super::words::say;
use crate::state::{Action, Start};
use crate::text::{IncomingText, Message};
use crate::ui::html::html;
use yew::prelude::*;

/// What a [`Planner`] takes.
#[derive(Properties, PartialEq)]
pub struct PlannerProps {
    /// All that the start depends on; later changes to it change nothing.
    pub start: Start,
}

/// The planner: everything on the page.
#[component]
pub fn Planner(props: &PlannerProps) -> Html {
    let (app, dispatch) = use_store(&props.start);
    use_persistence(&props.start, &app, &dispatch);
    use_document(&app);
    use_choices();
    let parts = use_parts(&app);
    use_drawn(parts.are_missing());
    use_address(&app);
    use_incoming(&app, &dispatch);
    use_source(&app, &dispatch);
    let onkeydown = {
        let (save, dispatch, embedded_page) =
            (save(app.open_plan(), &dispatch), dispatch.clone(), app.embedded);
        Callback::from(move |event: KeyboardEvent| {
            if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
                return;
            }
            match (event.key().as_str(), event.shift_key()) {
                ("s", false) if !embedded_page => save.emit(()),
                ("z", false) => dispatch.dispatch(Action::Undo),
                ("Z" | "z", true) | ("y", false) => dispatch.dispatch(Action::Redo),
                _ => return,
            }
            event.prevent_default();
        })
    };
    html! {
        <div class="page" {onkeydown}>
            if app.embedded {
                { embedded(&app, &dispatch) }
            } else {
                { top_bar(&app, &dispatch) }
                { notices(&app, &dispatch) }
                <main class="board">
                    { sheet(&app, &dispatch, &parts) }
                    { scenarios(&app, &dispatch) }
                </main>
                <p class="drop-hint" aria-hidden="true">{say(app.preferences.language, Message::Incoming(IncomingText::DropHere))}</p>
                <footer class="foot"><p>{say(app.preferences.language, Message::Private)}</p></footer>
            }
        </div>
    }
}
