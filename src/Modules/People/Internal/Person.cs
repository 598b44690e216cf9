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

    /// <summary>Folded, to find whose address it is.</summary>
    public string? EmailKey { get; private set; }

    /// <summary>In the form of E.164.</summary>
    public string? Mobile { get; private set; }

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
            EmailKey = EmailKeyOf(email),
            OrgUniqueId = orgUniqueId,
            Status = PersonStatus.Active,
            Enrollment = EnrollmentOfPerson.NotEnrolled,
            CreatedAt = now,
        };

    /// <summary>Nothing is left that says who it was.</summary>
    public void Erase() =>
        (PeerId, DisplayName, DisplayNameKey, Email, EmailKey, Mobile, OrgUniqueId, Status) = (
            PeerId.New(),
            "",
            "",
            null,
            null,
            null,
            null,
            PersonStatus.Erased
        );

    /// <summary>As a list has it; a number that it does not have stays.</summary>
    public void Describe(string displayName, string? mobile) =>
        (DisplayName, DisplayNameKey, Mobile) = (displayName, SearchKey.Of(displayName), mobile ?? Mobile);

    /// <summary>Of an address that was there before addresses were searched.</summary>
    public void FoldEmail() => EmailKey = EmailKeyOf(Email);

    public static string? EmailKeyOf(string? email) => email is null ? null : SearchKey.Of(email);

    public void SetEnrollment(EnrollmentOfPerson enrollment) => Enrollment = enrollment;
}

internal sealed class PersonDeviceKey
{
    public required PersonId PersonId { get; init; }

    public required Kernel.Fingerprints.Fingerprint Fingerprint { get; init; }
}
