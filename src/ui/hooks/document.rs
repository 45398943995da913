//! The document's language and title.

use crate::platform::{announcement, page};
use crate::state::App;
use crate::text::{Localized, Message};
use crate::ui::verdict::{SAID, VERDICT};
use yew::prelude::*;

/// Makes every list on the page show its selected option after each render.
#[hook]
pub fn use_select_sync() {
    use_effect(page::sync_selects_to_markup);
}

/// Sets the document's language, and its title with the name of the open plan. Has the verdict said once typing rests.
#[hook]
pub fn use_document(app: &App) {
    use_effect(|| announcement::say_when_at_rest(VERDICT, SAID));
    let language = app.preferences.language;
    // Not the suggested name, which changes with every key: setting a title is slow in browsers.
    let scenario = Some(app.open_plan().draft.name.trim().to_owned()).filter(|name| !name.is_empty());
    use_effect_with((language, scenario), |(language, scenario)| {
        page::set_document_title_and_language(
            language.code(),
            &Message::Title { scenario: scenario.clone().map(Into::into) }.t(*language),
        );
    });
}
