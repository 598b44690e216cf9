using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Muster.AgentClient;

namespace Muster.Agent.Doctor;

/// <summary>One challenge, sent as the agent sends it, with what the server's certificate looked like on the way.</summary>
internal sealed record Contact(WireAnswer Answer, SeenCertificate? Certificate, DateTimeOffset At)
{
    public static async Task<Contact> MakeAsync(ServerAddress address, TimeProvider clock, CancellationToken ct)
    {
        SeenCertificate? seen = null;
        using var wire = new HttpWire(
            address,
            new ServerClock(clock, TimeSpan.Zero),
            (_, certificate, chain, errors) =>
            {
                seen = SeenCertificate.Of(certificate as X509Certificate2, chain, errors);
                return errors == SslPolicyErrors.None;
            }
        );
        var answer = await Challenge.SendAsync(wire, ct);
        return new Contact(answer, seen, clock.GetUtcNow());
    }
}
