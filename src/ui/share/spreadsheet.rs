//! A plan or a comparison for a spreadsheet.

use super::copying::copying;
use super::published::Published;
use super::words;
use crate::platform::files;
use crate::state::App;
use crate::text::{Csv, DecimalSign, PublishText, Separator};
use crate::ui::comparison::select;
use crate::ui::hooks::Dispatch;
use yew::prelude::*;

/// The choices, on the desk.
const SEPARATOR: &str = "csv-separator";
const DECIMAL: &str = "csv-decimal";

/// The section.
pub fn spreadsheet(app: &App, dispatch: &Dispatch) -> Html {
    let language = app.preferences.language;
    let say = |text: PublishText| words(language, text);
    let content = Published::of(app).map(|published| {
        let Csv { separator, decimal } = Csv::of(language);
        let chosen = |id: &str| app.desk.text(id);
        let separator =
            Separator::ALL.into_iter().find(|it| it.code() == chosen(SEPARATOR)).unwrap_or(separator);
        let decimal = DecimalSign::ALL.into_iter().find(|it| it.code() == chosen(DECIMAL)).unwrap_or(decimal);
        let separators = Separator::ALL.map(|it| (it.code().into(), say(PublishText::SeparatorName(it))));
        let decimals = DecimalSign::ALL.map(|it| (it.code().into(), say(PublishText::DecimalName(it))));
        let tables = published.tables(app);
        // Spreadsheets take what is pasted apart at tabs.
        let cells = Csv { separator: Separator::Tab, decimal }.write(&tables);
        let save = {
            let (name, csv) = (published.file_name(app, "csv"), Csv { separator, decimal });
            Callback::from(move |_: MouseEvent| {
                files::download(&name, "text/csv;charset=utf-8", csv.file(&tables).as_bytes());
            })
        };
        html! {
            <>
                <div class="settings">
                    { select(dispatch, SEPARATOR, say(PublishText::Separator), separators.into(), separator as usize) }
                    { select(dispatch, DECIMAL, say(PublishText::Decimal), decimals.into(), decimal as usize) }
                </div>
                <div class="actions">
                    <button type="button" id="save-csv" onclick={save}>{say(PublishText::SaveCsv)}</button>
                    { copying(app, dispatch, "copy-cells", say(PublishText::CopyCells), cells) }
                </div>
                <p class="note">{say(PublishText::SheetHint)}</p>
            </>
        }
    });
    html! {
        <section class="card publish" aria-labelledby="spreadsheet-heading">
            <h2 id="spreadsheet-heading">{say(PublishText::SheetHeading)}</h2>
            { content.unwrap_or_else(|| html! { <p class="note">{say(PublishText::Incomplete)}</p> }) }
        </section>
    }
}
