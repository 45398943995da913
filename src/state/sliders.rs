//! The scales of the sliders.

use super::app::App;
use super::plan::{Field, FieldValue};
use super::undo::TypingTarget;
use crate::text::SliderScale;

impl App {
    /// The scale of a field's slider: the one it had when it was first moved while the number is within it, so that the
    /// handle follows the hand. None for zero.
    pub fn slider_scale(&self, field: Field, value: f64) -> Option<SliderScale> {
        self.kept_scale(field, value).or_else(|| SliderScale::around(value))
    }

    fn kept_scale(&self, field: Field, value: f64) -> Option<SliderScale> {
        let (_, start) = self.slider_starts.iter().find(|(of, _)| *of == field)?;
        SliderScale::around(*start).filter(|scale| scale.contains(value))
    }

    pub(super) fn slide(&mut self, field: Field, value: f64) {
        if let FieldValue::Number { value: now, .. } = self.open_plan().draft.value(field)
            && self.kept_scale(field, now).is_none()
        {
            let others = self.slider_starts.iter().filter(|(of, _)| *of != field).copied();
            self.slider_starts = others.chain([(field, now)]).collect();
        }
        self.edit_typed(TypingTarget::Field(field), |draft| draft.slide(field, value));
    }
}
