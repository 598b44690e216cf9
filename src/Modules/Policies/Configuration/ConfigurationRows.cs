using Muster.Modules.Policies.Configuration.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Configuration;

/// <summary>The rows of policies for the other folders of this module: to join in queries, never to write.</summary>
internal static class ConfigurationRows
{
    /// <summary>Those that are not deleted.</summary>
    public static IQueryable<ConfigurationPolicy> ConfigurationPolicies(this MusterDbContext db) =>
        db.Set<ConfigurationPolicy>().Where(policy => policy.DeletedAt == null);
}
