//! Elements that the comparison uses often. One copy of each keeps the page small.

use crate::ui::html::html;
use yew::prelude::*;

#[inline(never)]
pub fn note(text: AttrValue) -> Html {
    html! { <p class="note">{text}</p> }
}

#[inline(never)]
pub fn span(class: &'static str, text: AttrValue) -> Html {
    html! { <span {class}>{text}</span> }
}

/// A heading of a row or of some columns.
#[inline(never)]
pub fn th(scope: &'static str, columns: usize, content: Html) -> Html {
    html! { <th {scope} colspan={(columns > 1).then(|| columns.to_string())}>{content}</th> }
}

#[inline(never)]
pub fn td(class: Option<&'static str>, columns: usize, content: Html) -> Html {
    html! { <td {class} colspan={(columns > 1).then(|| columns.to_string())}>{content}</td> }
}

/// A table that scrolls by itself, with a number of columns of figures.
pub fn scrolling_table(
    id: &'static str,
    class: &'static str,
    columns: usize,
    caption: AttrValue,
    content: Html,
) -> Html {
    let caption_id = AttrValue::from([id, "-caption"].concat());
    html! {
        <div class="scroll" role="region" tabindex="0" aria-labelledby={caption_id.clone()}>
            <table {id} {class} style={["--columns:", &columns.to_string()].concat()}>
                <caption id={caption_id} class="visually-hidden">{caption}</caption>
                {content}
            </table>
        </div>
    }
}
