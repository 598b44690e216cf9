using System.Globalization;
using Microsoft.Extensions.Options;
using Muster.Modules.AgentChannel.Challenge;
using Muster.Modules.AgentChannel.Exchange;
using Muster.Modules.AgentChannel.Prepare;
using Muster.Modules.Devices.LastSeen;
using Muster.Modules.Keys;
using Muster.Modules.Policies;
using Muster.Protocols.Agent;
using Muster.Protocols.Agent.Delivery;
using Muster.Storage.Writing;

namespace Muster.Modules.AgentChannel.Deliver;

/// <summary>What should I have? A device that has the newest answer already costs no read beyond that of its key, and nothing writes.</summary>
internal sealed class ManifestVerb(
    Database database,
    Deliveries deliveries,
    KeyRing keys,
    TrustedKeys trusted,
    DeviceLastSeen lastSeen,
    ToldPreparation preparation,
    IOptions<AgentChannelOptions> options
)
{
    private const string Have = "?have=";

    public async Task<AgentAnswer> AnswerAsync(AgentCall call, CancellationToken ct)
    {
        if (Receiving.RefusalOf(call) is { } refusal)
        {
            return refusal;
        }

        var device = call.Standing.AdmittedDevice!.Value; // or it was refused
        lastSeen.Heard(device);
        if (HaveOf(call.Message.Target) == call.Standing.DesiredVersion)
        {
            return Answer(call.Standing.DesiredVersion, sealedManifest: null);
        }

        var manifest = await database.ReadAsync(
            async (db, token) =>
                await deliveries.ManifestAsync(db, device, call.Key.Value, options.Value.ManifestLifetime, token)
                    is { } found
                    ? found with
                    {
                        Preparation = await preparation.InManifestAsync(db, device, token),
                    }
                    : null,
            ct
        );
        if (manifest is null)
        {
            return Refusals.UnknownKey;
        }

        var key = keys.ServerSigningKey;
        var told = manifest with { ServerKeys = trusted.ToTell() };
        return Answer(manifest.Version, ManifestSeal.Seal(told, key.KeyId, key.Sign));
    }

    private static AgentAnswer Answer(long version, string? sealedManifest) =>
        AgentAnswer.Of(
            200,
            new ManifestAnswer { Version = version, Manifest = sealedManifest },
            DeliveryJson.Default.ManifestAnswer
        );

    private static long? HaveOf(AgentTarget target) =>
        target.Query is { } query
        && query.StartsWith(Have, StringComparison.Ordinal)
        && long.TryParse(query.AsSpan(Have.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;
}
