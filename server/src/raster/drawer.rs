//! The one thread that draws. A pool would draw as well, but each of its threads would keep a heap of megabytes
//! for pixels; one thread has one.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        OnceLock,
        mpsc::{Receiver, Sender, channel},
    },
    thread,
};

use tokio::sync::oneshot;

use super::RasterError;

type Job = Box<dyn FnOnce() + Send>;

/// Started with the first picture; ends with the server.
#[derive(Default)]
pub struct Drawer(OnceLock<Option<Sender<Job>>>);

impl Drawer {
    /// Does work on the thread and waits for its result; what was asked first is done first.
    ///
    /// # Errors
    /// The thread could not be started, or the work panicked; the next work is done all the same.
    pub async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, RasterError> {
        let gone = || RasterError::new("the thread that draws could not be started");
        let (answer, told) = oneshot::channel();
        let job: Job = Box::new(move || {
            // Nobody may be waiting any more.
            let _ = answer.send(work());
        });
        self.0.get_or_init(start).as_ref().ok_or_else(gone)?.send(job).map_err(|_| gone())?;
        told.await.map_err(|_| RasterError::new("drawing panicked"))
    }
}

fn start() -> Option<Sender<Job>> {
    let (sender, jobs) = channel();
    thread::Builder::new().name("madang-draw".to_owned()).spawn(move || draw(jobs)).ok()?;
    Some(sender)
}

fn draw(jobs: Receiver<Job>) {
    for job in jobs {
        // A panic drops the job's answer, which its caller sees as a failure.
        let _ = catch_unwind(AssertUnwindSafe(job));
    }
}

#[cfg(test)]
mod tests {
    use super::Drawer;

    #[tokio::test]
    async fn a_panic_fails_one_work_and_not_the_next() {
        let drawer = Drawer::default();
        assert_eq!(drawer.run(|| 1).await.unwrap(), 1);
        assert!(drawer.run(|| panic!("on purpose")).await.is_err());
        assert_eq!(drawer.run(|| 2).await.unwrap(), 2);
    }
}
