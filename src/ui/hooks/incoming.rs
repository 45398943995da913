//! Plans that come in: files that are chosen or dropped on the page, and texts that are pasted.

use super::store::Dispatch;
use crate::io::{FileError, limits};
use crate::platform::files;
use crate::state::{Action, App, ImportPreview, Incoming, Overlay};
use crate::ui::focus::focus;
use crate::ui::lazy_modules::lazy_import;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Listens for dropped files, and shows what the import of anything that came in would do. An embedded page only shows
/// its one plan.
#[hook]
pub fn use_incoming(app: &Rc<App>, dispatch: &Dispatch) {
    let takes_files = !app.embedded;
    {
        let dispatch = dispatch.clone();
        use_effect_with((), move |()| {
            let drops = takes_files.then(|| files::on_file_drop(move |file| receive_file(file, &dispatch)));
            move || drop(drops)
        });
    }
    let (app, dispatch) = (app.clone(), dispatch.clone());
    use_effect_with(app.incoming.clone(), move |incoming| {
        let Some(incoming) = incoming.clone() else { return };
        spawn_local(async move {
            let preview = lazy_import(&app, &incoming).await.unwrap_or(ImportPreview::NotLoaded);
            dispatch.dispatch(Action::OpenOverlay(Overlay::Share));
            dispatch.dispatch(Action::ShowImportPreview(preview));
            focus("review");
        });
    });
}

pub fn receive_file(file: files::SelectedFile, dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    spawn_local(async move {
        let incoming = match file.size() > limits::FILE {
            true => Incoming::Unreadable(FileError::TooLarge),
            false => file.bytes().await.map_or(Incoming::Unreadable(FileError::Damaged), Incoming::File),
        };
        dispatch.dispatch(Action::Receive(incoming));
    });
}
