using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentKeys.Internal;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentKeys;

/// <summary>The key that came with a claim, and what it is worth to it.</summary>
/// <param name="Id">Null when there is no such key.</param>
/// <param name="PersonId">Whose the device becomes; null when a person has to say.</param>
public sealed record CheckedEnrollmentKey(
    EnrollmentKeyStanding Standing,
    EnrollmentKeyId? Id,
    PersonId? PersonId,
    DeviceGroupId? GroupId
)
{
    private static readonly PerModel<Func<MusterDbContext, EnrollmentKeyId, Task<EnrollmentKey?>>> ById = new(() =>
        EF.CompileAsyncQuery(
            (MusterDbContext db, EnrollmentKeyId id) =>
                db.Set<EnrollmentKey>().AsNoTracking().SingleOrDefault(row => row.Id == id)
        )
    );

    private static readonly CheckedEnrollmentKey Unknown = new(EnrollmentKeyStanding.Unknown, null, null, null);

    /// <summary>Whether the one who was vouched for may take a place that strangers may not.</summary>
    public bool Vouches => Standing == EnrollmentKeyStanding.Valid;

    /// <summary>One indexed read, and one of the person.</summary>
    /// <returns>Null when no key counts: none came, a person decides, or the device is in already.</returns>
    public static async Task<CheckedEnrollmentKey?> FindAsync(
        MusterDbContext db,
        AdmissionClaim claim,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (!await CountsAsync(db, claim))
        {
            return null;
        }

        if (
            claim.EnrollmentKey is not { Id: { } id } presented
            || await ById.OnceAsync(db, id) is not { } key
            || !(presented.Supposed || (presented.Hash is { } hash && key.Is(hash)))
        )
        {
            return Unknown;
        }

        var standing = key.StandingOf(claim, now);
        return new CheckedEnrollmentKey(
            standing == EnrollmentKeyStanding.Valid && await IsInactiveAsync(db, key.PersonId)
                ? EnrollmentKeyStanding.PersonInactive
                : standing,
            key.Id,
            key.PersonId,
            key.GroupId
        );
    }

    internal static async Task<bool> CountsAsync(MusterDbContext db, AdmissionClaim claim) =>
        claim is { EnrollmentKey: not null, ApprovedBy: null } && await db.FindDeviceAsync(claim.Key) is null;

    private static async Task<bool> IsInactiveAsync(MusterDbContext db, PersonId? id) =>
        id is { } person && !await db.IsActiveAsync(person);
}
