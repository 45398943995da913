//! What the palette of commands and the list of keys say.

use super::messages;

messages! {
    /// A text about commands and keys.
    CommandText {
        Commands = "Commands", "Comandos";
        Find = "Find a command or a plan", "Busca un comando o un plan";
        GoTo(view: String) = "Go to {view}", "Ir a {view}";
        Open(name: String) = "Open {name}", "Abrir {name}";
        Share(way: String) = "Share: {way}", "Compartir: {way}";
        Undo = "Undo", "Deshacer";
        Redo = "Redo", "Rehacer";
        // What explains the page
        Guide = "Guide", "Guía";
        FindACommand = "Find a command", "Buscar un comando";
        Keyboard = "Keyboard", "Teclado";
        // What keys do
        FindCommand = "Find a command or a plan", "Buscar un comando o un plan";
        ThisList = "This list", "Esta lista";
        SavePlan = "Save the plan", "Guardar el plan";
        StepNumber = "In a number: a step up or down", "En un número: un paso más o menos";
        StepFar = "In a number: ten steps", "En un número: diez pasos";
        ExplainField = "In a field: what it is", "En un campo: qué es";
        Calculate = "In a field: calculations and thousands", "En un campo: cuentas y miles";
        MoveInGrid = "In tables of fields: from cell to cell", "En tablas de campos: de celda en celda";
        MoveChannel = "Move a channel or a plan in its list", "Mover un canal o un plan en su lista";
        CloseAnything = "Close what lies over the page", "Cerrar lo que está sobre la página";
        OnAMac = "On a Mac, ⌘ instead of Ctrl.", "En una Mac, ⌘ en lugar de Ctrl.";
    }
}
