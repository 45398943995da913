//! Files of every kind with bytes changed, left out, doubled and moved: whatever comes of them, nothing panics or hangs,
//! and every row is accounted for.

use crate::entry_points::exported;
use embudo::io::exports::decode;
use proptest::collection::vec;
use proptest::prelude::*;

const FILES: [&[u8]; 9] = [
    b"sep=;\nMonth;Campaign;Amount spent (EUR);Results;Purchases\n2025-01-01;Search;\"1.200,50\";24;1\n;Total;1.200,50;24;1\n",
    b"Report\n\"Jan 1, 2025 - Mar 31, 2025\"\nCampaign\tCost\tConv.\nBrand\t$1,200.50\t24\nOther\t(6.18)\t0\n",
    b"Lead ID,Create Date,Source,Lead Status,Close Date\n1,03/04/2026,Search,Closed won (Sales),\n2,13/04/2026,n/a,Open,0000-00-00\n",
    b"Account,,Search,,Social,\nDay,Note,Spend,Leads,Spend,Leads\n2026-01-05,x,10,1,20,2\n2026-02-05,x,10,1,20,2\n",
    b"Canal,Enero,Febrero,Marzo\nGoogle,100,200,300\nMeta,10,20,30\n",
    b"Year,Measure,Jan,Feb,Mar\n2026,Spend,1,2,3\n2026,Leads,4,5,6\n",
    b"Reporting starts,Reporting ends,Campaign name,Results,Result indicator,Cost (micros),Currency\n\
        2026-01-01,2026-03-31,A,90,actions:lead,4500000,EUR\n2026-W05,2026-02-08,B,30,actions:link_click,1200000,USD\n",
    b"\xff\xfeD\0a\0y\0,\0C\0o\0s\0t\0\n\x004\x005\x009\x000\x000\0,\x001\0.\x002\0\n\0",
    b"Fecha,Canal,Inversi\xf3n\n01/02/2026,B\xfasqueda,\"1.234,-\"\n02/02/2026,\"Ferias,900\n",
];

/// A change to a file, at a place from 0 to 1.
#[derive(Debug, Clone)]
enum Change {
    Put(f64, Vec<u8>),
    Drop(f64, usize),
    Double(f64, usize, usize),
}

fn change() -> impl Strategy<Value = Change> {
    let place = || 0.0..1.0_f64;
    let piece = prop_oneof![
        vec(any::<u8>(), 1..4),
        prop::sample::select(vec![
            &b"\""[..],
            b",",
            b";",
            b"\t",
            b"\n",
            b"\r\n",
            b"\0",
            b"\xef\xbb\xbf",
            b"\xc3",
            b"\xe2\x80\xaf",
            b"-",
            b"9999999999",
            b"1e308",
            b"31/12/9999",
            b"0001-01-01",
            b"Total",
            b"%",
            b"\xed\xa0\x80",
            b"January",
            b"2026-W53",
        ])
        .prop_map(<[u8]>::to_vec),
    ];
    prop_oneof![
        4 => (place(), piece).prop_map(|(at, bytes)| Change::Put(at, bytes)),
        1 => (place(), 1..30_usize).prop_map(|(at, bytes)| Change::Drop(at, bytes)),
        1 => (place(), 1..60_usize, 1..30_usize).prop_map(|(at, bytes, times)| Change::Double(at, bytes, times)),
    ]
}

fn changed(file: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = file.to_vec();
    for change in changes {
        let at = |place: f64| (place * bytes.len() as f64) as usize;
        match change {
            Change::Put(place, piece) => {
                let at = at(*place);
                bytes.splice(at..at, piece.iter().copied());
            }
            Change::Drop(place, count) => {
                let at = at(*place);
                bytes.drain(at..(at + count).min(bytes.len()));
            }
            Change::Double(place, count, times) => {
                let at = at(*place);
                let piece = bytes[at..(at + count).min(bytes.len())].repeat(*times);
                bytes.splice(at..at, piece);
            }
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_change_to_a_file_makes_the_reader_panic(
        file in prop::sample::select(FILES.to_vec()),
        changes in vec(change(), 0..8),
    ) {
        if let Ok(text) = decode(changed(file, &changes)) {
            exported(text.as_str());
        }
    }
}
