//! The root component.

use super::embedded::embedded;
use super::hooks::{
    use_address, use_after_render, use_document, use_incoming, use_lazy_modules, use_persistence,
    use_select_sync, use_source, use_store,
};
use super::notices::notices;
use super::plan_panel::plan_panel;
use super::save_plan::save_plan;
use super::scenario_list::scenario_list;
use super::top_bar::top_bar;
use super::view_context::ViewContext;
use crate::platform::table_fields;
use crate::state::{Action, Start};
use crate::text::{IncomingText, Message};
use crate::ui::html::html;
use yew::prelude::*;

/// Properties of the [`Planner`].
#[derive(Properties, PartialEq)]
pub struct PlannerProps {
    /// Everything the initial state depends on. Later changes of it have no effect.
    pub start: Start,
}

/// The whole page.
#[component]
pub fn Planner(props: &PlannerProps) -> Html {
    let (app, dispatch) = use_store(&props.start);
    use_persistence(&props.start, &app, &dispatch);
    use_document(&app);
    use_select_sync();
    let modules = use_lazy_modules(&app);
    use_after_render(modules.are_loading());
    use_address(&app);
    use_incoming(&app, &dispatch);
    use_source(&app, &dispatch);
    let onkeydown = {
        let (save, dispatch, embedded_page) =
            (save_plan(app.open_plan(), &dispatch), dispatch.clone(), app.embedded);
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
    // Of every field: those that no number is typed into are none of the state's.
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            if let Some(id) = table_fields::target_id(&event) {
                dispatch.dispatch(Action::LeaveField(id));
            }
        })
    };
    let cx = &ViewContext::new(&app, &dispatch);
    html! {
        <div class="page" {onkeydown} {onchange}>
            if app.embedded {
                { embedded(cx) }
            } else {
                { top_bar(cx) }
                { notices(cx) }
                <main class="board">
                    { plan_panel(cx, &modules) }
                    { scenario_list(cx) }
                </main>
                <p class="drop-hint" aria-hidden="true">{cx.t(IncomingText::DropHere)}</p>
                <footer class="foot"><p>{cx.t(Message::PrivacyNote)}</p></footer>
            }
        </div>
    }
}
