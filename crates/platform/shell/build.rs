//! Embeds the assets again when they change: the macro that embeds them cannot see that by itself.

fn main() {
    println!("cargo::rerun-if-changed=../../../web/dist");
}
