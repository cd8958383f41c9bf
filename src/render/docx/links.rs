//! The addresses that a document leads to. They stand apart from its words, each under a name.

use std::fmt::Write;

/// The addresses so far, each once.
#[derive(Default)]
pub struct Links {
    addresses: Vec<String>,
}

impl Links {
    /// The name of an address.
    pub fn name(&mut self, address: &str) -> String {
        let address = as_uri(address);
        let known = self.addresses.iter().position(|known| *known == address);
        name_of(known.unwrap_or_else(|| {
            self.addresses.push(address);
            self.addresses.len() - 1
        }))
    }

    /// Names and addresses.
    pub fn all(&self) -> impl Iterator<Item = (String, &str)> {
        self.addresses.iter().enumerate().map(|(number, address)| (name_of(number), address.as_str()))
    }
}

fn name_of(number: usize) -> String {
    format!("link{}", number + 1)
}

/// The address with everything that may not stand in one as the numbers of its bytes, since one wrong character would
/// make the whole file look damaged.
fn as_uri(address: &str) -> String {
    let mut uri = String::with_capacity(address.len());
    let mut rest = address.chars();
    while let Some(character) = rest.next() {
        let is_code = || rest.as_str().get(..2).is_some_and(|code| code.chars().all(|c| c.is_ascii_hexdigit()));
        if character.is_ascii_alphanumeric()
            || "-._~:/?#@!$&'()*+,;=".contains(character)
            || character == '%' && is_code()
        {
            uri.push(character);
        } else {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                // Writing to a string cannot fail.
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    uri
}
