//! Headless Chromium through its WebDriver, as far as the tests and the gallery need it.
//!
//! The machine needs `chromium` and `chromedriver` (Debian: `apt-get install chromium chromium-driver`). Nothing here reaches beyond it: pages
//! are files, the driver listens on the loopback address.

pub mod pages;

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use std::{env, fs, process};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tokio::runtime::{Builder, Runtime};
use url::Url;

/// A browser with one page.
pub struct Browser {
    runtime: Runtime,
    client: Client,
    driver: Child,
    folder: PathBuf,
}

/// What keeps the browser to itself and to this machine.
const FLAGS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

static STARTED: AtomicU32 = AtomicU32::new(0);

impl Browser {
    /// Starts a browser; `None`, with a message, where none is installed and `DATELINE_BROWSER` is not `required`.
    pub fn start() -> Option<Self> {
        let installed = ["chromedriver", "chromium"].into_iter().all(on_path);
        let required = env::var_os("DATELINE_BROWSER").is_some_and(|value| value == "required");
        if !installed {
            assert!(!required, "chromium and chromedriver are not installed: apt-get install chromium chromium-driver");
            eprintln!(
                "skipped: chromium and chromedriver are not installed (apt-get install chromium chromium-driver)"
            );
            return None;
        }
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("dateline-browser-{}-{number}", process::id()));
        fs::create_dir_all(&folder).expect("a folder for the profile");
        let port = TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr()).expect("a free port").port();
        let driver = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts");
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let client = runtime.block_on(connect(port, &folder));
        Some(Browser { runtime, client, driver, folder })
    }

    /// Opens a page that is given as text; `name` ends in its kind.
    pub fn open(&self, name: &str, page: &str) {
        let file = self.folder.join(name);
        fs::write(&file, page).expect("a page");
        let url = Url::from_file_path(&file).expect("an absolute path");
        self.runtime.block_on(self.client.goto(url.as_str())).expect("the page opens");
    }

    /// Sets the size of the window in CSS pixels; narrow ones are phones.
    pub fn size(&self, width: u32, height: u32) {
        let params = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600});
        self.cdp("Emulation.setDeviceMetricsOverride", params);
    }

    /// Sets what the reader prefers: a medium (`screen`, `print`) and a colour scheme (`light`, `dark`).
    pub fn prefer(&self, medium: &str, scheme: &str) {
        let features = json!([
            {"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}
        ]);
        self.cdp("Emulation.setEmulatedMedia", json!({"media": medium, "features": features}));
    }

    /// Runs a script and returns what it returns.
    pub fn run(&self, script: &str) -> Value {
        self.runtime
            .block_on(self.client.execute(script, Vec::new()))
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Moves the pointer over an element.
    pub fn hover(&self, css: &str) {
        self.runtime.block_on(async {
            let element = self.client.find(Locator::Css(css)).await.unwrap_or_else(|error| panic!("{css}: {error}"));
            let to = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
            let mouse = MouseActions::new("mouse".to_owned()).then(to);
            self.client.perform_actions(mouse).await.expect("the pointer moves");
        });
    }

    /// Clicks an element, once it stands in the middle of the window: the driver itself would leave it below what is pinned to the edge.
    pub fn click(&self, css: &str) {
        self.run(&format!("document.querySelector(`{css}`).scrollIntoView({{block: 'center'}})"));
        self.runtime.block_on(async {
            let element = self.client.find(Locator::Css(css)).await.unwrap_or_else(|error| panic!("{css}: {error}"));
            element.click().await.unwrap_or_else(|error| panic!("{css}: {error}"));
        });
    }

    /// Presses keys one after the other, wherever the focus is.
    pub fn press(&self, keys: &[char]) {
        let mut actions = KeyActions::new("keys".to_owned());
        for key in keys {
            actions = actions.then(KeyAction::Down { value: *key }).then(KeyAction::Up { value: *key });
        }
        self.runtime.block_on(self.client.perform_actions(actions)).expect("keys are pressed");
    }

    /// Waits until a script returns true.
    ///
    /// # Panics
    ///
    /// Where it does not within ten seconds.
    pub fn wait(&self, script: &str) {
        for _ in 0..200 {
            if self.run(script) == Value::Bool(true) {
                return;
            }
            // A timer belongs to the runtime that is running, so it is made inside.
            self.runtime.block_on(async { tokio::time::sleep(Duration::from_millis(50)).await });
        }
        panic!("never true: {script}");
    }

    /// Takes a picture of the window, or of the whole page, as PNG.
    pub fn picture(&self, whole: bool) -> Vec<u8> {
        let mut params = json!({"format": "png", "captureBeyondViewport": whole});
        if whole {
            let size = self.run("return [innerWidth, document.documentElement.scrollHeight]");
            params["clip"] = json!({"x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1});
        }
        let picture = self.cdp("Page.captureScreenshot", params);
        BASE64_STANDARD.decode(picture["data"].as_str().expect("a picture")).expect("base64")
    }

    /// Calls a command of the Chrome DevTools Protocol.
    pub fn cdp(&self, command: &str, params: Value) -> Value {
        self.issue("goog/cdp/execute", json!({"cmd": command, "params": params}))
    }

    /// Returns the addresses that were asked for since the last call, pages themselves left out, and what the console says.
    pub fn noticed(&self) -> Vec<String> {
        let entries = |kind: &str| match self.issue("se/log", json!({"type": kind})) {
            Value::Array(entries) => entries,
            other => panic!("no log: {other}"),
        };
        let console = entries("browser").into_iter().map(|entry| format!("console: {}", entry["message"]));
        let requests = entries("performance").into_iter().filter_map(|entry| {
            let message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let sent = message["message"]["method"] == "Network.requestWillBeSent";
            let request = &message["message"]["params"];
            let page = request["type"] == "Document" && request["request"]["url"].as_str()?.starts_with("file:");
            // A start page that the browser shows before ours may still be loading.
            let own = request["documentURL"].as_str().is_some_and(|url| url.starts_with("chrome:"));
            (sent && !page && !own).then(|| format!("request: {}", request["request"]["url"]))
        });
        console.chain(requests).collect()
    }

    fn issue(&self, path: &'static str, body: Value) -> Value {
        let command = Issued { path, body };
        self.runtime.block_on(self.client.issue_cmd(command)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let client = self.client.clone();
        let _ = self.runtime.block_on(client.close());
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

async fn connect(port: u16, folder: &Path) -> Client {
    let profile = format!("--user-data-dir={}", folder.join("profile").display());
    let args: Vec<&str> = FLAGS.into_iter().chain([profile.as_str()]).collect();
    let mut capabilities = Map::new();
    capabilities.insert("browserName".to_owned(), json!("chrome"));
    capabilities.insert("goog:chromeOptions".to_owned(), json!({"args": args}));
    capabilities.insert("goog:loggingPrefs".to_owned(), json!({"browser": "ALL", "performance": "ALL"}));
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities);
    let address = format!("http://127.0.0.1:{port}");
    // The driver needs a moment before it listens.
    let mut last = None;
    for _ in 0..100 {
        match builder.connect(&address).await {
            Ok(client) => return client,
            Err(error) => last = Some(error),
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("no session with chromedriver: {last:?}");
}

fn on_path(name: &str) -> bool {
    env::var_os("PATH").is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(name).is_file()))
}

/// A command that fantoccini has no name for.
#[derive(Debug)]
struct Issued {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Issued {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
