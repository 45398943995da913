//! Files that are dropped and links that are opened in a page that is there already.

use super::store::Dispatch;
use crate::io::{FileError, limits, text_from_bytes};
use crate::platform::{files, page};
use crate::state::{Action, App, Origin, View};
use crate::ui::focus::focus;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Listens for files and links.
#[hook]
pub fn use_incoming(app: &App, dispatch: &Dispatch) {
    {
        let dispatch = dispatch.clone();
        // A part of another page is for looking at its plan, not for one's own.
        let takes_files = !app.embedded;
        use_effect_with((), move |()| {
            let dropping = takes_files.then(|| {
                let dispatch = dispatch.clone();
                files::on_file_drop(move |file| look_at(file, &dispatch))
            });
            let linked =
                page::on_fragment_change(move |fragment| dispatch.dispatch(Action::OpenLink(fragment)));
            move || drop((dropping, linked))
        });
    }
    // A link's plans come again with a reload until they are saved or closed.
    let had = use_mut_ref(|| false);
    let open = app.open_plan().origin == Origin::Preview && app.open_plan().saved.is_none();
    let has = open || app.preview_count() > 0;
    use_effect_with(has, move |&has| {
        if had.replace(has) && !has {
            page::remove_fragment();
        }
    });
}

/// Reads a file and shows what bringing it in would do.
pub fn look_at(file: files::SelectedFile, dispatch: &Dispatch) {
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
