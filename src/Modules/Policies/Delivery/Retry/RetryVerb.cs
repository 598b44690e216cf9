using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Delivery.Retry;

/// <summary>Begins another round of what failed for good, and tells the device.</summary>
internal sealed class RetryVerb(Database database, TimeProvider clock)
{
    /// <returns>How many are tried again.</returns>
    public Task<int> RunAsync(DeviceId device, RetryItems wanted, Actor actor, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                var failed = await db.Set<DeviceItem>()
                    .AsTracking()
                    .Where(row =>
                        row.DeviceId == device
                        && (row.State == DeviceItemState.Failed || row.State == DeviceItemState.Unsupported)
                        && (wanted.Kind == null || (row.Kind == wanted.Kind && row.ContentId == wanted.Id))
                    )
                    .ToListAsync(token);
                foreach (var row in failed)
                {
                    (row.State, row.Round, row.Attempts) = (DeviceItemState.Pending, row.Round + 1, 0);
                    (row.RetryAt, row.Code, row.ClaimedDetail) = (null, null, null);
                    row.ChangedAt = clock.GetUtcNow();
                }

                if (failed.Count > 0)
                {
                    await db.RaiseDesiredVersionsAsync([device], clock, token);
                    db.Record(
                        actor,
                        new DeviceItemsRetried(
                            device.Value,
                            [.. failed.Select(row => $"{row.Kind} {row.ContentId}").Order(StringComparer.Ordinal)]
                        ),
                        clock
                    );
                }

                return failed.Count;
            },
            ct
        );
}

internal sealed record DeviceItemsRetried(
    [property: System.Text.Json.Serialization.JsonIgnore] Guid DeviceId,
    IReadOnlyList<string> Items
) : IAuditEvent
{
    public static string Action => "device_items_retried";

    public AuditedEntity Entity => new("device", DeviceId.ToString());
}
