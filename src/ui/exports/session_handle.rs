//! Changes a session from callbacks and lets it work in slices.

use super::session::ExportSession;
use crate::platform::time;
use std::cell::RefCell;
use std::rc::Rc;

#[derive(Clone)]
pub struct SessionHandle {
    session: Rc<RefCell<ExportSession>>,
    render: Rc<dyn Fn()>,
}

impl SessionHandle {
    pub fn new(session: Rc<RefCell<ExportSession>>, render: Rc<dyn Fn()>) -> Self {
        Self { session, render }
    }

    /// Changes the session, renders it, and schedules the next slice of work if there is one.
    pub fn change(&self, change: impl FnOnce(&mut ExportSession)) {
        change(&mut self.session.borrow_mut());
        (self.render)();
        self.schedule_slice();
    }

    fn schedule_slice(&self) {
        let mut session = self.session.borrow_mut();
        if session.is_busy() {
            let handle = self.clone();
            session.timer = Some(time::defer(move || handle.change(ExportSession::work_slice)));
        }
    }
}
