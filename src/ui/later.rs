//! Parts of the page that are drawn once typing rests, so that the first figures keep up with any typing.

use super::hooks::{Dispatch, use_select_sync};
use super::ptr_eq::PtrEq;
use super::view_context::ViewContext;
use crate::platform::time;
use crate::state::App;
use crate::ui::html::html;
use yew::prelude::*;

/// Without another change for so long, in milliseconds, typing rests.
const REST: f64 = 150.0;
/// The longest that a part stays behind while typing goes on, in milliseconds.
const LONGEST: f64 = 600.0;

/// A part of the page. Where the open plan is large, it follows changes of its fields once typing rests; anything else,
/// such as a choice or another plan, is drawn at once.
pub fn later(cx: &ViewContext, draw: fn(&ViewContext) -> Html) -> Html {
    part(cx, draw, cx.app.is_large())
}

/// A part that follows once typing rests in any plan, because drawing it takes time and nobody looks at it while typing.
pub fn at_rest(cx: &ViewContext, draw: fn(&ViewContext) -> Html) -> Html {
    part(cx, draw, true)
}

fn part(cx: &ViewContext, draw: fn(&ViewContext) -> Html, waits: bool) -> Html {
    let (app, dispatch) = (PtrEq(cx.app.clone()), cx.dispatch.clone());
    yew::html! { <Later {app} {dispatch} folded={cx.folded} {draw} {waits} /> }
}

#[derive(Properties, Clone)]
struct PartProps {
    app: PtrEq<App>,
    dispatch: Dispatch,
    folded: bool,
    draw: fn(&ViewContext) -> Html,
    /// Whether it may stay behind.
    waits: bool,
}

impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        (&self.app, self.folded, self.waits) == (&other.app, other.folded, other.waits)
            && std::ptr::fn_addr_eq(self.draw, other.draw)
    }
}

#[component]
fn Later(props: &PartProps) -> Html {
    let app = use_settled(&props.app, props.waits);
    yew::html! { <Part ..PartProps { app, ..props.clone() } /> }
}

/// A component of its own, so that it is not drawn again while its state stays behind.
#[component]
fn Part(PartProps { app, dispatch, folded, draw, .. }: &PartProps) -> Html {
    use_select_sync();
    let drawn = draw(&ViewContext::new(&app.0, dispatch, *folded));
    html! { <>{drawn}</> }
}

/// The state; if it may wait, an earlier one while the plan is typed into.
#[hook]
pub fn use_settled(app: &PtrEq<App>, waits: bool) -> PtrEq<App> {
    let settled = use_mut_ref(|| app.clone());
    let behind_since = use_mut_ref(|| None::<f64>);
    let update = use_force_update();
    let is_behind = waits && app.is_typed_into_since(&settled.borrow());
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
