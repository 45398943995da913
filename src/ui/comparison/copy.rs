//! Copies all numbers, for a spreadsheet or a document.

use crate::platform::clipboard::Clipping;
use crate::state::ComparedScenario;
use crate::text::{CsvFormat, CsvSeparator, PublishText, PublishedPlan, PublishedTable, comparison_tables};
use crate::ui::share::copy_button;
use crate::ui::view_context::ViewContext;
use std::rc::Rc;
use yew::prelude::*;

/// The button. Pasted text is split at tabs.
pub fn copy_table(cx: &ViewContext, scenarios: &[ComparedScenario], baseline: usize) -> Html {
    let (scenarios, locale) = (scenarios.to_vec(), cx.writer.locale);
    let write = move || {
        let plans: Vec<PublishedPlan> = scenarios.iter().map(ComparedScenario::published).collect();
        let format = CsvFormat { separator: CsvSeparator::Tab, ..CsvFormat::of(locale.numbers) };
        let tables = comparison_tables(&plans, baseline, locale);
        let html = tables.iter().map(PublishedTable::html).collect();
        Clipping { plain: format.write(&tables), html: Some(html) }
    };
    copy_button(cx, "copy-comparison", cx.t(PublishText::CopyTable), Rc::new(write), Html::default())
}
