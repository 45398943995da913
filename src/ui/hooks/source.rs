//! The file beside the page.

use super::store::Dispatch;
use crate::io::{FileError, ReceivedScenario, file_from_json, limits};
use crate::platform::fetch::{self, FetchError};
use crate::platform::random;
use crate::state::{Action, App, Id};
use crate::text::SourceFailure;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Loads the file that the page's address names, once.
#[hook]
pub fn use_source(app: &App, dispatch: &Dispatch) {
    let address = app.notices.source.as_ref().map(|source| source.address.clone());
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let Some(address) = address else { return };
        spawn_local(async move {
            let text = fetch::text(&address, limits::SOURCE).await.map_err(refused);
            let received = text.and_then(|text| file_from_json(&text).map_err(SourceFailure::FileError));
            let with_id = |received: Result<ReceivedScenario, _>| {
                received.ok().map(|it| (Id::new(&random::id()), it.scenario))
            };
            dispatch.dispatch(Action::SourceLoaded(received.map(|it| it.into_iter().map(with_id).collect())));
        });
    });
}

fn refused(refusal: FetchError) -> SourceFailure {
    match refusal {
        FetchError::NotFound => SourceFailure::Missing,
        FetchError::NotAllowed => SourceFailure::NotAllowed,
        FetchError::RedirectBlocked => SourceFailure::RedirectBlocked,
        FetchError::Unreachable => SourceFailure::Unreachable,
        FetchError::TooLarge => SourceFailure::FileError(FileError::TooLarge),
        FetchError::NotText => SourceFailure::FileError(FileError::Damaged),
    }
}
