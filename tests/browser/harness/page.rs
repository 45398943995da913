//! The page as a person meets it: what it shows, what can be done on it, what it keeps.

use super::site::Site;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;

/// What is at the front of a browser. What can't be done ends the test with a message that names it.
pub struct Page {
    driver: WebDriver,
    origin: String,
}

impl Page {
    pub fn new(driver: WebDriver, origin: String) -> Self {
        Self { driver, origin }
    }

    /// Opens an address below the site's folder and waits for the app.
    pub async fn open(&self, address: &str) {
        self.go_to(address).await;
        self.started().await;
    }

    async fn go_to(&self, address: &str) {
        self.visit(&format!("{}/{address}", self.origin)).await;
    }

    /// Opens a whole address, whatever is there.
    pub async fn visit(&self, address: &str) {
        self.driver.goto(address).await.unwrap_or_else(|error| panic!("open {address}: {error}"));
    }

    /// Opens the page without its example: a plan with nothing in it.
    pub async fn open_blank(&self) {
        self.open("").await;
        self.click("clear-example").await;
    }

    pub async fn reload(&self) {
        self.driver.refresh().await.expect("reload");
        self.started().await;
    }

    /// Goes into a frame of the page that is open, or of the frame it is in.
    pub async fn enter_frame(&self, css: &str) {
        let frame = self.element(css).await;
        frame.enter_frame().await.unwrap_or_else(|error| panic!("enter {css}: {error}"));
    }

    /// Goes back to the page around all frames.
    pub async fn leave_frames(&self) {
        self.driver.enter_default_frame().await.expect("the page around all frames");
    }

    /// Goes to the tab that was opened last.
    pub async fn go_to_newest_tab(&self) {
        let tabs = self.driver.windows().await.expect("the tabs");
        let newest = tabs.last().expect("there is one").clone();
        self.driver.switch_to_window(newest).await.expect("the newest tab");
    }

    /// Waits until the app is there, with all that its view shows.
    pub async fn started(&self) {
        self.until("document.getElementById('budget')", "start").await;
        self.arrived().await;
    }

    /// Waits until all that the view shows is loaded.
    pub async fn arrived(&self) {
        self.until("!document.querySelector('.arriving')", "load what its view shows").await;
    }

    async fn until(&self, holds: &str, what: &str) {
        let patience = Instant::now() + Duration::from_secs(10);
        while self.js(&format!("return !({holds})")).await == json!(true) {
            assert!(Instant::now() < patience, "the app did not {what} within ten seconds");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Goes to a view.
    pub async fn show(&self, view: &str) {
        self.click(&format!("view-{view}")).await;
        self.arrived().await;
    }

    /// What a script returns. It finds the arguments in `arguments`.
    pub async fn js_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        let returned = self.driver.execute(script, arguments).await;
        returned.unwrap_or_else(|error| panic!("{script}: {error}")).json().clone()
    }

    pub async fn js(&self, script: &str) -> Value {
        self.js_with(script, Vec::new()).await
    }

    /// What a script hands to its last argument.
    pub async fn js_async(&self, script: &str, arguments: Vec<Value>) -> Value {
        let returned = self.driver.execute_async(script, arguments).await;
        returned.unwrap_or_else(|error| panic!("{script}: {error}")).json().clone()
    }

    /// Sends a command of the Chrome DevTools protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let answer = self.driver.cdp().send_raw(command, parameters).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// Runs a script in every page opened from now on, before anything of the page's own.
    pub async fn before_the_app(&self, script: &str) {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    }

    /// Gives the page's window a size in CSS pixels.
    pub async fn resize(&self, width: u32) {
        let size = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// The element that a CSS selector finds.
    pub async fn element(&self, css: &str) -> WebElement {
        self.driver.find(By::Css(css)).await.unwrap_or_else(|error| panic!("find {css}: {error}"))
    }

    pub async fn click(&self, id: &str) {
        self.click_on(&format!("#{id}")).await;
    }

    pub async fn click_on(&self, css: &str) {
        self.element(css).await.click().await.unwrap_or_else(|error| panic!("click {css}: {error}"));
    }

    /// Types at the end of what is in a field, key by key.
    pub async fn type_into(&self, id: &str, keys: impl Into<TypingData>) {
        let field = self.element(&format!("#{id}")).await;
        field.send_keys(keys).await.unwrap_or_else(|error| panic!("type into #{id}: {error}"));
    }

    /// Replaces what is in a field, key by key.
    pub async fn fill(&self, id: &str, text: &str) {
        // Null lets go of the key that is held down.
        let everything = Key::Control + "a" + Key::Null;
        let typed = if text.is_empty() { everything + Key::Delete } else { everything + text };
        self.type_into(id, typed).await;
    }

    /// Fills in the three numbers of a plan.
    pub async fn fill_plan(&self, [budget, cost_per_lead, close_rate]: [&str; 3]) {
        self.fill("budget", budget).await;
        self.fill("cost-per-lead", cost_per_lead).await;
        self.fill("close-rate", close_rate).await;
    }

    /// Picks the option of a list by its value.
    pub async fn choose(&self, id: &str, value: &str) {
        self.click_on(&format!("#{id} option[value='{value}']")).await;
    }

    /// Presses a key wherever the focus is, or types a text there.
    pub async fn press(&self, key: impl Into<TypingData>) {
        let keys = self.driver.action_chain().send_keys(key);
        keys.perform().await.expect("press a key");
    }

    /// Presses a key while another is held down.
    pub async fn press_with(&self, held: Key, key: impl Into<TypingData>) {
        let keys = self.driver.action_chain().key_down(held.clone()).send_keys(key).key_up(held);
        keys.perform().await.expect("press two keys");
    }

    /// A property of an element, `null` where there is no such element.
    async fn property(&self, id: &str, name: &str) -> Value {
        let script = "return document.getElementById(arguments[0])?.[arguments[1]] ?? null";
        self.js_with(script, vec![json!(id), json!(name)]).await
    }

    /// The text of an element as it is shown; empty where there is no such element.
    pub async fn text(&self, id: &str) -> String {
        self.property(id, "innerText").await.as_str().unwrap_or_default().to_owned()
    }

    /// What stands in a field.
    pub async fn value(&self, id: &str) -> String {
        let value = self.property(id, "value").await;
        value.as_str().unwrap_or_else(|| panic!("#{id} is no field")).to_owned()
    }

    /// An attribute of the first element that a CSS selector finds.
    pub async fn attribute(&self, css: &str, name: &str) -> Option<String> {
        let script = "return document.querySelector(arguments[0]).getAttribute(arguments[1])";
        self.js_with(script, vec![json!(css), json!(name)]).await.as_str().map(str::to_owned)
    }

    /// A result's number without rounding, empty where it has none.
    pub async fn data(&self, id: &str) -> String {
        self.attribute(&format!("#{id}"), "data-value").await.expect("every result has data-value")
    }

    /// Leads, sales and media CAC.
    pub async fn results(&self) -> [String; 3] {
        [self.data("leads").await, self.data("sales").await, self.data("cac").await]
    }

    /// The texts of all elements that a CSS selector finds.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(it => it.textContent)";
        let texts = self.js_with(script, vec![json!(css)]).await;
        serde_json::from_value(texts).expect("a list of texts")
    }

    /// The names in the list of scenarios.
    pub async fn names(&self) -> Vec<String> {
        self.texts(".lines .name").await
    }

    /// The id of what has the focus.
    pub async fn focus(&self) -> String {
        self.js("return document.activeElement.id").await.as_str().unwrap_or_default().to_owned()
    }

    /// All that is kept in the browser, byte for byte.
    pub async fn stored(&self) -> BTreeMap<String, String> {
        let stored = self.js("return {...localStorage}").await;
        serde_json::from_value(stored).expect("keys with texts")
    }

    /// Puts something into the browser's storage, as an earlier visit would have. Leaves the app.
    pub async fn store(&self, items: &[(String, String)]) {
        self.go_to(Site::EMPTY).await;
        self.put(items).await;
    }

    /// Puts something into the storage of the page that is open, whatever it is.
    pub async fn put(&self, items: &[(String, String)]) {
        let script = "for (const [key, value] of arguments[0]) localStorage.setItem(key, value)";
        self.js_with(script, vec![json!(items)]).await;
    }

    /// The tab that is at the front.
    pub async fn tab(&self) -> String {
        self.driver.window().await.expect("there is a tab").to_string()
    }

    /// Opens a tab beside this one and goes to it.
    pub async fn new_tab(&self) -> String {
        let tab = self.driver.new_tab().await.expect("a new tab");
        self.switch_to(&tab.to_string()).await;
        tab.to_string()
    }

    /// Goes to another tab.
    pub async fn switch_to(&self, tab: &str) {
        self.driver.switch_to_window(tab.to_owned().into()).await.expect("go to a tab");
    }
}
