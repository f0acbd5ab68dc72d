//! Lines of the journal in words. What each part of the product writes there has words of its own, under keys that begin
//! with `journal-`; a test sees to it.

use maillage_shell::Ctx;
use maillage_shell::permission::Grant;
use serde_json::Value;

use super::roles;
use crate::people::People;

/// What was done: `Rôle donné`.
pub(super) fn action(ctx: &Ctx, code: &str) -> String {
    known(ctx, &format!("journal-act-{}", dashed(code))).unwrap_or_else(|| code.to_owned())
}

/// What it was done to, where it is no person: `Import de lieux`.
pub(super) fn thing(ctx: &Ctx, kind: &str) -> String {
    known(ctx, &format!("journal-thing-{}", dashed(kind))).unwrap_or_else(|| kind.to_owned())
}

/// Who did it, where it is no person.
pub(super) fn actor(ctx: &Ctx, code: &str) -> String {
    let key = match code.split_once(':') {
        Some(("key", _)) => "journal-by-key",
        Some(("system", "command-line")) => "journal-by-command-line",
        Some(_) => "journal-by-system",
        None => "journal-by-nobody",
    };
    ctx.t(key).to_owned()
}

/// More about it: `Coordination du réseau (Drôme)`, `12 ajoutés, 3 modifiés`. What has no words is left out.
pub(super) fn detail(ctx: &Ctx, people: &People, detail: &Value) -> String {
    if let Some(grant) = grant(detail) {
        return roles::in_words(ctx, people, &grant);
    }
    let mut parts = Vec::new();
    collect(ctx, "", detail, &mut parts);
    parts.join(", ")
}

fn grant(detail: &Value) -> Option<Grant> {
    let text = |name| detail.get(name)?.as_str();
    Some(Grant { role: text("role")?.parse().ok()?, within: text("within")?.parse().ok()? })
}

fn collect(ctx: &Ctx, name: &str, value: &Value, parts: &mut Vec<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, value)| collect(ctx, name, value, parts)),
        Value::Array(values) => values.iter().for_each(|value| collect(ctx, name, value, parts)),
        Value::String(text) => parts.extend(word(ctx, text)),
        Value::Bool(true) => parts.extend(word(ctx, name)),
        Value::Number(number) => parts.extend(number.as_u64().and_then(|number| counted(ctx, name, number))),
        Value::Bool(false) | Value::Null => {}
    }
}

/// The word of a value: a way to sign in, a right, a field.
fn word(ctx: &Ctx, code: &str) -> Option<String> {
    known(ctx, &format!("journal-value-{}", dashed(code)))
        .or_else(|| known(ctx, &format!("right-{}", dashed(code))))
}

fn counted(ctx: &Ctx, name: &str, number: u64) -> Option<String> {
    let key = format!("journal-count-{}", dashed(name));
    (number > 0 && has(ctx, &key)).then(|| ctx.tx(&key, &[("count", number.into())]))
}

fn known(ctx: &Ctx, key: &str) -> Option<String> {
    has(ctx, key).then(|| ctx.t(key).to_owned())
}

fn has(ctx: &Ctx, key: &str) -> bool {
    ctx.app().words().has(ctx.lang(), key)
}

fn dashed(code: &str) -> String {
    code.replace(['.', '_'], "-")
}
