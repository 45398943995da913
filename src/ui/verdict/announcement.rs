//! A text that screen readers say once it rests.

use crate::platform::time;
use crate::ui::html::html;
use yew::prelude::*;

/// How long a text has to stay the same before it is said.
const REST_MILLISECONDS: u32 = 1_000;

#[derive(Properties, PartialEq)]
pub struct AnnouncementProps {
    pub text: String,
}

/// A polite live region, out of sight. What it holds when it appears is not said.
#[component]
pub fn Announcement(AnnouncementProps { text }: &AnnouncementProps) -> Html {
    let said = use_state_eq(|| text.clone());
    let setter = said.setter();
    use_effect_with(text.clone(), move |text| {
        let text = text.clone();
        let timer = time::after(REST_MILLISECONDS, move || setter.set(text));
        move || drop(timer)
    });
    html! { <p class="visually-hidden" role="status">{(*said).clone()}</p> }
}
