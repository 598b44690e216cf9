using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices;
using Muster.Modules.Policies.Blueprints;
using Muster.Modules.Policies.Desired;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Uses;

/// <summary>How many devices get something. Asked of classes, and counting ends: a page must not cost as much as the fleet is large.</summary>
internal static class ReachQuery
{
    private const int Most = 10_000;

    public static async Task<ContentReach> ReadAsync(
        MusterDbContext db,
        ContentRef content,
        Scope scope,
        CancellationToken ct
    )
    {
        var got = await CountAsync(db, content, left: false, scope, ct);
        var leftOut = await CountAsync(db, content, left: true, scope, ct);
        return new ContentReach
        {
            Devices = Math.Min(got, Most),
            LeftOut = Math.Min(leftOut, Most),
            More = got > Most || leftOut > Most,
        };
    }

    private static Task<int> CountAsync(
        MusterDbContext db,
        ContentRef content,
        bool left,
        Scope scope,
        CancellationToken ct
    )
    {
        var (kind, id) = (content.Kind, content.Id);
        var classes = db.Set<DesiredEntry>()
            .Where(entry => entry.ContentId == id && entry.Kind == kind && (entry.Skipped != null) == left)
            .Select(entry => entry.ClassId);
        var devices = db.Set<DeviceDesire>().Where(row => classes.Contains(row.ClassId)).Select(row => row.DeviceId);
        if (!scope.Everything)
        {
            var seen = db.DevicesIn(scope);
            devices = devices.Where(device => seen.Contains(device));
        }

        return devices.Take(Most + 1).CountAsync(ct);
    }
}
