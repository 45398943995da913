//! The document's language and title.

use crate::platform::page;
use crate::state::App;
use crate::text::{Localized, Message};
use yew::prelude::*;

/// Keeps what lists show in step with the state.
#[hook]
pub fn use_choices() {
    use_effect(page::sync_selects_to_markup);
}

/// Says in the document which language it is in and the name of the open plan.
#[hook]
pub fn use_document(app: &App) {
    let language = app.preferences.language;
    // Not the name suggested, which changes with every key: browsers take their time to set a title.
    let scenario = Some(app.open_plan().draft.name.trim().to_owned()).filter(|name| !name.is_empty());
    use_effect_with((language, scenario), |(language, scenario)| {
        page::set_document_title_and_language(
            language.code(),
            &Message::Title { scenario: scenario.clone() }.t(*language),
        );
    });
}
