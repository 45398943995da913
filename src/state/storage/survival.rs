//! What is there again when the page is loaded anew.

use crate::state::app::App;
use crate::state::choices::View;
use crate::state::import::preview_count;
use crate::state::library::SaveStatus;

/// Whether everything that was typed is stored. Plans of a link are only in the address as they came, and what is
/// being imported and marks that are being typed are nowhere yet.
pub fn survives_reload(app: &App) -> bool {
    app.notices.storage.is_none()
        && app.open_plan().save_status() != SaveStatus::Preview
        && preview_count(app) == 0
        && app.choices.view != View::Import
        && app.import_text.is_empty()
        && app.mark_drafts.is_empty()
}
