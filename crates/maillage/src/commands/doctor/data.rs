//! The database: its schema, its accounts, its queue.

use maillage_people::command_line;
use maillage_shell::permission::Role;
use maillage_store::{StoreError, jobs};

use super::finding::Findings;
use crate::assemble::House;

/// Jobs that wait, above which somebody should see whether a node is at work.
const MANY_JOBS: u64 = 1_000;

/// Looks at the data.
pub async fn look(house: &House, findings: &mut Findings<'_>) {
    if !schema(house, findings).await {
        return;
    }
    for done in [administrators(house, findings).await, queue(house, findings).await] {
        if let Err(error) = done {
            let reason = error.to_string();
            findings.problem(
                "data",
                "doctor-data-unread",
                "doctor-data-unread-do",
                &[("reason", (&reason).into())],
            );
        }
    }
}

/// Whether the schema is one that this program can read.
async fn schema(house: &House, findings: &mut Findings<'_>) -> bool {
    match house.pending().await {
        Ok(report) if !report.applied.is_empty() => {
            let args = [("count", report.applied.len().into())];
            findings.problem("schema", "doctor-schema-old", "doctor-schema-do", &args);
            false
        }
        Ok(report) if !report.unknown.is_empty() => {
            let names = report.unknown.join(", ");
            findings.warning(
                "schema",
                "doctor-schema-newer",
                "doctor-schema-newer-do",
                &[("names", (&names).into())],
            );
            true
        }
        Ok(_) => {
            findings.ok("schema", "doctor-schema", &[]);
            true
        }
        Err(error) => {
            let reason = error.to_string();
            findings.problem(
                "schema",
                "doctor-schema-broken",
                "doctor-schema-broken-do",
                &[("reason", (&reason).into())],
            );
            false
        }
    }
}

async fn administrators(house: &House, findings: &mut Findings<'_>) -> Result<(), StoreError> {
    let accounts = command_line::list(&house.people).await?;
    let holds = |role: Role| {
        accounts
            .iter()
            .filter(move |one| one.roles.iter().any(|grant| grant.role == role))
            .collect::<Vec<_>>()
    };
    if holds(Role::Administrator).is_empty() {
        findings.warning("administrators", "doctor-nobody", "doctor-nobody-do", &[]);
        return Ok(());
    }
    let unproved = accounts
        .iter()
        .filter(|one| one.roles.iter().any(|grant| grant.role.needs_second_factor()) && !one.second_factor)
        .count();
    if unproved > 0 {
        findings.warning(
            "administrators",
            "doctor-no-phone",
            "doctor-no-phone-do",
            &[("count", unproved.into())],
        );
    } else {
        findings.ok("administrators", "doctor-administrators", &[]);
    }
    Ok(())
}

async fn queue(house: &House, findings: &mut Findings<'_>) -> Result<(), StoreError> {
    let waiting: u64 = jobs::unfinished(house.app.db()).await?.into_iter().map(|(_, count)| count).sum();
    let failed = jobs::failed(house.app.db(), 1).await?;
    let args = [("count", waiting.into())];
    if waiting > MANY_JOBS {
        findings.warning("jobs", "doctor-jobs-many", "doctor-jobs-many-do", &args);
    } else {
        findings.ok("jobs", "doctor-jobs", &args);
    }
    if let Some(job) = failed.first() {
        let reason = job.last_error.clone().unwrap_or_default();
        let args = [("kind", job.kind.as_str().into()), ("reason", (&reason).into())];
        findings.warning("failed-jobs", "doctor-jobs-failed", "doctor-jobs-failed-do", &args);
    }
    Ok(())
}
