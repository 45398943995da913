//! What the menu of help says.

use super::messages;

messages! {
    /// An item of the menu of help.
    HelpText {
        Guide = "Guide", "Guía";
        Commands = "Find a command", "Buscar un comando";
        Keyboard = "Keyboard", "Teclado";
    }
}
