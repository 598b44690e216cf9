using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.Policies.Configuration.Internal;

internal abstract record ConfigurationPolicyAudited([property: JsonIgnore] Guid PolicyId)
{
    public const string AuditKind = "configuration_policy";

    public AuditedEntity Entity => new(AuditKind, PolicyId.ToString());
}

/// <param name="Hash">The mark of the content, which no row of the log ever holds.</param>
/// <param name="Proposal">That a second person approved.</param>
internal sealed record ConfigurationPolicyCreated(
    Guid PolicyId,
    string Name,
    string Kind,
    string Hash,
    Guid? CopyOf,
    Guid? Proposal
) : ConfigurationPolicyAudited(PolicyId), IAuditEvent
{
    public static string Action => "configuration_policy_created";
}

/// <param name="Number">The version; null when only the name or the description changed.</param>
/// <param name="NameBefore">Null when it is the same.</param>
internal sealed record ConfigurationPolicyChanged(
    Guid PolicyId,
    string Name,
    string? NameBefore,
    int? Number,
    string? Hash,
    string? Note,
    Guid? Proposal
) : ConfigurationPolicyAudited(PolicyId), IAuditEvent
{
    public static string Action => "configuration_policy_changed";
}

internal sealed record ConfigurationPolicyRestored(
    Guid PolicyId,
    string Name,
    int Number,
    int RestoredFrom,
    string Hash,
    string? Note,
    Guid? Proposal
) : ConfigurationPolicyAudited(PolicyId), IAuditEvent
{
    public static string Action => "configuration_policy_restored";
}

internal sealed record ConfigurationPolicyDeleted(Guid PolicyId, string Name, int LatestVersion, string Hash)
    : ConfigurationPolicyAudited(PolicyId),
        IAuditEvent
{
    public static string Action => "configuration_policy_deleted";
}
