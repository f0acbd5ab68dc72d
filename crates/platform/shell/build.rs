//! Embeds the assets again when they change: the macro that embeds them cannot see that by itself.
#![expect(clippy::print_stdout, reason = "how a build script speaks to cargo")]

fn main() {
    println!("cargo::rerun-if-changed=../../../web/dist");
}
