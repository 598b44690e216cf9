using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Muster.Server.Settings;

namespace Muster.Server.Web;

/// <summary>The server's certificate, read again when its file has changed: a renewal needs no restart.</summary>
internal sealed class ReloadedCertificate
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);
    private readonly TlsFiles files;
    private readonly TimeProvider clock;
    private readonly Lock gate = new();
    private X509Certificate2 current;
    private DateTime changedAt;
    private long lookedAt;

    public ReloadedCertificate(TlsFiles files, TimeProvider clock)
    {
        (this.files, this.clock) = (files, clock);
        (changedAt, lookedAt) = (File.GetLastWriteTimeUtc(files.Certificate), clock.GetTimestamp());
        current = Load();
    }

    public X509Certificate2 Current
    {
        get
        {
            lock (gate)
            {
                if (clock.GetElapsedTime(lookedAt) > LookEvery)
                {
                    lookedAt = clock.GetTimestamp();
                    ReloadWhenChanged();
                }

                return current;
            }
        }
    }

    private void ReloadWhenChanged()
    {
        var writtenAt = File.GetLastWriteTimeUtc(files.Certificate);
        if (writtenAt == changedAt)
        {
            return;
        }

        try
        {
            current = Load();
            changedAt = writtenAt;
        }
        catch (Exception fault) when (fault is CryptographicException or IOException)
        {
            // Certificate and key are written one after the other: until both fit, the old pair serves.
        }
    }

    private X509Certificate2 Load() => X509Certificate2.CreateFromPemFile(files.Certificate, files.Key);
}
