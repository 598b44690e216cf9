using System.Text.Json;

namespace Muster.Contracts.Access;

/// <summary>An identity provider as the sign-in page shows it.</summary>
public sealed record SignInProvider(Guid Id, string Name);

/// <summary>Where the provider ends its own session: the browser goes there.</summary>
public sealed record SignedOut(string SignOutUrl);

/// <summary>An identity provider that operators sign in with, without its client secret.</summary>
public sealed record IdentityProvider
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Issuer { get; init; }

    public required string ClientId { get; init; }

    public required bool HasClientSecret { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required string UsernameClaim { get; init; }

    public required string DisplayNameClaim { get; init; }

    public required IReadOnlyList<ClaimRule> Rules { get; init; }

    public required bool CreatesOperators { get; init; }

    public required bool Enabled { get; init; }

    /// <summary>What to enter at the provider.</summary>
    public required ProviderAddresses Addresses { get; init; }

    public required long Version { get; init; }
}

/// <param name="RedirectUri">Where it sends people after signing in.</param>
/// <param name="PostLogoutRedirectUri">Where it sends people after signing out.</param>
/// <param name="BackchannelLogoutUri">Where it tells us, itself, that a session has ended there.</param>
public sealed record ProviderAddresses(string RedirectUri, string PostLogoutRedirectUri, string BackchannelLogoutUri);

/// <summary>How an identity provider is to be.</summary>
public sealed record IdentityProviderDraft
{
    /// <summary>On the button of the sign-in page; 1 to 64 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The address under which the provider publishes <c>/.well-known/openid-configuration</c>, letter for letter as that document names it.</summary>
    public required string Issuer { get; init; }

    public required string ClientId { get; init; }

    /// <summary>Kept sealed and never shown. Null keeps the one that is there; empty removes it, for a client without.</summary>
    public string? ClientSecret { get; init; }

    /// <summary><c>openid profile email</c> when nothing is said.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>What an operator made at the first sign-in is called; <c>preferred_username</c> when nothing is said.</summary>
    public string? UsernameClaim { get; init; }

    /// <summary><c>name</c> when nothing is said.</summary>
    public string? DisplayNameClaim { get; init; }

    /// <summary>Which claims give which roles; counted anew at every sign-in.</summary>
    public IReadOnlyList<ClaimRule> Rules { get; init; } = [];

    /// <summary>Whether somebody whom a rule matches becomes an operator at the first sign-in.</summary>
    public required bool CreatesOperators { get; init; }

    /// <summary>Taking it away ends the sessions that began with this provider.</summary>
    public required bool Enabled { get; init; }
}

/// <summary>Gives a role to everybody who has a claim with a value.</summary>
public sealed record ClaimRule
{
    /// <summary>Its name, such as <c>groups</c>; <c>realm_access.roles</c> for one inside another.</summary>
    public required string Claim { get; init; }

    /// <summary>Exactly as the provider writes it; of a list, one member.</summary>
    public required string Value { get; init; }

    public required string Role { get; init; }

    public required bool Everything { get; init; }

    /// <summary>Ids of device groups; empty when it is everything.</summary>
    public IReadOnlyList<Guid> Groups { get; init; } = [];
}

public sealed record PreviewClaims
{
    /// <summary>The claims of an ID token, as a JSON object.</summary>
    public required JsonElement Claims { get; init; }
}

/// <summary>What somebody with such claims would get.</summary>
/// <param name="MatchingRules">Their places in the list of rules, from 0.</param>
/// <param name="Admitted">Whether somebody who is no operator yet would become one.</param>
public sealed record ClaimsPreview(
    string? Username,
    string? DisplayName,
    IReadOnlyList<int> MatchingRules,
    IReadOnlyList<RoleGrant> Grants,
    bool Admitted
);

/// <param name="Ok">No check failed; there may be warnings.</param>
public sealed record ProviderValidation(bool Ok, IReadOnlyList<ProviderCheck> Checks, ProviderAddresses? Addresses);

/// <param name="Name">Such as <c>discovery</c> or <c>keys</c>.</param>
/// <param name="Status"><c>ok</c>, <c>warning</c> or <c>failed</c>.</param>
/// <param name="What">What was found.</param>
/// <param name="Remedy">What to do; null when all is well.</param>
public sealed record ProviderCheck(string Name, string Status, string What, string? Remedy);

/// <summary>Lets an operator in who proves to a provider to be a certain person there.</summary>
public sealed record LinkIdentity
{
    public required Guid ProviderId { get; init; }

    /// <summary>The <c>sub</c> of the person's ID token; never a name or an e-mail address.</summary>
    public required string Subject { get; init; }
}

public sealed record LinkedIdentity(Guid ProviderId, string Provider, string Subject, DateTimeOffset LinkedAt);
