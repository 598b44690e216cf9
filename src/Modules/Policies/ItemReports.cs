using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Policies.Delivery;
using Muster.Modules.Policies.Delivery.Report;
using Muster.Modules.Policies.Desired;
using Muster.Protocols.Agent.Delivery;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Policies;

/// <summary>Keeps what agents say of the things that they are given, inside the caller's unit of work.</summary>
public sealed partial class ItemReports
{
    private readonly TimeProvider clock;

    internal ItemReports(TimeProvider clock) => this.clock = clock;

    /// <summary>
    /// A device speaks only of what it was given, so that it cannot fill the table; and what it says by an older desired state, or of a round that
    /// is over, is passed over.
    /// </summary>
    public async Task NoteAsync(MusterDbContext db, DeviceId device, ItemReport said, CancellationToken ct)
    {
        if (!EnumText.TryParse<DeviceItemState>(said.State, out var state) || state == DeviceItemState.Pending)
        {
            return; // a word of a newer agent
        }

        var row = await db.Set<DeviceItem>()
            .AsTracking()
            .SingleOrDefaultAsync(
                one => one.DeviceId == device && one.Kind == said.Kind && one.ContentId == said.Id,
                ct
            );
        if (row is null)
        {
            if (state == DeviceItemState.Removed || !await IsGivenAsync(db, device, said, ct))
            {
                return;
            }

            row = new DeviceItem
            {
                DeviceId = device,
                Kind = said.Kind,
                ContentId = said.Id,
            };
            db.Add(row);
        }
        else if (said.ManifestVersion < row.DesiredVersion || said.Round < row.Round)
        {
            return;
        }

        Take(row, said, state.Value);
        db.Publish(new DeviceItemChanged(device.Value, 0), row.ChangedAt);
    }

    private void Take(DeviceItem row, ItemReport said, DeviceItemState state)
    {
        (row.State, row.ContentVersion, row.DesiredVersion) = (state, said.Version, said.ManifestVersion);
        (row.Attempts, row.RetryAt) = (Math.Clamp(said.Attempts, 0, 1000), said.RetryAt);
        row.Code = said.Code is { } code && Word().IsMatch(code) ? code : null;
        row.ClaimedDetail = ClaimedText.Clean(said.Detail, ItemReport.MostDetail);
        row.ChangedAt = clock.GetUtcNow();
    }

    private static Task<bool> IsGivenAsync(
        MusterDbContext db,
        DeviceId device,
        ItemReport said,
        CancellationToken ct
    ) =>
        (
            from desire in db.Set<DeviceDesire>()
            where desire.DeviceId == device
            join entry in db.Set<DesiredEntry>() on desire.ClassId equals entry.ClassId
            where entry.Kind == said.Kind && entry.ContentId == said.Id && entry.Skipped == null
            select entry
        ).AnyAsync(ct);

    [GeneratedRegex(@"\A[a-z][a-z0-9_]{0,63}\z", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
