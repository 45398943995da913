//! In English.

use super::FrameText;

pub(super) fn text(text: FrameText) -> &'static str {
    use FrameText::*;
    match text {
        OwnTab => "Open in its own tab",
        NotKept => {
            "Try other numbers: nothing here is kept. To keep a plan of your own, open it in its own tab."
        }
        Foreign => {
            "Embudo is shown here within another site. The browser keeps what you save here apart: you may find it only on this page, not where you open Embudo in its own tab."
        }
    }
}
