using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.Policies.SecondPerson.Internal;

internal abstract record ProposalAudited([property: JsonIgnore] Guid ProposalId)
{
    public const string AuditKind = "proposal";

    public AuditedEntity Entity => new(AuditKind, ProposalId.ToString());
}

/// <param name="Target">Null for a new one.</param>
/// <param name="Hash">Mark of all that is proposed.</param>
internal sealed record ProposalMade(
    Guid ProposalId,
    string Kind,
    Guid? Target,
    string Name,
    int BaseNumber,
    string Hash
) : ProposalAudited(ProposalId), IAuditEvent
{
    public static string Action => "proposal_made";
}

internal sealed record ProposalApproved(Guid ProposalId, string Kind, Guid? Target, string Name, string Hash)
    : ProposalAudited(ProposalId),
        IAuditEvent
{
    public static string Action => "proposal_approved";
}

internal sealed record ProposalRejected(
    Guid ProposalId,
    string Kind,
    Guid? Target,
    string Name,
    string Hash,
    string Reason
) : ProposalAudited(ProposalId), IAuditEvent
{
    public static string Action => "proposal_rejected";
}

internal sealed record ProposalWithdrawn(Guid ProposalId, string Kind, Guid? Target, string Name, string Hash)
    : ProposalAudited(ProposalId),
        IAuditEvent
{
    public static string Action => "proposal_withdrawn";
}

internal sealed record ProposalExpired(Guid ProposalId, string Kind, Guid? Target, string Name, string Hash)
    : ProposalAudited(ProposalId),
        IAuditEvent
{
    public static string Action => "proposal_expired";
}

internal sealed record SecondPersonChanged(string Was, string Now) : IAuditEvent
{
    public static string Action => "second_person_changed";

    public AuditedEntity Entity => new("setting", "second_person");
}
