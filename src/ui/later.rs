//! Parts of the page that are drawn once typing rests, so that the first figures keep up with any typing.

use super::hooks::Dispatch;
use super::ptr_eq::PtrEq;
use super::view_context::ViewContext;
use crate::state::App;
use std::rc::Rc;
use yew::prelude::*;

/// A part of the page. Where the open plan is large, it follows changes of its fields once typing rests; anything else,
/// such as a choice or another plan, is drawn at once.
pub fn later(cx: &ViewContext, draw: fn(&ViewContext) -> Html) -> Html {
    part(cx, draw, if cx.app.is_large() { cx.settled } else { cx.app })
}

/// A part that follows once typing rests in any plan, because drawing it takes time and nobody looks at it while typing.
pub fn at_rest(cx: &ViewContext, draw: fn(&ViewContext) -> Html) -> Html {
    part(cx, draw, cx.settled)
}

fn part(cx: &ViewContext, draw: fn(&ViewContext) -> Html, app: &Rc<App>) -> Html {
    let (app, dispatch) = (PtrEq(app.clone()), cx.dispatch.clone());
    yew::html! { <Part {app} {dispatch} folded={cx.folded} {draw} /> }
}

#[derive(Properties)]
struct PartProps {
    app: PtrEq<App>,
    dispatch: Dispatch,
    folded: bool,
    draw: fn(&ViewContext) -> Html,
}

impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        (&self.app, self.folded) == (&other.app, other.folded) && std::ptr::fn_addr_eq(self.draw, other.draw)
    }
}

/// A component, so that it is not drawn again while its state is the same.
#[component]
fn Part(PartProps { app, dispatch, folded, draw }: &PartProps) -> Html {
    draw(&ViewContext::new(&app.0, dispatch, *folded))
}
