//! A page as a browser reads it: its links, its forms, and what should not be there.

use std::collections::BTreeSet;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};

/// A field of a form.
#[derive(Clone, Debug, Default)]
pub struct Field {
    pub name: String,
    /// `hidden`, `text`, `email`, `date`, `radio`, `checkbox`, `select`, `textarea`, `submit`…
    pub kind: String,
    pub value: String,
    /// What can be chosen.
    pub options: Vec<String>,
    pub required: bool,
    pub min: String,
}

/// A form.
#[derive(Clone, Debug, Default)]
pub struct FormFound {
    pub method: String,
    pub action: String,
    pub multipart: bool,
    pub fields: Vec<Field>,
}

/// A page, read.
#[derive(Debug, Default)]
pub struct PageRead {
    pub links: BTreeSet<String>,
    pub forms: Vec<FormFound>,
    /// Names of the fields beside which an error stands.
    pub wrong: BTreeSet<String>,
    /// What lets a script in.
    pub faults: Vec<String>,
}

/// Attributes that lead somewhere.
const LEADING: [&str; 6] = ["href", "src", "action", "formaction", "data-tiles", "data-contours"];

/// Attributes of a tag.
struct Attributes<'a>(&'a StartTag<()>);

impl Attributes<'_> {
    fn get(&self, name: &str) -> Option<String> {
        let value = self.0.attributes.get(name.as_bytes())?;
        Some(String::from_utf8_lossy(value).into_owned())
    }

    fn or_empty(&self, name: &str) -> String {
        self.get(name).unwrap_or_default()
    }
}

/// What is being read.
#[derive(Default)]
struct Reading {
    page: PageRead,
    form: Option<FormFound>,
    select: Option<Field>,
    textarea: Option<Field>,
    data: bool,
}

impl PageRead {
    /// Reads a page.
    pub fn of(html: &str) -> Self {
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let mut reading = Reading::default();
        for token in Tokenizer::new_with_emitter(html, emitter) {
            match token.unwrap() {
                Token::StartTag(tag) => reading.open(&tag),
                Token::EndTag(tag) => reading.close(&tag.name),
                Token::String(text) => reading.text(&text),
                _ => {}
            }
        }
        reading.page
    }
}

impl Reading {
    fn open(&mut self, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let attributes = Attributes(tag);
        self.check(&name, tag, &attributes);
        if let Some(field) = attributes.get("id").and_then(|id| wrong_field(&id)) {
            self.page.wrong.insert(field);
        }
        match name.as_str() {
            "a" | "link" | "img" | "script" | "use" => {
                let href = attributes.get("href").or_else(|| attributes.get("src"));
                self.page.links.extend(href);
                self.data = name == "script" && attributes.or_empty("type").ends_with("json");
            }
            "form" => {
                self.form = Some(FormFound {
                    method: attributes.or_empty("method").to_uppercase(),
                    action: attributes.or_empty("action"),
                    multipart: attributes.or_empty("enctype").starts_with("multipart"),
                    fields: Vec::new(),
                });
            }
            "input" | "button" => self.input(&name, &attributes),
            "select" => self.select = Some(field("select", &attributes)),
            "option" => {
                if let Some(select) = &mut self.select {
                    select.options.push(attributes.or_empty("value"));
                }
            }
            "textarea" => self.textarea = Some(field("textarea", &attributes)),
            _ => {}
        }
    }

    fn input(&mut self, tag: &str, attributes: &Attributes<'_>) {
        let Some(form) = &mut self.form else { return };
        let usual = if tag == "button" { "submit" } else { "text" };
        let kind = attributes.get("type").unwrap_or_else(|| usual.to_owned());
        let mut field = field(&kind, attributes);
        if field.name.is_empty() {
            return;
        }
        let choice = matches!(kind.as_str(), "radio" | "checkbox");
        let known = form.fields.iter_mut().find(|other| choice && other.name == field.name);
        if let Some(known) = known {
            known.options.push(field.value);
            return;
        }
        if choice {
            field.options.push(field.value.clone());
        }
        form.fields.push(field);
    }

    fn close(&mut self, name: &[u8]) {
        match name {
            b"form" => self.page.forms.extend(self.form.take()),
            b"select" => self.field_ends(false),
            b"textarea" => self.field_ends(true),
            b"script" => self.data = false,
            _ => {}
        }
    }

    fn field_ends(&mut self, textarea: bool) {
        let field = if textarea { self.textarea.take() } else { self.select.take() };
        if let (Some(form), Some(field)) = (&mut self.form, field) {
            form.fields.push(field);
        }
    }

    fn text(&mut self, text: &[u8]) {
        let text = String::from_utf8_lossy(text);
        if let Some(textarea) = &mut self.textarea {
            textarea.value.push_str(&text);
        }
        if self.data && serde_json::from_str::<serde_json::Value>(&text).is_err() {
            self.page.faults.push(format!("data for machines that are none: {text}"));
        }
    }

    /// No script but ours, nothing that runs, nothing that leads to a script.
    fn check(&mut self, name: &str, tag: &StartTag<()>, attributes: &Attributes<'_>) {
        let mut fault = |what: String| self.page.faults.push(what);
        if name == "script" {
            let data = attributes.or_empty("type").ends_with("json");
            if !data && !attributes.or_empty("src").starts_with('/') {
                fault(format!("a script: {tag:?}"));
            }
        }
        if matches!(name, "style" | "base" | "object" | "embed") || name.contains("nasty") {
            fault(format!("an element <{name}>"));
        }
        for attribute in tag.attributes.keys() {
            let attribute = String::from_utf8_lossy(attribute).to_lowercase();
            let value = attributes.or_empty(&attribute);
            if attribute.starts_with("on") || attribute == "style" || attribute.contains(['"', '\'', '<']) {
                fault(format!("an attribute {attribute} on <{name}>"));
            }
            let scheme = value.trim().split(':').next().unwrap_or_default().to_lowercase();
            let leads = LEADING.contains(&attribute.as_str()) && value.contains(':');
            let known = ["http", "https", "mailto", "tel", "webcal", "geo"].contains(&scheme.as_str());
            if leads && !known && !value.starts_with(['/', '?', '#']) {
                fault(format!("<{name} {attribute}={value}>"));
            }
        }
    }
}

fn field(kind: &str, attributes: &Attributes<'_>) -> Field {
    Field {
        name: attributes.or_empty("name"),
        kind: kind.to_owned(),
        value: attributes.or_empty("value"),
        options: Vec::new(),
        required: attributes.get("required").is_some(),
        min: attributes.or_empty("min"),
    }
}

/// `f-title-error` stands beside the field `title`.
fn wrong_field(id: &str) -> Option<String> {
    id.strip_prefix("f-")?.strip_suffix("-error").map(str::to_owned)
}

#[test]
fn what_lets_a_script_in_is_seen() {
    for page in [
        "<p>a<script>x()</script>",
        "<img src=x onerror=x()>",
        "<a href=\"JavaScript:x()\">",
        "<p title='a' onmouseover='x()' x=''>",
        "<p style=\"x\">",
        "<script type=\"application/ld+json\">{\"a\":</script>",
        "<form action=\"data:text/html,x\"></form>",
    ] {
        assert!(!PageRead::of(page).faults.is_empty(), "{page}");
    }
    let page = PageRead::of(
        "<a href=\"/x?y=1\">x</a><form method=post action=/b><input name=a value=1><input type=radio name=r value=u>\
         <input type=radio name=r value=v><select name=s><option value=1></select><textarea name=t>&lt;b></textarea>\
         <p id=\"f-a-error\">no</p></form><script src=\"/s.js\"></script>",
    );
    assert!(page.faults.is_empty(), "{:?}", page.faults);
    assert_eq!(page.forms[0].fields.len(), 4);
    assert_eq!((page.forms[0].fields[1].options.len(), page.wrong.len()), (2, 1));
}
