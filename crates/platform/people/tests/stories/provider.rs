//! A real OpenID Connect provider (panva/oidc-provider), run with Node for as long as a story lasts.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

use maillage_shell::settings::OpenIdSettings;
use reqwest::header::{COOKIE, LOCATION, SET_COOKIE};

/// One provider at a time: a dozen of them starve each other on a small machine.
static TURN: Mutex<()> = Mutex::new(());

/// The provider; it ends with this value.
pub struct Provider {
    _turn: MutexGuard<'static, ()>,
    child: Child,
    /// Held open: a program whose output nobody can read any more ends at its next word.
    _told: BufReader<ChildStdout>,
    pub issuer: String,
    secret: String,
    id: String,
}

impl Drop for Provider {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Provider {
    /// Starts it; says so and gives nothing where Node or the package is missing.
    pub fn start(options: &[&str]) -> Option<Self> {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../e2e");
        if !folder.join("node_modules/oidc-provider/package.json").exists() {
            eprintln!("skipped: the package oidc-provider is not installed in e2e (npm ci)");
            return None;
        }
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let started = Command::new("node")
            .arg("oidc/provider.mjs")
            .args(options)
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut child) = started else {
            eprintln!("skipped: node is not installed");
            return None;
        };
        let mut line = String::new();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        output.read_line(&mut line).unwrap();
        let told: serde_json::Value = serde_json::from_str(&line).expect("a provider that starts");
        let text = |key: &str| told[key].as_str().unwrap().to_owned();
        Some(Self {
            _turn: turn,
            child,
            _told: output,
            issuer: text("issuer"),
            id: text("client_id"),
            secret: text("client_secret"),
        })
    }

    pub fn settings(&self) -> OpenIdSettings {
        OpenIdSettings {
            name: "ProConnect".to_owned(),
            issuer: self.issuer.clone(),
            client_id: self.id.clone(),
            client_secret: self.secret.clone(),
            scopes: ["openid", "given_name", "usual_name", "email", "siret"].map(str::to_owned).to_vec(),
        }
    }
}

/// What a browser does at the provider: follows redirections with its cookies until one leads to `home`.
pub async fn follow(url: &str, home: &str) -> String {
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let base = reqwest::Url::parse(url).unwrap();
    let (mut at, mut cookies) = (base.clone(), BTreeMap::new());
    for _ in 0..12 {
        let sent: Vec<_> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let answer = client.get(at.clone()).header(COOKIE, sent.join("; ")).send().await.unwrap();
        for cookie in answer.headers().get_all(SET_COOKIE) {
            let (name, rest) = cookie.to_str().unwrap().split_once('=').unwrap();
            cookies.insert(name.to_owned(), rest.split(';').next().unwrap().to_owned());
        }
        let Some(next) = answer.headers().get(LOCATION) else {
            panic!("{at}: {}", answer.text().await.unwrap())
        };
        let next = next.to_str().unwrap();
        if let Some(path) = next.strip_prefix(home) {
            return path.to_owned();
        }
        at = at.join(next).unwrap();
    }
    panic!("the provider turns in circles")
}
