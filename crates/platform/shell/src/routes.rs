//! Routes with their permission: none can be added without one.

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::handler::Handler;
use axum::middleware::{Next, from_fn, map_response};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, on};
use http::Method;

use crate::context::Ctx;
use crate::failure::Failure;
use crate::permission::Permission;

/// One route of the product.
#[derive(Clone, Debug)]
pub struct Route {
    /// Its method.
    pub method: Method,
    /// Its path, with parameters in braces.
    pub path: &'static str,
    /// What it asks for.
    pub permission: Permission,
}

/// Routes of a capability, each with its permission.
pub struct Routes<S = ()> {
    router: Router<S>,
    table: Vec<Route>,
}

impl<S: Clone + Send + Sync + 'static> Default for Routes<S> {
    fn default() -> Self {
        Self::new()
    }
}

impl<S: Clone + Send + Sync + 'static> Routes<S> {
    /// No route yet.
    pub fn new() -> Self {
        Self { router: Router::new(), table: Vec::new() }
    }

    /// A page or a resource.
    #[must_use]
    pub fn get<H, T>(self, path: &'static str, permission: Permission, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        self.add(Method::GET, path, permission, handler)
    }

    /// A page that any site may show within its own: for reading only, the same for everyone.
    #[must_use]
    pub fn framed<H, T>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        self.get(path, Permission::Public, handler.layer(map_response(framable)))
    }

    /// A write.
    #[must_use]
    pub fn post<H, T>(self, path: &'static str, permission: Permission, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        self.add(Method::POST, path, permission, handler)
    }

    /// A write that carries a file of at most `bytes`, however small forms must be.
    #[must_use]
    pub fn upload<H, T>(self, path: &'static str, permission: Permission, bytes: usize, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        self.post(path, permission, handler.layer(DefaultBodyLimit::max(bytes)))
    }

    /// A removal, in the API.
    #[must_use]
    pub fn delete<H, T>(self, path: &'static str, permission: Permission, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        self.add(Method::DELETE, path, permission, handler)
    }

    /// A partial change, in the API.
    #[must_use]
    pub fn patch<H, T>(self, path: &'static str, permission: Permission, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        self.add(Method::PATCH, path, permission, handler)
    }

    fn add<H, T>(mut self, method: Method, path: &'static str, permission: Permission, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        let route = guarded(method_router(&method, handler), permission);
        self.router = self.router.route(path, route);
        self.table.push(Route { method, path, permission });
        self
    }

    /// These routes and the others.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.table.extend(other.table);
        self
    }

    /// Gives the handlers their state.
    #[must_use]
    pub fn with_state(self, state: S) -> Routes<()> {
        Routes { router: self.router.with_state(state), table: self.table }
    }

    /// What was declared.
    pub fn table(&self) -> &[Route] {
        &self.table
    }

    /// The router and what was declared.
    pub fn into_parts(self) -> (Router<S>, Vec<Route>) {
        (self.router, self.table)
    }
}

fn method_router<H, T, S>(method: &Method, handler: H) -> MethodRouter<S>
where
    H: Handler<T, S>,
    T: 'static,
    S: Clone + Send + Sync + 'static,
{
    use axum::routing::MethodFilter;
    let filter = match *method {
        Method::POST => MethodFilter::POST,
        Method::DELETE => MethodFilter::DELETE,
        Method::PATCH => MethodFilter::PATCH,
        _ => MethodFilter::GET,
    };
    on(filter, handler)
}

/// Marks an answer that other sites may show within theirs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Framable;

async fn framable(mut response: Response) -> Response {
    response.extensions_mut().insert(Framable);
    response
}

fn guarded<S: Clone + Send + Sync + 'static>(
    route: MethodRouter<S>,
    permission: Permission,
) -> MethodRouter<S> {
    if permission == Permission::Public {
        return route;
    }
    route.layer(from_fn(move |ctx: Ctx, request: Request, next: Next| guard(permission, ctx, request, next)))
}

async fn guard(permission: Permission, ctx: Ctx, request: Request, next: Next) -> Response {
    match check(permission, &ctx) {
        Ok(()) => next.run(request).await,
        Err(failure) => failure.into_response(),
    }
}

fn check(permission: Permission, ctx: &Ctx) -> Result<(), Failure> {
    let Some(identity) = ctx.identity() else { return Err(Failure::SignInNeeded) };
    match permission {
        Permission::Public | Permission::SignedIn => Ok(()),
        Permission::Holds(right) if identity.holds(right) => Ok(()),
        Permission::Holds(right) if identity.would_hold(right) => Err(Failure::SecondFactorNeeded),
        Permission::Holds(_) => Err(Failure::Forbidden),
    }
}
