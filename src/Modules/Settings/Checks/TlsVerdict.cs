using System.Security.Cryptography.X509Certificates;
using Muster.Http.Checks;

namespace Muster.Modules.Settings.Checks;

internal static class TlsVerdict
{
    private const X509ChainStatusFlags Untrusted =
        X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain;
    private const int WarnDays = 30;

    /// <summary>The plainest fault first: an expired certificate of a wrong name is first of all expired.</summary>
    public static CheckFinding Of(ShownCertificate shown, string host, DateTimeOffset now)
    {
        if (shown.Certificate is not { } certificate)
        {
            return CheckFinding.Failed($"{host} shows no certificate.", "Configure one where TLS ends.");
        }

        var from = new DateTimeOffset(certificate.NotBefore.ToUniversalTime());
        var until = new DateTimeOffset(certificate.NotAfter.ToUniversalTime());
        if (until <= now)
        {
            return CheckFinding.Failed(
                $"The certificate expired on {until:yyyy-MM-dd}.",
                "Renew it where TLS ends. Until then no device and no browser connects."
            );
        }

        if (from > now)
        {
            return CheckFinding.Failed(
                $"The certificate is valid from {from:yyyy-MM-dd} only.",
                "Look at the clocks of this machine and of the one that made it."
            );
        }

        if (shown.NameDiffers)
        {
            return CheckFinding.Failed(
                $"The certificate is for other names than {host}.",
                "Get one that names it, or set MUSTER_PUBLIC_URL to a name that it has."
            );
        }

        return Chain(shown.Chain) ?? Days(until, (int)(until - now).TotalDays);
    }

    private static CheckFinding? Chain(X509ChainStatusFlags chain) =>
        (chain & Untrusted) != X509ChainStatusFlags.NoError
            ? CheckFinding.Failed(
                "The certificate is signed by nobody whom this machine trusts, or an intermediate one is missing.",
                "Send the intermediate certificates along. With an authority of your own, install it on this machine and on the devices, or name it in MUSTER_PUBLIC_URL_CA."
            )
        : chain != X509ChainStatusFlags.NoError
            ? CheckFinding.Failed($"The certificate's chain has faults: {chain}.", "Get another certificate.")
        : null;

    private static CheckFinding Days(DateTimeOffset until, int left)
    {
        var what = $"The certificate is good until {until:yyyy-MM-dd}, {left} days from now.";
        return left < WarnDays
            ? CheckFinding.Warning(what, "Renew it, and see why that did not happen by itself.")
            : CheckFinding.Ok(what);
    }
}
