//! One `EventSource` and the closures it calls, owned together: dropping it closes the connection and frees
//! them. It never reconnects; when to open the next one is `stream`'s business.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Event, EventSource, MessageEvent};

/// What the connection tells its owner.
pub enum Heard {
    Open,
    /// An event with its name and data.
    Message(&'static str, String),
    /// The connection is lost or was refused. The browser's own reconnecting is already stopped.
    Lost,
}

/// An event's name and the closure that hears it.
type Listener = (&'static str, Closure<dyn FnMut(Event)>);

/// An open connection.
pub struct EventLink {
    source: EventSource,
    listeners: Vec<Listener>,
}

impl EventLink {
    /// Opens `url` and listens to the named events.
    ///
    /// # Errors
    /// When the browser refuses the address.
    pub fn open(url: &str, names: &[&'static str], hear: impl Fn(Heard) + Clone + 'static) -> Result<Self, JsValue> {
        let source = EventSource::new(url)?;
        let mut listeners: Vec<Listener> = Vec::with_capacity(names.len() + 2);
        let opened = hear.clone();
        listeners.push(("open", Closure::new(move |_: Event| opened(Heard::Open))));
        let (lost, handle) = (hear.clone(), source.clone());
        listeners.push((
            "error",
            Closure::new(move |_: Event| {
                // After an error status the browser would stop for good, after others it would come back in
                // step with everybody else: our own back-off does neither.
                handle.close();
                lost(Heard::Lost);
            }),
        ));
        for name in names.iter().copied() {
            let hear = hear.clone();
            listeners.push((
                name,
                Closure::new(move |event: Event| {
                    if let Some(data) = event.dyn_ref::<MessageEvent>().and_then(|m| m.data().as_string()) {
                        hear(Heard::Message(name, data));
                    }
                }),
            ));
        }
        for (name, listener) in &listeners {
            source.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref())?;
        }
        Ok(Self { source, listeners })
    }
}

impl Drop for EventLink {
    fn drop(&mut self) {
        self.source.close();
        for (name, listener) in &self.listeners {
            // Only fails for a listener that is not there.
            let _ = self.source.remove_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
        }
    }
}
