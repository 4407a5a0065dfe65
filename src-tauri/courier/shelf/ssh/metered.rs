//! A line on which a server can be held to a measure: a list of files is gathered in memory, and a server may go on without end.

use std::{
    io::{self, ErrorKind},
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    task::{Context, Poll, ready},
};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// How many bytes may still come. Clones are the same measure.
#[derive(Clone)]
pub(super) struct Measure(Arc<AtomicU64>);

impl Measure {
    pub(super) fn none() -> Self {
        Self(Arc::new(AtomicU64::new(u64::MAX)))
    }

    /// From now on so many.
    pub(super) fn set(&self, bytes: u64) {
        self.0.store(bytes, Ordering::SeqCst);
    }
}

/// The line. It breaks when more comes than may.
pub(super) struct Metered<S> {
    pub(super) line: S,
    pub(super) measure: Measure,
}

impl<S: AsyncRead + Unpin> AsyncRead for Metered<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = into.filled().len();
        ready!(Pin::new(&mut self.line).poll_read(context, into))?;
        let came = (into.filled().len() - before) as u64;
        let within = self
            .measure
            .0
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| {
                // Without a measure nothing is counted down.
                if left == u64::MAX {
                    Some(left)
                } else {
                    left.checked_sub(came)
                }
            });
        Poll::Ready(match within {
            Ok(_) => Ok(()),
            Err(_) => Err(ErrorKind::InvalidData.into()),
        })
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Metered<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        from: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.line).poll_write(context, from)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.line).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.line).poll_shutdown(context)
    }
}
