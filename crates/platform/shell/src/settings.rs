//! The settings of an instance, one struct a section, each value with a default that works.
//!
//! The binary reads them once from a file and the environment; nothing else reads the environment.

use std::path::PathBuf;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// All settings.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The network itself: its name, its territory, who to call.
    pub network: NetworkSettings,
    /// Where data lives.
    pub storage: StorageSettings,
    /// How the server listens and what it refuses.
    pub server: ServerSettings,
    /// How mail leaves.
    pub mail: MailSettings,
    /// How people sign in.
    pub sign_in: SignInSettings,
    /// The background map.
    pub map: MapSettings,
    /// La Coop de la médiation numérique, whose activities are fetched.
    pub coop: CoopSettings,
}

/// The network: what people see of it.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NetworkSettings {
    /// Name of the network, in the header of every page.
    pub name: String,
    /// Régions (`R93`) and départements (`D26`) that the network covers, separated by commas.
    pub territory: String,
    /// A telephone number for people who want to talk to someone.
    pub help_phone: Option<String>,
    /// When that telephone is answered, as people say it.
    pub help_hours: Option<String>,
    /// The address for questions, accessibility problems and personal data.
    pub contact_email: Option<String>,
    /// Who publishes the site, for the legal page.
    pub publisher: Option<String>,
    /// Who hosts it, with address and telephone, for the legal page.
    pub host: Option<String>,
    /// Time zone of opening hours and dates.
    pub time_zone: String,
    /// Whether this is a demonstration: invented data, mail readable on screen.
    pub demo: bool,
    /// Counts of people below this are hidden in figures that everyone may read; 2 at least.
    pub smallest_count: u32,
    /// Days within which what is reported is decided, 1 to 60; personal data and children are always within one.
    pub moderation_days: u32,
}

impl Default for NetworkSettings {
    fn default() -> Self {
        Self {
            name: "Maillage".to_owned(),
            territory: "R93".to_owned(),
            help_phone: None,
            help_hours: None,
            contact_email: None,
            publisher: None,
            host: None,
            time_zone: "Europe/Paris".to_owned(),
            demo: false,
            smallest_count: 5,
            moderation_days: 3,
        }
    }
}

/// Where data lives.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct StorageSettings {
    /// Folder of the database (with SQLite), the files and the mail folder.
    pub data: PathBuf,
    /// `sqlite://PATH` or `postgres://…`; by default a SQLite file in the data folder.
    pub database: Option<String>,
    /// `s3://bucket/prefix` for files elsewhere than in the data folder.
    pub files: Option<String>,
    /// S3: endpoint, when it is not Amazon's.
    pub s3_endpoint: Option<String>,
    /// S3: region.
    pub s3_region: Option<String>,
    /// S3: access key.
    pub s3_access_key: Option<String>,
    /// S3: secret key.
    pub s3_secret_key: Option<String>,
}

impl Default for StorageSettings {
    fn default() -> Self {
        Self {
            data: PathBuf::from("var"),
            database: None,
            files: None,
            s3_endpoint: None,
            s3_region: None,
            s3_access_key: None,
            s3_secret_key: None,
        }
    }
}

impl StorageSettings {
    /// The address of the database.
    pub fn database_url(&self) -> String {
        self.database.clone().unwrap_or_else(|| format!("sqlite://{}/maillage.sqlite", self.data.display()))
    }
}

/// How the server listens and what it refuses.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ServerSettings {
    /// Address and port.
    pub listen: String,
    /// Address that people use, `https://…`; needed for links in mails and for OpenID Connect.
    pub public_url: Option<String>,
    /// Largest form, in bytes.
    pub max_form_bytes: usize,
    /// Largest uploaded file, in bytes.
    pub max_upload_bytes: usize,
    /// Longest request, in seconds.
    pub timeout_seconds: u64,
    /// Memory for pages kept ready, in bytes.
    pub ready_pages_bytes: u64,
    /// Whether logs are written as JSON.
    pub json_logs: bool,
}

impl Default for ServerSettings {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:8080".to_owned(),
            public_url: None,
            max_form_bytes: 256 * 1024,
            max_upload_bytes: 64 * 1024 * 1024,
            timeout_seconds: 30,
            ready_pages_bytes: 12 * 1024 * 1024,
            json_logs: false,
        }
    }
}

/// How mail leaves.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct MailSettings {
    /// `smtp://user:password@host:587?tls=required`; without it, mail is written to `mail/` in the data folder.
    pub smtp: Option<String>,
    /// Sender of all mail.
    pub from: String,
}

impl Default for MailSettings {
    fn default() -> Self {
        Self { smtp: None, from: "Maillage <ne-pas-repondre@maillage.invalid>".to_owned() }
    }
}

/// How people sign in.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SignInSettings {
    /// An OpenID Connect provider (ProConnect, or any other).
    pub openid: Option<OpenIdSettings>,
}

/// An OpenID Connect provider.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenIdSettings {
    /// Name on the button.
    pub name: String,
    /// Issuer, whose `/.well-known/openid-configuration` describes the provider.
    pub issuer: String,
    /// Client id given by the provider.
    pub client_id: String,
    /// Client secret given by the provider.
    pub client_secret: String,
    /// Scopes to ask for.
    #[serde(default = "default_scopes")]
    pub scopes: Vec<String>,
}

fn default_scopes() -> Vec<String> {
    ["openid", "given_name", "usual_name", "email", "siret"].map(str::to_owned).to_vec()
}

/// La Coop de la médiation numérique: with a key, what changed there is brought in every night.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CoopSettings {
    /// Base of its API, `https://…/api/v1`; the published one by default.
    pub address: Option<String>,
    /// `client:secret`, as La Coop gives them. Kept here, never in the database.
    pub key: Option<String>,
}

/// The background map: our own contours, unless tiles are set.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct MapSettings {
    /// `https://…/{z}/{x}/{y}.png`: a tile server. People's browsers will call it: say so to them.
    pub tiles: Option<String>,
    /// Attribution that the tile server asks for.
    pub attribution: Option<String>,
}
