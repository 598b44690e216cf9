using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Configuration.Versions;

/// <summary>Contents for the endpoints that show something of them.</summary>
internal sealed class ReadVersions(Database database, PolicyContents contents)
{
    /// <param name="number">Null for the newest one.</param>
    public Task<VersionReading> OfAsync(Guid id, int? number, CancellationToken ct)
    {
        var policyId = new ConfigurationPolicyId(id);
        return database.ReadAsync(
            async (db, token) =>
            {
                if (
                    await db.ConfigurationPolicies().SingleOrDefaultAsync(row => row.Id == policyId, token)
                    is not { } policy
                )
                {
                    return new VersionReading(null, PolicyRefusal.NotFound);
                }

                var wanted = number ?? policy.LatestVersion;
                var stored = await contents.ReadAsync(db, policy, wanted, token);
                return stored.Content is { } content
                    ? new VersionReading(new ReadVersion(policy, wanted, content), null)
                    : new VersionReading(null, stored.Refusal);
            },
            ct
        );
    }
}

internal sealed record ReadVersion(ConfigurationPolicy Policy, int Number, CheckedContent Content);

/// <summary>What was read, or why nothing was.</summary>
internal sealed record VersionReading(ReadVersion? Read, PolicyRefusal? Refusal)
{
    /// <summary>Asked for when nothing was read.</summary>
    public ProblemHttpResult Problem => PolicyProblems.Of(Refusal!.Value); // one of the two is set
}
