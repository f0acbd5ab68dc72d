//! The queue of mails. A job holds no address and no secret: both are looked up, or made, when it runs.

use async_trait::async_trait;
use maillage_store::jobs::{Handler, Job, JobError, NewJob};
use maillage_store::{Actor, StoreError};
use serde_json::{Value, json};

use super::MailError;
use super::texts::{Addressee, Mail, Notice};
use crate::acts::links;
use crate::people::People;
use crate::store::links::Purpose;
use crate::store::persons::{self, Person};

/// Kind of the jobs that send a mail.
pub const KIND: &str = "people.mail";

/// The job that sends a link. Without a person it does nothing: that such an account does not exist must not show.
pub fn link(people: &People, person: Option<&str>, purpose: Purpose) -> NewJob {
    new(people, json!({ "mail": "link", "person": person, "for": purpose.code() }))
}

/// The job that warns of the end of an account.
pub fn idle(people: &People, person: &str, days: u16) -> NewJob {
    new(people, json!({ "mail": "idle", "person": person, "days": days }))
}

/// The job that tells of a change.
pub fn notice(people: &People, person: &str, notice: Notice) -> NewJob {
    new(people, json!({ "mail": "notice", "person": person, "what": notice.code() }))
}

fn new(people: &People, payload: Value) -> NewJob {
    NewJob::new(people.ids().uuid(), KIND, payload, people.now())
}

/// Reads what a job asks for.
fn read(payload: &Value) -> Option<Mail> {
    let text = |key: &str| payload[key].as_str();
    match text("mail")? {
        "link" => text("for")?.parse().ok().map(Mail::Link),
        "idle" => payload["days"].as_u64()?.try_into().ok().map(Mail::Idle),
        "notice" => text("what").and_then(Notice::read).map(Mail::Notice),
        _ => None,
    }
}

/// Sends the mails of the queue.
pub struct SendMail(pub People);

#[async_trait]
impl Handler for SendMail {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        let Some(person) = job.payload["person"].as_str() else { return Ok(()) };
        let mail = read(&job.payload).ok_or_else(|| JobError::GiveUp("this mail is unknown".to_owned()))?;
        let Some(person) = persons::by_id(self.0.db(), person).await?.filter(Person::is_open) else {
            return Ok(());
        };
        self.send(&job.id, &person, mail).await
    }
}

impl SendMail {
    async fn send(&self, id: &str, person: &Person, mail: Mail) -> Result<(), JobError> {
        let url = self.url(person, mail).await?;
        let address = person.email.as_deref().unwrap_or_default().parse();
        let (Ok(to), Ok(name)) = (address, person.name.parse()) else {
            return Err(JobError::GiveUp("the account has no address that mail can be sent to".to_owned()));
        };
        let network = &self.0.settings().network.name;
        let whom = Addressee { to, name, lang: person.lang, network, url: &url };
        let letter = mail.write(whom).map_err(|error| JobError::GiveUp(error.to_string()))?;
        match self.0.mailer().send(id, &letter, self.0.now()).await {
            Err(MailError::Smtp(error)) if error.is_permanent() => {
                // The answer of the server may repeat the address: it is not kept.
                Err(JobError::GiveUp("the mail server refuses this mail for good".to_owned()))
            }
            Err(MailError::Smtp(_)) => {
                Err(JobError::Retry("the mail server does not take this mail now".to_owned()))
            }
            Err(error) => Err(JobError::Retry(error.to_string())),
            Ok(()) => Ok(()),
        }
    }

    /// The one address that the mail asks to open.
    async fn url(&self, person: &Person, mail: Mail) -> Result<String, StoreError> {
        match mail {
            Mail::Link(purpose) => links::make(&self.0, &Actor::system("mail"), &person.id, purpose).await,
            Mail::Idle(_) => Ok(self.0.address("/connexion")),
            Mail::Notice(_) => Ok(self.0.address("/compte")),
        }
    }
}
