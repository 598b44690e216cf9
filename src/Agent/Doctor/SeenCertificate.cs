using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Muster.Agent.Doctor;

/// <summary>What the system thought of a server's certificate, kept after the connection is gone.</summary>
internal sealed record SeenCertificate
{
    public required SslPolicyErrors Errors { get; init; }

    public required string Names { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; init; }

    public required string Issuer { get; init; }

    /// <summary>Each certificate of the chain with what is wrong with it.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    public required bool OutOfTime { get; init; }

    public static SeenCertificate? Of(X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        certificate is null
            ? null
            : new SeenCertificate
            {
                Errors = errors,
                Names = NamesOf(certificate),
                From = new DateTimeOffset(certificate.NotBefore),
                Until = new DateTimeOffset(certificate.NotAfter),
                Issuer = certificate.Issuer,
                Faults = [.. (chain?.ChainElements ?? Enumerable.Empty<X509ChainElement>()).SelectMany(FaultsOf)],
                OutOfTime =
                    chain?.ChainStatus.Any(status => status.Status.HasFlag(X509ChainStatusFlags.NotTimeValid)) ?? false,
            };

    private static IEnumerable<string> FaultsOf(X509ChainElement element) =>
        element
            .ChainElementStatus.Where(status => status.Status != X509ChainStatusFlags.NoError)
            .Select(status =>
                $"{element.Certificate.Subject}: {status.Status switch
                {
                    X509ChainStatusFlags.NotTimeValid =>
                        $"valid from {element.Certificate.NotBefore.ToUniversalTime():u} until {element.Certificate.NotAfter.ToUniversalTime():u} only",
                    X509ChainStatusFlags.UntrustedRoot => "no authority that this machine trusts",
                    X509ChainStatusFlags.PartialChain =>
                        $"its issuer, {element.Certificate.Issuer}, is not known to this machine and was not sent along",
                    _ => status.StatusInformation.Trim(),
                }}"
            );

    private static string NamesOf(X509Certificate2 certificate)
    {
        var names = certificate
            .Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(names =>
                names.EnumerateDnsNames().Concat(names.EnumerateIPAddresses().Select(address => address.ToString()))
            )
            .Take(10)
            .ToList();
        return names.Count > 0 ? string.Join(", ", names) : $"no host name ({certificate.Subject})";
    }
}
