//! Migrations are embedded by a macro that cargo does not see through: a new file must rebuild the server.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
