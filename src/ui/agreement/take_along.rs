//! The agreement on paper, and in a document.

use super::AgreementContext;
use crate::model::Owed;
use crate::platform::clipboard::Clipping;
use crate::platform::page;
use crate::text::{
    AgreementText, Document, ShareText, agreement_tables, agreement_verdict, month_gaps_table,
};
use crate::ui::html::html;
use crate::ui::share::{address, copy_button};
use std::rc::Rc;
use yew::prelude::*;

pub fn take_along(it: &AgreementContext, owed: &Owed) -> Html {
    let cx = it.cx;
    let print = html! {
        <button type="button" id="print-agreement" onclick={Callback::from(|_: MouseEvent| page::print())}>{cx.t(AgreementText::Print)}</button>
    };
    let (scenario, agreement, figures) = (it.scenario.clone(), it.agreement.clone(), it.figures);
    let (owed, writer) = (owed.clone(), cx.writer);
    let today = cx.app.today;
    let title = cx.t(AgreementText::TitleOf(scenario.name.as_str().into()));
    let link = cx.t(ShareText::OpenInEmbudo);
    let write = move || {
        let address = address(std::slice::from_ref(&scenario));
        let mut tables = agreement_tables(&scenario, &owed, &agreement, figures, writer.locale);
        tables.extend(today.and_then(|today| month_gaps_table(&scenario, &agreement, today, writer.locale)));
        let document = Document {
            title: &title,
            verdict: &agreement_verdict(&scenario, &owed, writer).unwrap_or_default(),
            tables: &tables,
            link: address.as_deref().map(|address| (&*link, address)),
        };
        Clipping { plain: document.plain(), html: Some(document.html()) }
    };
    copy_button(cx, "copy-agreement", cx.t(ShareText::CopyDocument), Rc::new(write), print)
}
