//! Parts of a large plan's page that are drawn once typing rests, so that the first figures keep up with any typing.

use super::hooks::{Dispatch, use_select_sync};
use super::ptr_eq::PtrEq;
use super::view_context::ViewContext;
use crate::platform::time;
use crate::state::App;
use crate::ui::html::html;
use std::rc::Rc;
use yew::prelude::*;

/// With at most so many channels everything is drawn in the frame of the key.
const DRAWN_AT_ONCE: usize = 8;
/// Without another change for so long, in milliseconds, typing rests.
const REST: f64 = 150.0;
/// The longest that a part stays behind while typing goes on, in milliseconds.
const LONGEST: f64 = 600.0;

/// A part of the page. Where the open plan is large, it follows changes of its fields once typing rests; anything else,
/// such as a choice or another plan, is drawn at once.
pub fn later(cx: &ViewContext, draw: fn(&ViewContext) -> Html) -> Html {
    let part =
        PartProps { app: PtrEq(cx.app.clone()), dispatch: cx.dispatch.clone(), folded: cx.folded, draw };
    yew::html! { <Later ..part /> }
}

#[derive(Properties, Clone)]
struct PartProps {
    app: PtrEq<App>,
    dispatch: Dispatch,
    folded: bool,
    draw: fn(&ViewContext) -> Html,
}

impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        self.app == other.app && self.folded == other.folded && std::ptr::fn_addr_eq(self.draw, other.draw)
    }
}

#[component]
fn Later(props: &PartProps) -> Html {
    let app = use_settled(&props.app);
    yew::html! { <Part ..PartProps { app, ..props.clone() } /> }
}

/// A component of its own, so that it is not drawn again while its state stays behind.
#[component]
fn Part(PartProps { app, dispatch, folded, draw }: &PartProps) -> Html {
    use_select_sync();
    let drawn = draw(&ViewContext::new(&app.0, dispatch, *folded));
    html! { <>{drawn}</> }
}

/// The state, or an earlier one while a large plan is typed into.
#[hook]
fn use_settled(app: &PtrEq<App>) -> PtrEq<App> {
    let settled = use_mut_ref(|| app.clone());
    let behind_since = use_mut_ref(|| None::<f64>);
    let update = use_force_update();
    let is_behind = is_large(app) && is_typed_into(&settled.borrow(), app);
    if !is_behind {
        *settled.borrow_mut() = app.clone();
        *behind_since.borrow_mut() = None;
    }
    let shown = settled.borrow().clone();
    use_effect_with((app.clone(), is_behind), move |(app, is_behind)| {
        let timer = is_behind.then(|| {
            let now = time::now_ms();
            let since = *behind_since.borrow_mut().get_or_insert(now);
            let app = app.clone();
            time::after((since + LONGEST - now).clamp(0.0, REST) as u32, move || {
                *settled.borrow_mut() = app;
                *behind_since.borrow_mut() = None;
                update.force_update();
            })
        });
        move || drop(timer)
    });
    shown
}

fn is_large(app: &App) -> bool {
    app.open_plan().draft.channels() > DRAWN_AT_ONCE
}

/// Whether nothing but the texts of the open plan's fields may be different.
fn is_typed_into(before: &App, now: &App) -> bool {
    let (was, is) = (before.open_plan(), now.open_plan());
    was.id == is.id
        && !Rc::ptr_eq(&was.draft, &is.draft)
        && was.draft.channels() == is.draft.channels()
        && before.preferences == now.preferences
        && Rc::ptr_eq(&before.choices, &now.choices)
}
