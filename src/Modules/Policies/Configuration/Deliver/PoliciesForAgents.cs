using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Policies.Configuration.Bring;
using Muster.Modules.Policies.Configuration.Internal;
using Muster.Modules.Policies.Delivery;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Configuration.Deliver;

/// <summary>Policies of files and services. Those of other kinds reach devices through the channels of their vendors.</summary>
internal sealed class PoliciesForAgents(PolicyContents contents) : IAgentDocuments
{
    public string Kind => PoliciesAsContent.ContentKind;

    public async Task<AgentDocument?> ReadAsync(MusterDbContext db, Guid id, int version, CancellationToken ct)
    {
        var policyId = new ConfigurationPolicyId(id);
        if (
            await db.ConfigurationPolicies().SingleOrDefaultAsync(row => row.Id == policyId, ct)
            is not { Kind: ConfigurationKind.Agent } policy
        )
        {
            return null;
        }

        var (bytes, refusal) = await contents.OpenAsync(db, policy, version, ct);
        return refusal == PolicyRefusal.VersionNotFound ? null : new AgentDocument(policy.Name, bytes);
    }
}
