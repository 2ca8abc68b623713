//! Three months after the course, nobody can read who sat in it; the seats stay counted.

#[path = "support.rs"]
mod support;

use madang_server::{clock::now_ms, course::retention};
use serde_json::json;
use support::{TestApp, person};

#[tokio::test(flavor = "multi_thread")]
async fn people_are_forgotten_three_months_after_their_course() {
    for kind in support::kinds() {
        let app = TestApp::start(kind).await;
        app.course("tpm").await;
        let session = app.session("tpm", 5, 24).await;
        let body = json!({"session": session, "attendees": [person("Kanari Canary")]});
        let booked = app.post("/api/v1/bookings", "retention-1", &body).await;
        assert_eq!(booked.status, 201, "{}", booked.text);
        let named = "SELECT COUNT(*) AS n FROM seat WHERE attendee LIKE '%Canary%'";
        let day = 24 * 3_600_000;
        retention::forget(app.db(), now_ms() + 60 * day).await.expect("it runs");
        assert_eq!(app.count(named).await, 1, "two months after: still there");
        assert_eq!(retention::forget(app.db(), now_ms() + 100 * day).await.expect("it runs"), 1);
        assert_eq!(app.count(named).await, 0);
        assert_eq!(app.count("SELECT COUNT(*) AS n FROM booking WHERE contact LIKE '%Canary%'").await, 0);
        assert_eq!(retention::forget(app.db(), now_ms() + 100 * day).await.expect("it runs"), 0, "once is enough");
        app.audit().await;
        app.stop().await;
    }
}
