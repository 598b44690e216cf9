using System.Net;
using System.Security.Cryptography;
using System.Text;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.Enrollments.Admit;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentKeys.Internal;

internal sealed class EnrollmentKey : IVersioned
{
    private const char Between = ' ';

    private EnrollmentKey() { }

    public EnrollmentKeyId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the whole text.</summary>
    public Fingerprint SecretHash { get; private set; }

    public int MaxUses { get; private set; }

    /// <summary>Taken by a conditional update only.</summary>
    public int Uses { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public string? Platform { get; private set; }

    /// <summary>CIDR ranges with a blank between.</summary>
    public string? Addresses { get; private set; }

    public PersonId? PersonId { get; private set; }

    public DeviceGroupId? GroupId { get; private set; }

    public string CreatedBy { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? LastUsedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public long RowVersion { get; private set; }

    public IReadOnlyList<string> Ranges => Addresses?.Split(Between) ?? [];

    public static EnrollmentKey Create(
        EnrollmentKeyId id,
        Fingerprint secretHash,
        EnrollmentKeyDraft draft,
        string by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            Name = draft.Name,
            SecretHash = secretHash,
            MaxUses = draft.MaxUses,
            ExpiresAt = now + draft.Lifetime,
            Platform = draft.Platform,
            Addresses = draft.Ranges.Count == 0 ? null : string.Join(Between, draft.Ranges),
            PersonId = draft.PersonId,
            GroupId = draft.GroupId,
            CreatedBy = by,
            CreatedAt = now,
        };

    // time consistency: a guess that is nearly right takes as long as one that is not
    public bool Is(Fingerprint hash) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(hash.Value),
            Encoding.ASCII.GetBytes(SecretHash.Value)
        );

    public EnrollmentKeyState StateAt(DateTimeOffset now) =>
        RevokedAt is not null ? EnrollmentKeyState.Revoked
        : Uses >= MaxUses ? EnrollmentKeyState.UsedUp
        : ExpiresAt <= now ? EnrollmentKeyState.Expired
        : EnrollmentKeyState.Active;

    public EnrollmentKeyStanding StandingOf(AdmissionClaim claim, DateTimeOffset now) =>
        StateAt(now) switch
        {
            EnrollmentKeyState.Revoked => EnrollmentKeyStanding.Revoked,
            EnrollmentKeyState.UsedUp => EnrollmentKeyStanding.UsedUp,
            EnrollmentKeyState.Expired => EnrollmentKeyStanding.Expired,
            EnrollmentKeyState.Active when Platform is not null && Platform != claim.Platform =>
                EnrollmentKeyStanding.NotForThisPlatform,
            EnrollmentKeyState.Active when !IsGoodFrom(claim.Address) => EnrollmentKeyStanding.NotFromThisAddress,
            EnrollmentKeyState.Active => EnrollmentKeyStanding.Valid,
        };

    public void Revoke(DateTimeOffset now) => RevokedAt = now;

    public void Forget() => Name = "";

    /// <param name="address">As limits count it: of IPv6 the /64, which is why no range is narrower.</param>
    private bool IsGoodFrom(string address) =>
        Addresses is null
        || (
            IPAddress.TryParse(address.Split('/')[0], out var from)
            && Ranges.Any(range => IPNetwork.Parse(range).Contains(from))
        );
}
