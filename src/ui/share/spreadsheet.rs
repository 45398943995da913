//! A plan or a comparison for a spreadsheet.

use super::copying::copying;
use super::published::Published;
use crate::platform::files;
use crate::state::App;
use crate::text::{CsvDecimalSign, CsvFormat, CsvSeparator, PublishText};
use crate::ui::comparison::select;
use crate::ui::hooks::Dispatch;
use crate::ui::html::html;
use crate::ui::words::say;
use std::rc::Rc;
use yew::prelude::*;

/// The choices, on the desk.
const SEPARATOR: &str = "csv-separator";
const DECIMAL: &str = "csv-decimal";

/// The cells as a file, and to be pasted.
pub fn spreadsheet(app: &App, dispatch: &Dispatch, published: &Published) -> Html {
    let language = app.preferences.language;
    let say = |text: PublishText| say(language, text);
    let chosen = |id: &str| app.choices.text(id);
    let usual = CsvFormat::of(language);
    let separator = CsvSeparator::ALL.into_iter().find(|it| it.code() == chosen(SEPARATOR));
    let decimal = CsvDecimalSign::ALL.into_iter().find(|it| it.code() == chosen(DECIMAL));
    let csv = CsvFormat {
        separator: separator.unwrap_or(usual.separator),
        decimal: decimal.unwrap_or(usual.decimal),
    };
    let separators = CsvSeparator::ALL.map(|it| (it.code().into(), say(PublishText::SeparatorName(it))));
    let decimals = CsvDecimalSign::ALL.map(|it| (it.code().into(), say(PublishText::DecimalName(it))));
    let tables = {
        let (app, published) = (app.clone(), published.clone());
        Rc::new(move || published.tables(&app))
    };
    let cells = {
        let tables = tables.clone();
        // Spreadsheets take what is pasted apart at tabs.
        Rc::new(move || CsvFormat { separator: CsvSeparator::Tab, ..csv }.write(&tables()))
    };
    let name = published.file_name(app, "csv");
    let save = Callback::from(move |_: MouseEvent| {
        files::download(&name, "text/csv;charset=utf-8", csv.file(&tables()).as_bytes());
    });
    let save =
        html! { <button type="button" id="save-csv" onclick={save}>{say(PublishText::SaveCsv)}</button> };
    html! {
        <>
            <div class="settings">
                { select(dispatch, SEPARATOR, say(PublishText::Separator), separators.into(), csv.separator as usize) }
                { select(dispatch, DECIMAL, say(PublishText::Decimal), decimals.into(), csv.decimal as usize) }
            </div>
            { copying(app, dispatch, "copy-cells", say(PublishText::CopyCells), cells, save) }
            <p class="note">{say(PublishText::SheetHint)}</p>
        </>
    }
}
