//! Screens of accounts: one file a screen.

mod account;
mod erase;
mod export;
mod journal;
mod journal_words;
mod knock;
mod link;
mod mailbox;
mod openid;
mod password;
mod people_list;
mod person;
mod person_add;
mod phone;
mod profile;
mod roles;
mod scope;
mod second_factor;
mod sessions;
mod sign_in;
mod sign_out;
mod tokens;
mod when;

use maillage_shell::Routes;
use maillage_shell::permission::{Permission, Right};

use crate::people::People;

/// The screens, each with what it asks for.
pub fn routes(demo: bool) -> Routes<People> {
    signing_in().merge(own_account()).merge(managing(demo))
}

fn signing_in() -> Routes<People> {
    use Permission::Public;
    Routes::new()
        .get("/connexion", Public, sign_in::page)
        .post("/connexion/mot-de-passe", Public, sign_in::with_password)
        .get("/connexion/lien", Public, link::look)
        .post("/connexion/lien", Public, link::ask)
        .post("/connexion/lien/ouvrir", Public, link::open)
        .get("/connexion/second-facteur", Public, second_factor::page)
        .post("/connexion/code", Public, second_factor::code)
        .post("/connexion/secours", Public, second_factor::recovery)
        .get("/connexion/openid", Public, openid::leave)
        .get("/connexion/openid/retour", Public, openid::arrive)
        .post("/deconnexion", Public, sign_out::act)
}

fn own_account() -> Routes<People> {
    use Permission::SignedIn;
    Routes::new()
        .get("/compte", SignedIn, account::page)
        .get("/compte/profil", SignedIn, profile::page)
        .post("/compte/profil", SignedIn, profile::save)
        .get("/compte/mot-de-passe", SignedIn, password::page)
        .post("/compte/mot-de-passe", SignedIn, password::save)
        .get("/compte/telephone", SignedIn, phone::page)
        .post("/compte/telephone", SignedIn, phone::enrol)
        .post("/compte/telephone/retirer", SignedIn, phone::remove)
        .post("/compte/sessions/fermer", SignedIn, sessions::end_others)
        .post("/compte/sessions/{id}/fermer", SignedIn, sessions::end)
        .post("/compte/cles", SignedIn, tokens::make)
        .post("/compte/cles/{id}/supprimer", SignedIn, tokens::revoke)
        .get("/compte/donnees", SignedIn, export::download)
        .get("/compte/effacer", SignedIn, erase::page)
        .post("/compte/effacer", SignedIn, erase::act)
}

fn managing(demo: bool) -> Routes<People> {
    let manage = Permission::Holds(Right::ManagePeople);
    let mailbox = if demo { Permission::Public } else { Permission::Holds(Right::RunOperations) };
    Routes::new()
        .get("/gestion/personnes", manage, people_list::page)
        .get("/gestion/personnes/ajouter", manage, person_add::page)
        .post("/gestion/personnes/ajouter", manage, person_add::save)
        .get("/gestion/personnes/{id}", manage, person::page)
        .post("/gestion/personnes/{id}/roles", manage, person::give)
        .post("/gestion/personnes/{id}/roles/retirer", manage, person::take)
        .post("/gestion/personnes/{id}/aider", manage, person::help)
        .post("/gestion/personnes/{id}/effacer", manage, person::erase)
        .get("/gestion/journal", Permission::Holds(Right::ReadJournal), journal::page)
        .get("/courrier", mailbox, mailbox::page)
}
