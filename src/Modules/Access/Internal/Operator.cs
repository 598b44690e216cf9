using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.Access.Internal;

/// <summary>A person who runs the console.</summary>
internal sealed class Operator : IVersioned
{
    private Operator() { }

    public OperatorId Id { get; private set; }

    public string Username { get; private set; } = "";

    public string UsernameKey { get; private set; } = "";

    public string DisplayName { get; private set; } = "";

    /// <summary>Null: signs in with an identity provider only, or was invited and has not come yet.</summary>
    public string? PasswordHash { get; private set; }

    public bool MustChangePassword { get; private set; }

    /// <summary>May not sign in, and has no session.</summary>
    public bool Disabled { get; private set; }

    /// <summary>Sealed; null without a second factor.</summary>
    public byte[]? TotpSecret { get; private set; }

    /// <summary>Sealed; shown to the operator, who has not yet proved that the app on the phone knows it.</summary>
    public byte[]? PendingTotpSecret { get; private set; }

    /// <summary>The 30-second step of the last code that was used: none counts twice (RFC 6238 section 5.2).</summary>
    public long? TotpStep { get; private set; }

    /// <summary>SHA-256 of the invitation's secret, lowercase hex; null when there is none.</summary>
    public string? InvitationHash { get; private set; }

    public DateTimeOffset? InvitationExpiresAt { get; private set; }

    public DateTimeOffset? LastSignInAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public long RowVersion { get; private set; }

    public bool HasSecondFactor => TotpSecret is not null;

    public static Operator Create(OperatorId id, string username, string displayName, DateTimeOffset now) =>
        new()
        {
            Id = id,
            Username = username,
            UsernameKey = SearchKey.Of(username),
            DisplayName = displayName,
            CreatedAt = now,
        };

    public void SignedIn(DateTimeOffset at) => LastSignInAt = at;

    public void Rename(string displayName) => DisplayName = displayName;

    public void SetDisabled(bool disabled) => Disabled = disabled;

    /// <param name="mustChange">It was made for the operator, who has to choose another before anything else.</param>
    public void ChoosePassword(string passwordHash, bool mustChange = false)
    {
        PasswordHash = passwordHash;
        MustChangePassword = mustChange;
        (InvitationHash, InvitationExpiresAt) = (null, null);
    }

    /// <summary>Password and second factor count no more. Who is linked to the operator at an identity provider stays linked.</summary>
    public void Invite(string secretHash, DateTimeOffset expiresAt)
    {
        (InvitationHash, InvitationExpiresAt) = (secretHash, expiresAt);
        (PasswordHash, MustChangePassword) = (null, false);
        RemoveSecondFactor();
    }

    public void OfferSecondFactor(byte[] sealedSecret) => PendingTotpSecret = sealedSecret;

    public void ConfirmSecondFactor(long step) =>
        (TotpSecret, PendingTotpSecret, TotpStep) = (PendingTotpSecret, null, step);

    /// <summary>The same secret in another box.</summary>
    public void ReplaceSecret(byte[] sealedSecret) => TotpSecret = sealedSecret;

    public void UseCode(long step) => TotpStep = step;

    public void RemoveSecondFactor() => (TotpSecret, PendingTotpSecret, TotpStep) = (null, null, null);
}
