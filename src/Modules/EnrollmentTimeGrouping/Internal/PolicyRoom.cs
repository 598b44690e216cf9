using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Text;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices;
using Muster.Modules.People;
using Muster.Modules.Policies;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentTimeGrouping.Internal;

/// <summary>What bounds policies: how many there are, that no two have one name or one priority, and that what they name is there and fit for it.</summary>
internal sealed class PolicyRoom(
    IDatabaseEngine engine,
    EnrollmentTimeMembership membership,
    NamedContents contents,
    PolicyView view
)
{
    public const int Most = 200;

    /// <summary>Who changes policies sees what others changed before.</summary>
    public Task EnterAloneAsync(MusterDbContext db, CancellationToken ct) => EnterAloneAsync(engine, db, ct);

    public static Task EnterAloneAsync(IDatabaseEngine engine, MusterDbContext db, CancellationToken ct) =>
        engine.EnterAloneAsync(db, "device-preparation-policies", ct);

    /// <summary>Why this cannot be written; null when it can.</summary>
    /// <param name="policy">The one that is changed; null when one is made.</param>
    /// <param name="caller">Where the caller may say which devices join which group.</param>
    public async Task<(PolicyRefusal? Refusal, GroupFault? Fault)> RefusalAsync(
        MusterDbContext db,
        PolicyContent content,
        PreparationPolicy? policy,
        Scope caller,
        CancellationToken ct
    )
    {
        if (policy is null && await db.Set<PreparationPolicy>().CountAsync(ct) >= Most)
        {
            return (PolicyRefusal.LimitReached, null);
        }

        var (key, id) = (SearchKey.Of(content.Name), policy?.Id);
        if (await db.Set<PreparationPolicy>().AnyAsync(row => row.NameKey == key && row.Id != id, ct))
        {
            return (PolicyRefusal.NameTaken, null);
        }

        if (await db.UserGroups().CountAsync(row => content.UserGroups.Contains(row.Id), ct) < content.UserGroups.Count)
        {
            return (PolicyRefusal.UserGroupNotFound, null);
        }

        if (
            !await AreThereAsync(db, NamedContents.App, content.Settings.AppIds, policy?.Read().AppIds, ct)
            || !await AreThereAsync(db, NamedContents.Script, content.Settings.ScriptIds, policy?.Read().ScriptIds, ct)
        )
        {
            return (PolicyRefusal.ContentNotFound, null);
        }

        return content.Group is { } group && await membership.FaultAsync(db, group, caller, ct) is { } fault
            ? (PolicyRefusal.GroupInvalid, fault)
            : (null, null);
    }

    /// <summary>One that has gone since may stay in the policy: it must not keep people from changing something else.</summary>
    private async Task<bool> AreThereAsync(
        MusterDbContext db,
        string kind,
        IReadOnlyList<Guid> ids,
        IReadOnlyList<Guid>? before,
        CancellationToken ct
    )
    {
        var added = ids.Except(before ?? []).ToList();
        return (await contents.ReadAsync(db, kind, added, ct)).Count == added.Count;
    }

    /// <summary>The last place of all.</summary>
    public static async Task<int> NextPriorityAsync(MusterDbContext db, CancellationToken ct) =>
        1 + (await db.Set<PreparationPolicy>().MaxAsync(policy => (int?)policy.Priority, ct) ?? 0);

    public async Task<PolicyOutcome> ShowAsync(
        MusterDbContext db,
        PreparationPolicy policy,
        PolicyRefusal? refusal,
        GroupFault? fault,
        CancellationToken ct
    ) => new(refusal, (await view.OfAsync(db, [policy], ct))[0], fault);
}
