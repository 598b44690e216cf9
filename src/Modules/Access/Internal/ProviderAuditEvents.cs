using Muster.Modules.Audit;

namespace Muster.Modules.Access.Internal;

internal sealed record IdentityProviderAdded(ProviderFacts Provider) : IAuditEvent
{
    public static string Action => "identity_provider_added";

    public AuditedEntity Entity => new("identity_provider", Provider.Id);
}

/// <param name="SecretChanged">The client secret itself is audited nowhere.</param>
internal sealed record IdentityProviderChanged(ProviderFacts Before, ProviderFacts After, bool SecretChanged)
    : IAuditEvent
{
    public static string Action => "identity_provider_changed";

    public AuditedEntity Entity => new("identity_provider", After.Id);
}

internal sealed record IdentityProviderRemoved(ProviderFacts Provider) : IAuditEvent
{
    public static string Action => "identity_provider_removed";

    public AuditedEntity Entity => new("identity_provider", Provider.Id);
}

internal sealed record IdentityLinked(string OperatorId, string Provider, [property: Personal] string Subject)
    : OperatorAudited(OperatorId),
        IAuditEvent
{
    public static string Action => "identity_linked";
}

internal sealed record IdentityUnlinked(string OperatorId, string Provider, [property: Personal] string Subject)
    : OperatorAudited(OperatorId),
        IAuditEvent
{
    public static string Action => "identity_unlinked";
}

/// <summary>Somebody signed in for the first time, and is an operator since.</summary>
internal sealed record OperatorProvisioned(
    string OperatorId,
    [property: Personal] string Username,
    string Provider,
    [property: Personal] string Subject
) : OperatorAudited(OperatorId), IAuditEvent
{
    public static string Action => "operator_provisioned";
}

/// <summary>What a provider's claims give was not what they had given at the sign-in before.</summary>
internal sealed record ClaimedGrantsChanged(
    string OperatorId,
    string Provider,
    IReadOnlyList<string> GrantsBefore,
    IReadOnlyList<string> GrantsAfter
) : OperatorAudited(OperatorId), IAuditEvent
{
    public static string Action => "claimed_grants_changed";
}

internal sealed record SessionsEndedByProvider(string OperatorId, string Provider, int Sessions)
    : OperatorAudited(OperatorId),
        IAuditEvent
{
    public static string Action => "sessions_ended_by_provider";
}

/// <summary>What of a provider is audited.</summary>
internal sealed record ProviderFacts(
    string Id,
    string Name,
    string Issuer,
    string ClientId,
    string Scopes,
    string UsernameClaim,
    string DisplayNameClaim,
    IReadOnlyList<string> Rules,
    bool CreatesOperators,
    bool Enabled
)
{
    public static ProviderFacts Of(IdentityProvider row) =>
        new(
            row.Id.ToString(),
            row.Name,
            row.Issuer,
            row.ClientId,
            row.Scopes,
            row.UsernameClaim,
            row.DisplayNameClaim,
            [
                .. row.ReadRules()
                    .Select(rule =>
                        $"{rule.Claim}={rule.Value}: {rule.Role}@{(rule.Everything ? "*" : string.Join(',', rule.Groups))}"
                    ),
            ],
            row.CreatesOperators,
            row.Enabled
        );
}
