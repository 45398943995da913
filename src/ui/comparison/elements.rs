//! Elements that the comparison has many of. One copy of each keeps the page small.

use crate::ui::html::html;
use yew::prelude::*;

/// A part of the view with its heading.
#[inline(never)]
pub fn card(heading: &'static str, title: AttrValue, content: Html) -> Html {
    html! {
        <section class="card comparison" aria-labelledby={heading}>
            <h2 id={heading}>{title}</h2>
            {content}
        </section>
    }
}

/// A remark.
#[inline(never)]
pub fn note(text: AttrValue) -> Html {
    html! { <p class="note">{text}</p> }
}

/// A few words of some kind.
#[inline(never)]
pub fn span(class: &'static str, text: AttrValue) -> Html {
    html! { <span {class}>{text}</span> }
}

/// What a row or some columns are, as many columns wide as it says.
#[inline(never)]
pub fn th(scope: &'static str, columns: usize, content: Html) -> Html {
    html! { <th {scope} colspan={(columns > 1).then(|| columns.to_string())}>{content}</th> }
}

/// A cell, as many columns wide as it says.
#[inline(never)]
pub fn td(class: Option<&'static str>, columns: usize, content: Html) -> Html {
    html! { <td {class} colspan={(columns > 1).then(|| columns.to_string())}>{content}</td> }
}

/// A table that moves in its own frame: its id, its kind and how many columns of numbers it has.
pub fn frame(id: &'static str, kind: &str, columns: usize, caption: AttrValue, content: Html) -> Html {
    let caption_id = AttrValue::from([id, "-caption"].concat());
    let class = [kind, " columns-", &columns.to_string()].concat();
    html! {
        <div class="scroll" role="region" tabindex="0" aria-labelledby={caption_id.clone()}>
            <table {id} {class}>
                <caption id={caption_id} class="visually-hidden">{caption}</caption>
                {content}
            </table>
        </div>
    }
}

/// A button that is pressed while something is so.
#[inline(never)]
pub fn switch(
    id: AttrValue,
    class: Option<&'static str>,
    [pressed, expanded]: [Option<bool>; 2],
    disabled: bool,
    onclick: Callback<MouseEvent>,
    text: AttrValue,
) -> Html {
    let said = |on: Option<bool>| on.map(|on| if on { "true" } else { "false" });
    html! {
        <button type="button" {id} {class} {onclick} {disabled} aria-pressed={said(pressed)}
            aria-expanded={said(expanded)}>{text}</button>
    }
}
