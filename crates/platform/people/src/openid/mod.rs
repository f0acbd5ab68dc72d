//! Sign-in with an OpenID Connect provider: ProConnect, or any other.
//!
//! ProConnect's rules are kept for all: state and nonce of at least 32 characters, no parameter beyond the standard
//! ones (one more is answered with Y000400), the answer of userinfo may be a signed token, the id token comes back at
//! sign-out. <https://github.com/numerique-gouv/proconnect-documentation>

mod http;
mod metadata;
mod provider;
mod signed;
mod userinfo;

pub use provider::{OpenIdError, Provider, ProviderSetupError};
pub use userinfo::Claims;
