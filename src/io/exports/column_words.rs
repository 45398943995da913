//! What advertising and sales tools call their columns, in English, Spanish, German, French and Portuguese, and the words
//! by which other columns are told from them. The lists are of names as [`normalized`](super::column_names::normalized)
//! leaves them.

use super::role::Role;

/// The names of columns by role, the most likely first. A name that is only part of a column's counts less than any
/// whole one.
pub(super) const COLUMN_NAMES: &[(Role, &str)] = &[
    (
        Role::Channel,
        "channel|canal|kanal|marketing channel|canal de marketing|marketingkanal|canal marketing|\
         default channel group|session default channel group|channel group|channel grouping|grupo de canales|\
         agrupacion de canales|channelgruppierung|channelgruppe|kanalgruppe|groupe de canaux|grupo de canais|platform|plataforma|\
         plattform|plateforme|publisher platform|lead source|original source|original traffic source|\
         traffic source|latest source|lead origin|origen del lead|fuente del lead|fuente original|leadquelle|\
         lead quelle|source du lead|origem do lead|fonte do lead|first touch|first touch channel|\
         first touch source|source|fuente|origen|procedencia|quelle|herkunft|provenance|origine|origem|fonte|\
         origin|utm source|medium|medio|utm medium|midia|network|red|netzwerk|reseau|rede|campaign name|\
         nombre de la campana|kampagnenname|name der kampagne|nom de la campagne|nome da campanha|campaign|campana|\
         kampagne|campagne|campanha|utm campaign|campaign id|id de la campana|kampagnen id|publisher|site|website|\
         how did you hear about us|how did you find us|como nos conociste|como nos conocio|como se entero de nosotros|\
         como supo de nosotros|wie haben sie von uns erfahren|wie haben sie uns gefunden|comment nous avez vous connu|\
         comment avez vous entendu parler de nous|como nos conheceu|como ficou sabendo",
    ),
    (
        Role::Spend,
        "amount spent|importe gastado|monto gastado|cantidad gastada|ausgegebener betrag|montant depense|valor usado|\
         valor gasto|valor investido|monto invertido|importe invertido|cantidad invertida|montant investi|investierter betrag|\
         presupuesto ejercido|presupuesto gastado|presupuesto invertido|budget spent|budget depense|verbrauchtes budget|orcamento gasto|total spent|total spend|ad spend|media spend|media cost|spend|spent|gasto|gastos|gastado|\
         gasto total|inversion|inversiones|investment|investimento|investissement|werbekosten|werbeausgaben|\
         kosten|ausgaben|cost|costs|coste|costes|costo|costos|custo|custos|depense|depenses|cout|couts|total cost|\
         coste total|costo total|custo total|cout total|gesamtkosten",
    ),
    (
        Role::Leads,
        "leads|clientes potenciales|prospectos|lead count|number of leads|form submissions|formularios|\
         contactos|registros|consultas|inquiries|enquiries|solicitudes|anzahl leads|interessenten|anfragen|kontakte|prospects|demandes|formulaires|contacts|\
         contatos|cadastros|formulare|results|resultados|ergebnisse|resultats|total conversion|\
         total conversions|conversions|conversiones|conversionen|conversoes|conversion|key events|eventos clave|\
         schlusselereignisse|evenements cles|eventos principais|conv",
    ),
    (
        Role::Sales,
        "sales|ventas|new customers|clientes nuevos|nuevos clientes|customers|clientes|purchases|\
         compras|orders|pedidos|approved conversion|approved conversions|deals won|won deals|closed deals|deals closed|\
         ganados|ganadas|cierres|ventas cerradas|clientes cerrados|negocios cerrados|verkaufe|abschlusse|kunden|neukunden|kaufe|bestellungen|auftrage|ventes|clients|nouveaux clients|achats|\
         commandes|affaires gagnees|contrats signes|vendas|novos clientes|fechamentos|negocios fechados",
    ),
    (
        Role::SaleDate,
        "became a customer date|customer since|convirtio en cliente|cliente desde|kunde seit|kunde geworden|zum kunden|\
         devenu client|client depuis|tornou um cliente|tornou cliente|sale date|sales date|date of sale|fecha de venta|fecha venta|won time|won date|won at|\
         won on|date won|converted date|conversion date|converted at|date converted|close date|closedate|closed date|\
         date closed|closed at|close time|closing date|closed|fecha de cierre|fecha cierre|cierre|\
         fecha de conversion|fecha de ganado|fecha ganado|fecha de ganada|hora de ganado|hora de ganada|ganado el|ganada el|purchase date|fecha de compra|order date|fecha de pedido|\
         fecha del pedido|sold|sold at|abschlussdatum|abgeschlossen am|gewonnen am|verkaufsdatum|verkauft am|\
         kaufdatum|auftragsdatum|bestelldatum|konvertiert am|konvertierungsdatum|konversionsdatum|date de vente|\
         date de cloture|date de fermeture|date d achat|\
         date de commande|date de conversion|gagne le|gagnee le|date de gain|converti le|data da venda|data de venda|data de fechamento|\
         fechado em|ganho em|data de ganho|data de conversao|data do pedido|data da compra",
    ),
    (
        Role::LeadDate,
        "lead date|fecha del lead|fecha lead|became a lead date|lead created|create date|createdate|created date|date created|\
         created at|created on|created time|creation date|created|add time|fecha de creacion|fecha creacion|\
         creado|creado el|submitted at|submission date|submit date|submitted|signed up at|signed up|registered at|registration date|joined|date added|timestamp|marca temporal|received|sign up date|signup date|first seen|\
         fecha de alta|alta|fecha de entrada|entrada|fecha de registro|erstellt am|erstellt|erstelldatum|\
         erstellungsdatum|eingang|eingangsdatum|anlagedatum|angelegt am|zeitstempel|horodateur|carimbo de data hora|date de creation|cree le|date du lead|\
         date d entree|data de criacao|criado em|data do lead|data de entrada|data de cadastro",
    ),
    (
        Role::Date,
        "date|fecha|datum|data|day|dia|tag|jour|date day|month|mes|monat|mois|week|semana|woche|semaine|date week|week ending|\
         reporting starts|inicio del informe|berichtsbeginn|debut du rapport|inicio dos relatorios|start date|\
         debut des rapports|fecha de inicio|startdatum|date de debut|data de inicio|from|desde|von|du|de|time|period|periodo|\
         zeitraum|periode|quarter|trimestre|quartal",
    ),
    (
        Role::PeriodEnd,
        "reporting ends|fin del informe|fin de los informes|berichtsende|fin du rapport|fin des rapports|termino dos relatorios|\
         end date|report end|report end date|period end|period end date|date stop|fecha de fin|fecha final|fecha de finalizacion|hasta|enddatum|\
         date de fin|data de termino|data final|until|to|bis|au|ate",
    ),
    (
        Role::Currency,
        "currency code|currency|account currency|codigo de moneda|moneda|divisa|wahrungscode|wahrung|code devise|\
         devise|codigo da moeda|moeda",
    ),
    (
        Role::ResultType,
        "result indicator|result type|indicador de resultado|indicador de resultados|tipo de resultado|\
         ergebnisindikator|ergebnistyp|art der ergebnisse|indicateur de resultat|indicateur de resultats|type de resultat|\
         tipo de resultados|\
         conversion action|conversion name|conversion type|accion de conversion|event name|nombre del evento|\
         optimization goal|campaign objective|objective|objetivo|zielvorhaben|objectif",
    ),
    (
        Role::LeadId,
        "lead id|id lead|id del lead|id de lead|id do lead|lead key|lead nr|leadnummer|contact id|id de contacto|\
         id del contacto|contact key|contact record id|kontakt id|id du contact|prospect id|person id|record id|\
         customer id|client id|cliente id|id cliente|email|e mail|email address|e mail address|correo|\
         correo electronico|mail|e mail adresse|adresse e mail|adresse email|courriel|endereco de email|lead|gclid|\
         phone|phone number|mobile phone|telefono|telefon|telephone|telefone|celular",
    ),
    (
        Role::Status,
        "deal stage|deal status|lead status|status|opportunity stage|pipeline stage|stage|lifecycle stage|lifecyclestage|dealstage|outcome|\
         etapa del negocio|etapa de la oportunidad|estado del lead|estado|etapa|is won|won|is converted|converted|\
         is customer|customer|closed won|sold|ganado|ganada|convertido|convertida|cliente|vendido|gewonnen|\
         konvertiert|kunde|phase|gagne|converti|statut|etape|client|ganho|situacao|fase|resultado|resultat|\
         ergebnis|result",
    ),
];

/// Names that are not a part of others: `From` beside `To` is a date, `Date moved from` another one.
pub(super) const ONLY_WHOLE: &str = "from|desde|von|du|de|to|until|hasta|bis|au|ate";

/// Words in the names of columns with other figures: means, ratios, monetary values, times and limits.
pub(super) const OTHER_FIGURES: &str = "/|%|avg|average|mean|promedio|medio|media|durchschnitt|durchschnittliche|durchschn|moyen|moyenne|\
    per|por|pro|je|par|rate|tasa|ratio|quote|taux|taxa|cpc|cpm|cpa|cpl|ctr|roas|value|valor|wert|valeur|revenue|ingresos|\
    umsatz|receita|budget|presupuesto|orcamento|limit|limite|competitor|id|ids|goal|target|objetivo|ziel|objectif|view|\
    all|time|tiempo|zeit|temps|tempo|duration|duracion|dauer|duree|minutes|hours|days|minutos|horas|dias|activities|\
    ytd|mtd|cumulative|cumulated|acumulado|acumulada|acumulados|acumuladas|kumuliert|kumulierte|cumule|cumulee|cumules|\
    planned|planeado|planeada|planificado|planificada|planejado|geplant|prevu|previsto|prevista|asignado|asignada|autorizado|\
    forecast|estimated|estimado|estimada|soll|plan|calls|emails|pageviews|sessions|visits|meetings|score|date|fecha|datum|owner|source|currency|moneda";

/// Words for an amount of any kind: with a word for spend beside them they are spend.
pub(super) const AMOUNTS: &str = "amount|importe|monto|betrag|montant|valor";

/// Words for spend in the names of what is no count: `Cost of sales`.
pub(super) const SPENDS: &str =
    "cost|costs|coste|costes|costo|costos|kosten|cout|couts|custo|custos|spend|spent|gasto|gastos|acos";

/// Words in the names of dates of other events: planned ones, lost deals, changes.
pub(super) const OTHER_DATES: &str = "expected|estimated|est|forecast|planned|target|next|last|latest|lost|due|modified|updated|activity|contacted|\
    qualified|mql|sql|opportunity|prevista|previsto|esperada|estimada|ultima|ultimo|proxima|proximo|perdido|perdida|\
    erwartet|erwartetes|geplant|letzte|letzter|nachste|verloren|prevue|prevu|derniere|dernier|prochaine|perdu|ends|\
    birth|nacimiento";

/// Words in names that are about a channel, a lead or an outcome, and are not it: `Lead owner`, `Campaign status`.
pub(super) const OTHER_FACTS: &str = "owner|propietario|responsable|besitzer|proprietaire|proprietario|status|delivery|entrega|manager|budget|url|date|fecha|\
    datum|strategy|behavior|behaviour|score|rating|currency|reason|motivo|grund|raison|count|number|stage";

/// Words in the names of ids of other things than leads.
pub(super) const OTHER_IDS: &str = "owner|propietario|responsable|asesor|vendedor|verantwortlicher|zustandiger|besitzer|inhaber|proprietaire|proprietario|\
    responsavel|salesperson|rep|agent|agente|campaign|campana|kampagne|campagne|campanha|ad|ads|adset|anuncio|account|cuenta|konto|\
    compte|conta|company|empresa|form|formulario|page|user|usuario|asset|zip|postal|product|producto|order|invoice|source|\
    utm|country|area|promo|discount|campaigns|group";

/// Documents of a sale, and the words that make a column that of their numbers: `Nº factura`, `Order ID`.
pub(super) const DOCUMENTS: &str = "order|invoice|factura|pedido|rechnung|facture|fatura|commande|bestellung|venta|venda|vente|sale|receipt|recibo";
pub(super) const NUMBERS: &str = "id|no|nº|n|nr|num|number|numero|nummer|folio|clave|code|codigo";

/// The names of columns that only lists of sales have.
pub(super) const SALES_LIST_NAMES: &str = "sale id|order id|deal id|deal name|opportunity id|invoice|factura|id de venta|id de pedido|pedido|\
    negocio|importe|rechnungsnr|auftragsnr|auftragsnummer|bestellnummer|bestellnr|rechnung|rechnungsnummer|facture|fatura";
