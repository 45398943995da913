//! The mapping that is proposed for the column names of many tools.

use super::reading::{read, table};
use embudo::io::exports::{ExportTable, Role, propose_mapping};

/// The proposed mapping, each column as `role=name`.
fn proposed(text: &str) -> Vec<String> {
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
            ["channel=Campaign", "date=Day", "spend=Cost", "leads=Conversions"],
        ),
        (
            "Día;Campaña;Coste medio;Coste;Coste/conv.;Conversiones;Valor de conv.\n\
             2026-01-05;Búsqueda;1,20;12,00;6,00;2,00;80,00\n",
            ["channel=Campaña", "date=Día", "spend=Coste", "leads=Conversiones"],
        ),
        (
            "Campaign name,Reporting starts,Reporting ends,Results,Cost per results,Amount spent (INR),Impressions\n\
             Search,2026-01-01,2026-01-31,12,10.00,120.00,4000\n",
            ["channel=Campaign name", "date=Reporting starts", "spend=Amount spent (INR)", "leads=Results"],
        ),
        (
            "Nombre de la campaña,Inicio del informe,Fin del informe,Resultados,Coste por resultado,Importe gastado (EUR)\n\
             Verano,2026-01-01,2026-01-31,12,10.00,120.00\n",
            [
                "channel=Nombre de la campaña",
                "date=Inicio del informe",
                "spend=Importe gastado (EUR)",
                "leads=Resultados",
            ],
        ),
        (
            "Start Date (in UTC),Account Name,Campaign Name,Total Budget,Total Spent,Average CPC,Leads,Cost per Lead\n\
             1/31/2026,Us,Search,500,120,3.1,4,30\n",
            ["channel=Campaign Name", "date=Start Date (in UTC)", "spend=Total Spent", "leads=Leads"],
        ),
        (
            "Mes,Canal,Gasto,Clientes potenciales,Coste por cliente potencial\nene-26,Búsqueda,120,4,30\n",
            ["channel=Canal", "date=Mes", "spend=Gasto", "leads=Clientes potenciales"],
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
        assert_eq!(read(text).report.currencies, currencies, "{text}");
    }
}

#[test]
fn a_column_has_a_sample_of_its_cells() {
    let table: ExportTable = table("Day,Cost\n2026-01-05,--\n2026-01-06,12\n");
    let [day, cost] = table.columns() else { panic!("two columns") };
    assert_eq!((day.sample.len(), day.is_dates(), day.is_numbers()), (2, true, false));
    assert_eq!((cost.sample.as_slice(), cost.is_numbers()), (&["12".to_owned()][..], true));
}
