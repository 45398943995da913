//! What the page says where it is embedded in another one.

use super::messages;

messages! {
    /// A text about the page as a frame of another one.
    FrameText {
        OwnTab = "Open in its own tab", "Abrir en su propia pestaña";
        NotSaved =
            "Try other numbers: nothing here is kept. To keep a plan of your own, open it in its own tab.",
            "Prueba con otros números: aquí no se guarda nada. Para guardar un plan tuyo, ábrelo en su propia pestaña.";
        StoragePartitioned =
            "Embudo is shown here within another site. The browser keeps what you save here apart: you may find it only on this page, not where you open Embudo in its own tab.",
            "Embudo se muestra aquí dentro de otro sitio. El navegador guarda aparte lo que guardes aquí: puede que solo lo encuentres en esta página, no al abrir Embudo en su propia pestaña.";
    }
}
