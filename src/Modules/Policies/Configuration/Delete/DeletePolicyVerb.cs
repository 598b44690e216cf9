using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Configuration.Bring;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Configuration.Delete;

/// <summary>Deletes a policy with every version of its content. Its row stays for history; its name is free again.</summary>
internal sealed class DeletePolicyVerb(Database database, PolicyRoom room, ContentUses uses, TimeProvider clock)
{
    public Task<PolicyOutcome> RunAsync(ConfigurationPolicyId id, long version, Actor by, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await room.EnterAloneAsync(db, token);
                if (await PolicyRoom.FindAsync(db, id, token) is not { } policy)
                {
                    return PolicyOutcome.Refused(PolicyRefusal.NotFound);
                }

                if (policy.RowVersion != version)
                {
                    return await PolicyRoom.ShowAsync(db, policy, PolicyRefusal.VersionChanged, token);
                }

                if ((await uses.BlueprintsAsync(db, PoliciesAsContent.ContentKind, id.Value, token)).Count > 0)
                {
                    return await PolicyRoom.ShowAsync(db, policy, PolicyRefusal.InBlueprint, token);
                }

                var now = clock.GetUtcNow();
                policy.Delete(by.Name, now);
                await db.Set<PolicyVersion>().Where(row => row.PolicyId == id).ExecuteDeleteAsync(token);
                await db.Set<PolicySetting>().Where(row => row.PolicyId == id).ExecuteDeleteAsync(token);
                db.Record(
                    by,
                    new ConfigurationPolicyDeleted(id.Value, policy.Name, policy.LatestVersion, policy.Hash),
                    clock
                );
                await Database.FlushAsync(db, token);
                db.Publish(new ContentChanged("policy", id.Value, policy.RowVersion), now);
                return new PolicyOutcome(null, null);
            },
            ct
        );
}
