//! The mapping that is proposed for the column names of many tools.

use super::reading::{read, read_as, table};
use embudo::io::exports::{
    Accumulator, CurrencyChoice, ExportTable, Proposal, Reason, Role, propose_mapping,
};

/// The proposed mapping, each column as `role=name`.
pub fn proposed(text: &str) -> Vec<String> {
    let table = table(text);
    let mapping = propose_mapping(&table);
    let named = Role::ALL.iter().filter(|role| **role != Role::Ignored).flat_map(|role| {
        let name = |at: usize| format!("{role}={}", table.columns()[at].name);
        mapping.columns(*role).map(name).collect::<Vec<_>>()
    });
    assert_eq!(mapping.error(), None, "{text}");
    named.collect()
}

#[test]
fn columns_of_ad_reports_are_recognized_in_english_and_spanish() {
    for (text, expected) in [
        (
            "Day,Campaign,Campaign type,Avg. cost,Cost,Cost / conv.,Conv. rate,Conversions,All conv.,Conv. value\n\
             2026-01-05,Search,Search,1.20,12.00,6.00,3%,2.00,3.00,80.00\n",
            &["channel=Campaign", "date=Day", "spend=Cost", "leads=Conversions"][..],
        ),
        (
            "Día;Campaña;Coste medio;Coste;Coste/conv.;Conversiones;Valor de conv.\n\
             2026-01-05;Búsqueda;1,20;12,00;6,00;2,00;80,00\n",
            &["channel=Campaña", "date=Día", "spend=Coste", "leads=Conversiones"],
        ),
        (
            "Campaign name,Reporting starts,Reporting ends,Results,Cost per results,Amount spent (INR),Impressions\n\
             Search,2026-01-01,2026-01-31,12,10.00,120.00,4000\n",
            &[
                "channel=Campaign name",
                "date=Reporting starts",
                "period-end=Reporting ends",
                "spend=Amount spent (INR)",
                "leads=Results",
            ],
        ),
        (
            "Nombre de la campaña,Inicio del informe,Fin del informe,Resultados,Coste por resultado,Importe gastado (EUR)\n\
             Verano,2026-01-01,2026-01-31,12,10.00,120.00\n",
            &[
                "channel=Nombre de la campaña",
                "date=Inicio del informe",
                "period-end=Fin del informe",
                "spend=Importe gastado (EUR)",
                "leads=Resultados",
            ],
        ),
        (
            "Start Date (in UTC),Account Name,Campaign Name,Total Budget,Total Spent,Average CPC,Leads,Cost per Lead\n\
             1/31/2026,Us,Search,500,120,3.1,4,30\n",
            &["channel=Campaign Name", "date=Start Date (in UTC)", "spend=Total Spent", "leads=Leads"],
        ),
        (
            "Mes,Canal,Gasto,Clientes potenciales,Coste por cliente potencial\nene-26,Búsqueda,120,4,30\n",
            &["channel=Canal", "date=Mes", "spend=Gasto", "leads=Clientes potenciales"],
        ),
    ] {
        assert_eq!(proposed(text), expected, "{text}");
    }
}

#[test]
fn averages_and_ratios_are_neither_spend_nor_sales() {
    for text in [
        "Day,Campaign,Avg. cost,Cost / conv.,Conversions\n2026-01-05,Search,1.20,6.00,2.00\n",
        "Día;Campaña;Coste medio;Coste por cliente potencial;Leads\n2026-01-05;Búsqueda;1,20;6,00;2,00\n",
        "Day,Campaign,Total budget,CPC (all),Leads,Importe de ventas\n2026-01-05,Search,1.20,6.00,2.00,9.00\n",
    ] {
        let proposed = proposed(text);
        assert!(
            proposed.iter().all(|it| !it.starts_with("spend") && !it.starts_with("sales")),
            "{proposed:?}"
        );
        assert_eq!(proposed.len(), 3, "{proposed:?}");
    }
}

#[test]
fn columns_of_sales_are_recognized_beside_leads() {
    assert_eq!(
        proposed("month,channel,spend,leads,sales,revenue\n2026-01,Search,120,4,1,800\n"),
        ["channel=channel", "date=month", "spend=spend", "leads=leads", "sales=sales"]
    );
    assert_eq!(
        proposed("Mes,Canal,Inversión,Leads,Ventas,Importe de ventas\n2026-01,Búsqueda,120,4,1,800\n"),
        ["channel=Canal", "date=Mes", "spend=Inversión", "leads=Leads", "sales=Ventas"]
    );
}

#[test]
fn columns_of_lists_of_leads_and_sales_are_recognized() {
    for (text, expected) in [
        (
            "Lead ID,Created Time,Lead Source,Email\nL1,2026-01-05T10:00:00Z,Search,a@example.com\n",
            &["channel=Lead Source", "lead-date=Created Time", "lead-id=Lead ID"][..],
        ),
        (
            "ID,Fecha de creación,Canal,Nombre\n1,05/01/2026,Búsqueda,Ana\n2,25/01/2026,Redes,Luis\n",
            &["channel=Canal", "lead-date=Fecha de creación", "lead-id=ID"],
        ),
        (
            "Deal name,Close date,Lead ID,Amount\nBig one,2026-02-05,L1,1000\n",
            &["sale-date=Close date", "lead-id=Lead ID"],
        ),
        (
            "Factura,Fecha,Canal,Correo electrónico\nF1,25/02/2026,Búsqueda,a@example.com\n",
            &["channel=Canal", "sale-date=Fecha", "lead-id=Correo electrónico"],
        ),
        (
            "Record ID,Create Date,Original Source,Deal Stage,Close Date\n\
             1,2026-01-05,Search,Closed won,2026-02-05\n2,2026-01-06,Search,Open,\n",
            &[
                "channel=Original Source",
                "lead-date=Create Date",
                "sale-date=Close Date",
                "lead-id=Record ID",
                "status=Deal Stage",
            ],
        ),
        (
            "Created,Status,Close date\n2026-01-05,New,\n2026-01-06,New,\n",
            &["lead-date=Created", "sale-date=Close date", "status=Status"],
        ),
        ("Fecha,Canal\n25/01/2026,Búsqueda\n", &["channel=Canal", "lead-date=Fecha"]),
    ] {
        assert_eq!(proposed(text), expected, "{text}");
    }
}

#[test]
fn of_equally_good_columns_the_one_with_fewer_channels_is_taken() {
    let text = "date,fb_campaign_id,xyz_campaign_id,spent\n2026-01-05,1001,916,1\n2026-01-06,1002,916,2\n";
    assert_eq!(proposed(text)[0], "channel=xyz_campaign_id");
}

#[test]
fn the_currency_is_in_the_header_or_beside_the_amounts() {
    for (text, currencies) in [
        ("Day,Cost (COP)\n2026-01-05,12\n", &["COP"][..]),
        ("Day,cost_eur\n2026-01-05,$12\n", &["EUR"]),
        ("Day,Cost\n2026-01-05,CA$12.34\n2026-01-06,CA$1.00\n", &["CAD"]),
        ("Day;Cost\n2026-01-05;12,34 €\n2026-01-06;1,00 £\n", &["EUR", "GBP"]),
        ("Day,Cost (INR)\n2026-01-05,12\n", &["INR"]),
        ("Day,Cost\n2026-01-05,$12\n", &[]),
    ] {
        let export = read_as(text, |mapping| mapping.currency = Some(CurrencyChoice::All));
        assert_eq!(export.report.currencies, currencies, "{text}");
    }
}

#[test]
fn a_column_has_a_sample_of_its_cells() {
    let table: ExportTable = table("Day,Cost\n2026-01-05,--\n2026-01-06,12\n");
    let [day, cost] = table.columns() else { panic!("two columns") };
    assert_eq!((day.sample.len(), day.is_dates(), day.is_numbers()), (2, true, false));
    assert_eq!((cost.sample.as_slice(), cost.is_numbers()), (&["12".to_owned()][..], true));
}

#[test]
fn columns_are_recognized_in_five_languages() {
    for (text, expected) in [
        (
            "Berichtsbeginn;Berichtsende;Kampagnenname;Ergebnisse;Ausgegebener Betrag (EUR)\n\
             2026-01-01;2026-01-31;Marke;12;1.200,50\n",
            &[
                "channel=Kampagnenname",
                "date=Berichtsbeginn",
                "period-end=Berichtsende",
                "spend=Ausgegebener Betrag (EUR)",
                "leads=Ergebnisse",
            ][..],
        ),
        (
            "Monat;Kanal;Anzeigenkosten;Anfragen;Kosten pro Anfrage;Neukunden\nJanuar 2026;Suche;1.200,50;12;100;1\n",
            &["channel=Kanal", "date=Monat", "spend=Anzeigenkosten", "leads=Anfragen", "sales=Neukunden"],
        ),
        (
            "Mois;Source;Montant dépensé (EUR);Résultats;Coût par résultat;Ventes\n01/2026;Recherche;1200,5;12;100;1\n",
            &[
                "channel=Source",
                "date=Mois",
                "spend=Montant dépensé (EUR)",
                "leads=Résultats",
                "sales=Ventes",
            ],
        ),
        (
            "Data;Origem;Valor usado (BRL);Conversões;Custo por resultado;Vendas\n2026-01-31;Busca;1.200,50;12;100;1\n",
            &["channel=Origem", "date=Data", "spend=Valor usado (BRL)", "leads=Conversões", "sales=Vendas"],
        ),
        (
            "Lead-ID;Erstellt am;Leadquelle;Status;Abschlussdatum\n1;05.01.2026;Suche;Gewonnen;31.01.2026\n",
            &[
                "channel=Leadquelle",
                "lead-date=Erstellt am",
                "sale-date=Abschlussdatum",
                "lead-id=Lead-ID",
                "status=Status",
            ],
        ),
        (
            "Courriel;Date de création;Origine;Étape;Date de clôture\na@b.c;05/01/2026;Salon;Gagné;31/01/2026\n",
            &[
                "channel=Origine",
                "lead-date=Date de création",
                "sale-date=Date de clôture",
                "lead-id=Courriel",
                "status=Étape",
            ],
        ),
        (
            "E-mail;Data de criação;Fonte;Etapa;Data de fechamento\na@b.c;05/01/2026;Feira;Ganho;31/01/2026\n",
            &[
                "channel=Fonte",
                "lead-date=Data de criação",
                "sale-date=Data de fechamento",
                "lead-id=E-mail",
                "status=Etapa",
            ],
        ),
        (
            "LeadSource,CreatedDate,IsConverted,ConvertedDate\nWeb,2026-01-05,true,2026-01-31\nWeb,2026-01-06,false,\n",
            &["channel=LeadSource", "lead-date=CreatedDate", "sale-date=ConvertedDate", "status=IsConverted"],
        ),
    ] {
        assert_eq!(proposed(text), expected, "{text}");
    }
}

#[test]
fn names_that_only_begin_like_an_id_are_none() {
    let text = "First Name,Lead Owner,Lead Source,Lead behaviour,Lead Status,Time Spent on Website,Create Date\n\
                Ana,M. Gil,Web,Warm,Open,12.5,1/13/2026\nBeto,M. Gil,Web,Cold,Open,3.0,1/14/2026\n\
                Caro,J. Paz,Web,Warm,Contacted,7.5,1/20/2026\nDani,J. Paz,Partner,Cold,Open,1.0,2/2/2026\n";
    assert_eq!(proposed(text), ["channel=Lead Source", "lead-date=Create Date"]);
    assert_eq!(read(text).by_month(), ["Web 2026-01: – 3 –", "Partner 2026-02: – 1 –"]);
    let text = "Fecha de creación,Origen del lead,Id\n24/01/2026 10:33 p.\u{a0}m.,Web,1\n25/01/2026  11:55:00 PM,Ferias,2\n\
                01/02/2026 12:05 a. m.,Web,3\n13/02/2026 9:00 a.m.,Web,4\n";
    assert_eq!(proposed(text), ["channel=Origen del lead", "lead-date=Fecha de creación", "lead-id=Id"]);
    assert_eq!(read(text).by_month(), ["Web 2026-01: – 1 –", "Web 2026-02: – 2 –", "Ferias 2026-01: – 1 –"]);
}

#[test]
fn an_id_is_unique_or_shared_with_another_file() {
    // An id column is one by its cells, whatever its words are beside the last.
    let leads =
        "Submission key,Create date,Source\nK1,2026-01-05,Web\nK2,2026-01-06,Fair\nK3,2026-01-07,Web\n";
    assert_eq!(proposed(leads), ["channel=Source", "lead-date=Create date", "lead-id=Submission key"]);
    let repeated = leads.replace("K2", "K1").replace("K3", "K1");
    assert_eq!(proposed(&repeated), ["channel=Source", "lead-date=Create date"]);
    let others = read(leads).accumulator;
    let sales = table("Reference,Close date\nK1,2026-02-01\nK3,2026-02-07\nK3,2026-02-08\n");
    assert!(!propose_mapping(&sales).roles.contains(&Role::LeadId));
    let proposal = Proposal::of(&sales, &others);
    assert_eq!(proposal.mapping.roles, [Role::LeadId, Role::SaleDate]);
    assert_eq!(proposal.reasons, [Some(Reason::Shared), Some(Reason::Name)]);
}

#[test]
fn each_proposal_has_its_reason() {
    for (text, reasons) in [
        (
            "Day,Campaign,Cost,Note\n2026-01-05,A,1,x\n",
            &[Some(Reason::Name), Some(Reason::Name), Some(Reason::Name), None][..],
        ),
        ("When,Where,Cost\n2026-01-05,A,1\n", &[Some(Reason::Dates), None, Some(Reason::Name)]),
        (
            "Create date,Source,Won\n2026-01-05,A,1\n2026-01-05,A,0\n",
            &[Some(Reason::Name), Some(Reason::Name), Some(Reason::Outcomes)],
        ),
        (
            "Date,Source,Amount\n2026-01-05,A,4.50\n",
            &[Some(Reason::Name), Some(Reason::Name), Some(Reason::OnlyAmount)],
        ),
    ] {
        assert_eq!(Proposal::of(&table(text), &Accumulator::default()).reasons, reasons, "{text}");
    }
}

#[test]
fn a_lone_amount_beside_a_date_and_a_source_is_spend() {
    for name in ["cost_amount", "amount", "Importe", "Betrag", "Montant"] {
        let text = format!(
            "cost_date,source,campaign,{name},currency\n2026-06-01,avito,panels,4500.00,RUB\n\
             2026-06-02,direct,search,8200.00,RUB\n2026-06-04,AVITO,panels,3900.00,RUB\n"
        );
        assert_eq!(read(&text).by_month(), ["avito 2026-06: 8400 – –", "direct 2026-06: 8200 – –"], "{name}");
    }
    // Beside a status, a deal or the date of a lead an amount is something else.
    for text in [
        "Deal name,Source,Close date,Amount\nX,Web,2026-01-05,100\n",
        "Created,Source,Amount\n2026-01-05,Web,100\n",
        "Date,Source,Amount,Status\n2026-01-05,Web,100,Won\n",
        "Invoice,Date,Source,Amount\n1,2026-01-05,Web,100\n",
    ] {
        assert!(!propose_mapping(&table(text)).roles.contains(&Role::Spend), "{text}");
    }
}

#[test]
fn a_column_that_is_empty_in_the_first_rows_is_seen() {
    for rows in [150, 5_000, 60_000] {
        let mut text = "Lead ID,Create date,Source,Converted\n".to_owned();
        for row in 0..rows {
            let won = if row * 4 < rows * 3 { "" } else { "yes" };
            text += &format!("{row},2026-01-{:02},Web,{won}\n", row % 28 + 1);
        }
        let table = table(&text);
        assert!(table.columns()[3].filled > 0, "{rows}");
        assert_eq!(propose_mapping(&table).roles[3], Role::Status, "{rows}");
    }
}

#[test]
fn columns_of_the_same_name_stay_apart() {
    let text =
        "Month,Campaign,Cost,Conversions,Conversions\n2026-01,Brand,1000,40,4\n2026-02,Brand,1100,44,5\n";
    let names: Vec<String> = table(text).columns().iter().map(|column| column.name.clone()).collect();
    assert_eq!(names[3..], ["Conversions", "Conversions (2)"]);
    let export = read_as(text, |mapping| mapping.roles[4] = Role::Sales);
    assert_eq!(export.by_month(), ["Brand 2026-01: 1000 40 4", "Brand 2026-02: 1100 44 5"]);
    let side_by_side = read("Month,Spend,Spend\n2026-01,1000,800\n");
    assert_eq!(side_by_side.channels(), ["Spend", "Spend (2)"]);
}

#[test]
fn columns_of_more_tools_and_sheets_are_recognized() {
    for (text, expected) in [
        (
            "Grupo de canales predeterminado de la sesión,Fecha,Sesiones,Eventos clave\nOrganic Search,20260105,90,8\n",
            &["channel=Grupo de canales predeterminado de la sesión", "date=Fecha", "leads=Eventos clave"][..],
        ),
        (
            "Standard-Channelgruppierung der Sitzung,Datum,Sitzungen,Schlüsselereignisse\nDirect,20260105,90,8\n",
            &["channel=Standard-Channelgruppierung der Sitzung", "date=Datum", "leads=Schlüsselereignisse"],
        ),
        (
            "Date,Campaign name,Spend in account currency,Impressions\n2026-01-05,A,10.5,90\n",
            &["channel=Campaign name", "date=Date", "spend=Spend in account currency"],
        ),
        (
            "Fecha,Medio,Presupuesto asignado,Presupuesto ejercido,Consultas,Cierres\n31/01/2026,Google,1500,1200,40,2\n",
            &[
                "channel=Medio",
                "date=Fecha",
                "spend=Presupuesto ejercido",
                "leads=Consultas",
                "sales=Cierres",
            ],
        ),
        (
            "Desde,Hasta,Canal,Monto invertido,Leads generados,Ventas cerradas\n01/01/2026,31/01/2026,Google,1200,40,2\n",
            &[
                "channel=Canal",
                "date=Desde",
                "period-end=Hasta",
                "spend=Monto invertido",
                "leads=Leads generados",
                "sales=Ventas cerradas",
            ],
        ),
        (
            "Month,Channel,Budget,Spend,Leads,MQLs,SQLs,Opportunities,Closed deals,CPL\nJan-26,Search,15,12,40,20,10,5,2,30\n",
            &["channel=Channel", "date=Month", "spend=Spend", "leads=Leads", "sales=Closed deals"],
        ),
        (
            "Correo,Fuente original de tráfico,Fecha de creación,Fecha en que se convirtió en cliente\na@b.c,Web,2026-01-05,2026-02-05\n",
            &[
                "channel=Fuente original de tráfico",
                "lead-date=Fecha de creación",
                "sale-date=Fecha en que se convirtió en cliente",
                "lead-id=Correo",
            ],
        ),
        (
            "E-Mail;Leadquelle;Erstelldatum;Kunde seit\na@b.c;Web;05.01.2026;25.01.2026\n",
            &["channel=Leadquelle", "lead-date=Erstelldatum", "sale-date=Kunde seit", "lead-id=E-Mail"],
        ),
        (
            "Courriel,Source d'origine,Date de création,Date de fermeture\na@b.c,Web,2026-01-05,2026-02-05\n",
            &[
                "channel=Source d'origine",
                "lead-date=Date de création",
                "sale-date=Date de fermeture",
                "lead-id=Courriel",
            ],
        ),
        (
            "Trato - ID,Trato - Trato creado,Trato - Hora de ganado,Trato - Hora de perdido,Trato - Canal de origen\n\
             1,2026-01-05 09:12:33,2026-01-20 10:00:00,,Referidos\n",
            &[
                "channel=Trato - Canal de origen",
                "lead-date=Trato - Trato creado",
                "sale-date=Trato - Hora de ganado",
                "lead-id=Trato - ID",
            ],
        ),
        (
            "Est. Close Date,Actual Close Date,Status,Created On,Lead Source\n2/1/2026,1/25/2026,Won,1/15/2026 9:00,Web\n",
            &["channel=Lead Source", "lead-date=Created On", "sale-date=Actual Close Date", "status=Status"],
        ),
        (
            "Marca temporal,¿Cómo nos conociste?,Estado\n25/01/2026 10:00:00,Google,Ganada\n",
            &["channel=¿Cómo nos conociste?", "lead-date=Marca temporal", "status=Estado"],
        ),
        (
            "Entry Date,How did you hear about us?,Owner ID,Email\n2026-01-05,Google,7,a@b.c\n",
            &["channel=How did you hear about us?", "lead-date=Entry Date", "lead-id=Email"],
        ),
        ("Created,Origin,Verantwortlicher-ID\n2026-01-05,Web,7\n", &["channel=Origin", "lead-date=Created"]),
    ] {
        assert_eq!(proposed(text), expected, "{text}");
    }
}

#[test]
fn money_and_percentages_are_no_counts() {
    for (column, cell) in [
        ("Ventas", "$145,000.00"),
        ("Sales", "1.450,00 €"),
        ("Ventas (MXN)", "145000"),
        ("14 Day Total Sales", "$420.00"),
        ("Advertising cost of sales (ACOS)", "12%"),
        ("Cost of sales", "120"),
    ] {
        let text = format!("Date\tCampaign\tSpend\tLeads\t{column}\n2026-01-31\tA\t50.40\t8\t{cell}\n");
        assert_eq!(
            proposed(&text),
            ["channel=Campaign", "date=Date", "spend=Spend", "leads=Leads"],
            "{text}"
        );
    }
    let orders =
        "Date,Campaign,Spend,14 Day Total Sales,14 Day Total Orders (#)\n2026-01-31,A,50.40,$420.00,14\n";
    assert_eq!(proposed(orders)[3], "sales=14 Day Total Orders (#)");
}

#[test]
fn conversions_of_another_kind_are_no_leads() {
    for (other, leads) in [
        ("Total conversions (Checkout)", "Total conversions (Lead)"),
        ("Purchase Conversions", "Lead Conversions"),
        ("Conversiones (compras)", "Conversiones (formularios)"),
    ] {
        let rows = "2026-01-05,A,10,3,14\n2026-02-05,A,12,2,11\n";
        let text = format!("Date,Campaign,Spend,{other},{leads}\n{rows}");
        assert_eq!(read(&text).channel("A")[1], Some(25.0), "{text}");
        let without = format!("Date,Campaign,Spend,{other},Note\n{rows}");
        assert_eq!(read(&without).channel("A")[1], None, "{without}");
    }
}

#[test]
fn plans_and_sums_to_date_are_no_figures_of_a_month() {
    for (names, expected) in [
        (
            "Planned spend,Actual spend,Planned leads,Actual leads",
            &["spend=Actual spend", "leads=Actual leads"][..],
        ),
        ("Kosten Soll,Kosten Ist,Leads Soll,Leads Ist", &["spend=Kosten Ist", "leads=Leads Ist"]),
        ("Cumulative spend,Spend,Leads YTD,Leads", &["spend=Spend", "leads=Leads"]),
        ("Gasto acumulado,Gasto,Leads acumulados,Leads", &["spend=Gasto", "leads=Leads"]),
    ] {
        let text = format!("Month,Channel,{names}\nJan 2026,Web,1000,950,20,18\n");
        assert_eq!(proposed(&text)[2..], *expected, "{text}");
    }
}

#[test]
fn parts_of_the_leads_are_not_all_of_them() {
    let of = |names: &str| proposed(&format!("Month,Channel,Spend,{names}\nJan 2026,Web,100,3,5,8\n"));
    assert_eq!(of("Phone leads,Form leads,Total leads")[3..], ["leads=Total leads"]);
    assert_eq!(of("Phone leads,Form leads,Leads")[3..], ["leads=Leads"]);
    assert_eq!(of("Ventas en línea,Ventas en tienda,Ventas totales")[3..], ["sales=Ventas totales"]);
    assert!(of("Phone leads,Form leads,Clicks")[3..].is_empty());
}

#[test]
fn what_customers_spent_is_no_spend_on_ads() {
    let text = "Email,Created,Total Spend,Payment Count,utm_source\na@b.c,2026-01-05,120.00,2,google\nd@b.c,2026-01-06,80.00,1,fb\n";
    assert_eq!(proposed(text), ["channel=utm_source", "lead-date=Created", "lead-id=Email"]);
}

#[test]
fn notes_and_totals_below_few_rows_do_not_hide_what_a_column_is() {
    for below in [
        "Overall total,-,-,-\n\n\"©2026 Some company. All rights reserved.\"\n",
        ",,2230.5,39\n\nReport Time:,2026/03/01 01:00 GMT\nDate Range:,2026/01/01 to 2026/02/28\nGroup By:,Date\n",
        "Total\nNotes\nMade by,Ana\nFor,Eva\n",
    ] {
        let text = ["Month,Campaign,Spend,Conversions\n2026-01-31,A,1240.5,21\n2026-02-28,A,990,18\n", below]
            .concat();
        assert_eq!(read(&text).by_month(), ["A 2026-01: 1240.5 21 –", "A 2026-02: 990 18 –"], "{text}");
    }
}
