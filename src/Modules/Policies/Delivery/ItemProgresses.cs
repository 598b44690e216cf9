using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.Modules.Policies.Blueprints;
using Muster.Modules.Policies.Delivery.Manifest;
using Muster.Modules.Policies.Desired;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Delivery;

/// <summary>What a device said of its items, put beside what it should have.</summary>
internal sealed class ItemProgresses(KnownDocuments documents, ContentSources contents)
{
    public static Task<List<DeviceItem>> SaidAsync(MusterDbContext db, DeviceId device, CancellationToken ct) =>
        db.Set<DeviceItem>().Where(row => row.DeviceId == device).ToListAsync(ct);

    /// <param name="entries">Of the device's class.</param>
    public async Task<Dictionary<ContentRef, ItemProgress>> OfAsync(
        MusterDbContext db,
        IReadOnlyList<DeviceItem> said,
        IReadOnlyList<DesiredEntry> entries,
        CancellationToken ct
    )
    {
        var known = said.ToDictionary(row => new ContentRef(row.Kind, row.ContentId));
        var progress = new Dictionary<ContentRef, ItemProgress>();
        foreach (var entry in entries.Where(entry => entry.Skipped is null && documents.Knows(entry.Kind)))
        {
            var given = await documents.FactsAsync(db, entry.Kind, entry.ContentId, entry.ContentVersion, ct);
            progress[entry.Content] =
                given is null ? new ItemProgress { State = "no_channel" }
                : known.GetValueOrDefault(entry.Content) is { } row && row.ContentVersion == entry.ContentVersion
                    ? Of(row)
                : new ItemProgress { State = EnumText.Of(DeviceItemState.Pending) };
        }

        return progress;
    }

    /// <summary>What the device was given, and no entry wants any more.</summary>
    public async Task<IReadOnlyList<LeftItem>> LeftAsync(
        MusterDbContext db,
        IReadOnlyList<DeviceItem> said,
        IReadOnlyList<DesiredEntry> entries,
        CancellationToken ct
    )
    {
        var wanted = entries.Where(entry => entry.Skipped is null).Select(entry => entry.Content).ToHashSet();
        var left = said.Where(row => !wanted.Contains(new ContentRef(row.Kind, row.ContentId))).ToList();
        var names = await contents.ReadAsync(db, left.Select(row => new ContentRef(row.Kind, row.ContentId)), ct);
        return
        [
            .. left.OrderByDescending(row => row.ChangedAt)
                .ThenBy(row => row.ContentId)
                .Select(row => new LeftItem
                {
                    Kind = row.Kind,
                    Id = row.ContentId,
                    Name = names.GetValueOrDefault(new ContentRef(row.Kind, row.ContentId))?.Name ?? "",
                    Progress = Of(row),
                }),
        ];
    }

    private static ItemProgress Of(DeviceItem row) =>
        new()
        {
            State = EnumText.Of(row.State),
            Attempts = row.Attempts,
            RetryAt = row.RetryAt,
            Code = row.Code,
            ClaimedDetail = row.ClaimedDetail,
            ReportedAt = row.ChangedAt,
        };
}
