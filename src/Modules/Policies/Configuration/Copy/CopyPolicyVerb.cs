using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Configuration.Create;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Configuration.Copy;

/// <summary>A new policy whose version 1 says what another one's newest says.</summary>
internal sealed class CopyPolicyVerb(Database database, PolicyContents contents, CreatePolicyVerb create)
{
    public Task<PolicyOutcome> RunAsync(ConfigurationPolicyId id, string name, Actor by, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (
                    await db.ConfigurationPolicies().SingleOrDefaultAsync(row => row.Id == id, token)
                    is not { } original
                )
                {
                    return PolicyOutcome.Refused(PolicyRefusal.NotFound);
                }

                var stored = await contents.ReadAsync(db, original, original.LatestVersion, token);
                return stored.Content is { } content
                    ? await create.AddAsync(
                        db,
                        new PolicyTitle(name, original.Description),
                        content,
                        note: null,
                        copyOf: id,
                        by,
                        token
                    )
                    : PolicyOutcome.Refused(stored.Refusal!.Value); // one of the two is set
            },
            ct
        );
}
