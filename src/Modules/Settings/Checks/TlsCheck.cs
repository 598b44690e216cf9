using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Muster.Http;
using Muster.Http.Checks;

namespace Muster.Modules.Settings.Checks;

/// <summary>Looks at the certificate of the public URL as a device does that trusts what this machine trusts.</summary>
internal sealed class TlsCheck(PublicAddress address, IOptions<EndpointOptions> options, TimeProvider clock)
    : IEndpointCheck
{
    public string Name => "tls";

    public async Task<CheckFinding> RunAsync(CancellationToken ct)
    {
        var url = address.Url;
        if (url.Scheme != Uri.UriSchemeHttps)
        {
            return url.IsLoopback
                ? CheckFinding.NotConfigured("The public URL is plain http on this machine: nobody else can call it.")
                : CheckFinding.Warning(
                    "The public URL is plain http: passwords and tokens cross the network in the clear.",
                    "Set MUSTER_PUBLIC_URL to an https address; end TLS here (MUSTER_TLS_CERT, MUSTER_TLS_KEY) or in a proxy."
                );
        }

        try
        {
            using var shown = await ShownAsync(url, ct);
            return TlsVerdict.Of(shown, url.Host, clock.GetUtcNow());
        }
        catch (Exception fault) when (fault is SocketException or IOException or AuthenticationException)
        {
            return CheckFinding.Failed(
                $"No TLS connection to {url.Authority}: {fault.GetBaseException().Message.TrimEnd('.')}.",
                "See that what listens there speaks TLS 1.2 or newer."
            );
        }
        catch (CryptographicException)
        {
            return CheckFinding.Failed(
                "The file of MUSTER_PUBLIC_URL_CA cannot be read.",
                "Name a PEM file with the certificate of the authority."
            );
        }
    }

    [SuppressMessage(
        "Security",
        "CA5359",
        Justification = "Nothing is sent: the connection is made to look at the certificate."
    )]
    private async Task<ShownCertificate> ShownAsync(Uri url, CancellationToken ct)
    {
        var shown = new ShownCertificate();
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(url.DnsSafeHost, url.Port, ct);
            await using var tls = new SslStream(socket.GetStream());
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = url.DnsSafeHost,
                    CertificateChainPolicy = Policy(),
                    RemoteCertificateValidationCallback = Note,
                },
                ct
            );
            return shown;
        }
        catch
        {
            shown.Dispose();
            throw;
        }

        bool Note(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
        {
            shown.Take(certificate, chain, errors);
            return true;
        }
    }

    private X509ChainPolicy Policy()
    {
        var policy = new X509ChainPolicy
        {
            RevocationMode = X509RevocationMode.NoCheck,
            // What the server does not send is fetched from nowhere: devices do not do that either.
            DisableCertificateDownloads = true,
            VerificationTime = clock.GetUtcNow().UtcDateTime,
            VerificationTimeIgnored = false,
        };
        if (options.Value.AuthorityFile is { } file)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.ImportFromPemFile(file);
        }

        return policy;
    }
}
