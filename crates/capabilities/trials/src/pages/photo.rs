//! Photos of what blocks: for the tester who took it and the team of the campaign, by their links, and for the network.

use axum::body::Body;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use http::{HeaderValue, header};
use maillage_shell::{Ctx, Failure, Keep, Query, kept};
use maillage_store::files::FileId;

use super::key::{Key, open};
use super::seat;
use crate::picture::MEDIA_TYPE;
use crate::store::links::LinkKind;
use crate::store::{photos, trials};

/// `GET /tests/equipe/photo/{photo}`: of one of the team’s own campaigns, and no other.
pub async fn of_team(
    ctx: Ctx,
    Path(photo): Path<String>,
    Query(key): Query<Key>,
) -> Result<Response, Failure> {
    let team = match open(&ctx, &key.cle, &[LinkKind::Team]).await? {
        Ok((_, team)) => team,
        Err(page) => return Ok(*page),
    };
    let db = ctx.app().db();
    let (trial, found) = photos::by_id(db, &photo).await?.ok_or(Failure::NotFound)?;
    let trial = trials::by_id(db, &trial).await?.filter(|trial| trial.team == team);
    trial.ok_or(Failure::NotFound)?;
    send(&ctx, &found.file).await
}

/// `GET /tests/moi/photo/{photo}`: one’s own.
pub async fn of_tester(
    ctx: Ctx,
    Path(photo): Path<String>,
    Query(key): Query<Key>,
) -> Result<Response, Failure> {
    let (_, found) = photos::by_id(ctx.app().db(), &photo).await?.ok_or(Failure::NotFound)?;
    match seat::find(&ctx, &found.seat, &key.cle).await? {
        Ok(_) => send(&ctx, &found.file).await,
        Err(page) => Ok(*page),
    }
}

/// `GET /gestion/tests/photo/{photo}`.
pub async fn of_network(ctx: Ctx, Path(photo): Path<String>) -> Result<Response, Failure> {
    let (_, found) = photos::by_id(ctx.app().db(), &photo).await?.ok_or(Failure::NotFound)?;
    send(&ctx, &found.file).await
}

/// A picture as an answer.
pub async fn send(ctx: &Ctx, file: &FileId) -> Result<Response, Failure> {
    let content = ctx.app().files().get(file).await?.ok_or(Failure::NotFound)?;
    let mut response = Body::from_stream(content.stream).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(content.size));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("inline; filename=\"photo.jpg\""));
    Ok(kept(ctx, Keep::Private, response))
}
