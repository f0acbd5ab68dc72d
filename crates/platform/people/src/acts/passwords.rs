//! Hashing of passwords: argon2id, on threads of its own, two at a time.

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use maillage_store::Ids;
use tokio::sync::Semaphore;

use crate::model::NewPassword;

/// Memory in KiB, passes, lanes: the OWASP recommendation for argon2id (19 MiB, 2, 1).
/// <https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html>
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);
/// Hashes computed at the same time: bounds memory and leaves processors to the pages.
const AT_ONCE: usize = 2;

/// Hashes and verifies passwords.
#[derive(Clone)]
pub struct Passwords {
    gate: Arc<Semaphore>,
    argon2: Argon2<'static>,
    /// Verified against where there is no account, so that time does not tell.
    nobody: Arc<str>,
}

/// Why a password could not be hashed.
#[derive(Debug, thiserror::Error)]
pub enum PasswordsError {
    /// The cost is out of range.
    #[error("the cost of password hashing is wrong: {0}")]
    Cost(argon2::Error),
    /// The hash could not be computed.
    #[error("a password could not be hashed: {0}")]
    Hash(argon2::password_hash::Error),
    /// The program is stopping.
    #[error("the program is stopping")]
    Stopping,
}

impl Passwords {
    /// Ready to hash.
    pub fn new() -> Result<Self, PasswordsError> {
        let (memory, passes, lanes) = COST;
        let cost = Params::new(memory, passes, lanes, None).map_err(PasswordsError::Cost)?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, cost);
        let nobody = hash(&argon2, "nobody's password", "nobody's salt")?.into();
        Ok(Self { gate: Arc::new(Semaphore::new(AT_ONCE)), argon2, nobody })
    }

    /// The text to keep of a password.
    pub async fn hash(&self, password: &NewPassword, ids: &Ids) -> Result<String, PasswordsError> {
        let (argon2, password, salt) = (self.argon2.clone(), password.clone(), ids.token(16));
        self.apart(move || hash(&argon2, password.as_str(), &salt)).await?
    }

    /// Whether the password is the one that was hashed. Takes as long where there is nothing to compare with.
    pub async fn verify(&self, password: &str, kept: Option<String>) -> Result<bool, PasswordsError> {
        let exists = kept.is_some();
        let kept = kept.unwrap_or_else(|| self.nobody.to_string());
        let (argon2, password) = (self.argon2.clone(), password.to_owned());
        let matches = self.apart(move || verify(&argon2, &password, &kept)).await?;
        Ok(matches && exists)
    }

    async fn apart<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, PasswordsError> {
        let _turn = self.gate.acquire().await.map_err(|_| PasswordsError::Stopping)?;
        tokio::task::spawn_blocking(work).await.map_err(|_| PasswordsError::Stopping)
    }
}

fn hash(argon2: &Argon2<'_>, password: &str, salt: &str) -> Result<String, PasswordsError> {
    let hash: PasswordHash =
        argon2.hash_password_with_salt(password.as_bytes(), salt.as_bytes()).map_err(PasswordsError::Hash)?;
    Ok(hash.to_string())
}

fn verify(argon2: &Argon2<'_>, password: &str, kept: &str) -> bool {
    PasswordHash::new(kept).is_ok_and(|kept| argon2.verify_password(password.as_bytes(), &kept).is_ok())
}

#[cfg(test)]
mod tests {
    use maillage_store::SystemClock;

    use super::*;

    #[tokio::test]
    async fn a_password_opens_its_own_hash_only() {
        let passwords = Passwords::new().unwrap();
        let ids = Ids::new(Arc::new(SystemClock));
        let password = NewPassword::read("le chat dort", &"a.b@exemple.fr".parse().unwrap()).unwrap();
        let one = passwords.hash(&password, &ids).await.unwrap();
        let two = passwords.hash(&password, &ids).await.unwrap();
        assert!(one.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{one}");
        assert_ne!(one, two, "each hash has its own salt");
        assert!(passwords.verify("le chat dort", Some(one.clone())).await.unwrap());
        assert!(!passwords.verify("le chat sort", Some(one)).await.unwrap());
    }

    #[tokio::test]
    async fn nobody_has_no_password() {
        let passwords = Passwords::new().unwrap();
        assert!(!passwords.verify("nobody's password", None).await.unwrap());
        assert!(!passwords.verify("", Some("not a hash".to_owned())).await.unwrap());
    }
}
