//! Files: documents and pictures, in a local folder or an S3-compatible store, named after their content.
//!
//! Uploading and keeping are two steps. [`Files::put`] stores the bytes; [`Files::keep`], in the transaction that
//! refers to the file, registers it. A table refers to `file (id)` with a foreign key: that is what
//! [`Files::forget`] asks before it removes anything.

mod incoming;
mod open;

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use futures::stream::{BoxStream, Stream, StreamExt as _, TryStreamExt as _};
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt as _};

use self::incoming::Incoming;
pub use self::open::FilesOptions;

use crate::error::Cause;
use crate::{Actor, Db, Ids, StoreError, Tx, ViolationKind, params, statements};

statements! {
    /// Registers a file, or notes that it was uploaded again.
    pub(crate) KEEP = "insert into file (id, size, media_type, added_at) values ($1, $2, $3, $4) \
        on conflict (id) do update set added_at = excluded.added_at";
    /// Removes a file from the register; the foreign keys object when it is in use.
    pub(crate) FORGET = "delete from file where id = $1";
    /// Every registered file.
    pub(crate) REGISTERED = "select id from file order by id";
    /// Files registered before a time, by id.
    pub(crate) OLD = "select id from file where added_at < $1 and id > $2 order by id limit $3";
}

/// Name of a file: the SHA-256 of its content, 64 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(String);

impl FileId {
    /// The 64 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FileId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// This text is not the name of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a file name has 64 hexadecimal digits")]
pub struct NotAFileId;

impl FromStr for FileId {
    type Err = NotAFileId;

    fn from_str(text: &str) -> Result<Self, NotAFileId> {
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if text.len() == 64 && text.bytes().all(is_digit) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAFileId)
        }
    }
}

/// A file that has been uploaded and is not registered yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Its name.
    pub id: FileId,
    /// Bytes.
    pub size: u64,
}

/// A file being read.
pub struct Content {
    /// Bytes in all.
    pub size: u64,
    /// The bytes, in pieces.
    pub stream: BoxStream<'static, Result<Bytes, StoreError>>,
}

/// Why an upload was refused.
#[derive(Debug, thiserror::Error)]
pub enum PutError {
    /// The file is larger than the limit, in bytes. Nothing was kept.
    #[error("the file is larger than {0} bytes")]
    TooLarge(u64),
    /// The sender stopped sending.
    #[error("the upload broke off: {0}")]
    Broken(#[source] Cause),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<PutError> for StoreError {
    fn from(error: PutError) -> Self {
        match error {
            PutError::Store(error) => error,
            other => Self::file(other),
        }
    }
}

/// The files. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Files {
    store: Arc<dyn ObjectStore>,
    prefix: Path,
}

impl Files {
    /// Opens the place where files are; see [`FilesOptions`].
    pub fn open(options: &FilesOptions) -> Result<Self, StoreError> {
        let (store, prefix) = open::open(options)?;
        Ok(Self { store, prefix })
    }

    /// Uploads a file of at most `limit` bytes. Memory use does not grow with the file. The same content twice is
    /// stored once.
    pub async fn put<E: Into<Cause>>(
        &self,
        ids: &Ids,
        limit: u64,
        content: impl Stream<Item = Result<Bytes, E>> + Send,
    ) -> Result<Stored, PutError> {
        let mut content = std::pin::pin!(content);
        let mut incoming = Incoming::new(self, ids, limit);
        while let Some(piece) = content.next().await {
            let piece = piece.map_err(|error| PutError::Broken(error.into()));
            let step = match piece {
                Ok(piece) => incoming.take(&piece).await,
                Err(error) => Err(error),
            };
            if let Err(error) = step {
                incoming.abort().await;
                return Err(error);
            }
        }
        Ok(incoming.finish().await?)
    }

    /// Uploads bytes that are in memory already.
    pub async fn put_bytes(&self, ids: &Ids, content: impl Into<Bytes>) -> Result<Stored, StoreError> {
        let piece = Ok::<_, std::convert::Infallible>(content.into());
        Ok(self.put(ids, u64::MAX, futures::stream::iter([piece])).await?)
    }

    /// Registers an upload in the transaction that refers to it. Fails when the file was removed since the upload
    /// (somebody forgot the same content at this very moment): upload again.
    pub async fn keep(&self, tx: &mut Tx, stored: &Stored, media_type: &str) -> Result<(), StoreError> {
        let size = i64::try_from(stored.size).unwrap_or(i64::MAX);
        let now = tx.now();
        tx.execute(&KEEP, params![stored.id.as_str(), size, media_type, now]).await?;
        // From here to the commit the row is locked, so that nobody forgets the file; was it done just before?
        if self.exists(&stored.id).await? {
            return Ok(());
        }
        Err(StoreError::file(format!("the file {} is gone: upload it again", stored.id)))
    }

    /// Opens a file; `None` when there is none.
    pub async fn get(&self, id: &FileId) -> Result<Option<Content>, StoreError> {
        match self.store.get(&self.place(id)).await {
            Ok(found) => {
                let size = found.meta.size;
                Ok(Some(Content { size, stream: found.into_stream().map_err(refused).boxed() }))
            }
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(refused(error)),
        }
    }

    /// A whole file in memory: for small ones.
    pub async fn bytes(&self, id: &FileId) -> Result<Option<Bytes>, StoreError> {
        match self.store.get(&self.place(id)).await {
            Ok(found) => found.bytes().await.map(Some).map_err(refused),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(refused(error)),
        }
    }

    /// Whether the bytes are there.
    pub async fn exists(&self, id: &FileId) -> Result<bool, StoreError> {
        match self.store.head(&self.place(id)).await {
            Ok(_) => Ok(true),
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(error) => Err(refused(error)),
        }
    }

    /// Copies every registered file that `to` does not have yet: backups, restoring, moving to another store. Gives back
    /// the number copied; a file that is registered and missing here is an error, after all others have been copied.
    pub async fn copy_to(&self, to: &Self, db: &Db, ids: &Ids) -> Result<u64, StoreError> {
        let (mut copied, mut missing) = (0, Vec::new());
        let mut registered = db.stream(&REGISTERED, params![], |row| row.parse::<FileId>("id"))?;
        while let Some(id) = registered.try_next().await? {
            if to.exists(&id).await? {
                continue;
            }
            let Some(content) = self.get(&id).await? else {
                missing.push(id.to_string());
                continue;
            };
            to.put(ids, u64::MAX, content.stream).await?;
            copied += 1;
        }
        if missing.is_empty() {
            return Ok(copied);
        }
        Err(StoreError::file(format!(
            "{} registered files are missing, among them {}",
            missing.len(),
            missing[0]
        )))
    }

    /// Removes a file that nothing refers to any more; `false` when something still does.
    pub async fn forget(&self, db: &Db, id: &FileId, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let mut tx = db.begin(&Actor::system("files"), now).await?;
        match tx.execute(&FORGET, params![id.as_str()]).await {
            Ok(_) => {}
            Err(StoreError::Violation(violation)) if violation.kind == ViolationKind::ForeignKey => {
                return Ok(false);
            }
            Err(error) => return Err(error),
        }
        // Before the commit: while the row is locked nobody can register the same content.
        match self.store.delete(&self.place(id)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
            Err(error) => return Err(refused(error)),
        }
        tx.commit().await?;
        Ok(true)
    }

    /// Forgets the registered files, older than a time, that nothing refers to; how many. The foreign keys decide.
    pub async fn sweep(&self, db: &Db, before: DateTime<Utc>, now: DateTime<Utc>) -> Result<u64, StoreError> {
        let (mut last, mut swept) = (String::new(), 0);
        loop {
            let ids: Vec<FileId> =
                db.fetch_all(&OLD, params![before, last.as_str(), 500], |row| row.parse("id")).await?;
            let Some(end) = ids.last() else { return Ok(swept) };
            last = end.to_string();
            for id in &ids {
                swept += u64::from(self.forget(db, id, now).await?);
            }
        }
    }

    fn place(&self, id: &FileId) -> Path {
        // A folder for each first byte keeps folders small on a local disk.
        self.under(&format!("{}/{id}", &id.0[..2]))
    }

    fn under(&self, name: &str) -> Path {
        Path::from(format!("{}/{name}", self.prefix))
    }
}

/// The disk may be full behind several layers of causes.
fn refused(error: object_store::Error) -> StoreError {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(&error);
    while let Some(inner) = cause {
        if let Some(io) = inner.downcast_ref::<std::io::Error>()
            && matches!(io.kind(), std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded)
        {
            return StoreError::StorageFull(error.into());
        }
        cause = inner.source();
    }
    StoreError::File(error.into())
}
