//! Tables for wikis, charts as files, cells for spreadsheets.

use crate::harness::{Page, Site, console_of, eventually, in_browser, in_region, only_in_chromium, setting};
use crate::stored::{order, scenario, three};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use thirtyfour::Key;

/// The folder for a browser's downloads, removed at the end of the test.
struct Downloads(PathBuf);

impl Downloads {
    async fn of(page: &Page, test: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("embudo-{}-{test}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder of its own");
        let allow = json!({ "behavior": "allow", "downloadPath": folder.to_str() });
        page.devtools("Browser.setDownloadBehavior", allow).await;
        Self(folder)
    }

    /// Waits for a file and returns its bytes.
    async fn file(&self, name: &str) -> Vec<u8> {
        let patience = Instant::now() + Duration::from_secs(5);
        loop {
            match fs::read(self.0.join(name)) {
                Ok(bytes) if !bytes.is_empty() => return bytes,
                _ if Instant::now() > patience => {
                    let there = fs::read_dir(&self.0).expect("the folder").flatten().map(|it| it.file_name());
                    panic!("no {name}, but {:?}", there.collect::<Vec<_>>());
                }
                _ => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        }
    }
}

impl Drop for Downloads {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

pub async fn set_clipboard(page: &Page, permission: &str, setting: &str) {
    let asked =
        json!({ "permission": { "name": permission, "allowWithoutGesture": true }, "setting": setting });
    page.devtools("Browser.setPermission", asked).await;
}

pub async fn clipboard(page: &Page) -> String {
    let script = "navigator.clipboard.readText().then(arguments[0], error => arguments[0](String(error)))";
    page.js_async(script, Vec::new()).await.as_str().unwrap_or_default().replace("\r\n", "\n")
}

/// Opens a plan with a hostile name in the view for sharing.
async fn open_sharing(page: &Page, name: &str, query: &str) {
    page.open(query).await;
    page.fill("scenario-name", name).await;
    page.open_share().await;
}

const PLAN: &str = "?budget=12000.5&cpl=50&close=5";
const HOSTILE: &str = "<img src=x onerror=alert(1)> | {{x}} =1+1;=2";

#[tokio::test]
async fn a_table_is_copied_in_each_markup() {
    only_in_chromium!("the permission for the clipboard");
    in_browser(async |page| {
        for permission in ["clipboard-write", "clipboard-read"] {
            set_clipboard(page, permission, "granted").await;
        }
        open_sharing(page, HOSTILE, PLAN).await;
        page.share("wiki").await;
        page.click("copy-table").await;
        eventually!(page.texts("#share-pane .said").await[0].clone(), "Copied.");
        let wiki = clipboard(page).await;
        assert!(wiki.starts_with("{| class=\"wikitable\"\n! scope=\"col\" | Plan\n"), "{wiki}");
        assert!(wiki.contains("&#60;img src&#61;x onerror&#61;alert&#40;1&#41;&#62; &#124; &#123;&#123;x&#125;&#125;"), "{wiki}");
        assert!(wiki.contains("! scope=\"row\" | Budget\n| €12,001\n"), "{wiki}");

        page.choose("publish-markup", "html").await;
        eventually!(page.texts("#share-pane .said").await[0].clone(), "");
        page.click("copy-table").await;
        eventually!(page.texts("#share-pane .said").await[0].clone(), "Copied.");
        let html = clipboard(page).await;
        assert!(html.contains("<th>&#60;img src&#61;x onerror&#61;alert&#40;1&#41;&#62; &#124; &#123;&#123;x&#125;&#125; &#61;1&#43;1&#59;&#61;2</th></tr>"), "{html}");
        // The browser parses it as the table and nothing else.
        let shape = "const it = new DOMParser().parseFromString(arguments[0], 'application/xhtml+xml');
            return [it.querySelectorAll('tr').length > 9, it.querySelectorAll('img, script, parsererror').length]";
        assert_eq!(page.js_with(shape, vec![json!(html)]).await, json!([true, 0]));

        page.choose("publish-markup", "markdown").await;
        page.click("copy-table").await;
        eventually!(page.texts("#share-pane .said").await[0].clone(), "Copied.");
        let markdown = clipboard(page).await;
        assert!(markdown.starts_with("| Plan | &#60;img src&#61;x onerror&#61;alert&#40;1&#41;&#62; &#124; &#123;&#123;x&#125;&#125;"), "{markdown}");
        assert!(markdown.contains("\n| --- | ---: |\n"), "{markdown}");
    })
    .await
}

/// The clipboard's content of a type.
pub async fn clipboard_as(page: &Page, mime: &str) -> String {
    let script = "const [mime, done] = arguments;
        navigator.clipboard.read().then(([item]) => item.getType(mime)).then(blob => blob.text()).then(done, error => done(String(error)))";
    page.js_async(script, vec![json!(mime)]).await.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn what_is_copied_for_a_document_is_pasted_as_tables() {
    only_in_chromium!("the permission for the clipboard");
    in_browser(async |page| {
        for permission in ["clipboard-write", "clipboard-read"] {
            set_clipboard(page, permission, "granted").await;
        }
        open_sharing(page, HOSTILE, PLAN).await;
        page.share("document").await;
        page.click("copy-document").await;
        eventually!(page.texts("#share-pane .said").await, ["Copied."]);
        let plain = clipboard_as(page, "text/plain").await.replace("\r\n", "\n");
        assert!(plain.starts_with(&format!("{HOSTILE}\n\nA sale costs")), "{plain}");
        assert!(plain.contains("\nBudget\t€12,001\n"), "{plain}");
        assert!(plain.contains("#s="), "it names a link: {plain}");
        assert!(!plain.contains("Average sale value"), "what is not given is left out: {plain}");

        // Pasted by the browser into a page of another program.
        page.close_share().await;
        page.js("document.body.innerHTML = '<div id=paper contenteditable style=\"min-height: 9em\"></div>'").await;
        page.click("paper").await;
        page.press_with(Key::Control, "v").await;
        let pasted = "const paper = document.getElementById('paper'), rows = [...paper.querySelectorAll('table tr')];
            return [paper.querySelector('h3')?.textContent, rows.some(row => [...row.cells].map(cell => cell.textContent.trim()).join('|') === 'Budget|€12,001'),
                paper.querySelectorAll('img[src=x], script').length, paper.querySelector('a')?.hash.startsWith('#s=')]";
        eventually!(page.js(pasted).await, json!([HOSTILE, true, 0, true]));
    })
    .await
}

#[tokio::test]
async fn tables_of_the_views_are_pasted_as_tables_too() {
    only_in_chromium!("the permission for the clipboard");
    in_browser(async |page| {
        for permission in ["clipboard-write", "clipboard-read"] {
            set_clipboard(page, permission, "granted").await;
        }
        page.store(&three()).await;
        page.open("?lang=en").await;
        page.show("compare").await;
        page.click("copy-comparison").await;
        eventually!(clipboard_as(page, "text/html").await.contains("<table"), true);
        assert!(clipboard_as(page, "text/plain").await.contains("Budget (EUR)\t"));
    })
    .await
}

#[tokio::test]
async fn where_rich_text_is_refused_what_would_be_copied_is_selected() {
    only_in_chromium!("the permission for the clipboard");
    in_browser(async |page| {
        set_clipboard(page, "clipboard-write", "denied").await;
        open_sharing(page, "Spring", PLAN).await;
        page.share("document").await;
        page.click("copy-document").await;
        eventually!(page.focus().await, "copy-document-text");
        let selected = page.js("return getSelection().toString()").await;
        assert!(selected.as_str().unwrap_or_default().contains("€12,001"), "{selected}");
        assert!(page.texts("#share-pane .said").await[0].contains("press Ctrl+C"));
    })
    .await
}

#[tokio::test]
async fn the_ways_of_sharing_are_tabs_for_the_keyboard() {
    in_browser(async |page| {
        page.open("?lang=en").await;
        page.open_share().await;
        eventually!(page.focus().await, "copy-link");
        page.element("#share-document").await.focus().await.expect("a tab takes the focus");
        for (key, tab) in [
            (Key::Down, "wiki"),
            (Key::Down, "embed"),
            (Key::Up, "wiki"),
            (Key::Home, "document"),
            (Key::Up, "import"),
            (Key::End, "import"),
        ] {
            page.press(key).await;
            eventually!(page.focus().await, format!("share-{tab}"));
            eventually!(page.attribute("#share-pane", "aria-labelledby").await, Some(format!("share-{tab}")));
            assert_eq!(page.texts("[role=tab][aria-selected=true]").await.len(), 1);
        }
        page.press(Key::Up).await;
        eventually!(page.focus().await, "share-file");
    })
    .await
}

#[tokio::test]
async fn the_code_to_embed_shows_what_its_preview_shows() {
    only_in_chromium!("the permission for the clipboard");
    in_browser(async |page| {
        set_clipboard(page, "clipboard-write", "denied").await;
        open_sharing(page, "A \"quoted\" <plan>", PLAN).await;
        page.share("embed").await;
        let frame_height = "return document.querySelector('.embed-preview').clientHeight > 400";
        eventually!(page.js(frame_height).await, true);
        page.click("copy-embed").await;
        eventually!(page.focus().await, "copy-embed-text");
        let code = "const parsed = new DOMParser().parseFromString(document.getElementById('copy-embed-text').textContent, 'text/html'),
            frame = parsed.querySelector('iframe[data-embudo]');
            return [parsed.querySelector('script').src, frame.title, frame.src, parsed.querySelectorAll('body > *, head > *').length]";
        let code = page.js(code).await;
        assert_eq!(code[1], json!("A \"quoted\" <plan>"));
        assert_eq!(code[3], json!(2));
        assert!(code[0].as_str().unwrap_or_default().ends_with("/embed.js"), "{code}");

        page.click("embed-months").await;
        eventually!(page.text("embed-missing").await, "This plan isn’t planned in months yet.");
        page.click("embed-compare").await;
        eventually!(page.text("embed-missing").await, "Choose at least two complete plans in Compare.");
        page.click("embed-plan").await;
        page.visit(code[2].as_str().expect("an address")).await;
        eventually!(page.results().await, ["240.01", "12.0005", "1000"]);
        assert_eq!(page.texts(".embed-name").await, ["A \"quoted\" <plan>"]);
    })
    .await
}

#[tokio::test]
async fn where_the_clipboard_is_refused_the_text_is_there_selected() {
    only_in_chromium!("the permission for the clipboard");
    in_browser(async |page| {
        set_clipboard(page, "clipboard-write", "denied").await;
        open_sharing(page, "Primavera", &[PLAN, "&lang=es"].concat()).await;
        page.share("wiki").await;
        page.click("copy-table").await;
        eventually!(page.focus().await, "copy-table-text");
        let selected = "const it = document.activeElement;
            return it.selectionEnd - it.selectionStart === it.value.length && it.value.startsWith('{| class')";
        eventually!(page.js(selected).await, true);
        assert!(page.texts("#share-pane .said").await[0].contains("presiona Ctrl+C"));
        // A changed plan has a new text.
        page.close_share().await;
        page.fill("budget", "6000").await;
        page.open_share().await;
        eventually!(page.js("return document.getElementById('copy-table-text')").await, Value::Null);
    })
    .await
}

#[tokio::test]
async fn a_page_without_a_clipboard_shows_the_text_too() {
    in_browser(async |page| {
        page.before_the_app("Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })")
            .await;
        open_sharing(page, "Spring", PLAN).await;
        page.share("spreadsheet").await;
        page.click("copy-cells").await;
        eventually!(page.focus().await, "copy-cells-text");
        let text = page.value("copy-cells-text").await;
        assert!(text.contains("Budget (EUR)\t12000.5"), "{text}");
    })
    .await
}

#[tokio::test]
async fn a_csv_is_what_a_spreadsheet_of_the_region_reads() {
    only_in_chromium!("a folder for downloads");
    in_region("de-DE", async |page| {
        let saved = Downloads::of(page, "csv").await;
        open_sharing(page, "=1+1;=2 ñ", &[PLAN, "&lang=es"].concat()).await;
        page.share("spreadsheet").await;
        page.click("save-csv").await;
        let csv = String::from_utf8(saved.file("=1+1;=2 ñ.csv").await).expect("UTF-8");
        assert!(csv.starts_with("\u{feff}Plan;\"'=1+1;'=2 ñ\"\r\n"), "{csv}");
        assert!(csv.contains("\r\nPresupuesto (EUR);12000,5\r\n"), "{csv}");
        assert!(csv.contains("\r\nTasa de cierre (fracción);0,05\r\n"), "{csv}");

        page.set("language", "en").await;
        page.set("numbers", "1,234.56").await;
        page.rename("Spring").await;
        page.share("spreadsheet").await;
        page.click("save-csv").await;
        let csv = String::from_utf8(saved.file("Spring.csv").await).expect("UTF-8");
        assert!(csv.starts_with("\u{feff}Plan,Spring\r\n"), "{csv}");
        assert!(csv.contains("\r\nBudget (EUR),12000.5\r\n"), "{csv}");

        // A chosen format does not depend on the region.
        page.share("spreadsheet").await;
        page.choose("csv-separator", "semicolon").await;
        page.choose("csv-decimal", "comma").await;
        page.rename("Other").await;
        page.share("spreadsheet").await;
        page.click("save-csv").await;
        let csv = String::from_utf8(saved.file("Other.csv").await).expect("UTF-8");
        assert!(csv.contains("\r\nBudget (EUR);12000,5\r\n"), "{csv}");
    })
    .await
}

#[tokio::test]
async fn the_comparison_is_published_too() {
    only_in_chromium!("a folder for downloads");
    in_browser(async |page| {
        let saved = Downloads::of(page, "comparison").await;
        page.store(&three()).await;
        page.open("").await;
        page.open_share().await;
        page.choose("publish", "comparison").await;
        page.share("spreadsheet").await;
        page.click("save-csv").await;
        let csv = String::from_utf8(saved.file("Plans side by side.csv").await).expect("UTF-8");
        let head = csv.lines().next().unwrap_or_default();
        assert_eq!(head.matches(": difference (fraction)").count(), 2, "{head}");
        page.share("picture").await;
        page.click("save-svg").await;
        let svg = String::from_utf8(saved.file("plans-side-by-side-against-alpha.svg").await).expect("UTF-8");
        for named in [">Sales</text>", ">Fully loaded CAC</text>", ">lower is better</text>", ">Alpha</text>"]
        {
            assert!(svg.contains(named), "{named} in {svg}");
        }
        assert_whole(page, &svg).await;
    })
    .await
}

/// Asserts that an SVG file is well-formed, self-contained and rendered the same in any program.
async fn assert_whole(page: &Page, svg: &str) {
    let script = "const it = new DOMParser().parseFromString(arguments[0], 'image/svg+xml'), root = it.documentElement;
        const names = [...it.querySelectorAll('*')].flatMap(each => [...each.attributes].map(it => it.name));
        return [root.namespaceURI, root.localName, it.querySelectorAll('parsererror, script, style, image, use').length,
            names.filter(it => ['class', 'href', 'style', 'xlink:href'].includes(it) || it.startsWith('on')),
            root.hasAttribute('width') && root.hasAttribute('height'),
            root.querySelectorAll('title').length, Boolean(root.getAttribute('font-family')),
            root.querySelector(':scope > rect').getAttribute('fill'),
            [...it.querySelectorAll('text')].every(it => it.getAttribute('font-size') && it.getAttribute('fill'))]";
    let expected = json!(["http://www.w3.org/2000/svg", "svg", 0, [], true, 1, true, "#ffffff", true]);
    assert_eq!(page.js_with(script, vec![json!(svg)]).await, expected, "{svg}");
    let rest = svg.replace("http://www.w3.org/2000/svg", "");
    assert!(!rest.contains("://") && !rest.contains("var(") && !rest.contains("light-dark"), "{svg}");
    let outside = rest.split("url(").skip(1).any(|rest| !rest.starts_with('#'));
    assert!(!outside, "{svg}");
}

#[tokio::test]
async fn the_picture_is_saved_as_it_looks_on_white_paper() {
    only_in_chromium!("an emulated colour scheme");
    in_browser(async |page| {
        let saved = Downloads::of(page, "picture").await;
        let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        page.devtools("Emulation.setEmulatedMedia", dark).await;
        open_sharing(page, "A & <b>", PLAN).await;
        page.share("picture").await;
        page.click("save-svg").await;
        let svg = String::from_utf8(saved.file("a-b-the-funnel.svg").await).expect("UTF-8");
        assert_whole(page, &svg).await;
        assert!(svg.contains("<title>A &amp; &lt;b&gt;: The funnel</title>"), "{svg}");
        // The text colour of the light scheme, although the page is dark.
        assert!(svg.contains("#18222a") && !svg.contains("#e9eded"), "{svg}");
        let today = "const now = new Date(), two = number => String(number).padStart(2, '0');
            return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`";
        let today = page.js(today).await.as_str().unwrap_or_default().to_owned();
        assert!(svg.contains(&format!(">{today} · EUR</text>")), "{today} in {svg}");
        page.choose("publish-picture", "sale-cost").await;
        eventually!(
            page.attribute("img.paper", "alt").await.unwrap_or_default(),
            "A & <b>: A sale costs €1,000"
        );

        page.choose("publish-picture", "funnel").await;
        eventually!(page.attribute("img.paper", "alt").await.unwrap_or_default(), "A & <b>: The funnel");
        page.click("save-png").await;
        let png = saved.file("a-b-the-funnel.png").await;
        assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
        let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
        let number = |name: &str| -> u32 {
            let rest = svg.split_once(&format!(" {name}=\"")).expect("it has a size").1;
            rest.split('"').next().and_then(|number| number.parse().ok()).expect("a number")
        };
        assert_eq!((side(16), side(20)), (2 * number("width"), 2 * number("height")));
        assert!(png.len() > 5_000, "{} bytes are no picture", png.len());
        assert_eq!(page.texts("#share-pane .said").await, [""]);
    })
    .await
}

/// Two plans in months, the first with actuals.
fn in_months() -> Vec<(String, String)> {
    let plan = |id: &str, name: &str, rate: f64| {
        let months =
            |year: u64| json!([[format!("{year}-01"), 2_000, 30, 1], [format!("{year}-02"), 2_000, 40, 3]]);
        let channel = |name: &str, cost: u64| json!({ "name": name, "budget": 12_000, "costPerLead": cost, "rates": [rate], "actuals": months(2026) });
        let scenario = json!({ "name": name, "currency": "EUR", "channels": [channel("Search", 50), channel("Fairs", 80)],
            "salesCost": 6_000, "saleValue": 2_500, "margin": 0.8, "months": 6, "firstMonth": "2026-01", "lagMedian": 45, "lagUpperQuartile": 75 });
        let file = json!({ "format": "embudo", "version": 3, "scenarios": [scenario] });
        (format!("embudo/scenario/{id}"), file.to_string())
    };
    vec![plan("a", "Spring campaign", 0.05), plan("b", "Autumn", 0.06), order(&["a", "b"])]
}

#[tokio::test]
async fn every_picture_is_saved_where_it_stands_under_a_name_of_its_own() {
    only_in_chromium!("a folder for downloads");
    let english = [
        (
            "plan",
            &[
                "spring-campaign-the-channels",
                "spring-campaign-the-funnel",
                "spring-campaign-what-a-sale-costs",
                "spring-campaign-what-matters-most-fully-loaded-cac",
                "spring-campaign-cpl-and-close-rate-together-fully-loaded-cac",
            ][..],
        ),
        (
            "months",
            &[
                "spring-campaign-money-out-and-money-back",
                "spring-campaign-leads-by-month",
                "spring-campaign-sales-by-month",
                "spring-campaign-cac-by-month",
            ],
        ),
        ("actuals", &["spring-campaign-what-moved-the-sales", "spring-campaign-where-the-sales-head"]),
        ("compare", &["plans-side-by-side-against-spring-campaign", "autumn-against-spring-campaign-sales"]),
    ];
    in_browser(async |page| {
        let saved = Downloads::of(page, "pictures").await;
        page.resize(1280).await;
        page.store(&in_months()).await;
        page.open("").await;
        page.show_sections().await;
        for (view, names) in english {
            page.show(view).await;
            eventually!((view, page.texts(".save-picture").await.len()), (view, names.len()));
            for (at, name) in names.iter().enumerate() {
                let id = page
                    .js_with(
                        "return document.querySelectorAll('.save-picture')[arguments[0]].id",
                        vec![json!(at)],
                    )
                    .await;
                page.click(id.as_str().expect("an id")).await;
                page.click("picture-svg").await;
                let svg = String::from_utf8(saved.file(&format!("{name}.svg")).await).expect("UTF-8");
                assert_whole(page, &svg).await;
                assert!(svg.contains(" · EUR</text>"), "{name} has no unit: {svg}");
                // The menu closes, and the focus is where it was.
                eventually!(
                    (page.texts("#picture-menu:popover-open").await.len(), page.focus().await),
                    (0, id.as_str().unwrap_or_default().to_owned())
                );
            }
        }
        page.show("months").await;
        page.click("money-by-month").await;
        page.click("save-money").await;
        page.click("picture-png").await;
        assert_eq!(&saved.file("spring-campaign-money-by-month.png").await[..8], b"\x89PNG\r\n\x1a\n");
        eventually!(page.texts("#picture-menu:popover-open").await.len(), 0);
        page.open("?lang=es").await;
        page.show("plan").await;
        eventually!(page.texts("#save-funnel").await, ["Guardar imagen"]);
        page.click("save-funnel").await;
        page.click("picture-svg").await;
        saved.file("spring-campaign-el-embudo.svg").await;
    })
    .await
}

#[tokio::test]
async fn pictures_of_plans_with_one_name_are_files_of_their_own() {
    only_in_chromium!("a folder for downloads");
    in_browser(async |page| {
        let saved = Downloads::of(page, "same-name").await;
        page.store(&[
            scenario("a", "Spring", 10_000),
            scenario("b", "Autumn", 20_000),
            scenario("c", "Autumn!", 30_000),
            order(&["a", "b", "c"]),
        ])
        .await;
        page.open("").await;
        page.show("compare").await;
        for (button, name) in [
            ("save-bridge1", "autumn-against-spring-sales.svg"),
            ("save-bridge2", "autumn-against-spring-sales-2.svg"),
        ] {
            page.click(button).await;
            page.click("picture-svg").await;
            saved.file(name).await;
        }
    })
    .await
}

#[tokio::test]
async fn a_picture_that_cannot_be_drawn_is_told() {
    in_browser(async |page| {
        page.before_the_app("HTMLCanvasElement.prototype.toBlob = then => then(null)").await;
        open_sharing(page, "Spring", PLAN).await;
        page.share("picture").await;
        page.click("save-png").await;
        eventually!(page.texts("#share-pane .said").await.iter().any(|it| it.contains("Save the SVG")), true);
    })
    .await
}

#[tokio::test]
async fn before_there_is_a_plan_nothing_is_published() {
    in_browser(async |page| {
        page.open_blank().await;
        let ways =
            [("document", 0, 1), ("wiki", 0, 1), ("picture", 0, 2), ("spreadsheet", 0, 3), ("embed", 3, 4)];
        for (way, before, _) in ways {
            page.share(way).await;
            eventually!((way, page.texts("#share-pane button").await.len()), (way, before));
        }
        page.close_share().await;
        page.fill_plan(["12000", "50", "0"]).await;
        for (way, _, after) in ways {
            page.share(way).await;
            eventually!((way, page.texts("#share-pane button").await.len()), (way, after));
        }
    })
    .await
}

#[tokio::test]
async fn a_workbook_is_saved_by_a_module_that_is_loaded_for_it() {
    only_in_chromium!("a folder for downloads");
    let site = Site::serve(setting("EMBUDO_DIST"));
    in_browser(async |page| {
        let saved = Downloads::of(page, "workbook").await;
        page.visit(&[&site.origin, "/", PLAN].concat()).await;
        page.started().await;
        page.fill("scenario-name", "=1+1 [Spring]").await;
        page.share("spreadsheet").await;
        let is_loaded = || site.requests().iter().any(|it| it.path.starts_with("workbook-"));
        eventually!(page.texts("#save-workbook").await, ["Save as Excel workbook"]);
        assert!(!is_loaded());
        page.click("save-workbook").await;
        let book = saved.file("=1+1 [Spring].xlsx").await;
        assert_eq!(&book[..4], b"PK\x03\x04");
        assert!(is_loaded());
    })
    .await;
}

#[tokio::test]
async fn a_workbook_that_cannot_be_made_is_told() {
    only_in_chromium!("a blocked network");
    for (language, told) in [("en", "The workbook could not be made"), ("es", "No se pudo crear el libro")] {
        // The console shows the error as well.
        console_of(async |page| {
            let saved = Downloads::of(page, &["no-workbook-", language].concat()).await;
            page.open(&[PLAN, "&lang=", language].concat()).await;
            page.fill("scenario-name", "Spring").await;
            page.share("spreadsheet").await;
            page.devtools("Network.enable", json!({})).await;
            page.devtools("Network.setBlockedURLs", json!({ "urls": ["*workbook-*"] })).await;
            page.click("save-workbook").await;
            eventually!(page.texts("#share-pane .said").await.concat().starts_with(told), true);
            page.devtools("Network.setBlockedURLs", json!({ "urls": [] })).await;
            page.click("save-workbook").await;
            saved.file("Spring.xlsx").await;
            eventually!(page.texts("#share-pane .said").await.concat(), "");
        })
        .await;
    }
}
