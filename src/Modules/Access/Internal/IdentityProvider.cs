using System.Text;
using System.Text.Json;
using Muster.Contracts.Access;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Keys;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.Internal;

/// <summary>An identity provider that operators sign in with.</summary>
internal sealed class IdentityProvider : IVersioned
{
    private IdentityProvider() { }

    public IdentityProviderId Id { get; private set; }

    public string Name { get; private set; } = "";

    public string NameKey { get; private set; } = "";

    /// <summary>Compared letter for letter.</summary>
    public string Issuer { get; private set; } = "";

    public string ClientId { get; private set; } = "";

    /// <summary>Sealed; null for a client without one.</summary>
    public byte[]? ClientSecret { get; private set; }

    /// <summary>With blanks between.</summary>
    public string Scopes { get; private set; } = "";

    public string UsernameClaim { get; private set; } = "";

    public string DisplayNameClaim { get; private set; } = "";

    public string Rules { get; private set; } = "[]";

    /// <summary>Whether somebody whom a rule matches becomes an operator at the first sign-in.</summary>
    public bool CreatesOperators { get; private set; }

    public bool Enabled { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public long RowVersion { get; private set; }

    public string SecretLabel => $"client-secret/{Id}";

    /// <summary>What the grants that its claims give are marked with.</summary>
    public string Source => Id.ToString();

    /// <summary>
    /// Sign-ins with it, changes of it and of who is linked to it come one after another: nothing is given by what is being taken away, and
    /// two first sign-ins of one person make one operator.
    /// </summary>
    public static Task EnterAloneAsync(
        MusterDbContext db,
        IDatabaseEngine engine,
        IdentityProviderId id,
        CancellationToken ct
    ) => engine.EnterAloneAsync(db, $"identity-provider/{id}", ct);

    public static IdentityProvider Create(IdentityProviderId id, DateTimeOffset now) =>
        new() { Id = id, CreatedAt = now };

    /// <returns>Null for a client without one, and when the key that sealed it was lost: then the provider does not take us.</returns>
    public string? SecretIn(SecretBox box) =>
        ClientSecret is { } boxed && box.TryOpen(SecretLabel, boxed) is { } secret
            ? Encoding.UTF8.GetString(secret)
            : null;

    /// <summary>The same secret in another box.</summary>
    public void ReplaceSecret(byte[] sealedSecret) => ClientSecret = sealedSecret;

    public IReadOnlyList<ClaimRule> ReadRules() =>
        JsonSerializer.Deserialize(Rules, AccessJson.Default.IReadOnlyListClaimRule)!; // written below

    /// <param name="draft">Checked.</param>
    /// <param name="sealedSecret">The secret that the draft brings; null when it brings none.</param>
    public void Describe(IdentityProviderDraft draft, byte[]? sealedSecret)
    {
        Name = draft.Name;
        NameKey = SearchKey.Of(draft.Name);
        Issuer = draft.Issuer;
        ClientId = draft.ClientId;
        Scopes = string.Join(' ', draft.Scopes ?? ["openid", "profile", "email"]);
        UsernameClaim = draft.UsernameClaim ?? "preferred_username";
        DisplayNameClaim = draft.DisplayNameClaim ?? "name";
        Rules = JsonSerializer.Serialize(draft.Rules, AccessJson.Default.IReadOnlyListClaimRule);
        CreatesOperators = draft.CreatesOperators;
        Enabled = draft.Enabled;
        ClientSecret = sealedSecret ?? (draft.ClientSecret is null ? ClientSecret : null);
    }
}
