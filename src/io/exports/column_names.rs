//! What advertising and sales tools call their columns, in English and Spanish. The lists are of names as
//! [`normalized`] leaves them.

use super::role::Role;

/// The names of columns by role, the most likely first. A name that is only part of a column's counts less than any
/// whole one.
pub(super) const COLUMN_NAMES: &[(Role, &str)] = &[
    (
        Role::Channel,
        "channel|canal|marketing channel|canal de marketing|platform|plataforma|publisher platform|\
         lead source|original source|origen del lead|fuente original|source|fuente|origen|utm source|\
         medium|medio|network|red|campaign name|nombre de la campana|campaign|campana|utm campaign|\
         campaign id|id de la campana",
    ),
    (
        Role::Spend,
        "amount spent|importe gastado|monto gastado|cantidad gastada|total spent|total spend|ad spend|\
         media spend|spend|spent|gasto|gastos|gasto total|inversion|cost|costs|coste|costes|costo|\
         costos|total cost|coste total|costo total",
    ),
    (
        Role::Leads,
        "leads|clientes potenciales|prospectos|lead count|number of leads|form submissions|formularios|\
         contactos|registros|results|resultados|total conversion|total conversions|conversions|\
         conversiones|conversion|conv",
    ),
    (
        Role::Sales,
        "sales|ventas|new customers|clientes nuevos|nuevos clientes|customers|clientes|purchases|\
         compras|orders|pedidos|approved conversion|approved conversions|deals won|ganados|ganadas",
    ),
    (
        Role::SaleDate,
        "sale date|sales date|fecha de venta|fecha venta|close date|closed date|date closed|closed at|\
         closed|fecha de cierre|fecha cierre|cierre|won date|purchase date|fecha de compra|order date|\
         fecha de pedido|fecha del pedido|sold",
    ),
    (
        Role::LeadDate,
        "lead date|fecha del lead|fecha lead|lead created|create date|created date|date created|\
         created at|created time|creation date|created|fecha de creacion|fecha creacion|creado|\
         submitted at|submission date|submitted|received|sign up date|signup date|first seen|\
         fecha de alta|alta|fecha de entrada|entrada|fecha de registro",
    ),
    (
        Role::Date,
        "date|fecha|day|dia|date day|month|mes|week|semana|date week|reporting starts|\
         inicio del informe|start date|fecha de inicio|time|period|periodo",
    ),
    (
        Role::LeadId,
        "lead id|id lead|id del lead|id de lead|contact id|id de contacto|id del contacto|prospect id|\
         lead|record id|email|e mail|correo|correo electronico",
    ),
    (
        Role::Status,
        "status|lead status|deal stage|stage|outcome|estado|etapa|etapa del negocio|is won|won|ganado|\
         ganada",
    ),
];

/// Words in the names of columns with other figures: means, ratios, monetary values and limits.
pub(super) const OTHER_FIGURES: &str = "/|%|avg|average|mean|promedio|medio|media|per|por|rate|tasa|ratio|cpc|cpm|cpa|cpl|ctr|roas|value|\
    valor|revenue|ingresos|budget|presupuesto|limit|limite|competitor|id|ids|amount|importe|monto|goal|target|\
    objetivo|view|all";

/// The names of columns that only lists of sales have.
pub(super) const SALES_LIST_NAMES: &str = "sale id|order id|deal id|deal name|opportunity id|invoice|factura|id de venta|id de pedido|pedido|\
    negocio|importe";

/// A column's name in lower case, without accents and without anything in brackets, its words separated by one space:
/// `Amount_spent (INR)` becomes `amount spent`.
pub(super) fn normalized(name: &str) -> String {
    let mut words = String::with_capacity(name.len());
    let mut depth = 0;
    for c in name.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ if depth > 0 => {}
            c if c.is_alphanumeric() => words.extend(c.to_lowercase().map(without_accent)),
            '/' | '%' => words.extend([' ', c, ' ']),
            _ => words.push(' '),
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_accent(c: char) -> char {
    match c {
        'á' | 'à' => 'a',
        'é' | 'è' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' => 'n',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::normalized;

    #[test]
    fn a_columns_name_is_normalized_to_its_words() {
        assert_eq!(normalized(" Amount_spent (INR)"), "amount spent");
        assert_eq!(normalized("Cost / conv."), "cost / conv");
        assert_eq!(normalized("Día"), "dia");
        assert_eq!(normalized("xyz_campaign-id"), "xyz campaign id");
    }
}
