//! Rows of reuses.

use maillage_store::{Db, Row, StoreError, Tx, params, statements};

use super::optional;
use crate::model::{Reuse, ReuseId, ReuseSheet, ReuseState};

statements! {
    /// A new reuse; nothing where its client sent it already.
    INSERT_REUSE = "insert into reuse (id, client_key, project_id, from_id, who, kind, commune, since, how, link, changed, \
        state, person, secret, declared_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) \
        on conflict (client_key) do nothing";
    /// The reuse that a client sent.
    REUSE_OF_CLIENT = "select id from reuse where client_key = $1";
    /// The reuse whose secret somebody has.
    REUSE_OF_SECRET = "select * from reuse where secret = $1";
    /// One reuse.
    REUSE = "select * from reuse where id = $1";
    /// All reuses, the first first.
    ALL_REUSES = "select * from reuse order by since, declared_at, id";
    /// Moves a reuse from where it stands.
    MOVE_REUSE = "update reuse set state = $3 where id = $1 and state = $2";
}

fn read(row: &Row) -> Result<Reuse, StoreError> {
    let sheet = ReuseSheet {
        who: row.parse("who")?,
        kind: row.parse("kind")?,
        commune: optional(row, "commune")?,
        since: row.get("since")?,
        how: row.parse("how")?,
        from: optional(row, "from_id")?,
        link: optional(row, "link")?,
        changed: optional(row, "changed")?,
    };
    Ok(Reuse {
        id: row.parse("id")?,
        project: row.parse("project_id")?,
        sheet,
        state: row.parse("state")?,
        person: row.get("person")?,
        declared_at: row.get("declared_at")?,
    })
}

/// Adds a reuse under the key of its client, with the fingerprint of the secret that takes it back; false where it is there
/// already.
pub async fn insert(
    tx: &mut Tx,
    one: &Reuse,
    client_key: &str,
    secret: Option<&str>,
) -> Result<bool, StoreError> {
    let sheet = &one.sheet;
    let values = params![
        one.id.as_str(),
        client_key,
        one.project.as_str(),
        sheet.from.as_ref().map(ReuseId::as_str),
        sheet.who.as_str(),
        sheet.kind.code(),
        sheet.commune.as_ref().map(maillage_territory::CommuneCode::as_str),
        sheet.since,
        sheet.how.code(),
        sheet.link.as_ref().map(maillage_vocabulary::WebAddress::as_str),
        sheet.changed.as_ref().map(maillage_vocabulary::Text::as_str),
        one.state.code(),
        one.person.as_deref(),
        secret,
        one.declared_at,
    ];
    Ok(tx.execute(&INSERT_REUSE, values).await? == 1)
}

/// The reuse that a client sent under a key.
pub async fn of_client(tx: &mut Tx, client_key: &str) -> Result<Option<ReuseId>, StoreError> {
    tx.fetch_optional(&REUSE_OF_CLIENT, params![client_key], |row| row.parse("id")).await
}

/// The reuse that a secret takes back, by its fingerprint.
pub async fn of_secret(db: &Db, fingerprint: &str) -> Result<Option<Reuse>, StoreError> {
    db.fetch_optional(&REUSE_OF_SECRET, params![fingerprint], read).await
}

/// One reuse.
pub async fn by_id(db: &Db, id: &ReuseId) -> Result<Option<Reuse>, StoreError> {
    db.fetch_optional(&REUSE, params![id.as_str()], read).await
}

/// One reuse within a transaction.
pub async fn find(tx: &mut Tx, id: &ReuseId) -> Result<Option<Reuse>, StoreError> {
    tx.fetch_optional(&REUSE, params![id.as_str()], read).await
}

/// All reuses, the first first.
pub async fn all(db: &Db) -> Result<Vec<Reuse>, StoreError> {
    db.fetch_all(&ALL_REUSES, Vec::new(), read).await
}

/// Moves one from where it stood; false where it stands elsewhere by now.
pub async fn moved(tx: &mut Tx, one: &Reuse, to: ReuseState) -> Result<bool, StoreError> {
    Ok(tx.execute(&MOVE_REUSE, params![one.id.as_str(), one.state.code(), to.code()]).await? == 1)
}
