//! A file on its way in.

use bytes::Bytes;
use object_store::path::Path;
use object_store::{ObjectStoreExt as _, PutPayload, WriteMultipart};
use sha2::{Digest as _, Sha256};

use super::{FileId, Files, PutError, Stored, refused};
use crate::{Ids, StoreError};

/// Up to here a file waits in memory; beyond, it goes to the store in parts of this size.
const IN_MEMORY: usize = 8 * 1024 * 1024;

pub(super) struct Incoming<'a> {
    files: &'a Files,
    ids: &'a Ids,
    limit: u64,
    size: u64,
    hash: Sha256,
    held: Vec<u8>,
    large: Option<Large>,
}

/// A large file goes out under a temporary name until its content is known.
struct Large {
    writer: WriteMultipart,
    place: Path,
}

impl<'a> Incoming<'a> {
    pub(super) fn new(files: &'a Files, ids: &'a Ids, limit: u64) -> Self {
        Self { files, ids, limit, size: 0, hash: Sha256::new(), held: Vec::new(), large: None }
    }

    pub(super) async fn take(&mut self, piece: &Bytes) -> Result<(), PutError> {
        self.size = self.size.saturating_add(u64::try_from(piece.len()).unwrap_or(u64::MAX));
        if self.size > self.limit {
            return Err(PutError::TooLarge(self.limit));
        }
        self.hash.update(piece);
        self.held.extend_from_slice(piece);
        if self.held.len() >= IN_MEMORY {
            self.send().await?;
        }
        Ok(())
    }

    async fn send(&mut self) -> Result<(), StoreError> {
        if self.large.is_none() {
            let place = self.files.under(&format!("incoming/{}", self.ids.uuid()));
            let parts = self.files.store.put_multipart(&place).await.map_err(refused)?;
            self.large = Some(Large { writer: WriteMultipart::new_with_chunk_size(parts, IN_MEMORY), place });
        }
        if let Some(Large { writer, .. }) = &mut self.large {
            writer.wait_for_capacity(2).await.map_err(refused)?;
            writer.put(std::mem::take(&mut self.held).into());
        }
        Ok(())
    }

    pub(super) async fn finish(self) -> Result<Stored, StoreError> {
        let (store, size) = (&self.files.store, self.size);
        let id = FileId(hex::encode(self.hash.finalize()));
        let place = self.files.place(&id);
        match self.large {
            None => {
                store.put(&place, PutPayload::from(self.held)).await.map_err(refused)?;
            }
            Some(Large { mut writer, place: temporary }) => {
                writer.write(&self.held);
                writer.finish().await.map_err(refused)?;
                store.rename(&temporary, &place).await.map_err(refused)?;
            }
        }
        Ok(Stored { id, size })
    }

    pub(super) async fn abort(self) {
        if let Some(Large { writer, place }) = self.large
            && let Err(error) = writer.abort().await
        {
            tracing::warn!(%error, %place, "an unfinished upload could not be removed");
        }
    }
}
