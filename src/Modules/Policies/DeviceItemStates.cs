using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Policies.Blueprints;
using Muster.Modules.Policies.Delivery;
using Muster.Modules.Policies.Desired;
using Muster.Storage.Model;

namespace Muster.Modules.Policies;

/// <summary>What one device should have, and how far it is with each of it.</summary>
public sealed class DeviceItemStates
{
    private readonly ContentSources contents;
    private readonly ItemProgresses progresses;

    internal DeviceItemStates(ContentSources contents, ItemProgresses progresses) =>
        (this.contents, this.progresses) = (contents, progresses);

    public async Task<IReadOnlyList<DeviceItemRow>> OfAsync(MusterDbContext db, DeviceId device, CancellationToken ct)
    {
        var entries = await (
            from desire in db.Set<DeviceDesire>()
            where desire.DeviceId == device
            join entry in db.Set<DesiredEntry>() on desire.ClassId equals entry.ClassId
            orderby entry.Position
            select entry
        ).ToListAsync(ct);
        var said = await ItemProgresses.SaidAsync(db, device, ct);
        var progress = await progresses.OfAsync(db, said, entries, ct);
        var known = await contents.ReadAsync(db, entries.Select(entry => entry.Content), ct);
        return
        [
            .. entries.Select(entry => new DeviceItemRow
            {
                Kind = entry.Kind,
                Id = entry.ContentId,
                Name = known.GetValueOrDefault(entry.Content)?.Name ?? "",
                ForUser = known.GetValueOrDefault(entry.Content)?.ForUser ?? false,
                Skipped = entry.Skipped is { } why ? EnumText.Of(why) : null,
                State = progress.GetValueOrDefault(entry.Content)?.State ?? "no_channel",
                Code = progress.GetValueOrDefault(entry.Content)?.Code,
                ClaimedDetail = progress.GetValueOrDefault(entry.Content)?.ClaimedDetail,
            }),
        ];
    }
}

public sealed record DeviceItemRow
{
    public required string Kind { get; init; }

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>It is done as the person who is signed in.</summary>
    public required bool ForUser { get; init; }

    /// <summary>Why the device does not get it; null when it does.</summary>
    public string? Skipped { get; init; }

    /// <summary>A state of items, or <c>no_channel</c>.</summary>
    public required string State { get; init; }

    public string? Code { get; init; }

    public string? ClaimedDetail { get; init; }
}
