//! Legends below charts.

use crate::ui::html::html;
use yew::prelude::*;

/// An item with a swatch in the colour of a CSS class.
pub fn legend_item(class: &'static str, label: AttrValue) -> Html {
    html! { <li><svg class="swatch" viewBox="0 0 24 12" aria-hidden="true"><rect {class} width="24" height="12" /></svg>{label}</li> }
}
