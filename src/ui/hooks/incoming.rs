//! Files that are dropped on the page.

use super::store::Dispatch;
use crate::io::{FileError, limits, text_from_bytes};
use crate::platform::files;
use crate::state::{Action, App, Overlay};
use crate::ui::focus::focus;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Listens for dropped files. An embedded page only shows its one plan.
#[hook]
pub fn use_incoming(app: &App, dispatch: &Dispatch) {
    let (dispatch, takes_files) = (dispatch.clone(), !app.embedded);
    use_effect_with((), move |()| {
        let drops = takes_files.then(|| files::on_file_drop(move |file| preview_file(file, &dispatch)));
        move || drop(drops)
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
        dispatch.dispatch(Action::OpenOverlay(Overlay::Share));
        dispatch.dispatch(match text {
            Ok(text) => Action::PreviewImport(text),
            Err(error) => Action::RejectImport(error),
        });
        focus("review");
    });
}
