using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.EnrollmentKeys.Internal;

internal abstract record EnrollmentKeyAudited([property: JsonIgnore] Guid KeyId)
{
    public const string Kind = "enrollment_key";

    public AuditedEntity Entity => new(Kind, KeyId.ToString());
}

internal sealed record EnrollmentKeyCreated(
    Guid KeyId,
    [property: Personal] string Name,
    int MaxUses,
    DateTimeOffset ExpiresAt,
    string? Platform,
    IReadOnlyList<string> Addresses,
    Guid? PersonId,
    Guid? GroupId
) : EnrollmentKeyAudited(KeyId), IAuditEvent
{
    public static string Action => "enrollment_key_created";

    public AuditedEntity Subject => PersonId is { } person ? new AuditedEntity("person", person.ToString()) : Entity;
}

/// <param name="Outcome"><c>admitted</c> or <c>held</c>.</param>
internal sealed record EnrollmentKeyUsed(Guid KeyId, string DeviceKey, string Outcome)
    : EnrollmentKeyAudited(KeyId),
        IAuditEvent
{
    public static string Action => "enrollment_key_used";
}

/// <param name="Why">Set when nobody did it: <c>person_erased</c>.</param>
internal sealed record EnrollmentKeyRevoked(Guid KeyId, string? Why) : EnrollmentKeyAudited(KeyId), IAuditEvent
{
    public static string Action => "enrollment_key_revoked";
}
