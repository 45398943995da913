//! The addresses of the guide's parts: `#guide/cac`.

use super::glossary::code;
use super::trouble;
use crate::platform::page;
use crate::state::View;
use crate::text::{Term, Trouble};
use crate::ui::commands::GUIDE;
use crate::ui::focus::focus;
use crate::ui::html::html;
use yew::prelude::*;

/// The place of the glossary.
pub const GLOSSARY: &str = "glossary";

/// The id of the element at a place of the guide.
pub fn id_of(place: &str) -> String {
    ["guide-", place].concat()
}

/// A link to a place of the guide, from there or from elsewhere. An id makes it the element of that place.
pub fn guide_link(place: &'static str, id: Option<String>, text: AttrValue) -> Html {
    let onclick = Callback::from(move |event: MouseEvent| {
        // With a modifier key the browser opens the address elsewhere.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            // Plans that came with a link stay in the address.
            page::push_fragment(&[&View::Guide.put_in_fragment(&page::fragment()), "/", place].concat());
            focus(id_of(place));
        }
    });
    html! { <a {id} href={["#guide/", place].concat()} {onclick}>{text}</a> }
}

/// Moves the focus to the place that the address names, also when Back goes to another one.
#[component]
pub fn AddressedPlace() -> Html {
    use_effect_with((), |()| {
        let fragment = page::fragment();
        if !View::Guide.place_in_fragment(&fragment).is_empty() {
            focus(place_named(&fragment));
        }
        let listener = page::on_fragment_change(|_, new| {
            if View::in_fragment(&new) == Some(View::Guide) {
                focus(place_named(&new));
            }
        });
        move || drop(listener)
    });
    Html::default()
}

/// The id of the place that a fragment names; of one that is not known, the start of the guide.
fn place_named(fragment: &str) -> String {
    let place = View::Guide.place_in_fragment(fragment);
    let mut places = Term::ALL.into_iter().map(code).chain(Trouble::ALL.map(trouble::code)).chain([GLOSSARY]);
    if places.any(|known| known == place) { id_of(place) } else { GUIDE.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_place_has_an_address_of_its_own_and_an_unknown_one_is_the_start() {
        let places: Vec<&str> = Term::ALL
            .into_iter()
            .map(code)
            .chain(Trouble::ALL.map(trouble::code))
            .chain([GLOSSARY])
            .collect();
        assert_eq!(places.iter().collect::<BTreeSet<_>>().len(), places.len());
        for place in places {
            assert_eq!(place_named(&["#s=0abc&guide/", place].concat()), ["guide-", place].concat());
        }
        for unknown in ["#guide", "#guide/", "#guide/nothing", "#guide/heading", "#guide/cac/more"] {
            assert_eq!(place_named(unknown), GUIDE);
        }
    }
}
