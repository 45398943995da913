//! A plan or a comparison for a spreadsheet.

use super::copy_button::copy_button;
use super::publication::Publication;
use super::workbook::workbook_button;
use crate::platform::files;
use crate::state::sharing_ids;
use crate::text::{CsvDecimalSign, CsvFormat, CsvSeparator, PublishText};
use crate::ui::controls::choice_select;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use std::rc::Rc;
use yew::prelude::*;

/// The tables as a CSV file, and as cells to paste.
pub fn spreadsheet(cx: &ViewContext, publication: &Publication) -> Html {
    let (chosen, default) = (&cx.app.choices.sharing, CsvFormat::of(cx.writer.locale.numbers));
    let csv = CsvFormat {
        separator: chosen.separator.unwrap_or(default.separator),
        decimal: chosen.decimal_sign.unwrap_or(default.decimal),
    };
    let separators = CsvSeparator::ALL.map(|it| (it.code().into(), cx.t(PublishText::SeparatorName(it))));
    let decimals = CsvDecimalSign::ALL.map(|it| (it.code().into(), cx.t(PublishText::DecimalName(it))));
    let tables = {
        let (locale, publication) = (cx.writer.locale, publication.clone());
        Rc::new(move || publication.tables(locale))
    };
    let cells = {
        let tables = tables.clone();
        // Spreadsheets split pasted text at tabs.
        Rc::new(move || CsvFormat { separator: CsvSeparator::Tab, ..csv }.write(&tables()))
    };
    let name = publication.file_name(cx.language(), "csv");
    let save = Callback::from(move |_: MouseEvent| {
        files::download(&name, "text/csv;charset=utf-8", csv.file(&tables()).as_bytes());
    });
    let save_button =
        html! { <button type="button" id="save-csv" onclick={save}>{cx.t(PublishText::SaveCsv)}</button> };
    html! {
        <>
            { workbook_button(cx, publication) }
            <h4>{"CSV"}</h4>
            <div class="settings">
                { choice_select(cx, sharing_ids::SEPARATOR, cx.t(PublishText::Separator), separators, csv.separator.code()) }
                { choice_select(cx, sharing_ids::DECIMAL_SIGN, cx.t(PublishText::Decimal), decimals, csv.decimal.code()) }
            </div>
            { copy_button(cx, "copy-cells", cx.t(PublishText::CopyCells), cells, save_button) }
            <p class="note">{cx.t(PublishText::SheetHint)}</p>
        </>
    }
}
