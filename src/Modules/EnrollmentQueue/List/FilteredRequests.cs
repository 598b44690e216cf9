using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Text;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Modules.People;
using Muster.Storage.Lists;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.List;

internal static class FilteredRequests
{
    /// <param name="page">
    /// What is shown of a list: a search by two names is made for each, and neither has to find more than is shown. Null for all of it.
    /// </param>
    public static IQueryable<EnrollmentRequest> Narrow(
        this IQueryable<EnrollmentRequest> requests,
        MusterDbContext db,
        CheckedFilter filter,
        Func<IQueryable<EnrollmentRequest>, IQueryable<EnrollmentRequest>>? page = null
    )
    {
        requests = filter.State is { } state
            ? requests.Where(row => row.State == state)
            : requests.Where(row => row.EndedAt != null);
        if (filter.Platform is { } platform)
        {
            requests = requests.Where(row => row.Platform == platform);
        }

        if (filter.Conflict is { } conflict)
        {
            requests = requests.Where(row => row.Conflict == conflict);
        }

        if (filter.RequestedBefore is { } before)
        {
            requests = requests.Where(row => row.RequestedAt < before);
        }

        if (filter.RequestedAfter is { } after)
        {
            requests = requests.Where(row => row.RequestedAt >= after);
        }

        requests = filter.Person is { } person ? OfPerson(requests, db.People(), person) : requests;
        return string.IsNullOrWhiteSpace(filter.Q)
            ? requests
            : Matching(requests, filter.Q.Trim(), page ?? (all => all));
    }

    private static IQueryable<EnrollmentRequest> OfPerson(
        IQueryable<EnrollmentRequest> requests,
        IQueryable<PersonRow> people,
        PersonMatch match
    ) =>
        match switch
        {
            PersonMatch.Known => requests.Where(row => people.Select(person => person.PeerId).Contains(row.PeerId)),
            PersonMatch.Unknown => requests.Where(row => !people.Any(person => person.PeerId == row.PeerId)),
            PersonMatch.Disabled => requests.Where(row =>
                people.Any(person => person.PeerId == row.PeerId && person.Status == PersonStatus.Disabled)
            ),
        };

    private static IQueryable<EnrollmentRequest> Matching(
        IQueryable<EnrollmentRequest> requests,
        string q,
        Func<IQueryable<EnrollmentRequest>, IQueryable<EnrollmentRequest>> page
    )
    {
        if (PeerId.TryCreate(q, out var peerId))
        {
            return requests.Where(row => row.PeerId == peerId);
        }

        var fingerprint = FingerprintInput.Read(q);
        if (fingerprint.Sha256 is { } sha256)
        {
            return requests.Where(row => row.CertificateFingerprint == sha256 || row.KeyFingerprint == sha256);
        }

        if (fingerprint.Sha1 is { } sha1)
        {
            return requests.Where(row => row.Sha1Thumbprint == sha1);
        }

        var named = requests.StartsWithKey(row => row.DisplayNameKey, SearchKey.Of(q));
        return DeviceKey.TryCreate(q.ToLowerInvariant(), out var deviceKey)
            ? page(named).Union(page(requests.Where(row => row.DeviceKey == deviceKey)))
            : named;
    }
}
