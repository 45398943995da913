//! What the page says where it is embedded in another one.

use super::messages;

messages! {
    /// A text about the page as a frame of another one.
    FrameText {
        OwnTab = "Open in Embudo", "Abrir en Embudo";
        NotSaved = "Try other numbers: nothing is kept.", "Prueba con otros números: no se guarda nada.";
        Reset = "Reset", "Restablecer";
        StoragePartitioned =
            "Embudo is shown here within another page. The browser keeps what you save here apart: you may find it only on this page, not where you open Embudo in its own tab.",
            "Embudo se muestra aquí dentro de otra página. El navegador guarda aparte lo que guardes aquí: puede que solo lo encuentres en esta página, no al abrir Embudo en su propia pestaña.";
    }
}
