using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Muster.Server.Settings;

namespace Muster.Server.Web;

/// <summary>The server's certificate with its chain, read again when its file has changed: a renewal needs no restart.</summary>
internal sealed class ReloadedCertificate
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);
    private readonly TlsFiles files;
    private readonly TimeProvider clock;
    private readonly Lock gate = new();
    private SslStreamCertificateContext current;
    private DateTime changedAt;
    private long lookedAt;

    public ReloadedCertificate(TlsFiles files, TimeProvider clock)
    {
        (this.files, this.clock) = (files, clock);
        (changedAt, lookedAt) = (File.GetLastWriteTimeUtc(files.Certificate), clock.GetTimestamp());
        current = Load();
    }

    public SslStreamCertificateContext Current
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

    private SslStreamCertificateContext Load()
    {
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(files.Certificate);
        return SslStreamCertificateContext.Create(
            X509Certificate2.CreateFromPemFile(files.Certificate, files.Key),
            chain,
            offline: true
        );
    }
}
