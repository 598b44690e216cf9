using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.People.Internal;

internal enum EnrollmentOfPerson
{
    NotEnrolled,
    Enrolled,
}

internal sealed class Person : IVersioned
{
    private Person() { }

    public PersonId Id { get; private set; }

    public PeerId PeerId { get; private set; }

    public string DisplayName { get; private set; } = "";

    public string DisplayNameKey { get; private set; } = "";

    public string? Email { get; private set; }

    public string? OrgUniqueId { get; private set; }

    public PersonStatus Status { get; private set; }

    public EnrollmentOfPerson Enrollment { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public long RowVersion { get; private set; }

    public static Person Create(
        PersonId id,
        PeerId peerId,
        string displayName,
        string? email,
        string? orgUniqueId,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            PeerId = peerId,
            DisplayName = displayName,
            DisplayNameKey = SearchKey.Of(displayName),
            Email = email,
            OrgUniqueId = orgUniqueId,
            Status = PersonStatus.Active,
            Enrollment = EnrollmentOfPerson.NotEnrolled,
            CreatedAt = now,
        };

    /// <summary>Nothing is left that says who it was.</summary>
    public void Erase() =>
        (PeerId, DisplayName, DisplayNameKey, Email, OrgUniqueId, Status) = (
            PeerId.New(),
            "",
            "",
            null,
            null,
            PersonStatus.Erased
        );

    public void SetEnrollment(EnrollmentOfPerson enrollment) => Enrollment = enrollment;
}

internal sealed class PersonDeviceKey
{
    public required PersonId PersonId { get; init; }

    public required Kernel.Fingerprints.Fingerprint Fingerprint { get; init; }
}
