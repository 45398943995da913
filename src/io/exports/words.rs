//! What tools call their columns, in English and Spanish: as [`super::names::header`] leaves the names, with `|`
//! between them.

use super::role::Role;

/// What columns with a role are called. Of two columns the one whose name stands further in front is taken; a
/// name that is part of a longer one counts less than the whole.
pub(super) const NAMES: &[(Role, &str)] = &[
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

/// Words in the names of figures that are of another kind: means, ratios, values and limits.
pub(super) const OTHER_FIGURES: &str = "/|%|avg|average|mean|promedio|medio|media|per|por|rate|tasa|ratio|cpc|cpm|cpa|cpl|ctr|roas|value|\
    valor|revenue|ingresos|budget|presupuesto|limit|limite|competitor|id|ids|amount|importe|monto|goal|target|\
    objetivo|view|all";

/// What a status says of a lead that became a sale.
pub(super) const WON: &str = "won|closed won|closedwon|closed/won|closed - won|win|customer|client|converted|sold|sale|paid|yes|\
    true|1|ganado|ganada|cerrado ganado|cerrada ganada|cierre ganado|cliente|convertido|vendido|venta|\
    sí|SÍ|SÍ|si";

/// Columns that only a list of sales has.
pub(super) const OF_SALES: &str = "sale id|order id|deal id|deal name|opportunity id|invoice|factura|id de venta|id de pedido|pedido|\
    negocio|importe";

/// Whether a status says that the lead became a sale.
pub(super) fn is_won(text: &str) -> bool {
    let text = text.trim();
    // A long one is a note; this is asked of every row.
    text.len() <= 16 && listed(WON).any(|won| won.eq_ignore_ascii_case(text))
}

/// The words of a list.
pub(super) fn listed(words: &'static str) -> impl Iterator<Item = &'static str> {
    words.split('|')
}
