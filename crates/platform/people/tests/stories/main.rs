//! Stories of accounts, told through HTTP on both engines.

#[cfg(test)]
mod account;
#[cfg(test)]
mod command_line;
#[cfg(test)]
mod gate;
#[cfg(test)]
mod links;
#[cfg(test)]
mod mail;
#[cfg(test)]
mod openid;
#[cfg(test)]
mod people;
#[cfg(test)]
mod provider;
#[cfg(test)]
mod retention;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod second_factor;
#[cfg(test)]
mod sign_in;
#[cfg(test)]
mod site;
#[cfg(test)]
mod tokens;
#[cfg(test)]
mod words;
