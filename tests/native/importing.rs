//! Plans from links and files: previewed, saved on request, and imported as chosen.

use crate::simulated_browser::{BUDGET, Browser, id};
use embudo::io::{Fault, FileError, file_to_json, share_fragment};
use embudo::model::{Currency, Input, Scenario};
use embudo::state::{
    Action, Field, Id, ImportOutcome, ImportPreview, LinkError, LinkedPlans, SaveStatus, Start,
    all_scenarios, preview_count, reduce, start,
};
use std::collections::BTreeMap;
use std::rc::Rc;

const A: usize = 0;

fn save(browser: &mut Browser, plan: &str, name: &str, budget: &str) {
    browser.act(A, Action::New(id(plan)));
    let fields = [(Input::Budget, budget), (Input::CostPerLead, "50"), (Input::CloseRate, "5")];
    for (input, text) in fields {
        browser.act(A, Action::Type(Field::Channel(0, input), text.into()));
    }
    browser.act(A, Action::SetName(name.into()));
    browser.act(A, Action::Save);
}

fn two_plans() -> Browser {
    let mut browser = Browser::with_pages(1);
    save(&mut browser, "spring", "Spring", "12000");
    save(&mut browser, "autumn", "Autumn", "8000");
    browser
}

fn file(browser: &Browser) -> String {
    let plans = all_scenarios(&browser.pages[A].app.library);
    file_to_json(&plans.iter().map(|(id, plan)| (Some(id.as_str()), &**plan)).collect::<Vec<_>>())
}

fn scenarios(browser: &Browser) -> Vec<Rc<Scenario>> {
    all_scenarios(&browser.pages[A].app.library).into_iter().map(|(_, plan)| plan).collect()
}

fn names(browser: &Browser) -> Vec<String> {
    browser.pages[A].app.library.entries().iter().map(|entry| entry.name()).collect()
}

fn verdicts(browser: &Browser) -> Vec<&'static str> {
    let Some(ImportPreview::Scenarios(lines)) = browser.pages[A].app.import_preview.as_deref() else {
        return Vec::new();
    };
    let word = |verdict: &ImportOutcome| match verdict {
        ImportOutcome::Added(_) => "added",
        ImportOutcome::Unchanged => "same",
        ImportOutcome::Changed { .. } => "changed",
        ImportOutcome::Refused(_) => "refused",
        ImportOutcome::Unreadable(_) => "unreadable",
    };
    lines.iter().map(|line| word(&line.outcome)).collect()
}

fn stored_plans(browser: &Browser) -> BTreeMap<String, String> {
    let is_plan = |key: &str| key != "embudo/preferences" && key != "embudo/desk";
    browser.storage.values.clone().into_iter().filter(|(key, _)| is_plan(key)).collect()
}

fn open_link(fragment: &str) -> Action {
    Action::OpenLink(LinkedPlans::read(fragment).expect("it has plans"))
}

#[test]
fn exported_cleared_and_imported_the_same_bytes_are_stored() {
    let mut browser = two_plans();
    save(&mut browser, "twin", "Spring", "12000"); // same name and numbers as another plan
    let (exported, stored) = (file(&browser), stored_plans(&browser));
    for _ in 0..3 {
        browser.act(A, Action::Delete(id("empty")));
    }
    assert_eq!(names(&browser), Vec::<String>::new());
    browser.preview_import(A, exported.clone());
    assert_eq!(verdicts(&browser), ["added", "added", "added"]);
    browser.act(A, Action::ApplyImport);
    assert_eq!(stored_plans(&browser), stored);
    assert_eq!(file(&browser), exported);
}

#[test]
fn a_review_changes_nothing_and_tells_what_is_what() {
    let mut browser = two_plans();
    let changed = file(&browser).replace("8000", "9000");
    let twice = changed.replace("\"scenarios\":[", "\"scenarios\":[{\"name\":\"New\",\"currency\":\"EUR\",\"budget\":1000,\"costPerLead\":5,\"closeRate\":0.1},{\"name\":\"\"},");
    let before = browser.storage.values.clone();
    browser.preview_import(A, twice);
    assert_eq!(verdicts(&browser), ["added", "refused", "same", "changed"]);
    assert_eq!(browser.storage.values, before);
    browser.act(A, Action::DismissImport);
    assert_eq!(
        (browser.storage.values.clone(), names(&browser)),
        (before, vec!["Spring".into(), "Autumn".into()])
    );
}

#[test]
fn both_are_kept_unless_one_is_to_be_replaced_and_it_is_one_step() {
    let mut browser = two_plans();
    let before = stored_plans(&browser);
    let changed = file(&browser).replace("8000", "9000").replace("12000", "13000");
    browser.preview_import(A, changed);
    browser.act(A, Action::SetImportChoice { line: 1, replace: true });
    browser.act(A, Action::ApplyImport);
    assert_eq!(names(&browser), ["Spring", "Autumn", "Spring (2)"]);
    let budgets: Vec<_> =
        scenarios(&browser).iter().map(|it| it.plan.input(Input::Budget).unwrap_or(0.0)).collect();
    assert_eq!(budgets, [12_000.0, 9_000.0, 13_000.0]);
    let after = stored_plans(&browser);
    browser.act(A, Action::Undo);
    assert_eq!(stored_plans(&browser), before);
    browser.act(A, Action::Redo);
    assert_eq!(stored_plans(&browser), after);
    browser.act(A, Action::AcceptUndoOffer);
    assert_eq!(stored_plans(&browser), after, "the notice is gone with the step back");
}

#[test]
fn the_notice_takes_an_import_back() {
    let mut browser = two_plans();
    let before = stored_plans(&browser);
    browser.preview_import(A, file(&browser).replace("8000", "9000"));
    browser.act(A, Action::ApplyImport);
    browser.act(A, Action::AcceptUndoOffer);
    assert_eq!(stored_plans(&browser), before);
}

#[test]
fn what_was_typed_over_a_replaced_plan_comes_back_with_it() {
    let mut browser = two_plans();
    browser.act(A, Action::Type(BUDGET, "8500".into()));
    let before = stored_plans(&browser);
    browser.preview_import(A, file(&browser).replace("8500", "9000"));
    browser.act(A, Action::SetImportChoice { line: 1, replace: true });
    browser.act(A, Action::ApplyImport);
    assert_eq!(browser.pages[A].app.open_plan().draft.text(BUDGET), "9,000");
    browser.act(A, Action::Undo);
    assert_eq!(stored_plans(&browser), before);
}

#[test]
fn a_table_and_a_link_come_in_too() {
    let mut browser = two_plans();
    browser.preview_import(A, "Search\t12000\t50\t5%\nFairs\t3000\t60\t10%");
    assert_eq!(verdicts(&browser), ["added"]);
    browser.act(A, Action::ApplyImport);
    assert_eq!(browser.pages[A].app.open_plan().draft.channels(), 2);
    let link = format!(
        "look: https://wiki.example/plan.html?lang=en#{} thanks",
        share_fragment(&scenarios(&browser)).expect("few fit")
    );
    // Also where another # stands before it, and Markdown around it.
    for text in
        [format!("Plan #1: {link}"), format!("[#2](<{}>)", link.split(' ').nth(1).unwrap_or_default()), link]
    {
        browser.preview_import(A, text.clone());
        assert_eq!(verdicts(&browser), ["same", "same", "same"], "{text}");
    }
}

#[test]
fn what_is_nothing_of_ours_is_told() {
    let mut browser = two_plans();
    for nothing in ["", "hello", "{", "null", "[]", "https://wiki.example/#s=%%%", "{\"format\":\"other\"}"] {
        browser.preview_import(A, nothing);
        assert!(
            matches!(browser.pages[A].app.import_preview.as_deref(), Some(ImportPreview::Unusable(_))),
            "{nothing}"
        );
    }
}

#[test]
fn plans_of_a_link_stand_beside_what_is_stored_until_they_are_saved() {
    let mut browser = two_plans();
    let before = browser.storage.values.clone();
    let sent = scenarios(&browser);
    let fragment = ["#", &share_fragment(&sent).expect("few fit")].concat();
    browser.act(A, open_link(&fragment));
    browser.act(A, open_link(&fragment)); // the same link again
    assert_eq!(names(&browser), ["Spring", "Autumn", "Spring", "Autumn"]);
    assert_eq!(
        (browser.pages[A].app.open_plan().save_status(), preview_count(&browser.pages[A].app)),
        (SaveStatus::Preview, 2)
    );
    browser.act(A, Action::Open(id("spring")));
    browser.act(A, Action::Open(id("autumn")));
    assert_eq!(browser.storage.values, before);
    browser.act(A, Action::SavePreviews);
    assert_eq!(names(&browser), ["Spring", "Autumn", "Spring (2)", "Autumn (2)"]);
    browser.reload(A);
    assert_eq!(names(&browser), ["Spring", "Autumn", "Spring (2)", "Autumn (2)"]);
}

#[test]
fn plans_of_a_link_can_be_closed_and_brought_back() {
    let mut browser = two_plans();
    let before = browser.storage.values.clone();
    browser.act(A, open_link(&share_fragment(&scenarios(&browser)).expect("few fit")));
    browser.act(A, Action::DropPreviews);
    assert_eq!(names(&browser), ["Spring", "Autumn"]);
    browser.act(A, Action::Undo);
    assert_eq!(preview_count(&browser.pages[A].app), 2);
    browser.act(A, Action::Redo);
    assert_eq!(
        stored_plans(&browser),
        before.into_iter().filter(|(key, _)| key != "embudo/preferences" && key != "embudo/desk").collect()
    );
}

#[test]
fn a_page_opened_with_a_link_shows_its_plan() {
    let fragment = ["#", &share_fragment(&scenarios(&two_plans())).expect("few fit")].concat();
    let cut = fragment[..fragment.len() - 9].to_owned();
    let app = start(Start { fragment, new_id: "page".into(), ..Start::default() });
    assert_eq!(
        (app.open_plan().name(), app.open_plan().save_status()),
        ("Spring".into(), SaveStatus::Preview)
    );
    assert_eq!(app.notices.link_error, None);
    let app = start(Start { fragment: cut, new_id: "page".into(), ..Start::default() });
    assert!(matches!(app.notices.link_error, Some(LinkError::Unusable(_))));
    assert_eq!(app.open_plan().save_status(), SaveStatus::Example);
}

#[test]
fn an_id_that_is_taken_or_held_is_not_used_again() {
    let mut browser = two_plans();
    browser.storage.values.insert("embudo/scenario/x".into(), r#"{"format":"embudo","version":9}"#.into());
    browser.reload(A);
    let incoming = file(&browser).replace("\"spring\"", "\"x\"").replace("12000", "14000");
    browser.preview_import(A, incoming);
    assert_eq!(verdicts(&browser), ["added", "same"]);
    browser.act(A, Action::ApplyImport);
    assert_eq!(browser.storage.values["embudo/scenario/x"], r#"{"format":"embudo","version":9}"#);
    assert!(browser.stored_budgets().contains("14000"));
}

#[test]
fn what_was_looked_at_before_something_changed_still_loses_nothing() {
    let mut browser = two_plans();
    browser.preview_import(A, file(&browser).replace("8000", "9000"));
    browser.act(A, Action::SetImportChoice { line: 1, replace: true });
    browser.act(A, Action::Delete(Id::new("gone")));
    let app = reduce(browser.pages[A].app.clone(), Action::ApplyImport);
    let names: Vec<_> = app.library.entries().iter().map(|entry| entry.name()).collect();
    assert_eq!(names, ["Spring", "Autumn"]);
}

#[test]
fn an_address_that_prefills_a_plan_is_that_plan() {
    let mut browser = two_plans();
    let address = "Is this it? https://wiki.example/embudo/?lang=es&budget=9000.5&cpl=50&close=4%2E5&currency=USD#top, I think";
    browser.preview_import(A, address);
    assert_eq!(verdicts(&browser), ["added"]);
    browser.act(A, Action::ApplyImport);
    let plan = browser.pages[A].app.open_plan().draft.scenario().expect("it is complete");
    assert_eq!(plan.currency, Currency::USD);
    let inputs = Input::OF_CHANNEL.map(|input| plan.plan.input(input));
    assert_eq!(inputs, [Some(9_000.5), Some(50.0), Some(0.045)]);
    browser.preview_import(A, address);
    assert_eq!(verdicts(&browser), ["same"]);
}

#[test]
fn an_address_with_less_than_a_plan_is_told() {
    let mut browser = two_plans();
    for (query, field) in [
        ("budget=12,000&cpl=50&close=5", "budget"),
        ("budget=12000&close=5", "cpl"),
        ("budget=12000&cpl=50&close=5&currency=XXX", "currency"),
        ("budget=12000&cpl=50&close=101", "close"),
    ] {
        browser.preview_import(A, format!("https://wiki.example/?{query}"));
        let Some(ImportPreview::Scenarios(lines)) = browser.pages[A].app.import_preview.as_deref() else {
            panic!("{query}")
        };
        let refused = ImportOutcome::Refused(Fault::Field(field.to_owned()));
        assert_eq!(lines.iter().map(|line| &line.outcome).collect::<Vec<_>>(), [&refused], "{query}");
    }
    for other in
        ["https://wiki.example/?src=plan.json", "?", "What? Nothing", "https://wiki.example/?x=1&budget"]
    {
        browser.preview_import(A, other);
        let told = browser.pages[A].app.import_preview.as_deref()
            == Some(&ImportPreview::Unusable(FileError::Damaged));
        assert_eq!(told, !other.contains("budget"), "{other}");
    }
    browser.preview_import(A, "What?budget=1\t12000\t50\t5%");
    assert_eq!(verdicts(&browser), ["added"]);
}

#[test]
fn a_link_is_found_in_whatever_carries_it() {
    let mut browser = two_plans();
    let fragment = share_fragment(&scenarios(&browser)).expect("few fit");
    let address = format!("https://wiki.example/plan.html?lang=en#{fragment}");
    let once = |text: &str| {
        text.replace('%', "%25")
            .replace(':', "%3A")
            .replace('/', "%2F")
            .replace('?', "%3F")
            .replace('#', "%23")
            .replace('=', "%3D")
    };
    let broken = |by: &str| {
        let characters: Vec<char> = address.chars().collect();
        characters.chunks(70).map(String::from_iter).collect::<Vec<_>>().join(by)
    };
    let proofpoint = address
        .replace(':', "-3A")
        .replace('?', "-3F")
        .replace('#', "-23")
        .replace('=', "-3D")
        .replace('/', "_");
    for text in [
        format!("Look at this ({address}), please."),
        format!("Here: {address}."),
        format!("<{address}>"),
        format!("[the plan]({address})"),
        format!("**{address}**"),
        format!("<a href=\"{address}\">the plan</a>"),
        format!("{address}%20and more"),
        format!("{address}&utm_source=mail&utm_medium=x"),
        format!("{address}-thanks_a"),
        format!("{address}Thanks, Ana"),
        format!("{address}\nThanks, Ana"),
        broken("\n"),
        format!("{}\nThanks, Ana", broken("\r\n")),
        format!("> {}\n> Thanks", broken("\n> ")),
        format!("{}=\nThanks", broken("=\n").replace("s=0", "s=3D0")),
        once(&address),
        once(&once(&address)),
        format!(
            "https://eur01.safelinks.protection.outlook.com/?url={}&data=05%7C01%7Ca%40b.c&reserved=0",
            once(&address)
        ),
        format!("https://www.google.com/url?q={}&sa=D&source=editors&ust=17000", once(&address)),
        format!("https://l.facebook.com/l.php?u={}&h=AT0", once(&address)),
        format!("https://urldefense.com/v3/__{}__;Iw!!AbC!dEf$", address.replace('#', "*")),
        format!("https://urldefense.proofpoint.com/v2/url?u={proofpoint}&d=DwMFaQ&c=abc"),
        format!(
            "https://linkprotect.cudasvc.com/url?a={}&c=E,1,x",
            once(&address).to_lowercase().replace(&once(&fragment).to_lowercase(), &once(&fragment))
        ),
        format!("https://secure-web.cisco.com/1abc/{}", once(&address)),
        format!("https://wiki.example/%23{fragment}"),
    ] {
        browser.preview_import(A, text.clone());
        assert_eq!(verdicts(&browser), ["same", "same"], "{text}");
    }
}

#[test]
fn an_address_with_numbers_is_found_in_whatever_carries_it() {
    let mut browser = two_plans();
    let address = "https://wiki.example/?budget=9000.5&cpl=50&close=4.5&currency=USD";
    let encoded = address
        .replace(':', "%3A")
        .replace('/', "%2F")
        .replace('?', "%3F")
        .replace('=', "%3D")
        .replace('&', "%26");
    for text in [
        format!("({address})."),
        format!("<{address}>"),
        format!("[plan]({address})"),
        format!("Is it {address}?"),
        format!("{address}&utm_source=x"),
        address.replace("&cpl", "\n&cpl"),
        address.replace("close=4.5", "clo=\nse=4.5"),
        format!("https://eur01.safelinks.protection.outlook.com/?url={encoded}&data=05%7C01"),
        format!("https://www.google.com/url?q={encoded}&sa=D"),
    ] {
        browser.preview_import(A, text.clone());
        assert_eq!(verdicts(&browser), ["added"], "{text}");
        let Some(ImportPreview::Scenarios(lines)) = browser.pages[A].app.import_preview.as_deref() else {
            panic!("{text}")
        };
        let ImportOutcome::Added(incoming) = &lines[0].outcome else { panic!("{text}") };
        let inputs = Input::OF_CHANNEL.map(|input| incoming.scenario.plan.input(input));
        assert_eq!(
            (inputs, incoming.scenario.currency),
            ([Some(9_000.5), Some(50.0), Some(0.045)], Currency::USD),
            "{text}"
        );
    }
}

#[test]
fn a_table_of_channels_is_brought_in_without_its_total() {
    let channels = |browser: &Browser| browser.pages[A].app.open_plan().draft.channels();
    for table in [
        "Channel\tBudget\tCPL\tClose rate\nSearch\t10000\t50\t5\nFairs\t3000\t60\t20\nTotal\t13000\t52\t8\n",
        "Search,10000,50,5\nFairs,3000,60,20\nTotal,13000,52,8\n",
        "Search;10000;50;5\nFairs;3000;60;20\nSuma total;13000;52;8\n",
        "Search,10000,50,5\nFairs,3000,60,20\n",
    ] {
        let mut browser = two_plans();
        browser.preview_import(A, table);
        assert_eq!(verdicts(&browser), ["added"], "{table}");
        let has_total = table.contains("otal");
        let preview = browser.pages[A].app.import_preview.clone().expect("a preview");
        assert_eq!(preview.totals_left_out(), usize::from(has_total), "{table}");
        browser.act(A, Action::ApplyImport);
        assert_eq!(channels(&browser), 2, "{table}");
        let offer = format!("{:?}", browser.pages[A].app.notices.undo_offer);
        assert_eq!(offer.contains("total: true"), has_total, "{offer}");
    }
}
