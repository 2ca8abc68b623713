//! Starts the public app in the browser: takes over the server's page, or mounts where the server sent an
//! empty shell.

fn main() {
    madang_app::shell::boot::start_public();
}
