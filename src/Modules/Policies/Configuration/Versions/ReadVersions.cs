using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Configuration.Versions;

/// <summary>Contents for the endpoints that show something of them. Reading one costs milliseconds, and happens outside the database.</summary>
internal sealed class ReadVersions(Database database, PolicyContents contents)
{
    /// <param name="number">Null for the newest one.</param>
    /// <returns>Null when there is no such policy or version.</returns>
    public Task<ReadVersion?> OfAsync(Guid id, int? number, CancellationToken ct)
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
                    return null;
                }

                var wanted = number ?? policy.LatestVersion;
                return await contents.ReadAsync(db, policy, wanted, token) is { } content
                    ? new ReadVersion(policy, wanted, content)
                    : null;
            },
            ct
        );
    }
}

internal sealed record ReadVersion(ConfigurationPolicy Policy, int Number, CheckedContent Content);
