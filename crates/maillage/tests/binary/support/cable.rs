//! A line between the program and PostgreSQL that can be cut and laid again.

use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// The line. Connections are refused while it is cut.
pub struct Cable {
    address: SocketAddr,
    server: String,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    cut: bool,
    open: Vec<TcpStream>,
}

impl Cable {
    /// Lays a line to the server of a database; the line, and the address of the database through it.
    pub fn lay(database: &str) -> (Self, String) {
        let (head, name) = database.rsplit_once('/').unwrap();
        let (user, server) = head.rsplit_once('@').unwrap();
        let mut cable = Self {
            address: "127.0.0.1:0".parse().unwrap(),
            server: server.to_owned(),
            state: Arc::default(),
        };
        cable.address = cable.listen();
        let through = format!("{user}@{}/{name}", cable.address);
        (cable, through)
    }

    /// Cuts it: what is under way breaks off, and nobody answers any more.
    pub fn cut(&self) {
        let mut state = self.state.lock().unwrap();
        state.cut = true;
        for stream in state.open.drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
        drop(state);
        // Wakes the listener, which then leaves.
        let _ = TcpStream::connect(self.address);
        while TcpStream::connect(self.address).is_ok() {
            thread::sleep(std::time::Duration::from_millis(10));
        }
    }

    /// Lays it again at the same address.
    pub fn mend(&self) {
        self.state.lock().unwrap().cut = false;
        self.listen();
    }

    fn listen(&self) -> SocketAddr {
        let listener = TcpListener::bind(self.address).unwrap();
        let address = listener.local_addr().unwrap();
        let (state, server) = (Arc::clone(&self.state), self.server.clone());
        thread::spawn(move || {
            for near in listener.incoming().map_while(Result::ok) {
                let mut state = state.lock().unwrap();
                if state.cut {
                    return;
                }
                let far = TcpStream::connect(&server).unwrap();
                state.open.extend([near.try_clone().unwrap(), far.try_clone().unwrap()]);
                carry(near.try_clone().unwrap(), far.try_clone().unwrap());
                carry(far, near);
            }
        });
        address
    }
}

fn carry(mut from: TcpStream, mut to: TcpStream) {
    thread::spawn(move || {
        let _ = std::io::copy(&mut from, &mut to);
        let _ = to.shutdown(Shutdown::Both);
    });
}
