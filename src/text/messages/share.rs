//! What the share dialog says about the ways of sharing.

use super::messages;

messages! {
    /// A text about a way of sharing.
    ShareText {
        Ways = "Ways to share", "Formas de compartir";
        Preview = "Preview", "Vista previa";
        // The ways, each with what it is for
        Document = "Copy for a document", "Copiar para un documento";
        DocumentUse = "Docs, Notion, Confluence, mail", "Docs, Notion, Confluence, correo";
        Wiki = "Wiki source", "Código para wiki";
        WikiUse = "MediaWiki, Markdown, HTML", "MediaWiki, Markdown, HTML";
        Embed = "Embed", "Insertar";
        EmbedUse = "in a wiki page, live", "en una página wiki, interactivo";
        Picture = "Picture", "Imagen";
        PictureUse = "PNG or SVG, with its title", "PNG o SVG, con su título";
        Spreadsheet = "Spreadsheet", "Hoja de cálculo";
        SpreadsheetUse = "Excel with formulas, CSV", "Excel con fórmulas, CSV";
        Print = "Print", "Imprimir";
        PrintUse = "on paper, or as a PDF", "en papel o como PDF";
        File = "File", "Archivo";
        FileUse = "plans to keep or to move", "planes para guardar o llevar";
        Import = "Bring plans in", "Importar planes";
        ImportUse = "a file, a link or a table", "un archivo, un enlace o una tabla";
        // For a document
        DocumentHint =
            "Pasted into a document or a mail it is a heading, a sentence and tables. In plain text the columns are separated by tabs.",
            "Al pegarlo en un documento o un correo quedan un título, una frase y tablas. En texto sin formato, las columnas van separadas por tabulaciones.";
        CopyDocument = "Copy text and tables", "Copiar texto y tablas";
        OpenInEmbudo = "Open in Embudo", "Abrir en Embudo";
        // The embedded page
        Shown = "What is shown", "Qué se muestra";
        EmbedHint =
            "Readers can try other numbers. Nothing they type is kept.",
            "Quien lo lea puede probar otros números. No se guarda nada de lo que escriba.";
        EmbedCode = "Code for the wiki page", "Código para la página wiki";
        CopyCode = "Copy the code", "Copiar el código";
        OpenEmbed = "Open it", "Abrirlo";
        NoPreview =
            "The browser or this site doesn’t let the page show itself in a frame. Open it to see it.",
            "El navegador o este sitio no permiten mostrar la página dentro de sí misma. Ábrela para verla.";
        EmbedIncomplete =
            "Once the plan is complete it can be embedded.",
            "En cuanto el plan esté completo se podrá insertar.";
        EmbedNeedsServer =
            "Embudo is open as a file on this computer, which no wiki page can show. Open it from a web address, and the code is here.",
            "Embudo está abierto como archivo en esta computadora, y ninguna página wiki puede mostrarlo. Ábrelo desde una dirección web y aquí estará el código.";
        NoMonths = "This plan isn’t planned in months yet.", "Este plan todavía no está planeado por meses.";
        NothingToCompare =
            "Choose at least two complete plans in Compare.",
            "Elige al menos dos planes completos en Comparar.";
        TooMuchToEmbed =
            "That is too much for an address. Put a file beside the page and name it with src.",
            "Es demasiado para una dirección. Pon un archivo junto a la página e indícalo con src.";
        // On paper
        PrintHint =
            "Prints the view that is open, without buttons, for A4 or Letter. The browser can save it as a PDF.",
            "Imprime la vista abierta, sin botones, en A4 o carta. El navegador puede guardarla como PDF.";
    }
}
