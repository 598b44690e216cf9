using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Muster.Kernel.Ids;
using Muster.Modules.EnrollmentTimeGrouping;
using Muster.Protocols.Agent;
using Muster.Protocols.Agent.Preparation;
using Muster.Storage.Model;

namespace Muster.Modules.AgentChannel.Prepare;

/// <summary>Devices say how far their preparation is. What means nothing here is passed over: it may be a word of a newer agent.</summary>
internal sealed class ReportedPreparation(DevicePreparations preparations)
{
    public static bool IsOne(string kind) =>
        kind is PreparationEvents.Sync or PreparationEvents.Page or PreparationEvents.Retry or PreparationEvents.Skip;

    public Task NoteAsync(MusterDbContext db, DeviceId device, ReportedEvent said, CancellationToken ct) =>
        said.Kind switch
        {
            PreparationEvents.Sync => SyncAsync(db, device, said.Data, ct),
            PreparationEvents.Page => PageAsync(db, device, said.Data, ct),
            PreparationEvents.Retry => preparations.RetryAsync(db, device, ct),
            PreparationEvents.Skip => preparations.SkipAsync(db, device, ct),
            _ => Task.CompletedTask,
        };

    private Task SyncAsync(MusterDbContext db, DeviceId device, JsonElement? data, CancellationToken ct) =>
        Read(data, AgentJson.Default.DevicePrepSync) is { } sync && PhaseWords.Parse(sync.Value) is { } phase
            ? preparations.ReportAsync(db, device, phase, ct)
            : Task.CompletedTask;

    private Task PageAsync(MusterDbContext db, DeviceId device, JsonElement? data, CancellationToken ct) =>
        Read(data, AgentJson.Default.DevicePrepPage) is { } page && Enum.IsDefined((PageStatus)page.Status)
            ? preparations.ReportAsync(db, device, (PageStatus)page.Status, ct)
            : Task.CompletedTask;

    private static T? Read<T>(JsonElement? data, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return data?.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
