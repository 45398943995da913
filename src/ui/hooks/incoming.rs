//! Files that are dropped on the page and links that are opened in it.

use super::store::Dispatch;
use crate::io::{FileError, limits, text_from_bytes};
use crate::platform::{files, page};
use crate::state::{Action, App, Origin, View, preview_count};
use crate::ui::focus::focus;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Listens for dropped files and for changes of the address's fragment.
#[hook]
pub fn use_incoming(app: &App, dispatch: &Dispatch) {
    {
        let dispatch = dispatch.clone();
        // An embedded page only shows its one plan.
        let takes_files = !app.embedded;
        use_effect_with((), move |()| {
            let drops = takes_files.then(|| {
                let dispatch = dispatch.clone();
                files::on_file_drop(move |file| preview_file(file, &dispatch))
            });
            let links =
                page::on_fragment_change(move |fragment| dispatch.dispatch(Action::OpenLink(fragment)));
            move || drop((drops, links))
        });
    }
    // The fragment stays until the link's plans are saved or closed, so that a reload opens them again.
    let had = use_mut_ref(|| false);
    let open = app.open_plan().origin == Origin::Preview && app.open_plan().saved.is_none();
    let has = open || preview_count(app) > 0;
    use_effect_with(has, move |&has| {
        if had.replace(has) && !has {
            page::remove_fragment();
        }
    });
}

/// Reads a file and shows a preview of its import.
pub fn preview_file(file: files::SelectedFile, dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    spawn_local(async move {
        let text = match file.size() > limits::FILE {
            true => Err(FileError::TooLarge),
            false => file.bytes().await.and_then(|bytes| text_from_bytes(&bytes)).ok_or(FileError::Damaged),
        };
        dispatch.dispatch(Action::Show(View::Share));
        dispatch.dispatch(match text {
            Ok(text) => Action::PreviewImport(text),
            Err(error) => Action::RejectImport(error),
        });
        focus("review");
    });
}
