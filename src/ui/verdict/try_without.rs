//! The suggestion to try a plan without the channels that lose money.

use super::sentence;
use crate::platform::random;
use crate::state::{Action, Id};
use crate::text::{TryWithoutText, without_channels};
use crate::ui::focus::focus_and_select;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// Empty where it would bring nothing, and while the fields hold no complete plan.
pub fn try_without(cx: &ViewContext) -> Html {
    let plan = cx.last_plan().filter(|_| !cx.is_stale() && !cx.app.embedded);
    let Some((dropped, said)) = plan.and_then(|plan| without_channels(plan, cx.writer)) else {
        return Html::default();
    };
    let dispatch = cx.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Action::TryWithout(Id::new(&random::id()), dropped.channels.clone()));
        focus_and_select("scenario-name");
    });
    html! {
        <div class="say lossy">
            <p>{sentence(&said)}</p>
            <button type="button" id="try-without" {onclick}>{cx.t(TryWithoutText::TryWithout)}</button>
        </div>
    }
}
