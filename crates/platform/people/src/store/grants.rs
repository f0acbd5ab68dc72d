//! Roles.

use maillage_shell::permission::{Grant, Role};
use maillage_store::{Db, Row, StoreError, Tx, params, statements};

statements! {
    /// Gives a role.
    pub GIVE = "insert into role_grant (person, role, scope, granted_at) values ($1, $2, $3, $4) \
        on conflict (person, role, scope) do nothing";
    /// Takes a role.
    pub TAKE = "delete from role_grant where person = $1 and role = $2 and scope = $3";
    /// Takes all roles.
    pub TAKE_ALL = "delete from role_grant where person = $1";
    /// Roles of a person.
    pub GRANTS = "select role, scope from role_grant where person = $1 order by role, scope";
    /// Roles of everyone, for the list of people.
    pub ALL_GRANTS = "select person, role, scope from role_grant order by person, role, scope";
    /// How many open accounts hold a role everywhere.
    pub HOLDERS = "select count(*) as holders from role_grant where role = $1 and scope = 'network'";
}

/// Reads a row. A role or a scope that this version does not know gives nothing.
fn read(row: &Row) -> Result<Option<Grant>, StoreError> {
    let (role, scope): (String, String) = (row.get("role")?, row.get("scope")?);
    Ok(role.parse().ok().zip(scope.parse().ok()).map(|(role, within)| Grant { role, within }))
}

/// Roles of a person.
pub async fn of(db: &Db, person: &str) -> Result<Vec<Grant>, StoreError> {
    Ok(db.fetch_all(&GRANTS, params![person], read).await?.into_iter().flatten().collect())
}

/// Roles of everyone: the person, then the role.
pub async fn of_all(db: &Db) -> Result<Vec<(String, Grant)>, StoreError> {
    let read = |row: &Row| Ok(row.get("person").ok().zip(read(row)?));
    Ok(db.fetch_all(&ALL_GRANTS, params![], read).await?.into_iter().flatten().collect())
}

/// Gives a role; whether the person did not have it.
pub async fn give(tx: &mut Tx, person: &str, grant: &Grant) -> Result<bool, StoreError> {
    let now = tx.now();
    let given =
        tx.execute(&GIVE, params![person, grant.role.code(), grant.within.to_string(), now]).await? == 1;
    tx.changed("person", person);
    Ok(given)
}

/// Takes a role; whether the person had it.
pub async fn take(tx: &mut Tx, person: &str, grant: &Grant) -> Result<bool, StoreError> {
    let taken = tx.execute(&TAKE, params![person, grant.role.code(), grant.within.to_string()]).await? == 1;
    tx.changed("person", person);
    Ok(taken)
}

/// How many people hold a role everywhere, as this transaction sees it.
pub async fn holders(tx: &mut Tx, role: Role) -> Result<u64, StoreError> {
    tx.fetch_one(&HOLDERS, params![role.code()], |row| row.get("holders")).await
}
