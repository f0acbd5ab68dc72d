//! What the layout needs of a page, and how a template becomes an answer.

use std::cell::RefCell;

use askama::Template;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{HeaderValue, header};

use crate::capability::NavEntry;
use crate::context::Ctx;
use crate::failure::Failure;
use crate::permission::{Permission, Role};
use crate::words::{Arg, Lang};

/// An entry of the menu, as the layout draws it.
#[derive(Clone, Copy, Debug)]
pub struct NavItem {
    /// Key of its label.
    pub label: &'static str,
    /// Where it leads.
    pub href: &'static str,
    /// Its icon.
    pub icon: &'static str,
    /// Whether the page stands under it.
    pub current: bool,
}

/// The person's corner of the header.
#[derive(Clone, Debug)]
pub struct AccountLink {
    /// Name of the person.
    pub name: String,
    /// Page of the account.
    pub href: &'static str,
}

/// A step of the breadcrumb.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// Words of the step.
    pub label: String,
    /// Where it leads.
    pub href: String,
}

/// A message at the top of a page, after an act.
#[derive(Clone, Debug)]
pub struct Flash {
    /// `ok`, `info`, `warning` or `danger`.
    pub kind: &'static str,
    /// What happened.
    pub text: String,
}

/// Settings that the layout shows.
#[derive(Clone, Debug)]
pub struct PageSettings {
    /// Name of the network.
    pub network_name: String,
    /// Telephone for people who want to talk to someone.
    pub help_phone: Option<String>,
    /// When it is answered.
    pub help_hours: Option<String>,
    /// Whether data are invented.
    pub demo: bool,
}

/// The page around the content.
pub struct Page {
    ctx: Ctx,
    /// Title, without the name of the network.
    pub title: String,
    /// Description for search engines and shared links.
    pub description: String,
    /// Path of the page.
    pub path: String,
    /// What stands in the menu at once.
    pub nav: Vec<NavItem>,
    /// What the menu unfolds: for everybody, for one's work.
    pub more: [Vec<NavItem>; 2],
    /// The person, when signed in.
    pub account: Option<AccountLink>,
    /// Breadcrumb, without the page itself.
    pub crumbs: Vec<Crumb>,
    /// Settings shown.
    pub settings: PageSettings,
    /// Message after an act.
    pub flash: Option<Flash>,
    /// Text in the search box.
    pub query: String,
    /// Script modules that the page can use, by logical name.
    pub scripts: Vec<&'static str>,
    /// Whether search engines should leave it out.
    pub noindex: bool,
    /// The address of the page whatever its variants.
    pub canonical: Option<String>,
    /// Path of its feed, without its ending: `/besoins/flux` for `/besoins/flux.xml` and `/besoins/flux.json`.
    pub feed: Option<&'static str>,
    /// Where what people wrote on it is reported.
    pub report: Option<String>,
    /// Reads itself again after that many seconds: for long work, without scripts.
    pub refresh_seconds: Option<u32>,
}

impl Page {
    pub(crate) fn new(ctx: Ctx, title: String) -> Self {
        let network = &ctx.app().settings().network;
        let settings = PageSettings {
            network_name: network.name.clone(),
            help_phone: network.help_phone.clone(),
            help_hours: network.help_hours.clone(),
            demo: network.demo,
        };
        let account = ctx.identity().map(|who| AccountLink { name: who.name.clone(), href: "/compte" });
        let Menu { nav, more } = menu(&ctx);
        let path = ctx.path().to_owned();
        let report = ctx.app().report_href(&path);
        Self {
            title,
            description: String::new(),
            path,
            nav,
            more,
            account,
            crumbs: Vec::new(),
            settings,
            flash: None,
            query: String::new(),
            scripts: Vec::new(),
            noindex: false,
            canonical: None,
            feed: None,
            report,
            refresh_seconds: None,
            ctx,
        }
    }

    /// With a description.
    #[must_use]
    pub fn describe(mut self, description: impl Into<String>) -> Self {
        self.description = description.into();
        self
    }

    /// With one more step in the breadcrumb.
    #[must_use]
    pub fn crumb(mut self, label: impl Into<String>, href: impl Into<String>) -> Self {
        self.crumbs.push(Crumb { label: label.into(), href: href.into() });
        self
    }

    /// With a script module.
    #[must_use]
    pub fn script(mut self, logical: &'static str) -> Self {
        self.scripts.push(logical);
        self
    }

    /// With a feed of what is new on it, by its path without ending.
    #[must_use]
    pub const fn feed(mut self, path: &'static str) -> Self {
        self.feed = Some(path);
        self
    }

    /// Left out by search engines.
    #[must_use]
    pub const fn hidden(mut self) -> Self {
        self.noindex = true;
        self
    }

    /// With a message at the top.
    #[must_use]
    pub fn flash(mut self, kind: &'static str, text: impl Into<String>) -> Self {
        self.flash = Some(Flash { kind, text: text.into() });
        self
    }

    /// Code of the language.
    pub fn lang(&self) -> &'static str {
        self.ctx.lang().code()
    }

    /// The language.
    pub fn language(&self) -> Lang {
        self.ctx.lang()
    }

    /// A message without argument.
    pub fn t<'a>(&'a self, key: &'a str) -> &'a str {
        self.ctx.t(key)
    }

    /// A message about a number, `$count`.
    pub fn tn<'a>(&self, key: &str, count: impl Into<Arg<'a>>) -> String {
        self.ctx.tx(key, &[("count", count.into())])
    }

    /// A message with one text.
    pub fn ta(&self, key: &str, name: &str, value: &str) -> String {
        self.ctx.tx(key, &[(name, value.into())])
    }

    /// A message with several texts.
    pub fn tx(&self, key: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, Arg::Text(value))).collect();
        self.ctx.tx(key, &args)
    }

    /// Address of an asset.
    pub fn asset(&self, logical: &str) -> &str {
        self.ctx.app().assets().url(logical)
    }

    /// Address of the sprite of icons.
    pub fn icon_url(&self) -> &str {
        self.ctx.app().assets().url("icons.svg")
    }

    /// Where to see the same page in the other language.
    pub fn other_lang_url(&self) -> String {
        let back = encode(&self.ctx.path_and_query());
        format!("/langue/{}?retour={back}", self.ctx.lang().other().code())
    }

    /// Whether the page stands under something that the menu unfolds.
    pub fn is_in_more(&self) -> bool {
        self.more.iter().flatten().any(|item| item.current)
    }

    /// The context of the request.
    pub const fn ctx(&self) -> &Ctx {
        &self.ctx
    }
}

/// Entries that stand in the menu at once: more would take a second line of a phone.
const AT_ONCE: usize = 5;
/// Entries of one's daily work that come before those for everybody, by their rank.
const DAILY: u8 = 70;
/// How many of them, at most: the places, the agenda and the needs stay in sight.
const MOST_DAILY: usize = 2;

/// The menu of a page.
struct Menu {
    nav: Vec<NavItem>,
    more: [Vec<NavItem>; 2],
}

/// What somebody may open, in the order of ranks: daily work first, then what is for everybody; the rest unfolds.
fn menu(ctx: &Ctx) -> Menu {
    let mut nav = Vec::with_capacity(AT_ONCE);
    let mut more = [Vec::new(), Vec::new()];
    let allowed = ctx.app().navigation().iter().filter(|entry| match (entry.permission, ctx.identity()) {
        (Permission::Public, _) => true,
        (Permission::SignedIn, who) => who.is_some(),
        (Permission::Holds(right), Some(who)) => who.holds(right),
        (Permission::Holds(_), None) => entry.permission.allows(Role::Visitor),
    });
    let (everybody, work): (Vec<&NavEntry>, Vec<&NavEntry>) =
        allowed.partition(|entry| entry.permission == Permission::Public);
    for entry in work {
        let at_once = entry.rank <= DAILY && nav.len() < MOST_DAILY;
        let list = if at_once { &mut nav } else { &mut more[1] };
        list.push(item(ctx, entry));
    }
    for entry in everybody {
        let list = if nav.len() < AT_ONCE { &mut nav } else { &mut more[0] };
        list.push(item(ctx, entry));
    }
    Menu { nav, more }
}

fn item(ctx: &Ctx, entry: &NavEntry) -> NavItem {
    let path = ctx.path();
    let under = |href: &str| path.strip_prefix(href).is_some_and(|rest| rest.starts_with('/') && href != "/");
    NavItem {
        label: entry.label,
        href: entry.href,
        icon: entry.icon,
        current: path == entry.href || under(entry.href),
    }
}

/// A text as a value in a query.
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(byte.into()),
            _ => {
                const HEX: &[u8; 16] = b"0123456789ABCDEF";
                out.push('%');
                out.push(HEX[usize::from(byte >> 4)].into());
                out.push(HEX[usize::from(byte & 15)].into());
            }
        }
    }
    out
}

/// How long an answer may be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// The same for everyone: kept ready until data change, or the minute ends.
    Ready,
    /// For this person alone, now.
    Private,
}

/// A template as an HTML answer.
pub fn html<T: Template>(ctx: &Ctx, keep: Keep, template: &T) -> Result<Response, Failure> {
    let mut response = written(template)?.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    Ok(kept(ctx, keep, response))
}

/// Bytes that a thread keeps to write pages in: nearly all fit.
const KEPT_ROOM: usize = 256 * 1024;

/// What a template writes. Each thread writes where it wrote before: a page would outgrow its own room several times.
fn written<T: Template>(template: &T) -> Result<Bytes, askama::Error> {
    thread_local! {
        static ROOM: RefCell<String> = const { RefCell::new(String::new()) };
    }
    ROOM.with_borrow_mut(|room| {
        room.clear();
        // After a page of hundreds of places, the room is given back.
        room.shrink_to(KEPT_ROOM);
        template.render_into(room)?;
        Ok(Bytes::copy_from_slice(room.as_bytes()))
    })
}

/// Any answer, with its rule of keeping. What a signed-in person sees is never kept.
pub fn kept(ctx: &Ctx, keep: Keep, mut response: Response) -> Response {
    let keep = if ctx.identity().is_some() { Keep::Private } else { keep };
    response.extensions_mut().insert(keep);
    response
}

/// Public data as JSON: any page of any site may read it.
pub fn public_json<T: serde::Serialize>(ctx: &Ctx, value: &T) -> Response {
    let mut response = axum::Json(value).into_response();
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    kept(ctx, Keep::Ready, response)
}

/// A redirection after a write.
pub fn see_other(href: &str) -> Response {
    axum::response::Redirect::to(href).into_response()
}

/// Data for machines inside a page (JSON-LD): safe by construction, as nothing in it can close its element.
#[derive(Clone, Debug)]
pub struct JsonBlock(String);

impl JsonBlock {
    /// From a value.
    pub fn new(value: &serde_json::Value) -> Self {
        // Inside JSON texts these characters can be written otherwise; outside of them they do not occur.
        Self(value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026"))
    }
}

impl std::fmt::Display for JsonBlock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for JsonBlock {}
