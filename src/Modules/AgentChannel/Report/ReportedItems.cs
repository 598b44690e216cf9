using System.Text.Json;
using Muster.Kernel.Ids;
using Muster.Modules.Policies;
using Muster.Protocols.Agent;
using Muster.Protocols.Agent.Delivery;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.AgentChannel.Report;

/// <summary>Devices say how far they are with what they are given.</summary>
internal sealed class ReportedItems(ItemReports reports)
{
    public async Task NoteAsync(
        MusterDbContext db,
        DeviceId device,
        IReadOnlyList<ReportedEvent> events,
        CancellationToken ct
    )
    {
        foreach (var item in events.Where(item => item.Kind == ItemReport.EventKind))
        {
            if (Read(item.Data) is { } said)
            {
                await reports.NoteAsync(db, device, said, ct);
                await Database.FlushAsync(db, ct); // the next one may be of the same item
            }
        }
    }

    private static ItemReport? Read(JsonElement? data)
    {
        try
        {
            return data?.Deserialize(DeliveryJson.Default.ItemReport);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
