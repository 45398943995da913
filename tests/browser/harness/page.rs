//! The page object: reads and operates the page through WebDriver.

use super::engines::engine;
use super::first_script::FirstScript;
use super::site::Site;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};
use thirtyfour::common::print::{PrintPage, PrintParameters};
use thirtyfour::prelude::*;

/// The page in the current tab and frame of a browser. A command that fails panics with its name.
pub struct Page {
    driver: WebDriver,
    site: Site,
}

impl Page {
    pub fn new(driver: WebDriver, site: Site) -> Self {
        Self { driver, site }
    }

    /// Opens an address relative to the site and waits for the app.
    pub async fn open(&self, address: &str) {
        self.go_to(address).await;
        self.started().await;
        self.listens().await;
    }

    /// Opens an address relative to the site without waiting for the app.
    pub async fn go_to(&self, address: &str) {
        self.visit(&format!("{}/{address}", self.site.origin)).await;
    }

    /// Opens an absolute address without waiting for the app.
    pub async fn visit(&self, address: &str) {
        self.driver.goto(address).await.unwrap_or_else(|error| panic!("open {address}: {error}"));
    }

    /// Opens the page with a blank plan instead of the example.
    pub async fn open_blank(&self) {
        self.open("").await;
        self.click("clear-example").await;
    }

    pub async fn back(&self) {
        // By script: WebKit's driver waits for a load, of which there is none where the browser kept the page. Once the
        // script is answered: Chromium's driver runs a script again whose answer was lost as the page went.
        self.js("setTimeout(() => history.back())").await;
    }

    pub async fn reload(&self) {
        self.driver.refresh().await.expect("reload");
        self.started().await;
        self.listens().await;
    }

    /// Switches to a frame of the current page or frame.
    pub async fn enter_frame(&self, css: &str) {
        let frame = self.element(css).await;
        frame.enter_frame().await.unwrap_or_else(|error| panic!("enter {css}: {error}"));
    }

    /// Switches back to the outermost page.
    pub async fn leave_frames(&self) {
        self.driver.enter_default_frame().await.expect("the page around all frames");
    }

    /// Switches to the newest tab.
    pub async fn go_to_newest_tab(&self) {
        let here = self.driver.window().await.expect("there is a tab");
        let patience = Instant::now() + super::PATIENCE;
        loop {
            let tabs = self.driver.windows().await.expect("the tabs");
            if let Some(newest) = tabs.into_iter().rfind(|tab| *tab != here) {
                return self.driver.switch_to_window(newest).await.expect("the newest tab");
            }
            assert!(Instant::now() < patience, "no tab has opened");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Waits until the app has started and everything in its view is loaded.
    pub async fn started(&self) {
        self.until("document.getElementById('budget') && !document.getElementById('first-view')", "start")
            .await;
        self.arrived().await;
    }

    /// Waits until the whole site is kept for use without a network, and serves the page.
    pub async fn kept_offline(&self) {
        let serves = "const workers = navigator.serviceWorker, done = arguments[0];
            workers.controller ? done() : workers.addEventListener('controllerchange', () => done())";
        self.js_async(serves, Vec::new()).await;
    }

    /// Waits until everything in the current view is loaded.
    pub async fn arrived(&self) {
        self.until("!document.querySelector('.arriving')", "load what its view shows").await;
    }

    /// Waits for what is loaded behind the page: it hears what is pasted and dropped, and keys such as this one, which has
    /// nothing to redo yet.
    async fn listens(&self) {
        let heard = "!document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'y', ctrlKey: true, bubbles: true, cancelable: true}))";
        self.until(heard, "listen to keys").await;
    }

    async fn until(&self, holds: &str, what: &str) {
        let patience = Instant::now() + super::PATIENCE;
        while self.js(&format!("return !({holds})")).await == json!(true) {
            if Instant::now() >= patience {
                let there = self.js("return `${location} (${document.readyState}): ${document.body?.innerText.slice(0, 200)}`").await;
                panic!("the app did not {what} within ten seconds at {there}");
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    pub async fn show(&self, view: &str) {
        self.close_share().await;
        self.click(&format!("view-{view}")).await;
        self.arrived().await;
    }

    /// Shows a view that has no tab, by its address.
    pub async fn show_by_address(&self, view: &str) {
        self.js(&format!("location.hash = '{view}'")).await;
        self.arrived().await;
    }

    /// The view that the address names.
    pub async fn current_view(&self) -> String {
        self.js("return location.hash.split('&').at(-1).replace('#', '')")
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Scrolls the plan's view to its goals and to what matters most, whose code is loaded there.
    pub async fn show_sections(&self) {
        self.show("plan").await;
        self.js("document.getElementById('sections').scrollIntoView({behavior: 'instant'})").await;
        self.until("document.querySelector('.goals')", "show the sections").await;
        self.arrived().await;
    }

    pub async fn open_share(&self) {
        self.click("share").await;
        self.until("document.querySelector('#share-dialog[open] .ways')", "open the share dialog").await;
    }

    /// Chooses a way of sharing in the dialog, and opens that if it is not open.
    pub async fn share(&self, way: &str) {
        if !self.is_sharing().await {
            self.open_share().await;
        }
        self.click(&format!("share-{way}")).await;
        let shown = format!("document.querySelector('#share-pane[aria-labelledby=share-{way}]')");
        self.until(&shown, "show the way of sharing").await;
    }

    /// Presses a button of the menu of plans, which closes the menu.
    pub async fn in_plan_menu(&self, id: &str) {
        self.open_plan_menu().await;
        self.click(id).await;
    }

    /// Opens a plan in the menu of plans, which closes the menu.
    pub async fn open_plan(&self, css: &str) {
        self.open_plan_menu().await;
        self.click_on(css).await;
        if !engine().focuses_behind {
            self.js("document.querySelector('#plan-menu:popover-open')?.hidePopover()").await;
        }
    }

    pub async fn close_share(&self) {
        self.js("document.getElementById('share-dialog')?.close()").await;
        self.until("!document.getElementById('share-dialog')", "close the share dialog").await;
    }

    pub async fn open_plan_menu(&self) {
        self.close_share().await;
        if self.js("return !document.querySelector('#plan-menu:popover-open')").await == json!(true) {
            self.click("plans").await;
            self.until("document.querySelector('#plan-menu .menu-items')", "list the plans").await;
        }
    }

    /// Chooses in the menu of settings, and closes it.
    pub async fn set(&self, id: &str, value: &str) {
        let sharing = self.is_sharing().await;
        self.close_share().await;
        self.open_settings().await;
        self.choose(id, value).await;
        self.js("document.getElementById('settings-menu').hidePopover()").await;
        self.until("!document.querySelector('#settings-menu select')", "close the settings").await;
        if sharing {
            self.open_share().await;
        }
    }

    /// The format of numbers that the settings show.
    pub async fn number_format(&self) -> String {
        self.open_settings().await;
        let format = self.value("numbers").await;
        self.js("document.getElementById('settings-menu').hidePopover()").await;
        self.until("!document.querySelector('#settings-menu select')", "close the settings").await;
        format
    }

    /// Names the plan, and opens the share dialog again if it was open.
    pub async fn rename(&self, name: &str) {
        let sharing = self.is_sharing().await;
        self.close_share().await;
        self.fill("scenario-name", name).await;
        if sharing {
            self.open_share().await;
        }
    }

    async fn is_sharing(&self) -> bool {
        self.js("return !!document.querySelector('#share-dialog[open]')").await == json!(true)
    }

    pub async fn open_settings(&self) {
        self.click("settings").await;
        self.until("document.querySelector('#settings-menu select')", "open the settings").await;
    }

    /// Runs a script with `arguments` and returns its result.
    pub async fn js_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        let returned = self.driver.execute(script, arguments).await;
        returned.unwrap_or_else(|error| panic!("{script}: {error}")).json().clone()
    }

    pub async fn js(&self, script: &str) -> Value {
        self.js_with(script, Vec::new()).await
    }

    /// Runs an asynchronous script and returns what it passes to its last argument.
    pub async fn js_async(&self, script: &str, arguments: Vec<Value>) -> Value {
        let returned = self.driver.execute_async(script, arguments).await;
        returned.unwrap_or_else(|error| panic!("{script}: {error}")).json().clone()
    }

    /// Sends a command of the Chrome DevTools protocol, which is `only_in_chromium`.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        assert!(engine().has_devtools, "{command} is not there in {}", engine().name);
        let answer = self.driver.cdp().send_raw(command, parameters).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// What the page prints on paper of this width and height in inches, as PDF.
    pub async fn print(&self, [width, height]: [f64; 2]) -> Vec<u8> {
        const CM_PER_INCH: f64 = 2.54;
        let page = PrintPage { width: width * CM_PER_INCH, height: height * CM_PER_INCH };
        let paper = PrintParameters { page, background: true, ..PrintParameters::default() };
        self.driver.print_page(paper).await.expect("print")
    }

    /// Runs a script in every page opened from now on, before its own scripts; without DevTools in those
    /// of the built site alone.
    pub async fn before_the_app(&self, script: &str) {
        if engine().has_devtools {
            let script = json!({ "source": script });
            self.devtools("Page.addScriptToEvaluateOnNewDocument", script).await;
        } else {
            FirstScript::of_this_test().add(script);
        }
    }

    /// Sets the size of the viewport in CSS pixels. Without DevTools it is that of the window, at least 500 px wide.
    pub async fn resize(&self, width: u32) {
        if engine().has_devtools {
            let size = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
            self.devtools("Emulation.setDeviceMetricsOverride", size).await;
        } else {
            self.resize_window([width, 900]).await;
        }
    }

    async fn resize_window(&self, viewport: [u32; 2]) {
        let mut window = viewport;
        // The window has edges and bars, which are known once it is there.
        for _ in 0..2 {
            let [width, height] = window;
            self.driver.set_window_rect(0, 0, width, height).await.expect("a window of this size");
            let found = self.js("return [innerWidth, innerHeight]").await;
            let found: [u32; 2] = serde_json::from_value(found).expect("two lengths");
            for side in 0..2 {
                window[side] = (window[side] + viewport[side]).saturating_sub(found[side]);
            }
        }
        super::eventually!(self.js("return innerWidth").await, viewport[0]);
    }

    /// Waits for an element, which a part of the page that is loaded on demand may bring.
    pub async fn element(&self, css: &str) -> WebElement {
        let there = format!("document.querySelector({})", json!(css));
        let patience = Instant::now() + super::PATIENCE;
        while self.js(&format!("return !({there})")).await == json!(true) && Instant::now() < patience {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        self.driver.find(By::Css(css)).await.unwrap_or_else(|error| panic!("find {css}: {error}"))
    }

    pub async fn click(&self, id: &str) {
        self.click_on(&format!("#{id}")).await;
    }

    pub async fn click_on(&self, css: &str) {
        // A group of fields starts folded in a narrow window, and bars cover the edges of the window.
        let prepare = "const it = document.querySelector(arguments[0]), group = it?.closest('details.group');
            if (group && it.localName !== 'summary') group.open = true;
            (it?.closest('select') ?? it)?.scrollIntoView({block: 'nearest', behavior: 'instant'})";
        self.js_with(prepare, vec![json!(css)]).await;
        self.element(css).await.click().await.unwrap_or_else(|error| panic!("click {css}: {error}"));
    }

    /// Types at the end of a field, key by key.
    pub async fn type_into(&self, id: &str, keys: impl Into<TypingData>) {
        let field = self.element(&format!("#{id}")).await;
        self.unfold(id).await;
        if engine().types_into_fields {
            field.send_keys(keys).await.unwrap_or_else(|error| panic!("type into #{id}: {error}"));
        } else {
            self.focus_at_end(id).await;
            self.press(keys).await;
        }
    }

    /// A group of fields starts folded in a narrow window.
    async fn unfold(&self, id: &str) {
        let unfold = "let at = document.getElementById(arguments[0]); while ((at = at?.parentElement?.closest('details'))) at.open = true";
        self.js_with(unfold, vec![json!(id)]).await;
    }

    async fn focus_at_end(&self, id: &str) {
        if self.focus().await != id {
            self.click(id).await;
            let to_end = "const it = document.getElementById(arguments[0]);
                if (it.selectionEnd !== null) it.selectionStart = it.selectionEnd = it.value.length";
            self.js_with(to_end, vec![json!(id)]).await;
        }
    }

    /// Replaces the text of a field, key by key.
    pub async fn fill(&self, id: &str, text: &str) {
        if engine().types_into_fields {
            // By itself: not every browser takes the null key, which releases the modifier, within a text.
            self.type_into(id, Key::Control + "a").await;
            return self.type_over(id, text).await;
        }
        // The app writes a number as it is edited once its field has the focus, and takes the selection away with it.
        for _ in 0..3 {
            self.unfold(id).await;
            self.click(id).await;
            let select = "const [id, done] = arguments; setTimeout(() => done(document.getElementById(id).select()), 50)";
            self.js_async(select, vec![json!(id)]).await;
            self.type_over(id, text).await;
            if self.value(id).await == text {
                return;
            }
        }
    }

    /// Types in place of what is selected in a field.
    async fn type_over(&self, id: &str, text: &str) {
        match text {
            "" => self.type_into(id, Key::Delete).await,
            _ => self.type_into(id, text).await,
        }
    }

    pub async fn fill_plan(&self, [budget, cost_per_lead, close_rate]: [&str; 3]) {
        self.fill("budget", budget).await;
        self.fill("cost-per-lead", cost_per_lead).await;
        self.fill("close-rate", close_rate).await;
    }

    pub async fn choose(&self, id: &str, value: &str) {
        self.click_on(&format!("#{id} option[value='{value}']")).await;
    }

    /// Types a text or presses a key in the element with the focus.
    pub async fn press(&self, key: impl Into<TypingData>) {
        let keys = self.driver.action_chain().send_keys(key);
        keys.perform().await.expect("press a key");
    }

    pub async fn press_with(&self, held: Key, key: impl Into<TypingData>) {
        let keys = self.driver.action_chain().key_down(held.clone()).send_keys(key).key_up(held);
        keys.perform().await.expect("press two keys");
    }

    /// A property of an element, `null` if there is no such element.
    async fn property(&self, id: &str, name: &str) -> Value {
        let script = "return document.getElementById(arguments[0])?.[arguments[1]] ?? null";
        self.js_with(script, vec![json!(id), json!(name)]).await
    }

    /// The visible text of an element, empty if there is no such element.
    pub async fn text(&self, id: &str) -> String {
        self.property(id, "innerText").await.as_str().unwrap_or_default().trim().to_owned()
    }

    pub async fn value(&self, id: &str) -> String {
        self.element(&format!("#{id}")).await;
        let value = self.property(id, "value").await;
        value.as_str().unwrap_or_else(|| panic!("#{id} is no field")).to_owned()
    }

    pub async fn attribute(&self, css: &str, name: &str) -> Option<String> {
        let script = "return document.querySelector(arguments[0]).getAttribute(arguments[1])";
        self.js_with(script, vec![json!(css), json!(name)]).await.as_str().map(str::to_owned)
    }

    /// The unrounded number of a result, empty if it is undefined.
    pub async fn data(&self, id: &str) -> String {
        let value = format!("document.getElementById('{id}')?.dataset.value");
        // A page may be loading anew.
        let patience = Instant::now() + super::PATIENCE;
        loop {
            if let Some(value) = self.js(&format!("return {value}")).await.as_str() {
                return value.to_owned();
            }
            assert!(Instant::now() < patience, "#{id} is no result");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Leads, sales and media CAC, unrounded.
    pub async fn results(&self) -> [String; 3] {
        [self.data("leads").await, self.data("sales").await, self.data("cac").await]
    }

    pub async fn texts(&self, css: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(it => it.textContent)";
        let texts = self.js_with(script, vec![json!(css)]).await;
        serde_json::from_value(texts).expect("a list of texts")
    }

    /// The names of the plans in their menu, which is open only meanwhile.
    pub async fn names(&self) -> Vec<String> {
        self.in_list(".lines .name").await
    }

    /// The texts of elements of the menu of plans, which is open only meanwhile.
    pub async fn in_list(&self, css: &str) -> Vec<String> {
        let sharing = self.is_sharing().await;
        self.close_share().await;
        let was_open =
            self.js("return !!document.querySelector('#plan-menu:popover-open')").await == json!(true);
        if !was_open {
            self.js("document.getElementById('plan-menu').showPopover()").await;
            self.until("document.querySelector('#plan-menu .menu-items')", "list the plans").await;
        }
        let texts = self.texts(css).await;
        if !was_open {
            self.js("document.getElementById('plan-menu').hidePopover()").await;
            self.until("!document.querySelector('#plan-menu .menu-items')", "close the list of plans").await;
        }
        if sharing {
            self.open_share().await;
        }
        texts
    }

    pub async fn focus(&self) -> String {
        self.js("return document.activeElement.id").await.as_str().unwrap_or_default().to_owned()
    }

    /// All keys and values of the browser's storage.
    pub async fn stored(&self) -> BTreeMap<String, String> {
        let stored = self.js("return {...localStorage}").await;
        serde_json::from_value(stored).expect("keys with texts")
    }

    /// The same, once it is stored which plan is open.
    pub async fn stored_with_open_plan(&self) -> BTreeMap<String, String> {
        super::eventually!(self.stored().await.contains_key("embudo/preferences"), true);
        self.stored().await
    }

    /// Writes to the browser's storage as an earlier visit would have. Leaves the app.
    pub async fn store(&self, items: &[(String, String)]) {
        self.go_to(Site::EMPTY).await;
        self.put(items).await;
    }

    /// Writes to the storage of the current page.
    pub async fn put(&self, items: &[(String, String)]) {
        let script = "for (const [key, value] of arguments[0]) localStorage.setItem(key, value)";
        self.js_with(script, vec![json!(items)]).await;
    }

    pub async fn tab(&self) -> String {
        self.driver.window().await.expect("there is a tab").to_string()
    }

    /// Opens a new tab and switches to it.
    pub async fn new_tab(&self) -> String {
        let tab = self.driver.new_tab().await.expect("a new tab");
        self.switch_to(&tab.to_string()).await;
        tab.to_string()
    }

    pub async fn switch_to(&self, tab: &str) {
        self.driver.switch_to_window(tab.to_owned().into()).await.expect("go to a tab");
    }
}
