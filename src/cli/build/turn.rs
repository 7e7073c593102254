//! One build at a time in a clone: Trunk's output stands in one folder, and two builds would mix in it.

use std::fs::{File, TryLockError};
use std::path::Path;

use anyhow::{Context, Result};

use crate::stderr::say;

/// Waits until no other `cargo atlas` builds into a folder. The turn ends when the file is dropped, also where
/// the program is stopped.
pub(crate) fn wait(folder: &Path) -> Result<File> {
    let path = folder.join("turn");
    let failure = || format!("{} can't be locked", path.display());
    std::fs::create_dir_all(folder).with_context(failure)?;
    let file = File::create(&path).with_context(failure)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            say("Another `cargo atlas` is building the page; this one goes on when it is done.");
            file.lock().with_context(failure)?;
        }
        // Some shared folders have no locks: there it is up to who builds.
        Err(TryLockError::Error(error)) => say(&format!("{}: {error}; building without.", failure())),
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;
    use std::time::Duration;

    #[test]
    fn the_second_waits_for_the_first() {
        let folder = tempfile::tempdir().expect("a folder");
        let first = wait(&folder.path().join("new")).expect("the first");
        let other = File::open(folder.path().join("new").join("turn")).expect("it is there");
        assert!(matches!(other.try_lock(), Err(TryLockError::WouldBlock)));
        let (said, heard) = mpsc::channel();
        let path = folder.path().join("new");
        let second = std::thread::spawn(move || {
            let _turn = wait(&path).expect("the second");
            said.send(()).expect("someone listens");
        });
        assert!(heard.recv_timeout(Duration::from_millis(300)).is_err(), "it waits");
        drop(first);
        heard.recv().expect("its turn comes");
        second.join().expect("it ends");
    }
}
