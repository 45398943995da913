//! In Spanish.

use super::FrameText;

pub(super) fn text(text: FrameText) -> &'static str {
    use FrameText::*;
    match text {
        OwnTab => "Abrir en su propia pestaña",
        NotKept => {
            "Prueba con otros números: aquí no se guarda nada. Para guardar un plan tuyo, ábrelo en su propia pestaña."
        }
        Foreign => {
            "Embudo se muestra aquí dentro de otro sitio. El navegador guarda aparte lo que guardes aquí: puede que solo lo encuentres en esta página, no al abrir Embudo en su propia pestaña."
        }
    }
}
