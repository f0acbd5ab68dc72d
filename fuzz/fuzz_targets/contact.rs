//! Telephones, addresses, identifiers as people write them: what is read is read again as it was.
#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_vocabulary::{
    Access, Audience, ClosedList, Cost, Email, Phone, Pivot, Service, Typology, WebAddress,
};

fn list<L: ClosedList + std::fmt::Debug>(text: &str) {
    if let Some(value) = L::read(text) {
        assert_eq!(L::read(value.national()), Some(value));
        assert_eq!(L::from_slug(value.slug()), Some(value));
    }
}

fuzz_target!(|text: &str| {
    for near in [None, Some("98800")] {
        if let Ok(phone) = Phone::read(text, near) {
            assert_eq!(Phone::read(phone.as_str(), near).as_ref(), Ok(&phone));
            assert_eq!(Phone::read(&phone.national(), near).as_ref(), Ok(&phone), "{phone:?}");
        }
    }
    if let Ok(email) = Email::read(text) {
        assert_eq!(Email::read(email.as_str()), Ok(email));
    }
    if let Ok(address) = WebAddress::read(text) {
        assert!(address.as_str().starts_with("http://") || address.as_str().starts_with("https://"));
        assert!(!address.host().is_empty() && !address.as_str().contains(['"', '<', '>', ' ']));
        assert_eq!(WebAddress::read(address.as_str()), Ok(address));
    }
    if let Ok(pivot) = text.parse::<Pivot>() {
        assert_eq!(pivot.as_str().parse(), Ok(pivot));
    }
    list::<Service>(text);
    list::<Audience>(text);
    list::<Cost>(text);
    list::<Access>(text);
    list::<Typology>(text);
});
