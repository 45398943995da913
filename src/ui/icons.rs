//! Icons of 16 pixels, drawn with the colour of the text around them.

use crate::ui::html::html;
use yew::prelude::*;

/// The path of an icon in a square of 16 units, for a stroke of 1.5.
#[derive(Clone, Copy, PartialEq)]
pub struct Icon(&'static str);

impl Icon {
    pub const OPEN: Icon = Icon("m4.5 6.5 3.5 3.5 3.5-3.5");
    pub const UNDO: Icon = Icon("M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M3 6.5 6 3.5M3 6.5l3 3");
    pub const REDO: Icon = Icon("M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10M13 6.5l-3-3m3 3-3 3");
    pub const SHARE: Icon = Icon("M8 10V2.5M5.5 4.5 8 2l2.5 2.5M3 8v5.5h10V8");
    pub const ADD: Icon = Icon("M8 3v10M3 8h10");
    pub const EXPORT: Icon = Icon("M9 2H3.5v12h9V5.5L9 2v3.5h3.5M8 7.5v4m-2-2 2 2 2-2");
    pub const COPY: Icon = Icon("M5.5 5.5h8v8h-8zM3 10.5h-.5v-8h8V3");
    pub const CLOSE: Icon = Icon("m4 4 8 8m0-8-8 8");
    pub const REVERT: Icon = Icon("M3 3.5v4h4M3.5 7.5a5 5 0 1 1 .8 3.5");
    pub const SETTINGS: Icon =
        Icon("M2 5h7m4 0h1M2 11h1m4 0h7M9 5a2 2 0 1 0 4 0 2 2 0 0 0-4 0M3 11a2 2 0 1 0 4 0 2 2 0 0 0-4 0");
    pub const HELP: Icon =
        Icon("M2 8a6 6 0 1 0 12 0A6 6 0 0 0 2 8M6.3 6.5a1.7 1.7 0 1 1 2.5 1.5C8.2 8.3 8 8.6 8 9.2m0 2.1v.1");
    pub const GUIDE: Icon = Icon(
        "M8 4C6.5 2.8 4.5 2.5 2 2.5v10c2.5 0 4.5.3 6 1.5 1.5-1.2 3.5-1.5 6-1.5v-10C11.5 2.5 9.5 2.8 8 4v10",
    );
    pub const PLAN: Icon = Icon("M2 3h12l-4.5 5.5V13l-3-1.5v-3L2 3Z");
    pub const MONTHS: Icon = Icon("M2.5 13.5v-4m3.7 4v-7m3.6 7v-5m3.7 5v-10");
    pub const ACTUALS: Icon = Icon("M2 13.5h12M3 10l3-3.5 3 2L13.5 3");
    pub const COMPARE: Icon = Icon("M4 13.5v-8m4 8v-11m4 11v-6");

    pub const DOCUMENT: Icon = Icon("M3.5 2h9v12h-9zM6 5.5h4M6 8h4M6 10.5h2");
    pub const CODE: Icon = Icon("m5.5 4.5-3.5 3.5 3.5 3.5m5-7L14 8l-3.5 3.5");
    pub const FRAME: Icon = Icon("M2 3h12v10H2zM2 6h12");
    pub const PICTURE: Icon = Icon("M2 3h12v10H2zM2 11l3.5-4 3 3 2-2L14 11");
    pub const TABLE: Icon = Icon("M2 3h12v10H2zM2 6.5h12M2 9.7h12M6.5 3v10");
    pub const PRINTER: Icon = Icon("M4.5 6V2h7v4M4.5 11.5H2V6h12v5.5h-2.5M4.5 9.5h7V14h-7z");
    pub const CHECK: Icon = Icon("m3.5 8.5 3 3 6-7");
    pub const FIND: Icon = Icon("M11.5 7A4.5 4.5 0 1 1 2.5 7a4.5 4.5 0 0 1 9 0ZM10.3 10.3 14 14");
    pub const KEYBOARD: Icon = Icon("M1.5 4h13v8h-13zM4 6.5h.01M6.7 6.5h.01M9.3 6.5h.01M12 6.5h.01M5 9.5h6");
    pub const FILE: Icon = Icon("M9 1.8H4v12.4h8V4.8L9 1.8Zm0 0v3h3");

    #[inline(never)]
    pub fn view(self) -> Html {
        html! { <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d={self.0} /></svg> }
    }
}
