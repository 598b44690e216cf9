using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentTimeGrouping.Create;

/// <summary>Makes a policy; it counts after those that there are.</summary>
internal sealed class CreatePolicyVerb(Database database, PolicyRoom room, TimeProvider clock)
{
    public Task<PolicyOutcome> RunAsync(PolicyContent content, Scope caller, Actor by, CancellationToken ct) =>
        database.WriteAsync((db, token) => AddAsync(db, content, copyOf: null, caller, by, token), ct);

    /// <summary>Inside the unit of work of a verb that comes to a new policy.</summary>
    public async Task<PolicyOutcome> AddAsync(
        MusterDbContext db,
        PolicyContent content,
        DevicePreparationPolicyId? copyOf,
        Scope caller,
        Actor by,
        CancellationToken ct
    )
    {
        await room.EnterAloneAsync(db, ct);
        var (refusal, fault) = await room.RefusalAsync(db, content, policy: null, caller, ct);
        if (refusal is not null)
        {
            return new PolicyOutcome(refusal, null, fault);
        }

        var now = clock.GetUtcNow();
        var made = PreparationPolicy.Create(
            Uuid7.New<DevicePreparationPolicyId>(clock),
            content,
            await PolicyRoom.NextPriorityAsync(db, ct),
            by.Name,
            now
        );
        made.Validated(fault: null, now);
        db.Add(made);
        db.AddRange(
            content.UserGroups.Select(group => new PolicyUserGroup { PolicyId = made.Id, UserGroupId = group })
        );
        var lines = PolicyText.Of(made, content.UserGroups);
        db.Add(VersionOf(made, lines));
        db.Record(by, new DevicePreparationPolicyCreated(made.Id.Value, made.Name, copyOf?.Value, lines), clock);
        db.Publish(new DevicePreparationPoliciesChanged(made.Id.Value, 1), now);
        await Database.FlushAsync(db, ct);
        return await room.ShowAsync(db, made, refusal: null, fault: null, ct);
    }

    /// <summary>What the policy says from now on.</summary>
    public static PolicyVersionRow VersionOf(PreparationPolicy policy, IEnumerable<string> lines) =>
        new()
        {
            PolicyId = policy.Id,
            PolicyVersion = policy.PolicyVersion,
            Name = policy.Name,
            Settings = policy.Settings,
            Lines = string.Join('\n', lines),
            At = policy.ChangedAt,
            By = policy.ChangedBy,
        };
}
