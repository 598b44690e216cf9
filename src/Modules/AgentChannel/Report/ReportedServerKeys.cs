using System.Text.Json;
using Muster.Kernel.Ids;
using Muster.Modules.AgentChannel.Challenge;
using Muster.Modules.KeyRotation;
using Muster.Protocols.Agent;
using Muster.Storage.Model;

namespace Muster.Modules.AgentChannel.Report;

/// <summary>Devices say which server keys they trust; that they know the one to come is what the switch waits for.</summary>
internal sealed class ReportedServerKeys(TrustedKeys trusted, ServerKeyConfirmations confirmations)
{
    public async Task NoteAsync(
        MusterDbContext db,
        DeviceId device,
        IReadOnlyList<ReportedEvent> events,
        CancellationToken ct
    )
    {
        foreach (var item in events.Where(item => item.Kind == ServerKeysStored.Kind))
        {
            if (Read(item.Data) is { } stored && trusted.ToCome(stored.KeyIds) is { } key)
            {
                await confirmations.ConfirmAsync(db, device, key, ct);
            }
        }
    }

    private static ServerKeysStored? Read(JsonElement? data)
    {
        try
        {
            return data?.Deserialize(AgentJson.Default.ServerKeysStored);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
