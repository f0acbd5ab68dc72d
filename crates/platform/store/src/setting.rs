//! Small named values that belong to the whole network: what the set-up page writes.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Db, StoreError, Tx, params, statements};

statements! {
    /// A setting by its name.
    pub(crate) GET = "select value from setting where name = $1";
    /// Writes a setting.
    pub(crate) PUT = "insert into setting (name, value, updated_at) values ($1, $2, $3) \
        on conflict (name) do update set value = excluded.value, updated_at = excluded.updated_at";
    /// Removes a setting.
    pub(crate) REMOVE = "delete from setting where name = $1";
}

impl Db {
    /// The setting called `name` (`capability.word`), or `None`. An error when it is no `T` any more.
    pub async fn setting<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, StoreError> {
        let found: Option<serde_json::Value> =
            self.fetch_optional(&GET, params![name], |row| row.get("value")).await?;
        let wrong = |error: serde_json::Error| StoreError::Settings(format!("setting {name}: {error}"));
        found.map(|value| serde_json::from_value(value).map_err(wrong)).transpose()
    }
}

impl Tx {
    /// Writes a setting; followers hear of it as a change of kind `setting`.
    pub async fn set<T: Serialize + Sync>(&mut self, name: &str, value: &T) -> Result<(), StoreError> {
        let wrong = |error: serde_json::Error| StoreError::Settings(format!("setting {name}: {error}"));
        let value = serde_json::to_value(value).map_err(wrong)?;
        let now = self.now();
        self.execute(&PUT, params![name, value, now]).await?;
        self.changed("setting", name);
        Ok(())
    }

    /// Removes a setting; whether it was there.
    pub async fn unset(&mut self, name: &str) -> Result<bool, StoreError> {
        self.changed("setting", name);
        Ok(self.execute(&REMOVE, params![name]).await? == 1)
    }
}
