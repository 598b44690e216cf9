using Muster.Kernel.Ids;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Modules.Policies;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentTimeGrouping.Flow;

/// <summary>The apps and scripts of a policy on one device. What the device is not to have is skipped, with the reason, and holds nobody up.</summary>
internal sealed class Required(DeviceItemStates states)
{
    public async Task<IReadOnlyList<RequiredItem>> OfAsync(
        MusterDbContext db,
        DeviceId device,
        PolicySettings settings,
        CancellationToken ct
    )
    {
        var (apps, scripts) = (settings.AppIds, settings.ScriptIds);
        if (apps.Count + scripts.Count == 0)
        {
            return [];
        }

        var known = (await states.OfAsync(db, device, ct)).ToLookup(item => (item.Kind, item.Id));
        return
        [
            .. apps.Select(id => Of(NamedContents.App, id, known[(NamedContents.App, id)].FirstOrDefault())),
            .. scripts.Select(id => Of(NamedContents.Script, id, known[(NamedContents.Script, id)].FirstOrDefault())),
        ];
    }

    private static RequiredItem Of(string kind, Guid id, DeviceItemRow? item) =>
        item is null ? new RequiredItem(kind, id, ItemStatus.Skipped, "notAssignedToGroup", null)
        : item.ForUser ? new RequiredItem(kind, id, ItemStatus.Skipped, "wrongContext", item)
        : item.Skipped is { } why ? new RequiredItem(kind, id, ItemStatus.Skipped, ReasonOf(why), item)
        : new RequiredItem(kind, id, StatusOf(item.State), null, item);

    private static string ReasonOf(string skipped) =>
        skipped switch
        {
            "platform" => "platformMismatch",
            "conflict" => "policyConflict",
            "another_one" => "superseded",
            _ => "notAssignedToGroup",
        };

    private static ItemStatus StatusOf(string state) =>
        state switch
        {
            "installed" => ItemStatus.Installed,
            "failed" or "unsupported" or "no_channel" => ItemStatus.Failed,
            _ => ItemStatus.InProgress,
        };
}

/// <param name="Reason">Of one that was skipped.</param>
/// <param name="Item">Null when the device is to have no such thing.</param>
internal sealed record RequiredItem(string Kind, Guid Id, ItemStatus Status, string? Reason, DeviceItemRow? Item);

internal enum ItemStatus
{
    Installed,
    InProgress,
    Skipped,
    Failed,
}
