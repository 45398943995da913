//! A plan or a comparison as an Excel workbook with live formulas. What writes it is loaded when it is asked for.

use super::publication::Publication;
use crate::platform::files;
use crate::state::{Action, ShareOutcome};
use crate::text::PublishText;
use crate::ui::html::html;
use crate::ui::lazy_modules::lazy_workbook;
use crate::ui::view_context::ViewContext;
use yew::platform::spawn_local;
use yew::prelude::*;

const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub fn workbook_button(cx: &ViewContext, publication: &Publication) -> Html {
    let publication = publication.clone();
    let name = publication.file_name(cx.language(), "xlsx");
    let failed = cx.app.notices.share_outcome == Some(ShareOutcome::WorkbookMade(false));
    let (locale, dispatch) = (cx.writer.locale, cx.dispatch.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let (publication, name, dispatch) = (publication.clone(), name.clone(), dispatch.clone());
        spawn_local(async move {
            let made = lazy_workbook(&publication.plans, publication.baseline, locale).await;
            if let Some(bytes) = &made {
                files::download(&name, MEDIA_TYPE, bytes);
            }
            dispatch.dispatch(Action::SetShareOutcome(ShareOutcome::WorkbookMade(made.is_some())));
        });
    });
    html! {
        <>
            <div class="actions">
                <button type="button" id="save-workbook" {onclick}>{cx.t(PublishText::SaveWorkbook)}</button>
                <p class="note said" role="status">
                    if failed { {cx.t(PublishText::WorkbookFailed)} }
                </p>
            </div>
            <p class="note">{cx.t(PublishText::WorkbookHint)}</p>
        </>
    }
}
