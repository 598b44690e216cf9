using System.Net.Security;
using Muster.Agent.Connection;
using Muster.AgentClient;

namespace Muster.Agent.Doctor;

internal static class TlsCheck
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    public static Finding Judge(ServerAddress address, Contact contact)
    {
        if (address.Uri.Scheme != "https")
        {
            return Finding.Ok("tls", "None: the server is on this machine.");
        }

        if (contact.Certificate is not { } seen)
        {
            return contact.Answer is WireAnswer.Failed { Setback: var setback }
                ? Finding.Fail(
                    "tls",
                    setback.Why,
                    "Check that TLS is spoken at this port, that nothing on the way breaks the connection, and the proxy if there is one.",
                    setback.Reason.Exit()
                )
                : Finding.Ok("tls", "The connection is encrypted.");
        }

        if (seen.Errors != SslPolicyErrors.None)
        {
            return Finding.Fail(
                "tls",
                string.Join('\n', Faults(address, seen)),
                Remedy(contact, seen),
                ExitCode.ServerIdentity
            );
        }

        var text = $"Valid for {seen.Names} until {seen.Until.ToUniversalTime():u}, issued by {seen.Issuer}";
        return seen.Until - contact.At < Soon
            ? Finding.Warn("tls", text, "It ends soon: whoever runs the server has to renew it.")
            : Finding.Ok("tls", text);
    }

    private static IEnumerable<string> Faults(ServerAddress address, SeenCertificate seen)
    {
        if (seen.Errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            yield return $"The certificate is for {seen.Names} and not for {address.Uri.IdnHost}.";
        }

        if (seen.Errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors))
        {
            yield return "The certificate does not verify:";
            foreach (var fault in seen.Faults)
            {
                yield return $"  {fault}";
            }
        }
    }

    private static string Remedy(Contact contact, SeenCertificate seen) =>
        seen.OutOfTime
            ? $"This machine's clock says {contact.At:u}. If that is right the server's certificate has to be renewed, else set the clock."
        : seen.Errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
            ? "Use the name that the certificate is for, or have a certificate made for this one."
        : "Install the authority that issued it on this machine (Debian: a .crt in /usr/local/share/ca-certificates, then update-ca-certificates). If nobody of yours issued it, something on the way reads along: do not go on.";
}
