//! What comes in: files that are chosen or dropped on the page, and what is pasted.

use super::store::Dispatch;
use crate::io::exports::NotATable;
use crate::io::limits;
use crate::platform::files::{self, Pasted, SelectedFile};
use crate::state::{Action, App, ImportPreview, Incoming, IncomingItem, Recognized};
use crate::ui::focus::focus;
use crate::ui::lazy_modules::lazy_recognize;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Listens for what is dropped and pasted, and shows what anything that came in is. An embedded page only shows its one
/// plan.
#[hook]
pub fn use_incoming(app: &Rc<App>, dispatch: &Dispatch) {
    let takes_files = !app.embedded;
    {
        let dispatch = dispatch.clone();
        use_effect_with((), move |()| {
            let on_drop = dispatch.clone();
            let drops =
                takes_files.then(|| files::on_file_drop(move |files| receive_files(files, false, &on_drop)));
            let pastes = takes_files.then(|| {
                files::on_paste(move |pasted| match pasted {
                    Pasted::Files(files) => receive_files(files, false, &dispatch),
                    Pasted::Text(text) => receive_text(text, false, &dispatch),
                })
            });
            move || drop((drops, pastes))
        });
    }
    let (app, dispatch) = (app.clone(), dispatch.clone());
    use_effect_with(app.incoming.clone(), move |incoming| {
        let Some(incoming) = incoming.clone() else { return };
        spawn_local(async move {
            let recognized = lazy_recognize(&app, &incoming).await;
            let not_loaded = || Recognized { preview: Some(ImportPreview::NotLoaded), exports: Vec::new() };
            let recognized = recognized.unwrap_or_else(not_loaded);
            let target = if recognized.preview.is_some() { "review" } else { "exports-heading" };
            dispatch.dispatch(Action::ShowRecognized(recognized));
            focus(target);
        });
    });
}

/// Receives a text. With `as_export` an export is expected.
pub fn receive_text(text: String, as_export: bool, dispatch: &Dispatch) {
    let items = vec![IncomingItem::Text(text.into())];
    dispatch.dispatch(Action::Receive(Incoming { items, as_export }));
}

/// Receives files together, so that their effect is shown together. With `as_export` exports are expected.
pub fn receive_files(files: Vec<SelectedFile>, as_export: bool, dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    spawn_local(async move {
        let mut items = Vec::new();
        for file in files {
            items.push(read(file).await);
        }
        if !items.is_empty() {
            dispatch.dispatch(Action::Receive(Incoming { items, as_export }));
        }
    });
}

async fn read(file: SelectedFile) -> IncomingItem {
    let name = file.name();
    if file.size() > limits::EXPORT {
        return IncomingItem::Unreadable { name, error: NotATable::TooLarge };
    }
    match file.bytes().await {
        Some(bytes) => IncomingItem::Bytes { name, bytes: Rc::new(bytes) },
        None => IncomingItem::Unreadable { name, error: NotATable::NoText },
    }
}
