//! Where mails go: a mail server by SMTP, or files in the data folder.

use std::{io::Write as _, path::PathBuf};

use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};

use crate::config::Config;

/// The way out.
pub enum Transport {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    /// One `.eml` file a mail.
    Folder(PathBuf),
}

impl Transport {
    /// By the configuration: SMTP when a server is named, else `data/mail`.
    ///
    /// # Errors
    /// Says what is wrong with the server's address or the folder.
    pub fn from_config(config: &Config) -> Result<Self, String> {
        match &config.smtp_url {
            Some(url) => AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                .map(|builder| Self::Smtp(builder.build()))
                .map_err(|e| format!("SMTP_URL is not understood: {e}")),
            None => {
                let folder = config.data.join("mail");
                std::fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
                Ok(Self::Folder(folder))
            }
        }
    }

    /// Sends one mail. `id` is the row's: a mail written twice is the same file.
    ///
    /// # Errors
    /// Why it did not go, in short; trying again may help.
    pub async fn send(&self, id: &str, message: Message) -> Result<(), String> {
        match self {
            Self::Smtp(server) => server.send(message).await.map(|_| ()).map_err(|e| e.to_string()),
            Self::Folder(folder) => {
                let (folder, id) = (folder.clone(), id.to_owned());
                tokio::task::spawn_blocking(move || write(&folder, &id, &message.formatted()))
                    .await
                    .map_err(|e| e.to_string())?
                    .map_err(|e| e.to_string())
            }
        }
    }
}

/// Writes beside and renames, so that nobody reads half a mail.
fn write(folder: &std::path::Path, id: &str, bytes: &[u8]) -> std::io::Result<()> {
    let part = folder.join(format!("{id}.part"));
    let mut file = std::fs::File::create(&part)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(part, folder.join(format!("{id}.eml")))
}
