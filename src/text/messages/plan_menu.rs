//! What the menu of all plans says.

use super::messages;

messages! {
    /// A text of the menu of all plans.
    PlanMenuText {
        ScenariosHeading = "Plans", "Planes";
        NoScenarios =
            "None yet. Save a plan to keep it here and come back to it.",
            "Todavía no hay ninguno. Guarda un plan para tenerlo aquí y volver a él.";
        ShowAll(count: String) = "Show all {count}", "Mostrar los {count}";
        MoveUp = "Move up", "Mover hacia arriba";
        MoveDown = "Move down", "Mover hacia abajo";
        New = "New plan", "Plan nuevo";
        FromExport = "From an export…", "Desde una exportación…";
        Duplicate = "Duplicate", "Duplicar";
        Discard = "Discard changes", "Descartar cambios";
        Delete = "Delete", "Eliminar";
        DeleteDrafts(count: String) =
            "Delete {count} unsaved drafts",
            "Eliminar {count} borradores sin guardar";
        /// What is typed in a draft that is not complete.
        Typed(fields: String) = "Not complete yet: {fields}", "Aún incompleto: {fields}";
    }
}
