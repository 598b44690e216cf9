using Microsoft.EntityFrameworkCore;
using Muster.Contracts.EnrollmentQueue;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentKeys;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Internal;

/// <summary>Requests as the API shows them, with the people they name read in one query.</summary>
internal static class RequestView
{
    /// <param name="decide">The requests that the caller may decide.</param>
    public static async Task<Contracts.EnrollmentQueue.EnrollmentRequest> OfAsync(
        MusterDbContext db,
        EnrollmentRequest request,
        Scope decide,
        CancellationToken ct
    ) => (await OfAsync(db, [request], decide, ct))[0];

    public static async Task<List<Contracts.EnrollmentQueue.EnrollmentRequest>> OfAsync(
        MusterDbContext db,
        IReadOnlyCollection<EnrollmentRequest> requests,
        Scope decide,
        CancellationToken ct
    )
    {
        var peers = requests.Select(request => request.PeerId).Distinct().ToList();
        var bound = requests.Select(request => request.PersonId).OfType<PersonId>().Distinct().ToList();
        var came = requests.Select(request => request.EnrollmentKeyId).OfType<EnrollmentKeyId>().Distinct().ToList();
        var keys = came.Count == 0 ? [] : await db.EnrollmentKeys().Where(key => came.Contains(key.Id)).ToListAsync(ct);
        bound.AddRange(keys.Select(key => key.PersonId).OfType<PersonId>());
        var expected = await RequestExpectations.OfAsync(db, requests, decide, ct);
        bound.AddRange(expected.Values.Select(match => match.Device.OwnerPersonId).OfType<PersonId>());
        var people = await db.People()
            .Where(person => peers.Contains(person.PeerId) || bound.Contains(person.Id))
            .ToListAsync(ct);
        var ids = requests.Select(request => request.Id).ToList();
        var decidable = decide.Everything
            ? ids
            : await db.Requests(decide).Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(ct);
        return
        [
            .. requests.Select(request =>
                Of(request, keys, people, expected.GetValueOrDefault(request.Id), decidable.Contains(request.Id))
            ),
        ];
    }

    private static Contracts.EnrollmentQueue.EnrollmentRequest Of(
        EnrollmentRequest request,
        List<EnrollmentKeyRow> keys,
        List<PersonRow> people,
        ExpectedMatch? expected,
        bool decidable
    )
    {
        var key = keys.Find(row => row.Id == request.EnrollmentKeyId);
        var owner =
            key?.PersonId
            ?? (expected is not null && expected.IsTakenBy(request.Platform) ? expected.Device.OwnerPersonId : null);
        return new()
        {
            Id = request.Id.Value,
            State = EnumText.Of(request.State),
            DisplayName = request.DisplayName,
            DeviceKey = request.DeviceKey.Value,
            PeerId = request.PeerId.Value,
            OrgUniqueId = request.OrgUniqueId,
            SerialNumber = request.SerialNumber,
            Manufacturer = request.Manufacturer,
            Model = request.Model,
            Ownership = request.Ownership,
            Platform = request.Platform,
            OsVersion = request.OsVersion,
            AgentVersion = request.AgentVersion,
            Fingerprints = new RequestFingerprints
            {
                Sha256 = request.CertificateFingerprint.Value,
                Key = request.KeyFingerprint.Value,
                Sha1 = request.Sha1Thumbprint,
                Spoken = request.CertificateFingerprint.Spoken,
            },
            Phrase = request.Phrase,
            Conflict = request.Conflict,
            Person = PersonOf(
                owner is { } said
                    ? people.Find(person => person.Id == said)
                    : people.Find(person => person.PeerId == request.PeerId)
            ),
            EnrollmentKey = key is null
                ? null
                : new RequestEnrollmentKey(key.Id.Value, key.Name, BoundToPerson: key.PersonId is not null),
            Expected = expected is null ? null : RequestExpectations.Of(request, expected),
            RequestedAt = request.RequestedAt,
            ExpiresAt = request.ExpiresAt,
            Decision = DecisionOf(request, people),
            EndedAt = request.EndedAt,
            Decidable = decidable,
            Version = request.RowVersion,
        };
    }

    private static RequestDecision? DecisionOf(EnrollmentRequest request, List<PersonRow> people) =>
        request is { DecidedAt: { } at, EffectiveAt: { } effectiveAt, DecidedBy: { } by }
            ? new RequestDecision
            {
                Outcome = EnumText.Of(request.State),
                By = by,
                At = at,
                EffectiveAt = effectiveAt,
                Note = request.Note,
                OperationId = request.OperationId,
                Replaces = request.Replaces?.Value,
                Grounds = request.Grounds,
                VerifiedBy = WordOf(request.VerifiedBy),
                Person = PersonOf(people.Find(person => person.Id == request.PersonId)),
            }
            : null;

    /// <returns>Null for none.</returns>
    public static string? WordOf(Verification? verifiedBy) =>
        verifiedBy is null or Verification.None ? null : EnumText.Of(verifiedBy.Value);

    private static RequestPerson? PersonOf(PersonRow? person) =>
        person is null ? null : new RequestPerson(person.Id.Value, person.DisplayName, EnumText.Of(person.Status));
}
