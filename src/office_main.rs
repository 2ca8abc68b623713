//! Starts the office (studio and desk) in the browser; visitors never download it.

fn main() {
    madang_app::shell::boot::start_office();
}
