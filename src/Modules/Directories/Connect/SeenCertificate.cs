using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Muster.Kernel.Text;

namespace Muster.Modules.Directories.Connect;

/// <summary>What the certificate of a directory says, kept while it is checked: .NET decides, this only tells.</summary>
internal sealed record SeenCertificate(
    string Subject,
    string Issuer,
    string Names,
    DateTimeOffset NotAfter,
    SslPolicyErrors Faults,
    string Chain
)
{
    private const int MaxNames = 5;

    public static SeenCertificate Of(X509Certificate2 certificate, X509Chain? chain, SslPolicyErrors faults) =>
        new(
            Clean(certificate.Subject),
            Clean(certificate.Issuer),
            Clean(string.Join(", ", NamesOf(certificate).Take(MaxNames))),
            new DateTimeOffset(certificate.NotAfter.ToUniversalTime()),
            faults,
            string.Join(", ", (chain?.ChainStatus ?? []).Select(status => status.Status).Distinct())
        );

    public string Words =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"for {Names}, issued by {Issuer}, good until {NotAfter:yyyy-MM-dd}"
        );

    public (string What, string Remedy) FaultOf(string host, bool ownAuthorities) =>
        Faults.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
            ? (
                $"Its certificate is {Words}: not for {host}.",
                "Enter the name that the certificate is for, or give the directory a certificate for this name."
            )
        : Faults.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors)
            ? (
                $"Its certificate is {Words}, and is not trusted ({Chain}).",
                ownAuthorities
                    ? "Enter the certificate of the authority that issued it, in PEM, and see that it has not expired."
                    : "Enter the certificate of the directory's own authority, in PEM; no public authority vouches for it."
            )
        : ("It shows no certificate.", "Give the directory a certificate.");

    private static IEnumerable<string> NamesOf(X509Certificate2 certificate)
    {
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault();
        return names is null
            ? [certificate.GetNameInfo(X509NameType.DnsName, forIssuer: false)]
            : names.EnumerateDnsNames().Concat(names.EnumerateIPAddresses().Select(address => $"{address}"));
    }

    private static string Clean(string text) => ClaimedText.Clean(text, 300) ?? "(no name)";
}
