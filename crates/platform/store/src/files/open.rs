//! Opening the place where files are.

use std::sync::Arc;

use object_store::ObjectStore;
use object_store::local::LocalFileSystem;
use object_store::path::Path;

use crate::StoreError;

/// Where files are.
#[derive(Clone, Default)]
pub struct FilesOptions {
    /// A local folder (created when missing), or `s3://bucket/prefix`.
    pub place: String,
    /// S3: address of the service, when it is not Amazon's. Plain `http://` is accepted: for a local network.
    pub endpoint: Option<String>,
    /// S3: region, when the service asks for one.
    pub region: Option<String>,
    /// S3: access key.
    pub access_key: Option<String>,
    /// S3: secret key.
    pub secret_key: Option<String>,
}

impl std::fmt::Debug for FilesOptions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The keys stay out of the logs.
        f.debug_struct("FilesOptions")
            .field("place", &self.place)
            .field("endpoint", &self.endpoint)
            .finish_non_exhaustive()
    }
}

impl FilesOptions {
    /// A local folder.
    pub fn folder(path: impl Into<String>) -> Self {
        Self { place: path.into(), ..Self::default() }
    }
}

type Opened = (Arc<dyn ObjectStore>, Path);

pub(super) fn open(options: &FilesOptions) -> Result<Opened, StoreError> {
    match options.place.strip_prefix("s3://") {
        Some(rest) => {
            let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
            s3(options, bucket, Path::from(prefix))
        }
        None => folder(&options.place),
    }
}

fn folder(path: &str) -> Result<Opened, StoreError> {
    std::fs::create_dir_all(path).map_err(StoreError::file)?;
    let store = LocalFileSystem::new_with_prefix(path).map_err(StoreError::file)?;
    Ok((Arc::new(store.with_fsync(true)), Path::default()))
}

#[cfg(feature = "s3")]
fn s3(options: &FilesOptions, bucket: &str, prefix: Path) -> Result<Opened, StoreError> {
    // Fails when a provider is installed already, which is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut builder = object_store::aws::AmazonS3Builder::new().with_bucket_name(bucket);
    if let Some(endpoint) = &options.endpoint {
        builder = builder.with_endpoint(endpoint).with_allow_http(endpoint.starts_with("http://"));
    }
    builder = builder.with_region(options.region.as_deref().unwrap_or("us-east-1"));
    if let Some(key) = &options.access_key {
        builder = builder.with_access_key_id(key);
    }
    if let Some(secret) = &options.secret_key {
        builder = builder.with_secret_access_key(secret);
    }
    let store = builder.build().map_err(|error| StoreError::Settings(format!("S3: {error}")))?;
    Ok((Arc::new(store), prefix))
}

#[cfg(not(feature = "s3"))]
fn s3(_: &FilesOptions, _: &str, _: Path) -> Result<Opened, StoreError> {
    Err(StoreError::Settings("this program was built without S3 (cargo feature s3)".to_owned()))
}
