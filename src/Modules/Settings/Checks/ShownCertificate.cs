using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Muster.Modules.Settings.Checks;

/// <summary>The certificate that a server showed, and what is wrong with it.</summary>
internal sealed class ShownCertificate : IDisposable
{
    /// <summary>Null when none was shown.</summary>
    public X509Certificate2? Certificate { get; private set; }

    public bool NameDiffers { get; private set; }

    public X509ChainStatusFlags Chain { get; private set; }

    public void Take(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        // The caller's own certificate ends with the call.
        Certificate = certificate is null ? null : X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        NameDiffers = errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch);
        Chain = (chain?.ChainStatus ?? []).Aggregate(
            X509ChainStatusFlags.NoError,
            (all, status) => all | status.Status
        );
    }

    public void Dispose() => Certificate?.Dispose();
}
